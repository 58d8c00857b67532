"""One export on its way: asked for, waited for, fetched, looked at, and given its name.

Nothing here is lost with the program: each step begins again where the last note left it. What the
network does to a call is waited out; what the server says no to is told to a person.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app import aio
from app.clients.errors import ClientError, Later, SaidNo, Unsure
from app.clients.office import Office
from app.domain.exports import ExportJob, ExportKind, ExportShown, ExportState, Stage, Trouble
from app.settings import Timings
from app.sync.connectivity import Connectivity
from app.workbench.part_file import Digest, DiskLow, PartFile
from app.workbench.whole_file import fault_of, suffix_of

log = logging.getLogger(__name__)

TRIES = 5
"""So often in a row a call may end unsure, or a file come cut, before a person is asked."""
PATIENT = 15
"""So many times rarer is the question for a file that takes longer than `export_most`."""
TELL_MS = 100
_NAMES: Mapping[ExportKind, str] = {
    ExportKind.STOCK_COUNTS: "stock-counts",
    ExportKind.LOG_ENTRIES: "log-entries",
    ExportKind.STOCK_TAKING: "stock-taking",
}


LONGEST = 500
"""Characters that are noted of what a server said; the note is written whole, again and again."""


def told_of(error: ClientError) -> dict[str, Any]:
    """What a sentence needs of a call that failed; a server may say anything, at any length."""
    said = {name: str(error.problem.get(name) or "")[:LONGEST] for name in ("title", "detail")}
    return {
        "kind": type(error).__name__,
        "what": error.what[:LONGEST],
        "status": error.status,
        "problem": {name: text for name, text in said.items() if text},
        "network": error.network,
    }


class NotWhole(Exception):
    """A file came to its end and is not what was wanted; `key` as `whole_file.fault_of` says."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a run works with. `put` keeps how an export stands now; `tell` says that it moved on
    within a file; `known` are the server's ids of this terminal's exports; `awake` is set when the
    server answers again.
    """

    office: Office
    link: Connectivity
    folder: Path
    timings: Timings
    clock: aio.Clock
    put: Callable[[ExportJob], None]
    tell: Callable[[ExportJob], None]
    known: Callable[[], Collection[str]]
    awake: asyncio.Event


class ExportRun:
    """Takes one export to its end; cancelling the task of `run` leaves no half file behind."""

    def __init__(
        self, around: Surroundings, job: ExportJob, *, perhaps_asked: bool = False
    ) -> None:
        """`perhaps_asked`: it may have been asked for before, and nobody heard the answer."""
        self._around = around
        self._job = job
        self._perhaps_asked = perhaps_asked
        self._tries = 0
        self._begun = around.clock.monotonic()
        self._told = 0

    async def run(self) -> None:
        """Step by step, until it is done, has failed, or is cancelled."""
        while self._job.under_way:
            try:
                await self._step()
                self._tries = 0
            except SaidNo as error:
                gone = error.status == 404 and self._job.stage is not Stage.ASKING
                self._fail("gone" if gone else "said_no", told_of(error))
            except (ClientError, NotWhole) as error:
                await self._meet(error)
            except DiskLow:
                self._fail("disk_low")
            except OSError as error:
                log.warning("export %s cannot be written: %s", self._job.id, error)
                self._fail("not_written", {"detail": error.strerror or str(error)})

    # --- steps -----------------------------------------------------------------------------

    async def _step(self) -> None:
        around, job = self._around, self._job
        match job.stage:
            case Stage.ASKING:
                shown = await self._found() or await self._asked()
                self._put(stage=Stage.MAKING, server_id=shown.id, trouble=None)
                self._follow(shown)
            case Stage.MAKING:
                asked = around.office.export(job.wish.kind, job.server_id)
                shown = await around.link.watch(asked)
                if job.trouble is not None:
                    self._put(trouble=None)
                self._follow(shown)
                if shown.state is ExportState.WAITING:
                    await self._sleep(self._pause())
            case _:
                await self._fetch()

    async def _found(self) -> ExportShown | None:
        """What an earlier call of ours, or another's, has asked for since."""
        if not self._perhaps_asked:
            return None
        around, job = self._around, self._job
        looked = around.office.requested(job.wish, job.asked_at, around.known())
        return await around.link.watch(looked)

    async def _asked(self) -> ExportShown:
        self._perhaps_asked = True
        return await self._around.link.watch(self._around.office.request(self._job.wish))

    def _follow(self, shown: ExportShown) -> None:
        match shown.state:
            case ExportState.COMPLETED:
                self._put(stage=Stage.FETCHING, got=0, total=None)
            case ExportState.FAILED:
                self._fail("failed_there", {"why": shown.why})
            case ExportState.CANCELED:
                self._fail("canceled_there")
            case ExportState.WAITING:
                pass

    def _pause(self) -> int:
        timings = self._around.timings
        long = self._around.clock.monotonic() - self._begun > timings.export_most
        return timings.export_every * (PATIENT if long else 1)

    async def _fetch(self) -> None:
        around, job = self._around, self._job
        part = PartFile(around.folder, job.id, self._progress)
        try:
            fetched = await around.office.fetch(job.wish.kind, job.server_id, part)
            await part.close()
            fault = await asyncio.to_thread(fault_of, part.path)
            if not fault and not fetched.told:
                fault = await self._compare(part.digest)
            if fault:
                raise NotWhole(fault)
            suffix = await asyncio.to_thread(suffix_of, part.path, fetched.suffix, fetched.media)
            path = await part.settle(self._name(suffix))
        finally:
            await asyncio.shield(part.discard())
        size = fetched.size
        at = around.clock.now()
        self._put(stage=Stage.DONE, file=path.name, got=size, total=size, done_at=at, trouble=None)

    async def _compare(self, digest: str) -> str:
        """Nobody said where the file ends: only one that comes twice alike is whole."""
        job, again = self._job, Digest()
        await self._around.office.fetch(job.wish.kind, job.server_id, again)
        return "" if again.digest == digest else "cut"

    def _name(self, suffix: str) -> str:
        job = self._job
        at = datetime.fromtimestamp(job.asked_at / 1000, tz=UTC).astimezone()
        subject = re.sub(r"[^\w-]+", "-", job.subject)[:40].strip("-_")
        parts = (_NAMES[job.wish.kind], subject, f"{at:%Y-%m-%d_%H%M}", job.id[-4:])
        return "_".join(part for part in parts if part) + suffix

    # --- what stands in the way --------------------------------------------------------------

    async def _meet(self, error: ClientError | NotWhole) -> None:
        """Try again after a while, or give up what only repeats itself."""
        self._tries += 1
        key, facts = "waits", {}
        if isinstance(error, NotWhole):
            key = error.key
        else:
            facts = told_of(error)
        log.info("export %s: try %d: %s", self._job.id, self._tries, error)
        # Whoever only waits may wait for ever; what is asked for or fetched again costs others.
        costly = isinstance(error, Unsure | NotWhole) and self._job.stage is not Stage.MAKING
        if costly and self._tries >= TRIES:
            asking = self._job.stage is Stage.ASKING
            given_up = "unsure" if asking else "not_fetched"
            self._fail(given_up if key == "waits" else key, facts)
            return
        self._put(trouble=Trouble(key, facts))
        timings = self._around.timings
        wait = min(timings.back_off_first * 2 ** min(self._tries - 1, 20), timings.back_off_most)
        if isinstance(error, Later) and error.after is not None:
            wait = max(wait, error.after)
        await self._sleep(wait, until_awake=not isinstance(error, Later))

    async def _sleep(self, ms: int, *, until_awake: bool = False) -> None:
        if not until_awake:
            await asyncio.sleep(ms / 1000)
            return
        self._around.awake.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(ms / 1000):
                await self._around.awake.wait()

    def _fail(self, key: str, facts: Mapping[str, Any] | None = None) -> None:
        self._put(stage=Stage.FAILED, trouble=Trouble(key, facts or {}))

    # --- notes -----------------------------------------------------------------------------

    def _progress(self, got: int, total: int | None) -> None:
        self._job = replace(self._job, got=got, total=total)
        now = self._around.clock.monotonic()
        if now - self._told >= TELL_MS:
            self._told = now
            self._around.tell(self._job)

    def _put(self, **changes: Any) -> None:
        self._job = replace(self._job, **changes)
        self._around.put(self._job)
