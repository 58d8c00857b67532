"""Whole orders with the scanner alone: no tap, no key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.decision import Accepted, Held
from app.domain.dispatch.actions import Finish, Scan
from app.domain.dispatch.document import DispatchState
from app.domain.dispatch.machine import CHAINS
from app.domain.goods_out import GoodsOutStatus, ProcessingModel
from app.domain.values import Place, Product
from tests.domain.codes import command, item, place
from tests.domain.desk import TODAY
from tests.domain.dispatching import BY_TERMINAL, MILK, NEW, OLD, Desk, line, order

LATER = TODAY + timedelta(days=300)
PLACES = [Place(f"p{n}", f"R-{n}") for n in range(1, 13)]
GOODS = [Product(f"i{n}", f"Item {n}") for n in range(1, 12)]


def twelve_lines(model: ProcessingModel) -> Desk:
    """Eleven kinds of goods and a lot, each at a place of its own."""
    lines = [
        line(f"{n:02}", g, 1, place=p)
        for n, (g, p) in enumerate(zip(GOODS, PLACES[:11], strict=True))
    ]
    milk = line("12", MILK, 1, place=PLACES[11], lot_id="lot-1", lot_text="L1")
    return Desk(order(*lines, milk, model=model), rules=BY_TERMINAL)


def scan(desk: Desk, *codes: Scan) -> int:
    """Read codes one after the other, each question painted in between; how many there were."""
    for code in codes:
        decision = desk.do(code)
        assert isinstance(decision, Accepted | Held), (code, decision)
        desk.painted = {}
        if desk.document.asking:
            desk.paint()
    return len(codes)


def pick_all(desk: Desk) -> int:
    """All twelve lines: the third is short, the last one's lot is swapped."""
    scans = 0
    for at, where in enumerate(PLACES):
        scans += scan(desk, place(where))
        if at == 2:
            scans += scan(desk, command("SHORT"), command("REASON", "1"))
        elif at == 11:
            scans += scan(desk, command("SWAP"), item(MILK, lot="L2", expiry=LATER))
        else:
            scans += scan(desk, item(GOODS[at]))
    return scans


@pytest.mark.parametrize("model", [NEW, OLD], ids=str)
def test_an_order_of_twelve_lines_with_one_short_one_swap_and_two_packages(
    model: ProcessingModel,
) -> None:
    desk = twelve_lines(model)
    assert pick_all(desk) == 2 * 12 + 2  # one command for the swap, one for the reason
    scan(desk, command("GOTO", "pack"), command("NEWPACK"), *map(item, GOODS[:2]))
    scan(desk, command("OK"), command("NEWPACK"), command("REST"), command("OK"))
    scan(desk, command("HANDOVER"), command("OK"), command("FINISH"))
    posting = desk.finish()
    assert posting.orders[0].said.statuses == CHAINS[model][2:]
    assert [len(p.content) for p in posting.packages] == [2, 9]
    assert [t.short_reason for t in posting.lines if t.short] == ["not_there"]
    swapped = next(t for t in posting.lines if t.line == "12")
    assert swapped.cells[0][0].lot == "L2"
    assert {move.delta for move in posting.stock} == {Decimal(-1)}
    assert len(posting.stock) == 11
    assert desk.document.state is DispatchState.FINISHED
    assert desk.replayed() == desk.document


def test_five_orders_in_one_walk() -> None:
    orders = [
        order(*(line(f"{g}-{n}", GOODS[n], 2, place=PLACES[n]) for n in range(4)), key=f"g{g}")
        for g in range(1, 6)
    ]
    desk = Desk(*orders, rules=BY_TERMINAL)
    scans = 0
    for n in range(4):
        scans += scan(desk, place(PLACES[n]), command("QTY", "10"), item(GOODS[n]))
        assert desk.last.details["totes"] == "1:2 2:2 3:2 4:2 5:2"
    assert scans == 12
    posting = desk.finish()
    assert [wish.said.statuses for wish in posting.orders] == [(GoodsOutStatus.IN_PROCESS,)] * 5
    assert len(posting.stock) == 20


def test_codes_in_any_order_end_in_the_same_goods() -> None:
    ways: list[Callable[[Desk], int]] = [
        lambda desk: scan(desk, place(PLACES[0]), item(GOODS[0])),
        lambda desk: scan(desk, place(PLACES[0]), command("QTY", "1"), item(GOODS[0])),
    ]
    results = []
    for way in ways:
        desk = Desk(order(line("a", GOODS[0], 1, place=PLACES[0])))
        way(desk)
        desk.act(Finish(False))
        results.append(desk.line("a").portions)
    assert results[0] == results[1]
