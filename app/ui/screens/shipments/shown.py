"""The shipments as they are read and shown: rows, filters, what narrows them."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from app import aio
from app.domain.values import Place
from app.ui.frame.values import NO_BAND
from app.ui.screens.base import Framing
from app.ui.screens.listing import Hints
from app.ui.screens.narrowing import grouped
from app.ui.screens.searching import SearchPresenter
from app.ui.screens.shipments import rows as listed
from app.ui.screens.shipments import saying
from app.ui.screens.shipments.rows import Known
from app.ui.screens.shipments.values import Details, Filter, ShipmentList, Wanted
from app.ui.widgets.cards import CardRow
from app.workbench.ship_views import ShipmentRow
from app.workbench.workbench import Workbench


class ShownShipments(SearchPresenter[ShipmentRow]):
    """Owns the `ShipmentList`; what is opened from it, a subclass knows."""

    name = "shipments"
    topics = frozenset({"shipments", "document", "outbox"})

    def __init__(self, workbench: Workbench, owner: aio.Owner, clock: aio.Clock) -> None:
        super().__init__(workbench, owner, clock)
        self.wanted = Wanted()
        """What narrows the list."""
        self.form: Details | None = None
        self._read_places: tuple[str, str] = ("", "")
        """The places by which the last reading was filtered."""
        self.snapshot: ShipmentList = ShipmentList()

    async def load(self) -> None:
        now, wanted = self.clock.now(), self.wanted
        source, destination = _id(wanted.source), _id(wanted.destination)
        rows = await asyncio.to_thread(
            self.workbench.shipping.rows, "", source, destination, ended=True
        )
        today = listed.today(now)
        before = self.known if today == self.read_day else ()
        self.known = await asyncio.to_thread(listed.known, rows, now, before)
        self.read_day, self._read_places = today, (source, destination)
        here = {one.key for one in self.known}
        if self.lit not in here:
            self.lit = ""
        if self.form is not None and self.form.key not in here:
            self.form = None

    # --- what is shown ---------------------------------------------------------------------

    @property
    def narrowed(self) -> bool:
        """Whether a scan left only some of the shipments."""
        wanted = self.wanted
        return bool(wanted.source or wanted.destination or wanted.shipments)

    def read_at(self) -> int | None:
        return self.workbench.shipping.read_at()

    def narrowed_by(self) -> Wanted:
        return self.wanted

    def filter_names(self) -> Mapping[str, str]:
        return {} if self.wanted.shipments else listed.filter_names()

    def found(self) -> list[Known]:
        if self.wanted.shipments:
            return [one for one in self.known if one.key in self.wanted.shipments]
        return super().found()

    def make_rows(self) -> tuple[CardRow, ...]:
        some = self.found()
        if self.wanted.shipments or self.text:
            return tuple(one.card for one in some)
        return grouped(some, listed.headings())

    def publish(self) -> None:
        rows, chips = self.remembered()
        places = listed.place_chips(self.wanted.source, self.wanted.destination)
        self.snapshot = ShipmentList(
            rows=rows,
            filters=(*places, *chips),
            filter=self.filter,
            text=self.text,
            lit=self.lit,
            age=self.age(),
            offline=not self.answers(),
            empty=None if rows else saying.empty(self),
            places=tuple(chip.key for chip in places),
            form=self.form,
        )
        self.changed.emit(self.snapshot)
        self.frame(
            Framing(
                prompt=saying.prompt(self),
                band=self.band,
                actions=tuple(saying.actions(self)),
                asked=self.asked,
            )
        )

    def receives_at(self, one: Known | None) -> bool:
        """Whether this terminal stands where a shipment goes: then receiving is likelier."""
        place = self.workbench.receiving_place()
        return one is not None and place is not None and one.row.destination == place.name

    def hints(self) -> Hints:
        return saying.hints()

    # --- what narrows it --------------------------------------------------------------------

    def choose_filter(self, key: str) -> None:
        """A chip was tapped: a place is taken away, a state is chosen."""
        if key == Filter.SOURCE:
            self.look_at(None, self.wanted.destination)
        elif key == Filter.DESTINATION:
            self.look_at(self.wanted.source, None)
        else:
            super().choose_filter(key)

    def look_at(self, source: Place | None, destination: Place | None) -> None:
        """Show only shipments from and to these places."""
        self.wanted = Wanted(source, destination)
        self.lit, self.form, self.band = "", None, NO_BAND
        self.publish()
        self.read_again()

    def show_all(self) -> None:
        """Forget what narrowed the list."""
        self.wanted, self.form, self.band = Wanted(), None, NO_BAND
        self.forget_narrowing()
        self.put_away()
        self.publish()
        if self._read_places != ("", ""):
            self.read_again()


def _id(place: Place | None) -> str:
    return place.id if place is not None else ""
