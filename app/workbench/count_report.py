"""A count as a report: every line with who, when, lots and serials, beside what became of it.

The CSV opens in a spreadsheet: semicolons, a byte order mark, points in numbers, no cell that a
spreadsheet would run. A spot's figures stand in the first of its lines only, so that columns can be
summed.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.domain.count_intents import CountStock
from app.domain.counting.document import At, Count
from app.domain.counting.facts import Spot, Target
from app.domain.counting.line import Line
from app.domain.counting.lists import is_unexpected
from app.domain.entry import Entry, EntryState
from app.domain.values import ZERO, Stamp
from app.settings import write_atomically
from app.store import look_back
from app.store.terminal import Terminal
from app.workbench.catalog_cells import guarded, plain
from app.workbench.catalog_problems import FileRefused
from app.workbench.count_views import CountReport, ReportLine, ReportSpot, SpotState

COLUMNS = (
    "place",
    "product",
    "article",
    "condition",
    "lot",
    "expiry",
    "serials",
    "quantity",
    "unit",
    "pieces",
    "counted_by",
    "first_scan",
    "last_scan",
    "unexpected",
    "note",
    "counted",
    "book",
    "difference",
    "state",
    "booked",
    "reason",
    "decided_by",
    "lead",
    "recounted",
)
Books = Mapping[Spot, Decimal]
"""What should have been there, where a review has just told it."""
Names = Mapping[str, str]
"""People's names by id."""


def report_of(document: Count, terminal: Terminal, books: Books | None = None) -> CountReport:
    """The report of a count as it stands; looks into the outbox: call it in a thread."""
    found = look_back.entries_about(terminal, (document.id,), (CountStock.TYPE,))
    sent = {_spot(entry): entry for entry in found}
    spots: dict[Spot, list[Line]] = {}
    for line in document.every():
        spots.setdefault(line.spot, []).append(line)
    people = {name: None for lines in spots.values() for line in lines for name, _ in line.people}
    heading = document.heading
    named = ", ".join(place.name for place in document.places)
    return CountReport(
        document=document.id,
        title=heading.name or named,
        state="abandoned" if document.abandoned else document.state.value,
        blind=heading.blind,
        assigned=heading.assigned,
        opened=document.opened_at,
        opened_by=document.opened_by,
        changed=document.changed_at,
        people=tuple(people),
        spots=tuple(
            _of_spot(document, spot, lines, (books or {}).get(spot), sent.get(spot))
            for spot, lines in spots.items()
        ),
        unknown=document.unknown,
        uncounted=tuple(Target(place, product) for place, product in document.uncounted()),
        posts=tuple(post.at for post in document.posts),
    )


def _spot(entry: Entry) -> Spot:
    intent: Any = entry.intent
    return Spot(intent.product, intent.place, intent.condition)


def _of_spot(
    document: Count, spot: Spot, lines: list[Line], book: Decimal | None, entry: Entry | None
) -> ReportSpot:
    verdict, said = document.verdicts.get(spot), document.said.get(spot)
    if said is not None:
        state, known = SpotState.POSTED, said.book
    elif verdict is not None:
        state = SpotState.ACCEPTED if verdict.accepted else SpotState.REJECTED
        known = verdict.book
    else:
        state, known = SpotState.OPEN, None
    return ReportSpot(
        place=lines[0].cell.place,
        product=lines[0].product,
        condition=spot.condition,
        counted=sum((line.quantity for line in lines), ZERO),
        book=book if known is None else known,
        state=state,
        booked=_booked(entry) if said is not None else None,
        reason=verdict.reason if verdict is not None else "",
        person=verdict.person if verdict is not None else "",
        lead=verdict.lead if verdict is not None else "",
        recounts=document.recounts.get(At(spot.product, spot.place), ()),
        lines=tuple(_line(document, line) for line in lines),
    )


def _booked(entry: Entry | None) -> Decimal | None:
    """What the server has booked of it; None: nothing yet, or nothing was to be."""
    if entry is None or entry.state is not EntryState.DONE:
        return None
    told = (entry.baseline or {}).get("delta") or (entry.answer or {}).get("delta")
    return Decimal(told) if isinstance(told, str) else None


def _line(document: Count, line: Line) -> ReportLine:
    cell = line.cell
    return ReportLine(
        place=cell.place,
        product=line.product,
        condition=cell.condition,
        lot=cell.lot,
        expiry=cell.expiry,
        serials=tuple(sorted(line.serials, key=lambda one: line.serials[one])),
        quantity=line.quantity,
        pieces=line.pieces,
        people=line.people,
        first=_at(line.first),
        last=_at(line.last),
        note=line.note,
        unexpected=is_unexpected(document, line.product, cell),
    )


def _at(stamp: Stamp | None) -> int | None:
    return None if stamp is None else stamp.at


# --- as a file ---------------------------------------------------------------------------------


def write_csv(report: CountReport, path: Path, names: Names) -> None:
    """Write the report whole or not at all; `names` says what people are called.

    Raises:
        FileRefused: the file cannot be written.
    """
    try:
        write_atomically(path, csv_of(report, names))
    except OSError as error:
        raise FileRefused("catalog_not_written", why=error.strerror or str(error)) from error


def csv_of(report: CountReport, names: Names) -> bytes:
    """The report as a spreadsheet: what was counted, then kept codes, then what nobody counted."""
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, COLUMNS, restval="", delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    for row in _rows(report, names):
        writer.writerow(row)
    return file.getvalue().encode("utf-8-sig")


def _rows(report: CountReport, names: Names) -> Iterator[dict[str, str]]:
    for spot in report.spots:
        figures = _figures(spot, names)
        for line in spot.lines:
            yield {**_of_line(line, names), **figures}
            figures = {}
    for unknown in report.unknown:
        yield {
            "place": guarded(unknown.place.name),
            "product": guarded(unknown.code),
            "quantity": plain(unknown.quantity),
            "note": guarded(unknown.note),
            "state": "unknown_code",
        }
    for target in report.uncounted:
        product = target.product
        yield {
            "place": guarded(target.place.name),
            "product": guarded(product.name if product is not None else ""),
            "article": guarded(product.article if product is not None else ""),
            "state": "not_counted",
        }


def _of_line(line: ReportLine, names: Names) -> dict[str, str]:
    return {
        "place": guarded(line.place.name),
        "product": guarded(line.product.name),
        "article": guarded(line.product.article),
        "condition": line.condition.value,
        "lot": guarded(line.lot or ""),
        "expiry": line.expiry.isoformat() if line.expiry else "",
        "serials": guarded(" ".join(line.serials)),
        "quantity": plain(line.quantity),
        "unit": guarded(line.product.unit),
        "pieces": str(line.pieces) if line.pieces else "",
        "counted_by": guarded(_people(line.people, names)),
        "first_scan": _when(line.first),
        "last_scan": _when(line.last),
        "unexpected": "yes" if line.unexpected else "",
        "note": guarded(line.note),
    }


def _figures(spot: ReportSpot, names: Names) -> dict[str, str]:
    return {
        "counted": plain(spot.counted),
        "book": _plain(spot.book),
        "difference": _plain(spot.difference),
        "state": spot.state.value,
        "booked": _plain(spot.booked),
        "reason": guarded(spot.reason),
        "decided_by": guarded(names.get(spot.person, spot.person)),
        "lead": guarded(names.get(spot.lead, spot.lead)),
        "recounted": guarded("; ".join(spot.recounts)) or ("yes" if spot.recounts else ""),
    }


def _plain(value: Decimal | None) -> str:
    return "" if value is None else plain(value)


def _people(people: Iterable[tuple[str, Decimal]], names: Names) -> str:
    told = [(names.get(one, one), quantity) for one, quantity in people]
    if len(told) == 1:
        return told[0][0]
    return ", ".join(f"{name} {plain(quantity)}" for name, quantity in told)


def _when(at: int | None) -> str:
    """Local time, as a spreadsheet reads it."""
    if at is None:
        return ""
    shown = datetime.fromtimestamp(at / 1000, tz=UTC).astimezone()
    return shown.strftime("%Y-%m-%d %H:%M:%S")
