"""What goods, a question or a heading leave behind for the next scan."""

from __future__ import annotations

from dataclasses import replace

from app.domain.copying import changed
from app.domain.events import Event
from app.domain.frozenmap import FrozenMap
from app.domain.shipping.document import LastTaken, Question, Shipping
from app.domain.shipping.facts import (
    Goods,
    HeadingChanged,
    QuestionAsked,
    QuestionGrew,
    ShippingFact,
    Taken,
)
from app.domain.shipping.goods import lot_text
from app.domain.shipping.line import Line, key_of, moved
from app.domain.working import context as working


def taken(document: Shipping, fact: Taken, event: Event[ShippingFact]) -> Shipping:
    """The document after movements: the one place where quantities change."""
    adds = all(move.quantity > 0 for move in fact.moves)
    goods, lots, seen = fact.goods, document.last_lots, document.seen_stock
    if adds and lot_text(goods) is not None:
        lots = lots.set(goods.product.id, goods)
    if adds and goods.available is not None:
        seen = seen.set(goods.product.id, goods)
    return changed(
        working.used(document, fact.took_context),
        lines=moved_by(document.lines, fact),
        line=key_of(fact.moves[-1]),
        asking=None,
        last=LastTaken(fact.moves, goods, event.stamp) if adds else None,
        last_lots=lots,
        seen_stock=seen,
    )


def moved_by(lines: tuple[Line, ...], fact: Taken) -> tuple[Line, ...]:
    """The lines after movements, with the packages and the lots that were read of them."""
    touched = {key_of(move) for move in fact.moves}
    adds = all(move.quantity > 0 for move in fact.moves)
    return tuple(
        _read_of(line, fact.goods, adds) if line.id in touched else line
        for line in moved(lines, fact.moves)
    )


def _read_of(line: Line, goods: Goods, adds: bool) -> Line:
    if not line.quantity and not line.pieces:
        return changed(line, packages=(), lots=())
    package, lot = goods.package, lot_text(goods)
    packages, lots = line.packages, line.lots
    if package:
        packages = tuple(one for one in packages if one != package)
        packages = (*packages, package) if adds else packages
    if adds and lot is not None and line.cell.lot is None and lot not in lots:
        lots = (*lots, lot)
    same = packages == line.packages and lots == line.lots
    return line if same else changed(line, packages=packages, lots=lots)


def asked(document: Shipping, fact: QuestionAsked, event: Event[ShippingFact]) -> Shipping:
    """The document after something was asked."""
    return changed(working.asked(document, fact, event, Question, fact.goods), last=None)


def grew(document: Shipping, fact: QuestionGrew) -> Shipping:
    """The document after the same code came again before its question could be read."""
    return changed(working.grew(document, fact, fact.goods), last=None)


def headed(document: Shipping, fact: HeadingChanged) -> Shipping:
    """The document with another heading; what lies at another source is not known yet. Any further
    scan parks the question.
    """
    moved_away = document.heading.source != fact.heading.source
    seen: FrozenMap[str, Goods] = FrozenMap() if moved_away else document.seen_stock
    asking = None if fact.text else document.asking
    after = changed(document, heading=fact.heading, asking=asking, seen_stock=seen)
    if not moved_away or document.last is None:
        return after
    return changed(after, last=replace(document.last, goods=_unseen(document.last.goods)))


def _unseen(goods: Goods) -> Goods:
    return replace(goods, available=None, available_of=None, available_at=None)


def noted(document: Shipping, line: str, note: str) -> Shipping:
    """The document with a note on a line."""
    lines = tuple(changed(one, note=note) if one.id == line else one for one in document.lines)
    return changed(document, lines=lines)
