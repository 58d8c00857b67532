"""What home knows of goods that leave: counts by filter, and the most urgent orders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.ui.screens.goods_outs.filtering import passes
from app.ui.screens.goods_outs.progress import Works
from app.ui.screens.goods_outs.values import Filter
from app.ui.screens.goods_outs.words import Progress, startable, unconfirmed
from app.workbench.views import GoodsOutRow, Here
from app.workbench.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Leaving:
    """The open orders, counted; `first` are those to be picked, the most urgent one first."""

    counts: Mapping[str, int]
    first: tuple[GoodsOutRow, ...] = ()
    rows: tuple[GoodsOutRow, ...] = ()
    mine: Mapping[str, Progress] = field(default_factory=dict)

    def ready(self, goods_out: str) -> GoodsOutRow | None:
        """An order that can be opened at once; None: the list says what is to be said first."""
        row = next((row for row in self.rows if row.head.id == goods_out), None)
        if row is None or not startable(row.head) or row.here is Here.FINISHED:
            return None
        return None if unconfirmed(row, self.mine.get(goods_out)) else row


NOTHING_LEAVES = Leaving({})


def leaving(workbench: Workbench, works: Works) -> Leaving:
    """Read the open orders; for another thread than the window's."""
    rows = workbench.goods_outs()
    mine, packed = works.read(rows), workbench.profile.rules.packed_types
    counts: Counter[str] = Counter()
    first = []
    for row in rows:
        fits = tuple(passes(row, mine.get(row.head.id), packed))
        counts.update(fits)
        if Filter.TO_DO in fits:
            first.append(row)
    counts[Filter.ALL] = len(rows)
    return Leaving(counts if rows else {}, tuple(first), tuple(rows), mine)
