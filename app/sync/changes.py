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

    def __or__(self, other: Changed) -> Changed:
        return Changed(
            self.entries | other.entries,
            self.documents | other.documents,
            self.link or other.link,
            self.disk or other.disk,
            self.deliveries | other.deliveries,
            self.catalog or other.catalog,
        )


OnChange = Callable[[Changed], None]
