"""Conflicts line by line: ours, the server's, ordered; what differs is told in words (row 86)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.domain.count_intents import OverwriteStock
from app.domain.entry import Entry, EntryState
from app.domain.goods_out import GoodsOutStatus
from app.domain.goods_out_intents import CheckGoodsOut, PickedLine
from app.domain.intents import ChangeStock, CheckDelivery, ConvertDraft, Intent, Way
from app.domain.posting import LineTotal
from app.domain.shipment import ShipmentStatus
from app.domain.shipment_intents import MoveShipment, ShippedItem, WriteShipmentItem
from app.domain.values import Condition
from app.ui.screens.outbox.comparing import MOST, Comparison, compared
from app.ui.screens.outbox.words import Names

NAMES = Names({}, {("doc", f"l{n}"): f"Product {n}" for n in range(200)})
TIMES = "\N{MULTIPLICATION SIGN}"


def told(intent: Intent, key: str, **details: Any) -> Comparison:
    """What stands side by side when this clash was met."""
    error = {"kind": "Clash", "key": key, "details": details}
    entry = Entry(
        id="e1", seq=1, system="enfore", document="doc", event="v", intent=intent, way=Way.GUARD,
        after=(), lane="", keys=(), state=EntryState.CONFLICT, left=False, attempts=0,
        not_before=0, last_error=error,
    )  # fmt: skip
    return compared(entry, NAMES)


def check(lines: int) -> CheckDelivery:
    """A check of a delivery with so many lines."""
    twelve = Decimal(12)
    totals = tuple(
        LineTotal("d", f"l{n}", twelve, Decimal(0), "p", twelve, twelve, False, Decimal(0), True)
        for n in range(lines)
    )
    return CheckDelivery("d", totals)


def line(key: str, ours: str | None, server: str | None, ordered: str | None) -> dict[str, Any]:
    return {"line": key, "ours": ours, "server": server, "ordered": ordered, "allowed": ordered}


def cells(shown: Comparison) -> list[tuple[str, str, str, str, str]]:
    return [(one.name, one.ours, one.server, one.ordered, one.note) for one in shown.rows]


def test_lines_that_are_too_much_together_and_how_many_agree() -> None:
    lines = [line("l0", "12", "4", "12"), line("l7", "12", "0.5", "12")]
    shown = told(check(40), "over_together", number="GI-1", ours="planned", lines=lines)
    assert cells(shown) == [
        ("Product 0", "12", "4", "12", "Together 4 too many"),
        ("Product 7", "12", "0.5", "12", "Together 0.5 too many"),
    ]
    assert all(one.differs for one in shown.rows)
    assert (shown.agreeing, shown.more) == (38, 0)


def test_of_very_many_lines_the_rest_is_counted() -> None:
    lines = [line(f"l{n}", "12", "3", "12") for n in range(150)]
    shown = told(check(180), "received_by_another", lines=lines)
    assert (len(shown.rows), shown.more, shown.agreeing) == (MOST, 150 - MOST, 30)
    assert shown.rows[0].note == "Ours and the server's differ"


def test_lines_that_are_gone_of_goods_that_leave() -> None:
    picked = tuple(PickedLine(f"l{n}", Decimal(2), Decimal(3), Decimal(0)) for n in range(3))
    intent = CheckGoodsOut("g", "WA-7", GoodsOutStatus.CONFIRMED, (), picked)
    lines = [{"line": "l1", "ours": "2", "server": None, "ordered": "3"}]
    shown = told(intent, "goods_out_line_gone", lines=lines)
    assert cells(shown) == [("Product 1", "2", "gone", "3", "The server has this line no more")]
    assert shown.agreeing == 2


STOCK = ChangeStock("oil", "Oil", "p1", Condition.NEW, Decimal(12), "PIECES")
OVERWRITE = OverwriteStock("oil", "Oil", "p1", "A-1", Condition.NEW, Decimal(9), "PIECES")
ITEM = ShippedItem("oil", "Oil", "PIECES", "pcs", Decimal(5))


@pytest.mark.parametrize(
    ("intent", "key", "details", "shown"),
    [
        (
            STOCK,
            "remove_above_available",
            {"ours": "-6", "server": "3"},
            [("Change", "\N{MINUS SIGN}6", "", "", ""), ("Stock now", "", "3", "", "")],
        ),
        (
            STOCK,
            "stock_maybe_ours",
            {
                "ours": {"delta": "12"},
                "server": {"before": "100", "now": "112"},
                "changes": [{"delta": "12", "condition": "DAMAGED"}, {"delta": "-1"}],
            },
            [
                ("Change", "+12", "", "", ""),
                ("Stock before", "", "100", "", ""),
                ("Stock now", "", "112", "", ""),
                ("A change on the server (damaged)", "", "+12", "", "As much as ours"),
                ("A change on the server", "", "\N{MINUS SIGN}1", "", ""),
            ],
        ),
        (
            OVERWRITE,
            "overwrite_moved",
            {"ours": "9", "seen": "12", "server": "11"},
            [("Stock then", "", "12", "", ""), ("Stock now", "9", "11", "", "")],
        ),
        (
            STOCK,
            "unit_differs",
            {"unit": "PIECES", "server_unit": "KILOGRAMS"},
            [("Unit", "PIECES", "KILOGRAMS", "", "")],
        ),
        (
            ConvertDraft("x", ()),
            "two_with_one_mark",
            {"server": [{"id": "1", "number": "GI-1"}, {"id": "2", "number": ""}]},
            [("On the server", "", "GI-1", "", ""), ("On the server", "", "2", "", "")],
        ),
        (
            MoveShipment("S-1", ShipmentStatus.COMPLETED),
            "shipment_moved_on",
            {"number": "S-1", "ours": "COMPLETED", "server": "CANCELED"},
            [("State", "received", "cancelled", "", "")],
        ),
        (
            WriteShipmentItem(ITEM, Decimal(4)),
            "shipment_item_changed",
            {"lines": [{"product": "Oil", "condition": "DAMAGED", "lot": "L1", "ours": "5",
                        "server": "7", "ordered": "4"}]},
            [("Oil (damaged, L1)", "5", "7", "", "4 before")],
        ),
        (STOCK, "nobody_knows_it", {"strange": [1, {"x": 2}]}, []),
    ],
    ids=["too-much", "maybe-ours", "overwrite", "unit", "twice", "state", "shipment", "unknown"],
)  # fmt: skip
def test_what_stands_side_by_side(
    intent: Intent, key: str, details: dict[str, Any], shown: list[tuple[str, ...]]
) -> None:
    assert cells(told(intent, key, **details)) == shown
