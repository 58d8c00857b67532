"""After a run with goods that leave: what the journal holds, what the hub has, and whether both can
be true.

journal   every step that was shown is there, exactly once, and no scan is there twice
statuses  no step was jumped over or taken twice; those that are done were taken
stock     the hub's changes are what the entries that are done say, plus any of those that ask
records   the last register of every line, if nothing asks; pickups as the entries say
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.domain.dispatch.document import Dispatch
from app.domain.dispatch.evolve import fold
from app.domain.dispatch.facts import (
    DispatchFact,
    Packed,
    Picked,
    Posted,
    QuestionAsked,
    QuestionGrew,
    SaidLine,
)
from app.domain.entry import STUCK_STATES, Entry, EntryState
from app.domain.events import Event
from app.domain.goods_out_intents import HandOver, MoveGoodsOut
from app.store.outbox import Outbox
from app.store.terminal import Terminal
from app.tour.control import Control
from app.workbench.dispatching import DISPATCH_CODEC
from tests.chaos.judge import booked_as_owed, drained, owed_of, read_once, shown_is_kept
from tests.journeys.goods_out_books import MACHINES, assert_nothing_twice

Key = tuple[str, str, str]
NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class DispatchJournal:
    """A terminal's own truth, read from its file."""

    events: tuple[Event[DispatchFact], ...]
    entries: tuple[Entry, ...]

    @classmethod
    def read(cls, path: Path) -> DispatchJournal:
        """The one dispatch of a run and all entries."""
        terminal = Terminal(path)
        try:
            rows = terminal.documents("dispatch", ("open", "posted", "finished"))
            events = [event for row in rows for event in terminal.events(row.id, DISPATCH_CODEC)]
            return cls(tuple(events), tuple(Outbox(terminal).entries()))
        finally:
            terminal.close()

    @property
    def dispatch(self) -> Dispatch | None:
        """The document as it is on disk."""
        return fold(self.events) if self.events else None

    @property
    def asking(self) -> list[Entry]:
        """Entries that wait for a person."""
        return [entry for entry in self.entries if entry.state in STUCK_STATES]


def judge_dispatch(
    journal: DispatchJournal, told: list[dict[str, Any]], fed: list[str], control: Control
) -> list[str]:
    """Everything that is wrong, as sentences; an empty list is what we want."""
    wrong = shown_is_kept(journal.events, told)
    wrong += read_once(scanned(journal.events), fed)
    wrong += drained(journal.entries)
    wrong += booked_as_owed(journal.entries, control.changes())
    return wrong + of_dispatch(journal, control)


def of_dispatch(journal: DispatchJournal, control: Control) -> list[str]:
    """What is wrong with the order's own statuses, posts and records; its stock is judged with all
    else.
    """
    orders = control.goods_outs()
    wrong = _statuses(journal, orders) + _said(journal)
    wrong += _hand_overs(journal, control.hand_overs())
    return wrong + _registers(journal, orders)


def scanned(events: Iterable[Event[DispatchFact]]) -> list[str]:
    """The text of every scan that a dispatch has kept."""
    scans = (Picked, Packed, QuestionAsked, QuestionGrew)
    steps = [e.fact for e in events if isinstance(e.fact, scans)]
    return [fact.text for fact in steps if not fact.joins]


def _statuses(journal: DispatchJournal, orders: list[dict[str, Any]]) -> list[str]:
    try:
        assert_nothing_twice(orders)
    except AssertionError as error:
        return [f"a status was jumped over or set twice: {error}"]
    walked = {one["id"]: [entry["status"] for entry in one["status_log"]] for one in orders}
    machines = {one["id"]: MACHINES[one["model"]] for one in orders}
    wrong = []
    for entry in journal.entries:
        intent = entry.intent
        if not isinstance(intent, MoveGoodsOut) or entry.state is not EntryState.DONE:
            continue
        wanted = {intent.status, intent.instead} & set(machines[intent.goods_out])
        if not wanted & set(walked[intent.goods_out]):
            wrong.append(f"{intent.status} of {intent.number} is done, the hub never saw it")
    return wrong


def _said(journal: DispatchJournal) -> list[str]:
    """What the journal's posts say is what was written into the outbox, to the piece."""
    owed = {key: [delta for delta, _ in rows] for key, rows in owed_of(journal.entries).items()}
    dispatch = journal.dispatch
    totals: dict[Key, Decimal] = defaultdict(Decimal)
    for line in _posted(journal):
        assert dispatch is not None
        product = dispatch.lines[line.line].product.id
        for one in line.stock:
            totals[product, one.place, str(one.condition)] += one.delta
    sums = {key: sum(deltas, NONE) for key, deltas in owed.items()}
    return [
        f"{key}: the journal posted {totals.get(key, NONE)}, the outbox has {sums.get(key, NONE)}"
        for key in {*totals, *sums}
        if totals.get(key, NONE) != sums.get(key, NONE)
    ]


def _posted(journal: DispatchJournal) -> list[SaidLine]:
    facts = [event.fact for event in journal.events if isinstance(event.fact, Posted)]
    return [line for fact in facts for line in fact.lines]


def _hand_overs(journal: DispatchJournal, told: dict[str, list[dict[str, Any]]]) -> list[str]:
    """Pickups and customer deliveries stand where the last step that is done left them."""
    there = {one["id"]: one["status"] for kind in told.values() for one in kind}
    done: dict[str, str] = {}
    unsure = set()
    for entry in journal.entries:
        if isinstance(entry.intent, HandOver):
            if entry.state is EntryState.DONE:
                done[entry.intent.object] = entry.intent.status
            else:
                unsure.add(entry.intent.object)
    return [
        f"hand-over {key}: {status} is done, the hub has {there[key]}"
        for key, status in done.items()
        if there[key] != status and key not in unsure
    ]


def _registers(journal: DispatchJournal, orders: list[dict[str, Any]]) -> list[str]:
    """The last post's totals of every line stand on its item, if nothing asks."""
    dispatch = journal.dispatch
    if dispatch is None or journal.asking:
        return []
    items = {item["id"]: item for one in orders for item in one["items"]}
    last = {line.line: line for line in _posted(journal)}
    wrong = []
    for key, said in last.items():
        text = items[dispatch.lines[key].source.id].get("external_data") or ""
        fields = next((s.split(",") for s in text.split(";") if s.startswith("rDEMO,")), None)
        told = None if fields is None else tuple(Decimal(f or 0) for f in fields[1:4])
        if told != (said.picked, said.packed, said.short):
            wrong.append(f"line {key}: posted {said}, recorded {told}")
    return wrong
