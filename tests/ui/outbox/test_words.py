"""What an entry does and how it stands, each as one plain sentence (feature 83)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.domain.count_intents import CountStock
from app.domain.entry import Entry, EntryState
from app.domain.goods_out import GoodsOutStatus, GoodsOutType
from app.domain.goods_out_intents import (
    AcceptCancellation,
    CheckGoodsOut,
    ConvertGoodsOut,
    DraftGoodsOut,
    HandOver,
    HoldGoodsOut,
    MoveGoodsOut,
    RegisterPick,
    ReleaseHold,
    RequestCancellation,
)
from app.domain.intents import (
    AnnounceGoods,
    ChangeStock,
    CheckDelivery,
    ConvertDraft,
    Intent,
    RegisterHead,
    RegisterLine,
    Way,
)
from app.domain.order_intents import (
    OrderRest,
    OrderRestLine,
    PutBackQuantity,
    ReceiveOrder,
    UnorderedGoods,
)
from app.domain.shipment import ShipmentStatus
from app.domain.shipment_intents import MoveShipment, ShippedItem, WriteShipmentItem
from app.domain.values import Condition, Stamp
from app.ui.screens.outbox import standing, words
from app.ui.screens.outbox.choosing import asked_in, theirs
from app.ui.screens.outbox.comparing import compared
from app.ui.screens.outbox.detail import detail_of
from app.ui.screens.outbox.rows import Telling
from app.ui.screens.outbox.values import Asked
from app.ui.screens.outbox.words import Names
from app.workbench.views import ConnectionView, QueueRow

NOW = 1_800_000_000_000
MINUS = "\N{MINUS SIGN}"
NAMES = Names({"p1": "A-03-2"}, {("doc", "l1"): "Olive oil 0.5 l"})
OFFLINE, ONLINE = ConnectionView("offline", 3), ConnectionView("online", 3)


def stock(delta: str, unit: str = "PIECES", condition: Condition = Condition.NEW) -> ChangeStock:
    return ChangeStock("oil", "Olive oil 0.5 l", "p1", condition, Decimal(delta), unit)


def pick(picked: str, packed: str = "0", short: str = "0") -> RegisterPick:
    return RegisterPick("g", "l1", Decimal(picked), Decimal(packed), Decimal(short), "part")


def move(status: GoodsOutStatus) -> MoveGoodsOut:
    return MoveGoodsOut("g", "WA-7", status)


def row(intent: Intent, waits_for: tuple[str, ...] = (), **more: Any) -> QueueRow:
    known: dict[str, Any] = {
        "id": "e1", "seq": 1, "system": "enfore", "document": "doc", "event": "v",
        "intent": intent, "way": Way.PROBED, "after": (), "lane": "", "keys": (),
        "state": EntryState.PENDING, "left": False, "attempts": 0, "not_before": 0,
    }  # fmt: skip
    return QueueRow(Entry(**{**known, **more}), "GI-4711", waits_for)


@pytest.mark.parametrize(
    ("intent", "said"),
    [
        (stock("12"), "Add 12 × Olive oil 0.5 l to A-03-2"),
        (stock("-1.50", "MASS_KILOGRAMS"), "Take 1.5 kg Olive oil 0.5 l out of A-03-2"),
        (
            stock("100", condition=Condition.DAMAGED),
            "Add 100 × Olive oil 0.5 l to A-03-2 (damaged)",
        ),
        (CheckDelivery("d", ()), "Look whether GI-4711 is still as it was received"),
        (
            RegisterLine("d", "l1", Decimal(11), Decimal(1), "p1", "part"),
            "Record 11 received and 1 rejected: Olive oil 0.5 l",
        ),
        (RegisterLine("d", "?", Decimal(5), Decimal(0), "p1", "part"), "Record 5 received"),
        (RegisterHead("d", "part"), "Record what was received of GI-4711 so far"),
        (RegisterHead("d", "done"), "Record that GI-4711 is finished here"),
        (AnnounceGoods("s", "n", (), ()), "Announce 0 items that nobody had announced"),
        (ConvertDraft("x", ()), "Make a delivery of the goods announced afterwards"),
        (ReceiveOrder("o", "PO123", ()), "Receive order PO123 as a whole"),
        (
            PutBackQuantity("o", "l1", Decimal(12), Decimal(10)),
            "Set the ordered quantity to 12 again: Olive oil 0.5 l",
        ),
        (OrderRest("o"), "Make a new draft order for the rest of GI-4711"),
        (
            OrderRestLine("o", "l1", Decimal(2), "x"),
            "Order 2 × again: Olive oil 0.5 l",
        ),
        (OrderRestLine("o", "?", Decimal(2), "x"), "Order 2 × again"),
        (UnorderedGoods(()), "Settle 0 items that nobody had ordered"),
        (
            CheckGoodsOut("g", "WA-7", GoodsOutStatus.CONFIRMED, (), ()),
            "Look whether WA-7 is still as it was picked",
        ),
        (pick("3"), "Record 3 picked: Olive oil 0.5 l"),
        (pick("0", short="2"), "Record 2 short: Olive oil 0.5 l"),
        (pick("3", "2", "1"), "Record 3 picked, 2 packed, 1 short: Olive oil 0.5 l"),
        (move(GoodsOutStatus.CONFIRMED), "Confirm WA-7"),
        (move(GoodsOutStatus.REJECTED), "Reject WA-7"),
        (move(GoodsOutStatus.IN_PACKING), "Set WA-7 to “being packed”"),
        (move(GoodsOutStatus.FULFILLED), "Finish WA-7: the goods have left"),
        (
            HoldGoodsOut("g", "WA-7", "customer_asks", "", "0" * 24),
            "Put WA-7 on hold: The customer asked to wait",
        ),
        (ReleaseHold("g", "WA-7", "h"), "Release WA-7"),
        (RequestCancellation("g", "WA-7", "twice"), "Ask that WA-7 be cancelled"),
        (AcceptCancellation("g", "WA-7", "r"), "Accept that WA-7 is cancelled"),
        (HandOver("g", "WA-7", "pickup", "p", "PICKED_UP"), "Tell that WA-7 was picked up"),
        (HandOver("g", "WA-7", "delivery", "d", "SHIPPED"), "Tell that WA-7 is on its way"),
        (
            DraftGoodsOut(GoodsOutType.PICKUP, "", "", ()),
            "Announce 0 items leaving without an order",
        ),
        (ConvertGoodsOut("x", ()), "Make an order of what left without one"),
    ],
)
def test_what_an_entry_does_is_one_sentence(intent: Intent, said: str) -> None:
    assert words.does(row(intent), NAMES) == said


@pytest.mark.parametrize(
    ("entry", "status", "said"),
    [
        ({}, ONLINE, "is sent next"),
        ({}, OFFLINE, "waiting for the network"),
        (
            {"state": EntryState.LATER, "attempts": 3, "not_before": NOW + 20_000},
            OFFLINE,
            "waiting for the network, tried 3 times, next try in 20 s",
        ),
        ({"state": EntryState.SENDING, "attempts": 1}, ONLINE, "is being sent"),
        ({"waits_for": ("a", "b")}, ONLINE, "waiting for 2 others before it"),
        ({}, ConnectionView("online", disk="store_full"), "waiting for room on the disk"),
        (
            {},
            ConnectionView("online", disk="store_read_only"),
            "waiting until the data can be used again",
        ),
        ({}, ConnectionView("sign_in"), "waiting for the sign-in"),
        (
            {"state": EntryState.UNSURE, "attempts": 1, "not_before": NOW + 119_500},
            ONLINE,
            "perhaps there already: the server is asked first, tried 1 time, next try in 2 min",
        ),
        (
            {
                "state": EntryState.REFUSED,
                "last_error": {"kind": "SaidNo", "key": "no_permission", "status": 403},
            },
            OFFLINE,
            "These credentials may not do that",
        ),
    ],
)
def test_how_an_entry_stands(entry: dict[str, Any], status: ConnectionView, said: str) -> None:
    assert standing.stands(row(stock("1"), **entry), status, NOW) == said


def test_ours_stands_beside_the_servers_and_the_ordered() -> None:
    lines = [{"line": "l1", "ours": "12", "server": "4", "ordered": "12", "allowed": "12"}]
    clash = {"kind": "Clash", "key": "received_by_another", "details": {"lines": lines}}
    (line,) = compared(row(CheckDelivery("d", ()), last_error=clash).entry, NAMES).rows
    assert (line.name, line.ours, line.server, line.ordered) == (
        *("Olive oil 0.5 l", "12", "4", "12"),
    )


@pytest.mark.parametrize(
    ("intent", "ours", "server", "said"),
    [
        (move(GoodsOutStatus.PICKED), "IN_PICKING", "CANCELED", ("being picked", "cancelled")),
        (
            HandOver("g", "WA-7", "pickup", "p", "PICKED_UP"),
            *("PREPARED", "PICKED_UP"),
            ("prepared", "picked up"),
        ),
    ],
)
def test_the_state_of_an_order_is_compared_in_words(
    intent: Intent, ours: str, server: str, said: tuple[str, str]
) -> None:
    details = {"number": "WA-7", "ours": ours, "server": server}
    clash = {"kind": "Clash", "key": "goods_out_canceled", "details": details}
    (state,) = compared(row(intent, last_error=clash).entry, NAMES).rows
    assert (state.name, state.ours, state.server) == ("State of the order", *said)


def test_what_the_server_has_otherwise_is_not_done_already() -> None:
    moved = MoveShipment("SH-7", ShipmentStatus.COMPLETED, "s")
    item = WriteShipmentItem(ShippedItem("oil", "Oil", "COUNT_PIECES", "PIECES", Decimal(8)))
    for intent in (moved, item, move(GoodsOutStatus.PICKED)):
        assert theirs(intent) == "Leave it as the server has it"
    assert theirs(stock("3")) == "It is done already"


COUNTED = CountStock(
    *("p", "Olive oil 0.5 l", "p1", "A-03-2", Condition.NEW, "COUNT_PIECES", Decimal(729)),
    *(Stamp(1, 1, "b"), Stamp(2, 2, "b")),
)


@pytest.mark.parametrize(
    ("key", "details", "shown"),
    [
        (
            "count_doubt",
            {"reason": "corrected_by_another", "server": "725", "movements": [{"delta": "-2"}]},
            [
                ("Counted", "729", ""),
                ("Stock now", "", "725"),
                ("A change on the server", "", f"{MINUS}2"),
            ],
        ),
        (
            "count_left_variance",
            {"approved": "-2", "difference": "4"},
            [("Counted", "729", ""), ("Difference", f"{MINUS}2", "+4")],
        ),
        (
            "remove_above_available",
            {"ours": "-6", "server": "3"},
            [("Counted", "729", ""), ("Change", f"{MINUS}6", ""), ("Stock now", "", "3")],
        ),
    ],
)
def test_a_count_that_asks_shows_its_figures(
    key: str, details: dict[str, Any], shown: list[tuple[str, str, str]]
) -> None:
    clash = {"kind": "Clash", "key": key, "details": {"counted": "729"} | details}
    asking = row(COUNTED, state=EntryState.CONFLICT, last_error=clash)
    rows = compared(asking.entry, NAMES).rows
    assert [(one.name, one.ours, one.server) for one in rows] == shown


def test_what_a_count_asks_is_said_and_not_sent_in_vain() -> None:
    details = {"reason": "counted_since", "counted": "729", "server": "725", "movements": []}
    clash = {"kind": "Clash", "key": "count_doubt", "details": details}
    asking = row(COUNTED, state=EntryState.CONFLICT, last_error=clash)
    detail = detail_of(asking, Telling(ONLINE, NOW, NAMES))
    assert detail.state == "A newer figure from here is booked"
    assert detail.why == "Count it again, or keep the server's figure."
    choices = [asked_in(one.key) for one in detail.choices]
    assert [one[0] for one in choices if one] == [Asked.RECOUNT, Asked.THEIRS, Asked.DISCARD]
    assert detail.choices[0].text == "Try again now"


@pytest.mark.parametrize("details", [None, "text", {"lines": "text"}, {"lines": [1]}, {"ours": 5}])
def test_a_conflict_told_in_another_shape_breaks_nothing(details: object) -> None:
    clash = {"kind": "Clash", "key": "said_no", "details": details}
    compared(row(stock("1"), state=EntryState.CONFLICT, last_error=clash).entry, NAMES)
