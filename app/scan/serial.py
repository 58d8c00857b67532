"""A scanner on a serial port: no keyboard layout, no focus, no lost separators.

Opens the port, reads it on the event loop where the system can watch a port there (everywhere
but Windows) and in a thread else, and comes back by itself when the cable was pulled. Opening
may block for seconds (Bluetooth), so it always happens in a thread.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.scan.assembler import ScanText
from app.scan.framing import Framer
from app.scan.serial_link import Link, connect, opened
from app.scan.values import Scan, ScannerSettings

if TYPE_CHECKING:
    from serial import Serial

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Port:
    """A serial port of this machine: what to open, and what to show a person."""

    device: str
    description: str


def ports() -> list[Port]:
    """The machine's serial ports, by name. Reads system files: call it in a thread."""
    from serial.tools import list_ports

    found = sorted(list_ports.comports(), key=lambda port: port.device)
    return [Port(port.device, port.description or port.device) for port in found]


@dataclass(frozen=True, slots=True)
class SerialSettings:
    """Which port at which speed; the pauses between attempts to open it, in ms.

    `in_thread` forces the way of Windows; None decides by the system.
    """

    port: str
    baud: int = 9600
    retry_first_ms: int = 500
    retry_most_ms: int = 10_000
    in_thread: bool | None = None


def _monotonic_ms() -> int:
    return time.monotonic_ns() // 1_000_000


class SerialSource:
    """Reads one port on the running loop and calls `on_scan` for every code, in order.

    `on_state(True, "")` says the port is open, `on_state(False, reason)` that it is not; each is
    called on a change only. `close` may be called at any time and more than once.
    """

    def __init__(
        self,
        serial: SerialSettings,
        scanner: ScannerSettings,
        on_scan: Callable[[Scan], None],
        on_state: Callable[[bool, str], None] | None = None,
        now_ms: Callable[[], int] = _monotonic_ms,
    ) -> None:
        self._settings = serial
        self._scanner = scanner
        self._on_scan = on_scan
        self._on_state = on_state or (lambda _open, _reason: None)
        self._now = now_ms
        self._framer = Framer(scanner)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._link: Link | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._pause_ms = serial.retry_first_ms
        self._state: tuple[bool, str] | None = None
        self._closed = False

    def start(self) -> None:
        """Open the port; call once, on the loop."""
        self._loop = asyncio.get_running_loop()
        self._open()

    def close(self) -> None:
        """Stop reading and close the port. Half a scan is dropped."""
        self._closed = True
        self._drop_link()
        self._framer.forget()
        self._arm(None, lambda: None)

    def _open(self) -> None:
        if self._closed or self._loop is None:
            return
        opening = self._loop.run_in_executor(None, opened, self._settings.port, self._settings.baud)
        opening.add_done_callback(self._opening_done)

    def _opening_done(self, opening: asyncio.Future[Serial | str]) -> None:
        if opening.cancelled():
            return
        device = opening.result()
        if isinstance(device, str):
            self._lost(device)
        elif self._closed or self._loop is None:
            device.close()
        else:
            self._pause_ms = self._settings.retry_first_ms
            self._link = connect(
                device, self._loop, self._settings.in_thread, self._received, self._lost
            )
            self._say(True, "")

    def _received(self, data: bytes) -> None:
        self._emit(self._framer.feed(data, self._now()))

    def _pause_over(self) -> None:
        if self._link is not None and self._link.waiting():
            self._wait_for_pause()  # the pause was ours: read first what is there
        else:
            self._emit(self._framer.tick(self._now()))

    def _emit(self, scans: list[ScanText]) -> None:
        name = f"serial:{self._settings.port}"
        self._wait_for_pause()
        for scan in scans:
            self._on_scan(Scan(scan.text, self._scanner.symbology, name, scan.ended))

    def _wait_for_pause(self) -> None:
        deadline = self._framer.deadline
        wait = None if deadline is None else max(1, deadline - self._now())
        self._arm(wait, self._pause_over)

    def _lost(self, reason: str) -> None:
        """The port is gone or did not open: try again after a pause that grows."""
        self._drop_link()
        self._framer.forget()
        if self._closed:
            return
        self._say(False, reason)
        self._arm(self._pause_ms, self._open)
        self._pause_ms = min(2 * self._pause_ms, self._settings.retry_most_ms)

    def _drop_link(self) -> None:
        link, self._link = self._link, None
        if link is not None:
            link.close()

    def _arm(self, wait_ms: int | None, then: Callable[[], None]) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if wait_ms is not None and self._loop is not None:
            self._timer = self._loop.call_later(wait_ms / 1000, then)

    def _say(self, is_open: bool, reason: str) -> None:
        if self._state is None or self._state[0] != is_open:
            log.info("scanner port %s open: %s %s", self._settings.port, is_open, reason)
            self._state = (is_open, reason)
            self._on_state(is_open, reason)
