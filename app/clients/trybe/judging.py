"""May this order be received as it was counted, and was it? Pure.

An order is received whole: every item gets the quantity that was accepted, also those of which
nothing came. So nothing is changed unless the order is still the one that was counted against.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.clients.base import Clash
from app.clients.trybe import wire
from app.domain.order_intents import ReceiveOrder
from app.domain.posting import LineTotal

Quantities = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Run:
    """What a run changes: item and quantity; and what the items held before, all of them."""

    ordered: Quantities
    changes: tuple[tuple[str, int], ...]

    def facts(self) -> dict[str, Any]:
        """As it is stored beside the entry before anything leaves."""
        return {
            "ordered": dict(self.ordered),
            "changes": [[item, quantity] for item, quantity in self.changes],
        }

    @classmethod
    def of(cls, stored: Mapping[str, Any] | None) -> Run:
        """Back from storage; what is not there was not changed."""
        known = stored or {}
        changes = tuple((str(item), int(n)) for item, n in known.get("changes", ()))
        return cls({str(item): int(n) for item, n in known.get("ordered", {}).items()}, changes)


def fractions_of(intent: ReceiveOrder) -> Clash | None:
    """Quantities that this system has no number for (R204)."""
    broken = [line for line in intent.lines if not _is_whole(line.accepted)]
    if not broken:
        return None
    return Clash("quantity_not_whole", _facts(intent, [_line(line) for line in broken]))


def run_of(
    items: Sequence[wire.Item], intent: ReceiveOrder, before: Quantities, *, decided: bool
) -> Run | Clash:
    """What is to be changed, or what stands against it.

    `before`: what the items held before an earlier attempt of ours. `decided`: a person has seen
    the differences and wants to receive what was counted.
    """
    if any(item.quantity is None for item in items):
        return Clash("order_lines_unreadable", _facts(intent))
    shown = {item.id: item.quantity or 0 for item in items}
    wanted = accepted_of(intent)
    strange = _differences(shown, intent, before)
    if strange and not decided:
        return Clash("order_changed", _facts(intent, strange))
    # What says already what we counted was changed by us, in a run that a person sends anew.
    ours = {line.line: int(line.expected) for line in intent.lines}
    ordered = {
        key: before.get(key, ours.get(key, quantity) if quantity == wanted.get(key) else quantity)
        for key, quantity in shown.items()
    }
    changes = tuple(
        (key, wanted.get(key, 0))
        for key, quantity in shown.items()
        if quantity != wanted.get(key, 0)
    )
    return Run(ordered, changes)


def received_otherwise(items: Sequence[wire.Item], intent: ReceiveOrder) -> Clash | None:
    """Received, but with other quantities than ours; what is not shown says nothing."""
    wanted = accepted_of(intent)
    known = {line.line: line for line in intent.lines}
    other = [
        _line(known[item.id], item.quantity) if item.id in known else _stranger(item)
        for item in items
        if item.quantity is not None and item.quantity != wanted.get(item.id, 0)
    ]
    return Clash("order_received_otherwise", _facts(intent, other)) if other else None


def accepted_of(intent: ReceiveOrder) -> dict[str, int]:
    """What every item shall say when the order is received."""
    return {line.line: int(line.accepted) for line in intent.lines}


def put_backs_of(
    items: Sequence[wire.Item], intent: ReceiveOrder, ordered: Quantities
) -> tuple[tuple[str, int], ...]:
    """Items that hold our quantities, and what they held before."""
    wanted = accepted_of(intent)
    return tuple(
        (item.id, ordered[item.id])
        for item in items
        if item.id in ordered
        and ordered[item.id] != item.quantity
        and item.quantity == wanted.get(item.id, 0)
    )


def _differences(
    shown: Quantities, intent: ReceiveOrder, before: Quantities
) -> list[dict[str, Any]]:
    known = {line.line for line in intent.lines}
    lines = [
        _line(line, shown.get(line.line))
        for line in intent.lines
        if shown.get(line.line) != before.get(line.line, int(line.expected))
        and shown.get(line.line) != int(line.accepted)
    ]
    strange = [key for key in shown if key not in known and key not in before]
    return lines + [
        {"line": key, "ours": None, "server": str(shown[key]), "ordered": None} for key in strange
    ]


def _is_whole(amount: Decimal) -> bool:
    return amount.is_finite() and amount >= 0 and amount == amount.to_integral_value()


def _stranger(item: wire.Item) -> dict[str, Any]:
    return {"line": item.id, "ours": None, "server": str(item.quantity), "ordered": None}


def _line(line: LineTotal, server: int | None = None) -> dict[str, Any]:
    return {
        "line": line.line,
        "ours": format(line.accepted, "f"),
        "server": None if server is None else str(server),
        "ordered": format(line.expected, "f"),
    }


def _facts(intent: ReceiveOrder, lines: Sequence[dict[str, Any]] = ()) -> dict[str, Any]:
    return {"delivery": intent.order, "number": intent.number, "lines": list(lines)}
