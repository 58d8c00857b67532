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
from app.tour.scenes import SCENES
from app.tour.script import DELIVERY, SENDER, Act, Scene, codes
from app.tour.verdict import Row, Warehouse, table, verdict
from app.tour.verdict_counting import place_id, verdict_counting, write_list
from app.tour.verdict_leaving import order_id, verdict_leaving
from app.tour.verdict_shipping import shelves, verdict_shipping

SIZES = ((1024, 768), (480, 800))
TIMINGS = {
    "slow": 6_000,
    "probe_every": 300,
    "back_off_first": 100,
    "back_off_most": 1_000,
    "settle": 1_500,
    "look_apart": 400,
    "fresh_404": 1_000,
    "pull_visible": 2_000,
    "pull_hidden": 1_000,
    "export_every": 200,
}
"""Milliseconds: nobody waits two minutes for a demonstration; a busy machine is no slow server."""


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
    options = {"lang": language, "trusted": [SENDER], "pins": True}
    environment = display() | documents(data / "documents")
    child = Child(
        data / "terminal", hub.url, timings=TIMINGS, options=options, environment=environment
    )
    try:
        control = Control(hub.url)
        before = len(control.changes())
        child.start()
        for number, scene in enumerate(SCENES, 1):
            _scene(hub, child, scene)
            _pictures(child, pictures, number, scene)
        goods = [one for scene in SCENES for one in scene.goods]
        sent = [one for scene in SCENES for one in scene.sent]
        shelf = [one for scene in SCENES for one in scene.shelf]
        warehouse = Warehouse()
        apart = {place_id(warehouse), *shelves(warehouse)}
        rows = verdict(control, DELIVERY, goods, before, apart=apart)
        rows += verdict_leaving(control, sent, before)
        rows += verdict_counting(control, shelf, before, data / "terminal" / "exports")
        rows += verdict_shipping(control, before)
        return _judged(rows, pictures)
    finally:
        child.stop()
        hub.stop()


def display() -> dict[str, str]:
    """Where the terminal paints: on the display, where there is one, else in memory."""
    there = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return {} if there or sys.platform != "linux" else {"QT_QPA_PLATFORM": "offscreen"}


def documents(folder: Path) -> dict[str, str]:
    """Where the terminal looks for lists of what to count: one lies there."""
    write_list(folder)
    if sys.platform == "linux":  # elsewhere people's own folders are looked at
        where = folder / "user-dirs.dirs"
        where.write_text(f'XDG_DOCUMENTS_DIR="{folder}"\n', encoding="utf-8")
    return {"XDG_CONFIG_HOME": str(folder)}


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
    if act.do == "hand":
        order = order_id(act.details["order"])
        Control(hub.url).call("POST", f"goods-outs/{order}", act.details["body"])
        return None
    if act.do == "sale":
        sale(Control(hub.url), **act.details)
        return None
    if act.do == "press_product":
        return child.step("press", key=Warehouse().articles[act.details["article"]]["id"])
    if act.do == "kill":
        return _killed(child, act.details.get("badge", ""))
    return child.step(act.do, **act.details)


def sale(control: Control, article: str, place: str, quantity: str) -> None:
    """The platform sells something, and takes it out of its books at once."""
    warehouse = Warehouse()
    where = next(key for key, name in warehouse.places.items() if name == place)
    body = {"product_id": warehouse.articles[article]["id"], "place_id": where}
    control.call(
        "POST", "stock", {**body, "quantity": quantity, "intent": "remove", "reason": "SALE"}
    )


def _killed(child: Child, badge: str = "") -> dict[str, Any]:
    """Pull the plug and start again: the same screen, the same document, line by line; where
    somebody was signed in, after their badge.
    """
    before = child.step("state")
    child.kill()
    child.start()
    child.step("wait_link", links=["offline"])
    if badge:
        child.step("scan", text=codes()[badge])
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
