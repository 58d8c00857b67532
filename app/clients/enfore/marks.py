"""Marks in texts of ours: `dh-` and 24 hex at the start of a description or note (outbox 3)."""

from __future__ import annotations

import re

MOST = 1024
"""What a description holds (R76); a note is kept as short."""
_MARK = re.compile(r"dh-[0-9a-f]{24}(\s|$)")


def mark_text(key: str) -> str:
    """How a text with this mark begins."""
    return f"dh-{key}"


def marked(key: str, text: str) -> str:
    """The text with its mark, cut where it is too long; the mark never is."""
    return f"{mark_text(key)} {text}".strip()[:MOST]


def mark_in(text: str) -> str:
    """The mark with which a text begins; empty where there is none."""
    return text[len("dh-") :].split(maxsplit=1)[0] if _MARK.match(text) else ""


def without_mark(text: str) -> str:
    """What a person wrote."""
    return _MARK.sub("", text, count=1) if _MARK.match(text) else text
