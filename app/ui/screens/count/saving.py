"""Writes the report of a count: a PDF to sign, and a table for a spreadsheet."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from app.ui.printing import job_words, print_sheets
from app.ui.screens.count.values import Sheets
from app.ui.sheets.count_report import count_sheet, table_name
from app.ui.sheets.sheet import Sheet
from app.ui.translation import translate
from app.workbench.catalog_problems import FileRefused
from app.workbench.errors import StoreError, UnknownRecord

if TYPE_CHECKING:
    from app.ui.screens.count.presenter import CountPresenter

log = logging.getLogger(__name__)


async def save(presenter: CountPresenter) -> Sheet | None:
    """Write both into the reports' folder, and show where they are; the sheet, to be printed."""
    folder = presenter.reports
    if folder is None:
        return None
    counts = presenter.workbench.counts
    try:
        report = await counts.report(presenter.document.id)
        sheet = count_sheet(report, counts.names())
        pdf = await asyncio.to_thread(sheet.save, folder)
        table = folder / table_name(report)
        await counts.save_csv(report, table)
    except (OSError, FileRefused, StoreError, UnknownRecord) as error:
        log.warning("the report is not written: %s", error)
        told = translate("Receipt", "The sheets could not be written: {why}")
        why = getattr(error, "strerror", "") or str(error)
        _show(presenter, Sheets(error=told.format(why=why)))
        return None
    _show(presenter, Sheets(pdf, table))
    return sheet


async def print_report(presenter: CountPresenter) -> None:
    """Write the report anew and print it; what became of it is shown on the page."""
    sheet, folder = await save(presenter), presenter.reports
    if sheet is None or folder is None:
        return
    written: Sheets = presenter.extra["sheets"]
    told = translate("Dispatch", "Being sent to the printer …")
    _show(presenter, replace(written, printed=told))
    job = await print_sheets((sheet,))
    _show(presenter, replace(written, printed=job_words(job, folder)))


def _show(presenter: CountPresenter, sheets: Sheets) -> None:
    presenter.extra["sheets"] = sheets
    presenter.publish()
