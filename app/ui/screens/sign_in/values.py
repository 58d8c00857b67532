"""What the sign-in screen shows: frozen values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameCard:
    """A person to be tapped; `detail` says the role, or what is missing."""

    id: str
    name: str
    initials: str
    detail: str = ""
    here: bool = False
    """Whether it is the person who was here last."""


@dataclass(frozen=True, slots=True)
class SignInScreen:
    """The panel says whose turn it is; beside it stand names, or the digits of a PIN."""

    title: str = ""
    hint: str = ""
    icon: str = "lock"
    initials: str = ""
    """Stand in the icon's stead."""
    names: tuple[NameCard, ...] | None = None
    """None: digits are asked."""
    typed: int = 0
    """How many digits are typed."""
    enough: bool = False
    """Whether they can be a PIN."""
    busy: bool = False
    """A PIN is being checked, or waited for."""


def initials(name: str) -> str:
    """Two letters that stand for a name: the first of the first and of the last word."""
    parts = name.split()
    return "".join(part[0] for part in (parts[:1] + parts[1:][-1:])).upper()
