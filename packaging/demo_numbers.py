"""Ids, check digits and repeatable choices for the demo warehouse.

Standard library only and no `random`: its sequences may change between Python versions, and
the generated files must be identical on every machine.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

# GS1 sets the prefix 952 aside for demonstrations: no real product can ever carry it.
DEMO_PREFIX = "952"


def object_id(kind: str, key: object) -> str:
    """Return a stable id of 24 lower-case hex characters for one record."""
    return hashlib.sha256(f"dockhand demo {kind} {key}".encode()).hexdigest()[:24]


def number(key: object, low: int, high: int) -> int:
    """Return a whole number from `low` to `high`, both included, always the same for `key`."""
    digest = hashlib.sha256(f"dockhand demo number {key}".encode()).digest()
    return low + int.from_bytes(digest[:8], "big") % (high - low + 1)


def choose(key: object, values: Sequence[T]) -> T:
    """Return one of `values`, always the same for `key`."""
    return values[number(key, 0, len(values) - 1)]


def with_check_digit(digits: str) -> str:
    """Append the GS1 check digit (General Specifications 7.9): weights 3, 1 from the right."""
    total = sum(int(d) * (3 if i % 2 == 0 else 1) for i, d in enumerate(reversed(digits)))
    return digits + str(-total % 10)


def gtin13(group: int, item: int) -> str:
    """Return the GTIN-13 of the piece with number `item` (0-999,999) in `group` (0-999)."""
    return with_check_digit(f"{DEMO_PREFIX}{group:03d}{item:06d}")


def gtin14(base: str, indicator: int) -> str:
    """Return the GTIN-14 of a pack of GTIN-13 `base`; indicator 1-8, 9 = variable measure."""
    return with_check_digit(f"{indicator}{base[:-1]}")


def sscc(sender: int, serial: int) -> str:
    """Return the SSCC-18 of logistic unit `serial` of the sender with number `sender`."""
    return with_check_digit(f"3{DEMO_PREFIX}{sender:04d}{serial:09d}")
