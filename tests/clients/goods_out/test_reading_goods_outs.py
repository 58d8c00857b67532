"""Goods-outs as the terminal reads them: the list, one with everything, what is handed over."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app import hub
from app.clients.enfore import goods_out_lines as lines
from app.clients.enfore.goods_out_heads import (
    head_of,
    hold_rows,
    holds_of,
    model_shown,
    status_of,
)
from app.clients.enfore.goods_out_lines import line_of
from app.clients.enfore.hand_overs import Found, shared_parents
from app.clients.enfore.marks import marked, without_mark
from app.clients.enfore.operations import goods_out as ops
from app.clients.enfore.wire import goods_out as wire
from app.clients.enfore.wire import sales_orders as sales
from app.clients.enfore.wire.shared import Quantity
from app.clients.errors import SaidNo
from app.domain.goods_out import (
    ENDS,
    HIDDEN_HOLD,
    GoodsOutStatus,
    GoodsOutType,
    Hold,
    ProcessingModel,
)
from app.domain.values import ONE, ZERO, Condition, Product
from tests.clients.goods_out import picking
from tests.clients.goods_out.picking import BIG, Catalog, hand, identity, order
from tests.clients.worlds import World

THREE = Decimal(3)
ONE_PIECE = Quantity(value=ONE, unit="COUNT_PIECES")
CUPS = Product("cups", "Paper cups", management_unit="COUNT_PIECES")


def shown(**members: Any) -> wire.GoodsOut:
    return wire.GoodsOut.model_validate({"id": "g1", "type": "PICKUP", **members})


def item(**members: Any) -> wire.GoodsOutItem:
    body = {"id": "i1", "product_id": "cups", "quantity": pieces(50), **members}
    return wire.GoodsOutItem.model_validate(body)


def pieces(amount: int | str) -> dict[str, Any]:
    return {"value": Decimal(amount), "unit": "COUNT_PIECES"}


class Cups(Catalog):
    def product(self, product_id: str) -> Product | None:
        return CUPS if product_id == "cups" else None


class TestTheList:
    async def test_r60_all_that_has_not_ended_with_holds_and_requests(self, world: World) -> None:
        heads = await world.terminal().goods_outs()
        assert heads.problems == ()
        by_number = {head.number: head for head in heads.items}
        assert not {head.status for head in heads.items} & ENDS
        assert {head.type for head in heads.items} == {*GoodsOutType} - {GoodsOutType.UNKNOWN}
        first = by_number["GO-8801"]
        assert (first.status, first.model) == (GoodsOutStatus.CONFIRMED, ProcessingModel.NEW)
        assert (first.recipient, first.note) == ("Café Morgenrot", "Start here")
        assert first.due_at is not None
        assert by_number["GO-8811"].model is ProcessingModel.OLD
        [hold] = by_number[picking.ON_HOLD].holds
        assert (hold.description, hold.manual) == (
            "The customer moved: wait for the new address",
            True,
        )
        asked = by_number[picking.ASKED].cancellation
        assert asked is not None
        assert (asked.note, asked.by_staff) == ("Customer has changed his mind", False)

    async def test_r161_r162_pickups_and_deliveries_are_joined(self, world: World) -> None:
        heads = {head.number: head for head in (await world.terminal().goods_outs()).items}
        pickup, shipment = heads[picking.NEW_PICKUP], heads[BIG]
        assert (pickup.pickup_number, pickup.pager) == ("P-321", "31")
        assert pickup.pickup
        assert shipment.customer_delivery
        assert not shipment.pickup
        detail = await order(world.terminal(), picking.NEW_PICKUP)
        assert detail.head == replace(pickup, lines=len(detail.lines))

    async def test_what_was_handed_over_already_still_shows_in_the_detail(
        self, world: World
    ) -> None:
        system = world.terminal()
        pickup = (await order(system, picking.NEW_PICKUP)).head.pickup
        world.control("POST", f"hand-overs/{pickup}", {"status": "PICKED_UP"})
        assert (await order(system, picking.NEW_PICKUP)).head.pickup == pickup

    async def test_a_shared_sales_order_says_nothing_before_the_first_list_either(
        self, world: World
    ) -> None:
        """After a restart an order is read before any list: no other one's pickup is joined."""
        before, engine = world.terminal(), world.terminal().engine
        pickup = picking.shown(world, picking.NEW_PICKUP)
        assert (await order(before, picking.NEW_PICKUP)).head.pickup
        line = pickup["items"][0]
        draft = wire.GoodsOutDraftWithSubresources(
            draft=wire.GoodsOutDraft(
                type=wire.GoodsOutType.PICKUP,
                parent_information=wire.GoodsOutOrigin(**pickup["parent_information"]),
            ),
            items=(wire.GoodsOutDraftItem(product_id=line["product_id"], quantity=ONE_PIECE),),
        )
        made = await engine.send(engine.render(ops.ADD_GOODS_OUT_DRAFT_FULL, draft))
        await engine.send(engine.render(ops.CONVERT_GOODS_OUT_DRAFT, made.body["id"]))
        restarted = world.terminal()
        assert (await order(restarted, picking.NEW_PICKUP)).head.pickup == ""
        assert (await order(restarted, BIG)).head.customer_delivery

    @pytest.mark.parametrize("path", ["/pickups", "/deliveries"])
    @pytest.mark.parametrize("status", [403, 404])
    async def test_without_the_sales_orders_api_the_list_is_there_and_says_so(
        self, world: World, path: str, status: int
    ) -> None:
        world.fault("error", status=status, path=path, times=4)
        system = world.terminal()
        heads = await system.goods_outs()
        assert len(heads.items) > 10
        assert heads.problems == (f"pickups and customer deliveries cannot be read ({status})",)
        bases = {k: v for k, v in system._site.profile.bases.items() if k != "enfore-sales-orders"}
        bare = await world.terminal(bases=bases).goods_outs()
        assert bare.problems == ("pickups and customer deliveries cannot be read",)
        assert (await world.terminal(bases=bases).goods_out(identity(BIG), Catalog())).lines

    async def test_what_the_server_cannot_show_is_a_problem(self, world: World) -> None:
        system = world.terminal()
        before = (await system.goods_outs()).items
        world.control("POST", "unreadable", {"id": before[1].id, "unreadable": True})
        heads = await system.goods_outs()
        assert len(heads.problems) == 1
        assert [head.id for head in heads.items] == [
            head.id for head in before if head.id != before[1].id
        ]

    async def test_another_facility_is_not_shown(self, world: World) -> None:
        assert (await world.terminal(facility="f" * 24).goods_outs()).items == ()


class TestOne:
    async def test_everything_of_an_order(self, world: World) -> None:
        goods_out = await order(world.terminal(), BIG)
        assert goods_out.head.lines == len(goods_out.lines) == 12
        assert goods_out.references == ("SO-60415",)
        assert (goods_out.head.barred, goods_out.workers, goods_out.packages) == ("", (), ())
        first = goods_out.lines[0]
        assert (first.quantity, first.sort) == (Decimal(3), "00010")
        assert first.place is not None
        assert first.place.name == f"place {first.place.id[:4]}"
        assert first.lot_text == f"LOT-{str(first.lot_id)[:4]}"
        grouped = [line.group for line in goods_out.lines if line.group]
        assert len(grouped) == 2
        assert len(set(grouped)) == 1

    async def test_r55_a_custom_unit_changes_how_it_is_shown_and_not_what_it_is(
        self, world: World
    ) -> None:
        """R55: 60 pieces in units of 12 are 60 pieces here, and "5 KOL" on the screen."""
        goods_out = await order(world.terminal(), BIG)
        line = next(one for one in goods_out.lines if one.custom_unit)
        assert (line.quantity, line.custom_unit) == (Decimal(60), "KOL")
        assert line.custom_size == 12
        assert line.quantity / (line.custom_size or ONE) == 5

    async def test_r59_dependents_name_the_lines_of_deposits_and_options(
        self, world: World
    ) -> None:
        """R59: only those that are items of their own."""
        goods_out = await order(world.terminal(), BIG)
        [line] = [one for one in goods_out.lines if one.dependents]
        assert set(line.dependents) < {one.id for one in goods_out.lines}

    async def test_what_others_picked_and_packed(self, world: World) -> None:
        goods_out = await order(world.terminal(), "GO-8803")
        first = goods_out.lines[0]
        assert (first.picked_elsewhere, first.packed_elsewhere) == (THREE, THREE)
        assert [package.status for package in goods_out.packages] == ["IN_PACKING"]

    async def test_another_terminals_register_counts_and_makes_it_a_worker(
        self, world: World
    ) -> None:
        there = identity(picking.NEW)
        key = (await order(world.terminal(), picking.NEW)).lines[0].id

        def write(text: str) -> None:
            world.control("POST", f"goods-outs/{there}", {"items": {key: {"external_data": text}}})

        write("dh1;rT001,2,1,0,part;rT002,1,0,0,done;rDEMO,7,7,0,part;")
        read = await order(world.terminal(), picking.NEW)
        assert read.workers == ("T001",)
        assert (read.lines[0].picked_elsewhere, read.lines[0].packed_elsewhere) == (THREE, ONE)
        write("dh1;cT009,anna,zzzzzzzz;cT008,bert,1;cDEMO,me,zzzzzzzz;")
        claimed = await order(world.terminal(), picking.NEW)
        assert claimed.workers == (), "nobody has begun it"
        assert [(one.terminal, one.person) for one in claimed.on_it] == [("T009", "anna")]
        write("somebody else's")
        assert (await order(world.terminal(), picking.NEW)).workers == ()

    async def test_canceled_in_part_is_less_wanted(self, world: World) -> None:
        key = (await order(world.terminal(), picking.NEW)).lines[0].id
        hand(world, picking.NEW, canceled={key: 1})
        line = (await order(world.terminal(), picking.NEW)).lines[0]
        assert line.ordered == line.quantity - 1

    async def test_a_goods_out_that_is_not_there(self, world: World) -> None:
        for unknown in ("f" * 24, "../pickups", "."):
            with pytest.raises(SaidNo) as caught:
                await world.terminal().goods_out(unknown, Catalog())
            assert caught.value.status == 404

    async def test_lines_that_cannot_be_counted_bar_the_order(self, world: World) -> None:
        key = (await order(world.terminal(), picking.NEW)).lines[1].id
        liters = {"value": 1, "unit": "VOLUME_LITERS"}
        hand(world, picking.NEW, items={key: {"quantity": liters, "product_id": "cups"}})
        read = await world.terminal().goods_out(identity(picking.NEW), Cups())
        assert read.head.barred == "not_shown"
        assert key not in {line.id for line in read.lines}


@pytest.mark.parametrize("reading", ["documented_only", "worst"])
class TestOtherReadings:
    @pytest.fixture
    def options(self, reading: str) -> hub.HubOptions:
        switches = getattr(hub.Switches, reading)()
        return hub.HubOptions(demo=True, control=True, check=True, switches=switches)

    async def test_orders_are_read_all_the_same(self, world: World, reading: str) -> None:
        heads = {head.number: head for head in (await world.terminal().goods_outs()).items}
        assert heads[picking.OLD].model is ProcessingModel.UNKNOWN
        assert heads["GO-8811"].model is ProcessingModel.OLD
        assert heads["GO-8803"].model is ProcessingModel.NEW
        assert bool(heads[picking.ON_HOLD].holds) is (reading == "worst")
        goods_out = await order(world.terminal(), BIG)
        assert len(goods_out.lines) == 12
        assert all(line.place is None for line in goods_out.lines)


# --- shapes that no document shows -------------------------------------------------------------


def test_r55_a_server_that_counts_in_the_custom_unit_means_as_many_pieces() -> None:
    counted = item(
        quantity={"value": Decimal(5), "unit": "KOL"},
        custom_unit_id="KOL",
        custom_unit_size=pieces(10),
    )
    line = line_of(counted, Cups(), "DEMO")
    assert line is not None
    assert (line.quantity, line.custom_size) == (Decimal(50), Decimal(10))


def test_amounts_in_another_unit_of_the_same_kind() -> None:
    grams = item(product_id="x", quantity={"value": Decimal(250), "unit": "MASS_GRAMS"})
    cheese = Product("x", "Cheese", "", "kg", "MASS_KILOGRAMS", Decimal("0.001"))

    class Dairy(Catalog):
        def product(self, product_id: str) -> Product | None:
            return cheese

    line = line_of(grams, Dairy(), "DEMO")
    assert line is not None
    assert line.quantity == Decimal("0.25")
    assert line_of(item(quantity={"value": 1, "unit": "VOLUME_LITERS"}), Cups(), "DEMO") is None
    for endless in ("1e15", "1e35", "-1e35", "9" * 38):
        assert line_of(item(quantity=pieces(endless)), Cups(), "DEMO") is None
    own = line_of(replace_unit(grams), Catalog(), "DEMO")
    assert own is not None
    assert (own.product.management_unit, own.product.step) == ("MASS_KILOGRAMS", Decimal("0.001"))


def replace_unit(shown_: wire.GoodsOutItem) -> wire.GoodsOutItem:
    return shown_.model_copy(
        update={
            "quantity": item(quantity={"value": Decimal("0.25"), "unit": "MASS_KILOGRAMS"}).quantity
        }
    )


@pytest.mark.parametrize(
    ("told", "serials"),
    [
        (None, ()),
        (["S1", "S2", "S1", " "], ("S1", "S2")),
        ([{"identifier": "S1"}, {"serial_number": "S2"}, {"other": 1}, 7], ("S1", "S2")),
        ({"identifiers": ["S1", {"value": "S2"}]}, ("S1", "S2")),
        ({"a": "S1"}, ("S1",)),
        ("S1", ()),
    ],
)
def test_serials_of_any_shape(told: Any, serials: tuple[str, ...]) -> None:
    line = line_of(item(unique_item_identifiers=told), Cups(), "DEMO")
    assert line is not None
    assert line.serials == serials


@pytest.mark.parametrize("told", [["d1"], [{"id": "d1"}], [{"item_id": "d1", "quantity": 2}]])
def test_r59_dependents_of_any_shape(told: Any) -> None:
    line = line_of(item(dependents=told), Cups(), "DEMO")
    assert line is not None
    assert line.dependents == ("d1",)


@pytest.mark.parametrize("size", ["1e-35", "1e-14", "0", "-3", "1e35"])
def test_a_custom_unit_that_no_quantity_comes_in_is_none(size: str) -> None:
    line = line_of(item(custom_unit_id="KOL", custom_unit_size=pieces(size)), Cups(), "DEMO")
    assert line is not None
    assert line.custom_size is None


@pytest.mark.parametrize(("canceled", "wanted"), [("-1e35", 50), ("-2", 50), ("1e35", 0)])
def test_what_was_canceled_never_makes_an_order_longer(canceled: str, wanted: int) -> None:
    line = line_of(item(canceled_quantity=pieces(canceled)), Cups(), "DEMO")
    assert line is not None
    assert line.ordered == wanted


def test_a_register_that_nobody_can_count_with_is_counted_with() -> None:
    line = line_of(item(external_data=f"dh1;rT001,{'9' * 38},1,0,part;"), Cups(), "DEMO")
    assert line is not None
    assert divmod(line.picked_elsewhere, Decimal("0.000001"))[1] == 0


def test_a_line_with_everything() -> None:
    full = item(
        condition_id="DAMAGED",
        custom_unit_id="9" * 24,
        custom_unit_size=pieces(0),
        group_value={"value_type": "SALES_CHANNEL", "value_id": "c1"},
        note="top shelf",
        external_data="dh1;",
        picked_quantity=pieces(2),
        canceled_quantity=pieces(60),
    )
    line = line_of(full, Cups(), "DEMO")
    assert line is not None
    assert (line.condition, line.group, line.note) == (
        Condition.DAMAGED,
        "SALES_CHANNEL:c1",
        "top shelf",
    )
    # A unit that only has an id has no name that a person could read, and no size no meaning.
    assert (line.custom_unit, line.custom_size) == ("", None)
    assert (line.ordered, line.picked_elsewhere) == (ZERO, Decimal(2))
    bare = line_of(wire.GoodsOutItem(id="i2"), Cups(), "DEMO")
    assert bare is not None
    assert (bare.quantity, bare.product.id, bare.place) == (ZERO, "", None)
    assert lines.ordered(item(quantity={"value": 1, "unit": "KOL"}), "COUNT_PIECES") is None


@pytest.mark.parametrize(
    ("members", "holds"),
    [
        ({}, ()),
        ({"on_hold_data": [{}], "on_hold_information": {}}, ()),
        ({"on_hold_data": [{"id": "h1", "status": "RELEASED"}]}, ()),
        ({"on_hold_data": [{"id": "h1", "status": "ACTIVE"}, {"id": "h2"}]}, ("h1", "h2")),
        ({"on_hold_data": {"holds": [{"id": "h1", "status": "ACTIVE"}]}}, ("h1",)),
        ({"on_hold_information": {"id": "h1", "status": "ACTIVE"}}, ("h1",)),
        ({"on_hold_information": {"is_on_hold": True, "active_holds": 1}}, (HIDDEN_HOLD,)),
        ({"on_hold_information": {"is_on_hold": False}}, ()),
        ({"on_hold_data": "yes", "on_hold_information": 7}, ()),
    ],
)
def test_r77_holds_of_any_shape(members: dict[str, Any], holds: tuple[str, ...]) -> None:
    assert tuple(hold.id for hold in holds_of(shown(**members))) == holds


def test_a_mark_is_for_machines_and_not_for_people() -> None:
    text = marked("0" * 24, "check needed")
    assert text == f"dh-{'0' * 24} check needed"
    row = {"id": "h1", "status": "ACTIVE", "description": text, "classification": "SYSTEM"}
    assert head_of(shown(on_hold_data=[row])).holds == (
        Hold("h1", "check needed", manual=False, mark="0" * 24),
    )
    assert hold_rows(shown(on_hold_data=[row])) == (row,)
    assert hold_rows(shown(on_hold_data=[row, {}])) is None
    assert len(marked("0" * 24, "x" * 2000)) == 1024
    assert [without_mark(one) for one in ("dh-1 x", f"dh-{'0' * 24}", "x")] == ["dh-1 x", "", "x"]


@pytest.mark.parametrize(
    ("members", "model"),
    [
        ({}, ProcessingModel.UNKNOWN),
        ({"processing_configuration": {"used_processing_model": 1}}, ProcessingModel.OLD),
        ({"processing_configuration": {"used_processing_model": Decimal(2)}}, ProcessingModel.NEW),
        ({"processing_configuration": {"used_processing_model": 3}}, ProcessingModel.UNKNOWN),
        ({"processing_configuration": {"used_processing_model": True}}, ProcessingModel.UNKNOWN),
        ({"processing_configuration": []}, ProcessingModel.UNKNOWN),
        # A status of one machine alone is proof, whatever the number means (O26).
        (
            {"status": "PICKED", "processing_configuration": {"used_processing_model": 2}},
            ProcessingModel.OLD,
        ),
        ({"status": "IN_PROCESS"}, ProcessingModel.NEW),
    ],
)
def test_r62_r67_the_machine(members: dict[str, Any], model: ProcessingModel) -> None:
    assert model_shown(shown(**members)) is model


def test_words_that_no_document_knows() -> None:
    strange = shown(type="DRONE", status="FLYING", dispatch_information={"when": "soon", "a": {}})
    head = head_of(strange)
    assert (head.type, status_of(strange), head.due_at) == (
        GoodsOutType.UNKNOWN,
        GoodsOutStatus.UNKNOWN,
        None,
    )
    span = {"time_range": {"end": "2026-11-29T12:00:00Z"}}
    assert head_of(shown(dispatch_information=span)).due_at == 1_795_953_600_000


# --- which pickup belongs to it ----------------------------------------------------------------


def pickup(key: str, *orders: str, status: str = "PENDING") -> sales.Pickup:
    items = [{"sales_order": one} for one in orders]
    return sales.Pickup.model_validate(
        {"id": key, "status": status, "items": items, "pickup_number": f"P-{key}"}
    )


def joined(
    read: wire.GoodsOut, *pickups: sales.Pickup, others: tuple[wire.GoodsOut, ...] = ()
) -> str:
    found = Found({"pickup": pickups})
    return found.join(head_of(read), read, shared_parents((read, *others))).pickup


MADE_FOR = {"parent_information": {"reference_id": "so-1", "external_reference": "SO 1"}}


@pytest.mark.parametrize(
    ("members", "pickups", "wanted"),
    [
        (MADE_FOR, (pickup("p1", "so-1"), pickup("p2", "so-2")), "p1"),
        (MADE_FOR, (pickup("p1", "SO 1"),), "p1"),
        (MADE_FOR, (pickup("p1", "so-1"), pickup("p2", "so-1")), ""),
        (MADE_FOR, (pickup("p1", "so-1", "so-2"),), ""),
        (MADE_FOR, (pickup("p1", "so-1", status="CANCELED"), pickup("p2", "so-1")), "p2"),
        (MADE_FOR, (pickup("p1", "so-1", status="PICKED_UP"), pickup("p2", "so-1")), "p2"),
        (MADE_FOR, (pickup("p1", "so-1", status="PICKED_UP"),), "p1"),
        (MADE_FOR, (pickup("p1"),), ""),
        ({}, (pickup("p1", "so-1"),), ""),
        ({"dispatch_information": {"pickup": {"id": "p1"}}}, (pickup("p1", "so-9"),), "p1"),
        ({"dispatch_information": {"pickup_id": "p1"}}, (pickup("p1"), pickup("p2")), "p1"),
        ({**MADE_FOR, "type": "SHIPMENT"}, (pickup("p1", "so-1"),), ""),
        ({**MADE_FOR, "type": "DRONE"}, (pickup("p1", "so-1"),), ""),
    ],
)
def test_a_pickup_is_joined_where_nothing_else_fits(
    members: dict[str, Any], pickups: tuple[sales.Pickup, ...], wanted: str
) -> None:
    assert joined(shown(**members), *pickups) == wanted


def test_a_sales_order_with_two_goods_outs_says_nothing_of_either() -> None:
    one, two = shown(**MADE_FOR), shown(**{**MADE_FOR, "id": "g2"})
    assert joined(one, pickup("p1", "so-1"), others=(two,)) == ""
    shipped = shown(**{**MADE_FOR, "id": "g3", "type": "SHIPMENT"})
    assert joined(one, pickup("p1", "so-1"), others=(shipped,)) == "p1"


def test_a_customer_delivery_tells_when_it_is_due() -> None:
    read = shown(**MADE_FOR, type="ON_PREMISE_DELIVERY")
    span = {"start": "2026-11-29T12:00:00Z"}
    row = sales.Delivery.model_validate(
        {
            "id": "d1",
            "status": "PREPARED",
            "items": [{"sales_order": "so-1"}],
            "delivery_time_range": span,
        }
    )
    head = Found({"delivery": (row,)}).join(head_of(read), read, Counter())
    assert (head.customer_delivery, head.due_at) == ("d1", 1_795_953_600_000)


def test_what_another_terminal_put_back_counts_against_what_we_had_picked() -> None:
    told = wire.GoodsOutItem.model_validate(
        {
            "id": "i1",
            "quantity": {"value": 5, "unit": "COUNT_PIECES"},
            "external_data": "dh1;rT001,2,0,0,done;rT002,-2,0,0,done;",
        }
    )
    assert lines.elsewhere(told, "COUNT_PIECES", "T001").picked == Decimal(-2)
    assert lines.elsewhere(told, "COUNT_PIECES", "T003").picked == Decimal(0)
