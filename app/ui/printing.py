"""Printing on the system's default printer. What became of it is said as it is.

A printing system that hangs must hang nothing else: each job runs in a thread of its own that
the program does not wait for at its end, and a printer that does not answer is told as such.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from app.ui.sheets.drawing import drawing
from app.ui.sheets.sheet import Sheet
from app.ui.translation import translate

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

log = logging.getLogger(__name__)

PATIENCE_S = 20.0
FINEST_DPI = 600
"""No finer than this: more dots make no better label, and take longer."""


class State(StrEnum):
    """What became of a job."""

    SENT = "sent"
    """The printing system took it: paper and toner are its matter."""
    NO_PRINTER = "no_printer"
    NO_ANSWER = "no_answer"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Job:
    """The end of a printing job; `why` is the system's own word for a failure, or empty."""

    state: State
    printer: str = ""
    why: str = ""


Find = Callable[[], "QPrinter | None"]


def default_printer() -> QPrinter | None:
    """The system's default printer; None where none is set up. Asking for it loads the printing
    system, which takes a while: not before the first job.
    """
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    info = QPrinterInfo.defaultPrinter()
    if info.isNull():
        return None
    return QPrinter(info, QPrinter.PrinterMode.HighResolution)


def job_words(job: Job, folder: Path) -> str:
    """What became of a job, and where the sheet is all the same."""
    if job.state is State.SENT:
        return translate("Printing", "Sent to the printer {printer}").format(printer=job.printer)
    told = {
        State.NO_PRINTER: translate("Printing", "No printer is set up: the PDF is at {folder}"),
        State.NO_ANSWER: translate(
            "Printing", "The printer does not answer: the PDF is at {folder}"
        ),
        State.FAILED: translate("Printing", "It was not printed: the PDF is at {folder}"),
    }[job.state]
    said = told.format(folder=folder)
    return f"{said} ({job.why})" if job.why else said


async def print_sheets(
    sheets: Sequence[Sheet], find: Find = default_printer, patience: float = PATIENCE_S
) -> Job:
    """Print sheets one after the other, away from the window; raises nothing."""
    loop = asyncio.get_running_loop()
    ended: asyncio.Future[Job] = loop.create_future()

    def end(job: Job) -> None:
        if not ended.done():
            ended.set_result(job)

    def work() -> None:
        job = _printed(sheets, find)
        try:
            loop.call_soon_threadsafe(end, job)
        except RuntimeError:
            log.warning("printing ended after the program: %s", job)

    threading.Thread(target=work, name="printing", daemon=True).start()
    try:
        return await asyncio.wait_for(ended, patience)
    except TimeoutError:
        log.warning("the printer did not answer in %s s", patience)
        return Job(State.NO_ANSWER)


def _printed(sheets: Sequence[Sheet], find: Find) -> Job:
    name = ""
    try:
        for sheet in sheets:
            printer = find()
            if printer is None:
                return Job(State.NO_PRINTER)
            name = printer.printerName()
            _print(sheet, printer)
    except OSError as error:
        log.warning("not printed on %s: %s", name, error)
        return Job(State.FAILED, name, error.strerror or "")
    except Exception:
        log.exception("not printed on %s", name)
        return Job(State.FAILED, name)
    return Job(State.SENT, name)


def _print(sheet: Sheet, printer: QPrinter) -> None:
    """One sheet is one job: a label printer and its paper size are no other sheet's."""
    state = type(printer).PrinterState
    printer.setDocName(sheet.title)
    printer.setCreator("Dockhand")
    printer.setPageLayout(sheet.layout)
    printer.setFullPage(sheet.layout.margins().isNull())
    printer.setResolution(_dpi(sheet, printer))
    with drawing():
        sheet.fill(printer)
    if printer.printerState() in (state.Aborted, state.Error):
        raise OSError(None, "the printing system refused it")


def _dpi(sheet: Sheet, printer: QPrinter) -> int:
    """The printer's own dots for a label, so that each bar is whole dots wide."""
    if not sheet.own_dots:
        return sheet.dpi
    known = [dpi for dpi in printer.supportedResolutions() if sheet.dpi <= dpi <= FINEST_DPI]
    return max(known, default=sheet.dpi)
