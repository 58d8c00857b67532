"""What lists show of a count, as its row among the documents carries it."""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sums:
    """What lists show of a count, as its head carries it."""

    blind: bool = True
    assigned: str = ""
    places: int = 0
    lines: int = 0
    targets: int = 0
    people: tuple[str, ...] = ()

    def text(self) -> str:
        """As `DocumentRow.doing` holds it."""
        told = (self.blind, self.assigned, self.places, self.lines, self.targets, self.people)
        return json.dumps(told, separators=(",", ":"))

    @classmethod
    def of(cls, text: str) -> Sums:
        """Back from `text`."""
        blind, assigned, places, lines, targets, people = json.loads(text)
        return cls(blind, assigned, places, lines, targets, tuple(people))
