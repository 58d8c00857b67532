"""Where `external_data` lies: how each place is read, and written whole (design 4, records)."""

from __future__ import annotations

from dataclasses import dataclass

from app.clients.enfore import operations as ops
from app.clients.enfore import wire
from app.clients.enfore.operations import goods_out as goods_out_ops
from app.clients.enfore.wire import goods_out as goods_out_wire
from app.clients.engine import Engine
from app.domain.claims import Claimable, OnDelivery
from app.domain.entry import Request


@dataclass(frozen=True, slots=True)
class GoodsInField:
    """The `external_data` of a delivery, or of one of its items."""

    delivery: str
    item: str = ""
    made_at: int | None = None
    """When we made it (our clock, ms): a server may need a moment to show it."""

    @property
    def key(self) -> str:
        """The id of what holds it: who writes there takes turns by it."""
        return self.item or self.delivery

    async def read(self, engine: Engine) -> str | None:
        """What it says now (raises ClientError)."""
        names = {"delivery": self.delivery}
        if self.item:
            shown = await engine.load(ops.GET_GOODS_IN_ITEM, item=self.item, **names)
            return shown.external_data
        return (await engine.load(ops.GET_GOODS_IN, **names)).external_data

    def render(self, engine: Engine, text: str) -> Request:
        """The request that replaces it."""
        names = {"delivery": self.delivery}
        if not self.item:
            head = wire.GoodsInUpdateExternalDataRequest(external_data=text)
            return engine.render(ops.CHANGE_GOODS_IN, head, **names)
        body = wire.GoodsInItemUpdateExternalDataRequest(external_data=text)
        return engine.render(ops.CHANGE_GOODS_IN_ITEM, body, item=self.item, **names)


@dataclass(frozen=True, slots=True)
class GoodsOutField:
    """The `external_data` of an item of a goods-out; no call changes that of its head (R75)."""

    goods_out: str
    item: str
    made_at: int | None = None

    @property
    def key(self) -> str:
        """The id of what holds it."""
        return self.item

    async def read(self, engine: Engine) -> str | None:
        """What it says now (raises ClientError)."""
        names = {"goods_out": self.goods_out, "item": self.item}
        return (await engine.load(goods_out_ops.GET_GOODS_OUT_ITEM, **names)).external_data

    def render(self, engine: Engine, text: str) -> Request:
        """The request that replaces it."""
        body = goods_out_wire.GoodsOutItemUpdateExternalDataRequest(external_data=text)
        names = {"goods_out": self.goods_out, "item": self.item}
        return engine.render(goods_out_ops.CHANGE_GOODS_OUT_ITEM, body, **names)


Field = GoodsInField | GoodsOutField


def field_of(on: Claimable) -> Field:
    """Where a claim on it lies."""
    if isinstance(on, OnDelivery):
        return GoodsInField(on.delivery)
    return GoodsOutField(on.goods_out, on.line)
