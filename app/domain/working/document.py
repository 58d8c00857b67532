"""What every work document carries besides its goods: questions, what waits, and its history."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from app.domain.events import Event, Fact
from app.domain.meanings import NO_ATTRIBUTES, Attributes
from app.domain.values import Stamp
from app.domain.working import Details, Multiplier, Option, RecentScan


class WorkFact(Fact, Protocol):
    """A fact of a work document; `joins`: it is one step with the fact before it."""

    @property
    def joins(self) -> bool:
        """Whether it belongs to the step before it."""


class Post(Protocol):
    """What every record of a post shows."""

    @property
    def id(self) -> str:
        """The post's id, which is its event's."""


G = TypeVar("G")
"""Goods as they wait in a question."""
F = TypeVar("F", bound=WorkFact)


@dataclass(frozen=True, slots=True)
class OpenQuestion(Generic[G]):
    """An open question with the goods that it parks; `id` is its event's."""

    id: str
    order: int
    reason: str
    details: Details
    options: tuple[Option, ...]
    goods: tuple[G, ...]
    text: str
    asked: Stamp
    line: str | None = None
    times: int = field(default=1, kw_only=True)
    """How many scans wait in it."""


AnyQuestion = OpenQuestion[Any]
Q = TypeVar("Q", bound=AnyQuestion)


@dataclass(frozen=True)
class WorkDocument(Generic[F, Q]):
    """The part that every work document has. Equality leaves out where it comes from."""

    id: str
    line: str | None = None
    """The line touched last: quantities without a scan are about it."""
    multiplier: Multiplier | None = None
    held: Attributes = NO_ATTRIBUTES
    """Read by themselves; they wait for the next item."""
    questions: tuple[Q, ...] = ()
    asking: str | None = None
    """The question asked last, unless another scan parked it."""
    posts: tuple[Post, ...] = ()
    opened_at: int = field(default=0, compare=False)
    opened_by: str = field(default="", compare=False)
    changed_at: int = field(default=0, compare=False)
    revision: int = field(default=0, compare=False)
    """How many events it is the fold of."""
    recent: tuple[RecentScan, ...] = field(default=(), compare=False)
    steps: Step[Any, F] | None = field(default=None, compare=False, repr=False)

    def question(self, question: str | None) -> Q | None:
        """An open question by its id."""
        return next((q for q in self.questions if q.id == question), None)


D = TypeVar("D", bound=WorkDocument[Any, Any])


@dataclass(frozen=True, slots=True)
class Step(Generic[D, F]):
    """One decision on disk and the document before it: what one undo takes back."""

    person: str | None
    """None: nobody's to undo (a server's answer, a dropped multiplier)."""
    events: tuple[Event[F], ...]
    before: D
    previous: Step[D, F] | None = field(repr=False)
