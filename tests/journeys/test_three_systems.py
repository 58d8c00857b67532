"""The receiving desk on three systems: the same goods, the same hands, one ledger.

What a system cannot do is refused with its sentence. The weathers are chosen so that each of them
meets each system in some journey; `long` runs all of them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.domain.decision import Held, Refused
from app.domain.receipt import actions
from app.domain.receipt.document import ReceiptState
from app.domain.values import Condition
from app.settings import System
from app.ui import sentences
from app.workbench.workbench import Unavailable
from tests.journeys import demo
from tests.journeys.shift import WEATHERS, Shift, Took, Weather, accepted
from tests.journeys.three_books import DELIVERY, Came, arrived

Journey = Callable[[Shift], Awaitable[Came]]
SYSTEMS: tuple[System, ...] = ("enfore", "fulfillmenttools", "trybe")
OTHERS = SYSTEMS[1:]
KNOWN = {weather.name: weather for weather in WEATHERS}
EXPIRY = date(2031, 5, 31)

on_each_system = pytest.mark.parametrize("system", SYSTEMS)


def chosen(*names: str) -> pytest.MarkDecorator:
    """Every system in the calm; the two that are not enfore in these weathers too, in the long run.

    enfore's own journeys, in every weather, are in test_receiving.py.
    """
    cases: list[Any] = [("calm", system) for system in SYSTEMS]
    for name in names:
        cases += [pytest.param(name, system, marks=pytest.mark.long) for system in OTHERS]
    return pytest.mark.parametrize(("name", "system"), cases)


async def walk(journey: Journey, shift: Shift, system: System, name: str = "calm") -> None:
    """Work through a shift on this system in this weather, and compare."""
    weather: Weather = KNOWN[name]
    shift.system = system
    weather.over(shift)
    async with shift:
        came = await journey(shift)
        asking = await arrived(shift, came)
    if not weather.asks:
        assert not asking, [(entry.intent, entry.last_error) for entry in asking]


def refused(took: Took, key: str) -> None:
    """It was refused, with a cause and what to do."""
    assert isinstance(took.decision, Refused), took.decision
    assert took.decision.key == key, took.decision
    said = sentences.words(key, took.decision.details)
    assert said.title
    assert said.detail


async def open_it(shift: Shift) -> None:
    """Open the delivery; where the system does not name its lines, link their codes once."""
    await shift.open(DELIVERY[shift.system])
    if shift.nameless:
        for key, article, pack in LABELS:
            text = demo.code(key).removeprefix("(01)")[:14]
            product = shift.receipt.lines[shift.line(article)].product
            assert product is not None
            accepted(await shift.do(actions.LinkCode(text, product, Decimal(pack))), "code_linked")
        await shift.taught()


LABELS = (
    ("lot-expiry", "OIL-0101", 6),
    ("pack", "PAP-0101", 12),
    ("plain", "CLN-0101", 1),
    ("serial-1", "DEV-0101", 1),
    ("over", "ELE-0101", 1),
    ("short", "CLN-1101", 1),
    ("damaged-kept", "KIT-0202", 1),
    ("damaged-rejected", "KIT-0102", 1),
)


async def cheese(shift: Shift) -> None:
    """Five kilograms: Trybe counts whole units only, and takes no label with a weight."""
    if shift.system != "trybe":
        accepted(await shift.code("weight-1"), "counted")
        accepted(await shift.code("weight-2"), "counted")
        return
    if not shift.nameless:
        refused(await shift.code("weight-1"), "not_a_multiple")
    took = await shift.do(actions.SetQuantity(shift.line("CHE-0101"), Decimal(5)))
    if took.decision.key == "lot_missing":
        question = shift.receipt.questions[-1].id
        accepted(await shift.do(actions.EnterLot("K3105", EXPIRY, question)), "counted")


# --- an announced delivery ----------------------------------------------------------------------


async def announced(shift: Shift) -> Came:
    """Lot and expiry, packs, weights, serials, over, short, damaged, unexpected."""
    await open_it(shift)
    accepted(await shift.code("lot-expiry", 2), "counted")
    accepted(await shift.code("pack", 2), "counted")
    await cheese(shift)
    await shift.scan("DH:QTY:12")
    accepted(await shift.code("plain"), "counted")
    for number in (1, 2, 3):
        await shift.code(f"serial-{number}")
    took = await shift.code("over", 6)
    assert took.decision.key == "over"
    accepted(await shift.answer("take"), "counted")
    await shift.code("short", 4)
    await shift.code("damaged-kept", 4)
    accepted(await shift.scan("DH:COND:DAMAGED"), "damaged_kept")
    await shift.scan("DH:REASON:1")
    await shift.code("damaged-rejected", 6)
    accepted(await shift.scan("DH:REJECT"), "rejected")
    accepted(await shift.code("unexpected", 2), "counted_unexpected")
    accepted(await shift.do(actions.TakeRest(shift.line("PAP-0602"))), "rest_taken")
    accepted(await shift.finish(), "finished")
    assert shift.receipt.state is ReceiptState.FINISHED
    return Came(
        kept={
            "OIL-0101": 12,
            "PAP-0101": 24,
            "CHE-0101": 5,
            "CLN-0101": 12,
            "DEV-0101": 3,
            "ELE-0101": 6,
            "CLN-1101": 4,
            "KIT-0202": 3,
            "KIT-0102": 5,
            "PAP-0602": 8,
        },
        damaged={"KIT-0202": 1},
        back={"KIT-0102": 1},
        strangers={"PAP-0302": 2},
    )


@chosen("lost-answers", "documented-only", "worst")
async def test_an_announced_delivery_arrives_as_it_was_scanned(
    at_work: Shift, name: str, system: System
) -> None:
    await walk(announced, at_work, system, name)


# --- posting in parts, and what stays to come ---------------------------------------------------


async def in_parts(shift: Shift) -> Came:
    """Two posts where a part can be posted; the rest is still to come."""
    await open_it(shift)
    await shift.code("plain", 3)
    await shift.code("pack")
    if shift.system == "trybe":
        refused(await shift.post(), "no_part_post")
        refused(await shift.scan("DH:POST"), "no_part_post")
    else:
        accepted(await shift.post(), "posted")
        again = await shift.post()
        assert isinstance(again.decision, Held)
        assert again.decision.key == "nothing_to_post"
        undone = await shift.do(actions.Undo())
        can_correct = shift.system == "enfore"
        refused(undone, "undo_stops_at_posting" if can_correct else "cannot_take_back")
    await shift.code("short", 2)
    accepted(await shift.finish(close_rest=False), "finished")
    return Came(kept={"CLN-0101": 3, "PAP-0101": 12, "CLN-1101": 2}, closed=False)


@chosen("lost-requests", "error-500-after", "worst-lost-answers")
async def test_posts_in_parts_and_a_rest_that_is_still_to_come(
    at_work: Shift, name: str, system: System
) -> None:
    await walk(in_parts, at_work, system, name)


# --- goods that nobody announced ------------------------------------------------------------------


async def blind(shift: Shift) -> Came:
    """Without a delivery: a supplementary goods-in, a process of its own, or a refusal."""
    workbench = shift.running.workbench
    if shift.system == "trybe":
        assert not workbench.receives_blind
        with pytest.raises(Unavailable) as told:
            await workbench.open_blind("Halmbach Feinkost GmbH", "LS-1")
        assert told.value.key == "no_blind_receipt"
        assert sentences.words(told.value.key, {}).detail
        return Came(blind=True, finished=False)
    assert workbench.receives_blind
    await workbench.open_blind("Halmbach Feinkost GmbH", "LS-1")
    await shift.code("plain", 3)
    await shift.code("lot-expiry")
    accepted(await shift.code("unknown"), "unknown_kept")
    accepted(await shift.finish(), "finished")
    return Came(strangers={"CLN-0101": 3, "OIL-0101": 6}, blind=True)


@chosen("worst")
async def test_goods_without_a_delivery(at_work: Shift, name: str, system: System) -> None:
    await walk(blind, at_work, system, name)


# --- damaged kept and rejected --------------------------------------------------------------------


async def damaged(shift: Shift) -> Came:
    """Damaged goods are kept in quarantine or go back; all of one line goes back."""
    await open_it(shift)
    await shift.code("damaged-kept", 4)
    wet = actions.SetCondition(Condition.DAMAGED, "wet", Decimal(2), shift.line("KIT-0202"))
    accepted(await shift.do(wet), "damaged_kept")
    await shift.code("damaged-rejected", 6)
    broken = actions.Reject("broken", Decimal(6), shift.line("KIT-0102"))
    accepted(await shift.do(broken), "rejected")
    accepted(await shift.finish(), "finished")
    return Came(kept={"KIT-0202": 2}, damaged={"KIT-0202": 2}, back={"KIT-0102": 6})


@chosen("html")
async def test_damaged_goods_are_kept_or_go_back(at_work: Shift, name: str, system: System) -> None:
    await walk(damaged, at_work, system, name)


# --- offline --------------------------------------------------------------------------------------


async def gone_offline(shift: Shift) -> Came:
    """The network goes half-way; work goes on, and what is owed leaves by itself on its return."""
    await open_it(shift)
    await shift.code("plain", 2)
    shift.hub.go_offline()
    await shift.code("pack")
    accepted(await shift.finish(), "finished")
    await shift.running.sync.outbox.wait_idle()
    status = shift.running.workbench.status()
    assert status.link == "offline"
    assert status.to_send == len(shift.running.workbench.queue()) > 0
    shift.hub.go_online()
    async with asyncio.timeout(8):
        await shift.drained()
    assert shift.running.workbench.status().link == "online"
    return Came(kept={"CLN-0101": 2, "PAP-0101": 12})


@chosen("lost-answers")
async def test_offline_half_way_and_back_by_itself(
    at_work: Shift, name: str, system: System
) -> None:
    await walk(gone_offline, at_work, system, name)


# --- all of it in every weather -------------------------------------------------------------------

JOURNEYS: tuple[Journey, ...] = (announced, in_parts, blind, damaged, gone_offline)


@pytest.mark.long
@pytest.mark.parametrize("name", KNOWN)
@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.__name__)
@pytest.mark.parametrize("system", SYSTEMS)
async def test_every_journey_in_every_weather(
    at_work: Shift, system: System, journey: Journey, name: str
) -> None:
    await walk(journey, at_work, system, name)
