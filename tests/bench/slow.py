"""Which callbacks of the loop, collections and paintings keep the window's thread for long."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

FROM_MS = 12.0

Found = list[tuple[float, float, str]]
"""(seconds since the start, ms of processor time, what it was)"""


class _Paintings(QObject):
    """Top-level windows are painted by update requests; each is handled here, and timed."""

    def __init__(self, found: Found, began: float) -> None:
        super().__init__()
        self._found, self._began, self._inside = found, began, False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._inside or event.type() != QEvent.Type.UpdateRequest:
            return False
        self._inside = True
        used = time.thread_time()
        try:
            watched.event(event)
        finally:
            self._inside = False
        _note(self._found, self._began, used, "painting")
        return True


def _note(found: Found, began: float, used: float, what: object) -> None:
    took = (time.thread_time() - used) * 1000
    if took >= FROM_MS:
        found.append((round(time.perf_counter() - began, 2), round(took, 1), str(what)[:300]))


@contextmanager
def slow_ones() -> Iterator[Found]:
    """Notes everything that takes `FROM_MS` or longer while it is open; costs some time itself."""
    found: Found = []
    began = time.perf_counter()
    run = asyncio.Handle._run

    def timed(handle: asyncio.Handle) -> None:
        used = time.thread_time()
        run(handle)
        _note(found, began, used, handle)

    begun = [0.0]

    def collected(phase: str, info: dict[str, Any]) -> None:
        if phase == "start":
            begun[0] = time.thread_time()
        else:
            _note(found, began, begun[0], f"collection {info['generation']}")

    app = QApplication.instance()
    assert app is not None
    paintings = _Paintings(found, began)
    asyncio.Handle._run = timed  # type: ignore[method-assign,assignment]
    gc.callbacks.append(collected)
    app.installEventFilter(paintings)
    try:
        yield found
    finally:
        app.removeEventFilter(paintings)
        gc.callbacks.remove(collected)
        asyncio.Handle._run = run  # type: ignore[method-assign]
