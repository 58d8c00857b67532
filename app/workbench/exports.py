"""Files that the platform makes for the office: what was asked for, how far each is, where it lies.

Outside the outbox: a second file harms nobody. All of them are remembered in the terminal's notes,
so that somebody who comes back finds them; what is under way goes on when this is first asked for.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from app import aio
from app.clients.office import office_of
from app.domain.exports import ExportJob, ExportWish, Stage
from app.sqlite import StoreError
from app.sync.running import Sync
from app.workbench.errors import Unavailable
from app.workbench.export_notes import NOTE, read, written
from app.workbench.export_run import ExportRun, Surroundings
from app.workbench.part_file import PartFile
from app.workbench.station import Station

log = logging.getLogger(__name__)
MOST = 100
"""So many exports are remembered; of those that have ended, the oldest give way with their files,
which nobody would find any more.
"""


class Exports:
    """This terminal's exports. News of one are the topic "exports" with its id."""

    def __init__(self, station: Station, sync: Sync) -> None:
        self._station, self._link = station, sync.outbox.link
        self._jobs = {job.id: job for job in read(station.terminal.get(NOTE))}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._awake = asyncio.Event()
        self._answered = False
        station.listeners.append(self._hear)
        for job in list(self._jobs.values()):
            self._go_on(job, perhaps_asked=True)

    @property
    def folder(self) -> Path:
        """Where whole files lie."""
        return self._station.exports

    def jobs(self) -> tuple[ExportJob, ...]:
        """All that are remembered, the one asked for last first."""
        return tuple(sorted(self._jobs.values(), key=lambda job: (job.asked_at, job.id))[::-1])

    def job(self, job_id: str) -> ExportJob | None:
        """One of them."""
        return self._jobs.get(job_id)

    def of_stock_taking(self, stock_taking: str) -> ExportJob | None:
        """The export of a stock-taking that was asked for last."""
        return next((job for job in self.jobs() if job.wish.stock_taking == stock_taking), None)

    def file(self, job_id: str) -> Path | None:
        """Where a whole file lies; None when it is not there, or is not what was fetched."""
        job = self._jobs.get(job_id)
        if job is None or job.stage is not Stage.DONE:
            return None
        path = self.folder / Path(job.file).name
        try:
            return path if path.stat().st_size == job.got else None
        except OSError:
            return None

    # --- what a person does ------------------------------------------------------------------

    async def request(self, wish: ExportWish, subject: str = "") -> ExportJob:
        """Want a file; `subject` is what it is about, as people call it. It is remembered on
        return, and comes by itself.

        Raises:
            Unavailable: the system makes no files.
            StoreError: it could not be written.
        """
        if office_of(self._station.system) is None:
            raise Unavailable("exports_not_here")
        stamp = self._station.stamp
        job = ExportJob(
            self._station.mint(), wish, subject, stamp.person, self._station.clock.now()
        )
        self._jobs[job.id] = job
        old = self._forget_old()
        try:
            await aio.wait_for(self._written())
        except StoreError:
            del self._jobs[job.id]
            self._jobs |= {one.id: one for one in old}
            raise
        await asyncio.to_thread(self._delete, [one.file for one in old if one.file])
        self._go_on(job)
        self._station.changed("exports", job.id)
        return job

    async def again(self, job_id: str) -> None:
        """Once more: what the server has made is fetched, else it is asked for anew."""
        job = self._jobs.get(job_id)
        if job is None or job.under_way:
            return
        if job.file:
            # What lies there is not what was fetched.
            await asyncio.to_thread(self._delete, [job.file])
        failed_there = job.trouble is not None and job.trouble.key in (
            *("gone", "said_no", "failed_there", "canceled_there", "unsure"),
        )
        known = bool(job.server_id) and not failed_there
        fresh = replace(
            job,
            stage=Stage.MAKING if known else Stage.ASKING,
            server_id=job.server_id if known else "",
            got=0,
            total=None,
            file="",
            done_at=None,
            trouble=None,
        )
        self._put(fresh)
        self._go_on(fresh, perhaps_asked=True)

    async def cancel(self, job_id: str) -> None:
        """Wait for it no longer; no call tells the server, which goes on making its file."""
        job = self._jobs.get(job_id)
        if job is None or not job.under_way:
            return
        await self._end(job_id)
        job = self._jobs[job_id]
        if job.under_way:
            self._put(replace(job, stage=Stage.CANCELED, got=0, total=None, trouble=None))

    async def remove(self, job_id: str) -> None:
        """Forget an export, and delete its file.

        Raises:
            OSError: the file could not be deleted; nothing is forgotten.
        """
        job = self._jobs.get(job_id)
        if job is None:
            return
        await self._end(job_id)
        path = self.file(job_id)
        if path is not None:
            await asyncio.to_thread(path.unlink, missing_ok=True)
        self._jobs.pop(job_id, None)
        self._keep()
        self._station.changed("exports", job_id)

    # --- below -------------------------------------------------------------------------------

    def _go_on(self, job: ExportJob, *, perhaps_asked: bool = False) -> None:
        if job.under_way:
            run = self._run(job, perhaps_asked=perhaps_asked)
            task = aio.spawn(run, name=f"export {job.id}", owner=self._station.owner)
            if task is not None:
                self._tasks[job.id] = task

    async def _run(self, job: ExportJob, *, perhaps_asked: bool) -> None:
        station = self._station
        # Asking for it may load the client.
        office = await asyncio.to_thread(office_of, station.system)
        if office is None:
            return
        around = Surroundings(
            office=office,
            link=self._link,
            folder=self.folder,
            timings=station.profile.timings,
            clock=station.clock,
            put=self._put,
            tell=self._tell,
            known=lambda: {known.server_id for known in self._jobs.values()},
            awake=self._awake,
        )
        try:
            await ExportRun(around, job, perhaps_asked=perhaps_asked).run()
        finally:
            self._tasks.pop(job.id, None)

    async def _end(self, job_id: str) -> None:
        task = self._tasks.pop(job_id, None)
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        # What a sudden end left of it, before this run came so far.
        await PartFile(self.folder, job_id, lambda *_: None).discard()

    def _put(self, job: ExportJob) -> None:
        if job.id in self._jobs:
            self._jobs[job.id] = job
            self._keep()
            self._station.changed("exports", job.id)

    def _tell(self, job: ExportJob) -> None:
        if job.id in self._jobs:
            self._jobs[job.id] = job
            self._station.changed("exports", job.id)

    def _forget_old(self) -> list[ExportJob]:
        ended = [job for job in self.jobs() if not job.under_way]
        old = ended[max(0, MOST - (len(self._jobs) - len(ended))) :]
        for job in old:
            del self._jobs[job.id]
        return old

    def _delete(self, files: Iterable[str]) -> None:
        for file in files:
            with suppress(OSError):
                (self.folder / Path(file).name).unlink(missing_ok=True)

    def _keep(self) -> None:
        self._written().add_done_callback(_log_lost)

    def _written(self) -> Future[None]:
        return self._station.terminal.put(NOTE, written(self._jobs.values()))

    def _hear(self, topic: str, _: str) -> None:
        if topic == "connection":
            before, self._answered = self._answered, self._link.width(1) > 0
            if self._answered and not before:
                self._awake.set()


def _log_lost(future: Future[None]) -> None:
    """A note that is lost costs a second file, no more."""
    if not future.cancelled() and (error := future.exception()) is not None:
        log.warning("exports are not noted: %s", error)
