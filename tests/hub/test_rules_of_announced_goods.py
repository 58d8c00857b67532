"""Rules about announced goods whose point is what someone sees of them: R102-R106.

The hub keeps what was said; here the terminal's own client and cache read it back.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.clients.enfore.adapter import Enfore
from app.store.cache import Cache
from tests.clients.worlds import Nobody, World
from tests.hub.conftest import PIECES, Desk, item

SIX = {"value": 6, "unit": PIECES}


@pytest.fixture
async def terminal(desk: Desk) -> AsyncIterator[Enfore]:
    world = World(desk.hub)
    yield world.terminal()
    await world.close()


def announced(desk: Desk, *lines: dict[str, Any], **package: str) -> str:
    """A goods-in of these lines, all in one package; its id."""
    draft = desk.draft()
    named = desk.package(draft, **package)
    for line in lines:
        desk.post(f"/goods-in-drafts/{draft}/items", item(named, **line))
    made: str = desk.post("/goods-ins", draft)["id"]
    return made


def only_item(desk: Desk, goods_in: str) -> dict[str, Any]:
    (found,) = desk.get(f"/goods-ins/{goods_in}/items")["items"]
    return dict(found)


@pytest.mark.parametrize("custom", [{}, {"custom_unit_id": "KOL"}], ids=["plain", "custom"])
async def test_r102_expected_is_units_times_their_size(
    desk: Desk, terminal: Enfore, custom: dict[str, str]
) -> None:
    """R102: 3 units of 6 pieces are 18 pieces, also where the unit has a name of its own."""
    line = {"unit": SIX, "expected_number_of_units": 3, **custom}
    (read,) = (await terminal.delivery(announced(desk, line), Nobody())).lines
    assert (read.expected, read.unit_size) == (Decimal(18), Decimal(6))


async def test_r103_what_is_not_said_of_lot_and_condition_is_not_known(
    desk: Desk, terminal: Enfore
) -> None:
    goods_in = announced(desk, {}, {"expected_lot_id": "lot", "expected_condition_id": "DAMAGED"})
    bare, said = (await terminal.delivery(goods_in, Nobody())).lines
    assert (bare.lot_id, bare.condition) == (None, None)
    assert said.lot_id == "lot"


async def test_r104_people_see_the_position(desk: Desk, terminal: Enfore) -> None:
    goods_in = announced(desk, {"position_identifier": "10"}, {})
    lines = (await terminal.delivery(goods_in, Nobody())).lines
    assert [line.position for line in lines] == ["10", ""]


async def test_r106_both_numbers_of_a_package_lead_to_its_delivery(
    desk: Desk, terminal: Enfore, tmp_path: Path
) -> None:
    goods_in = announced(desk, {}, package_number="PAL-7", tracking_number="TRK-8")
    announced(desk, {}, package_number="PAL-9")
    with closing(Cache(tmp_path / "cache.db")) as cache:
        for head in (await terminal.deliveries()).items:
            read = await terminal.delivery(head.id, Nobody())
            cache.deliveries.put(read).result(timeout=5)
        for code in ("PAL-7", "TRK-8"):
            assert cache.deliveries.of_code(code) == [goods_in]


def test_r105_what_a_system_controls_users_do_not_change(desk: Desk) -> None:
    """R105: expected values stay and the item too; received values, resolutions, note change."""
    line = {"is_controlled_by_system": True, "expected_number_of_units": 3}
    goods_in = announced(desk, line)
    before = only_item(desk, goods_in)
    hand = f"goods-ins/{goods_in}"
    expecting_less = {"items": {before["id"]: {"expected_number_of_units": 1}}}
    desk.control("POST", hand, expecting_less, 422)
    assert only_item(desk, goods_in) == before
    path = f"/goods-ins/{goods_in}/items/{before['id']}"
    for method in ("DELETE", "PUT"):
        desk.call(method, path, 405)
    resolved = {"resolutions": [{"number_of_units": 1}], "note": "one is missing"}
    desk.control("POST", hand, {"received": {before["id"]: 2}, "items": {before["id"]: resolved}})
    after = only_item(desk, goods_in)
    assert {name: after[name] for name in resolved} == resolved
    assert (after["received_number_of_units"], after["expected_number_of_units"]) == (2, 3)


def test_r105_what_users_added_they_may_change(desk: Desk) -> None:
    goods_in = announced(desk, {"is_controlled_by_system": False, "expected_number_of_units": 3})
    one = only_item(desk, goods_in)["id"]
    desk.control("POST", f"goods-ins/{goods_in}", {"items": {one: {"expected_number_of_units": 1}}})
    assert only_item(desk, goods_in)["expected_number_of_units"] == 1
