"""Drafts that become documents (R41, R61, R112): open until then, and what is left of them after.

In one place, because goods-ins, goods-outs and shipments are read alike (A19, A20, A42, A60).
"""

from __future__ import annotations

from dataclasses import replace

from app.hub import records
from app.hub.options import Switches
from app.hub.problems import senseless
from app.hub.records import Document
from app.sqlite import Connection


def check_open(draft: Document, what: str, switches: Switches) -> None:
    """422 for a draft that was converted before; `what` is the word for what it became (A20)."""
    if draft.converted is not None and switches.second_conversion_refused:
        raise senseless(f"The draft was converted to {what} {draft.converted}.")


def spend(tx: Connection, draft: Document, made: str, switches: Switches) -> None:
    """A draft that became the document `made` is gone, or stays and remembers it (A19)."""
    if switches.draft_stays:
        records.save_document(tx, replace(draft, converted=made))
    else:
        records.delete_document(tx, draft.id)
