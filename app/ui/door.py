"""The door of the window: who may pass. A badge anywhere is another person; while the terminal is
locked a badge opens it and nothing else is counted; a work profile keeps screens away.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from app import aio
from app.domain.decision import Refused
from app.domain.meanings import BadgeRead, Read
from app.domain.values import Person
from app.scan.values import Scan
from app.ui.screens.base import Go, Presenter, Sound
from app.ui.sentences import shown, words
from app.ui.translation import translate

if TYPE_CHECKING:
    from app.workbench.workbench import Workbench

SIGN_IN = "sign_in"
"""The screen that covers all others; it is never part of the way back."""

TILES: Mapping[str, tuple[str, ...]] = {
    "deliveries": ("receive",),
    "receipt": ("receive",),
    "goods_outs": ("pick", "hand_over"),
    "dispatch": ("pick", "hand_over"),
    "ad_hoc": ("hand_over",),
    "receipts": ("receipts",),
    "shipments": ("shipments",),
    "shipping": ("shipments",),
    "counts": ("counts",),
    "count": ("counts",),
    "stock_takings": ("counts",),
    "exports": ("counts", "lookup"),
    "lookup": ("lookup",),
    "adjust": ("lookup",),
    "settings": ("settings",),
}
"""Behind which tiles of home a screen lies; one that is not named is everybody's."""


class House(Protocol):
    """What the door needs of the shell."""

    @property
    def presenter(self) -> Presenter:
        """The open screen's presenter."""

    @property
    def current(self) -> str:
        """The open screen."""

    @property
    def covered(self) -> bool:
        """Whether the sign-in screen is shown."""

    async def go(self, where: Go) -> None:
        """Show a screen."""

    async def cover(self, what: Any = None) -> None:
        """Lay the sign-in screen over everything."""

    async def uncover(self) -> None:
        """Show what lay below again, or what was wanted meanwhile."""

    def announce(self, sound: Sound, title: str, detail: str = "") -> None:
        """An outcome in the band of the open screen."""


class Door:
    """Lets people in and out."""

    def __init__(self, house: House, workbench: Workbench, clock: aio.Clock) -> None:
        self._house = house
        self._workbench = workbench
        self._clock = clock
        self._before: Person | None = None
        """Who was here when the terminal was locked; None while it is not."""

    @property
    def locked(self) -> bool:
        """Whether only a badge or a PIN leads on."""
        return self._workbench.people.locked

    def lets(self, screen: str) -> bool:
        """Whether the person who is here may go to a screen."""
        shows = self._workbench.people.shows
        return screen not in TILES or any(shows(tile) for tile in TILES[screen])

    def refuse(self, screen: str) -> None:
        """Say why somebody stays where they are."""
        name = self._workbench.people.person.name or translate("TopBar", "Desk")
        self._say(Refused("not_in_profile", {"name": name, "screen": screen}))

    # --- locked ----------------------------------------------------------------------------

    async def follow(self) -> None:
        """Lay the lock over everything, or take it away, as the terminal stands now."""
        people = self._workbench.people
        if people.locked:
            if self._before is None:
                self._before = people.person
            if not self._house.covered:
                await self._house.cover()
        elif self._before is not None:
            before, self._before = self._before, None
            await self._house.uncover()
            await self._welcome(before)

    async def lock(self) -> None:
        """`DH:LOCK`, or the person menu."""
        refused = self._workbench.people.lock()
        if refused is not None:
            self._say(refused)
            return
        await self.follow()

    async def sign_out(self) -> None:
        """Nobody is here any more; where somebody has to be, this locks."""
        self._house.presenter.interrupted()
        self._workbench.people.sign_out()
        await self.follow()
        if not self.locked:
            if not self.lets(self._house.current):
                await self._house.go(Go("home"))
            await self._welcome()

    async def knock(self, scan: Scan) -> Read:
        """A code while the terminal is locked: a badge opens, everything else is told that it did
        not count. Returns what the code is.
        """
        await self.follow()
        read = self._workbench.read(scan.text, scan.symbology)
        badge = next((m for m in read.meanings if isinstance(m, BadgeRead)), None)
        if badge is not None:
            self._workbench.people.by_badge(badge.person)
            await self.follow()
        elif not self.hides(scan):
            self._say(Refused("locked_scan", {"code": shown(read.text)}))
        return read

    def hides(self, scan: Scan) -> bool:
        """Whether a scan may be a PIN that was typed very fast: it is told without its digits."""
        hidden = self._house.presenter.hides(scan.text)
        if hidden:
            self._say(Refused("pin_read"))
        return hidden

    # --- open ------------------------------------------------------------------------------

    async def badge(self, read: Read) -> bool:
        """Whether a code was somebody's badge; then they are signed in, and the screen stays."""
        first = read.meanings[0] if read.meanings else None
        if not isinstance(first, BadgeRead) or self._house.presenter.takes_badge(read):
            return False
        people, before = self._workbench.people, self._workbench.people.person
        if first.person.id != before.id:
            self._house.presenter.interrupted()
        people.by_badge(first.person)
        if self._house.covered:
            await self._house.uncover()
        elif not self.lets(self._house.current):
            await self._house.go(Go("home"))
        await self._welcome()
        return True

    async def _welcome(self, before: Person | None = None) -> None:
        """Who is here now, and where somebody was: after the lock, `before` was here."""
        person = self._workbench.people.person
        name = person.name or translate("TopBar", "Desk")
        left = await self._where()
        if left and before is not None and before.id == person.id:
            here = translate("GoOnCard", "You were here: {where}")
            self._house.announce(Sound.ACCEPTED, here.format(where=left[0]), left[1])
            return
        title = translate("Door", "{name} is signed in").format(name=name)
        if person.id == Person().id:
            title = translate("Door", "Nobody is signed in")
        detail = translate("Door", "Open here: {where}").format(where=", ".join(left or ()))
        self._house.announce(Sound.ACCEPTED, title, detail if left else "")

    async def _where(self) -> tuple[str, str] | None:
        """The open document and where somebody was in it."""
        from app.ui.screens.home.left import where_left

        desk = self._workbench.desk
        document = desk.key if desk is not None else self._workbench.left_open()
        if document is None:
            return None
        left = await asyncio.to_thread(where_left, self._workbench, document, self._clock.now())
        return (left.title, left.detail) if left is not None else None

    def _say(self, refused: Refused) -> None:
        told = words(refused.key, refused.details)
        self._house.announce(Sound.REFUSED, told.title, told.detail)
