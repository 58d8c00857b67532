#!/usr/bin/env python3
"""The README's pictures, taken anew from the running program: `python packaging/pictures.py`.

Run it with the environment's Python after a change that can be seen, look at what it wrote, and
commit it. Names are `scene-theme-WxH.png`.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.hub import HubOptions, start  # noqa: E402  the checkout comes first
from app.tour.control import Control  # noqa: E402
from app.tour.counting import BATTERIES, LIST, PIN, PLACE  # noqa: E402
from app.tour.leaving import PEN  # noqa: E402
from app.tour.link import Child  # noqa: E402
from app.tour.script import codes  # noqa: E402
from app.tour.shift import TIMINGS, documents, sale  # noqa: E402

FOLDER = ROOT / "resources" / "pictures"
SIZES = [[1024, 768], [480, 800]]
CODES = codes()


def take(theme: str) -> None:
    """All scenes in one theme."""
    with tempfile.TemporaryDirectory(prefix="dockhand-pictures-") as folder:
        hub = start(Path(folder) / "hub", options=HubOptions(demo=True, control=True))
        child = Child(
            Path(folder) / "terminal",
            hub.url,
            timings=TIMINGS,
            options={"lang": "en", "theme": theme, "pins": True},
            environment={"QT_QPA_PLATFORM": "offscreen"} | documents(Path(folder) / "documents"),
        )

        def picture(scene: str) -> None:
            child.step("picture", name=f"{scene}-{theme}", folder=str(FOLDER), sizes=SIZES)

        try:
            child.start()
            child.step("pull")
            scan(child, "DH:GOTO:pick")
            picture("orders")
            scan(child, "DH:HOME")
            picture("home")
            receiving(child, picture)
            hub.go_offline()
            child.step("scan", text="DH:POST")
            child.step("wait_link", links=["offline"])
            child.step("scan", text="DH:GOTO:sync")
            picture("outbox")
            hub.go_online()
            child.step("wait_link", links=["online"])
            leaving(child, picture)
            counting(child, picture, Control(hub.url))
            looking_up(child, picture)
            office(child, picture)
            shipping(child, picture, Control(hub.url))
        finally:
            child.stop()
            hub.stop()


def scan(child: Child, *codes: str) -> None:
    """One code after the other; the demo's printed ones by their keys."""
    for code in codes:
        child.step("scan", text=CODES.get(code, code))


def receiving(child: Child, picture: Callable[[str], None]) -> None:
    """A delivery, up to its summary."""
    scan(child, "DH:GOTO:receive")
    picture("deliveries")
    scan(child, "delivery-note", "pack", "lot-expiry", "plain", "plain")
    picture("receipt")
    scan(child, *["over"] * 6)
    picture("question")
    child.step("answer", choice=1)
    scan(child, "damaged-kept", "DH:COND:DAMAGED", "DH:FINISH")
    picture("finish")
    scan(child, "DH:CANCEL")


def leaving(child: Child, picture: Callable[[str], None]) -> None:
    """An order that is picked and packed; a pickup that is signed for; a sale at the counter."""
    scan(child, "DH:HOME", "order-8815", "place-A-02-2", "out-oil-swap")
    picture("lot")
    child.step("answer", choice=1)
    scan(child, "DH:REST", "place-A-04-1", "out-flour", "out-flour", "place-B-03-2")
    scan(child, "DH:QTY:4", "out-bowl", "out-candle")
    picture("pick")
    scan(child, "DH:GOTO:pack", "own-label-1", "DH:QTY:3", "out-oil-swap", "out-flour")
    picture("pack")
    scan(child, "DH:HOME", "order-8831", "place-B-01-2", "DH:QTY:2", "out-freezer-bags")
    scan(child, "place-B-01-3", "out-cable", "DH:HANDOVER")
    child.step("act", key="signature")
    child.step("draw", strokes=[PEN])
    picture("sign")


def counting(child: Child, picture: Callable[[str], None], control: Control) -> None:
    """A worker counts a list blindly, a lead sees the review; a sale comes in between."""
    scan(child, "DH:HOME", "badge-1002", "DH:GOTO:count")
    child.step("act", key="file")
    child.step("press", file=LIST)
    scan(child, "DH:OK", "count-place", "count-batteries-case", "count-batteries-case")
    scan(child, *["count-batteries"] * 5, "DH:QTY:12", "count-oat", "DH:QTY:6", "count-oat-other")
    scan(child, *["count-litter-case"] * 3, "count-litter", "DH:COND:DAMAGED", *["unexpected"] * 3)
    picture("count")
    sale(control, BATTERIES, PLACE, "2")
    scan(child, "DH:NEXT")
    child.step("act", key="review")
    picture("approve")
    for key in (*PIN, "apply"):
        child.step("press", key=key)
    picture("review")
    scan(child, "DH:OK")
    picture("difference")
    child.step("act", key="review")
    child.step("act", key="choices")
    child.step("press", key="many")
    scan(child, "DH:REASON:1", "DH:FINISH")
    picture("count-finish")
    scan(child, "DH:OK")
    child.step("wait_sent")
    scan(child, "DH:HOME", "DH:GOTO:count")
    picture("counts")


def looking_up(child: Child, picture: Callable[[str], None]) -> None:
    """A product, a place, a figure that is put right."""
    scan(child, "DH:GOTO:lookup", "count-batteries")
    picture("product")
    scan(child, "count-place")
    picture("place")
    scan(child, "count-bags")
    child.step("act", key="adjust")
    scan(child, "count-bags", "DH:REASON:1")
    picture("adjust")


def office(child: Child, picture: Callable[[str], None]) -> None:
    """What the office looks at, a file, and the lock."""
    scan(child, "DH:HOME", "DH:GOTO:count")
    child.step("act", key="stock_takings")
    picture("stock-takings")
    scan(child, "DH:HOME", "DH:GOTO:count")
    child.step("act", key="exports")
    scan(child, "count-place", "DH:OK")
    child.step("wait_files")
    scan(child, "DH:HOME", "DH:GOTO:count")
    child.step("act", key="exports")
    picture("exports")
    scan(child, "DH:HOME", "DH:LOCK")
    picture("locked")


def shipping(child: Child, picture: Callable[[str], None], control: Control) -> None:
    """From shelf to shelf; and a draft that somebody else changed before it was converted."""
    scan(child, "badge-1002", "DH:HOME", "DH:GOTO:ship")
    picture("shipments")
    scan(child, "ship-number", *["ship-lentils"] * 4, *["ship-honey"] * 3, "DH:COND:DAMAGED")
    picture("arriving")
    scan(child, "DH:HOME", "DH:GOTO:ship", "DH:NEWPACK", "ship-from", "ship-to")
    scan(child, "ship-matches-case", "ship-saucepan", "ship-saucepan")
    picture("draft")
    scan(child, "DH:POST")
    child.step("wait_sent")
    shown = control.call("GET", "shipments")["shipments"]
    draft = next(one for one in shown if (one.get("description") or "").startswith("dh-"))
    changed = {item["id"]: 30 for item in draft["items"][:1]}
    control.call("POST", f"shipments/{draft['id']}", {"items": changed})
    scan(child, "DH:FINISH", "DH:OK")
    child.step("wait_sent")
    scan(child, "DH:HOME", "DH:GOTO:sync")
    picture("sync")
    scan(child, "DH:NEXT", "DH:OK")
    picture("conflict")


def main() -> None:
    """Both themes."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for theme in ("light", "dark"):
        take(theme)


if __name__ == "__main__":
    main()
