"""What the screens with lists share: outcomes in the band, reading again when something changed.

A list reads the stores in another thread, one reading at a time: news that come meanwhile make
one more reading afterwards, not a queue of them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass
from typing import Any

from app import aio
from app.domain.meanings import (
    AttributesRead,
    CommandRead,
    PlaceRead,
    Read,
    UnsoundRead,
)
from app.ui.frame.values import NO_BAND, Band
from app.ui.screens.base import TONES, Framing, Presenter, Sound
from app.ui.sentences import shown, unsound_words, words
from app.ui.translation import translate
from app.workbench.workbench import Workbench

BEAT_S = 1.0
PAUSE_S = 0.2
"""Between two readings: a queue that drains makes hundreds of news a second."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What to do after a code that leads nowhere: what can be scanned, and when a place can."""

    scan_on: str
    place: str


class ListPresenter(Presenter):
    """Base of the presenters that show lists of the workbench."""

    with_card = False
    topics: frozenset[str] = frozenset()
    """Which news of the workbench (`station.Listener`) concern the list."""

    def __init__(self, workbench: Workbench, owner: aio.Owner, clock: aio.Clock) -> None:
        super().__init__()
        self.workbench = workbench
        self.clock = clock
        self.band: Band = NO_BAND
        self.entered = False
        self._owner = owner
        self._serial = 0
        self._stale = False
        self._reading: asyncio.Task[None] | None = None
        self._pausing: asyncio.Task[None] | None = None
        self._beating: asyncio.Task[None] | None = None
        self._showing: asyncio.Task[None] | None = None

    # --- what a screen adds ----------------------------------------------------------------

    async def load(self) -> None:
        """Read the stores; the next `publish` shows it."""

    def publish(self) -> None:
        """Emit snapshot and framing as they are now."""

    def ticking(self) -> bool:
        """Whether what is shown grows older by itself."""
        return False

    # --- life ------------------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        self.entered = True
        self.band = NO_BAND
        await self.load()
        self.publish()
        self._beating = self.spawn(self._beat(), "beat")

    async def leave(self) -> None:
        self.entered = False
        for task in (self._beating, self._reading, self._pausing, self._showing):
            if task is not None:
                task.cancel()
        self._beating = self._reading = self._pausing = self._showing = None

    def refresh(self, topic: str, key: str) -> None:
        if not self.entered:
            return
        if topic in self.topics:
            self.read_again()
        elif topic == "connection":
            self.publish_soon()

    def read_again(self) -> None:
        """Read the stores once more, soon."""
        self._stale = True
        if not (_runs(self._reading) or _runs(self._pausing)):
            self._reading = self.spawn(self._read(), "read")

    def publish_soon(self) -> None:
        """Show what the connection's news changed, once for many of them."""
        if not _runs(self._showing):
            self._showing = self.spawn(self._show(), "beat")

    async def _show(self) -> None:
        await asyncio.sleep(PAUSE_S)
        self.publish()

    async def _read(self) -> None:
        self._stale = False
        await self.load()
        self.publish()
        self._pausing = self.spawn(self._pause(), "beat")

    async def _pause(self) -> None:
        """News that came meanwhile make one more reading, after a while."""
        await asyncio.sleep(PAUSE_S)
        if self._stale:
            self._reading = self.spawn(self._read(), "read")

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(BEAT_S)
            if self.ticking():
                self.publish()

    def spawn(self, coro: Coroutine[Any, Any, None], name: str) -> asyncio.Task[None] | None:
        """Start something that a tap wants."""
        return aio.spawn(coro, name=f"{self.name}: {name}", owner=self._owner)

    # --- outcomes --------------------------------------------------------------------------

    def say(self, sound: Sound, title: str, detail: str = "", icon: str = "") -> None:
        """One outcome: band and sound; `publish` is the caller's."""
        self._serial += 1
        self.band = Band(TONES[sound], title, detail, icon=icon, serial=self._serial)
        self.sounded.emit(sound)

    def announce(self, sound: Sound, title: str, detail: str = "") -> bool:
        self.say(sound, title, detail)
        self.publish()
        return True

    def refuse(self, title: str, detail: str = "") -> None:
        """Nothing was done: the cause, and what to do."""
        self.say(Sound.REFUSED, title, detail)
        self.publish()

    def refuse_key(self, key: str, **details: str | int | None) -> None:
        """Refuse with the sentence that everybody uses for this cause."""
        self.say(Sound.REFUSED, *parted(key, details))
        self.publish()

    def refuse_read(self, read: Read) -> None:
        """A code that this screen can do nothing with."""
        self.say(Sound.REFUSED, *no_use(read, self.hints()))
        self.publish()

    def hints(self) -> Hints:
        """What can be scanned here instead, for codes that lead nowhere."""
        return Hints(
            translate("NoUse", "Scan a delivery note, a package or an item."),
            translate("NoUse", "Open a delivery first, then scan where its goods go."),
        )

    def frame(self, framing: Framing) -> None:
        """Hand the frame its parts, unless another screen is shown by now."""
        if self.entered:
            self.framed.emit(framing)


def _runs(task: asyncio.Task[None] | None) -> bool:
    return task is not None and not task.done()


def parted(key: str, details: Mapping[str, Any]) -> tuple[str, str]:
    """The sentence of a key as title and second line."""
    told = words(key, details)
    return told.title, told.detail


def no_use(read: Read, hints: Hints) -> tuple[str, str]:
    """Why a code leads nowhere on a screen without a work document, and what to do."""
    code = shown(read.text)
    first = read.meanings[0] if read.meanings else None
    scan_on = hints.scan_on
    match first:
        case UnsoundRead():
            told = unsound_words(first.why, {"text": read.text, "detail": first.detail})
            return told.title, told.detail
        case CommandRead():
            title = translate("NoUse", "The command {name} does nothing on this screen")
            return title.format(name=shown(first.name)), scan_on
        case PlaceRead():
            title = translate("NoUse", "{name} is a place")
            return title.format(name=first.place.name), hints.place
        case AttributesRead():
            title = translate("NoUse", "This code has a lot or a date, but no item")
            return title, translate("NoUse", "Scan the item's own code.")
        case _:
            title = translate("NoUse", "{code} is not known on this terminal")
            return title.format(code=code), scan_on
