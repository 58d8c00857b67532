"""Master data that no contract can change: listings, facilities, sites and suppliers.

The other systems' documents speak of them and show no call for them, so they come from the seed
and from the control calls.
"""

from __future__ import annotations

from typing import Any

from app.hub import exact
from app.sqlite import Connection

LISTING = "listing"
FACILITY = "facility"
SITE = "site"
SUPPLIER = "supplier"


def find(tx: Connection, kind: str, identifier: str) -> dict[str, Any] | None:
    row = tx.execute(
        "SELECT body FROM master WHERE kind = ? AND id = ?", (kind, identifier)
    ).fetchone()
    if row is None:
        return None
    body: dict[str, Any] = exact.loads(row["body"])
    return body


def put(tx: Connection, kind: str, identifier: str, body: dict[str, Any]) -> None:
    """Add it, or replace what is there."""
    tx.execute(
        "INSERT OR REPLACE INTO master (kind, id, body) VALUES (?, ?, ?)",
        (kind, identifier, exact.dumps(body)),
    )


def first(tx: Connection, kind: str) -> str:
    """The id of the one that is meant where nothing says which; empty where there is none."""
    row = tx.execute("SELECT id FROM master WHERE kind = ? ORDER BY id LIMIT 1", (kind,)).fetchone()
    return "" if row is None else str(row["id"])
