"""Saves what can be read of a damaged store into a new one, and says what could not be.

Accepted means on disk; what a damaged disk holds no more, nobody can give back. A second journal
beside the first would lie on the same disk and cost each scan a second wait for it. So: every row
on an unharmed page is saved. A document of which a step or an entry is missing is not gone on with,
for nobody knows whether it was posted: its rows are kept, its head is `damaged`, and a person is
told its title. What had not arrived, as far as the saved rows know, is unsure: it is looked for
before it is sent (outbox 2).

The events of a journal are numbered without a gap, so that a gap says that one is missing.
"""

from __future__ import annotations

import json
import logging
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.domain.entry import EntryState
from app.sqlite import Connection, StoreFull, StoreNewer
from app.store.outbox import Outbox
from app.store.pages import Pages, Unreadable
from app.store.rows import Found, Reading, tables_of
from app.store.schema import TERMINAL
from app.store.terminal import Terminal
from app.store.wal import Wal

log = logging.getLogger(__name__)
DAMAGED = "damaged"
"""The state of a document of which something is missing: no list offers it."""
NOTE = "salvage"
"""Where the store keeps what was saved of the one before it."""
NAMED = 3
"""So many documents are named in a sentence; the store's note has all."""
_KEPT_MS = 90 * 86_400_000
"""Entries that are older lie on pages that were forgotten to be free."""
_IDS = {
    "meta": "key",
    "pin": "person",
    "server_clock": "boot",
    "document": "id",
    "hand_over": "id",
}
_OF_ALL_ENTRIES = ("outbox_state", "outbox_document", "sqlite_autoindex_outbox_1")
"""The indexes that know every entry."""


@dataclass(frozen=True, slots=True)
class Salvage:
    """What became of a damaged store. `file` is the name under which it is kept."""

    file: str
    events: int
    """Steps that were saved."""
    lost: int
    """Steps that are known to be missing."""
    entries: int
    entries_lost: int
    documents: tuple[str, ...] = ()
    """The titles of those that something is missing of, or may be."""

    @property
    def key(self) -> str:
        """The key of its sentence."""
        if not self.events and not self.entries:
            return "store_put_aside"
        return "store_saved_part" if self.missing else "store_saved_whole"

    @property
    def missing(self) -> bool:
        """Whether something is known to be gone."""
        return bool(self.lost or self.entries_lost or self.documents)

    @property
    def details(self) -> dict[str, str]:
        """For its sentence."""
        named = ", ".join(self.documents[:NAMED]) + (" …" if len(self.documents) > NAMED else "")
        lost = str(self.lost + self.entries_lost)
        return {"detail": self.file, "lost": lost, "documents": named}


def save_from(broken: Path, log_: Wal, to: Path, aside: str, now: int) -> Salvage:
    """Make a new store at `to` of what can be read of the one at `broken`; `aside` is what that one
    will be called, `now` UTC ms.

    Raises:
        StoreError: the new one cannot be written whole; StoreNewer: a newer program wrote the old
            one.
        OSError: the old one cannot be read.
    """
    pages = Pages(broken, log_.pages, log_.page_size)
    try:
        _not_newer(broken, pages)
        terminal = Terminal(to)
        try:
            found = terminal.db.read(lambda c: _read(pages, c))
            made = _Saved(found, aside, late=bool(log_.broken))
            terminal.write(made.write).result()
            Outbox(terminal).recover(now, restored=True).result()
            terminal.put(NOTE, json.dumps(asdict(made.told))).result()
        finally:
            terminal.close()
    finally:
        pages.close()
    if to.with_name(to.name + "-wal").exists():
        # Closing brings the log in; where that failed, the file alone is not all of it.
        raise StoreFull(to, "its log is still beside it")
    log.warning("saved of %s: %s", aside, made.told)
    return made.told


def last_salvage(terminal: Terminal) -> Salvage | None:
    """What was saved when this store was made, if it was made so."""
    told = terminal.get(NOTE)
    if told is None:
        return None
    try:
        found = json.loads(told)
        return Salvage(**{**found, "documents": tuple(found["documents"])})
    except (ValueError, TypeError, KeyError) as error:  # a note that is damaged keeps nobody out
        log.warning("what was saved cannot be read any more: %s", error)
        return None


def is_no_version(number: int) -> bool:
    """A damaged figure is none; a real one is a little higher than ours at most."""
    return number >= len(TERMINAL) + 1_000


def _not_newer(broken: Path, pages: Pages) -> None:
    try:
        version = pages.user_version
    except Unreadable:
        return
    if version > len(TERMINAL) and not is_no_version(version):
        raise StoreNewer(broken, f"{version} > {len(TERMINAL)}")


def _read(pages: Pages, fresh: Connection) -> Found:
    roots = fresh.execute("SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0").fetchall()
    return Reading(pages, tables_of(fresh), {name: root for name, root in roots}).found


class _Saved:
    """Which rows go into the new store, and what is missing among them."""

    def __init__(self, found: Found, aside: str, *, late: bool) -> None:
        self._found = found
        # Taking over and forgetting leave numbers free. Where the last pages are there, an index
        # that could be read tells them from what is gone.
        self._late = late
        self._counted = not late and any(name in found.whole for name in _OF_ALL_ENTRIES)
        self.events = _by("seq", found.stray.get("event", ()), found.rows.get("event", ()))
        self._set_apart()
        self.entries = self._entries()
        self.others = {
            name: _by(key, found.stray.get(name, ()), found.rows.get(name, ()))
            for name, key in _IDS.items()
        }
        unclear = self._put_back("event", self.events) | self._put_back("outbox", self.entries)
        self._spans = self._spanned()
        events, hurt = self._missing("event", self.events, 1)
        entries, owing = self._missing("outbox", self.entries, self._first_recent())
        titles = self._damage(hurt | owing | unclear | self._headless() | self._passed_to_nobody())
        there = len(self.events), len(self.entries)
        self.told = Salvage(aside, there[0], events, there[1], entries, titles)

    def _entries(self) -> dict[int, dict[str, Any]]:
        """The newest image of each; long forgotten ones lie on pages that are free."""
        here = self._found.rows.get("outbox", [])
        newest = max((row["changed"] for row in here), default=0)
        strays = [
            row for row in self._found.stray.get("outbox", []) if row["changed"] > newest - _KEPT_MS
        ]
        every = sorted([*strays, *here], key=lambda row: int(row["changed"]))
        # One that was passed on and came back has another number than its older image.
        return _by("seq", _by("id", every).values())

    def _set_apart(self) -> None:
        """Two steps with one id: that of one is damaged, and the table would take only the other.
        The index says which; where it does not, the step is one that is missing.
        """
        keys = self._found.keys.get("sqlite_autoindex_event_1", ())
        known = {key[-1]: key[0] for key in keys if key and type(key[-1]) is int}
        ids = {row["id"]: number for number, row in self.events.items()}
        for number, row in list(self.events.items()):
            other = ids[row["id"]]
            if other == number:
                continue
            alike = (one for one in (number, other) if known.get(one, row["id"]) not in ids)
            damaged = next(alike, None)
            if damaged is None:
                del self.events[number]
            else:
                self.events[damaged]["id"] = known[damaged]
                ids |= {known[damaged]: damaged, row["id"]: other if damaged == number else number}

    def _put_back(self, table: str, rows: Mapping[int, dict[str, Any]]) -> set[str]:
        """A row of a document that nobody knows is of the one that the index says; returns the
        documents of those that may be of either.
        """
        heads, unclear = self.others["document"], set[str]()
        for key in self._found.keys.get(f"{table}_document", ()):
            row = rows.get(key[-1]) if type(key[-1]) is int else None
            if row is None or row["document"] == key[0] or key[0] not in heads:
                continue
            if row["document"] in heads:
                unclear |= {row["document"], key[0]}
            else:
                row["document"] = key[0]
        return unclear

    def _first_recent(self) -> int:
        """The number from which on no entry can have been forgotten."""
        newest = max((row["created"] for row in self.entries.values()), default=0)
        recent = (n for n, row in self.entries.items() if row["created"] > newest - _KEPT_MS)
        return min(recent, default=1)

    def _missing(self, table: str, there: Mapping[int, Any], first: int) -> tuple[int, set[str]]:
        """How many rows are gone, and the documents of those that an index knows; of others all
        that were being worked on then. Before `first` rows may have been forgotten in order: there
        only those are missing that an index still knows.
        """
        gone, known = self._indexed(table, there)
        last = 0 if table == "outbox" and self._counted else max([0, *there, *gone[-1:]])
        rows, at = sorted(there), "at" if table == "event" else "created"
        lost, hurt = 0, set[str]()
        # By gaps, not by numbers: a damaged one may be as high as numbers go.
        for spot in range(len(rows) + 1):
            low = rows[spot - 1] + 1 if spot else min([first, *gone[:1]])
            high = rows[spot] if spot < len(rows) else max([last, *gone[-1:]]) + 1
            told = gone[bisect_left(gone, low) : bisect_left(gone, high)]
            apart = sum(not first <= number <= last for number in told)
            missing = max(min(high, last + 1) - max(low, first), 0) + apart
            named = [known[number] for number in told if number in known]
            lost, hurt = lost + missing, hurt.union(named)
            if missing > len(named):
                since = there[rows[spot - 1]][at] if spot else 0
                until = there[rows[spot]][at] if spot < len(rows) else since
                hurt |= self._worked_on(since, max(since, until))
        return lost, hurt

    def _indexed(self, table: str, there: Mapping[int, Any]) -> tuple[list[int], dict[int, str]]:
        """The numbers that an index knows of rows that are not there, in order, and the documents
        of some.
        """
        known: dict[int, str] = {}
        numbers: set[int] = set()
        for name, keys in self._found.keys.items():
            if not name.startswith((f"{table}_", f"sqlite_autoindex_{table}_")):
                continue
            if not self._late and name in self._found.whole and len(keys) == len(there):
                continue  # it knows of no other row: a number that is not there is a damaged one
            told = {key[-1]: key[0] for key in keys if key and type(key[-1]) is int}
            numbers |= set(told)
            if name == f"{table}_document":
                known |= {number: str(document) for number, document in told.items()}
        return sorted(number for number in numbers - there.keys() if number > 0), known

    def _worked_on(self, since: int, until: int) -> set[str]:
        """The documents that may have a step between these times (UTC ms)."""
        return {
            document
            for document, (first, last) in self._spans.items()
            if first <= until and last >= since
        }

    def _spanned(self) -> dict[str, tuple[int, int]]:
        """From when to when each document was worked on: by its steps, and by its head, which knows
        of the last one also where that is gone.
        """
        spans: dict[str, tuple[int, int]] = {}
        for row in self.events.values():
            first, last = spans.get(row["document"], (row["at"], row["at"]))
            spans[row["document"]] = min(first, row["at"]), max(last, row["at"])
        for document, head in self.others["document"].items():
            first, last = spans.get(document, (head["opened"], head["changed"]))
            spans[document] = min(first, head["opened"]), max(last, head["changed"])
        return spans

    def _headless(self) -> set[str]:
        """Documents without a first step: nothing can be made of the others."""
        heads = {row["document"] for row in self.events.values() if _opens(row)}
        every = {row["document"] for row in self.events.values()} | set(self.others["document"])
        return every - heads

    def _passed_to_nobody(self) -> set[str]:
        """Documents that were passed on, nobody knows any more to whom: they would open here."""
        known = self.others["hand_over"]
        moved = (row for row in self.entries.values() if row["state"] == EntryState.MOVED)
        return {
            row["document"] for row in moved if row["hand_over"] and row["hand_over"] not in known
        }

    def _damage(self, documents: set[str]) -> tuple[str, ...]:
        """Nobody goes on with these; returns their titles, last touched first."""
        heads = self.others["document"]
        for number in sorted(self.events):
            row = self.events[number]
            if row["document"] not in heads:
                documents.add(row["document"])
                heads[row["document"]] = _head_of(row)
        for document in documents & set(heads):
            heads[document] = heads[document] | {"state": DAMAGED}
        # Where somebody was: a start would open it.
        notes = self.others["meta"].items()
        kept = {k: row for k, row in notes if not any(one in row["value"] for one in documents)}
        self.others["meta"] = kept
        known = [heads[document] for document in documents if document in heads]
        known.sort(key=lambda row: (-int(row["changed"]), str(row["id"])))
        return tuple(str(row["title"] or row["id"]) for row in known)

    def write(self, connection: Connection) -> None:
        """Fill the new store."""
        hurt = {key for key, row in self.others["document"].items() if row["state"] == DAMAGED}
        about = self._found.rows.get("subject", [])
        whole = [row for row in about if row["document"] not in hurt]
        _insert(connection, "event", self.events.values())
        _insert(connection, "outbox", self.entries.values())
        _insert(connection, "subject", whole)
        for name, rows in self.others.items():
            _insert(connection, name, rows.values())


def _opens(row: Mapping[str, Any]) -> bool:
    return str(row["type"]).endswith(".opened")


def _head_of(event: Mapping[str, Any]) -> dict[str, Any]:
    """A head in place of one that is gone, by the first step that is left of its document."""
    return {
        "id": event["document"],
        "kind": str(event["type"]).partition(".")[0],
        "state": DAMAGED,
        "title": _number_in(json.loads(event["data"])) or event["document"],
        "opened": event["at"],
        "changed": event["at"],
        "doing": "",
    }


def _number_in(data: Any) -> str:
    """What people call a document: the first number that its first step tells."""
    if isinstance(data, list):
        return next((found for one in data[:3] if (found := _number_in(one))), "")
    if not isinstance(data, dict):
        return ""
    told = data.get("number")
    if isinstance(told, str) and told:
        return told
    return next((found for one in data.values() if (found := _number_in(one))), "")


def _by(key: str, *rows: Iterable[dict[str, Any]]) -> dict[Any, dict[str, Any]]:
    """Each row once, the last one of those with the same key."""
    return {row[key]: row for some in rows for row in some}


def _insert(connection: Connection, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    for row in rows:
        marks = ",".join("?" * len(row))
        # A row whose other key is there already is an older image of that one.
        connection.execute(
            f"INSERT OR IGNORE INTO {table} ({','.join(row)}) VALUES ({marks})",
            tuple(row.values()),
        )
