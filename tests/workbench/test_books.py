"""The server's books are asked beside the person, where the site wants places looked at."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

# Before anything else of pydantic: see tests/journeys/conftest.py.
import pydantic.fields  # noqa: F401
import pytest

from app.clients.errors import SaidNo
from app.domain.dispatch import actions
from app.domain.values import Quantity
from tests.domain.dispatching import A1, A2, CUPS, TEA, line, order
from tests.workbench.house import PROFILE, House, OrderHouse, house

LOOKING = replace(PROFILE, rules=replace(PROFILE.rules, empty_check=True))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What was asked of the books: tea lies there, of cups nothing is shown."""
    found: list[tuple[str, str]] = []

    async def stock(self: OrderHouse, product: str, place: str) -> Quantity | None:
        found.append((product, place))
        if product == CUPS.id:
            raise SaidNo("not for you", status=403)
        return Quantity(Decimal(3), TEA.management_unit if place == A1.id else "BOXES")

    monkeypatch.setattr(OrderHouse, "stock", stock)
    return found


async def all_asked(at: House) -> None:
    """Wait for what is asked beside the person."""
    async with asyncio.timeout(5):
        await asyncio.gather(*at.station.owner.tasks)


ORDER = order(
    line("1", TEA, 1, place=A1),
    line("2", TEA, 1, place=A2),
    line("3", TEA, 1, place=A1),
    line("4", CUPS, 1),
    line("5", CUPS, 1, place=None),
)


async def test_the_figures_come_after_the_opening(
    tmp_path: Path, asked: list[tuple[str, str]]
) -> None:
    async with house(tmp_path, ORDER, profile=LOOKING) as at:
        await at.sync.pull.goods_outs.read("g1")
        at.told.clear()
        desk = await at.workbench.open_goods_outs(["g1"])
        assert {one.source.book for one in desk.document.walked()} == {None}
        await all_asked(at)
        assert ("goods_outs", "g1") in at.told
        assert sorted(asked) == [("cups", "a1"), ("tea", "a1"), ("tea", "a2")]
        seen = at.workbench.goods_out_here("g1")
        assert seen is not None
        assert [one.book for one in seen.lines] == [Decimal(3), None, Decimal(3), None, None]
        handled = desk.take(actions.Reread(seen))
        assert (handled.decision.key, await desk.confirm(handled)) == ("order_reread", None)
        assert desk.document.lines["1"].source.book == 3
        # Opened again: asked again, and no news.
        at.told.clear()
        at.workbench.leave()
        await at.workbench.open_goods_outs(["g1"])
        await all_asked(at)
        assert len(asked) == 6
        assert ("goods_outs", "g1") not in at.told


async def test_nobody_is_asked_where_nobody_looks(
    tmp_path: Path, asked: list[tuple[str, str]]
) -> None:
    async with house(tmp_path, ORDER) as at:
        await at.workbench.open_goods_outs(["g1"])
        await asyncio.sleep(0)
        assert at.station.owner.tasks == frozenset()
        assert asked == []
