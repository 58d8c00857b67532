"""One line of a goods-out at work: what was ordered, what is picked and where it lies now.

Packed goods are picked goods whose cell names a package, so more can never be packed than was
picked: one sum holds both.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.copying import changed
from app.domain.dispatch.facts import Cell, Move, SaidStock, Shift
from app.domain.goods_out import GoodsOutLine
from app.domain.values import ZERO, Condition, Place, Product


@dataclass(frozen=True, slots=True)
class Portion:
    """How much lies in one cell; `pieces` counts what is weighed."""

    cell: Cell
    quantity: Decimal
    pieces: int = 0


@dataclass(frozen=True, slots=True)
class Register:
    """What the last post said of a line's totals."""

    picked: Decimal = ZERO
    packed: Decimal = ZERO
    short: Decimal = ZERO


@dataclass(frozen=True)
class Line:
    """A line. Quantities are in the product's unit; `rank` is its position in the walk."""

    id: str
    order: int
    goods_out: str
    product: Product
    source: GoodsOutLine
    place: Place | None = None
    """Where its goods are taken from, as far as anybody knows."""
    lot_id: str | None = None
    lot_text: str | None = None
    """The lot that is wanted; swapped by a person."""
    parent: str | None = None
    """The line that it is a deposit or option of (R59)."""
    rank: int = 0
    ordered: Decimal = ZERO
    others_picked: Decimal = ZERO
    others_packed: Decimal = ZERO
    portions: tuple[Portion, ...] = ()
    """The one touched last is the last one."""
    picked: Decimal = ZERO
    """By this document; goods that others picked are only packed or put back here."""
    packed: Decimal = ZERO
    pieces: int = 0
    short: Decimal = ZERO
    short_reason: str = ""
    over_accepted: bool = False
    """A person said that more than ordered goes along: it is asked once a line."""
    tolerated: Decimal = ZERO
    """How much beyond the ordered was picked on purpose, or within the tolerance."""
    skips: int = 0
    explained: Decimal = ZERO
    explained_reason: str = ""
    notes: tuple[str, ...] = ()
    shifts: tuple[Shift, ...] = ()
    foreign_back: Decimal = ZERO
    """What others had picked and somebody here put back."""
    said: tuple[SaidStock, ...] = ()
    """What all posts so far have said of stock, summed."""
    register: Register | None = None

    @property
    def missing(self) -> Decimal:
        """What was ordered and nobody has picked, given up or not."""
        return max(self.ordered - self.others_picked - self.picked, ZERO)

    @property
    def rest(self) -> Decimal:
        """What is still to be picked."""
        return max(self.missing - self.short, ZERO)

    @property
    def over(self) -> Decimal:
        """What is picked beyond the ordered, by all hands together."""
        return max(self.picked + self.others_picked - self.ordered, ZERO)

    @property
    def share(self) -> Decimal:
        """By how much this document has changed what is picked: what others had picked and
        somebody here put back counts against it.
        """
        return self.picked - self.foreign_back

    @property
    def there(self) -> Decimal:
        """What this document holds of it, in hand and in packages, whoever picked it."""
        return sum((p.quantity for p in self.portions), ZERO)

    @property
    def in_hand(self) -> Decimal:
        """What lies in no package."""
        return self.there - self.packed

    @property
    def condition(self) -> Condition:
        """The condition in which it is to be sent (R58)."""
        return self.source.condition or Condition.NEW

    def has_serial(self, serial: str) -> bool:
        """Whether a piece with this serial is on the line."""
        return any(p.cell.serial == serial for p in self.portions)

    def within(self, package: str | None) -> tuple[Portion, ...]:
        """The portions in one package; None: in hand. The one touched last comes first."""
        return tuple(p for p in reversed(self.portions) if p.cell.package == package)

    def moved(self, move: Move) -> Line:
        """The line after one movement."""
        portions, old = _without(self.portions, move.cell)
        quantity, pieces = old.quantity + move.quantity, old.pieces + move.pieces
        if quantity or pieces:
            portions = (*portions, Portion(move.cell, quantity, pieces))
        mine = move.quantity if move.cell.mine else ZERO
        inside = move.quantity if move.cell.package is not None else ZERO
        after = changed(
            self,
            portions=portions,
            picked=self.picked + mine,
            packed=self.packed + inside,
            pieces=self.pieces + move.pieces,
        )
        return after.settled()

    def settled(self) -> Line:
        """No more is short, or explained, than there is to explain."""
        short, explained = min(self.short, self.missing), min(self.explained, self.in_hand)
        if (short, explained) == (self.short, self.explained):
            return self
        return changed(
            self,
            short=short,
            short_reason=self.short_reason if short else "",
            explained=explained,
            explained_reason=self.explained_reason if explained else "",
        )


def _without(portions: tuple[Portion, ...], cell: Cell) -> tuple[tuple[Portion, ...], Portion]:
    for at in range(len(portions) - 1, -1, -1):
        if portions[at].cell == cell:
            return portions[:at] + portions[at + 1 :], portions[at]
    return portions, Portion(cell, ZERO)
