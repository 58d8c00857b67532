"""Catalog rows of `cache.db`: products with codes, packs and lots; places; staff.

Merge rules, because facts of one product come from several sources:

* A file says all it knows: what it names replaces what was there (`put_catalog`).
* The system's list knows names and units, and nothing of lots, weights, days or homes: it changes
  name, article and management unit alone (`put_listed`). Where the management unit has
  changed, unit and step come with it. A code that is here keeps its pack.
* Packs only grow: the file's, those of codes above 1, and what people taught.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from app.domain.gtin import look_up_form
from app.domain.values import ONE, Lot, Place, Product
from app.sqlite import Connection, Row
from app.store.cache_search import fold, index_text
from app.store.codec import adapter


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


def product_of(row: Row) -> Product:
    """The product in a row's `data`."""
    found: Product = adapter(Product).validate_json(row["data"])
    return found


def lot_of(row: Row) -> Lot:
    """The lot in a row."""
    return Lot(row["id"], row["text"], date.fromisoformat(row["expiry"]) if row["expiry"] else None)


def place_of(row: Row) -> CatalogPlace:
    """The place in a row."""
    return CatalogPlace(Place(row["id"], row["name"]), row["label"], row["kind"])


def staff_of(row: Row) -> CatalogStaff:
    """The person in a row."""
    return CatalogStaff(row["id"], row["name"], row["badge"], row["role"])


def put_catalog(connection: Connection, catalog: Catalog) -> None:
    """Add or replace what the catalog names."""
    for known in catalog.products:
        _put_codes(connection, known.product.id, known.codes)
        put_product(connection, known.product)
        for lot in known.lots:
            put_lot(connection, known.product.id, lot)
    connection.executemany(
        "INSERT OR REPLACE INTO place VALUES (?,?,?,?,?,?)",
        [
            (
                p.place.id,
                p.place.name,
                p.code,
                p.kind,
                look_up_form(p.code),
                look_up_form(p.place.name),
            )
            for p in catalog.places
        ],
    )
    connection.executemany(
        "INSERT OR REPLACE INTO staff VALUES (?,?,?,?,?)",
        [(s.id, s.name, s.badge, s.role, look_up_form(s.badge)) for s in catalog.staff],
    )


def put_listed(
    connection: Connection, product: Product, codes: Iterable[tuple[str, Decimal]]
) -> None:
    """Merge a product of the system's own list (see the module's rules).

    Most of a list is what it was at the last pull, and is not written again.
    """
    known = find(connection, product.id)
    here = connection.execute("SELECT code FROM code WHERE product=?", (product.id,))
    forms = {row["code"] for row in here}
    fresh = [CatalogCode(code, pack) for code, pack in codes if look_up_form(code) not in forms]
    merged = product if known is None else _merged(known, product)
    if fresh or merged != known:
        _put_codes(connection, product.id, fresh)
        put_product(connection, merged)


def learn_code(connection: Connection, code: str, product: Product, pack: Decimal) -> None:
    """A person linked a code: the product's richer facts stay."""
    _put_codes(connection, product.id, (CatalogCode(code, pack),))
    put_product(connection, find(connection, product.id) or product)


def learn_pack(connection: Connection, product: Product, pack: Decimal) -> None:
    """A person said what a pack without a code holds."""
    known = find(connection, product.id) or product
    put_product(connection, replace(known, packs=(*known.packs, pack)))


def put_lot(connection: Connection, product: str, lot: Lot) -> None:
    """Add or replace a lot."""
    connection.execute(
        "INSERT OR REPLACE INTO lot VALUES (?,?,?,?)",
        (lot.id, product, lot.text, lot.expiry.isoformat() if lot.expiry else None),
    )


def forget_code(connection: Connection, code: str, product: str) -> None:
    """A link was taken back; the product and its packs stay."""
    form = look_up_form(code)
    connection.execute("DELETE FROM code WHERE code=? AND product=?", (form, product))
    known = find(connection, product)
    if known is not None:
        put_product(connection, known)


def find(connection: Connection, product: str) -> Product | None:
    """A product by the server's id."""
    row = connection.execute("SELECT data FROM product WHERE id=?", (product,)).fetchone()
    return None if row is None else product_of(row)


def put_product(connection: Connection, product: Product) -> None:
    """Write a product as it is, with all packs that are known, after its codes were written."""
    codes = connection.execute(
        "SELECT shown, pack FROM code WHERE product=?", (product.id,)
    ).fetchall()
    known = connection.execute(
        "SELECT number, data FROM product WHERE id=?", (product.id,)
    ).fetchone()
    packs = {*product.packs, *(Decimal(row["pack"]) for row in codes)}
    if known is not None:
        packs.update(product_of(known).packs)
    whole = replace(product, packs=tuple(sorted(pack for pack in packs if pack > ONE)))
    data = adapter(Product).dump_json(whole).decode()
    shown = (str(row["shown"]) for row in codes)
    folded = fold(" ".join((product.name, *(n for _, n in product.names), product.article, *shown)))
    number = None if known is None else known["number"]
    if number is None:
        number = connection.execute(
            "INSERT INTO product (id, name, article, folded, data) VALUES (?,?,?,?,?)",
            (product.id, product.name, product.article, folded, data),
        ).lastrowid
    else:
        connection.execute(
            "UPDATE product SET name=?, article=?, folded=?, data=? WHERE number=?",
            (product.name, product.article, folded, data, number),
        )
    index_text(connection, int(number or 0), folded, fresh=known is None)


def export(connection: Connection) -> Catalog:
    """Everything, ordered by id and code."""
    codes: dict[str, list[CatalogCode]] = {}
    for row in connection.execute("SELECT * FROM code ORDER BY product, code"):
        codes.setdefault(row["product"], []).append(CatalogCode(row["shown"], Decimal(row["pack"])))
    lots: dict[str, list[Lot]] = {}
    for row in connection.execute("SELECT * FROM lot ORDER BY product, text, id"):
        lots.setdefault(row["product"], []).append(lot_of(row))
    products = tuple(
        CatalogProduct(
            product_of(row), tuple(codes.get(row["id"], ())), tuple(lots.get(row["id"], ()))
        )
        for row in connection.execute("SELECT id, data FROM product ORDER BY id")
    )
    places = tuple(place_of(row) for row in connection.execute("SELECT * FROM place ORDER BY id"))
    staff = tuple(staff_of(row) for row in connection.execute("SELECT * FROM staff ORDER BY id"))
    return Catalog(products, places, staff)


def _merged(known: Product, listed: Product) -> Product:
    moved = known.management_unit != listed.management_unit
    return replace(
        known,
        name=listed.name or known.name,
        article=listed.article or known.article,
        management_unit=listed.management_unit,
        unit=listed.unit if moved else known.unit,
        step=listed.step if moved else known.step,
    )


def _put_codes(connection: Connection, product: str, codes: Iterable[CatalogCode]) -> None:
    connection.executemany(
        "INSERT OR REPLACE INTO code VALUES (?,?,?,?)",
        [
            (look_up_form(c.code), product, str(c.pack), c.code.strip())
            for c in codes
            if c.code.strip()
        ],
    )
