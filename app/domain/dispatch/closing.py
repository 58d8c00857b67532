"""Posting, finishing, correcting (outbox 6), and decisions about entries that got stuck."""

from __future__ import annotations

from app.domain.decision import Decision, Held, Refused
from app.domain.dispatch.actions import Correct, DecideEntry, Finish
from app.domain.dispatch.case import Case, named, of_order
from app.domain.dispatch.document import Dispatch, DispatchState, Order
from app.domain.dispatch.facts import CorrectionStarted, DispatchFact, EntryDecided, Posted
from app.domain.dispatch.handing import unpacked
from app.domain.dispatch.posting import lines_said_now, orders_said_now
from app.domain.dispatch.putting_back import due_lines
from app.domain.dispatch.walk import works
from app.domain.working import correcting, plain, settling
from app.domain.working.outcome import Told, accepted, refused


def post(case: Case, text: str = "") -> Decision[DispatchFact]:
    """Tell the server what is done and stay. A second tap finds nothing to say."""
    document = case.document
    lines, orders = lines_said_now(document), orders_said_now(document, case.rules)
    if not lines and not orders:
        return Held("nothing_to_post")
    fact = Posted(lines, orders, False, document.correcting, text)
    return accepted("posted", fact, details=_told(case, lines, orders))


def _told(case: Case, lines: tuple[object, ...], orders: tuple[object, ...]) -> Told:
    return {"lines": len(lines), "orders": len(orders), "stock_by": case.document.stock_by}


def finish(case: Case, action: Finish, text: str = "") -> Decision[DispatchFact]:
    """Close, once no question is open, nothing is to be put back, and packages hold what was
    picked. What is not picked yet is short, or left to somebody else by a person's word.
    """
    document = case.document
    if document.questions:
        return refused("open_questions", questions=len(document.questions))
    back = due_lines(document)
    if back:
        line, quantity = back[0]
        return refused("put_back_first", **named(line), quantity=plain(quantity))
    objection = _labels(case) or _packages(case)
    if objection is not None:
        return objection
    left = [line for line in document.walked() if line.rest > 0 and _wanted(document, line.id)]
    if action.leave is None:
        return Held("finish_summary", {"left": len(left)})
    if left and not action.leave:
        return refused("lines_left", **named(left[0]), lines=len(left))
    lines, orders = lines_said_now(document), orders_said_now(document, case.rules)
    fact = Posted(lines, orders, True, document.correcting, text)
    return accepted("finished", fact, details={**_told(case, lines, orders), "left": len(left)})


def _wanted(document: Dispatch, key: str) -> bool:
    return works(document.order_at(document.lines[key]))


def _labels(case: Case) -> Refused | None:
    """Labels of an order that does not leave are void before its case is closed."""
    for order in case.document.orders:
        packages = case.document.packages_of(order.id)
        if order.goes_back and not order.left and packages:
            return refused("void_label_first", **of_order(order), package=packages[0].number)
    return None


def _packages(case: Case) -> Refused | None:
    """Where packing has begun, it is finished; or the rest is left in the tote on purpose."""
    for order in case.document.orders:
        if order.left or order.goes_back or not case.document.packages_of(order.id):
            continue
        objection = _half_packed(case, order)
        if objection is not None:
            return objection
    return None


def _half_packed(case: Case, order: Order) -> Refused | None:
    if any(line.rest > 0 for line in case.document.lines_in(order.id)):
        return None
    return unpacked(case, order)


def correction_started(case: Case, action: Correct, text: str = "") -> Decision[DispatchFact]:
    """Open a posted document again; its changes become the next post's difference."""
    document = case.document
    if not document.posts:
        return refused("nothing_posted")
    return correcting.correction_started(
        CorrectionStarted, document.correcting, action.reason, text
    )


def entry_decided(case: Case, action: DecideEntry) -> Decision[DispatchFact]:
    """A person's choice about an entry of a post."""
    fact = EntryDecided(
        action.post,
        action.entry,
        action.choice,
        action.reason,
        action.product,
        action.place,
        action.condition,
        action.line,
        action.goods_out,
    )
    return settling.entry_decided(case, action, fact)


def is_closed(case: Case) -> bool:
    """Whether only "Correct" is left to do."""
    return case.document.state is DispatchState.FINISHED
