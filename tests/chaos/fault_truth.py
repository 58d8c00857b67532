"""How often the effect of an entry is on the server, read from the hub's own books.

One function per intent that writes: 0 lost, 1 right, 2 and more doubled. Nothing here asks the
client that is under test; what an entry wants is read from its intent, what there is from the hub.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from app.clients.enfore import records as fields
from app.clients.enfore.announcing import local_id
from app.domain.count_intents import CountStock, OverwriteStock
from app.domain.entry import Entry
from app.domain.goods_out_intents import (
    AcceptCancellation,
    CheckGoodsOut,
    ConvertGoodsOut,
    DraftGoodsOut,
    HandOver,
    HoldGoodsOut,
    MoveGoodsOut,
    RegisterPick,
    ReleaseHold,
    RequestCancellation,
)
from app.domain.intents import (
    AnnounceGoods,
    ChangeStock,
    CheckDelivery,
    ConvertDraft,
    RegisterHead,
    RegisterLine,
)
from app.domain.order_intents import (
    OrderRest,
    OrderRestLine,
    PutBackQuantity,
    ReceiveOrder,
    UnorderedGoods,
)
from app.domain.receipt_intents import CloseDelivery, PostReceipt, PostUnannounced
from app.hub import other_systems_hand, records
from app.hub.behaviours.hand_over import CHAINS
from app.hub.records import Document
from tests.chaos import fault_truth_shipping
from tests.chaos.fault_books import by_id, figure, mark_of, marked, value
from tests.chaos.fault_stand import Stand

TERMINAL = "DEMO"
Truth = Callable[[Stand, Entry], int]

WITHOUT_A_WRITE = (CheckDelivery, CheckGoodsOut, UnorderedGoods)
"""Intents that only read, or that no call exists for: nothing of them reaches a server."""


def there(stand: Stand, entry: Entry) -> int:
    """How often the effect of an entry is on the server."""
    return TRUTHS[type(entry.intent)](stand, entry)


# --- stock --------------------------------------------------------------------------------------


def _stock(stand: Stand, entry: Entry) -> int:
    """Changes of ours, by quantity: what others booked meanwhile is theirs."""
    intent = entry.intent
    assert isinstance(intent, ChangeStock)
    return sum(
        change["origin"] == "api"
        and change["condition"] == intent.condition
        and Decimal(change["quantity"]) == intent.delta
        for change in stand.changes(intent.product, intent.place)
    )


def _count(stand: Stand, entry: Entry) -> int:
    """The books say what was counted, or are as far off as often as the difference was booked."""
    intent = entry.intent
    assert isinstance(intent, CountStock)
    now = figure(stand, intent.product, intent.place, intent.condition)
    before = stand.facts["book"]
    return int((now - before) / (intent.counted - before))


def _overwrite(stand: Stand, entry: Entry) -> int:
    intent = entry.intent
    assert isinstance(intent, OverwriteStock)
    now = figure(stand, intent.product, intent.place, intent.condition)
    return int(now == intent.quantity)


# --- goods-ins ----------------------------------------------------------------------------------


def _announce(stand: Stand, entry: Entry) -> int:
    """A draft, or what was made of it: a document whose draft is gone was one."""
    mark = entry.keys[0]
    drafts = len(marked(stand, records.DRAFT, mark))
    return max(drafts, len(marked(stand, records.GOODS_IN, mark)))


def _convert(stand: Stand, entry: Entry) -> int:
    """Goods-ins with the mark that hold each line once; a wrong one counts as two."""
    intent = entry.intent
    assert isinstance(intent, ConvertDraft)
    wanted = sorted((line.product.id, line.quantity) for line in intent.lines)
    made = marked(stand, records.GOODS_IN, mark_of(stand, entry.id))
    return sum(1 if _lines_in(stand, one) == wanted else 2 for one in made)


def _lines_in(stand: Stand, document: Document) -> list[tuple[str, Decimal]]:
    bodies = [part.body for part in stand.parts(document.id, records.ITEM)]
    return sorted(
        (body["product_id"], Decimal(body["expected_number_of_units"]) * value(body["unit"]))
        for body in bodies
    )


def _head_of(stand: Stand, intent: RegisterLine | RegisterHead) -> Document | None:
    if intent.made_by:
        found = marked(stand, records.GOODS_IN, mark_of(stand, intent.made_by))
    else:
        found = by_id(stand, records.GOODS_IN, intent.delivery)
    return found[0] if found else None


def _line(stand: Stand, entry: Entry) -> int:
    """The line's field holds our register with just these figures."""
    intent = entry.intent
    assert isinstance(intent, RegisterLine)
    head = _head_of(stand, intent)
    for part in stand.parts(head.id, records.ITEM) if head else ():
        field = fields.read(part.body.get("external_data"))
        mine = part.id == intent.line or (
            bool(intent.local_line) and field.line == local_id(intent.local_line)
        )
        register = field.register_of(TERMINAL)
        if mine and register is not None:
            said = (register.accepted, register.rejected, register.state)
            return int(said == (intent.accepted, intent.rejected, intent.state))
    return 0


def _head(stand: Stand, entry: Entry) -> int:
    intent = entry.intent
    assert isinstance(intent, RegisterHead)
    head = _head_of(stand, intent)
    field = fields.read(head.body.get("external_data")) if head else fields.Record()
    register = field.register_of(TERMINAL)
    return int(register is not None and register.state == intent.state)


# --- goods-outs ---------------------------------------------------------------------------------


def _draft(stand: Stand, entry: Entry) -> int:
    mark = entry.keys[0]
    drafts = len(marked(stand, records.GOODS_OUT_DRAFT, mark))
    return max(drafts, len(marked(stand, records.GOODS_OUT, mark)))


def _convert_out(stand: Stand, entry: Entry) -> int:
    intent = entry.intent
    assert isinstance(intent, ConvertGoodsOut)
    wanted = sorted((line.product.id, line.quantity) for line in intent.lines)
    made = marked(stand, records.GOODS_OUT, mark_of(stand, entry.id))
    found = [
        sorted(
            (part.body["product_id"], value(part.body["quantity"]))
            for part in stand.parts(one.id, records.GOODS_OUT_ITEM)
        )
        for one in made
    ]
    return sum(1 if lines == wanted else 2 for lines in found)


def _goods_out(stand: Stand, goods_out: str, made_by: str = "") -> Document | None:
    if made_by:
        found = marked(stand, records.GOODS_OUT, mark_of(stand, made_by))
    else:
        found = by_id(stand, records.GOODS_OUT, goods_out)
    return found[0] if found else None


def _pick(stand: Stand, entry: Entry) -> int:
    intent = entry.intent
    assert isinstance(intent, RegisterPick)
    head = _goods_out(stand, intent.goods_out, intent.made_by)
    wanted = fields.Register.of_pick(
        TERMINAL, intent.state, intent.picked, intent.packed, intent.short
    )
    for part in stand.parts(head.id, records.GOODS_OUT_ITEM) if head else ():
        field = fields.read(part.body.get("external_data"))
        mine = part.id == intent.line or (
            bool(intent.local_line) and field.line == local_id(intent.local_line)
        )
        if mine:
            register = field.register_of(TERMINAL)
            return int(register is not None and register.text() == wanted.text())
    return 0


def _move(stand: Stand, entry: Entry) -> int:
    """How often it ever had this status, by the step that its machine has."""
    intent = entry.intent
    assert isinstance(intent, MoveGoodsOut)
    head = _goods_out(stand, intent.goods_out, intent.made_by)
    if head is None:
        return 0
    log = [one["status"] for one in head.body.get("status_log", ())]
    asked = [log.count(one) for one in (intent.status, intent.instead) if one is not None]
    return max(asked)


def _holds(stand: Stand, goods_out: str) -> list[Mapping[str, Any]]:
    head = _goods_out(stand, goods_out)
    return list(head.body.get("on_hold_data", ())) if head else []


def _hold(stand: Stand, entry: Entry) -> int:
    """Holds with our mark; else one of another hand does."""
    intent = entry.intent
    assert isinstance(intent, HoldGoodsOut)
    holds = _holds(stand, intent.goods_out)
    ours = [one for one in holds if one.get("description", "").startswith(f"dh-{intent.mark}")]
    return len(ours) or min(len(holds), 1)


def _release(stand: Stand, entry: Entry) -> int:
    intent = entry.intent
    assert isinstance(intent, ReleaseHold)
    holds = _holds(stand, intent.goods_out)
    return int(bool(holds) and all(one["status"] == "RELEASED" for one in holds))


def _request(stand: Stand, entry: Entry) -> int:
    """Requests with our mark; else one of another hand does."""
    intent = entry.intent
    assert isinstance(intent, RequestCancellation)
    found = [
        one
        for one in stand.documents(records.CANCELLATION_REQUEST)
        if one.body.get("goods_out_id") == intent.goods_out
    ]
    ours = [one for one in found if one.body.get("note", "").startswith(f"dh-{entry.keys[0]}")]
    return len(ours) or min(len(found), 1)


def _accept(stand: Stand, entry: Entry) -> int:
    intent = entry.intent
    assert isinstance(intent, AcceptCancellation)
    requests = stand.documents(records.CANCELLATION_REQUEST)
    [request] = [one for one in requests if one.id == intent.request]
    return int("ACCEPTED" in (request.status, request.body.get("status")))


def _hand_over(stand: Stand, entry: Entry) -> int:
    intent = entry.intent
    assert isinstance(intent, HandOver)
    kind = records.PICKUP if intent.kind == "pickup" else records.DELIVERY
    [one] = [one for one in stand.documents(kind) if one.id == intent.object]
    chain = CHAINS[kind]
    return int(chain.index(one.status) >= chain.index(intent.status))


# --- the other systems ----------------------------------------------------------------------------


def _processes(stand: Stand) -> list[Mapping[str, Any]]:
    return list(stand.books(other_systems_hand.processes)["processes"])


def _receipt(stand: Stand, entry: Entry) -> int:
    intent = entry.intent
    assert isinstance(intent, PostReceipt)
    [process] = [one for one in _processes(stand) if one["id"] == intent.delivery]
    texts = [
        [comment.get("content", "") for comment in receipt.get("comments", ())]
        for receipt in process["receipts"]
    ]
    mark = f"dh-{entry.keys[0]}"
    return sum(any(text.startswith(mark) for text in of_one) for of_one in texts)


def _unannounced(stand: Stand, entry: Entry) -> int:
    mark = f"dh-{entry.keys[0]}"
    made = [
        one for one in _processes(stand) if one.get("tenantInboundProcessId", "").startswith(mark)
    ]
    return sum(len(one["receipts"]) for one in made)


def _close(stand: Stand, entry: Entry) -> int:
    intent = entry.intent
    assert isinstance(intent, CloseDelivery)
    [process] = [one for one in _processes(stand) if one["id"] == intent.delivery]
    return int(bool(process["purchaseOrder"]["cancelled"]))


def _orders(stand: Stand) -> list[Mapping[str, Any]]:
    return list(stand.books(other_systems_hand.orders)["orders"])


def _receive(stand: Stand, entry: Entry) -> int:
    """What was booked since, whoever it was: an order is received whole, and once. Anything but
    the quantities that were kept counts as two."""
    intent = entry.intent
    assert isinstance(intent, ReceiveOrder)
    kept = sorted(line.accepted for line in intent.lines if line.accepted)
    booked = sorted(Decimal(change["quantity"]) for change in stand.changes())
    if not booked:
        return 0
    return 1 if booked == kept else 2


def _put_back(stand: Stand, entry: Entry) -> int:
    intent = entry.intent
    assert isinstance(intent, PutBackQuantity)
    [order] = [one for one in _orders(stand) if one["id"] == intent.order]
    [item] = [one for one in order["items"] if one["id"] == intent.line]
    return int(item["quantity"] == intent.ordered)


def _rest(stand: Stand, entry: Entry) -> int:
    mark = f"dh-{entry.keys[0]}"
    return sum((one.get("purchase_order_number") or "").startswith(mark) for one in _orders(stand))


def _rest_line(stand: Stand, entry: Entry) -> int:
    """Lines of the draft with this quantity, but for those that another hand put there."""
    intent = entry.intent
    assert isinstance(intent, OrderRestLine)
    mark = f"dh-{mark_of(stand, intent.made_by)}"
    drafts = [
        one for one in _orders(stand) if (one.get("purchase_order_number") or "").startswith(mark)
    ]
    items = [item for one in drafts for item in one["items"]]
    alike: int = sum(item["quantity"] == intent.quantity for item in items)
    theirs: int = min(int(stand.facts.get("lines_of_others", 0)), max(alike - 1, 0))
    return alike - theirs


TRUTHS: Mapping[type[Any], Truth] = {
    ChangeStock: _stock,
    CountStock: _count,
    OverwriteStock: _overwrite,
    AnnounceGoods: _announce,
    ConvertDraft: _convert,
    RegisterLine: _line,
    RegisterHead: _head,
    DraftGoodsOut: _draft,
    ConvertGoodsOut: _convert_out,
    RegisterPick: _pick,
    MoveGoodsOut: _move,
    HoldGoodsOut: _hold,
    ReleaseHold: _release,
    RequestCancellation: _request,
    AcceptCancellation: _accept,
    HandOver: _hand_over,
    PostReceipt: _receipt,
    PostUnannounced: _unannounced,
    CloseDelivery: _close,
    ReceiveOrder: _receive,
    PutBackQuantity: _put_back,
    OrderRest: _rest,
    OrderRestLine: _rest_line,
    **fault_truth_shipping.TRUTHS,
}
