"""Kills a terminal at a random moment of its work, starts it again, and judges what arrived.

    python -m tests.chaos.kill_runner --runs 200 --seed 1 --hub worst --faults lost-answers \
        --system trybe
    python -m tests.chaos.kill_runner --runs 200 --desk dispatch
    python -m tests.chaos.kill_runner --runs 200 --desk count
    python -m tests.chaos.kill_runner --runs 300 --desk shift

The work is a receipt; with `--desk dispatch` an order that is picked, packed and handed over; with
`--desk count` two places that are counted, reviewed and posted; with `--desk shift` one of each
(shorter ones) after the other.

A run is one hub and one terminal, each a process of its own. Everything random about it comes
from its seed, so that each can be repeated: `--runs 1 --seed 17` with the same hub and faults. The
scheduler is the one thing that no seed decides.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from app.settings import System
from app.tour.link import Child, ChildGone, StepFailed
from tests.chaos.desks import DESKS, NO_STOCK, DeskName, Left, options_of, switches_of
from tests.chaos.hubs import READINGS, HubProcess
from tests.chaos.judge_count import Stock, stock_of
from tests.chaos.nursery import Nursery
from tests.chaos.plan import FAULTS, Plan, Step

TIMINGS = {
    "settle": 1_600,
    "look_apart": 300,
    "fresh_404": 1_500,
    "write_timeout": 3_000,
    "read_timeout": 3_000,
    "connect_timeout": 1_000,
    "probe_every": 150,
    "back_off_first": 50,
    "back_off_most": 400,
    "retry_after_most": 500,
    "pull_visible": 5_000,
    "pull_hidden": 5_000,
    "shutdown": 1_000,
}
"""Milliseconds. `settle` is longer than the worst hub's late commits and late lists together."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How long a run takes: the times of the terminal, of the worst hub and of the plan, together.

    `timings` in ms; `late` are switches of a hub that is late at all; `share` of the plan's times.
    """

    timings: dict[str, int]
    late: dict[str, int]
    share: float


FULL = Pace(TIMINGS, {}, 1.0)
QUICK = Pace(
    TIMINGS
    | {
        "settle": 700,
        "look_apart": 100,
        "list_lag": 300,
        "fresh_404": 600,
        "back_off_first": 20,
        "back_off_most": 150,
        "retry_after_most": 200,
    },
    {"list_delay_ms": 150, "late_commit_ms": 120},
    0.5,
)
"""For every test run. The hub is late by a quarter of the time, and the terminal waits for less;
what `settle` is longer than both stays, for it is the room that a busy machine has."""
DRAIN_S = 45
WRITES = "^/(inventory|sales-purchasing|sales-orders|fulfillmenttools|trybe)"
EVERY = [(reading, fault) for fault in FAULTS for reading in READINGS]


@dataclass(slots=True)
class Result:
    """What became of one run."""

    plan: Plan
    reading: str
    system: System = "enfore"
    desk: DeskName = "receipt"
    outcome: str = ""
    wrong: list[str] = field(default_factory=list)
    took: float = 0.0
    before: tuple[Stock, int] = NO_STOCK
    """The stock at first, and how many changes there were by then."""

    def line(self) -> str:
        """For a person, with what is needed to repeat it."""
        where = self.system if self.desk == "receipt" else self.desk
        head = f"seed {self.plan.seed:>4}  {where} {self.reading}/{self.plan.faults}"
        return f"{head:<36} {self.outcome:<22} {self.took:4.1f} s  killed {self.plan.moment}"

    def failure(self) -> str:
        """What is wrong, the seed, and the command that does this run again."""
        again = (
            f"python -m tests.chaos.kill_runner --runs 1 --seed {self.plan.seed} --desk {self.desk}"
            f" --system {self.system} --hub {self.reading} --faults {self.plan.faults}"
        )
        return "\n".join([self.line(), *(f"    {one}" for one in self.wrong), f"again: {again}"])


def run_once(
    seed: int,
    reading: str,
    faults: str,
    folder: Path,
    nursery: Nursery | None = None,
    pace: Pace = FULL,
    system: System = "enfore",
    desk: DeskName = "receipt",
) -> Result:
    """One hub, one terminal, one kill (or two); with a nursery they start faster."""
    plan = DESKS[desk].plan(seed, reading, faults, system).paced(pace.share)
    result = Result(plan, reading, system, desk)
    began = time.monotonic()
    switches = switches_of(desk, plan, system) | (pace.late if reading == "worst" else {})
    hub = HubProcess(folder / "hub", reading, nursery, switches)
    try:
        if DESKS[desk].counts:
            result.before = stock_of(hub.control), len(hub.control.changes())
        child = _terminal(plan, hub, folder, nursery, pace, result)
        _run(plan, hub, child, folder, result)
    except (ChildGone, StepFailed, OSError) as error:
        result.wrong.append(f"{type(error).__name__}: {error}")
    finally:
        hub.stop()
    result.took = time.monotonic() - began
    if result.wrong:
        result.outcome = "WRONG"
    return result


def _terminal(
    plan: Plan,
    hub: HubProcess,
    folder: Path,
    nursery: Nursery | None,
    pace: Pace,
    result: Result,
) -> Child:
    if nursery is not None:
        nursery.furnish(folder / "terminal")
    errors = folder / "terminal.err"
    return Child(
        folder / "terminal",
        hub.url,
        timings=pace.timings,
        options=options_of(result.desk, plan, result.system),
        environment={"QT_QPA_PLATFORM": "offscreen"},
        errors=errors,
        launch=(lambda: nursery.terminal(errors)) if nursery is not None else None,
    )


def _run(plan: Plan, hub: HubProcess, child: Child, folder: Path, result: Result) -> None:
    try:
        fed = _until_killed(plan, hub, child)
        if plan.again_after is not None:
            fed += _drain(child, plan.again_after, result)
        fed += _drain(child, None, result)
    finally:
        child.stop()
    path = folder / "terminal" / "terminal.db"
    left = Left(path, child.told, fed, hub.control, result.system, result.before)
    result.wrong, asking = DESKS[result.desk].judge(left)
    result.outcome = f"asks about {asking}" if asking else "arrived once"


def _until_killed(plan: Plan, hub: HubProcess, child: Child) -> list[str]:
    """The steps up to the kill; returns what was scanned."""
    fed: list[str] = []
    child.start()
    if plan.faults == "lost-answers":
        writes = {"method": "POST|PATCH|PUT", "path": WRITES}
        hub.control.fault("lost_answer", probability=0.35, times=8, seed=plan.seed, **writes)
    for at, step in enumerate(plan.steps):
        if plan.faults == "offline" and at == plan.offline_at:
            hub.control.call("POST", "offline", {"for_ms": plan.offline_for})
        if step.do == "scan":
            fed.append(step.text)
        if at == plan.kill_at:
            child.post(step.do, **step.details)
            _pull_the_plug(child, plan.kill_after)
            break
        _do(child, step)
    return fed


def _pull_the_plug(child: Child, after_ms: int) -> None:
    threading.Event().wait(after_ms / 1000)
    child.kill()


def _do(child: Child, step: Step) -> None:
    if step.do == "readable":
        with suppress(StepFailed):  # what was to ask was refused
            child.step(step.do)
    else:
        child.step(step.do, **step.details)


def _drain(child: Child, kill_after: int | None, result: Result) -> list[str]:
    """Start again, post what is there, do what comes behind it, wait until it is sent, or be killed
    meanwhile. Returns what was scanned.
    """
    seen = child.start()
    steps = DESKS[result.desk].ending(seen["screen"], result.system)
    if kill_after is None:
        steps = (*steps, *result.plan.rest)
    for step in steps:
        _do(child, step)
    if kill_after is None:
        child.step("wait_sent", seconds=DRAIN_S)
    else:
        child.post("wait_sent", seconds=DRAIN_S)
        _pull_the_plug(child, kill_after)
    return [step.text for step in steps if step.do == "scan"]


# --- as a command ------------------------------------------------------------------------------


def main(arguments: list[str]) -> int:
    """Do the runs; exit code 0 only if nothing is wrong in any of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos.kill_runner")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1, help="of the first run; the next has 1 more")
    parser.add_argument("--hub", choices=(*READINGS, "all"), default="all")
    parser.add_argument("--faults", choices=(*FAULTS, "all"), default="all")
    parser.add_argument("--system", choices=get_args(System), default="enfore")
    parser.add_argument("--desk", choices=get_args(DeskName), default="receipt")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="keep the files of runs that went wrong here")
    parser.add_argument("--forked", action="store_true", help="start faster, by forking")
    options = parser.parse_args(arguments)
    nursery = Nursery() if options.forked else None
    readings = READINGS if options.hub == "all" else (options.hub,)
    faults = FAULTS if options.faults == "all" else (options.faults,)
    pairs = [pair for pair in EVERY if pair[0] in readings and pair[1] in faults]
    outcomes: Counter[str] = Counter()
    wrong: list[Result] = []

    def one(seed: int) -> Result:
        # By the seed alone, so that a run is the same wherever the row of runs began.
        reading, fault = pairs[seed % len(pairs)]
        told = (options.keep, nursery, options.system, options.desk)
        return kept_if_wrong(seed, reading, fault, *told)

    with ThreadPoolExecutor(options.jobs) as pool:
        for result in pool.map(one, range(options.seed, options.seed + options.runs)):
            print(result.failure() if result.wrong else result.line(), flush=True)
            outcomes[result.outcome.split(" about")[0]] += 1
            wrong += [result] if result.wrong else []
    if nursery is not None:
        nursery.close()
    told = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
    print(f"{options.runs} runs: {told}")
    return 1 if wrong else 0


def kept_if_wrong(
    seed: int,
    reading: str,
    faults: str,
    keep: Path | None,
    nursery: Nursery | None,
    system: System = "enfore",
    desk: DeskName = "receipt",
) -> Result:
    """One run in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="dockhand-kill-") as fresh:
        result = run_once(seed, reading, faults, Path(fresh), nursery, system=system, desk=desk)
        if result.wrong and keep is not None:
            keep.mkdir(parents=True, exist_ok=True)
            with suppress(OSError):
                Path(fresh).rename(keep / f"seed-{seed}-{reading}-{faults}")
                Path(fresh).mkdir()
        return result


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
