"""One line of the list, ready to be painted: counted goods, goods to be counted, codes, places."""

from __future__ import annotations

from decimal import Decimal

from app.domain.counting.document import Count, Unknown
from app.domain.counting.line import Line
from app.domain.values import Place, Product
from app.ui.frame.values import Fact
from app.ui.screens.count.figures import book_of, facts_of, line_amount, line_name
from app.ui.screens.count.keys import PLACE, UNKNOWN, target_key
from app.ui.screens.working.figures import digits, product_name, unit
from app.ui.screens.working.rows import Row
from app.ui.sentences import shown
from app.ui.tokens import Tone
from app.ui.translation import translate


def line_row(document: Count, line: Line, *, elsewhere: bool = False) -> Row:
    """What was counted of a product; beside it what the books say, unless the count is blind."""
    facts = facts_of(line, place=elsewhere)
    book = book_of(document, line.spot)
    whole = document.counted(line.spot) or Decimal(0) if book is not None else line.quantity
    alone = whole == line.quantity
    tone, icon = _standing(line, whole, book)
    told = ", ".join((line_name(line), line_amount(line), *(fact.text for fact in facts)))
    in_all = translate("Counting", "{counted} of {book} in all")
    return Row(
        line=line.id,
        name=line_name(line),
        article=line.product.article,
        done=digits(line.quantity),
        expected=digits(book) if book is not None and alone else "",
        rest="" if book is None or alone else in_all.format(
            counted=digits(whole), book=digits(book)
        ),
        unit=unit(line.product.unit),
        tone=tone,
        icon=icon,
        tags=facts,
        share=1.0,
        spoken=told,
    )  # fmt: skip


def _standing(line: Line, whole: Decimal, book: Decimal | None) -> tuple[Tone, str]:
    if any(fact.tone is Tone.WARN for fact in facts_of(line)):
        return Tone.WARN, "damaged"
    if book is None:
        return (Tone.OK, "check") if whole else (Tone.PLAIN, "minus")
    if whole == book:
        return Tone.OK, "check"
    return (Tone.WARN, "plus") if whole > book else (Tone.PLAIN, "count")


def target_row(document: Count, place: Place, product: Product) -> Row:
    """A product that nobody has counted yet."""
    name = product_name(product)
    return Row(
        line=target_key(place.id, product.id),
        name=name,
        article=product.article,
        done="–",
        expected="",
        rest="",
        unit=unit(product.unit),
        tone=Tone.PLAIN,
        icon="scan",
        tags=(),
        share=0.0,
        spoken=translate("Counting", "{product}, not counted yet").format(product=name),
    )


def unknown_row(unknown: Unknown) -> Row:
    """A code that nobody knows, kept as it was read."""
    code = shown(unknown.code)
    facts = [Fact(unknown.place.name, "place")]
    if unknown.note:
        facts.append(Fact(unknown.note, "info"))
    told = translate("Counting", "Unknown code {code}").format(code=code)
    return Row(
        line=f"{UNKNOWN}{unknown.id}",
        name=code,
        article="",
        done=digits(unknown.quantity),
        expected="",
        rest="",
        unit=unit("pcs"),
        tone=Tone.WARN,
        icon="question",
        tags=tuple(facts),
        share=1.0,
        spoken=f"{told}, {digits(unknown.quantity)}",
    )


def place_row(place: Place, counted: int, to_do: int, *, done: bool) -> Row:
    """A place with how many lines were counted there, and how many products are to be."""
    if done:
        words, tone, icon = translate("Counting", "done"), Tone.OK, "check-all"
    elif to_do:
        words = translate("Counting", "%n to count", "", to_do)
        tone, icon = Tone.ACCENT, "place"
    elif counted:
        words, tone, icon = translate("Counting", "begun"), Tone.PLAIN, "place"
    else:
        words, tone, icon = translate("Counting", "all that lies there"), Tone.ACCENT, "place"
    return Row(
        line=f"{PLACE}{place.id}",
        name=place.name,
        article="",
        done=digits(counted),
        expected="",
        rest=translate("Counting", "counted"),
        unit="",
        tone=tone,
        icon=icon,
        tags=(Fact(words, "", tone),),
        share=1.0 if done else 0.0,
        spoken=f"{place.name}, {words}",
        quiet=done,
    )
