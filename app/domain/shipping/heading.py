"""From where to where goods go, what is said of the whole, and who answers for it."""

from __future__ import annotations

from dataclasses import replace

from app.domain.decision import Decision, Held, Refused
from app.domain.shipping.case import Case, places
from app.domain.shipping.facts import Heading, HeadingChanged, ShippingFact, Side, Task
from app.domain.values import Place
from app.domain.working.outcome import accepted, refused
from app.domain.working.telling import MAX_NOTE

CHOSEN = {Side.SOURCE: "source_chosen", Side.DESTINATION: "destination_chosen"}


def place_scanned(case: Case, place: Place, side: Side | None, text: str) -> Decision[ShippingFact]:
    """The first place is the source, the second the destination; after that a place changes
    nothing unless the screen asks for a side. Of a shipment the places are the server's.
    """
    if not case.drafting:
        return _at(case, place)
    heading = case.document.heading
    if side is None and heading.source is None:
        side = Side.SOURCE
    elif side is None and heading.destination is None:
        side = Side.DESTINATION
    if side is None:
        return refused("both_places_known", place=place.name, **places(heading))
    return place_chosen(case, side, place, text)


def _at(case: Case, place: Place) -> Held | Refused:
    """Where one stands while a shipment is loaded or received."""
    loading = case.document.task is Task.LOAD
    here = case.document.side(Side.SOURCE if loading else Side.DESTINATION)
    if here is not None and here.id == place.id:
        return Held("place_confirmed", {"place": place.name})
    return refused("wrong_place", place=place.name, here=here.name if here else "")


def place_chosen(case: Case, side: Side, place: Place, text: str = "") -> Decision[ShippingFact]:
    """One of the two places; of a draft only."""
    heading = case.document.heading
    new = (
        replace(heading, source=place)
        if side is Side.SOURCE
        else replace(heading, destination=place)
    )
    return _changed(case, new, CHOSEN[side], text)


def heading_changed(case: Case, heading: Heading) -> Decision[ShippingFact]:
    """Places, description and responsible person; of a draft only."""
    return _changed(case, heading, "heading_changed", "")


def _changed(case: Case, heading: Heading, key: str, text: str) -> Decision[ShippingFact]:
    if not case.drafting:
        return refused("draft_only")
    heading = _same_places(case.document.heading, heading)
    objection = unsound(heading)
    if objection is not None:
        return objection
    if heading == case.document.heading:
        return Held("heading_unchanged")
    told = {**places(heading), "staff": heading.staff_name}
    return accepted(key, HeadingChanged(heading, text), details=told)


def _same_places(before: Heading, heading: Heading) -> Heading:
    """A place that is only called otherwise is the same place: it makes no other draft (O32)."""
    source = _same(before.source, heading.source)
    return replace(
        heading, source=source, destination=_same(before.destination, heading.destination)
    )


def _same(before: Place | None, place: Place | None) -> Place | None:
    return before if before is not None and place is not None and before.id == place.id else place


def unsound(heading: Heading) -> Refused | None:
    """Why a heading cannot stand: goods go nowhere, or nobody reads that much of it."""
    source, destination = heading.source, heading.destination
    if source is not None and destination is not None and source.id == destination.id:
        return refused("same_place", place=source.name)
    if len(heading.note) > MAX_NOTE:
        return refused("note_too_long", limit=MAX_NOTE)
    return None
