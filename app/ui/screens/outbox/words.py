"""What an entry of the outbox is to do, as one plain sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from typing import assert_never

from app.domain.count_intents import CountIntent, CountStock, OverwriteStock
from app.domain.entry import Entry
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
from app.domain.shipment_intents import ShipmentIntent
from app.domain.values import Condition
from app.ui.screens.outbox import goods_out_words, ship_words
from app.ui.sentences import ad_hoc_kind_words, condition_words, number
from app.ui.translation import translate
from app.workbench.views import QueueRow

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


def title_of(row: QueueRow) -> str:
    """What people call the document of an entry; where nobody was named, goods without an order
    have a reason, and the rest is called what it is.
    """
    if row.title:
        return row.title
    if row.kind == "ad_hoc":
        return ad_hoc_kind_words(row.doing)
    named = {
        "receipt": translate("Outbox", "Goods without a delivery"),
        "count": translate("Own", "Count"),
        "adjust": translate("Own", "Adjustment"),
        "shipping": translate("Own", "Shipment"),
    }
    return named.get(row.kind) or translate("Own", "Document")


def does(row: QueueRow, names: Names) -> str:
    """What the entry is to do."""
    entry = row.entry
    intent = entry.intent
    match intent:
        case ChangeStock() | CountStock() | OverwriteStock():
            return _stock(intent, names)
        case RegisterLine():
            return _line(entry, intent, names)
        case CheckDelivery() | RegisterHead() | AnnounceGoods() | ConvertDraft():
            return _delivery(row, intent)
        case ReceiveOrder() | PutBackQuantity() | OrderRest() | OrderRestLine() | UnorderedGoods():
            return _order(row, intent, names)
        case PostReceipt() | PostUnannounced() | CloseDelivery():
            return _receipt(row, intent)
        case _ if isinstance(intent, ShipmentIntent):
            return ship_words.does(intent, title_of(row))
        case _:
            title = title_of(row)
            return goods_out_words.does(intent, title, partial(names.line, entry))


def _delivery(
    row: QueueRow, intent: CheckDelivery | RegisterHead | AnnounceGoods | ConvertDraft
) -> str:
    match intent:
        case CheckDelivery():
            text = translate("Outbox", "Look whether {document} is still as it was received")
        case RegisterHead(state="done"):
            text = translate("Outbox", "Record that {document} is finished here")
        case RegisterHead():
            text = translate("Outbox", "Record what was received of {document} so far")
        case AnnounceGoods():
            return translate(
                "Outbox", "Announce %n item(s) that nobody had announced", "", len(intent.lines)
            )
        case ConvertDraft():
            return translate("Outbox", "Make a delivery of the goods announced afterwards")
        case _:
            assert_never(intent)
    return text.format(document=title_of(row))


def _receipt(row: QueueRow, intent: ReceiptIntent) -> str:
    match intent:
        case PostReceipt():
            text = translate("Outbox", "Book what came of {document} as a receipt")
            return text.format(document=title_of(row))
        case PostUnannounced():
            count = len({one.product.id for one in intent.goods})
            return translate("Outbox", "Book %n product(s) that nobody had announced", "", count)
        case CloseDelivery():
            text = translate("Outbox", "Close {document}: the rest is not awaited")
            return text.format(document=intent.number or title_of(row))
        case _:
            assert_never(intent)


def _order(row: QueueRow, intent: OrderIntent, names: Names) -> str:
    match intent:
        case ReceiveOrder():
            text = translate("Outbox", "Receive order {document} as a whole")
            return text.format(document=intent.number or title_of(row))
        case PutBackQuantity():
            text = translate("Outbox", "Set the ordered quantity to {ordered} again: {product}")
            product = names.line(row.entry, intent.line)
            return text.format(ordered=number(intent.ordered), product=product).removesuffix(": ")
        case OrderRest():
            text = translate("Outbox", "Make a new draft order for the rest of {document}")
            return text.format(document=title_of(row))
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


def _stock(intent: ChangeStock | CountIntent, names: Names) -> str:
    match intent:
        case CountStock(counted=quantity):
            text = translate("Outbox", "Book the difference: {amount} {product} counted at {place}")
        case OverwriteStock(quantity=quantity):
            text = translate("Outbox", "Set the stock of {product} at {place} to {amount}")
        case ChangeStock(delta=quantity) if quantity < 0:
            text = translate("Outbox", "Take {amount} {product} out of {place}")
        case ChangeStock(delta=quantity):
            text = translate("Outbox", "Add {amount} {product} to {place}")
        case _:
            assert_never(intent)
    named = "" if isinstance(intent, ChangeStock) else intent.place_name
    said = text.format(
        amount=amount(abs(quantity), intent.unit),
        product=intent.product_name,
        place=named or names.place(intent.place),
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
