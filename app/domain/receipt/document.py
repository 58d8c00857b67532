"""The receipt as it stands: the fold of its events, and what the window asks of it.

Every changed copy shares what did not change, because undo keeps the document before each step.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.domain.delivery import Delivery, DeliveryHead
from app.domain.frozenmap import FrozenMap
from app.domain.receipt.facts import Item, Move, ReceiptFact, SaidLine
from app.domain.receipt.line import Line, LineKind
from app.domain.values import Condition, Place, Stamp
from app.domain.working import package_form
from app.domain.working.document import OpenQuestion, WorkDocument


class ReceiptState(StrEnum):
    """Where a receipt stands; POSTED takes scans as OPEN does, FINISHED only "Correct"."""

    OPEN = "open"
    POSTED = "posted"
    FINISHED = "finished"


class PackageState(StrEnum):
    """Open: not seen yet. Missing: said by a person, or not seen when the receipt finished."""

    OPEN = "open"
    ARRIVED = "arrived"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Package:
    """A package, advised or not; `id` is what lines and cells name."""

    id: str
    order: int
    number: str
    tracking: str
    delivery: str | None
    state: PackageState = PackageState.OPEN

    @property
    def advised(self) -> bool:
        """Whether a delivery announced it."""
        return self.delivery is not None


class Question(OpenQuestion[Item]):
    """An open question about goods."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class LastCount:
    """The goods counted last: what "damaged", "reject" or a lot alone is about."""

    moves: tuple[Move, ...]
    item: Item
    package: str | None
    stamp: Stamp

    @property
    def alike(self) -> bool:
        """Whether all of it lies in like cells: only then it can be counted anew as one item."""
        return len({replace(m.cell, condition=Condition.NEW) for m in self.moves}) == 1


@dataclass(frozen=True, slots=True)
class PostRecord:
    """One post and what it said, so that a discarded part can be said again."""

    id: str
    at: int
    lines: tuple[SaidLine, ...]
    finished: bool
    close_rest: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Lines in figures, kept up to date with every event."""

    advised: int = 0
    complete: int = 0
    over: int = 0
    unexpected: int = 0
    unknown: int = 0


@dataclass(frozen=True)
class Receipt(WorkDocument[ReceiptFact, Question]):
    """A receipt. Equality means the same goods in the same context: not the same history."""

    place: Place | None = None
    who_books: str = ""
    sender: str = ""
    sender_key: str = ""
    delivery_note: str = ""
    deliveries: tuple[Delivery, ...] = ()
    """As they were read last."""
    lines: FrozenMap[str, Line] = field(default_factory=FrozenMap)
    by_product: FrozenMap[str, tuple[str, ...]] = field(default_factory=FrozenMap)
    by_code: FrozenMap[str, str] = field(default_factory=FrozenMap)
    """Lines of unknown codes: by GTIN where the code carries one."""
    packages: tuple[Package, ...] = ()
    package: str | None = None
    package_fresh: bool = False
    """The package was scanned last: OK and ALL are about it."""
    touched: tuple[str, ...] = ()
    """Lines of the last scan: they stay in their group until the next one."""
    last: LastCount | None = None
    notes: tuple[str, ...] = ()
    posts: tuple[PostRecord, ...] = ()
    state: ReceiptState = ReceiptState.OPEN
    correcting: str = ""
    """Why a posted receipt is open again; empty when it is not."""
    close_rest: bool = False
    tally: Tally = Tally()
    last_lots: FrozenMap[str, Item] = field(default_factory=FrozenMap)
    """Per product the last counted goods that had a lot."""

    @property
    def blind(self) -> bool:
        """Whether it is about no delivery (yet)."""
        return not self.deliveries

    @property
    def heads(self) -> tuple[DeliveryHead, ...]:
        """The deliveries' heads."""
        return tuple(delivery.head for delivery in self.deliveries)

    def lines_of(self, product: str) -> list[Line]:
        """All lines of a product, in the order in which they take the next piece."""
        return sorted((self.lines[i] for i in self.by_product.get(product, ())), key=_rank)

    def package_by_code(self, code: str) -> Package | None:
        """A package of this receipt by number, tracking number or id."""
        wanted = package_form(code)
        for package in self.packages:
            if any(
                package_form(known) == wanted
                for known in (package.number, package.tracking, package.id)
                if known
            ):
                return package
        return None

    def package_by_id(self, package: str) -> Package | None:
        """A package of this receipt by its id."""
        return next((p for p in self.packages if p.id == package), None)

    def ordered(self) -> list[Line]:
        """All lines as the document has them: advised first, then what turned up."""
        return sorted(self.lines.every(), key=_order)


def _rank(line: Line) -> tuple[bool, tuple[int, str, int]]:
    return (line.kind is not LineKind.ADVISED, line.rank)


def _order(line: Line) -> int:
    return line.order


def in_group_done(receipt: Receipt, line: Line) -> bool:
    """Whether the list shows the line as done: only from the scan after the one that filled it
    (screens law 9). A line with missing serials or an open question is not done.
    """
    if not line.complete or line.id in receipt.touched or line.missing_serials:
        return False
    return all(question.line != line.id for question in receipt.questions)


def grouped(receipt: Receipt) -> tuple[list[Line], list[Line]]:
    """Lines to do and lines done, each in document order. Unexpected and unknown ones are shown
    with what is to do, at their end, as long as something lies on them.
    """
    todo: list[Line] = []
    done: list[Line] = []
    for line in receipt.ordered():
        if line.kind is LineKind.ADVISED or line.portions:
            (done if in_group_done(receipt, line) else todo).append(line)
    return todo, done


def tallied(tally: Tally, old: Iterable[Line], new: Iterable[Line]) -> Tally:
    """The figures after `old` lines became `new` ones; most scans leave them as they are."""
    gone, come = _counts(old), _counts(new)
    if gone == come:
        return tally
    advised, complete, over, unexpected, unknown = (b - a for a, b in zip(gone, come, strict=True))
    return Tally(
        tally.advised + advised,
        tally.complete + complete,
        tally.over + over,
        tally.unexpected + unexpected,
        tally.unknown + unknown,
    )


def _counts(lines: Iterable[Line]) -> list[int]:
    advised = complete = over = unexpected = unknown = 0
    for line in lines:
        if line.kind is LineKind.ADVISED:
            advised += 1
            awaited = line.expected - line.elsewhere - line.received
            complete += awaited <= 0
            over += awaited < 0
        elif line.received:
            unexpected += line.kind is LineKind.UNEXPECTED
            unknown += line.kind is LineKind.UNKNOWN
    return [advised, complete, over, unexpected, unknown]
