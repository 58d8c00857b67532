"""Whole shifts at the receiving desk on the real hub, in every weather.

Each journey ends as it should, or an entry asks a person with a sentence; nothing is doubled and
nothing is lost.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.decision import Held, Refused
from app.domain.meanings import DeliveryRead
from app.domain.receipt import actions
from app.domain.receipt.document import ReceiptState
from app.domain.values import Condition
from app.scan.values import Scan
from app.settings import Profile
from app.workbench.views import Here
from tests.journeys import demo
from tests.journeys.books import Expected
from tests.journeys.shift import WEATHERS, Shift, Weather, accepted

Journey = Callable[[Shift], Awaitable[Expected]]


def in_every_weather(turn: int) -> pytest.MarkDecorator:
    """Every third weather each day, the others in the long run; `turn` says which begin."""
    return pytest.mark.parametrize(
        "weather",
        [
            pytest.param(
                weather,
                id=weather.name,
                marks=() if (number + turn) % 3 == 0 else pytest.mark.long,
            )
            for number, weather in enumerate(WEATHERS)
        ],
    )


async def walk(journey: Journey, at_work: Shift, weather: Weather) -> None:
    """Work through a shift in this weather, and compare."""
    weather.over(at_work)
    async with at_work:
        expected = await journey(at_work)
        asking = await at_work.arrived(expected)
    if not weather.asks:
        assert not asking, [(entry.intent, entry.last_error) for entry in asking]


# --- an announced delivery ----------------------------------------------------------------------


async def announced(at_work: Shift) -> Expected:
    """The tour's delivery: lot and expiry, packs, packages, over, short, damaged, unexpected."""
    await at_work.open("GI-4711")
    accepted(await at_work.code("package-1"), "package_arrived")
    accepted(await at_work.code("lot-expiry", 2), "counted")
    accepted(await at_work.code("pack", 2), "counted")
    await at_work.code("weight-1")
    await at_work.code("weight-2")
    await at_work.scan("DH:QTY:12")
    accepted(await at_work.code("plain"), "counted")
    accepted(await at_work.code("package-2"), "package_arrived")
    for number in (1, 2, 3):
        await at_work.code(f"serial-{number}")
    took = await at_work.code("over", 6)
    assert took.decision.key == "over"
    accepted(await at_work.answer("take"), "counted")
    await at_work.code("short", 4)
    await at_work.code("damaged-kept", 4)
    accepted(await at_work.scan("DH:COND:DAMAGED"), "damaged_kept")
    await at_work.scan("DH:REASON:1")
    await at_work.code("damaged-rejected", 6)
    accepted(await at_work.scan("DH:REJECT"), "rejected")
    accepted(await at_work.code("unexpected", 2), "counted_unexpected")
    accepted(await at_work.code("package-3"), "package_arrived")
    accepted(await at_work.do(actions.TakeRest(at_work.line("PAP-0602"))), "rest_taken")
    batteries = at_work.line("ELE-0301")
    await at_work.do(actions.SetQuantity(batteries, Decimal(10)))
    await at_work.do(actions.AddQuantity(batteries, Decimal(-3)))
    accepted(await at_work.do(actions.Undo()), "undone")
    accepted(await at_work.finish(), "finished")
    assert at_work.receipt.state is ReceiptState.FINISHED
    return Expected(
        stock={
            "OIL-0101 REC-01": 12,
            "PAP-0101 REC-01": 24,
            "CHE-0101 REC-01": "5.000",
            "CLN-0101 REC-01": 12,
            "DEV-0101 REC-01": 3,
            "ELE-0101 REC-01": 6,
            "CLN-1101 REC-01": 4,
            "KIT-0202 REC-01": 3,
            "KIT-0202 QUA-01 DAMAGED": 1,
            "KIT-0102 REC-01": 5,
            "PAP-0302 REC-01": 2,
            "PAP-0602 REC-01": 8,
            "ELE-0301 REC-01": 10,
        },
        lines={
            "GI-4711 OIL-0101": (12, 0),
            "GI-4711 PAP-0101": (24, 0),
            "GI-4711 CHE-0101": (5, 0),
            "GI-4711 CLN-0101": (12, 0),
            "GI-4711 DEV-0101": (3, 0),
            "GI-4711 ELE-0101": (6, 0),
            "GI-4711 CLN-1101": (4, 0),
            "GI-4711 KIT-0202": (4, 0),
            "GI-4711 KIT-0102": (5, 1),
            "GI-4711 PAP-0602": (8, 0),
            "GI-4711 ELE-0301": (10, 0),
        },
        heads={"GI-4711": "done"},
        announced={"PAP-0302": 2},
    )


@in_every_weather(0)
async def test_an_announced_delivery_arrives_as_it_was_scanned(
    at_work: Shift, weather: Weather
) -> None:
    await walk(announced, at_work, weather)


# --- posting in parts, and correcting -------------------------------------------------------------


async def in_parts(at_work: Shift) -> Expected:
    """Two posts and a correction: each says only the difference, a double tap says nothing."""
    await at_work.open("GI-4712")
    await at_work.scan(demo.piece("PAP-0201"), 2)
    await at_work.scan(demo.piece("KIT-0902"), 3)
    accepted(await at_work.post(), "posted")
    again = await at_work.post()
    assert isinstance(again.decision, Held)
    assert again.decision.key == "nothing_to_post"
    await at_work.scan(demo.piece("PAP-0201"))
    await at_work.scan(demo.piece("APP-0202"), 2)
    accepted(await at_work.post(), "posted")
    undone = await at_work.do(actions.Undo())
    assert isinstance(undone.decision, Refused)
    assert undone.decision.key == "undo_stops_at_posting"
    accepted(await at_work.finish(), "finished")
    await at_work.drained()
    accepted(await at_work.do(actions.Correct("one fell off the lorry")), "correction_started")
    await at_work.do(actions.AddQuantity(at_work.line("KIT-0902"), Decimal(-1)))
    await at_work.do(actions.SetQuantity(at_work.line("APP-0202"), Decimal(3)))
    await at_work.do(
        actions.SetCondition(Condition.DAMAGED, "wet", Decimal(1), line=at_work.line("PAP-0201"))
    )
    accepted(await at_work.finish(), "finished")
    return Expected(
        stock={
            "PAP-0201 REC-01": 2,
            "PAP-0201 QUA-01 DAMAGED": 1,
            "KIT-0902 REC-01": 2,
            "APP-0202 REC-01": 3,
        },
        lines={
            "GI-4712 PAP-0201": (3, 0),
            "GI-4712 KIT-0902": (2, 0),
            "GI-4712 APP-0202": (3, 0),
        },
        heads={"GI-4712": "done"},
    )


@in_every_weather(1)
async def test_posts_and_corrections_say_only_the_difference(
    at_work: Shift, weather: Weather
) -> None:
    await walk(in_parts, at_work, weather)


# --- goods that nobody announced ------------------------------------------------------------------


async def blind(at_work: Shift) -> Expected:
    """A receipt without a delivery becomes one supplementary goods-in, part by part."""
    await at_work.running.workbench.open_blind("Halmbach Feinkost GmbH", "LS-1")
    await at_work.code("plain", 3)
    await at_work.code("lot-expiry")
    accepted(await at_work.code("unknown"), "unknown_kept")
    accepted(await at_work.finish(), "finished")
    return Expected(
        stock={"CLN-0101 REC-01": 3, "OIL-0101 REC-01": 6},
        announced={"CLN-0101": 3, "OIL-0101": 6},
    )


@in_every_weather(2)
async def test_a_blind_receipt_becomes_a_supplementary_goods_in(
    at_work: Shift, weather: Weather
) -> None:
    await walk(blind, at_work, weather)


async def attached(at_work: Shift) -> Expected:
    """A blind receipt finds its delivery before it is posted; what is over stays unexpected."""
    await at_work.running.workbench.open_blind()
    await at_work.scan(demo.piece("PET-0101"))
    await at_work.code("plain", 2)
    delivery = await at_work.running.workbench.delivery(demo.delivery_id("GI-4721"))
    accepted(await at_work.do(actions.Attach(delivery)), "delivery_attached")
    accepted(await at_work.finish(), "finished")
    return Expected(
        stock={"PET-0101 REC-01": 1, "CLN-0101 REC-01": 2},
        lines={"GI-4721 PET-0101": (1, 0)},
        heads={"GI-4721": "done"},
        announced={"CLN-0101": 2},
    )


@in_every_weather(3)
async def test_a_blind_receipt_is_attached_to_its_delivery(
    at_work: Shift, weather: Weather
) -> None:
    await walk(attached, at_work, weather)


# --- several deliveries of one sender -------------------------------------------------------------


def gs1(article: str, lot: str) -> str:
    """One piece with a lot that is still good."""
    return f"(01){demo.piece(article):0>14}(17)310630(10){lot}"


async def several(at_work: Shift) -> Expected:
    """Goods of two deliveries on one receipt: the earlier one takes first."""
    await at_work.open("GI-4714", "GI-4713")
    await at_work.scan("DH:QTY:10")
    accepted(await at_work.scan(gs1("PAS-0103", "L31A")), "counted")
    accepted(await at_work.scan(gs1("BAK-0802", "L31B"), 2), "counted")
    accepted(await at_work.scan(gs1("PAS-0201", "L2605B"), 3), "expiry_differs")
    accepted(await at_work.answer("take"), "counted")
    accepted(await at_work.finish(close_rest=False), "finished")
    return Expected(
        stock={"PAS-0103 REC-01": 10, "BAK-0802 REC-01": 2, "PAS-0201 REC-01": 3},
        lines={
            "GI-4713 PAS-0103": (8, 0),
            "GI-4714 PAS-0103": (2, 0),
            "GI-4713 BAK-0802": (2, 0),
            "GI-4714 PAS-0201": (3, 0),
        },
        heads={"GI-4713": "done", "GI-4714": "done"},
    )


@in_every_weather(4)
async def test_several_deliveries_of_one_sender(at_work: Shift, weather: Weather) -> None:
    await walk(several, at_work, weather)


# --- offline, restarted, recorded, linked ---------------------------------------------------------

ROUGH = tuple(one for one in WEATHERS if one.name in ("calm", "lost-answers", "worst"))
in_rough_weather = pytest.mark.parametrize("weather", ROUGH, ids=lambda weather: weather.name)


async def gone_offline(at_work: Shift) -> Expected:
    """The network goes half-way; work goes on, and what is owed leaves by itself on its return."""
    await at_work.open("GI-4712")
    await at_work.scan(demo.piece("PAP-0201"), 2)
    await at_work.post()
    await at_work.drained()
    at_work.hub.go_offline()
    await at_work.scan(demo.piece("KIT-0902"), 3)
    accepted(await at_work.code("unexpected", 2), "over")
    accepted(await at_work.answer("take"), "counted")
    accepted(await at_work.finish(), "finished")
    await at_work.running.sync.outbox.wait_idle()
    status = at_work.running.workbench.status()
    assert status.link == "offline"
    assert status.to_send == len(at_work.running.workbench.queue()) > 0
    at_work.hub.go_online()
    async with asyncio.timeout(5):
        await at_work.drained()
    assert at_work.running.workbench.status().link == "online"
    return Expected(
        stock={"PAP-0201 REC-01": 2, "KIT-0902 REC-01": 3, "PAP-0302 REC-01": 2},
        lines={
            "GI-4712 PAP-0201": (2, 0),
            "GI-4712 KIT-0902": (3, 0),
            "GI-4712 PAP-0302": (2, 0),
        },
        heads={"GI-4712": "done"},
    )


@in_rough_weather
async def test_offline_half_way_and_back_by_itself(at_work: Shift, weather: Weather) -> None:
    await walk(gone_offline, at_work, weather)


async def restarted(at_work: Shift) -> Expected:
    """Closed in the middle, with a post on its way: the same document, at the same line."""
    await at_work.open("GI-4711")
    await at_work.code("package-1")
    await at_work.code("lot-expiry")
    await at_work.post()
    await at_work.code("plain", 2)
    before, line = at_work.receipt, at_work.receipt.line
    await at_work.restart()
    left = at_work.running.workbench.left_open()
    assert left == before.id
    at_work.running.workbench.open_receipt(left)
    assert at_work.receipt == before
    assert at_work.receipt.line == line == at_work.line("CLN-0101")
    assert at_work.receipt.package == before.package
    assert [scan.text for scan in at_work.receipt.recent] == [s.text for s in before.recent]
    await at_work.scan("DH:SET:5")
    accepted(await at_work.scan("DH:UNDO"), "undone")
    accepted(await at_work.post(), "posted")
    await at_work.restart()
    return Expected(
        stock={"OIL-0101 REC-01": 6, "CLN-0101 REC-01": 2},
        lines={"GI-4711 OIL-0101": (6, 0), "GI-4711 CLN-0101": (2, 0)},
        heads={"GI-4711": "part"},
    )


@in_rough_weather
async def test_restarted_at_the_same_line(at_work: Shift, weather: Weather) -> None:
    await walk(restarted, at_work, weather)


def staff_book(profile: Profile) -> Profile:
    return replace(profile, who_books="record")


async def recorded(at_work: Shift) -> Expected:
    """Where staff book in the system, only the record is written: no stock moves."""
    await at_work.open("GI-4712")
    await at_work.scan(demo.piece("PAP-0201"), 2)
    await at_work.scan(demo.piece("HOM-0301"), 12)
    back = actions.Reject("wet", Decimal(2), line=at_work.line("HOM-0301"))
    accepted(await at_work.do(back), "rejected")
    accepted(await at_work.finish(), "finished")
    return Expected(
        lines={"GI-4712 PAP-0201": (2, 0), "GI-4712 HOM-0301": (10, 2)},
        heads={"GI-4712": "done"},
    )


@in_rough_weather
async def test_where_staff_book_only_the_record_is_written(
    at_work: Shift, weather: Weather
) -> None:
    at_work.change = staff_book
    await walk(recorded, at_work, weather)


async def linked(at_work: Shift) -> Expected:
    """An unknown case is linked; the link outlives a cache that was thrown away."""
    await at_work.open("GI-4712")
    accepted(await at_work.code("unknown-case", 2), "unknown_kept")
    product = at_work.running.workbench.search_products("PAP-0201")[0]
    link = actions.LinkCode(demo.code("unknown-case"), product, Decimal(1))
    accepted(await at_work.do(link), "code_linked")
    await at_work.taught()
    accepted(await at_work.code("unknown-case"), "counted")
    assert at_work.receipt.lines[at_work.line("PAP-0201")].kept == 3
    await at_work.end()
    at_work.folders.cache.unlink()
    await at_work.begin()
    left = at_work.running.workbench.left_open()
    assert left is not None
    at_work.running.workbench.open_receipt(left)
    assert at_work.running.workbench.read(demo.code("unknown-case")).meanings != ()
    took = await at_work.code("unknown-case")
    accepted(took, "over")
    await at_work.answer("reject_over")
    accepted(await at_work.finish(), "finished")
    return Expected(
        stock={"PAP-0201 REC-01": 3},
        lines={"GI-4712 PAP-0201": (3, 1)},
        heads={"GI-4712": "done"},
    )


@in_rough_weather
async def test_a_linked_code_outlives_the_cache(at_work: Shift, weather: Weather) -> None:
    await walk(linked, at_work, weather)


async def test_a_double_read_is_held_back(at_work: Shift) -> None:
    """The same code twice within the guard counts once; a second later it counts again."""
    async with at_work:
        await at_work.open("GI-4712")
        hear = at_work.running.workbench.hear
        text = demo.piece("KIT-0902")
        heard = [hear(Scan(text, "", "keyboard", at)) for at in (1_000, 1_050, 2_200)]
        assert [one.held_ms for one in heard] == [None, 50, None]


async def test_a_delivery_note_finds_its_delivery(at_work: Shift) -> None:
    async with at_work:
        await at_work.running.sync.pull.open_set()
        await at_work.running.workbench.delivery(demo.delivery_id("GI-4711"))
        read = at_work.running.workbench.read(demo.code("delivery-note"))
        found = [one for one in read.meanings if isinstance(one, DeliveryRead)]
        assert [one.deliveries for one in found] == [(demo.delivery_id("GI-4711"),)]
        rows = at_work.running.workbench.deliveries("LS-70368")
        assert [row.head.number for row in rows] == ["GI-4711"]


async def test_everything_that_was_pulled_is_readable_offline(at_work: Shift) -> None:
    """Catalog, list and lines are on this terminal; a delivery is begun without the server."""
    async with at_work:
        await at_work.running.workbench.delivery(demo.delivery_id("GI-4711"))
        await at_work.running.sync.pull.open_set()
        at_work.hub.go_offline()
    async with at_work:
        workbench = at_work.running.workbench
        rows = {row.head.number: row.here for row in workbench.deliveries()}
        assert rows["GI-4711"] is Here.READY
        assert rows["GI-4724"] is Here.HEAD_ONLY
        assert workbench.search_products("CLN-0101")[0].article == "CLN-0101"
        await at_work.open("GI-4711")
        accepted(await at_work.code("lot-expiry"), "counted")
        accepted(await at_work.post(), "posted")
        at_work.hub.go_online()
        assert not await at_work.arrived(
            Expected(
                stock={"OIL-0101 REC-01": 6},
                lines={"GI-4711 OIL-0101": (6, 0)},
                heads={"GI-4711": "part"},
            )
        )
