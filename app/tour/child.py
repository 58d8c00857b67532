"""The terminal as a driven process: steps come in on a pipe, a report of each goes out.

The parent starts it as `dockhand drive` (a hidden command). The first line on standard input is
the setting, each further one a step; each report is one line of JSON. It is the whole program on
the real window: only that scans, taps and keys come from the pipe, and that it says what is on the
screen. When the pipe ends, so does the terminal.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import aio
from app.demo import demo_profile
from app.main import Terminus, WindowOptions, assemble, fill_demo_catalog, logs, run_window
from app.settings import Credentials, Folders, Profile, folders, with_timings
from app.workbench.pins import demo_pins

if TYPE_CHECKING:
    from app.ui.window import Window

Tell = Callable[[dict[str, Any]], None]


def be_driven() -> int:
    """Run until told to quit, or until the pipe ends; returns the exit code.

    With `pins` in the setting the demo's people have theirs.
    """
    lines = _Lines()
    first = lines.first()
    if not first:
        return 2
    setting = json.loads(first)
    where = folders(Path(setting["data"]))
    tell = _reporter()
    logs(where)
    profile, credentials = profile_of(setting)
    options = WindowOptions(tuple(setting.get("size", (1024, 768))), False, setting.get("lang", ""))

    async def drive(window: Window, terminus: Terminus) -> None:
        from app.tour.driving import Driver

        if setting.get("pins"):
            await terminus.workbench.people.learn_pins(await asyncio.to_thread(demo_pins))
        driver = Driver(window, terminus, tell)
        aio.spawn(driver.run(lines.later()), name="driver", owner=driver.owner)

    return run_window(
        lambda: _built(where, profile, credentials), profile, options, when_open=drive
    )


def profile_of(setting: dict[str, Any]) -> tuple[Profile, Credentials]:
    """The demo's profile at the setting's server, with what the setting changes.

    `timings` in ms; `system`; `terminal` 4 characters; `own_places`, `trusted`, `tolerance`
    (percent) and all of `rules` as in `SiteRules`; `theme`, `text_percent` as in `Looks`;
    `scanner` as in `ScannerProfile`.
    """
    profile, credentials = demo_profile(
        setting["server"], setting.get("terminal", "DEMO"), setting.get("system", "enfore")
    )
    rules = profile.rules
    if "own_places" in setting:
        rules = replace(rules, own_places=tuple(setting["own_places"]))
    if "tolerance" in setting:
        rules = replace(rules, tolerance_percent=Decimal(setting["tolerance"]))
    if "trusted" in setting:
        rules = replace(rules, trusted_senders=tuple(setting["trusted"]))
    for name, value in setting.get("rules", {}).items():
        told: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value}
        rules = replace(rules, **told)
    percent = setting.get("text_percent", profile.looks.text_percent)
    theme = setting.get("theme", "light")
    looks = replace(profile.looks, theme=theme, text_percent=percent, sound=False)
    scanner = replace(profile.scanner, **setting.get("scanner", {}))
    profile = replace(profile, rules=rules, looks=looks, scanner=scanner)
    return with_timings(profile, **setting.get("timings", {})), credentials


def _built(where: Folders, profile: Profile, credentials: Credentials) -> Terminus:
    terminus = assemble(where, profile, credentials)
    fill_demo_catalog(terminus.station.cache)
    return terminus


def _reporter() -> Tell:
    """Writes reports; whatever else writes to standard output goes to standard error."""
    reports = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    def tell(report: dict[str, Any]) -> None:
        line = json.dumps(report, ensure_ascii=False, default=str) + "\n"
        with suppress(BrokenPipeError):  # who asked is gone; the end of the steps says so too
            os.write(reports, line.encode("utf-8"))

    return tell


class _Lines:
    """Standard input line by line, read in a thread.

    By the descriptor, not by `sys.stdin`: a thread that waits there holds its lock, and the
    interpreter would abort at its end.
    """

    def __init__(self) -> None:
        self._rest = b""

    def first(self) -> str:
        """The first line; empty when the pipe has ended."""
        return self._next()

    def _next(self) -> str:
        while b"\n" not in self._rest:
            more = os.read(0, 65_536)
            if not more:
                return ""
            self._rest += more
        line, _, self._rest = self._rest.partition(b"\n")
        return line.decode("utf-8")

    def later(self) -> asyncio.Queue[str]:
        """The lines that follow, as they come; an empty one is the end."""
        loop = asyncio.get_running_loop()
        lines: asyncio.Queue[str] = asyncio.Queue()

        def read() -> None:
            line = "more"
            while line:
                line = self._next()
                try:
                    loop.call_soon_threadsafe(lines.put_nowait, line)
                except RuntimeError:  # the program has ended meanwhile
                    return

        threading.Thread(target=read, name="steps", daemon=True).start()
        return lines
