"""How this device is set up, and how the set-up is changed: for the set-up and settings screens."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app import aio
from app.clients import open_system
from app.clients.errors import ClientError
from app.scan.serial import ports
from app.settings import (
    Credentials,
    Folders,
    Profile,
    System,
    load_credentials,
    load_profile,
    save_credentials,
    save_profile,
)
from app.workbench.scanner import scanner_settings
from app.workbench.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Tested:
    """What a test of the connection found.

    `error` is `ClientError.facts()` when it failed; else `place_name` is what the system calls
    the receiving place ("" when it does not know it) and `deliveries` how many are expected.
    """

    error: Mapping[str, Any] | None = None
    place_name: str = ""
    deliveries: int = 0


class Device:
    """The profile in force on a running terminal."""

    def __init__(
        self, where: Folders, workbench: Workbench, applied: Callable[[Profile], None]
    ) -> None:
        self._where = where
        self._workbench = workbench
        self._applied = applied

    @property
    def profile(self) -> Profile:
        """The profile in force."""
        return self._workbench.profile

    @property
    def sheets(self) -> Path:
        """The folder for printed sheets."""
        return self._where.data / "reports"

    async def save_profile(self, profile: Profile) -> None:
        """Write the profile and use it from now on.

        Raises:
            SettingsError: a value is out of its range; nothing was written.
            OSError: it could not be written.
        """
        scanner_settings(profile.scanner)
        await asyncio.to_thread(save_profile, self._where, profile)
        self._workbench.use_profile(profile)
        self._applied(profile)

    async def serial_ports(self) -> Sequence[tuple[str, str]]:
        """The machine's serial ports as (device, description)."""
        found = await asyncio.to_thread(ports)
        return [(port.device, port.description) for port in found]


class SetupDesk:
    """The set-up of a device that is not a terminal yet."""

    systems: Sequence[System] = ("enfore", "fulfillmenttools", "trybe")

    def __init__(self, where: Folders, clock: aio.Clock) -> None:
        self._where = where
        self._clock = clock

    def known(self) -> tuple[Profile, Credentials]:
        """What is set up already; defaults before the first time.

        Raises:
            SettingsError: a file is there and cannot be used.
        """
        return load_profile(self._where) or Profile(), load_credentials(self._where)

    async def test_connection(self, profile: Profile, credentials: Credentials) -> Tested:
        """Sign in, look for the receiving place, count the expected deliveries."""
        system = open_system(profile, credentials, self._clock)
        try:
            await system.probe()
            place = await system.place(profile.place) if profile.place else None
            heads = await system.deliveries()
        except ClientError as error:
            return Tested(error.facts())
        finally:
            await system.close()
        return Tested(None, place.name if place is not None else "", len(heads.items))

    async def save(self, profile: Profile, credentials: Credentials) -> None:
        """Write both; the credentials into a file that only its owner reads.

        Raises:
            OSError: it could not be written; nothing is half-written.
        """
        await asyncio.to_thread(save_credentials, self._where, credentials)
        await asyncio.to_thread(save_profile, self._where, profile)
