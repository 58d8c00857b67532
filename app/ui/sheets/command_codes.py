"""What stands on a command sheet: codes with their words, in groups, on pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """One code on the sheet: its words, its kind and its characters."""

    title: str
    text: str
    symbology: str = "code128"


@dataclass(frozen=True, slots=True)
class Group:
    """Codes under a heading, so many in a row."""

    title: str
    codes: tuple[Code, ...]
    columns: int = 4


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the sheet."""

    title: str
    hint: str
    groups: tuple[Group, ...]


def commands(pairs: Iterable[tuple[str, str]]) -> tuple[Code, ...]:
    """Command codes: each by its name and value, with its words."""
    return tuple(Code(title, f"DH:{name}") for name, title in pairs)
