"""Lot, date, serial and weight by keypad, for a question that asks for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from app.domain.decision import Decision
from app.domain.working.actions import EnterLot, EnterSerial, EnterWeight
from app.domain.working.case import AnyCase
from app.domain.working.goods import G, about, known_as
from app.domain.working.outcome import F, refused

C = TypeVar("C", bound=AnyCase)
Resume = Callable[[C, Any, G, str], Decision[F]]
"""Closes a question, whose goods are now better known, by a choice."""


def lot_entered(case: C, action: EnterLot, resume: Resume[C, Any, F]) -> Decision[F]:
    """Lot and date by keypad."""
    question, lot = case.document.question(action.question), action.lot.strip()
    if question is None or not question.goods:
        return refused("no_question")
    if not lot:
        return refused("lot_empty")
    goods = question.goods[0]
    known = replace(goods.attributes, lot=lot, expiry=action.expiry or goods.attributes.expiry)
    return resume(case, question, known_as(goods, attributes=known, lot=None), "enter_lot")


def serial_entered(case: C, action: EnterSerial, resume: Resume[C, Any, F]) -> Decision[F]:
    """A serial by keypad."""
    question, serial = case.document.question(action.question), action.serial.strip()
    if question is None or not question.goods:
        return refused("no_question")
    if not serial:
        return refused("serial_empty")
    goods = question.goods[0]
    known = replace(goods.attributes, serial=serial)
    return resume(case, question, known_as(goods, attributes=known), "enter_serial")


def weight_entered(case: C, action: EnterWeight, resume: Resume[C, Any, F]) -> Decision[F]:
    """A weight by keypad, for all pieces that wait together."""
    question = case.document.question(action.question)
    if question is None or not question.goods:
        return refused("no_question")
    goods = question.goods[0]
    if action.kg <= 0 or action.kg >= case.rules.below:
        return refused("quantity_too_big", **about(goods))
    known = replace(goods.attributes, net_weight_kg=action.kg)
    weighed = known_as(goods, attributes=known, quantity=action.kg)
    return resume(case, question, weighed, "enter_weight")
