"""What the server said of goods in stock, as it was read last, and the pairs of product and place
that this terminal has seen: a card asks only for those (design 4).

Seen are the homes of the catalog, the lines of pulled goods-outs, what this terminal's own events
name, and whatever figures were read. The first two are looked up where they lie; the pairs of
events are projected from the journal, a few thousand events at a time, and begun anew with a
cache that was thrown away.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from enum import StrEnum
from typing import Any, Generic, NamedTuple, TypeVar

from app.domain.stock_records import Figures, History, Modifications, StockLog, Storage
from app.sqlite import Connection, File, Row
from app.store.cache_pulled import rows_of
from app.store.codec import adapter

SCANNED = "journal"
"""The mark that says up to which event of the journal pairs are projected."""
T = TypeVar("T")


TELLS_MS = 1_000
"""How far two readings of the server's clock (Date, RFC 9110 5.6.7) may be out of order."""


class Pair(NamedTuple):
    """The ids of a product and of a place."""

    product: str
    place: str


class _Kind(StrEnum):
    """What is remembered of a product, by the name of its table's rows."""

    HISTORY = "history"
    LOG = "log"
    MODIFICATIONS = "modifications"
    STORAGE = "storage"


class Remembered(Generic[T]):
    """One kind of what the server said of a product."""

    def __init__(self, file: File, kind: _Kind, type_: type[T]) -> None:
        self._file, self._kind = file, kind
        self._type: Any = type_

    def get(self, product: str) -> T | None:
        """As it was read last; None: never."""
        sql = "SELECT data FROM told WHERE kind=? AND product=?"
        rows = self._file.read(lambda c: rows_of(c, sql, (self._kind, product)))
        if not rows:
            return None
        found: T = adapter(self._type).validate_json(rows[0]["data"])
        return found

    def put(self, product: str, told: T) -> Future[None]:
        """Remember it in place of what was read before."""
        data = adapter(self._type).dump_json(told).decode()
        sql = "INSERT OR REPLACE INTO told (kind, product, data) VALUES (?,?,?)"

        def job(connection: Connection) -> None:
            connection.execute(sql, (self._kind, product, data))

        return self._file.write(job)


class ShelfCache:
    """Figures and pairs in a cache's file.

    Raises:
        StoreError: the file cannot be read; also through the futures of writes.
    """

    def __init__(self, file: File) -> None:
        self._file = file
        self.history: Remembered[History] = Remembered(file, _Kind.HISTORY, History)
        self.log: Remembered[StockLog] = Remembered(file, _Kind.LOG, StockLog)
        self.modifications: Remembered[Modifications] = Remembered(
            file, _Kind.MODIFICATIONS, Modifications
        )
        self.storage: Remembered[Storage] = Remembered(file, _Kind.STORAGE, Storage)

    # --- figures -------------------------------------------------------------------------------

    def put_figures(self, pair: Pair, figures: Figures) -> Future[None]:
        """Remember what was read; an older reading never replaces a newer one. The server tells
        its time in whole seconds: within `TELLS_MS` what comes last is the newer one.
        """
        data = adapter(Figures).dump_json(figures).decode()
        sql = (
            "INSERT INTO figure (product, place, read, data) VALUES (?,?,?,?)"
            " ON CONFLICT (product, place) DO UPDATE SET read=excluded.read, data=excluded.data"
            f" WHERE excluded.read >= figure.read - {TELLS_MS}"
        )

        def job(connection: Connection) -> None:
            connection.execute(sql, (*pair, figures.read_at, data))

        return self._file.write(job)

    def figures(self, pair: Pair) -> Figures | None:
        """As they were read last; None: never."""
        sql = "SELECT data FROM figure WHERE product=? AND place=?"
        rows = self._file.read(lambda c: rows_of(c, sql, pair))
        return _figures(rows[0]) if rows else None

    # --- pairs ---------------------------------------------------------------------------------

    def places_of(self, product: str) -> dict[str, str]:
        """The places where this terminal has seen a product: names by ids, "" where no document
        tells one; reads apart, for another thread.
        """
        rows = self._file.read_apart(lambda c: rows_of(c, _PLACES, (product,) * 4))
        found = {str(row["place"]): str(row["name"] or "") for row in rows if row["place"]}
        return dict(sorted(found.items()))

    def products_at(self, place: str) -> list[str]:
        """The products that this terminal has seen at a place; reads apart, for another thread."""
        rows = self._file.read_apart(lambda c: rows_of(c, _PRODUCTS, (place,) * 4))
        return sorted(str(row["product"]) for row in rows if row["product"])

    def scanned(self) -> int:
        """Up to which event of the journal pairs are projected."""
        rows = self._file.read(
            lambda c: rows_of(c, "SELECT value FROM mark WHERE name=?", (SCANNED,))
        )
        return int(rows[0]["value"]) if rows else 0

    def put_pairs(self, pairs: Iterable[Pair], scanned: int | None = None) -> Future[None]:
        """Pairs were seen; `scanned`: in the journal's events up to this one."""
        told = list(pairs)

        def job(connection: Connection) -> None:
            connection.executemany("INSERT OR IGNORE INTO pair VALUES (?,?)", told)
            if scanned is not None:
                mark = "INSERT OR REPLACE INTO mark VALUES (?,?)"
                connection.execute(mark, (SCANNED, scanned))

        return self._file.write(job)


_PLACES = """
    SELECT place, max(name) AS name FROM (
        SELECT json_extract(data, '$.home_place') AS place, '' AS name FROM product WHERE id=?
        UNION ALL SELECT place, '' FROM figure WHERE product=?
        UNION ALL SELECT place, '' FROM pair WHERE product=?
        UNION ALL SELECT json_extract(l.value, '$.place.id'), json_extract(l.value, '$.place.name')
            FROM goods_out_product p JOIN goods_out_detail d ON d.id = p.document
            JOIN json_each(d.data, '$.lines') l
            WHERE p.product=? AND json_extract(l.value, '$.product.id') = p.product
    ) GROUP BY place
"""
_PRODUCTS = """
    SELECT id AS product FROM product WHERE json_extract(data, '$.home_place')=?
    UNION SELECT product FROM figure WHERE place=?
    UNION SELECT product FROM pair WHERE place=?
    UNION SELECT json_extract(l.value, '$.product.id')
        FROM goods_out_detail d JOIN json_each(d.data, '$.lines') l
        WHERE json_extract(l.value, '$.place.id')=?
"""


def _figures(row: Row) -> Figures:
    found: Figures = adapter(Figures).validate_json(row["data"])
    return found


def pairs_in(data: str) -> Iterator[Pair]:
    """The pairs that an event names: wherever goods of a product are said to lie in a cell, or at
    a place beside it. Every kind of document writes them so, and no old version otherwise.
    """
    try:
        told = json.loads(data)
    except ValueError:
        return
    yield from _pairs(told)


def _pairs(told: Any) -> Iterator[Pair]:
    if isinstance(told, list):
        for one in told:
            yield from _pairs(one)
    if not isinstance(told, dict):
        return
    cell = told.get("cell")
    place = _id(cell.get("place")) if isinstance(cell, dict) else _id_of(told.get("place"))
    product = _id_of(told.get("product"))
    if product and place:
        yield Pair(product, place)
    for below in told.values():
        yield from _pairs(below)


def _id(told: Any) -> str:
    """An id as a text, or that of an object."""
    return told if isinstance(told, str) else _id_of(told)


def _id_of(told: Any) -> str:
    found = told.get("id") if isinstance(told, dict) else None
    return found if isinstance(found, str) else ""
