"""Packages: what follows belongs to the one scanned last; a trusted one is taken as advised."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from app.domain.decision import Accepted, Decision
from app.domain.meanings import PackageRead
from app.domain.receipt.case import Case
from app.domain.receipt.counting import count
from app.domain.receipt.document import Package, PackageState, Receipt
from app.domain.receipt.facts import (
    Cell,
    Counted,
    CountWay,
    Move,
    PackageMissed,
    PackageOpened,
    ReceiptFact,
)
from app.domain.receipt.items import content_of
from app.domain.receipt.line import Line
from app.domain.values import Condition, Track
from app.domain.working.outcome import Told, accepted, refused


def package_scanned(case: Case, read: PackageRead, text: str) -> Decision[ReceiptFact]:
    """A package's label: it arrived, and what follows is out of it. A label that states its
    content (00 with 02 and 37) counts it, once.
    """
    known = case.document.package_by_code(read.code)
    again = known is not None and known.state is PackageState.ARRIVED
    opened = PackageOpened(
        known.id if known else read.code, read.code, known is not None and known.advised, text
    )
    if read.content is None or again:
        return accepted(_key(case, known, again), opened, details=_details(case, known, read.code))
    inner = replace(case, document=replace(case.document, package=opened.package))
    item, notices = content_of(inner, read.content, text)
    item = replace(item, way=CountWay.CONTENT)
    decision = count(inner, item, before=(opened,), took_context=True, notices=notices)
    if isinstance(decision, Accepted) and not decision.amber:
        return replace(decision, details={**decision.details, "package": read.code})
    return decision


def package_chosen(case: Case, package: str | None) -> Decision[ReceiptFact]:
    """A tap on a package, or on "no package"."""
    if package is None:
        return accepted("package_closed", PackageOpened(None, "", False))
    known = case.document.package_by_id(package)
    if known is None:
        return refused("no_such_package", package=package)
    again = known.state is PackageState.ARRIVED
    fact = PackageOpened(known.id, known.number or known.tracking, known.advised)
    return accepted(_key(case, known, again), fact, details=_details(case, known, fact.code))


def package_missed(case: Case, package: str) -> Decision[ReceiptFact]:
    """A person says that a package did not come."""
    known = case.document.package_by_id(package)
    if known is None:
        return refused("no_such_package", package=package)
    return accepted("package_missed", PackageMissed(package), details=_details(case, known, ""))


def _key(case: Case, known: Package | None, again: bool) -> str:
    if again:
        return "package_again"
    if known is not None and known.advised:
        return "package_arrived"
    return "package_arrived" if case.document.blind else "package_unadvised"


def _details(case: Case, known: Package | None, code: str) -> Told:
    receipt = case.document
    number = (known.number or known.tracking or known.id) if known else code
    arrived = sum(p.state is PackageState.ARRIVED for p in receipt.packages)
    fresh = known is None or known.state is not PackageState.ARRIVED
    return {
        "package": number,
        "arrived": arrived + fresh,
        "packages": len(receipt.packages) + (known is None),
        "lines": len(awaited_in(receipt, known.id)) if known else 0,
        "as_advised": int(known is not None and trusted(case, known)),
    }


def awaited_in(receipt: Receipt, package: str) -> list[Line]:
    """The advised lines of a package that still await something."""
    return [line for line in receipt.ordered() if line.package == package and line.rest > 0]


def trusted(case: Case, package: Package) -> bool:
    """Whether the package's sender may be taken at his word."""
    head = next((h for h in case.document.heads if h.id == package.delivery), None)
    return head is not None and head.sender_key in case.rules.trusted_senders


def taken_as_advised(case: Case, package: str | None, text: str = "") -> Decision[ReceiptFact]:
    """All of a trusted package in one step, but for what must be scanned piece by piece and for
    the spot check.
    """
    receipt = case.document
    known = receipt.package_by_id(package or receipt.package or "")
    if known is None:
        return refused("scan_package_first")
    if not trusted(case, known):
        return refused("sender_not_trusted", sender=receipt.sender)
    if receipt.place is None:
        return refused("choose_place", product="", article="", quantity="", unit="", text=text)
    lines = [line for line in awaited_in(receipt, known.id) if not line.spot_check]
    sure = [line for line in lines if not _needs_scans(line)]
    spot = _spot_check(receipt, sure, case.rules.spot_check_lines)
    taken = [line for line in sure if line.id not in spot]
    if not taken:
        return refused("nothing_as_advised", lines=len(awaited_in(receipt, known.id)))
    moves = tuple(_as_advised(line, receipt.place.id, known.id) for line in taken)
    fact = Counted(moves, None, CountWay.AS_ADVISED, text, spot_check=spot)
    facts: list[ReceiptFact] = [fact]
    if receipt.package != known.id or known.state is not PackageState.ARRIVED:
        facts.insert(0, PackageOpened(known.id, known.number, known.advised, text))
    details: Told = {
        "package": known.number or known.tracking,
        "lines": len(taken),
        "spot_check": len(spot),
        "left": len(awaited_in(receipt, known.id)) - len(taken),
    }
    return accepted("taken_as_advised", *facts, details=details)


def _needs_scans(line: Line) -> bool:
    """A needed lot or serial that nobody has told, or a weight, is read from each piece."""
    product, source = line.product, line.source
    if product is None or source is None or product.catch_weight:
        return True
    if product.track is Track.LOT:
        return not (source.lot_id or source.lot_text)
    return product.track is Track.SERIAL


def _spot_check(receipt: Receipt, lines: list[Line], wanted: int) -> tuple[str, ...]:
    """Lines nobody could have foreseen, yet the same ones whenever it is decided again."""

    def drawn(line: Line) -> str:
        return hashlib.sha256(f"{receipt.id}/{line.id}".encode()).hexdigest()

    checked = sum(line.spot_check for line in receipt.lines.every())
    wanted = max(wanted - checked, 0)
    return tuple(line.id for line in sorted(lines, key=drawn)[:wanted])


def _as_advised(line: Line, place: str, package: str) -> Move:
    source = line.source
    condition = source.condition if source else None
    cell = Cell(
        place,
        condition or Condition.NEW,
        lot=source.lot_text if source else None,
        lot_id=source.lot_id if source else None,
        package=package,
    )
    return Move(line.id, line.product, line.rest, cell)
