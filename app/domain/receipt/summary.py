"""What is to be seen before anything irreversible, and again on report and claim sheet (law 10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.receipt.document import Package, PackageState, Question, Receipt
from app.domain.receipt.line import Line, LineKind, Portion
from app.domain.receipt.posting import missing_properties
from app.domain.values import Condition, Product


@dataclass(frozen=True, slots=True)
class Difference:
    """A line and by how much it differs."""

    line: Line
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Bad:
    """Damaged or rejected goods of one line, with what a claim needs."""

    line: Line
    product: Product | None
    quantity: Decimal
    reason: str
    lot: str | None
    expiry: date | None
    serial: str | None
    place: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The receipt in figures; lines in document order."""

    lines: int
    complete: int
    over: tuple[Difference, ...]
    short: tuple[Difference, ...]
    damaged: tuple[Bad, ...]
    rejected: tuple[Bad, ...]
    unexpected: tuple[Line, ...]
    unknown: tuple[Line, ...]
    missing_packages: tuple[Package, ...]
    missing_serials: tuple[Line, ...]
    missing_properties: tuple[Line, ...]
    """What the system requires of stock is not known of them; they cannot be booked."""
    questions: tuple[Question, ...]
    without_lot_record: tuple[Line, ...]
    """Lots, serials or dates that no stock write carries: the summary says so (design 4)."""
    who_books: str
    posts: int

    @property
    def locked(self) -> bool:
        """Whether the confirm is locked."""
        return bool(self.questions or self.missing_serials or self.missing_properties)

    @property
    def differs(self) -> bool:
        """Whether a supplier claim sheet has something to say."""
        return bool(
            self.over
            or self.short
            or self.damaged
            or self.rejected
            or self.unexpected
            or self.unknown
            or self.missing_packages
        )


def summary(receipt: Receipt) -> Summary:
    """The summary of a receipt as it stands."""
    lines = receipt.ordered()
    advised = [line for line in lines if line.kind is LineKind.ADVISED]
    return Summary(
        receipt.tally.advised,
        receipt.tally.complete,
        tuple(Difference(line, line.over) for line in advised if line.over),
        tuple(Difference(line, line.rest) for line in advised if line.rest),
        _bad(lines, damaged=True),
        _bad(lines, damaged=False),
        tuple(li for li in lines if li.kind is LineKind.UNEXPECTED and li.received),
        tuple(li for li in lines if li.kind is LineKind.UNKNOWN and li.received),
        tuple(p for p in receipt.packages if p.advised and p.state is not PackageState.ARRIVED),
        tuple(line for line in lines if line.missing_serials),
        tuple(line for line in lines if missing_properties(receipt, line)),
        receipt.questions,
        tuple(line for line in lines if any(_detailed(p) for p in line.portions)),
        receipt.who_books,
        len(receipt.posts),
    )


def _detailed(portion: Portion) -> bool:
    cell = portion.cell
    return cell.kept and bool(cell.lot or cell.serial or cell.expiry)


def _bad(lines: list[Line], *, damaged: bool) -> tuple[Bad, ...]:
    return tuple(
        Bad(
            line,
            line.product,
            portion.quantity,
            portion.cell.reason,
            portion.cell.lot,
            portion.cell.expiry,
            portion.cell.serial,
            portion.cell.place,
        )
        for line in lines
        for portion in line.portions
        if (
            portion.cell.kept and portion.cell.condition is Condition.DAMAGED
            if damaged
            else not portion.cell.kept
        )
    )
