"""Where the person was in a document of any kind: for home, and for who unlocks the terminal."""

from __future__ import annotations

from app.ui.screens.home import words as said
from app.ui.screens.home.values import GoOn
from app.ui.screens.own import Own, own_documents
from app.workbench.errors import StoreError, UnknownRecord
from app.workbench.workbench import CLOSED, Workbench


def where_in(workbench: Workbench, own: Own, now: int) -> GoOn:
    """Where the person was in one of this terminal's documents; reads its journal.

    Raises:
        StoreError, UnknownRecord: it cannot be read.
    """
    match own.kind:
        case "dispatch":
            return said.go_on_leaving(own, workbench.glance_dispatch(own.document), now)
        case "count":
            return said.go_on_counting(own, workbench.counts.glance(own.document), now)
        case "shipping":
            return said.go_on_shipping(own, workbench.shipping.glance(own.document), now)
        case "adjust":
            return said.go_on_adjusting(own, workbench.adjusting.glance(own.document), now)
        case "ad_hoc":
            return said.go_on_without(own, workbench.glance_ad_hoc(own.document), now)
        case _:
            return said.go_on(own, workbench.glance(own.document), now)


def where_left(workbench: Workbench, document: str, now: int) -> GoOn | None:
    """The same for a document's id; None where it cannot be told, or nothing is left to do."""
    own = next((own for own in own_documents(workbench) if own.document == document), None)
    if own is None or own.state in CLOSED:
        return None
    try:
        return where_in(workbench, own, now)
    except (StoreError, UnknownRecord):
        return None  # opening it says why
