"""The card: the goods scanned last with their figures; before the first scan the whole."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.shipping.actions import InStock
from app.domain.shipping.document import Question, Shipping, ShippingState
from app.domain.shipping.facts import Task
from app.domain.shipping.line import Line
from app.ui.frame.values import Card, Fact
from app.ui.screens.shipping.figures import (
    document_name,
    facts_of,
    line_name,
    route,
    stock_fact,
)
from app.ui.screens.working.figures import amount, digits, product_name, unit
from app.ui.tokens import Tone
from app.ui.translation import translate


def card_of(
    document: Shipping,
    tone: Tone,
    stock: Mapping[str, InStock],
    now: int,
    asking: Question | None = None,
) -> Card:
    """`tone` is PLAIN while a scan is on its way to the disk; `stock` is the source's, by
    product.
    """
    if asking is not None:
        return _question_card(document, asking)
    line = document.line_of(document.line)
    if line is None or document.state is ShippingState.FINISHED:
        return _whole_card(document)
    return _line_card(
        document, line, tone, stock_fact(document, line, stock.get(line.product.id), now)
    )


def _question_card(document: Shipping, question: Question) -> Card:
    goods = question.goods[0]
    product = goods.product
    line = document.line_of(question.line)
    facts = [Fact(translate("Shipping", "not counted yet"), "question", Tone.WARN)]
    if line is None or not line.shipped or document.task is Task.DRAFT:
        done, expected = digits(goods.quantity), ""
    else:
        done, expected = digits(line.quantity), digits(line.expected)
        facts.insert(0, Fact(f"+{amount(goods.quantity, product.unit)}", "question", Tone.WARN))
    if goods.attributes.lot:
        told = translate("Shipping", "Lot {lot}").format(lot=goods.attributes.lot)
        facts.append(Fact(told, "barcode"))
    return Card(
        title=product_name(product),
        subtitle=product.article,
        done=done,
        expected=expected,
        unit=unit(product.unit),
        icon="question",
        tone=Tone.WARN,
        facts=tuple(facts),
    )


def _line_card(document: Shipping, line: Line, tone: Tone, stock: Fact | None) -> Card:
    facts = list(facts_of(line))
    if document.task is Task.DRAFT:
        total = document.total_of(line.product.id)
        if total != line.quantity:
            told = translate("Shipping", "{amount} in all")
            facts.insert(0, Fact(told.format(amount=amount(total, line.product.unit)), "count"))
    elif line.over:
        told = translate("Shipping", "{n} over").format(n=digits(line.over))
        facts.insert(0, Fact(told, "warning", Tone.WARN))
    if stock is not None:
        facts.insert(0, stock)
    return Card(
        title=line_name(line),
        subtitle=line.product.article,
        done=digits(line.quantity),
        expected=digits(line.expected) if line.expected and document.task is not Task.DRAFT else "",
        unit=unit(line.product.unit),
        tone=tone,
        facts=tuple(facts),
        share=share_of(document, line),
    )


def share_of(document: Shipping, line: Line) -> float | None:
    """How full a line is; None where nothing says how much it is to be."""
    if document.task is Task.DRAFT or not line.expected:
        return None
    return min(1.0, float(line.quantity / line.expected))


def _whole_card(document: Shipping) -> Card:
    """Number, way and lines."""
    heading = document.heading
    facts = []
    if heading.staff_name:
        facts.append(Fact(heading.staff_name, "person"))
    if heading.note:
        facts.append(Fact(heading.note, "info"))
    done, expected, counted, share = _lines(document)
    return Card(
        title=document_name(document),
        subtitle=route(heading),
        done=done,
        expected=expected,
        unit=counted,
        icon="ship",
        tone=Tone.OK if document.state is ShippingState.FINISHED else Tone.PLAIN,
        facts=tuple(facts),
        share=share,
    )


def _lines(document: Shipping) -> tuple[str, str, str, float | None]:
    """How many lines are done of how many, what they are called, and as a share."""
    if document.task is Task.DRAFT:
        count = len(document.lines)
        word = translate("Shipping", "line") if count == 1 else translate("Shipping", "lines")
        return str(count) if count else "", "", word if count else "", None
    shipped = [line for line in document.lines if line.shipped]
    complete = sum(not line.rest for line in shipped)
    share = complete / len(shipped) if shipped else None
    return str(complete), str(len(shipped)), translate("Shipping", "lines"), share
