"""Documents as a call finds them: unknown ones, and those that the API cannot show."""

from __future__ import annotations

from app.hub import records
from app.hub.problems import invalid, missing, senseless
from app.hub.records import Document
from app.sqlite import Connection


def found(tx: Connection, kind: str, identifier: str, what: str) -> Document:
    """The document; 404 when there is none of this kind (R11)."""
    document = records.document(tx, kind, identifier)
    if document is None:
        raise missing(what)
    return document


def readable(tx: Connection, identifier: str) -> None:
    """422 for an object that lists show as a problem (R6, O51, A58, A77)."""
    row = tx.execute("SELECT 1 FROM unreadable WHERE id = ?", (identifier,)).fetchone()
    if row is not None:
        raise senseless(f"Failure on converting {identifier} to API format.")


def named(tx: Connection, kind: str, identifier: str, what: str) -> Document:
    """The document; 400 when there is none, for operations that list no 404 (O9, A76)."""
    document = records.document(tx, kind, identifier)
    if document is None:
        raise invalid(f"There is no {what} with this identifier.")
    return document
