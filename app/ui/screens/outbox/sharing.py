"""Files of queues: one is saved for support, one passes work on, and one of another terminal is
taken over.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStorageInfo

from app import aio
from app.ui.screens import moments
from app.ui.screens.counts.files import folders
from app.ui.screens.outbox.sharing_values import (
    BEGINS,
    ENDING,
    NOTHING_SHARED,
    FoundFile,
    Sharing,
    Step,
)
from app.workbench.errors import StoreError, Unavailable
from app.workbench.outbox_moves import Imported, PassedOn
from app.workbench.workbench import Workbench

MOST = 5
FROM_HERE = "outbox_from_here"
"""Why a file is refused that this terminal has passed on itself."""
_STICKS = ("/media/", "/run/media/", "/Volumes/")


class Files:
    """The sheet of files; `changed` is called when it says something else.

    `where` are the folders in which files are looked for; the first takes what is saved.
    """

    def __init__(
        self,
        workbench: Workbench,
        clock: aio.Clock,
        changed: Callable[[], None],
        where: Callable[[], tuple[Path, ...]] | None = None,
    ) -> None:
        self._workbench = workbench
        self._clock = clock
        self._changed = changed
        self._where = where or folders_of_queues
        self.shown: Sharing = NOTHING_SHARED

    async def open(self) -> None:
        """Show what can be done, and the files that are here."""
        self.shown = Sharing(Step.CHOOSING, here=self._workbench.profile.terminal)
        self._changed()
        found = await asyncio.to_thread(self._found)
        if self.shown.step is Step.CHOOSING:
            self.shown = replace(self.shown, files=found)
            self._changed()

    def close(self) -> None:
        """The sheet is put away."""
        if self.shown.step is not Step.CLOSED:
            self.shown = NOTHING_SHARED
            self._changed()

    def choose(self, path: str) -> None:
        """A file is to be taken over: that is asked first."""
        chosen = next((one for one in self.shown.files if one.path == path), None)
        if chosen is not None and self.shown.step is Step.CHOOSING:
            self._step(Step.ASKING, chosen=chosen)

    def keep(self) -> None:
        """Nothing is taken over or passed on after all."""
        self._step(Step.CHOOSING, chosen=None, back=False, target="")

    def pass_on(self) -> None:
        """Work is to be passed on: to whom is asked."""
        if self.shown.step is Step.CHOOSING:
            self._step(Step.PASSING)

    def name_target(self, terminal: str) -> None:
        """The terminal that is to go on, as it was typed or scanned."""
        self.shown = replace(self.shown, target=terminal.strip())

    def _step(self, step: Step, **more: object) -> None:
        self.shown = replace(self.shown, step=step, **more)  # type: ignore[arg-type]
        self._changed()

    async def save(self) -> Path | None:
        """Write the queue for support; where it lies now. None while something is under way.

        Raises:
            StoreError, OSError: it cannot be read, or not be written.
        """
        if self.shown.step is not Step.CHOOSING:
            return None
        self._step(Step.BUSY)
        try:
            return await asyncio.to_thread(self._save)
        finally:
            self.close()

    def _save(self) -> Path:
        return self._workbench.export_outbox(self._folder())

    def _folder(self) -> Path:
        """Where files are written: on the stick, if one is in that can be written on."""
        where = self._where()
        for folder in where:
            with suppress(OSError):
                folder.mkdir(parents=True, exist_ok=True)
            if os.access(folder, os.W_OK):
                return folder
        return where[0]

    async def send_off(self) -> PassedOn | None:
        """Pass on what was not sent to the terminal that was named; None while nobody asks that.
        A document that was left open behind this screen goes along: nothing here could close it.

        Raises:
            Unavailable: nothing has moved; the sentence says why.
            StoreError, OSError: it could not be read or written.
        """
        shown = self.shown
        if shown.step is not Step.PASSING:
            return None
        self._step(Step.BUSY)
        done = False
        try:
            folder = await asyncio.to_thread(self._folder)
            name = f"{BEGINS}work-{shown.here}-{shown.target}-{self._clock.now()}{ENDING}"
            self._workbench.leave()
            sent = await self._workbench.pass_on_outbox(folder / name, shown.target)
            done = True
        finally:
            if not done:
                self._step(Step.PASSING)
        self.close()
        return sent

    async def take_over(self) -> Imported | None:
        """Take over what the chosen file holds; None while nothing is chosen. A file that was
        passed on from here is asked about once more.

        Raises:
            Unavailable: nothing was taken over; the sentence says why.
            StoreError, OSError: it cannot be read or written; nothing was taken over.
        """
        shown = self.shown
        if shown.chosen is None or shown.step is not Step.ASKING:
            return None
        self._step(Step.BUSY)
        try:
            path = Path(shown.chosen.path)
            taken = await self._workbench.import_outbox(path, back=shown.back)
        except Unavailable as error:
            again = error.key == FROM_HERE and not shown.back
            self._step(Step.ASKING if again else Step.CHOOSING, back=again)
            raise
        except (StoreError, OSError):
            self._step(Step.CHOOSING, chosen=None)
            raise
        self.close()
        return taken

    def _found(self) -> tuple[FoundFile, ...]:
        now = self._clock.now()
        return tuple(_told(path, at, now) for path, at in newest(self._where()))


def newest(where: Iterable[Path]) -> list[tuple[Path, float]]:
    """The newest files of these folders that may be queues, each with its time (s). Looks at the
    disk: call it in a thread.
    """
    found: dict[Path, float] = {}
    for folder in where:
        try:
            for path in folder.iterdir():
                named = path.name.startswith(BEGINS) and path.suffix == ENDING
                if named and path.is_file():
                    found[path] = path.stat().st_mtime
        except OSError:
            continue  # there is no such folder here, or nobody may look into it
    return sorted(found.items(), key=lambda one: -one[1])[:MOST]


def folders_of_queues() -> tuple[Path, ...]:
    """The sticks that are in this device, and the folders in which people keep files."""
    roots = (volume.rootPath() for volume in QStorageInfo.mountedVolumes())
    return (*(Path(root) for root in roots if root.startswith(_STICKS)), *folders())


def _told(path: Path, at: float, now: int) -> FoundFile:
    return FoundFile(str(path), path.name, moments.moment(int(at * 1000), now))
