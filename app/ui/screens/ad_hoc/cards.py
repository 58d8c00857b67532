"""The card: the goods scanned last with their figures; before the first scan why goods leave."""

from __future__ import annotations

from app.domain.adhoc.document import AdHoc, AdHocState, Question
from app.domain.adhoc.line import Line
from app.ui.frame.values import NO_CARD, Card, Fact
from app.ui.screens.ad_hoc.figures import facts_of, line_name
from app.ui.screens.working.figures import amount, digits, product_name, unit
from app.ui.sentences import ad_hoc_kind_words, goods_out_type_words
from app.ui.tokens import Tone
from app.ui.translation import translate


def card_of(document: AdHoc | None, tone: Tone, asking: Question | None = None) -> Card:
    """`tone` is PLAIN while a scan is on its way to the disk."""
    if document is None:
        return NO_CARD
    if asking is not None:
        return _question_card(asking)
    line = document.line_of(document.line)
    if line is None or document.state is AdHocState.FINISHED:
        return _heading_card(document)
    return _line_card(document, line, tone)


def _question_card(question: Question) -> Card:
    goods = question.goods[0]
    product = goods.product
    return Card(
        title=product_name(product),
        subtitle=product.article,
        done=digits(goods.quantity),
        unit=unit(product.unit),
        icon="question",
        tone=Tone.WARN,
        facts=(Fact(translate("AdHoc", "not counted yet"), "question", Tone.WARN),),
    )


def _line_card(document: AdHoc, line: Line, tone: Tone) -> Card:
    facts = list(facts_of(line))
    total = document.total_of(line.product.id)
    if total != line.quantity:
        told = translate("AdHoc", "{amount} in all")
        facts.insert(0, Fact(told.format(amount=amount(total, line.product.unit)), "count"))
    return Card(
        title=line_name(line),
        subtitle=line.product.article,
        done=digits(line.quantity),
        unit=unit(line.product.unit),
        tone=tone,
        facts=tuple(facts),
    )


def _heading_card(document: AdHoc) -> Card:
    heading = document.heading
    facts = [Fact(goods_out_type_words(heading.type), "handover")]
    if document.place is not None:
        facts.append(Fact(document.place.name, "place"))
    if document.posts:
        count = translate("Count", "%n line(s)", "", len(document.lines))
        facts.insert(0, Fact(count, "check", Tone.OK))
    if heading.note:
        facts.append(Fact(heading.note, "info"))
    return Card(
        title=heading.recipient or ad_hoc_kind_words(heading.kind),
        subtitle=ad_hoc_kind_words(heading.kind) if heading.recipient else "",
        icon="handover",
        facts=tuple(facts),
    )
