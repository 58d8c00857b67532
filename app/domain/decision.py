"""What a scan or a tap can lead to: facts, a question, or a refusal. Data, never sentences.

`ui.sentences` alone turns reason and details into words, for the window and the command line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Generic, TypeVar

Detail = str | int | None
NOTHING: Mapping[str, Detail] = MappingProxyType({})

T = TypeVar("T", covariant=True)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell beside the outcome ("multiplier dropped", "double read held back")."""

    key: str
    details: Mapping[str, Detail] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class Accepted(Generic[T]):
    """Facts to write; green once they are on disk. `key` names the outcome for the band.

    `amber` marks facts that park a question: on disk, not counted.
    """

    facts: tuple[T, ...]
    key: str
    details: Mapping[str, Detail] = field(default_factory=lambda: NOTHING)
    notices: tuple[Notice, ...] = ()
    amber: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing is written; `key` says the cause and what to do."""

    key: str
    details: Mapping[str, Detail] = field(default_factory=lambda: NOTHING)
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """Neither: a double read held back, or a command that only concerns the screen."""

    key: str
    details: Mapping[str, Detail] = field(default_factory=lambda: NOTHING)


Decision = Accepted[T] | Refused | Held
