"""What pages of every work document want of their screen, and whom it names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

A = TypeVar("A")
P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Do(Generic[A]):
    """Decide this action; `stay` leaves the open page open."""

    action: A
    stay: bool = False


@dataclass(frozen=True, slots=True)
class Show(Generic[P]):
    """Open this page."""

    overlay: P


@dataclass(frozen=True, slots=True)
class Shut:
    """Close the open page."""


@dataclass(frozen=True, slots=True)
class Search:
    """Look for products."""

    text: str


@dataclass(frozen=True, slots=True)
class Confirm:
    """Finish as the summary says."""


@dataclass(frozen=True, slots=True)
class Save:
    """Write the printed sheets."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Show this parked question again."""

    question: str


@dataclass(frozen=True, slots=True)
class TryPin:
    """A lead approves, if the PIN is right; `lead` is the id."""

    lead: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Companion:
    """Another terminal that is on what is open here, in words."""

    terminal: str
    name: str
    did: str
    """What it did, beside its name ..."""
    told: str
    """... and as a sentence."""
    took_over: bool = False
