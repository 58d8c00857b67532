"""Stock writes: what stood there before, the write, and looking for a lost one (outbox 4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.clients.base import (
    Answer,
    Clash,
    Done,
    Look,
    NoTrace,
    NotYet,
    Prepared,
    Ready,
    ServerTime,
)
from app.clients.enfore import operations as ops
from app.clients.enfore import wire
from app.clients.enfore.books import agreed
from app.clients.enfore.figures import change_of
from app.clients.enfore.judgement import Baseline, Change, Wanted, judge_stock
from app.clients.enfore.site import Site
from app.clients.errors import SaidNo
from app.clients.model import parsed
from app.domain.count_intents import CountIntent
from app.domain.entry import Entry, EntryState, Request
from app.domain.intents import ChangeStock
from app.domain.values import Quantity

StockIntent = ChangeStock | CountIntent


@dataclass(frozen=True, slots=True)
class Known:
    """What was available, and the server's time of it, ms."""

    available: Decimal
    unit: str
    server: int
    uncertain: int

    def facts(self) -> dict[str, Any]:
        """As it is stored: beside an entry as its baseline, and for the next one of the lane."""
        return {
            "available": format(self.available, "f"),
            "unit": self.unit,
            "server": self.server,
            "uncertain": self.uncertain,
        }

    @classmethod
    def of(cls, stored: Mapping[str, Any] | None) -> Known | None:
        """Back from storage; None if it is not all there."""
        try:
            return cls(
                Decimal(str((stored or {})["available"])),
                str((stored or {}).get("unit", "")),
                int((stored or {})["server"]),
                int((stored or {})["uncertain"]),
            )
        except (KeyError, ArithmeticError, TypeError, ValueError):
            return None


class StockLane:
    """Reads, renders and judges stock writes."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._last: dict[str, tuple[int, Known]] = {}
        """What the last answer of each lane said, and when (monotonic ms): spares a reading."""

    async def stock(self, product: str, place: str) -> Quantity | None:
        """What is available; None when the server knows none."""
        try:
            shown = await self._site.engine.load(ops.GET_STOCK, product=product, place=place)
        except SaidNo as error:
            if error.status == 404:
                return None
            raise
        available = shown.available
        return None if available is None else Quantity(available.value, available.unit)

    async def prepare(self, entry: Entry, intent: ChangeStock) -> Prepared:
        """The baseline and the request; a person is asked before taking more than is there, but
        not once more about an entry that a person has decided to send anyway."""
        known = self._fresh(entry.lane) or await self._read(intent)
        seen = entry.linked is not None
        if known is not None and not seen and _takes_too_much(intent, known):
            return Clash("remove_above_available", _facts(intent, known))
        if known is not None and known.unit not in ("", intent.unit):
            return Clash("unit_differs", _facts(intent, known) | {"server_unit": known.unit})
        baseline = None if known is None else known.facts()
        request = entry.request or self.render(intent, Wanted(intent.delta, intent.condition.value))
        return Ready(request, baseline)

    async def send(self, entry: Entry, request: Request) -> Answer:
        """Send it over a connection that cannot be stale."""
        self._last.pop(entry.lane, None)
        return await self._site.engine.send(request, fresh=True)

    def settle(self, entry: Entry, answer: Answer) -> Done:
        """What stands there now: the baseline of the lane's next write, while it is fresh."""
        shown = parsed(wire.ProductStock, answer.body) if answer.complete else None
        if shown is None or shown.available is None:
            return Done()
        known = self._as_known(shown.available.value, shown.available.unit, answer.time)
        if known is None:
            return Done()
        self._last[entry.lane] = (self._site.clock.monotonic(), known)
        return Done(known.facts())

    async def look(self, entry: Entry, intent: StockIntent, ours: Sequence[Entry]) -> Look:
        """Whether a write whose answer was lost has happened.

        A place is not ours alone for work that was taken over from another terminal, and while
        another one may write there what was passed on to it.
        """
        wanted = said(entry)
        if wanted is None:
            return NoTrace()
        self._last.pop(entry.lane, None)
        shared = bool(entry.terminal) or any(one.state is EntryState.MOVED for one in ours)
        ours = [one for one in ours if one.state is not EntryState.MOVED]
        known = Known.of(entry.baseline)
        baseline = None
        if known is not None:
            baseline = Baseline(known.available, known.server, known.uncertain)
        since = self._site.since(entry) if baseline is None else baseline.server
        changes, available = await self._agreed(intent, since - self._site.timings.window_before)
        if available is None:
            return NotYet("stock_moves_while_read")
        if baseline is None:
            return _without_baseline(changes, wanted)
        return judge_stock(
            baseline,
            available,
            changes,
            wanted,
            _after(entry, ours),
            own_place=not shared and intent.place in self._site.profile.rules.own_places,
            earlier=_just_before(entry, ours, baseline),
        )

    # --- below -----------------------------------------------------------------------------

    def answered_ago(self, lane: str) -> int | None:
        """How long ago a write of the lane was answered, ms; None: not in this run."""
        at, _ = self._last.get(lane, (None, None))
        return None if at is None else self._site.clock.monotonic() - at

    def known(self, available: Quantity, time: ServerTime | None) -> Known | None:
        """What is available at a time of the server; None while its clock is not known."""
        return self._as_known(available.value, available.unit, time)

    def render(self, intent: StockIntent, wanted: Wanted) -> Request:
        """The request of a change (R35)."""
        add = wanted.delta >= 0
        body = wire.StockUpdate(
            change_quantity=wire.Quantity(value=abs(wanted.delta), unit=intent.unit),
            change_intent=wire.StockChangeIntent.ADD if add else wire.StockChangeIntent.REMOVE,
            condition=wire.StockCondition(wanted.condition),
        )
        engine = self._site.engine
        return engine.render(ops.CHANGE_STOCK, body, product=intent.product, place=intent.place)

    def _fresh(self, lane: str) -> Known | None:
        at, known = self._last.pop(lane, (0, None))
        fresh = self._site.clock.monotonic() - at < self._site.timings.baseline_fresh
        return known if fresh else None

    async def _read(self, intent: ChangeStock) -> Known | None:
        """What stands there now; None when the server did not say its time."""
        shown = await self.stock(intent.product, intent.place)
        stock = shown or Quantity(Decimal(0), "")
        return self._as_known(stock.value, stock.unit, self._site.engine.time)

    def _as_known(self, available: Decimal, unit: str, time: ServerTime | None) -> Known | None:
        if time is None:
            return None
        uncertain = max(time.uncertain, self._site.timings.clock_uncertain)
        return Known(available, unit, time.server, uncertain)

    async def _agreed(self, intent: StockIntent, since: int) -> tuple[list[Change], Decimal | None]:
        """Changes and stock that belong together; stock is None when they never agreed."""
        changes, shown, agree = await agreed(
            lambda: self._changes(intent, since),
            lambda: self.stock(intent.product, intent.place),
        )
        if not agree:
            return changes, None
        return changes, Decimal(0) if shown is None else shown.value

    async def _changes(self, intent: StockIntent, since: int) -> list[Change]:
        listed = await self._site.engine.all(
            ops.STOCK_COUNT_CHANGES,
            {
                **self._site.window(since),
                "product_id": intent.product,
                "location_id": intent.place,
            },
        )
        changes = [change_of(shown, self._site.own_app) for shown in listed.items]
        # What the list could not show is a change all the same: it must not be overlooked.
        return [*changes, *(Change(None) for _ in listed.problems)]


def said(entry: Entry) -> Wanted | None:
    """What a stock write changes; None for one that is worked out when it leaves and has not left,
    and for a difference of nothing.
    """
    intent = entry.intent
    if isinstance(intent, ChangeStock):
        return Wanted(intent.delta, intent.condition.value)
    delta = (entry.baseline or {}).get("delta")
    if not isinstance(intent, CountIntent) or not isinstance(delta, str):
        return None
    return Wanted(Decimal(delta), intent.condition.value)


def _after(entry: Entry, ours: Sequence[Entry]) -> list[Wanted]:
    """Our done writes since the doubtful one started; earlier ones are in the baseline."""
    started = entry.attempt_started or entry.created
    return [
        wanted
        for other in ours
        if other.id != entry.id
        and (other.attempt_started or 0) > started
        and (wanted := said(other)) is not None
    ]


def _just_before(entry: Entry, ours: Sequence[Entry], baseline: Baseline) -> int:
    """How many writes of ours ended in the second of the baseline, or in the one before."""
    started = entry.attempt_started or entry.created
    known = (
        Known.of(other.answer)
        for other in ours
        if said(other) is not None and (other.attempt_started or 0) <= started
    )
    return sum(1 for one in known if one is not None and one.server >= baseline.server - 1000)


def _without_baseline(changes: Sequence[Change], wanted: Wanted) -> Look:
    """A row of a restored or copied store: it may have left another machine."""
    possible = [c for c in changes if c.delta in (None, wanted.delta)]
    if not possible:
        return NoTrace()
    facts = {
        "ours": {"delta": format(wanted.delta, "f"), "condition": wanted.condition},
        "changes": [c.shown() for c in possible],
    }
    return Clash("stock_maybe_ours", facts)


def _takes_too_much(intent: ChangeStock, known: Known) -> bool:
    return intent.delta < 0 and -intent.delta > known.available


def _facts(intent: ChangeStock, known: Known) -> dict[str, Any]:
    return {
        "product": intent.product,
        "product_name": intent.product_name,
        "place": intent.place,
        "ours": format(intent.delta, "f"),
        "server": format(known.available, "f"),
        "unit": intent.unit,
    }
