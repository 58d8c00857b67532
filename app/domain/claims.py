"""Who is on what: what a terminal can claim, and a claim as others see it (design 4, claims).

Advice, never a lock: whoever takes over knows whom to ask, and nobody is kept from work.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OnDelivery:
    """A goods-in: its own head says who is on it."""

    delivery: str


@dataclass(frozen=True, slots=True)
class OnGoodsOut:
    """A goods-out: its first line says who is on it, for no call changes its head (R75)."""

    goods_out: str
    line: str


Claimable = OnDelivery | OnGoodsOut


@dataclass(frozen=True, slots=True)
class Claim:
    """A terminal and the person at it, until when (server time, ms; 0: it does not say)."""

    terminal: str
    person: str = ""
    until: int = 0


def alive(claims: Iterable[Claim], now: int) -> tuple[Claim, ...]:
    """Those that are still good at `now` (server time, ms): the others ended by themselves."""
    return tuple(claim for claim in claims if claim.until > now)


def some_ended(claims: Iterable[Claim], now: int) -> bool:
    """Whether one of those that were good has ended by itself since."""
    return any(0 < claim.until <= now for claim in claims)


@dataclass(frozen=True, slots=True)
class Standing:
    """Other terminals of a goods-out, as its lines were read."""

    begun: tuple[str, ...] = ()
    """Have begun it and are not done: their registers say so, which do not end by themselves."""
    on_it: tuple[Claim, ...] = ()

    def to_ask(self, now: int) -> tuple[Claim, ...]:
        """Whom taking it over is asked about at `now` (server time, ms), by terminal; of one that
        has begun it and is not on it now, no more than the terminal is known.
        """
        found = {terminal: Claim(terminal) for terminal in self.begun}
        found |= {claim.terminal: claim for claim in alive(self.on_it, now)}
        return tuple(found[terminal] for terminal in sorted(found))
