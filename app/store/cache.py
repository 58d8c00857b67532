"""`cache.db`: the catalog and what was pulled. It can be thrown away and filled again.

Look-ups by index take some microseconds and run on the GUI thread; long lists are read apart.
How facts of several sources merge is told in `cache_catalog`.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from decimal import Decimal
from pathlib import Path

from app.domain.delivery import Delivery, DeliveryHead
from app.domain.gtin import look_up_form
from app.domain.values import Lot, Place, Product
from app.sqlite import Connection, Database, File, ReadOnlyFile, Row
from app.store import cache_catalog as catalog_rows
from app.store import cache_deliveries as delivery_rows
from app.store.cache_catalog import (
    Catalog,
    CatalogCode,
    CatalogPlace,
    CatalogProduct,
    CatalogStaff,
)
from app.store.cache_deliveries import OPEN, OPEN_DELIVERIES, SOONEST
from app.store.cache_schema import CACHE
from app.store.cache_search import search
from app.store.codec import adapter

__all__ = [
    "OPEN_DELIVERIES",
    "Cache",
    "Catalog",
    "CatalogCode",
    "CatalogPlace",
    "CatalogProduct",
    "CatalogStaff",
]

LIST_PART = 500


class Cache:
    """The disposable half of a terminal; `read_only` looks at it while a terminal may hold it.

    Raises:
        StoreError: the file cannot be opened; also through the futures of writes.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.db: File = (
            ReadOnlyFile(path, CACHE) if read_only else Database(path, CACHE, synchronous="NORMAL")
        )
        self._learning: list[tuple[str, Product, Decimal]] = []
        """Taught codes on their way to the disk."""
        self._learning_lock = threading.Lock()

    # --- catalog: writing ----------------------------------------------------------------

    def put_catalog(self, catalog: Catalog) -> Future[None]:
        """Add or replace what the catalog names, all of it or nothing; the rest is untouched."""
        return self.db.write(lambda c: catalog_rows.put_catalog(c, catalog))

    def put_products(
        self, products: Sequence[tuple[Product, Sequence[tuple[str, str]]]]
    ) -> Future[None]:
        """Merge the system's own list: products with (code, pack as decimal text).

        Richer facts that are here (tracking, weights, days, home, packs, names) stay. It is
        written in parts, so that a delivery that is opened meanwhile need not wait for all of it.
        The future fails with `decimal.InvalidOperation` for a pack that is no number.
        """
        listed = [(p, tuple(codes)) for p, codes in products]
        done: Future[None] = Future()

        def part(start: int) -> None:
            written = self.db.write(lambda c: _put_listed(c, listed[start : start + LIST_PART]))
            written.add_done_callback(lambda future: follow(future, start + LIST_PART))

        def follow(written: Future[None], start: int) -> None:
            error = written.exception()
            if error is not None:
                done.set_exception(error)
            elif start < len(listed):
                part(start)
            else:
                done.set_result(None)

        done.set_running_or_notify_cancel()
        part(0)
        return done

    def learn_code(self, code: str, product: Product, pack: Decimal) -> Future[None]:
        """Project a taught code; the product is added if nobody knew it.

        It is known at once: the next scan must not ask again because a pull is being written.
        """
        form = look_up_form(code)
        with self._learning_lock:
            self._learning.append((form, product, pack))
        future = self.db.write(lambda c: catalog_rows.learn_code(c, code, product, pack))
        future.add_done_callback(lambda _: self._learned(form, product.id))
        return future

    def _learned(self, form: str, product: str) -> None:
        with self._learning_lock:
            self._learning = [
                each for each in self._learning if (each[0], each[1].id) != (form, product)
            ]

    def learn_pack(self, product: Product, pack: Decimal) -> Future[None]:
        """Project a taught pack that has no code."""
        return self.db.write(lambda c: catalog_rows.learn_pack(c, product, pack))

    def learn_lot(self, product: str, lot: Lot) -> Future[None]:
        """Project a taught lot."""
        return self.db.write(lambda c: catalog_rows.put_lot(c, product, lot))

    def forget_code(self, code: str, product: str) -> Future[None]:
        """Take back a taught code whose teaching was undone."""
        self._learned(look_up_form(code), product)
        return self.db.write(lambda c: catalog_rows.forget_code(c, code, product))

    # --- catalog: reading ----------------------------------------------------------------

    def product(self, product_id: str) -> Product | None:
        """A product by the server's id."""
        row = self._one("SELECT data FROM product WHERE id=?", product_id)
        return None if row is None else catalog_rows.product_of(row)

    def products_by_article(self, article: str) -> list[Product]:
        """The products with this article number, exactly as written."""
        rows = self._all("SELECT data FROM product WHERE article=? AND article<>''", article)
        return [catalog_rows.product_of(row) for row in rows]

    def owners_of(self, code: str) -> list[str]:
        """The ids of the products that a code may stand for."""
        rows = self._all(
            "SELECT product FROM code WHERE code=? ORDER BY product", look_up_form(code)
        )
        return [str(row["product"]) for row in rows]

    def products_of(self, code: str) -> list[tuple[Product, Decimal]]:
        """The products that a code may stand for, each with its pack quantity."""
        form = look_up_form(code)
        rows = self._all(
            "SELECT p.data, c.pack FROM code c JOIN product p ON p.id = c.product"
            " WHERE c.code=? ORDER BY p.id",
            form,
        )
        known = [(catalog_rows.product_of(row), Decimal(row["pack"])) for row in rows]
        if not self._learning:
            return known
        ids = {product.id for product, _ in known}
        with self._learning_lock:
            return known + [(p, n) for f, p, n in self._learning if f == form and p.id not in ids]

    def lot_text(self, lot_id: str) -> str | None:
        """The label's text of a lot's id."""
        row = self._one("SELECT text FROM lot WHERE id=?", lot_id)
        return None if row is None else str(row["text"])

    def lot(self, product: str, text: str) -> Lot | None:
        """The catalog's lot for a label's text; of two with one text, the last to expire."""
        row = self._one(
            "SELECT * FROM lot WHERE product=? AND text=? ORDER BY expiry DESC, id", product, text
        )
        return None if row is None else catalog_rows.lot_of(row)

    def place(self, place_id: str) -> Place | None:
        """A place by the server's id."""
        row = self._one("SELECT * FROM place WHERE id=?", place_id)
        return None if row is None else catalog_rows.place_of(row).place

    def places_of(self, code: str) -> list[Place]:
        """The places whose label a code is; where no label is, whose name."""
        form = look_up_form(code)
        rows = self._all("SELECT * FROM place WHERE code_form=? AND code_form<>''", form)
        rows = rows or self._all("SELECT * FROM place WHERE name_form=?", form)
        return [catalog_rows.place_of(row).place for row in rows]

    def places(self) -> list[CatalogPlace]:
        """All places by name."""
        return [
            catalog_rows.place_of(row) for row in self._all("SELECT * FROM place ORDER BY name, id")
        ]

    def staff_of(self, badge: str) -> CatalogStaff | None:
        """The person whose badge was read; nobody when two people have the same."""
        rows = self._all(
            "SELECT * FROM staff WHERE badge_form=? AND badge_form<>''", look_up_form(badge)
        )
        return catalog_rows.staff_of(rows[0]) if len(rows) == 1 else None

    def search(self, text: str, limit: int = 50) -> list[Product]:
        """Products whose names, article or codes contain every word of `text`, by name."""
        rows = self.db.read(lambda c: search(c, text, limit))
        return [catalog_rows.product_of(row) for row in rows]

    def export(self) -> Catalog:
        """Everything the catalog holds; reads apart, call it in a thread."""
        return self.db.read_apart(catalog_rows.export)

    # --- pulled documents ----------------------------------------------------------------

    def put_heads(self, heads: Sequence[DeliveryHead], read_at: int) -> Future[None]:
        """Store heads of the open set as they were read, ms of server time."""
        told = tuple(heads)
        return self.db.write(lambda c: delivery_rows.put_heads(c, told, read_at))

    def put_delivery(self, delivery: Delivery) -> Future[None]:
        """Store a delivery with its lines, and the codes that open it."""
        return self.db.write(lambda c: delivery_rows.put_delivery(c, delivery))

    def vanished(self, ids: Iterable[str], read_at: int) -> Future[None]:
        """The open set read at `read_at` no longer names these: lists leave them out from now on.

        Look-ups by id still find them. One that is listed again later is back.
        """
        told = tuple(ids)
        return self.db.write(lambda c: delivery_rows.put_vanished(c, told, read_at))

    def heads(self) -> list[DeliveryHead]:
        """The open deliveries, soonest first; `lines` is filled where the lines are here."""
        rows = self._all(
            "SELECT h.data, d.lines FROM head h LEFT JOIN detail d ON d.id = h.id"
            f" WHERE {OPEN} {SOONEST}"
        )
        return [delivery_rows.head_of(row["data"], row["lines"]) for row in rows]

    def head(self, delivery_id: str) -> DeliveryHead | None:
        """One head, whatever its state."""
        row = self._one(
            "SELECT h.data, d.lines FROM head h LEFT JOIN detail d ON d.id = h.id WHERE h.id=?",
            delivery_id,
        )
        return None if row is None else delivery_rows.head_of(row["data"], row["lines"])

    def delivery(self, delivery_id: str) -> Delivery | None:
        """A delivery with its lines, None when only its head (or nothing) is here."""
        row = self._one("SELECT data FROM detail WHERE id=?", delivery_id)
        if row is None:
            return None
        found: Delivery = adapter(Delivery).validate_json(row["data"])
        return found

    def detail_head(self, delivery_id: str) -> DeliveryHead | None:
        """The head as it was when the lines were read, without reading the lines; None: not here.

        Long deliveries take 20 ms to read whole.
        """
        row = self._one(
            "SELECT json_extract(data, '$.head') AS head, lines FROM detail WHERE id=?", delivery_id
        )
        return None if row is None else delivery_rows.head_of(row["head"], row["lines"])

    def detail_read(self, delivery_id: str) -> int | None:
        """When a delivery's lines were read, ms of server time; None: not here."""
        row = self._one("SELECT read FROM detail WHERE id=?", delivery_id)
        return None if row is None else int(row["read"])

    def deliveries_of_code(self, code: str) -> list[str]:
        """Open deliveries that a number, note, reference or package names, soonest first."""
        rows = self._all(
            "SELECT h.id FROM delivery_code c JOIN head h ON h.id = c.delivery"
            f" WHERE c.code=? AND {OPEN} {SOONEST}",
            look_up_form(code),
        )
        return [str(row["id"]) for row in rows]

    def deliveries_expecting(self, product: str) -> list[str]:
        """Open deliveries with a line of the product, soonest first."""
        rows = self._all(
            "SELECT h.id FROM delivery_product p JOIN head h ON h.id = p.delivery"
            f" WHERE p.product=? AND {OPEN} {SOONEST}",
            product,
        )
        return [str(row["id"]) for row in rows]

    def close(self) -> None:
        """Write what waits and close."""
        self.db.close()

    def _one(self, sql: str, *values: str) -> Row | None:
        return next(iter(self._all(sql, *values)), None)

    def _all(self, sql: str, *values: str) -> list[Row]:
        # Half a surrogate pair cannot be stored, so nothing can be found by one.
        if not all(_storable(value) for value in values):
            return []
        return self.db.read(lambda c: c.execute(sql, values).fetchall())


def _put_listed(
    connection: Connection, listed: Sequence[tuple[Product, Sequence[tuple[str, str]]]]
) -> None:
    for product, codes in listed:
        packs = [(code, Decimal(pack)) for code, pack in codes]
        catalog_rows.put_listed(connection, product, packs)


def _storable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
