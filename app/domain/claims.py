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
    """A terminal and the person at it, until when (server time, ms)."""

    terminal: str
    person: str = ""
    until: int = 0


def alive(claims: Iterable[Claim], now: int) -> tuple[Claim, ...]:
    """Those that are still good at `now` (server time, ms): the others ended by themselves."""
    return tuple(claim for claim in claims if claim.until > now)
