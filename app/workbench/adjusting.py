"""Stock figures that are put right: the desk of one, and the history of all with their reasons."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_args

from app.domain.adjusting.actions import Action, DecideEntry
from app.domain.adjusting.decide import decide, opening
from app.domain.adjusting.document import Adjustment
from app.domain.adjusting.evolve import evolve, fold
from app.domain.adjusting.facts import (
    AdjustFact,
    Before,
    Direction,
    Heading,
    Opened,
    PlaceChosen,
    Posted,
    Reason,
    Taken,
    Undone,
)
from app.domain.adjusting.figure import figure_of
from app.domain.adjusting.posting import posting_of
from app.domain.adjusting.rules import AdjustRules
from app.domain.decision import Decision, Refused
from app.domain.entry import Entry, Planned
from app.domain.events import Event
from app.domain.stock_records import Figures
from app.domain.values import Condition, Place, Product, Stamp
from app.domain.working import Choice, plain
from app.store.codec import Codec
from app.store.terminal import DocumentRow
from app.workbench import kinds
from app.workbench.desk import DocumentKind
from app.workbench.errors import Unavailable
from app.workbench.kinds import is_adjust
from app.workbench.station import Station
from app.workbench.working import WorkDesk, begun, day_of, loaded

if TYPE_CHECKING:
    from app.workbench.kinds import OpenDesk
    from app.workbench.shelves import Shelves

ADJUST_CODEC: Codec[AdjustFact] = Codec(get_args(AdjustFact))
ADJUST: DocumentKind[Adjustment, AdjustFact] = DocumentKind(
    kinds.ADJUST, ADJUST_CODEC, evolve, fold
)


@dataclass(frozen=True, slots=True)
class Told:
    """What lists show of an adjustment, as its head carries it. `before` is what the person saw."""

    product: str = ""
    """Its id."""
    place: str = ""
    direction: Direction = Direction.ADD
    reason: Reason | None = None
    note: str = ""
    condition: Condition = Condition.NEW
    quantity: Decimal = Decimal(0)
    unit: str = ""
    person: str = ""
    """Who posted it, else who began it: an id."""
    before: Decimal | None = None
    lead: str = ""

    def text(self) -> str:
        """As `DocumentRow.doing` holds it."""
        told = {
            "product": self.product,
            "place": self.place,
            "direction": self.direction,
            "reason": self.reason,
            "note": self.note,
            "condition": self.condition,
            "quantity": plain(self.quantity),
            "unit": self.unit,
            "person": self.person,
            "before": None if self.before is None else plain(self.before),
            "lead": self.lead,
        }
        return json.dumps({key: value for key, value in told.items() if value}, ensure_ascii=False)

    @classmethod
    def of(cls, text: str) -> Told:
        """Back from `text`."""
        told: dict[str, Any] = json.loads(text)
        read: dict[str, Callable[[str], Any]] = {
            "direction": Direction,
            "reason": Reason,
            "condition": Condition,
            "quantity": Decimal,
            "before": Decimal,
        }
        return cls(**{key: read.get(key, str)(value) for key, value in told.items()})


@dataclass(frozen=True, slots=True)
class AdjustRow:
    """One adjustment in a list: its product, what was said of it, and how far its post is."""

    id: str
    title: str
    state: str
    opened: int
    changed: int
    told: Told
    unsent: int = 0
    stuck: int = 0


class AdjustDesk(WorkDesk[Adjustment, AdjustFact, Action]):
    """One open adjustment."""

    POSTED = Posted

    def __init__(self, station: Station, key: str, document: Adjustment) -> None:
        super().__init__(ADJUST, station, key, document)

    def rules(self) -> AdjustRules:
        """The site's settings as they are now."""
        return self._station.adjust_rules()

    def decided(
        self, action: Action, now: Stamp, painted: Mapping[str, int] | None
    ) -> Decision[AdjustFact]:
        """What the action leads to on this document."""
        person = self._station.stamp.person
        return decide(self.document, action, self.rules(), now, day_of(now.at), person, painted)

    def head(self, document: Adjustment) -> DocumentRow:
        """The document as lists show it: what is put right, and why."""
        return DocumentRow(
            id=document.id,
            kind=ADJUST.name,
            state=kinds.ABANDONED if document.abandoned else document.state,
            title=document.product.name if document.product else "",
            opened=document.opened_at,
            changed=document.changed_at,
            doing=_told(document).text(),
        )

    def subjects(
        self, document: Adjustment, events: tuple[Event[AdjustFact], ...]
    ) -> tuple[str, ...]:
        """The product and the place: whoever looks one up finds what was put right there."""
        telling = Opened | PlaceChosen | Taken | Undone
        if not any(isinstance(event.fact, telling) for event in events):
            return ()
        about = (document.product, document.place)
        return tuple(one.id for one in about if one is not None)

    def plan(self, document: Adjustment, post: str) -> Iterable[Planned]:
        """See `AdjustPosting`."""
        return self._station.system.plan_adjust(posting_of(document, post))

    def choice(self, entry: Entry, choice: Choice, reason: str) -> Action:
        """See `DecideEntry`."""
        return DecideEntry(entry.event, entry.id, choice, reason)

    def products(self) -> Iterable[Product]:
        """The product, once it is known."""
        product = self.document.product
        return () if product is None else (product,)


def _told(document: Adjustment) -> Told:
    heading, product, place = document.heading, document.product, document.place
    post = document.posts[-1] if document.posts else None
    return Told(
        product=product.id if product else "",
        place=place.name if place else "",
        direction=heading.direction,
        reason=heading.reason,
        note=heading.note,
        condition=heading.condition,
        quantity=document.quantity,
        unit=product.unit if product else "",
        person=post.person if post else document.opened_by,
        before=post.before.figure if post and post.before else None,
        lead=post.lead if post else "",
    )


def load_adjust(station: Station, key: str) -> AdjustDesk:
    """An earlier adjustment as its journal tells it.

    Raises:
        StoreError: the file cannot be read.
        UnknownRecord: a newer version of the program wrote it.
    """
    return loaded(station, ADJUST, AdjustDesk, key)


class Adjusting:
    """`workbench.adjusting`; loaded when somebody first puts a figure right."""

    def __init__(
        self,
        station: Station,
        shelves: Shelves,
        desk: Callable[[], OpenDesk | None],
        opened: Callable[[OpenDesk], None],
    ) -> None:
        self._station, self._shelves = station, shelves
        self._desk, self._opened = desk, opened

    # --- opening ---------------------------------------------------------------------------

    async def begin(
        self,
        product: Product | None = None,
        place: Place | None = None,
        direction: Direction = Direction.ADD,
    ) -> AdjustDesk:
        """Begin to put a figure right; what is not said here is scanned.

        Raises:
            StoreError: the opening could not be written.
        """
        decision = opening(Heading(direction), product=product, place=place)
        if isinstance(decision, Refused):
            raise Unavailable(decision.key)
        desk = await begun(self._station, ADJUST, AdjustDesk, decision.facts[0])
        self._opened(desk)
        return desk

    def open(self, document: str) -> AdjustDesk:
        """Go on with an adjustment of this terminal.

        Raises:
            StoreError, UnknownRecord: it cannot be read.
        """
        desk = self._open_one(document) or load_adjust(self._station, document)
        self._opened(desk)
        return desk

    def glance(self, document: str) -> Adjustment:
        """An adjustment as its journal tells it, without opening it; the open one as it stands.

        Raises:
            StoreError, UnknownRecord: it cannot be read.
        """
        return (self._open_one(document) or load_adjust(self._station, document)).document

    def _open_one(self, document: str) -> AdjustDesk | None:
        """The desk that is open already: what it has on its way to the disk is in it alone."""
        desk = self._desk()
        return desk if is_adjust(desk) and desk.key == document else None

    # --- before and after --------------------------------------------------------------------

    def before(self, document: Adjustment) -> Before | None:
        """The figure that is put right, as the server said it last; None: nobody knows."""
        product, place = document.product, document.place
        if product is None or place is None:
            return None
        figures = self._shelves.figures(product.id, place.id)
        return _before(figures, document) if figures is not None else None

    async def read(self, document: Adjustment) -> Before | None:
        """Ask the server for the figure now; None: it shows none for this condition, or it is
        not yet known of which product and place.

        Raises:
            Unavailable: it does not answer.
            StoreError: it could not be remembered.
        """
        product, place = document.product, document.place
        if product is None or place is None:
            return None
        return _before(await self._shelves.read(product.id, place.id), document)

    # --- the history ---------------------------------------------------------------------------

    def rows(self, subject: str = "") -> list[AdjustRow]:
        """This terminal's adjustments, the one touched last first; of one product or place, if
        `subject` names it. What was given up is none.
        """
        terminal, tallies = self._station.terminal, self._station.outbox.tallies()
        states = ("open", "finished")
        found = terminal.about(subject) if subject else terminal.documents(ADJUST.name, states)
        return [
            AdjustRow(
                row.id,
                row.title,
                row.state,
                row.opened,
                row.changed,
                Told.of(row.doing),
                *tallies.get(row.id, (0, 0)),
            )
            for row in found
            if row.kind == ADJUST.name and row.state in states
        ]


def _before(figures: Figures, document: Adjustment) -> Before | None:
    """The figure of the condition, unless it is told in another unit than we say it in."""
    product = document.product
    if product is not None and figures.unit not in ("", product.management_unit):
        return None
    figure = figure_of(figures, document.heading.condition)
    return None if figure is None else Before(figure, figures.read_at)
