"""The program's event loop: Qt's own, with turns of its own and a line for the names of hosts.

What is run when is `ui.turns`.

Where the network is gone, looking up a name can take half a minute, and nothing ends it earlier.
In the loop's usual threads ten of them would keep every reading of the stores waiting: a scan
would wait for the network.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextvars import Context
from typing import Any

import qasync

from app.ui.turns import Turns

Found = list[Any]
ROUNDS, LAST_S = 5, 1.0
"""How often what is left is cancelled when the loop is closed, and how long that is waited for,
seconds.
"""


class Names:
    """Looks names up, each question once at a time: who asks the same meanwhile shares it.

    Its threads keep no program from ending.
    """

    def __init__(self, look_up: Callable[..., Found] = socket.getaddrinfo) -> None:
        self._look_up = look_up
        self._under_way: dict[tuple[Any, ...], Future[Found]] = {}

    async def find(self, *question: Any) -> Found:
        """What `socket.getaddrinfo` says to these arguments, and its errors."""
        asked = self._under_way.get(question)
        if asked is None:
            asked = self._under_way[question] = Future()
            asked.set_running_or_notify_cancel()  # nobody who stops waiting ends it for the others
            asked.add_done_callback(lambda _: self._under_way.pop(question, None))
            thread = threading.Thread(
                target=self._answer, args=(question, asked), name="names", daemon=True
            )
            try:
                thread.start()
            except RuntimeError as error:  # too many run: the next one to ask begins anew
                asked.set_exception(socket.gaierror(socket.EAI_AGAIN, str(error)))
        return await asyncio.wrap_future(asked)

    def _answer(self, question: tuple[Any, ...], asked: Future[Found]) -> None:
        try:
            found = self._look_up(*question)
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits for it
            asked.set_exception(error)
        else:
            asked.set_result(found)


class EventLoop(qasync.QEventLoop):  # type: ignore[misc]
    """asyncio on Qt's loop."""

    def __init__(self, app: Any = None, **how: Any) -> None:
        self._turns = Turns()
        super().__init__(app, **how)
        self._names = Names()

    def call_soon(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        """Call it in the next turn."""
        handle = asyncio.Handle(callback, args, self, context)
        self._turns.add(handle)
        return handle

    def call_soon_threadsafe(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        """The same from any thread; nothing happens when the loop is closed by then."""
        handle = asyncio.Handle(callback, args, self, context)
        if not self.is_closed():
            self._turns.add(handle)
        return handle

    def call_later(
        self,
        delay: float,
        callback: Callable[..., object],
        *args: Any,
        context: Context | None = None,
    ) -> asyncio.TimerHandle:
        """Call it after so many seconds."""
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(
        self,
        when: float,
        callback: Callable[..., object],
        *args: Any,
        context: Context | None = None,
    ) -> asyncio.TimerHandle:
        """Call it at a time of this loop's clock."""
        handle = asyncio.TimerHandle(when, callback, args, self, context)
        if when <= self.time():
            self._turns.add(handle)
        else:
            self._turns.at(handle)
        return handle

    def _add_callback(self, handle: asyncio.Handle, delay: float = 0) -> asyncio.Handle:
        """What the loop itself wants run, after a signal of the system for instance."""
        self._turns.add(handle)
        return handle

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        self._turns.cancelled(handle)

    def run_forever(self) -> int:
        """Run until it is stopped; what stands in line then waits for the next run."""
        self._turns.begin()
        return int(super().run_forever())

    def close(self) -> None:
        """Release what the loop holds; nothing runs afterwards.

        What was begun while everything else was being cancelled is cancelled as well, and given its
        turn: a task that never ran would be told of as never awaited.
        """
        if not self.is_closed() and not self.is_running():
            self._cancel_the_rest()
        super().close()
        self._turns.end()

    def _cancel_the_rest(self) -> None:
        for _ in range(ROUNDS):
            left = [task for task in asyncio.all_tasks(self) if not task.done()]
            if not left:
                return
            for task in left:
                task.cancel()
            self.run_until_complete(asyncio.wait(left, timeout=LAST_S))

    async def getaddrinfo(
        self,
        host: Any,
        port: Any,
        *,
        family: int = 0,
        type: int = 0,
        proto: int = 0,
        flags: int = 0,
    ) -> Found:
        """See `socket.getaddrinfo`; the loop's other threads stay free."""
        return await self._names.find(host, port, family, type, proto, flags)
