"""Rows of the fault matrix: goods that leave, with an order and without one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.clients.enfore import operations as stock_ops
from app.clients.enfore.operations import goods_out as ops
from app.clients.enfore.operations import sales_orders
from app.domain.adhoc_posting import AdHocPosting
from app.domain.dispatch import actions
from app.domain.dispatch.actions import Collected, ConfirmOrder, Hold, Release
from app.domain.dispatch.rules import StockBy
from app.domain.goods_out import GoodsOutType
from app.domain.goods_out_intents import (
    AcceptCancellation,
    ConvertGoodsOut,
    DraftedLine,
    DraftGoodsOut,
    HandOver,
    HoldGoodsOut,
    MoveGoodsOut,
    RegisterPick,
    ReleaseHold,
    RequestCancellation,
)
from app.domain.intents import ChangeStock
from app.domain.values import Product
from tests.chaos.fault_receiving import (
    item_changed,
    item_deleted,
    meddled,
    same_stock,
    stranger_added,
)
from tests.chaos.fault_row import Row, Say, Scene, body_of, echo, echo_of_register
from tests.chaos.fault_stand import Stand
from tests.clients.goods_out import picking
from tests.domain.dispatching import Desk as Document
from tests.journeys.demo import place_id, product_id

ROLLS = Product(product_id("PAP-0102"), "Kitchen roll", "PAP-0102")
SHELF = place_id("A-04-3")


def _posting(stand: Stand, posted: Any) -> Say:
    async def say() -> None:
        await stand.say(stand.system.plan_dispatch(posted))

    return say


def sent_out(number: str, stock_by: StockBy = StockBy.PLATFORM) -> Scene:
    """An order is picked, packed and with the carrier."""

    async def scene(stand: Stand) -> Say:
        rules = replace(picking.FREE, stock_by=stock_by)
        document = await picking.desk_of(stand.system, number, rules=rules)
        stand.facts["number"] = number
        _with_all_goods(document)
        picking.pack(document)
        document.act(*(Collected(order.id) for order in document.document.orders))
        return _posting(stand, document.finish())

    return scene


def _with_all_goods(document: Document) -> None:
    """Every line but what needs more than a quantity, which is short."""
    for line in document.document.walked():
        try:
            picking.pick(document, line.id)
        except AssertionError:
            picking.short(document, line.id)


def handed_over(number: str) -> Scene:
    """A pickup is given to its customer, without packages."""

    async def scene(stand: Stand) -> Say:
        document = await picking.desk_of(stand.system, number)
        picking.pick(document)
        document.act(Collected(document.document.orders[0].id))
        return _posting(stand, document.finish())

    return scene


def said(number: str, action: Any, *, finish: bool = False) -> Scene:
    """One thing is said of an order: `action` makes it of the order's key."""

    async def scene(stand: Stand) -> Say:
        document = await picking.desk_of(stand.system, number)
        stand.facts["number"] = number
        document.act(action(document.document.orders[0].id))
        return _posting(stand, document.finish() if finish else document.post())

    return scene


async def released(stand: Stand) -> Say:
    """A hold of ours is on the server, and ends."""
    document = await picking.desk_of(stand.system, picking.NEW)
    stand.facts["number"] = picking.NEW
    key = document.document.orders[0].id
    document.act(Hold(key, "check_needed", "seal broken"))
    await stand.say(stand.system.plan_dispatch(document.post()))
    await stand.drained()
    stand.from_now_on()
    document.act(Release(key))
    return _posting(stand, document.post())


async def sold(stand: Stand) -> Say:
    """Three rolls leave without an order, and have left."""
    line = DraftedLine("a" * 24, ROLLS, Decimal(3), place=SHELF, note="gift")
    posted = AdHocPosting(
        id="post",
        document="document",
        type=GoodsOutType.PICKUP,
        recipient="Weber",
        note="Counter sale",
        lines=(line,),
        stock=(),
        left=True,
    )

    async def say() -> None:
        await stand.say(stand.system.plan_ad_hoc(posted))

    return say


# --- other hands ----------------------------------------------------------------------------------


async def _same_status(stand: Stand, method: str, url: str, content: bytes) -> None:
    """Somebody takes the same step at the platform."""
    _hand(stand, url, status=str(body_of(content)["status"]))


async def _same_hold(stand: Stand, method: str, url: str, content: bytes) -> None:
    _hand(stand, url, hold={"description": "check_needed: seal broken"})


async def _same_release(stand: Stand, method: str, url: str, content: bytes) -> None:
    _hand(stand, url, release=url.rpartition("/")[2])


def _hand(stand: Stand, url: str, **change: Any) -> None:
    identifier = url.partition("/goods-outs/")[2].partition("/")[0]
    stand.world.control("POST", f"goods-outs/{identifier}", change)


async def _same_hand_over(stand: Stand, method: str, url: str, content: bytes) -> None:
    identifier = url.split("/")[-2]
    stand.world.control("POST", f"hand-overs/{identifier}", {"status": content.decode()})


DRAFT_READ = "/goods-out-drafts/[0-9a-f]+$"
BY_TERMINAL = {"fulfilled_takes_stock_out": False}
ROWS = (
    Row(
        "stock-picked",
        stock_ops.CHANGE_STOCK,
        ChangeStock,
        sent_out(picking.NEW, StockBy.TERMINAL),
        same_stock,
        switches=BY_TERMINAL,
    ),
    Row(
        "goods-out-line",
        ops.CHANGE_GOODS_OUT_ITEM,
        RegisterPick,
        sent_out(picking.NEW),
        echo_of_register,
    ),
    Row(
        "goods-out-status", ops.CHANGE_GOODS_OUT, MoveGoodsOut, sent_out(picking.NEW), _same_status
    ),
    Row(
        "goods-out-status-old",
        ops.CHANGE_GOODS_OUT,
        MoveGoodsOut,
        sent_out(picking.OLD),
        _same_status,
    ),
    Row(
        "goods-out-confirm",
        ops.CHANGE_GOODS_OUT,
        MoveGoodsOut,
        said(picking.UNCONFIRMED, ConfirmOrder),
        _same_status,
    ),
    Row(
        "goods-out-reject",
        ops.CHANGE_GOODS_OUT,
        MoveGoodsOut,
        said(picking.UNCONFIRMED, lambda key: actions.RejectOrder(key, "sold out"), finish=True),
        _same_status,
    ),
    Row(
        "hold-create",
        ops.ADD_HOLD,
        HoldGoodsOut,
        said(picking.NEW, lambda key: Hold(key, "check_needed", "seal broken")),
        _same_hold,
    ),
    Row("hold-release", ops.CHANGE_HOLD, ReleaseHold, released, _same_release),
    Row(
        "cancellation-request",
        ops.ADD_CANCELLATION_REQUEST,
        RequestCancellation,
        said(picking.NEW, lambda key: actions.RequestCancellation(key, "all broken")),
        echo,
    ),
    Row(
        "cancellation-accept",
        ops.CHANGE_CANCELLATION_REQUEST,
        AcceptCancellation,
        said(picking.ASKED, actions.AcceptCancellation),
        echo,
    ),
    Row(
        "pickup-status",
        sales_orders.PUT_PICKUP_STATUS,
        HandOver,
        handed_over(picking.NEW_PICKUP),
        _same_hand_over,
    ),
    Row(
        "delivery-status",
        sales_orders.PUT_DELIVERY_STATUS,
        HandOver,
        sent_out(picking.BIG),
        _same_hand_over,
    ),
    Row("goods-out-draft", ops.ADD_GOODS_OUT_DRAFT_FULL, DraftGoodsOut, sold, echo),
    Row("goods-out-convert", ops.CONVERT_GOODS_OUT_DRAFT, ConvertGoodsOut, sold, echo),
    Row(
        "goods-out-draft-item-add",
        ops.ADD_GOODS_OUT_DRAFT_ITEM,
        ConvertGoodsOut,
        meddled(sold, DRAFT_READ, item_deleted),
        echo,
    ),
    Row(
        "goods-out-draft-item-put",
        ops.PUT_GOODS_OUT_DRAFT_ITEM,
        ConvertGoodsOut,
        meddled(sold, DRAFT_READ, item_changed),
        echo,
    ),
    Row(
        "goods-out-draft-item-delete",
        ops.DELETE_GOODS_OUT_DRAFT_ITEM,
        ConvertGoodsOut,
        meddled(sold, DRAFT_READ, stranger_added),
        echo,
    ),
)
