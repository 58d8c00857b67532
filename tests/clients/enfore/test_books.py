"""The server's list of changes in our words: keys, reasons, and which of them are ours."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.clients.enfore import wire
from app.clients.enfore.books import (
    agreed,
    booked_of,
    reading_of,
    with_keys,
    with_ours,
    with_reasons,
)
from app.clients.shelves import OwnWrite
from app.domain.shelf import Booked, Moment
from app.domain.values import Condition

NEW, DAMAGED = Condition.NEW, Condition.DAMAGED
NOW = Moment(5_000, 10)


def row(at: int, delta: str | None = None, reason: str = "", **more: Any) -> Booked:
    amount = None if delta is None else Decimal(delta)
    return Booked("", at, amount, more.get("condition", NEW), reason)


def write(entry: str, delta: str, earliest: int, latest: int, **more: Any) -> OwnWrite:
    return OwnWrite(entry, NEW, Decimal(delta), earliest, latest, **more)


def test_a_change_is_read_with_all_that_is_shown_of_it() -> None:
    shown = wire.StockCountChange.model_validate(
        {
            "effective_on": "2026-03-10T10:00:00.250Z",
            "change_quantity": {"value": Decimal("-2.5"), "unit": "MASS_KILOGRAMS"},
            "condition": "DAMAGED",
            "reason": "SALE",
        }
    )
    assert booked_of(shown) == Booked(
        "", 1_773_136_800_250, Decimal("-2.5"), Condition.DAMAGED, "SALE"
    )
    bare = wire.StockCountChange.model_validate({"effective_on": "2026-03-10T10:00:00.250Z"})
    assert booked_of(bare) == Booked("", 1_773_136_800_250)


def test_keys_are_the_same_whenever_the_list_is_read() -> None:
    rows = [row(1, "2", "SALE"), row(1, "2.0", "SALE"), row(2, "2", "SALE")]
    once, again = with_keys(rows), with_keys([*rows, row(3, "1", "SALE")])
    assert [one.key for one in once] == [one.key for one in again[:3]]
    assert len({one.key for one in again}) == 4


def test_hidden_reasons_are_told_by_the_list_of_trades() -> None:
    rows = [row(1), row(2), row(3), row(3), row(4, reason="STOLEN")]
    told = with_reasons(rows, [row(1), row(3)])
    assert [one.reason for one in told] == ["TRADING", "UNSPECIFIED", "", "", "STOLEN"]


def test_our_writes_are_marked_once_each() -> None:
    rows = [row(100, "4", "CORRECTION"), row(150, "4", "CORRECTION"), row(180, "9", "CORRECTION")]
    ours = with_ours(rows, [write("e1", "4", 50, 200)])
    assert [one.entry for one in ours] == ["e1", "", ""]
    twice = with_ours(rows, [write("e1", "4", 50, 200), write("e2", "4", 50, 200)])
    assert [one.entry for one in twice] == ["e1", "e2", ""]
    assert not any(one.ours for one in with_ours(rows, [write("e3", "4", 300, 400)]))


def test_a_trade_is_ours_only_if_nothing_else_can_be() -> None:
    rows = [row(100, "-1", "SALE"), row(110, "-1", ""), row(120, "-1", "CORRECTION")]
    assert [one.ours for one in with_ours(rows, [write("e", "-1", 0, 200)])] == [False, False, True]
    assert [one.ours for one in with_ours(rows[:2], [write("e", "-1", 0, 200)])] == [False, True]


def test_a_hidden_amount_of_ours_is_known_and_a_count_moves_nothing() -> None:
    [ours] = with_ours([row(100)], [write("e1", "4", 0, 200, moved=False)])
    assert (ours.ours, ours.delta, ours.entry) == (True, Decimal(4), "")


def figures(**more: Any) -> wire.ProductStock:
    shown = {name: {"value": Decimal(v), "unit": "COUNT_PIECES"} for name, v in more.items()}
    return wire.ProductStock.model_validate(shown)


def counts(*rows: dict[str, Any]) -> list[wire.StockCount]:
    return [wire.StockCount.model_validate(one) for one in rows]


def count_of(condition: str, value: int) -> dict[str, Any]:
    return {"condition": condition, "quantity": {"value": Decimal(value), "unit": "COUNT_PIECES"}}


def test_figures_of_a_shelf() -> None:
    stock = figures(available="7", reserved="3", virtual="10")
    read = reading_of(stock, counts(count_of("NEW", 8), count_of("DAMAGED", 2)), NOW)
    assert dict(read.by_condition) == {NEW: Decimal(8), DAMAGED: Decimal(2)}
    assert read.available == 7
    assert read.reserved == 3
    assert read.virtual == 10
    assert read.records == 2


def test_counts_that_hide_one_figure_hide_all() -> None:
    read = reading_of(figures(available="7"), counts(count_of("NEW", 8), {}), NOW)
    assert read.by_condition == ()
    assert read.records == 2
    assert reading_of(None, [], NOW).available == 0


async def test_list_and_figures_are_read_until_they_agree() -> None:
    lists = iter([[1], [1, 2], [1, 2]])
    looks = iter(["early", "late"])

    async def listed() -> list[int]:
        return next(lists)

    async def shown() -> str:
        return next(looks)

    assert await agreed(listed, shown) == ([1, 2], "late", True)


async def test_a_list_that_never_stands_still_is_not_complete() -> None:
    longer: list[int] = []

    async def listed() -> list[int]:
        longer.append(0)
        return list(longer)

    async def shown() -> str:
        return "figures"

    assert (await agreed(listed, shown))[2] is False
