"""Runs of the kill runner: some in every test run, hundreds in the long one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.settings import System
from app.tour.control import Control
from tests.chaos import kill_runner
from tests.chaos.desks import DESKS, Left, Verdict
from tests.chaos.nursery import Nursery
from tests.chaos.plan import plan_of
from tests.chaos.plan_count import count_plan_of
from tests.chaos.plan_dispatch import ORDERS, dispatch_plan_of
from tests.chaos.plan_shift import PARTS, shift_plan_of

SHIFTS = [
    pytest.param(seed, reading, faults, id=f"{reading}-{faults}-{seed}")
    for seed, (reading, faults) in enumerate(kill_runner.EVERY * 3, 1)
][:20]
"""Each reading of the documents with each kind of fault, at least twice."""


@pytest.mark.timeout(120)
@pytest.mark.parametrize(("seed", "reading", "faults"), SHIFTS)
def test_nothing_of_a_shift_is_lost_or_doubled(
    seed: int, reading: str, faults: str, tmp_path: Path, nursery: Nursery
) -> None:
    """Goods are received, picked, counted and shipped; the plug is pulled somewhere in between."""
    quick = kill_runner.QUICK
    result = kill_runner.run_once(seed, reading, faults, tmp_path, nursery, quick, desk="shift")
    assert not result.wrong, result.failure()


@pytest.mark.timeout(120)
def test_the_judge_of_a_shift_sees_what_is_lost_and_what_is_doubled(
    tmp_path: Path, nursery: Nursery, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The books of a real run, and the same with one change less and with one twice; a step of the
    journal that was shown and is not there; a scan that is there twice.
    """
    seen: dict[str, list[str]] = {}
    shift = DESKS["shift"]

    def judged(left: Left) -> Verdict:
        books = Books(left.control)
        less, more = books.without(-1), books.with_one_more(-1)
        for name, control in (("as it is", books), ("lost", less), ("doubled", more)):
            seen[name] = shift.judge(replace(left, control=control))[0]
        gone = {"events": ["not in the journal"]}
        seen["not kept"] = shift.judge(replace(left, told=[*left.told, gone]))[0]
        seen["read twice"] = shift.judge(replace(left, fed=left.fed[:2]))[0]
        return shift.judge(left)

    monkeypatch.setitem(DESKS, "shift", replace(shift, judge=judged))
    quick = kill_runner.QUICK
    result = kill_runner.run_once(3, "normal", "none", tmp_path, nursery, quick, desk="shift")
    assert not result.wrong, result.failure()
    assert seen.pop("as it is") == []
    assert set(seen) == {"lost", "doubled", "not kept", "read twice"}
    assert all(seen.values()), seen


class Books(Control):
    """What a hub's ledger says, and what it would say with another one."""

    def __init__(self, control: Control, changes: list[dict[str, Any]] | None = None) -> None:
        super().__init__(control.url)
        self._changes = control.changes() if changes is None else changes

    def changes(self) -> list[dict[str, Any]]:
        return self._changes

    def without(self, at: int) -> Books:
        """One change of ours was never booked."""
        ours = self._ours()
        return Books(self, [one for one in self._changes if one is not ours[at]])

    def with_one_more(self, at: int) -> Books:
        """One change of ours was booked twice."""
        return Books(self, [*self._changes, self._ours()[at]])

    def _ours(self) -> list[dict[str, Any]]:
        return [one for one in self._changes if one["origin"] == "api"]


FEW = [
    pytest.param(seed, reading, faults, id=f"{reading}-{faults}-{seed}")
    for seed, (reading, faults) in enumerate(kill_runner.EVERY, 1)
    if (reading, faults) in {("normal", "none"), ("worst", "lost-answers")}
]
"""A receipt alone is longer than that of a shift."""


@pytest.mark.long
@pytest.mark.timeout(90)
@pytest.mark.parametrize(("seed", "reading", "faults"), FEW)
def test_nothing_is_lost_or_doubled(
    seed: int, reading: str, faults: str, tmp_path: Path, nursery: Nursery
) -> None:
    result = kill_runner.run_once(seed, reading, faults, tmp_path, nursery, kill_runner.QUICK)
    assert not result.wrong, result.failure()


OTHERS = [
    pytest.param(seed, *case, id="-".join(case))
    for seed, case in enumerate(
        (
            ("normal", "lost-answers", "fulfillmenttools"),
            ("worst", "offline", "trybe"),
        ),
        1,
    )
]


@pytest.mark.timeout(90)
@pytest.mark.parametrize(("seed", "reading", "faults", "system"), OTHERS)
def test_nothing_is_lost_or_doubled_on_the_other_systems(
    seed: int, reading: str, faults: str, system: System, tmp_path: Path, nursery: Nursery
) -> None:
    quick = kill_runner.QUICK
    result = kill_runner.run_once(seed, reading, faults, tmp_path, nursery, quick, system)
    assert not result.wrong, result.failure()


@pytest.mark.long
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("desk", ["dispatch", "count"])
def test_two_hundred_runs_of_other_desks(desk: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = kill_runner.main(["--runs", "200", "--seed", "1", "--desk", desk])
    assert code == 0, capsys.readouterr().out


@pytest.mark.long
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("system", ["fulfillmenttools", "trybe"])
def test_ninety_runs_on_the_other_systems(system: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = kill_runner.main(["--runs", "90", "--seed", "1", "--system", system])
    assert code == 0, capsys.readouterr().out


@pytest.mark.long
@pytest.mark.timeout(5_400)
def test_three_hundred_shifts(capsys: pytest.CaptureFixture[str]) -> None:
    code = kill_runner.main(["--runs", "300", "--seed", "1", "--desk", "shift", "--forked"])
    assert code == 0, capsys.readouterr().out


@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_two_hundred_runs(capsys: pytest.CaptureFixture[str]) -> None:
    code = kill_runner.main(["--runs", "200", "--seed", "1"])
    assert code == 0, capsys.readouterr().out


def test_a_seed_is_a_run() -> None:
    """The same seed kills at the same moment of the same receipt; the next one elsewhere."""
    assert plan_of(7, "worst", "offline") == plan_of(7, "worst", "offline")
    assert plan_of(7, "worst", "offline") != plan_of(8, "worst", "offline")


def test_orders_are_killed_at_every_kind_of_moment() -> None:
    """While picking, packing, handing over, finishing and in the drain; all orders get a share."""
    plans = [dispatch_plan_of(seed, "normal", "none") for seed in range(300)]
    hit = Counter(plan.steps[plan.kill_at].text or plan.steps[plan.kill_at].do for plan in plans)
    for moment in ("DH:POST", "DH:NEWPACK", "DH:REST", "DH:OK", "DH:FINISH", "wait_sent"):
        assert hit[moment] > 3, (moment, hit)
    assert {plan.steps[1].text for plan in plans} == set(ORDERS)
    assert dispatch_plan_of(7, "worst", "offline") == dispatch_plan_of(7, "worst", "offline")


def test_counts_are_killed_at_every_kind_of_moment() -> None:
    """While counting, in the review, while it is posted and in the drain."""
    plans = [count_plan_of(seed, "normal", "none") for seed in range(300)]
    hit = Counter(str(plan.steps[plan.kill_at]) for plan in plans)
    for moment in ("act review", "scan DH:POST", "scan DH:REASON:1", "scan DH:OK", "wait_sent"):
        assert hit[moment] > 3, (moment, hit)
    assert sum(count for step, count in hit.items() if "DH:" not in step) > 60
    assert count_plan_of(7, "worst", "offline") == count_plan_of(7, "worst", "offline")


def test_shifts_are_killed_in_every_part_of_them() -> None:
    """Each kind of work gets its share; what comes behind the one that was hit is still done."""
    plans = [shift_plan_of(seed, "normal", "none") for seed in range(300)]
    behind = Counter(sum(step.text == "DH:HOME" for step in plan.rest) for plan in plans)
    assert set(behind) == set(range(len(PARTS)))
    assert min(behind.values()) > 30, behind
    assert any(plan.steps[plan.kill_at].do == "wait_sent" for plan in plans)
    assert shift_plan_of(7, "worst", "offline") == shift_plan_of(7, "worst", "offline")
    assert shift_plan_of(7, "worst", "offline") != shift_plan_of(8, "worst", "offline")


def test_a_failure_says_how_to_repeat_the_run() -> None:
    plan = shift_plan_of(12, "worst", "offline")
    result = kill_runner.Result(plan, "worst", desk="shift", wrong=["one scan is lost"])
    assert result.failure().splitlines()[-1] == (
        "again: python -m tests.chaos.kill_runner --runs 1 --seed 12 --desk shift --system enfore"
        " --hub worst --faults offline"
    )
    assert "one scan is lost" in result.failure()


def test_moments_are_spread() -> None:
    """Scans, posts, the opening and the drain all get their share of kills."""
    plans = [plan_of(seed, "normal", "none") for seed in range(200)]
    hit = [plan.steps[plan.kill_at] for plan in plans]
    posts = sum(step.text == "DH:POST" for step in hit)
    drains = sum(step.do == "wait_sent" for step in hit)
    assert posts > 25
    assert drains > 15
    assert 200 - posts - drains > 60
    assert sum(plan.again_after is not None for plan in plans) > 25
