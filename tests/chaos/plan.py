"""What one run does and when it is killed: all of it drawn from its seed."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import cache
from random import Random
from typing import Any

from app.settings import System, resource

DELIVERY = "GI-4712"
ELSEWHERE: dict[System, str] = {"fulfillmenttools": "IB-8002", "trybe": "PO-6002"}
"""Plain goods on the other systems."""
FAULTS = ("none", "lost-answers", "offline")


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the driven terminal."""

    do: str
    text: str = ""
    key: str = ""
    """Of a button that is pressed."""

    @property
    def details(self) -> dict[str, Any]:
        """As the terminal wants them."""
        told = {"text": self.text, "key": self.key}
        return {name: value for name, value in told.items() if value}

    def __str__(self) -> str:
        return f"{self.do} {self.text}{self.key}".strip()


@dataclass(frozen=True, slots=True)
class Plan:
    """One run. Times are ms; `kill_at` is the number of the step that is not waited for."""

    seed: int
    steps: tuple[Step, ...]
    kill_at: int
    kill_after: int
    again_after: int | None
    """The plug is pulled a second time so long into the drain after the restart."""
    own_place: bool
    faults: str
    offline_at: int
    offline_for: int
    rest: tuple[Step, ...] = ()
    """What is still done after the last restart: the work that comes after the one it hit."""

    @property
    def moment(self) -> str:
        """When it is killed, in words."""
        again = "" if self.again_after is None else f" and {self.again_after} ms into the drain"
        return f"{self.kill_after} ms into step {self.kill_at} ({self.steps[self.kill_at]}){again}"

    def paced(self, share: float) -> Plan:
        """The same run with every time in it this share as long, for a hub that is faster too."""
        again = self.again_after
        return replace(
            self,
            kill_after=round(self.kill_after * share),
            again_after=None if again is None else round(again * share),
            offline_for=round(self.offline_for * share),
        )


def plan_of(seed: int, reading: str, faults: str, system: System = "enfore") -> Plan:
    """The run of a seed."""
    dice = Random(f"{seed} {reading} {faults}" + (f" {system}" if system in ELSEWHERE else ""))
    return kill_of(dice, seed, receipt_steps(dice, system), reading, faults)


def kill_of(dice: Random, seed: int, steps: tuple[Step, ...], reading: str, faults: str) -> Plan:
    """When the plug is pulled out of these steps."""
    sending = [at for at, step in enumerate(steps) if step.text in SENDS or step.do != "scan"]
    late = dice.random() < 0.45
    kill_at = dice.choice(sending[1:]) if late else dice.randrange(1, len(steps))
    slow = kill_at in sending
    return Plan(
        seed,
        steps,
        kill_at,
        dice.randrange(0, 900 if slow else 40),
        dice.randrange(0, 700) if dice.random() < 0.25 else None,
        # "worst" has others write at our places: there the setting would be a lie.
        reading != "worst" and dice.random() < 0.5,
        faults,
        dice.randrange(2, len(steps)),
        dice.randrange(300, 1_500),
    )


SENDS = ("DH:POST", "DH:OK")
FINISH = (Step("scan", "DH:FINISH"), Step("scan", "DH:ANSWER:1"), Step("scan", "DH:OK"))
"""The summary, what becomes of the rest, and the confirm: a Trybe order is received as a whole."""


def receipt_steps(
    dice: Random, system: System, first_most: int = 9, then_most: int = 7
) -> tuple[Step, ...]:
    """A receipt with a post in its middle and one at its end, where a part can be posted. Fewer
    things than these are done before and after the first post, but never less than half of them.
    """
    goods = _Goods(dice, system)
    first = [
        step
        for _ in range(dice.randrange(first_most // 2 + 1, first_most))
        for step in goods.some()
    ]
    second = [
        step for _ in range(dice.randrange(then_most // 2, then_most)) for step in goods.some()
    ]
    if system == "trybe":
        scans = (Step("pull"), Step("scan", goods.note), *first, *second)
        return (*scans, *FINISH, Step("wait_sent"))
    scans = (Step("pull"), Step("scan", goods.note), *first, Step("scan", "DH:POST"), *second)
    return (*scans, Step("scan", "DH:POST"), Step("wait_sent"))


class _Goods:
    """Draws what is scanned: mostly goods of the delivery, some of nobody."""

    def __init__(self, dice: Random, system: System) -> None:
        catalog = _demo()[1]
        self.note, products = _announced(system)
        here = {product["id"] for product in products}
        self._dice = dice
        # A pack of a few pieces asks, and nobody answers: an open question keeps an order open.
        self._pieces = system == "trybe"
        # Few products, so that several writes meet at one product and place.
        self._mine = dice.sample(products, 5)
        others = [p for p in catalog if p["track"] == "none" and p["id"] not in here]
        others = [p for p in others if not p["catch_weight"] and p["step"] == "1"]
        self._others = dice.sample(others, 2)

    def some(self) -> tuple[Step, ...]:
        """One thing that a person does."""
        roll = self._dice.random()
        if roll < 0.55:
            return (self._piece(self._mine),)
        if roll < 0.70:
            return (self._pack(),)
        if roll < 0.80:
            return (Step("scan", f"DH:QTY:{self._dice.randrange(2, 9)}"), self._piece(self._mine))
        if roll < 0.88:
            return (self._piece(self._others),)
        if roll < 0.95:
            return (self._piece(self._mine), Step("scan", "DH:COND:DAMAGED"))
        return (self._piece(self._mine), Step("scan", "DH:UNDO"))

    def _piece(self, products: list[Any]) -> Step:
        return Step("scan", self._dice.choice(products)["codes"][0]["code"])

    def _pack(self) -> Step:
        codes = self._dice.choice(self._mine)["codes"]
        code = self._dice.choice(codes)["code"]
        return Step("scan", codes[0]["code"] if self._pieces else code)


def _announced(system: System) -> tuple[str, list[Any]]:
    """What opens the delivery, and the products that it expects."""
    deliveries, catalog = _demo()
    if system not in ELSEWHERE:
        delivery = next(one for one in deliveries if one["number"] == DELIVERY)
        known = {product["id"]: product for product in catalog}
        goods = [known[item["product_id"]] for item in delivery["items"]]
        return delivery["delivery_note_number"], goods
    number = ELSEWHERE[system]
    others = json.loads(resource("demo/other_systems.json").read_text("utf-8"))
    known = {product["article_id"]: product for product in catalog}
    asked = next(
        one.get("requested") or one.get("ordered")
        for one in (*others["processes"], *others["orders"])
        if number in (one.get("tenantInboundProcessId"), one.get("number"))
    )
    return number, [known[item["article_id"]] for item in asked]


@cache
def _demo() -> tuple[list[Any], list[Any]]:
    deliveries = json.loads(resource("demo/deliveries.json").read_text("utf-8"))["deliveries"]
    return deliveries, json.loads(resource("demo/catalog.json").read_text("utf-8"))["products"]
