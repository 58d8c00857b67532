"""A hub that runs: in a thread with a loop of its own, or as a process."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
import threading
from concurrent.futures import Future
from pathlib import Path

from app import aio
from app.hub.options import HubOptions
from app.hub.problems import NoChecker
from app.sqlite import StoreError

GRACE_MS = 1_000
ANSWER_FIRST_MS = 20
"""The control call that takes the hub offline is answered before its connection is reset."""


class RunningHub:
    """A hub in its own thread. `url` is its address; every method may be called from any thread."""

    def __init__(self, data: Path, host: str, port: int, options: HubOptions) -> None:
        self._ready: Future[tuple[asyncio.AbstractEventLoop, _Service]] = Future()
        self._thread = threading.Thread(
            target=self._run, args=(data, host, port, options), name="hub", daemon=True
        )
        self._thread.start()
        self._loop, self._service = self._ready.result()
        self.url = self._service.url

    def _run(self, data: Path, host: str, port: int, options: HubOptions) -> None:
        with asyncio.Runner() as runner:
            runner.run(self._main(data, host, port, options))

    async def _main(self, data: Path, host: str, port: int, options: HubOptions) -> None:
        try:
            service = await _Service.opened(data, host, port, options)
        except BaseException as error:  # noqa: BLE001 - it belongs to who called start()
            self._ready.set_exception(error)
            return
        self._ready.set_result((asyncio.get_running_loop(), service))
        await service.until_stopped()

    def stop(self) -> None:
        """Let running requests end, close the file; returns when the thread has ended."""
        if self._thread.is_alive():
            with contextlib.suppress(RuntimeError):  # the loop ended on its own
                self._loop.call_soon_threadsafe(self._service.stopping.set)
        self._thread.join(timeout=10)

    def go_offline(self) -> None:
        """Connections are refused from now on, those that exist are reset."""
        asyncio.run_coroutine_threadsafe(self._service.vanish(), self._loop).result()

    def go_online(self) -> None:
        """Listen again, on the same port."""
        asyncio.run_coroutine_threadsafe(self._service.come_back(), self._loop).result()


class _Service:
    """State, application and listener on one loop."""

    def __init__(self, data: Path, host: str, port: int, options: HubOptions) -> None:
        # Late: uvicorn and the validators cost a tenth of a second that a window would wait for.
        from app.hub.application import Application
        from app.hub.listener import Listener
        from app.hub.state import opened

        self.stopping = asyncio.Event()
        self._state = opened(data, options)
        self._listener = Listener(Application(self._state), host, port)
        self._host = host
        self._state.offline_for = self._offline_for
        self._owner = aio.Owner("hub")

    @classmethod
    async def opened(cls, data: Path, host: str, port: int, options: HubOptions) -> _Service:
        service = cls(data, host, port, options)
        try:
            await service._listener.open()
        except OSError:
            service._state.close()
            raise
        return service

    @property
    def url(self) -> str:
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self._listener.port}"

    async def vanish(self) -> None:
        self._listener.vanish()

    async def come_back(self) -> None:
        await self._listener.open()

    def _offline_for(self, ms: int) -> None:
        aio.spawn(self._absent(ms), name="offline", owner=self._owner)

    async def _absent(self, ms: int) -> None:
        await asyncio.sleep(ANSWER_FIRST_MS / 1000)
        self._listener.vanish()
        await asyncio.sleep(ms / 1000)
        await self._listener.open()

    async def until_stopped(self) -> None:
        await self.stopping.wait()
        await self._owner.close()
        await self._listener.close(GRACE_MS)
        self._state.close()


def serve(data: Path, *, host: str, port: int, options: HubOptions) -> int:
    """Run a hub in this process until SIGINT or SIGTERM; the exit code.

    Its first line on standard output is its address.
    """
    with asyncio.Runner() as runner:
        return runner.run(_serve(data, host, port, options))


async def _serve(data: Path, host: str, port: int, options: HubOptions) -> int:
    try:
        service = await _Service.opened(data, host, port, options)
    except OSError as error:
        sys.stderr.write(f"The hub cannot listen on {host}:{port}: {error.strerror}.\n")
        return 1
    except (NoChecker, StoreError) as error:
        sys.stderr.write(f"The hub cannot start: {error}\n")
        return 1
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows has no handlers on a loop
            loop.add_signal_handler(name, service.stopping.set)
    sys.stdout.write(f"{service.url}\n")
    sys.stdout.flush()
    await service.until_stopped()
    return 0
