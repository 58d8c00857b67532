"""The list of shipments and their drafts: the server's beside what this terminal does with them.

A draft of this terminal's and what is made of it are known again by the mark that its entry minted;
until the server lists them, they stand in the list by themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from app.domain.entry import NOT_AT_END, Entry, EntryState
from app.domain.shipment import ENDS, ShipmentHead, ShipmentStatus
from app.domain.shipment_intents import ConvertShipmentDraft, DraftShipment
from app.domain.shipping.facts import Task
from app.store import look_back
from app.store.terminal import DocumentRow
from app.workbench.kinds import ABANDONED, SHIPPING, UNDER_WAY
from app.workbench.ship_sums import ShipSums
from app.workbench.ship_views import ShipmentRow
from app.workbench.station import Station
from app.workbench.views import Here

_HERE = {"open": Here.STARTED, "posted": Here.POSTED, "finished": Here.FINISHED}
_RANK = {
    ShipmentStatus.DRAFT: 0,
    ShipmentStatus.NEW: 1,
    ShipmentStatus.IN_PROCESS: 2,
    ShipmentStatus.UNKNOWN: 3,
    ShipmentStatus.COMPLETED: 4,
    ShipmentStatus.CANCELED: 5,
}


@dataclass(frozen=True, slots=True)
class Made:
    """What this terminal's draft became on the server: marks that it minted, the ids that it was
    told, the last one first.
    """

    marks: frozenset[str] = frozenset()
    shipment: str = ""
    draft: str = ""

    @property
    def id(self) -> str:
        """The shipment's id, else the draft's; empty: the server has not answered yet."""
        return self.shipment or self.draft

    def is_it(self, identifier: str, mark: str) -> bool:
        """Whether a draft or shipment of the server's is what was made here."""
        named = bool(identifier) and identifier in (self.shipment, self.draft)
        return named or (bool(mark) and mark in self.marks)


NOTHING = Made()


@dataclass(frozen=True, slots=True)
class Own:
    """One of this terminal's documents."""

    row: DocumentRow
    sums: ShipSums
    made: Made = NOTHING
    unsent: int = 0
    stuck: int = 0

    @property
    def under_way(self) -> bool:
        """Whether it can be gone on with."""
        return self.row.state in UNDER_WAY

    @property
    def owing(self) -> bool:
        """Whether the server is still to hear of it."""
        return self.unsent > 0


@dataclass(slots=True)
class OwnDocuments:
    """This terminal's documents of shipments, with what became of its drafts."""

    station: Station
    _made: dict[str, tuple[int, Made]] = field(default_factory=dict)
    """By document: when it changed last, and what was known then; only what is complete."""

    def all(self) -> list[Own]:
        """All that are not given up, the one touched last first."""
        station = self.station
        rows = station.terminal.documents(SHIPPING, (*UNDER_WAY, "finished"))
        return self._with_made(rows)

    def one(self, document: str) -> Own | None:
        """One of them; None: there is none, or it is given up."""
        row = self.station.terminal.document(document)
        if row is None or row.kind != SHIPPING or row.state == ABANDONED:
            return None
        return self._with_made([row])[0]

    def about(self, shipment: str) -> list[Own]:
        """Those that began with this shipment or draft of the server's, the last touched first."""
        rows = self.station.terminal.about(shipment)
        mine = [row for row in rows if row.kind == SHIPPING and row.state != ABANDONED]
        return self._with_made(mine)

    def that_made(self, identifier: str, mark: str) -> Own | None:
        """This terminal's draft that is this one on the server, or became it; by its id or mark."""
        return next((own for own in self.all() if own.made.is_it(identifier, mark)), None)

    def of_shipment(self, identifier: str, mark: str) -> list[str]:
        """The ids of those about a shipment of the server's, and of what it was made from; of the
        outbox no more is read than theirs.
        """
        mine = (row for row in self.station.terminal.about(identifier) if row.kind == SHIPPING)
        found = [row.id for row in mine if row.state != ABANDONED]
        rows = self.station.terminal.documents(SHIPPING, (*UNDER_WAY, "finished"))
        made = self._made_of(_shared_drafts(Own(row, ShipSums.of(row.doing)) for row in rows))
        found += (key for key, one in made.items() if one.is_it(identifier, mark))
        return list(dict.fromkeys(found))

    def _with_made(self, rows: list[DocumentRow]) -> list[Own]:
        tallies = self.station.outbox.tallies()
        every = [Own(row, ShipSums.of(row.doing)) for row in rows]
        made = self._made_of(_shared_drafts(every))
        return [
            replace(
                one,
                made=made.get(one.row.id, NOTHING),
                unsent=tallies.get(one.row.id, (0, 0))[0],
                stuck=tallies.get(one.row.id, (0, 0))[1],
            )
            for one in every
        ]

    def _made_of(self, drafts: Iterable[Own]) -> dict[str, Made]:
        found: dict[str, Made] = {}
        asked: dict[str, int] = {}
        for one in drafts:
            known = self._made.get(one.row.id)
            if known is not None and known[0] == one.row.changed:
                found[one.row.id] = known[1]
            else:
                asked[one.row.id] = one.row.changed
        if not asked:
            return found
        entries: dict[str, list[Entry]] = {}
        types = (DraftShipment.TYPE, ConvertShipmentDraft.TYPE)
        for entry in look_back.entries_about(self.station.terminal, asked, types):
            entries.setdefault(entry.document, []).append(entry)
        for document, changed in asked.items():
            told = entries.get(document, [])
            found[document] = _made(told)
            # What is on its way may still tell its id.
            if not any(entry.state in NOT_AT_END for entry in told):
                self._made[document] = (changed, found[document])
        return found


def _shared_drafts(every: Iterable[Own]) -> list[Own]:
    """Those of which something was said that a shipment may come of."""
    return [one for one in every if one.sums.task is Task.DRAFT and one.row.state != "open"]


def _made(entries: Iterable[Entry]) -> Made:
    marks: set[str] = set()
    shipment = draft = ""
    for entry in entries:
        answer = entry.answer if entry.state is EntryState.DONE else None
        if isinstance(entry.intent, DraftShipment):
            marks.update(entry.keys[:1])
            draft = str((answer or {}).get("draft", "")) or draft
        else:
            shipment = str((answer or {}).get("shipment", "")) or shipment
    return Made(frozenset(marks), shipment, draft)


def shipment_rows(
    station: Station,
    documents: OwnDocuments,
    text: str = "",
    source: str = "",
    destination: str = "",
    *,
    ended: bool = False,
) -> list[ShipmentRow]:
    """Drafts and shipments: drafts first, then what is new, on its way, and (`ended`) what this
    terminal has worked on that is over.

    `text` filters by number, places and note, in any letter case; `source` and `destination` by a
    place's id or name.
    """
    wanted = text.strip().casefold()
    return sorted(
        (
            row
            for row, places in _one_each(_all(station, documents.all(), ended=ended))
            if _matches(row, wanted)
            and source in ("", row.source, places[0])
            and destination in ("", row.destination, places[1])
        ),
        key=_order,
    )


def _order(row: ShipmentRow) -> tuple[int, bool, int, str]:
    return _RANK[row.status], row.document is None, -row.changed, row.number or row.id


def _matches(row: ShipmentRow, wanted: str) -> bool:
    shown = (row.number, row.source, row.destination, row.note)
    return not wanted or any(wanted in part.casefold() for part in shown)


Placed = tuple[ShipmentRow, tuple[str, str]]
"""A row, and the ids of its places."""


def _one_each(rows: Iterable[Placed]) -> Iterable[Placed]:
    """One row for each shipment, the first that stands for it: it was put together, loaded and
    received or called off by documents of their own, whose entries are counted together.
    """
    found: dict[str, Placed] = {}
    for row, places in rows:
        key = row.id or row.document or ""
        if key not in found:
            found[key] = (row, places)
            continue
        first, at = found[key]
        unsent, stuck = first.unsent + row.unsent, first.stuck + row.stuck
        found[key] = (replace(first, unsent=unsent, stuck=stuck), at)
    return found.values()


def _all(station: Station, every: list[Own], *, ended: bool) -> Iterator[Placed]:
    about: dict[str, Own] = {}
    marked: dict[str, Own] = {}
    for own in reversed(every):  # the one touched last wins; one that is under way before others
        about_it = about.get(own.sums.shipment)
        if own.sums.shipment and not (about_it and about_it.under_way and not own.under_way):
            about[own.sums.shipment] = own
        marked.update(dict.fromkeys(own.made.marks, own))
    shown: set[str] = set()
    for head in station.cache.shipments.heads():
        own_one = about.get(head.id) or marked.get(head.mark)
        shown.add(own_one.row.id if own_one else "")
        yield _of_head(station, head, own_one)
    for own in sorted(every, key=lambda one: not one.under_way):
        if own.row.id not in shown:
            yield from _by_itself(station, own, ended=ended)


def _of_head(station: Station, head: ShipmentHead, own: Own | None) -> Placed:
    places = (head.source.id, head.destination.id)
    # What became of a draft is a shipment like any other once the server has heard all of it.
    through = own is not None and not own.under_way and not own.owing and not own.sums.shipment
    if own is None or through:
        here = station.cache.shipments.detail_read(head.id) is not None
        return _row(head, Here.READY if here else Here.HEAD_ONLY), places
    row = _row(head, _HERE[own.row.state], own)
    if not (own.under_way and own.sums.task is Task.DRAFT):
        return row, places
    # Of a draft that is worked on what stands here is newer than what the server has.
    ours = (own.sums.source, own.sums.destination)
    row = replace(
        row,
        source=own.sums.source_name,
        destination=own.sums.destination_name,
        note=own.sums.note,
        items=own.sums.lines,
    )
    return row, ours


def _row(head: ShipmentHead, here: Here, own: Own | None = None) -> ShipmentRow:
    return ShipmentRow(
        id=head.id,
        number=head.number,
        status=head.status,
        source=head.source.name,
        destination=head.destination.name,
        note=head.note,
        here=here,
        document=own.row.id if own else None,
        task=own.sums.task if own else None,
        items=head.lines,
        changed=own.row.changed if own else 0,
        unsent=own.unsent if own else 0,
        stuck=own.stuck if own else 0,
        becomes=_becomes(head, own),
    )


def _becomes(head: ShipmentHead, own: Own | None) -> ShipmentStatus | None:
    """What our document makes of it, as long as the server shows less."""
    told = own.sums.becomes if own is not None and not own.under_way else None
    return told if told is not None and _RANK[told] > _RANK[head.status] else None


def _by_itself(station: Station, own: Own, *, ended: bool) -> Iterator[Placed]:
    """A document that no open head of the server's stands for: it has not come there yet, is over,
    or was taken off the list by another hand.
    """
    sums, places = own.sums, (own.sums.source, own.sums.destination)
    identifier = sums.shipment or own.made.id
    head = station.cache.shipments.head(identifier) if identifier else None
    if head is not None and sums.becomes in ENDS and not own.owing:
        # The server was told; that it is over may not have been read yet.
        head = replace(head, status=sums.becomes)
    over = head is not None and head.status in ENDS
    unheard = head is None and sums.task is Task.DRAFT and bool(own.made.id)
    if not (own.under_way or own.owing or unheard or (ended and over)):
        return
    if head is not None:
        yield _row(head, _HERE[own.row.state], own), places
        return
    status = ShipmentStatus.DRAFT if sums.task is Task.DRAFT else ShipmentStatus.UNKNOWN
    yield (
        ShipmentRow(
            id=identifier,
            number=sums.number,
            status=sums.becomes or status,
            source=sums.source_name,
            destination=sums.destination_name,
            note=sums.note,
            here=_HERE[own.row.state],
            document=own.row.id,
            task=sums.task,
            items=sums.lines,
            changed=own.row.changed,
            unsent=own.unsent,
            stuck=own.stuck,
        ),
        places,
    )
