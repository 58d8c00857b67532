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
from app.ui.frame import Band, Frame
from app.ui.screens.base import Framing, Go, Presenter, Sound
from app.ui.sentences import sentence
from app.ui.tokens import Tone
from app.workbench.errors import StoreError, UnknownRecord

if TYPE_CHECKING:
    from app.workbench.workbench import Workbench

log = logging.getLogger(__name__)

GOTO = {
    "receive": "deliveries",
    "sync": "outbox",
}
"""Where `DH:GOTO:x` leads, for the screens that exist."""


CLOSING = "closing"
"""The window's own question, whatever screen is open."""

TONES = {
    Sound.ACCEPTED: Tone.OK,
    Sound.QUESTION: Tone.WARN,
    Sound.REFUSED: Tone.BAD,
    Sound.NONE: Tone.PLAIN,
}


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
        """Show a screen; unknown names lead home, and so does what cannot be read."""
        name = where.screen if where.screen in self._screens else "home"
        async with self._going:
            try:
                await self._show(Go(name, where.what))
            except (StoreError, UnknownRecord) as error:
                log.warning("%s cannot be shown: %s", name, error)
                await self._show(Go("home"))
                self.say(Sound.REFUSED, getattr(error, "key", "document_newer"), {})

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

    async def back(self) -> None:
        """The screen before this one, or home."""
        del self._history[-1:]
        where = self._history.pop() if self._history else Go("home")
        await self.go(where)

    def _on_left(self, where: Go) -> None:
        task = self.back() if where.screen == "back" else self.go(where)
        aio.spawn(task, name=f"go {where.screen}", owner=self._owner)

    def _on_connection(self) -> None:
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
        again = self.presenter.expects_again(scan.text)
        heard = self._workbench.hear(scan, again=again)
        if heard.held_ms is not None:
            self.say(Sound.NONE, "double_read", {"code": scan.text, "ms": heard.held_ms})
            return
        read = heard.read
        self.scanned.emit(scan, read)
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
        elif command.name == "GOTO":
            await self._go_to(command.value.casefold())
        else:
            return False
        return True

    async def _go_to(self, value: str) -> None:
        name = GOTO.get(value)
        if name is None:
            self.say(Sound.REFUSED, "screen_not_here", {"screen": value})
        else:
            await self.go(Go(name))

    def key(self, key: str) -> bool:
        """A key that is no scan: the open screen may use it."""
        return bool(self.current) and self.presenter.key(key)

    # --- the frame -------------------------------------------------------------------------

    def _on_framed(self, framing: Framing) -> None:
        if self.sender() is not None and self.sender() is not self.presenter:
            return  # a screen in the background must not speak
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
        self._serial += 1
        band = Band(TONES[sound], sentence(key, details), serial=-self._serial)
        self._frame.display_band(band)
        self._sound(sound)

    def _on_change(self, topic: str, key: str) -> None:
        if self.current:
            self.presenter.refresh(topic, key)

    def close(self) -> None:
        """Stop listening; the owner ends the tasks."""
        self._stop_listening()
