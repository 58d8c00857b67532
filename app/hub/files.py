"""Files behind links: exports and pictures, fetched from the hub itself without a token.

A link is signed and says when it ends, so nothing is stored per link and links outlive a restart.
Its first segment lies outside of every vendor's paths.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from urllib.parse import quote

from app.hub import records
from app.hub.calls import Answer, Call, Sheet
from app.hub.problems import missing
from app.sqlite import Connection

_PREFIX = "/files/"
_LINK = re.compile(r"/files/([0-9a-f]{64})-([0-9a-f]{32})-([0-9]{1,15})(?:/[^/]*)?")


def keep(tx: Connection, name: str, media: str, content: bytes) -> str:
    """Keep a file; returns its id, which is never shown without a signature."""
    identifier = secrets.token_hex(16)
    tx.execute(
        "INSERT INTO file (id, name, media, content) VALUES (?, ?, ?, ?)",
        (identifier, name, media, content),
    )
    return identifier


def link(call: Call, tx: Connection, identifier: str) -> str:
    """A URL of the file that works for as long as A49 says."""
    row = tx.execute("SELECT name FROM file WHERE id = ?", (identifier,)).fetchone()
    ends = call.now + call.switches.download_url_ms
    signed = f"{_sign(tx, identifier, ends)}-{identifier}-{ends}"
    return f"{call.base}{_PREFIX}{signed}/{quote(row['name'])}"


def is_link(raw_path: str) -> bool:
    """Whether a request is for a file."""
    return raw_path.startswith(_PREFIX)


def fetch(tx: Connection, raw_path: str, now: int) -> Answer:
    """The file behind a link; 404 for one that has ended or that nobody gave out."""
    match = _LINK.fullmatch(raw_path)
    if match is None:
        raise missing("file")
    signature, identifier, ends = match.group(1), match.group(2), int(match.group(3))
    wanted = _sign(tx, identifier, ends)
    if not hmac.compare_digest(signature, wanted) or ends <= now:
        raise missing("file")
    row = tx.execute("SELECT media, content FROM file WHERE id = ?", (identifier,)).fetchone()
    if row is None:
        raise missing("file")
    return Answer(sheet=Sheet(row["media"], row["content"]))


def _sign(tx: Connection, identifier: str, ends: int) -> str:
    key = records.meta(tx, "file_key") or ""
    return hmac.new(key.encode(), f"{identifier}-{ends}".encode(), hashlib.sha256).hexdigest()
