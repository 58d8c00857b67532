"""The hub's tables. Quantities are decimal texts, times whole milliseconds of server time."""

from __future__ import annotations

MIGRATIONS = [
    """
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE product (
        seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article_id TEXT,
        body TEXT NOT NULL, unit TEXT NOT NULL, identifiers TEXT NOT NULL, settings TEXT NOT NULL
    );
    CREATE INDEX product_article ON product (article_id);
    CREATE TABLE place (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE document (
        seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
        created_at INTEGER NOT NULL, number TEXT NOT NULL, status TEXT NOT NULL,
        converted TEXT, body TEXT NOT NULL
    );
    CREATE INDEX document_list ON document (kind, created_at, seq);
    CREATE TABLE part (
        seq INTEGER PRIMARY KEY, document TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
        key TEXT, body TEXT NOT NULL, UNIQUE (document, kind, id)
    );
    CREATE INDEX part_key ON part (kind, key) WHERE key IS NOT NULL;
    CREATE TABLE spent_key (kind TEXT, key TEXT, document TEXT, PRIMARY KEY (kind, key))
        WITHOUT ROWID;
    CREATE TABLE stock (
        product TEXT NOT NULL, place TEXT NOT NULL, condition TEXT NOT NULL,
        quantity TEXT NOT NULL, PRIMARY KEY (product, place, condition)
    ) WITHOUT ROWID;
    CREATE TABLE stock_change (
        seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL,
        product TEXT NOT NULL, place TEXT NOT NULL, condition TEXT NOT NULL,
        intent TEXT NOT NULL, quantity TEXT NOT NULL, unit TEXT NOT NULL, reason TEXT NOT NULL,
        origin TEXT NOT NULL, app TEXT, request TEXT
    );
    CREATE INDEX stock_change_list ON stock_change (at, seq);
    CREATE INDEX stock_change_pair ON stock_change (product, place, at);
    CREATE TABLE unreadable (id TEXT PRIMARY KEY) WITHOUT ROWID;
    """,
    """
    CREATE INDEX goods_out_product ON part (json_extract(body, '$.product_id'))
        WHERE kind = 'goods_out_item';
    """,
    """
    CREATE TABLE master (
        kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, id)
    ) WITHOUT ROWID;
    CREATE INDEX document_number ON document (kind, number);
    """,
    """
    CREATE TABLE file (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, media TEXT NOT NULL, content BLOB NOT NULL
    ) WITHOUT ROWID;
    INSERT INTO meta (name, value) VALUES ('file_key', lower(hex(randomblob(16))));
    CREATE TABLE export (
        seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
        subject TEXT NOT NULL, requested_at INTEGER NOT NULL, started_at INTEGER NOT NULL,
        finished_at INTEGER NOT NULL, ended TEXT NOT NULL, file TEXT NOT NULL, body TEXT NOT NULL
    );
    CREATE INDEX export_list ON export (kind, requested_at, seq);
    """,
    # A filter by status or number reads the index alone, however far inside a page lies.
    """
    DROP INDEX document_list;
    CREATE INDEX document_list ON document (kind, created_at, seq, status);
    DROP INDEX document_number;
    CREATE INDEX document_number ON document (kind, number, created_at, seq);
    """,
]
