"""A system small enough to see through: it really keeps stock and can lose requests and answers.

It is for the scheduling and the states of the outbox only; what the vendor's API does is tried
against the hub.
"""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict, deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from app.clients.base import (
    Answer,
    Answers,
    Capabilities,
    CatalogPart,
    Clash,
    Done,
    GoodsOutHeads,
    Heads,
    Known,
    Look,
    NoTrace,
    NotYet,
    Prepared,
    Ready,
    ServerTime,
)
from app.clients.errors import ClientError, Later, NotSent, SaidNo, SignIn, Unsure
from app.clients.without_counts import WithoutCounts
from app.clients.without_shipments import WithoutShipments
from app.domain.adhoc_posting import AdHocPosting
from app.domain.claims import Claimable
from app.domain.delivery import Delivery
from app.domain.dispatch.posting import DispatchPosting
from app.domain.entry import Entry, Planned, Request
from app.domain.goods_out import GoodsOut
from app.domain.intents import (
    AnnounceGoods,
    ChangeStock,
    CheckDelivery,
    ConvertDraft,
    RegisterHead,
    RegisterLine,
)
from app.domain.posting import Posting
from app.domain.values import Place, Quantity, Stamp
from app.settings import Credentials

Fault = str | ClientError | Exception


@dataclass
class HandClock:
    """A clock that is moved by hand, both hands together."""

    at: int = 1_800_000_000_000
    ticks: int = 1_000_000
    boot: str = "boot-one"

    def now(self) -> int:
        return self.at

    def monotonic(self) -> int:
        return self.ticks

    def stamp(self) -> Stamp:
        return Stamp(self.at, self.ticks, self.boot)

    def advance(self, ms: int) -> None:
        self.at += ms
        self.ticks += ms


class SmallServer:
    """What lives behind the network: stock, its changes, registers, documents."""

    def __init__(self, clock: HandClock) -> None:
        self.clock = clock
        self.stock: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
        self.changes: list[tuple[int, str, str, Decimal]] = []
        self.registers: dict[str, str] = {}
        self.documents: dict[str, str] = {}
        self.effects: Counter[str] = Counter()
        """How often each entry took effect."""

    def change(self, product: str, place: str, delta: Decimal) -> Decimal:
        self.stock[product, place] += delta
        self.changes.append((self.clock.now(), product, place, delta))
        return self.stock[product, place]


class SmallSystem(WithoutCounts, WithoutShipments):
    """The `System` protocol over a `SmallServer`; `own` says whether places are ours alone."""

    name = "small"
    capabilities = Capabilities(receive=True)

    def use_credentials(self, credentials: Credentials) -> None:
        """Everybody is let in here."""

    def __init__(self, server: SmallServer, *, own: bool = True) -> None:
        self.server = server
        self.own = own
        self.faults: dict[str, deque[Fault]] = defaultdict(deque)
        """By call ("prepare", "send", "settle", "look", "probe") or call and intent type."""
        self.log: list[tuple[str, str]] = []
        self.under_way: set[str] = set()
        self.most_under_way = 0
        self.gate: asyncio.Event | None = None
        """While it is there and not set, every send hangs."""
        self.on_send: Callable[[Entry], None] = lambda entry: None
        self.late: list[Callable[[], object]] = []
        self.closed = False
        self.after_execute: Callable[[Entry], Awaitable[None]] | None = None
        self.padding = ""
        """Makes answers long, so that they need room on the disk."""
        self.uncertain = 1_050
        """Of the server's time, ms."""

    # --- faults ------------------------------------------------------------------------------

    def fail(self, call: str, *faults: Fault) -> None:
        self.faults[call].extend(faults)

    def _next_fault(self, call: str, entry: Entry | None = None) -> Fault | None:
        names = [call] if entry is None else [f"{call} {entry.id}", call]
        for name in names:
            if self.faults[name]:
                return self.faults[name].popleft()
        return None

    def _read(self, call: str, entry: Entry | None = None) -> None:
        fault = self._next_fault(call, entry)
        self.log.append((call, entry.id if entry is not None else ""))
        if isinstance(fault, Exception):
            raise fault

    # --- System ------------------------------------------------------------------------------

    def plan(self, posting: Posting) -> tuple[Planned, ...]:
        raise NotImplementedError(posting)

    def plan_dispatch(self, posting: DispatchPosting) -> tuple[Planned, ...]:
        raise NotImplementedError(posting)

    def plan_ad_hoc(self, posting: AdHocPosting) -> tuple[Planned, ...]:
        raise NotImplementedError(posting)

    def keys(self, planned: Planned) -> int:
        return 1 if isinstance(planned.intent, AnnounceGoods | ConvertDraft) else 0

    async def prepare(self, entry: Entry, answers: Answers) -> Prepared:
        await asyncio.sleep(0)
        self._read("prepare", entry)
        intent = entry.intent
        if isinstance(intent, CheckDelivery):
            return Done({"checked": True})
        request = Request("POST", f"/{intent.TYPE}/{entry.id}", "small", entry.id.encode())
        if isinstance(intent, ChangeStock):
            available = self.server.stock[intent.product, intent.place]
            if available + intent.delta < 0:
                return Clash("more_than_there_is", {"available": str(available)})
            baseline = {"available": str(available), "at": self.server.clock.now()}
            return Ready(request, baseline)
        if isinstance(intent, RegisterLine | RegisterHead):
            key, value = self._register(intent, answers)
            if self.server.registers.get(key) == value:
                return Done({}, by_another=not entry.left)
            return Ready(replace(request, body=value.encode()))
        return Ready(request)

    def _register(self, intent: RegisterLine | RegisterHead, answers: Answers) -> tuple[str, str]:
        made = answers[intent.made_by]["document"] if intent.made_by else intent.delivery
        if isinstance(intent, RegisterLine):
            return f"{made}/{intent.line or intent.local_line}", str(intent.accepted)
        return str(made), intent.state

    async def send(self, entry: Entry) -> Answer:
        self.log.append(("send", entry.id))
        self.under_way.add(entry.id)
        self.most_under_way = max(self.most_under_way, len(self.under_way))
        self.on_send(entry)
        try:
            return await self._sent(entry)
        finally:
            self.under_way.discard(entry.id)

    async def _sent(self, entry: Entry) -> Answer:
        await asyncio.sleep(0)
        if self.gate is not None:
            await self.gate.wait()
        fault = self._next_fault("send", entry)
        if isinstance(fault, Exception):
            raise fault
        if fault == "lost request":
            raise Unsure("the request got lost", network="timeout")
        if fault == "late":
            self.late.append(lambda: self._execute(entry, {}))
            raise Unsure("nobody knows yet", network="timeout")
        body = self._execute(entry, {})
        if self.after_execute is not None:
            await self.after_execute(entry)
        if fault == "lost answer":
            raise Unsure("the answer got lost", network="reset")
        return Answer(201, body, fault != "cut", None, 5)

    def _execute(self, entry: Entry, answers: Answers) -> Any:
        intent, server = entry.intent, self.server
        assert entry.request is not None
        server.effects[entry.id] += 1
        if isinstance(intent, ChangeStock):
            return {
                "available": str(server.change(intent.product, intent.place, intent.delta)),
                "at": server.clock.now(),
            }
        if isinstance(intent, RegisterLine | RegisterHead):
            key = intent.delivery
            if isinstance(intent, RegisterLine):
                key = f"{intent.delivery}/{intent.line}"
            server.registers[key] = entry.request.body.decode()
            return {}
        made = f"{intent.TYPE}-{len(server.documents)}"
        server.documents[made] = entry.keys[0] if entry.keys else entry.id
        return {"document": made}

    async def settle(self, entry: Entry, answer: Answer, answers: Answers) -> Done | NotYet:
        self._read("settle", entry)
        if not answer.complete:
            return NotYet("ids_unknown")
        padding = {"padding": self.padding} if self.padding else {}
        return Done({**answer.body, **padding})

    async def look(self, entry: Entry, answers: Answers, ours: Sequence[Entry]) -> Look:
        await asyncio.sleep(0)
        self._read("look", entry)
        intent, server = entry.intent, self.server
        if isinstance(intent, ChangeStock):
            return self._look_for_stock(entry, intent, ours)
        mark = entry.keys[0] if entry.keys else entry.id
        found = [name for name, its in server.documents.items() if its == mark]
        if len(found) > 1:
            return Clash("two_with_one_mark", {"documents": found})
        return Done({"document": found[0]}) if found else NoTrace()

    def _look_for_stock(self, entry: Entry, intent: ChangeStock, ours: Sequence[Entry]) -> Look:
        if entry.baseline is None:
            return Clash("no_baseline")
        server = self.server
        since = entry.baseline["at"]
        listed = [
            delta
            for at, product, place, delta in server.changes
            if (product, place) == (intent.product, intent.place) and at >= since
        ]
        explained = [
            other.intent.delta
            for other in ours
            if isinstance(other.intent, ChangeStock)
            and other.baseline is not None
            and other.baseline["at"] >= since
        ]
        for delta in explained:
            if delta in listed:
                listed.remove(delta)
        moved = server.stock[intent.product, intent.place] - Decimal(entry.baseline["available"])
        if moved != sum(listed):
            return NotYet("figures_do_not_match")
        matching = [delta for delta in listed if delta == intent.delta]
        if not matching:
            return NoTrace()
        if len(matching) == 1 and len(listed) == 1 and self.own:
            now = str(server.stock[intent.product, intent.place])
            return Done({"available": now, "at": server.clock.now()})
        return Clash("other_changes", {"changes": [str(delta) for delta in listed]})

    async def probe(self) -> ServerTime | None:
        self._read("probe")
        clock = self.server.clock
        return ServerTime(clock.at, clock.at, clock.ticks, clock.boot, self.uncertain)

    async def deliveries(self) -> Heads:
        return Heads(())

    async def delivery(self, delivery_id: str, known: Known) -> Delivery:
        raise SaidNo("no deliveries here", status=404)

    async def goods_outs(self) -> GoodsOutHeads:
        return GoodsOutHeads(())

    async def goods_out(self, goods_out_id: str, known: Known) -> GoodsOut:
        raise SaidNo("no goods-outs here", status=404)

    async def claim(self, on: Claimable, person: str, until: int | None) -> bool:
        return False

    async def products(self) -> CatalogPart:
        return CatalogPart(())

    async def stock(self, product: str, place: str) -> Quantity | None:
        return Quantity(self.server.stock[product, place], "PIECES")

    async def place(self, place: str) -> Place | None:
        return None

    async def close(self) -> None:
        self.closed = True

    # --- what a test asks --------------------------------------------------------------------

    def sent(self) -> list[str]:
        """Ids in the order in which they left."""
        return [entry_id for call, entry_id in self.log if call == "send"]


def not_sent() -> NotSent:
    return NotSent("no way there", network="refused")


def busy(after: int | None = None) -> Later:
    return Later("busy", after=after, status=429)


def said_no(status: int = 422) -> SaidNo:
    return SaidNo("no", status=status, problem={"title": "no"})


def signed_out(status: int = 401) -> SignIn:
    return SignIn("who are you", status=status)
