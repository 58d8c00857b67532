"""Two terminals make the same change, and one of them never hears the answer.

At a place that both write to, nothing tells the one change from the other: a person is asked. A
terminal with a receiving place of its own never has to ask for this reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.hub import HubOptions, start
from app.hub.running import RunningHub
from app.tour.control import Control
from app.tour.link import Child
from tests.chaos.kill_runner import QUICK
from tests.chaos.nursery import Nursery

pytestmark = pytest.mark.timeout(120)
NOTE, UMBRELLA, OTHER_PLACE = "DN-84841", "9520170000224", "REC-02"
STOCK_WRITE = {"method": "PATCH", "path": "/stock/", "times": 1}


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RunningHub]:
    hub = start(tmp_path / "hub", options=HubOptions(demo=True, control=True))
    yield hub
    hub.stop()


def terminal(
    hub: RunningHub, folder: Path, nursery: Nursery, name: str, own: list[str] | None
) -> Child:
    """A terminal that has counted one umbrella; `own` None: the receiving place is its own."""
    options: dict[str, Any] = {"terminal": name} | ({} if own is None else {"own_places": own})
    errors = folder / f"{name}.err"
    nursery.furnish(folder / name)
    child = Child(
        folder / name,
        hub.url,
        timings=QUICK.timings,
        options=options,
        environment={"QT_QPA_PLATFORM": "offscreen"},
        errors=errors,
        launch=lambda: nursery.terminal(errors),
    )
    child.start()
    child.step("pull")
    seen = child.step("scan", text=NOTE)
    if seen["question"] is not None:  # the other one is on it: both go on
        child.step("answer", choice=1)
    return child


def booked(hub: RunningHub, before: int) -> Decimal:
    changes = Control(hub.url).changes()[before:]
    return sum((Decimal(str(change["quantity"])) for change in changes), Decimal(0))


@pytest.mark.parametrize("shared", [True, False], ids=["one place", "places of their own"])
def test_the_same_change_twice_and_one_answer_lost(
    hub: RunningHub, tmp_path: Path, nursery: Nursery, shared: bool
) -> None:
    control = Control(hub.url)
    before = len(control.changes())
    first = terminal(hub, tmp_path, nursery, "T001", [] if shared else None)
    second = terminal(hub, tmp_path, nursery, "T002", [] if shared else None)
    try:
        if not shared:
            second.step("scan", text=OTHER_PLACE)
        for child in (first, second):
            child.step("scan", text=UMBRELLA)
        control.fault("lost_answer", **STOCK_WRITE)
        first.step("scan", text="DH:POST")
        lost = first.post("wait_sent")
        second.step("scan", text="DH:POST")
        told, other = first.answer_to(lost), second.step("wait_sent")
    finally:
        first.stop()
        second.stop()
    assert booked(hub, before) == 2
    asked = told["stuck"] + other["stuck"]
    assert asked == (1 if shared else 0)
    assert told["outbox"].get("conflict", 0) + other["outbox"].get("conflict", 0) == asked
