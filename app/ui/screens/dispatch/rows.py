"""One line of a dispatch's list, ready to be painted; made only for the lines that changed."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.dispatch.document import Dispatch
from app.domain.dispatch.facts import Mode
from app.domain.dispatch.line import Line
from app.domain.dispatch.walk import works
from app.domain.values import ZERO, Condition, Track
from app.ui.frame.values import Fact
from app.ui.screens.dispatch.figures import (
    line_name,
    pieces_beside,
    shown_unit,
    shown_whole,
    wanted_lot,
)
from app.ui.screens.dispatch.stages import figures_of, to_do
from app.ui.screens.working.figures import by_others, digits
from app.ui.screens.working.model import NEVER
from app.ui.screens.working.rows import Row
from app.ui.sentences import condition_words, dispatch_reason_words
from app.ui.tokens import Tone
from app.ui.translation import translate


def row_of(
    document: Dispatch, line: Line, depth: int, now: int = 0, read: Mapping[str, int] = NEVER
) -> Row:
    """The row of a line as it stands; `depth` is how far it belongs to another one, `read` says
    when each order was read last.
    """
    tone, icon = _state(document, line)
    done, expected = figures_of(document, line)
    name, unit = line_name(line), shown_unit(line)
    told = translate("Dispatch", "{name}, {done} of {expected} {unit}").format(
        name=name, done=shown_whole(line, done), expected=shown_whole(line, expected), unit=unit
    )
    return Row(
        line.id,
        name,
        line.product.article,
        shown_whole(line, done),
        shown_whole(line, expected),
        _rest_words(document, line),
        unit,
        tone,
        icon,
        tuple(_tags(document, line, now, read)),
        min(1.0, float(done / expected)) if expected else 0.0,
        told,
        depth,
        not works(document.order_at(line)),
    )


def _rest_words(document: Dispatch, line: Line) -> str:
    """What is left below the figures, as far as it says more than they do."""
    if document.mode is not Mode.PICK or line.source.custom_size:
        return ""
    if line.over:
        return translate("Dispatch", "{n} over").format(n=digits(line.over))
    if line.rest and line.picked:
        return translate("Dispatch", "{n} more").format(n=digits(line.rest))
    return ""


def _state(document: Dispatch, line: Line) -> tuple[Tone, str]:
    if any(question.line == line.id for question in document.questions):
        return Tone.WARN, "question"
    order = document.order_at(line)
    if order.goes_back:
        return (Tone.BAD, "refuse") if line.there else (Tone.PLAIN, "cross")
    if order.on_hold:
        return Tone.WARN, "lock"
    if line.short or line.over > line.tolerated:
        return Tone.WARN, "warning"
    if not to_do(document, line):
        return Tone.OK, "check"
    return (Tone.ACCENT, "package") if line.picked else (Tone.PLAIN, "package")


def _tags(document: Dispatch, line: Line, now: int, read: Mapping[str, int]) -> list[Fact]:
    tags = [*_trouble(document, line), *_wanted(line)]
    if len(document.orders) > 1:
        tote = translate("Dispatch", "Tote {n}").format(n=document.order_at(line).tote)
        tags.insert(0, Fact(tote, "list", Tone.ACCENT))
    beside = pieces_beside(line, figures_of(document, line)[0])
    if beside:
        tags.append(Fact(beside, "count"))
    if line.others_picked:
        order = document.order_at(line)
        at = max(order.goods_out.read_at, read.get(order.id, 0))
        tags.append(Fact(by_others(line.others_picked, at, now), "person"))
    if line.pieces:
        tags.append(Fact(translate("Dispatch", "%n piece(s)", "", line.pieces), "weight"))
    if line.source.note:
        tags.append(Fact(line.source.note, "info"))
    return tags


def _trouble(document: Dispatch, line: Line) -> list[Fact]:
    tags: list[Fact] = []
    order = document.order_at(line)
    if any(question.line == line.id for question in document.questions):
        tags.append(Fact(translate("Dispatch", "question"), "question", Tone.WARN))
    if order.goes_back:
        tags.append(Fact(translate("Dispatch", "does not leave"), "refuse", Tone.BAD))
    elif order.on_hold:
        tags.append(Fact(translate("Dispatch", "on hold"), "lock", Tone.WARN))
    if line.short:
        told = translate("Dispatch", "{n} short: {reason}").format(
            n=digits(line.short), reason=dispatch_reason_words(line.short_reason)
        )
        tags.append(Fact(told, "warning", Tone.WARN))
    if line.skips and line.rest:
        tags.append(Fact(translate("Dispatch", "skipped"), "forward"))
    if document.mode is Mode.PACK and line.explained > ZERO:
        told = translate("Dispatch", "without package: {reason}").format(
            reason=dispatch_reason_words(line.explained_reason)
        )
        tags.append(Fact(told, "info", Tone.WARN))
    return tags


def _wanted(line: Line) -> list[Fact]:
    """What the goods must be: lot, condition, the very piece."""
    tags: list[Fact] = []
    lot = wanted_lot(line)
    if lot:
        tags.append(Fact(translate("Dispatch", "Lot {lot}").format(lot=lot), "barcode"))
    if line.condition is not Condition.NEW:
        tags.append(Fact(condition_words(line.condition.value), "damaged", Tone.WARN))
    if line.source.serials:
        tags.append(Fact(", ".join(line.source.serials[:2]), "serial"))
    elif line.product.track is Track.SERIAL:
        tags.append(Fact(translate("Dispatch", "serial"), "serial"))
    return tags
