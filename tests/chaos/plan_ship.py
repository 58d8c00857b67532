"""What one run with a shipment does: a draft from shelf to shelf, now and then shared on the way,
and made a shipment; all of it drawn from its seed.
"""

from __future__ import annotations

from random import Random

from tests.chaos.plan import Step
from tests.chaos.plan_count import Goods, plain_goods

SOURCES, DESTINATIONS = ("D-01-1", "C-02-3"), ("D-03-3", "C-04-2")
"""Shelves that no order leads to; who counts leaves them alone."""
ENDING = (Step("scan", "DH:FINISH"), Step("scan", "DH:OK"))


def shipment_steps(dice: Random, most: int = 4) -> tuple[Step, ...]:
    """From the list of shipments to the one that is made of a draft; up to `most` things in it."""
    source = dice.choice(SOURCES)
    goods = plain_goods()[source]
    steps = [_scan("DH:GOTO:ship"), _scan("DH:NEWPACK"), _scan(source)]
    steps.append(_scan(dice.choice(DESTINATIONS)))
    for _ in range(dice.randrange(1, most + 1)):
        steps += _taken(dice, dice.choice(goods))
        if dice.random() < 0.2:
            steps.append(_scan("DH:POST"))
    return (*steps, *ENDING)


def _taken(dice: Random, goods: Goods) -> list[Step]:
    """By pieces, by a multiplier, or taken back once."""
    roll = dice.random()
    if roll < 0.4:
        return [_scan(f"DH:QTY:{dice.randrange(2, 6)}"), _scan(goods.code)]
    if roll < 0.55:
        return [_scan(goods.code), _scan("DH:UNDO"), _scan(goods.code)]
    return [_scan(goods.code)]


def _scan(text: str) -> Step:
    return Step("scan", text)
