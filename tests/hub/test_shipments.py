"""Inventory shipments and their drafts: R39-R46, and assumptions A40-A44."""

from __future__ import annotations

from typing import Any

import pytest

from app.hub import Switches
from tests.hub.conftest import ALL_TIME, CHEESE, DOCK, KILOGRAMS, PIECES, SHELF, TEA, Desk, Opened

DRAFTS, SHIPMENTS = "/inventory-shipment-drafts", "/inventory-shipments"
HEAD = {"source_storage_location": SHELF, "destination_storage_location": DOCK}
NOBODY = f"{7:024x}"


def line(value: Any = 3, **members: Any) -> dict[str, Any]:
    quantity = {"value": value, "unit": PIECES}
    return {"product": TEA, "quantity": quantity, "condition": "NEW", **members}


def drafted(desk: Desk, *lines: dict[str, Any], **head: Any) -> str:
    identifier: str = desk.post(DRAFTS, {**HEAD, **head})["id"]
    for one in lines:
        desk.post(f"{DRAFTS}/{identifier}/items", one)
    return identifier


def shipped(desk: Desk, *lines: dict[str, Any]) -> Any:
    return desk.post(SHIPMENTS, drafted(desk, *lines))


def become(
    desk: Desk, shipment: str, word: str, status: int = 200, media: str = "text/plain"
) -> Any:
    path = f"{SHIPMENTS}/{shipment}/status"
    return desk.call("PUT", path, status, content=word.encode(), headers={"Content-Type": media})


def ids(page: Any) -> list[str]:
    return [entry["id"] for entry in page["items"]]


def test_r39_drafts_oldest_first_filtered_by_source_and_destination(desk: Desk) -> None:
    there = drafted(desk)
    back = {"source_storage_location": DOCK, "destination_storage_location": SHELF}
    home = drafted(desk, **back)
    again = drafted(desk)
    assert ids(desk.get(DRAFTS, **ALL_TIME)) == [there, home, again]
    assert ids(desk.get(DRAFTS, **ALL_TIME, source_storage_location_id=SHELF)) == [there, again]
    assert ids(desk.get(DRAFTS, **ALL_TIME, destination_storage_location_id=SHELF)) == [home]
    assert ids(desk.get(DRAFTS, **ALL_TIME, limit=1, offset=1)) == [home]
    desk.get(DRAFTS, 400)


def test_r40_a_draft_needs_both_places_and_keeps_to_the_limits(desk: Desk) -> None:
    staff = "s" * 20
    made = desk.post(DRAFTS, {**HEAD, "description": "d" * 1024, "responsible_staff": staff})
    assert made == {**HEAD, "description": "d" * 1024, "responsible_staff": staff, "id": made["id"]}
    assert desk.get(f"{DRAFTS}/{made['id']}") == made
    for left_out in HEAD:
        rest = {name: value for name, value in HEAD.items() if name != left_out}
        desk.post(DRAFTS, rest, 400)
    desk.post(DRAFTS, {**HEAD, "description": "d" * 1025}, 400)
    desk.post(DRAFTS, {**HEAD, "responsible_staff": "s" * 19}, 400)
    desk.post(DRAFTS, {**HEAD, "responsible_staff": "s" * 101}, 400)


def test_a43_places_that_do_not_exist_or_are_the_same_are_422(open_desk: Opened) -> None:
    desk = open_desk()
    for name in HEAD:
        assert NOBODY in desk.post(DRAFTS, {**HEAD, name: NOBODY}, 422)["detail"]
    desk.post(DRAFTS, {**HEAD, "destination_storage_location": SHELF}, 422)
    desk.control("PUT", "switches", {"checks_references": False})
    drafted(desk, destination_storage_location=NOBODY)


def test_o32_a_draft_is_loaded_and_deleted_with_its_items_never_updated(desk: Desk) -> None:
    draft = drafted(desk, line())
    path = f"{DRAFTS}/{draft}"
    desk.put(path, HEAD, 405)
    assert desk.delete(path) is None
    desk.get(path, 404)
    desk.delete(path, 404)
    desk.post(f"{path}/items", line(), 404)


def test_r45_items_oldest_first_and_not_paged(desk: Desk) -> None:
    draft = drafted(desk, line(1), line(2), line(3))
    values = [one["quantity"]["value"] for one in desk.get(f"{DRAFTS}/{draft}/items")["items"]]
    assert values == [1, 2, 3]


def test_r46_an_item_needs_product_quantity_and_condition(desk: Desk) -> None:
    path = f"{DRAFTS}/{drafted(desk)}/items"
    made = desk.post(path, line(lot="L1"))
    assert made == {**line(lot="L1"), "id": made["id"]}
    one = f"{path}/{made['id']}"
    assert desk.get(one) == made
    for left_out in line():
        desk.post(path, {name: value for name, value in line().items() if name != left_out}, 400)
    assert desk.put(one, line(5, condition="DAMAGED")) == {
        **line(5, condition="DAMAGED"),
        "id": made["id"],
    }  # the lot is gone (R51)
    desk.put(one, {**line(), "condition": "OLD"}, 400)
    assert desk.delete(one) is None
    for method in ("GET", "DELETE"):
        desk.call(method, one, 404)
    desk.put(one, line(), 404)


@pytest.mark.parametrize(
    "wrong",
    [
        line(product=NOBODY),
        line(0),
        line(-1),
        line(2.5),
        line(quantity={"value": 1, "unit": KILOGRAMS}),
    ],
    ids=["no product", "nothing", "less than nothing", "half a piece", "other unit"],
)
def test_a43_an_item_that_cannot_be_is_422(desk: Desk, wrong: dict[str, Any]) -> None:
    draft = drafted(desk, line())
    path = f"{DRAFTS}/{draft}/items"
    (kept,) = desk.get(path)["items"]
    desk.post(path, wrong, 422)
    desk.put(f"{path}/{kept['id']}", wrong, 422)
    assert desk.get(path)["items"] == [kept]


def test_o9_a44_items_of_a_draft_that_is_not_there(open_desk: Opened) -> None:
    desk = open_desk()
    desk.get(f"{DRAFTS}/{NOBODY}/items", 400)
    desk.control("PUT", "switches", {"unknown_draft_has_no_items": True})
    assert desk.get(f"{DRAFTS}/{NOBODY}/items")["items"] == []


def test_r41_r42_a_shipment_takes_over_fields_and_items_of_its_draft(desk: Desk) -> None:
    draft = drafted(desk, line(lot="L1"), line(2), description="before the weekend")
    items = desk.get(f"{DRAFTS}/{draft}/items")["items"]
    made = desk.post(SHIPMENTS, draft)
    assert {**made, **HEAD, "status": "NEW", "description": "before the weekend"} == made
    assert made["items"] == items
    assert made["number"]
    assert desk.get(f"{SHIPMENTS}/{made['id']}") == made
    desk.post(SHIPMENTS, {"id": draft}, 400)
    desk.post(SHIPMENTS, draft, 404)  # A19: the draft is gone
    desk.get(f"{DRAFTS}/{draft}", 404)
    desk.get(f"{SHIPMENTS}/{NOBODY}", 404)


def test_a42_a_draft_that_stays_is_sealed_and_ids_may_be_new(open_desk: Opened) -> None:
    desk = open_desk(Switches(draft_stays=True, keep_part_ids=False))
    draft = drafted(desk, line())
    (item,) = desk.get(f"{DRAFTS}/{draft}/items")["items"]
    made = desk.post(SHIPMENTS, draft)
    assert made["items"][0]["id"] != item["id"]
    assert made["id"] in desk.post(SHIPMENTS, draft, 422)["detail"]
    desk.post(f"{DRAFTS}/{draft}/items", line(), 422)
    desk.control("PUT", "switches", {"second_conversion_refused": False})
    assert desk.post(SHIPMENTS, draft)["id"] != made["id"]


def test_r43_shipments_oldest_first_by_place_number_and_any_of_several_statuses(desk: Desk) -> None:
    made = [shipped(desk, line()) for _ in range(3)]
    become(desk, made[1]["id"], "CANCELED")
    back = {"source_storage_location": DOCK, "destination_storage_location": SHELF}
    made.append(desk.post(SHIPMENTS, drafted(desk, **back)))
    expected = [one["id"] for one in made]
    assert ids(desk.get(SHIPMENTS, **ALL_TIME)) == expected
    assert ids(desk.get(SHIPMENTS, **ALL_TIME, source_storage_location_id=DOCK)) == expected[3:]
    assert (
        ids(desk.get(SHIPMENTS, **ALL_TIME, destination_storage_location_id=DOCK)) == expected[:3]
    )
    assert ids(desk.get(SHIPMENTS, **ALL_TIME, number=made[2]["number"])) == [expected[2]]
    assert ids(desk.get(SHIPMENTS, **ALL_TIME, status=["CANCELED", "COMPLETED"])) == [expected[1]]
    assert len(desk.get(SHIPMENTS, **ALL_TIME, status=["CANCELED", "NEW"])["items"]) == 4
    desk.get(SHIPMENTS, 400, **ALL_TIME, status="SENT")


@pytest.mark.parametrize(
    ("word", "media"),
    [
        ('"IN_PROCESS"', "application/json"),
        ('"IN_PROCESS"', "text/plain"),
        ("in_process", "text/plain"),
        ("IN_PROCESS\n", "text/plain"),
        ("", "text/plain"),
        ("\x00", "text/plain"),
    ],
)
def test_r44_anything_but_one_of_the_four_words_as_text_is_400(
    desk: Desk, word: str, media: str
) -> None:
    made = shipped(desk, line())
    become(desk, made["id"], word, 400, media)
    assert desk.get(f"{SHIPMENTS}/{made['id']}") == made


def test_r44_a40_a_completed_shipment_has_moved_its_goods(desk: Desk) -> None:
    """R44: one word as text; A40: two changes an item, when it is completed and not before."""
    desk.move("add", 10)
    desk.move("add", 4, condition="DAMAGED")
    made = shipped(desk, line(3), line(4, condition="DAMAGED"))
    assert become(desk, made["id"], "IN_PROCESS") is None
    assert desk.available() == 14
    become(desk, made["id"], "COMPLETED")
    assert (desk.available(), desk.available(place=DOCK)) == (7, 7)
    moved = desk.changes(reason="INVENTORY_TRANSFER")
    assert [
        (change["location_id"], change["change_quantity"]["value"], change["condition"])
        for change in moved
    ] == [(SHELF, -3, "NEW"), (DOCK, 3, "NEW"), (SHELF, -4, "DAMAGED"), (DOCK, 4, "DAMAGED")]
    assert desk.get(f"{SHIPMENTS}/{made['id']}")["status"] == "COMPLETED"
    become(desk, made["id"], "COMPLETED")  # A41: what it is already
    assert len(desk.changes(reason="INVENTORY_TRANSFER")) == 4


def test_a40_too_little_at_the_source_moves_nothing_at_all(desk: Desk) -> None:
    desk.move("add", 5)
    made = shipped(desk, line(3), line(3))
    become(desk, made["id"], "IN_PROCESS")
    become(desk, made["id"], "COMPLETED", 422)
    assert (desk.available(), desk.available(place=DOCK)) == (5, 0)
    assert desk.get(f"{SHIPMENTS}/{made['id']}")["status"] == "IN_PROCESS"


def test_a40_quantities_in_grams_move_kilograms(desk: Desk) -> None:
    cheese = {"product_id": CHEESE, "place_id": SHELF, "quantity": "2", "intent": "add"}
    desk.control("POST", "stock", cheese)
    grams = {"value": 750, "unit": "MASS_GRAMS"}
    made = shipped(desk, line(product=CHEESE, quantity=grams))
    become(desk, made["id"], "IN_PROCESS")
    become(desk, made["id"], "COMPLETED")
    assert str(desk.available(CHEESE)) == "1.25"
    assert str(desk.available(CHEESE, DOCK)) == "0.75"


@pytest.mark.parametrize(
    "switches", [Switches.documented_only(), Switches.worst()], ids=["documented-only", "worst"]
)
def test_a40_where_nothing_is_promised_no_status_books(
    open_desk: Opened, switches: Switches
) -> None:
    desk = open_desk(switches)
    desk.move("add", 5)
    made = shipped(desk, line(3))
    become(desk, made["id"], "IN_PROCESS")
    become(desk, made["id"], "COMPLETED")
    assert (desk.available(), desk.available(place=DOCK)) == (5, 0)


@pytest.mark.parametrize(
    ("before", "wrong"),
    [
        ((), "COMPLETED"),
        (("IN_PROCESS",), "NEW"),
        (("IN_PROCESS", "COMPLETED"), "CANCELED"),
        (("CANCELED",), "IN_PROCESS"),
    ],
)
def test_a41_a_step_out_of_order_is_422_unless_switched(
    open_desk: Opened, before: tuple[str, ...], wrong: str
) -> None:
    desk = open_desk()
    desk.move("add", 9)
    made = shipped(desk, line())
    for word in before:
        become(desk, made["id"], word)
    become(desk, made["id"], wrong, 422)
    desk.control("PUT", "switches", {"shipment_statuses_in_order": False})
    become(desk, made["id"], wrong)
    assert desk.get(f"{SHIPMENTS}/{made['id']}")["status"] == wrong
    become(desk, NOBODY, "IN_PROCESS", 404)


def test_a58_o51_an_object_that_lists_show_as_a_problem_is_422_alone(desk: Desk) -> None:
    draft = drafted(desk, line())
    (item,) = desk.get(f"{DRAFTS}/{draft}/items")["items"]
    made = shipped(desk)
    paths = {
        draft: f"{DRAFTS}/{draft}",
        item["id"]: f"{DRAFTS}/{draft}/items/{item['id']}",
        made["id"]: f"{SHIPMENTS}/{made['id']}",
    }
    for identifier, path in paths.items():
        desk.control("POST", "unreadable", {"id": identifier, "unreadable": True})
        desk.get(path, 422)
    assert ids(desk.get(SHIPMENTS, **ALL_TIME)) == []
    assert len(desk.get(SHIPMENTS, **ALL_TIME)["problems"]) == 1
    lines = desk.get(f"{DRAFTS}/{draft}/items")
    assert (lines["items"], len(lines["problems"])) == ([], 1)


def test_r10_without_a_token_nothing_is_shown(desk: Desk) -> None:
    made = shipped(desk, line())
    del desk.http.headers["Authorization"]
    desk.get(SHIPMENTS, 403, **ALL_TIME)
    desk.get(f"{SHIPMENTS}/{made['id']}", 403)
    become(desk, made["id"], "IN_PROCESS", 403)
    desk.post(DRAFTS, HEAD, 403)
    desk.get(f"{DRAFTS}/{NOBODY}/items", 403)
