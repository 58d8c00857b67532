"""One person's shift at one terminal: scans and taps in, the server's books out."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from app.domain.decision import Accepted
from app.domain.entry import Entry
from app.domain.receipt import actions
from app.domain.receipt.document import Receipt
from app.domain.receipt.facts import ReceiptFact
from app.domain.receipt.line import LineKind
from app.hub import Switches
from app.hub.running import RunningHub
from app.main import Terminus, assemble, fill_demo_catalog
from app.scan.values import Scan
from app.settings import Folders, Profile, System, folders
from app.workbench.desk import Handled
from app.workbench.receiving import ReceivingDesk
from tests.journeys import demo
from tests.journeys.books import Expected, compare
from tests.warehouse import QUICK, control, profile_for

Took = Handled[Receipt, ReceiptFact]


@dataclass(slots=True)
class Shift:
    """A terminal on a hub, with hands. Entered, it runs; left, it is closed whatever happened.

    It must be entered and left inside of the test: between fixture and test the loop stands.
    """

    hub: RunningHub
    data: Path
    terminal: str = "T001"
    system: System = "enfore"
    change: Callable[[Profile], Profile] = lambda profile: profile
    settle: int = 300
    terminus: Terminus | None = None
    at: int = 0

    # --- the terminal --------------------------------------------------------------------------

    async def __aenter__(self) -> Shift:
        await self.begin()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.end()

    async def begin(self) -> None:
        """Start the program; what was on disk is there again."""
        profile, credentials = profile_for(self.hub, self.terminal, system=self.system)
        profile = self.change(at_pace(profile, self.settle))
        self.terminus = assemble(self.folders, profile, credentials)
        fill_demo_catalog(self.terminus.station.cache)
        await self.terminus.start()

    async def end(self) -> None:
        """Close the program as it stands: nothing is waited for."""
        if self.terminus is not None:
            await self.terminus.close()
            self.terminus = None

    async def restart(self) -> None:
        await self.end()
        await self.begin()

    @property
    def folders(self) -> Folders:
        return folders(self.data / self.terminal)

    @property
    def running(self) -> Terminus:
        assert self.terminus is not None
        return self.terminus

    @property
    def desk(self) -> ReceivingDesk:
        desk = self.running.workbench.desk
        assert isinstance(desk, ReceivingDesk)
        return desk

    @property
    def receipt(self) -> Receipt:
        return self.desk.document

    # --- hands ---------------------------------------------------------------------------------

    async def scan(self, text: str, times: int = 1) -> Took:
        """Scan a code at a person's pace, each one until it is on disk; the last outcome."""
        for _ in range(times - 1):
            await self._scan(text)
        return await self._scan(text)

    async def _scan(self, text: str) -> Took:
        self.at += 1_000
        heard = self.running.workbench.hear(Scan(text, "", "keyboard", self.at))
        assert heard.held_ms is None
        return await self.do(actions.Scan(heard.read))

    async def code(self, key: str, times: int = 1) -> Took:
        """Scan a code of the demo's sheet."""
        return await self.scan(demo.code(key), times)

    async def do(self, action: actions.Action) -> Took:
        """Act, and wait until it is on disk."""
        took = self.desk.take(action)
        assert await self.desk.confirm(took) is None
        return took

    async def answer(self, choice: str) -> Took:
        """Tap an answer of the newest question."""
        return await self.do(actions.Answer(self.receipt.questions[-1].id, choice))

    async def open(self, *numbers: str) -> None:
        await self.running.workbench.open_deliveries([demo.delivery_id(n) for n in numbers])

    async def post(self) -> Took:
        return await self.do(actions.Post())

    async def finish(self, *, close_rest: bool = True) -> Took:
        return await self.do(actions.Finish(close_rest))

    def line(self, article: str, delivery: str = "") -> str:
        """The id of the receipt's line with this article."""
        wanted = demo.product_id(article)
        if self.nameless:
            [head] = self.receipt.heads
            at = demo.articles_of(head.number).index(article)
            return [x.id for x in self.receipt.ordered() if x.kind is LineKind.ADVISED][at]
        return next(
            line.id
            for line in self.receipt.ordered()
            if line.product is not None
            and line.product.id == wanted
            and (not delivery or line.delivery == demo.delivery_id(delivery))
        )

    @property
    def nameless(self) -> bool:
        """Whether the system does not say which products its lines are: only the paper does."""
        advised = [one for one in self.receipt.ordered() if one.kind is LineKind.ADVISED]
        return bool(advised) and all(one.product and not one.product.article for one in advised)

    async def taught(self) -> None:
        """Wait until the cache has learned what was taught: its writer is a thread of its own."""
        await asyncio.wrap_future(self.running.station.cache.db.write(lambda _: None))

    # --- the server ----------------------------------------------------------------------------

    async def drained(self) -> list[Entry]:
        async with asyncio.timeout(12):
            await self.running.sync.outbox.wait_drained()
        return self.running.station.outbox.entries()

    async def arrived(self, expected: Expected) -> list[Entry]:
        """Drain and compare; returns the entries that ask a person."""
        return compare(self.hub, self.terminal, await self.drained(), expected)

    def hub_call(self, call: str, body: Any = None, method: str = "") -> Any:
        return control(self.hub, call, body, method)


def accepted(took: Took, key: str) -> None:
    """It was taken, with this outcome."""
    assert isinstance(took.decision, Accepted), took.decision
    assert took.decision.key == key, took.decision


# --- what is in the way -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Weather:
    """How server and network behave; `asks`: a person may be asked in the end.

    `settle` (ms) outlasts the lateness of the lists: otherwise nobody could know anything.
    """

    name: str
    faults: tuple[dict[str, Any], ...] = ()
    switches: Switches = field(default_factory=Switches)
    asks: bool = False
    settle: int = 300

    def over(self, shift: Shift) -> None:
        """Switch it on for a shift."""
        hub, shift.settle = shift.hub, self.settle
        control(hub, "switches", vars(self.switches), "PUT")
        for fault in self.faults:
            control(hub, "faults", {"method": "POST|PATCH|PUT|DELETE", "path": WRITES, **fault})


WRITES = r"^/(inventory|sales-purchasing|fulfillmenttools|trybe)/"
"""Signing in is no write."""

WEATHERS = (
    Weather("calm"),
    Weather("lost-answers", ({"kind": "lost_answer"},)),
    Weather("lost-requests", ({"kind": "lost_request", "probability": 0.5, "times": 4},)),
    Weather("error-500", ({"kind": "error", "status": 500, "times": 3},)),
    Weather("error-500-after", ({"kind": "error", "status": 500, "commit": True},)),
    Weather("too-many", ({"kind": "too_many", "retry_after": 1, "times": 2},)),
    Weather("html", ({"kind": "html", "times": 3},)),
    Weather("documented-only", switches=Switches.documented_only(), asks=True),
    Weather("worst", switches=Switches.worst(), asks=True, settle=1_200),
    Weather(
        "worst-lost-answers",
        ({"kind": "lost_answer", "probability": 0.5},),
        switches=Switches.worst(),
        asks=True,
        settle=1_200,
    ),
)


def at_pace(profile: Profile, settle: int = 300) -> Profile:
    """Short waits, no reading ahead, and places that are ours alone."""
    timings = replace(
        QUICK, settle=settle, look_apart=settle // 3, ahead_limit=0, retry_after_most=1_000
    )
    own = (*profile.rules.own_places, profile.rules.quarantine_place)
    return replace(profile, timings=timings, rules=replace(profile.rules, own_places=own))


def copy_of(template: Path, to: Path) -> Path:
    """A hub's or a terminal's data folder as it was at first."""
    shutil.copytree(template, to, dirs_exist_ok=True)
    return to
