"""What the kill runner knows of each kind of work: its plan, its terminal, how a person ends it
after a restart, and who judges what it left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from app.settings import System
from app.tour.control import Control
from tests.chaos.judge import Journal, judge
from tests.chaos.judge_count import CountJournal, Stock, judge_count
from tests.chaos.judge_dispatch import DispatchJournal, judge_dispatch
from tests.chaos.judge_shift import ShiftJournal, judge_shift
from tests.chaos.plan import FINISH, Plan, Step, plan_of
from tests.chaos.plan_count import closing, count_plan_of
from tests.chaos.plan_dispatch import dispatch_plan_of, shelves
from tests.chaos.plan_shift import ending_on, shift_plan_of

DeskName = Literal["receipt", "dispatch", "count", "shift"]
POST = (Step("scan", "DH:POST"),)
NO_STOCK: tuple[Stock, int] = ({}, 0)


@dataclass(frozen=True, slots=True)
class Left:
    """What a run left: the terminal's file, what it showed, what it was fed, and the hub."""

    path: Path
    told: list[dict[str, Any]]
    fed: list[str]
    control: Control
    system: System
    before: tuple[Stock, int]


Verdict = tuple[list[str], int]
"""What is wrong, as sentences, and how many entries ask a person."""


@dataclass(frozen=True, slots=True)
class Desk:
    """One kind of work. `counts`: its judge compares with the stock before the run."""

    plan: Callable[[int, str, str, System], Plan]
    ending: Callable[[str, System], tuple[Step, ...]]
    """By the screen that the terminal opens on."""
    judge: Callable[[Left], Verdict]
    leaves: bool = False
    """Whether goods leave: who takes them out of stock is drawn with the plan."""
    counts: bool = False


def _receipt_ending(screen: str, system: System) -> tuple[Step, ...]:
    if screen != "receipt":
        return ()
    return FINISH if system == "trybe" else POST


def _judged_receipt(left: Left) -> Verdict:
    journal = Journal.read(left.path)
    wrong = judge(journal, left.told, left.fed, left.control, left.system)
    return wrong, len(journal.asking)


def _judged_dispatch(left: Left) -> Verdict:
    journal = DispatchJournal.read(left.path)
    return judge_dispatch(journal, left.told, left.fed, left.control), len(journal.asking)


def _judged_count(left: Left) -> Verdict:
    journal = CountJournal.read(left.path)
    wrong = judge_count(journal, left.told, left.fed, left.control, left.before)
    return wrong, len(journal.asking)


def _judged_shift(left: Left) -> Verdict:
    journal = ShiftJournal.read(left.path)
    wrong = judge_shift(journal, left.told, left.fed, left.control, left.before)
    return wrong, len(journal.asking)


DESKS: dict[DeskName, Desk] = {
    "receipt": Desk(plan_of, _receipt_ending, _judged_receipt),
    "dispatch": Desk(
        lambda seed, reading, faults, _: dispatch_plan_of(seed, reading, faults),
        lambda screen, _: POST if screen == "dispatch" else (),
        _judged_dispatch,
        leaves=True,
    ),
    "count": Desk(
        lambda seed, reading, faults, _: count_plan_of(seed, reading, faults),
        lambda screen, _: closing() if screen == "count" else (),
        _judged_count,
        counts=True,
    ),
    "shift": Desk(
        lambda seed, reading, faults, _: shift_plan_of(seed, reading, faults),
        lambda screen, _: ending_on(screen),
        _judged_shift,
        leaves=True,
        counts=True,
    ),
}


def switches_of(desk: DeskName, plan: Plan, system: System) -> dict[str, int | str | bool]:
    """How the hub must read what the documents leave open for this run (`app.hub.Switches`)."""
    found: dict[str, int | str | bool] = {}
    if system == "trybe":
        # Codes find their lines: linking them by hand is tests/journeys/test_other_systems.py.
        found["order_item_product"] = "product_id"
    if DESKS[desk].leaves and plan.own_place:
        found["fulfilled_takes_stock_out"] = False  # the terminal does so
    return found


def options_of(desk: DeskName, plan: Plan, system: System) -> dict[str, Any]:
    """The setting of the driven terminal for this run (`app.tour.child.profile_of`)."""
    options: dict[str, Any] = {"system": system}
    rules: dict[str, Any] = {}
    if DESKS[desk].leaves:
        # A pen is no code: a signature on glass is tests/journeys/test_goods_outs_pickup.py.
        rules["signed_types"] = []
        rules["stock_out"] = "terminal" if plan.own_place else "platform"
    if DESKS[desk].counts:
        rules["blind_counts"] = False  # whose books a lead would have to show
    if rules:
        options["rules"] = rules
    if system == "trybe":
        options["tolerance"] = 100_000  # a question that nobody answers would keep it open
    if not plan.own_place:
        options["own_places"] = []
    elif desk != "receipt":
        options["own_places"] = shelves()
    return options
