"""Sign-in: a name and a PIN, PINs that are set, and what a locked terminal says.

A badge never comes here: the door of the window takes it, whatever is shown (`app.ui.door`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal

from app import aio
from app.domain.decision import Detail, Refused
from app.domain.people import Member, Role, Way, pin_problem
from app.domain.values import Person
from app.ui.frame.values import NO_BAND, Action, Band, Prompt
from app.ui.screens.base import TONES, Announced, Framing, Go, Presenter, Sound
from app.ui.screens.home.left import where_left
from app.ui.screens.sign_in import words as said
from app.ui.screens.sign_in.flow import Flow, SetPin, Step, setting, signing_in
from app.ui.screens.sign_in.typing import Digits, key_name, may_be_pin
from app.ui.screens.sign_in.values import SignInScreen, initials
from app.ui.screens.working.timers import Timers
from app.ui.sentences import words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import Kind
from app.workbench.workbench import Workbench

FORGET_MS = 30_000
"""Digits that nobody goes on with are forgotten, and the names shown again."""
BEAT_MS = 500
PAUSE, FORGET = "pause", "forget"


class SignInPresenter(Presenter):
    """Owns the `SignInScreen`.

    Signals besides those of `Presenter`:
        told: a step was decided; nothing waits any more.
    """

    name = "sign_in"
    with_card = False
    told = Signal()

    def __init__(self, workbench: Workbench, owner: aio.Owner, clock: aio.Clock) -> None:
        super().__init__()
        self._workbench = workbench
        self._people = workbench.people
        self._owner = owner
        self._clock = clock
        self._timers = Timers(owner)
        self._digits = Digits()
        self._flow = Flow()
        self._band = NO_BAND
        self._serial = 0
        self._busy = False
        self._entered = False
        self._locked = False
        self._stays = ""
        """The work that waits behind the lock, in words."""
        self.snapshot = SignInScreen()

    # --- coming and going -------------------------------------------------------------------

    async def enter(self, what: Any = None) -> None:
        """Ask who is here, or for what `SetPin` needs."""
        self._entered, self._busy = True, False
        self._begin(Flow())
        self._band = NO_BAND
        if isinstance(what, SetPin):
            self._set(what.person)
        elif self._people.locked:
            await self._tell_locked()
        self.publish()

    async def leave(self) -> None:
        self._entered = False
        self._begin(Flow())
        self._timers.stop()

    async def _tell_locked(self) -> None:
        """What stays open meanwhile."""
        self._locked = True
        title = translate("SignIn", "This terminal is locked")
        desk = self._workbench.desk
        document = desk.key if desk is not None else self._workbench.left_open()
        self._stays = ""
        if document is not None:
            now = self._clock.now()
            left = await asyncio.to_thread(where_left, self._workbench, document, now)
            if left is not None:
                self._stays = translate("SignIn", "{document} stays open").format(
                    document=left.title
                )
        self._serial += 1
        self._band = Band(Tone.PLAIN, title, icon="lock", serial=self._serial)

    def refresh(self, topic: str, key: str) -> None:
        if topic not in ("people", "profile", "catalog") or not self._entered:
            return
        if self._people.locked and not self._locked:
            # It was locked while somebody was typing: what they had begun is gone.
            self._begin(Flow())
            aio.spawn(self._lock_now(), name="locked", owner=self._owner)
        self._locked = self._people.locked
        self.publish()

    async def _lock_now(self) -> None:
        await self._tell_locked()
        self.publish()

    # --- what a person does -----------------------------------------------------------------

    def choose(self, person: str) -> None:
        """A name was tapped."""
        member = self._people.member(person)
        if self._busy or member is None:
            return
        if self._flow.step is Step.LEADS:
            self._begin(Flow(Step.LEAD_PIN, self._flow.person, member.id))
        elif member.pin:
            self._begin(signing_in(member.id))
        else:
            self._set(member.id)
        self.publish()

    def press(self, key: str) -> None:
        """A key of the pad: a digit, or "<"."""
        if self._flow.typist and not self._closed() and self._digits.press(key):
            self._timers.start(FORGET, FORGET_MS, self._forget)
            self.publish()

    def apply(self) -> None:
        """What is typed is all of it."""
        if self._flow.typist and self._digits.enough and not self._closed():
            self._busy = True
            self.publish()
            aio.spawn(self._apply(), name="PIN", owner=self._owner)

    async def act(self, key: str) -> None:
        if key == "names":
            self._forget()
        elif key == "without":
            refused = self._people.without_name()
            if refused is not None:
                self._refuse(refused.key, refused.details)

    def key(self, key: str) -> bool:
        match key_name(key):
            case "":
                return False
            case "apply":
                self.apply()
            case "cancel":
                self._forget()
            case pressed:
                self.press(pressed)
        return True

    def hides(self, text: str) -> bool:
        return may_be_pin(text)

    def announce(self, sound: Sound, title: str, detail: str = "") -> bool:
        self._say(sound, title, detail)
        self.publish()
        return True

    # --- steps ------------------------------------------------------------------------------

    def _begin(self, flow: Flow) -> None:
        self._digits.take()
        self._flow = flow
        self._timers.stop(FORGET)

    def _forget(self) -> None:
        if not self._busy:
            self._begin(Flow())
            self.publish()

    def _set(self, person: str) -> None:
        """Begin to set this person's PIN."""
        here = self._people.session.person
        ours = any(lead.id == here.id for lead in self._people.leads())
        lead = here.id if ours and not self._people.locked else ""
        way = self._people.way_to_pin(person)
        flow = setting(person, way, lead)
        if flow is None:
            self._refuse("locked_pin" if way is Way.SIGN_IN else "first_lead", {})
        else:
            self._begin(flow)

    async def _apply(self) -> None:
        pin, flow = self._digits.take(), self._flow
        try:
            refused = await self._decided(flow, pin)
        finally:
            self._busy = False
        if refused is not None:
            self._refuse(refused.key, refused.details)
        self.publish()
        self.told.emit()

    async def _decided(self, flow: Flow, pin: str) -> Refused | None:
        people = self._people
        match flow.step:
            case Step.PIN:
                return await self._sign_in(flow.person, pin)
            case Step.LEAD_PIN:
                return self._vouched(await people.verify_lead(flow.lead, pin), flow, pin)
            case Step.OLD:
                return self._vouched(await people.verify(flow.person, pin), flow, pin)
            case Step.NEW:
                return self._chosen(flow, pin)
            case Step.AGAIN:
                return await self._repeated(flow, pin)
            case _:
                return None

    def _vouched(self, found: Person | Refused, flow: Flow, pin: str) -> Refused | None:
        if isinstance(found, Refused):
            return found
        self._begin(Flow(Step.NEW, flow.person, flow.lead, proof=pin))
        return None

    def _chosen(self, flow: Flow, pin: str) -> Refused | None:
        problem = pin_problem(pin)
        if problem:
            return Refused(problem)
        self._begin(Flow(Step.AGAIN, flow.person, flow.lead, flow.proof, pin))
        return None

    async def _repeated(self, flow: Flow, pin: str) -> Refused | None:
        if pin != flow.new:
            self._begin(Flow(Step.NEW, flow.person, flow.lead, flow.proof))
            return Refused("pin_differs")
        people = self._people
        refused = await people.set_pin(
            flow.person,
            pin,
            old="" if flow.lead else flow.proof,
            lead=flow.lead,
            lead_pin=flow.proof if flow.lead else "",
        )
        if refused is not None:
            self._begin(Flow())
            return refused
        if people.locked:  # whoever has just proved and chosen it need not type it a third time
            return await self._sign_in(flow.person, pin)
        title = translate("SignIn", "The PIN of {name} is set").format(name=self._name(flow.person))
        self._done(title)
        return None

    async def _sign_in(self, person: str, pin: str) -> Refused | None:
        locked = self._people.locked
        found = await self._people.by_pin(person, pin)
        if isinstance(found, Refused):
            return found
        self._begin(Flow())
        if not locked:  # else the door opens by itself, and says where they were
            self._done(translate("Door", "{name} is signed in").format(name=found.name))
        return None

    def _done(self, title: str) -> None:
        # A scan may have put this screen away while the PIN was checked: then nothing lies above
        # the work any more, and "back" would leave it.
        if self._entered:
            self.left.emit(Go("back", Announced(Sound.ACCEPTED, title)))

    # --- outcomes and what is shown ---------------------------------------------------------

    def _refuse(self, key: str, details: Mapping[str, Detail]) -> None:
        told = words(key, details)
        self._say(Sound.REFUSED, told.title, told.detail)

    def _say(self, sound: Sound, title: str, detail: str) -> None:
        self._serial += 1
        self._band = Band(TONES[sound], title, detail, serial=self._serial)
        self.sounded.emit(sound)

    def _name(self, person: str) -> str:
        member = self._people.member(person)
        return member.name if member is not None else person

    def _wait(self) -> int:
        """Seconds until the person who types may try again."""
        existing = self._flow.step in (Step.PIN, Step.LEAD_PIN, Step.OLD)
        return -(-self._people.wait_ms(self._flow.typist) // 1000) if existing else 0

    def _closed(self) -> bool:
        return self._busy or self._wait() > 0

    def publish(self) -> None:
        """Show how it stands."""
        if not self._entered:
            return
        flow, wait = self._flow, self._wait()
        if wait:
            self._timers.start_once(PAUSE, BEAT_MS, self.publish)
        typist = self._name(flow.typist) if flow.typist else ""
        hint = said.wait_words(wait) if wait else said.hint_of(flow, self._name(flow.person))
        self.snapshot = SignInScreen(
            said.title_of(flow, typist),
            self._stays if self._people.locked and flow.step is Step.NAMES else "",
            "lock" if self._people.locked else "person",
            initials(typist),
            self._names(),
            len(self._digits),
            self._digits.enough,
            self._busy or wait > 0,
        )
        self.changed.emit(self.snapshot)
        icon = "clock" if wait else "keypad" if flow.typist else "scan"
        prompt = Prompt(hint, icon)
        self.framed.emit(Framing(prompt, band=self._band, actions=self._actions()))

    def _names(self) -> Any:
        here = self._people.person.id
        match self._flow.step:
            case Step.NAMES:
                return said.cards(self._people.known(), here)
            case Step.LEADS:
                return said.cards(self._people.known(), here, _can_approve)
            case _:
                return None

    def _actions(self) -> tuple[Action, ...]:
        found = []
        if not self._people.locked:
            found.append(Action("back", translate("SignIn", "Back"), "back"))
        if self._flow.step is not Step.NAMES:
            other = translate("SignIn", "Other person")
            found.append(Action("names", other, "person", Kind.NORMAL, enabled=not self._busy))
        elif self._people.session.locked and not self._people.required:
            found.append(Action("without", translate("SignIn", "Go on without a name"), "forward"))
        return tuple(found)


def _can_approve(member: Member) -> bool:
    return member.role is Role.LEAD and member.pin
