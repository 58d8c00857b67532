"""The packing list of one order: what lies in which package, with lots and serials, what is
missing and why, and who took it. No server keeps packages (O29): this list is the record.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from PySide6.QtGui import QImage

from app.domain.dispatch.document import Dispatch, Order, Package
from app.domain.dispatch.facts import Outcome
from app.domain.dispatch.line import Line, Portion
from app.domain.dispatch.rules import DispatchRules
from app.domain.dispatch.summary import swapped
from app.domain.values import ZERO, Condition, Person
from app.ui.screens.dispatch.figures import (
    kind_words,
    line_amount,
    line_name,
    order_name,
    package_name,
    size_words,
    weight_words,
)
from app.ui.screens.working.figures import condition_words, day, moment
from app.ui.sentences import dispatch_reason_words, goods_out_type_words
from app.ui.sheets.paper import DPI, MUTED, Column, Paper, a4, file_name, filling
from app.ui.sheets.sheet import Sheet
from app.ui.translation import translate

SIGNATURE_HIGH = 70


@dataclass(frozen=True, slots=True)
class Told:
    """What the list is made of; `signature` is the picture that was kept, as PNG."""

    document: Dispatch
    order: Order
    rules: DispatchRules
    signature: bytes = b""

    @property
    def lines(self) -> list[Line]:
        """The order's lines, in walk order."""
        return self.document.lines_in(self.order.id)


def packing_list(
    document: Dispatch, order: Order, rules: DispatchRules, signature: bytes = b""
) -> Sheet:
    """The packing list of an order as the document stands."""
    told = Told(document, order, rules, signature)
    title, number = translate("Sheets", "Packing list"), order_name(order)
    subtitle = f"{number} · {order.head.recipient}".strip(" ·")
    file = file_name("packing-list", order.head.number or order.id, document.id)

    def write(paper: Paper) -> None:
        paper.big(f"{title} {number}", code=order.head.number)
        if order.goes_back:
            paper.heading(translate("Sheets", "This order does not leave: its goods go back"))
        paper.facts(_head(told))
        _packages(paper, told)
        _loose(paper, told)
        _elsewhere(paper, told)
        _missing(paper, told)
        _lots(paper, told)
        _notes(paper, told)
        _taken(paper, told)
        paper.paragraph(
            translate("Sheets", "This list is the record of the packages and what is in them."),
            MUTED,
        )

    return Sheet(file, f"{title} {subtitle}", a4(), DPI, filling(title, subtitle, write))


def _head(told: Told) -> Iterable[tuple[str, str]]:
    head, document = told.order.head, told.document
    packages = document.packages_of(told.order.id)
    yield translate("Sheets", "Order"), order_name(told.order)
    yield translate("Sheets", "Recipient"), head.recipient
    yield translate("Sheets", "Date"), moment(document.changed_at) if document.changed_at else ""
    yield translate("Sheets", "How it leaves"), goods_out_type_words(head.type.value)
    yield translate("Sheets", "Pickup number"), head.pickup_number
    yield translate("Sheets", "Packages"), str(len(packages)) if packages else ""
    weight = sum(p.dimensions.weight for p in packages)
    if all(p.dimensions.weight for p in packages):
        yield translate("Sheets", "Weight of all packages"), weight_words(weight)
    nobody = Person().id
    yield (
        translate("Sheets", "Packed by"),
        document.opened_by if document.opened_by != nobody else "",
    )


# --- goods ------------------------------------------------------------------------------------


def _packages(paper: Paper, told: Told) -> None:
    for package in told.document.packages:
        if package.goods_out != told.order.id:
            continue
        paper.heading(f"{package_name(package)} · {package.label}")
        if package.void:
            paper.paragraph(translate("Sheets", "VOID: this package does not leave"))
            continue
        facts = _facts(told, package)
        if facts:
            paper.paragraph(facts, MUTED)
        rows = list(_portions(told, package.id))
        if rows:
            paper.table(_columns(), rows)
        else:
            paper.paragraph(translate("Sheets", "empty"))


def _facts(told: Told, package: Package) -> str:
    size = package.dimensions
    parts = [
        kind_words(told.rules, package.kind),
        size_words(size),
        weight_words(size.weight),
        "" if package.closed else translate("Sheets", "not closed yet"),
    ]
    return " · ".join(part for part in parts if part)


def _loose(paper: Paper, told: Told) -> None:
    rows = list(_portions(told, None))
    if rows:
        packed = any(p.goods_out == told.order.id for p in told.document.packages)
        paper.heading(
            translate("Sheets", "Without a package") if packed else translate("Sheets", "Goods")
        )
        paper.table(_columns(), rows)
    explained = [line for line in told.lines if line.explained]
    if not explained:
        return
    paper.heading(translate("Sheets", "Why they are in no package"))
    columns = [
        Column(translate("Sheets", "Item"), 4),
        Column(translate("Sheets", "Quantity"), 1.6, figures=True),
        Column(translate("Sheets", "Reason"), 3),
    ]
    paper.table(
        columns,
        [
            [
                line_name(line),
                line_amount(line, line.explained),
                dispatch_reason_words(line.explained_reason),
            ]
            for line in explained
        ],
    )


def _columns() -> list[Column]:
    return [
        Column(translate("Sheets", "Item"), 3.0),
        Column(translate("Sheets", "Article"), 1.4),
        Column(translate("Sheets", "Quantity"), 1.7, figures=True),
        Column(translate("Sheets", "Lot"), 1.3),
        Column(translate("Sheets", "Date"), 1.6),
        Column(translate("Sheets", "Serial"), 1.5),
    ]


def _portions(told: Told, package: str | None) -> Iterable[list[str]]:
    """What lies in a package, equal pieces together: where they came from does not matter."""
    for line in told.lines:
        alike: dict[tuple[str, ...], Portion] = {}
        for portion in line.within(package):
            key = _traits(line, portion)
            known = alike.get(key)
            more = known.quantity if known else ZERO
            alike[key] = Portion(portion.cell, portion.quantity + more)
        for (lot, expiry, serial, condition), portion in alike.items():
            name = line_name(line)
            yield [
                f"{name} ({condition})" if condition else name,
                line.product.article,
                line_amount(line, portion.quantity),
                lot,
                expiry,
                serial,
            ]


def _traits(line: Line, portion: Portion) -> tuple[str, ...]:
    cell = portion.cell
    condition = "" if cell.condition is Condition.NEW else condition_words(cell.condition)
    expiry = day(cell.expiry) if cell.expiry else ""
    return (cell.lot or "", expiry, cell.serial or "", condition)


def _elsewhere(paper: Paper, told: Told) -> None:
    """What another terminal packed lies in packages that this list does not know."""
    lines = [line for line in told.lines if line.others_packed]
    if not lines:
        return
    paper.heading(translate("Sheets", "Packed at another terminal"))
    columns = [
        Column(translate("Sheets", "Item"), 4),
        Column(translate("Sheets", "Article"), 1.6),
        Column(translate("Sheets", "Quantity"), 1.6, figures=True),
    ]
    paper.table(
        columns,
        [
            [line_name(line), line.product.article, line_amount(line, line.others_packed)]
            for line in lines
        ],
    )


# --- what differs -----------------------------------------------------------------------------


def _missing(paper: Paper, told: Told) -> None:
    lines = [line for line in told.lines if line.missing or line.over]
    if not lines:
        return
    paper.heading(translate("Sheets", "Not as ordered"))
    columns = [
        Column(translate("Sheets", "Item"), 3.4),
        Column(translate("Sheets", "Ordered"), 1.6, figures=True),
        Column(translate("Sheets", "Picked"), 1.6, figures=True),
        Column(translate("Sheets", "Difference"), 1.6, figures=True),
        Column(translate("Sheets", "Reason"), 2.4),
    ]
    paper.table(columns, [_difference(line) for line in lines])


def _difference(line: Line) -> list[str]:
    done = line.picked + line.others_picked
    if line.over:
        difference, why = f"+{line_amount(line, line.over)}", ""
    else:
        difference = f"-{line_amount(line, line.missing)}"
        why = (
            dispatch_reason_words(line.short_reason)
            if line.short_reason
            else translate("Sheets", "not picked yet")
        )
    return [
        line_name(line),
        line_amount(line, line.ordered),
        line_amount(line, done),
        difference,
        why,
    ]


def _lots(paper: Paper, told: Told) -> None:
    lines = [line for line in told.lines if swapped(line)]
    if not lines:
        return
    paper.heading(translate("Sheets", "Another lot than ordered"))
    columns = [
        Column(translate("Sheets", "Item"), 4),
        Column(translate("Sheets", "Ordered lot"), 2),
        Column(translate("Sheets", "Lots that went along"), 3),
    ]
    paper.table(columns, [_lot(line) for line in lines])


def _lot(line: Line) -> list[str]:
    taken = dict.fromkeys(p.cell.lot for p in line.portions if p.cell.lot)
    return [line_name(line), line.source.lot_text or line.source.lot_id or "", ", ".join(taken)]


def _notes(paper: Paper, told: Told) -> None:
    notes = [told.order.head.note, *told.document.notes]
    notes += [f"{line_name(line)}: {note}" for line in told.lines for note in line.notes]
    kept = [note for note in notes if note]
    if kept:
        paper.heading(translate("Sheets", "Notes"))
        for note in kept:
            paper.paragraph(note)


# --- who took it ------------------------------------------------------------------------------


def _taken(paper: Paper, told: Told) -> None:
    order = told.order
    if order.outcome is Outcome.NOT_COLLECTED:
        why = dispatch_reason_words(order.outcome_reason)
        paper.heading(translate("Sheets", "Not collected: {why}").format(why=why))
        return
    if order.outcome is None and order.signature is None:
        return
    paper.heading(
        translate("Sheets", "Handed over") if order.left else translate("Sheets", "Signed")
    )
    signature = order.signature
    if signature is None:
        return
    if signature.name:
        paper.paragraph(translate("Sheets", "Taken by {name}").format(name=signature.name))
    picture = _picture(told.signature, signature.digest)
    if picture is None:
        paper.paragraph(
            translate("Sheets", "The signature's picture is not on this terminal."), MUTED
        )
    else:
        paper.picture(picture, SIGNATURE_HIGH)


def _picture(png: bytes, digest: str) -> QImage | None:
    """The picture, if it is the one that was signed."""
    if not png or sha256(png).hexdigest() != digest:
        return None
    image = QImage.fromData(png)
    return None if image.isNull() else image
