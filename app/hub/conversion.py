"""Draft to goods-in (R112): what the new document takes over."""

from __future__ import annotations

from typing import Any

from app.hub import drafts, keyed, records
from app.hub.calls import Call
from app.hub.logs import logged
from app.hub.options import Switches
from app.hub.reading import found
from app.hub.records import GOODS_IN, Document, Part
from app.sqlite import Connection

Body = dict[str, Any]
_NOT_YET: Body = {
    "expected_values_change_log": [],
    "received_number_of_units": 0,
    "received_values_change_log": [],
    "is_reviewed": False,
    "missing_received_values_waivers": [],
    "resolutions": [],
    "resolved_number_of_units": 0,
    "derived_from": [],
    "is_derived_item": False,
}
_ORIGINAL = (
    "expected_number_of_units",
    "expected_unique_item_identifiers",
    "expected_lot_id",
    "expected_condition_id",
)
_HEAD_FLAGS: Body = {
    "receipt_started": False,
    "receipt_completed": False,
    "review_started": False,
    "review_completed": False,
    "is_in_resolution": False,
}


def convert(call: Call, tx: Connection, identifier: str) -> Document:
    """Make a goods-in of a draft; 404 without one, 422 for one that was converted (A20)."""
    draft = found(tx, records.DRAFT, identifier, "goods-in draft")
    drafts.check_open(draft, "goods-in", call.switches)
    made = _head(call, tx, draft)
    records.add_document(tx, made)
    carried = _carry_parts(call, tx, draft.id, made.id)
    if call.switches.keys_survive_conversion:
        keyed.spend(tx, carried, made.id)
    drafts.spend(tx, draft, made.id, call.switches)
    return made


def _head(call: Call, tx: Connection, draft: Document) -> Document:
    """A new goods-in is PLANNED (A25) and has a number of its own (A15)."""
    status = call.switches.converted_status
    body = logged({**draft.body, **_HEAD_FLAGS}, status, call.now)
    if not call.switches.carry_external_data:
        body.pop("external_data", None)
    return Document(
        id=records.mint(call.now),
        kind=GOODS_IN,
        created_at=call.now,
        number=_number(call, tx, draft),
        status=status,
        converted=None,
        body=body,
    )


def _number(call: Call, tx: Connection, draft: Document) -> str:
    return draft.number if call.switches.goods_in_keeps_number else records.next_number(tx, "GI")


def _carry_parts(call: Call, tx: Connection, draft: str, goods_in: str) -> list[Part]:
    """Copy all parts; returns those of the draft."""
    names: dict[str, str] = {}
    carried: list[Part] = []
    for kind in records.PARTS:  # packages and origins first: items name them
        for part in records.parts(tx, draft, kind):
            identifier = part.id if call.switches.keep_part_ids else records.mint(call.now)
            names[part.id] = identifier
            body = _BODIES[kind](part.body, names, call.switches)
            records.add_part(tx, Part(goods_in, kind, identifier, None, body))
            carried.append(part)
    return carried


def _item(body: Body, names: dict[str, str], switches: Switches) -> Body:
    """Expected values are also the original ones, nothing is received yet (R114)."""
    made = {**body, **_NOT_YET}
    made |= {f"original_{name}": body[name] for name in _ORIGINAL if name in body}
    for member in ("package_id", "origin_id"):
        if member in made:
            made[member] = names.get(made[member], made[member])
    if not switches.carry_external_data:
        made.pop("external_data", None)
    if not switches.carry_position_identifier:
        made.pop("position_identifier", None)
    return made


def _package(body: Body, names: dict[str, str], switches: Switches) -> Body:
    return {**body, "status": "ADVISED", "status_log": []}


def _as_it_is(body: Body, names: dict[str, str], switches: Switches) -> Body:
    return body


_BODIES = {
    records.ITEM: _item,
    records.PACKAGE: _package,
    records.ORIGIN: _as_it_is,
    records.REFERENCE: _as_it_is,
}
