"""Look-up: any scan says what it is and where it is, without a server, too."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app import aio
from app.domain.counting.actions import ChangeHeading
from app.domain.counting.facts import Heading
from app.domain.stock_history import stock_days
from app.domain.stock_records import DAY_MS, Figures, History, Movement
from app.domain.values import Person
from app.store.cache import Catalog, CatalogCode, CatalogPlace, CatalogProduct, CatalogStaff
from app.store.cache_shelves import Pair
from app.ui.screens.base import Go, Sound
from app.ui.screens.deliveries.values import Wanted as WantedDeliveries
from app.ui.screens.lookup.values import Adjust, ChartCard, FigureCard, Wanted
from app.ui.tokens import Tone
from app.ui.translation import use_language
from app.ui.widgets.stock_chart import scale_of
from app.workbench.errors import Unavailable
from app.workbench.shelf_views import AtPlace, ProductCard
from tests.ui.clipping import cut_off, nameless, overlapping, small_targets
from tests.ui.list_world import (
    OIL_CODE,
    SIZES,
    TEA,
    TEA_CODE,
    ListWorld,
    delivery,
    head,
    list_world,
)
from tests.ui.lookup.shelves import (
    CASE_CODE,
    EMPTY,
    OIL,
    OVERFLOW,
    SHELF,
    UNIT,
    figures,
    stocked,
)
from tests.ui.orders import order, order_head


def rows(world: ListWorld) -> tuple[Any, ...]:
    found: tuple[Any, ...] = world.presenter("lookup").snapshot.rows
    return found


def titles(world: ListWorld) -> list[str]:
    return [row.title for row in rows(world)]


def facts(world: ListWorld) -> list[str]:
    return [fact.text for fact in world.framed[-1].card.facts]


def actions(world: ListWorld) -> list[str]:
    return [action.key for action in world.framed[-1].actions]


async def test_an_item_shows_its_five_figures_at_every_place_with_their_age(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await stocked(world)
        await world.show("lookup")
        await world.scan(OIL_CODE)
        card = world.framed[-1].card
        assert (card.title, card.subtitle, card.done, card.unit) == (
            "Olive oil 0.5 l, Halmbach",
            "OIL-0101",
            "113",
            "pcs",
        )
        shelf, overflow, chart = rows(world)
        assert isinstance(shelf, FigureCard)
        assert (shelf.title, shelf.value, shelf.icon) == ("A-03-2", "41", "home")
        assert [(one.text, one.name) for one in shelf.figures] == [
            ("6", "reserved"),
            ("3", "planned"),
            ("41", "virtual"),
            ("0", "reconciling"),
        ]
        assert [tag.text for tag in shelf.tags] == ["2 damaged"]
        assert shelf.subtitle.startswith("as of ")
        assert (overflow.title, overflow.value) == ("Overflow store, back wall", "72")
        assert isinstance(chart, ChartCard)
        assert (world.band.title, world.sounds[-1]) == (card.title, Sound.ACCEPTED)
        assert world.band.detail == "113 pcs at 2 places"


async def test_figures_in_another_unit_are_added_to_nothing(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await stocked(world, low="1000")
        shelves = world.terminus.station.cache.shelves
        grams = figures(aio.SystemClock().now(), "72000", unit="MASS_GRAMS")
        await aio.wait_for(shelves.put_figures(Pair(OIL.id, OVERFLOW.id), grams))
        await world.show("lookup")
        await world.scan(OIL_CODE)
        assert world.framed[-1].card.done == ""
        assert world.band.detail == "Its places cannot be added up: look at each one"
        assert not [fact for fact in facts(world) if fact.startswith("low")]
        assert [(row.value, row.value_note) for row in rows(world)[:2]] == [
            ("41", "pcs"),
            ("72000", "MASS_GRAMS"),
        ]


async def test_the_sum_says_of_how_many_places_it_is(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await stocked(world)
        shelves = world.terminus.station.cache.shelves
        await aio.wait_for(shelves.put_pairs([Pair(OIL.id, EMPTY.id)]))
        await world.show("lookup")
        await world.scan(OIL_CODE)
        assert len(titles(world)) >= 3
        assert world.band.detail == "113 pcs at 2 places"


def test_figures_without_what_is_available_are_not_none_at_all() -> None:
    nothing, reserved = Figures(0), Figures(0, reserved=Decimal(2), unit=UNIT)
    assert (nothing.shown, AtPlace(OIL, SHELF, nothing).available) == (False, Decimal(0))
    assert (reserved.shown, AtPlace(OIL, SHELF, reserved).available) == (True, None)


@pytest.mark.parametrize(
    ("figures_at", "moved_at", "explained"),
    [
        (0, -60_000, True),
        (200_000, -60_000, True),  # figures are read after movements
        (600_000, -60_000, False),  # what moved since the movements were read, nobody knows
        (-DAY_MS, -DAY_MS - 1, True),  # old figures, and nothing moved since
        (-DAY_MS, -60_000, False),  # the figures do not hold the last movement yet
    ],
)
def test_a_stock_is_told_backwards_where_figures_and_movements_belong_together(
    figures_at: int, moved_at: int, explained: bool
) -> None:
    now = 1_795_301_437_707
    moved = (Movement(now + moved_at, Decimal(-1), UNIT, "SALE", place=SHELF.id),)
    at = AtPlace(OIL, SHELF, figures(now + figures_at, "5"))
    card = ProductCard(OIL, places=(at,), history=History(now, now - 90 * DAY_MS, moved))
    assert card.explained is explained


async def test_offline_it_says_how_old_everything_is(tmp_path: Path) -> None:
    async with list_world(tmp_path, running=True) as world:
        await stocked(world, hours_ago=30)
        await world.show("lookup")
        await world.scan(OIL_CODE)
        await world.until(lambda: any("offline" in fact for fact in facts(world)))
        assert any(fact.startswith("offline: as of yesterday ") for fact in facts(world))
        await world.presenter("lookup").act("ask")
        assert world.band.title == "The server does not answer"


async def test_what_was_never_asked_says_so(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.show("lookup")
        await world.scan(TEA_CODE)
        assert world.framed[-1].card.done == ""
        assert world.band.detail == "How much there is was never asked"
        assert world.presenter("lookup").snapshot.empty.title == "No place of it is known here"
        world.presenter("lookup").choose_page("moves")
        await world.settled()
        empty = world.presenter("lookup").snapshot.empty
        assert empty.title == "The server was never asked for this"


async def test_movements_stand_by_days_with_their_reasons_and_the_running_stock(
    tmp_path: Path,
) -> None:
    async with list_world(tmp_path) as world:
        await stocked(world)
        lookup = await world.show("lookup", Wanted(product=OIL))
        lookup.choose_page("moves")
        chart, day, first, *_ = rows(world)
        assert (day.heading, first.title, first.value) == (True, "Sold", "−3")
        assert first.subtitle.endswith("A-03-2  ·  by Till 1")
        told = {row.title for row in rows(world) if not row.heading}
        assert {"Received", "Broken", "Moved to or from another place"} <= told
        stock = [one.stock for one in chart.chart.days]
        assert len(stock) == 90
        assert stock[-1] == 113
        assert min(stock) == 35
        assert max(stock) == 148
        assert "113 pcs today; least 35 pcs on " in chart.subtitle
        assert chart.subtitle.endswith("12 movements")
        assert chart.title.startswith("Stock of the last 90 days, pcs  ·  as of ")
        assert chart.chart.low == 10


async def test_the_log_shows_entries_and_what_was_booked_by_hand(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await stocked(world)
        lookup = await world.show("lookup", Wanted(product=OIL))
        lookup.choose_page("log")
        await world.settled()
        by_hand, made, failed, log, hidden, entry, *_ = rows(world)
        assert by_hand.title.startswith("Booked by hand at the platform  ·  as of ")
        assert by_hand.value == "2"
        assert made.title == "Count set: 56 pcs"
        assert [tag.text for tag in made.tags] == ["booked"]
        assert "A-03-2  ·  Corrected" in made.subtitle
        assert (failed.tone, failed.tags[0].text) == (Tone.BAD, "failed: INVALID_RESOURCE")
        assert "damaged" in failed.subtitle
        assert log.title.startswith("Log entries  ·  as of ")
        assert log.value == "14"
        assert hidden.title == "2 entries whose content is not shown"
        assert entry.title == "Sold"


async def test_about_an_item_codes_packs_lots_units_and_settings(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await stocked(world)
        lookup = await world.show("lookup", Wanted(product=OIL))
        lookup.choose_page("about")
        told = {row.title: row.subtitle for row in rows(world)}
        assert told[OIL_CODE] == "1 pcs"
        assert told[CASE_CODE] == "pack of 6 pcs"
        assert told["24 pcs"] == "a pack without a code"
        assert told["L2609A"] == "expires 30 Jun 2031"
        expired = next(row for row in rows(world) if row.title == "L2501B")
        assert [tag.text for tag in expired.tags] == ["expired"]
        assert told["pcs  ·  COUNT_PIECES"] == "Unit, and the one of the server"
        assert told["ambient-dry"] == "Storage tag  ·  of the platform"
        assert told["10 pcs"] == "Stock is low below this"
        assert told["4 pcs"] == "Stock is critical below this"
        assert told["an expiry date, a lot"] == "What the system keeps of each stock"


@pytest.mark.parametrize(("low", "told"), [("200", "low: below 200"), ("10", "")])
async def test_low_stock_is_told_on_the_card(tmp_path: Path, low: str, told: str) -> None:
    async with list_world(tmp_path) as world:
        await stocked(world, low=low)
        await world.show("lookup")
        await world.scan(OIL_CODE)
        assert [fact for fact in facts(world) if fact.startswith("low")] == ([told] if told else [])
        assert world.framed[-1].card.tone is (Tone.WARN if told else Tone.PLAIN)


async def test_what_a_code_says_beside_the_item_is_shown(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await stocked(world)
        await world.show("lookup")
        await world.scan(f"(01)0{OIL_CODE}(17)310630(10)L2609A")
        assert {"lot L2609A", "expires 30 Jun 2031"} <= set(facts(world))
        await world.scan(CASE_CODE)
        assert "this code: pack of 6" in facts(world)


async def test_a_place_shows_what_is_there_and_leads_to_its_items(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await stocked(world)
        lookup = await world.show("lookup")
        await world.scan("A-03-2")
        card = world.framed[-1].card
        assert (card.where, card.title) == ("A-03-2", "Shelf")
        tea, oil = rows(world)
        assert (tea.title, tea.value, tea.tone) == (TEA.name, "−2", Tone.BAD)
        assert oil.subtitle.startswith("OIL-0101  ·  as of ")
        lookup.tap(OIL.id)
        assert world.gone[-1] == Go("lookup", Wanted(product=OIL, place=SHELF))
        await world.until(lambda: lookup.snapshot.lit == SHELF.id)
        await world.scan("B-09-1")
        assert lookup.snapshot.empty.title == "Nothing was seen here yet"
        assert world.framed[-1].card.where == EMPTY.name


async def test_a_place_tells_that_it_is_being_counted(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await stocked(world)
        desk = await world.workbench.counts.begin(place=EMPTY)
        lookup = await world.show("lookup")
        await world.scan("B-09-1")
        assert titles(world) == ["Work of this terminal here", "Count B-09-1"]
        lookup.tap(f"own {desk.key}")
        assert world.gone[-1] == Go("count", desk.key)


async def test_what_is_counted_blind_shows_its_figures_to_a_lead_alone(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await stocked(world)
        staff = (CatalogStaff("s1", "Lea", "BADGE-LEA", "lead"),)
        await aio.wait_for(world.terminus.station.cache.put_catalog(Catalog((), (), staff)))
        heading = Heading(blind=True)
        desk = await world.workbench.counts.begin(heading, place=SHELF)
        await world.show("lookup")
        await world.scan(OIL_CODE)
        shelf, overflow, _ = rows(world)
        assert (shelf.value, {one.text for one in shelf.figures}, shelf.tags) == ("–", {"–"}, ())
        assert shelf.subtitle == "being counted blind"
        assert (overflow.value, world.framed[-1].card.done) == ("72", "72")
        assert "41" not in world.band.detail
        with pytest.raises(Unavailable) as told:
            await world.workbench.shelves.read(OIL.id, SHELF.id)
        assert told.value.key == "figures_counted_blind"
        world.workbench.people.by_badge(Person("s1", "Lea", "lead"))
        await world.show("lookup", Wanted(product=OIL))
        assert rows(world)[0].value == "41"
        world.workbench.people.sign_out()
        handled = desk.take(ChangeHeading(replace(heading, blind=False)))
        assert await desk.confirm(handled) is None
        assert world.workbench.shelves.product_card(OIL).available == 113


async def test_a_document_says_what_it_is_and_where_it_is_worked_on(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.expects(delivery(head(7), TEA))
        await world.show("lookup")
        await world.scan("GI-7")
        assert titles(world) == ["GI-7"]
        assert {"Halmbach Feinkost GmbH", "expected"} <= set(facts(world))
        desk = await world.receive(head(7).id)
        await world.scan("LS-7")
        assert titles(world) == ["GI-7", "Work of this terminal on it", "Receipt GI-7"]
        assert "started here" in facts(world)
        world.presenter("lookup").tap(f"own {desk.key}")
        assert world.gone[-1] == Go("receipt", desk.key)
        await world.show("lookup")
        await world.scan("GI-7")
        await world.scan("DH:OK")
        await world.until(lambda: world.gone[-1] == Go("receipt", desk.key))


async def test_a_code_of_several_things_asks_which(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await stocked(world)
        products = (CatalogProduct(TEA, (CatalogCode("A-03-2"),)),)
        cache = world.terminus.station.cache
        await aio.wait_for(cache.put_catalog(Catalog(products, (CatalogPlace(SHELF, "A-03-2"),))))
        lookup = await world.show("lookup")
        await world.scan("A-03-2")
        assert world.sounds[-1] is Sound.QUESTION
        assert titles(world) == ["A-03-2", TEA.name]
        await world.scan("DH:NEXT")
        await world.scan("DH:NEXT")
        await world.scan("DH:OK")
        assert world.framed[-1].card.title == TEA.name
        assert lookup.snapshot.searching is False


async def test_a_code_that_nobody_knows_is_refused_and_shows_what_was_read(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await world.show("home")
        await world.scan("DH:GOTO:lookup")
        assert world.shell.current == "lookup"
        await world.scan("(01)09520010000995(10)L77")
        assert (world.band.tone, world.sounds[-1]) == (Tone.BAD, Sound.REFUSED)
        assert "is not known on this terminal" in world.band.title
        told = {row.subtitle: row.title for row in rows(world)}
        assert (told["GTIN"], told["Lot"]) == ("09520010000995", "L77")
        await world.scan("9520010000019")
        assert world.band.title == "The code was misread"
        await world.scan("DH:CANCEL")
        assert world.presenter("lookup").snapshot.searching


async def test_names_are_searched_and_going_back_finds_what_was_open(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await stocked(world)
        lookup = await world.show("lookup")
        lookup.search("halm oil")
        assert titles(world) == ["Olive oil 0.5 l, Halmbach"]
        lookup.search("overfl")
        assert titles(world) == ["Overflow store, back wall"]
        lookup.search("nothing like it")
        assert lookup.snapshot.empty.title == "Nothing fits"
        lookup.search("overfl")
        lookup.tap(f"place {OVERFLOW.id}")
        await world.until(lambda: world.framed[-1].card.where == OVERFLOW.name)
        # A scan replaces what is shown, so back leads to it and not to the search.
        await world.scan(OIL_CODE)
        lookup.tap(SHELF.id)
        assert lookup.snapshot.lit == SHELF.id
        await lookup.act("place")
        await world.until(lambda: world.framed[-1].card.where == SHELF.name)
        await world.scan("DH:BACK")
        await world.until(lambda: world.framed[-1].card.title == "Olive oil 0.5 l, Halmbach")


async def test_it_leads_on_to_adjusting_receiving_and_picking(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await stocked(world)
        await world.expects(delivery(head(1), OIL))
        await world.orders(order(order_head(2), OIL))
        lookup = await world.show("lookup", Wanted(product=OIL))
        assert {"adjust", "receive", "pick"} <= set(actions(world))
        assert {"expected by 1 delivery", "wanted by 1 order"} <= set(facts(world))
        lookup.tap(OVERFLOW.id)
        await lookup.act("adjust")
        assert world.gone[-1] == Go("adjust", Adjust(OIL, OVERFLOW))
        await world.settled()
        await world.show("lookup", Wanted(product=OIL))
        await world.scan("DH:OK")
        assert world.gone[-1] == Go("deliveries", WantedDeliveries(product=OIL))


async def test_news_are_shown_when_they_come(tmp_path: Path) -> None:
    async with list_world(tmp_path) as world:
        await stocked(world)
        await world.show("lookup")
        await world.scan(OIL_CODE)
        await stocked(world)  # another reading, with another amount at the shelf
        from app.store.cache_shelves import Pair
        from tests.ui.lookup.shelves import figures

        now = aio.SystemClock().now() + 1_000
        shelves = world.terminus.station.cache.shelves
        await aio.wait_for(shelves.put_figures(Pair(OIL.id, SHELF.id), figures(now, "50")))
        world.terminus.station.changed("shelves", OIL.id)
        await world.until(lambda: world.framed[-1].card.done == "122")


# --- looks ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", [pytest.param("de", marks=pytest.mark.long), "xx"])
@pytest.mark.parametrize("percent", [100, pytest.param(125, marks=pytest.mark.long), 150])
@pytest.mark.parametrize("size", SIZES, ids=["kiosk", "handheld"])
async def test_nothing_is_cut_off(
    tmp_path: Path, size: tuple[int, int], percent: int, language: str
) -> None:
    try:
        use_language(language)
        async with list_world(tmp_path) as world:
            await stocked(world)
            await world.expects(delivery(head(7), OIL))
            lookup = await world.show("lookup")
            for code, page in (
                ("", ""),
                (OIL_CODE, "stock"),
                (OIL_CODE, "about"),
                ("A-03-2", ""),
                ("B-09-1", ""),
                ("GI-7", ""),
                ("NOBODY-KNOWS", ""),
            ):
                if code:
                    await world.scan(code)
                if page:
                    lookup.choose_page(page)
                await world.look(size, percent)  # type: ignore[arg-type]
                assert cut_off(world.frame) == [], (code, page)
                view = world.view("lookup")
                assert overlapping(view) == small_targets(view) == nameless(view) == []
    finally:
        use_language("en")


@pytest.mark.parametrize(
    ("values", "whole", "scale"),
    [
        ([0, 0, 0], False, (0, 1, 0.5)),
        ([0, 1], True, (0, 2, 1)),
        ([3, 148], False, (0, 200, 100)),
        ([0.2, 0.4], False, (0, 1, 0.5)),
        ([-5, 20], False, (-20, 20, 20)),
        ([7], True, (0, 10, 5)),
    ],
)
def test_a_scale_has_round_numbers(
    values: list[float], whole: bool, scale: tuple[float, float, float]
) -> None:
    assert scale_of(values, whole=whole) == scale


def test_the_running_stock_goes_backwards_from_now() -> None:
    def at(day: int, delta: str | None, unit: str = "pcs") -> Movement:
        return Movement(day * 10, None if delta is None else Decimal(delta), unit)

    moved = (at(2, "5"), at(4, "-3"), at(4, "-1"))
    days = stock_days(Decimal(7), "pcs", moved, (1, 5), lambda moment: moment // 10)
    assert [one.stock for one in days] == [6, 11, 11, 7, 7]
    assert [one.movements for one in days] == [0, 1, 0, 2, 0]
    for odd in (at(3, None), at(3, "1", "kg"), Movement(None, Decimal(1), "pcs")):
        unknown = stock_days(Decimal(7), "pcs", (*moved, odd), (1, 5), lambda m: m // 10)
        assert {one.stock for one in unknown} == {None}
    assert stock_days(None, "pcs", moved, (1, 5), lambda m: m // 10)[0].stock is None
