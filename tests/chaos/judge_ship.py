"""After a run with a shipment: what the journal holds, what the hub has, and whether both can be
true.

made      as many shipments and drafts of ours as the entries that are done made, at most one more
          for each that asks a person
items     what was scanned is what the last post says, and what the shipment holds, if nothing asks
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.domain.entry import STUCK_STATES, Entry, EntryState
from app.domain.events import Event
from app.domain.shipment_intents import (
    ConvertShipmentDraft,
    DeleteShipmentDraft,
    DraftShipment,
    ShippedItem,
)
from app.domain.shipping.evolve import fold
from app.domain.shipping.facts import QuestionAsked, QuestionGrew, ShippingFact, Taken
from app.store.outbox import Outbox
from app.store.terminal import Terminal
from app.tour.control import Control
from app.workbench.ship_desk import SHIPPING_CODEC

Amounts = dict[tuple[str, str], Decimal]
"""Product and condition."""
STATES = ("open", "posted", "finished", "abandoned")


@dataclass(frozen=True, slots=True)
class ShippingJournal:
    """A terminal's own truth, read from its file."""

    events: tuple[Event[ShippingFact], ...]
    entries: tuple[Entry, ...]

    @classmethod
    def read(cls, path: Path) -> ShippingJournal:
        """All shipments of a run and all entries."""
        terminal = Terminal(path)
        try:
            rows = terminal.documents("shipping", STATES)
            events = [event for row in rows for event in terminal.events(row.id, SHIPPING_CODEC)]
            return cls(tuple(events), tuple(Outbox(terminal).entries()))
        finally:
            terminal.close()


def scanned(events: Iterable[Event[ShippingFact]]) -> list[str]:
    """The text of every scan that a shipment has kept."""
    scans = (Taken, QuestionAsked, QuestionGrew)
    steps = [e.fact for e in events if isinstance(e.fact, scans)]
    return [fact.text for fact in steps if not fact.joins]


def of_shipments(journal: ShippingJournal, control: Control) -> list[str]:
    """What is wrong with shipments of ours."""
    shown = control.call("GET", "shipments")["shipments"]
    ours = [one for one in shown if (one.get("description") or "").startswith("dh-")]
    made, asked = _of(journal, DraftShipment)
    gone, gone_asked = _of(journal, DeleteShipmentDraft)
    least, most = len(made) - len(gone) - len(gone_asked), len(made) + len(asked) - len(gone)
    wrong = []
    # A draft may stay where it is once it has become a shipment (A19).
    marks = Counter((one["description"].split()[0], one["draft"]) for one in ours)
    wrong += [f"{mark} is there {n} times" for mark, n in marks.items() if n > 1]
    there = len({mark for mark, _ in marks})
    if not least <= there <= most:
        wrong.append(f"{there} shipments are there, {len(made)} made, {len(asked)} asked about")
    converted, doubtful = _of(journal, ConvertShipmentDraft)
    real = [one for one in ours if not one["draft"]]
    if not len(converted) <= len(real) <= len(converted) + len(doubtful):
        wrong.append(f"{len(real)} of them are no drafts, {len(converted)} were made so")
    if any(entry.state in STUCK_STATES for entry in journal.entries):
        return wrong
    return wrong + _items(journal, converted, real)


def _of(journal: ShippingJournal, kind: type[Any]) -> tuple[list[Entry], list[Entry]]:
    """Entries of one kind: those that are done, and those that ask."""
    every = [entry for entry in journal.entries if isinstance(entry.intent, kind)]
    done = [entry for entry in every if entry.state is EntryState.DONE]
    return done, [entry for entry in every if entry.state in STUCK_STATES]


def _items(
    journal: ShippingJournal, converted: list[Entry], real: list[dict[str, Any]]
) -> list[str]:
    wrong = []
    told = _sum(item for entry in converted for item in _items_of(entry))
    held: Amounts = defaultdict(Decimal)
    for one in real:
        for item in one["items"]:
            key = item["product"], str(item["condition"])
            held[key] += Decimal(str(item["quantity"]["value"]))
    if told != dict(held):
        wrong.append(f"the shipments hold {dict(held)}, the posts say {told}")
    taken = _scanned_amounts(journal, {entry.document for entry in converted})
    if taken != told:
        wrong.append(f"{taken} was scanned, the posts say {told}")
    return wrong


def _items_of(entry: Entry) -> tuple[ShippedItem, ...]:
    assert isinstance(entry.intent, ConvertShipmentDraft)
    return entry.intent.items


def _sum(items: Iterable[ShippedItem]) -> Amounts:
    found: Amounts = defaultdict(Decimal)
    for item in items:
        found[item.product, str(item.condition)] += item.quantity
    return dict(found)


def _scanned_amounts(journal: ShippingJournal, documents: set[str]) -> Amounts:
    """What the documents hold by their own steps."""
    steps: Mapping[str, list[Event[ShippingFact]]] = defaultdict(list)
    for event in journal.events:
        steps[event.document].append(event)
    found: Amounts = defaultdict(Decimal)
    for document in documents:
        for line in fold(steps[document]).lines:
            if line.quantity:
                found[line.product.id, str(line.cell.condition)] += line.quantity
    return dict(found)
