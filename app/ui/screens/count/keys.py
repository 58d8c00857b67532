"""What rows and pages are about, as texts: a line has an id, all else is written here."""

from __future__ import annotations

from app.domain.counting.facts import Spot
from app.domain.values import Condition

TARGET, UNKNOWN, PLACE = "target ", "unknown ", "place "
MANY = "many"
"""In the stead of a spot: all that differ."""


def target_key(place: str, product: str) -> str:
    """Something that is to be counted."""
    return f"{TARGET}{place} {product}"


def target_of(key: str) -> tuple[str, str]:
    """The place and the product of a target's key."""
    _, place, product = key.split(" ", 2)
    return place, product


def spot_key(spot: Spot) -> str:
    """What a difference is posted for."""
    return f"{spot.condition} {spot.place} {spot.product}"


def spot_of(key: str) -> Spot:
    """The spot of a key."""
    condition, place, product = key.split(" ", 2)
    return Spot(product, place, Condition(condition))
