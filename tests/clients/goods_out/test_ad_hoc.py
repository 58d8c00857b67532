"""Goods without an order on the real hub: planned, made once, found again, moved to the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app import hub
from app.clients.base import Clash, Done, NoTrace, NotYet, Ready
from app.clients.enfore import records
from app.clients.enfore.ad_hoc import GOODS_OUT, plan_ad_hoc
from app.clients.enfore.converting import item_ids
from app.clients.enfore.operations import goods_out as ops
from app.clients.enfore.wire import goods_out as wire
from app.clients.enfore.wire.shared import Quantity
from app.clients.errors import ClientError, Unsure
from app.domain.adhoc_posting import AdHocPosting, StockTaken
from app.domain.entry import EntryState
from app.domain.goods_out import GoodsOutStatus, GoodsOutType
from app.domain.goods_out_intents import DraftedLine, MoveGoodsOut
from app.domain.intents import Way
from app.domain.values import Condition, Product
from app.hub.options import Switches
from tests.clients.worlds import Nobody, Post, World

ROLLS = Product("a79c9eddf203cab9bd723b04", "Kitchen roll")
NAPKINS = Product("e545ebcfc700135730a89bcf", "Paper napkins")
SHELF, OTHER = "99ce4032fe366da95a0eff6c", "8aca5920f09f5c12aa493fa7"


def drafted(name: str, product: Product, quantity: str, **more: Any) -> DraftedLine:
    return DraftedLine(name * 24, product, Decimal(quantity), place=SHELF, **more)


def sale(*lines: DraftedLine, by_terminal: bool = True, **more: Any) -> AdHocPosting:
    """A counter sale of three rolls and two damaged packs of napkins."""
    lines = lines or (
        drafted("a", ROLLS, "3", note="gift"),
        drafted("b", NAPKINS, "2", condition=Condition.DAMAGED, lot="L1", expiry=date(2031, 6, 30)),
    )
    stock = tuple(
        StockTaken(line.product, line.place, line.condition, -line.quantity) for line in lines
    )
    return AdHocPosting(
        id="post",
        document="document",
        type=more.pop("type", GoodsOutType.PICKUP),
        recipient=more.pop("recipient", "Weber"),
        note=more.pop("note", "Counter sale"),
        lines=lines,
        stock=stock if by_terminal else (),
        left=more.pop("left", True),
    )


def made(world: World, recipient: str = "Weber") -> list[dict[str, Any]]:
    """The goods-outs for somebody, as the hub keeps them."""
    shown = world.control("GET", "goods-outs")["goods_outs"]
    return [one for one in shown if (one.get("recipient") or {}).get("name") == recipient]


def moved(world: World, origin: str) -> dict[tuple[str, str], Decimal]:
    """What left or came by product and condition, by API or platform, since the first filling."""
    sums: dict[tuple[str, str], Decimal] = {}
    for change in world.control("GET", "ledger")["changes"]:
        if change["origin"] == origin and change["intent"] == "remove":
            key = (change["product_id"], change["condition"])
            sums[key] = sums.get(key, Decimal(0)) + Decimal(str(change["quantity"]))
    return sums


def filled(world: World) -> None:
    """Enough of everything lies there, also damaged."""
    for product in (ROLLS, NAPKINS):
        for condition in (Condition.NEW, Condition.DAMAGED):
            world.control(
                "POST",
                "stock",
                {
                    "product_id": product.id,
                    "place_id": SHELF,
                    "quantity": "50",
                    "condition": condition.value,
                },
            )


async def step_over(post: Post, key: str) -> Done | Clash:
    """One entry to its end, as the outbox takes it: what the server says no to is looked at
    again, and goes on only by another way to the same end.
    """
    prepared = await post.prepare(key)
    while isinstance(prepared, Ready):
        answer = await post.leave(key, ready=prepared)
        if not isinstance(answer, ClientError):
            settled = await post.system.settle(post.rows[key], answer, post.answers_for(key))
            assert isinstance(settled, Done), settled
            return post.end(key, settled)
        no = replace(post.rows[key], state=EntryState.UNSURE, last_error=answer.facts())
        post.rows[key] = no
        prepared = await post.prepare(key)
        assert not isinstance(prepared, Ready) or prepared.other, answer.facts()
    return post.end(key, prepared)


async def whole(post: Post) -> dict[str, Any]:
    for key in post.order:
        assert isinstance(await step_over(post, key), Done), (key, post.ends[key])
    return post.answers[post.rows["convert"].id]


# --- planning ----------------------------------------------------------------------------------


def test_one_post_is_a_draft_a_conversion_records_stock_and_every_step() -> None:
    planned = {one.key: one for one in plan_ad_hoc(sale())}
    assert [key for key in planned if not key.startswith("status")] == [
        "draft",
        "convert",
        f"pick:{'a' * 24}",
        f"pick:{'b' * 24}",
        "stock:0",
        "stock:1",
    ]
    assert planned["draft"].way is planned["convert"].way is Way.MARKED
    assert planned["convert"].after == ("draft",)
    assert planned["stock:0"].after == ("convert",)
    assert planned["stock:0"].lane == f"stock:{ROLLS.id}:{SHELF}"
    steps = [one.intent for one in planned.values() if isinstance(one.intent, MoveGoodsOut)]
    assert [step.status for step in steps] == [
        GoodsOutStatus.CONFIRMED,
        GoodsOutStatus.IN_PICKING,
        GoodsOutStatus.PICKED,
        GoodsOutStatus.IN_PACKING,
        GoodsOutStatus.PACKED,
        GoodsOutStatus.READY_FOR_PICKUP,
        GoodsOutStatus.PICKED_UP,
        GoodsOutStatus.FULFILLED,
    ]
    assert {step.instead for step in steps[1:-1]} == {GoodsOutStatus.IN_PROCESS}
    assert {step.made_by for step in steps} == {"convert"}
    last = planned["status:FULFILLED"]
    assert set(last.after) >= {"status:PICKED_UP", "stock:0", "stock:1", f"pick:{'a' * 24}"}


def test_where_the_platform_takes_stock_out_none_is_written() -> None:
    assert not [one for one in plan_ad_hoc(sale(by_terminal=False)) if "stock" in one.key]


def test_what_has_not_left_is_not_moved_on() -> None:
    keys = [one.key for one in plan_ad_hoc(sale(left=False))]
    assert not [key for key in keys if key.startswith("status")]


# --- on the hub --------------------------------------------------------------------------------


@pytest.mark.parametrize("old", [True, False])
async def test_a_sale_becomes_one_goods_out_that_has_left(world: World, old: bool) -> None:
    world.control("PUT", "switches", vars(Switches(model_one_is_old=old)))
    filled(world)
    told = await whole(Post(world.terminal(), sale()))
    [goods_out] = made(world)
    assert goods_out["id"] == told["goods_out"]
    assert goods_out["status"] == "FULFILLED"
    assert goods_out["type"] == "PICKUP"
    assert goods_out["note"] == "Counter sale"
    rolls, napkins = goods_out["items"]
    assert (rolls["product_id"], rolls["quantity"]["value"], rolls["note"]) == (ROLLS.id, 3, "gift")
    assert napkins["note"] == "LOT L1; EXP 2031-06-30"
    assert napkins["condition_id"] == "DAMAGED"
    register = records.parse(rolls["external_data"]).register_of("DEMO")
    assert register is not None
    assert register.state == "done"
    assert moved(world, "api") == {(ROLLS.id, "NEW"): -3, (NAPKINS.id, "DAMAGED"): -2}


async def test_every_status_was_taken_once_and_in_order(world: World) -> None:
    filled(world)
    await whole(Post(world.terminal(), sale()))
    [goods_out] = made(world)
    assert [entry["status"] for entry in goods_out["status_log"]] == [
        "UNCONFIRMED",
        "CONFIRMED",
        "IN_PICKING",
        "PICKED",
        "IN_PACKING",
        "PACKED",
        "READY_FOR_PICKUP",
        "PICKED_UP",
        "FULFILLED",
    ]


@pytest.mark.parametrize("old", [True, False])
async def test_the_machine_is_learned_where_nobody_shows_it(world: World, old: bool) -> None:
    switches = Switches(model_one_is_old=old, shows_processing_model=False)
    world.control("PUT", "switches", vars(switches))
    filled(world)
    await whole(Post(world.terminal(), sale()))
    [goods_out] = made(world)
    assert goods_out["status"] == "FULFILLED"


async def test_where_the_platform_takes_stock_out_it_does_so_once(world: World) -> None:
    filled(world)
    await whole(Post(world.terminal(), sale(by_terminal=False)))
    assert moved(world, "api") == {}
    assert moved(world, "platform") == {(ROLLS.id, "NEW"): -3, (NAPKINS.id, "DAMAGED"): -2}


async def test_until_it_has_ended_nobody_else_works_on_it(world: World) -> None:
    filled(world)
    post, colleague = Post(world.terminal(), sale()), world.terminal("T002")
    await post.step("draft")
    end = await post.step("convert")
    assert isinstance(end, Done)
    heads = {head.id: head for head in (await colleague.goods_outs()).items}
    assert heads[end.answer["goods_out"]].barred == "handed_out"
    assert [head.id for head in heads.values() if head.barred] == [end.answer["goods_out"]]
    read = await colleague.goods_out(end.answer["goods_out"], Nobody())
    assert read.head.barred == "handed_out"
    for key in post.order[2:]:
        await step_over(post, key)
    assert end.answer["goods_out"] not in {h.id for h in (await colleague.goods_outs()).items}


@pytest.mark.parametrize("status", ["CONFIRMED", "CANCELED"])
async def test_who_confirms_it_is_all_one_who_cancels_it_is_not(world: World, status: str) -> None:
    post = Post(world.terminal(), sale(by_terminal=False))
    begun, post.order = post.order[:4], post.order[4:]
    for key in begun:
        await post.step(key)
    [goods_out] = made(world)
    world.control("POST", f"goods-outs/{goods_out['id']}", {"status": status})
    ends = await post.all()
    clashes = [end.key for end in ends.values() if isinstance(end, Clash)]
    assert clashes == ([] if status == "CONFIRMED" else ["goods_out_canceled"])
    assert made(world)[0]["status"] == ("FULFILLED" if not clashes else "CANCELED")


async def test_nobody_named_is_no_recipient(world: World) -> None:
    post = Post(world.terminal(), sale(recipient=" ", type=GoodsOutType.SHIPMENT))
    await post.step("draft")
    await post.step("convert")
    shown = world.control("GET", "goods-outs")["goods_outs"][-1]
    assert "recipient" not in shown
    assert shown["type"] == "SHIPMENT"


# --- in doubt ----------------------------------------------------------------------------------


class TestTheDraft:
    async def test_it_is_found_by_its_mark(self, world: World) -> None:
        post = Post(world.terminal(), sale())
        world.fault("lost_answer", method="POST", times=1)
        assert isinstance(await post.leave("draft"), Unsure)
        look = await post.look("draft")
        assert isinstance(look, Done)
        post.end("draft", look)
        assert isinstance(await post.step("convert"), Done)
        assert len(made(world)) == 1

    async def test_it_never_arrived(self, world: World) -> None:
        post = Post(world.terminal(), sale())
        world.fault("lost_request", method="POST", times=1)
        assert isinstance(await post.leave("draft"), Unsure)
        assert await post.look("draft") == NoTrace()

    async def test_a_cut_answer_is_an_answer(self, world: World) -> None:
        post = Post(world.terminal(), sale())
        world.fault("cut_body", method="POST", times=1)
        answer = await post.leave("draft")
        assert not answer.complete
        settled = await post.system.settle(post.rows["draft"], answer, {})
        assert isinstance(settled, Done)
        assert settled.answer["draft"]

    async def test_two_with_one_mark_ask(self, world: World) -> None:
        post = Post(world.terminal(), sale())
        await post.leave("draft")
        await post.leave("draft")
        look = await post.look("draft")
        assert isinstance(look, Clash)
        assert look.key == "two_with_one_mark"
        assert len(look.details["server"]) == 2

    async def test_its_document_shows_that_it_was_there(self, world: World) -> None:
        """The draft is gone once it was converted: the goods-out bears its mark."""
        post = Post(world.terminal(), sale())
        await post.step("draft")
        await post.step("convert")
        look = await post.look("draft")
        assert isinstance(look, Done)
        assert look.answer["draft"] == ""

    async def test_it_is_made_equal_before(self, world: World) -> None:
        post = Post(world.terminal(), sale())
        end = await post.step("draft")
        assert isinstance(end, Done)
        engine, draft = post.system.engine, end.answer["draft"]
        first, second = (await engine.all(ops.GOODS_OUT_DRAFT_ITEMS, draft=draft)).items
        twin = wire.GoodsOutDraftItem(
            product_id=ROLLS.id,
            quantity=Quantity(value=Decimal(7), unit="COUNT_PIECES"),
            external_data=first.external_data,
        )
        await engine.send(engine.render(ops.ADD_GOODS_OUT_DRAFT_ITEM, twin, draft=draft))
        await engine.send(
            engine.render(ops.PUT_GOODS_OUT_DRAFT_ITEM, twin, draft=draft, item=first.id)
        )
        await engine.send(
            engine.render(ops.DELETE_GOODS_OUT_DRAFT_ITEM, draft=draft, item=second.id)
        )
        converted = await post.step("convert")
        assert isinstance(converted, Done)
        [goods_out] = made(world)
        assert sorted(item["quantity"]["value"] for item in goods_out["items"]) == [2, 3]
        assert set(converted.answer["items"]) == {"a" * 24, "b" * 24}


class TestTheConversion:
    async def test_it_is_found_by_its_mark(self, world: World) -> None:
        post = await self.before(world)
        world.fault("lost_answer", method="POST", times=1)
        assert isinstance(await post.leave("convert"), Unsure)
        look = await post.look("convert")
        assert isinstance(look, Done)
        assert set(look.answer["items"]) == {"a" * 24, "b" * 24}
        assert len(made(world)) == 1

    async def test_it_never_arrived(self, world: World) -> None:
        post = await self.before(world)
        world.fault("lost_request", method="POST", times=1)
        assert isinstance(await post.leave("convert"), Unsure)
        assert await post.look("convert") == NoTrace()
        assert isinstance(await post.step("convert"), Done)
        assert len(made(world)) == 1

    async def test_a_second_one_that_took_effect_asks(self, world: World) -> None:
        """The worst reading: the draft stays, and each conversion makes a goods-out."""
        switches = Switches(second_conversion_refused=False, draft_stays=True)
        world.control("PUT", "switches", vars(switches))
        post = await self.before(world)
        ready = await post.prepare("convert")
        assert isinstance(ready, Ready)
        await post.leave("convert", ready=ready)
        await post.leave("convert", ready=ready)
        look = await post.look("convert")
        assert isinstance(look, Clash)
        assert look.key == "two_with_one_mark"

    async def test_once_judged_absent_it_is_looked_for_again_before_it_leaves(
        self, world: World
    ) -> None:
        post = await self.before(world)
        world.fault("lost_answer", method="POST", times=1)
        await post.leave("convert")
        prepared = await post.prepare("convert")
        assert isinstance(prepared, Done)
        assert len(made(world)) == 1

    async def test_items_are_found_by_content_where_no_name_is_carried_over(
        self, world: World
    ) -> None:
        world.control("PUT", "switches", vars(Switches(carry_external_data=False)))
        post = await self.before(world)
        end = await post.step("convert")
        assert isinstance(end, Done)
        [goods_out] = made(world)
        by_product = {item["product_id"]: item["id"] for item in goods_out["items"]}
        assert end.answer["items"] == {
            "a" * 24: by_product[ROLLS.id],
            "b" * 24: by_product[NAPKINS.id],
        }

    async def test_a_draft_that_is_gone_asks(self, world: World) -> None:
        post = await self.before(world)
        draft = post.answers[post.rows["draft"].id]["draft"]
        engine = post.system.engine
        await engine.send(engine.render(ops.DELETE_GOODS_OUT_DRAFT, draft=draft))
        post.answers[post.rows["draft"].id]["made_at"] = 0
        end = await post.prepare("convert")
        assert isinstance(end, Clash)
        assert end.key == "goods_out_draft_gone"

    async def test_what_the_server_cannot_show_may_be_ours(self, world: World) -> None:
        post = await self.before(world)
        world.fault("lost_answer", method="POST", times=1)
        await post.leave("convert")
        [goods_out] = made(world)
        world.control("POST", "unreadable", {"id": goods_out["id"], "unreadable": True})
        assert isinstance(await post.look("convert"), NotYet)

    @staticmethod
    async def before(world: World) -> Post:
        filled(world)
        post = Post(world.terminal(), sale())
        await post.step("draft")
        return post


def test_equal_items_are_told_apart_by_lot_and_condition() -> None:
    lines = (
        drafted("a", ROLLS, "3", lot_id="lot-1"),
        drafted("b", ROLLS, "3", lot_id="lot-2"),
        drafted("c", ROLLS, "3", condition=Condition.DAMAGED),
        drafted("d", ROLLS, "1"),
        drafted("e", ROLLS, "1"),
    )

    def item(key: str, amount: int, **more: str) -> wire.GoodsOutItem:
        quantity = {"value": amount, "unit": "COUNT_PIECES"}
        told = {"id": key, "product_id": ROLLS.id, "quantity": quantity, **more}
        return wire.GoodsOutItem.model_validate(told)

    items = (
        item("2", 3, lot_id="lot-2"),
        item("3", 3, condition_id="DAMAGED"),
        item("1", 3, lot_id="lot-1"),
        item("4", 1),
        item("5", 1),
    )
    found = item_ids(GOODS_OUT, items, lines)
    assert found == {"a" * 24: "1", "b" * 24: "2", "c" * 24: "3"}


class TestDocumentedOnly:
    @pytest.fixture
    def options(self) -> hub.HubOptions:
        return hub.HubOptions(demo=True, control=True, switches=Switches.documented_only())

    async def test_the_same_goods_out_comes_of_it(self, world: World) -> None:
        filled(world)
        await whole(Post(world.terminal(), sale()))
        [goods_out] = made(world)
        assert goods_out["status"] == "FULFILLED"
        assert moved(world, "api") == {(ROLLS.id, "NEW"): -3, (NAPKINS.id, "DAMAGED"): -2}
