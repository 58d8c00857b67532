"""A person at one of several terminals who receives on a delivery that others receive on, too."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from random import Random

from app.clients.errors import ClientError
from app.demo import demo_profile
from app.domain.decision import Decision, Refused
from app.domain.entry import STUCK_STATES, Entry
from app.domain.intents import ChangeStock, CheckDelivery
from app.domain.receipt import actions
from app.domain.receipt.document import Receipt, ReceiptState
from app.domain.receipt.line import Line
from app.main import Terminus, assemble, fill_demo_catalog
from app.settings import Timings, folders
from app.workbench.errors import Claimed, Unavailable
from app.workbench.receiving import ReceivingDesk
from tests.chaos.cable import Cable

LINES = 6
"""Everybody works on the same few lines."""


@dataclass
class Hand:
    """One terminal, its cable, and whoever stands there."""

    name: str
    cable: Cable
    terminus: Terminus
    delivery: str
    rng: Random
    done: Counter[str] = field(default_factory=Counter)
    """What happened, by name."""
    asked_over: set[str] = field(default_factory=set)
    """Lines about which it was asked because there is more than was announced."""

    @classmethod
    async def begun(
        cls,
        name: str,
        url: str,
        folder: Path,
        delivery: str,
        rng: Random,
        timings: Timings,
        *,
        own: bool,
    ) -> Hand:
        """Plug the cable in and start the terminal. `own`: nobody else writes at its place."""
        cable = Cable(url)
        await cable.plug()
        profile, credentials = demo_profile(cable.url, name)
        places = (profile.place,) if own else ()
        profile = replace(profile, timings=timings, rules=replace(profile.rules, own_places=places))
        terminus = assemble(folders(folder / name), profile, credentials)
        fill_demo_catalog(terminus.station.cache)
        await terminus.start()
        await terminus.sync.pull.open_set()
        return cls(name, cable, terminus, delivery, rng)

    async def end(self) -> None:
        await self.terminus.close()
        await self.cable.close()

    @property
    def desk(self) -> ReceivingDesk | None:
        """The open receipt."""
        desk = self.terminus.workbench.desk
        assert desk is None or isinstance(desk, ReceivingDesk)
        return desk

    @property
    def receipt(self) -> Receipt | None:
        """What this terminal has received on the delivery, whether it is open or not."""
        if self.desk is not None:
            return self.desk.document
        rows = self.terminus.workbench.receipts()
        return self.terminus.workbench.glance(rows[0].document) if rows else None

    def lines(self) -> list[Line]:
        """The lines that everybody works on."""
        receipt = self.receipt
        return _common(receipt) if receipt is not None else []

    def entries(self) -> list[Entry]:
        """All of its outbox."""
        return self.terminus.station.outbox.entries()

    def stuck(self) -> list[Entry]:
        """What a person must decide."""
        return self.terminus.station.outbox.entries(STUCK_STATES)

    # --- steps -------------------------------------------------------------------------------

    async def open(self, *, take_over: bool | None = None) -> None:
        """Open the delivery; where others are on it, take over or leave it, as the dice say."""
        workbench = self.terminus.workbench
        if self.desk is not None:
            return
        try:
            await workbench.open_deliveries((self.delivery,))
        except Claimed:
            self.done["asked about a claim"] += 1
            take = self.rng.random() < 0.7 if take_over is None else take_over
            if not take:
                return
            try:
                await workbench.open_deliveries((self.delivery,), take_over=True)
            except Unavailable:
                self.done["not here"] += 1
                return
            self.done["taken over"] += 1
        except Unavailable:
            self.done["not here"] += 1
            return
        self.done["opened"] += 1

    async def leave(self) -> None:
        """Another document, another screen: it stays as it is."""
        self.terminus.workbench.leave()
        self.done["left"] += 1

    async def scan(self, number: int | None = None) -> None:
        """Some of a line came: of any, or of the one with this number."""
        if self.desk is None:
            return
        lines = self.lines()
        line = self.rng.choice(lines) if number is None else lines[number]
        self._take(actions.AddQuantity(line.id, Decimal(self.rng.randint(1, 2))), "scanned")
        await self.answer()

    async def answer(self) -> None:
        """Answer what is asked, with any of its answers."""
        desk = self.desk
        while desk is not None and desk.document.questions:
            question = desk.document.questions[-1]
            if question.reason == "over" and question.line is not None:
                self.asked_over.add(source_of(desk.document.lines[question.line]))
            number = self.rng.randint(1, len(question.options))
            self._take(actions.Answer(question.id, number), f"answered {question.reason}")

    async def post(self) -> None:
        """Part-post."""
        if self.desk is not None:
            self._take(actions.Post(), "posted")

    async def correct(self) -> None:
        """What was posted was too much: a line holds less."""
        desk = self.desk
        if desk is None or not desk.document.posts:
            return
        self._take(actions.Correct("counted twice"), "correcting")
        lines = [line for line in self.lines() if line.received > 0]
        if lines:
            line = self.rng.choice(lines)
            less = max(line.received - self.rng.randint(1, 2), Decimal(0))
            self._take(actions.SetQuantity(line.id, less), "corrected")
            await self.answer()

    async def finish(self) -> None:
        """Nothing more comes, as far as this terminal knows."""
        if self.desk is not None:
            self._take(actions.Finish(close_rest=False), "finished")

    async def reopen(self) -> None:
        """A finished receipt is corrected: goods came after all."""
        desk = self.desk
        if desk is not None and desk.document.state is ReceiptState.FINISHED:
            self._take(actions.Correct("more came"), "reopened")

    async def reread(self) -> None:
        """What others received meanwhile is seen, if the server answers."""
        desk = self.desk
        if desk is None:
            return
        try:
            delivery = await self.terminus.sync.pull.deliveries.read(self.delivery)
        except ClientError:
            self.done["not read"] += 1
            return
        if desk is self.desk:
            self._take(actions.Reread(delivery), "read again")

    async def unplug(self) -> None:
        """The network is gone."""
        await self.cable.pull()
        self.done["offline"] += 1

    async def plug(self) -> None:
        """The network is back."""
        await self.cable.plug()
        self.terminus.sync.outbox.link.ask()

    def _take(self, action: actions.Action, name: str) -> Decision[object]:
        desk = self.desk
        assert desk is not None
        decision = desk.take(action).decision
        told = f"{name}: {decision.key}" if isinstance(decision, Refused) else name
        self.done[told] += 1
        return decision

    # --- decisions ---------------------------------------------------------------------------

    async def decide(self, *, arrived: bool, entry: Entry) -> str:
        """What stands in the sync centre: it is there, or it is sent all the same. The name of
        the choice and how it ended.
        """
        workbench = self.terminus.workbench
        key = str((entry.last_error or {}).get("key"))
        self.done[f"asked {key}"] += 1
        if isinstance(entry.intent, CheckDelivery):
            self.asked_over |= {one.line for one in entry.intent.totals}
            return f"anyway {(await workbench.send_anyway(entry.id, 'seen')).how}"
        if isinstance(entry.intent, ChangeStock):
            if arrived:
                return f"there {(await workbench.take_theirs(entry.id, 'seen')).how}"
            return f"anyway {(await workbench.send_anyway(entry.id, 'seen')).how}"
        return f"retry {(await workbench.retry(entry.id)).how}"


def source_of(line: Line) -> str:
    """The server's id of a line."""
    return line.source.id if line.source is not None else ""


def _common(receipt: Receipt) -> list[Line]:
    """The first lines of the delivery, by the server's own order."""
    sourced = [line for line in receipt.ordered() if line.source is not None]
    return sorted(sourced, key=lambda line: line.order)[:LINES]
