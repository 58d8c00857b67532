"""Facilities: whose stock a process fills, and where its goods are when nobody says (A80)."""

from __future__ import annotations

from app.hub import master, records
from app.hub.behaviours.fulfillmenttools import inbound
from app.hub.calls import Call
from app.hub.problems import senseless
from app.hub.records import Document
from app.sqlite import Connection


def head(call: Call, tx: Connection, facility: str, tenant: str = "") -> Document:
    """A head for a process of a facility that is known; 422 for another (A88)."""
    if master.find(tx, master.FACILITY, facility) is None:
        raise senseless(f"There is no facility {facility[:60]!r}.")
    return inbound.new_head(records.mint(call.now), tenant, facility, call.now)


def place_of(tx: Connection, facility: str) -> str:
    """The place of goods that were received without naming one."""
    return str((master.find(tx, master.FACILITY, facility) or {}).get("place_id", ""))
