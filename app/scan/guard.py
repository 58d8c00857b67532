"""Holds back a true double read: one pull of the trigger, the same code twice.

Times run from the end of one read to the end of the next (design 3). Only the scan right before
counts: A, B, A is three scans. Ten scans of one carton type in two seconds are ten cartons (K3).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.scan.values import ScannerSettings


class Kind(StrEnum):
    """What was read, as far as double reads are concerned.

    `SERIAL` is one single piece: it cannot come twice in a row, however late. Whether the
    document has it already is the domain's question; a code that answers an open question by
    being scanned again is handed in as `ITEM`.
    """

    ITEM = "item"
    PLACE = "place"
    DOCUMENT = "document"
    SERIAL = "serial"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A read that shall not count; `after_ms` is its distance from the one before."""

    text: str
    kind: Kind
    after_ms: int


class DoubleReadGuard:
    """Remembers one read; every read of the source goes through `check` in order."""

    def __init__(self, settings: ScannerSettings) -> None:
        self._settings = settings
        self._text = ""
        self._at: int | None = None

    def check(self, text: str, kind: Kind, ended_ms: int) -> HeldBack | None:
        """None: the scan counts. `ended_ms` is `Scan.at`.

        A held read is the new distance mark, so that a scanner left in continuous mode over one
        label stays at one scan.
        """
        before, since = self._text, self._at
        self._text, self._at = text, ended_ms
        if since is None or text != before:
            return None
        after = max(0, ended_ms - since)
        if kind is Kind.SERIAL or after < self._window(kind):
            return HeldBack(text, kind, after)
        return None

    def forget(self) -> None:
        """The next read counts whatever it is (after undo, or a change of screen)."""
        self._text, self._at = "", None

    def _window(self, kind: Kind) -> int:
        if kind in (Kind.PLACE, Kind.DOCUMENT):
            return self._settings.place_guard_ms
        return self._settings.item_guard_ms
