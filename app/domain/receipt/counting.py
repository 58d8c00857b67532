"""Goods become movements, a question or a refusal: every way of counting ends here."""

from __future__ import annotations

from dataclasses import replace

from app.domain.decision import Accepted, Decision, Detail, Notice, Refused
from app.domain.receipt.allot import Allotment, allot
from app.domain.receipt.case import Case, figures
from app.domain.receipt.checks import first_objection, too_many
from app.domain.receipt.facts import Counted, CountWay, Item, QuestionAsked, ReceiptFact
from app.domain.receipt.line import LineKind
from app.domain.receipt.moving import apply_moves
from app.domain.values import Condition
from app.domain.working.asking import parked
from app.domain.working.case import Ask
from app.domain.working.goods import about, lot_text
from app.domain.working.outcome import accepted

NEW_LINE = "?"
"""Stands for the id of the event that is still to be written."""


def count(
    case: Case,
    item: Item,
    *,
    before: tuple[ReceiptFact, ...] = (),
    took_context: bool = False,
    notices: tuple[Notice, ...] = (),
) -> Decision[ReceiptFact]:
    """Count these goods. `before` are facts of the same step (an answer, a taught lot)."""
    item = _of_this_system(case, item)
    objection = first_objection(case, item)
    if isinstance(objection, Refused):
        return objection
    plan = allot(case.document, item)
    ask = objection or too_many(case, item, plan)
    if ask is not None:
        return _asked(ask, item, before, took_context, notices)
    return counted(case, item, plan, before=before, took_context=took_context, notices=notices)


def _of_this_system(case: Case, item: Item) -> Item:
    """A catalog may serve several systems; only one that requires stock properties asks."""
    product = item.product
    if case.rules.asks_properties or product is None or not product.required_properties:
        return item
    return replace(item, product=replace(product, required_properties=()))


def _asked(
    ask: Ask,
    item: Item,
    before: tuple[ReceiptFact, ...],
    took_context: bool,
    notices: tuple[Notice, ...],
) -> Decision[ReceiptFact]:
    fact = QuestionAsked(
        ask.reason,
        tuple(ask.details.items()),
        ask.choices,
        (item,),
        ask.line,
        item.text,
        took_context,
    )
    return parked(ask, fact, before=before, notices=notices)


def counted(
    case: Case,
    item: Item,
    plan: Allotment,
    *,
    before: tuple[ReceiptFact, ...] = (),
    took_context: bool = False,
    notices: tuple[Notice, ...] = (),
    way: CountWay | None = None,
) -> Accepted[ReceiptFact]:
    """Count these goods as `plan` says; nothing is asked any more."""
    yes = {"over", "much_more", "very_many"} & set(item.waived)
    over_line = plan.last.id if yes and plan.over > 0 and plan.last and item.kept else None
    fact = Counted(
        plan.moves,
        item,
        way or item.way,
        item.text,
        over_line,
        took_context=took_context,
    )
    key, amber = outcome_key(case, item, plan)
    return accepted(
        key,
        *before,
        fact,
        details=outcome_details(case, item, plan),
        notices=(*notices, *_lot_notice(item, plan)),
        amber=amber,
    )


def outcome_key(case: Case, item: Item, plan: Allotment) -> tuple[str, bool]:
    """The band's key for counted goods, and whether it is shown amber."""
    if item.product is None:
        return "unknown_kept", True
    if not item.kept:
        return "rejected", False
    if item.condition is Condition.DAMAGED:
        return "damaged_kept", False
    if plan.fills_serial:
        return "serial_added", False
    unexpected = plan.last is None or plan.last.kind is LineKind.UNEXPECTED
    if unexpected and not case.document.blind:
        return "counted_unexpected", False
    return "counted", False


def outcome_details(case: Case, item: Item, plan: Allotment) -> dict[str, Detail]:
    """What was counted and how the line stands after it."""
    after, touched = apply_moves(case.document, plan.moves, item, NEW_LINE)
    line = after.lines[touched[-1]]
    details = {**about(item), **figures(line), "lines": len(touched)}
    details["lot"] = lot_text(item)
    details["serial"] = item.attributes.serial
    details["reason"] = item.reason
    details["place"] = item.place
    if line.id == NEW_LINE:
        details["line"] = None
    return details


def _lot_notice(item: Item, plan: Allotment) -> tuple[Notice, ...]:
    source = plan.last.source if plan.last else None
    lot = lot_text(item)
    if source is None or lot is None or not (source.lot_id or source.lot_text):
        return ()
    same = source.lot_text == lot or (item.lot is not None and item.lot.id == source.lot_id)
    confirmed = source.lot_text is None and item.lot is None
    return () if same or confirmed else (Notice("lot_differs", {"lot": lot}),)
