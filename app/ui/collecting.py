"""Python's garbage is collected on the GUI's thread, between two events, and nowhere else.

The collector runs in whatever thread allocates. In the writer's or the hub's thread it would
destroy Qt objects where Qt forbids it, and in the middle of a scan it would cost milliseconds.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

YOUNG_MS = 1_000
EVERY_NTH_WHOLE = 60


class Collector(QObject):
    """Collects young garbage every second and all of it once a minute, from now to `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turn = 0
        gc.collect()
        gc.freeze()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(YOUNG_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def _collect(self) -> None:
        self._turn = (self._turn + 1) % EVERY_NTH_WHOLE
        gc.collect(1 if self._turn else 2)

    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
