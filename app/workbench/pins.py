"""Digests of PINs: scrypt with a salt of their own (RFC 7914). Slow on purpose: in a thread.

A PIN has few digits, so whoever copies the store can try them all; the cost of each try, and the
pauses at the terminal, are what stands against that.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from dataclasses import dataclass, field

from app.settings import resource

COST, BLOCK, PARALLEL = 2**14, 8, 1
"""16 MB and some 50 ms a try."""


@dataclass(frozen=True, slots=True)
class Digest:
    """What is kept of a PIN; its text is never part of a message."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Typed:
    """A PIN as somebody typed it. It is handed about as this, because an event loop that explains
    itself logs the arguments and results of what runs in threads.
    """

    pin: str = field(repr=False)

    def digest(self) -> Digest:
        """A new digest, with what is needed to check it."""
        salt = os.urandom(16)
        made = _scrypt(self.pin, salt, COST, BLOCK, PARALLEL)
        return Digest(f"scrypt${COST}${BLOCK}${PARALLEL}${salt.hex()}${made.hex()}")

    def matches(self, told: Digest) -> bool:
        """Whether a digest is of this PIN."""
        _, cost, block, parallel, salt, made = told.text.split("$")
        tried = _scrypt(self.pin, bytes.fromhex(salt), int(cost), int(block), int(parallel))
        return hmac.compare_digest(tried, bytes.fromhex(made))


def demo_pins() -> dict[str, str]:
    """The PINs of the demo's people, by id: its catalog is the only file that holds any."""
    told = json.loads(resource("demo/catalog.json").read_text(encoding="utf-8"))
    return {person["id"]: person["pin"] for person in told["staff"]}


def _scrypt(pin: str, salt: bytes, cost: int, block: int, parallel: int) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=cost, r=block, p=parallel, dklen=32)
