"""The window of a running terminal: frame, screens, scanner and sounds put together.

`main` hands in a workbench; what happens from then on is the shell's.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTime, QTimer, Signal

from app import aio
from app.scan.values import Scan
from app.settings import Folders, Profile
from app.ui import sounds
from app.ui.connection import chip
from app.ui.frame import Frame, TopBar
from app.ui.idle import Idle
from app.ui.person_menu import PersonMenu
from app.ui.scanner import ScannerFilter
from app.ui.screens.base import Go, Sound
from app.ui.screens.registry import Screens, Surroundings
from app.ui.sentences import sentence
from app.ui.sheets.drawing import drawn
from app.ui.shell import CLOSING, Shell
from app.ui.theme import Theme, install_fonts
from app.ui.translation import language, locale, translate, use_language
from app.ui.widgets.banner import Banner
from app.ui.widgets.question import Asked
from app.workbench.device import Device
from app.workbench.scanner import scanner_settings, serial_scanner
from app.workbench.workbench import Workbench

_TONES = {
    Sound.ACCEPTED: sounds.Tone.ACCEPTED,
    Sound.QUESTION: sounds.Tone.QUESTION,
    Sound.REFUSED: sounds.Tone.REFUSED,
}
NEWS_MS = 100
"""A long post is news dozens of times a second: the chip counts them together."""


class Window(QObject):
    """One terminal's window.

    Signals:
        close_wanted(): somebody leaves, and knows what is not sent yet.
        rebuild_wanted(): the language is another; every text must be made again.
    """

    close_wanted = Signal()
    rebuild_wanted = Signal()

    def __init__(self, workbench: Workbench, where: Folders, clock: aio.Clock) -> None:
        super().__init__()
        self._workbench = workbench
        self._port: Any = None
        profile = workbench.profile
        self._clock = clock
        self.owner = aio.Owner("window", self.failed)
        self.theme = Theme(parent=self)
        self.theme.follow(profile.looks)
        self.frame = Frame(self.theme)
        self.scanner = ScannerFilter(scanner_settings(profile.scanner), clock, self)
        self.sounds = sounds.Sounds(
            sounds.find_player(),
            on=profile.looks.sound,
            volume=profile.looks.volume,
            parent=self,
        )
        device = Device(where, workbench, self._apply, clock)
        screens = Screens(
            Surroundings(
                workbench,
                device,
                self.theme,
                self.frame,
                clock,
                self.owner,
                where.data / "reports",
                self._play,
            )
        )
        self.shell = Shell(
            workbench, self.frame, screens, sound=self._play, owner=self.owner, clock=clock
        )
        self.idle = Idle(clock, self)
        self._person_menu = PersonMenu(self.shell, self.frame, self.theme, workbench, self.owner)
        self.scanner.scanned.connect(self._on_scanned)
        self.scanner.key_handler = self._on_key
        self.sounds.played.connect(self._on_played)
        self.frame.ask_before_close = True
        self.frame.close_wanted.connect(self._on_close_wanted)
        self.frame.question_answered.connect(self._on_answered)
        self.frame.banner_closed.connect(self._on_banner_closed)
        self._ticking = QTimer(self)
        self._ticking.setInterval(1_000)
        self._ticking.timeout.connect(self._on_tick)
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(NEWS_MS)
        self._news.timeout.connect(self._show_top_bar)
        self._stop_listening = workbench.listen(self._on_change)

    def show(self, size: tuple[int, int], *, fullscreen: bool = False) -> None:
        """Put it on the screen."""
        self.frame.resize(*size)
        if fullscreen:
            self.frame.showFullScreen()
        else:
            self.frame.show()

    def say(self, key: str, **details: str) -> None:
        """Say something about the program itself, until it is put away."""
        self.frame.display_banner(Banner(key, sentence(key, details)))

    async def painted(self) -> None:
        """Return once the window has been painted, or soon after where nothing is painted."""
        for _ in range(3):
            await asyncio.sleep(0)

    async def open(self, where: Go | None = None) -> None:
        """Show where the person was, or home, or `where`, and begin to take scans."""
        self.scanner.install()
        self.idle.watch(self.frame.windowHandle())
        self._listen_at_the_port()
        self._show_top_bar()
        self._ticking.start()
        aio.spawn(self.shell.run(), name="scans", owner=self.owner)
        document = self._workbench.left_open()
        await self.shell.go(Go("home"))
        if where is not None:
            await self.shell.go(where)
        elif document is not None:
            await self.shell.go(Go(self._workbench.kind_of(document) or "home", document))

    async def close(self) -> None:
        """Stop taking scans, end every task of the window, close it."""
        self.scanner.remove()
        self.idle.watch(None)
        self._leave_the_port()
        self._ticking.stop()
        self._news.stop()
        self._stop_listening()
        self.shell.close()
        await self.owner.close()
        await drawn()
        self.sounds.close()
        self.frame.shut()

    def _listen_at_the_port(self) -> None:
        """Read the serial scanner of the profile, if it names one."""
        self._leave_the_port()
        scanner = self._workbench.profile.scanner
        self._port = serial_scanner(scanner, self.scanner.feed, self._on_port)
        if self._port is not None:
            self._port.start()

    def _leave_the_port(self) -> None:
        if self._port is not None:
            self._port.close()
            self._port = None

    def _on_port(self, is_open: bool, reason: str) -> None:
        if is_open:
            self.frame.display_banner(None)
        else:
            self.say("scanner_port_closed", detail=reason)

    def _on_played(self, heard: bool) -> None:
        if not heard:
            self.frame.band.flash(loud=True)

    def _on_close_wanted(self) -> None:
        """Leave at once when all is sent; else say how much is not (law 12)."""
        status = self._workbench.status()
        unsent = status.to_send + status.stuck
        if unsent == 0:
            self.close_wanted.emit()
            return
        text = translate("Window", "%n edit(s) are not sent yet", "", unsent)
        self.frame.display_question(
            Asked(
                CLOSING,
                text,
                (translate("Window", "Close all the same"), translate("Window", "Stay")),
                translate("Window", "They are safe on this terminal and leave at the next start."),
                proposed=2,
            )
        )

    def _on_answered(self, question: str, number: int) -> None:
        if question != CLOSING:
            return
        self.frame.display_question(None)
        if number == 1:
            self.close_wanted.emit()

    def _on_banner_closed(self, _: str) -> None:
        self.frame.display_banner(None)

    def _apply(self, profile: Profile) -> None:
        """Settings are others now: all that shows or hears follows at once."""
        self.theme.follow(profile.looks)
        self.scanner.use(scanner_settings(profile.scanner))
        self._listen_at_the_port()
        self.sounds.use(on=profile.looks.sound, volume=profile.looks.volume)
        self._show_top_bar()
        before = language()
        if use_language(profile.looks.language) != before:
            self.rebuild_wanted.emit()

    def _on_scanned(self, scan: Scan) -> None:
        self.idle.touched()
        self.shell.take(scan)

    def _on_key(self, key: str) -> bool:
        self.idle.touched()
        return self.shell.key(key)

    def _on_tick(self) -> None:
        self._show_top_bar()
        people = self._workbench.people
        if people.is_idle(self.idle.since):
            people.lock()

    def _play(self, sound: Sound) -> None:
        tone = _TONES.get(sound)
        if tone is None:
            return
        self.sounds.play(tone)

    def _on_change(self, topic: str, _: str) -> None:
        if topic == "people":
            if self._workbench.people.locked:
                self.scanner.flush()
            self._show_top_bar()
        elif topic in ("connection", "outbox") and not self._news.isActive():
            self._news.start()

    def _show_top_bar(self) -> None:
        now = datetime.fromtimestamp(self._clock.now() / 1000, tz=UTC).astimezone()
        place, people = self._workbench.receiving_place(), self._workbench.people
        person = people.person.name or translate("TopBar", "Desk")
        self.frame.display_top_bar(
            TopBar(
                place=place.name if place is not None else "",
                person=translate("TopBar", "Locked") if people.locked else person,
                clock=locale().toString(QTime(now.hour, now.minute), "HH:mm"),
                connection=chip(self._workbench.status()),
                demo=self._workbench.profile.demo,
            )
        )

    def failed(self, name: str, error: BaseException) -> None:
        self.shell.say(Sound.REFUSED, "internal_error", {"detail": f"{name}: {error}"})


def prepare(language: str) -> None:
    """Fonts and language, before the first widget is made."""
    install_fonts()
    use_language(language)
    QCoreApplication.setApplicationName("Dockhand")
