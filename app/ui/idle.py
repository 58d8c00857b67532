"""When the terminal was touched last: taps and keys in its window, and scans."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWindow

from app.aio import Clock

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.Wheel,
    }
)


class Idle(QObject):
    """Watches one window's native events, of which there are few; it swallows none."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._window: QWindow | None = None
        self.since = clock.stamp()
        """When it was touched last."""

    def watch(self, window: QWindow | None) -> None:
        """Watch this window, and no other any more; None: no window at all."""
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def touched(self) -> None:
        """Somebody is here: a scan, or a key that the scanner's filter has taken."""
        self.since = self._clock.stamp()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touched()
        return False
