"""Idempotency keys and the call with all parts: R88-R99."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from app.hub import Switches
from tests.hub.conftest import ALL_TIME, Desk, Opened, item

KEY, OTHER_KEY = "0123456789abcdef01234567", "89abcdef0123456789abcdef"
PACKAGE, ORIGIN = "aaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbb"


def full(**members: Any) -> dict[str, Any]:
    return {
        "@type": "GoodsInDraftWithSubresources",
        "draft": {
            "sender": {"@type": "AnonymousContactInformation", "name": "Tea Ltd"},
            "is_controlled_by_system": True,
            "external_data": "dh1;m0123;",
        },
        "items": [item(PACKAGE, origin_id=ORIGIN, idempotency_key=KEY)],
        "packages": {PACKAGE: {"package_number": "1"}},
        "origins": {ORIGIN: {"type": "GOODS_PROCUREMENT"}},
        "external_references": [{"type": "OTHER", "identifier": "x"}],
        **members,
    }


@pytest.mark.parametrize("key", ["", "x" * 24, KEY.upper(), KEY[:23], KEY + "0"])
def test_r92_a_key_is_24_lower_case_hexadecimal_digits(desk: Desk, key: str) -> None:
    draft = desk.draft()
    package = desk.package(draft)
    base = f"/goods-in-drafts/{draft}"
    desk.post(f"{base}/items", item(package, idempotency_key=key), 400)
    desk.post(f"{base}/packages", {"idempotency_key": key}, 400)
    desk.post(f"{base}/origins", {"type": "SALES_RETURN", "idempotency_key": key}, 400)


def test_r93_r94_the_same_item_twice_is_one(desk: Desk) -> None:
    draft = desk.draft()
    package = desk.package(draft)
    path = f"/goods-in-drafts/{draft}/items"
    body = item(package, idempotency_key=KEY, expected_number_of_units=3)
    first = desk.post(path, body)
    assert desk.post(path, body) == first
    assert desk.post(path, {**body, "expected_number_of_units": 3.0, "id": "mine"}) == first
    assert len(desk.get(path)["items"]) == 1
    assert first["idempotency_key"] == KEY


def test_r94_many_at_once_make_one(desk: Desk) -> None:
    draft = desk.draft()
    package = desk.package(draft)
    path = f"/goods-in-drafts/{draft}/items"
    body = item(package, idempotency_key=KEY)
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: desk.post(path, body)["id"], range(40)))
    assert len(set(made)) == 1
    assert len(desk.get(path)["items"]) == 1


def test_r95_a_different_item_or_one_in_another_draft_is_409(desk: Desk) -> None:
    draft, other = desk.draft(), desk.draft()
    package, elsewhere = desk.package(draft), desk.package(other)
    path = f"/goods-in-drafts/{draft}/items"
    desk.post(path, item(package, idempotency_key=KEY))
    desk.post(path, item(package, idempotency_key=KEY, note="changed"), 409)
    desk.post(f"/goods-in-drafts/{other}/items", item(elsewhere, idempotency_key=KEY), 409)
    assert len(desk.get(path)["items"]) == 1
    assert desk.get(f"/goods-in-drafts/{other}/items")["items"] == []


def test_r96_without_a_key_each_call_creates(desk: Desk) -> None:
    draft = desk.draft()
    package = desk.package(draft)
    bodies = {
        "packages": {"package_number": "1"},
        "origins": {"type": "SALES_RETURN"},
        "items": item(package),
    }
    for name, body in bodies.items():
        path = f"/goods-in-drafts/{draft}/{name}"
        before = len(desk.get(path)["items"])
        assert desk.post(path, body)["id"] != desk.post(path, body)["id"]
        assert len(desk.get(path)["items"]) == before + 2


@pytest.mark.parametrize(
    ("name", "body", "changed"),
    [
        ("packages", {"package_number": "1"}, {"package_number": "2"}),
        ("origins", {"type": "SALES_RETURN"}, {"type": "SALES_RETURN", "number": "1"}),
    ],
)
def test_r97_r98_keys_of_packages_and_origins_count_in_their_draft_alone(
    desk: Desk, name: str, body: dict[str, Any], changed: dict[str, Any]
) -> None:
    draft, other = desk.draft(), desk.draft()
    path = f"/goods-in-drafts/{draft}/{name}"
    keyed = {**body, "idempotency_key": KEY}
    first = desk.post(path, keyed)
    assert desk.post(path, keyed) == first
    desk.post(path, {**changed, "idempotency_key": KEY}, 409)
    assert len(desk.get(path)["items"]) == 1
    assert desk.post(f"/goods-in-drafts/{other}/{name}", keyed)["id"] != first["id"]


def test_r98_a_null_reference_is_an_absent_one(desk: Desk) -> None:
    path = f"/goods-in-drafts/{desk.draft()}/origins"
    body = {"type": "SALES_RETURN", "idempotency_key": KEY}
    first = desk.post(path, {**body, "reference_id": None})
    assert desk.post(path, body) == first


def test_r99_the_key_in_a_put_changes_nothing(desk: Desk) -> None:
    draft = desk.draft()
    package = desk.package(draft)
    path = f"/goods-in-drafts/{draft}/items"
    made = desk.post(path, item(package, idempotency_key=KEY))
    desk.post(path, item(package, idempotency_key=OTHER_KEY))
    one = f"{path}/{made['id']}"
    replaced = desk.put(one, item(package, idempotency_key=OTHER_KEY, note="new"))
    assert (replaced["idempotency_key"], replaced["note"]) == (KEY, "new")
    assert desk.post(path, item(package, idempotency_key=KEY, note="new"))["id"] == made["id"]


def test_r93_the_key_of_a_deleted_item_is_free_again(desk: Desk) -> None:
    draft = desk.draft()
    package = desk.package(draft)
    path = f"/goods-in-drafts/{draft}/items"
    first = desk.post(path, item(package, idempotency_key=KEY))
    desk.delete(f"{path}/{first['id']}")
    assert desk.post(path, item(package, idempotency_key=KEY))["id"] != first["id"]


def test_r88_r89_r90_a_draft_with_all_parts_in_one_call(desk: Desk) -> None:
    made = desk.post("/goods-in-drafts-full", full())
    assert set(made) == {"id", "number", "sender", "is_controlled_by_system", "external_data"}
    base = f"/goods-in-drafts/{made['id']}"
    assert desk.get(f"{base}/packages/{PACKAGE}")["package_number"] == "1"
    assert desk.get(f"{base}/origins/{ORIGIN}")["type"] == "GOODS_PROCUREMENT"
    (only,) = desk.get(f"{base}/items")["items"]
    assert (only["package_id"], only["origin_id"]) == (PACKAGE, ORIGIN)
    assert len(desk.get(f"{base}/external-references")["items"]) == 1


@pytest.mark.parametrize("left_out", ["@type", "draft", "items", "packages"])
def test_r88_what_the_call_needs(desk: Desk, left_out: str) -> None:
    body = full()
    del body[left_out]
    desk.post("/goods-in-drafts-full", body, 400)


def test_r88_origins_and_references_are_optional_and_the_type_is_exact(desk: Desk) -> None:
    body = full(items=[item(PACKAGE)])
    del body["origins"], body["external_references"]
    desk.post("/goods-in-drafts-full", body)
    desk.post("/goods-in-drafts-full", full(**{"@type": "GoodsInDraft"}), 400)


def test_r89_keys_that_are_no_object_ids_are_400(desk: Desk) -> None:
    desk.post("/goods-in-drafts-full", full(packages={"A": {}}), 400)
    desk.post("/goods-in-drafts-full", full(origins={"A": {"type": "SALES_RETURN"}}), 400)


@pytest.mark.parametrize("part", ["packages", "origins"])
def test_r91_a_key_that_differs_inside_is_422_and_nothing_is_made(desk: Desk, part: str) -> None:
    name = {"packages": PACKAGE, "origins": ORIGIN}[part]
    content = {"type": "SALES_RETURN"} if part == "origins" else {}
    same_key = {name: {**content, "idempotency_key": name}}
    desk.post(
        "/goods-in-drafts-full", full(**{part: {name: {**content, "idempotency_key": KEY}}}), 422
    )
    assert desk.get("/goods-in-drafts", **ALL_TIME)["items"] == []
    desk.post("/goods-in-drafts-full", full(**{part: same_key}))


def test_r95_a_repeated_call_with_keyed_items_is_409_and_makes_nothing(desk: Desk) -> None:
    desk.post("/goods-in-drafts-full", full())
    desk.post("/goods-in-drafts-full", full(), 409)
    assert len(desk.get("/goods-in-drafts", **ALL_TIME)["items"]) == 1


def test_r94_r95_two_items_with_one_key_in_one_call(desk: Desk) -> None:
    twice = [item(PACKAGE, idempotency_key=KEY)] * 2
    made = desk.post("/goods-in-drafts-full", full(items=twice))
    assert len(desk.get(f"/goods-in-drafts/{made['id']}/items")["items"]) == 1
    twice = [item(PACKAGE, idempotency_key=OTHER_KEY, note=str(n)) for n in range(2)]
    desk.post("/goods-in-drafts-full", full(items=twice), 409)


def test_a32_keys_of_the_full_call_are_idempotency_keys(desk: Desk) -> None:
    made = desk.post("/goods-in-drafts-full", full())
    path = f"/goods-in-drafts/{made['id']}/packages"
    assert desk.post(path, {"package_number": "1", "idempotency_key": PACKAGE})["id"] == PACKAGE
    desk.post(path, {"package_number": "2", "idempotency_key": PACKAGE}, 409)


@pytest.mark.parametrize(("survive", "status"), [(True, 409), (False, 200)])
def test_a21_keys_after_the_conversion(open_desk: Opened, survive: bool, status: int) -> None:
    desk = open_desk(Switches(keys_survive_conversion=survive))
    desk.post("/goods-ins", desk.post("/goods-in-drafts-full", full())["id"])
    desk.post("/goods-in-drafts-full", full(), status)
