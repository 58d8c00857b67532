"""From the start of the process to the first painted screen; imports as little as it can."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

LATER = (
    "httpx", "h11", "anyio", "biip", "starlette", "uvicorn", "zxingcpp", "serial", "jsonschema_rs",
    "pydantic",
)  # fmt: skip
"""Packages that have no business before the first painting."""


def run(setting: dict[str, Any]) -> int:
    """Start the program as `dockhand --data DIR` does; report when `screen` was painted first."""
    os.environ.setdefault("QT_API", "pyside6")
    found: dict[str, Any] = {}
    wanted = setting.get("screen", "home")
    stages: dict[str, float] = found.setdefault("stages", {})

    def stage(name: str) -> None:
        stages.setdefault(name, round(time.process_time() * 1000, 1))

    stage("python")
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    from app.main import WindowOptions, run_terminal
    from app.settings import folders

    class Watch(QObject):
        """Looks for the first painting, and for the first one of the wanted screen."""

        window: Any = None
        inside = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not self.inside:
                # A window that becomes visible is painted without an update request.
                QTimer.singleShot(0, self.painted)
                return False
            if event.type() != QEvent.Type.UpdateRequest or self.inside:
                return False
            self.inside = True
            try:
                watched.event(event)
            finally:
                self.inside = False
            self.painted()
            return True

        def painted(self) -> None:
            at = (time.monotonic() - setting["launched"]) * 1000
            stage("painted")
            found.setdefault("anything", at)
            if self.window is None or self.window.shell.current != wanted:
                return
            view = self.window.shell.screen(wanted).view
            if not view.isVisible() or not ready(self.window, wanted):
                return
            stage("screen painted")
            found.setdefault("cpu", time.process_time() * 1000)
            found.setdefault("loaded", [name for name in LATER if name in sys.modules])
            if "screen" not in found:
                found["screen"] = at
                self.window.close_wanted.emit()

    stage("app.main")
    app = QApplication(sys.argv[:1])
    watch = Watch()
    stage("QApplication")
    from app.ui import window as windows

    stage("app.ui.window")
    original = windows.Window.__init__

    def init(self: Any, *args: Any, **named: Any) -> None:
        stage("assembled")
        original(self, *args, **named)
        stage("window made")
        watch.window = self
        self.frame.installEventFilter(watch)

    windows.Window.__init__ = init  # type: ignore[method-assign]
    folder = Path(setting["data"])
    code = run_terminal(folders(folder), WindowOptions())
    print(json.dumps(found), flush=True)
    del app
    return code


def ready(window: Any, screen: str) -> bool:
    """Whether what the screen is there for can be seen."""
    presenter = window.shell.screen(screen).presenter
    if screen == "home":
        return bool(presenter.snapshot.tiles)
    return bool(window.shell.screen(screen).view.lines.lines.rowCount())
