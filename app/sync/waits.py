"""What an entry waits for, read off the entry itself (outbox 1)."""

from __future__ import annotations

from app.domain.entry import Entry
from app.domain.intents import ConvertDraft, Intent, RegisterHead, RegisterLine, Way
from app.domain.order_intents import OrderRestLine, PutBackQuantity
from app.domain.receipt_intents import CloseDelivery


def creators_of(intent: Intent) -> tuple[str, ...]:
    """The entries whose answers hold ids that this one needs."""
    if isinstance(intent, RegisterLine | RegisterHead):
        return (intent.made_by,) if intent.made_by else ()
    if isinstance(intent, ConvertDraft):
        return (intent.draft_of,)
    if isinstance(intent, OrderRestLine):
        return (intent.made_by,)
    return ()


def object_of(entry: Entry) -> str:
    """The server's object that an absolute write replaces; empty for other ways.

    Writes to one object keep journal order: the later one is what shall stay.
    """
    if entry.way is not Way.ABSOLUTE:
        return ""
    intent = entry.intent
    if isinstance(intent, RegisterLine):
        return f"line:{intent.delivery or intent.made_by}:{intent.line or intent.local_line}"
    if isinstance(intent, RegisterHead):
        return f"head:{intent.delivery or intent.made_by}"
    if isinstance(intent, PutBackQuantity):
        return f"item:{intent.order}:{intent.line}"
    if isinstance(intent, CloseDelivery):
        return f"close:{intent.delivery}"
    return ""


def waits_of(entry: Entry) -> tuple[str, ...]:
    """The entries it names: what the plan said, and the creators of ids it uses."""
    return tuple(dict.fromkeys((*entry.after, *creators_of(entry.intent))))


def queues_of(entry: Entry) -> tuple[str, ...]:
    """The queues it stands in, one at a time and in journal order: its lane, its object."""
    return tuple(queue for queue in (entry.lane, object_of(entry)) if queue)
