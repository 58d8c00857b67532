"""A real hub with its controls, terminals on it, and rows of the outbox as posting writes them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import httpx

from app.aio import SystemClock, new_id
from app.clients.base import Answers, Clash, Done, Look, Prepared, Ready, System
from app.clients.enfore.adapter import Enfore
from app.clients.errors import ClientError
from app.demo import demo_profile
from app.domain.adhoc_posting import AdHocPosting
from app.domain.delivery import Delivery
from app.domain.dispatch.posting import DispatchPosting
from app.domain.entry import Entry, EntryState, Planned
from app.domain.goods_out_intents import ConvertGoodsOut, MoveGoodsOut, RegisterPick
from app.domain.intents import ConvertDraft, Intent, RegisterHead, RegisterLine
from app.domain.order_intents import OrderRestLine
from app.domain.posting import LineTotal, Posting, StockDelta, UnannouncedLine
from app.domain.values import Condition, Product
from app.settings import Credentials, Profile, with_timings
from tests.plain import PLAIN

CLOCK = SystemClock()


class World:
    """A hub, its control calls, and as many terminals as a test wants."""

    def __init__(self, running: Any) -> None:
        self.url: str = running.url
        self.running = running
        self._open: list[Enfore] = []

    @staticmethod
    def settings(url: str) -> tuple[Profile, Credentials]:
        """The demo's, for a hub that need not be there."""
        return demo_profile(url)

    def profile(self, terminal: str = "DEMO", **changes: Any) -> tuple[Profile, Credentials]:
        profile, credentials = demo_profile(self.url, terminal)
        return replace(with_timings(profile, read_timeout=5_000), **changes), credentials

    def terminal(self, name: str = "DEMO", **changes: Any) -> Enfore:
        system = Enfore.open(*self.profile(name, **changes), CLOCK)
        self._open.append(system)
        return system

    def control(self, method: str, name: str, body: Any = None) -> Any:
        answer = httpx.request(method, f"{self.url}/_hub/{name}", json=body, **PLAIN)
        answer.raise_for_status()
        return json.loads(answer.content)

    def fault(self, kind: str, **more: Any) -> None:
        self.control("POST", "faults", {"kind": kind, **more})

    def calm(self) -> None:
        self.control("DELETE", "faults")

    async def close(self) -> None:
        for system in self._open:
            await system.close()


class Nobody:
    """A catalog that knows nothing."""

    def product(self, product_id: str) -> None:
        return None

    def products_by_article(self, article: str) -> tuple[()]:
        return ()

    def lot_text(self, lot_id: str) -> None:
        return None

    def place(self, place_id: str) -> None:
        return None


class Post:
    """One post on its way: its rows, and what became of each; plays the outbox step by step."""

    def __init__(self, system: System, posting: Posting | DispatchPosting | AdHocPosting) -> None:
        self.system: Any = system
        planned = planned_of(system, posting)
        ids = {one.key: new_id(CLOCK.now()) for one in planned}
        self.order = [one.key for one in planned]
        self.rows = {one.key: _row(one, ids, system) for one in planned}
        self.answers: dict[str, dict[str, Any]] = {}
        self.ends: dict[str, Done | Clash] = {}

    def answers_for(self, key: str) -> Answers:
        """Through JSON, as the store keeps them."""
        row = self.rows[key]
        found = {one: self.answers[one] for one in row.after if one in self.answers}
        return dict(json.loads(json.dumps(found)))

    async def prepare(self, key: str) -> Prepared:
        prepared: Prepared = await self.system.prepare(self.rows[key], self.answers_for(key))
        return prepared

    async def leave(self, key: str, *, ready: Ready | None = None) -> Any:
        """Send what was prepared; the answer, or the error that came instead."""
        if ready is None:
            prepared = await self.prepare(key)
            assert isinstance(prepared, Ready), prepared
            ready = prepared
        row = self.rows[key] = _leaving(self.rows[key], ready)
        try:
            return await self.system.send(row)
        except ClientError as error:
            return error

    async def look(self, key: str, *ours: Entry) -> Look:
        look: Look = await self.system.look(self.rows[key], self.answers_for(key), ours)
        return look

    async def step(self, key: str) -> Done | Clash:
        """One entry from preparing to its end, with an answer."""
        prepared = await self.prepare(key)
        if not isinstance(prepared, Ready):
            return self.end(key, prepared)
        answer = await self.leave(key, ready=prepared)
        assert not isinstance(answer, ClientError), answer.facts()
        settled = await self.system.settle(self.rows[key], answer, self.answers_for(key))
        assert isinstance(settled, Done), settled
        return self.end(key, settled)

    def end(self, key: str, end: Done | Clash) -> Done | Clash:
        self.ends[key] = end
        if isinstance(end, Done):
            self.answers[self.rows[key].id] = end.answer
        return end

    async def all(self) -> dict[str, Done | Clash]:
        """Every entry in order; what waits for a clash stays where it is."""
        for key in self.order:
            if all(one in self.answers for one in self.rows[key].after):
                await self.step(key)
        return self.ends


def planned_of(
    system: System, posting: Posting | DispatchPosting | AdHocPosting
) -> tuple[Planned, ...]:
    """What a post of any kind of document means for a system."""
    if isinstance(posting, DispatchPosting):
        return system.plan_dispatch(posting)
    if isinstance(posting, AdHocPosting):
        return system.plan_ad_hoc(posting)
    return system.plan(posting)


def _row(planned: Planned, ids: Mapping[str, str], system: System) -> Entry:
    now = CLOCK.now()
    return Entry(
        id=ids[planned.key],
        seq=1,
        system=system.name,
        document="document",
        event="event",
        intent=_with_ids(planned.intent, ids),
        way=planned.way,
        after=tuple(ids[key] for key in planned.after),
        lane=planned.lane,
        keys=tuple(new_id(now) for _ in range(system.keys(planned))),
        state=EntryState.PENDING,
        left=False,
        attempts=0,
        not_before=0,
        created=now,
    )


def _with_ids(intent: Intent, ids: Mapping[str, str]) -> Intent:
    """Names of the plan become ids of rows, as posting does it."""
    if isinstance(intent, ConvertDraft | ConvertGoodsOut):
        return replace(intent, draft_of=ids[intent.draft_of])
    made = RegisterLine | RegisterHead | OrderRestLine | RegisterPick | MoveGoodsOut
    if isinstance(intent, made) and intent.made_by:
        return replace(intent, made_by=ids[intent.made_by])
    return intent


def _leaving(row: Entry, ready: Ready) -> Entry:
    """The row as it is on disk when its request leaves; through JSON, as the store keeps it."""
    return replace(
        row,
        request=ready.request,
        baseline=json.loads(json.dumps(ready.baseline)),
        state=EntryState.SENDING,
        left=True,
        attempts=row.attempts + 1,
        attempt_started=CLOCK.now(),
    )


def posting(
    delivery: Delivery | None, kept: Mapping[int, str] | None = None, **more: Any
) -> Posting:
    """A post of a delivery: `kept` maps the number of a line to what this terminal accepted."""
    place = more.pop("place", "4d15b5eba048513f57096548")
    totals: list[LineTotal] = []
    deltas: list[StockDelta] = []
    for number, text in (kept or {}).items():
        assert delivery is not None
        line, amount = delivery.lines[number], Decimal(text)
        totals.append(
            LineTotal(
                delivery=delivery.head.id,
                line=line.id,
                accepted=amount,
                rejected=Decimal(0),
                place=place,
                expected=line.expected,
                allowed=line.expected,
                over_accepted=False,
                elsewhere=line.received_elsewhere,
                changed=True,
                external_data=line.external_data,
            )
        )
        deltas.append(StockDelta(line.product, place, Condition.NEW, amount, delivery.head.id))
    return Posting(
        id="post",
        document="document",
        deliveries=() if delivery is None else (delivery.head,),
        stock=(*deltas, *more.pop("stock", ())),
        totals=tuple(totals),
        unannounced=more.pop("unannounced", ()),
        finished=more.pop("finished", False),
        close_rest=False,
        place=place,
        **more,
    )


def found(product: Product, quantity: str, line: str = "", **more: Any) -> UnannouncedLine:
    """A line that nobody announced."""
    return UnannouncedLine(line or new_id(CLOCK.now()), product, Decimal(quantity), **more)


class RawServer:
    """Answers with bytes that a test chose; requests are kept as they came.

    `last_words`: the connection ends with the last answer. `silent`: it stays open without a word.
    `heard`: told the number of a request, from 0, before it is answered.
    """

    def __init__(self) -> None:
        self.answers: list[bytes] = []
        self.seen: list[bytes] = []
        self.connections = 0
        self.last_words = False
        self.silent = False
        self.heard: Callable[[int], None] = lambda at: None
        self.url = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while True:
                self.seen.append(await self._request(reader))
                self.heard(len(self.seen) - 1)
                said = self.answers.pop(0) if self.answers else b""
                writer.write(said)
                await writer.drain()
                if self.last_words and (not self.answers or not said):
                    return
                if self.silent and not self.answers:
                    await reader.read()
        except (asyncio.IncompleteReadError, ConnectionError):
            return
        finally:
            writer.close()

    async def _request(self, reader: asyncio.StreamReader) -> bytes:
        head = await reader.readuntil(b"\r\n\r\n")
        lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-len")]
        length = int(lengths[0].partition(b":")[2]) if lengths else 0
        return head + await reader.readexactly(length)
