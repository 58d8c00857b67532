"""Knows when the window has been painted, and how long each painting took.

Qt paints a window when an update request reaches it; handling that request here, in the place of
Qt's own hand-over, tells the exact end of the painting and causes none of its own.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget


class Frames(QObject):
    """Every painting of a window: `painted` has (begin, end), seconds of `perf_counter`.

    `used` is the thread's own processor time at the end of the last one.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.painted: list[tuple[float, float]] = []
        self.used = 0.0
        self._waiting: list[tuple[Callable[[], bool], asyncio.Future[float]]] = []
        self._inside = False
        window.installEventFilter(self)

    def after(self, true: Callable[[], bool]) -> asyncio.Future[float]:
        """The end of the first painting at whose end `true` holds."""
        end: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self._waiting.append((true, end))
        return end

    def spent(self, since: float, until: float) -> float:
        """Seconds of painting between two times."""
        return sum(end - begin for begin, end in self.painted if begin >= since and end <= until)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest or self._inside:
            return False
        self._inside = True
        begin = time.perf_counter()
        try:
            watched.event(event)
        finally:
            self._inside = False
        end, self.used = time.perf_counter(), time.thread_time()
        self.painted.append((begin, end))
        for waiting in tuple(self._waiting):
            true, future = waiting
            if true():
                self._waiting.remove(waiting)
                if not future.done():
                    future.set_result(end)
        return True


class LastKey(QObject):
    """When the last key reached the program, whoever pressed it, and what its thread had used."""

    def __init__(self) -> None:
        super().__init__()
        self.at = self.used = 0.0
        QCoreApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, QWindow):
            self.at, self.used = time.perf_counter(), time.thread_time()
        return False


@dataclass
class Gaps:
    """The largest pauses between two turns of a timer on the window's thread."""

    every_ms: int = 5
    found: list[tuple[float, float]] = field(default_factory=list)
    """(seconds since the start, gap in ms)"""

    def __post_init__(self) -> None:
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(self.every_ms)
        self._timer.timeout.connect(self._turn)

    def start(self) -> None:
        """Begin to look."""
        self.began = self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """Stop looking."""
        self._timer.stop()

    def _turn(self) -> None:
        now = time.perf_counter()
        self.found.append((self._last - self.began, (now - self._last) * 1000))
        self._last = now
