"""An entry of the outbox in plain sentences: what it does, and how it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import assert_never

from app.domain.entry import STUCK_STATES, Entry, EntryState
from app.domain.intents import (
    AnnounceGoods,
    ChangeStock,
    CheckDelivery,
    ConvertDraft,
    RegisterHead,
    RegisterLine,
)
from app.domain.order_intents import (
    OrderIntent,
    OrderRest,
    OrderRestLine,
    PutBackQuantity,
    ReceiveOrder,
    UnorderedGoods,
)
from app.domain.receipt_intents import CloseDelivery, PostReceipt, PostUnannounced, ReceiptIntent
from app.domain.values import Condition
from app.ui.screens import moments
from app.ui.screens.outbox.values import LinkLine
from app.ui.sentences import condition_words, entry_error_words, link_words, number
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.workbench.views import ConnectionView, QueueRow

SENDS = frozenset({"online", "slow"})
TROUBLE = frozenset({"sign_in", "certificate", "clock"})
TIMES = "\N{MULTIPLICATION SIGN}"
UNITS = {
    "MASS_KILOGRAMS": "kg",
    "MASS_GRAMS": "g",
    "MASS_TONS": "t",
    "VOLUME_LITERS": "l",
    "VOLUME_MILLILITERS": "ml",
    "LENGTH_METERS": "m",
}


@dataclass(frozen=True, slots=True)
class Names:
    """Names for the ids of entries: places by id, lines by document and line id."""

    places: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def place(self, place: str) -> str:
        """A place as people call it."""
        return self.places.get(place, place)

    def line(self, entry: Entry, line: str) -> str:
        """What lies on a line, "" when nobody knows."""
        return self.lines.get((entry.document, line), "")


def amount(value: Decimal, unit: str) -> str:
    """ "12 pcs" or "3.5 kg", pieces with a sign of multiplication."""
    shown = number(value.normalize() if value else value)
    return f"{shown} {UNITS[unit]}" if unit in UNITS else f"{shown} {TIMES}"


def document_name(title: str) -> str:
    """A work document as the list names it; a blind receipt may have no name."""
    return title or translate("Outbox", "Goods without a delivery")


def does(row: QueueRow, names: Names) -> str:
    """What the entry is to do."""
    entry = row.entry
    intent = entry.intent
    match intent:
        case ChangeStock():
            return _stock(intent, names)
        case CheckDelivery():
            text = translate("Outbox", "Look whether {document} is still as it was received")
            return text.format(document=document_name(row.title))
        case RegisterLine():
            return _line(entry, intent, names)
        case RegisterHead():
            text = translate("Outbox", "Record what was received of {document} so far")
            if intent.state == "done":
                text = translate("Outbox", "Record that {document} is finished here")
            return text.format(document=document_name(row.title))
        case AnnounceGoods():
            return translate(
                "Outbox", "Announce %n item(s) that nobody had announced", "", len(intent.lines)
            )
        case ConvertDraft():
            return translate("Outbox", "Make a delivery of the goods announced afterwards")
        case ReceiveOrder() | PutBackQuantity() | OrderRest() | OrderRestLine() | UnorderedGoods():
            return _order(row, intent, names)
        case PostReceipt() | PostUnannounced() | CloseDelivery():
            return _receipt(row, intent)
        case _:
            assert_never(intent)


def _receipt(row: QueueRow, intent: ReceiptIntent) -> str:
    match intent:
        case PostReceipt():
            text = translate("Outbox", "Book what came of {document} as a receipt")
            return text.format(document=document_name(row.title))
        case PostUnannounced():
            count = len({one.product.id for one in intent.goods})
            return translate("Outbox", "Book %n product(s) that nobody had announced", "", count)
        case CloseDelivery():
            text = translate("Outbox", "Close {document}: the rest is not awaited")
            return text.format(document=intent.number or document_name(row.title))
        case _:
            assert_never(intent)


def _order(row: QueueRow, intent: OrderIntent, names: Names) -> str:
    match intent:
        case ReceiveOrder():
            text = translate("Outbox", "Receive order {document} as a whole")
            return text.format(document=intent.number or document_name(row.title))
        case PutBackQuantity():
            text = translate("Outbox", "Set the ordered quantity to {ordered} again: {product}")
            product = names.line(row.entry, intent.line)
            return text.format(ordered=number(intent.ordered), product=product).removesuffix(": ")
        case OrderRest():
            text = translate("Outbox", "Make a new draft order for the rest of {document}")
            return text.format(document=document_name(row.title))
        case OrderRestLine():
            text = translate("Outbox", "Order {amount} again: {product}")
            shown = amount(intent.quantity, "")
            product = names.line(row.entry, intent.line)
            return text.format(amount=shown, product=product).removesuffix(": ")
        case UnorderedGoods():
            count = len(intent.lines)
            return translate("Outbox", "Settle %n item(s) that nobody had ordered", "", count)
        case _:
            assert_never(intent)


def _stock(intent: ChangeStock, names: Names) -> str:
    if intent.delta < 0:
        text = translate("Outbox", "Take {amount} {product} out of {place}")
    else:
        text = translate("Outbox", "Add {amount} {product} to {place}")
    said = text.format(
        amount=amount(abs(intent.delta), intent.unit),
        product=intent.product_name,
        place=names.place(intent.place),
    )
    if intent.condition is Condition.NEW:
        return said
    return f"{said} ({condition_words(intent.condition)})"


def _line(entry: Entry, intent: RegisterLine, names: Names) -> str:
    product = names.line(entry, intent.line or intent.local_line)
    text = translate("Outbox", "Record {kept} received")
    if intent.rejected:
        text = translate("Outbox", "Record {kept} received and {rejected} rejected")
    said = text.format(kept=number(intent.accepted), rejected=number(intent.rejected))
    return f"{said}: {product}" if product else said


def stands(row: QueueRow, status: ConnectionView, now: int) -> str:
    """How the entry stands: one clause, in lower case, for behind the sentence."""
    entry = row.entry
    if entry.state in STUCK_STATES:
        error = entry_error_words(entry.last_error)
        return error.title if error is not None else translate("Outbox", "needs your decision")
    parts = [_waiting(row, status), *_tries(entry, status, now)]
    return ", ".join(part for part in parts if part)


def _waiting(row: QueueRow, status: ConnectionView) -> str:
    entry = row.entry
    if entry.state is EntryState.SENDING:
        return translate("Outbox", "is being sent")
    if status.disk:
        return translate("Outbox", "waiting for room on the disk")
    if status.link == "sign_in":
        return translate("Outbox", "waiting for the sign-in")
    if status.link not in SENDS:
        return translate("Outbox", "waiting for the network")
    if entry.state is EntryState.UNSURE:
        return translate("Outbox", "perhaps there already: the server is asked first")
    if row.waits_for:
        return translate("Outbox", "waiting for %n other(s) before it", "", len(row.waits_for))
    if entry.state is EntryState.LATER:
        error = entry_error_words(entry.last_error)
        return error.title if error is not None else translate("Outbox", "is sent again")
    return translate("Outbox", "is sent next")


def _tries(entry: Entry, status: ConnectionView, now: int) -> list[str]:
    parts = []
    if entry.attempts and entry.state is not EntryState.SENDING:
        parts.append(translate("Outbox", "tried %n time(s)", "", entry.attempts))
    rest = entry.not_before - now
    if rest > 0 and entry.state is not EntryState.SENDING:
        text = translate("Outbox", "next try in {time}")
        parts.append(text.format(time=moments.duration(rest)))
    return parts


def counts_down(entry: Entry, now: int) -> bool:
    """Whether a waiting time is shown that grows shorter."""
    return entry.not_before > now and entry.state not in STUCK_STATES


def looks(entry: Entry) -> tuple[str, Tone]:
    """Icon and tone of an entry."""
    if entry.state in STUCK_STATES:
        return "warning", Tone.BAD
    if entry.state is EntryState.UNSURE:
        return "question", Tone.WARN
    if entry.state is EntryState.SENDING:
        return "sync", Tone.ACCENT
    return "clock", Tone.PLAIN


def link_line(status: ConnectionView, now: int) -> LinkLine:
    """The connection in a sentence, with the last contact."""
    word = link_words(status.link)
    said = word[:1].upper() + word[1:]
    if status.last_contact is not None:
        text = translate("Outbox", "{link}. Last contact {time}.")
        said = text.format(link=said, time=moments.moment(status.last_contact, now))
    else:
        said = translate("Outbox", "{link}. No contact yet.").format(link=said)
    if status.to_send and status.link not in SENDS:
        said += " " + translate("Outbox", "All is kept, and sent by itself.")
    if status.stuck or status.disk or status.link in TROUBLE:
        icon = "cloud" if status.link in SENDS else "warning"
        return LinkLine(said, icon, Tone.PLAIN if status.link in SENDS else Tone.BAD)
    if status.link in SENDS:
        return LinkLine(said, "cloud", Tone.OK)
    return LinkLine(said, "offline", Tone.WARN)
