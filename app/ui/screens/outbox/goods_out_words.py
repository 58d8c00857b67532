"""What entries about goods that leave are to do, in plain sentences."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import assert_never

from app.domain.goods_out import GoodsOutStatus
from app.domain.goods_out_intents import (
    AcceptCancellation,
    CheckGoodsOut,
    ConvertGoodsOut,
    DraftGoodsOut,
    GoodsOutIntent,
    HandOver,
    HoldGoodsOut,
    MoveGoodsOut,
    RegisterPick,
    ReleaseHold,
    RequestCancellation,
)
from app.ui.sentences import dispatch_reason_words, goods_out_status_words, number
from app.ui.translation import translate

LineName = Callable[[str], str]
"""What lies on a line, by its id; "" when nobody knows."""


def does(intent: GoodsOutIntent, title: str, line: LineName) -> str:
    """What an entry about goods that leave is to do; `title` names its work document."""
    match intent:
        case CheckGoodsOut():
            text = translate("Outbox", "Look whether {order} is still as it was picked")
            return text.format(order=intent.number or title)
        case RegisterPick():
            return _register(intent, line(intent.line or intent.local_line))
        case MoveGoodsOut():
            return _move(intent, intent.number or title)
        case HandOver():
            return _hand_over(intent, intent.number or title)
        case HoldGoodsOut() | ReleaseHold() | RequestCancellation() | AcceptCancellation():
            return _about_order(intent, intent.number or title)
        case DraftGoodsOut():
            count = len(intent.lines)
            return translate("Outbox", "Announce %n item(s) leaving without an order", "", count)
        case ConvertGoodsOut():
            return translate("Outbox", "Make an order of what left without one")
        case _:
            assert_never(intent)


def _register(intent: RegisterPick, product: str) -> str:
    text = translate("Outbox", "Record {picked} picked")
    if intent.packed:
        text = translate("Outbox", "Record {picked} picked, {packed} packed")
    if intent.short and not intent.picked:
        text = translate("Outbox", "Record {short} short")
    figures = (intent.picked, intent.packed, intent.short)
    picked, packed, missing = (_figure(value) for value in figures)
    said = text.format(picked=picked, packed=packed, short=missing)
    if intent.short and intent.picked:
        short = translate("Outbox", "{short} short").format(short=missing)
        said = f"{said}, {short}"
    return f"{said}: {product}" if product else said


def _figure(value: Decimal) -> str:
    return number(value.normalize() if value else value)


def _move(intent: MoveGoodsOut, order: str) -> str:
    said = {
        GoodsOutStatus.CONFIRMED: translate("Outbox", "Confirm {order}"),
        GoodsOutStatus.REJECTED: translate("Outbox", "Reject {order}"),
        GoodsOutStatus.FULFILLED: translate("Outbox", "Finish {order}: the goods have left"),
    }.get(intent.status)
    if said is None:
        said = translate("Outbox", "Set {order} to “{status}”")
    return said.format(order=order, status=goods_out_status_words(intent.status))


def _hand_over(intent: HandOver, order: str) -> str:
    said = {
        ("pickup", "PREPARED"): translate("Outbox", "Tell that {order} can be picked up"),
        ("pickup", "PICKED_UP"): translate("Outbox", "Tell that {order} was picked up"),
        ("delivery", "PREPARED"): translate("Outbox", "Tell that {order} can be delivered"),
        ("delivery", "SHIPPED"): translate("Outbox", "Tell that {order} is on its way"),
    }.get((intent.kind, intent.status), translate("Outbox", "Tell that {order} was handed over"))
    return said.format(order=order)


def _about_order(
    intent: HoldGoodsOut | ReleaseHold | RequestCancellation | AcceptCancellation, order: str
) -> str:
    match intent:
        case HoldGoodsOut():
            text = translate("Outbox", "Put {order} on hold: {reason}")
            return text.format(order=order, reason=dispatch_reason_words(intent.reason))
        case ReleaseHold():
            return translate("Outbox", "Release {order}").format(order=order)
        case RequestCancellation():
            return translate("Outbox", "Ask that {order} be cancelled").format(order=order)
        case AcceptCancellation():
            return translate("Outbox", "Accept that {order} is cancelled").format(order=order)
        case _:
            assert_never(intent)


def state_words(value: object) -> str:
    """Where an order, or its pickup or delivery, stands on the server; "" for nothing."""
    handing = {
        "PENDING": translate("Outbox", "not prepared"),
        "PREPARED": translate("Outbox", "prepared"),
        "SHIPPED": translate("Outbox", "on its way"),
    }
    told = str(value) if value else ""
    return handing.get(told) or (goods_out_status_words(told) if told else "")
