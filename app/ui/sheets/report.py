"""The receipt report: what came, where it went, when, and what differs. All of the document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from app.domain.receipt.document import PackageState, Receipt, ReceiptState
from app.domain.receipt.line import Line, LineKind, Portion
from app.domain.receipt.summary import summary
from app.domain.values import Condition
from app.ui.screens.receipt.figures import (
    amount,
    condition_words,
    day,
    digits,
    line_name,
    line_unit,
    moment,
    reason_words,
)
from app.ui.sentences import who_books_words
from app.ui.sheets.paper import MUTED, Column, Paper, file_name, printed
from app.ui.translation import translate


def write_report(receipt: Receipt, folder: Path, places: Mapping[str, str], now: int) -> Path:
    """Write the report of a receipt into `folder`; `places` names places by id, `now` is UTC ms.

    Raises:
        OSError: it cannot be written.
    """
    number = numbers(receipt)
    path = folder / file_name("receipt", number, receipt.id)
    title = translate("Sheets", "Receipt report")

    def write(paper: Paper) -> None:
        paper.big(f"{title} {number}".strip())
        paper.facts(head_facts(receipt, places, now))
        _lines(paper, receipt)
        _packages(paper, receipt)
        _where(paper, receipt, places)
        _notes(paper, receipt)
        paper.paragraph(who_books_words(receipt.who_books), MUTED)

    return printed(path, title, f"{number} · {receipt.sender}".strip(" ·"), write)


def numbers(receipt: Receipt) -> str:
    """The deliveries' numbers, else the note that the driver brought."""
    return ", ".join(head.number for head in receipt.heads) or receipt.delivery_note


def head_facts(receipt: Receipt, places: Mapping[str, str], now: int) -> Iterable[tuple[str, str]]:
    """Who, when, where, and how it stands."""
    told = summary(receipt)
    notes = ", ".join(h.note_number for h in receipt.heads if h.note_number)
    yield translate("Sheets", "Sender"), receipt.sender
    yield translate("Sheets", "Delivery note"), notes or receipt.delivery_note
    yield translate("Sheets", "Opened"), moment(receipt.opened_at) if receipt.opened_at else ""
    yield translate("Sheets", "Last change"), moment(receipt.changed_at)
    yield translate("Sheets", "Place"), receipt.place.name if receipt.place else ""
    yield translate("Sheets", "State"), state_words(receipt)
    if told.lines:
        complete = translate("Sheets", "{complete} of {all}")
        yield (
            translate("Sheets", "Complete lines"),
            complete.format(complete=told.complete, all=told.lines),
        )
    yield translate("Sheets", "Received by"), receipt.opened_by
    yield translate("Sheets", "Printed"), moment(now)


def state_words(receipt: Receipt) -> str:
    """How the receipt stands."""
    if receipt.correcting:
        return translate("Sheets", "being corrected: {why}").format(why=receipt.correcting)
    return {
        ReceiptState.OPEN: translate("Sheets", "open"),
        ReceiptState.POSTED: translate("Sheets", "posted in part"),
        ReceiptState.FINISHED: translate("Sheets", "finished"),
    }[receipt.state]


def _lines(paper: Paper, receipt: Receipt) -> None:
    paper.heading(translate("Sheets", "Lines"))
    columns = [
        Column(translate("Sheets", "Item"), 4.4),
        Column(translate("Sheets", "Article"), 1.6),
        Column(translate("Sheets", "Announced"), 1.3, figures=True),
        Column(translate("Sheets", "Received"), 1.3, figures=True),
        Column(translate("Sheets", "Difference"), 1.3, figures=True),
        Column(translate("Sheets", "Unit"), 0.8),
    ]
    paper.table(columns, [_line(line) for line in receipt.ordered() if _told(line)])


def _told(line: Line) -> bool:
    return line.kind is LineKind.ADVISED or bool(line.received)


def _line(line: Line) -> list[str]:
    advised = line.kind is LineKind.ADVISED
    difference = line.received + line.elsewhere - line.expected if advised else line.received
    sign = "+" if difference > 0 else ""
    return [
        line_name(line),
        line.product.article if line.product else translate("Sheets", "unknown"),
        digits(line.expected) if advised else "–",
        digits(line.received),
        f"{sign}{digits(difference)}" if difference else "",
        line_unit(line),
    ]


def _packages(paper: Paper, receipt: Receipt) -> None:
    if not receipt.packages:
        return
    paper.heading(translate("Sheets", "Packages"))
    words = {
        PackageState.ARRIVED: translate("Sheets", "arrived"),
        PackageState.OPEN: translate("Sheets", "not seen"),
        PackageState.MISSING: translate("Sheets", "missing"),
    }
    columns = [
        Column(translate("Sheets", "Number"), 3),
        Column(translate("Sheets", "Tracking number"), 3),
        Column(translate("Sheets", "State"), 2),
        Column(translate("Sheets", "Announced"), 1),
    ]
    yes, no = translate("Sheets", "yes"), translate("Sheets", "no")
    paper.table(
        columns,
        [
            [p.number or p.id, p.tracking, words[p.state], yes if p.advised else no]
            for p in receipt.packages
        ],
    )


def _where(paper: Paper, receipt: Receipt, places: Mapping[str, str]) -> None:
    """Every portion: lots, dates, serials, condition and place. No record of the server holds
    them, so they stand here whole."""
    portions = [(line, p) for line in receipt.ordered() for p in line.portions]
    if not portions:
        return
    paper.heading(translate("Sheets", "What lies where"))
    columns = [
        Column(translate("Sheets", "Item"), 3.2),
        Column(translate("Sheets", "Quantity"), 1.1, figures=True),
        Column(translate("Sheets", "Lot"), 1.3),
        Column(translate("Sheets", "Date"), 1.2),
        Column(translate("Sheets", "Serial"), 1.4),
        Column(translate("Sheets", "Condition"), 1.7),
        Column(translate("Sheets", "Place"), 1.5),
    ]
    paper.table(columns, [_portion(line, p, places) for line, p in portions])


def _portion(line: Line, portion: Portion, places: Mapping[str, str]) -> list[str]:
    cell = portion.cell
    unit = line.product.unit if line.product else "pcs"
    state = condition_words(cell.condition) if cell.kept else translate("Sheets", "rejected")
    if cell.reason:
        state = f"{state}: {reason_words(cell.reason)}"
    elif cell.kept and cell.condition is Condition.NEW:
        state = ""
    return [
        line_name(line),
        amount(portion.quantity, unit),
        cell.lot or "",
        day(cell.expiry) if cell.expiry else "",
        cell.serial or "",
        state,
        places.get(cell.place, cell.place) if cell.kept else translate("Sheets", "driver"),
    ]


def _notes(paper: Paper, receipt: Receipt) -> None:
    notes = [*receipt.notes]
    notes += [f"{line_name(line)}: {note}" for line in receipt.ordered() for note in line.notes]
    if notes:
        paper.heading(translate("Sheets", "Notes"))
        for note in notes:
            paper.paragraph(note)
