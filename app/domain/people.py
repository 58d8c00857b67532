"""Who is at the terminal: roles, sessions, wrong PINs and how long they make one wait.

A badge or a PIN says who it is; a lead's approval always takes the PIN, for a badge may lie about.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from app.domain.values import Person, Stamp

NOBODY = Person()
"""Nobody signed in: the desk."""
PIN_LEAST, PIN_MOST = 4, 8
PAUSES_MS = (0, 0, 5_000, 15_000, 60_000, 300_000, 900_000)
"""After the first, second, ... wrong PIN in a row; all further ones pause as long as the last."""
LOCK_AFTER_MS = 300_000
"""Idle time until the lock where nothing else is set."""
ALWAYS = frozenset({"outbox"})
"""Tiles that everybody has: what needs a person must be found by any of them."""


class Role(StrEnum):
    """What somebody is here for: a lead approves, and sets the PINs of others."""

    WORKER = "worker"
    LEAD = "lead"


class Proof(StrEnum):
    """How somebody showed who they are."""

    NONE = ""
    BADGE = "badge"
    PIN = "pin"


class Way(StrEnum):
    """What setting a person's PIN takes."""

    FREE = "free"
    OWN = "own"
    """The PIN that it replaces."""
    LEAD = "lead"
    """A lead's PIN."""
    FIRST_LEAD = "first_lead"
    """It cannot be set yet: a lead needs one first."""
    SIGN_IN = "sign_in"
    """It cannot be set while the terminal is locked: somebody has to sign in first."""


@dataclass(frozen=True, slots=True)
class Member:
    """A person of the catalog as this terminal can know them."""

    id: str
    name: str
    role: Role = Role.WORKER
    badge: bool = False
    pin: bool = False
    """Whether they have one on this terminal."""
    pin_set: int = 0
    """When it was set, ms; `pin_by` is who did."""
    pin_by: str = ""

    @property
    def person(self) -> Person:
        """As events and screens name them."""
        return Person(self.id, self.name, self.role)

    @property
    def can_sign_in(self) -> bool:
        """Whether there is any way in for them."""
        return self.badge or self.pin


@dataclass(frozen=True, slots=True)
class Session:
    """Who is at the terminal, how they proved it, and whether it is locked."""

    person: Person = NOBODY
    proof: Proof = Proof.NONE
    locked: bool = False

    @property
    def anybody(self) -> bool:
        """Whether somebody is signed in."""
        return self.person.id != NOBODY.id

    def signed_in(self, person: Person, proof: Proof) -> Session:
        """Somebody showed who they are; this unlocks as well."""
        return Session(person, proof)

    def lock(self) -> Session:
        """Locked, with the same person; how they proved it counts no longer."""
        return replace(self, locked=True, proof=Proof.NONE)

    def restarted(self, *, locks: bool) -> Session:
        """As it stands after a restart: it never unlocks, and where an idle terminal would lock,
        it has been idle; how the person proved it counts no longer.
        """
        return replace(self, locked=self.locked or (self.anybody and locks), proof=Proof.NONE)


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong PINs in a row, and when the last one was tried."""

    wrong: int = 0
    last: Stamp | None = None


NO_TRIES = Tries()


def pause_left(tries: Tries, now: Stamp) -> int:
    """How long no PIN of this person is tried, ms; 0: it may be tried now."""
    if not tries.wrong or tries.last is None:
        return 0
    pause = PAUSES_MS[min(tries.wrong, len(PAUSES_MS)) - 1]
    return max(0, min(pause, pause - elapsed(tries.last, now)))


def one_more(tries: Tries, now: Stamp) -> Tries:
    """A PIN is tried: it counts as wrong until it has proved right, so that pulling the plug
    meanwhile gains nothing.
    """
    return Tries(tries.wrong + 1, now)


def elapsed(since: Stamp, now: Stamp) -> int:
    """Time between two stamps, ms: the longer one of what both clocks say of one boot, for a
    machine that slept counts as well; a clock that was put back says nothing.
    """
    by_wall = max(0, now.at - since.at)
    return max(by_wall, now.monotonic - since.monotonic) if since.boot == now.boot else by_wall


def rested(tries: Tries, now: Stamp) -> Tries:
    """Tries of an earlier boot whose clock ran ahead: their pause begins anew instead of lasting
    until that clock's time.
    """
    last = tries.last
    ahead = last is not None and last.boot != now.boot and last.at > now.at
    return replace(tries, last=now) if ahead else tries


def pin_problem(pin: str) -> str:
    """Why a text cannot be a new PIN, as a key for `ui.sentences`; "" when it can."""
    if not (pin.isascii() and pin.isdecimal() and PIN_LEAST <= len(pin) <= PIN_MOST):
        return "pin_digits"
    steps = {ord(b) - ord(a) for a, b in pairwise(pin)}
    return "pin_simple" if steps in ({0}, {1}, {-1}) else ""


def way_to_pin(member: Member, session: Session, members: Collection[Member]) -> Way:
    """What it takes to set this person's PIN now.

    One's own first PIN follows one's badge. As long as no lead has a PIN, whoever is there may set
    up the first lead: somebody must be able to begin. Where the catalog knows no lead at all,
    nobody could ever set any, so everybody may set one that is not there yet. Behind a lock nobody
    is there: a PIN that asks for no proof would open it for anybody.
    """
    own = session.person.id == member.id and not session.locked
    leads = [one for one in members if one.role is Role.LEAD]
    if member.pin and own:
        return Way.OWN
    if not member.pin and own and session.proof is Proof.BADGE:
        return Way.FREE
    if any(lead.pin for lead in leads):
        return Way.LEAD
    if session.locked:
        return Way.SIGN_IN
    if not member.pin and (member.role is Role.LEAD or not leads):
        return Way.FREE
    return Way.FIRST_LEAD


def may_administer(session: Session, members: Collection[Member]) -> bool:
    """Whether whoever is there may change who sees and does what: a lead, or anybody as long as no
    lead has a PIN.
    """
    if not any(one.role is Role.LEAD and one.pin for one in members):
        return True
    return not session.locked and session.person.role == Role.LEAD


def idle_over(since: Stamp, now: Stamp, lock_after: int) -> bool:
    """Whether nobody has touched the terminal for so long that it locks; 0: it never does."""
    return lock_after > 0 and elapsed(since, now) >= lock_after


def tiles_of(
    person: Person,
    by_role: Mapping[str, Collection[str] | None],
    by_person: Mapping[str, Collection[str]],
) -> frozenset[str] | None:
    """The tiles that somebody sees, their own set before their role's; None: all of them."""
    told = by_person.get(person.id, by_role.get(person.role))
    return None if told is None else frozenset(told) | ALWAYS
