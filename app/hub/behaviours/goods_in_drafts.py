"""Heads of goods-in drafts (R84-R87); PUT is a full update (R51)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.hub import drafts, reading, records
from app.hub.calls import Answer, Behaviour, Call
from app.hub.listing import Filter
from app.hub.records import DRAFT, Document
from app.sqlite import Connection, Row

READ_ONLY = ("id", "number")


def list_drafts(call: Call, tx: Connection) -> Answer:
    """Oldest first (R84); the interval is that of creation (A11)."""
    return Filter(call, DRAFT).equal("number", "number").page(tx, _row)


def get_draft(call: Call, tx: Connection) -> Answer:
    draft = draft_of(call, tx)
    reading.readable(tx, draft.id)
    return Answer(body=shown(draft))


def create_draft(call: Call, tx: Connection) -> Answer:
    draft = add_draft(call, tx, call.body)
    return Answer(body=shown(draft), effect=f"draft {draft.id} created")


def update_draft(call: Call, tx: Connection) -> Answer:
    """What is left out is gone afterwards (R51)."""
    draft = replace(open_draft(call, tx), body=written(call.body))
    records.save_document(tx, draft)
    return Answer(body=shown(draft), effect=f"draft {draft.id} replaced")


def delete_draft(call: Call, tx: Connection) -> Answer:
    draft = draft_of(call, tx)
    records.delete_document(tx, draft.id)
    return Answer(204, effect=f"draft {draft.id} deleted")


def add_draft(call: Call, tx: Connection, body: dict[str, Any]) -> Document:
    """A new draft with the next number (A15)."""
    draft = Document(
        id=records.mint(call.now),
        kind=DRAFT,
        created_at=call.now,
        number=records.next_number(tx, "GID"),
        status="",
        converted=None,
        body=written(body),
    )
    records.add_document(tx, draft)
    return draft


def written(body: dict[str, Any]) -> dict[str, Any]:
    """The members that a caller may write; what only the platform sets is ignored."""
    return {name: value for name, value in body.items() if name not in READ_ONLY}


def shown(draft: Document) -> dict[str, Any]:
    return {"id": draft.id, "number": draft.number, **draft.body}


def _row(row: Row) -> dict[str, Any]:
    return shown(records.read_document(row))


def draft_of(call: Call, tx: Connection) -> Document:
    """The draft of the path; 404 when there is none (R11)."""
    return reading.found(tx, DRAFT, call.path["goods-in-draft-id"], "goods-in draft")


def open_draft(call: Call, tx: Connection) -> Document:
    """The draft of the path, to be changed; 422 once it was converted (A20)."""
    draft = draft_of(call, tx)
    drafts.check_open(draft, "goods-in", call.switches)
    return draft


OPERATIONS = {
    "listGoodsInDrafts": Behaviour(list_drafts),
    "getGoodsInDraft": Behaviour(get_draft),
    "createGoodsInDraft": Behaviour(create_draft, writes=True),
    "updateGoodsInDraft": Behaviour(update_draft, writes=True),
    "deleteGoodsInDraft": Behaviour(delete_draft, writes=True),
}
