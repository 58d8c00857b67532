"""Start and end of the program's one event loop: asyncio on Qt's own loop.

Closing goes in one order (what was opened last closes first: scans, tasks, client, server, files),
each step awaited. A task that will not end would keep `asyncio.Runner` waiting for ever, so a
watchdog ends the process after `shutdown_ms`; everything that matters is on disk by then.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
import threading
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.ui.collecting import Collector

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext

log = logging.getLogger(__name__)

Failed = Callable[[str, BaseException], None]
Step = Callable[[], Awaitable[object]]
STUCK = 70
"""Exit code when the watchdog had to end the process (EX_SOFTWARE)."""

_HARMLESS = ("propagateSizeHints",)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Program:
    """What runs on the loop: how it is told to stop, and what is closed then.

    `on_failure` is told of every error that nobody handled, after it was logged; the window shows
    a banner.
    """

    def __init__(self) -> None:
        self._steps: list[tuple[str, Step]] = []
        self._stopping = asyncio.Event()
        self.on_failure: Failed | None = None
        self.code = 0

    def opened(self, name: str, close: Step) -> None:
        """Something is open now; `close` is awaited at the end, last opened first."""
        self._steps.append((name, close))

    def stop(self, code: int = 0) -> None:
        """Begin to end the program; more than once changes nothing but a bad code."""
        self.code = self.code or code
        self._stopping.set()

    async def stopped(self) -> None:
        """Wait until somebody called `stop`."""
        await self._stopping.wait()

    def failed(self, where: str, error: BaseException) -> None:
        """Log an error that nobody handled, and tell the window."""
        log.critical("unhandled in %s", where, exc_info=error)
        if self.on_failure is not None:
            self.on_failure(where, error)

    async def close(self) -> None:
        """Close everything, last opened first; a step that fails does not stop the others."""
        while self._steps:
            name, close = self._steps.pop()
            try:
                await close()
            except Exception:
                log.exception("closing %s failed", name)


def run(main: Callable[[Program], Awaitable[None]], *, shutdown_ms: int = 3_000) -> int:
    """Run `main` on Qt's loop until the program is stopped; returns the exit code.

    `main` opens everything, registers how it is closed, and returns; the program then runs until
    `Program.stop`. SIGINT and SIGTERM stop it as well.
    """
    os.environ.setdefault("QT_API", "pyside6")
    from app.ui.event_loop import EventLoop

    qInstallMessageHandler(_on_qt_message)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if isinstance(app, QApplication):
        app.setQuitOnLastWindowClosed(False)

    def loop() -> asyncio.AbstractEventLoop:
        made: asyncio.AbstractEventLoop = EventLoop(app)
        return made

    watchdog = Watchdog(shutdown_ms)
    collector = Collector()
    with asyncio.Runner(loop_factory=loop) as runner:
        code = runner.run(_live(main, watchdog))
    watchdog.call_off()
    collector.stop()
    return code


async def _live(main: Callable[[Program], Awaitable[None]], watchdog: Watchdog) -> int:
    program = Program()
    before = sys.excepthook
    _listen(program)
    try:
        await main(program)
        await program.stopped()
    finally:
        watchdog.start()
        await program.close()
        sys.excepthook = before
    return program.code


def _listen(program: Program) -> None:
    """Have every unhandled error logged and shown, and signals stop the program."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            program.stop(130)
        else:
            program.failed("the window", error)

    def handler(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            program.failed(str(context.get("message", "the loop")), error)
        else:
            log.error("on the loop: %s", context.get("message"))

    sys.excepthook = hook
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, program.stop)
        except (NotImplementedError, RuntimeError, ValueError) as error:
            log.debug("signal %s is not watched: %s", number, error)


class Watchdog:
    """Ends the process when closing takes longer than it may."""

    def __init__(self, limit_ms: int, end: Callable[[int], None] = os._exit) -> None:
        self._end = end
        self._timer = threading.Timer(limit_ms / 1000, self._bite)
        self._timer.daemon = True
        self._limit_ms = limit_ms

    def start(self) -> None:
        """Closing begins now."""
        self._timer.start()

    def call_off(self) -> None:
        """Closing is done."""
        self._timer.cancel()

    def _bite(self) -> None:
        log.critical("closing took longer than %s ms: the process is ended", self._limit_ms)
        logging.shutdown()
        self._end(STUCK)


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if not any(word in message for word in _HARMLESS):
        logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
