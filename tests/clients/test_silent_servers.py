"""Servers that show no more than a document states, and servers that are against us.

Each time: the same result, or a question to a person. Nothing twice.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from app import hub
from app.clients.base import Clash, Done, Look, NoTrace, NotYet
from app.clients.enfore import operations as ops
from app.clients.enfore import records
from app.clients.errors import Unsure
from app.domain.values import Product
from tests.clients.worlds import Nobody, Post, World, found, posting

OIL = Product("bfcad5abcc435f03b1a652c8", "Olive oil", management_unit="COUNT_PIECES")
OTHER = Product("a79c9eddf203cab9bd723b04", "Vinegar", management_unit="COUNT_PIECES")


async def delivery_of(system: Any) -> Any:
    heads = (await system.deliveries()).items
    return await system.delivery(next(h.id for h in heads if h.number == "GI-4711"), Nobody())


def blind(system: Any, *quantities: str) -> Post:
    goods = (OIL, OTHER)
    lines = [found(product, text) for product, text in zip(goods, quantities, strict=False)]
    return Post(system, posting(None, unannounced=tuple(lines), sender="Nordhof"))


def made(world: World) -> int:
    shown = world.control("GET", "goods-ins")["goods_ins"]
    return len([one for one in shown if one["sender"].get("name") == "Nordhof"])


def booked(world: World, product: str) -> list[str]:
    changes = world.control("GET", "ledger")["changes"]
    return [c["quantity"] for c in changes if c["product_id"] == product and c["origin"] == "api"]


async def look_until(post: Post, key: str, wanted: type[Look]) -> Look:
    """Lists come late; what counts is what a look sees in the end."""
    async with asyncio.timeout(10):
        while not isinstance(look := await post.look(key), wanted):
            pass  # each look asks the hub, which takes its time
    return look


class TestDocumentedOnly:
    @pytest.fixture
    def options(self) -> hub.HubOptions:
        return hub.HubOptions(
            demo=True, control=True, check=True, switches=hub.Switches.documented_only()
        )

    async def test_a_post_ends_right(self, world: World) -> None:
        system = world.terminal()
        delivery = await delivery_of(system)
        lines = (found(OIL, "2"), found(OTHER, "5"))
        post = Post(system, posting(delivery, {0: "12"}, unannounced=lines, sender="Nordhof"))
        ends = await post.all()
        assert all(isinstance(end, Done) and not end.note for end in ends.values()), ends
        fresh = await system.delivery(ends["convert"].answer["delivery"], Nobody())  # type: ignore[union-attr]
        shown = {
            line.product.id: records.parse(line.external_data).register_of("DEMO")
            for line in fresh.lines
        }
        assert {product: r and r.accepted for product, r in shown.items()} == {
            OIL.id: 2,
            OTHER.id: 5,
        }

    async def test_lines_that_nobody_can_tell_apart_keep_their_records_here(
        self, world: World
    ) -> None:
        system = world.terminal()
        lines = (found(OIL, "2", note="torn"), found(OIL, "2", note="wet"), found(OTHER, "1"))
        post = Post(system, posting(None, unannounced=lines))
        ends = await post.all()
        notes = [end.note for key, end in ends.items() if key.startswith("made:")]  # type: ignore[union-attr]
        assert notes == ["kept on the terminal", "kept on the terminal", ""]

    async def test_a_lost_conversion_is_asked_never_repeated(self, world: World) -> None:
        post = blind(world.terminal(), "2", "5")
        await post.step("announce")
        world.fault("lost_answer", method="POST", times=1)
        assert isinstance(await post.leave("convert"), Unsure)
        look = await post.look("convert")
        assert isinstance(look, Clash)
        assert look.key == "converted_perhaps"
        assert len(look.details["server"]) == 1
        again = await post.prepare("convert")
        assert isinstance(again, Clash)
        assert made(world) == 1

    async def test_a_conversion_that_never_arrived_is_sent_again(self, world: World) -> None:
        post = blind(world.terminal(), "2", "5")
        await post.step("announce")
        world.fault("lost_request", method="POST", times=1)
        await post.leave("convert")
        assert await post.look("convert") == NoTrace()
        assert isinstance(await post.step("convert"), Done)
        assert made(world) == 1

    async def test_a_cut_answer_of_a_conversion(self, world: World) -> None:
        post = blind(world.terminal(), "2", "5")
        await post.step("announce")
        world.fault("cut_body", method="POST", times=1)
        answer = await post.leave("convert")
        settled = await post.system.settle(
            post.rows["convert"], answer, post.answers_for("convert")
        )
        assert isinstance(settled, Done)
        assert len(settled.answer["items"]) == 2

    @pytest.mark.parametrize(
        ("fault", "own", "expected"),
        [
            ("lost_answer", True, Done),
            ("lost_answer", False, Clash),
            ("lost_request", True, NoTrace),
            ("lost_request", False, NoTrace),
        ],
    )
    async def test_a_lost_stock_write(
        self, world: World, fault: str, own: bool, expected: type[Look]
    ) -> None:
        profile, _ = world.profile()
        rules = profile.rules if own else replace(profile.rules, own_places=())
        system = world.terminal(rules=rules)
        post = Post(system, posting(await delivery_of(system), {0: "12"}))
        world.fault(fault, method="PATCH", path="/stock/", times=1)
        await post.leave("stock:0")
        assert isinstance(await post.look("stock:0"), expected)

    async def test_two_hands_at_once_do_not_add_up(self, world: World) -> None:
        system = world.terminal()
        post = Post(system, posting(await delivery_of(system), {0: "12"}))
        world.fault("lost_answer", method="PATCH", path="/stock/", times=1)
        await post.leave("stock:0")
        body = {"product_id": OIL.id, "place_id": system._site.profile.place, "quantity": "3"}
        world.control("POST", "stock", body)
        assert isinstance(await post.look("stock:0"), NotYet)


class TestWorst:
    @pytest.fixture
    def options(self) -> hub.HubOptions:
        return hub.HubOptions(demo=True, control=True, check=True, switches=hub.Switches.worst())

    async def test_a_post_ends_right(self, world: World) -> None:
        system = world.terminal()
        delivery = await delivery_of(system)
        post = Post(system, posting(delivery, {0: "12"}, unannounced=(found(OTHER, "5"),)))
        ends = await post.all()
        assert all(isinstance(end, Done) for end in ends.values()), ends
        assert booked(world, OIL.id) == ["12"]

    async def test_a_lost_conversion_is_asked_once_it_shows(self, world: World) -> None:
        post = blind(world.terminal(), "2", "5")
        await post.step("announce")
        world.fault("lost_answer", method="POST", times=1)
        await post.leave("convert")
        assert isinstance(await look_until(post, "convert", Clash), Clash)
        assert made(world) == 1

    async def test_a_draft_is_found_once_it_shows(self, world: World) -> None:
        post = blind(world.terminal(), "2", "5")
        world.fault("lost_answer", method="POST", times=1)
        await post.leave("announce")
        look = await look_until(post, "announce", Done)
        post.end("announce", look)  # type: ignore[arg-type]
        assert isinstance(await post.step("convert"), Done)

    async def test_a_write_that_arrives_after_we_gave_up(self, world: World) -> None:
        system = world.terminal()
        post = Post(system, posting(await delivery_of(system), {0: "12"}))
        world.fault("lost_answer", method="PATCH", path="/stock/", times=1)
        await post.leave("stock:0")
        assert await look_until(post, "stock:0", Done) == Done()
        assert booked(world, OIL.id) == ["12"]

    async def test_another_writer_makes_the_same_change(self, world: World) -> None:
        world.control("PUT", "switches", {"other_writer_every": 1})
        system = world.terminal()
        post = Post(system, posting(await delivery_of(system), {0: "12"}))
        world.fault("lost_answer", method="PATCH", path="/stock/", times=1)
        await post.leave("stock:0")
        assert isinstance(await look_until(post, "stock:0", Clash), Clash)


class TestMarksThatAreNotCarriedOver:
    async def test_our_draft_is_gone_and_one_new_document_is_like_it(self, world: World) -> None:
        world.control("PUT", "switches", {"carry_external_data": False})
        post = blind(world.terminal(), "2", "5")
        await post.step("announce")
        world.fault("lost_answer", method="POST", times=1)
        await post.leave("convert")
        look = await post.look("convert")
        assert isinstance(look, Done)
        assert len(look.answer["items"]) == 2
        assert made(world) == 1

    async def test_two_new_documents_are_like_it(self, world: World) -> None:
        world.control("PUT", "switches", {"carry_external_data": False})
        system = world.terminal()
        post, twin = blind(system, "2", "5"), blind(system, "2", "5")
        await twin.step("announce")
        await post.step("announce")
        world.fault("lost_answer", method="POST", times=1)
        ready = await post.prepare("convert")
        await post.leave("convert", ready=ready)  # type: ignore[arg-type]
        world.calm()
        await twin.leave("convert")
        assert isinstance(await post.look("convert"), Clash)

    async def test_somebody_deleted_our_draft(self, world: World) -> None:
        post = blind(world.terminal(), "2")
        end = await post.step("announce")
        assert isinstance(end, Done)
        engine = post.system.engine
        await engine.send(engine.render(ops.DELETE_GOODS_IN_DRAFT, draft=end.answer["draft"]))
        # Made a moment ago, it may only not show yet; after that a person is asked.
        stale = {**end.answer, "made_at": 0}
        post.answers[post.rows["announce"].id] = stale
        prepared = await post.prepare("convert")
        assert isinstance(prepared, Clash)
        assert prepared.key == "draft_gone"
        assert made(world) == 0
