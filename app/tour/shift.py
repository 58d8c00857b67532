"""Plays the tour: a hub, a terminal that is killed half-way, a picture per step, a verdict.

The parent of the terminal: it holds hub and script and never imports Qt.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from app.hub import HubOptions, start
from app.hub.running import RunningHub
from app.tour.control import Control
from app.tour.link import Child, ChildGone, StepFailed
from app.tour.script import DELIVERY, SCENES, SENDER, Act, Scene
from app.tour.verdict import Row, table, verdict

SIZES = ((1024, 768), (480, 800))
TIMINGS = {
    "probe_every": 300,
    "back_off_first": 100,
    "back_off_most": 1_000,
    "settle": 1_500,
    "look_apart": 400,
    "fresh_404": 1_000,
    "pull_visible": 2_000,
    "pull_hidden": 1_000,
}
"""Milliseconds: nobody waits two minutes for a demonstration."""


class Failed(Exception):
    """The tour cannot go on; the text says why."""


def play(pictures: Path, data: Path | None = None, language: str = "") -> int:
    """Play the whole shift. Returns 0 only if the server ends up as the script says."""
    with tempfile.TemporaryDirectory(prefix="dockhand-tour-") as fresh:
        try:
            pictures.mkdir(parents=True, exist_ok=True)
            return _played(pictures, data or Path(fresh), language)
        except (ChildGone, StepFailed, Failed, OSError) as error:
            say(f"The tour stopped: {error}")
            return 1


def _played(pictures: Path, data: Path, language: str) -> int:
    hub = start(data / "hub", options=HubOptions(demo=True, control=True))
    options = {"lang": language, "trusted": [SENDER]}
    child = Child(
        data / "terminal", hub.url, timings=TIMINGS, options=options, environment=display()
    )
    try:
        control = Control(hub.url)
        before = len(control.changes())
        child.start()
        for number, scene in enumerate(SCENES, 1):
            _scene(hub, child, scene)
            _pictures(child, pictures, number, scene)
        goods = [one for scene in SCENES for one in scene.goods]
        return _judged(verdict(control, DELIVERY, goods, before), pictures)
    finally:
        child.stop()
        hub.stop()


def display() -> dict[str, str]:
    """Where the terminal paints: on the display, where there is one, else in memory."""
    there = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return {} if there or sys.platform != "linux" else {"QT_QPA_PLATFORM": "offscreen"}


def _scene(hub: RunningHub, child: Child, scene: Scene) -> None:
    say(f"  {scene.says}")
    seen: dict[str, Any] = {}
    for act in scene.acts:
        seen = _act(hub, child, act) or seen
    tone = seen.get("band", {}).get("tone", "")
    if scene.tone and tone != scene.tone:
        raise Failed(f"{scene.name}: expected {scene.tone}, the terminal shows {seen}")


def _act(hub: RunningHub, child: Child, act: Act) -> dict[str, Any] | None:
    if act.do == "offline":
        hub.go_offline()
        return child.step("wait_link", links=["offline"])
    if act.do == "online":
        hub.go_online()
        return None
    if act.do == "kill":
        return _killed(child)
    return child.step(act.do, **act.details)


def _killed(child: Child) -> dict[str, Any]:
    """Pull the plug and start again: the same screen, the same document, line by line."""
    before = child.step("state")
    child.kill()
    child.start()
    child.step("wait_link", links=["offline"])
    after = child.step("state")
    for part in ("screen", "document", "outbox"):
        if before[part] != after[part]:
            raise Failed(f"after the kill {part} is {after[part]}, it was {before[part]}")
    return after


def _pictures(child: Child, folder: Path, number: int, scene: Scene) -> None:
    name = f"{number:02d}-{scene.name}"
    child.step("picture", name=name, folder=str(folder), sizes=SIZES)


def _judged(rows: list[Row], pictures: Path) -> int:
    say("")
    say(table(rows))
    wrong = [row for row in rows if not row.same]
    say("")
    if wrong:
        say(f"{len(wrong)} of {len(rows)} figures differ.")
        return 1
    say(f"All {len(rows)} figures are equal: the server has what was scanned, once.")
    say(f"Pictures: {pictures}")
    return 0


def say(text: str) -> None:
    """To the person who watches."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
