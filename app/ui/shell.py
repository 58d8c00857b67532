"""Holds the window together: one screen at a time, one scan after the other, one way to navigate.

Scans wait in a queue and are decided in order; none is dropped while another is handled or a
screen changes. The shell knows screens by name only.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app import aio
from app.domain.meanings import CommandRead, Read
from app.scan.values import Scan
from app.ui.door import SIGN_IN, Door
from app.ui.frame import Band, Frame
from app.ui.screens.base import TONES, Announced, Framing, Go, Presenter, Sound
from app.ui.sentences import sentence
from app.workbench.errors import StoreError, Unavailable, UnknownRecord

if TYPE_CHECKING:
    from app.workbench.workbench import Workbench

log = logging.getLogger(__name__)

GOTO = {
    "receive": Go("deliveries"),
    "pick": Go("goods_outs", "pick"),
    "pack": Go("goods_outs", "pack"),
    "handover": Go("goods_outs", "hand_over"),
    "count": Go("counts"),
    "ship": Go("shipments"),
    "lookup": Go("lookup"),
    "adjust": Go("adjust"),
    "sync": Go("outbox"),
}
"""Where `DH:GOTO:x` leads, for the screens that exist."""


CLOSING = "closing"
"""The window's own question, whatever screen is open."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A presenter with its view."""

    presenter: Presenter
    view: QWidget


class Shell(QObject):
    """The window's conductor.

    Signals:
        scanned(Scan, Read): a code was taken; tests and the tour listen.
        settled(): everything queued so far was decided.
    """

    scanned = Signal(object, object)
    settled = Signal()

    def __init__(
        self,
        workbench: Workbench,
        frame: Frame,
        screens: Mapping[str, Screen],
        *,
        sound: Callable[[Sound], None],
        owner: aio.Owner,
        clock: aio.Clock | None = None,
    ) -> None:
        super().__init__(frame)
        self._workbench = workbench
        self._frame = frame
        self._screens = screens
        self._wired: dict[str, Screen] = {}
        self._sound = sound
        self._owner = owner
        self._scans: asyncio.Queue[Scan] = asyncio.Queue()
        self._history: list[Go] = []
        self._going = asyncio.Lock()
        self._serial = 0
        self.current = ""
        self._below = ""
        """The screen that sign-in covers."""
        self._awaited: Go | None = None
        """Where to go when sign-in is put away."""
        self._framings: dict[Presenter, Framing] = {}
        self.door = Door(self, workbench, clock or aio.SystemClock())
        frame.action_chosen.connect(self._on_action)
        frame.connection_pressed.connect(self._on_connection)
        frame.undo_pressed.connect(self._on_undo)
        frame.question_answered.connect(self._on_answer)
        self._stop_listening = workbench.listen(self._on_change)

    def _wire(self, screen: Screen) -> None:
        presenter = screen.presenter
        presenter.framed.connect(self._on_framed)
        presenter.sounded.connect(self._on_sounded)
        presenter.left.connect(self._on_left)
        presenter.moved.connect(self._on_moved)

    @property
    def presenter(self) -> Presenter:
        """The open screen's presenter."""
        return self.screen(self.current).presenter

    def screen(self, name: str) -> Screen:
        """A screen by its name, shown or not; it may be made for this."""
        screen = self._wired.get(name)
        if screen is None:
            screen = self._wired[name] = self._screens[name]
            self._wire(screen)
        return screen

    # --- screens ---------------------------------------------------------------------------

    async def go(self, where: Go) -> None:
        """Show a screen; unknown names lead home, and so does what cannot be read, or is not for
        the person who is here by now. While the terminal is locked it is shown later.
        """
        if where.screen == SIGN_IN:
            await self.cover(where.what)
            return
        if self.door.locked and SIGN_IN in self._screens:
            self._awaited = where
            await self.door.follow()
            return
        name = where.screen if where.screen in self._screens else "home"
        name = name if self.door.lets(name) else "home"
        async with self._going:
            await self._lift()
            try:
                await self._show(Go(name, where.what))
                if where.said is not None and name == where.screen:
                    self.announce(where.said.sound, where.said.title, where.said.detail)
            except (StoreError, UnknownRecord, Unavailable) as error:
                log.warning("%s cannot be shown: %s", name, error)
                await self._show(Go("home"))
                told = {"detail": error.detail} if isinstance(error, Unavailable) else {}
                self.say(Sound.REFUSED, getattr(error, "key", "document_newer"), told)

    async def _show(self, where: Go) -> None:
        if self.current:
            await self.presenter.leave()
        if where.screen == "home":
            self._history.clear()
        self._history.append(where)
        self.current = where.screen
        self._workbench.forget_last_scan()
        screen = self.screen(where.screen)
        self._frame.show_screen(screen.view, with_card=screen.presenter.with_card)
        await screen.presenter.enter(where.what)

    def _on_moved(self, where: Go) -> None:
        if self._history and self._history[-1].screen == where.screen:
            self._history[-1] = where

    async def back(self) -> None:
        """The screen before this one, or home."""
        if self.covered:
            await self.uncover()
            return
        del self._history[-1:]
        where = self._history.pop() if self._history else Go("home")
        await self.go(where)

    # --- sign-in over everything -------------------------------------------------------------

    @property
    def covered(self) -> bool:
        """Whether sign-in is shown; what it covers stays as it is."""
        return self.current == SIGN_IN

    async def cover(self, what: Any = None) -> None:
        """Lay sign-in over everything; `what` is for its screen."""
        if SIGN_IN not in self._screens:
            return
        async with self._going:
            if self.covered and what is None:
                return
            if not self.covered:
                if self.current:
                    self.presenter.interrupted()
                self._below, self.current = self.current, SIGN_IN
            self._frame.hold_sheets()
            screen = self.screen(SIGN_IN)
            self._frame.show_screen(screen.view, with_card=screen.presenter.with_card)
            await screen.presenter.enter(what)

    async def uncover(self) -> None:
        """Show what sign-in covers, or what was wanted meanwhile; not while locked. A screen that
        is not for the person who is here now gives way to home.
        """
        if not self.covered or self.door.locked:
            return
        where, self._awaited = self._awaited, None
        if where is not None or not self._below or not self.door.lets(self._below):
            await self.go(where or Go("home"))
            return
        async with self._going:
            await self._lift()
            screen = self.screen(self.current)
            self._frame.show_screen(screen.view, with_card=screen.presenter.with_card)
            self._show_framing(self._framings.get(screen.presenter, Framing()))

    async def _lift(self) -> None:
        """Sign-in goes; what it covered is the open screen again, and nothing is painted yet."""
        if self.covered:
            await self.presenter.leave()
            self._frame.hold_sheets(False)
            self.current, self._below = self._below, ""

    def _on_left(self, where: Go) -> None:
        if not self.door.lets(where.screen):
            self.door.refuse(where.screen)
            return
        task = self._back_with(where.what) if where.screen == "back" else self.go(where)
        aio.spawn(task, name=f"go {where.screen}", owner=self._owner)

    async def _back_with(self, what: Any) -> None:
        await self.back()
        if isinstance(what, Announced):
            self.announce(what.sound, what.title, what.detail)

    def _on_connection(self) -> None:
        if not self.door.locked:
            self._on_left(Go("outbox"))

    def _on_action(self, key: str) -> None:
        aio.spawn(self._act(key), name=f"act {key}", owner=self._owner)

    def _on_undo(self) -> None:
        self._on_action("undo")

    def _on_answer(self, question: str, number: int) -> None:
        if question == CLOSING:
            return
        task = self.presenter.answer(question, number)
        aio.spawn(task, name="answer", owner=self._owner)

    async def _act(self, key: str) -> None:
        if key == "back":
            await self.back()
        elif key == "home":
            await self.go(Go("home"))
        else:
            await self.presenter.act(key)

    # --- scans -----------------------------------------------------------------------------

    def take(self, scan: Scan) -> None:
        """A source read a code; it waits its turn."""
        self._scans.put_nowait(scan)

    async def run(self) -> None:
        """Decide scans in order, for ever."""
        while True:
            scan = await self._scans.get()
            try:
                await self._decide(scan)
            except Exception:
                log.exception("a scan could not be decided")
                self.say(Sound.REFUSED, "internal_error", {"code": scan.text})
            finally:
                self._scans.task_done()
                if self._scans.empty():
                    self.settled.emit()

    async def _decide(self, scan: Scan) -> None:
        if self.door.locked:
            self.scanned.emit(scan, await self.door.knock(scan))
            return
        again = self.presenter.expects_again(scan.text)
        heard = self._workbench.hear(scan, again=again)
        if heard.held_ms is not None:
            self.say(Sound.NONE, "double_read", {"code": scan.text, "ms": heard.held_ms})
            return
        read = heard.read
        self.scanned.emit(scan, read)
        if await self.door.badge(read):
            return
        if self.door.hides(scan):
            return
        await self.uncover()  # nobody has to sign in: a scan is about the work below
        if not await self._command(read):
            await self.presenter.scan(read, scan)

    async def _command(self, read: Read) -> bool:
        """Commands that every screen shares."""
        command = next((m for m in read.meanings if isinstance(m, CommandRead)), None)
        if command is None:
            return False
        if command.name == "HOME":
            await self.go(Go("home"))
        elif command.name == "BACK":
            await self.back()
        elif command.name == "LOCK":
            await self.door.lock()
        elif command.name == "GOTO" and not self.presenter.takes_goto(command.value.casefold()):
            await self._go_to(command.value.casefold())
        else:
            return False
        return True

    async def _go_to(self, value: str) -> None:
        where = GOTO.get(value)
        if where is None or not self._has(where.screen):
            self.say(Sound.REFUSED, "screen_not_here", {"screen": value})
        elif not self.door.lets(where.screen):
            self.door.refuse(where.screen)
        else:
            await self.go(where)

    def _has(self, screen: str) -> bool:
        """Whether the system of this terminal has what a screen shows."""
        if screen == "counts":
            return self._workbench.counts_stock
        if screen == "shipments":
            return self._workbench.ships
        return screen != "goods_outs" or self._workbench.picks

    def key(self, key: str) -> bool:
        """A key that is no scan: the open screen may use it."""
        return bool(self.current) and self.presenter.key(key)

    # --- the frame -------------------------------------------------------------------------

    def _on_framed(self, framing: Framing) -> None:
        sender = self.sender()
        speaks = sender if isinstance(sender, Presenter) else self.presenter
        self._framings[speaks] = framing
        if speaks is self.presenter:  # a screen in the background must not speak
            self._show_framing(framing)

    def _show_framing(self, framing: Framing) -> None:
        frame = self._frame
        frame.display_prompt(framing.prompt)
        frame.display_card(framing.card)
        frame.display_band(framing.band)
        frame.display_actions(framing.actions)
        frame.display_question(framing.asked)

    def _on_sounded(self, sound: Sound) -> None:
        self._sound(sound)

    def say(self, sound: Sound, key: str, details: Mapping[str, Any]) -> None:
        """An outcome that belongs to no screen."""
        self._show_band(sound, sentence(key, details))

    def announce(self, sound: Sound, title: str, detail: str = "") -> None:
        """An outcome of the window itself, in the band of the open screen."""
        if not self.current or not self.presenter.announce(sound, title, detail):
            self._show_band(sound, title, detail)

    def _show_band(self, sound: Sound, title: str, detail: str = "") -> None:
        self._serial += 1
        self._frame.display_band(Band(TONES[sound], title, detail, serial=-self._serial))
        self._sound(sound)

    def _on_change(self, topic: str, key: str) -> None:
        if topic in ("people", "profile"):
            aio.spawn(self.door.follow(), name="door", owner=self._owner)
        for name in filter(None, (self.current, self._below)):
            self.screen(name).presenter.refresh(topic, key)

    def close(self) -> None:
        """Stop listening; the owner ends the tasks."""
        self._stop_listening()
