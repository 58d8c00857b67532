"""The loading list: written beside the screen, never on its time."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from app.ui.printing import job_words, print_sheets
from app.ui.screens.shipping.values import Sheets
from app.ui.sheets.loading_list import loading_list
from app.ui.sheets.sheet import Sheet
from app.ui.translation import translate

if TYPE_CHECKING:
    from app.ui.screens.shipping.presenter import ShippingPresenter

log = logging.getLogger(__name__)


async def save(presenter: ShippingPresenter) -> Sheet | None:
    """Write the list into the reports' folder, and show where it lies; the sheet, to be printed."""
    folder = presenter.reports
    if folder is None:
        return None
    document = presenter.document
    sheet = loading_list(document, presenter.staff())
    try:
        path = await asyncio.to_thread(sheet.save, folder)
    except OSError as error:
        log.warning("the loading list is not written: %s", error)
        told = translate("Dispatch", "The sheets could not be written: {why}")
        _show(presenter, document.id, Sheets(error=told.format(why=error.strerror or error)))
        return None
    _show(presenter, document.id, Sheets(path))
    return sheet


async def print_list(presenter: ShippingPresenter) -> None:
    """Write the list anew and print it; what became of it is shown on the page."""
    sheet, folder, document = await save(presenter), presenter.reports, presenter.document.id
    if sheet is None or folder is None:
        return
    written = presenter.sheets()
    told = translate("Dispatch", "Being sent to the printer …")
    _show(presenter, document, replace(written, printed=told))
    job = await print_sheets((sheet,))
    _show(presenter, document, replace(written, printed=job_words(job, folder)))


def _show(presenter: ShippingPresenter, document: str, sheets: Sheets) -> None:
    if presenter.document.id == document:  # another one may be open by now
        presenter.extra["sheets"] = sheets
        presenter.publish()
