"""Goods go from shelf to shelf through the real window, whatever stands in the way: on the server
there is one shipment with what was scanned, or a person is asked.
"""

from __future__ import annotations

import re
import zlib
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.entry import STUCK_STATES, EntryState
from app.domain.shipment import ShipmentStatus
from app.domain.shipment_intents import DraftShipment, WriteShipmentItem
from app.domain.shipping.differences import book_gaps
from app.domain.values import Condition
from app.hub.running import RunningHub
from app.settings import Profile
from app.ui.screens.outbox.values import Asked
from app.ui.sheets.loading_list import loading_list
from app.ui.sheets.paper import RED
from tests.journeys import demo
from tests.journeys.demo import piece
from tests.journeys.floor import Floor
from tests.journeys.goods_out_weather import TROUBLES, Trouble, in_all_troubles
from tests.journeys.ship_books import Made, Shipped, effects, ours, shown
from tests.journeys.ship_floor import (
    COFFEE,
    FEW,
    HONEY,
    LENTILS,
    MATCHES,
    ON_ITS_WAY,
    PAN,
    PASTA,
    ROLLS,
    SOURCE,
    SUGAR,
    TARGET,
    THIRD,
    TO_LOAD,
    Carrier,
    Journey,
    booking_nothing,
    case,
    lot_of,
    place,
    walk,
)
from tests.ui.kit.drawn import STREAM, texts

INKED = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) scn$")
"""A PDF's word for the colour that follows."""


async def put_together(carrier: Carrier) -> Shipped:
    """Packs, a lot, one undone, more than is known to lie there; shared, edited, sent elsewhere,
    made a shipment that leaves at once.
    """
    floor = carrier.floor
    await carrier.begin()
    await floor.take(place(THIRD))
    await floor.take("DH:QTY:4", piece(MATCHES))
    await floor.take(case(MATCHES, "24"))
    await floor.take(lot_of(HONEY))
    await floor.take(piece(PAN))
    await floor.take("DH:UNDO")
    await floor.take(piece(ROLLS))
    if await carrier.knows_stock(ROLLS):
        await floor.ask(f"DH:QTY:{FEW}", piece(ROLLS))
        await floor.take("DH:ANSWER:1")
    else:
        await floor.take(f"DH:QTY:{FEW}", piece(ROLLS))
    await floor.take("DH:POST")
    await floor.take(lot_of(HONEY))
    await floor.take(piece(MATCHES), "DH:SET:0")
    await floor.take("DH:POST")
    await carrier.redirect(TARGET)
    await carrier.finish("DH:ANSWER:2")
    assert floor.counts["taps"] == 1
    items = {HONEY: 2, ROLLS: 1 + FEW}
    return Shipped(made=(Made(SOURCE, TARGET, items),))


@in_all_troubles(3)
async def test_put_together_shared_edited_and_sent_off(floor: Floor, trouble: Trouble) -> None:
    await walk(put_together, floor, trouble, 14)
    if not trouble.weather.asks:
        done = [one for one in effects(floor.hub) if one.startswith("shipment ")]
        first, second, deleted = (one for one in done if one.startswith("shipment draft"))
        assert first.endswith("created")
        assert second.endswith("created")
        assert deleted == first.replace("created", "deleted")
        items = [at for at, one in enumerate(done) if one.startswith("shipment item")]
        assert done.index(deleted) > items[-1] > done.index(second), "O32: the old one goes last"


async def without_a_network(carrier: Carrier) -> Shipped:
    """Begun, shared, edited and made a shipment while nobody answers; a second one is deleted
    before anybody could have heard of it.
    """
    floor = carrier.floor
    floor.hub.go_offline()
    await carrier.begin()
    await floor.take(place(TARGET))
    await floor.take("DH:QTY:3", piece(PAN))
    await floor.take(lot_of(HONEY))
    await floor.take("DH:POST")
    await floor.take(piece(PAN))
    await floor.take(piece(MATCHES))
    await carrier.finish()
    await carrier.begin()
    await floor.take(place(THIRD))
    await floor.take("DH:QTY:7", piece(MATCHES))
    await floor.take("DH:POST")
    await carrier.delete()
    assert carrier.document.abandoned
    never = [e for e in await carrier.sent() if e.state is EntryState.DISCARDED]
    assert {type(e.intent) for e in never} == {DraftShipment, WriteShipmentItem}
    assert not any(e.left for e in never)
    drafts = [one for one in effects(floor.hub) if one.startswith("shipment draft")]
    assert len(drafts) == 1, drafts
    return Shipped(made=(Made(SOURCE, TARGET, {PAN: 4, HONEY: 1, MATCHES: 1}, "NEW"),))


@in_all_troubles(14)
async def test_all_of_it_without_a_network(floor: Floor, trouble: Trouble) -> None:
    if trouble.gone:  # it is gone all the time
        trouble = replace(trouble, gone=False)
    await walk(without_a_network, floor, trouble, 13)


# --- two terminals --------------------------------------------------------------------------------


@pytest.fixture
def second(hub: RunningHub, place_to_be: Path) -> Floor:
    return Floor(hub, place_to_be, "T002")


def inks(path: Path) -> set[str]:
    """The colours that a PDF draws in, as "#rrggbb"."""
    drawn = b""
    for stream in STREAM.findall(path.read_bytes()):
        with suppress(zlib.error):  # what is about the file is not packed
            drawn += zlib.decompress(stream)
    found = {INKED.findall(line)[0] for line in drawn.split(b"\n") if INKED.match(line)}
    return {"#" + "".join(f"{round(float(part) * 255):02x}" for part in one) for one in found}


async def loaded(carrier: Carrier) -> None:
    """All but one; why is said, and the list for the driver shows it."""
    floor = carrier.floor
    await carrier.open(TO_LOAD, "DH:ANSWER:1")
    await floor.take("DH:QTY:4", lot_of(SUGAR))
    await floor.take(lot_of(COFFEE))
    await floor.take("DH:QTY:2", lot_of(COFFEE))
    written = await carrier.finish("DH:REASON:1")
    assert written is not None
    sheet = loading_list(carrier.document, ())
    [gap] = book_gaps(carrier.document)
    assert (gap.product.article, gap.place.name, int(gap.quantity)) == (COFFEE, SOURCE, 1)
    assert {"MISSING 1 pcs", "MISSING: 1 line. Reason: Not there"} <= set(texts(sheet))
    assert RED in inks(written)


async def received(carrier: Carrier) -> None:
    """One too many, one damaged, one not there; the books that are wrong by it are offered, and
    what came too much is booked at once.
    """
    floor = carrier.floor
    await carrier.listed(TO_LOAD, ShipmentStatus.IN_PROCESS)
    await carrier.open(TO_LOAD)
    await floor.take("DH:QTY:4", lot_of(SUGAR))
    await floor.ask(lot_of(SUGAR))
    await floor.take("DH:ANSWER:1")
    await floor.take("DH:QTY:2", lot_of(COFFEE))
    await floor.take(lot_of(COFFEE), "DH:COND:DAMAGED")
    await carrier.finish("DH:REASON:2")
    gaps = book_gaps(carrier.document)
    assert [(one.product.article, one.condition, int(one.quantity)) for one in gaps] == [
        (SUGAR, Condition.NEW, 1),
        (COFFEE, Condition.NEW, -2),
        (COFFEE, Condition.DAMAGED, 1),
    ]
    seen = await floor.step("press", key="1")
    assert seen.screen == "adjust", seen.report
    await floor.take(lot_of(SUGAR))
    await floor.take("DH:REASON:1")
    await floor.take("DH:FINISH", "DH:OK")


def arrived() -> Shipped:
    """What the platform books is what the shipment says (A40); the sugar too many is put right."""
    moved: dict[str, int | str] = {}
    for article in (SUGAR, COFFEE):
        moved |= {f"{article} {SOURCE}": -4, f"{article} {TARGET}": 4}
    return Shipped(statuses={TO_LOAD: "COMPLETED"}, moved=moved, posted={f"{SUGAR} {TARGET}": 1})


@in_all_troubles(15)
async def test_loaded_here_and_received_there(
    floor: Floor, second: Floor, trouble: Trouble
) -> None:
    """What was missing is on the list in red, what came otherwise is put right."""
    second.size = floor.size

    async def both(carrier: Carrier) -> Shipped:
        await loaded(carrier)
        await carrier.sent()
        async with second:
            other = Carrier(second)
            await received(other)
            asking = [e for e in await other.sent() if e.state in STUCK_STATES]
            assert trouble.weather.asks or not asking, asking
            assert set(second.green) <= second.journal(), "shown, and not on disk"
            carrier.others = await other.sent()
        return arrived()

    second.alone = not trouble.weather.name.startswith("worst")
    second.settle = trouble.weather.settle
    await walk(both, floor, trouble, 5)


# --- who books ------------------------------------------------------------------------------------


def by_terminal(profile: Profile) -> Profile:
    """What leaves and what comes is booked by terminals."""
    return replace(profile, rules=replace(profile.rules, shipment_stock="terminal"))


async def booked_here(carrier: Carrier) -> Shipped:
    """Four leave, three come: that is what the books say of both shelves."""
    floor = carrier.floor
    await carrier.begin()
    await floor.take(place(TARGET))
    await floor.take("DH:QTY:4", piece(PAN))
    await floor.take(lot_of(HONEY))
    await carrier.finish("DH:ANSWER:2")
    entries = await carrier.sent()
    made = Made(SOURCE, TARGET, {PAN: 4, HONEY: 1})
    stock: dict[str, int | str] = {f"{PAN} {SOURCE}": -4, f"{HONEY} {SOURCE}": -1}
    if any(entry.state in STUCK_STATES for entry in entries):
        return Shipped(made=(made,), posted=stock)
    [shipment] = ours(floor.hub)
    await carrier.listed(shipment["number"], ShipmentStatus.IN_PROCESS)
    await carrier.open(shipment["number"])
    await floor.take("DH:QTY:3", piece(PAN))
    await floor.take(lot_of(HONEY))
    await carrier.finish("DH:REASON:1")
    assert not book_gaps(carrier.document)
    stock |= {f"{PAN} {TARGET}": 3, f"{HONEY} {TARGET}": 1}
    return Shipped(made=(replace(made, status="COMPLETED"),), posted=stock)


@in_all_troubles(4)
async def test_the_terminal_books_what_it_saw(floor: Floor, trouble: Trouble) -> None:
    floor.change = by_terminal
    await walk(booked_here, floor, booking_nothing(trouble), 9)


# --- other hands ----------------------------------------------------------------------------------


async def changed_by_another(carrier: Carrier) -> Shipped:
    """Nine of ours are six on the server; what was scanned is right, and somebody says so."""
    floor = carrier.floor
    await carrier.begin()
    await floor.take(place(TARGET))
    await floor.take("DH:QTY:9", piece(PAN))
    await floor.take(lot_of(HONEY))
    await floor.take("DH:POST")
    await carrier.sent()
    [draft] = ours(floor.hub)
    pans = next(one for one in draft["items"] if one["product"] == demo.product_id(PAN))
    carrier.other_hand(draft["id"], items={pans["id"]: 6})
    await carrier.finish("DH:ANSWER:2")
    entry = await carrier.asking()
    assert (entry.last_error or {})["key"] == "shipment_draft_changed"
    await carrier.decides(Asked.ANYWAY)
    return Shipped(made=(Made(SOURCE, TARGET, {PAN: 9, HONEY: 1}),))


async def canceled_by_another(carrier: Carrier) -> Shipped:
    """It is loaded, and does not take place: somebody says that the server is right."""
    floor = carrier.floor
    await carrier.open(TO_LOAD, "DH:ANSWER:1")
    await floor.take("DH:QTY:4", lot_of(SUGAR))
    await floor.take("DH:QTY:4", lot_of(COFFEE))
    carrier.other_hand(identifier(floor.hub, TO_LOAD), status="CANCELED")
    written = await carrier.finish()
    assert written is not None
    assert RED not in inks(written), "nothing is missing"
    entry = await carrier.asking()
    assert (entry.last_error or {})["key"] == "shipment_canceled"
    await carrier.decides(Asked.THEIRS)
    return Shipped(statuses={TO_LOAD: "CANCELED"})


async def completed_by_another(carrier: Carrier) -> Shipped:
    """What somebody at the platform has received already is booked once."""
    floor = carrier.floor
    await carrier.open(ON_ITS_WAY)
    await floor.take("DH:QTY:4", lot_of(LENTILS))
    await floor.take("DH:QTY:3", lot_of(PASTA))
    carrier.other_hand(identifier(floor.hub, ON_ITS_WAY), status="COMPLETED")
    await carrier.finish("DH:REASON:1")
    entry = await carrier.asking()
    assert (entry.last_error or {})["key"] == "shipment_completed"
    await carrier.decides(Asked.THEIRS)
    return Shipped(statuses={ON_ITS_WAY: "COMPLETED"})


def identifier(hub: RunningHub, number: str) -> str:
    """The server's own name of a shipment."""
    return str(next(one["id"] for one in shown(hub) if one["number"] == number))


DAILY = (changed_by_another, canceled_by_another)


@pytest.mark.parametrize(
    ("journey", "trouble"),
    [
        pytest.param(
            journey,
            trouble,
            id=f"{journey.__name__}-{trouble.name}",
            marks=() if trouble.name == "calm" and journey in DAILY else pytest.mark.long,
        )
        for journey in (*DAILY, completed_by_another)
        for trouble in TROUBLES
        if not (trouble.weather.asks or trouble.gone)
    ],
)
async def test_another_hand_is_asked_about(
    floor: Floor, trouble: Trouble, journey: Journey
) -> None:
    """A plain question in the sync centre, answered by codes alone."""
    await walk(journey, floor, trouble, 5)
