"""What is particular to goods-outs among the pulled documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.domain.goods_out import ENDS, GoodsOut, GoodsOutHead, GoodsOutStatus
from app.store.cache_pulled import PulledKind

OPEN_GOODS_OUTS = frozenset(GoodsOutStatus) - ENDS


def _codes(goods_out: GoodsOut) -> Iterator[str]:
    for package in goods_out.packages:
        yield package.code
    yield from goods_out.references


def _others(goods_out: GoodsOut) -> Iterator[str]:
    yield from dict.fromkeys((*goods_out.workers, *(one.terminal for one in goods_out.on_it)))


GOODS_OUTS: PulledKind[GoodsOutHead, GoodsOut] = PulledKind(
    "goods_out",
    GoodsOutHead,
    GoodsOut,
    OPEN_GOODS_OUTS,
    head_of=lambda goods_out: goods_out.head,
    read_again=lambda goods_out, at: replace(goods_out, read_at=at),
    state=lambda head: head.status,
    due=lambda head: head.due_at,
    head_codes=lambda head: (head.number, head.pickup_number, head.pager),
    codes=_codes,
    products=lambda goods_out: (line.product.id for line in goods_out.lines),
    workers=_others,
)
