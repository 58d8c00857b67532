"""A goods-in draft with all of its parts in one call (R88-R91)."""

from __future__ import annotations

from typing import Any

from app.hub import keyed, records
from app.hub.behaviours.goods_in_drafts import add_draft, shown
from app.hub.calls import Answer, Behaviour, Call
from app.hub.part_kinds import BY_NAME
from app.hub.problems import senseless
from app.sqlite import Connection


def create_full(call: Call, tx: Connection) -> Answer:
    """All or nothing; the answer is the draft alone (R88)."""
    body = call.body
    draft = add_draft(call, tx, body["draft"])
    for name in (records.PACKAGE, records.ORIGIN):
        for key, content in body.get(f"{name}s", {}).items():
            _add_named(call, tx, name, draft.id, key, content)
    for content in body["items"]:
        keyed.create(call, tx, BY_NAME[records.ITEM], draft.id, content)
    for content in body.get("external_references", []):
        keyed.create(call, tx, BY_NAME[records.REFERENCE], draft.id, content)
    return Answer(body=shown(draft), effect=f"draft {draft.id} created with its parts")


def _add_named(
    call: Call, tx: Connection, name: str, draft: str, key: str, content: dict[str, Any]
) -> None:
    """A package or origin whose id the caller chose (R89, R90); another key inside is 422 (R91)."""
    if content.get("idempotency_key", key) != key:
        raise senseless(f"The idempotency key of {name} {key} differs from its key.")
    body = {**content, "idempotency_key": key}
    keyed.create(call, tx, BY_NAME[name], draft, body, identifier=key)


OPERATIONS = {"createGoodsInDraftFull": Behaviour(create_full, writes=True)}
