"""Python's garbage is collected on the GUI's thread, between two events, and nowhere else.

The collector runs in whatever thread allocates. In the writer's or the hub's thread it would
destroy Qt objects where Qt forbids it, and in the middle of a scan it would cost milliseconds.

A document of 1,500 lines is some hundred thousand objects. What has lived through a whole
collection is not looked at by the next ones, and a whole one comes before it would have to look at
so much that a frame is missed; once an hour all of it is looked at again.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

YOUNG_MS = 1_000
EVERY_NTH_WHOLE = 60
EVERY_NTH_AGAIN = 3_600
MOST = 50_000
"""So many objects that lived through a young collection make a whole one due, which takes about
20 ms; the program's own modules and the first document alone are ten times as many."""


class Collector(QObject):
    """Collects young garbage every second, what is new once a minute or when there is much of it,
    all of it once an hour.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turn = 0
        self._lived = 0
        gc.collect()
        gc.freeze()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(YOUNG_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def _collect(self) -> None:
        self._turn = (self._turn + 1) % EVERY_NTH_AGAIN
        # Counted, never looked at: a tuple that another thread is just making must not be held.
        made = gc.get_count()[0]
        self._lived += max(0, made - gc.collect(1))
        if self._turn % EVERY_NTH_WHOLE and self._lived < MOST:
            return
        self._lived = 0
        if not self._turn:
            gc.unfreeze()
        gc.collect(2)
        gc.freeze()

    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
