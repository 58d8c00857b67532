"""The open set and orders as deliveries; which product an item is; being let in."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app import hub
from app.clients.base import Capabilities
from app.clients.errors import NotSent, SaidNo, SignIn, Unsure
from app.clients.trybe import operations as ops
from app.clients.trybe.orders import number_of
from app.domain.delivery import DeliveryState
from app.domain.values import ONE, Product, Track
from app.settings import Credentials
from tests.clients.trybe.site import ELSEWHERE, Site, by_hand, new_order, order_of, said
from tests.clients.worlds import Nobody, RawServer

OIL = "bfcad5abcc435f03b1a652c8"


class Catalog(Nobody):
    """Knows two products."""

    def __init__(self, *products: Product) -> None:
        self.products = products

    def product(self, product_id: str) -> Any:
        return next((one for one in self.products if one.id == product_id), None)

    def products_by_article(self, article: str) -> Any:
        return tuple(one for one in self.products if one.article == article)


async def test_submitted_orders_of_the_site_are_the_open_set(site: Site) -> None:
    """R192, R202: drafts, received ones and those of other sites are none of ours."""
    heads = await site.trybe().deliveries()
    assert {head.number for head in heads.items} == {"PO-6001", "PO-6002", "PO-6003", "PO-6004"}
    assert {head.state for head in heads.items} == {DeliveryState.PLANNED}
    assert not heads.problems
    head = next(one for one in heads.items if one.number == "PO-6001")
    assert head.sender == "Halmbach Feinkost GmbH"


async def test_orders_of_another_site_are_none_of_ours(site: Site, raw: RawServer) -> None:
    """Also where the server leaves the filter aside."""
    profile, credentials = site.trybe_profile(bases={ops.API: raw.url})
    rows = [
        {"id": "o1", "status": "submitted", "site_id": profile.site.upper()},
        {"id": "o2", "status": "submitted", "site_id": ELSEWHERE},
        {"id": "o3", "status": "submitted"},
    ]
    raw.answers = [said(rows), said([])]
    heads = await site.opened(profile, credentials).deliveries()
    assert [head.id for head in heads.items] == ["o1", "o3"]


async def test_all_pages_are_read(site: Site) -> None:
    """R202: the server caps a page at 100."""
    system = site.trybe()
    for number in range(101):
        await new_order(system, f"many-{number}", site=system._site.id)
    listed = await system.engine.all(ops.ORDERS, {"site_id": system._site.id})
    assert len({one.id for one in listed.items}) == len(listed.items) == 109


async def test_an_order_has_its_items_as_lines(site: Site) -> None:
    delivery = await order_of(site.trybe())
    assert delivery.head.lines == len(delivery.lines) > 3
    first = delivery.lines[0]
    assert (first.product.id, first.expected, first.unit_size) == (OIL, Decimal(12), ONE)
    assert first.product.name == "Olive oil 0.5 l, Halmbach"
    assert [line.position for line in delivery.lines[:2]] == ["1", "2"]


async def test_a_draft_that_we_made_is_called_by_its_old_number(site: Site) -> None:
    system = site.trybe()
    made = await new_order(system, f"dh-{'a' * 24} PO-77", site=system._site.id)
    bare = await new_order(system, None, site=system._site.id)
    assert number_of(made) == "PO-77"
    assert number_of(bare) == bare.id[:8]
    delivery = await system.delivery(made.id, Nobody())
    assert delivery.references == (f"dh-{'a' * 24} PO-77",)
    assert delivery.head.state is DeliveryState.IN_CREATION


class TestProducts:
    async def test_the_catalog_knows_more_of_a_product(self, site: Site) -> None:
        known = Product(OIL, "Olivenöl", track=Track.LOT)
        delivery = await site.trybe().delivery(
            (await order_of(site.trybe())).head.id, Catalog(known)
        )
        assert delivery.lines[0].product == known

    async def test_a_site_may_name_products_by_article(self, site: Site) -> None:
        system = site.trybe()
        order = (await order_of(system)).head.id
        known = Product("own-id", "Oil", article=OIL)
        assert (await system.delivery(order, Catalog(known))).lines[0].product == known
        twins = Catalog(known, replace(known, id="other"))
        assert (await system.delivery(order, twins)).lines[0].product.id == OIL

    async def test_where_no_member_is_named_an_item_stands_for_itself(self, site: Site) -> None:
        """O74: the same text is the same product, on every order and after every restart."""
        system = site.trybe(trybe_product_member="")
        line = (await order_of(system)).lines[0]
        assert line.product.id.startswith("trybe-")
        assert line.product.name == "Olive oil 0.5 l, Halmbach"
        again = (await order_of(site.trybe(trybe_product_member=""))).lines[0]
        assert again.product.id == line.product.id
        linked = Product(line.product.id, "What a person made of it")
        order = (await order_of(system)).head.id
        assert (await system.delivery(order, Catalog(linked))).lines[0].product == linked

    async def test_only_whole_pieces_can_be_counted(self, site: Site) -> None:
        system = site.trybe()
        order = (await order_of(system)).head.id
        weighed = Product(OIL, "Oil", unit="kg", step=Decimal("0.001"))
        product = (await system.delivery(order, Catalog(weighed))).lines[0].product
        assert product == replace(weighed, step=ONE)


class TestDocumentedOnly:
    @pytest.fixture
    def options(self) -> hub.HubOptions:
        return hub.HubOptions(
            demo=True, control=True, check=True, switches=hub.Switches.documented_only()
        )

    async def test_items_of_two_amounts_are_lines_all_the_same(self, site: Site) -> None:
        """O74, O81: lists without an object around them, items without a name."""
        delivery = await order_of(site.trybe())
        assert delivery.lines[0].expected == 12
        names = {line.product.id for line in delivery.lines}
        assert len(names) == len(delivery.lines)
        told = [line.product.name for line in delivery.lines]
        numbers = enumerate(delivery.lines, 1)
        assert told == [f"#{number} {line.id[:8]}" for number, line in numbers]


class TestBeingLetIn:
    async def test_a_refused_token_is_not_renewed(self, site: Site) -> None:
        """R205."""
        profile, _ = site.trybe_profile()
        system = site.opened(profile, Credentials(token="demo-wrong"))
        with pytest.raises(SignIn):
            await system.deliveries()

    async def test_an_order_of_another_site_does_not_show(self, site: Site) -> None:
        """R201, R206."""
        with pytest.raises(SaidNo) as told:
            await site.trybe().delivery(ELSEWHERE, Nobody())
        assert told.value.status == 404

    async def test_what_we_may_not_do_is_said_and_the_sign_in_works(self, site: Site) -> None:
        """R205: 403 on every writing call."""
        system = site.trybe()
        with pytest.raises(SaidNo) as told:
            await by_hand(system, ops.RECEIVE_ORDER, order=ELSEWHERE)
        assert told.value.status == 403
        assert told.value.problem["detail"]

    async def test_a_page_of_the_network_is_no_answer(self, site: Site) -> None:
        site.fault("html", times=1)
        with pytest.raises(Unsure) as told:
            await site.trybe().deliveries()
        assert told.value.network

    async def test_nobody_there(self, site: Site) -> None:
        profile, credentials = site.trybe_profile(bases={ops.API: "http://127.0.0.1:1"})
        with pytest.raises(NotSent):
            await site.opened(profile, credentials).probe()

    async def test_a_probe_tells_the_time(self, site: Site) -> None:
        assert await site.trybe().probe() is not None


def test_what_it_can_do(running: Any) -> None:
    site = Site(running)
    assert site.trybe().capabilities == Capabilities(
        receive=True, books_receipts=True, rest_order=True
    )
    assert not site.trybe(trybe_product_member="").capabilities.rest_order
    assert not site.trybe(trybe_product_member="product.id").capabilities.rest_order


async def test_what_trybe_does_not_have(site: Site) -> None:
    system = site.trybe()
    assert (await system.products()).products == ()
    assert await system.stock(OIL, "here") is None
    assert await system.place("here") is None
