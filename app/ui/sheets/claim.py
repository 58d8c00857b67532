"""The supplier claim: what differs from what was announced, with lots, times and reasons."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from app.domain.receipt.document import Receipt
from app.domain.receipt.line import Line
from app.domain.receipt.summary import Bad, Difference, Summary, summary
from app.ui.screens.receipt.figures import amount, day, line_name, moment, reason_words
from app.ui.sheets.paper import Column, Paper, file_name, printed
from app.ui.sheets.report import head_facts, numbers
from app.ui.translation import translate


def write_claim(receipt: Receipt, folder: Path, places: Mapping[str, str], now: int) -> Path | None:
    """Write the claim sheet into `folder`; None when everything came as announced.

    Raises:
        OSError: it cannot be written.
    """
    told = summary(receipt)
    if not told.differs:
        return None
    number = numbers(receipt)
    title = translate("Sheets", "Supplier claim")

    def write(paper: Paper) -> None:
        paper.big(f"{title} {number}".strip())
        paper.facts(head_facts(receipt, places, now))
        paper.paragraph(
            translate(
                "Sheets",
                "On receipt of this delivery we found the following differences. Please send a"
                " credit note or a replacement, and tell us what happens to rejected goods.",
            )
        )
        _differences(paper, told)
        _bad(paper, translate("Sheets", "Damaged, kept"), told.damaged)
        _bad(paper, translate("Sheets", "Rejected, back with the driver"), told.rejected)
        _turned_up(paper, told)
        _missing(paper, told)
        paper.paragraph(
            translate("Sheets", "Received from {start} to {end}.").format(
                start=moment(receipt.opened_at), end=moment(receipt.changed_at)
            )
        )
        paper.signatures(
            (
                translate("Sheets", "Goods-in, name and signature"),
                translate("Sheets", "Driver, name and signature"),
            )
        )

    path = folder / file_name("claim", number, receipt.id)
    return printed(path, title, f"{number} · {receipt.sender}".strip(" ·"), write)


def _unit(line: Line) -> str:
    return line.product.unit if line.product else "pcs"


def _differences(paper: Paper, told: Summary) -> None:
    kinds: tuple[tuple[str, tuple[Difference, ...]], ...] = (
        (translate("Sheets", "Short"), told.short),
        (translate("Sheets", "More than announced"), told.over),
    )
    for title, found in kinds:
        if not found:
            continue
        paper.heading(title)
        columns = [
            Column(translate("Sheets", "Item"), 4),
            Column(translate("Sheets", "Article"), 1.6),
            Column(translate("Sheets", "Announced"), 1.4, figures=True),
            Column(translate("Sheets", "Received"), 1.4, figures=True),
            Column(translate("Sheets", "Difference"), 1.4, figures=True),
            Column(translate("Sheets", "Lots"), 2),
        ]
        paper.table(columns, [_difference(d) for d in found])


def _difference(found: Difference) -> list[str]:
    line = found.line
    unit = _unit(line)
    lots = dict.fromkeys(p.cell.lot for p in line.portions if p.cell.lot)
    return [
        line_name(line),
        line.product.article if line.product else "",
        amount(line.expected, unit),
        amount(line.received, unit),
        amount(found.quantity, unit),
        ", ".join(lots),
    ]


def _bad(paper: Paper, title: str, found: tuple[Bad, ...]) -> None:
    if not found:
        return
    paper.heading(title)
    columns = [
        Column(translate("Sheets", "Item"), 3.6),
        Column(translate("Sheets", "Quantity"), 1.2, figures=True),
        Column(translate("Sheets", "Reason"), 2.2),
        Column(translate("Sheets", "Lot"), 1.4),
        Column(translate("Sheets", "Date"), 1.3),
        Column(translate("Sheets", "Serial"), 1.6),
    ]
    paper.table(
        columns,
        [
            [
                line_name(b.line),
                amount(b.quantity, _unit(b.line)),
                reason_words(b.reason) if b.reason else "",
                b.lot or "",
                day(b.expiry) if b.expiry else "",
                b.serial or "",
            ]
            for b in found
        ],
    )


def _turned_up(paper: Paper, told: Summary) -> None:
    found = [*told.unexpected, *told.unknown]
    if not found:
        return
    paper.heading(translate("Sheets", "Not announced"))
    columns = [
        Column(translate("Sheets", "Item"), 5),
        Column(translate("Sheets", "Quantity"), 1.4, figures=True),
        Column(translate("Sheets", "Notes"), 3),
    ]
    paper.table(
        columns,
        [[line_name(li), amount(li.received, _unit(li)), "; ".join(li.notes)] for li in found],
    )


def _missing(paper: Paper, told: Summary) -> None:
    if not told.missing_packages:
        return
    paper.heading(translate("Sheets", "Packages that did not come"))
    columns = [
        Column(translate("Sheets", "Number"), 3),
        Column(translate("Sheets", "Tracking number"), 3),
    ]
    paper.table(columns, [[p.number or p.id, p.tracking] for p in told.missing_packages])
