"""What command codes share: who follows them, and the figures that stand in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TypeVar

from app.domain.decision import Accepted, Decision, Held, Refused
from app.domain.meanings import CommandRead, Read
from app.domain.values import Condition
from app.domain.working import plain
from app.domain.working.case import AnyCase
from app.domain.working.facts import MultiplierSet
from app.domain.working.outcome import F, accepted, refused

SCREEN = frozenset({"BACK", "HOME", "NEXT", "PREV", "PRINT", "LOCK", "GOTO"})
"""Commands that only concern the screen: the window follows them, nothing is written."""
WORD_DIGITS = 12

C = TypeVar("C", bound=AnyCase)
M = TypeVar("M", bound=MultiplierSet)
Handler = Callable[[C, str, str], Decision[F]]
"""Takes the case, the command's value and the scanned text."""


def commanded(
    handlers: Mapping[str, Handler[C, F]], case: C, command: CommandRead, text: str
) -> Decision[F]:
    """The outcome of a command code."""
    handler = handlers.get(command.name)
    if handler is not None:
        return handler(case, command.value, text)
    if command.name in SCREEN:
        return Held("screen_command", {"name": command.name, "value": command.value})
    return refused("command_not_here", command=command.name)


def reopens(read: Read) -> bool:
    """Command codes of a finished document: "Correct", and what only concerns the screen."""
    names = [getattr(meaning, "name", "") for meaning in read.meanings]
    return any(name in {"CORRECT", "UNDO", *SCREEN} for name in names)


def number_in(value: str) -> Decimal | None:
    """Digits with at most one point or comma; nothing that Decimal would read besides."""
    bare = value.replace(",", ".")
    digits = bare.replace(".", "", 1)
    if len(bare) > WORD_DIGITS or not (digits.isascii() and digits.isdecimal()):
        return None
    return Decimal(bare)


def index_in(value: str) -> int | None:
    """Digits alone: the number of an answer or a reason."""
    whole = value.isascii() and value.isdecimal() and len(value) < WORD_DIGITS
    return int(value) if whole else None


def condition_in(value: str) -> Condition | Refused:
    """The condition that a code names."""
    try:
        return Condition(value.upper())
    except ValueError:
        return refused("no_such_condition", condition=value)


def multiplier_set(
    case: AnyCase, kind: type[M], quantity: Decimal, text: str = ""
) -> Accepted[M] | Refused:
    """The next item scan counts this many."""
    if quantity <= 0:
        return refused("not_a_number", value=plain(quantity))
    if quantity >= case.rules.below:
        return refused("quantity_too_big", product="", quantity=plain(quantity))
    return accepted("multiplier_set", kind(quantity, text), details={"quantity": plain(quantity)})


def multiplier_in(case: AnyCase, kind: type[M], value: str, text: str) -> Accepted[M] | Refused:
    """The multiplier that a code states."""
    number = number_in(value)
    if number is None:
        return refused("not_a_number", value=value)
    return multiplier_set(case, kind, number, text)
