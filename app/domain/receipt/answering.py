"""A question gets its answer: the parked goods are counted, or asked about further."""

from __future__ import annotations

from dataclasses import replace

from app.domain.decision import Decision, Held
from app.domain.receipt.allot import Allotment, allot
from app.domain.receipt.case import Case, accepted, plain, refused
from app.domain.receipt.counting import count, counted
from app.domain.receipt.document import Question
from app.domain.receipt.facts import Item, LotTaught, Option, QuestionAnswered, ReceiptFact
from app.domain.receipt.line import NOT_LEGIBLE
from app.domain.values import Condition, Lot

KEYPAD = frozenset({"enter_lot", "enter_expiry", "enter_weight"})
"""Answers that need characters: the screen opens a field, nothing is written yet."""


def answered(
    case: Case, question: Question, option: int | str, text: str = ""
) -> Decision[ReceiptFact]:
    """The answer by its number (from 1) or its choice."""
    chosen = _option(question, option)
    if chosen is None:
        return refused("no_such_answer", answer=str(option), answers=len(question.options))
    if chosen.choice in KEYPAD:
        return Held(chosen.choice, {"question": question.id})
    if chosen.choice == "drop":
        fact = QuestionAnswered(question.id, _number(question, "drop"), "drop", text)
        return accepted("question_dropped", fact, details=dict(question.details))
    return _followed(case, question, chosen, text)


def _option(question: Question, option: int | str) -> Option | None:
    if isinstance(option, int):
        return question.options[option - 1] if 0 < option <= len(question.options) else None
    return next((o for o in question.options if o.choice == option), None)


def _number(question: Question, choice: str) -> int:
    choices = [option.choice for option in question.options]
    return choices.index(choice) + 1 if choice in choices else 0


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
    fact = QuestionAnswered(question.id, _number(question, choice), choice, text)
    rest = tuple(q for q in case.receipt.questions if q.id != question.id)
    inner = replace(case, receipt=replace(case.receipt, questions=rest))
    return count(inner, item, before=(fact, *taught))


def _followed(case: Case, question: Question, chosen: Option, text: str) -> Decision[ReceiptFact]:
    item = question.items[0]
    match chosen.choice:
        case "reject_over":
            return _over_rejected(case, question, item, text)
        case "last_lot":
            return _with_last_lot(case, question, item, text)
        case "is_expected_lot":
            return _taught_lot(case, question, item, chosen, text)
        case "product":
            item = next(i for i in question.items if i.product and i.product.id == chosen.value)
        case "take_rest":
            left = allot(case.receipt, item).rest
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
    last = case.receipt.last_lots.get(item.product.id) if item.product else None
    if last is None:
        return refused("no_last_lot")
    known = replace(
        item.attributes,
        lot=last.attributes.lot,
        expiry=item.attributes.expiry or last.attributes.expiry,
        best_before=item.attributes.best_before or last.attributes.best_before,
    )
    waived = (*item.waived, *(w for w in last.waived if w == "lot_confirm"))
    item = replace(item, attributes=known, lot=last.lot, waived=waived)
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
    plan = allot(case.receipt, item)
    back = item.quantity - plan.rest
    if plan.last is None or back <= 0:
        return resumed(case, question, item, "reject_over", text=text)
    gone = replace(item, quantity=back, kept=False, reason="over", line=plan.last.id)
    moves = allot(case.receipt, gone).moves
    if plan.rest > 0:
        kept = allot(case.receipt, replace(item, quantity=plan.rest))
        moves = (*kept.moves, *moves)
    fact = QuestionAnswered(question.id, _number(question, "reject_over"), "reject_over", text)
    whole = Allotment(moves, plan.rest, plan.last)
    decision = counted(case, gone, whole, before=(fact,))
    details = {**decision.details, "back": plain(back)}
    return replace(decision, key="over_rejected", details=details)


def by_scan(
    case: Case, question: Question | None, option: int | str, text: str
) -> Decision[ReceiptFact]:
    """An answer that was scanned: only to a question that could be read before."""
    if question is None:
        return refused("no_question")
    if not case.readable(question.id):
        return refused("question_not_read", reason=question.reason)
    return answered(case, question, option, text)


def shown(case: Case) -> Question | None:
    """The question on the screen: the one painted last, else the one asked last."""
    painted = [q for q in case.receipt.questions if q.id in case.painted]
    if painted:
        return max(painted, key=lambda q: (case.painted[q.id], q.order))
    return case.receipt.question(case.receipt.asking) if case.receipt.asking else None
