"""Pulled documents in `cache.db`: heads of the open set, details, and the codes that open them.

One implementation for deliveries and goods-outs; a `PulledKind` says what differs. Readings may
arrive out of order: an older one never replaces a newer one, and the same one twice changes
nothing. What the open set no longer names is left out of lists and look-ups by code; look-ups by
id still find it, and one that is listed again later is back.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from app.domain.claims import Claim, Standing
from app.domain.gtin import look_up_form
from app.sqlite import Connection, File, Row
from app.store.codec import adapter


class PulledHead(Protocol):
    """What every head shows."""

    @property
    def id(self) -> str:
        """The server's id."""


class PulledDocument(Protocol):
    """What every document shows."""

    @property
    def lines(self) -> Sequence[Any]:
        """Its lines."""

    @property
    def read_at(self) -> int:
        """Server time of the reading, ms."""


H = TypeVar("H", bound=PulledHead)
D = TypeVar("D", bound=PulledDocument)


@dataclass(frozen=True, slots=True)
class PulledKind(Generic[H, D]):
    """A kind of pulled document: its tables begin with `name`, its open ones are in `states`."""

    name: str
    head: type[H]
    document: type[D]
    states: Collection[str]
    head_of: Callable[[D], H]
    read_again: Callable[[D, int], D]
    """The document with another time of its reading."""
    state: Callable[[H], str]
    due: Callable[[H], int | None]
    head_codes: Callable[[H], Iterable[str]]
    codes: Callable[[D], Iterable[str]]
    """Codes of packages and references, beside the head's."""
    products: Callable[[D], Iterable[str]]
    """The products of its lines."""
    workers: Callable[[D], Iterable[str]] = lambda _: ()
    """Other terminals that stand on it (`Standing`)."""

    @property
    def open(self) -> str:
        """The condition for a head `h` that the open set names."""
        states = ",".join(f"'{state}'" for state in sorted(self.states))
        return f"h.gone IS NULL AND h.state IN ({states})"


SOONEST = "ORDER BY h.due IS NULL, h.due, h.id"


class Pulled(Generic[H, D]):
    """The pulled documents of one kind in a cache's file.

    Raises:
        StoreError: the file cannot be read; also through the futures of writes.
    """

    def __init__(self, file: File, kind: PulledKind[H, D]) -> None:
        self._file = file
        self._kind = kind
        self._heads: dict[str, H] = {}
        """Heads by their text: of a long list most is what it was a moment ago."""
        self._standing: dict[str, tuple[tuple[Any, ...], Standing]] = {}
        """Who stands on those that were asked about, as read then: a long one takes 10 ms."""
        name = kind.name
        joined = f"FROM {name}_head h LEFT JOIN {name}_detail d ON d.id = h.id"
        # Most heads of a long list have no detail here, and say so themselves.
        counted = "iif(d.lines IS NULL, h.data, json_set(h.data, '$.lines', d.lines))"
        self._select = f"SELECT {counted} AS data {joined}"
        # The column tells the few that somebody stands on; only those are looked into.
        standing = "json_extract(d.data, '$.workers', '$.on_it') AS standing"
        self._select_standing = f"SELECT h.id, {standing} {joined}"

    # --- writing -------------------------------------------------------------------------

    def put_heads(self, heads: Sequence[H], read_at: int) -> Future[None]:
        """Store heads of the open set as they were read, ms of server time."""
        told = tuple(heads)
        return self._file.write(lambda c: self._put_heads(c, told, read_at))

    def put(self, document: D) -> Future[bool]:
        """Store a document with its lines, and the codes that open it; whether it is news.

        Reading one that is gone does not bring it back: only the list of open ones can.
        """
        return self._file.write(lambda c: self._put(c, document))

    def vanished(self, ids: Iterable[str], read_at: int) -> Future[None]:
        """The open set read at `read_at` no longer names these; what was read later stays."""
        rows = [(read_at, key, read_at) for key in ids]
        sql = f"UPDATE {self._kind.name}_head SET gone=? WHERE id=? AND read<=?"

        def job(connection: Connection) -> None:
            connection.executemany(sql, rows)

        return self._file.write(job)

    def _put_heads(self, connection: Connection, heads: Sequence[H], read_at: int) -> None:
        back = f"UPDATE {self._kind.name}_head SET gone=NULL WHERE id=? AND gone<=?"
        for head in heads:
            self._put_head(connection, head, read_at)
            connection.execute(back, (head.id, read_at))

    def _put_head(self, connection: Connection, head: H, read_at: int) -> None:
        kind, data = self._kind, _text(self._kind.head, head)
        known = connection.execute(
            f"SELECT data, read FROM {kind.name}_head WHERE id=?", (head.id,)
        ).fetchone()
        if known is not None and read_at < known["read"]:
            return
        connection.execute(
            f"INSERT INTO {kind.name}_head (id, state, due, read, data) VALUES (?,?,?,?,?)"
            " ON CONFLICT (id) DO UPDATE SET state=excluded.state, due=excluded.due,"
            " read=excluded.read, data=excluded.data",
            (head.id, kind.state(head), kind.due(head), read_at, data),
        )
        if known is None or known["data"] != data:
            self._put_codes(connection, head.id, kind.head_codes(head), of_head=True)

    def _put(self, connection: Connection, document: D) -> bool:
        kind = self._kind
        head, read_at = kind.head_of(document), document.read_at
        self._put_head(connection, head, read_at)
        data = _text(kind.document, kind.read_again(document, 0))
        known = connection.execute(
            f"SELECT data, read, workers FROM {kind.name}_detail WHERE id=?", (head.id,)
        ).fetchone()
        if known is not None and read_at < known["read"]:
            return False
        workers = " ".join(kind.workers(document))
        connection.execute(
            f"INSERT OR REPLACE INTO {kind.name}_detail (id, read, lines, workers, data)"
            " VALUES (?,?,?,?,?)",
            (head.id, read_at, len(document.lines), workers, data),
        )
        if known is not None and known["data"] == data:
            return False
        self._put_codes(connection, head.id, kind.codes(document), of_head=False)
        table = f"{kind.name}_product"
        connection.execute(f"DELETE FROM {table} WHERE document=?", (head.id,))
        connection.executemany(
            f"INSERT INTO {table} VALUES (?,?)",
            {(product, head.id) for product in kind.products(document)},
        )
        return True

    def _put_codes(
        self, connection: Connection, document: str, codes: Iterable[str], *, of_head: bool
    ) -> None:
        table = f"{self._kind.name}_code"
        connection.execute(
            f"DELETE FROM {table} WHERE document=? AND of_head=?", (document, int(of_head))
        )
        connection.executemany(
            f"INSERT OR IGNORE INTO {table} VALUES (?,?,?)",
            [(look_up_form(code), document, int(of_head)) for code in codes if code.strip()],
        )

    # --- reading -------------------------------------------------------------------------

    def heads(self) -> list[H]:
        """The open ones, soonest first; `lines` is filled where the lines are here."""
        rows = self._all(f"{self._select} WHERE {self._kind.open} {SOONEST}")
        known = self._heads
        self._heads = {row["data"]: known.get(row["data"]) or self._head(row) for row in rows}
        return list(self._heads.values())

    def open_ids(self) -> list[str]:
        """The ids of the open ones: a long list takes 40 ms to read whole."""
        rows = self._all(f"SELECT h.id FROM {self._kind.name}_head h WHERE {self._kind.open}")
        return [str(row["id"]) for row in rows]

    def head(self, document: str) -> H | None:
        """One head, whatever its state."""
        rows = self._all(f"{self._select} WHERE h.id=?", document)
        return self._head(rows[0]) if rows else None

    def ended(self, ids: Iterable[str]) -> dict[str, int]:
        """Which of these have come to their end, and by when that was known, ms of server time."""
        rows = self._all(
            "SELECT h.id, coalesce(h.gone, h.read) AS known FROM json_each(?) j"
            f" CROSS JOIN {self._kind.name}_head h ON h.id = j.value WHERE NOT ({self._kind.open})",
            json.dumps(list(ids)),
        )
        return {str(row["id"]): int(row["known"]) for row in rows}

    def get(self, document: str) -> D | None:
        """A document with its lines, None when only its head (or nothing) is here."""
        rows = self._all(f"SELECT data, read FROM {self._kind.name}_detail WHERE id=?", document)
        if not rows:
            return None
        found: D = adapter(self._kind.document).validate_json(rows[0]["data"])
        return self._kind.read_again(found, rows[0]["read"])

    def detail_head(self, document: str) -> H | None:
        """The head as it was when the lines were read, without reading the lines; None: not here.

        Long documents take 20 ms to read whole.
        """
        rows = self._all(
            "SELECT json_set(json_extract(data, '$.head'), '$.lines', lines) AS data"
            f" FROM {self._kind.name}_detail WHERE id=?",
            document,
        )
        return self._head(rows[0]) if rows else None

    def detail_read(self, document: str) -> int | None:
        """When a document's lines were read, ms of server time; None: not here."""
        rows = self._all(f"SELECT read FROM {self._kind.name}_detail WHERE id=?", document)
        return int(rows[0]["read"]) if rows else None

    def standing(self) -> dict[str, Standing]:
        """Who stands on the open ones, where somebody does, by the document's id."""
        rows = self._all(f"{self._select_standing} WHERE {self._kind.open} AND d.workers <> ''")
        return {str(row["id"]): _standing(row) for row in rows}

    def standing_on(self, document: str) -> Standing:
        """Who stands on one, whatever its state, without reading its lines."""
        seen = f"SELECT read, workers FROM {self._kind.name}_detail WHERE id=? AND workers <> ''"
        rows = self._all(seen, document)
        if not rows:
            return Standing()
        as_read = tuple(rows[0])
        known = self._standing.get(document)
        if known is None or known[0] != as_read:
            found = self._all(f"{self._select_standing} WHERE h.id=?", document)
            known = self._standing[document] = (as_read, _standing(found[0]))
        return known[1]

    def of_code(self, code: str) -> list[str]:
        """Open ones that a number, note, reference or package names, soonest first."""
        return self._named("code", look_up_form(code))

    def wanting(self, product: str) -> list[str]:
        """Open ones with a line of the product, soonest first."""
        return self._named("product", product)

    def _named(self, column: str, value: str) -> list[str]:
        name = self._kind.name
        rows = self._all(
            f"SELECT DISTINCT h.id FROM {name}_{column} c JOIN {name}_head h ON h.id = c.document"
            f" WHERE c.{column}=? AND {self._kind.open} {SOONEST}",
            value,
        )
        return [str(row["id"]) for row in rows]

    def _head(self, row: Row) -> H:
        head: H = adapter(self._kind.head).validate_json(row["data"])
        return head

    def _all(self, sql: str, *values: str) -> list[Row]:
        return self._file.read(lambda c: rows_of(c, sql, values))


def rows_of(connection: Connection, sql: str, values: Sequence[str]) -> list[Row]:
    """The rows of a query; none for half a surrogate pair, which nobody can have stored."""
    try:
        for value in values:
            value.encode()
    except UnicodeEncodeError:
        return []
    return connection.execute(sql, values).fetchall()


def _standing(row: Row) -> Standing:
    begun, on_it = json.loads(row["standing"])
    claims = (Claim(**claim) for claim in on_it or ())
    return Standing(tuple(begun or ()), tuple(claims))


def _text(kind: Any, value: Any) -> str:
    return adapter(kind).dump_json(value).decode()
