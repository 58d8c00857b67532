"""A driven terminal: each step answered when it is done, and the plug pulled in between."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.hub import HubOptions, start
from app.store.terminal import Terminal
from app.tour.link import Child, StepFailed
from app.workbench.receiving import RECEIPT_CODEC

pytestmark = pytest.mark.timeout(90)
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
SPONGES = "9520140000186"


@pytest.fixture
def child(tmp_path: Path) -> Iterator[Child]:
    hub = start(tmp_path / "hub", options=HubOptions(demo=True, control=True))
    child = Child(
        tmp_path / "terminal", hub.url, environment=OFFSCREEN, errors=tmp_path / "terminal.err"
    )
    try:
        child.start()
        yield child
    finally:
        child.stop()
        hub.stop()


@pytest.mark.long
def test_killed_and_back_at_the_same_line(child: Child, tmp_path: Path) -> None:
    child.step("pull")
    assert child.step("keys", text="LS-70368")["screen"] == "receipt"
    seen = child.step("scan", text=SPONGES)
    assert (seen["band"]["tone"], seen["card"]["done"]) == ("ok", "1")
    child.step("keys", text=SPONGES)
    before = child.step("state")["document"]

    child.kill()
    child.start()

    after = child.step("state")
    assert (after["screen"], after["document"]) == ("receipt", before)
    assert after["card"]["done"] == "2"
    pictures = child.step("picture", name="p", folder=str(tmp_path), sizes=[[480, 800]])
    assert (tmp_path / pictures["pictures"][0]).stat().st_size > 10_000
    with pytest.raises(StepFailed, match="no control is called"):
        child.step("press", name="a button that is not there")
    assert child.stop() == 0

    greens = [report for report in child.told if report["text"] == SPONGES]
    assert [report["shown"] for report in greens] == ["green", "green"]
    terminal = Terminal(tmp_path / "terminal" / "terminal.db")
    events = terminal.events(before["id"], RECEIPT_CODEC)
    terminal.close()
    kept = [event.id for event in events]
    assert [event for report in child.told for event in report["events"]] == kept[1:]
