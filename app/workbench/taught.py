"""Taught facts, projected from the journal: a cache that was thrown away knows them again.

What was undone was never taught.
"""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future
from typing import Any

from app.domain.events import Event
from app.domain.receipt.facts import CodeLinked, LotTaught, PackTaught, Undone
from app.domain.values import Lot
from app.store.cache import Cache

Taught = CodeLinked | PackTaught | LotTaught

TAUGHT_TYPES = (CodeLinked.TYPE, PackTaught.TYPE, LotTaught.TYPE, Undone.TYPE)
"""What `relearn` wants of the journal: `Terminal.facts_of_type(TAUGHT_TYPES, codec)`."""


def relearn(cache: Cache, events: Iterable[Event[Any]]) -> list[Future[None]]:
    """Teach the cache what the events of all documents, oldest first, have taught.

    Other facts are passed over. Teaching twice changes nothing. The futures fail with StoreError.
    """
    told = list(events)
    undone = {key for e in told if isinstance(e.fact, Undone) for key in e.fact.events}
    return [
        learn(cache, event.fact)
        for event in told
        if isinstance(event.fact, Taught) and event.id not in undone
    ]


def learn(cache: Cache, fact: Taught) -> Future[None]:
    """Project one taught fact; a code's GTIN is taught where it carries one, not its text."""
    match fact:
        case CodeLinked():
            return cache.learn_code(fact.gtin or fact.code, fact.product, fact.pack)
        case PackTaught():
            code = fact.gtin or fact.code
            if code.strip():
                return cache.learn_code(code, fact.product, fact.pack)
            return cache.learn_pack(fact.product, fact.pack)
        case LotTaught():
            return cache.learn_lot(fact.product.id, Lot(fact.lot_id, fact.lot, fact.expiry))


def unlearn(cache: Cache, fact: Taught) -> Future[None] | None:
    """Take back a link whose scan was undone, so that the code asks again.

    Packs and lots stay until the cache is next filled: they only offer something.
    """
    code = "" if isinstance(fact, LotTaught) else fact.gtin or fact.code
    return cache.forget_code(code, fact.product.id) if code.strip() else None
