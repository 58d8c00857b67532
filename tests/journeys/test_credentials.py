"""Credentials that the server refuses are entered anew at the running terminal, through its own
window: everything waits meanwhile, leaves with the new ones, and arrives once (outbox 7).
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from app.demo import demo_profile
from app.hub.running import RunningHub
from app.scan.values import Scan
from app.settings import Profile, System, load_credentials, save_credentials
from app.sync.connectivity import Link
from app.ui.frame import Frame
from app.ui.screens.base import Go
from app.ui.widgets.button import BigButton
from app.ui.widgets.inputs import TextRow
from app.ui.window import Window, prepare
from app.workbench.device import Device
from tests.journeys.shift import Shift
from tests.journeys.street import until
from tests.journeys.test_networks import met, receive
from tests.journeys.test_passing_on import RECEIVED
from tests.warehouse import control

NEW, WRONG = "demo-new-secret", "demo-wrong-secret"
NEVER = 600_000
"""No probe comes by itself in the time of a test: what leaves, leaves because of the new secret."""


def patient(profile: Profile) -> Profile:
    """Probes come when they are asked for."""
    return replace(profile, timings=replace(profile.timings, probe_every=NEVER))


def give_out(hub: RunningHub, **credentials: Any) -> None:
    """Somebody at the vendor gives out others, and ends all tokens."""
    control(hub, "credentials", credentials)
    control(hub, "tokens", None, "POST")


@dataclass
class AtScreen:
    """Somebody in front of the window."""

    window: Window
    shift: Shift
    at: int = 0

    @property
    def frame(self) -> Frame:
        return self.window.frame

    @property
    def screen(self) -> str:
        return self.window.shell.current

    @property
    def said(self) -> str:
        """The last outcome on the screen."""
        return self.frame.band.band.title

    @property
    def field(self) -> TextRow:
        """The field for what is new."""
        page = self.window.shell.screen("settings").view
        return next(row for row in page.findChildren(TextRow) if row.isVisible())

    async def go(self, screen: str, what: str = "") -> None:
        await self.window.shell.go(Go(screen, what))
        await self.painted()

    async def scan(self, text: str) -> None:
        self.at += 2_000
        self.window.scanner.feed(Scan(text, "", "test", self.at))
        await self.window.shell._scans.join()
        await self.painted()

    async def painted(self) -> None:
        QApplication.sendPostedEvents()
        self.frame.grab()

    async def type(self, text: str) -> None:
        """Into the field, as the window hands on what somebody types."""
        self.field.field.setFocus()
        QTest.keyClicks(self.field.field, text)
        await self.painted()

    def button(self, key: str) -> BigButton:
        button = self.frame.bottom_bar.button(key)
        assert button is not None
        return button

    async def tap(self, key: str, said: str) -> None:
        """Press a big action; until the band says something that begins so."""
        button, before = self.button(key), self.frame.band.band.serial
        assert button.isEnabled()
        button.click()
        await until(lambda: self.said.startswith(said) and self.frame.band.band.serial > before)
        await self.painted()


@asynccontextmanager
async def in_front_of(shift: Shift) -> AsyncIterator[AtScreen]:
    """The window of a terminal that runs."""
    prepare("en")
    terminus = shift.running
    window = Window(terminus.workbench, terminus.where, terminus.station.clock)
    window.show((1024, 768))
    await window.open()
    try:
        yield AtScreen(window, shift)
    finally:
        await window.close()


def seen(person: AtScreen) -> str:
    """All that can be read on the screen now."""
    labels = person.frame.findChildren(QLabel)
    fields = person.frame.findChildren(QLineEdit)
    return "\n".join((*(one.text() for one in labels), *(one.displayText() for one in fields)))


async def refused(shift: Shift) -> None:
    """A delivery is received after the vendor gave out another secret: nothing leaves."""
    await shift.open("GI-4712")
    give_out(shift.hub, secret=NEW)
    await receive(shift)
    await met(shift, Link.SIGN_IN, "sign_in")


async def test_a_new_secret_is_entered_and_all_of_it_arrives_once(
    hub: RunningHub, place_to_be: Path
) -> None:
    """The bar of the sync centre leads there in one tap."""
    async with Shift(hub, place_to_be, change=patient) as shift:
        _, known = demo_profile(hub.url)
        save_credentials(shift.folders, known)
        await refused(shift)
        async with in_front_of(shift) as person:
            await person.go("outbox")
            bar = person.window.shell.screen("outbox").view.link  # type: ignore[attr-defined]
            assert "Enter them anew" in bar.accessibleName()
            QTest.mouseClick(bar, Qt.MouseButton.LeftButton)
            await until(lambda: person.screen == "settings")
            await person.painted()
            assert known.secret not in seen(person)
            await person.type(NEW)
            await person.tap("use_secret", "The new credentials are in use")
            assert person.field.text() == ""
            assert not await shift.arrived(RECEIVED)
            status = shift.running.workbench.status()
            assert (status.link, status.network) == (Link.ONLINE, "")
        assert load_credentials(shift.folders) == replace(known, secret=NEW)
        assert shift.folders.credentials.stat().st_mode & 0o777 == 0o600


async def test_a_wrong_secret_is_refused_and_a_test_changes_nothing(
    hub: RunningHub, place_to_be: Path
) -> None:
    async with Shift(hub, place_to_be, change=patient) as shift, in_front_of(shift) as person:
        _, known = demo_profile(hub.url)
        save_credentials(shift.folders, known)
        await until(lambda: shift.running.workbench.status().link == Link.ONLINE)
        give_out(hub, secret=NEW)
        shift.running.sync.outbox.credentials_changed()
        await until(lambda: shift.running.workbench.status().link == Link.SIGN_IN)
        await person.go("settings", "connection")
        await person.type(WRONG)
        await person.tap("test_secret", "The server refuses the credentials")
        await person.tap("use_secret", "The server refuses the credentials")
        assert person.field.text() == WRONG, "it can be put right"
        assert not person.field.field.isReadOnly()
        assert person.window.frame.focusWidget() is person.field.field, "without tapping it again"
        person.field.field.selectAll()
        await person.type(NEW)
        await person.tap("test_secret", "Connected: ")
        assert load_credentials(shift.folders) == known
        assert shift.running.workbench.credentials == known
        assert shift.running.workbench.status().link == Link.SIGN_IN


async def test_with_the_scanner_alone(hub: RunningHub, place_to_be: Path) -> None:
    """`DH:OK` is the proposed action of the sync centre, then the secret's code, then `DH:OK`."""
    async with Shift(hub, place_to_be, change=patient) as shift:
        await refused(shift)
        async with in_front_of(shift) as person:
            await person.scan("DH:GOTO:sync")
            assert person.frame.prompt._text.text() == "Enter the credentials anew: tap, or scan OK"
            await person.scan("DH:OK")
            await until(lambda: person.screen == "settings")
            await person.scan("9520010000018")
            assert person.field.text() == "9520010000018"
            await person.scan("DH:CANCEL")
            assert person.field.text() == ""
            await person.scan("DH:OK")
            assert person.said == "The secret is missing"
            await person.scan("DH:REST")
            assert person.said == "REST does nothing here"
            await person.scan(NEW)
            assert person.said == "The code is in the field"
            assert NEW not in seen(person)
            await person.scan("DH:OK")
            await until(lambda: person.said == "The new credentials are in use")
            assert not await shift.arrived(RECEIVED)


@pytest.mark.parametrize("system", ["fulfillmenttools", "trybe"])
async def test_a_new_token(hub: RunningHub, place_to_be: Path, system: System) -> None:
    """Where a token is all there is, it is replaced in the same way."""
    async with Shift(hub, place_to_be, system=system, change=patient) as shift:
        await until(lambda: shift.running.workbench.status().link == Link.ONLINE)
        give_out(hub, tokens={system: NEW})
        shift.running.sync.outbox.credentials_changed()
        await until(lambda: shift.running.workbench.status().link == Link.SIGN_IN)
        async with in_front_of(shift) as person:
            await person.go("settings", "connection")
            assert person.field.label.text() == "New token"
            await person.type(NEW)
            await person.tap("use_secret", "The new credentials are in use")
            await until(lambda: shift.running.workbench.status().link == Link.ONLINE)
        assert load_credentials(shift.folders).token == NEW


async def test_a_server_that_is_not_there_changes_nothing(
    hub: RunningHub, place_to_be: Path
) -> None:
    """What could not be tried is not used, and stays in the field; a full disk keeps the old one.
    Whoever goes on here finds the field empty.
    """
    async with Shift(hub, place_to_be, change=patient) as shift, in_front_of(shift) as person:
        control(hub, "faults", {"kind": "error", "status": 503, "path": "/auth/"})
        await person.go("settings", "connection")
        await person.type(NEW)
        await person.tap("use_secret", "The server could not be asked")
        assert person.field.text() == NEW
        assert not shift.folders.credentials.exists()
        control(hub, "faults", None, "DELETE")
        give_out(hub, secret=NEW)
        blocked = shift.folders.credentials.with_name("credentials.json.new")
        blocked.mkdir()
        await person.tap("use_secret", "The settings could not be written")
        assert shift.running.workbench.credentials.secret != NEW
        blocked.rmdir()
        await person.go("home")
        await person.go("settings", "connection")
        assert person.field.text() == ""


async def test_what_is_sent_meanwhile_is_neither_lost_nor_doubled(
    hub: RunningHub, place_to_be: Path
) -> None:
    """Another secret is taken over while entries are under way: all of them arrive once."""
    async with Shift(hub, place_to_be) as shift:
        await shift.open("GI-4712")
        control(hub, "faults", {"kind": "delay", "delay_ms": 120, "path": "/stock/"})
        await receive(shift)
        terminus = shift.running
        device = Device(
            terminus.where, terminus.workbench, lambda profile: None, terminus.station.clock
        )
        await until(lambda: shift.running.sync.outbox._busy > 0)
        give_out(hub, secret=NEW)
        assert (await device.use_secret(NEW)).error is None
        assert not await shift.arrived(RECEIVED)
