"""What a person can do with an export, on either screen of the office."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.domain.exports import ExportJob, ExportWish, Stage
from app.ui.frame.values import Action
from app.ui.screens.base import Sound
from app.ui.screens.office.jobs import JobLine, line_of
from app.ui.screens.office.picker import HITS, Picking
from app.ui.screens.searching import SearchPresenter
from app.ui.translation import translate
from app.ui.widgets.button import Kind
from app.ui.widgets.chip import Choice
from app.workbench.errors import StoreError, Unavailable

R = TypeVar("R")


class OfficePresenter(SearchPresenter[R], Generic[R]):
    """Base of the two: their lists differ, an export is the same on both."""

    # --- how it stands -----------------------------------------------------------------------

    def is_here(self, job: ExportJob) -> bool:
        """Whether its whole file lies where it was put."""
        return self.workbench.exports.file(job.id) is not None

    def line(self, job: ExportJob) -> JobLine:
        """How far it is, in words."""
        return line_of(job, here=self.is_here(job))

    def job_actions(self, job: ExportJob) -> list[Action]:
        """The big actions for one export; the main one last."""
        if job.under_way:
            cancel = translate("Exports", "Cancel export")
            return [Action("cancel_job", cancel, "cross", Kind.DANGER)]
        if job.stage is Stage.DONE and self.is_here(job):
            folder = Action("folder", translate("Exports", "Open folder"), "document")
            file = translate("Exports", "Open file")
            return [folder, Action("open_file", file, "forward", Kind.MAIN)]
        again = translate("Exports", "Try again")
        return [Action("again", again, "sync", Kind.MAIN)]

    # --- what a person does ------------------------------------------------------------------

    async def act_on_job(self, key: str, job: ExportJob) -> None:
        """One of `job_actions`, or "remove"."""
        exports = self.workbench.exports
        match key:
            case "cancel_job":
                await exports.cancel(job.id)
                self.say(Sound.NONE, translate("Exports", "The export is cancelled"), icon="cross")
            case "again":
                await exports.again(job.id)
            case "open_file":
                self._show_file(exports.file(job.id))
            case "folder":
                self._show_file(exports.folder)
            case "remove":
                await self._remove(job)
        await self.load()
        self.publish()

    async def want(self, wish: ExportWish, subject: str) -> ExportJob | None:
        """Ask for a file; None, and said why, when it cannot be remembered."""
        try:
            return await self.workbench.exports.request(wish, subject)
        except Unavailable as error:
            self.refuse_key(error.key)
        except StoreError as error:
            self.refuse_key(error.key, path=error.path.name)
        return None

    async def _remove(self, job: ExportJob) -> None:
        try:
            await self.workbench.exports.remove(job.id)
        except OSError as error:
            title = translate("Exports", "The file cannot be deleted")
            self.say(Sound.REFUSED, title, error.strerror or "")
        else:
            title = translate("Exports", "The export is removed from this terminal")
            self.say(Sound.NONE, title, icon="trash")

    def _show_file(self, path: Path | None) -> None:
        """Hand it to the machine's own program for it."""
        if path is not None and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            return
        title = translate("Exports", "No program of this machine opens it")
        self.say(Sound.REFUSED, title, str(path or ""))

    # --- places ------------------------------------------------------------------------------

    def place_name(self, place: str) -> str:
        """A place by its id; one that this terminal does not know by the id itself."""
        return self.place_names().get(place, place)

    def place_names(self) -> dict[str, str]:
        """The places that this terminal knows, by id."""
        return {known.place.id: known.place.name for known in self.workbench.places()}

    def place_picking(self, chosen: str, text: str) -> Picking:
        """A picker of places: the chosen one, else those that `text` finds."""
        if chosen:
            return Picking(Choice(chosen, self.place_name(chosen), icon="cross"))
        return Picking(None, found(self.place_names().items(), text))


def found(names: Iterable[tuple[str, str]], text: str) -> tuple[Choice, ...]:
    """The first names that hold every word of `text`; none while nothing is looked for."""
    parts = text.casefold().split()
    if not parts:
        return ()
    hits = [one for one in names if all(part in one[1].casefold() for part in parts)]
    return tuple(Choice(key, name) for key, name in hits[:HITS])
