"""Goods-outs whose lines are chosen by hand: what journeys, tour and printed codes walk through.

Two orders of twelve lines, alike but for the state machine and the goods of which too few lie
there; five small ones for one walk; two that customers pick up. A place is not named: goods lie
where deliveries.json puts them.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from demo_numbers import object_id

Record = dict[str, Any]


class Line(NamedTuple):
    """One line. `lot` is the text of the ordered lot; `size` is how many pieces one `unit` has;
    `group` keeps lines together; `crate` is the article of a deposit, one for the whole line.
    """

    article: str
    quantity: str
    lot: str = ""
    unit: str = ""
    size: str = ""
    group: str = ""
    crate: str = ""


class Order(NamedTuple):
    """One goods-out, CONFIRMED and untouched; `hand_over` adds a pickup or customer delivery."""

    number: str
    customer: int
    kind: str
    model: str
    hours: int
    note: str
    lines: tuple[Line, ...]
    hand_over: str = ""


def _twelve(short: str, short_asked: str) -> tuple[Line, ...]:
    """Lots (one ordered, one free), a group at one place, beer with its crate, a device, five
    cartons, a weighed piece, and a line of which there is less than asked for.
    """
    return (
        Line("OIL-0202", "3", lot="L2608A"),
        Line("BAK-0201", "2"),
        Line("KIT-0502", "4", group="Table for four"),
        Line("HOM-0302", "2", group="Table for four"),
        Line("DRI-0701", "12", crate="DEP-0101"),
        Line("CLN-0601", "2"),
        Line("OFF-0501", "5"),
        Line("DEV-0101", "1"),
        Line("PAP-0101", "60", unit="KOL", size="12"),
        Line(short, short_asked),
        Line("CHE-0101", "2.450"),
    )


def _small(*lines: tuple[str, str]) -> tuple[Line, ...]:
    return tuple(Line(article, quantity) for article, quantity in lines)


ORDERS = (
    Order(
        "GO-8815",
        1,
        "SHIPMENT",
        "new",
        6,
        "Twelve lines, every kind of goods",
        _twelve("PAP-0801", "6"),
        "delivery",
    ),
    Order(
        "GO-8816",
        3,
        "SHIPMENT",
        "old",
        7,
        "Twelve lines, the old way of working",
        _twelve("PET-0301", "4"),
        "delivery",
    ),
    Order(
        "GO-8821",
        0,
        "SHIPMENT",
        "new",
        9,
        "",
        _small(("CLN-1203", "2"), ("CLN-1403", "1"), ("HOM-1001", "1")),
    ),
    Order(
        "GO-8822",
        2,
        "SHIPMENT",
        "new",
        9,
        "",
        _small(("CLN-1203", "1"), ("CLN-1403", "2"), ("KIT-1402", "1")),
    ),
    Order("GO-8823", 4, "SHIPMENT", "new", 10, "", _small(("OFF-1101", "2"), ("CLN-1403", "1"))),
    Order(
        "GO-8824",
        5,
        "SHIPMENT",
        "new",
        10,
        "",
        _small(("CLN-1203", "1"), ("HOM-1001", "2"), ("KIT-1402", "1")),
    ),
    Order("GO-8825", 1, "SHIPMENT", "old", 11, "", _small(("CLN-1403", "3"), ("KIT-1402", "2"))),
    Order(
        "GO-8831",
        2,
        "PICKUP",
        "new",
        4,
        "Comes by bicycle",
        _small(("PAP-0703", "2"), ("ELE-0802", "1")),
        "pickup",
    ),
    Order(
        "GO-8832",
        5,
        "PICKUP",
        "old",
        5,
        "",
        _small(("PAP-0703", "1"), ("ELE-0802", "2")),
        "pickup",
    ),
)


class Goods:
    """The goods of these orders: items of goods-outs, and of what is handed over."""

    def __init__(self, products: list[Record], stock: list[Record]) -> None:
        self._products = {product["article_id"]: product for product in products}
        self._places = {
            entry["product_id"]: entry["place_id"] for entry in stock if entry["condition"] == "NEW"
        }

    def items(self, order: Order) -> list[Record]:
        """The items of a goods-out; a deposit is one of its own that its item names (R59)."""
        items: list[Record] = []
        for line in order.lines:
            item = self._item(order, len(items) + 1, line)
            items.append(item)
            if line.crate:
                crate = self._item(order, len(items) + 1, Line(line.crate, "1"))
                item["dependents"] = [{"item_id": crate["id"]}]
                items.append(crate)
        return items

    def _item(self, order: Order, at: int, line: Line) -> Record:
        product = self._products[line.article]
        item: Record = {
            "id": object_id("goods out item", f"{order.number} {at}"),
            "product_id": product["id"],
            "quantity": self._quantity(line),
            "sort_value": f"{at * 10:05d}",
        }
        if product["id"] in self._places:
            item["picking_storage_location_id"] = self._places[product["id"]]
        if line.lot:
            item["lot_id"] = next(lot["id"] for lot in product["lots"] if lot["text"] == line.lot)
        if line.unit:
            size = {"value": line.size, "unit": product["management_unit"]}
            item |= {"custom_unit_id": line.unit, "custom_unit_size": size}
        if line.group:
            group = object_id("group value", line.group)
            item["group_value"] = {"value_type": "GROUP_VALUE", "value_id": group}
        return item

    def _quantity(self, line: Line) -> Record:
        """What a line asks for, in the unit that its product is kept in."""
        unit = self._products[line.article]["management_unit"]
        return {"value": line.quantity, "unit": unit}

    def handed_over(self, kind: str, order: Order) -> Record:
        """What a pickup or customer delivery says of the sales order behind a goods-out."""
        return {
            "id": object_id(kind, order.number),
            "status": "PENDING",
            "created_hours_ago": 20,
            "due_in_hours": order.hours,
            "items": [
                {
                    "id": object_id("fulfillment item", f"{order.number} {at}"),
                    "product": self._products[line.article]["id"],
                    "quantity": self._quantity(line),
                    "sales_order": sales_order(order),
                    "sales_order_item_id": object_id("sales order item", f"{order.number} {at}"),
                }
                for at, line in enumerate(order.lines)
            ],
        }


def sales_order(order: Order) -> str:
    """Return the id of the sales order that a goods-out and its hand-over belong to."""
    return object_id("sales order", order.number)
