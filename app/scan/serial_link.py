"""An open serial port and the two ways to read it: watched by the loop, or by a thread."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from serial import Serial

_CHUNK = 4096


class Link(Protocol):
    """A port that is being read."""

    def waiting(self) -> bool:
        """Whether bytes have arrived that were not handed on yet."""

    def close(self) -> None:
        """Stop reading and close the port; nothing is handed on afterwards."""


def opened(port: str, baud: int) -> Serial | str:
    """The open port, or why it does not open. Blocks: call it in a thread."""
    from serial import Serial, SerialException

    try:
        return Serial(port, baud, timeout=0, exclusive=None if _is_windows() else True)
    except (SerialException, OSError, ValueError) as error:
        return str(error)


def connect(
    device: Serial,
    loop: asyncio.AbstractEventLoop,
    in_thread: bool | None,
    received: Callable[[bytes], None],
    lost: Callable[[str], None],
) -> Link:
    """Start reading; `received` and `lost` are called on the loop."""
    if _is_windows() if in_thread is None else in_thread:
        return _ThreadLink(device, loop, received, lost)
    return _LoopLink(device, loop, received, lost)


def _is_windows() -> bool:
    return sys.platform == "win32"


class _LoopLink:
    """The loop says when there is something to read; nothing polls."""

    def __init__(
        self,
        device: Serial,
        loop: asyncio.AbstractEventLoop,
        received: Callable[[bytes], None],
        lost: Callable[[str], None],
    ) -> None:
        self._device = device
        self._loop = loop
        self._received = received
        self._lost = lost
        self._descriptor: int = device.fileno()
        loop.add_reader(self._descriptor, self._read)

    def waiting(self) -> bool:
        try:
            return bool(self._device.in_waiting)
        except OSError:
            return True  # gone: the reader is about to say so

    def close(self) -> None:
        self._loop.remove_reader(self._descriptor)
        self._device.close()

    def _read(self) -> None:
        try:
            data = self._device.read(_CHUNK)
        except OSError as error:  # SerialException is one
            self._lost(str(error))
            return
        if data:
            self._received(data)


class _ThreadLink:
    """A thread waits in a blocking read and hands over to the loop."""

    def __init__(
        self,
        device: Serial,
        loop: asyncio.AbstractEventLoop,
        received: Callable[[bytes], None],
        lost: Callable[[str], None],
    ) -> None:
        self._device = device
        self._loop = loop
        self._received = received
        self._lost = lost
        self._closed = False
        device.timeout = None
        self._thread = threading.Thread(target=self._run, name="serial scanner", daemon=True)
        self._thread.start()

    def waiting(self) -> bool:
        return False  # the thread has read whatever was there

    def close(self) -> None:
        self._closed = True
        self._device.cancel_read()
        if self._thread is not threading.current_thread():
            self._thread.join(timeout=1)
        self._device.close()

    def _run(self) -> None:
        try:
            while not self._closed:
                data = self._device.read(1) + self._device.read(self._device.in_waiting)
                self._hand_over(partial(self._received, data))
        except OSError as error:
            self._hand_over(partial(self._lost, str(error)))

    def _hand_over(self, call: Callable[[], None]) -> None:
        if self._closed:
            return
        try:
            self._loop.call_soon_threadsafe(self._deliver, call)
        except RuntimeError:
            self._closed = True  # the loop has ended before us

    def _deliver(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()
