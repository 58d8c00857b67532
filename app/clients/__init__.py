"""One package per system: models of its wire, its HTTP client, its translation into our words.

Importing this package costs nothing: the system of the profile is loaded when it is opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.aio import Clock
    from app.clients.base import System
    from app.settings import Credentials, Profile


def open_system(profile: Profile, credentials: Credentials, clock: Clock) -> System:
    """The system of this device's profile, ready to be asked; nothing is sent yet.

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
    from app.clients.enfore.adapter import Enfore

    return Enfore.open(profile, credentials, clock)


def receives_blind(profile: Profile) -> bool:
    """Whether goods can be received without a delivery: known without loading a client, because
    the first screen offers it. A Trybe order needs a supplier and prices (O74)."""
    return profile.system != "trybe"


def must_be_spoken(profile: Profile) -> None:
    """Known before anything is opened, and without loading a client.

    Raises:
        ValueError: this version does not speak to the profile's system.
    """
    if profile.system not in ("enfore", "fulfillmenttools", "trybe"):
        raise ValueError(f"This version does not speak to {profile.system} yet.")
