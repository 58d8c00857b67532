"""What an entry waits for, read off the entry itself (outbox 1)."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.dispatch.machine import CLOSING
from app.domain.entry import Entry
from app.domain.goods_out_intents import (
    AcceptCancellation,
    ConvertGoodsOut,
    HandOver,
    HoldGoodsOut,
    MoveGoodsOut,
    RegisterPick,
    ReleaseHold,
)
from app.domain.intents import (
    ChangeStock,
    ConvertDraft,
    Intent,
    RegisterHead,
    RegisterLine,
    Way,
)
from app.domain.order_intents import OrderRestLine, PutBackQuantity
from app.domain.receipt_intents import CloseDelivery
from app.domain.shipment_intents import (
    ConvertShipmentDraft,
    DeleteShipmentDraft,
    MoveShipment,
    WriteShipmentItem,
)

_OF_A_DRAFT = WriteShipmentItem | DeleteShipmentDraft | ConvertShipmentDraft


def creators_of(intent: Intent) -> tuple[str, ...]:
    """The entries whose answers hold ids that this one needs."""
    if isinstance(intent, RegisterLine | RegisterHead | RegisterPick | MoveGoodsOut):
        return (intent.made_by,) if intent.made_by else ()
    if isinstance(intent, ConvertDraft | ConvertGoodsOut):
        return (intent.draft_of,)
    if isinstance(intent, OrderRestLine):
        return (intent.made_by,)
    if isinstance(intent, _OF_A_DRAFT | MoveShipment):
        return (intent.made_by,) if intent.made_by else ()
    return ()


def object_of(entry: Entry) -> str:
    """The server's object that an absolute write replaces; empty for most other ways.

    Writes to one object keep journal order: the later one is what shall stay. What is said of a
    whole goods-out is one story too: a hold must not overtake the steps that were taken before it.
    """
    intent = entry.intent
    story = _story_of(intent)
    if story:
        return story
    if entry.way is not Way.ABSOLUTE:
        return ""
    if isinstance(intent, RegisterPick):
        return f"pick:{intent.goods_out or intent.made_by}:{intent.line or intent.local_line}"
    if isinstance(intent, HandOver):
        return f"{intent.kind}:{intent.object}"
    if isinstance(intent, RegisterLine):
        return f"line:{intent.delivery or intent.made_by}:{intent.line or intent.local_line}"
    if isinstance(intent, RegisterHead):
        return f"head:{intent.delivery or intent.made_by}"
    if isinstance(intent, PutBackQuantity):
        return f"item:{intent.order}:{intent.line}"
    if isinstance(intent, CloseDelivery):
        return f"close:{intent.delivery}"
    return ""


def _story_of(intent: Intent) -> str:
    """What is said of one thing step by step, in whatever way each step is looked for."""
    if isinstance(intent, MoveGoodsOut | HoldGoodsOut | ReleaseHold | AcceptCancellation):
        return f"goods_out:{intent.goods_out or getattr(intent, 'made_by', '')}"
    if isinstance(intent, MoveShipment):
        return f"shipment:{intent.shipment or intent.made_by}"
    if isinstance(intent, WriteShipmentItem):
        return f"shipment_item:{intent.draft or intent.made_by}:{intent.item.line}"
    return ""


def record_of(entry: Entry) -> str:
    """The goods-out that this entry is a record or stock write of, or the draft of a shipment that
    it writes an item of; empty for others.
    """
    if isinstance(entry.intent, WriteShipmentItem):
        return _draft_of(entry.intent)
    return entry.intent.goods_out if isinstance(entry.intent, RegisterPick | ChangeStock) else ""


def closes(entry: Entry) -> str:
    """The goods-out that this entry says to be complete, or the draft that it ends: all records of
    it come first, those of earlier posts as well, which its plan cannot name.
    """
    intent = entry.intent
    if isinstance(intent, ConvertShipmentDraft | DeleteShipmentDraft):
        return _draft_of(intent)
    if isinstance(intent, MoveGoodsOut) and intent.status in CLOSING:
        return intent.goods_out
    return ""


def waits_of(entry: Entry) -> tuple[str, ...]:
    """The entries it names: what the plan said, and the creators of ids it uses."""
    return tuple(dict.fromkeys((*entry.after, *creators_of(entry.intent))))


def standing_for(wanted: str, stands: Mapping[str, str]) -> str:
    """The entry that stands for one that a person replaced, perhaps again and again; `stands` says
    of each replaced one which replaced it (`Outbox.successors`).
    """
    while wanted in stands:
        wanted = stands[wanted]
    return wanted


def queues_of(entry: Entry) -> tuple[str, ...]:
    """The queues it stands in, one at a time and in journal order: its lane, its object."""
    return tuple(queue for queue in (entry.lane, object_of(entry)) if queue)


def _draft_of(intent: WriteShipmentItem | DeleteShipmentDraft | ConvertShipmentDraft) -> str:
    return f"draft:{intent.draft or intent.made_by}"
