"""The one stock ledger behind all systems: counts per product, place and condition, and changes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.hub.exact import plain
from app.hub.options import Switches
from app.hub.problems import senseless
from app.hub.promised import promised
from app.hub.records import mint
from app.sqlite import Connection

CONDITIONS = (
    "NEW",
    "REFURBISHED",
    "USED_LIKE_NEW",
    "USED_VERY_GOOD",
    "USED_GOOD",
    "USED_ACCEPTABLE",
    "DAMAGED",
)


ANY = Switches(stock_may_go_negative=True)
"""For those who are not bound by what the API refuses: other hands, the first filling."""


@dataclass(frozen=True)
class Movement:
    """One change that is wanted. `origin` says whose: api, other (another hand), platform, seed."""

    product: str
    place: str
    condition: str
    intent: str
    quantity: Decimal
    unit: str
    reason: str
    origin: str
    app: str | None = None
    request: str | None = None


def counts(tx: Connection, product: str, place: str) -> dict[str, Decimal]:
    """The count of every condition that was used for the product at the place (R19)."""
    rows = tx.execute(
        "SELECT condition, quantity FROM stock WHERE product = ? AND place = ?", (product, place)
    )
    found = {row["condition"]: Decimal(row["quantity"]) for row in rows}
    return {name: found[name] for name in CONDITIONS if name in found}


def apply(tx: Connection, wanted: Movement, now: int, switches: Switches = ANY) -> Decimal:
    """Book a movement as exactly one change; the signed difference (R35).

    `set` replaces the count of that condition, or of all together (A7). 422 when the count would
    fall below zero and that is not allowed (A8).
    """
    known = counts(tx, wanted.product, wanted.place)
    before = known.get(wanted.condition, Decimal(0))
    others = sum(known.values(), -before) if switches.set_replaces_all else Decimal(0)
    after = {
        "add": before + wanted.quantity,
        "remove": before - wanted.quantity,
        "set": wanted.quantity - others,
    }[wanted.intent]
    if after < 0 and after < before and not switches.stock_may_go_negative:
        raise senseless(f"Only {before:f} {wanted.unit} {wanted.condition} are there.")
    tx.execute(
        "INSERT OR REPLACE INTO stock (product, place, condition, quantity) VALUES (?, ?, ?, ?)",
        (wanted.product, wanted.place, wanted.condition, f"{after:f}"),
    )
    _record(tx, wanted, after - before, now)
    return after - before


def _record(tx: Connection, wanted: Movement, difference: Decimal, now: int) -> None:
    tx.execute(
        "INSERT INTO stock_change (id, at, product, place, condition, intent, quantity, unit,"
        " reason, origin, app, request) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            mint(now),
            now,
            wanted.product,
            wanted.place,
            wanted.condition,
            wanted.intent,
            f"{difference:f}",
            wanted.unit,
            wanted.reason,
            wanted.origin,
            wanted.app,
            wanted.request,
        ),
    )


def figures(
    tx: Connection, product: str, place: str, unit: str, switches: Switches = ANY
) -> dict[str, Any]:
    """The five figures (R34): available is the sum over the conditions (A7, A29, A73)."""
    known = counts(tx, product, place)
    if not switches.damaged_is_available:
        known.pop("DAMAGED", None)
    there = sum(known.values(), Decimal(0))
    planned = reserved = Decimal(0)
    if switches.open_goods_outs_count:
        planned, reserved = promised(tx, product, place)
    free = there - reserved if switches.reserved_is_not_available else there
    amounts = {
        "available": free,
        "planned_sales": planned,
        "reserved": reserved,
        "virtual": there,
        "in_reconciliation": Decimal(0),
    }
    return {name: {"value": plain(amount), "unit": unit} for name, amount in amounts.items()}
