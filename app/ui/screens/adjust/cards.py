"""The card: the product that is put right, how much of it, where, and why."""

from __future__ import annotations

from app.domain.adjusting.document import Adjustment, Question
from app.domain.values import Condition
from app.ui.frame.values import Card, Fact
from app.ui.screens.adjust.figures import ICONS, TONES, change_text, labels_of, reason_of
from app.ui.screens.working.figures import condition_words, digits, product_name, unit
from app.ui.sentences import direction_words
from app.ui.tokens import Tone
from app.ui.translation import translate


def card_of(document: Adjustment, tone: Tone, asking: Question | None = None) -> Card:
    """`tone` is PLAIN while a scan is on its way to the disk."""
    if asking is not None:
        return _question_card(asking)
    product = document.product
    if product is None:
        return Card(translate("Adjust", "Adjust stock"), icon="edit", facts=_facts(document))
    return Card(
        title=product_name(product),
        subtitle=product.article,
        done=change_text(document),
        unit=unit(product.unit),
        tone=tone,
        facts=_facts(document),
    )


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


def _facts(document: Adjustment) -> tuple[Fact, ...]:
    heading = document.heading
    facts = [
        Fact(direction_words(heading.direction), ICONS[heading.direction], TONES[heading.direction])
    ]
    if document.place is not None:
        facts.append(Fact(document.place.name, "place"))
    if heading.condition is not Condition.NEW:
        facts.append(Fact(condition_words(heading.condition), "damaged", Tone.WARN))
    said = reason_of(heading)
    if said:
        facts.append(Fact(said, "info"))
    line = document.line_of(document.line)
    return (*facts, *(labels_of(line) if line is not None else ()))
