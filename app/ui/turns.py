"""What the event loop runs and when: callbacks in order, timers by time, all by two Qt objects.

A queue that drains makes thousands of callbacks and timers a second, most of the timers only to be
cancelled. A timer of Qt's for each of them costs more than what it calls, and one that is cancelled
would stay until its time, which for a time-out of a minute is long. So callbacks stand in a line
that one posted event works off, and timers in a heap behind one timer of Qt's.

A turn takes what stood in line when it began, and no longer than a slice: then keys, paintings and
sockets have theirs.
"""

from __future__ import annotations

import asyncio
import heapq
import math
import time
from collections import deque
from itertools import count

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer

SLICE_S = 0.004
"""A turn that has taken so long lets Qt work; the rest of its line is next."""
SPARE = 64
"""So many cancelled timers may lie in the heap; more are swept out once they are its half."""
FAR_MS = 3_600_000
"""A timer of Qt's is set for no longer: it counts in a small number."""

TURN = QEvent.Type(QEvent.registerEventType())


class Turns(QObject):
    """The line of callbacks and the heap of timers of one loop."""

    def __init__(self) -> None:
        super().__init__()
        self._line: deque[asyncio.Handle] = deque()
        self._posted = False
        self._heap: list[tuple[float, int, asyncio.TimerHandle]] = []
        self._number = count()
        self._cancelled = 0
        self._armed = math.inf
        self._ended = False
        self._alarm = QTimer(self)
        self._alarm.setSingleShot(True)
        self._alarm.setTimerType(Qt.TimerType.PreciseTimer)
        self._alarm.timeout.connect(self._ring)

    # --- the line --------------------------------------------------------------------------

    def add(self, handle: asyncio.Handle) -> None:
        """Run it in the next turn, behind what stands in line; from any thread."""
        if self._ended:
            return
        self._line.append(handle)
        # Two threads may both post: an event that finds the line empty does nothing. What is
        # appended while nothing is posted is posted by whoever appended it, never by nobody.
        if not self._posted:
            self._post()

    def begin(self) -> None:
        """The loop runs: what stands in line has its turn."""
        if self._line:
            self._post()

    def _post(self) -> None:
        self._posted = True
        QCoreApplication.postEvent(self, QEvent(TURN))

    def customEvent(self, event: QEvent) -> None:
        """A turn has come: no other event of a kind of our own is sent here."""
        self._posted = False
        if asyncio._get_running_loop() is None:
            return  # the loop has stopped, and Qt sends what is left: nothing could begin a task
        if asyncio.current_task() is not None:
            return  # a task that sends Qt's events runs no other task: the turn it is in goes on
        line, left = self._line, len(self._line)
        if left > 1:
            self._post()  # first: a loop of Qt's inside a callback must find the rest
        until = time.perf_counter() + SLICE_S
        while left and line:
            handle = line.popleft()
            if not handle.cancelled():
                handle._run()
            left -= 1
            if time.perf_counter() > until:
                break
        if line and not self._posted:
            self._post()

    # --- the heap --------------------------------------------------------------------------

    def at(self, handle: asyncio.TimerHandle) -> None:
        """Run it at its time (seconds of `time.monotonic`); on the loop's thread."""
        handle._scheduled = True  # type: ignore[attr-defined]
        heapq.heappush(self._heap, (handle.when(), next(self._number), handle))
        if handle.when() < self._armed:
            self._arm(handle.when())

    def cancelled(self, handle: asyncio.TimerHandle) -> None:
        """One of the heap will not be run."""
        if not handle._scheduled:  # type: ignore[attr-defined]
            return
        self._cancelled += 1
        if self._cancelled > SPARE and self._cancelled * 2 > len(self._heap):
            self._heap = [entry for entry in self._heap if not entry[2].cancelled()]
            heapq.heapify(self._heap)
            self._cancelled = 0

    def _arm(self, when: float) -> None:
        self._armed = when
        rest = math.ceil((when - time.monotonic()) * 1000)
        self._alarm.start(min(max(rest, 0), FAR_MS))

    def _ring(self) -> None:
        """What is due stands in line."""
        self._armed = math.inf
        now = time.monotonic()
        heap = self._heap
        while heap and (heap[0][0] <= now or heap[0][2].cancelled()):
            handle = heapq.heappop(heap)[2]
            handle._scheduled = False  # type: ignore[attr-defined]
            if handle.cancelled():
                self._cancelled -= 1
            else:
                self.add(handle)
        if heap:
            self._arm(heap[0][0])

    def end(self) -> None:
        """Nothing is run any more."""
        self._ended = True
        self._alarm.stop()
        self._line.clear()
        self._heap.clear()
