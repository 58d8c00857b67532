"""Knows when the window has been painted, and how long each painting took.

Qt paints a window when an update request reaches it; handling that request here, in the place of
Qt's own hand-over, tells the exact end of the painting and causes none of its own.
"""

from __future__ import annotations

import asyncio
import time
from array import array
from collections.abc import Callable

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
        if isinstance(watched, QWindow) and event.type() == QEvent.Type.KeyPress:
            self.at, self.used = time.perf_counter(), time.thread_time()
        return False


class Gaps:
    """The pauses between two turns of a timer on the window's thread; light, so that looking for
    long costs no memory that would be taken for somebody else's.

    Where other programs want the processors, a pause may be theirs: `own` is what the thread itself
    worked in it.
    """

    def __init__(self, every_ms: int = 5) -> None:
        self._at, self._ms, self._own = array("d"), array("d"), array("d")
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self._turn)

    @property
    def found(self) -> list[tuple[float, float]]:
        """(seconds since the start, gap in ms)"""
        return list(zip(self._at, self._ms, strict=True))

    @property
    def own(self) -> list[float]:
        """Of each pause, processor time of the window's thread, ms."""
        return list(self._own)

    def start(self) -> None:
        """Begin to look."""
        self.began = self._last = time.perf_counter()
        self._used = time.thread_time()
        self._timer.start()

    def stop(self) -> None:
        """Stop looking."""
        self._timer.stop()

    def _turn(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        self._at.append(self._last - self.began)
        self._ms.append((now - self._last) * 1000)
        self._own.append((used - self._used) * 1000)
        self._last, self._used = now, used
