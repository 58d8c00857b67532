"""A dispatch in sentences: how far its orders are, what differs, what a finish leads to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.dispatch.document import Order
from app.domain.dispatch.facts import Outcome
from app.domain.dispatch.line import Line
from app.domain.dispatch.machine import Stage
from app.domain.dispatch.summary import DispatchSummary, OrderSummary
from app.ui.screens.dispatch.figures import line_amount, line_name, order_name
from app.ui.screens.dispatch.pages.base import Item
from app.ui.screens.dispatch.values import Snapshot
from app.ui.sentences import dispatch_reason_words, stage_words
from app.ui.tokens import Tone
from app.ui.translation import translate

NAMED = 3
"""So many lines of a kind are named; the packing list has all."""


def order_items(told: DispatchSummary) -> list[Item]:
    """Each order with the stage that it has reached."""
    return [_order_item(one) for one in told.orders]


def _order_item(one: OrderSummary) -> Item:
    order = one.order
    title = " · ".join(part for part in (order_name(order), order.head.recipient) if part)
    icon, tone = _looks(one)
    return Item(order.id, title, " · ".join((reached(one), *counts(one))), "", icon, tone)


def counts(one: OrderSummary) -> list[str]:
    """Lines, packages and what differs, in figures."""
    told = translate("Dispatch", "{picked} of {all} lines picked")
    parts = [told.format(picked=one.picked - len(one.short), all=one.lines)]
    kinds = (
        (len(one.packages), translate("Dispatch", "%n package(s)", "", len(one.packages))),
        (len(one.short), translate("Dispatch", "short {n}").format(n=len(one.short))),
        (len(one.over), translate("Dispatch", "over {n}").format(n=len(one.over))),
        (len(one.swapped), translate("Dispatch", "other lot {n}").format(n=len(one.swapped))),
    )
    return [*parts, *(said for n, said in kinds if n)]


def reached(one: OrderSummary) -> str:
    """How far an order is, in one or two words."""
    order = one.order
    if order.goes_back:
        return translate("Dispatch", "does not leave")
    if order.on_hold:
        return translate("Dispatch", "on hold")
    if order.outcome is Outcome.NOT_COLLECTED:
        return translate("Dispatch", "not collected")
    return stage_words(one.stage)


def _looks(one: OrderSummary) -> tuple[str, Tone]:
    order = one.order
    if order.goes_back:
        return "refuse", Tone.BAD
    if order.on_hold or order.outcome is Outcome.NOT_COLLECTED:
        return "warning", Tone.WARN
    if one.stage >= Stage.LEFT:
        return "handover", Tone.OK
    return "package", Tone.OK if one.stage >= Stage.PICKED else Tone.PLAIN


def differences(told: DispatchSummary) -> list[Item]:
    """What is not as ordered: the first lines of each kind by name, the others counted."""
    items: list[Item] = []
    for one in told.orders:
        items += _some("short", [_short(line) for line in one.short])
        items += _some("over", [_over(line) for line in one.over])
        items += _some("lot", [_swapped(line) for line in one.swapped])
        items += _some("explained", [_explained(line) for line in one.explained])
    return items


def _some(kind: str, items: list[Item]) -> Iterable[Item]:
    yield from items[:NAMED]
    if len(items) > NAMED:
        more = translate("Dispatch", "%n more line(s) like these", "", len(items) - NAMED)
        yield Item(kind, more, icon=items[0].icon, tone=items[0].tone)


def _short(line: Line) -> Item:
    mark = translate("Dispatch", "{amount} short").format(amount=line_amount(line, line.short))
    why = dispatch_reason_words(line.short_reason)
    return Item(f"short:{line.id}", line_name(line), why, mark, "minus", Tone.WARN)


def _over(line: Line) -> Item:
    mark = translate("Dispatch", "{amount} over").format(amount=line_amount(line, line.over))
    return Item(f"over:{line.id}", line_name(line), line.product.article, mark, "plus", Tone.WARN)


def _swapped(line: Line) -> Item:
    lots = dict.fromkeys(p.cell.lot for p in line.portions if p.cell.lot)
    wanted = line.source.lot_text or line.source.lot_id or ""
    told = translate("Dispatch", "Lot {lots} instead of {wanted}")
    detail = told.format(lots=", ".join(lots), wanted=wanted)
    mark = translate("Dispatch", "other lot")
    return Item(f"lot:{line.id}", line_name(line), detail, mark, "barcode", Tone.WARN)


def _explained(line: Line) -> Item:
    why = dispatch_reason_words(line.explained_reason)
    detail = translate("Dispatch", "without package: {reason}").format(reason=why)
    mark = line_amount(line, line.explained)
    return Item(f"explained:{line.id}", line_name(line), detail, mark, "info")


def consequences(snapshot: Snapshot, told: DispatchSummary) -> list[str]:
    """What the finish leads to, one sentence a kind."""
    said: list[str] = []
    leaves = [one.order for one in told.orders if _goes_on(one.order)]
    by_stage: dict[Stage, list[Order]] = {}
    for one in told.orders:
        if _goes_on(one.order) and one.stage > Stage.CONFIRMED:
            by_stage.setdefault(one.stage, []).append(one.order)
    for stage, orders in by_stage.items():
        words = translate("Dispatch", "Then in the system “{stage}”: {numbers}")
        numbers = _numbers(orders)
        said.append(words.format(numbers=numbers, stage=stage_words(stage)))
    waits = [order for order in leaves if order.outcome is Outcome.NOT_COLLECTED]
    if waits:
        words = translate("Dispatch", "Waits until it is collected: {numbers}")
        said.append(words.format(numbers=_numbers(waits)))
    back = [one.order for one in told.orders if one.order.goes_back]
    if back:
        words = translate("Dispatch", "Does not leave: {numbers}")
        said.append(words.format(numbers=_numbers(back)))
    return said


def _goes_on(order: Order) -> bool:
    return not (order.goes_back or order.on_hold)


def _numbers(orders: Sequence[Order]) -> str:
    return ", ".join(order_name(order) for order in orders)
