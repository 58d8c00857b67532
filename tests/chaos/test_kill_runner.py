"""Runs of the kill runner: a few in every test run, 200 in the long one."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.settings import System
from tests.chaos import kill_runner
from tests.chaos.nursery import Nursery
from tests.chaos.plan import plan_of

FEW = [
    pytest.param(seed, reading, faults, id=f"{reading}-{faults}-{seed}")
    for seed, (reading, faults) in enumerate(kill_runner.EVERY * 2, 1)
][:15]


@pytest.mark.timeout(90)
@pytest.mark.parametrize(("seed", "reading", "faults"), FEW)
def test_nothing_is_lost_or_doubled(
    seed: int, reading: str, faults: str, tmp_path: Path, nursery: Nursery
) -> None:
    result = kill_runner.run_once(seed, reading, faults, tmp_path, nursery, kill_runner.QUICK)
    assert not result.wrong, result.line()


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
    assert not result.wrong, result.line()


@pytest.mark.long
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("system", ["fulfillmenttools", "trybe"])
def test_ninety_runs_on_the_other_systems(system: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = kill_runner.main(["--runs", "90", "--seed", "1", "--system", system])
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
