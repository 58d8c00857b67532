"""Command codes: `DH:NAME` or `DH:NAME:value`, in any letter case (screens, "Command codes")."""

from __future__ import annotations

import re
from collections.abc import Callable

from app.domain.meanings import Command, Unsound
from app.domain.values import Condition

PREFIX = "DH:"

SCREENS = ("receive", "pick", "pack", "handover", "count", "ship", "lookup", "sync")

_QUANTITY = re.compile(r"\d{1,5}(?:[.,]\d{1,3})?")
_KEY = re.compile(r"[A-Za-z0-9_-]{0,40}", re.ASCII)
_CHOICE = re.compile(r"[1-9]\d?")


def _nothing(value: str) -> str | None:
    return None if value else ""


def _quantity(value: str) -> str | None:
    """At most 5 digits before the comma (screens, law 8); nothing to do with zero pieces."""
    if not value.isascii() or not _QUANTITY.fullmatch(value):
        return None
    return value.replace(",", ".")


def _positive(value: str) -> str | None:
    quantity = _quantity(value)
    return quantity if quantity and quantity.strip("0.") else None


def _choice(value: str) -> str | None:
    return value if value.isascii() and _CHOICE.fullmatch(value) else None


def _condition(value: str) -> str | None:
    name = value.upper().replace("-", "_").replace(" ", "_")
    return name if name in Condition.__members__ else None


def _kind(value: str) -> str | None:
    """A type of package by its key, or none."""
    return value.lower() if _KEY.fullmatch(value) else None


def _screen(value: str) -> str | None:
    return value.lower() if value.lower() in SCREENS else None


VALUES: dict[str, Callable[[str], str | None]] = {
    "OK": _nothing,
    "CANCEL": _nothing,
    "UNDO": _nothing,
    "BACK": _nothing,
    "HOME": _nothing,
    "NEXT": _nothing,
    "PREV": _nothing,
    "REST": _nothing,
    "QTY": _positive,
    "SET": _quantity,
    "ANSWER": _choice,
    "REASON": _choice,
    "COND": _condition,
    "REJECT": _nothing,
    "SHORT": _nothing,
    "SKIP": _nothing,
    "SWAP": _nothing,
    "EMPTY": _nothing,
    "HOLD": _nothing,
    "ALL": _nothing,
    "NEWPACK": _kind,
    "POST": _nothing,
    "FINISH": _nothing,
    "CORRECT": _nothing,
    "HANDOVER": _nothing,
    "PRINT": _nothing,
    "LOCK": _nothing,
    "GOTO": _screen,
}
"""Every command with the reading of its value: the value as used, or None if it is not one."""


def read_command(text: str) -> Command | Unsound | None:
    """The command in `text`; Unsound for a name or value that does not exist; None: no command."""
    if text[: len(PREFIX)].upper() != PREFIX:
        return None
    name, _, value = text[len(PREFIX) :].partition(":")
    name = name.strip().upper()
    reading = VALUES.get(name)
    if reading is None:
        return Unsound(text, "unknown_command", name)
    known = reading(value.strip())
    if known is None:
        return Unsound(text, "unknown_command", f"{name}:{value.strip()}")
    return Command(name, known)
