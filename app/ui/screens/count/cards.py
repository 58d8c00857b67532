"""The card: the goods counted last; before the first scan at a place, the place and its list.

On a blind count it never says what the books say.
"""

from __future__ import annotations

from decimal import Decimal

from app.domain.counting.document import At, Count, CountState, Question
from app.domain.counting.line import Line
from app.ui.frame.values import NO_CARD, Card, Fact
from app.ui.screens.count.figures import book_of, facts_of, line_name
from app.ui.screens.working.figures import amount, digits, product_name, unit
from app.ui.tokens import Tone
from app.ui.translation import translate


def card_of(document: Count | None, tone: Tone, asking: Question | None = None) -> Card:
    """`tone` is PLAIN while a scan is on its way to the disk."""
    if document is None:
        return NO_CARD
    if asking is not None and asking.goods:
        return _question_card(document, asking)
    line = document.line_of(document.line)
    place = document.place.id if document.place is not None else ""
    if document.state is CountState.FINISHED or line is None or line.cell.place.id != place:
        return _heading_card(document)
    return _line_card(document, line, tone)


def _question_card(document: Count, question: Question) -> Card:
    goods = question.goods[0]
    product = goods.product
    return Card(
        title=product_name(product),
        subtitle=product.article,
        done=digits(goods.quantity),
        unit=unit(product.unit),
        icon="question",
        tone=Tone.WARN,
        where=document.place.name if document.place is not None else "",
        where_tone=Tone.OK,
        facts=(Fact(translate("AdHoc", "not counted yet"), "question", Tone.WARN),),
    )


def _line_card(document: Count, line: Line, tone: Tone) -> Card:
    facts = list(facts_of(line))
    tone = tone if tone is Tone.OK else Tone.PLAIN  # what else was told is not about these goods
    whole = _whole(document, line)
    book = book_of(document, line.spot)
    alone = whole == line.quantity
    if not alone:
        told = translate("Counting", "{amount} here in all")
        facts.insert(0, Fact(told.format(amount=amount(whole, line.product.unit)), "count"))
    if book is not None and not alone:
        told = translate("Counting", "books: {amount}")
        facts.insert(1, Fact(told.format(amount=amount(book, line.product.unit)), "list"))
    return Card(
        title=line_name(line),
        subtitle=line.product.article,
        done=digits(line.quantity),
        expected=digits(book) if book is not None and alone else "",
        unit=unit(line.product.unit),
        tone=tone,
        where=line.cell.place.name,
        where_tone=Tone.OK,
        facts=tuple(facts),
    )


def _whole(document: Count, line: Line) -> Decimal:
    """What was counted of the product at the place, of all lots and in all conditions."""
    lines = document.lines_at(line.product.id, line.cell.place.id)
    return sum((one.quantity for one in lines), Decimal(0))


def _heading_card(document: Count) -> Card:
    """Where the person stands, and how much of the list is left."""
    heading, place = document.heading, document.place
    facts: list[Fact] = []
    if document.posts:
        facts.append(Fact(translate("Counting", "posted"), "cloud", Tone.OK))
    if document.state is CountState.FINISHED:
        place = None
    counted = len(document.lines)
    facts.append(Fact(translate("Counting", "%n line(s) counted", "", counted), "count"))
    left = len(document.uncounted())
    if left:
        facts.append(Fact(translate("Counting", "%n to count", "", left), "list", Tone.ACCENT))
    facts.append(blind_fact(blind=heading.blind))
    to_do = _to_do_here(document)
    return Card(
        title=heading.name or translate("Counting", "Count"),
        subtitle=translate("Counting", "%n to count here", "", to_do) if to_do else "",
        icon="count",
        where=place.name if place is not None else "",
        where_tone=Tone.OK,
        facts=tuple(facts),
    )


def _to_do_here(document: Count) -> int:
    if document.place is None:
        return 0
    here = document.place.id
    return sum(
        target.product is not None
        and target.place.id == here
        and At(target.product.id, here) not in document.at
        for target in document.targets
    )


def blind_fact(*, blind: bool) -> Fact:
    """Whether those who count see what the books say."""
    if blind:
        return Fact(translate("Counting", "blind"), "lock")
    return Fact(translate("Counting", "with book quantity"), "list")
