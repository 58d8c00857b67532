"""Lists with pages and problems, deliveries in our words, products, tokens that expire."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import Any

import pytest

from app import hub
from app.clients import open_system, pages
from app.clients.enfore import operations as ops
from app.clients.enfore import wire
from app.clients.enfore.figures import amount_of, change_of, own_app, sender_key, sender_name
from app.clients.enfore.products import product_of
from app.clients.errors import SaidNo, Unsure
from app.clients.moments import moment_of, text_of
from app.domain.delivery import DeliveryState
from app.domain.values import Product
from app.settings import Profile
from tests.clients.test_outcomes import TOKEN, answer, system_at
from tests.clients.worlds import CLOCK, Nobody, Post, RawServer, World, found, posting

OIL = Product("bfcad5abcc435f03b1a652c8", "Olive oil", management_unit="COUNT_PIECES")


class Catalog:
    """Knows one product and one lot."""

    def product(self, product_id: str) -> Product | None:
        return OIL if product_id == OIL.id else None

    def place(self, place_id: str) -> None:
        return None

    def lot_text(self, lot_id: str) -> str | None:
        return "L2609A"

    def products_by_article(self, article: str) -> tuple[()]:
        return ()


async def test_the_open_set_and_a_delivery(world: World) -> None:
    system = world.terminal()
    heads = await system.deliveries()
    assert {head.state for head in heads.items} <= {
        DeliveryState.PLANNED,
        DeliveryState.IN_PROCESS,
    }
    head = next(one for one in heads.items if one.number == "GI-4711")
    assert (head.note_number, head.sender) == ("LS-70368", "Halmbach Feinkost GmbH")
    assert head.packages_expected == 3
    assert head.lines is None
    assert head.advised_at is not None
    delivery = await system.delivery(head.id, Catalog())
    assert delivery.head.lines == len(delivery.lines) == 12
    assert delivery.lines[0].product is OIL
    assert delivery.lines[0].expected == 12
    assert delivery.lines[2].product.unit == "kg"
    assert len(delivery.packages) == 3
    assert delivery.packages[0].tracking.startswith("TRK")
    assert set(delivery.references) >= {"PO-52000", "LS-70368", "SLOT-7389"}
    assert abs(delivery.read_at - CLOCK.now()) < 5_000


async def test_a_delivery_of_another_facility_is_not_shown(world: World) -> None:
    elsewhere, here = world.terminal(facility="f" * 24), world.terminal()
    post = Post(elsewhere, posting(None, unannounced=(found(OIL, "1"),)))
    await post.all()
    made = post.answers[post.rows["convert"].id]["delivery"]
    assert made in {head.id for head in (await elsewhere.deliveries()).items}
    assert made not in {head.id for head in (await here.deliveries()).items}


async def test_pages_follow_each_other(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    system = world.terminal()
    whole = await system.products()
    assert len(whole.products) > 300
    monkeypatch.setattr(pages, "PAGE", 7)
    paged = await system.products()
    assert paged == whole
    exactly = await system.engine.all(ops.GOODS_INS, system._site.window(0))
    monkeypatch.setattr(pages, "PAGE", len(exactly.items))
    assert await system.engine.all(ops.GOODS_INS, system._site.window(0)) == exactly


async def test_what_the_server_cannot_show_is_told(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = world.terminal()
    heads = await system.deliveries()
    world.control("POST", "unreadable", {"id": heads.items[2].id, "unreadable": True})
    monkeypatch.setattr(pages, "PAGE", 2)
    again = await system.deliveries()
    assert len(again.problems) == 1
    assert [head.id for head in again.items] == [
        head.id for head in heads.items if head.id != heads.items[2].id
    ]


async def test_an_entry_that_we_cannot_read_is_a_problem_not_the_end(raw: RawServer) -> None:
    rows = '{"id": "a"}, {"id": 7}, {"id": "b", "status": "NEW_IDEA", "more": 0.10}, "x"'
    raw.answers = [TOKEN, answer("200 OK", body=f'{{"items": [{rows}]}}')]
    system = system_at(raw.url)
    listed = await system.engine.all(ops.GOODS_INS)
    assert [one.id for one in listed.items] == ["a", "b"]
    assert len(listed.problems) == 2
    strange = listed.items[1]
    assert strange.status == "NEW_IDEA"
    assert strange.raw() == {"id": "b", "status": "NEW_IDEA", "more": Decimal("0.10")}
    await system.close()


@pytest.mark.parametrize("body", ["[]", "{}", '{"items": {}}', "x", '{"items": [', "null"])
async def test_a_list_that_is_none(raw: RawServer, body: str) -> None:
    raw.answers = [TOKEN, answer("200 OK", body=body)]
    system = system_at(raw.url)
    with pytest.raises(Unsure):
        await system.engine.all(ops.GOODS_INS)
    await system.close()


async def test_an_unknown_delivery(world: World) -> None:
    with pytest.raises(SaidNo) as caught:
        await world.terminal().delivery("f" * 24, Nobody())
    assert caught.value.status == 404
    assert caught.value.problem["title"]


async def test_ids_are_quoted_and_never_climb(world: World) -> None:
    system = world.terminal()
    with pytest.raises(SaidNo):
        await system.delivery("../goods-in-drafts?x=1#y", Nobody())
    for climbing in ("..", ".", ""):
        # A list may show such an id: nothing is there, and reading goes on with the others.
        with pytest.raises(SaidNo) as caught:
            await system.delivery(climbing, Nobody())
        assert caught.value.status == 404
        with pytest.raises(ValueError, match="no id"):
            system.engine.render(ops.GET_GOODS_IN, delivery=climbing)


async def test_stock_of_a_pair_that_nobody_knows(world: World) -> None:
    assert await world.terminal().stock("f" * 24, "e" * 24) is None


async def test_all_lists_of_a_terminal_answer(world: World) -> None:
    """Every list that the terminal asks for is one that the contract knows."""
    system = world.terminal()
    delivery = (await system.deliveries()).items[0].id
    place, engine = system._site.profile.place, system.engine
    pair = {"product_id": OIL.id, "storage_location_id": place}
    assert (await engine.all(ops.STOCK_COUNTS, pair)).items
    assert (await engine.load(ops.GET_PRODUCT_SETTINGS, product=OIL.id)).product_id == OIL.id
    item = (await engine.all(ops.GOODS_IN_ITEMS, delivery=delivery)).items[0]
    shown = await engine.load(ops.GET_GOODS_IN_ITEM, delivery=delivery, item=item.id)
    assert shown == item


class TestExpiredTokens:
    @pytest.fixture
    def options(self) -> hub.HubOptions:
        return hub.HubOptions(demo=True, control=True)

    async def test_many_at_once_renew_together(self, world: World) -> None:
        system = world.terminal()
        await system.probe()
        world.control("POST", "tokens", {})
        before = self.sign_ins(world)
        await asyncio.gather(*(system.products() for _ in range(4)), system.deliveries())
        assert self.sign_ins(world) == before + 1

    @staticmethod
    def sign_ins(world: World) -> int:
        seen = world.control("GET", "requests")["requests"]
        return len([one for one in seen if "/authorize/" in one["path"]])


def test_another_system_is_none_of_this_version() -> None:
    _, credentials = World.settings("http://127.0.0.1:1")
    nobodys: Any = "nobodys"
    with pytest.raises(ValueError, match="nobodys"):
        open_system(Profile(system=nobodys), credentials, CLOCK)


async def test_a_system_is_opened_by_its_profile() -> None:
    profile, credentials = World.settings("http://127.0.0.1:1")
    system = open_system(profile, credentials, CLOCK)
    assert system.name == "enfore"
    assert system.capabilities.receive
    assert system.capabilities.pick
    await system.close()


@pytest.mark.parametrize(
    ("shown", "codes"),
    [
        (None, ()),
        ("4006381333931", ()),
        (["4006381333931", "4006381333931"], (("4006381333931", "1"),)),
        ([{"identifier": "4006381333931", "label": "GTIN"}], (("4006381333931", "1"),)),
        ([{"type": "EAN", "value": 4006381333931}], (("4006381333931", "1"),)),
        ([{"code": "X1", "quantity": {"value": Decimal(12)}}], (("X1", "12"),)),
        ({"ean": "4006381333931"}, (("4006381333931", "1"),)),
        ([{"value": ""}, {"value": "a\nb"}, {"value": "x" * 65}, {}, None, True], ()),
    ],
)
def test_identifiers_of_a_shape_nobody_has_seen(shown: Any, codes: Any) -> None:
    product = wire.Product(id="p", name="Oil", product_identifiers=shown)
    assert product_of(product)[1] == codes


@pytest.mark.parametrize(
    ("shown", "name", "key"),
    [
        ({"@type": "AnonymousContactInformation", "name": "Nordhof"}, "Nordhof", "nordhof"),
        ({"@type": "X", "organization": {"name": "Nordhof", "id": "7"}}, "Nordhof", "7"),
        ({"@type": "X", "first_name": "Ada", "last_name": "Berg"}, "Ada Berg", "ada berg"),
        ({"@type": "X", "name": 5}, "", ""),
    ],
)
def test_senders(shown: dict[str, Any], name: str, key: str) -> None:
    contact = wire.ContactInformationShown.model_validate(shown)
    assert (sender_name(contact), sender_key(contact)) == (name, key)
    assert contact.raw() == shown


def test_changes_under_any_name() -> None:
    row = {
        "effective_on": "2026-11-15T10:00:00.5Z",
        "quantity": {"value": Decimal("2.5"), "unit": "MASS_KILOGRAMS"},
        "condition": "NEW",
        "app_id": "demo-T001",
    }
    change = change_of(wire.StockCountChange.model_validate(row), "demo-T001")
    assert (change.delta, change.condition, change.names_us) == (Decimal("2.5"), "NEW", True)
    bare = change_of(wire.StockCountChange.model_validate({"effective_on": "x"}), "demo-T001")
    assert (bare.at, bare.delta, bare.names_us) == (None, None, False)
    assert amount_of(True) is None


def test_an_app_that_terminals_share_names_none_of_them() -> None:
    assert own_app("dockhand-T001", "T001") == "dockhand-T001"
    assert own_app("dockhand", "T001") == ""
    assert own_app("T001", "T001") == ""


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01T00:00:00.0019Z", 1),
        ("1970-01-01T01:00:00+01:00", 0),
        ("1970-01-01", None),
        ("2026-13-01T00:00:00Z", None),
        (7, None),
        ("9999-12-31T23:59:59Z", 253_402_300_799_000),
        ("9999-12-31T23:59:59-01:00", None),
        ("0001-01-01T00:00:00+01:00", None),
    ],
)
def test_moments(text: object, moment: int | None) -> None:
    assert moment_of(text) == moment
    assert moment_of(text_of(1_795_301_437_707)) == 1_795_301_437_707
