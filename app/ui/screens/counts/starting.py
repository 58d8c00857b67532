"""Begins counts: where what is to be counted comes from, and what a person says of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.domain.counting.facts import Heading, Target
from app.domain.people import NOBODY
from app.domain.values import Place
from app.ui.screens.counts.files import folders, lists_in
from app.ui.screens.counts.values import Source, StartForm
from app.ui.sentences import problem_words
from app.workbench.counting import CountDesk
from app.workbench.workbench import Workbench

SOURCES = {Source.SCANNED: "", Source.FILE: "file", Source.AGE: "age"}


class Starting:
    """The form of a count that is to begin; `changed` is called when it says something else."""

    def __init__(self, workbench: Workbench, changed: Callable[[], None]) -> None:
        self._workbench = workbench
        self._changed = changed
        self.form: StartForm | None = None

    async def open(self, source: Source) -> None:
        """Show the form; what its source has is looked for."""
        people = self._workbench.people
        self.form = StartForm(
            source,
            blind=self._workbench.counts.plain.blind,
            people=tuple((one.id, one.name) for one in people.known()),
            busy=source is not Source.SCANNED,
        )
        self._changed()
        if source is Source.AGE:
            await self.find_overdue(self.form.days, self.form.products, self.form.most)
        elif source is Source.FILE:
            files = await asyncio.to_thread(lists_in, folders())
            self._with(files=files, busy=False)

    def close(self) -> None:
        """The form is put away."""
        self.form = None
        self._changed()

    def edit(self, name: str, blind: bool, assigned: str) -> None:
        """What a person fills in; the form shows it already."""
        if self.form is not None:
            self.form = replace(self.form, name=name, blind=blind, assigned=assigned)

    def _with(self, **more: object) -> None:
        if self.form is not None:
            self.form = replace(self.form, **more)  # type: ignore[arg-type]
            self._changed()

    # --- lists ------------------------------------------------------------------------------

    async def find_overdue(self, days: int, products: bool, most: int) -> None:
        """What was not counted for so many days, `most` of it at once (0: all).

        Raises:
            StoreError: journal or catalog cannot be read.
        """
        form = self.form
        if form is None:
            return
        known = form.overdue and (form.days, form.products) == (days, products)
        self._with(days=days, products=products, most=most, busy=not known)
        if not known:
            counts = self._workbench.counts
            look = counts.overdue_products if products else counts.overdue_places
            found = tuple(one.target for one in await look(days))
            if self.form is None or (self.form.days, self.form.products) != (days, products):
                return  # something else is looked for by now
            self._with(overdue=found, busy=False)
        overdue: tuple[Target, ...] = self.form.overdue if self.form is not None else ()
        self._with(targets=overdue[:most] if most else overdue)

    async def read(self, path: Path) -> None:
        """Read a file that somebody chose.

        Raises:
            StoreError: the catalog cannot be read.
        """
        if self.form is None:
            return
        files = self.form.files if path in self.form.files else (path, *self.form.files)
        self._with(files=files, file=path, busy=True, targets=(), problems=())
        found = await self._workbench.counts.read_list(path)
        if self.form is None or self.form.file != path:
            return
        self._with(
            targets=found.targets,
            problems=tuple(
                problem_words(one.key, one.row, dict(one.details)) for one in found.problems
            ),
            name=self.form.name or found.name,
            assigned=self.form.assigned or found.assigned,
            busy=False,
        )

    # --- the beginning ----------------------------------------------------------------------

    async def begin(self) -> CountDesk | None:
        """Begin what the form says; None while it says too little.

        Raises:
            Unavailable, StoreError: see `Counts.begin`.
        """
        form = self.form
        if form is None or not form.ready:
            return None
        heading = Heading(form.name.strip(), form.blind, form.assigned, SOURCES[form.source])
        return await self._workbench.counts.begin(heading, form.targets)

    async def begin_at(self, place: Place, text: str) -> CountDesk:
        """Begin a count of what lies at a place that was scanned.

        Raises:
            Unavailable, StoreError: see `Counts.begin`.
        """
        return await self._workbench.counts.begin(place=place, text=text)


def here(workbench: Workbench) -> str:
    """The id of who is here; "" for the desk."""
    person = workbench.people.person.id
    return "" if person == NOBODY.id else person
