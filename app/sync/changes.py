"""What changed, for whoever shows it: topics and ids, never values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changed:
    """Entries and documents whose rows moved, and whether link, disk or deliveries did."""

    entries: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    link: bool = False
    """The connection, or what it has to send."""
    disk: bool = False
    """Sending stopped because an outcome cannot be written, or goes on again."""
    deliveries: frozenset[str] = frozenset()
    """Deliveries whose heads or details were read."""
    goods_out_list: bool = False
    """The open goods-outs were listed again."""
    goods_outs: frozenset[str] = frozenset()
    """Goods-outs whose details are not what they were."""
    shipment_list: bool = False
    """The open shipments were listed again."""
    shipments: frozenset[str] = frozenset()
    """Shipments whose details are not what they were."""
    catalog: bool = False


OnChange = Callable[[Changed], None]


class News:
    """Gathers what changed until it is told: a long post changes thousands of rows at once."""

    def __init__(self) -> None:
        self._entries: set[str] = set()
        self._documents: set[str] = set()
        self._link = self._disk = False

    def add(self, entry_id: str, document: str) -> None:
        """A row moved; what is to be sent with it."""
        self._entries.add(entry_id)
        self._documents.add(document)
        self._link = True

    def link(self) -> None:
        """The connection changed."""
        self._link = True

    def disk(self) -> None:
        """Sending stopped because of the disk, or goes on."""
        self._disk = self._link = True

    def take(self) -> Changed | None:
        """All of it, once; None when there is nothing to tell."""
        if not self._link:
            return None
        changed = Changed(
            frozenset(self._entries), frozenset(self._documents), self._link, self._disk
        )
        self._entries.clear()
        self._documents.clear()
        self._link = self._disk = False
        return changed


class Telling:
    """Tells what changed: at once, but no more often than every `every_ms`. A queue that drains
    moves hundreds of rows a second, and whoever shows them paints for each telling.
    """

    def __init__(self, on_change: OnChange, every_ms: int) -> None:
        self.news = News()
        self._on_change = on_change
        self._every = every_ms / 1000
        self._told = 0.0
        self._next: asyncio.TimerHandle | None = None

    def soon(self) -> None:
        """Tell what there is, now or when the beat lets it."""
        if self._next is not None:
            return
        loop = asyncio.get_running_loop()
        rest = self._told + self._every - loop.time()
        if rest <= 0:
            self.now()
        else:
            self._next = loop.call_later(rest, self.now)

    def now(self) -> None:
        """Tell what there is; nothing where nothing changed."""
        self.stop()
        changed = self.news.take()
        if changed is not None:
            self._told = asyncio.get_running_loop().time()
            self._on_change(changed)

    def stop(self) -> None:
        """Nothing more is told by itself."""
        if self._next is not None:
            self._next.cancel()
            self._next = None
