"""Look-up on a real hub, and without one: cards from what is known, readings beside them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app import aio
from app.domain.adhoc import actions
from app.domain.meanings import PlaceRead, ProductRead, Read
from app.domain.stock_records import Figures
from app.domain.values import ONE, Place, Product
from app.hub import HubOptions, Switches, start
from app.hub.running import RunningHub
from app.main import Terminus, assemble
from app.settings import Profile, folders
from app.store.cache import Cache
from app.store.cache_shelves import Pair, pairs_in
from app.workbench import seen
from app.workbench.errors import Unavailable
from app.workbench.seen import project_journal
from app.workbench.shelf_views import Asked
from tests.journeys import demo
from tests.warehouse import control, copied, profile_for, running

OIL = demo.product_id("OIL-0101")
HOME = "bdba968b7431e8eaa6bfa6ad"
DOCK = demo.place_ids()[0]


@pytest.fixture
def switches() -> Switches:
    return Switches()


@pytest.fixture
def hub(tmp_path: Path, demo_books: Path, switches: Switches) -> Iterator[RunningHub]:
    books = copied(demo_books, tmp_path / "hub")
    made = start(books, options=HubOptions(demo=True, control=True, switches=switches))
    yield made
    made.stop()


def small(profile: Profile) -> Profile:
    return replace(profile, timings=replace(profile.timings, ahead_limit=0))


@asynccontextmanager
async def opened(hub: RunningHub, folder: Path) -> AsyncIterator[Terminus]:
    """A terminal that knows that the server answers."""
    async with running(hub, folder, change=small) as made:
        assert await made.sync.outbox.link.probe()
        yield made


@asynccontextmanager
async def unstarted(hub: RunningHub, folder: Path) -> AsyncIterator[Terminus]:
    """The same terminal again, which has not spoken to anybody yet."""
    profile, credentials = profile_for(hub, change=small)
    made = assemble(folders(folder / "T001"), profile, credentials)
    try:
        yield made
    finally:
        await made.close()


def oil(terminus: Terminus) -> Product:
    found = terminus.station.cache.product(OIL)
    assert found is not None
    return found


def moved(hub: RunningHub, quantity: str, **more: Any) -> None:
    body = {"product_id": OIL, "place_id": HOME, "quantity": quantity, "reason": "SALE", **more}
    control(hub, "stock", body)


async def test_a_card_before_anything_was_asked_says_what_the_catalog_knows(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with opened(hub, tmp_path) as terminus:
        card = terminus.workbench.shelves.product_card(oil(terminus))
        assert [code.pack for code in card.codes] == [1, 6, 12]
        assert [lot.text for lot in card.lots] == ["L2609A"]
        assert [(one.place.id, one.home, one.available) for one in card.places] == [
            (HOME, True, None)
        ]
        assert (card.available, card.read_at, card.whole) == (None, None, False)
        assert card.in_catalog


async def test_what_was_read_stays_when_the_server_is_gone(hub: RunningHub, tmp_path: Path) -> None:
    async with opened(hub, tmp_path) as terminus:
        shelves = terminus.workbench.shelves
        moved(hub, "3", place_id=DOCK, reason="PURCHASE")
        heard: list[tuple[str, str]] = []
        terminus.workbench.listen(lambda topic, key: heard.append((topic, key)))
        assert await shelves.refresh_product(OIL) is Asked.ALL
        assert ("shelves", OIL) in heard
        assert await shelves.refresh_log(OIL) is Asked.ALL
        before = shelves.product_card(oil(terminus))
    # The movement taught the place: it was asked, too.
    assert {one.place.id for one in before.places} == {HOME, DOCK}
    assert before.whole
    assert before.history is not None
    assert before.history.movements[-1].reason == "PURCHASE"
    assert before.log is not None
    assert before.modifications is not None
    assert before.storage is not None
    hub.stop()
    async with unstarted(hub, tmp_path) as terminus:
        shelves = terminus.workbench.shelves
        assert shelves.product_card(oil(terminus)) == before
        assert await shelves.refresh_product(OIL) is Asked.OFFLINE
        with pytest.raises(Unavailable):
            await shelves.read(OIL, HOME)


async def test_one_pair_asked_now_for_before_and_after(hub: RunningHub, tmp_path: Path) -> None:
    async with opened(hub, tmp_path) as terminus:
        shelves = terminus.workbench.shelves
        assert shelves.figures(OIL, HOME) is None
        first = await shelves.read(OIL, HOME)
        moved(hub, "2", intent="remove")
        second = await shelves.read(OIL, HOME)
        assert first.available is not None
        assert second.available == first.available - 2
        assert shelves.figures(OIL, HOME) == second


async def test_a_place_shows_what_was_seen_there(hub: RunningHub, tmp_path: Path) -> None:
    async with opened(hub, tmp_path) as terminus:
        shelves = terminus.workbench.shelves
        card = shelves.place_card(Place(HOME, ""))
        assert OIL in {one.product.id for one in card.products}
        assert (card.kind, card.place.name) == ("shelf", card.label)
        assert await shelves.refresh_place(HOME) is Asked.ALL
        fresh = shelves.place_card(Place(HOME, ""))
        assert all(one.figures is not None for one in fresh.products)
        assert fresh.read_at is not None


async def test_what_this_terminal_had_in_its_hands_is_seen_also_after_the_cache_is_lost(
    hub: RunningHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(hub, tmp_path) as terminus:
        shelves = terminus.workbench.shelves
        place = next(one.place for one in terminus.workbench.places() if one.place.id == DOCK)
        desk = await terminus.workbench.begin_ad_hoc()
        for text, meaning in (
            (place.name, PlaceRead(place)),
            ("9520010000018", ProductRead(oil(terminus), ONE, "9520010000018")),
        ):
            assert await desk.confirm(desk.take(actions.Scan(Read(text, "", (meaning,))))) is None
        assert DOCK in {one.place.id for one in shelves.product_card(oil(terminus)).places}
        assert OIL in {one.product.id for one in shelves.place_card(place).products}
        cache = terminus.station.cache.shelves
        assert cache.scanned() == terminus.store.terminal.last_event()
        # A journal that is shorter than the cache believes is another one.
        await aio.wait_for(cache.put_pairs((), terminus.store.terminal.last_event() + 9))
        project_journal(terminus.store.terminal, terminus.station.cache)
        assert cache.scanned() == terminus.store.terminal.last_event()
        # A journal that takes long is read beside the card, not before it.
        await aio.wait_for(cache.put_pairs((), 0))
        monkeypatch.setattr(seen, "AT_ONCE", 1)
        shelves.product_card(oil(terminus))
        assert cache.scanned() == 0
        await shelves.refresh_product(OIL)
        assert cache.scanned() == terminus.store.terminal.last_event()


async def test_the_orders_and_deliveries_of_a_product_and_their_rows(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with opened(hub, tmp_path) as terminus:
        workbench = terminus.workbench
        number = "GI-4711"
        found = workbench.shelves.documents(workbench.read(number))
        assert [one.row.head.number for one in found] == [number]
        await workbench.delivery(demo.delivery_id(number))
        expected = demo.delivery_items(number)[0]["product_id"]
        card = workbench.shelves.product_card(workbench.shelves.product(expected))
        assert demo.delivery_id(number) in card.deliveries
        desk = await workbench.open_deliveries((demo.delivery_id(number),))
        [again] = workbench.shelves.documents(workbench.read(number))
        assert [(own.document, own.kind) for own in again.own] == [(desk.key, "receipt")]


@pytest.mark.parametrize("switches", [Switches.documented_only()], ids=["documented-only"])
async def test_with_documented_fields_alone(hub: RunningHub, tmp_path: Path) -> None:
    async with opened(hub, tmp_path) as terminus:
        shelves = terminus.workbench.shelves
        moved(hub, "3")
        assert await shelves.refresh_product(OIL) is Asked.ALL
        assert await shelves.refresh_log(OIL) is Asked.ALL
        card = shelves.product_card(oil(terminus))
        assert card.available is not None
        assert card.history is not None
        assert card.history.at_places
        assert {one.place for one in card.history.movements} == {HOME}
        assert card.log is not None
        assert (card.log.entries, card.log.hidden > 0) == ((), True)


async def test_what_is_not_shown_leaves_the_rest_and_says_so(
    hub: RunningHub, tmp_path: Path
) -> None:
    async with opened(hub, tmp_path) as terminus:
        fault = {"kind": "error", "status": 500, "path": ".*/stock-count-changes"}
        control(hub, "faults", fault)
        assert await terminus.workbench.shelves.refresh_product(OIL) is Asked.PART
        assert terminus.workbench.shelves.product_card(oil(terminus)).whole


def test_older_figures_never_replace_newer_ones(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache.db")
    pair = Pair("p", "l")
    for read_at, amount in ((5000, "5"), (3000, "3"), (7500, "7"), (7000, "8"), (5900, "6")):
        cache.shelves.put_figures(pair, Figures(read_at, Decimal(amount))).result()
    assert cache.shelves.figures(pair) == Figures(7000, Decimal(8))
    assert cache.shelves.places_of("p") == {"l": ""}
    assert cache.shelves.products_at("l") == ["p"]
    cache.close()


@pytest.mark.parametrize(
    ("data", "pairs"),
    [
        ('{"goods": {"product": {"id": "a"}, "place": {"id": "b"}}}', [("a", "b")]),
        ('{"moves": [{"product": {"id": "a"}, "cell": {"place": "b"}}]}', [("a", "b")]),
        ('{"tallies": [{"product": {"id": "a"}, "cell": {"place": {"id": "b"}}}]}', [("a", "b")]),
        ('{"details": {"product": "Oil", "place": "A-03"}}', []),
        ('{"product": null, "cell": {"place": ""}}', []),
        ("nonsense", []),
    ],
)
def test_pairs_of_events(data: str, pairs: list[tuple[str, str]]) -> None:
    assert list(pairs_in(data)) == pairs
