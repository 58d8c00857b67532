"""`dockhand doctor`: look at this installation and say, line by line, what is good and what is not.

It reads and tries; it changes nothing but a trial file in the data folder.
"""

from __future__ import annotations

import asyncio
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import metadata
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from app.settings import (
    Credentials,
    Folders,
    Profile,
    SettingsError,
    load_credentials,
    load_profile,
    resource,
)
from app.sqlite import StoreError

if TYPE_CHECKING:
    from app.aio import Clock
    from app.clients.base import ServerTime

PACKAGES = ("PySide6-Essentials", "qasync", "httpx", "pydantic", "biip", "zxing-cpp", "pyserial")
PLAYERS = ("pw-play", "paplay", "aplay")
RESOURCES = ("contracts/enfore-inventory.json", "demo/catalog.json", "fonts/Inter-Regular.otf")
ROOM_MB = 200
ASK = "Keep the file and ask for help with it."
OFF = 120_000
"""A clock that is off the server's by less, ms, harms nothing: the server's time is learned."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `hint` says what to do when it is not good."""

    what: str
    good: bool
    found: str
    hint: str = ""

    def line(self) -> dict[str, Any]:
        """As a JSON line."""
        told: dict[str, Any] = {"what": self.what, "good": self.good, "found": self.found}
        return told | ({"hint": self.hint} if self.hint and not self.good else {})


def examine(where: Folders) -> Iterator[Finding]:
    """All findings about this installation and its data folder."""
    yield _python()
    yield from _packages()
    yield _qt()
    yield from _resources()
    yield _player()
    yield from _folder(where)
    yield from _profile(where)
    yield from _server(where)
    yield from _stores(where)


def _python() -> Finding:
    version = sys.version_info
    good = (3, 11) <= version[:2] < (3, 14)
    return Finding("python", good, sys.version.split()[0], "Use Python 3.11, 3.12 or 3.13.")


def _packages() -> Iterator[Finding]:
    for name in PACKAGES:
        try:
            found = metadata.version(name)
        except metadata.PackageNotFoundError:
            yield Finding(name, False, "missing", "Run packaging/dev.py, or reinstall dockhand.")
            continue
        bad = name == "PySide6-Essentials" and found == "6.12.0" and sys.version_info < (3, 12)
        yield Finding(name, not bad, found, "Install PySide6-Essentials 6.11.3: 6.12.0 crashes.")


def _qt() -> Finding:
    try:
        from PySide6 import QtWidgets
    except ImportError as error:
        return Finding("qt", False, str(error), "Install libgl1 libegl1 libxkbcommon0.")
    return Finding("qt", True, QtWidgets.__name__)


def _resources() -> Iterator[Finding]:
    for name in RESOURCES:
        try:
            yield Finding(name, True, f"{resource(name).stat().st_size} bytes")
        except FileNotFoundError as error:
            yield Finding(name, False, str(error), "Reinstall dockhand.")


def _player() -> Finding:
    found = next((name for name in PLAYERS if shutil.which(name)), None)
    if sys.platform == "win32":
        return Finding("sound", True, "winsound")
    return Finding("sound", True, found or "no player (alsa-utils has one): the band flashes")


def _folder(where: Folders) -> Iterator[Finding]:
    try:
        where.data.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=where.data):
            pass
    except OSError as error:
        yield Finding("data folder", False, str(error), "Make the folder writable for this user.")
        return
    yield Finding("data folder", True, str(where.data))
    free = shutil.disk_usage(where.data).free // 1_000_000
    yield Finding("free room", free >= ROOM_MB, f"{free} MB", "Free some room on this disk.")


def _profile(where: Folders) -> Iterator[Finding]:
    try:
        profile, credentials = load_profile(where), load_credentials(where)
    except SettingsError as error:
        yield Finding("profile", False, error.detail, "Set this terminal up again.")
        return
    if profile is None:
        yield Finding("profile", True, "not set up yet")
        return
    missing = ", ".join(profile.missing())
    yield Finding("profile", not missing, missing or profile.system, "Finish the set-up.")
    there = bool(credentials.token or (credentials.app and credentials.secret))
    yield Finding("credentials", there, "there" if there else "missing", "Finish the set-up.")
    if where.credentials.exists() and sys.platform != "win32":
        mode = where.credentials.stat().st_mode & 0o777
        yield Finding("credentials file", mode == 0o600, oct(mode), "Run chmod 600 on it.")


def _server(where: Folders) -> Iterator[Finding]:
    """Ask the server what is cheapest to ask, as the terminal's probe does, and compare clocks."""
    from app.aio import SystemClock
    from app.clients.errors import ClientError, SignIn
    from app.sync.connectivity import SANE_WALL_CLOCK
    from app.ui.sentences import network_words

    try:
        profile, credentials = load_profile(where), load_credentials(where)
    except SettingsError:
        return  # said above
    if profile is None or profile.missing():
        return
    clock = SystemClock()
    ours = clock.now()
    try:
        time = asyncio.run(_asked(profile, credentials, clock))
    except ClientError as error:
        words = network_words("sign_in" if isinstance(error, SignIn) else error.network)
        yield Finding("server", False, f"{words.title} ({error.what})", words.detail)
        off = 0 if ours >= SANE_WALL_CLOCK else SANE_WALL_CLOCK - ours
    else:
        yield Finding("server", True, ", ".join(sorted(_hosts(profile))))
        off = 0 if time is None else abs(time.at - time.server)
    shown = datetime.fromtimestamp(ours / 1000, tz=UTC).isoformat(timespec="seconds")
    found = f"{shown}, off by {off // 1000} s" if off > OFF else shown
    yield Finding("clock", off <= OFF, found, network_words("clock").detail)


async def _asked(profile: Profile, credentials: Credentials, clock: Clock) -> ServerTime | None:
    from app.clients import open_system

    system = open_system(profile, credentials, clock)
    try:
        return await system.probe()
    finally:
        await system.close()


def _hosts(profile: Profile) -> set[str]:
    return {urlsplit(base).hostname or base for base in profile.bases.values()}


def _stores(where: Folders) -> Iterator[Finding]:
    from app.store.cache import Cache
    from app.store.terminal import Terminal

    for path, kind in ((where.terminal, Terminal), (where.cache, Cache)):
        if not path.exists():
            yield Finding(path.name, True, "not there yet")
            continue
        try:
            kind(path, read_only=True).close()
        except StoreError as error:
            yield Finding(path.name, False, str(error), ASK)
        else:
            yield Finding(path.name, True, f"{path.stat().st_size} bytes")
    yield from _damage(where)


def _damage(where: Folders) -> Iterator[Finding]:
    """What was missing of a damaged store, as long as that one is kept."""
    from app.store.salvage import last_salvage
    from app.store.terminal import Terminal

    try:
        terminal = Terminal(where.terminal, read_only=True)
        try:
            told = last_salvage(terminal)
        finally:
            terminal.close()
    except StoreError:
        return  # said already
    if told is not None and (where.data / told.file).exists():
        found = f"{told.events} steps and {told.entries} entries saved of {told.file}"
        if told.missing:
            found += f"; {told.lost} and {told.entries_lost} missing: {', '.join(told.documents)}"
        yield Finding("damage", not told.missing, found, ASK)
