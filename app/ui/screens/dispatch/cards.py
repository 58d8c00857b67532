"""The card, made from the dispatch: what is to be done now, and how far it is."""

from __future__ import annotations

from decimal import Decimal

from app.domain.dispatch.document import Dispatch, Order, Question
from app.domain.dispatch.facts import Mode
from app.domain.dispatch.line import Line
from app.domain.dispatch.posting import stage_of
from app.domain.dispatch.rules import DispatchRules
from app.domain.values import Condition, Place, Track
from app.ui.frame.values import Card, Fact
from app.ui.screens.dispatch import cards_packing
from app.ui.screens.dispatch.figures import (
    line_name,
    pieces_beside,
    shown_unit,
    shown_whole,
    wanted_lot,
)
from app.ui.screens.dispatch.stages import line_now, to_do
from app.ui.screens.working.figures import amount, day, digits, product_name
from app.ui.sentences import condition_words, goods_out_type_words, stage_words
from app.ui.tokens import Tone
from app.ui.translation import translate


def card_of(
    dispatch: Dispatch, rules: DispatchRules, tone: Tone, asking: Question | None = None
) -> Card:
    """The line to be worked on with its figures; of an order that cannot be worked on, and when
    all is done, the order. `tone` is PLAIN while a scan is on its way to the disk.
    """
    if asking is not None and asking.goods:
        return _question_card(dispatch, asking)
    if dispatch.mode is not Mode.PICK:
        return cards_packing.card_of(dispatch, rules, tone)
    line = line_now(dispatch)
    order = dispatch.order_at(line) if line is not None else dispatch.at_hand
    if line is None or order is None or order.unconfirmed or _all_picked(dispatch, line):
        return order_card(dispatch, rules, order or dispatch.orders[0], tone)
    return _line_card(dispatch, line, tone)


def _all_picked(dispatch: Dispatch, line: Line) -> bool:
    return not to_do(dispatch, line) and line.id not in dispatch.touched


def _line_card(dispatch: Dispatch, line: Line, tone: Tone) -> Card:
    picked = line.picked + line.others_picked
    place = place_of(dispatch, line)
    here = place is not None and dispatch.place is not None and dispatch.place.id == place.id
    return Card(
        title=line_name(line),
        subtitle=line.product.article,
        done=shown_whole(line, picked),
        expected=shown_whole(line, line.ordered),
        unit=shown_unit(line),
        tone=tone if line.id in dispatch.touched else Tone.PLAIN,
        facts=tuple(_facts(dispatch, line)),
        share=share_of(picked, line.ordered),
        where=place.name if place else "",
        where_tone=Tone.OK if here else Tone.ACCENT,
        badge=str(dispatch.order_at(line).tote) if len(dispatch.orders) > 1 else "",
    )


def place_of(dispatch: Dispatch, line: Line) -> Place | None:
    """Where a line's goods are; a deposit or an option without a place is with its item."""
    parent = dispatch.lines.get(line.parent or "")
    return line.place or (parent.place if parent is not None else None)


def share_of(done: Decimal, expected: Decimal) -> float | None:
    """How full a bar is; None where nothing is expected."""
    return min(1.0, float(done / expected)) if expected else None


def _facts(dispatch: Dispatch, line: Line) -> list[Fact]:
    facts: list[Fact] = []
    last = _last(dispatch, line)
    if last is not None:
        facts.append(last)
    if len(dispatch.orders) > 1:
        told = translate("Dispatch", "Tote {n}").format(n=dispatch.order_at(line).tote)
        facts.append(Fact(told, "list", Tone.ACCENT))
    beside = pieces_beside(line, line.picked + line.others_picked)
    if beside:
        facts.append(Fact(beside, "count"))
    facts.extend(_wanted(line))
    if line.short:
        told = translate("Dispatch", "{n} short").format(n=digits(line.short))
        facts.append(Fact(told, "warning", Tone.WARN))
    if line.over:
        told = translate("Dispatch", "{n} over").format(n=digits(line.over))
        facts.append(Fact(told, "warning", Tone.WARN))
    if line.pieces:
        facts.append(Fact(translate("Dispatch", "%n piece(s)", "", line.pieces), "weight"))
    if line.others_picked:
        told = translate("Dispatch", "{n} by others").format(n=digits(line.others_picked))
        facts.append(Fact(told, "person"))
    if line.source.note:
        facts.append(Fact(line.source.note, "info"))
    return facts


def _wanted(line: Line) -> list[Fact]:
    """What the goods must be."""
    facts: list[Fact] = []
    lot = wanted_lot(line)
    if lot:
        facts.append(Fact(translate("Dispatch", "Lot {lot}").format(lot=lot), "barcode"))
    expiry = next((k.lot.expiry for k in line.source.lots if k.lot.text == lot), None)
    if lot and expiry:
        facts.append(Fact(day(expiry), "calendar"))
    if line.condition is not Condition.NEW:
        facts.append(Fact(condition_words(line.condition.value), "damaged", Tone.WARN))
    if line.source.serials:
        facts.extend(Fact(serial, "serial") for serial in line.source.serials[:2])
    elif line.product.track is Track.SERIAL:
        facts.append(Fact(translate("Dispatch", "serial wanted"), "serial"))
    return facts


def _last(dispatch: Dispatch, line: Line) -> Fact | None:
    """What was picked just now, if the card is a line further already."""
    before = dispatch.lines.get(dispatch.line or "")
    if before is None or before.id == line.id or before.id not in dispatch.touched:
        return None
    told = translate("Dispatch", "{done} of {expected} {name}").format(
        done=shown_whole(before, before.picked + before.others_picked),
        expected=shown_whole(before, before.ordered),
        name=line_name(before),
    )
    return Fact(told, "check", Tone.OK)


def order_card(dispatch: Dispatch, rules: DispatchRules, order: Order, tone: Tone) -> Card:
    """An order as a whole."""
    lines = dispatch.lines_in(order.id)
    done = sum(line.rest <= 0 for line in lines)
    facts = [Fact(goods_out_type_words(order.head.type.value), "handover")]
    if order.unconfirmed:
        facts.insert(0, Fact(translate("Dispatch", "not confirmed yet"), "question", Tone.WARN))
    elif order.goes_back:
        facts.insert(0, Fact(translate("Dispatch", "does not leave"), "refuse", Tone.BAD))
    elif order.on_hold:
        facts.insert(0, Fact(translate("Dispatch", "on hold"), "lock", Tone.WARN))
    else:
        facts.append(Fact(stage_words(stage_of(dispatch, order, rules)), "info"))
    short = sum(line.short > 0 for line in lines)
    if short:
        told = translate("Dispatch", "%n line(s) short", "", short)
        facts.append(Fact(told, "warning", Tone.WARN))
    if order.head.note:
        facts.append(Fact(order.head.note, "info"))
    return Card(
        title=order.head.recipient or order.head.number,
        subtitle=order.head.number if order.head.recipient else "",
        done=str(done),
        expected=str(len(lines)),
        unit=translate("Dispatch", "lines"),
        icon="pick",
        tone=tone,
        facts=tuple(facts),
        share=done / len(lines) if lines else None,
    )


def _question_card(dispatch: Dispatch, question: Question) -> Card:
    goods = question.goods[0]
    line = dispatch.lines.get(question.line or "")
    if line is None:
        line = next(iter(dispatch.lines_of(goods.product.id)), None)
    several = len({one.product.id for one in question.goods}) > 1
    facts: list[Fact] = []
    if goods.quantity and not several:
        plus = f"+{amount(goods.quantity, goods.product.unit)}"
        facts.append(Fact(plus, "question", Tone.WARN))
    attributes = goods.attributes
    if attributes.lot:
        told = translate("Dispatch", "Lot {lot}").format(lot=attributes.lot)
        facts.append(Fact(told, "barcode", Tone.WARN))
    expiry = attributes.expiry or attributes.best_before
    if expiry:
        facts.append(Fact(day(expiry), "calendar", Tone.WARN))
    if line is None or several:
        return Card(title=question.text[:40], tone=Tone.WARN, facts=tuple(facts))
    picked = line.picked + line.others_picked
    return Card(
        title=product_name(goods.product),
        subtitle=goods.product.article,
        done=shown_whole(line, picked),
        expected=shown_whole(line, line.ordered),
        unit=shown_unit(line),
        tone=Tone.WARN,
        facts=tuple(facts),
        share=share_of(picked, line.ordered),
        where=line.place.name if line.place else "",
        where_tone=Tone.OK,
    )
