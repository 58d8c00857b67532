"""Figures, settings, movements, log entries and manual modifications, as a hub shows them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app import hub
from app.clients import open_system
from app.clients.enfore.looking_up import THREAD_FROM, LookingUp, _movements
from app.clients.enfore.lookup_reading import figures_of, modification_of, movement_of, storage_of
from app.clients.enfore.wire import stock as shown
from app.clients.enfore.wire import stock_takings as takings
from app.clients.lookups import LooksUp, looking_up
from app.domain.stock_records import DAY_MS, Figures
from app.domain.values import Condition
from app.settings import System
from tests.clients.worlds import CLOCK, World
from tests.journeys import demo

OIL = demo.product_id("OIL-0101")
HOME = "bdba968b7431e8eaa6bfa6ad"
DOCK = demo.place_ids()[0]
DOCUMENTED = pytest.mark.parametrize(
    "options",
    [hub.HubOptions(demo=True, control=True, check=True, switches=hub.Switches.documented_only())],
    ids=["documented-only"],
)


def since() -> int:
    return CLOCK.now() - DAY_MS


def moved(world: World, quantity: str, **more: Any) -> None:
    """Somebody else books."""
    body = {"product_id": OIL, "place_id": HOME, "quantity": quantity, "reason": "SALE", **more}
    world.control("POST", "stock", body)


def asked(world: World) -> LooksUp:
    system = looking_up(world.terminal())
    assert isinstance(system, LookingUp)
    return system


async def test_five_figures_with_their_conditions_and_their_time(world: World) -> None:
    system = asked(world)
    before = await system.figures(OIL, HOME)
    moved(world, "2", condition="DAMAGED", reason="BROKEN")
    after = await system.figures(OIL, HOME)
    assert before.available is not None
    assert after.available == before.available + 2
    assert dict(after.by_condition)[Condition.DAMAGED] == 2
    assert after.virtual == after.available
    assert (after.in_reconciliation, after.unit) == (Decimal(0), "COUNT_PIECES")
    assert after.reserved is not None
    assert after.planned_sales is not None
    assert abs(after.read_at - CLOCK.now()) < 5_000


async def test_a_pair_that_the_server_does_not_know_is_told_apart_from_none(world: World) -> None:
    world.control("PUT", "switches", {"unused_pair_is_zero": False})
    unknown = await asked(world).figures(OIL, demo.place_ids()[-1])
    assert not unknown.shown
    assert unknown.read_at


async def test_movements_oldest_first_with_reason_and_place(world: World) -> None:
    system = asked(world)
    moved(world, "3", intent="remove")
    moved(world, "5", place_id=DOCK, reason="PURCHASE", app="Desk")
    history = await system.history(OIL, (), since())
    last = history.movements[-2:]
    assert [(one.delta, one.reason, one.place, one.app) for one in last] == [
        (Decimal(-3), "SALE", HOME, ""),
        (Decimal(5), "PURCHASE", DOCK, "Desk"),
    ]
    assert [one.at for one in history.movements] == sorted(one.at or 0 for one in history.movements)
    assert not history.at_places


@pytest.mark.parametrize("rows", [3, THREAD_FROM])
async def test_a_long_list_is_read_as_a_short_one(rows: int) -> None:
    told = [{"id": f"{n}", "delta": n} if n % 3 else {} for n in range(rows)]
    changes = [shown.InventoryLogEntry.model_validate(one) for one in told]
    every = await _movements(changes, HOME)
    assert [one.delta for one in every] == [n if n % 3 else None for n in range(rows)]
    assert {one.place for one in every} == {HOME}
    named = await _movements(changes, blank=False)
    assert [one.key for one in named] == [f"{n}" for n in range(rows) if n % 3]


async def test_log_entries_newest_first(world: World) -> None:
    moved(world, "3", intent="remove")
    moved(world, "1", reason="SALES_RETURN")
    log = await asked(world).log(OIL)
    newest, before = log.entries[:2]
    assert (newest.reason, newest.delta, newest.place) == ("SALES_RETURN", Decimal(1), HOME)
    assert before.reason == "SALE"
    assert newest.key
    assert log.hidden == 0


async def test_manual_modifications_of_a_product_with_their_operations(world: World) -> None:
    moved(world, "7", reason="STOLEN", intent="remove")
    moved(world, "4", product_id=demo.product_id("OIL-0103"))
    found = await asked(world).modifications(OIL, since())
    newest = found.items[0]
    assert (newest.status, newest.place) == ("COMPLETED", HOME)
    [operation] = newest.operations
    assert (operation.kind, operation.reason, operation.product) == (
        "StockCountResetOperation",
        "STOLEN",
        OIL,
    )
    ledger = await asked(world).figures(OIL, HOME)
    assert operation.count == dict(ledger.by_condition)[Condition.NEW]
    assert found.looked_at == found.listed > len(found.items)


async def test_settings_with_storage_tag_and_thresholds(world: World) -> None:
    told = await asked(world).storage(OIL)
    assert told is not None
    assert told.mode == "MANAGED_BY_ENFORE"
    assert await asked(world).storage("f" * 24) is None


@DOCUMENTED
async def test_what_no_document_shows_is_left_out_and_places_come_by_the_filter(
    world: World,
) -> None:
    system = asked(world)
    moved(world, "3", intent="remove")
    moved(world, "5", place_id=DOCK)
    history = await system.history(OIL, (HOME, DOCK), since())
    assert history.at_places
    assert [(one.delta, one.reason, one.place) for one in history.movements[-2:]] == [
        (None, "", HOME),
        (None, "", DOCK),
    ]
    figures = await system.figures(OIL, HOME)
    assert figures.shown
    assert figures.by_condition == ()
    log = await system.log(OIL)
    assert log.entries == ()
    assert log.hidden >= 2


@pytest.mark.parametrize("name", ["trybe", "fulfillmenttools"])
def test_other_systems_show_nothing_of_goods_in_stock(name: System) -> None:
    profile, credentials = World.settings("http://127.0.0.1:9")
    other = open_system(replace(profile, system=name), credentials, CLOCK)
    assert looking_up(other) is None


# --- reading, without a server ------------------------------------------------------------------


def test_figures_of_several_units_stand_in_one() -> None:
    told = figures_of(
        shown.ProductStock.model_validate(
            {
                "available": {"value": Decimal("1.5"), "unit": "MASS_KILOGRAMS"},
                "reserved": {"value": Decimal(250), "unit": "MASS_GRAMS"},
                "virtual": {"value": Decimal(3), "unit": "COUNT_PIECES"},
            }
        ),
        (),
        7,
    )
    assert told == Figures(7, Decimal("1.5"), None, Decimal("0.250"), unit="MASS_KILOGRAMS")


def test_thresholds_as_quantities_or_as_numbers() -> None:
    shapes: list[dict[str, Any]] = [
        {"threshold_for_low": 10, "threshold_for_critical": Decimal("2.5")},
        {
            "threshold_for_low": {"value": 10, "unit": "COUNT_PIECES"},
            "threshold_for_critical": {"value": Decimal("2.5"), "unit": "COUNT_PIECES"},
        },
    ]
    for shape in shapes:
        settings = {
            "storage_tag": {"id": "cold", "scope": "PLATFORM"},
            "threshold_for_lsi": shape,
            "track_unique_items": True,
        }
        told = storage_of(shown.ProductInventorySettings.model_validate(settings), 7)
        assert (told.low, told.critical) == (Decimal(10), Decimal("2.5"))
        assert (told.tag, told.tag_scope, told.unique_items) == ("cold", "PLATFORM", True)


@pytest.mark.parametrize("odd", [None, "x", 7, [], {"low": []}, {"threshold_for_low": True}])
def test_odd_thresholds_are_none(odd: Any) -> None:
    told = storage_of(shown.ProductInventorySettings.model_validate({"threshold_for_lsi": odd}), 7)
    assert (told.low, told.critical) == (None, None)


@pytest.mark.parametrize(
    "odd", [{}, {"quantity": "5"}, {"reason": 7, "condition": []}, {"effective_on": "soon"}]
)
def test_an_odd_change_is_a_change_all_the_same(odd: dict[str, Any]) -> None:
    told = movement_of(shown.StockCountChange.model_validate(odd), "here")
    assert (told.at, told.delta, told.reason, told.condition) == (None, None, "", "")
    assert told.place == "here"


def test_a_step_of_a_kind_that_nobody_documented() -> None:
    full = takings.ManualStockModificationWithSubresources.model_validate(
        {
            "operations": [
                {
                    "@type": "StockCountAddOperation",
                    "id": "a",
                    "product_id": OIL,
                    "number_of_tracking_units": 3,
                    "status_log": [{}, {"status": "COMPLETED", "changed_on": "nonsense"}],
                    "undone_by": {"id": "b"},
                }
            ]
        }
    )
    [operation] = modification_of("m", full).operations
    assert operation.kind == "StockCountAddOperation"
    assert operation.count == 3
    assert operation.undone
    assert operation.at is None
