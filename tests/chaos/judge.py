"""After a run: what the journal holds, what the hub has, and whether both can be true.

journal   every step that was shown is there, exactly once, and no scan is there twice
stock     per product, place and condition the hub's changes are what the entries that are
          done say, plus any of those that ask a person - nothing else, nothing twice
records   as many goods-ins as conversions that are done; the last register of every line
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

from app.domain.entry import OPEN_STATES, STUCK_STATES, Entry, EntryState
from app.domain.events import Event
from app.domain.intents import AnnounceGoods, ChangeStock, ConvertDraft
from app.domain.receipt.document import Receipt
from app.domain.receipt.evolve import fold
from app.domain.receipt.facts import Counted, Posted, QuestionAsked, QuestionGrew, ReceiptFact
from app.settings import System, resource
from app.store.outbox import Outbox
from app.store.terminal import Terminal
from app.tour.control import Control
from app.workbench.receiving import RECEIPT_CODEC
from tests.chaos.judge_receipts import judge_receipts

Key = tuple[str, str, str]
NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Journal:
    """A terminal's own truth, read from its file."""

    events: tuple[Event[ReceiptFact], ...]
    entries: tuple[Entry, ...]

    @classmethod
    def read(cls, path: Path) -> Journal:
        """The one receipt of a run and all entries."""
        terminal = Terminal(path)
        try:
            rows = terminal.documents("receipt", ("open", "posted", "finished"))
            events = [event for row in rows for event in terminal.events(row.id, RECEIPT_CODEC)]
            return cls(tuple(events), tuple(Outbox(terminal).entries()))
        finally:
            terminal.close()

    @property
    def receipt(self) -> Receipt | None:
        """The document as it is on disk."""
        return fold(self.events) if self.events else None

    @property
    def asking(self) -> list[Entry]:
        """Entries that wait for a person."""
        return [entry for entry in self.entries if entry.state in STUCK_STATES]


def judge(
    journal: Journal,
    told: list[dict[str, Any]],
    fed: list[str],
    control: Control,
    system: System = "enfore",
) -> list[str]:
    """Everything that is wrong, as sentences; an empty list is what we want."""
    wrong = shown_is_kept(journal.events, told) + read_once(scanned(journal.events), fed)
    wrong += drained(journal.entries)
    if system != "enfore":
        return wrong + judge_receipts(journal.receipt, journal.entries, control)
    wrong += booked_as_owed(journal.entries, control.changes())
    return wrong + of_receipt(journal, control)


def of_receipt(journal: Journal, control: Control) -> list[str]:
    """What is wrong with the receipt's own posts and records; its stock is judged with all else."""
    return _said(journal, owed_of(journal.entries)) + _records(journal, control.goods_ins())


# --- the journal -----------------------------------------------------------------------------


def shown_is_kept(events: Iterable[Event[Any]], told: list[dict[str, Any]]) -> list[str]:
    """Every step that was shown is in the journal, exactly once."""
    there = Counter(event.id for event in events)
    shown = Counter(event for report in told for event in report["events"])
    wrong = [f"shown but not in the journal: {report}" for report in told if _lost(report, there)]
    wrong += [f"event {event} was shown {n} times" for event, n in shown.items() if n > 1]
    return wrong + [f"event {event} is there {n} times" for event, n in there.items() if n > 1]


def _lost(report: dict[str, Any], there: Counter[str]) -> bool:
    return any(event not in there for event in report["events"])


def scanned(events: Iterable[Event[ReceiptFact]]) -> list[str]:
    """The text of every scan that a receipt has kept."""
    scans = (Counted, QuestionAsked, QuestionGrew)
    steps = [e.fact for e in events if isinstance(e.fact, scans)]
    return [fact.text for fact in steps if not fact.joins]


def read_once(texts: Iterable[str], fed: list[str]) -> list[str]:
    """No scan is in the journal more often than it was read."""
    kept, read = Counter(text for text in texts if text), Counter(fed)
    return [
        f"{text} was scanned {read[text]} times, the journal has it {n} times"
        for text, n in kept.items()
        if n > read[text]
    ]


def drained(entries: tuple[Entry, ...]) -> list[str]:
    """What is not at its end must wait for an entry that asks, itself or through others."""
    asking = [entry for entry in entries if entry.state in STUCK_STATES]
    held = {entry.id for entry in asking}
    lanes = {entry.lane for entry in asking if entry.lane}
    wrong = []
    for entry in entries:
        if entry.state not in OPEN_STATES:
            continue
        if entry.lane not in lanes and not held & set(entry.after):
            wrong.append(f"{entry.intent.TYPE} {entry.id} is still {entry.state}")
        held.add(entry.id)
        lanes |= {entry.lane} - {""}
    return wrong


# --- stock -------------------------------------------------------------------------------------


def booked_as_owed(
    entries: Iterable[Entry], changes: list[dict[str, Any]], without: Container[Key] = ()
) -> list[str]:
    """The hub's changes are what the entries say. Keys `without` are somebody else's to judge."""
    ours, owed = booked(changes), owed_of(entries)
    wrong = []
    for key in sorted({*ours, *owed}):
        if key not in without:
            wrong += explained(key, ours.get(key, []), owed.get(key, []))
    return wrong


def booked(changes: list[dict[str, Any]]) -> dict[Key, list[Decimal]]:
    """What the API changed, by product, place and condition."""
    ours: dict[Key, list[Decimal]] = defaultdict(list)
    for change in changes:
        if change["origin"] == "api":
            key = (change["product_id"], change["place_id"], change["condition"])
            ours[key].append(Decimal(str(change["quantity"])))
    return ours


def owed_of(entries: Iterable[Entry]) -> dict[Key, list[tuple[Decimal, EntryState]]]:
    """What entries say of stock, by product, place and condition."""
    owed: dict[Key, list[tuple[Decimal, EntryState]]] = defaultdict(list)
    for entry in entries:
        if isinstance(entry.intent, ChangeStock):
            stock = entry.intent
            key = (stock.product, stock.place, str(stock.condition))
            owed[key].append((stock.delta, entry.state))
    return owed


def _said(journal: Journal, owed: dict[Key, list[tuple[Decimal, EntryState]]]) -> list[str]:
    """What the journal's posts say is what was written into the outbox, to the piece."""
    receipt, said = journal.receipt, Counter[Key]()
    totals: dict[Key, Decimal] = defaultdict(Decimal)
    for event in journal.events:
        if isinstance(event.fact, Posted) and receipt is not None:
            for line in event.fact.lines:
                product = receipt.lines[line.line].product
                for one in line.stock:
                    key = (product.id if product else "", one.place, str(one.condition))
                    totals[key] += one.delta
                    said[key] += 1
    sums = {key: sum((delta for delta, _ in rows), NONE) for key, rows in owed.items()}
    return [
        f"{key}: the journal posted {totals.get(key, NONE)}, the outbox has {sums.get(key, NONE)}"
        for key in {*totals, *sums}
        if totals.get(key, NONE) != sums.get(key, NONE)
    ]


def explained(
    key: Key, changes: list[Decimal], owed: list[tuple[Decimal, EntryState]]
) -> list[str]:
    """Booked is what is done, plus any of what asks a person."""
    done = [delta for delta, state in owed if state is EntryState.DONE]
    open_ = [delta for delta, state in owed if state in STUCK_STATES]
    found = Counter(changes)
    for count in range(len(open_) + 1):
        for some in combinations(open_, count):
            if found == Counter([*done, *some]):
                return []
    return [f"{key}: the hub booked {changes}, done are {done}, a person is asked about {open_}"]


# --- records -----------------------------------------------------------------------------------


def _records(journal: Journal, records: list[dict[str, Any]]) -> list[str]:
    seeded = {one["id"] for one in _demo()}
    made = [record for record in records if record["id"] not in seeded]
    converts = [e for e in journal.entries if isinstance(e.intent, ConvertDraft)]
    asked = [e for e in converts if e.state in STUCK_STATES]
    done = [e for e in converts if e.state is EntryState.DONE]
    if asked:
        return []
    if len(made) != len(done):
        return [f"{len(made)} goods-ins were made, {len(done)} conversions are done"]
    wanted: Counter[str] = Counter()
    for entry in journal.entries:
        if isinstance(entry.intent, AnnounceGoods) and entry.state is EntryState.DONE:
            for line in entry.intent.lines:
                wanted[line.product.id] += int(line.quantity)
    found: Counter[str] = Counter()
    for item in (item for record in made for item in record["items"]):
        found[item["product_id"]] += int(item["expected_number_of_units"])
    wrong = [] if wanted == found else [f"announced {dict(wanted)}, the hub has {dict(found)}"]
    return wrong + _registers(journal, records)


def _registers(journal: Journal, records: list[dict[str, Any]]) -> list[str]:
    """The last post's totals of every line stand on the delivery, if nothing asks."""
    receipt = journal.receipt
    if receipt is None or journal.asking:
        return []
    items = {item["id"]: item for record in records for item in record["items"]}
    last = {
        line.line: line
        for event in journal.events
        if isinstance(event.fact, Posted)
        for line in event.fact.lines
    }
    wrong = []
    for key, said in last.items():
        source = receipt.lines[key].source
        if source is None:
            continue
        text = items[source.id].get("external_data") or ""
        fields = next((s.split(",") for s in text.split(";") if s.startswith("rDEMO,")), None)
        told = None if fields is None else (Decimal(fields[1]), Decimal(fields[2]))
        if told != (said.accepted, said.rejected):
            wrong.append(f"line {key}: posted {said.accepted}/{said.rejected}, recorded {told}")
    return wrong


def _demo() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        resource("demo/deliveries.json").read_text(encoding="utf-8")
    )["deliveries"]
    return found
