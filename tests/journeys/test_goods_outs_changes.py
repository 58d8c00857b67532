"""What becomes of an order while it is in somebody's hands: canceled, held, asked to cancel."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

import pytest

from app.domain.dispatch import actions
from app.domain.dispatch.document import DispatchState
from app.domain.dispatch.facts import Mode
from app.domain.entry import STUCK_STATES
from tests.journeys import goods_out_demo as outs
from tests.journeys.demo import code
from tests.journeys.floor import Floor, by_terminal
from tests.journeys.goods_out_books import Leaving, registers, statuses, taken_out
from tests.journeys.goods_out_weather import TROUBLES, Trouble, in_all_troubles, walk
from tests.warehouse import control

NEW, OLD = "GO-8822", "GO-8825"


async def canceled(floor: Floor, posted: bool = True) -> Leaving:
    """It is picked, and half of it lies in a package, when the platform cancels it.

    What is in hand goes back to its shelf; what is packed to another one, and its label is void.
    """
    await floor.scan(NEW)
    await floor.take("B-02-3")
    await floor.take(code("out-cloths"))
    await floor.take("B-03-1")
    await floor.take("DH:QTY:2", code("out-gloves"))
    await floor.take("C-04-1")
    await floor.take(code("out-mixing-bowl"))
    await floor.take("DH:GOTO:pack")
    await floor.take(code("own-label-1"))
    await floor.take("DH:QTY:2", code("out-gloves"))
    if posted:
        await floor.take("DH:POST")
        await floor.calm()
    floor.other_hand(NEW, status="CANCELED")
    await floor.hears_of(NEW)
    await floor.step("readable")
    await floor.take("DH:ANSWER:1")
    assert floor.dispatch.mode is Mode.PUT_BACK
    await floor.refuse("DH:FINISH")
    await floor.take("B-02-3")
    await floor.take(code("out-cloths"))
    await floor.take("C-04-1")
    await floor.take(code("out-mixing-bowl"))
    await floor.take(code("own-label-1"))
    await floor.take("DH:QTY:2", code("out-gloves"))
    await floor.refuse("DH:FINISH")
    await floor.take("DH:OK")
    assert floor.dispatch.packages[0].void
    await floor.take("DH:FINISH", "DH:OK")
    assert floor.dispatch.state is DispatchState.FINISHED
    # Where nothing was said before, only the line whose goods lie elsewhere now has a register.
    written = ("CLN-1203", "CLN-1403", "KIT-1402") if posted else ("CLN-1403",)
    return Leaving(
        statuses={NEW: "CANCELED"},
        lines={f"{NEW} {article}": (0, 0, 0) for article in written},
        stock={"CLN-1403 B-03-1": -2, "CLN-1403 C-04-1": 2},
    )


@in_all_troubles(2)
async def test_canceled_half_way_and_put_back(floor: Floor, trouble: Trouble) -> None:
    """What was posted while the network was gone met the cancellation: that is asked as well."""
    await walk(canceled, floor, trouble, 12, asks=trouble.gone)


async def test_canceled_before_anything_was_said(floor: Floor) -> None:
    await walk(partial(canceled, posted=False), floor, TROUBLES[0], 12)


# --- on hold ------------------------------------------------------------------------------------


async def held(floor: Floor) -> Leaving:
    """Stopped with a reason, let go on, and picked after all; each is said to the server once."""
    number = "GO-8823"
    await floor.scan(number)
    await floor.ask("DH:HOLD")
    await floor.take("DH:REASON:1")
    await floor.take("DH:POST")
    await floor.refuse("B-02-3", code("out-notes"))
    await floor.take("DH:HOLD")
    await floor.take("DH:POST")
    await floor.take("B-02-3")
    await floor.take("DH:QTY:2", code("out-notes"))
    await floor.take("DH:POST")
    return Leaving(
        statuses={number: "IN_PROCESS"},
        lines={f"{number} OFF-1101": (2, 0, 0)},
        holds={number: ("RELEASED",)},
    )


@in_all_troubles(8)
async def test_on_hold_and_released(floor: Floor, trouble: Trouble) -> None:
    """Where holds do not show (A68), what became of a lost answer is asked."""
    await walk(held, floor, trouble, 7, asks=trouble.weather.asks)


# --- somebody has asked to cancel it ----------------------------------------------------------


async def asked_before(floor: Floor) -> Leaving:
    """Who opens it is asked before anything is picked; it is canceled, and nothing leaves.

    Whether the goods-out moves with its request no document says (A69).
    """
    number = outs.ASKED_TO_CANCEL
    seen = await floor.scan(number)
    assert seen.question, seen.report
    await floor.step("readable")
    await floor.take("DH:ANSWER:1")
    await floor.take("DH:FINISH", "DH:OK")
    performs = control(floor.hub, "switches")["acceptance_cancels"]
    return Leaving(
        statuses={number: "CANCELED"} if performs else {},
        requests={number: "ACCEPTED"},
    )


@in_all_troubles(1)
async def test_an_order_that_shall_be_canceled_asks_when_it_is_opened(
    floor: Floor, trouble: Trouble
) -> None:
    await walk(asked_before, floor, trouble, 4)


# --- corrected after it was posted ---------------------------------------------------------------


async def corrected(floor: Floor) -> Leaving:
    """Two cloths were posted and one of them was broken: the next post says the difference."""
    number = "GO-8821"
    await floor.scan(number)
    for article, key in (
        ("CLN-1203", "out-cloths"),
        ("CLN-1403", "out-gloves"),
        ("HOM-1001", "out-hangers"),
    ):
        await floor.take(outs.place_of(number, article))
        await floor.take(f"DH:QTY:{outs.asked(number, article)}", code(key))
    await floor.take("DH:POST")
    await floor.calm()
    cloths = floor.line(number, "CLN-1203").id
    assert await floor.do(actions.Correct("one was broken")) == "correction_started"
    assert await floor.do(actions.AddQuantity(cloths, Decimal(-1))) == "quantity_changed"
    assert await floor.do(actions.Short(cloths, "damaged")) == "shorted"
    await floor.take("DH:FINISH", "DH:OK")
    return Leaving(
        statuses={number: "IN_PROCESS"},
        lines={
            f"{number} CLN-1203": (1, 0, 1),
            f"{number} CLN-1403": (1, 0, 0),
            f"{number} HOM-1001": (1, 0, 0),
        },
        stock={"CLN-1203 B-02-3": -1, "CLN-1403 B-03-1": -1, "HOM-1001 C-02-2": -1},
    )


@in_all_troubles(3)
async def test_a_correction_says_only_the_difference(floor: Floor, trouble: Trouble) -> None:
    """Where the terminal takes goods out of stock, it gives back what did not leave."""
    floor.change = by_terminal
    await walk(corrected, floor, trouble, 11)


# --- another hand was faster ---------------------------------------------------------------------


async def picked_by_another(floor: Floor) -> Leaving:
    """The platform's staff picked the gloves as well: ours go back, theirs are packed here."""
    await floor.scan(NEW)
    await floor.take("B-02-3")
    await floor.take(code("out-cloths"))
    await floor.take("B-03-1")
    await floor.take("DH:QTY:2", code("out-gloves"))
    await floor.take("DH:POST")
    await floor.drained()
    floor.other_hand(NEW, picked={str(outs.item(NEW, "CLN-1403")["id"]): "2"})
    await floor.hears_of(NEW)
    await floor.step("readable")
    await floor.take("DH:ANSWER:1")
    await floor.take("B-03-1")
    await floor.take("DH:QTY:2", code("out-gloves"))
    await floor.take("DH:GOTO:pick")
    await floor.take("C-04-1")
    await floor.take(code("out-mixing-bowl"))
    for text in ("DH:GOTO:pack", "DH:NEWPACK", "DH:REST", "DH:OK", "DH:HANDOVER", "DH:OK"):
        await floor.take(text)
    await floor.take("DH:FINISH", "DH:OK")
    return Leaving(
        statuses={NEW: "FULFILLED"},
        lines={
            f"{NEW} CLN-1203": (1, 1, 0),
            f"{NEW} CLN-1403": (0, 2, 0),
            f"{NEW} KIT-1402": (1, 1, 0),
        },
        # The platform takes out what it was told of, the rest as it was ordered (A70).
        taken_out=outs.leaving([NEW]),
    )


@pytest.mark.parametrize(
    "trouble",
    [
        pytest.param(one, id=one.name, marks=() if one.name == "calm" else pytest.mark.long)
        for one in TROUBLES[:7]
    ],
)
async def test_picked_by_another_hand_meanwhile(floor: Floor, trouble: Trouble) -> None:
    await walk(picked_by_another, floor, trouble, 5)


async def finished_by_another(floor: Floor) -> Leaving:
    """Somebody else brought it to its end: what is in hand goes back, and no stock moves."""
    await floor.scan(NEW)
    await floor.take("B-02-3")
    await floor.take(code("out-cloths"))
    floor.other_hand(NEW, status="FULFILLED")
    await floor.hears_of(NEW)
    await floor.step("readable")
    await floor.take("DH:ANSWER:1")
    await floor.take("B-02-3")
    await floor.take(code("out-cloths"))
    await floor.take("DH:FINISH", "DH:OK")
    return Leaving(statuses={NEW: "FULFILLED"}, taken_out=outs.leaving([NEW]))


async def test_finished_by_another_hand_meanwhile(floor: Floor) -> None:
    async with floor:
        expected = await finished_by_another(floor)
        assert not [entry for entry in await floor.drained() if entry.state in STUCK_STATES]
        orders = control(floor.hub, "goods-outs")["goods_outs"]
        assert statuses(orders)[NEW] == "FULFILLED"
        assert taken_out(floor.hub) == expected.taken_out
        assert not registers(orders, ("T001",))
