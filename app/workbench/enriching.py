"""What this terminal knows of a goods-out beside what the server shows of it.

Lots that the catalog has of a product, places where it has seen such goods, and what its own
earlier work documents have picked and packed: those count for everybody but themselves.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from app.domain.dispatch.document import Dispatch
from app.domain.goods_out import GoodsOut, GoodsOutLine, KnownLot
from app.domain.values import ZERO, Place, Product
from app.store.cache import Cache
from app.store.terminal import DocumentRow
from app.workbench.books import Books
from app.workbench.dispatching import DispatchDesk, load_dispatch
from app.workbench.kinds import DISPATCH
from app.workbench.station import Station

OTHER_ORDERS = 8
"""In how many other orders a product is looked for: long ones take 20 ms to read."""
KEPT = 32
"""Of so many earlier documents what they picked is kept in memory."""

Shares = dict[str, dict[str, tuple[Decimal, Decimal]]]
"""Picked and packed by goods-out and line."""
OfLines = Sequence[tuple[str, dict[str, tuple[Decimal, Decimal]]]]
"""The shares of one goods-out's lines, by work document."""


@dataclass(slots=True)
class Enriching:
    """Adds what this terminal knows; remembers what earlier documents tell."""

    station: Station
    books: Books
    _told: dict[tuple[str, int], Shares] = field(default_factory=dict)
    _line_up: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, goods_out: GoodsOut, open_desk: DispatchDesk | None = None) -> GoodsOut:
        """The goods-out with all that is known here. Of one that is open, lots and places stay
        as its document has them: they are no news.

        Raises:
            StoreError, UnknownRecord: the store cannot be read.
        """
        known = {} if open_desk is None else _known(open_desk.document, goods_out.head.id)
        shares = self._shares(goods_out.head.id, open_desk)
        places = _Places(self.station.cache, goods_out)
        lines = tuple(self._line(line, known, shares, places) for line in goods_out.lines)
        return replace(goods_out, lines=lines)

    def _line(
        self,
        line: GoodsOutLine,
        known: dict[str, GoodsOutLine],
        shares: OfLines,
        places: _Places,
    ) -> GoodsOutLine:
        before = known.get(line.id)
        own = [(document, its[line.id]) for document, its in shares if line.id in its]
        picked = tuple((document, figures[0]) for document, figures in own if figures[0])
        packed = tuple((document, figures[1]) for document, figures in own if figures[1])
        return replace(
            line,
            lots=line.lots or (before.lots if before else self._lots(line.product)),
            book=self.books.of(line) if line.book is None else line.book,
            known_places=before.known_places if before else places.of(line),
            picked_elsewhere=line.picked_elsewhere + _sum(picked),
            picked_by=(*line.picked_by, *picked),
            packed_elsewhere=line.packed_elsewhere + _sum(packed),
            packed_by=(*line.packed_by, *packed),
        )

    def _lots(self, product: Product) -> tuple[KnownLot, ...]:
        return tuple(KnownLot(lot) for lot in self.station.cache.lots_of(product.id))

    def _shares(self, goods_out: str, open_desk: DispatchDesk | None) -> OfLines:
        """What each other document of this terminal has done for a goods-out."""
        rows = self.station.terminal.about(goods_out)
        key = open_desk.key if open_desk is not None else ""
        return [
            (row.id, self._of(row).get(goods_out, {}))
            for row in rows
            if row.kind == DISPATCH and row.id != key
        ]

    def _of(self, row: DocumentRow) -> Shares:
        # An order may be opened in one thread while another one is read again here.
        with self._line_up:
            told = self._told.get((row.id, row.changed))
            if told is None:
                while len(self._told) >= KEPT:
                    del self._told[next(iter(self._told))]
                told = _shares_of(load_dispatch(self.station, row.id).document)
                self._told[row.id, row.changed] = told
            return told


class _Places:
    """Where this terminal knows goods of a product to lie, beside the place of a line."""

    def __init__(self, cache: Cache, goods_out: GoodsOut) -> None:
        self._cache = cache
        self._here = goods_out
        self._found: dict[str, tuple[Place, ...]] = {}
        self._others: dict[str, GoodsOut | None] = {}

    def of(self, line: GoodsOutLine) -> tuple[Place, ...]:
        """The places of the line's product, the likeliest first."""
        product = line.product
        if product.id not in self._found:
            places = dict.fromkeys((*self._home(product), *self._seen(product.id)))
            self._found[product.id] = tuple(places)
        return tuple(place for place in self._found[product.id] if place != line.place)

    def _home(self, product: Product) -> Iterable[Place]:
        home = product.home_place
        if not home:
            return ()
        return (self._cache.place(home) or Place(home, home),)

    def _seen(self, product: str) -> Iterable[Place]:
        yield from _places_in(self._here, product)
        for goods_out in self._cache.goods_outs.wanting(product):
            other = self._other(goods_out)
            if other is not None:
                yield from _places_in(other, product)

    def _other(self, goods_out: str) -> GoodsOut | None:
        if goods_out == self._here.head.id:
            return None
        if goods_out not in self._others:
            if len(self._others) >= OTHER_ORDERS:
                return None
            self._others[goods_out] = self._cache.goods_outs.get(goods_out)
        return self._others[goods_out]


def _places_in(goods_out: GoodsOut, product: str) -> Iterable[Place]:
    return (li.place for li in goods_out.lines if li.product.id == product and li.place)


def _known(document: Dispatch, goods_out: str) -> dict[str, GoodsOutLine]:
    order = document.order_of(goods_out)
    return {line.id: line for line in order.goods_out.lines} if order is not None else {}


def _shares_of(document: Dispatch) -> Shares:
    shares: Shares = {}
    for line in document.lines.every():
        if line.share or line.packed:
            shares.setdefault(line.goods_out, {})[line.source.id] = (line.share, line.packed)
    return shares


def _sum(shares: Iterable[tuple[str, Decimal]]) -> Decimal:
    return sum((quantity for _, quantity in shares), ZERO)
