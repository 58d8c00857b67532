"""A question gets its answer: the parked goods are counted, or asked about further."""

from __future__ import annotations

from dataclasses import replace

from app.domain.decision import Decision
from app.domain.receipt.allot import Allotment, allot
from app.domain.receipt.case import Case
from app.domain.receipt.counting import count, counted
from app.domain.receipt.document import Question
from app.domain.receipt.facts import Item, LotTaught, QuestionAnswered, ReceiptFact
from app.domain.receipt.line import NOT_LEGIBLE
from app.domain.values import Condition, Lot
from app.domain.working import Option, plain
from app.domain.working.asking import answer, chosen_in, unanswerable, without
from app.domain.working.goods import as_before
from app.domain.working.outcome import accepted, refused

KEYPAD = frozenset({"enter_lot", "enter_expiry", "enter_weight"})
"""Answers that need characters: the screen opens a field, nothing is written yet."""


def answered(
    case: Case, question: Question, option: int | str, text: str = ""
) -> Decision[ReceiptFact]:
    """The answer by its number (from 1) or its choice."""
    chosen = chosen_in(question, option, KEYPAD)
    if not isinstance(chosen, Option):
        return chosen
    if chosen.choice == "drop":
        fact = answer(QuestionAnswered, question, "drop", text)
        return accepted("question_dropped", fact, details=dict(question.details))
    return _followed(case, question, chosen, text)


def resumed(
    case: Case,
    question: Question,
    item: Item,
    choice: str,
    *,
    text: str = "",
    taught: tuple[ReceiptFact, ...] = (),
) -> Decision[ReceiptFact]:
    """The question is closed and its goods, now better known, are counted."""
    fact = answer(QuestionAnswered, question, choice, text)
    return count(without(case, question), item, before=(fact, *taught))


def _followed(case: Case, question: Question, chosen: Option, text: str) -> Decision[ReceiptFact]:
    item = question.goods[0]
    match chosen.choice:
        case "reject_over":
            return _over_rejected(case, question, item, text)
        case "last_lot":
            return _with_last_lot(case, question, item, text)
        case "is_expected_lot":
            return _taught_lot(case, question, item, chosen, text)
        case "product":
            item = next(i for i in question.goods if i.product and i.product.id == chosen.value)
        case "take_rest":
            left = allot(case.document, item).rest
            if left <= 0:
                return refused("no_rest", product=item.product.name if item.product else item.code)
            item = replace(item, quantity=min(item.quantity, left))
        case _:
            item = _as_answered(case, item, question.reason, chosen.choice)
    return resumed(case, question, item, chosen.choice, text=text)


def _as_answered(case: Case, item: Item, reason: str, choice: str) -> Item:
    """The goods as the answer says they are."""
    match choice:
        case "reject":
            return replace(item, kept=False, reason=_why(reason))
        case "damaged":
            place = case.rules.quarantine_place
            where = place.id if place else item.place
            why = _why(reason)
            return replace(item, condition=Condition.DAMAGED, reason=why, place=where)
        case "not_legible":
            return replace(item, reason=NOT_LEGIBLE)
        case _:
            return replace(item, waived=(*item.waived, reason))


def _why(reason: str) -> str:
    return "expired" if reason in {"expired", "short_dated"} else ""


def _with_last_lot(case: Case, question: Question, item: Item, text: str) -> Decision[ReceiptFact]:
    last = case.document.last_lots.get(item.product.id) if item.product else None
    if last is None:
        return refused("no_last_lot")
    waived = (*item.waived, *(w for w in last.waived if w == "lot_confirm"))
    item = replace(item, attributes=as_before(item, last), lot=last.lot, waived=waived)
    return resumed(case, question, item, "last_lot", text=text)


def _taught_lot(
    case: Case, question: Question, item: Item, chosen: Option, text: str
) -> Decision[ReceiptFact]:
    product, lot = item.product, item.attributes.lot
    if product is None or lot is None:
        return refused("no_question")
    expiry = item.attributes.expiry or item.attributes.best_before
    fact = LotTaught(product, chosen.value, lot, expiry)
    item = replace(item, lot=Lot(chosen.value, lot, expiry))
    return resumed(case, question, item, chosen.choice, text=text, taught=(fact,))


def _over_rejected(case: Case, question: Question, item: Item, text: str) -> Decision[ReceiptFact]:
    """The rest is kept, what is over goes back with the driver."""
    plan = allot(case.document, item)
    back = item.quantity - plan.rest
    if plan.last is None or back <= 0:
        return resumed(case, question, item, "reject_over", text=text)
    gone = replace(item, quantity=back, kept=False, reason="over", line=plan.last.id)
    moves = allot(case.document, gone).moves
    if plan.rest > 0:
        kept = allot(case.document, replace(item, quantity=plan.rest))
        moves = (*kept.moves, *moves)
    fact = answer(QuestionAnswered, question, "reject_over", text)
    whole = Allotment(moves, plan.rest, plan.last)
    decision = counted(case, gone, whole, before=(fact,))
    details = {**decision.details, "back": plain(back)}
    return replace(decision, key="over_rejected", details=details)


def by_scan(
    case: Case, question: Question | None, option: int | str, text: str
) -> Decision[ReceiptFact]:
    """An answer that was scanned: only to a question that could be read before."""
    if question is None or not case.readable(question.id):
        return unanswerable(question)
    return answered(case, question, option, text)
