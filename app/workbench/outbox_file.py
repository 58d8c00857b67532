"""The file in which work goes to another terminal: JSON lines, and a seal that shows a cut one.

    {"dockhand": "outbox passed on", "format": 1, "id", "made", "version",
     "from", "to", "system", "org", "facility", "site", "bases", "entries"}
    {"clock": {...}}       what is known of the server's time, per boot
    {"document": {...}}    the head of a work document, with what it is about
    {"event": {...}}       its whole journal
    {"entry": {...}}       its whole outbox, and what those entries need the answers of
    {"seal": "<SHA-256 of all bytes before this line>"}

How much is right? An entry that is sent from elsewhere needs its intent, keys, request bytes,
baseline, doubt, looks and what it waits for. A person there must be able to show the document it
came from, and to correct it: that is folded from its journal and weighed against all that was
said of it before. So documents go whole, and lie at one terminal only. Not in it: tokens and
secrets (a request is stored without), PINs, pictures of signatures (proof of a hand-over of
goods, which stays where it was signed), the catalog.

The seal shows damage, not forgery: whoever can write such a file could as well stand at the
terminal. What a request in it could do beyond that is checked: it goes to the addresses of this
terminal's own profile, and below them.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from app import __version__
from app.settings import Profile
from app.store.codec import Codec, UnknownRecord, from_json, to_json
from app.store.hand_overs import Columns, Load
from app.workbench.errors import Unavailable
from app.workbench.outbox_checks import (
    must_be_a_head,
    must_be_harmless,
    must_be_rows,
    must_be_single,
    must_lead_back,
)
from app.workbench.outbox_redacting import Redactor
from app.workbench.outbox_task import COPY

KIND = "outbox passed on"
FORMAT = 1
MOST_BYTES = 512 * 1024 * 1024
_NOT_OURS = (ValueError, KeyError, TypeError, RecursionError)
"""What reading something else than we wrote ends with."""
_SAME_PLACE = ("system", "org", "facility", "site")


@dataclass(frozen=True, slots=True)
class Packed:
    """What a file holds."""

    id: str
    source: str
    """The terminal that it is from ..."""
    target: str
    """... and the one that it is for."""
    place: Mapping[str, Any]
    """Which server it is for."""
    load: Load
    unsent: tuple[str, ...]
    """The entries that whoever takes it over is to send."""


def place_of(profile: Profile) -> dict[str, Any]:
    """The server that a terminal works on, without what an address may hold in secret."""
    told: dict[str, Any] = {name: getattr(profile, name) for name in _SAME_PLACE}
    return told | {"bases": {api: _plain(base) for api, base in sorted(profile.bases.items())}}


def _plain(base: str) -> str:
    parts = urlsplit(base)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or ""
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{host}{port}{parts.path.rstrip('/')}"


def packed(packed_: Packed, made: int, secrets: Iterable[str] = ()) -> bytes:
    """The file's bytes. What a server said of an entry may repeat the `secrets` of this terminal,
    or others: they are left out.
    """
    clean = Redactor(secrets).value
    load = packed_.load
    unsent = frozenset(packed_.unsent)
    head = {
        "dockhand": KIND,
        "format": FORMAT,
        "id": packed_.id,
        "made": made,
        "version": __version__,
        "from": packed_.source,
        "to": packed_.target,
        **packed_.place,
        "entries": len(unsent),
    }
    lines: list[Mapping[str, Any]] = [head]
    lines += [{"clock": row} for row in load.clocks]
    lines += [{"document": row} for row in load.documents]
    lines += [{"event": row} for row in load.events]
    lines += [{"entry": _out(row, clean), "goes": row["id"] in unsent} for row in load.entries]
    content = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines).encode()
    seal = hashlib.sha256(content).hexdigest()
    return content + json.dumps({"seal": seal}).encode() + b"\n"


def _out(row: Columns, clean: Callable[[Any], Any]) -> Columns:
    body = row["body"]
    told = {"body": None if body is None else base64.b64encode(body).decode()}
    return {**row, **told, "last_error": to_json(clean(from_json(row["last_error"])))}


def unpacked(content: bytes, codecs: Mapping[str, Codec[Any]]) -> Packed:
    """What a file holds, whole and readable by this version.

    Raises:
        Unavailable: it is none of ours, cut, damaged, or of a newer version.
    """
    head = _head(content)
    lines = _sealed(content)
    try:
        return _unpacked(head, [json.loads(line) for line in lines[1:]], codecs)
    except UnknownRecord as error:
        raise Unavailable("outbox_file_newer", str(error)) from error
    except (*_NOT_OURS, AttributeError) as error:
        raise Unavailable("outbox_file_damaged", f"{type(error).__name__}: {error}") from error


def _head(content: bytes) -> Mapping[str, Any]:
    try:
        head = json.loads(content.split(b"\n", 1)[0])
        kind = head["dockhand"]
    except _NOT_OURS as error:
        raise Unavailable("outbox_file_foreign") from error
    if kind == COPY:
        raise Unavailable("outbox_file_is_copy")
    if kind != KIND:
        raise Unavailable("outbox_file_foreign")
    if head.get("format") != FORMAT:
        raise Unavailable("outbox_file_newer", str(head.get("format")))
    told: Mapping[str, Any] = head
    return told


def _sealed(content: bytes) -> list[bytes]:
    body, _, last = content.rstrip(b"\n").rpartition(b"\n")
    try:
        seal = json.loads(last)["seal"]
    except _NOT_OURS as error:
        raise Unavailable("outbox_file_cut") from error
    if hashlib.sha256(body + b"\n").hexdigest() != seal:
        raise Unavailable("outbox_file_damaged", "seal")
    return body.split(b"\n")


def _unpacked(
    head: Mapping[str, Any], lines: list[dict[str, Any]], codecs: Mapping[str, Codec[Any]]
) -> Packed:
    def rows(kind: str, read: Callable[[Columns], Columns] = dict) -> tuple[Columns, ...]:
        return tuple(read(line[kind]) for line in lines if kind in line)

    must_be_a_head(head)
    for kind in ("clock", "document", "event", "entry"):
        must_be_rows(kind, rows(kind))
    load = Load(rows("document"), rows("event"), rows("entry", _in), rows("clock"))
    for some in (load.documents, load.events, load.entries):
        must_be_single(some)
    must_lead_back(load.entries)
    newer = {row["kind"] for row in load.documents} - codecs.keys()
    if newer:
        raise UnknownRecord(f"a document of kind {', '.join(sorted(newer))}")
    kinds = {row["id"]: codecs[row["kind"]] for row in load.documents}
    for event in load.events:
        kinds[event["document"]].decode(event["type"], event["v"], event["data"])
    unsent = tuple(line["entry"]["id"] for line in lines if line.get("goes"))
    going = frozenset(unsent)
    for row in load.entries:
        must_be_harmless(row, head, goes=row["id"] in going)
    if len(unsent) != head["entries"]:
        raise ValueError("entries are missing")
    place = {name: head[name] for name in (*_SAME_PLACE, "bases")}
    return Packed(head["id"], head["from"], head["to"], place, load, unsent)


def _in(row: Columns) -> Columns:
    body = row["body"]
    return {**row, "body": None if body is None else base64.b64decode(body, validate=True)}
