"""Stock-takings as staff see them: begun, counted, ended, reconciled (A52).

The API only reads them, so the platform's own hands are here.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.hub import ledger, products, records
from app.hub.ledger import Movement
from app.hub.options import Switches
from app.hub.problems import senseless
from app.hub.reading import found
from app.hub.records import Document, Part
from app.sqlite import Connection

Body = dict[str, Any]
STOCK_TAKING = "stock_taking"
LINE = "stock_taking_line"
ENDED = ("COMPLETED", "COMPLETED_RECONCILIATION", "CANCELED")
_NEXT = {
    "IN_PREPARATION": ("IN_PROGRESS", "CANCELED"),
    "IN_PROGRESS": ("COMPLETED", "CANCELED"),
    "COMPLETED": ("COMPLETED_RECONCILIATION",),
}


def add(tx: Connection, taking: Document, wanted: list[str], condition: str = "NEW") -> None:
    """A new stock-taking of products at its place; what is expected is what the ledger says."""
    records.add_document(tx, taking)
    for identifier in wanted:
        product = products.required(tx, identifier)
        known = ledger.counts(tx, identifier, taking.body["storage_location_id"])
        body = {
            "product_id": identifier,
            "condition": condition,
            "expected": f"{known.get(condition, Decimal(0)):f}",
            "unit": product.unit,
        }
        records.add_part(tx, Part(taking.id, LINE, identifier, None, body))


def count(tx: Connection, taking: str, counted: dict[str, Any]) -> None:
    """What was counted, by product; 422 for a product that is not on the list."""
    for identifier, amount in counted.items():
        line = records.part(tx, taking, LINE, identifier)
        if line is None:
            raise senseless(f"The stock-taking does not count product {identifier[:40]}.")
        body = {**line.body, "counted": f"{Decimal(str(amount)):f}"}
        records.save_part(tx, replace(line, body=body))


def move(
    tx: Connection, identifier: str, status: str, now: int, switches: Switches, origin: str
) -> None:
    """Another status, in the order of A52; reconciling books what was counted."""
    taking = found(tx, STOCK_TAKING, identifier, "stock-taking")
    if status not in _NEXT.get(taking.status, ()):
        raise senseless(f"A stock-taking that is {taking.status} cannot become {status!r}.")
    body = dict(taking.body)
    if status == "IN_PROGRESS":
        body["started_at"] = now
    if status == "COMPLETED":
        body["ended_at"] = now
    if status == "COMPLETED_RECONCILIATION" and switches.reconciliation_books_stock:
        _reconcile(tx, taking, now, origin)
    records.save_document(tx, replace(taking, status=status, body=body))


def change(tx: Connection, identifier: str, body: Body, now: int, switches: Switches) -> None:
    """Staff work on a stock-taking: {status, counted: {product: quantity}}."""
    taking = found(tx, STOCK_TAKING, identifier, "stock-taking")
    counted = body.get("counted", {})
    if counted and taking.status != "IN_PROGRESS":
        raise senseless(f"A stock-taking that is {taking.status} is not being counted.")
    count(tx, identifier, counted)
    if "status" in body:
        move(tx, identifier, str(body["status"]), now, switches, "other")


def figures(tx: Connection, identifier: str) -> Body:
    """The key figures: how many products, how many of them counted, how many differ (A51)."""
    lines = [line.body for line in records.parts(tx, identifier, LINE)]
    done = [line for line in lines if "counted" in line]
    differing = [line for line in done if Decimal(line["counted"]) != Decimal(line["expected"])]
    return {
        "number_of_products": len(lines),
        "number_of_counted_products": len(done),
        "number_of_differences": len(differing),
    }


def _reconcile(tx: Connection, taking: Document, now: int, origin: str) -> None:
    for line in records.parts(tx, taking.id, LINE):
        if "counted" not in line.body:
            continue
        booked = Movement(
            product=line.body["product_id"],
            place=taking.body["storage_location_id"],
            condition=line.body["condition"],
            intent="set",
            quantity=Decimal(line.body["counted"]),
            unit=line.body["unit"],
            reason="CORRECTION",
            origin=origin,
        )
        ledger.apply(tx, booked, now)
