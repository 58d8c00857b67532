"""A system that is loaded when it is first asked: the window is painted before its client is here.

`httpx` and the client's own modules are a third of what a start would otherwise load.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from app.clients import must_be_spoken, open_system

if TYPE_CHECKING:
    from app.aio import Clock
    from app.clients.base import ServerTime, System
    from app.clients.shelves import Remembers
    from app.settings import Credentials, Profile


class _Late:
    """Stands for a system; everything that is not named here is the system's own."""

    def __init__(
        self, name: str, credentials: Credentials, load: Callable[[Credentials], System]
    ) -> None:
        self.name = name
        self._credentials = credentials
        self._load = load
        self._loaded: System | None = None
        self._loading = threading.Lock()

    def load(self) -> System:
        """The system itself, from any thread."""
        with self._loading:
            if self._loaded is None:
                self._loaded = self._load(self._credentials)
            return self._loaded

    def use_credentials(self, credentials: Credentials) -> None:
        """As the system's own; one that is not loaded yet is loaded with them."""
        with self._loading:
            self._credentials = credentials
            if self._loaded is not None:
                self._loaded.use_credentials(credentials)

    async def probe(self) -> ServerTime | None:
        """As the system's own; named here because who will ask for it takes it at the start."""
        return await self.load().probe()

    async def close(self) -> None:
        """Close its connections, if it was ever asked."""
        if self._loaded is not None:
            await self._loaded.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.load(), name)


def late_system(
    profile: Profile, credentials: Credentials, clock: Clock, memory: Remembers | None = None
) -> System:
    """The system of this device's profile; asking for anything but its name loads it.

    Raises:
        ValueError: this version does not speak to the profile's system.
    """
    must_be_spoken(profile)

    def opened(known: Credentials) -> System:
        return open_system(profile, known, clock, memory)

    return cast("System", _Late(profile.system, credentials, opened))


def load(system: System) -> None:
    """Load a late system now, so that nobody has to wait for it; takes about 0.2 s."""
    if isinstance(system, _Late):
        system.load()
