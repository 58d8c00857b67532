"""Printing: sheets reach the printer as they are, what became of it is true, nothing waits."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from app.aio import Owner, spawn
from app.domain.dispatch.actions import PackRest
from app.ui.printing import Job, State, job_words, print_sheets
from app.ui.sheets.package_label import package_label
from app.ui.sheets.packing_list import packing_list
from app.ui.sheets.sheet import Sheet
from tests.domain.codes import command, item, place
from tests.domain.dispatching import A1, TEA, Desk, line, order
from tests.ui.kit.drawn import contents


def _sheets() -> list[Sheet]:
    desk = Desk(order(line("a", TEA, 1)))
    desk.act(place(A1), item(TEA), command("NEWPACK"), PackRest())
    document = desk.document
    return [
        packing_list(document, document.orders[0], desk.rules),
        package_label(document, document.packages[0], desk.rules),
    ]


class Tray:
    """A printer of the system that puts each job into a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.threads: list[int] = []

    def __call__(self) -> QPrinter:
        self.threads.append(threading.get_ident())
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / f"job-{len(self.threads)}.pdf"))
        return printer

    def jobs(self) -> list[Path]:
        """What was printed."""
        return sorted(self.folder.glob("job-*.pdf"))


async def test_each_sheet_is_printed_away_from_the_window(
    qapp: QApplication, tmp_path: Path
) -> None:
    tray = Tray(tmp_path)
    job = await print_sheets(_sheets(), tray)

    assert job.state is State.SENT
    assert len(tray.jobs()) == 2
    assert threading.get_ident() not in tray.threads


async def test_what_is_printed_is_what_was_saved(qapp: QApplication, tmp_path: Path) -> None:
    tray = Tray(tmp_path)
    sheets = _sheets()
    await print_sheets(sheets[:1], tray)
    saved = sheets[0].save(tmp_path / "saved")

    assert contents(tray.jobs()[0])[0] == contents(saved)[0]


async def test_without_a_printer_the_sheet_is_where_it_is(qapp: QApplication) -> None:
    job = await print_sheets(_sheets(), lambda: None)

    assert job == Job(State.NO_PRINTER)
    assert job_words(job, Path("/reports")) == "No printer is set up: the PDF is at /reports"


@pytest.mark.qt_log_ignore("QP", "Open failed", extend=True)
async def test_a_printer_that_refuses_is_told_as_such(qapp: QApplication, tmp_path: Path) -> None:
    job = await print_sheets(_sheets(), Tray(tmp_path / "no such folder"))

    assert job.state is State.FAILED
    assert "It was not printed" in job_words(job, Path("/reports"))


async def test_a_printer_that_hangs_hangs_nothing(qapp: QApplication) -> None:
    hangs = threading.Event()

    def find() -> None:
        hangs.wait()

    job = await print_sheets(_sheets(), find, patience=0.05)
    hangs.set()

    assert job.state is State.NO_ANSWER
    assert "does not answer" in job_words(job, Path("/reports"))


async def test_a_fault_in_a_driver_is_a_failure(
    qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    def find() -> None:
        raise RuntimeError("driver")

    job = await print_sheets(_sheets(), find)
    logged = [str(record.exc_info[1]) for record in caplog.records if record.exc_info]
    caplog.clear()

    assert job.state is State.FAILED
    assert logged == ["driver"]


async def test_scans_go_on_while_a_long_list_is_printed(qapp: QApplication, tmp_path: Path) -> None:
    """The loop that reads scans turns on while 1,500 rows are drawn."""
    desk = Desk(order(*(line(f"l{n:04}", TEA, 1) for n in range(1500))))
    sheet = packing_list(desk.document, desk.document.orders[0], desk.rules)
    turns = 0

    async def turn() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    owner = Owner("turns")
    spawn(turn(), name="turns", owner=owner)
    job = await print_sheets([sheet], Tray(tmp_path))
    await owner.close()

    assert job.state is State.SENT
    assert turns > 50, "whoever draws on the loop itself lets it turn a handful of times"
