"""How this device is set up, and how the set-up is changed: for the set-up and settings screens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
from app.workbench.views import ConnectionView
from app.workbench.workbench import Workbench

if TYPE_CHECKING:
    from app.clients.base import System as Client


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
    """The profile in force on a running terminal, and the credentials."""

    def __init__(
        self,
        where: Folders,
        workbench: Workbench,
        applied: Callable[[Profile], None],
        clock: aio.Clock,
    ) -> None:
        self._where = where
        self._workbench = workbench
        self._applied = applied
        self._clock = clock

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

    # --- credentials -------------------------------------------------------------------------

    @property
    def app(self) -> str:
        """The app that this terminal signs in as; "" where a token alone lets it in."""
        return self._workbench.credentials.app if self.profile.system == "enfore" else ""

    @property
    def connection(self) -> ConnectionView:
        """How it stands with the server."""
        return self._workbench.status()

    async def test_secret(self, secret: str) -> Tested:
        """As `SetupDesk.test_connection`, with another secret or token; nothing is changed."""
        async with self._beside(secret) as system:
            return await _looked_around(system, self.profile.place)

    async def use_secret(self, secret: str) -> Tested:
        """Sign in with another secret, or another token, from now on: written, taken over by what
        runs, and all that waited for it leaves. One that the server does not take just now changes
        nothing, as `Tested.error` tells.

        The app's name stays: by it this terminal knows its own changes of stock again.

        Raises:
            OSError: it could not be written; the old one stays, in the file as well.
        """
        async with self._beside(secret) as system:
            try:
                await system.probe()
            except ClientError as error:
                return Tested(error.facts())
        credentials = self._with(secret)
        await asyncio.to_thread(save_credentials, self._where, credentials)
        self._workbench.use_credentials(credentials)
        return Tested()

    def _with(self, secret: str) -> Credentials:
        known = self._workbench.credentials
        if self.profile.system == "enfore":
            return replace(known, secret=secret)
        return replace(known, token=secret)

    @asynccontextmanager
    async def _beside(self, secret: str) -> AsyncIterator[Client]:
        """The system once more beside the running one, to be asked with another secret."""
        system = await asyncio.to_thread(open_system, self.profile, self._with(secret), self._clock)
        try:
            yield system
        finally:
            await system.close()

    # --- the scanner's ports -----------------------------------------------------------------

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
            return await _looked_around(system, profile.place)
        finally:
            await system.close()

    async def save(self, profile: Profile, credentials: Credentials) -> None:
        """Write both; the credentials into a file that only its owner reads.

        Raises:
            OSError: it could not be written; nothing is half-written.
        """
        await asyncio.to_thread(save_credentials, self._where, credentials)
        await asyncio.to_thread(save_profile, self._where, profile)


async def _looked_around(system: Client, place_id: str) -> Tested:
    """Sign in, look for the receiving place, count the expected deliveries."""
    try:
        await system.probe()
        place = await system.place(place_id) if place_id else None
        heads = await system.deliveries()
    except ClientError as error:
        return Tested(error.facts())
    return Tested(None, place.name if place is not None else "", len(heads.items))
