"""A picking and packing desk without disk and window, and what it works on."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.domain.dispatch import keys
from app.domain.dispatch.actions import Action, ConfirmOrder, Enter, Finish, Post
from app.domain.dispatch.decide import decide, opening
from app.domain.dispatch.document import Dispatch
from app.domain.dispatch.evolve import STORY
from app.domain.dispatch.facts import DispatchFact
from app.domain.dispatch.line import Line
from app.domain.dispatch.mode import Mode
from app.domain.dispatch.posting import DispatchPosting, posting_of
from app.domain.dispatch.rules import DispatchRules, StockBy
from app.domain.dispatch.walk import current_line
from app.domain.goods_out import (
    GoodsOut,
    GoodsOutHead,
    GoodsOutLine,
    GoodsOutStatus,
    GoodsOutType,
    ProcessingModel,
)
from app.domain.values import ZERO, Place, Product, Track
from tests.domain.desk import Kind, WorkDesk

A1 = Place("a1", "A-1")
A2 = Place("a2", "A-2")
A10 = Place("a10", "A-10")
B1 = Place("b1", "B-1")
RULES = DispatchRules()
BY_TERMINAL = DispatchRules(stock_by=StockBy.TERMINAL)

TEA = Product("tea", "Green tea", "TEA-1")
CUPS = Product("cups", "Paper cups", "CUP-1", packs=(Decimal(10),))
MILK = Product("milk", "Oat milk", "MLK-1", track=Track.LOT, min_days_out=10)
METER = Product("meter", "Flow meter", "MTR-1", track=Track.SERIAL)
CHEESE = Product(
    "cheese", "Hill cheese", "CHS-1", "kg", "MASS_KILOGRAMS", Decimal("0.001"), catch_weight=True
)
COLA = Product("cola", "Cola", "COL-1")
DEPOSIT = Product("deposit", "Bottle deposit", "DEP-1")

SHIPMENT = GoodsOutType.SHIPMENT
PICKUP = GoodsOutType.PICKUP
OLD = ProcessingModel.OLD
NEW = ProcessingModel.NEW
UNKNOWN_MODEL = ProcessingModel.UNKNOWN


def line(key: str, product: Product, quantity: int | str, **more: Any) -> GoodsOutLine:
    """An ordered line at A-1; its id is also its sort value."""
    more.setdefault("sort", key)
    more.setdefault("place", A1)
    return GoodsOutLine(key, product, Decimal(quantity), **more)


def order(
    *lines: GoodsOutLine,
    key: str = "g1",
    kind: GoodsOutType = SHIPMENT,
    status: GoodsOutStatus = GoodsOutStatus.CONFIRMED,
    model: ProcessingModel = NEW,
    references: tuple[str, ...] = (),
    **more: Any,
) -> GoodsOut:
    """A confirmed goods-out of the new model."""
    head = GoodsOutHead(key, f"GO-{key}", kind, status, model, **more)
    return GoodsOut(head, lines, references=references)


def now(goods_out: GoodsOut, **head: Any) -> GoodsOut:
    """The goods-out as the server shows it later, with these members of the head changed."""
    return replace(goods_out, head=replace(goods_out.head, **head))


DISPATCH = Kind("dispatch-1", STORY, decide, keys)


class Desk(WorkDesk[Dispatch, DispatchFact, Action]):
    """One dispatch and the people at it."""

    def __init__(
        self, *orders: GoodsOut, rules: DispatchRules = RULES, mode: Mode = Mode.PICK
    ) -> None:
        super().__init__(DISPATCH, rules, opening(orders, rules, mode=mode))

    def post(self) -> DispatchPosting:
        """Post, and what that says."""
        self.act(Post())
        return posting_of(self.document, self.document.posts[-1].id)

    def finish(self, leave: bool = False) -> DispatchPosting:
        """Finish, and what that says."""
        self.act(Finish(leave))
        return posting_of(self.document, self.document.posts[-1].id)

    def enter(self, mode: Mode) -> None:
        """Pick, pack, hand over or put back from now on."""
        self.act(Enter(mode))

    def confirm(self, key: str = "g1") -> None:
        """Take an order."""
        self.act(ConfirmOrder(key))

    def line(self, key: str) -> Line:
        """A line by its id."""
        return self.document.lines[key]

    def picked(self) -> dict[str, str]:
        """What is picked of each line here; lines with nothing are left out."""
        return {
            one.id: format(one.picked.normalize(), "f")
            for one in self.document.walked()
            if one.picked
        }

    def packed(self) -> dict[int, dict[str, str]]:
        """What lies in each package, by its number."""
        return {
            package.number: {
                one.id: format(q.normalize(), "f") for one, q in self.document.content(package.id)
            }
            for package in self.document.packages
        }

    def next(self) -> str | None:
        """The line to be picked now."""
        current = current_line(self.document)
        return current.id if current else None

    def walk(self) -> list[str]:
        """All lines in walk order."""
        return list(self.document.walk)

    def stock(self, posting: DispatchPosting) -> dict[tuple[str, str], str]:
        """What a post says of stock, by product and place."""
        sums: dict[tuple[str, str], Decimal] = {}
        for move in posting.stock:
            key = (move.product.id, move.place)
            sums[key] = sums.get(key, ZERO) + move.delta
        return {key: format(q.normalize(), "f") for key, q in sums.items()}
