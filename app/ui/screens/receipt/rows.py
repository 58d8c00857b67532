"""One line of the list, ready to be painted; made only for the lines that changed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from app.domain.receipt.document import Receipt
from app.domain.receipt.line import NOT_LEGIBLE, Line, LineKind
from app.domain.values import ZERO, Condition, Track
from app.ui.frame.values import Fact
from app.ui.screens.receipt.figures import digits, line_name, line_unit, short_code
from app.ui.screens.working.figures import by_others
from app.ui.screens.working.rows import Row
from app.ui.tokens import Tone
from app.ui.translation import translate


def row_of(receipt: Receipt, line: Line, now: int, read: Mapping[str, int]) -> Row:
    """The row of a line as it stands; `read` says when each delivery was read last."""
    tone, icon = _state(receipt, line)
    done, expected = digits(line.received), digits(line.expected) if _advised(line) else ""
    name = line_name(line)
    return Row(
        line.id,
        name,
        line.product.article if line.product else translate("Receipt", "unknown code"),
        done,
        expected,
        _rest_words(line),
        line_unit(line),
        tone,
        icon,
        tuple(_tags(receipt, line, now, read)),
        _share(line),
        _spoken(name, done, expected, line_unit(line)),
    )


def _advised(line: Line) -> bool:
    return line.kind is LineKind.ADVISED


def _spoken(name: str, done: str, expected: str, unit: str) -> str:
    if not expected:
        return f"{name}, {done} {unit}"
    told = translate("Receipt", "{name}, {done} of {expected} {unit}")
    return told.format(name=name, done=done, expected=expected, unit=unit)


def _share(line: Line) -> float:
    if not line.expected:
        return 1.0 if line.received else 0.0
    return float(min(Decimal(1), (line.received + line.elsewhere) / line.expected))


def _rest_words(line: Line) -> str:
    if line.over:
        return translate("Receipt", "{n} over").format(n=digits(line.over))
    if _advised(line) and line.rest:
        return translate("Receipt", "{n} to go").format(n=digits(line.rest))
    return ""


def _state(receipt: Receipt, line: Line) -> tuple[Tone, str]:
    if any(question.line == line.id for question in receipt.questions):
        return Tone.WARN, "question"
    if line.kind is LineKind.UNKNOWN:
        return Tone.WARN, "barcode"
    if line.over or line.missing_serials:
        return Tone.WARN, "warning"
    if line.complete:
        return Tone.OK, "check"
    if line.kind is LineKind.UNEXPECTED:
        return Tone.WARN, "plus"
    return (Tone.ACCENT, "package") if line.received else (Tone.PLAIN, "package")


def _tags(receipt: Receipt, line: Line, now: int, read: Mapping[str, int]) -> list[Fact]:
    tags = [*_trouble(receipt, line), *_damage(line)]
    if line.elsewhere:
        tags.append(_elsewhere(receipt, line, now, read))
    if line.spot_check:
        tags.append(Fact(translate("Receipt", "count by hand"), "count", Tone.ACCENT))
    tags.extend(_lots(line))
    package = receipt.package_by_id(line.package) if line.package else None
    if package is not None and len(receipt.packages) > 1:
        tags.append(Fact(short_code(package.number or package.tracking or package.id), "package"))
    if line.source is not None and line.source.note:
        tags.append(Fact(line.source.note, "info"))
    return tags


def _trouble(receipt: Receipt, line: Line) -> list[Fact]:
    tags: list[Fact] = []
    open_questions = sum(question.line == line.id for question in receipt.questions)
    if open_questions:
        tags.append(Fact(translate("Receipt", "question"), "question", Tone.WARN))
    if line.missing_serials:
        words = translate("Receipt", "%n serial(s) missing", "", line.missing_serials)
        tags.append(Fact(words, "serial", Tone.WARN))
    if line.kind is LineKind.UNEXPECTED:
        tags.append(Fact(translate("Receipt", "not announced"), "plus", Tone.WARN))
    if line.kind is LineKind.UNKNOWN:
        tags.append(Fact(translate("Receipt", "link to a product"), "link", Tone.WARN))
    return tags


def _damage(line: Line) -> list[Fact]:
    damaged = sum(
        (
            p.quantity
            for p in line.portions
            if p.cell.kept and p.cell.condition is Condition.DAMAGED
        ),
        ZERO,
    )
    tags: list[Fact] = []
    if damaged:
        words = translate("Receipt", "{n} damaged").format(n=digits(damaged))
        tags.append(Fact(words, "damaged", Tone.BAD))
    if line.rejected:
        words = translate("Receipt", "{n} rejected").format(n=digits(line.rejected))
        tags.append(Fact(words, "refuse", Tone.BAD))
    return tags


def _elsewhere(receipt: Receipt, line: Line, now: int, read: Mapping[str, int]) -> Fact:
    known = next((d.read_at for d in receipt.deliveries if d.head.id == line.delivery), 0)
    at = max(known, read.get(line.delivery or "", 0))
    return Fact(by_others(line.elsewhere, at, now), "person")


def _lots(line: Line) -> list[Fact]:
    product = line.product
    if product is not None and product.track is Track.SERIAL and line.received:
        count = sum(1 for p in line.portions if p.cell.serial)
        words = translate("Receipt", "%n serial(s)", "", count)
        return [Fact(words, "serial")] if count else []
    lots = list(dict.fromkeys(p.cell.lot for p in line.portions if p.cell.lot))
    if not lots and line.source is not None and line.source.lot_text:
        lots = [line.source.lot_text]
    tags = [Fact(lots[0], "barcode")] if lots else []
    if len(lots) > 1:
        tags.append(Fact(translate("Receipt", "+%n lot(s)", "", len(lots) - 1)))
    if any(p.cell.reason == NOT_LEGIBLE for p in line.portions):
        tags.append(Fact(translate("Receipt", "lot not legible"), "warning", Tone.WARN))
    return tags
