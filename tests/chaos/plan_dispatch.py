"""What one run with goods that leave does: an order is picked, packed, handed over; all of it drawn
from its seed. The order of the demo, the codes and the wrong turns too.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from app.settings import resource
from tests.chaos.plan import Plan, Step, kill_of

ORDERS = ("GO-8821", "GO-8822", "GO-8824", "GO-8825", "GO-8831", "GO-8832")
"""Plain goods in both state machines, shipments and pickups."""
FINISH = (Step("scan", "DH:FINISH"), Step("scan", "DH:OK"))


@dataclass(frozen=True, slots=True)
class Line:
    """What a person needs to know of a line: two codes and a figure."""

    place: str
    code: str
    quantity: int


def dispatch_plan_of(seed: int, reading: str, faults: str) -> Plan:
    """The run of a seed."""
    dice = Random(f"dispatch {seed} {reading} {faults}")
    number = dice.choice(ORDERS)
    return kill_of(dice, seed, order_steps(dice, number), reading, faults)


def order_steps(dice: Random, number: str) -> tuple[Step, ...]:
    """From the list to the carrier, or as far as this person comes."""
    kind, lines = order(number)
    steps = [Step("pull"), _scan(number)]
    for line in lines:
        steps += _picked(dice, line)
        if dice.random() < 0.3:
            steps.append(_scan("DH:POST"))
    if dice.random() < 0.8:
        if kind == "SHIPMENT":
            steps += _packed(dice, lines)
        if dice.random() < 0.7:
            steps += [_scan("DH:HANDOVER"), _scan("DH:OK")]
        steps += FINISH
    else:
        steps.append(_scan("DH:POST"))
    return (*steps, Step("wait_sent"))


def _picked(dice: Random, line: Line) -> list[Step]:
    """One line: mostly all of it, now and then too few, taken back, or from the wrong place."""
    wrong = [_scan(dice.choice(_codes_of_places()))] if dice.random() < 0.1 else []
    there = [*wrong, _scan(line.place)]
    roll = dice.random()
    if roll < 0.12:
        return [*there, _scan("DH:SHORT"), Step("readable"), _scan("DH:REASON:1")]
    if roll < 0.25:
        return [*there, _scan(line.code), _scan("DH:UNDO"), *_all_of(line)]
    if roll < 0.5 and line.quantity > 1:
        return [*there, _scan(line.code), _scan("DH:REST")]
    if roll < 0.7:
        return [*there, *_all_of(line)]
    return [*there, *(_scan(line.code) for _ in range(line.quantity))]


def _all_of(line: Line) -> list[Step]:
    if line.quantity == 1:
        return [_scan(line.code)]
    return [_scan(f"DH:QTY:{line.quantity}"), _scan(line.code)]


def _packed(dice: Random, lines: list[Line]) -> list[Step]:
    """Into one package or two; one is closed and, in the new model, opened again."""
    steps = [_scan("DH:GOTO:pack"), _scan("DH:NEWPACK")]
    if dice.random() < 0.5:
        steps += [_scan(dice.choice(lines).code), _scan("DH:OK"), _scan("DH:NEWPACK")]
    if dice.random() < 0.3:
        steps.append(_scan("DH:POST"))
    return [*steps, _scan("DH:REST"), _scan("DH:OK")]


def _scan(text: str) -> Step:
    return Step("scan", text)


@cache
def order(number: str) -> tuple[str, list[Line]]:
    """Type and lines of an order, in walk order."""
    catalog, orders = _demo()
    products = {one["id"]: one for one in catalog["products"]}
    places = {one["id"]: one["code"] for one in catalog["places"]}
    found = next(one for one in orders if one["number"] == number)
    lines = [
        Line(
            places[item["picking_storage_location_id"]],
            products[item["product_id"]]["codes"][0]["code"],
            int(item["quantity"]["value"]),
        )
        for item in found["items"]
    ]
    return str(found["type"]), sorted(lines, key=lambda line: line.place)


def shelves() -> list[str]:
    """The ids of all places: where this terminal alone writes stock."""
    return [str(one["id"]) for one in _demo()[0]["places"]]


@cache
def _codes_of_places() -> tuple[str, ...]:
    return tuple(sorted({line.place for number in ORDERS for line in order(number)[1]}))


@cache
def _demo() -> tuple[dict[str, Any], list[dict[str, Any]]]:
    catalog = json.loads(resource("demo/catalog.json").read_text("utf-8"))
    orders = json.loads(resource("demo/goods_outs.json").read_text("utf-8"))["goods_outs"]
    return catalog, orders
