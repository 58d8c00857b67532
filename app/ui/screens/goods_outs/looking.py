"""What is shown to who only looks at an order that another terminal is on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from app.domain.claims import Claim
from app.domain.goods_out import GoodsOut, GoodsOutLine
from app.domain.values import ZERO
from app.ui.screens import looking
from app.ui.screens.goods_outs.claiming import Claimed
from app.ui.screens.looking import LookForm
from app.ui.sentences.claims import Names
from app.ui.widgets.cards import CardRow, RowTag

if TYPE_CHECKING:
    from app.domain.dispatch.document import Dispatch


def form_of(
    of: Claimed,
    goods_outs: Sequence[GoodsOut],
    own: Sequence[Dispatch],
    claims: Sequence[Claim],
    names: Names,
    now: int,
) -> LookForm[Claimed]:
    """The sheet; `own` are this terminal's documents about them, `now` the server's time, ms."""
    read = (one.read_at for one in goods_outs)
    rows = (row for one in goods_outs for row in _rows(one, _about(own, one.head.id)))
    return looking.form_of(of, claims, names, read, now, rows)


def _about(own: Sequence[Dispatch], goods_out: str) -> Dispatch | None:
    return next((one for one in own if one.order_of(goods_out) is not None), None)


def _rows(goods_out: GoodsOut, own: Dispatch | None) -> Iterator[CardRow]:
    for line in goods_out.lines:
        if line.ordered:
            yield _row(f"{goods_out.head.id}/{line.id}", line, own)


def _row(key: str, line: GoodsOutLine, own: Dispatch | None) -> CardRow:
    """What others have picked is told by the reading; what this terminal has, and has posted
    perhaps, by its own documents.
    """
    document = own.id if own is not None else ""
    here = own.lines.get(line.id) if own is not None else None
    earlier = line.earlier_here(document)[0]
    mine = earlier + (here.picked if here is not None else ZERO)
    others = max(line.others_picked(document) - earlier, ZERO)
    where = (RowTag(line.place.name, "place"),) if line.place is not None else ()
    return looking.row(key, line.product, mine, others, line.ordered, where)
