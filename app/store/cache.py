"""`cache.db`: the catalog and what was pulled. It can be thrown away and filled again.

Look-ups by index take some microseconds and run on the GUI thread; long lists are read apart.
How facts of several sources merge is told in `cache_catalog`.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future
from decimal import Decimal
from pathlib import Path

from app.domain.delivery import Delivery, DeliveryHead
from app.domain.goods_out import GoodsOut, GoodsOutHead
from app.domain.gtin import look_up_form
from app.domain.shipment import Shipment, ShipmentHead
from app.domain.values import Lot, Place, Product
from app.sqlite import Connection, Database, File, ReadOnlyFile, Row
from app.store import cache_catalog as catalog_rows
from app.store.cache_catalog import (
    Catalog,
    CatalogCode,
    CatalogPlace,
    CatalogProduct,
    CatalogStaff,
)
from app.store.cache_deliveries import DELIVERIES, OPEN_DELIVERIES
from app.store.cache_goods_outs import GOODS_OUTS, OPEN_GOODS_OUTS
from app.store.cache_pulled import Pulled, rows_of
from app.store.cache_schema import CACHE
from app.store.cache_search import search
from app.store.cache_shelves import ShelfCache
from app.store.cache_shipments import SHIPMENTS

__all__ = [
    "OPEN_DELIVERIES",
    "OPEN_GOODS_OUTS",
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
        self.deliveries: Pulled[DeliveryHead, Delivery] = Pulled(self.db, DELIVERIES)
        self.goods_outs: Pulled[GoodsOutHead, GoodsOut] = Pulled(self.db, GOODS_OUTS)
        self.shipments: Pulled[ShipmentHead, Shipment] = Pulled(self.db, SHIPMENTS)
        self.shelves = ShelfCache(self.db)
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

    def codes_of(self, product: str) -> list[CatalogCode]:
        """All codes of a product, the smallest pack first."""
        rows = self._all("SELECT shown, pack FROM code WHERE product=? ORDER BY code", product)
        codes = [CatalogCode(str(row["shown"]), Decimal(row["pack"])) for row in rows]
        return sorted(codes, key=lambda code: code.pack)

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

    def lots_of(self, product: str) -> list[Lot]:
        """All lots of a product that are known here, the first to expire first."""
        rows = self._all(
            "SELECT * FROM lot WHERE product=? ORDER BY expiry IS NULL, expiry, text, id", product
        )
        return [catalog_rows.lot_of(row) for row in rows]

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

    def staff(self) -> list[CatalogStaff]:
        """All people by name."""
        return [
            catalog_rows.staff_of(row) for row in self._all("SELECT * FROM staff ORDER BY name, id")
        ]

    def search(self, text: str, limit: int = 50) -> list[Product]:
        """Products whose names, article or codes contain every word of `text`, by name."""
        rows = self.db.read(lambda c: search(c, text, limit))
        return [catalog_rows.product_of(row) for row in rows]

    def export(self) -> Catalog:
        """Everything the catalog holds; reads apart, call it in a thread."""
        return self.db.read_apart(catalog_rows.export)

    def close(self) -> None:
        """Write what waits and close."""
        self.db.close()

    def _one(self, sql: str, *values: str) -> Row | None:
        return next(iter(self._all(sql, *values)), None)

    def _all(self, sql: str, *values: str) -> list[Row]:
        return self.db.read(lambda c: rows_of(c, sql, values))


def _put_listed(
    connection: Connection, listed: Sequence[tuple[Product, Sequence[tuple[str, str]]]]
) -> None:
    for product, codes in listed:
        packs = [(code, Decimal(pack)) for code, pack in codes]
        catalog_rows.put_listed(connection, product, packs)
