"""A shipment as the list says it: from where to where, how far it is, what is to be sent of it."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.shipment import ShipmentStatus
from app.domain.shipping.facts import Task
from app.ui.screens import moments
from app.ui.screens.shipments.values import Filter
from app.ui.screens.shipping.figures import ARROW
from app.ui.sentences import need_you, shipment_status_words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.cards import RowTag
from app.ui.widgets.document_card import DocumentCard
from app.workbench.ship_views import ShipmentRow
from app.workbench.views import Here

LOOKS = {
    ShipmentStatus.DRAFT: ("edit", Tone.PLAIN),
    ShipmentStatus.NEW: ("package", Tone.ACCENT),
    ShipmentStatus.IN_PROCESS: ("ship", Tone.WARN),
    ShipmentStatus.COMPLETED: ("check-all", Tone.OK),
    ShipmentStatus.CANCELED: ("refuse", Tone.BAD),
}
FILTERS = {
    ShipmentStatus.DRAFT: Filter.DRAFTS,
    ShipmentStatus.NEW: Filter.TO_LOAD,
    ShipmentStatus.IN_PROCESS: Filter.ON_THE_WAY,
}
GOES_ON = frozenset({Here.STARTED, Here.POSTED})


def key_of(row: ShipmentRow) -> str:
    """What tells it from all others: the server's id, else the document's."""
    return row.id or row.document or ""


def name_of(row: ShipmentRow) -> str:
    """What people call it."""
    if row.number:
        return row.number
    if row.draft:
        return translate("Shipping", "Draft")
    return translate("Shipping", "Shipment")


def place_of(name: str) -> str:
    """A place's name, or that nobody said it yet."""
    return name or translate("Shipping", "?")


def route_of(row: ShipmentRow) -> str:
    """From where to where."""
    return f"{place_of(row.source)} {ARROW} {place_of(row.destination)}"


def begun(row: ShipmentRow) -> bool:
    """Whether somebody here has begun to work on it, and has not finished."""
    return row.here in GOES_ON and row.document is not None


def filter_of(row: ShipmentRow) -> Filter:
    """The chip that it belongs to."""
    return FILTERS.get(row.now, Filter.DONE)


def group_of(row: ShipmentRow) -> str:
    """The heading below which it stands."""
    return "begun" if begun(row) else str(filter_of(row))


def card_of(row: ShipmentRow, now: int) -> DocumentCard:
    """A row of the list."""
    status = row.now
    icon, tone = LOOKS.get(status, ("ship", Tone.PLAIN))
    state, state_icon, state_tone = _state(row, status)
    count = "" if row.items is None else str(row.items)
    # A draft without a number is called by its state already: its note tells it from the others.
    said = shipment_status_words(status) if row.number or status is not ShipmentStatus.DRAFT else ""
    return DocumentCard(
        key=key_of(row),
        title=name_of(row),
        subtitle=said,
        value=count,
        value_note=_items(row.items),
        icon=icon,
        tone=tone,
        tags=tuple(_tags(row)),
        party=route_of(row),
        remark=row.note,
        narrow="  ·  ".join(part for part in (said, row.note) if part),
        when=moments.moment(row.changed, now) if row.changed else "",
        state=state,
        state_icon=state_icon,
        state_tone=state_tone,
        draws_state_icon=True,
    )


def _items(count: int | None) -> str:
    if count is None:
        return ""
    return translate("Shipments", "item") if count == 1 else translate("Shipments", "items")


def _state(row: ShipmentRow, status: ShipmentStatus) -> tuple[str, str, Tone]:
    """What was done here, else what can be done."""
    if begun(row):
        told = {
            Task.DRAFT: translate("Shipments", "being put together"),
            Task.LOAD: translate("Shipments", "being loaded here"),
            Task.RECEIVE: translate("Shipments", "being received here"),
        }
        shared = row.task is Task.DRAFT and row.here is Here.POSTED
        words = translate("Shipments", "shared, still open") if shared else ""
        return words or told[row.task or Task.DRAFT], "edit", Tone.ACCENT
    if row.here is Here.FINISHED and status is not row.status:
        return translate("Shipments", "done here, not there yet"), "clock", Tone.WARN
    if row.here is Here.FINISHED or row.ended:
        return shipment_status_words(status), "check-all", Tone.OK
    if row.here is Here.HEAD_ONLY:
        return translate("Shipments", "not on this terminal"), "cloud", Tone.PLAIN
    return translate("Shipments", "on this terminal"), "check", Tone.PLAIN


def _tags(row: ShipmentRow) -> Iterator[RowTag]:
    if row.stuck:
        told = need_you(row.stuck)
        yield RowTag(told, "warning", Tone.BAD)
    if row.unsent > row.stuck:  # those that need a person are among the unsent
        told = translate("Receipts", "{n} to send").format(n=row.unsent - row.stuck)
        yield RowTag(told, "clock", Tone.WARN)


def haystack(row: ShipmentRow) -> str:
    """What a search looks through."""
    status = shipment_status_words(row.now)
    parts = (row.number, row.source, row.destination, row.note, status, name_of(row))
    return "\n".join(part for part in parts if part).casefold()


def facts_of(row: ShipmentRow) -> tuple[tuple[str, str], ...]:
    """What the sheet of a shipment shows."""
    known = (
        (translate("Shipments", "From"), place_of(row.source)),
        (translate("Shipments", "To"), place_of(row.destination)),
        (translate("Shipments", "State"), shipment_status_words(row.now)),
        (translate("Shipments", "Items"), "" if row.items is None else str(row.items)),
        (translate("Shipments", "Description"), row.note),
        (translate("Shipments", "Here"), _state(row, row.now)[0]),
    )
    return tuple(fact for fact in known if fact[1])
