"""A question gets its answer: parked goods are picked or packed, an order goes on, or stops."""

from __future__ import annotations

from dataclasses import replace

from app.domain.copying import changed
from app.domain.decision import Decision
from app.domain.dispatch import leaving, orders, packing, places, putting_back
from app.domain.dispatch.allot import candidates
from app.domain.dispatch.case import Case
from app.domain.dispatch.checks import lines_for
from app.domain.dispatch.document import Question
from app.domain.dispatch.facts import (
    DispatchFact,
    Goods,
    LotSwapped,
    LotTaught,
    Mode,
    OverAllowed,
    QuestionAnswered,
)
from app.domain.dispatch.picking import pick
from app.domain.dispatch.putting_back import due
from app.domain.values import ZERO, Lot
from app.domain.working import Option
from app.domain.working.asking import (
    answer,
    chosen_in,
    no_such_answer,
    unanswerable,
    without,
)
from app.domain.working.goods import as_before
from app.domain.working.outcome import accepted, refused

KEYPAD = frozenset({"enter_lot", "enter_serial", "enter_weight"})
"""Answers that need characters: the screen opens a field, nothing is written yet."""
Facts = tuple[DispatchFact, ...]


def answered(
    case: Case, question: Question, option: int | str, text: str = ""
) -> Decision[DispatchFact]:
    """The answer by its number (from 1) or its choice."""
    chosen = chosen_in(question, option, KEYPAD)
    if not isinstance(chosen, Option):
        return chosen
    fact = QuestionAnswered(question.id, question.options.index(chosen) + 1, chosen.choice, text)
    if chosen.choice == "drop":
        return accepted("question_dropped", fact, details=dict(question.details))
    inner = without(case, question)
    if question.goods:
        return _goods(inner, question, chosen, fact)
    if question.goods_out is not None:
        return _order(inner, question, chosen, fact)
    return _line(inner, question, chosen, fact)


def resumed(
    case: Case, question: Question, goods: Goods, choice: str, *, text: str = "", facts: Facts = ()
) -> Decision[DispatchFact]:
    """The question is closed and its goods, now better known, are picked."""
    fact = answer(QuestionAnswered, question, choice, text)
    return pick(without(case, question), goods, before=(fact, *facts))


def _goods(
    case: Case, question: Question, chosen: Option, fact: QuestionAnswered
) -> Decision[DispatchFact]:
    goods, before = question.goods[0], (fact,)
    match chosen.choice:
        case "move_here":
            return packing.moved_here(case, goods, chosen.value, before)
        case "product":
            goods = next(g for g in question.goods if g.product.id == chosen.value)
            return taken(case, goods, before)
        case "take_rest":
            lines = lines_for(case, goods)
            rest = sum((li.missing for li in lines), ZERO) if isinstance(lines, list) else ZERO
            if rest <= 0:
                return refused("no_rest", product=goods.product.name, line=question.line)
            goods = replace(goods, quantity=min(goods.quantity, rest))
        case "swap_lot":
            return _swapped(case, question, goods, fact)
        case "is_ordered_lot":
            return _taught(case, goods, chosen, fact)
        case "last_lot":
            return _with_last_lot(case, goods, fact)
        case "not_legible":
            goods = replace(goods, illegible=True)
        case _:
            goods = replace(goods, waived=(*goods.waived, question.reason))
    return pick(case, goods, before=before)


def taken(
    case: Case, goods: Goods, before: Facts = (), *, took_context: bool = False
) -> Decision[DispatchFact]:
    """Goods that are known now go on as a scan of them would."""
    match case.document.mode:
        case Mode.PACK:
            return packing.packed(case, goods, before=before, took_context=took_context)
        case Mode.PUT_BACK:
            return putting_back.put_back(case, goods, before=before, took_context=took_context)
        case Mode.PICK | Mode.HAND_OVER:
            return pick(case, goods, before=before, took_context=took_context)


def _swapped(
    case: Case, question: Question, goods: Goods, fact: QuestionAnswered
) -> Decision[DispatchFact]:
    lines = candidates(case, goods)
    line = case.document.lines.get(question.line or "") or (lines[0] if lines else None)
    if line is None:
        return refused("no_such_line", line=question.line or "")
    lot = goods.lot or Lot("", goods.attributes.lot or "", goods.attributes.expiry)
    swap = LotSwapped(line.id, lot, goods.text)
    fresh = changed(line, lot_id=lot.id or None, lot_text=lot.text or None)
    document = changed(case.document, lines=case.document.lines.set(line.id, fresh))
    goods = replace(goods, waived=(*goods.waived, question.reason))
    return pick(replace(case, document=document), goods, before=(fact, swap))


def _taught(
    case: Case, goods: Goods, chosen: Option, fact: QuestionAnswered
) -> Decision[DispatchFact]:
    text, dates = goods.attributes.lot or "", goods.attributes
    expiry = dates.expiry or dates.best_before
    taught = LotTaught(goods.product, chosen.value, text, expiry)
    goods = replace(goods, lot=Lot(chosen.value, text, expiry))
    return pick(case, goods, before=(fact, taught))


def _with_last_lot(case: Case, goods: Goods, fact: QuestionAnswered) -> Decision[DispatchFact]:
    last = case.document.last_lots.get(goods.product.id)
    if last is None:
        return refused("no_last_lot")
    waived = (*goods.waived, *(w for w in last.waived if w in {"lot_confirm", "later_lot"}))
    goods = replace(goods, attributes=as_before(goods, last), lot=last.lot, waived=waived)
    return pick(case, goods, before=(fact,))


def _line(
    case: Case, question: Question, chosen: Option, fact: QuestionAnswered
) -> Decision[DispatchFact]:
    line = case.document.lines.get(question.line or "")
    if line is None:
        return refused("no_such_line", line=question.line or "")
    match chosen.choice:
        case "label_unreadable":
            return places.label_unreadable(case, line, (fact,))
        case "elsewhere":
            known = next((p for p in line.source.known_places if p.id == chosen.value), None)
            if known is None:
                return refused("place_not_known", product=line.product.name, line=line.id)
            return places.redirected(case, line, known, (fact,))
        case "short":
            return leaving.short(case, line, "", question.text, (fact,))
        case "reason":
            return leaving.short(case, line, chosen.value, question.text, (fact,))
        case "empty" | "not_empty":
            empty = chosen.choice == "empty"
            return leaving.looked(case, line, empty, question.text, (fact,))
        case _:
            return no_such_answer(question, chosen.choice)


def _order(
    case: Case, question: Question, chosen: Option, fact: QuestionAnswered
) -> Decision[DispatchFact]:
    order = case.document.order_of(question.goods_out)
    if order is None:
        return refused("choose_order")
    told = dict(question.details)
    match chosen.choice:
        case "noted":
            return accepted("noted_meanwhile", fact, details=told)
        case "put_back":
            if question.reason == "held_meanwhile":
                return orders.returned(case, order, "on_hold", (fact,))
            return putting_back.entered(case, Mode.PUT_BACK, before=(fact,))
        case "release":
            return orders.released(case, order, before=(fact,))
        case "accept":
            return orders.cancellation_accepted(case, order, (fact,))
        case "keep":
            lines = case.document.lines_in(order.id)
            kept = (OverAllowed(line.id) for line in lines if due(case.document, line) > 0)
            return accepted("kept_too_much", fact, *kept, details=told)
        case "reason":
            return orders.held(case, order, chosen.value, "", question.text, (fact,))
        case _:
            return no_such_answer(question, chosen.choice)


def by_scan(
    case: Case, question: Question | None, option: int | str, text: str
) -> Decision[DispatchFact]:
    """An answer that was scanned: only to a question that could be read before."""
    if question is None or not case.readable(question.id):
        return unanswerable(question)
    return answered(case, question, option, text)
