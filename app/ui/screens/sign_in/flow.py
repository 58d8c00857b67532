"""The steps of signing in and of setting a PIN. Pure; what was typed is never shown or logged."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.domain.people import Way


@dataclass(frozen=True, slots=True)
class SetPin:
    """What sign-in is opened for: this person's PIN is to be set."""

    person: str


class Step(StrEnum):
    """What is asked now."""

    NAMES = "names"
    PIN = "pin"
    LEADS = "leads"
    LEAD_PIN = "lead_pin"
    OLD = "old"
    NEW = "new"
    AGAIN = "again"


LISTS = frozenset({Step.NAMES, Step.LEADS})
"""Steps that show names; the others take digits."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Where somebody is. `person` is whose PIN it is about, `lead` who vouches for it."""

    step: Step = Step.NAMES
    person: str = ""
    lead: str = ""
    proof: str = field(default="", repr=False)
    """The PIN that it replaces, or the lead's."""
    new: str = field(default="", repr=False)

    @property
    def typist(self) -> str:
        """Who types digits now; "" while names are shown."""
        if self.step in LISTS:
            return ""
        return self.lead if self.step is Step.LEAD_PIN else self.person

    def to(self, step: Step) -> Flow:
        """The same at another step."""
        return replace(self, step=step)


def signing_in(person: str) -> Flow:
    """This person wants in by PIN."""
    return Flow(Step.PIN, person)


def setting(person: str, way: Way, lead: str = "") -> Flow | None:
    """This person's PIN is to be set; `lead` is the one who is signed in, if it is one. None where
    it cannot be set yet.
    """
    match way:
        case Way.FREE:
            return Flow(Step.NEW, person)
        case Way.OWN:
            return Flow(Step.OLD, person)
        case Way.LEAD:
            return Flow(Step.LEAD_PIN if lead else Step.LEADS, person, lead)
        case Way.FIRST_LEAD | Way.SIGN_IN:
            return None
