"""Goods leave the house: collected, or not, with the reason; a signature is kept as reference."""

from __future__ import annotations

from app.domain.decision import Decision, Refused
from app.domain.dispatch.actions import Sign
from app.domain.dispatch.case import Case, named, of_order
from app.domain.dispatch.document import Dispatch, Order
from app.domain.dispatch.facts import DispatchFact, HandedOver, Outcome, Signed
from app.domain.dispatch.line import Line
from app.domain.dispatch.putting_back import due
from app.domain.values import ZERO
from app.domain.working import plain
from app.domain.working.outcome import Told, accepted, refused

MAX_NAME = 120


def collected(case: Case, order: Order, text: str = "") -> Decision[DispatchFact]:
    """The carrier or the customer has all of it."""
    objection = _objection(case, order) or unready(case, order)
    if objection is not None:
        return objection
    if order.head.type in case.rules.signed_types and order.signature is None:
        return refused("sign_first", **of_order(order))
    lines = case.document.lines_in(order.id)
    told: Told = {
        **of_order(order),
        "lines": len(lines),
        "packages": len(case.document.packages_of(order.id)),
        "short": sum(line.missing > 0 for line in lines),
    }
    fact = HandedOver(order.id, Outcome.COLLECTED, "", text)
    return accepted("collected", fact, details=told)


def not_collected(case: Case, order: Order, reason: str, text: str = "") -> Decision[DispatchFact]:
    """Nobody took it; the order waits as it is."""
    objection = _objection(case, order)
    if objection is not None:
        return objection
    if reason not in case.rules.uncollected_reasons:
        return refused("no_such_reason", reason=reason)
    fact = HandedOver(order.id, Outcome.NOT_COLLECTED, reason, text)
    return accepted("not_collected", fact, details={**of_order(order), "reason": reason})


def signed(case: Case, order: Order, action: Sign) -> Decision[DispatchFact]:
    """The drawing lies beside the journal; here stand its reference and digest."""
    objection = _objection(case, order)
    if objection is not None:
        return objection
    name = action.name.strip()
    if not action.signature or len(name) > MAX_NAME:
        return refused("signature_empty", **of_order(order))
    fact = Signed(order.id, action.signature, action.digest, name)
    return accepted("signed", fact, details={**of_order(order), "name": name})


def _objection(case: Case, order: Order) -> Refused | None:
    told = of_order(order)
    if not case.rules.can_hand_over:
        return refused("cannot_hand_over")
    if order.goes_back:
        return refused("order_canceled", **told)
    if order.requested is not None:
        return refused("cancellation_waits", **told)
    if order.left:
        return refused("order_handed_over", **told)
    if order.on_hold:
        return refused("order_on_hold", **told)
    return refused("confirm_first", **told) if order.unconfirmed else None


def unready(case: Case, order: Order) -> Refused | None:
    """Why an order cannot leave yet: something is to be picked, packed, closed or put back."""
    document, told = case.document, of_order(order)
    lines = document.lines_in(order.id)
    if any(q.goods_out == order.id or _about(case, q.line, order) for q in document.questions):
        return refused("open_questions", questions=len(document.questions))
    left = sum(line.rest > 0 for line in lines)
    if left:
        return refused("pick_first", **told, lines=left)
    back = next((line for line in lines if due(document, line) > 0), None)
    if back is not None:
        return refused("put_back_first", **named(back), quantity=plain(due(document, back)))
    if sum((line.there + line.others_packed for line in lines), ZERO) <= 0:
        return refused("nothing_to_hand_over", **told)
    packages = document.packages_of(order.id)
    if not packages and order.head.type not in case.rules.packed_types:
        return None
    return unpacked(case, order)


def unpacked(case: Case, order: Order) -> Refused | None:
    """Packages hold what was picked, or somebody said why not; and all of them are closed."""
    document, told = case.document, of_order(order)
    loose = unpacked_lines(document, order)
    if loose:
        return refused("pack_or_explain", **told, lines=len(loose), line=loose[0].id)
    still = [p.number for p in document.packages_of(order.id) if not p.closed]
    if still:
        return refused("close_package_first", **told, package=still[0])
    return None


def is_loose(document: Dispatch, order: Order) -> bool:
    """Whether there is such a line; found without looking at all of a long order."""
    lines = (document.lines[key] for key in document.walk)
    return any(
        line.goods_out == order.id and line.there > line.packed + line.explained for line in lines
    )


def unpacked_lines(document: Dispatch, order: Order) -> list[Line]:
    """The lines of which more is in hand than was explained."""
    return [line for line in document.lines_in(order.id) if line.in_hand > line.explained]


def _about(case: Case, line: str | None, order: Order) -> bool:
    known = case.document.lines.get(line or "")
    return known is not None and known.goods_out == order.id
