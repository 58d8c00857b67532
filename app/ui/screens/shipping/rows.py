"""One line of the list, ready to be painted."""

from __future__ import annotations

from app.domain.shipping.actions import InStock
from app.domain.shipping.document import Shipping, ShippingState
from app.domain.shipping.facts import Task
from app.domain.shipping.line import Line
from app.domain.values import Condition
from app.ui.frame.values import Fact
from app.ui.screens.shipping.cards import share_of
from app.ui.screens.shipping.figures import called_off, facts_of, line_amount, line_name, stock_fact
from app.ui.screens.working.figures import digits, unit
from app.ui.screens.working.rows import Row
from app.ui.tokens import Tone
from app.ui.translation import translate


def row_of(document: Shipping, line: Line, stock: InStock | None, now: int) -> Row:
    """The row of a line as it stands; `stock` is what is known of it at the source."""
    tags = [*_trouble(document, line), *facts_of(line)]
    beside = stock_fact(document, line, stock, now)
    if beside is not None:
        tags.insert(0, beside)
    tone, icon = _state(document, line, short=beside is not None and beside.tone is Tone.WARN)
    drafting = document.task is Task.DRAFT
    return Row(
        line=line.id,
        name=line_name(line),
        article=line.product.article,
        done=digits(line.quantity),
        expected=digits(line.expected) if line.expected and not drafting else "",
        rest="" if drafting or called_off(document) else _rest(document, line),
        unit=unit(line.product.unit),
        tone=tone,
        icon=icon,
        tags=tuple(tags),
        share=share_of(document, line) or 1.0,
        spoken=_spoken(document, line, tags),
    )


def _state(document: Shipping, line: Line, *, short: bool) -> tuple[Tone, str]:
    if any(question.line == line.id for question in document.questions):
        return Tone.WARN, "question"
    if short or (document.task is not Task.DRAFT and line.over):
        return Tone.WARN, "warning"
    if line.cell.condition is not Condition.NEW:
        return Tone.WARN, "damaged"
    if document.task is Task.DRAFT or not line.rest:
        return Tone.OK, "check"
    if document.state is ShippingState.FINISHED and not called_off(document):
        return Tone.WARN, "minus"
    return (Tone.ACCENT, "package") if line.quantity else (Tone.PLAIN, "package")


def _rest(document: Shipping, line: Line) -> str:
    if line.over and line.expected:
        return translate("Shipping", "{n} over").format(n=digits(line.over))
    if line.rest and document.state is ShippingState.FINISHED:
        return translate("Shipping", "{n} missing").format(n=digits(line.rest))
    if line.rest:
        return translate("Shipping", "{n} to go").format(n=digits(line.rest))
    return ""


def _trouble(document: Shipping, line: Line) -> list[Fact]:
    tags: list[Fact] = []
    if any(question.line == line.id for question in document.questions):
        tags.append(Fact(translate("Shipping", "question"), "question", Tone.WARN))
    if document.task is not Task.DRAFT and not line.shipped:
        tags.append(Fact(translate("Shipping", "not on the shipment"), "plus", Tone.WARN))
    return tags


def _spoken(document: Shipping, line: Line, tags: list[Fact]) -> str:
    told = line_amount(line)
    if document.task is not Task.DRAFT and line.expected:
        words = translate("Shipping", "{done} of {expected}")
        told = words.format(done=digits(line.quantity), expected=line_amount(line, line.expected))
    return ", ".join((line_name(line), told, *(tag.text for tag in tags)))
