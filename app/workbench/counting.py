"""The count desk: what lies at places, scanned, and the differences that are said of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Any, get_args

from app.domain.count_posting import CountedSpot
from app.domain.counting.actions import Action, DecideEntry
from app.domain.counting.decide import decide, opening
from app.domain.counting.document import At, Count
from app.domain.counting.evolve import evolve, fold
from app.domain.counting.facts import (
    Counted,
    CountFact,
    Heading,
    Opened,
    PlaceChosen,
    Posted,
    Spot,
    Target,
)
from app.domain.counting.posting import posting_of
from app.domain.counting.rules import CountRules
from app.domain.decision import Decision, Refused
from app.domain.entry import Entry, Planned
from app.domain.events import Event
from app.domain.values import ZERO, Place, Product, Stamp
from app.domain.working import Choice
from app.store.codec import Codec
from app.store.terminal import DocumentRow
from app.workbench import kinds
from app.workbench.count_sums import Sums
from app.workbench.desk import DocumentKind
from app.workbench.shelf_moves import Owns, ShelfMoves, Span
from app.workbench.station import Station
from app.workbench.working import WorkDesk, begun, day_of, loaded

COUNT_CODEC: Codec[CountFact] = Codec(get_args(CountFact))
COUNT: DocumentKind[Count, CountFact] = DocumentKind(kinds.COUNT, COUNT_CODEC, evolve, fold)
PLACES_NAMED = 3
"""A count without a name is called by so many of its places."""


class CountDesk(WorkDesk[Count, CountFact, Action]):
    """One open count. `moves` tell what else this terminal moved at its shelves."""

    POSTED = Posted

    def __init__(
        self, station: Station, key: str, document: Count, moves: ShelfMoves | None = None
    ) -> None:
        super().__init__(COUNT, station, key, document)
        self._moves = moves or ShelfMoves(station)
        people = (name for line in document.every() for name, _ in line.people)
        self._people = dict.fromkeys(people)

    def rules(self) -> CountRules:
        """The site's settings as they are now."""
        return self._station.count_rules()

    def decided(
        self, action: Action, now: Stamp, painted: Mapping[str, int] | None
    ) -> Decision[CountFact]:
        """What the action leads to on this document."""
        person = self._station.stamp.person
        return decide(self.document, action, self.rules(), now, day_of(now.at), person, painted)

    def head(self, document: Count) -> DocumentRow:
        """The document as lists show it: its name or its places, and its sums."""
        heading = document.heading
        wanted = (target.place for target in document.targets)
        places = document.places or tuple(islice(dict.fromkeys(wanted), PLACES_NAMED + 1))
        named = ", ".join(place.name for place in places[:PLACES_NAMED])
        more = "…" if len(places) > PLACES_NAMED else ""
        sums = Sums(
            heading.blind,
            heading.assigned,
            len(document.places),
            len(document.lines),
            len(document.targets),
            tuple(self._people),
        )
        return DocumentRow(
            id=document.id,
            kind=COUNT.name,
            state=kinds.ABANDONED if document.abandoned else document.state,
            title=heading.name or named + more,
            opened=document.opened_at,
            changed=document.changed_at,
            doing=sums.text(),
        )

    def record(self, document: Count, events: tuple[Event[CountFact], ...]) -> Any:
        """See `WorkDesk.record`; who counts is remembered, so that no scan looks at all lines."""
        counted = (event.person for event in events if isinstance(event.fact, Counted))
        self._people.update(dict.fromkeys(counted))
        return super().record(document, events)

    def subjects(self, document: Count, events: tuple[Event[CountFact], ...]) -> tuple[str, ...]:
        """The places that it counts: whoever looks one up finds it."""
        if not any(isinstance(event.fact, Opened | PlaceChosen) for event in events):
            return ()
        places = (*document.places, *(target.place for target in document.targets))
        return tuple(dict.fromkeys(place.id for place in places))

    def plan(self, document: Count, post: str) -> Iterable[Planned]:
        """See `CountPosting`. What this terminal moved there is looked up now, in the writer's
        thread: it cannot change any more.
        """
        said = posting_of(document, post)
        spans = {At(one.product.id, one.place.id): (one.first, one.last) for one in said.spots}
        own = self._moves.own(spans)
        return self._station.system.plan_count(posting_of(document, post, own))

    def own(self, document: Count) -> Owns:
        """What this terminal moved at all shelves that were counted; slow: call it in a thread."""
        return self._moves.own(spans_of(document))

    def choice(self, entry: Entry, choice: Choice, reason: str) -> Action:
        """See `DecideEntry`: it says something of one spot."""
        intent: Any = entry.intent
        spot = Spot(intent.product, intent.place, intent.condition)
        return DecideEntry(entry.event, entry.id, choice, reason, spot)

    def products(self) -> Iterable[Product]:
        """The products of its lines and of what is to be counted, each once."""
        lines = (line.product for line in self.document.every())
        targets = (one.product for one in self.document.targets if one.product is not None)
        return {one.id: one for one in (*lines, *targets)}.values()


def spans_of(document: Count) -> dict[At, Span]:
    """Between which scans each product was counted at each place."""
    spans = ((at, document.span(at.product, at.place)) for at in document.at)
    return {at: span for at, span in spans if span is not None}


def spots_of(document: Count, at: At, own: Owns) -> list[CountedSpot]:
    """What was counted of a product at a place, by condition, as a post would say it now."""
    span = document.span(at.product, at.place)
    lines = document.lines_at(at.product, at.place)
    if span is None:
        return []
    conditions = document.conditions_at(at.product, at.place)
    return [
        CountedSpot(
            product=lines[0].product,
            place=lines[0].cell.place,
            condition=one,
            counted=document.counted(Spot(at.product, at.place, one)) or ZERO,
            first=span[0],
            last=span[1],
            others=tuple(other for other in conditions if other is not one),
            own=own.get(at, ()),
            reading=document.readings.get(at),
            judged=document.judged.get(at, ()),
        )
        for one in conditions
    ]


Making = Callable[[Station, str, Count], CountDesk]


async def begin_count(
    station: Station,
    make: Making,
    heading: Heading,
    targets: tuple[Target, ...] = (),
    place: Place | None = None,
    text: str = "",
) -> CountDesk | Refused:
    """Open a count; without targets it is of whatever is scanned. It is on disk on return.

    Refused when its name is too long.

    Raises:
        StoreError: it could not be written; nothing was.
    """
    decision = opening(heading, station.count_rules(), targets=targets, place=place, text=text)
    if isinstance(decision, Refused):
        return decision
    return await begun(station, COUNT, make, decision.facts[0])


def load_count(station: Station, key: str, make: Making = CountDesk) -> CountDesk:
    """An earlier count as its journal tells it.

    Raises:
        StoreError: the file cannot be read.
        UnknownRecord: a newer version of the program wrote it.
    """
    return loaded(station, COUNT, make, key)
