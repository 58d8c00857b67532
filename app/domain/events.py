"""The envelope of everything that is written down: who, where, when, and the fact itself.

A fact is a frozen dataclass with `TYPE` and `V`. Types are a closed union per kind of document,
matched with `assert_never`; an old version is lifted by a small pure function in `store.lifts`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Generic, Protocol, TypeVar

from app.domain.values import Stamp


class Fact(Protocol):
    """What every fact shows: its type's name and version in the journal."""

    TYPE: ClassVar[str]
    V: ClassVar[int]


F = TypeVar("F", bound=Fact, covariant=True)


@dataclass(frozen=True, slots=True)
class Event(Generic[F]):
    """A fact that is on disk, or on its way there.

    `id` is an ObjectId (24 hex, time-ordered); `document` the work document it belongs to.
    """

    id: str
    document: str
    terminal: str
    person: str
    stamp: Stamp
    fact: F
