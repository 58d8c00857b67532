"""The loading list of a shipment: what is to go along, what does, and what is still missing, in red
and in words. No server keeps what was scanned of a shipment: this list is the record.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.ship_posting import ShipStep
from app.domain.shipping.document import Shipping, ShippingState
from app.domain.shipping.facts import Task
from app.domain.shipping.line import Line
from app.domain.values import Condition, Person
from app.ui.screens.shipping.figures import (
    document_name,
    line_amount,
    line_name,
    place_name,
    route,
    staff_name,
)
from app.ui.screens.working.figures import condition_words, moment
from app.ui.sentences import shipment_status_words, shipping_reason_words
from app.ui.sheets.paper import DPI, MUTED, RED, Column, Paper, a4, file_name, filling
from app.ui.sheets.sheet import Sheet
from app.ui.translation import translate

Staff = Iterable[tuple[str, str]]
STATUS = {
    ShipStep.CONVERT: "NEW",
    ShipStep.DEPART: "IN_PROCESS",
    ShipStep.ARRIVE: "COMPLETED",
    ShipStep.CANCEL: "CANCELED",
}


def loading_list(document: Shipping, staff: Staff) -> Sheet:
    """The list as the document stands; `staff` names people by the server's ids."""
    title = translate("Sheets", "Loading list")
    if document.task is Task.RECEIVE:
        title = translate("Sheets", "Receiving list")
    name = document_name(document)
    subtitle = f"{name} · {route(document.heading)}"
    file = file_name("loading-list", document.number or "draft", document.id)
    people = tuple(staff)

    def write(paper: Paper) -> None:
        paper.big(f"{title} {name}", code=document.number)
        if document.abandoned or _step(document) is ShipStep.CANCEL:
            paper.paragraph(translate("Sheets", "VOID: nothing of it moves"), RED)
        paper.facts(_head(document, people))
        _missing(paper, document)
        _lines(paper, document)
        _packages(paper, document)
        _serials(paper, document)
        _notes(paper, document)
        paper.paragraph(translate("Sheets", "This list is the record of what was scanned."), MUTED)
        paper.signatures(_hands(document))

    return Sheet(file, f"{title} {subtitle}", a4(), DPI, filling(title, subtitle, write))


def _step(document: Shipping) -> ShipStep | None:
    standing = document.standing
    return standing[-1].step if standing else None


def _head(document: Shipping, staff: Staff) -> Iterable[tuple[str, str]]:
    heading, nobody = document.heading, Person().id
    yield translate("Sheets", "From"), place_name(heading.source)
    yield translate("Sheets", "To"), place_name(heading.destination)
    yield translate("Sheets", "Number"), document.number
    yield translate("Sheets", "State"), _state(document)
    yield translate("Sheets", "Responsible"), staff_name(heading, staff)
    yield translate("Sheets", "Date"), moment(document.changed_at) if document.changed_at else ""
    packages = document.packages()
    yield translate("Sheets", "Packages"), str(len(packages)) if packages else ""
    by = document.opened_by
    yield translate("Sheets", "Scanned by"), by if by != nobody else ""
    yield translate("Sheets", "Description"), heading.note


def _state(document: Shipping) -> str:
    step = _step(document)
    if step is ShipStep.CONVERT and document.posts[-1].departs:
        return shipment_status_words("IN_PROCESS")
    known = STATUS.get(step) if step is not None else None
    return shipment_status_words(known or document.status.value)


# --- goods ------------------------------------------------------------------------------------


def _missing(paper: Paper, document: Shipping) -> None:
    """What is still missing stands first: nobody drives off without having seen it."""
    missing = [line for line in document.lines if line.rest > 0]
    if document.task is Task.DRAFT or not missing:
        return
    open_still = document.state is not ShippingState.FINISHED
    told = (
        translate("Sheets", "STILL MISSING: %n line(s)", "", len(missing))
        if open_still
        else translate("Sheets", "MISSING: %n line(s)", "", len(missing))
    )
    reason = document.posts[-1].reason if document.posts else ""
    if reason:
        why = translate("Sheets", "Reason: {reason}")
        told = f"{told}. {why.format(reason=shipping_reason_words(reason))}"
    paper.paragraph(told, RED)


def _lines(paper: Paper, document: Shipping) -> None:
    lines = [line for line in document.lines if line.quantity or line.expected]
    if not lines:
        paper.paragraph(translate("Sheets", "Nothing was scanned"), MUTED)
        return
    if document.task is Task.DRAFT:
        columns = [*_item_columns(), Column(translate("Sheets", "Planned"), 1.6, figures=True)]
        paper.table(columns, [[*_item(line), line_amount(line)] for line in lines])
        return
    done = (
        translate("Sheets", "Loaded")
        if document.task is Task.LOAD
        else translate("Sheets", "Received")
    )
    columns = [
        *_item_columns(),
        Column(translate("Sheets", "Planned"), 1.5, figures=True),
        Column(done, 1.5, figures=True),
        Column(translate("Sheets", "Difference"), 1.9, figures=True),
    ]
    red = {at for at, line in enumerate(lines) if line.rest > 0}
    paper.table(columns, [[*_item(line), *_compared(line)] for line in lines], red)


def _item_columns() -> list[Column]:
    return [
        Column(translate("Sheets", "Item"), 3.2),
        Column(translate("Sheets", "Article"), 1.3),
        Column(translate("Sheets", "Lot"), 1.4),
    ]


def _item(line: Line) -> list[str]:
    name, cell = line_name(line), line.cell
    if cell.condition is not Condition.NEW:
        name = f"{name} ({condition_words(cell.condition)})"
    lots = (cell.lot,) if cell.lot else line.lots or ((cell.lot_id,) if cell.lot_id else ())
    return [name, line.product.article, ", ".join(dict.fromkeys(lot for lot in lots if lot))]


def _compared(line: Line) -> list[str]:
    if line.rest > 0:
        told = translate("Sheets", "MISSING {amount}")
        difference = told.format(amount=line_amount(line, line.rest))
    elif line.over > 0 and line.expected:
        told = translate("Sheets", "{amount} too many")
        difference = told.format(amount=line_amount(line, line.over))
    elif line.over > 0:
        difference = translate("Sheets", "not planned")
    else:
        difference = ""
    planned = line_amount(line, line.expected) if line.expected else ""
    return [planned, line_amount(line), difference]


def _packages(paper: Paper, document: Shipping) -> None:
    rows = [
        [package, line_name(line), line.product.article]
        for line in document.lines
        for package in line.packages
    ]
    if not rows:
        return
    paper.heading(translate("Sheets", "Packages scanned"))
    columns = [
        Column(translate("Sheets", "Package"), 2.4),
        Column(translate("Sheets", "Item"), 3.2),
        Column(translate("Sheets", "Article"), 1.4),
    ]
    paper.table(columns, rows)


def _serials(paper: Paper, document: Shipping) -> None:
    lines = [line for line in document.lines if line.serials]
    if not lines:
        return
    paper.heading(translate("Sheets", "Serials"))
    columns = [Column(translate("Sheets", "Item"), 2), Column(translate("Sheets", "Serial"), 4)]
    paper.table(columns, [[line_name(line), ", ".join(line.serials)] for line in lines])


def _notes(paper: Paper, document: Shipping) -> None:
    notes = [f"{line_name(line)}: {line.note}" for line in document.lines if line.note]
    if notes:
        paper.heading(translate("Sheets", "Notes"))
        for note in notes:
            paper.paragraph(note)


def _hands(document: Shipping) -> tuple[str, str]:
    driver = translate("Sheets", "Driver, signature")
    if document.task is Task.RECEIVE:
        return driver, translate("Sheets", "Received by, signature")
    return translate("Sheets", "Loaded by, signature"), driver
