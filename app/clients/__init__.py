"""One package per system: models of its wire, its HTTP client, its translation into our words.

Importing this package costs nothing: the system of the profile is loaded when it is opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.aio import Clock
    from app.clients.base import System
    from app.clients.shelves import Remembers
    from app.settings import Credentials, Profile


def open_system(
    profile: Profile, credentials: Credentials, clock: Clock, memory: Remembers | None = None
) -> System:
    """The system of this device's profile, ready to be asked; nothing is sent yet. `memory` is what
    the terminal remembers of its own writes; without, counts are questions.

    Raises:
        ValueError: this version does not speak to the profile's system.
    """
    must_be_spoken(profile)
    if profile.system == "trybe":
        from app.clients.trybe.adapter import Trybe

        return Trybe.open(profile, credentials, clock)
    if profile.system == "fulfillmenttools":
        from app.clients.fulfillmenttools.adapter import Fulfillmenttools

        return Fulfillmenttools.open(profile, credentials, clock)
    from app.clients.enfore.on_behalf import EnforeOnBehalf

    return EnforeOnBehalf.open(profile, credentials, clock, memory)


def receives_blind(profile: Profile) -> bool:
    """Whether goods can be received without a delivery: known without loading a client, because
    the first screen offers it. A Trybe order needs a supplier and prices (O74)."""
    return profile.system != "trybe"


def picks(profile: Profile) -> bool:
    """Whether this system shows goods-outs; known without loading a client, as `receives_blind`.
    Goods without an order leave on the same systems."""
    return profile.system == "enfore"


def shows_stock_takings(profile: Profile) -> bool:
    """Whether this system shows its own stock-takings and makes files of its books; known without
    loading a client, as `receives_blind`."""
    return profile.system == "enfore"


def shows_stock(profile: Profile) -> bool:
    """Whether this system shows what lies where (`lookups`); known without loading a client."""
    return profile.system == "enfore"


def counts(profile: Profile) -> bool:
    """Whether stock is counted against this system; known without loading a client."""
    return profile.system == "enfore"


def adjusts(profile: Profile) -> bool:
    """Whether a person can put a stock figure right; known without loading a client."""
    return profile.system == "enfore"


def ships(profile: Profile) -> bool:
    """Whether goods go from place to place on this system; known without loading a client."""
    return profile.system == "enfore"


def must_be_spoken(profile: Profile) -> None:
    """Known before anything is opened, and without loading a client.

    Raises:
        ValueError: this version does not speak to the profile's system.
    """
    if profile.system not in ("enfore", "fulfillmenttools", "trybe"):
        raise ValueError(f"This version does not speak to {profile.system} yet.")
