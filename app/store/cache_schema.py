"""The tables of `cache.db`. Forms to look up (`app.domain.gtin`) lie beside what was written."""

from __future__ import annotations

_PULLED = """
    CREATE TABLE goods_out_head (
        id TEXT PRIMARY KEY, state TEXT NOT NULL, due INTEGER, read INTEGER NOT NULL,
        gone INTEGER, data TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE goods_out_detail (
        id TEXT PRIMARY KEY, read INTEGER NOT NULL, lines INTEGER NOT NULL,
        workers TEXT NOT NULL, data TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE goods_out_code (
        code TEXT NOT NULL, document TEXT NOT NULL, of_head INTEGER NOT NULL,
        PRIMARY KEY (code, document, of_head)
    ) WITHOUT ROWID;
    CREATE INDEX goods_out_code_document ON goods_out_code (document);
    CREATE TABLE goods_out_product (
        product TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (product, document)
    ) WITHOUT ROWID;
    CREATE INDEX goods_out_product_document ON goods_out_product (document);
    """
"""The tables of one kind of pulled document (`cache_pulled`)."""

CACHE: tuple[str, ...] = (
    """
    CREATE TABLE product (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        article TEXT NOT NULL, folded TEXT NOT NULL, data TEXT NOT NULL
    );
    -- Covers the scan of a search, which then never touches the rows it does not want.
    CREATE INDEX product_search ON product (name, id, folded);
    CREATE INDEX product_article ON product (article);
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
        id TEXT PRIMARY KEY, name TEXT NOT NULL, label TEXT NOT NULL, kind TEXT NOT NULL,
        code_form TEXT NOT NULL, name_form TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX place_code ON place (code_form);
    CREATE INDEX place_name ON place (name_form);
    CREATE TABLE staff (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, badge TEXT NOT NULL, role TEXT NOT NULL,
        badge_form TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX staff_badge ON staff (badge_form);
    CREATE TABLE head (
        id TEXT PRIMARY KEY, state TEXT NOT NULL, advised INTEGER, read INTEGER NOT NULL,
        gone INTEGER, data TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE detail (
        id TEXT PRIMARY KEY, read INTEGER NOT NULL, lines INTEGER NOT NULL, data TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE delivery_code (
        code TEXT NOT NULL, delivery TEXT NOT NULL, of_head INTEGER NOT NULL,
        PRIMARY KEY (code, delivery)
    ) WITHOUT ROWID;
    CREATE INDEX delivery_code_delivery ON delivery_code (delivery);
    CREATE TABLE delivery_product (
        product TEXT NOT NULL, delivery TEXT NOT NULL, PRIMARY KEY (product, delivery)
    ) WITHOUT ROWID;
    CREATE INDEX delivery_product_delivery ON delivery_product (delivery);
    """,
    # Deliveries are pulled again; only the catalog is worth keeping.
    "DROP TABLE head; DROP TABLE detail; DROP TABLE delivery_code; DROP TABLE delivery_product;"
    + _PULLED.replace("goods_out_", "delivery_")
    + _PULLED,
    # What the server said of goods in stock, and where this terminal has seen what.
    """
    CREATE TABLE figure (
        product TEXT NOT NULL, place TEXT NOT NULL, read INTEGER NOT NULL, data TEXT NOT NULL,
        PRIMARY KEY (product, place)
    ) WITHOUT ROWID;
    CREATE INDEX figure_place ON figure (place);
    CREATE TABLE told (
        kind TEXT NOT NULL, product TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (kind, product)
    ) WITHOUT ROWID;
    CREATE TABLE pair (
        product TEXT NOT NULL, place TEXT NOT NULL, PRIMARY KEY (product, place)
    ) WITHOUT ROWID;
    CREATE INDEX pair_place ON pair (place);
    CREATE TABLE mark (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    """,
    _PULLED.replace("goods_out_", "shipment_"),
)
