"""Where this terminal has had goods in its hands: pairs of product and place, out of its journal.

The cache keeps them and how far the journal was read; a cache that was thrown away, or belongs to
a journal that is no longer this one, is filled anew.
"""

from __future__ import annotations

import threading

from app.store.cache import Cache
from app.store.cache_shelves import Pair, pairs_in
from app.store.terminal import Terminal

AT_ONCE = 2_000
"""Events read at a time."""
_READING = threading.Lock()
"""Two cards that are made at once must not read the same events."""


def project_journal(terminal: Terminal, cache: Cache, *, at_once: bool = False) -> None:
    """Remember the pairs of all events that were not read yet; for another thread. `at_once`: of
    a journal that would take long, nothing is read now.

    Raises:
        StoreError: the journal cannot be read, or the cache cannot be written.
    """
    with _READING:
        last, at = terminal.last_event(), cache.shelves.scanned()
        if at > last:
            at = 0
        if at_once and last - at > AT_ONCE:
            return
        while at < last:
            rows = terminal.data_after(at, AT_ONCE)
            if not rows:
                return
            pairs: dict[Pair, None] = {}
            for _, data in rows:
                if '"place"' in data:
                    pairs.update(dict.fromkeys(pairs_in(data)))
            at = rows[-1][0]
            cache.shelves.put_pairs(pairs, at).result()
