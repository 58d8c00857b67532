"""Keyed creation (R92-R98): the same key and the same content create nothing a second time."""

from __future__ import annotations

from app.hub import records
from app.hub.calls import Call
from app.hub.exact import same
from app.hub.part_kinds import Body, PartKind, written
from app.hub.problems import conflict
from app.hub.records import Part
from app.sqlite import Connection


def create(
    call: Call, tx: Connection, kind: PartKind, draft: str, body: Body, *, identifier: str = ""
) -> tuple[Part, bool]:
    """The part and whether it was created now.

    Raises 409 when the key belongs to another content (R95, R97, R98) or, for items, to another
    draft (R95); 422 when the part does not fit its draft.
    """
    key = body.get("idempotency_key")
    kept = written(call, kind, body)
    if key is not None and kind.scope != "nowhere":
        found = _found(tx, kind, draft, key)
        if found is not None:
            if found.document == draft and same(found.body, kept):
                return found, False
            raise conflict(f"The idempotency key {key} belongs to another {kind.name}.")
    kind.check(call, tx, draft, kept)
    part = Part(draft, kind.name, identifier or records.mint(call.now), key, kept)
    records.add_part(tx, part)
    return part, True


def _found(tx: Connection, kind: PartKind, draft: str, key: str) -> Part | None:
    """Who has the key: items across drafts (R95), packages and origins inside one (R97, R98)."""
    holders = records.keyed_parts(tx, kind.name, key)
    here = [part for part in holders if part.document == draft]
    if here or kind.scope == "draft":
        return here[0] if here else None
    if holders:
        return holders[0]
    spent = tx.execute(
        "SELECT document FROM spent_key WHERE kind = ? AND key = ?", (kind.name, key)
    ).fetchone()
    return None if spent is None else Part(spent["document"], kind.name, "", key, {})


def spend(tx: Connection, parts: list[Part], goods_in: str) -> None:
    """Remember the keys of a draft that became a goods-in (A21)."""
    tx.executemany(
        "INSERT OR IGNORE INTO spent_key (kind, key, document) VALUES (?, ?, ?)",
        [(part.kind, part.key, goods_in) for part in parts if part.key is not None],
    )
