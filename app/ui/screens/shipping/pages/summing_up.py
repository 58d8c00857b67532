"""A shipment in sentences: what goes along, what differs, what an end leads to."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.dispatch.rules import StockBy
from app.domain.shipping.facts import Task
from app.domain.shipping.line import Line
from app.domain.shipping.summary import ShippingSummary
from app.domain.values import Condition
from app.ui.screens.shipping.figures import (
    facts_of,
    line_amount,
    line_name,
    place_name,
    staff_name,
)
from app.ui.screens.shipping.values import Page, Snapshot
from app.ui.screens.working.figures import condition_words, digits
from app.ui.screens.working.pages.base import Item
from app.ui.tokens import Tone
from app.ui.translation import translate

NAMED = 4
"""So many lines of a difference are named; the loading list has all."""


def locks(told: ShippingSummary) -> list[Item]:
    """What stands before the end, besides open questions; a tap leads to where it is dealt with."""
    found = []
    if told.heading.source is None:
        title = translate("Shipping", "Say where the goods come from")
        found.append(Item(Page.SOURCE, title, "", "›", "place", Tone.WARN))
    if told.heading.destination is None:
        title = translate("Shipping", "Say where the goods go")
        found.append(Item(Page.DESTINATION, title, "", "›", "place", Tone.WARN))
    if told.task is not Task.RECEIVE and not told.lines:
        title = translate("Shipping", "Nothing was scanned yet")
        found.append(Item("", title, "", "", "scan", Tone.WARN))
    return found


def counts(told: ShippingSummary) -> str:
    """Lines, packages and what differs, in figures."""
    parts = [translate("Shipping", "%n line(s)", "", len(told.lines))]
    if told.packages:
        parts.append(translate("Shipping", "%n package(s)", "", len(told.packages)))
    more = sum(line.shipped for line in told.over)
    kinds = (
        (len(told.missing), translate("Shipping", "missing {n}")),
        (more, translate("Shipping", "too many {n}")),
        (len(told.over) - more, translate("Shipping", "not planned {n}")),
        (len(told.flawed), translate("Shipping", "not new {n}")),
    )
    parts += [words.format(n=n) for n, words in kinds if n]
    return " · ".join(parts)


def line_items(told: ShippingSummary) -> list[Item]:
    """Of a draft all lines; of a shipment what differs, the first lines of each kind by name."""
    if told.task is Task.DRAFT:
        return [_along(line) for line in told.lines]
    short = [_difference(line, "minus") for line in told.missing]
    extra = [line for line in told.over if line.shipped]
    alien = [line for line in told.over if not line.shipped]
    new = [line for line in alien if line.cell.condition is Condition.NEW]
    items = [
        *_some(short),
        *_some([_difference(line, "plus") for line in extra]),
        *_some([_flawed(line) for line in alien if line.cell.condition is not Condition.NEW]),
        *_some([_unexpected(line) for line in new]),
    ]
    if items:
        return items
    fine = (
        translate("Shipping", "Everything is loaded as the shipment says")
        if told.task is Task.LOAD
        else translate("Shipping", "Everything came as the shipment says")
    )
    return [Item("", fine, icon="check", tone=Tone.OK)]


def _some(items: list[Item]) -> Iterable[Item]:
    yield from items[:NAMED]
    if len(items) > NAMED:
        more = translate("Shipping", "%n more line(s) like these", "", len(items) - NAMED)
        yield Item("", more, icon=items[0].icon, tone=items[0].tone)


def _along(line: Line) -> Item:
    flawed = line.cell.condition is not Condition.NEW
    return Item(
        line.id,
        line_name(line),
        _detail(line),
        line_amount(line),
        "damaged" if flawed else "check",
        Tone.WARN if flawed else Tone.OK,
    )


def _detail(line: Line) -> str:
    return " · ".join(fact.text for fact in facts_of(line))


def _difference(line: Line, icon: str) -> Item:
    told = translate("Shipping", "{done} of {expected}")
    detail = told.format(done=digits(line.quantity), expected=line_amount(line, line.expected))
    if icon == "minus":
        mark = translate("Shipping", "{amount} missing")
        mark = mark.format(amount=line_amount(line, line.rest))
    else:
        mark = translate("Shipping", "{amount} too many")
        mark = mark.format(amount=line_amount(line, line.over))
    return Item(line.id, line_name(line), detail, mark, icon, Tone.WARN)


def _flawed(line: Line) -> Item:
    told = translate("Shipping", "{condition}, not on the shipment so")
    detail = told.format(condition=condition_words(line.cell.condition))
    return Item(line.id, line_name(line), detail, line_amount(line), "damaged", Tone.BAD)


def _unexpected(line: Line) -> Item:
    told = translate("Shipping", "not on the shipment")
    detail = " · ".join(part for part in (told, _detail(line)) if part)
    return Item(line.id, line_name(line), detail, line_amount(line), "plus", Tone.WARN)


# --- what it leads to -------------------------------------------------------------------------


def consequences(snapshot: Snapshot, told: ShippingSummary) -> list[str]:
    """What the end leads to, one sentence a kind."""
    found = [_then(snapshot, told), _who_books(snapshot, told)]
    person = staff_name(told.heading, snapshot.staff)
    if person:
        found.append(translate("Shipping", "Responsible: {name}").format(name=person))
    if told.heading.note:
        found.append(f"“{told.heading.note}”")
    if told.untold:
        found.append(
            translate(
                "Shipping",
                "Serials, and lots that the server does not know, stand on the loading list only.",
            )
        )
    return [one for one in found if one]


def _then(snapshot: Snapshot, told: ShippingSummary) -> str:
    if told.task is Task.LOAD:
        return translate("Shipping", "Then it is on its way.")
    if told.task is Task.RECEIVE:
        return translate("Shipping", "Then it is received, for good.")
    if snapshot.departs:
        return translate("Shipping", "Then it is a shipment, and on its way.")
    return translate("Shipping", "Then it is a shipment, and can be loaded.")


def _who_books(snapshot: Snapshot, told: ShippingSummary) -> str:
    if told.stock_by != StockBy.TERMINAL:
        if told.task is Task.RECEIVE:
            return translate("Shipping", "The system books what the shipment says.")
        return translate("Shipping", "The system books the goods once they are received.")
    if told.task is Task.RECEIVE:
        words = translate("Shipping", "This terminal adds what came to the stock of {place}.")
        return words.format(place=place_name(told.heading.destination))
    if told.task is Task.DRAFT and not snapshot.departs:
        return translate("Shipping", "Stock is taken out when the shipment leaves.")
    words = translate("Shipping", "This terminal takes the goods out of the stock of {place}.")
    return words.format(place=place_name(told.heading.source))
