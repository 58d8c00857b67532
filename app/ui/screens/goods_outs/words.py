"""An order as the list says it: when it is due, how it leaves, how far it is, what stops it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from app.domain.dispatch.machine import Stage
from app.domain.goods_out import ENDS, GoodsOutHead, GoodsOutStatus, GoodsOutType
from app.ui.screens import moments
from app.ui.sentences import dispatch_words, goods_out_status_words, goods_out_type_words
from app.ui.sentences.claims import Names, in_brief
from app.ui.sentences.values import days
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.cards import RowTag
from app.ui.widgets.document_card import DocumentCard
from app.workbench.views import GoodsOutRow, Here

PlaceName = Callable[[str], str]
ICONS = {
    GoodsOutType.SHIPMENT: "ship",
    GoodsOutType.PICKUP: "handover",
    GoodsOutType.ON_PREMISE_DELIVERY: "place",
}
READY = frozenset({GoodsOutStatus.PACKED, GoodsOutStatus.READY_FOR_PICKUP})
PICKED = READY | {GoodsOutStatus.PICKED}
GONE = ENDS | {GoodsOutStatus.PICKED_UP}
"""Nothing more is done with it in this house, or it is with the carrier."""
FRESH = frozenset({GoodsOutStatus.CONFIRMED, GoodsOutStatus.UNCONFIRMED})


@dataclass(frozen=True, slots=True)
class Progress:
    """How far this terminal's own work on an order is."""

    done: int
    lines: int
    stage: Stage
    ended: bool = False
    """Nothing more is to be done on it here: it has left, or does not leave."""
    held: bool = False
    """Somebody here has put it on hold."""
    asked: bool = False
    """Somebody here has asked to cancel it."""

    @property
    def begun(self) -> bool:
        """Whether anything was picked or packed, beyond taking the order."""
        return self.stage > Stage.CONFIRMED


@dataclass(frozen=True, slots=True)
class Around:
    """What a row depends on besides itself: the time (UTC ms), names of places, what leaves in
    packages only, and who is who."""

    now: int
    place: PlaceName
    packed: Collection[str]
    names: Names = field(default_factory=dict)
    """Names of people by id, as far as a row needs any."""


def card_of(row: GoodsOutRow, around: Around, mine: Progress | None) -> DocumentCard:
    """A row of the list."""
    head, now, place = row.head, around.now, around.place
    when, when_tone = when_due(row, now)
    state, icon, tone = state_of(row, mine, around.packed)
    kind = goods_out_type_words(head.type)
    pickup = head.pickup_number or head.pager
    begun = mine is not None and mine.begun and bool(mine.lines)
    count = f"{mine.done}/{mine.lines}" if mine is not None and begun else ""
    if not count and head.lines is not None:
        count = str(head.lines)
    return DocumentCard(
        key=head.id,
        title=head.number or head.id,
        subtitle=kind,
        value=count,
        value_note=lines_word(head.lines if not begun else None) if count else "",
        icon=ICONS.get(head.type, "package"),
        tone=tone,
        tags=tuple(tags_of(row, mine, around.names)),
        share=mine.done / mine.lines if mine is not None and begun else None,
        party=head.recipient or translate("GoodsOuts", "Recipient not named"),
        remark=head.note,
        extra="  ·  ".join(part for part in (pickup_words(pickup), place(head.place)) if part),
        narrow="  ·  ".join(part for part in (kind, pickup_words(pickup)) if part),
        when=when,
        when_tone=when_tone,
        state=state,
        state_icon=icon,
        state_tone=tone,
        draws_state_icon=True,
    )


def lines_word(count: int | None) -> str:
    """What a count of lines counts."""
    return translate("GoodsOuts", "line") if count == 1 else translate("GoodsOuts", "lines")


def pickup_words(code: str) -> str:
    """The code that a customer shows."""
    return translate("GoodsOuts", "code {code}").format(code=code) if code else ""


def is_late(row: GoodsOutRow, now: int) -> bool:
    """Due before now, and still in the house."""
    at = row.head.due_at
    return at is not None and at < now and row.here is not Here.FINISHED


def when_due(row: GoodsOutRow, now: int) -> tuple[str, Tone]:
    """When it is to leave: today's and late ones are marked."""
    at = row.head.due_at
    if at is None:
        return translate("GoodsOuts", "no date"), Tone.PLAIN
    if is_late(row, now):
        return translate("GoodsOuts", "{time} late").format(time=_since(at, now)), Tone.WARN
    text = moments.moment(at, now) if moments.days_from(at, now) > 1 else ""
    text = text or f"{moments.day_name(at, now)} {moments.time_of_day(at)}"
    return text, Tone.ACCENT if moments.days_from(at, now) == 0 else Tone.PLAIN


def _since(at: int, now: int) -> str:
    """How long ago, rounded down: nobody is told that it is later than it is."""
    ago = now - at
    away = -moments.days_from(at, now)
    if away > 1:
        return days(away)
    unit = moments.HOUR_MS if ago > 2 * moments.HOUR_MS else moments.MINUTE_MS
    return moments.duration(max(unit, ago - ago % unit))


def state_of(
    row: GoodsOutRow, mine: Progress | None, packed: Collection[str]
) -> tuple[str, str, Tone]:
    """What was done here, else what the server says; words, icon and tone."""
    status = row.head.status
    if row.head.barred == "handed_out":
        return translate("GoodsOuts", "handed out, being finished"), "handover", Tone.PLAIN
    if row.head.barred:
        return translate("GoodsOuts", "not for this terminal"), "refuse", Tone.BAD
    if status in ENDS:
        return goods_out_status_words(status), "refuse", Tone.BAD
    if left_open(row, mine):
        return translate("GoodsOuts", "left open here"), "edit", Tone.WARN
    if row.here is Here.FINISHED:
        return translate("GoodsOuts", "done here"), "check-all", Tone.OK
    if unconfirmed(row, mine):
        return goods_out_status_words(status), "question", Tone.WARN
    if is_ready(row, mine, packed):
        return translate("GoodsOuts", "to hand over"), "handover", Tone.OK
    if mine is not None and mine.begun:
        return translate("GoodsOuts", "begun here"), "edit", Tone.ACCENT
    if row.here is Here.HEAD_ONLY and status is GoodsOutStatus.CONFIRMED:
        return translate("GoodsOuts", "not on this terminal"), "cloud", Tone.PLAIN
    return goods_out_status_words(status), "pick", Tone.PLAIN


def tags_of(row: GoodsOutRow, mine: Progress | None, names: Names) -> Sequence[RowTag]:
    """What stops an order, on the server or here, and who is on it."""
    tags = []
    if row.head.cancellation is not None or (mine is not None and mine.asked):
        text = translate("GoodsOuts", "cancellation asked")
        tags.append(RowTag(text, "cross", Tone.BAD))
    if row.head.holds or (mine is not None and mine.held):
        tags.append(RowTag(translate("GoodsOuts", "on hold"), "lock", Tone.WARN))
    if row.on_it:
        tags.append(RowTag(in_brief(row.on_it, names), "person"))
    return tags


def is_blocked(row: GoodsOutRow, mine: Progress | None) -> bool:
    """On hold, or somebody asks to cancel it."""
    here = mine is not None and (mine.held or mine.asked)
    return here or bool(row.head.holds) or row.head.cancellation is not None


def unconfirmed(row: GoodsOutRow, mine: Progress | None) -> bool:
    """Whether it waits to be confirmed; the server may not have heard yet that it was."""
    return row.to_confirm and (mine is None or mine.stage < Stage.CONFIRMED)


def left_open(row: GoodsOutRow, mine: Progress | None) -> bool:
    """Whether a finished document of ours left something of it to whoever goes on."""
    if row.here is not Here.FINISHED or mine is None:
        return False
    return not mine.ended and mine.done < mine.lines


def is_ready(row: GoodsOutRow, mine: Progress | None, packed: Collection[str]) -> bool:
    """Whether nothing is left to be done but to hand it over; `packed` are the types that leave
    in packages only."""
    head = row.head
    if head.status in GONE or row.here is Here.FINISHED:
        return False
    packs = head.type in packed
    if mine is not None and mine.begun and mine.stage < Stage.LEFT:
        return mine.stage >= (Stage.READY if packs else Stage.PICKED)
    return head.status in (READY if packs else PICKED)


def not_startable(head: GoodsOutHead) -> tuple[str, str]:
    """Why nothing can be done with it, and what to do."""
    number = head.number or head.id
    if head.barred:
        told = dispatch_words("order_barred", {"number": number, "why": head.barred})
        return told.title, told.detail
    title = {
        GoodsOutStatus.CANCELED: translate("GoodsOuts", "{number} was cancelled"),
        GoodsOutStatus.REJECTED: translate("GoodsOuts", "{number} was rejected"),
    }.get(head.status, translate("GoodsOuts", "{number} has left already"))
    detail = translate("GoodsOuts", "Nothing is to be done. Take the next order.")
    return title.format(number=number), detail


def startable(head: GoodsOutHead) -> bool:
    """Whether anything can still be done with it, as the server showed it."""
    return head.status not in ENDS and not head.barred


def haystack(row: GoodsOutRow, place: PlaceName) -> str:
    """What a search looks through."""
    head = row.head
    parts = (
        *(head.number, head.recipient, head.pickup_number, head.pager, head.note),
        *(goods_out_type_words(head.type), place(head.place)),
    )
    return "\n".join(part for part in parts if part).casefold()
