"""What one run with a whole shift does: goods are received, picked, counted and shipped, one work
after the other on one terminal; all of it drawn from its seed.

A shift is a row of parts. Each part names the screen that it works on, draws its steps, and says
how a person ends what is open there after a restart. The plug is pulled somewhere in one of them;
after the restart that one is ended as far as it came, and those behind it are done in full.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from tests.chaos.plan import Plan, Step, kill_of, receipt_steps
from tests.chaos.plan_count import closing, count_steps
from tests.chaos.plan_dispatch import ORDERS, order, order_steps
from tests.chaos.plan_ship import DESTINATIONS, ENDING, SOURCES, shipment_steps

HOME = Step("scan", "DH:HOME")
POST = Step("scan", "DH:POST")


@dataclass(frozen=True, slots=True)
class Part:
    """One work of a shift."""

    screen: str
    """Where a terminal opens that was killed in it."""
    drawn: Callable[[Random], tuple[Step, ...]]
    """Its steps, from the home screen to its last post."""
    ending: tuple[Step, ...] = (POST,)
    """What a person does with the open document after a restart."""


def _received(dice: Random) -> tuple[Step, ...]:
    return receipt_steps(dice, "enfore", first_most=4, then_most=3)


def _left(dice: Random) -> tuple[Step, ...]:
    return order_steps(dice, dice.choice(ORDERS))


def _counted(dice: Random) -> tuple[Step, ...]:
    """One place that no other work leads to: what moved is told apart from what was counted."""
    others = picked_from() | {*SOURCES, *DESTINATIONS}
    return count_steps(dice, places=1, some=2, without=others)


PARTS: tuple[Part, ...] = (
    Part("receipt", _received),
    Part("dispatch", _left),
    Part("count", _counted, closing(4)),
    Part("shipping", shipment_steps, ENDING),
)


def shift_plan_of(seed: int, reading: str, faults: str) -> Plan:
    """The run of a seed."""
    dice = Random(f"shift {seed} {reading} {faults}")
    drawn = [(HOME, *_without_waiting(part.drawn(dice))) for part in PARTS]
    steps = tuple(step for part in drawn for step in part)
    plan = kill_of(dice, seed, (*steps, Step("wait_sent")), reading, faults)
    ends, end = [], 0
    for part in drawn:
        end += len(part)
        ends.append(end)
    behind = [part for part, end in zip(drawn, ends, strict=True) if end - len(part) > plan.kill_at]
    return replace(plan, rest=tuple(step for part in behind for step in part))


def ending_on(screen: str) -> tuple[Step, ...]:
    """What a person does with the document that is open on this screen after a restart."""
    return next((part.ending for part in PARTS if part.screen == screen), ())


def picked_from() -> frozenset[str]:
    """The codes of the places that orders lead to."""
    return frozenset(line.place for number in ORDERS for line in order(number)[1])


def _without_waiting(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The next work is begun while the last one is still being sent."""
    return tuple(step for step in steps if step.do != "wait_sent")
