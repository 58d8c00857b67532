#!/usr/bin/env python3
"""The README's pictures, taken anew from the running program: `python packaging/pictures.py`.

Run it with the environment's Python after a change that can be seen, look at what it wrote, and
commit it. Names are `scene-theme-WxH.png`.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.hub import HubOptions, start  # noqa: E402  the checkout comes first
from app.tour.link import Child  # noqa: E402
from app.tour.shift import TIMINGS  # noqa: E402

FOLDER = ROOT / "resources" / "pictures"
SIZES = [[1024, 768], [480, 800]]
OIL, LAMP, CHEESE = (
    "(01)19520010000015(17)310630(10)L3106A",
    "9520180000016",
    "19520150000012",
)


def take(theme: str) -> None:
    """All scenes in one theme."""
    with tempfile.TemporaryDirectory(prefix="dockhand-pictures-") as folder:
        hub = start(Path(folder) / "hub", options=HubOptions(demo=True, control=True))
        child = Child(
            Path(folder) / "terminal",
            hub.url,
            timings=TIMINGS,
            options={"lang": "en", "theme": theme},
            environment={"QT_QPA_PLATFORM": "offscreen"},
        )

        def picture(scene: str) -> None:
            child.step("picture", name=f"{scene}-{theme}", folder=str(FOLDER), sizes=SIZES)

        try:
            child.start()
            child.step("pull")
            picture("home")
            child.step("scan", text="DH:GOTO:receive")
            picture("deliveries")
            child.step("scan", text="LS-70368")
            for code in (CHEESE, OIL, "9520140000018", "9520140000018"):
                child.step("scan", text=code)
            picture("receipt")
            for _ in range(6):
                child.step("scan", text=LAMP)
            picture("question")
            child.step("answer", choice=1)
            child.step("scan", text="9520160000067")
            child.step("scan", text="DH:COND:DAMAGED")
            child.step("scan", text="DH:FINISH")
            picture("finish")
            hub.go_offline()
            child.step("scan", text="DH:CANCEL")
            child.step("scan", text="DH:POST")
            child.step("wait_link", links=["offline"])
            child.step("scan", text="DH:GOTO:sync")
            picture("outbox")
        finally:
            child.stop()
            hub.stop()


def main() -> None:
    """Both themes."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for theme in ("light", "dark"):
        take(theme)


if __name__ == "__main__":
    main()
