"""Knowing when something has been painted, and taking pictures of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class Paints(QObject):
    """Watches one widget; `after` calls are made once its next painting is through."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._after: list[Callable[[], None]] = []
        self._due = False
        widget.installEventFilter(self)

    def after(self, call: Callable[[], None]) -> None:
        """Call it when what is set by now has been painted."""
        self._after.append(call)
        self._widget.update()

    async def once(self) -> None:
        """Return when what is set by now has been painted; at once where nothing is painted."""
        if not self._widget.isVisible():
            return
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def painted() -> None:
            if not done.done():
                done.set_result(None)

        self.after(painted)
        await done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._after and not self._due:
            # The event is still to be handled; what waits behind it in the queue comes after it.
            self._due = True
            QTimer.singleShot(0, self._hand_out)
        return False

    def _hand_out(self) -> None:
        self._due = False
        waiting, self._after = self._after, []
        for call in waiting:
            call()


async def picture(frame: QWidget, paints: Paints, still: Callable[[], bool], path: Path) -> None:
    """Save the window as it stands, once nothing flashes any more.

    Raises:
        OSError: the file cannot be written.
    """
    await paints.once()
    while not still():
        await paints.once()
    if not frame.grab().save(str(path), "PNG"):
        raise OSError(f"{path} cannot be written")
