"""What changed, for whoever shows it: topics and ids, never values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changed:
    """Entries and documents whose rows moved, and whether link, disk or deliveries did."""

    entries: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    link: bool = False
    """The connection, or what it has to send."""
    disk: bool = False
    """Sending stopped because an outcome cannot be written, or goes on again."""
    deliveries: frozenset[str] = frozenset()
    """Deliveries whose heads or details were read."""
    catalog: bool = False


OnChange = Callable[[Changed], None]


class News:
    """Gathers what changed until it is told: a long post changes thousands of rows at once."""

    def __init__(self) -> None:
        self._entries: set[str] = set()
        self._documents: set[str] = set()
        self._link = self._disk = False

    def add(self, entry_id: str, document: str) -> None:
        """A row moved; what is to be sent with it."""
        self._entries.add(entry_id)
        self._documents.add(document)
        self._link = True

    def link(self) -> None:
        """The connection changed."""
        self._link = True

    def disk(self) -> None:
        """Sending stopped because of the disk, or goes on."""
        self._disk = self._link = True

    def take(self) -> Changed | None:
        """All of it, once; None when there is nothing to tell."""
        if not self._link:
            return None
        changed = Changed(
            frozenset(self._entries), frozenset(self._documents), self._link, self._disk
        )
        self._entries.clear()
        self._documents.clear()
        self._link = self._disk = False
        return changed
