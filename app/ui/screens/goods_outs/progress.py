"""How far this terminal's own documents are, and what places are called: read beside the list."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from app.domain.dispatch.rules import DispatchRules
from app.ui.screens.goods_outs.words import Around, Progress
from app.workbench.errors import StoreError, UnknownRecord
from app.workbench.views import GoodsOutRow
from app.workbench.workbench import Workbench

if TYPE_CHECKING:
    from app.domain.dispatch.document import Dispatch

_RULES = DispatchRules()
_AN_ID = re.compile(r"[0-9a-f]{24}")


def progress_of(document: Dispatch, goods_out: str) -> Progress | None:
    """How far a document has brought one of its orders."""
    from app.domain.dispatch.posting import stage_of

    order = document.order_of(goods_out)
    if order is None:
        return None
    lines = document.lines_in(goods_out)
    stage = max(stage_of(document, order, _RULES), order.stage)
    done = sum(line.rest <= 0 for line in lines)
    return Progress(
        done,
        len(lines),
        stage,
        ended=order.left or order.goes_back,
        held=bool(order.hold),
        asked=order.requested is not None,
    )


class Works:
    """Remembers documents until they change: a journal is folded once, not at each reading."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self.places: Mapping[str, str] = {}
        """Names of places by their ids, as they were read last."""
        self._documents: dict[str, tuple[int, Dispatch | None]] = {}

    def read(self, rows: Sequence[GoodsOutRow]) -> Mapping[str, Progress]:
        """How far the orders are that this terminal worked on, by the order's id."""
        self.places = {one.place.id: one.place.name for one in self._workbench.places()}
        changed = {row.document: row.changed for row in self._workbench.dispatches()}
        found: dict[str, Progress] = {}
        for row in rows:
            if row.document is None:
                continue
            document = self._document(row.document, changed.get(row.document, 0))
            mine = progress_of(document, row.head.id) if document is not None else None
            if mine is not None:
                found[row.head.id] = mine
        return found

    def _document(self, key: str, changed: int) -> Dispatch | None:
        known = self._documents.get(key)
        if known is not None and known[0] == changed:
            return known[1]
        document: Dispatch | None
        try:
            document = self._workbench.glance_dispatch(key)
        except (StoreError, UnknownRecord):
            document = None  # opening it says why
        self._documents[key] = (changed, document)
        return document

    def around(self, now: int) -> Around:
        """What rows depend on besides themselves, as it was read last."""
        return Around(now, self.place, self._workbench.profile.rules.packed_types)

    def place(self, place: str) -> str:
        """A place as people call it; an id that nobody knows by name says nothing."""
        known = self.places.get(place)
        return known if known is not None else "" if _AN_ID.fullmatch(place) else place
