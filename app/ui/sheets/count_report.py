"""The count report: what lies where, what the books said, what differs, why, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.domain.values import Condition
from app.ui.screens.working.figures import (
    amount,
    condition_words,
    day,
    digits,
    moment,
    product_name,
    signed,
    unit,
)
from app.ui.sentences import count_reason_words, shown
from app.ui.sheets.paper import DPI, MUTED, Column, Paper, a4, file_name, filling
from app.ui.sheets.sheet import Sheet
from app.ui.translation import translate
from app.workbench.count_views import CountReport, ReportLine, ReportSpot, SpotState

Names = Mapping[str, str]


def count_sheet(report: CountReport, names: Names) -> Sheet:
    """The report of a count; `names` has people by id."""
    title = translate("Sheets", "Count report")

    def write(paper: Paper) -> None:
        paper.big(f"{title} {report.title}".strip())
        paper.facts(_head(report, names))
        differ = [spot for spot in report.spots if spot.difference != 0]
        agree = [spot for spot in report.spots if spot.difference == 0]
        _spots(paper, translate("Sheets", "Differences"), differ, names)
        _spots(paper, translate("Sheets", "Agrees with the books"), agree, names)
        _open_ends(paper, report)
        _lines(paper, report, names)
        paper.paragraph(
            translate("Sheets", "Quantities in the books are those at counting time."), MUTED
        )
        paper.signatures(
            (
                translate("Sheets", "Counted by, signature"),
                translate("Sheets", "Approved by, signature"),
            )
        )

    file = file_name("count", report.title, report.document)
    fill = filling(title, report.title, write)
    return Sheet(file, f"{title} {report.title}".strip(), a4(), DPI, fill)


def table_name(report: CountReport) -> str:
    """The file name of the table."""
    return file_name("count", report.title, report.document).removesuffix(".pdf") + ".csv"


def state_words(state: str) -> str:
    """How a count stands."""
    return {
        "open": translate("Sheets", "open"),
        "posted": translate("Sheets", "posted in part"),
        "finished": translate("Sheets", "finished"),
    }.get(state, state)


def _head(report: CountReport, names: Names) -> Iterable[tuple[str, str]]:
    people = ", ".join(_name(names, one) for one in report.people)
    blind = translate("Sheets", "blind")
    seen = translate("Sheets", "with book quantity")
    yield translate("Sheets", "State"), state_words(report.state)
    yield translate("Sheets", "Way of counting"), blind if report.blind else seen
    yield translate("Sheets", "Opened"), moment(report.opened) if report.opened else ""
    yield translate("Sheets", "Last change"), moment(report.changed) if report.changed else ""
    yield translate("Sheets", "Counted by"), people
    yield translate("Sheets", "Posted"), ", ".join(moment(at) for at in report.posts)
    counted = translate("Sheets", "{counted}, of which {differ} differ")
    differ = sum(bool(spot.difference) for spot in report.spots)
    yield (
        translate("Sheets", "Counted"),
        counted.format(
            counted=translate("Count", "%n line(s)", "", len(report.spots)), differ=differ
        ),
    )


def _name(names: Names, person: str) -> str:
    return names.get(person) or person


# --- beside the books -------------------------------------------------------------------------


def _spots(paper: Paper, title: str, spots: list[ReportSpot], names: Names) -> None:
    if not spots:
        return
    paper.heading(title)
    columns = [
        Column(translate("Sheets", "Item"), 3.6),
        Column(translate("Sheets", "Place"), 1.5),
        Column(translate("Sheets", "Counted"), 1.2, figures=True),
        Column(translate("Sheets", "Books"), 1.2, figures=True),
        Column(translate("Sheets", "Difference"), 1.3, figures=True),
        Column(translate("Sheets", "Unit"), 0.8),
        Column(translate("Sheets", "Decision"), 3),
    ]
    paper.table(columns, [_spot(spot, names) for spot in spots])


def _spot(spot: ReportSpot, names: Names) -> list[str]:
    name = product_name(spot.product)
    if spot.condition is not Condition.NEW:
        name = f"{name} ({condition_words(spot.condition)})"
    difference = spot.difference
    return [
        f"{name} {spot.product.article}".strip(),
        spot.place.name,
        digits(spot.counted),
        digits(spot.book) if spot.book is not None else "?",
        signed(difference) if difference else "" if difference is None else "0",
        unit(spot.product.unit),
        _decision(spot, names),
    ]


def _decision(spot: ReportSpot, names: Names) -> str:
    word = {
        SpotState.OPEN: translate("Sheets", "not decided"),
        SpotState.ACCEPTED: translate("Sheets", "accepted"),
        SpotState.REJECTED: translate("Sheets", "rejected, the books stay"),
        SpotState.POSTED: translate("Sheets", "posted"),
    }[spot.state]
    if spot.state is SpotState.OPEN and spot.difference == 0:
        word = translate("Sheets", "agrees")
    parts = [word, count_reason_words(spot.reason) if spot.reason else ""]
    if spot.booked:
        told = translate("Sheets", "booked: {difference}")
        parts.append(told.format(difference=signed(spot.booked)))
    if spot.lead:
        told = translate("Sheets", "approved by {name}")
        parts.append(told.format(name=_name(names, spot.lead)))
    elif spot.person:
        parts.append(_name(names, spot.person))
    if spot.recounts:
        parts.append(translate("Sheets", "counted %n more time(s)", "", len(spot.recounts)))
    return ", ".join(part for part in parts if part)


# --- what says nothing to the books -------------------------------------------------------------


def _open_ends(paper: Paper, report: CountReport) -> None:
    if report.unknown:
        paper.heading(translate("Sheets", "Unknown codes"))
        columns = [
            Column(translate("Sheets", "Code"), 4),
            Column(translate("Sheets", "Quantity"), 1, figures=True),
            Column(translate("Sheets", "Place"), 2),
            Column(translate("Sheets", "Notes"), 3),
        ]
        rows = [[shown(u.code), digits(u.quantity), u.place.name, u.note] for u in report.unknown]
        paper.table(columns, rows)
    if report.uncounted:
        paper.heading(translate("Sheets", "On the list, not counted"))
        columns = [
            Column(translate("Sheets", "Place"), 2),
            Column(translate("Sheets", "Item"), 5),
            Column(translate("Sheets", "Article"), 2),
        ]
        every = translate("Sheets", "all that lies there")
        paper.table(
            columns,
            [
                [
                    target.place.name,
                    product_name(target.product) if target.product is not None else every,
                    target.product.article if target.product is not None else "",
                ]
                for target in report.uncounted
            ],
        )


def _lines(paper: Paper, report: CountReport, names: Names) -> None:
    """Every line: lots, dates and serials. No record of the server holds them, so they stand here
    whole.
    """
    every = [line for spot in report.spots for line in spot.lines]
    if not every:
        return
    paper.heading(translate("Sheets", "What lies where"))
    columns = [
        Column(translate("Sheets", "Item"), 2.8),
        Column(translate("Sheets", "Place"), 1.3),
        Column(translate("Sheets", "Quantity"), 1.2, figures=True),
        Column(translate("Sheets", "Lot"), 1.2),
        Column(translate("Sheets", "Date"), 1.2),
        Column(translate("Sheets", "Serials"), 2.0),
        Column(translate("Sheets", "Counted"), 2.3),
        Column(translate("Sheets", "Notes"), 1.5),
    ]
    paper.table(columns, [_line(line, names) for line in every])


def _line(line: ReportLine, names: Names) -> list[str]:
    name = product_name(line.product)
    if line.condition is not Condition.NEW:
        name = f"{name} ({condition_words(line.condition)})"
    notes = [line.note] if line.note else []
    if line.unexpected:
        notes.append(translate("Sheets", "not on the list"))
    people = ", ".join(_name(names, person) for person, _ in line.people)
    when = moment(line.last) if line.last is not None else ""
    return [
        name,
        line.place.name,
        amount(line.quantity, line.product.unit),
        line.lot or "",
        day(line.expiry) if line.expiry is not None else "",
        ", ".join(line.serials),
        " ".join(part for part in (when, people) if part),
        "; ".join(notes),
    ]
