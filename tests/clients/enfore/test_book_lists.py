"""The books of several products at a place, asked together: as if each had been asked alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app import hub
from app.domain.shelf import Books, Circumstances, Moment, Reading, Span
from app.domain.values import Condition
from app.domain.weighing import answer
from tests.clients.worlds import CLOCK, World
from tests.journeys import demo

ROLLS, BOARD, OIL = (demo.product_id(one) for one in ("PAP-0101", "PAP-0102", "OIL-0101"))
SHELF, ELSEWHERE = demo.place_id("D-03-2"), demo.place_id("A-04-3")
SWITCHES = {
    "shown": hub.Switches(),
    "without-products": hub.Switches(change_shows_product_and_place=False),
    "without-reasons": hub.Switches(change_shows_reason=False),
    "documented-only": hub.Switches.documented_only(),
}


def moved(world: World, product: str, quantity: str, place: str = SHELF, **more: str) -> None:
    """Somebody else books."""
    body = {"product_id": product, "place_id": place, "quantity": quantity, **more}
    world.control("POST", "stock", body)


def told(books: Books) -> list[object]:
    """All that a count is weighed by, but when it was read."""
    span = Span(Moment(CLOCK.now() - 30_000), Moment(CLOCK.now() - 30_000))
    around = Circumstances(span, (Condition.NEW,))
    figures = (books.now.by_condition, books.now.records) if books.now.by_condition else books.now
    answers = [answer(books, around, condition) for condition in Condition]
    return [books.changes, books.complete, books.leaving, _timeless(figures), answers]


def _timeless(figures: object) -> object:
    if not isinstance(figures, Reading):
        return figures
    return replace(figures, at=Moment(0))


@pytest.mark.parametrize(
    "options",
    [hub.HubOptions(demo=True, control=True, switches=one) for one in SWITCHES.values()],
    ids=SWITCHES,
)
async def test_each_is_told_as_alone(world: World) -> None:
    system = world.terminal()
    moved(world, ROLLS, "60")
    moved(world, ROLLS, "2", reason="SALE", intent="remove")
    moved(world, BOARD, "7", reason="PURCHASE")
    moved(world, BOARD, "1", condition="DAMAGED")
    moved(world, ROLLS, "9", ELSEWHERE)
    since = CLOCK.now() - 60_000
    together = await system.books_at(SHELF, (ROLLS, BOARD, OIL, ROLLS), since)
    alone = {one: await system.books(one, SHELF, since) for one in (ROLLS, BOARD, OIL)}
    assert list(together) == list(alone)
    assert {one: told(books) for one, books in together.items()} == {
        one: told(books) for one, books in alone.items()
    }


async def test_it_asks_for_the_changes_of_a_place_twice_in_all(world: World) -> None:
    system = world.terminal()
    moved(world, ROLLS, "60")
    await system.books_at(SHELF, (ROLLS, BOARD, OIL), CLOCK.now() - 60_000)
    asked = [one["path"] for one in world.control("GET", "requests")["requests"]]
    assert (
        sum("stock-count-changes" in path or "stock_count_changes" in path for path in asked) == 2
    )
