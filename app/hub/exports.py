"""Data exports: files that are made at the request, and shown when their time has come (A47).

State is a matter of time alone: nothing has to run, and a restart in between changes nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.hub import exact, files, records
from app.hub.calls import Call, Sheet
from app.hub.problems import missing, senseless
from app.sqlite import Connection, Row

STOCK_COUNTS = "stock_count"
LOG_ENTRIES = "log_entry"
STOCK_TAKINGS = "stock_taking"
_SELECT = (
    "SELECT *, CASE WHEN ? < started_at THEN 'REQUESTED' WHEN ? < finished_at THEN 'IN_PROCESS'"
    " ELSE ended END AS status FROM export WHERE kind = ?"
)
_NAMES = {
    STOCK_COUNTS: "stock-counts.csv",
    LOG_ENTRIES: "log-entries.csv",
    STOCK_TAKINGS: "stock-taking.csv",
}
ENDS = ("COMPLETED", "FAILED", "CANCELED")


@dataclass(frozen=True)
class Export:
    """One export; times in ms of server time, `status` as of when it was read."""

    id: str
    kind: str
    subject: str
    requested_at: int
    started_at: int
    finished_at: int
    status: str
    file: str
    body: dict[str, Any]


def add(
    tx: Connection,
    kind: str,
    now: int,
    step_ms: int,
    sheet: Sheet,
    body: dict[str, Any],
    *,
    subject: str = "",
    identifier: str = "",
) -> Export:
    """A new export of the given file, which starts and ends one and two steps later."""
    made = Export(
        id=identifier or records.mint(now),
        kind=kind,
        subject=subject,
        requested_at=now,
        started_at=now + step_ms,
        finished_at=now + 2 * step_ms,
        status="REQUESTED",
        file=files.keep(tx, _NAMES[kind], sheet.media, sheet.content),
        body=body,
    )
    tx.execute(
        "INSERT INTO export (id, kind, subject, requested_at, started_at, finished_at, ended,"
        " file, body) VALUES (?, ?, ?, ?, ?, ?, 'COMPLETED', ?, ?)",
        (
            made.id,
            kind,
            subject,
            now,
            made.started_at,
            made.finished_at,
            made.file,
            exact.dumps(body),
        ),
    )
    return made


def find(tx: Connection, kind: str, identifier: str, now: int) -> Export | None:
    row = tx.execute(f"{_SELECT} AND id = ?", (now, now, kind, identifier)).fetchone()
    return None if row is None else read(row)


def required(tx: Connection, kind: str, identifier: str, now: int) -> Export:
    """The export as of now; 404 when there is none of this kind (R11)."""
    found = find(tx, kind, identifier, now)
    if found is None:
        raise missing("export")
    return found


def listing(
    kind: str,
    now: int,
    *,
    span: tuple[int, int] = (0, sys.maxsize),
    subject: str = "",
    statuses: Sequence[str] = (),
) -> tuple[str, list[object]]:
    """The select, and its values, of a kind's exports requested in `span`, oldest first (A47)."""
    inner = f"{_SELECT} AND requested_at >= ? AND requested_at < ? AND subject = ?"
    values: list[object] = [now, now, kind, *span, subject, *statuses]
    marks = ",".join("?" * len(statuses))
    where = f" WHERE status IN ({marks})" if statuses else ""
    return f"SELECT * FROM ({inner}){where} ORDER BY requested_at, seq", values


def read(row: Row) -> Export:
    """An export of a row that has a `status` beside the columns of the table."""
    return Export(
        row["id"],
        row["kind"],
        row["subject"],
        row["requested_at"],
        row["started_at"],
        row["finished_at"],
        row["status"],
        row["file"],
        exact.loads(row["body"]),
    )


def link(call: Call, tx: Connection, export: Export) -> str:
    """Where the file can be fetched; 422 unless the export is completed (A50)."""
    if export.status != "COMPLETED":
        raise senseless(f"The export is {export.status}: there is nothing to download.")
    return files.link(call, tx, export.file)


def end(tx: Connection, identifier: str, status: str, why: str, now: int) -> None:
    """Staff end an export: FAILED or CANCELED from now on, whatever it was (A47)."""
    if status not in ENDS[1:]:
        raise senseless(f"An export can be made {' or '.join(ENDS[1:])} only.")
    row = tx.execute("SELECT body FROM export WHERE id = ?", (identifier,)).fetchone()
    if row is None:
        raise missing("export")
    body = exact.loads(row["body"])
    if status == "FAILED":
        body["failure_description"] = why or "The export failed."
    tx.execute(
        "UPDATE export SET ended = ?, body = ?, started_at = min(started_at, ?),"
        " finished_at = ? WHERE id = ?",
        (status, exact.dumps(body), now, now, identifier),
    )
