"""Before a receipt is posted: is the process still what it was received against? Pure.

A receipt cannot be taken back, so whatever speaks against it is a person's question first.
"""

from __future__ import annotations

from typing import Any

from app.clients.base import Clash, Done
from app.clients.fulfillmenttools import wire
from app.clients.fulfillmenttools.arrivals import Arrived, arrived
from app.clients.fulfillmenttools.deliveries import state_of, too_many_items
from app.domain.delivery import DeliveryState
from app.domain.intents import CheckDelivery
from app.domain.posting import LineTotal


def judge_process(
    process: wire.InboundProcess, intent: CheckDelivery, document: str
) -> Done | Clash:
    """Done if the post may go on, else the first thing that stands against it."""
    there = {one.id: one for one in arrived(process)}
    return (
        _barred(process, intent)
        or _gone(process, intent, there)
        or _moved(process, intent, there, document)
    )


def _barred(process: wire.InboundProcess, intent: CheckDelivery) -> Clash | None:
    state = state_of(process)
    if state is DeliveryState.CANCELED:
        return _clash("delivery_canceled", process, intent)
    if state is DeliveryState.ON_HOLD:
        return _clash("delivery_paused", process, intent)
    if too_many_items(process):
        return _clash("delivery_too_large", process, intent)
    return None


def _gone(
    process: wire.InboundProcess, intent: CheckDelivery, there: dict[str, Arrived]
) -> Clash | None:
    gone = [_line(one) for one in intent.totals if one.changed and one.line not in there]
    return _clash("line_gone", process, intent, lines=gone) if gone else None


def _moved(
    process: wire.InboundProcess,
    intent: CheckDelivery,
    there: dict[str, Arrived],
    document: str,
) -> Done | Clash:
    """Others may receive as well; what matters is whether it is too much together (R173)."""
    moved = [
        (one, there[one.line])
        for one in intent.totals
        if one.line in there and there[one.line].elsewhere(document) > one.elsewhere
    ]
    over = [
        _line(total, line, document)
        for total, line in moved
        if total.changed
        and not total.over_accepted
        and total.accepted + line.elsewhere(document) > total.allowed
    ]
    if over:
        return _clash("over_together", process, intent, lines=over)
    if state_of(process) is DeliveryState.COMPLETED and intent.state != "completed" and moved:
        lines = [_line(total, line, document) for total, line in moved]
        return _clash("delivery_completed", process, intent, lines=lines)
    return Done()


def _line(total: LineTotal, server: Arrived | None = None, document: str = "") -> dict[str, Any]:
    return {
        "line": total.line,
        "ours": format(total.accepted, "f"),
        "server": None if server is None else format(server.elsewhere(document), "f"),
        "ordered": format(total.expected, "f"),
        "allowed": format(total.allowed, "f"),
    }


def _clash(key: str, process: wire.InboundProcess, intent: CheckDelivery, **more: Any) -> Clash:
    facts = {
        "delivery": intent.delivery,
        "number": process.tenant_inbound_process_id or process.id,
        "ours": intent.state,
        "server": state_of(process).value,
    }
    return Clash(key, {**facts, **more})
