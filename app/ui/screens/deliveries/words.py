"""A delivery as the list says it: when it comes, what state it is in, how much it is."""

from __future__ import annotations

from types import MappingProxyType

from app.domain.delivery import DeliveryHead, DeliveryState
from app.ui.screens import moments
from app.ui.sentences import words
from app.ui.sentences.claims import Names, in_brief
from app.ui.sentences.values import days, packages
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.cards import RowTag
from app.ui.widgets.document_card import DocumentCard
from app.workbench.views import DeliveryRow, Here

Marked = tuple[str, Tone]
NOBODY_KNOWN: Names = MappingProxyType({})
STARTABLE = (DeliveryState.PLANNED, DeliveryState.IN_PROCESS)


def card_of(row: DeliveryRow, now: int, names: Names = NOBODY_KNOWN) -> DocumentCard:
    """A row of the list at a time (UTC ms); `names` of people by id."""
    head = row.head
    when, when_tone = when_due(row, now)
    state, icon, tone = state_of(row)
    return DocumentCard(
        key=head.id,
        title=head.number or head.note_number or head.id,
        subtitle=head.note_number,
        value=str(head.lines) if head.lines is not None else "",
        value_note=_lines_word(head.lines) if head.lines is not None else "",
        icon=icon,
        tone=tone,
        tags=(RowTag(in_brief(row.on_it, names), "person"),) if row.on_it else (),
        party=head.sender or translate("Deliveries", "Sender not named"),
        remark=head.note,
        when=when,
        when_tone=when_tone,
        state=state,
        state_icon=icon,
        state_tone=tone,
        extra=packages(head.packages_expected) if head.packages_expected else "",
    )


def _lines_word(count: int) -> str:
    return translate("Deliveries", "line") if count == 1 else translate("Deliveries", "lines")


def is_due(row: DeliveryRow, now: int) -> bool:
    """Advised for today or before, and not finished here."""
    at = row.head.advised_at
    return at is not None and row.here is not Here.FINISHED and moments.days_from(at, now) <= 0


def is_late(row: DeliveryRow, now: int) -> bool:
    """Advised for a day that is over, and nothing of it was received here."""
    at = row.head.advised_at
    fresh = row.here in (Here.READY, Here.HEAD_ONLY)
    return at is not None and fresh and moments.days_from(at, now) < 0


def when_due(row: DeliveryRow, now: int) -> Marked:
    """When it was advised for: today and late ones are marked."""
    at = row.head.advised_at
    if at is None:
        return translate("Deliveries", "no date"), Tone.PLAIN
    away = moments.days_from(at, now)
    if is_late(row, now):
        return translate("Deliveries", "{days} late").format(days=days(-away)), Tone.WARN
    text = moments.day_name(at, now)
    if away == 0 and not _midnight(at):
        text = f"{text} {moments.time_of_day(at)}"
    return text, Tone.ACCENT if away == 0 else Tone.PLAIN


def _midnight(at: int) -> bool:
    local = moments.local(at)
    return local.hour == 0 and local.minute == 0


def state_of(row: DeliveryRow) -> tuple[str, str, Tone]:
    """What was done here, else what the server says; words, icon and tone."""
    here = {
        Here.STARTED: (translate("Deliveries", "started here"), "edit", Tone.ACCENT),
        Here.POSTED: (translate("Deliveries", "part posted"), "check", Tone.OK),
        Here.FINISHED: (translate("Deliveries", "finished here"), "check-all", Tone.OK),
    }.get(row.here)
    if here is not None:
        return here
    if not row.startable:
        return state_word(row.head), "refuse", Tone.BAD
    if row.here is Here.HEAD_ONLY:
        return translate("Deliveries", "not on this terminal"), "cloud", Tone.PLAIN
    if row.head.state is DeliveryState.IN_PROCESS or row.head.receipt_started:
        return translate("Deliveries", "in process"), "receive", Tone.PLAIN
    return translate("Deliveries", "expected"), "receive", Tone.PLAIN


def state_word(head: DeliveryHead) -> str:
    """The server's state as a word."""
    if head.barred == "too_many_items":
        return translate("Deliveries", "too many lines")
    return {
        DeliveryState.COMPLETED: translate("Deliveries", "completed"),
        DeliveryState.CANCELED: translate("Deliveries", "cancelled"),
        DeliveryState.REJECTED: translate("Deliveries", "rejected"),
        DeliveryState.IN_CREATION: translate("Deliveries", "still being announced"),
        DeliveryState.ON_HOLD: translate("Deliveries", "on hold"),
    }.get(head.state, translate("Deliveries", "state unknown"))


def startable(head: DeliveryHead) -> bool:
    """Whether goods can be received against it."""
    return head.state in STARTABLE and not head.barred


def not_startable(head: DeliveryHead, *, blind: bool = True) -> tuple[str, str]:
    """Why nothing can be received against it, and what to do. `blind`: goods without a delivery
    can be received."""
    name = head.number or head.note_number
    if head.barred:
        said = words(f"delivery_{head.barred}", {"number": name})
        return said.title, said.detail
    title = {
        DeliveryState.COMPLETED: translate("Deliveries", "{number} is completed already"),
        DeliveryState.CANCELED: translate("Deliveries", "{number} was cancelled"),
        DeliveryState.REJECTED: translate("Deliveries", "{number} was rejected"),
        DeliveryState.IN_CREATION: translate("Deliveries", "{number} is not announced yet"),
    }.get(head.state, translate("Deliveries", "{number} cannot be received"))
    detail = (
        translate(
            "Deliveries", "Ask the office. If the goods are here: receive them without a delivery."
        )
        if blind
        else translate("Deliveries", "Ask the office what to do with the goods.")
    )
    return title.format(number=name), detail


def haystack(head: DeliveryHead) -> str:
    """What a search looks through."""
    return "\n".join((head.number, head.note_number, head.sender, head.note)).casefold()
