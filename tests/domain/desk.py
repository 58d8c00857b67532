"""A desk without disk and window: acts, keeps the journal, and holds every decision to the rules
that are always true. What is worked on, the desks of the three kinds of documents say.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from types import ModuleType
from typing import Any, Generic, TypeVar

from app.domain.decision import Accepted, Decision, Held, Refused
from app.domain.events import Event
from app.domain.values import Stamp
from app.domain.working.actions import Answer
from app.domain.working.document import D, F
from app.domain.working.story import Story

TODAY = date(2026, 3, 10)
TOLD_AS_ASKED = frozenset({"question_dropped", "noted_meanwhile", "kept_too_much"})
"""Outcomes with the details of whatever question they end."""

A = TypeVar("A", bound=object)


class Refusal(AssertionError):
    """The desk refused what a test took for granted."""


@dataclass(frozen=True)
class Kind(Generic[D, F]):
    """A kind of work document: its history, its decisions, its keys."""

    document: str
    """The id of the one document of this desk."""
    story: Story[D, F]
    decide: Callable[..., Decision[F]]
    keys: ModuleType


class WorkDesk(Generic[D, F, A]):
    """One document and the people at it. Time passes only when told to."""

    def __init__(self, kind: Kind[D, F], rules: Any, opened: Decision[F]) -> None:
        self.kind = kind
        self.rules = rules
        self.person = "desk"
        self.now = 1_000_000
        self.boot = "boot-1"
        self.painted: dict[str, int] = {}
        self.events: list[Event[F]] = []
        assert isinstance(opened, Accepted), opened
        documented(opened, kind.keys)
        self.document: D = kind.story.evolve(None, self._event(opened.facts[0]))
        self.last: Decision[F] = opened

    def do(self, action: A) -> Decision[F]:
        """Decide an action and write what it leads to."""
        before, kind = self.document, self.kind
        self.last = kind.decide(
            before, action, self.rules, self.stamp(), TODAY, self.person, self.painted
        )
        documented(self.last, kind.keys)
        assert self.document is before
        if isinstance(self.last, Accepted):
            assert self.last.facts
            joins = [fact.joins for fact in self.last.facts]
            assert joins == [at > 0 for at in range(len(joins))]
            for fact in self.last.facts:
                self.document = kind.story.evolve(self.document, self._event(fact))
        return self.last

    def act(self, *actions: A) -> Accepted[F]:
        """Do things that must be accepted; the last outcome comes back."""
        decision = self.last
        for action in actions:
            decision = self.do(action)
            if not isinstance(decision, Accepted):
                raise Refusal(f"{action} -> {decision}")
        assert isinstance(decision, Accepted)
        return decision

    def asks(self, action: A) -> str:
        """Do something that must end in a question; returns its reason."""
        decision = self.act(action)
        assert decision.amber, decision
        question = self.document.question(self.document.asking)
        assert question is not None
        reason: str = question.reason
        return reason

    def refused(self, action: A) -> str:
        """Do something that must be refused; returns the key."""
        decision = self.do(action)
        assert isinstance(decision, Refused), decision
        return decision.key

    def held(self, action: A) -> str:
        """Do something that must be held; returns the key."""
        decision = self.do(action)
        assert isinstance(decision, Held), decision
        return decision.key

    def answer(self, option: int | str) -> Decision[F]:
        """Tap an answer of the question asked last."""
        assert self.document.questions
        key = self.document.asking or self.document.questions[-1].id
        action: Any = Answer(key, option)
        return self.do(action)

    def paint(self, wait: int = 700) -> None:
        """The question is on the screen, and has been for `wait` ms when this returns."""
        assert self.document.asking
        self.painted = {self.document.asking: self.now}
        self.now += wait

    def stamp(self) -> Stamp:
        """Now."""
        return Stamp(1_700_000_000_000 + self.now, self.now, self.boot)

    def _event(self, fact: F) -> Event[F]:
        key = f"{len(self.events) + 1:024x}"
        event = Event(key, self.kind.document, "T001", self.person, self.stamp(), fact)
        self.events.append(event)
        return event

    def replayed(self) -> D:
        """The document as its journal tells it."""
        return self.kind.story.fold(self.events)


def documented(decision: Decision[Any], keys: ModuleType) -> None:
    """The decision says nothing that `keys` does not list."""
    known = _known(decision, keys)
    if decision.key not in TOLD_AS_ASKED:
        assert set(decision.details) <= set(known), (decision.key, set(decision.details) - {*known})
    for notice in getattr(decision, "notices", ()):
        listed = keys.NOTICES if notice.key in keys.NOTICES else keys.REFUSED
        assert set(notice.details) <= set(listed[notice.key]), notice
    for fact in getattr(decision, "facts", ()):
        options = getattr(fact, "options", ())
        assert all(option.choice in keys.OPTIONS for option in options)
        assert len(options) <= 9
        if options:
            assert {key for key, _ in fact.details} <= set(keys.QUESTIONS[fact.reason]), fact


def _known(decision: Decision[Any], keys: ModuleType) -> tuple[str, ...]:
    """The details that the decision may have."""
    if isinstance(decision, Refused):
        group = keys.REFUSED
    elif isinstance(decision, Held):
        group = keys.HELD
    else:
        asks = decision.amber and decision.key in keys.QUESTIONS
        group = keys.QUESTIONS if asks else keys.ACCEPTED
    known: tuple[str, ...] = group[decision.key]
    return known
