"""Taught facts, projected from the journal: a cache that was thrown away knows them again.

What was undone was never taught. The kinds of work documents name these facts alike
(`receipt.code_linked`, `dispatch.code_linked`), and they look alike; so they are told by their
names, and no kind is loaded before it is needed.
"""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future
from typing import Any

from app.domain.events import Event, Fact
from app.domain.values import Lot
from app.store.cache import Cache

CODE_LINKED, PACK_TAUGHT, LOT_TAUGHT, UNDONE = "code_linked", "pack_taught", "lot_taught", "undone"
TEACHING = (CODE_LINKED, PACK_TAUGHT, LOT_TAUGHT)


def taught_types(kind: str) -> tuple[str, ...]:
    """What `relearn` wants of a kind's journal: `Terminal.facts_of_type(types, codec)`."""
    return tuple(f"{kind}.{name}" for name in (*TEACHING, UNDONE))


def teaches(fact: Fact) -> bool:
    """Whether a fact of any kind of document is to be projected."""
    return _name(fact) in TEACHING


def undoes(fact: Fact) -> tuple[str, ...]:
    """The events that a fact takes back; none for all but a counter-event."""
    taken_back: tuple[str, ...] = getattr(fact, "events", ()) if _name(fact) == UNDONE else ()
    return taken_back


def relearn(cache: Cache, events: Iterable[Event[Any]]) -> list[Future[None]]:
    """Teach the cache what the events of all documents, oldest first, have taught.

    Other facts are passed over. Teaching twice changes nothing. The futures fail with StoreError.
    """
    told = list(events)
    undone = {key for event in told for key in undoes(event.fact)}
    return [
        learn(cache, event.fact) for event in told if teaches(event.fact) and event.id not in undone
    ]


def learn(cache: Cache, fact: Any) -> Future[None]:
    """Project one taught fact; a code's GTIN is taught where it carries one, not its text."""
    if _name(fact) == LOT_TAUGHT:
        return cache.learn_lot(fact.product.id, Lot(fact.lot_id, fact.lot, fact.expiry))
    code = fact.gtin or fact.code
    if code.strip() or _name(fact) == CODE_LINKED:
        return cache.learn_code(code, fact.product, fact.pack)
    return cache.learn_pack(fact.product, fact.pack)


def unlearn(cache: Cache, fact: Any) -> Future[None] | None:
    """Take back a link whose scan was undone, so that the code asks again.

    Packs and lots stay until the cache is next filled: they only offer something.
    """
    code = "" if _name(fact) == LOT_TAUGHT else fact.gtin or fact.code
    return cache.forget_code(code, fact.product.id) if code.strip() else None


def _name(fact: Fact) -> str:
    return fact.TYPE.partition(".")[2]
