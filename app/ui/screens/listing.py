"""What the screens with lists share: outcomes in the band, reading again when something changed.

A list reads the stores in another thread, one reading at a time: news that come meanwhile make
one more reading afterwards, not a queue of them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping
from typing import Any

from app import aio
from app.domain.meanings import (
    AttributesRead,
    BadgeRead,
    CommandRead,
    PlaceRead,
    Read,
    UnsoundRead,
)
from app.ui.frame.values import NO_BAND, Band
from app.ui.screens.base import Framing, Presenter, Sound
from app.ui.sentences import shown, unsound_words, words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.workbench.workbench import Workbench

TONES = {
    Sound.ACCEPTED: Tone.OK,
    Sound.QUESTION: Tone.WARN,
    Sound.REFUSED: Tone.BAD,
    Sound.NONE: Tone.PLAIN,
}
BEAT_S = 1.0
PAUSE_S = 0.2
"""Between two readings: a queue that drains makes hundreds of news a second."""


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
        for task in (self._beating, self._reading, self._showing):
            if task is not None:
                task.cancel()
        self._beating = self._reading = self._showing = None

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
        if self._reading is None or self._reading.done():
            self._reading = self.spawn(self._read(), "read")

    def publish_soon(self) -> None:
        """Show what the connection's news changed, once for many of them."""
        if self._showing is None or self._showing.done():
            self._showing = self.spawn(self._show(), "show")

    async def _show(self) -> None:
        await asyncio.sleep(PAUSE_S)
        self.publish()

    async def _read(self) -> None:
        while self._stale:
            self._stale = False
            await self.load()
            self.publish()
            await asyncio.sleep(PAUSE_S)

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
        self.say(Sound.REFUSED, *no_use(read))
        self.publish()

    def frame(self, framing: Framing) -> None:
        """Hand the frame its parts, unless another screen is shown by now."""
        if self.entered:
            self.framed.emit(framing)


def parted(key: str, details: Mapping[str, Any]) -> tuple[str, str]:
    """The sentence of a key as title and second line."""
    told = words(key, details)
    return told.title, told.detail


def no_use(read: Read) -> tuple[str, str]:
    """Why a code leads nowhere on a screen without a work document, and what to do."""
    code = shown(read.text)
    first = read.meanings[0] if read.meanings else None
    scan_on = translate("NoUse", "Scan a delivery note, a package or an item.")
    match first:
        case UnsoundRead():
            told = unsound_words(first.why, {"text": read.text, "detail": first.detail})
            return told.title, told.detail
        case CommandRead():
            title = translate("NoUse", "The command {name} does nothing on this screen")
            return title.format(name=shown(first.name)), scan_on
        case PlaceRead():
            title = translate("NoUse", "{name} is a place")
            detail = translate("NoUse", "Open a delivery first, then scan where its goods go.")
            return title.format(name=first.place.name), detail
        case BadgeRead():
            title = translate("NoUse", "{name}: signing in is not needed here")
            return title.format(name=first.person.name), scan_on
        case AttributesRead():
            title = translate("NoUse", "This code has a lot or a date, but no item")
            detail = translate("NoUse", "Scan the item's own code, or a delivery note.")
            return title, detail
        case _:
            title = translate("NoUse", "{code} is not known on this terminal")
            return title.format(code=code), scan_on
