"""`cache.db`: the catalog and what was pulled. It can be thrown away and filled again.

Look-ups by index take some microseconds and run on the GUI thread; long lists are read apart.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from app.domain.delivery import Delivery, DeliveryHead, DeliveryState
from app.domain.gtin import look_up_form
from app.domain.values import ONE, Lot, Place, Product
from app.sqlite import Connection, Database, Row
from app.store.codec import adapter

CACHE: tuple[str, ...] = (
    """
    CREATE TABLE product (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        article TEXT NOT NULL, data TEXT NOT NULL
    );
    CREATE TABLE code (
        code TEXT NOT NULL, product TEXT NOT NULL, pack TEXT NOT NULL, shown TEXT NOT NULL,
        PRIMARY KEY (code, product)
    ) WITHOUT ROWID;
    CREATE INDEX code_product ON code (product);
    CREATE VIRTUAL TABLE product_text USING fts5 (text, tokenize='trigram');
    CREATE TABLE lot (
        id TEXT PRIMARY KEY, product TEXT NOT NULL, text TEXT NOT NULL, expiry TEXT
    ) WITHOUT ROWID;
    CREATE INDEX lot_text ON lot (product, text);
    CREATE TABLE place (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, code TEXT NOT NULL, kind TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX place_code ON place (code);
    CREATE TABLE staff (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, badge TEXT NOT NULL, role TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE head (
        id TEXT PRIMARY KEY, state TEXT NOT NULL, advised INTEGER, read INTEGER NOT NULL,
        data TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE detail (
        id TEXT PRIMARY KEY, read INTEGER NOT NULL, lines INTEGER NOT NULL, data TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE delivery_code (
        code TEXT NOT NULL, delivery TEXT NOT NULL, PRIMARY KEY (code, delivery)
    ) WITHOUT ROWID;
    CREATE TABLE delivery_product (
        product TEXT NOT NULL, delivery TEXT NOT NULL, PRIMARY KEY (product, delivery)
    ) WITHOUT ROWID;
    """,
)

OPEN_DELIVERIES = (DeliveryState.PLANNED, DeliveryState.IN_PROCESS)


@dataclass(frozen=True, slots=True)
class CatalogCode:
    """A code of a product and how many units one scan of it stands for."""

    code: str
    pack: Decimal = ONE


@dataclass(frozen=True, slots=True)
class CatalogProduct:
    """A product with everything the catalog keeps of it."""

    product: Product
    codes: tuple[CatalogCode, ...] = ()
    lots: tuple[Lot, ...] = ()


@dataclass(frozen=True, slots=True)
class CatalogPlace:
    """A place with its label and kind ("receiving", "shelf", "quarantine", "dock")."""

    place: Place
    code: str = ""
    kind: str = "shelf"


@dataclass(frozen=True, slots=True)
class CatalogStaff:
    """A person with the badge's text and role."""

    id: str
    name: str
    badge: str = ""
    role: str = "worker"


@dataclass(frozen=True, slots=True)
class Catalog:
    """What an import brings and an export writes."""

    products: tuple[CatalogProduct, ...] = ()
    places: tuple[CatalogPlace, ...] = ()
    staff: tuple[CatalogStaff, ...] = ()


class Cache:
    """The disposable half of a terminal.

    Raises:
        StoreError: the file cannot be opened; also through the futures of writes.
    """

    def __init__(self, path: Path) -> None:
        self.db = Database(path, CACHE, synchronous="NORMAL")

    # --- catalog -------------------------------------------------------------------------

    def put_catalog(self, catalog: Catalog) -> Future[None]:
        """Add or replace what the catalog names; nothing else is touched."""
        return self.db.write(lambda connection: _put_catalog(connection, catalog))

    def learn_code(self, code: str, product: Product, pack: Decimal) -> Future[None]:
        """Project a taught code."""

        def job(connection: Connection) -> None:
            known = connection.execute("SELECT 1 FROM product WHERE id=?", (product.id,)).fetchone()
            if known is None:
                _put_product(connection, CatalogProduct(product))
            _put_codes(connection, product.id, (CatalogCode(code, pack),))
            _index_text(connection, product)

        return self.db.write(job)

    def learn_lot(self, product: str, lot: Lot) -> Future[None]:
        """Project a taught lot."""
        return self.db.write(lambda connection: _put_lot(connection, product, lot))

    def product(self, product_id: str) -> Product | None:
        """A product by the server's id."""
        row = self._one("SELECT data FROM product WHERE id=?", product_id)
        return None if row is None else _product(row)

    def lot_text(self, lot_id: str) -> str | None:
        """The label's text of a lot's id."""
        row = self._one("SELECT text FROM lot WHERE id=?", lot_id)
        return None if row is None else str(row["text"])

    def lot(self, product: str, text: str) -> Lot | None:
        """The catalog's lot for a label's text."""
        row = self._one("SELECT * FROM lot WHERE product=? AND text=?", product, text)
        if row is None:
            return None
        return Lot(
            row["id"], row["text"], date.fromisoformat(row["expiry"]) if row["expiry"] else None
        )

    def products_of(self, code: str) -> list[tuple[Product, Decimal]]:
        """The products that a code may stand for, each with its pack quantity."""
        rows = self._all(
            "SELECT p.data, c.pack FROM code c JOIN product p ON p.id = c.product WHERE c.code=?",
            look_up_form(code),
        )
        return [(_product(row), Decimal(row["pack"])) for row in rows]

    def places_of(self, code: str) -> list[Place]:
        """The places whose label or name a code is."""
        rows = self._all("SELECT * FROM place WHERE code=?", look_up_form(code))
        return [Place(row["id"], row["name"]) for row in rows]

    def place(self, place_id: str) -> Place | None:
        """A place by the server's id."""
        row = self._one("SELECT * FROM place WHERE id=?", place_id)
        return None if row is None else Place(row["id"], row["name"])

    def places(self) -> list[CatalogPlace]:
        """All places by name."""
        rows = self._all("SELECT * FROM place ORDER BY name")
        return [CatalogPlace(Place(r["id"], r["name"]), r["code"], r["kind"]) for r in rows]

    def staff_of(self, badge: str) -> CatalogStaff | None:
        """The person whose badge was read."""
        row = self._one("SELECT * FROM staff WHERE badge=? AND badge<>''", look_up_form(badge))
        return None if row is None else CatalogStaff(**dict(row))

    def search(self, text: str, limit: int = 50) -> list[Product]:
        """Products whose name, article or code contains `text`, by name."""
        wanted = text.strip()
        if len(wanted) < 3:
            rows = self._all(
                "SELECT data FROM product WHERE name LIKE ? OR article LIKE ?"
                " ORDER BY name LIMIT ?",
                f"{_like(wanted)}%",
                f"{_like(wanted)}%",
                limit,
            )
        else:
            quoted = '"' + wanted.replace('"', '""') + '"'
            rows = self._all(
                "SELECT p.data FROM product_text t JOIN product p ON p.number = t.rowid"
                " WHERE product_text MATCH ? ORDER BY p.name LIMIT ?",
                quoted,
                limit,
            )
        return [_product(row) for row in rows]

    def export(self) -> Catalog:
        """Everything the catalog holds; reads apart, call it in a thread."""
        return self.db.read_apart(_export)

    # --- pulled documents ----------------------------------------------------------------

    def put_heads(self, heads: Sequence[DeliveryHead], read_at: int) -> Future[None]:
        """Store heads of the open set as they were read."""
        return self.db.write(lambda connection: _put_heads(connection, heads, read_at))

    def put_delivery(self, delivery: Delivery) -> Future[None]:
        """Store a delivery with its lines, and the codes that open it."""
        return self.db.write(lambda connection: _put_delivery(connection, delivery))

    def heads(self) -> list[DeliveryHead]:
        """The open deliveries, soonest first; `lines` is filled where the lines are here."""
        marks = ",".join("?" * len(OPEN_DELIVERIES))
        rows = self._all(
            "SELECT h.data, d.lines FROM head h LEFT JOIN detail d ON d.id = h.id"
            f" WHERE h.state IN ({marks}) ORDER BY h.advised IS NULL, h.advised, h.id",
            *OPEN_DELIVERIES,
        )
        return [_head(row["data"], row["lines"]) for row in rows]

    def head(self, delivery_id: str) -> DeliveryHead | None:
        """One head, whatever its state."""
        row = self._one(
            "SELECT h.data, d.lines FROM head h LEFT JOIN detail d ON d.id = h.id WHERE h.id=?",
            delivery_id,
        )
        return None if row is None else _head(row["data"], row["lines"])

    def delivery(self, delivery_id: str) -> Delivery | None:
        """A delivery with its lines, None when only its head (or nothing) is here."""
        row = self._one("SELECT data FROM detail WHERE id=?", delivery_id)
        if row is None:
            return None
        found: Delivery = adapter(Delivery).validate_json(row["data"])
        return found

    def deliveries_of_code(self, code: str) -> list[str]:
        """Open deliveries that a number, note, reference or package names."""
        marks = ",".join("?" * len(OPEN_DELIVERIES))
        rows = self._all(
            "SELECT c.delivery FROM delivery_code c JOIN head h ON h.id = c.delivery"
            f" WHERE c.code=? AND h.state IN ({marks}) ORDER BY h.advised IS NULL, h.advised",
            look_up_form(code),
            *OPEN_DELIVERIES,
        )
        return [str(row["delivery"]) for row in rows]

    def deliveries_expecting(self, product: str) -> list[str]:
        """Open deliveries with a line of the product, soonest first."""
        marks = ",".join("?" * len(OPEN_DELIVERIES))
        rows = self._all(
            "SELECT p.delivery FROM delivery_product p JOIN head h ON h.id = p.delivery"
            f" WHERE p.product=? AND h.state IN ({marks}) ORDER BY h.advised IS NULL, h.advised",
            product,
            *OPEN_DELIVERIES,
        )
        return [str(row["delivery"]) for row in rows]

    def detail_ages(self) -> dict[str, int]:
        """When each delivery with lines was read, ms of server time."""
        return {row["id"]: row["read"] for row in self._all("SELECT id, read FROM detail")}

    def close(self) -> None:
        """Write what waits and close."""
        self.db.close()

    def _one(self, sql: str, *values: object) -> Row | None:
        row: Row | None = self.db.read(lambda c: c.execute(sql, values).fetchone())
        return row

    def _all(self, sql: str, *values: object) -> list[Row]:
        return self.db.read(lambda c: c.execute(sql, values).fetchall())


def _like(text: str) -> str:
    return text.replace("%", "").replace("_", "")


def _product(row: Row) -> Product:
    found: Product = adapter(Product).validate_json(row["data"])
    return found


def _head(data: str, lines: int | None) -> DeliveryHead:
    told = json.loads(data)
    told["lines"] = lines
    head: DeliveryHead = adapter(DeliveryHead).validate_python(told)
    return head


def _put_catalog(connection: Connection, catalog: Catalog) -> None:
    for known in catalog.products:
        _put_product(connection, known)
    connection.executemany(
        "INSERT OR REPLACE INTO place VALUES (?,?,?,?)",
        [
            (p.place.id, p.place.name, look_up_form(p.code or p.place.name), p.kind)
            for p in catalog.places
        ],
    )
    connection.executemany(
        "INSERT OR REPLACE INTO staff VALUES (?,?,?,?)",
        [(s.id, s.name, look_up_form(s.badge), s.role) for s in catalog.staff],
    )


def _put_product(connection: Connection, known: CatalogProduct) -> None:
    product = known.product
    connection.execute(
        "INSERT INTO product (id, name, article, data) VALUES (?,?,?,?) ON CONFLICT (id) DO UPDATE"
        " SET name=excluded.name, article=excluded.article, data=excluded.data",
        (product.id, product.name, product.article, adapter(Product).dump_json(product).decode()),
    )
    _put_codes(connection, product.id, known.codes)
    for lot in known.lots:
        _put_lot(connection, product.id, lot)
    _index_text(connection, product)


def _put_codes(connection: Connection, product: str, codes: Iterable[CatalogCode]) -> None:
    connection.executemany(
        "INSERT OR REPLACE INTO code VALUES (?,?,?,?)",
        [(look_up_form(c.code), product, str(c.pack), c.code.strip()) for c in codes],
    )


def _put_lot(connection: Connection, product: str, lot: Lot) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO lot VALUES (?,?,?,?)",
        (lot.id, product, lot.text, lot.expiry.isoformat() if lot.expiry else None),
    )


def _index_text(connection: Connection, product: Product) -> None:
    codes = connection.execute("SELECT shown FROM code WHERE product=?", (product.id,)).fetchall()
    text = " ".join((product.name, product.article, *(str(row["shown"]) for row in codes)))
    (number,) = connection.execute(
        "SELECT number FROM product WHERE id=?", (product.id,)
    ).fetchone()
    connection.execute("DELETE FROM product_text WHERE rowid=?", (number,))
    connection.execute("INSERT INTO product_text (rowid, text) VALUES (?,?)", (number, text))


def _export(connection: Connection) -> Catalog:
    codes: dict[str, list[CatalogCode]] = {}
    for row in connection.execute("SELECT * FROM code ORDER BY product, code"):
        codes.setdefault(row["product"], []).append(CatalogCode(row["shown"], Decimal(row["pack"])))
    lots: dict[str, list[Lot]] = {}
    for row in connection.execute("SELECT * FROM lot ORDER BY product, text"):
        expiry = date.fromisoformat(row["expiry"]) if row["expiry"] else None
        lots.setdefault(row["product"], []).append(Lot(row["id"], row["text"], expiry))
    products = tuple(
        CatalogProduct(
            _product(row), tuple(codes.get(row["id"], ())), tuple(lots.get(row["id"], ()))
        )
        for row in connection.execute("SELECT id, data FROM product ORDER BY id")
    )
    places = tuple(
        CatalogPlace(Place(row["id"], row["name"]), row["code"], row["kind"])
        for row in connection.execute("SELECT * FROM place ORDER BY id")
    )
    staff = tuple(
        CatalogStaff(**dict(row)) for row in connection.execute("SELECT * FROM staff ORDER BY id")
    )
    return Catalog(products, places, staff)


def _put_heads(connection: Connection, heads: Sequence[DeliveryHead], read_at: int) -> None:
    kind = adapter(DeliveryHead)
    connection.executemany(
        "INSERT OR REPLACE INTO head VALUES (?,?,?,?,?)",
        [(h.id, h.state, h.advised_at, read_at, kind.dump_json(h).decode()) for h in heads],
    )
    for head in heads:
        _put_delivery_codes(connection, head.id, _head_codes(head))


def _put_delivery(connection: Connection, delivery: Delivery) -> None:
    _put_heads(connection, (delivery.head,), delivery.read_at)
    key = delivery.head.id
    connection.execute(
        "INSERT OR REPLACE INTO detail VALUES (?,?,?,?)",
        (
            key,
            delivery.read_at,
            len(delivery.lines),
            adapter(Delivery).dump_json(delivery).decode(),
        ),
    )
    connection.execute("DELETE FROM delivery_code WHERE delivery=?", (key,))
    connection.execute("DELETE FROM delivery_product WHERE delivery=?", (key,))
    packages = [code for p in delivery.packages for code in (p.number, p.tracking)]
    codes = (*_head_codes(delivery.head), *packages, *delivery.references)
    _put_delivery_codes(connection, key, codes)
    connection.executemany(
        "INSERT OR IGNORE INTO delivery_product VALUES (?,?)",
        {(line.product.id, key) for line in delivery.lines},
    )


def _head_codes(head: DeliveryHead) -> tuple[str, ...]:
    return (head.number, head.note_number)


def _put_delivery_codes(connection: Connection, delivery: str, codes: Iterable[str]) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO delivery_code VALUES (?,?)",
        [(look_up_form(code), delivery) for code in codes if code.strip()],
    )
