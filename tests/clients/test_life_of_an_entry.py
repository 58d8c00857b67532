"""A post on the real hub, entry by entry: what is planned, what is there afterwards."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.clients.base import Clash, Done, NoTrace, NotYet, Ready
from app.clients.enfore import operations as ops
from app.clients.enfore import records, wire
from app.clients.errors import NotSent, Unsure
from app.domain.posting import StockDelta
from app.domain.values import Condition
from tests.clients.worlds import Nobody, Post, World, found, posting


async def tour(system: Any) -> Any:
    """The first delivery of the demo, with everything."""
    heads = await system.deliveries()
    head = next(one for one in heads.items if one.number == "GI-4711")
    return await system.delivery(head.id, Nobody())


async def available(system: Any, product: str) -> Decimal:
    stock = await system.stock(product, system._site.profile.place)
    return stock.value if stock is not None else Decimal(0)


def ledger(world: World, product: str) -> list[dict[str, Any]]:
    """What the API did to one product's stock."""
    changes = world.control("GET", "ledger")["changes"]
    return [c for c in changes if c["product_id"] == product and c["origin"] == "api"]


async def test_a_post_reaches_stock_and_records(world: World) -> None:
    system = world.terminal()
    delivery = await tour(system)
    first, second = delivery.lines[0].product.id, delivery.lines[1].product.id
    post = Post(system, posting(delivery, {0: "12", 1: "3"}, finished=True, digest="3s-ab12"))
    ends = await post.all()
    assert all(isinstance(end, Done) and not end.note for end in ends.values()), ends
    assert await available(system, first) == 12
    assert await available(system, second) == 3
    again = await system.delivery(delivery.head.id, Nobody())
    register = records.parse(again.lines[1].external_data).register_of("DEMO")
    assert register is not None
    assert register.text() == f"rDEMO,3,0,{system._site.profile.place},done"
    head = records.parse(again.head.external_data).register_of("DEMO")
    assert head is not None
    assert head.text() == "rDEMO,,,,done,3s-ab12"
    assert again.lines[1].received_elsewhere == 0
    other = await world.terminal("T002").delivery(delivery.head.id, Nobody())
    assert other.lines[1].received_elsewhere == 3


async def test_where_staff_book_no_stock_is_written(world: World) -> None:
    system = world.terminal(who_books="record")
    delivery = await tour(system)
    post = Post(system, posting(delivery, {0: "12"}))
    assert not [key for key in post.order if key.startswith("stock")]
    await post.all()
    assert await available(system, delivery.lines[0].product.id) == 0
    again = await system.delivery(delivery.head.id, Nobody())
    assert records.parse(again.lines[0].external_data).register_of("DEMO")


async def test_goods_nobody_announced_become_one_goods_in(world: World) -> None:
    system = world.terminal()
    delivery = await tour(system)
    oil, other = delivery.lines[0].product, delivery.lines[1].product
    place = system._site.profile.place
    lines = (found(oil, "2", note="torn"), found(other, "0.5"), found(oil, "1", note="torn"))
    stock = (
        StockDelta(oil, place, Condition.NEW, Decimal(3), None),
        StockDelta(other, place, Condition.DAMAGED, Decimal(1), None),
    )
    post = Post(system, posting(delivery, unannounced=lines, stock=stock, delivery_note="LS-1"))
    assert post.order[:3] == [f"check:{delivery.head.id}", "announce", "convert"]
    # Half a bottle cannot be booked, but it can be announced.
    await post.all()
    made = post.answers[post.rows["convert"].id]
    fresh = await system.delivery(made["delivery"], Nobody())
    assert [(line.product.id, line.expected) for line in fresh.lines] == [
        (oil.id, 3),
        (other.id, Decimal("0.5")),
    ]
    assert fresh.head.note_number == "LS-1"
    assert set(fresh.references) >= {"GI-4711", "LS-1"}
    record = records.parse(fresh.lines[0].external_data)
    assert record.line == lines[0].line
    assert record.mark == post.rows["announce"].keys[0]
    assert await available(system, oil.id) == 3
    assert records.parse(fresh.head.external_data).register_of("DEMO")


async def test_a_second_post_sends_only_what_differs(world: World) -> None:
    system = world.terminal()
    delivery = await tour(system)
    await Post(system, posting(delivery, {0: "12"})).all()
    again = await system.delivery(delivery.head.id, Nobody())
    same = Post(system, replace(posting(again, {0: "12"}), stock=()))
    line = next(key for key in same.order if key.startswith("line:"))
    assert isinstance(await same.prepare(line), Done)


class TestAgainstTheGuard:
    """Each of these would double goods or invent them: a person is asked before anything."""

    @pytest.mark.parametrize(
        ("change", "key"),
        [
            ({"status": "CANCELED"}, "delivery_canceled"),
            ({"status": "REJECTED"}, "delivery_rejected"),
            ({"status": "COMPLETED"}, "delivery_completed"),
            ({"status": "IN_PROCESS"}, "delivery_moved_on"),
            ({"receipt_started": True}, "receipt_started"),
        ],
    )
    async def test_another_hand_on_the_delivery(
        self, world: World, change: dict[str, Any], key: str
    ) -> None:
        system = world.terminal()
        delivery = await tour(system)
        world.control("POST", f"goods-ins/{delivery.head.id}", change)
        post = Post(system, posting(delivery, {0: "1"}))
        ends = await post.all()
        assert [end.key for end in ends.values() if isinstance(end, Clash)] == [key]
        assert len(ends) == 1
        assert not ledger(world, delivery.lines[0].product.id)

    async def test_received_values_moved(self, world: World) -> None:
        system = world.terminal()
        delivery = await tour(system)
        item = delivery.lines[0].id
        world.control("POST", f"goods-ins/{delivery.head.id}", {"received": {item: 4}})
        end = await Post(system, posting(delivery, {0: "1"})).step(f"check:{delivery.head.id}")
        assert isinstance(end, Clash)
        assert end.key == "received_by_another"
        assert end.details["lines"][0]["server"] == "4"

    async def test_received_values_that_were_known(self, world: World) -> None:
        system = world.terminal()
        item = (await tour(system)).lines[0].id
        identifier = (await tour(system)).head.id
        world.control("POST", f"goods-ins/{identifier}", {"received": {item: 4}})
        delivery = await tour(system)
        assert delivery.lines[0].received_elsewhere == 4
        check = f"check:{identifier}"
        assert isinstance(await Post(system, posting(delivery, {0: "8"})).step(check), Done)
        over = await Post(system, posting(delivery, {0: "9"})).step(check)
        assert isinstance(over, Clash)
        assert over.key == "over_together"

    async def test_two_terminals_together_above_what_is_allowed(self, world: World) -> None:
        one, two = world.terminal("T001"), world.terminal("T002")
        delivery = await tour(one)
        await Post(one, posting(delivery, {0: "10"})).all()
        post = Post(two, posting(delivery, {0: "5"}))
        end = await post.step(f"check:{delivery.head.id}")
        assert isinstance(end, Clash)
        assert end.key == "over_together"
        assert end.details["lines"] == [
            {
                "line": delivery.lines[0].id,
                "ours": "5",
                "server": "10",
                "ordered": "12",
                "allowed": "12",
            }
        ]
        said_yes = posting(delivery, {0: "5"})
        yes = replace(said_yes, totals=(replace(said_yes.totals[0], over_accepted=True),))
        assert isinstance(await Post(two, yes).step(f"check:{delivery.head.id}"), Done)

    async def test_our_own_records_are_no_other_hand(self, world: World) -> None:
        world.control("PUT", "switches", {"status_moves_on_patch": True})
        system = world.terminal()
        delivery = await tour(system)
        await Post(system, posting(delivery, {0: "10"})).all()
        now = await tour(system)
        assert now.head.state != delivery.head.state
        assert isinstance(
            await Post(system, posting(delivery, {0: "12"})).step(f"check:{delivery.head.id}"), Done
        )

    async def test_a_delivery_that_is_gone(self, world: World) -> None:
        system = world.terminal()
        delivery = await tour(system)
        gone = replace(delivery, head=replace(delivery.head, id="f" * 24))
        end = await Post(system, posting(gone, {0: "1"})).step(f"check:{'f' * 24}")
        assert isinstance(end, Clash)
        assert end.key == "delivery_gone"


class TestRegisters:
    async def test_a_foreign_text_is_left_alone(self, world: World) -> None:
        system = world.terminal()
        delivery = await tour(system)
        item = delivery.lines[0].id
        text = {"items": {item: {"external_data": "Halle 3, bitte kühlen"}}}
        world.control("POST", f"goods-ins/{delivery.head.id}", text)
        post = Post(system, posting(delivery, {0: "1"}))
        ends = await post.all()
        end = ends[f"line:{item}"]
        assert isinstance(end, Done)
        assert end.note == "kept on the terminal"
        again = await system.delivery(delivery.head.id, Nobody())
        assert again.lines[0].external_data == "Halle 3, bitte kühlen"
        assert await available(system, delivery.lines[0].product.id) == 1

    async def test_others_segments_stay(self, world: World) -> None:
        one, two = world.terminal("T001"), world.terminal("T002")
        delivery = await tour(one)
        await Post(one, posting(delivery, {0: "5"})).all()
        await Post(two, posting(delivery, {0: "4"})).all()
        record = records.parse((await tour(one)).lines[0].external_data)
        assert {r.terminal: r.accepted for r in record.registers()} == {"T001": 5, "T002": 4}

    async def test_a_register_that_was_overwritten_is_noticed(self, world: World) -> None:
        system = world.terminal()
        delivery = await tour(system)
        item = delivery.lines[0].id
        post = Post(system, posting(delivery, {0: "5"}))
        await post.step(f"check:{delivery.head.id}")
        key = f"line:{item}"
        answer = await post.leave(key)
        overwritten = {"items": {item: {"external_data": "dh1;rT002,1,0,,part;"}}}
        world.control("POST", f"goods-ins/{delivery.head.id}", overwritten)
        settled = await system.settle(post.rows[key], answer, {})
        assert isinstance(settled, NotYet)
        await post.step(key)
        record = records.parse((await tour(system)).lines[0].external_data)
        assert {r.terminal for r in record.registers()} == {"DEMO", "T002"}

    async def test_a_lost_answer(self, world: World) -> None:
        system = world.terminal()
        delivery = await tour(system)
        post = Post(system, posting(delivery, {0: "5"}))
        key = f"line:{delivery.lines[0].id}"
        world.fault("lost_answer", method="PATCH", times=1)
        assert isinstance(await post.leave(key), Unsure)
        assert isinstance(await post.look(key), Done)

    async def test_a_lost_request(self, world: World) -> None:
        system = world.terminal()
        delivery = await tour(system)
        post = Post(system, posting(delivery, {0: "5"}))
        key = f"line:{delivery.lines[0].id}"
        world.fault("lost_request", method="PATCH", times=1)
        assert isinstance(await post.leave(key), Unsure)
        assert isinstance(await post.look(key), NoTrace)
        assert isinstance(await post.step(key), Done)


class TestLostStock:
    """An answer that never came, on a hub that shows what changed."""

    @pytest.mark.parametrize("own", [True, False])
    async def test_it_happened(self, world: World, own: bool) -> None:
        system = world.terminal() if own else self.shared(world)
        post, key, product = await self.ready(system)
        world.fault("lost_answer", method="PATCH", path="/stock/", times=1)
        assert isinstance(await post.leave(key), Unsure)
        look = await post.look(key)
        if own:
            assert look == Done()
        else:
            # Another terminal might have made the very same change.
            assert isinstance(look, Clash)
            assert look.key == "stock_maybe_ours"
        assert len(ledger(world, product)) == 1

    async def test_it_did_not_happen(self, world: World) -> None:
        system = world.terminal()
        post, key, product = await self.ready(system)
        world.fault("lost_request", method="PATCH", path="/stock/", times=1)
        assert isinstance(await post.leave(key), Unsure)
        assert await post.look(key) == NoTrace()
        assert isinstance(await post.step(key), Done)
        assert len(ledger(world, product)) == 1

    async def test_another_hand_did_something_else(self, world: World) -> None:
        system = world.terminal()
        post, key, product = await self.ready(system)
        world.fault("lost_answer", method="PATCH", path="/stock/", times=1)
        await post.leave(key)
        self.another(world, system, product, "2")
        assert await post.look(key) == Done()

    async def test_another_hand_did_the_same_and_ours_was_lost(self, world: World) -> None:
        """The twin: with a place that both write, a person is asked."""
        system = self.shared(world)
        post, key, product = await self.ready(system)
        world.fault("lost_request", method="PATCH", path="/stock/", times=1)
        await post.leave(key)
        self.another(world, system, product, "12")
        assert isinstance(await post.look(key), Clash)

    async def test_both_did_the_same(self, world: World) -> None:
        system = world.terminal()
        post, key, product = await self.ready(system)
        world.fault("lost_answer", method="PATCH", path="/stock/", times=1)
        await post.leave(key)
        self.another(world, system, product, "12")
        assert isinstance(await post.look(key), Clash)

    async def test_the_list_is_late(self, world: World) -> None:
        system = world.terminal()
        post, key, _ = await self.ready(system)
        world.control("PUT", "switches", {"list_delay_ms": 60_000})
        world.fault("lost_answer", method="PATCH", path="/stock/", times=1)
        await post.leave(key)
        assert isinstance(await post.look(key), NotYet)
        world.control("PUT", "switches", {"list_delay_ms": 0})
        assert await post.look(key) == Done()

    async def test_right_after_a_write_of_ours_in_the_same_second(self, world: World) -> None:
        system = world.terminal()
        delivery = await tour(system)
        product, place = delivery.lines[0].product, system._site.profile.place
        deltas = [
            StockDelta(product, place, condition, Decimal(2), None)
            for condition in (Condition.NEW, Condition.DAMAGED)
        ]
        post = Post(system, posting(None, stock=tuple(deltas)))
        await post.step("stock:0")
        world.fault("lost_request", method="PATCH", path="/stock/", times=1)
        assert isinstance(await post.leave("stock:1"), Unsure)
        assert await post.look("stock:1", post.rows["stock:0"]) == NoTrace()
        world.fault("lost_answer", method="PATCH", path="/stock/", times=1)
        assert isinstance(await post.leave("stock:1"), Unsure)
        assert await post.look("stock:1", post.rows["stock:0"]) == Done()

    async def test_more_is_taken_than_there_is(self, world: World) -> None:
        system = world.terminal()
        delivery = await tour(system)
        product, place = delivery.lines[0].product, system._site.profile.place
        delta = StockDelta(product, place, Condition.NEW, Decimal(-3), None)
        prepared = await Post(system, posting(None, stock=(delta,))).prepare("stock:0")
        assert isinstance(prepared, Clash)
        assert prepared.key == "remove_above_available"
        assert (prepared.details["ours"], prepared.details["server"]) == ("-3", "0")

    async def test_the_lanes_last_answer_saves_a_reading(self, world: World) -> None:
        system = world.terminal()
        post, key, _ = await self.ready(system)
        end = await post.step(key)
        assert isinstance(end, Done)
        before = len(world.control("GET", "requests")["requests"])
        prepared = await post.prepare(key)
        assert isinstance(prepared, Ready)
        assert prepared.baseline == end.answer
        assert len(world.control("GET", "requests")["requests"]) == before

    @staticmethod
    def shared(world: World) -> Any:
        """A terminal whose place others write as well."""
        profile, _ = world.profile()
        return world.terminal(rules=replace(profile.rules, own_places=()))

    @staticmethod
    async def ready(system: Any) -> tuple[Post, str, str]:
        delivery = await tour(system)
        post = Post(system, posting(delivery, {0: "12"}))
        return post, "stock:0", delivery.lines[0].product.id

    @staticmethod
    def another(world: World, system: Any, product: str, quantity: str) -> None:
        place = system._site.profile.place
        world.control(
            "POST", "stock", {"product_id": product, "place_id": place, "quantity": quantity}
        )


class TestLostAnnouncements:
    async def test_a_draft_is_found_by_its_mark(self, world: World) -> None:
        post = await self.blind(world)
        world.fault("lost_answer", method="POST", times=1)
        assert isinstance(await post.leave("announce"), Unsure)
        look = await post.look("announce")
        assert isinstance(look, Done)
        assert look.answer["draft"]
        post.end("announce", look)
        assert isinstance(await post.step("convert"), Done)

    async def test_a_draft_that_never_arrived(self, world: World) -> None:
        post = await self.blind(world)
        world.fault("lost_request", method="POST", times=1)
        assert isinstance(await post.leave("announce"), Unsure)
        assert await post.look("announce") == NoTrace()

    async def test_sent_twice_the_second_is_refused_and_the_first_found(self, world: World) -> None:
        post = await self.blind(world)
        world.fault("lost_answer", method="POST", times=1)
        await post.leave("announce")
        refused = await post.leave("announce")
        assert refused.status == 409
        assert isinstance(await post.look("announce"), Done)

    async def test_a_cut_answer_is_an_answer(self, world: World) -> None:
        post = await self.blind(world)
        world.fault("cut_body", method="POST", times=1)
        answer = await post.leave("announce")
        assert not answer.complete
        settled = await post.system.settle(post.rows["announce"], answer, {})
        assert isinstance(settled, Done)
        post.end("announce", settled)
        assert isinstance(await post.step("convert"), Done)

    async def test_what_the_server_cannot_show_may_be_ours(self, world: World) -> None:
        post = await self.blind(world)
        end = await post.step("announce")
        assert isinstance(end, Done)
        unreadable = {"id": end.answer["draft"], "unreadable": True}
        world.control("POST", "unreadable", unreadable)
        assert isinstance(await post.look("announce"), NotYet)
        world.control("POST", "unreadable", {**unreadable, "unreadable": False})
        world.fault("lost_answer", method="POST", times=1)
        await post.leave("convert")
        made = next(
            one["id"]
            for one in world.control("GET", "goods-ins")["goods_ins"]
            if one["sender"].get("name") == "Nordhof"
        )
        world.control("POST", "unreadable", {"id": made, "unreadable": True})
        assert isinstance(await post.look("convert"), NotYet)

    async def test_a_conversion_is_found_by_its_mark(self, world: World) -> None:
        post = await self.blind(world)
        await post.step("announce")
        world.fault("lost_answer", method="POST", times=1)
        assert isinstance(await post.leave("convert"), Unsure)
        look = await post.look("convert")
        assert isinstance(look, Done)
        assert len(look.answer["items"]) == 2
        assert self.made(world) == 1

    async def test_a_conversion_that_never_arrived(self, world: World) -> None:
        post = await self.blind(world)
        await post.step("announce")
        world.fault("lost_request", method="POST", times=1)
        assert isinstance(await post.leave("convert"), Unsure)
        assert await post.look("convert") == NoTrace()
        assert isinstance(await post.step("convert"), Done)
        assert self.made(world) == 1

    async def test_the_draft_is_made_equal_before(self, world: World) -> None:
        post = await self.blind(world)
        end = await post.step("announce")
        assert isinstance(end, Done)
        engine, draft = post.system.engine, end.answer["draft"]
        shown = (await engine.all(ops.GOODS_IN_DRAFT_ITEMS, draft=draft)).items
        first, second = shown
        twin = wire.GoodsInDraftItem(
            product_id=first.product_id or "",
            unit=wire.Quantity(value=Decimal(1), unit="COUNT_PIECES"),
            package_id=end.answer["package"],
            expected_number_of_units=Decimal(7),
            external_data=first.external_data,
            position_identifier=first.position_identifier,
        )
        await engine.send(engine.render(ops.ADD_GOODS_IN_DRAFT_ITEM, twin, draft=draft))
        await engine.send(
            engine.render(ops.PUT_GOODS_IN_DRAFT_ITEM, twin, draft=draft, item=first.id)
        )
        await engine.send(
            engine.render(ops.DELETE_GOODS_IN_DRAFT_ITEM, draft=draft, item=second.id)
        )
        converted = await post.step("convert")
        assert isinstance(converted, Done)
        made = await post.system.delivery(converted.answer["delivery"], Nobody())
        assert sorted(line.expected for line in made.lines) == [2, 5]
        assert set(converted.answer["items"]) == set(end.answer["keys"])

    @staticmethod
    async def blind(world: World) -> Post:
        system = world.terminal()
        delivery = await tour(system)
        lines = (found(delivery.lines[0].product, "2"), found(delivery.lines[1].product, "5"))
        return Post(system, posting(None, unannounced=lines, sender="Nordhof"))

    @staticmethod
    def made(world: World) -> int:
        shown = world.control("GET", "goods-ins")["goods_ins"]
        return len([one for one in shown if one["sender"].get("name") == "Nordhof"])


async def test_offline_nothing_was_sent(world: World) -> None:
    system = world.terminal()
    post, key, product = await TestLostStock.ready(system)
    ready = await post.prepare(key)
    world.running.go_offline()
    assert isinstance(ready, Ready)
    error = await post.leave(key, ready=ready)
    assert isinstance(error, NotSent)
    assert error.network == "refused"
    world.running.go_online()
    assert not ledger(world, product)
