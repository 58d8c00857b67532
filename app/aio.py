"""Tasks with owners, the clock, and ids: what every layer above the domain shares.

Only `spawn` starts tasks: a bare task vanishes with its exception, a spawned one is kept by its
owner, cancelled when the owner closes, and its error reaches one handler.
"""

from __future__ import annotations

import asyncio
import logging
import os
import threading
import time
import uuid
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import Any, Protocol, TypeVar

from app.domain.values import Stamp

log = logging.getLogger(__name__)
T = TypeVar("T")

ErrorHandler = Callable[[str, BaseException], None]


def report(where: str, error: BaseException) -> None:
    """Hand an error that nobody waits for to the loop's handler: it is logged, and in the program
    a banner shows it.
    """
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:  # nothing runs yet, or no longer
        log.error("%s failed", where, exc_info=error)
    else:
        loop.call_exception_handler({"message": where, "exception": error})


class Owner:
    """Keeps the tasks of one screen or engine; closing it cancels and awaits them.

    What a task fails by goes to `on_error`, else to `report`.
    """

    def __init__(self, name: str, on_error: ErrorHandler | None = None) -> None:
        self.name = name
        self._on_error = on_error
        self._tasks: set[asyncio.Task[Any]] = set()
        self._closed = False

    @property
    def tasks(self) -> frozenset[asyncio.Task[Any]]:
        """What runs now."""
        return frozenset(self._tasks)

    def _adopt(self, task: asyncio.Task[Any]) -> None:
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        if self._on_error is None:
            report(f"task {task.get_name()} of {self.name}", error)
            return
        log.error("task %s of %s failed", task.get_name(), self.name, exc_info=error)
        self._on_error(task.get_name(), error)

    async def close(self) -> None:
        """Cancel what still runs and wait for it."""
        self._closed = True
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.gather(*tasks, return_exceptions=True)


def spawn(coro: Coroutine[Any, Any, T], *, name: str, owner: Owner) -> asyncio.Task[T] | None:
    """Start a task that `owner` keeps; None (and nothing runs) when the owner is closed."""
    if owner._closed:
        coro.close()
        return None
    task = asyncio.get_running_loop().create_task(coro, name=name)
    owner._adopt(task)
    return task


async def wait_for(future: Future[T]) -> T:
    """The result of a future of another thread, awaited on this loop."""
    return await asyncio.wrap_future(future)


class Clock(Protocol):
    """Time as the program sees it; tests bring their own."""

    def stamp(self) -> Stamp:
        """Now, on both clocks of this boot."""

    def now(self) -> int:
        """UTC wall time, ms."""

    def monotonic(self) -> int:
        """The boot's own clock, ms; never goes back."""


def _boot() -> str:
    try:
        with open("/proc/sys/kernel/random/boot_id", encoding="ascii") as file:
            return file.read().strip()[:8]
    except OSError:  # other systems: a boot is then as long as this process
        return uuid.uuid4().hex[:8]


class SystemClock:
    """The machine's clocks."""

    def __init__(self) -> None:
        self._boot = _boot()

    def stamp(self) -> Stamp:
        return Stamp(at=self.now(), monotonic=self.monotonic(), boot=self._boot)

    def now(self) -> int:
        return time.time_ns() // 1_000_000

    def monotonic(self) -> int:
        return time.monotonic_ns() // 1_000_000


_process = os.urandom(5).hex()
_counter = int.from_bytes(os.urandom(3))
_counter_lock = threading.Lock()


def new_id(now_ms: int) -> str:
    """An ObjectId: 24 lower-case hex, sorted by its second, unique across terminals (R92)."""
    global _counter  # noqa: PLW0603 - one counter per process is what makes ids unique
    with _counter_lock:
        _counter = (_counter + 1) & 0xFFFFFF
        count = _counter
    return f"{(now_ms // 1000) & 0xFFFFFFFF:08x}{_process}{count:06x}"
