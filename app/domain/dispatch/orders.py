"""Whole orders: confirm, reject, hold, release, cancel; and what the server says meanwhile."""

from __future__ import annotations

from dataclasses import replace

from app.domain.decision import Decision, Held, Notice
from app.domain.dispatch.case import Case, of_order
from app.domain.dispatch.document import OWN_HOLD, Dispatch, Order
from app.domain.dispatch.facts import (
    CancellationAccepted,
    CancellationRequested,
    DispatchFact,
    OrderChosen,
    OrderConfirmed,
    OrderHeld,
    OrderRejected,
    OrderReleased,
    OrderReread,
    QuestionAsked,
    ReturnDecided,
)
from app.domain.dispatch.holding import without_own_holds
from app.domain.dispatch.leaving import asked_reason
from app.domain.dispatch.opening import with_goods_out
from app.domain.dispatch.putting_back import due
from app.domain.goods_out import ENDS, HIDDEN_HOLD, GoodsOut, GoodsOutStatus, Hold
from app.domain.values import ZERO
from app.domain.working import Option, plain
from app.domain.working.outcome import Told, accepted, refused
from app.domain.working.telling import MAX_NOTE

Facts = tuple[DispatchFact, ...]


def chosen(case: Case, order: Order, text: str = "") -> Decision[DispatchFact]:
    """What follows is about this order."""
    if case.document.chosen == order.id:
        return Held("order_chosen_already", of_order(order))
    return accepted("order_chosen", OrderChosen(order.id, text), details=of_order(order))


def confirmed(case: Case, order: Order, text: str = "") -> Decision[DispatchFact]:
    """Take an UNCONFIRMED order."""
    if not order.unconfirmed or order.canceled:
        return refused("not_unconfirmed", **of_order(order))
    return accepted("order_confirmed", OrderConfirmed(order.id, text), details=of_order(order))


def rejected(case: Case, order: Order, reason: str) -> Decision[DispatchFact]:
    """Refuse an UNCONFIRMED order (R68)."""
    if not order.unconfirmed or order.canceled:
        return refused("not_unconfirmed", **of_order(order))
    why = reason.strip()[:MAX_NOTE]
    if not why:
        return refused("reason_empty")
    return accepted(
        "order_rejected", OrderRejected(order.id, why), details={**of_order(order), "reason": why}
    )


def held(
    case: Case, order: Order, reason: str, note: str = "", text: str = "", before: Facts = ()
) -> Decision[DispatchFact]:
    """Stop an order, with a reason."""
    told = of_order(order)
    if not case.rules.can_hold:
        return refused("cannot_hold")
    if order.on_hold:
        return refused("order_on_hold", **told)
    if order.left or order.goes_back:
        return refused("order_ended", **told)
    if not reason:
        questions = case.document.questions
        if any(q.reason == "hold_reason" and q.goods_out == order.id for q in questions):
            return refused("question_waits", reason="hold_reason")
        return asked_reason("hold_reason", case.rules.hold_reasons, told, goods_out=order.id)
    if reason not in case.rules.hold_reasons:
        return refused("no_such_reason", reason=reason)
    if len(note) > MAX_NOTE:
        return refused("note_too_long", limit=MAX_NOTE)
    fact = OrderHeld(order.id, reason, note.strip(), text)
    return accepted("order_held", *before, fact, details={**told, "reason": reason})


def released(
    case: Case, order: Order, text: str = "", before: Facts = ()
) -> Decision[DispatchFact]:
    """Let an order go on: our hold ends, and the server's."""
    if not order.on_hold:
        return refused("not_on_hold", **of_order(order))
    own = (OWN_HOLD,) if order.hold else ()
    fact = OrderReleased(order.id, (*own, *order.active_holds), text)
    return accepted("order_released", *before, fact, details=of_order(order))


def cancellation_requested(case: Case, order: Order, note: str) -> Decision[DispatchFact]:
    """Staff asks that the whole order be canceled; nothing more is picked for it meanwhile."""
    if order.goes_back or order.left:
        return refused("order_ended", **of_order(order))
    if order.requested is not None or order.head.cancellation is not None:
        return refused("cancellation_waits", **of_order(order))
    why = note.strip()
    if len(why) > MAX_NOTE:
        return refused("note_too_long", limit=MAX_NOTE)
    if not why:
        return refused("reason_empty")
    fact = CancellationRequested(order.id, why)
    return accepted("cancellation_requested", fact, details={**of_order(order), "reason": why})


def cancellation_accepted(case: Case, order: Order, before: Facts = ()) -> Decision[DispatchFact]:
    """The order is canceled; what is in hand goes back."""
    request = order.head.cancellation
    if order.left or order.canceled:
        return refused("order_ended", **of_order(order))
    if request is None:
        return refused("no_cancellation", **of_order(order))
    fact = CancellationAccepted(order.id, request.id)
    told: Told = {**of_order(order), "note": request.note, "lines": _in_hand(case.document, order)}
    return accepted("cancellation_accepted", *before, fact, details=told)


def returned(case: Case, order: Order, reason: str, before: Facts = ()) -> Decision[DispatchFact]:
    """What was picked for an order goes back, though nobody canceled it."""
    if order.left or order.goes_back:
        return refused("order_ended", **of_order(order))
    if not _in_hand(case.document, order):
        return refused("nothing_in_hand", **of_order(order))
    why = reason.strip()[:MAX_NOTE]
    if not why:
        return refused("reason_empty")
    told = {**of_order(order), "reason": why}
    return accepted("return_decided", *before, ReturnDecided(order.id, why), details=told)


def _in_hand(document: Dispatch, order: Order) -> int:
    """How many lines of an order have something in hand or in packages."""
    return sum(line.there > 0 for line in document.lines_in(order.id))


def reread(case: Case, goods_out: GoodsOut) -> Decision[DispatchFact]:
    """The server was read again: written where it differs; what changes our work asks."""
    old = case.document.order_of(goods_out.head.id)
    if old is None:
        return refused("other_order", number=goods_out.head.number)
    goods_out = without_own_holds(case.document.id, goods_out)
    if _news(old.goods_out) == _news(goods_out):
        return Held("order_unchanged")
    after = with_goods_out(case.document, goods_out)
    order = after.order_of(goods_out.head.id)
    told = {**of_order(old), "status": goods_out.head.status.value}
    fact = OrderReread(goods_out)
    question = None if order is None or old.left else _changed(case.document, after, old, order)
    if question is None or _open(case.document, question):
        return accepted("order_reread", fact, details=told, notices=_notices(case, after, order))
    details = dict(question.details)
    return accepted(question.reason, fact, question, details=details, amber=True)


def _news(goods_out: GoodsOut) -> GoodsOut:
    """What counts as news: not who else is on it, nor when it was read. Registers and claims
    change all the time, and what they say of picking stands in the lines' figures.
    """
    lines = tuple(replace(line, external_data="") for line in goods_out.lines)
    head = replace(goods_out.head, external_data="")
    return replace(goods_out, head=head, lines=lines, workers=(), on_it=(), read_at=0)


def _open(document: Dispatch, question: QuestionAsked) -> bool:
    """Whether the same is being asked about the same order already."""
    same = (question.reason, question.goods_out)
    return any((q.reason, q.goods_out) == same for q in document.questions)


def _notices(case: Case, after: Dispatch, order: Order | None) -> tuple[Notice, ...]:
    """Where the order's quantities moved under our hands."""
    if order is None:
        return ()
    old = {line.id: line.ordered for line in case.document.lines.every()}
    moved = [li for li in after.lines_in(order.id) if old.get(li.id, li.ordered) != li.ordered]
    return (Notice("order_changed", {**of_order(order), "lines": len(moved)}),) if moved else ()


def _changed(before: Dispatch, after: Dispatch, old: Order, new: Order) -> QuestionAsked | None:
    """A plain choice about what happened meanwhile; None when it is none of our work."""
    status = new.head.status
    told: Told = {**of_order(new), "status": status.value, "lines": _in_hand(after, new)}
    back, stop = Option("put_back"), Option("noted")
    begins = "put_back" if told["lines"] else "noted"
    if status in ENDS and old.head.status not in ENDS and not old.rejected and not old.accepted:
        reason = "ended_meanwhile" if status is GoodsOutStatus.FULFILLED else "canceled_meanwhile"
        return _asked(reason, told, (back if begins == "put_back" else stop,), new.id)
    others = _new_holds(old, new)
    if others:
        told["note"] = others[0].description
        return _asked("held_meanwhile", told, (stop, Option("release"), back), new.id)
    request = new.head.cancellation
    if request is not None and request != old.head.cancellation and old.requested is None:
        told["note"] = request.note
        return _asked("cancellation_asked", told, (Option("accept"), stop), new.id)
    return _too_much(before, after, new)


def _new_holds(old: Order, new: Order) -> list[Hold]:
    """Holds of others that nobody here knew: who ends ours must know that they stand as well. One
    that is hidden may be ours.
    """
    known = {*old.active_holds, *new.released, *((HIDDEN_HOLD,) if old.hold else ())}
    return [hold for hold in new.head.holds if hold.id not in known]


def _too_much(before: Dispatch, after: Dispatch, order: Order) -> QuestionAsked | None:
    """Another hand picked the same, or less is ordered now: what we hold is too much."""
    lines = [line for line in after.lines_in(order.id) if due(after, line) > 0]
    total = sum((due(after, line) for line in lines), ZERO)
    known = sum((due(before, line) for line in before.lines_in(order.id)), ZERO)
    if order.goes_back or total <= known:
        return None
    told: Told = {**of_order(order), "lines": len(lines), "quantity": plain(total)}
    told["product"] = lines[0].product.name
    options = (Option("put_back"), Option("keep"))
    return _asked("too_much_now", told, options, order.id)


def _asked(reason: str, told: Told, options: tuple[Option, ...], goods_out: str) -> QuestionAsked:
    return QuestionAsked(reason, tuple(told.items()), options, (), None, goods_out)
