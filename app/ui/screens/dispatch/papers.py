"""Packing lists, labels and signatures: written beside the screen, never on its time."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.dispatch.actions import Sign
from app.domain.dispatch.document import Dispatch, Order, Package
from app.ui.printing import job_words, print_sheets
from app.ui.screens.base import Sound
from app.ui.screens.dispatch.values import Drawn, KeepSignature, Print, Sheets
from app.ui.screens.working.outcomes import Outcome
from app.ui.sentences import words
from app.ui.sheets.package_label import LabelSize, package_label
from app.ui.sheets.packing_list import packing_list
from app.ui.sheets.sheet import Sheet
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.workbench.errors import StoreError

if TYPE_CHECKING:
    from app.ui.screens.dispatch.presenter import DispatchPresenter

log = logging.getLogger(__name__)


class Papers:
    """What a dispatch leaves on paper, on behalf of the presenter."""

    def __init__(self, presenter: DispatchPresenter) -> None:
        self._presenter = presenter

    async def save(self) -> None:
        """Write every packing list and label of the document into the reports' folder."""
        presenter, folder = self._presenter, self._presenter.reports
        if folder is None:
            return
        document = presenter.document
        try:
            lists = {o.id: await self._saved(self._list(o), folder) for o in document.orders}
            labels = {p.id: await self._saved(self._label(p), folder) for p in _labelled(document)}
        except OSError as error:
            log.warning("sheets not written: %s", error)
            told = translate("Dispatch", "The sheets could not be written: {why}")
            self._show(error=told.format(why=error.strerror or error))
        else:
            self._show(lists=lists, labels=labels, error="")

    async def print(self, wanted: Print) -> None:
        """Print what is wanted; what became of it is shown on the page."""
        folder = self._presenter.reports
        if folder is None:
            return
        await self.save()
        self._show(printed=translate("Dispatch", "Being sent to the printer …"))
        job = await print_sheets(self._wanted(wanted))
        self._show(printed=job_words(job, folder))

    def _wanted(self, wanted: Print) -> list[Sheet]:
        document = self._presenter.document
        every = not wanted.order and not wanted.package
        lists = [o for o in document.orders if every or o.id == wanted.order]
        labels = [p for p in document.packages if p.id == wanted.package or (every and not p.void)]
        return [*map(self._list, lists), *map(self._label, labels)]

    def _list(self, order: Order) -> Sheet:
        presenter = self._presenter
        kept = presenter.workbench.signature(order.signature.reference) if order.signature else None
        png = kept.read_bytes() if kept is not None and kept.exists() else b""
        return packing_list(presenter.document, order, presenter.dispatch_rules(), png)

    def _label(self, package: Package) -> Sheet:
        presenter = self._presenter
        size = LabelSize(presenter.workbench.profile.rules.label_size)
        return package_label(presenter.document, package, presenter.dispatch_rules(), size)

    async def _saved(self, sheet: Sheet, folder: Path) -> Path:
        return await asyncio.to_thread(sheet.save, folder)

    def _show(self, **changes: object) -> None:
        presenter = self._presenter
        found = presenter.extra.get("sheets")
        before = found if isinstance(found, Sheets) else Sheets()
        presenter.extra["sheets"] = replace(before, **changes)  # type: ignore[arg-type]
        presenter.publish()

    def drawn(self, drawn: Drawn) -> None:
        """A scan may close the page: what was drawn is there when it opens again."""
        self._presenter.extra["drawn"] = drawn

    async def keep(self, wanted: KeepSignature) -> None:
        """A signature is on disk before the document says that it is there."""
        presenter = self._presenter
        try:
            reference, digest = await presenter.workbench.keep_signature(wanted.png)
        except (StoreError, OSError) as error:
            said = words(getattr(error, "key", "disk_error"), {"detail": str(error)})
            presenter.say(Outcome(Tone.BAD, said.title, said.detail, Sound.REFUSED))
            return
        presenter.close_page()
        presenter.extra.pop("drawn", None)
        presenter.take(Sign(wanted.goods_out, reference, digest, wanted.name))


def _labelled(document: Dispatch) -> list[Package]:
    """Void ones too: a file with a good label must not outlive its package."""
    return list(document.packages)
