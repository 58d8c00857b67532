"""Goods that another system receives: booked in the one ledger (R175, R195).

Each amount is one change with the reason PURCHASE and that system's name as its app (A80).
"""

from __future__ import annotations

from decimal import Decimal

from app.hub import ledger
from app.hub.calls import Call
from app.hub.ledger import Movement
from app.hub.options import Switches
from app.hub.problems import senseless
from app.hub.products import Product
from app.sqlite import Connection

REASON = "PURCHASE"
CONDITION = "NEW"


def check(product: Product, amount: Decimal, switches: Switches) -> None:
    """422 for an amount that cannot be booked: negative, or no whole multiple of the step (A9)."""
    if amount < 0:
        raise senseless("A quantity that was received cannot be negative.")
    product.check_step(amount, switches)


def book(call: Call, tx: Connection, product: Product, place: str, amount: Decimal) -> None:
    """Add what the request received; nothing for an amount of nothing."""
    if not amount:
        return
    received = _movement(product, place, amount, "api", call.app, call.request)
    ledger.apply(tx, received, call.now)


def book_other(
    tx: Connection, product: Product, place: str, amount: Decimal, app: str, now: int
) -> None:
    """The same by another hand."""
    if amount:
        ledger.apply(tx, _movement(product, place, amount, "other", app, None), now)


def _movement(
    product: Product, place: str, amount: Decimal, origin: str, app: str, request: str | None
) -> Movement:
    return Movement(
        product=product.id,
        place=place,
        condition=CONDITION,
        intent="add",
        quantity=amount,
        unit=product.unit,
        reason=REASON,
        origin=origin,
        app=app,
        request=request,
    )
