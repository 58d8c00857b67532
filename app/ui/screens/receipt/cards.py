"""The card of the last scan, made from the receipt."""

from __future__ import annotations

from app.domain.receipt.document import Question, Receipt, ReceiptState
from app.domain.receipt.facts import Cell
from app.domain.receipt.line import Line, LineKind
from app.domain.values import Condition
from app.ui.frame.values import NO_CARD, Card, Fact
from app.ui.screens.receipt.figures import (
    day,
    digits,
    line_name,
    line_unit,
    product_name,
    reason_words,
    short_code,
    unit,
)
from app.ui.tokens import Tone
from app.ui.translation import translate


def card_of(
    receipt: Receipt, places: dict[str, str], tone: Tone, asking: Question | None = None
) -> Card:
    """The line touched last with its figures; before the first scan the delivery's own.

    `tone` is PLAIN while the scan is on its way to the disk.
    """
    if asking is not None:
        return _question_card(receipt, asking)
    line = receipt.lines.get(receipt.line or "")
    if line is None:
        return _delivery_card(receipt)
    return _line_card(receipt, line, places, tone)


def _line_card(receipt: Receipt, line: Line, places: dict[str, str], tone: Tone) -> Card:
    advised = line.kind is LineKind.ADVISED
    return Card(
        title=line_name(line),
        subtitle=line.product.article if line.product else translate("Receipt", "Unknown code"),
        done=digits(line.received),
        expected=digits(line.expected) if advised else "",
        unit=line_unit(line),
        icon="package" if line.product else "barcode",
        tone=tone,
        facts=tuple(_facts(receipt, line, places)),
        share=share_of(line),
    )


def share_of(line: Line) -> float | None:
    """How full a line is, others included; None where nothing is expected."""
    if not line.expected:
        return None
    return min(1.0, float((line.received + line.elsewhere) / line.expected))


def _facts(receipt: Receipt, line: Line, places: dict[str, str]) -> list[Fact]:
    facts: list[Fact] = []
    if line.over:
        words = translate("Receipt", "{n} over").format(n=digits(line.over))
        facts.append(Fact(words, "warning", Tone.WARN))
    if line.pieces:
        facts.append(Fact(translate("Receipt", "%n piece(s)", "", line.pieces), "weight"))
    cell = _last_cell(receipt, line)
    if cell is not None:
        facts.extend(_cell_facts(cell))
    if line.missing_serials:
        words = translate("Receipt", "%n serial(s) missing", "", line.missing_serials)
        facts.append(Fact(words, "serial", Tone.WARN))
    if line.elsewhere:
        words = translate("Receipt", "{n} by others").format(n=digits(line.elsewhere))
        facts.append(Fact(words, "person"))
    if cell is not None and cell.package:
        package = receipt.package_by_id(cell.package)
        number = package.number or package.tracking if package else cell.package
        facts.append(Fact(short_code(number or cell.package), "package"))
    place = cell.place if cell is not None else (receipt.place.id if receipt.place else "")
    if place:
        facts.append(Fact(places.get(place, place), "place"))
    return facts


def _last_cell(receipt: Receipt, line: Line) -> Cell | None:
    last = receipt.last
    if last is not None:
        for move in reversed(last.moves):
            if move.line == line.id:
                return move.cell
    return line.portions[-1].cell if line.portions else None


def _cell_facts(cell: Cell) -> list[Fact]:
    facts: list[Fact] = []
    if not cell.kept:
        facts.append(Fact(translate("Receipt", "Rejected"), "refuse", Tone.BAD))
    elif cell.condition is Condition.DAMAGED:
        facts.append(Fact(translate("Receipt", "Damaged"), "damaged", Tone.BAD))
    if cell.reason:
        facts.append(Fact(reason_words(cell.reason), "info", Tone.WARN))
    if cell.lot:
        facts.append(Fact(translate("Receipt", "Lot {lot}").format(lot=cell.lot), "barcode"))
    if cell.expiry:
        facts.append(Fact(day(cell.expiry), "calendar"))
    if cell.serial:
        facts.append(Fact(cell.serial, "serial"))
    return facts


def _question_card(receipt: Receipt, question: Question) -> Card:
    item = question.goods[0]
    line = receipt.lines.get(question.line or "")
    if line is None and item.product is not None:
        line = next(iter(receipt.lines_of(item.product.id)), None)
    several = len({i.product.id for i in question.goods if i.product}) > 1
    name = product_name(item.product) if item.product and not several else item.code
    facts = (
        [Fact(f"+{digits(item.quantity)} {unit(item.product.unit)}", "question", Tone.WARN)]
        if (item.product is not None and item.quantity)
        else []
    )
    if item.attributes.lot:
        words = translate("Receipt", "Lot {lot}").format(lot=item.attributes.lot)
        facts.append(Fact(words, "barcode"))
    expiry = item.attributes.expiry or item.attributes.best_before
    if expiry:
        facts.append(Fact(day(expiry), "calendar", Tone.WARN))
    if line is None or several:
        return Card(title=name, subtitle=question.text[:40], tone=Tone.WARN, facts=tuple(facts))
    return Card(
        title=name,
        subtitle=item.product.article if item.product else "",
        done=digits(line.received),
        expected=digits(line.expected) if line.kind is LineKind.ADVISED else "",
        unit=line_unit(line),
        tone=Tone.WARN,
        facts=tuple(facts),
        share=share_of(line),
    )


def _delivery_card(receipt: Receipt) -> Card:
    """What the receipt is about, while nothing has been scanned."""
    if receipt.blind:
        return Card(
            title=receipt.sender or translate("Receipt", "Receipt without delivery"),
            subtitle=receipt.delivery_note,
            icon="receive",
        )
    if not receipt.heads:
        return NO_CARD
    numbers = ", ".join(head.number for head in receipt.heads)
    notes = [h.note for h in receipt.heads if h.note]
    tally = receipt.tally
    return Card(
        title=receipt.sender or receipt.heads[0].sender,
        subtitle=numbers,
        done=str(tally.complete),
        expected=str(tally.advised),
        unit=translate("Receipt", "lines"),
        icon="receive",
        tone=Tone.OK if receipt.state is ReceiptState.FINISHED else Tone.PLAIN,
        facts=tuple(Fact(note, "info") for note in notes[:2]),
        share=tally.complete / tally.advised if tally.advised else None,
    )
