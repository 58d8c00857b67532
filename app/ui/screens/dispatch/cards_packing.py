"""The card while packing, handing over and putting back."""

from __future__ import annotations

from app.domain.dispatch.document import Dispatch
from app.domain.dispatch.facts import Mode
from app.domain.dispatch.putting_back import due_lines
from app.domain.dispatch.rules import DispatchRules
from app.ui.frame.values import Card, Fact
from app.ui.screens.dispatch.figures import (
    kind_words,
    line_name,
    order_name,
    package_name,
    shown_unit,
    shown_whole,
)
from app.ui.screens.working.figures import digits, unit
from app.ui.sentences import goods_out_type_words
from app.ui.tokens import Tone
from app.ui.translation import translate


def card_of(dispatch: Dispatch, rules: DispatchRules, tone: Tone) -> Card:
    """What lies in the open package, who gets the order, or what goes back next."""
    match dispatch.mode:
        case Mode.PUT_BACK:
            return _put_back_card(dispatch, tone)
        case Mode.HAND_OVER:
            return _hand_over_card(dispatch, tone)
        case _:
            return _pack_card(dispatch, rules, tone)


def _pack_card(dispatch: Dispatch, rules: DispatchRules, tone: Tone) -> Card:
    package = dispatch.package_by_id(dispatch.package)
    line = dispatch.lines.get(dispatch.line or "")
    facts: list[Fact] = []
    if package is not None:
        told = package_name(package)
        kind = kind_words(rules, package.kind)
        facts.append(Fact(f"{told} · {kind}" if kind else told, "package", Tone.ACCENT))
    else:
        told = translate("Dispatch", "No package is open")
        facts.append(Fact(told, "package", Tone.WARN))
    if line is None or line.id not in dispatch.touched:
        return _orders_packed(dispatch, tone, facts)
    return Card(
        title=line_name(line),
        subtitle=line.product.article,
        done=shown_whole(line, line.packed),
        expected=shown_whole(line, line.there),
        unit=shown_unit(line),
        tone=tone,
        facts=tuple(facts),
        share=float(line.packed / line.there) if line.there else None,
    )


def _orders_packed(dispatch: Dispatch, tone: Tone, facts: list[Fact]) -> Card:
    order = dispatch.at_hand or dispatch.orders[0]
    lines = [line for line in dispatch.lines_in(order.id) if line.there > 0]
    done = sum(line.in_hand <= line.explained for line in lines)
    return Card(
        title=order.head.recipient or order_name(order),
        subtitle=order_name(order) if order.head.recipient else "",
        done=str(done),
        expected=str(len(lines)),
        unit=translate("Dispatch", "lines"),
        icon="package",
        tone=tone,
        facts=tuple(facts),
        share=done / len(lines) if lines else None,
    )


def _hand_over_card(dispatch: Dispatch, tone: Tone) -> Card:
    order = dispatch.at_hand
    if order is None:
        left = sum(o.left for o in dispatch.orders)
        return Card(
            title=translate("Dispatch", "Which order is handed over?"),
            done=str(left),
            expected=str(len(dispatch.orders)),
            unit=translate("Dispatch", "orders"),
            icon="handover",
            tone=tone,
        )
    packages = dispatch.packages_of(order.id)
    facts = [Fact(goods_out_type_words(order.head.type.value), "handover")]
    if packages:
        facts.append(Fact(translate("Dispatch", "%n package(s)", "", len(packages)), "package"))
    if order.head.pickup_number:
        facts.append(Fact(order.head.pickup_number, "barcode"))
    if order.signature is not None:
        facts.append(Fact(translate("Dispatch", "signed"), "edit", Tone.OK))
    if order.left:
        facts.insert(0, Fact(translate("Dispatch", "handed over"), "check", Tone.OK))
    return Card(
        title=order.head.recipient or order_name(order),
        subtitle=order_name(order) if order.head.recipient else "",
        icon="handover",
        tone=tone,
        facts=tuple(facts),
    )


def _put_back_card(dispatch: Dispatch, tone: Tone) -> Card:
    waiting = due_lines(dispatch)
    place = dispatch.place
    if not waiting:
        return Card(
            title=translate("Dispatch", "All is back on the shelves"),
            icon="check-all",
            tone=Tone.OK if tone is Tone.PLAIN else tone,
        )
    line, quantity = waiting[0]
    facts = [
        Fact(translate("Dispatch", "%n line(s) to put back", "", len(waiting)), "undo", Tone.WARN)
    ]
    return Card(
        title=line_name(line),
        subtitle=line.product.article,
        done=digits(quantity),
        unit=unit(line.product.unit),
        icon="undo",
        tone=tone,
        facts=tuple(facts),
        where=place.name if place else (line.place.name if line.place else ""),
        where_tone=Tone.OK if place else Tone.ACCENT,
    )
