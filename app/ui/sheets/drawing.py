"""Sheets are drawn beside the window, one at a time, and never while the window goes away.

Drawing text needs the application and its fonts: a thread that still draws when they are taken
down (the window closes, or is made anew in another language) would end the process.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

log = logging.getLogger(__name__)
_DRAWING = threading.Lock()


@contextmanager
def drawing() -> Iterator[None]:
    """Held by whoever draws a sheet, in whatever thread."""
    with _DRAWING:
        yield


async def drawn(patience_s: float = 3.0) -> None:
    """Return once nobody draws; a sheet that takes longer than `patience_s` is not waited for."""

    def wait() -> bool:
        got = _DRAWING.acquire(timeout=patience_s)
        if got:
            _DRAWING.release()
        return got

    if not await asyncio.to_thread(wait):
        log.warning("a sheet was still being drawn when the window closed")
