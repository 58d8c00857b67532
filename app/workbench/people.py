"""Who is at the terminal: signing in, locking, PINs, and what each person sees.

`station.stamp.person` follows, so every event says who it was. PINs are checked in a thread, one
at a time; each try is on disk before it is checked.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import replace

from app import aio
from app.domain import people as rules
from app.domain.decision import Refused
from app.domain.people import Member, Proof, Role, Session, Way
from app.domain.values import Person, Stamp
from app.sqlite import StoreError
from app.store.pins import PinRow, Pins
from app.workbench.pins import Digest, Typed
from app.workbench.station import Station

SESSION = "session"
"""The terminal's note of who is signed in."""


class People:
    """The people of the catalog, and which of them is here."""

    def __init__(self, station: Station, handed_on: Callable[[], None]) -> None:
        """`handed_on` is called when another person goes on with what is open."""
        self._station = station
        self._handed_on = handed_on
        self._pins = Pins(station.terminal)
        self._trying = asyncio.Lock()
        self._session = self._left()
        station.stamp.person = self._session.person.id

    # --- who is here -----------------------------------------------------------------------

    @property
    def session(self) -> Session:
        """Who is here, and how they proved it."""
        return self._session

    @property
    def person(self) -> Person:
        """Who is signed in; `NOBODY` is the desk."""
        return self._session.person

    @property
    def locked(self) -> bool:
        """Whether nothing may be shown or counted before somebody signs in."""
        return self._session.locked or (not self._session.anybody and self.required)

    @property
    def required(self) -> bool:
        """Whether nobody works here without a name; never where nobody could sign in."""
        wanted = self._station.profile.people.sign_in_required
        return wanted is not False and self.anybody_known

    @property
    def anybody_known(self) -> bool:
        """Whether anybody can sign in here."""
        return any(member.can_sign_in for member in self.known())

    @property
    def lock_after(self) -> int:
        """Idle time until the lock, ms; 0: it does not lock by itself."""
        wanted = self._station.profile.people.lock_after
        if wanted is not None:
            return wanted
        return rules.LOCK_AFTER_MS if self.anybody_known else 0

    def is_idle(self, since: Stamp) -> bool:
        """Whether the terminal, last touched at `since`, is to be locked now."""
        if self.locked or not self._session.anybody:
            return False
        return rules.idle_over(since, self._station.clock.stamp(), self.lock_after)

    def known(self) -> tuple[Member, ...]:
        """The people of the catalog by name; those with a PIN here where the catalog was lost."""
        pins = self._pins.all()
        staff = self._station.cache.staff()
        if not staff:
            rows = sorted(pins.values(), key=lambda row: (row.name, row.person))
            return tuple(_member(r.person, r.name, r.role, "", r) for r in rows)
        return tuple(_member(s.id, s.name, s.role, s.badge, pins.get(s.id)) for s in staff)

    def names(self) -> dict[str, str]:
        """The names of all of them, by id."""
        return {member.id: member.name for member in self.known()}

    def member(self, person: str) -> Member | None:
        """One of them by id."""
        return next((member for member in self.known() if member.id == person), None)

    def leads(self) -> tuple[Member, ...]:
        """Those who can approve something here: leads with a PIN."""
        return tuple(one for one in self.known() if one.role is Role.LEAD and one.pin)

    # --- signing in and out ----------------------------------------------------------------

    def by_badge(self, person: Person) -> Person:
        """A badge was read: from now on it is this person. Returns who they are."""
        member = self.member(person.id)
        who = member.person if member is not None else person
        self._become(self._session.signed_in(who, Proof.BADGE))
        return who

    async def by_pin(self, person: str, pin: str) -> Person | Refused:
        """Sign in by name and PIN."""
        found = await self._checked(person, pin)
        if isinstance(found, Person):
            self._become(self._session.signed_in(found, Proof.PIN))
        return found

    def without_name(self) -> Refused | None:
        """Go on as the desk, where nobody has to sign in."""
        if self.required:
            return Refused("sign_in_needed")
        self._become(Session())
        return None

    def lock(self) -> Refused | None:
        """Lock at once; the open document stays. Refused where nobody could unlock."""
        if not self.anybody_known:
            return Refused("nobody_to_sign_in")
        if not self._session.locked:
            self._become(self._session.lock())
        return None

    def sign_out(self) -> None:
        """Nobody is signed in any more; where somebody has to be, this locks."""
        self._become(Session())

    def _become(self, session: Session) -> None:
        before, self._session = self._session, session
        self._station.stamp.person = session.person.id
        self._station.terminal.put(SESSION, _told(session))
        if before.person.id != session.person.id:
            self._handed_on()
        self._station.changed("people")

    def _left(self) -> Session:
        """The session as the program ended with it, after a restart."""
        told = self._station.terminal.get(SESSION)
        if told is None:
            return Session()
        note = json.loads(told)
        person = Person(note["person"], note["name"], note["role"])
        before = Session(person, Proof.NONE, note["locked"])
        if not before.anybody and not before.locked:
            return before
        if not self.anybody_known:
            return replace(before, locked=False)  # nobody could unlock it
        return before.restarted(locks=self.required or self.lock_after > 0)

    # --- approvals -------------------------------------------------------------------------

    async def verify_lead(self, person: str, pin: str) -> Person | Refused:
        """A lead approves something with their PIN, whoever is signed in. `person` is a lead's id
        (see `leads`); who approved is for the document, and nobody is signed in by it.

        Refused keys: `no_lead_pin`, `not_a_lead`, `pin_none`, `pin_pause` (details `name`,
        `seconds`), `pin_wrong` (the same), `pin_wrong_once` (try again at once), or the store's.
        """
        if not self.leads():
            return Refused("no_lead_pin")
        member = self.member(person)
        if member is None or member.role is not Role.LEAD:
            return Refused("not_a_lead", {"name": member.name if member is not None else person})
        return await self._checked(person, pin)

    async def verify(self, person: str, pin: str) -> Person | Refused:
        """Whether it is this person's PIN; nobody is signed in by it. Keys as `verify_lead`."""
        return await self._checked(person, pin)

    def wait_ms(self, person: str) -> int:
        """How long this person's PIN is not tried, ms."""
        row = self._pins.get(person)
        now = self._station.clock.stamp()
        return 0 if row is None else rules.pause_left(rules.rested(row.tries, now), now)

    async def _checked(self, person: str, pin: str) -> Person | Refused:
        async with self._trying:
            member, row = self.member(person), self._pins.get(person)
            name = member.name if member is not None else person
            if member is None or row is None:
                return Refused("pin_none", {"name": name})
            now = self._station.clock.stamp()
            tries = rules.rested(row.tries, now)
            left = rules.pause_left(tries, now)
            if left:
                if tries is not row.tries:
                    self._pins.tried(person, tries)
                return Refused("pin_pause", {"name": name, "seconds": _seconds(left)})
            tries = rules.one_more(tries, now)
            try:
                await aio.wait_for(self._pins.tried(person, tries))
                if not await asyncio.to_thread(Typed(pin).matches, Digest(row.secret)):
                    left = rules.pause_left(tries, self._station.clock.stamp())
                    if not left:
                        return Refused("pin_wrong_once", {"name": name})
                    return Refused("pin_wrong", {"name": name, "seconds": _seconds(left)})
                await aio.wait_for(self._pins.tried(person, rules.NO_TRIES))
            except StoreError as error:
                return Refused(error.key)
            return member.person

    # --- PINs ------------------------------------------------------------------------------

    def way_to_pin(self, person: str) -> Way:
        """What setting this person's PIN takes now."""
        member = self.member(person) or Member(person, person)
        # Also where nobody is signed in and somebody has to be, the terminal is locked.
        session = replace(self._session, locked=self.locked)
        return rules.way_to_pin(member, session, self.known())

    async def set_pin(
        self, person: str, pin: str, *, old: str = "", lead: str = "", lead_pin: str = ""
    ) -> Refused | None:
        """Set somebody's PIN, with what `way_to_pin` asks for: `old` for one's own, `lead` (an id)
        and `lead_pin` where a lead has to.

        Refused keys besides those of `verify_lead`: `pin_digits`, `pin_simple`, `first_lead`,
        `locked_pin`, `person_unknown`.
        """
        member = self.member(person)
        if member is None:
            return Refused("person_unknown")
        problem = rules.pin_problem(pin)
        if problem:
            return Refused(problem, {"least": rules.PIN_LEAST, "most": rules.PIN_MOST})
        by: Person | Refused = self.person
        match self.way_to_pin(person):
            case Way.FIRST_LEAD:
                return Refused("first_lead")
            case Way.SIGN_IN:
                return Refused("locked_pin")
            case Way.OWN:
                by = await self._checked(person, old)
            case Way.LEAD:
                by = await self.verify_lead(lead, lead_pin)
            case Way.FREE:
                pass
        if isinstance(by, Refused):
            return by
        return await self._keep(member, pin, by.id)

    async def _keep(self, member: Member, pin: str, by: str) -> Refused | None:
        secret = await asyncio.to_thread(Typed(pin).digest)
        now = self._station.clock.now()
        try:
            await aio.wait_for(
                self._pins.put(PinRow(member.id, member.name, member.role, secret.text, now, by))
            )
        except StoreError as error:
            return Refused(error.key)
        self._station.changed("people")
        return None

    async def learn_pins(self, pins: Mapping[str, str]) -> None:
        """PINs that came with the catalog of a demo, for people who have none yet."""
        for person, pin in pins.items():
            member = self.member(person)
            if member is not None and not member.pin:
                await self._keep(member, pin, "")

    def may_administer(self) -> bool:
        """Whether whoever is here may change who sees and does what."""
        return rules.may_administer(self._session, self.known())

    # --- what they see ---------------------------------------------------------------------

    def shows(self, tile: str) -> bool:
        """Whether the person who is here sees this tile of home, and the screens behind it."""
        told = self._station.profile.people
        by_role: dict[str, tuple[str, ...] | None] = {
            Role.WORKER: told.worker_tiles,
            Role.LEAD: told.lead_tiles,
        }
        seen = rules.tiles_of(self.person, by_role, told.person_tiles)
        if seen is None or tile in seen:
            return True
        # Whoever shut the settings away from everybody must be able to get back in.
        return tile == "settings" and self.may_administer()


def _member(person: str, name: str, role: str, badge: str, pin: PinRow | None) -> Member:
    held = Role.LEAD if role == Role.LEAD else Role.WORKER
    if pin is None:
        return Member(person, name, held, bool(badge))
    return Member(person, name, held, bool(badge), True, pin.set_at, pin.set_by)


def _seconds(ms: int) -> int:
    return -(-ms // 1000)


def _told(session: Session) -> str:
    person = session.person
    return json.dumps(
        {
            "person": person.id,
            "name": person.name,
            "role": str(person.role),
            "locked": session.locked,
        },
        ensure_ascii=False,
    )
