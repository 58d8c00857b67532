"""A person who counts at a terminal with its window, and what the server must hold in the end."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import partial
from typing import Any

from app.domain.count_intents import CountStock
from app.domain.counting.actions import JudgeMovement
from app.domain.counting.document import Count, CountState
from app.domain.entry import STUCK_STATES, Entry
from app.domain.shelf import Doubt
from app.hub.running import RunningHub
from app.settings import Profile
from app.tour.control import Control
from app.ui.screens.count.presenter import CountPresenter
from app.ui.screens.count.values import Do, Page
from app.workbench.counting import CountDesk
from tests.chaos.judge import drained
from tests.chaos.judge_count import Key, Stock, key_of, stock_of, wrong_in_stock
from tests.journeys.demo import place_id, product_id
from tests.journeys.floor import Floor, Seen
from tests.journeys.goods_out_weather import Trouble
from tests.workbench.stocktaker import BOARD, BOOKED, OTHER, ROLLS, SHELF, booked

NAPKINS, HANGERS = "PAP-0302", "HOM-1002"
LEADS_BADGE, LEAD, PIN = "BADGE-1001", "62042121e44940c08827ec77", "4953"
HOUR = 3_600_000
SPOTS = 8
"""No count here has more."""
Found = dict[tuple[str, str, str], int]
"""What was counted, by article, place and condition, where it is not what the books say."""
Journey = Callable[["Counting"], Awaitable[Found]]


def filled(hub: RunningHub) -> None:
    """So much of everything that is counted lies where it is counted, since an hour."""
    for article, place in ((ROLLS, SHELF), (BOARD, SHELF), (NAPKINS, OTHER), (HANGERS, OTHER)):
        booked(hub, article, place, BOOKED, intent="set", minutes=-60)


def showing_books(profile: Profile) -> Profile:
    """Counts that begin here are not blind."""
    return replace(profile, rules=replace(profile.rules, blind_counts=False))


def in_silence(profile: Profile) -> Profile:
    """Nothing is read from the server but what a person asks for."""
    silent = replace(profile.timings, pull_visible=HOUR, pull_hidden=HOUR, count_quiet=HOUR)
    return replace(showing_books(profile), timings=silent)


@dataclass(slots=True)
class Counting:
    """A person at a floor, counting; `before` is the stock at first, and the changes so far."""

    floor: Floor
    blind: bool = False
    moved: dict[Key, Decimal] = field(default_factory=dict)
    """What others moved after it was counted."""
    before: tuple[Stock, int] = field(default_factory=lambda: ({}, 0))

    @property
    def document(self) -> Count:
        """The open count."""
        desk = self.floor.running.workbench.desk
        assert isinstance(desk, CountDesk)
        return desk.document

    async def begin(self, place: str) -> Seen:
        """From anywhere to the counts, and the place. One step: a restart would leave them."""
        await self.floor.step("scan", text="DH:GOTO:count")
        self.floor.counts["scans"] += 1
        seen = await self.floor.scan(place)
        assert (seen.screen, self.document.place is not None) == ("count", True), seen.report
        return seen

    async def review(self) -> Seen:
        """Open the review, and wait until the books were read; a lead lets a blind one be seen."""
        seen = await self.floor.step("act", key="review")
        overlay = self.presenter.overlay
        if overlay is not None and overlay.page is Page.APPROVE:
            assert self.blind
            await self.floor.step("scan", text=LEADS_BADGE)
            for key in (*PIN, "apply"):
                await self.floor.step("press", key=key)
            seen = await self.floor.step("look")
        return seen

    @property
    def presenter(self) -> CountPresenter:
        """The count's screen."""
        presenter = self.floor.window.shell.presenter
        assert isinstance(presenter, CountPresenter)
        return presenter

    async def had_moved(self) -> int:
        """Of every movement that the review asks about: it was before the count. How many."""
        await self.review()
        review = self.presenter.reviewing.review
        assert review is not None
        asked = [
            JudgeMovement(one.spot.product, one.spot.place, movement.key, counted=True)
            for one in review.variances
            if isinstance(one.answer, Doubt)
            for movement in one.answer.movements
        ]
        for judge in asked:
            self.presenter.wish(Do(judge, stay=True))
            await self.floor.step("look")
        return len(asked)

    async def accept(self) -> None:
        """Whatever somebody has to decide about is right as it was counted."""
        await self.review()
        await self.floor.step("scan", text="DH:OK")
        for _ in range(SPOTS):
            await self.floor.step("scan", text="DH:REASON:2")
        await self.floor._did(await self.floor.step("look"))

    async def post(self) -> Seen:
        """The summary, and its confirm."""
        await self.review()
        await self.floor.step("scan", text="DH:FINISH")
        seen = await self.floor.step("scan", text="DH:OK")
        assert self.document.state is CountState.FINISHED, seen.report
        return await self.floor._did(seen)

    async def sold(self, article: str, place: str, quantity: int) -> None:
        """The platform sells so many of them, five minutes after now. No answer may be on its way:
        the hub says another time meanwhile.
        """
        await self.floor.step("pull")
        minutes = 5 + len(self.moved)
        booked(
            self.floor.hub,
            article,
            place,
            quantity,
            intent="remove",
            reason="SALE",
            minutes=minutes,
        )
        self.moved[product_id(article), place_id(place), "NEW"] = Decimal(-quantity)

    # --- what came of it -----------------------------------------------------------------------

    def look_at_books(self) -> None:
        """What lies there before anything is counted."""
        control = Control(self.floor.hub.url)
        self.before = stock_of(control), len(control.changes())

    def compare(self, entries: list[Entry], found: Found) -> list[Entry]:
        """What was counted is said, booked once and right, or a person is asked: who is."""
        counts = [entry for entry in entries if isinstance(entry.intent, CountStock)]
        said = {
            key_of(e.intent): e.intent.counted for e in counts if isinstance(e.intent, CountStock)
        }
        wanted = {_key(*spot): Decimal(counted) for spot, counted in found.items()}
        assert {key: said.get(key) for key in wanted} == wanted
        stuck = [entry for entry in counts if entry.state in STUCK_STATES]
        assert not drained(tuple(entries))
        stock, seen = self.before
        changes: list[dict[str, Any]] = Control(self.floor.hub.url).changes()[seen:]
        wrong = list(wrong_in_stock(counts, stock, changes, self.moved))
        assert not wrong, (wrong, changes)
        if not stuck:
            shelves = stock_of(Control(self.floor.hub.url))
            others = {key: self.moved.get(key, Decimal(0)) for key in wanted}
            left = {key: shelves[key] - others[key] for key in wanted}
            assert _without_others(left, changes, self.moved) == wanted
        return stuck


def _key(article: str, place: str, condition: str) -> Key:
    return product_id(article), place_id(place), condition


def _without_others(stock: Stock, changes: list[dict[str, Any]], told: Stock) -> Stock:
    """Without what the worst hub's other hand wrote at our places after us."""
    left = dict(stock)
    for change in changes:
        key = (change["product_id"], change["place_id"], change["condition"])
        if change["origin"] == "other" and key in left and key not in told:
            left[key] -= Decimal(str(change["quantity"]))
    return left


async def walk(
    journey: Journey,
    floor: Floor,
    trouble: Trouble,
    steps: int,
    *,
    blind: bool = False,
    change: Callable[[Profile], Profile] = showing_books,
) -> None:
    """Go through a journey, let everything arrive, and compare."""
    name = journey.func.__name__ if isinstance(journey, partial) else journey.__name__
    filled(floor.hub)
    trouble.over(floor, name, steps)
    if not blind:
        floor.change = change
    person = Counting(floor, blind)
    person.look_at_books()
    async with floor:
        if blind:
            await floor.running.workbench.people.learn_pins({LEAD: PIN})
        found = await journey(person)
        if trouble.gone:
            floor.hub.go_online()
        asking = person.compare(await floor.drained(), found)
        assert set(floor.green) <= floor.journal(), "shown, and not on disk"
    if not trouble.weather.asks:
        assert not asking, [(entry.intent, entry.last_error) for entry in asking]
