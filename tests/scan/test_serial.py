"""A scanner on a serial port, on a pseudo-terminal: read, pulled, plugged in again."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from app.scan import serial as serial_source
from app.scan.serial import SerialSettings, SerialSource
from app.scan.values import Scan, ScannerSettings

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")


class Cable:
    """A port by a fixed name that a scanner is plugged into and pulled out of."""

    def __init__(self, folder: Path) -> None:
        self.port = folder / "scanner"
        self._scanner: int | None = None
        self._port: int | None = None

    def plug(self) -> None:
        self._scanner, self._port = os.openpty()
        self.port.unlink(missing_ok=True)
        self.port.symlink_to(os.ttyname(self._port))

    def pull(self) -> None:
        for end in (self._scanner, self._port):
            if end is not None:
                os.close(end)
        self._scanner = self._port = None

    def send(self, data: bytes) -> None:
        assert self._scanner is not None
        os.write(self._scanner, data)


class Terminal:
    """Keeps what the source says and lets a test wait for it."""

    def __init__(self) -> None:
        self.scans: list[Scan] = []
        self.states: list[bool] = []
        self.reasons: list[str] = []
        self._news = asyncio.Event()

    def on_scan(self, scan: Scan) -> None:
        self.scans.append(scan)
        self._news.set()

    def on_state(self, is_open: bool, reason: str) -> None:
        self.states.append(is_open)
        self.reasons.append(reason)
        self._news.set()

    async def until(self, happened: Callable[[], bool]) -> None:
        async with asyncio.timeout(10):
            while not happened():
                self._news.clear()
                await self._news.wait()

    @property
    def texts(self) -> list[str]:
        return [scan.text for scan in self.scans]


@pytest.fixture
def cable(tmp_path: Path) -> Cable:
    return Cable(tmp_path)


@pytest.fixture(params=[False, True], ids=["loop", "thread"])
async def terminal(
    request: pytest.FixtureRequest, cable: Cable
) -> AsyncIterator[tuple[Terminal, SerialSource]]:
    seen = Terminal()
    source = SerialSource(
        SerialSettings(
            str(cable.port), retry_first_ms=5, retry_most_ms=20, in_thread=request.param
        ),
        ScannerSettings(symbology="]C1"),
        seen.on_scan,
        seen.on_state,
    )
    yield seen, source
    source.close()
    cable.pull()


async def test_codes_arrive_in_order(cable: Cable, terminal: tuple[Terminal, SerialSource]) -> None:
    seen, source = terminal
    cable.plug()
    source.start()
    await seen.until(lambda: seen.states == [True])
    cable.send(b"9521234543213\r\n]C110AB\x1d17270101\r\nhalf")
    await seen.until(lambda: len(seen.scans) == 3)
    assert seen.texts == ["9521234543213", "]C110AB\x1d17270101", "half"]
    assert {scan.source for scan in seen.scans} == {f"serial:{cable.port}"}
    assert {scan.symbology for scan in seen.scans} == {"]C1"}
    assert seen.scans[2].at > seen.scans[0].at - 1


async def test_a_pulled_cable_is_noticed_and_a_plugged_one_is_taken(
    cable: Cable, terminal: tuple[Terminal, SerialSource]
) -> None:
    seen, source = terminal
    source.start()
    await seen.until(lambda: seen.states == [False])
    cable.plug()
    await seen.until(lambda: seen.states == [False, True])
    cable.send(b"4711\r47")
    await seen.until(lambda: seen.texts == ["4711"])
    cable.pull()
    await seen.until(lambda: seen.states == [False, True, False])
    cable.plug()
    await seen.until(lambda: seen.states == [False, True, False, True])
    cable.send(b"4712\r")
    await seen.until(lambda: "4712" in seen.texts)
    assert seen.reasons[0]
    assert seen.texts[-1] == "4712"


async def test_a_closed_source_says_nothing_more(
    cable: Cable, terminal: tuple[Terminal, SerialSource]
) -> None:
    seen, source = terminal
    cable.plug()
    source.start()
    await seen.until(lambda: seen.states == [True])
    source.close()
    source.close()
    cable.send(b"4711\r")
    for _ in range(20):
        await asyncio.sleep(0)
    assert seen.scans == []
    assert seen.states == [True]


async def test_closed_while_opening_leaves_no_open_port(cable: Cable) -> None:
    seen = Terminal()
    cable.plug()
    first = SerialSource(
        SerialSettings(str(cable.port)), ScannerSettings(), seen.on_scan, seen.on_state
    )
    first.start()
    first.close()
    # The port is opened exclusively: a second one gets it only if the first let go.
    second = SerialSource(
        SerialSettings(str(cable.port), retry_first_ms=5),
        ScannerSettings(),
        seen.on_scan,
        seen.on_state,
    )
    second.start()
    await seen.until(lambda: seen.states[-1:] == [True])
    second.close()
    cable.pull()


def test_ports_are_named() -> None:
    for port in serial_source.ports():
        assert port.device
        assert port.description
