"""What a count, a question or a package scan leaves behind for the next scan."""

from __future__ import annotations

from dataclasses import replace

from app.domain.copying import changed
from app.domain.events import Event
from app.domain.receipt.document import (
    LastCount,
    Package,
    PackageState,
    Question,
    Receipt,
    ReceiptState,
)
from app.domain.receipt.facts import (
    Counted,
    CountWay,
    Move,
    PackageMissed,
    PackageOpened,
    QuestionAsked,
    QuestionGrew,
    ReceiptFact,
)
from app.domain.receipt.moving import apply_moves
from app.domain.values import ZERO
from app.domain.working import context as working


def counted(receipt: Receipt, fact: Counted, event: Event[ReceiptFact]) -> Receipt:
    """The receipt after goods were counted."""
    after, touched = apply_moves(
        receipt, fact.moves, fact.item, event.id, fact.over_line, fact.spot_check
    )
    last_lots = receipt.last_lots
    if fact.item and fact.item.product and (fact.item.lot or fact.item.attributes.lot):
        last_lots = last_lots.set(fact.item.product.id, fact.item)
    return changed(
        working.used(after, fact.took_context),
        touched=touched,
        line=touched[-1] if touched else receipt.line,
        last=_last(receipt, fact, event),
        last_lots=last_lots,
        asking=None,
        package_fresh=False,
        state=ReceiptState.OPEN,
    )


def _last(receipt: Receipt, fact: Counted, event: Event[ReceiptFact]) -> LastCount | None:
    if fact.item is None or fact.way is CountWay.AS_ADVISED:
        return None
    moves = tuple(m if m.line else replace(m, line=event.id) for m in fact.moves if _adds(m))
    if not moves or (len(moves) < len(fact.moves) and fact.way is not CountWay.CHANGED):
        return None
    item = fact.item
    if fact.way is CountWay.CHANGED:  # perhaps only part of the goods
        total = sum((m.quantity for m in moves), ZERO)
        item = replace(item, quantity=total, pieces=sum(m.pieces for m in moves))
    before = receipt.last
    if fact.way is CountWay.CHANGED and before is not None:
        return LastCount(moves, item, before.package, before.stamp)
    return LastCount(moves, item, receipt.package, event.stamp)


def _adds(move: Move) -> bool:
    return move.quantity > 0 or move.pieces > 0


def asked(receipt: Receipt, fact: QuestionAsked, event: Event[ReceiptFact]) -> Receipt:
    """The receipt after a scan was parked in a question."""
    return _parked(working.asked(receipt, fact, event, Question, fact.items, line=fact.line))


def grew(receipt: Receipt, fact: QuestionGrew) -> Receipt:
    """The receipt after the same code came again before its question could be read."""
    return _parked(working.grew(receipt, fact, fact.items))


def _parked(receipt: Receipt) -> Receipt:
    """Goods that wait in a question count as scanned, and not as counted last."""
    return changed(receipt, touched=(), last=None, package_fresh=False)


def package_opened(receipt: Receipt, fact: PackageOpened) -> Receipt:
    """The receipt after a package was scanned: it arrived, and what follows is out of it."""
    packages = receipt.packages
    if fact.package is not None and receipt.package_by_id(fact.package) is None:
        found = Package(fact.package, len(packages), fact.code, "", None)
        packages = (*packages, found)
    return changed(
        receipt,
        packages=_with_state(packages, fact.package, PackageState.ARRIVED),
        package=fact.package,
        package_fresh=fact.package is not None,
        last=None,
    )


def package_missed(receipt: Receipt, fact: PackageMissed) -> Receipt:
    """The receipt after a person said that a package did not come."""
    return changed(
        receipt,
        packages=_with_state(receipt.packages, fact.package, PackageState.MISSING),
        package=None if receipt.package == fact.package else receipt.package,
        package_fresh=False,
    )


def _with_state(
    packages: tuple[Package, ...], package: str | None, state: PackageState
) -> tuple[Package, ...]:
    return tuple(replace(p, state=state) if p.id == package else p for p in packages)
