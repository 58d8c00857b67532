"""What a person does with goods that leave: it decides what a scan means."""

from __future__ import annotations

from enum import StrEnum


class Mode(StrEnum):
    """What the person is doing: it decides what a scan means."""

    PICK = "pick"
    PACK = "pack"
    HAND_OVER = "hand_over"
    PUT_BACK = "put_back"
