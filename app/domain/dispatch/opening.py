"""A goods-out of the server becomes an order with lines: at opening, and when it is read again."""

from __future__ import annotations

from app.domain.copying import changed
from app.domain.dispatch.document import Dispatch, Order
from app.domain.dispatch.facts import Cell
from app.domain.dispatch.line import Line, Portion
from app.domain.dispatch.walk import rewalked
from app.domain.goods_out import GoodsOut, GoodsOutLine
from app.domain.values import ZERO, Condition


def with_goods_out(document: Dispatch, goods_out: GoodsOut) -> Dispatch:
    """The document about this goods-out too; what it has of it already is brought up to date.

    What was picked stays where it is, also on a line that the server no longer shows: nothing
    more is wanted of that one.
    """
    known = document.order_of(goods_out.head.id)
    if known is None:
        orders = (*document.orders, Order(goods_out, len(document.orders) + 1))
    else:
        fresh = _asked_in_vain(changed(known, goods_out=goods_out), known)
        orders = tuple(fresh if o.id == fresh.id else o for o in document.orders)
    after = changed(document, orders=orders)
    return rewalked(_with_lines(after, goods_out))


def _asked_in_vain(order: Order, before: Order) -> Order:
    """Our request to cancel was there and is gone, and nothing was canceled: the order goes on."""
    asked = before.requested is not None and before.head.cancellation is not None
    if not asked or order.head.cancellation is not None or order.canceled:
        return order
    told = tuple(mark for mark in order.told if mark != "request")
    return changed(order, requested=None, told=told)


def _with_lines(document: Dispatch, goods_out: GoodsOut) -> Dispatch:
    parents = {
        child: _key(document, goods_out.head.id, source.id)
        for source in goods_out.lines
        for child in source.dependents
        if child != source.id
    }
    lines: list[Line] = []
    products: dict[str, tuple[str, ...]] = {}
    shown: set[str] = set()
    fresh = 0
    for source in goods_out.lines:
        key = _key(document, goods_out.head.id, source.id)
        if key in shown:
            continue
        shown.add(key)
        known = document.lines.get(key)
        if known is None:
            known = _line(key, len(document.lines) + fresh, goods_out.head.id, source)
            fresh += 1
            product = source.product.id
            before = products.get(product, document.by_product.get(product, ()))
            products[product] = (*before, key)
        parent = parents.get(source.id)
        lines.append(refreshed(document.id, changed(known, parent=parent), source))
    gone = [
        changed(line, ordered=ZERO).settled()
        for line in document.lines.every()
        if line.goods_out == goods_out.head.id and line.id not in shown
    ]
    return changed(
        document,
        lines=document.lines.set_all((line.id, line) for line in (*lines, *gone)),
        by_product=document.by_product.set_all(products.items()),
    )


def _key(document: Dispatch, goods_out: str, line: str) -> str:
    """The server's id; it is spelled out only where two goods-outs use the same one."""
    known = document.lines.get(line)
    return line if known is None or known.goods_out == goods_out else f"{goods_out}/{line}"


def _line(key: str, order: int, goods_out: str, source: GoodsOutLine) -> Line:
    return Line(
        key,
        order,
        goods_out,
        source.product,
        source,
        source.place,
        source.lot_id,
        source.lot_text,
    )


def refreshed(document: str, line: Line, source: GoodsOutLine) -> Line:
    """The line as the server shows it now. A person's word on place and lot outlives that."""
    old = line.source
    others, packed = source.others_picked(document), source.others_packed(document)
    fresh = changed(
        line,
        source=source,
        place=source.place if line.place == old.place else line.place,
        lot_id=source.lot_id if line.lot_id == old.lot_id else line.lot_id,
        lot_text=source.lot_text if line.lot_text == old.lot_text else line.lot_text,
        ordered=source.ordered,
        others_picked=others,
        others_packed=packed,
    )
    return changed(fresh, portions=_with_foreign(fresh)).settled()


def _with_foreign(line: Line) -> tuple[Portion, ...]:
    """The portions, with what others have picked and nobody has packed lying in hand."""
    source = line.source
    kept = tuple(p for p in line.portions if p.cell.mine or p.cell.package is not None)
    packed = sum((p.quantity for p in kept if not p.cell.mine), ZERO)
    left = line.others_picked - line.others_packed - packed - line.foreign_back
    if left <= 0:
        return kept
    place = source.place.id if source.place else ""
    condition = source.condition or Condition.NEW
    return (*kept, Portion(Cell(place, condition, line.lot_text, line.lot_id, mine=False), left))
