"""Documents and their parts in the database: one shape for every kind, bodies as exact JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.aio import new_id
from app.hub import exact
from app.sqlite import Connection, Row

DRAFT = "goods_in_draft"
GOODS_IN = "goods_in"
ITEM = "item"
PACKAGE = "package"
ORIGIN = "origin"
REFERENCE = "reference"
GOODS_OUT_DRAFT = "goods_out_draft"
GOODS_OUT = "goods_out"
GOODS_OUT_DRAFT_ITEM = "goods_out_draft_item"
GOODS_OUT_ITEM = "goods_out_item"
GOODS_OUT_PACKAGE = "goods_out_package"
CANCELLATION_REQUEST = "goods_out_cancellation_request"
PICKUP = "pickup"
DELIVERY = "delivery"
PARTS = (PACKAGE, ORIGIN, REFERENCE, ITEM)


@dataclass(frozen=True)
class Document:
    """A head. `body` is what the wire shows, without id, number and status."""

    id: str
    kind: str
    created_at: int
    number: str
    status: str
    converted: str | None
    body: dict[str, Any]


@dataclass(frozen=True)
class Part:
    """An item, package, origin or external reference of a document."""

    document: str
    kind: str
    id: str
    key: str | None
    body: dict[str, Any]


def document(tx: Connection, kind: str, identifier: str) -> Document | None:
    row = tx.execute(
        "SELECT * FROM document WHERE id = ? AND kind = ?", (identifier, kind)
    ).fetchone()
    return None if row is None else read_document(row)


def read_document(row: Row) -> Document:
    return Document(
        row["id"],
        row["kind"],
        row["created_at"],
        row["number"],
        row["status"],
        row["converted"],
        exact.loads(row["body"]),
    )


def add_document(tx: Connection, item: Document) -> None:
    tx.execute(
        "INSERT INTO document (id, kind, created_at, number, status, converted, body)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            item.id,
            item.kind,
            item.created_at,
            item.number,
            item.status,
            item.converted,
            exact.dumps(item.body),
        ),
    )


def save_document(tx: Connection, item: Document) -> None:
    tx.execute(
        "UPDATE document SET status = ?, converted = ?, body = ? WHERE id = ?",
        (item.status, item.converted, exact.dumps(item.body), item.id),
    )


def delete_document(tx: Connection, identifier: str) -> None:
    tx.execute("DELETE FROM part WHERE document = ?", (identifier,))
    tx.execute("DELETE FROM document WHERE id = ?", (identifier,))


def parts(tx: Connection, owner: str, kind: str) -> list[Part]:
    """The parts of a document, oldest first (R110)."""
    rows = tx.execute(
        "SELECT * FROM part WHERE document = ? AND kind = ? ORDER BY seq", (owner, kind)
    )
    return [_part(row) for row in rows]


def part(tx: Connection, owner: str, kind: str, identifier: str) -> Part | None:
    row = tx.execute(
        "SELECT * FROM part WHERE document = ? AND kind = ? AND id = ?", (owner, kind, identifier)
    ).fetchone()
    return None if row is None else _part(row)


def keyed_parts(tx: Connection, kind: str, key: str) -> list[Part]:
    """Every part of a kind that was made with an idempotency key, in any document."""
    rows = tx.execute("SELECT * FROM part WHERE kind = ? AND key = ?", (kind, key))
    return [_part(row) for row in rows]


def _part(row: Row) -> Part:
    return Part(row["document"], row["kind"], row["id"], row["key"], exact.loads(row["body"]))


def add_part(tx: Connection, item: Part) -> None:
    tx.execute(
        "INSERT INTO part (document, kind, id, key, body) VALUES (?, ?, ?, ?, ?)",
        (item.document, item.kind, item.id, item.key, exact.dumps(item.body)),
    )


def save_part(tx: Connection, item: Part) -> None:
    tx.execute(
        "UPDATE part SET body = ? WHERE document = ? AND kind = ? AND id = ?",
        (exact.dumps(item.body), item.document, item.kind, item.id),
    )


def delete_part(tx: Connection, item: Part) -> None:
    tx.execute(
        "DELETE FROM part WHERE document = ? AND kind = ? AND id = ?",
        (item.document, item.kind, item.id),
    )


def meta(tx: Connection, name: str) -> str | None:
    row = tx.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row["value"])


def set_meta(tx: Connection, name: str, value: str) -> None:
    tx.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (name, value))


def next_number(tx: Connection, prefix: str) -> str:
    """The next number of a kind: GI-000001, GI-000002, ..."""
    count = int(meta(tx, prefix) or "0") + 1
    set_meta(tx, prefix, str(count))
    return f"{prefix}-{count:06d}"


def mint(now_ms: int) -> str:
    """An id of the platform: 24 lower-case hexadecimal digits."""
    return new_id(now_ms)
