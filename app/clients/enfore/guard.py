"""Before the first stock write of a post: is the delivery still what we posted against? Pure.

Adding stock to a delivery that somebody else has meanwhile canceled, received or booked would
double goods or invent them, so each of these is a person's question before anything is added.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from app.clients.base import Clash, Done
from app.clients.enfore import records, wire
from app.domain.intents import CheckDelivery
from app.domain.posting import LineTotal
from app.settings import WhoBooks

ENDED = {"COMPLETED": "delivery_completed", "REJECTED": "delivery_rejected"}


def judge_delivery(
    head: wire.GoodsIn,
    items: Sequence[wire.GoodsInItem],
    intent: CheckDelivery,
    terminal: str,
    who_books: WhoBooks,
    claimed: bool = False,
) -> Done | Clash:
    """Done if the post may go on, else the first thing that stands against it. `claimed`: this
    terminal has said there that it is on it.

    Where staff book in enfore (`record`) their work there is expected: only a delivery that was
    called off stands against writing our record.
    """
    if head.status in ("CANCELED", "REJECTED"):
        return _clash(f"delivery_{head.status.lower()}", head, intent)
    if who_books == "record":
        return Done()
    return (
        _moved_on(head, items, intent, claimed)
        or _received(head, items, intent, terminal)
        or _too_much(head, items, intent, terminal)
        or Done()
    )


def received_elsewhere(
    item: wire.GoodsInItem, terminal: str, who_books: WhoBooks | None
) -> Decimal:
    """What others have received of a line: their registers, and what the platform itself says.

    Where staff copy our records into enfore (`record`), the platform's figure holds ours as well:
    the larger of the two counts, not their sum.
    """
    record = records.read(item.external_data)
    others = record.others_accepted(terminal)
    if who_books != "record":
        return others + item.received
    own = record.register_of(terminal)
    copied = item.received - ((own and own.accepted) or Decimal(0))
    return max(others, copied)


def _moved_on(
    head: wire.GoodsIn, items: Sequence[wire.GoodsInItem], intent: CheckDelivery, claimed: bool
) -> Clash | None:
    if head.status not in ("PLANNED", "IN_PROCESS"):
        return _clash(ENDED.get(head.status, "delivery_moved_on"), head, intent)
    if head.receipt_started and not intent.receipt_started:
        return _clash("receipt_started", head, intent)
    # Our own records may move a delivery from planned to in process; then they show in it, but
    # for a claim that was taken away again (A23).
    record = records.read(head.external_data)
    recorded = (
        claimed
        or bool(record.registers() or record.claims(0))
        or any(records.read(item.external_data).registers() for item in items)
    )
    moved = intent.state not in ("", head.status.lower())
    return _clash("delivery_moved_on", head, intent) if moved and not recorded else None


def _received(
    head: wire.GoodsIn, items: Sequence[wire.GoodsInItem], intent: CheckDelivery, terminal: str
) -> Clash | None:
    there = {item.id: item for item in items}
    gone = [total for total in intent.totals if total.changed and total.line not in there]
    if gone:
        return _clash("line_gone", head, intent, lines=[_line(total) for total in gone])
    moved = [
        _line(total, server=there[total.line].received)
        for total in intent.totals
        if total.line in there and there[total.line].received != _received_then(total, terminal)
    ]
    return _clash("received_by_another", head, intent, lines=moved) if moved else None


def _received_then(total: LineTotal, terminal: str) -> Decimal:
    """The platform's figure as it was when we read the line: what was not in registers."""
    return total.elsewhere - records.read(total.external_data).others_accepted(terminal)


def _too_much(
    head: wire.GoodsIn, items: Sequence[wire.GoodsInItem], intent: CheckDelivery, terminal: str
) -> Clash | None:
    there = {item.id: item for item in items}
    over = [
        _line(total, server=received_elsewhere(there[total.line], terminal, "add"))
        for total in intent.totals
        if total.changed and _is_over(total, there[total.line], terminal)
    ]
    return _clash("over_together", head, intent, lines=over) if over else None


def _is_over(total: LineTotal, item: wire.GoodsInItem, terminal: str) -> bool:
    own = records.read(item.external_data).register_of(terminal)
    lowered = own is not None and own.accepted is not None and total.accepted <= own.accepted
    together = total.accepted + received_elsewhere(item, terminal, "add")
    return not total.over_accepted and not lowered and together > total.allowed


def _line(total: LineTotal, server: Decimal | None = None) -> dict[str, Any]:
    return {
        "line": total.line,
        "ours": format(total.accepted, "f"),
        "server": None if server is None else format(server, "f"),
        "ordered": format(total.expected, "f"),
        "allowed": format(total.allowed, "f"),
    }


def _clash(key: str, head: wire.GoodsIn, intent: CheckDelivery, **more: Any) -> Clash:
    facts: Mapping[str, Any] = {
        "delivery": intent.delivery,
        "number": head.number or "",
        "ours": intent.state,
        "server": str(head.status),
    }
    return Clash(key, {**facts, **more})
