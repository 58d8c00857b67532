"""A line of a count: all goods of one product that are the same in every respect."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from decimal import Decimal

from app.domain.copying import changed
from app.domain.counting.facts import Cell, Spot, Tally
from app.domain.frozenmap import FrozenMap
from app.domain.values import ZERO, Product, Stamp

NO_SERIALS: FrozenMap[str, int] = FrozenMap()


@dataclass(frozen=True)
class Line:
    """What lies of one product at one place, in one condition, of one lot."""

    id: str
    product: Product
    cell: Cell
    order: int = 0
    """The how many-eth line it is: lines stand in the order in which they were first counted."""
    quantity: Decimal = ZERO
    pieces: int = 0
    """How many pieces were weighed, for catch weight."""
    serials: FrozenMap[str, int] = NO_SERIALS
    """Each with the how many-eth tally it came by: the last one goes first."""
    people: tuple[tuple[str, Decimal], ...] = ()
    """Who counted how much of it, in the order in which they began."""
    first: Stamp | None = None
    last: Stamp | None = None
    """Between which scans it was counted."""
    tallies: int = 0
    """How many made it, less those that were of something else."""
    note: str = ""

    @property
    def spot(self) -> Spot:
        """What its difference is posted for."""
        return Spot(self.product.id, self.cell.place.id, self.cell.condition)

    def last_serials(self, pieces: int) -> list[str]:
        """The serials that came last, the last one first."""
        return sorted(self.serials, key=lambda one: (-self.serials[one], one))[:pieces]

    def tallied(self, tally: Tally, person: str, first: Stamp, last: Stamp) -> Line:
        """The line after one tally, that was at the shelf between these times. What is taken back
        leaves the times as they are.
        """
        counted = not tally.back
        return changed(
            self,
            quantity=self.quantity + tally.quantity,
            pieces=self.pieces + tally.pieces,
            serials=self._serials(tally),
            people=_with(self.people, person, tally),
            first=earlier(self.first, first) if counted else self.first,
            last=later(self.last, last) if counted else self.last,
            tallies=self.tallies + (1 if counted else -1),
        )

    def _serials(self, tally: Tally) -> FrozenMap[str, int]:
        if tally.serial is None:
            return self.serials
        if tally.quantity > 0:
            return self.serials.set(tally.serial, self.tallies)
        return self.serials.without((tally.serial,))


def earlier(one: Stamp | None, other: Stamp) -> Stamp:
    """The earlier of two times; of one boot, the clock that nobody sets decides."""
    return other if one is None or _before(other, one) else one


def later(one: Stamp | None, other: Stamp) -> Stamp:
    """The later of two times."""
    return other if one is None or _before(one, other) else one


def _before(one: Stamp, other: Stamp) -> bool:
    if one.boot == other.boot:
        return one.monotonic < other.monotonic
    return one.at < other.at


def _with(
    people: tuple[tuple[str, Decimal], ...], person: str, tally: Tally
) -> tuple[tuple[str, Decimal], ...]:
    """Who counted how much after a tally; what was of something else goes from whoever counted
    that much last.
    """
    if tally.back:
        enough = (name for name, quantity in reversed(people) if quantity >= -tally.quantity)
        person = next(enough, person)
    if all(name != person for name, _ in people):
        people = (*people, (person, ZERO))
    summed = ((n, q + tally.quantity) if n == person else (n, q) for n, q in people)
    return tuple((n, q) for n, q in summed if q or not (tally.back and n == person))


def line_id(product: Product, cell: Cell) -> str:
    """The id of the line that holds such goods: equal goods make one line, wherever and however
    often they are scanned, also in a journal that is read again.
    """
    expiry = cell.expiry.isoformat() if cell.expiry else ""
    told = (product.id, cell.place.id, cell.condition, cell.lot or "", cell.lot_id or "", expiry)
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:24]
