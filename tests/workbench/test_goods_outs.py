"""The goods-out list, opening and taking over, and what the workbench keeps beside the journal."""

from __future__ import annotations

import asyncio
import hashlib
import time
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app import aio
from app.domain.claims import Claim
from app.domain.decision import Refused
from app.domain.dispatch import actions
from app.domain.dispatch.facts import Mode
from app.domain.goods_out import (
    CancellationAsked,
    GoodsOutHead,
    GoodsOutStatus,
    GoodsOutType,
    Hold,
    KnownLot,
)
from app.domain.meanings import GoodsOutRead, PackageRead
from app.domain.values import Lot, Place, Product
from app.scan.guard import Kind
from app.store.cache import Catalog, CatalogPlace, CatalogProduct
from app.workbench.dispatching import DispatchDesk
from app.workbench.resolve import kind_of
from app.workbench.views import GoodsOutRow, Here
from app.workbench.workbench import Claimed, Unavailable
from tests.domain.codes import item, package, place
from tests.domain.dispatching import A1, A2, B1, CUPS, TEA, line, order
from tests.sync.small_system import not_sent
from tests.workbench.house import PROFILE, House, house

CONFIRMED, IN_PICKING = GoodsOutStatus.CONFIRMED, GoodsOutStatus.IN_PICKING


async def did(desk: DispatchDesk, *what: actions.Action) -> str:
    """Do these things, on disk; the last outcome's key."""
    key = ""
    for action in what:
        handled = desk.take(action)
        assert not isinstance(handled.decision, Refused), handled.decision
        assert await desk.confirm(handled) is None
        key = handled.decision.key
    return key


def numbers(rows: list[GoodsOutRow]) -> list[str]:
    return [row.head.id for row in rows]


def best(at: House) -> list[str]:
    row = at.workbench.next_best()
    return [] if row is None else [row.head.id]


# --- two documents about one order ---------------------------------------------------------------


async def test_a_correction_knows_what_was_picked_since_by_another_document(
    tmp_path: Path,
) -> None:
    """The documents of a terminal share one register: none takes away what another has said."""
    async with house(tmp_path, order(line("1", TEA, 5))) as at:
        first = await at.workbench.open_goods_outs(["g1"])
        await did(first, place(A1), item(TEA, pack=2), actions.Finish(leave=True))
        second = await at.workbench.open_goods_outs(["g1"])
        await did(second, place(A1), item(TEA, pack=3), actions.Post())
        again = at.workbench.open_dispatch(first.key)
        correct = (actions.Correct("miscounted"), actions.SetQuantity("1", Decimal(1)))
        await did(again, *correct, actions.Post())
        said = [[total.picked for total in one.lines] for one in at.system.postings]
        assert said == [[2], [5], [4]]
        assert again.document.lines["1"].others_picked == 3


# --- the list --------------------------------------------------------------------------------


async def test_the_most_urgent_comes_first_and_what_is_blocked_last(tmp_path: Path) -> None:
    orders = (
        order(key="held", due_at=1, holds=(Hold("h"),)),
        order(key="asked", due_at=2, cancellation=CancellationAsked("c")),
        order(key="undated"),
        order(key="late", due_at=9),
        order(key="b", due_at=5),
        order(key="a", due_at=5),
        order(key="barred", due_at=0, barred="not_shown"),
        order(key="ended", due_at=0, status=GoodsOutStatus.CANCELED),
        order(key="new", due_at=6, status=GoodsOutStatus.UNCONFIRMED),
    )
    async with house(tmp_path, *orders) as at:
        rows = at.workbench.goods_outs()
        assert numbers(rows) == ["a", "b", "new", "late", "undated", "barred", "held", "asked"]
        startable = {row.head.id for row in rows if row.startable}
        assert startable == {"a", "b", "late", "undated"}
        assert [row.head.id for row in rows if row.to_confirm] == ["new"]
        assert {row.here for row in rows} == {Here.HEAD_ONLY}
        assert best(at) == ["a"]


async def test_a_list_is_filtered_by_what_people_know(tmp_path: Path) -> None:
    orders = (
        order(key="g1", recipient="Bäckerei Lang"),
        order(key="g2", pickup_number="P-77", note="Tor 3"),
    )
    async with house(tmp_path, *orders) as at:
        for text, found in {
            "go-g1": ["g1"],
            "BÄCKER": ["g1"],
            " p-77 ": ["g2"],
            "tor": ["g2"],
            "": ["g1", "g2"],
            "nothing": [],
        }.items():
            assert numbers(at.workbench.goods_outs(text)) == found


async def test_what_this_terminal_has_of_an_order(tmp_path: Path) -> None:
    async with house(tmp_path, order(line("1", TEA, 1)), order(key="g2")) as at:
        desk = await at.workbench.open_goods_outs(["g1"])
        [row, other] = at.workbench.goods_outs()
        assert (row.here, row.document) == (Here.STARTED, desk.key)
        assert (other.here, other.document) == (Here.HEAD_ONLY, None)
        await did(desk, actions.ChoosePlace(A1), item(TEA), actions.Post())
        assert at.workbench.goods_outs()[0].here is Here.POSTED
        await did(desk, actions.Finish(leave=True))
        assert at.workbench.goods_outs()[0].here is Here.FINISHED
        assert at.workbench.kind_of(desk.key) == "dispatch"
        assert at.workbench.kind_of("nobody's") == ""


async def test_next_best_goes_on_with_what_was_begun_here(tmp_path: Path) -> None:
    orders = (
        order(line("1", TEA, 1), key="soon", due_at=1),
        order(line("1", TEA, 1), key="ours", due_at=9),
        order(line("1", TEA, 1), key="theirs", due_at=0, status=IN_PICKING),
    )
    async with house(tmp_path, *orders) as at:
        assert best(at) == ["soon"]
        desk = await at.workbench.open_goods_outs(["ours"])
        assert best(at) == ["ours"]
        await did(desk, actions.Finish(leave=True))
        assert best(at) == ["soon"]
        soon = await at.workbench.open_goods_outs(["soon"])
        await did(soon, actions.Hold("soon", "other"), actions.Finish(leave=True))
        assert at.workbench.next_best() is None


async def test_ten_thousand_orders_are_listed_quickly(tmp_path: Path) -> None:
    async with house(tmp_path, online=False) as at:
        heads = [
            GoodsOutHead(f"{n:024x}", f"GO-{n}", GoodsOutType.SHIPMENT, CONFIRMED, due_at=n)
            for n in range(10_000)
        ]
        await aio.wait_for(at.cache.goods_outs.put_heads(heads, 1))
        took, rows = 9.0, at.workbench.goods_outs()
        for _ in range(3):
            before = time.thread_time()
            rows = at.workbench.goods_outs()
            took = min(took, time.thread_time() - before)
        assert len(rows) == 10_000
        assert took < 0.3  # 60 ms on a machine with nothing else to do


# --- opening ---------------------------------------------------------------------------------


async def test_an_order_is_read_anew_and_gone_on_with(tmp_path: Path) -> None:
    async with house(tmp_path, order(line("1", TEA, 2))) as at:
        at.clock.advance(1_000)
        at.system.put(order(line("1", TEA, 3)))
        desk = await at.workbench.open_goods_outs(["g1"], text="GO-g1")
        assert desk.document.lines["1"].ordered == 3
        assert desk.document.mode is Mode.PICK
        assert at.workbench.desk is desk
        await did(desk, actions.ChoosePlace(A1), item(TEA))
        at.workbench.leave()
        again = await at.workbench.open_goods_outs(["g1"])
        assert again.key == desk.key
        assert again.document.lines["1"].picked == 1
        [row] = at.workbench.dispatches()
        assert (row.document, row.title, row.state) == (desk.key, "GO-g1", "open")
        assert (row.mode, row.unsent, row.stuck) == (Mode.PICK, 0, 0)


async def test_another_mode_is_entered_on_the_way(tmp_path: Path) -> None:
    async with house(tmp_path, order(line("1", TEA, 1))) as at:
        desk = await at.workbench.open_goods_outs(["g1"])
        await did(desk, actions.ChoosePlace(A1), item(TEA))
        packing = await at.workbench.open_goods_outs(["g1"], mode=Mode.PACK)
        assert (packing.key, packing.document.mode) == (desk.key, Mode.PACK)
        picking = await at.workbench.open_goods_outs(["g1"])
        assert picking.document.mode is Mode.PACK
        assert at.workbench.dispatches()[0].mode is Mode.PACK


async def test_a_batch_keeps_its_set(tmp_path: Path) -> None:
    orders = [order(line(f"l{n}", TEA, 1), key=f"g{n}") for n in range(3)]
    async with house(tmp_path, *orders) as at:
        desk = await at.workbench.open_goods_outs(["g0", "g1"])
        assert [one.tote for one in desk.document.orders] == [1, 2]
        again = await at.workbench.open_goods_outs(["g1"])
        assert again.key == desk.key
        with pytest.raises(Unavailable) as told:
            await at.workbench.open_goods_outs(["g1", "g2"])
        assert (told.value.key, told.value.detail) == ("order_under_way", "GO-g0, GO-g1")
        with pytest.raises(Unavailable) as told:
            await at.workbench.open_goods_outs([f"x{n}" for n in range(2)])
        assert told.value.key == "order_not_here"


async def test_what_cannot_be_worked_on_is_refused_with_its_details(tmp_path: Path) -> None:
    many = [order(key=f"g{n}") for n in range(9)]
    ended = order(key="ended", status=GoodsOutStatus.FULFILLED)
    async with house(tmp_path, *many, ended) as at:
        with pytest.raises(Unavailable) as told:
            await at.workbench.open_goods_outs([one.head.id for one in many])
        assert (told.value.key, dict(told.value.details)) == ("too_many_orders", {"limit": 8})
        with pytest.raises(Unavailable) as told:
            await at.workbench.open_goods_outs(["ended"])
        assert told.value.key == "order_ended"
        assert told.value.details["number"] == "GO-ended"
        assert at.workbench.desk is None
        assert at.workbench.dispatches() == []


async def test_offline_what_is_here_is_opened(tmp_path: Path) -> None:
    async with house(tmp_path, order(line("1", TEA, 1)), order(key="g2")) as at:
        await at.sync.pull.goods_outs.read("g1")
        at.system.fail("probe", not_sent(), not_sent())
        await at.sync.outbox.link.probe()
        at.system.read.clear()
        desk = await at.workbench.open_goods_outs(["g1"])
        assert at.system.read == []
        assert list(desk.document.lines) == ["1"]


async def test_nobody_waits_for_a_server_that_hangs(tmp_path: Path) -> None:
    async with house(tmp_path, order(line("1", TEA, 1))) as at:
        await at.sync.pull.goods_outs.read("g1")
        at.system.hangs = True
        before = time.monotonic()
        desk = await at.workbench.open_goods_outs(["g1"])
        assert time.monotonic() - before < 5 * PROFILE.timings.slow / 1000
        assert list(desk.document.lines) == ["1"]


async def test_nobody_waits_for_an_order_that_is_not_here(tmp_path: Path) -> None:
    """The reading goes on, and what it brings can be opened offline."""
    async with house(tmp_path, order(line("1", TEA, 1))) as at:
        at.system.hangs, came = True, asyncio.Event()
        at.workbench.listen(lambda topic, key: came.set() if key == "g1" else None)
        before = time.monotonic()
        with pytest.raises(Unavailable) as told:
            await at.workbench.open_goods_outs(["g1"])
        assert told.value.key == "order_still_coming"
        assert time.monotonic() - before < 5 * PROFILE.timings.slow / 1000
        at.system.goes_on.set()
        await came.wait()
        at.system.fail("probe", not_sent(), not_sent())
        await at.sync.outbox.link.probe()
        desk = await at.workbench.open_goods_outs(["g1"])
        assert list(desk.document.lines) == ["1"]


# --- who is on it ----------------------------------------------------------------------------


async def test_others_on_an_order_are_told_before_it_is_taken_over(tmp_path: Path) -> None:
    taken = replace(order(line("1", TEA, 1)), workers=("T002", "T003"))
    async with house(tmp_path, taken) as at:
        with pytest.raises(Claimed) as told:
            await at.workbench.open_goods_outs(["g1"])
        assert told.value.workers == ("T002", "T003")
        assert at.workbench.dispatches() == []
        assert at.workbench.goods_outs()[0].on_it == (Claim("T002"), Claim("T003"))
        assert at.workbench.next_best() is None
        desk = await at.workbench.open_goods_outs(["g1"], take_over=True)
        assert desk.document.taken_from == "T002, T003"
        assert (await at.workbench.open_goods_outs(["g1"])).key == desk.key


async def test_a_status_alone_says_that_somebody_picks(tmp_path: Path) -> None:
    async with house(tmp_path, order(line("1", TEA, 1), status=IN_PICKING)) as at:
        with pytest.raises(Claimed) as told:
            await at.workbench.open_goods_outs(["g1"])
        assert told.value.workers == ()
        desk = await at.workbench.open_goods_outs(["g1"], take_over=True)
        assert desk.document.taken_from
        await did(desk, actions.Finish(leave=True))
        ours = await at.workbench.open_goods_outs(["g1"])
        assert ours.document.taken_from == ""


async def test_packing_goes_on_with_what_others_picked(tmp_path: Path) -> None:
    picked = order(line("1", TEA, 1, picked_elsewhere=Decimal(1)), status=IN_PICKING)
    async with house(tmp_path, picked) as at:
        desk = await at.workbench.open_goods_outs(["g1"], mode=Mode.PACK)
        assert desk.document.mode is Mode.PACK


# --- what this terminal knows besides --------------------------------------------------------


async def test_lots_and_places_that_are_known_here(tmp_path: Path) -> None:
    tea = replace(TEA, home_place="home")
    ask = order(line("1", tea, 1, place=A1), line("2", tea, 1, place=A2), line("3", CUPS, 1))
    other = order(line("9", tea, 1, place=B1), key="g2")
    lots = (Lot("l1", "L1", date(2031, 1, 1)), Lot("l2", "L2"))
    async with house(tmp_path, ask, other) as at:
        home = CatalogPlace(Place("home", "Home shelf"))
        await aio.wait_for(at.cache.put_catalog(Catalog((CatalogProduct(tea, (), lots),), (home,))))
        await at.sync.pull.goods_outs.read("g2")
        desk = await at.workbench.open_goods_outs(["g1"])
        first, second, cups = (desk.document.lines[key].source for key in "123")
        assert first.lots == (KnownLot(lots[0]), KnownLot(lots[1]))
        assert first.known_places == (home.place, A2, B1)
        assert second.known_places == (home.place, A1, B1)
        assert (cups.lots, cups.known_places) == ((), ())
        # Read again, what the terminal adds is no news to the open document.
        seen = at.workbench.goods_out_here("g1")
        assert seen is not None
        assert (await did(desk, actions.Reread(seen))) == "order_unchanged"
        assert at.workbench.goods_out_read_at("g1") == seen.read_at
        assert at.workbench.goods_out_here("nobody's") is None


async def test_what_an_earlier_document_picked_counts_for_the_next_one(tmp_path: Path) -> None:
    async with house(tmp_path, order(line("1", TEA, 5))) as at:
        first = await at.workbench.open_goods_outs(["g1"])
        await did(
            first,
            actions.ChoosePlace(A1),
            item(TEA, pack=2),
            actions.Finish(leave=True),
        )
        second = await at.workbench.open_goods_outs(["g1"])
        assert second.key != first.key
        assert second.document.lines["1"].rest == 3
        assert second.document.lines["1"].others_picked == 2
        seen = at.workbench.goods_out_here("g1")
        assert seen is not None
        assert seen.lines[0].picked_by == ((first.key, Decimal(2)),)
        assert (await did(second, actions.Reread(seen))) == "order_unchanged"
        await did(second, actions.ChoosePlace(A1), item(TEA), actions.TakeRest("1"))
        await did(second, actions.Post())
        # The terminal has one register for the line, whichever document it is from.
        [told] = at.system.postings[-1].lines
        assert (told.picked, told.elsewhere) == (Decimal(5), Decimal(0))
        assert (await did(second, actions.Reread(seen))) == "order_unchanged"


async def test_what_a_second_document_put_back_is_in_nobodys_hands(tmp_path: Path) -> None:
    """The terminal's register says so, and a third document begins with all of it to pick."""
    async with house(tmp_path, order(line("1", TEA, 5))) as at:
        first = await at.workbench.open_goods_outs(["g1"])
        await did(first, actions.ChoosePlace(A1), item(TEA, pack=2), actions.Finish(leave=True))
        second = await at.workbench.open_goods_outs(["g1"])
        await did(
            second,
            actions.ReturnGoods("g1", "another day"),
            actions.Enter(Mode.PUT_BACK),
            actions.ChoosePlace(B1),
            item(TEA, pack=2),
            actions.Finish(leave=True),
        )
        [told] = at.system.postings[-1].lines
        assert (told.picked, told.elsewhere) == (Decimal(0), Decimal(0))
        third = await at.workbench.open_goods_outs(["g1"])
        assert third.key not in (first.key, second.key)
        assert third.document.lines["1"].rest == 5
        assert third.document.lines["1"].there == 0


async def test_a_cancellation_is_seen_by_the_next_pull(tmp_path: Path) -> None:
    async with house(tmp_path, order(line("1", TEA, 2))) as at:
        desk = await at.workbench.open_goods_outs(["g1"])
        await did(desk, actions.ChoosePlace(A1), item(TEA))
        at.told.clear()
        at.clock.advance(1_000)
        await at.sync.pull.turn()
        assert ("goods_outs", "g1") not in at.told
        at.system.put(order(line("1", TEA, 2), status=GoodsOutStatus.CANCELED))
        at.clock.advance(1_000)
        await at.sync.pull.turn()
        assert ("goods_outs", "g1") in at.told
        seen = at.workbench.goods_out_here("g1")
        assert seen is not None
        assert await did(desk, actions.Reread(seen)) == "canceled_meanwhile"
        assert [q.reason for q in desk.document.questions] == ["canceled_meanwhile"]


async def test_what_was_pulled_while_it_was_closed_is_told_at_opening(tmp_path: Path) -> None:
    async with house(tmp_path, order(line("1", TEA, 2))) as at:
        desk = await at.workbench.open_goods_outs(["g1"])
        await did(desk, actions.ChoosePlace(A1), item(TEA))
        news = at.workbench.goods_out_news("g1")
        at.workbench.leave()
        at.system.put(order(line("1", TEA, 2), status=GoodsOutStatus.CANCELED))
        at.clock.advance(1_000)
        await at.sync.pull.turn()
        await at.sync.pull.turn()
        assert at.workbench.goods_out_news("g1") == news + 1
        again = at.workbench.open_dispatch(desk.key)
        assert [q.reason for q in again.document.questions] == ["canceled_meanwhile"]
        assert at.workbench.open_dispatch(desk.key) is again
        at.workbench.leave()
    async with house(tmp_path, online=False) as at:
        kept = at.workbench.open_dispatch(desk.key).document
        assert [q.reason for q in kept.questions] == ["canceled_meanwhile"]


# --- codes -----------------------------------------------------------------------------------


async def test_codes_of_an_order(tmp_path: Path) -> None:
    async with house(tmp_path, order(key="g1", pickup_number="P-77", pager="12")) as at:
        for code in ("GO-g1", "p-77", "12"):
            read = at.workbench.read(code)
            assert GoodsOutRead(code, ("g1",)) in read.meanings
            assert kind_of(read) is Kind.DOCUMENT
        assert not any(isinstance(m, GoodsOutRead) for m in at.workbench.read("GO-2").meanings)


async def test_a_label_of_ours_opens_its_order_anywhere(tmp_path: Path) -> None:
    sscc = "340123450000000017"
    orders = [order(line(f"l{n}", TEA, 1), key=f"g{n}") for n in range(2)]
    async with house(tmp_path, *orders) as at:
        desk = await at.workbench.open_goods_outs(["g0", "g1"])
        for _ in range(2):
            await did(desk, actions.ChoosePlace(A1), item(TEA))
        await did(desk, actions.Enter(Mode.PACK), actions.NewPackage("g1", code=sscc))
        await did(desk, actions.NewPackage("g0"))
        assert PackageRead("GO-g0-P1") in at.workbench.read("GO-g0-P1").meanings
        at.workbench.leave()
        where = at.where
    # Thrown away: it is made anew, and knows no order at all.
    where.cache.unlink()
    async with house(tmp_path, online=False) as at:
        for code, found in {"GO-g0-P1": ("g0",), "go-g0-p1": ("g0",), sscc: ("g1",)}.items():
            read = at.workbench.read(code)
            assert GoodsOutRead(code, found) in read.meanings
            assert PackageRead(code) in read.meanings
        assert not any(isinstance(m, GoodsOutRead) for m in at.workbench.read("GO-g0-P").meanings)
        assert at.workbench.read("\ud800").meanings
        again = at.workbench.open_dispatch(desk.key)
        assert again.document == desk.document
        assert await did(again, package(sscc)) == "package_chosen"


async def test_what_was_undone_names_no_order_any_more(tmp_path: Path) -> None:
    async with house(tmp_path, order(line("1", TEA, 1))) as at:
        desk = await at.workbench.open_goods_outs(["g1"])
        await did(
            desk,
            actions.ChoosePlace(A1),
            item(TEA),
            actions.Enter(Mode.PACK),
        )
        await did(desk, actions.NewPackage("g1", code="BOX-1"))
        assert any(isinstance(m, GoodsOutRead) for m in at.workbench.read("BOX-1").meanings)
        assert await did(desk, actions.Undo()) == "undone"
        assert not any(isinstance(m, GoodsOutRead) for m in at.workbench.read("BOX-1").meanings)


# --- what is taught, kept and restarted ------------------------------------------------------


async def test_a_link_is_known_after_a_restart_without_a_cache(tmp_path: Path) -> None:
    async with house(tmp_path, order(line("1", TEA, 3))) as at:
        desk = await at.workbench.open_goods_outs(["g1"])
        await did(desk, actions.ChoosePlace(A1), actions.LinkCode("NEW-1", TEA, Decimal(2)))
        assert desk.document.lines["1"].picked == 2
        await did(desk, actions.LinkCode("WRONG", TEA), actions.Undo())
        await aio.wait_for(at.cache.db.write(lambda _: None))  # taken back behind the scan
        assert at.cache.products_of("wrong") == []
    at.where.cache.unlink()
    async with house(tmp_path, online=False) as at:
        assert [pack for _, pack in at.cache.products_of("new-1")] == [Decimal(2)]
        assert at.cache.products_of("wrong") == []
        assert at.workbench.left_open() == desk.key
        assert at.workbench.glance_dispatch(desk.key) == desk.document
        assert at.workbench.open_dispatch(desk.key).document == desk.document


async def test_a_signature_is_on_disk_under_its_digest(tmp_path: Path) -> None:
    async with house(tmp_path) as at:
        png = b"\x89PNG a name in ink"
        reference, digest = await at.workbench.keep_signature(png)
        assert digest == hashlib.sha256(png).hexdigest()
        assert await at.workbench.keep_signature(png) == (reference, digest)
        path = at.workbench.signature(reference)
        assert path is not None
        assert path.read_bytes() == png
        assert path.parent == at.where.signatures
        for wrong in ("", "x.png", "../credentials.json", f"../{reference}", reference + "/"):
            assert at.workbench.signature(wrong) is None


def searched(at: House, text: str) -> list[Product]:
    return at.workbench.search_products(text)


async def test_products_of_the_open_order_are_found_by_name(tmp_path: Path) -> None:
    async with house(tmp_path, order(line("1", TEA, 1), line("2", CUPS, 1))) as at:
        assert searched(at, "green") == []
        await at.workbench.open_goods_outs(["g1"])
        assert searched(at, "green") == [TEA]
