"""What one run with a count does: two places are counted, reviewed and posted; all of it drawn from
its seed.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from app.settings import resource
from tests.chaos.plan import Plan, Step, kill_of

PLACES, SOME = 2, 3
"""So many places, and so many products at each."""
MOST = 9
"""So many pieces are told by a multiplier."""


@dataclass(frozen=True, slots=True)
class Goods:
    """What a person needs to know of goods: their code, and what the books say of them."""

    code: str
    booked: int


def count_plan_of(seed: int, reading: str, faults: str) -> Plan:
    """The run of a seed."""
    dice = Random(f"count {seed} {reading} {faults}")
    return kill_of(dice, seed, count_steps(dice), reading, faults)


def count_steps(
    dice: Random, places: int = PLACES, some: int = SOME, without: Container[str] = ()
) -> tuple[Step, ...]:
    """Place after place, some products at each; sometimes the first is posted before the second is
    counted. Places `without` are left alone.
    """
    shelves = plain_goods()
    steps = [_scan("DH:GOTO:count")]
    spots = 0
    free = [place for place in sorted(shelves) if place not in without]
    for number, place in enumerate(dice.sample(free, places)):
        steps.append(_scan(place))
        for goods in dice.sample(shelves[place], some):
            steps += _counted(dice, goods)
        spots += 2 * some  # good and damaged
        if number == 0 and dice.random() < 0.4:
            steps += [*accepting(spots), _scan("DH:POST")]
    return (*steps, *closing(spots), Step("wait_sent"))


def accepting(spots: int) -> tuple[Step, ...]:
    """Open the review, accept each spot that somebody has to decide about."""
    return (Step("act", key="review"), _scan("DH:OK"), *[_scan("DH:REASON:1")] * spots)


def closing(spots: int = 2 * SOME * PLACES) -> tuple[Step, ...]:
    """Accept all, post and close."""
    return (*accepting(spots), _scan("DH:FINISH"), _scan("DH:OK"))


def _counted(dice: Random, goods: Goods) -> Iterable[Step]:
    """One product: by pieces or by a multiplier, taken back, damaged, or just what is booked."""
    roll = dice.random()
    if roll < 0.15:
        return (_scan(f"DH:QTY:{goods.booked}"), _scan(goods.code))
    if roll < 0.5:
        return (_scan(f"DH:QTY:{dice.randrange(2, MOST)}"), _scan(goods.code))
    if roll < 0.65:
        return (_scan(goods.code), _scan("DH:COND:DAMAGED"), _scan(goods.code))
    if roll < 0.75:
        return (_scan(goods.code), _scan("DH:UNDO"), _scan(goods.code))
    return [_scan(goods.code) for _ in range(dice.randrange(1, 4))]


def _scan(text: str) -> Step:
    return Step("scan", text)


@cache
def plain_goods() -> dict[str, list[Goods]]:
    """Plain goods that lie at places, by the places' codes; only where there are some."""
    catalog, stock = _demo()
    plain = {
        one["id"]: next(code["code"] for code in one["codes"] if code["pack"] == "1")
        for one in catalog["products"]
        if one["track"] == "none" and not one["catch_weight"] and one["step"] == "1"
    }
    names = {one["id"]: one["code"] for one in catalog["places"]}
    found: dict[str, list[Goods]] = defaultdict(list)
    for row in stock:
        if row["product_id"] in plain and row["condition"] == "NEW":
            goods = Goods(plain[row["product_id"]], int(row["quantity"]))
            found[names[row["place_id"]]].append(goods)
    return {place: goods for place, goods in found.items() if len(goods) >= SOME}


@cache
def _demo() -> tuple[dict[str, Any], list[dict[str, Any]]]:
    catalog = json.loads(resource("demo/catalog.json").read_text("utf-8"))
    return catalog, json.loads(resource("demo/deliveries.json").read_text("utf-8"))["stock"]
