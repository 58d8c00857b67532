"""What a post obliges us to tell enfore (design 4, outbox 1). Pure.

    check:D      is delivery D still what we posted against?
    announce     goods that nobody announced: one draft with its parts
    convert      ... made a goods-in                      after announce, checks
    stock:N      per product, place and condition         after checks; after convert where the
                                                          goods were announced by us
    line:L       our register of a line                   after its check
    made:L       our register of a line that we announced after convert
    head:D       our state of a whole delivery            after the registers of its lines

Where staff book in enfore (`record`), the stock writes are missing and the rest is the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from app.domain.delivery import DeliveryHead
from app.domain.entry import Planned
from app.domain.intents import (
    AnnounceGoods,
    ChangeStock,
    CheckDelivery,
    ConvertDraft,
    RegisterHead,
    RegisterLine,
    Way,
)
from app.domain.posting import LineTotal, Posting, StockDelta, UnannouncedLine
from app.domain.values import Condition, Product
from app.settings import WhoBooks

ANNOUNCE = "announce"
CONVERT = "convert"


def plan(posting: Posting, who_books: WhoBooks) -> tuple[Planned, ...]:
    """The entries of one post in the order in which they are written down."""
    goods = merged(posting.unannounced)
    if not _says_anything(posting, goods):
        return ()
    guards = {head.id: f"check:{head.id}" for head in posting.deliveries}
    checks = tuple(_check(posting, head, guards[head.id]) for head in posting.deliveries)
    announced = _announcement(posting, goods, tuple(guards.values()))
    stock = _stock(posting, guards, bool(goods)) if who_books == "add" else ()
    registers = (*_registers(posting, guards), *_made_registers(posting, goods))
    return (*checks, *announced, *stock, *registers)


def merged(lines: Iterable[UnannouncedLine]) -> tuple[UnannouncedLine, ...]:
    """Equal lines as one, under the first one's id; what is taken back cannot be announced."""
    found: dict[tuple[object, ...], UnannouncedLine] = {}
    for line in lines:
        same = (line.product.id, line.lot, line.expiry, line.note)
        before = found.get(same)
        found[same] = replace(before, quantity=before.quantity + line.quantity) if before else line
    return tuple(line for line in found.values() if line.quantity > 0)


def _says_anything(posting: Posting, goods: tuple[UnannouncedLine, ...]) -> bool:
    changed = any(total.changed for total in posting.totals)
    moved = any(delta.delta for delta in posting.stock)
    return bool(goods) or changed or moved or posting.finished


def _check(posting: Posting, head: DeliveryHead, key: str) -> Planned:
    totals = tuple(total for total in posting.totals if total.delivery == head.id)
    intent = CheckDelivery(head.id, totals, head.state.value, head.receipt_started)
    return Planned(key, intent, Way.GUARD)


def _announcement(
    posting: Posting, goods: tuple[UnannouncedLine, ...], checks: tuple[str, ...]
) -> tuple[Planned, ...]:
    if not goods:
        return ()
    senders = (posting.sender, *(head.sender for head in posting.deliveries))
    intent = AnnounceGoods(
        sender=next((sender for sender in senders if sender), ""),
        delivery_note=posting.delivery_note,
        references=tuple(head.number for head in posting.deliveries if head.number),
        lines=goods,
        note=posting.reason,
    )
    return (
        # A draft is harmless until it is converted, so it need not wait for the checks.
        Planned(ANNOUNCE, intent, Way.MARKED),
        Planned(CONVERT, ConvertDraft(ANNOUNCE, goods), Way.MARKED, (ANNOUNCE, *checks)),
    )


def _stock(posting: Posting, guards: dict[str, str], goods: bool) -> tuple[Planned, ...]:
    """One write per product, place and condition: equal writes of a post are summed."""
    grouped: dict[tuple[str, str, str], list[StockDelta]] = {}
    for delta in posting.stock:
        key = (delta.product.id, delta.place, delta.condition.value)
        grouped.setdefault(key, []).append(delta)
    planned = (
        _change(number, deltas, guards, goods) for number, deltas in enumerate(grouped.values())
    )
    return tuple(one for one in planned if one is not None)


def _change(
    number: int, deltas: list[StockDelta], guards: dict[str, str], goods: bool
) -> Planned | None:
    first = deltas[0]
    total = sum((delta.delta for delta in deltas), Decimal(0))
    unannounced = any(delta.delivery is None for delta in deltas)
    named = {delta.delivery for delta in deltas}
    after = [key for delivery, key in guards.items() if unannounced or delivery in named]
    waits = (*after, *((CONVERT,) if unannounced and goods else ()))
    return stock_change(
        f"stock:{number}", first.product, first.place, first.condition, total, waits
    )


def stock_change(
    key: str,
    product: Product,
    place: str,
    condition: Condition,
    delta: Decimal,
    after: tuple[str, ...],
    goods_out: str = "",
) -> Planned | None:
    """One stock write in its lane; None for a difference of nothing."""
    if not delta:
        return None
    unit = product.management_unit
    intent = ChangeStock(product.id, product.name, place, condition, delta, unit, goods_out)
    return Planned(key, intent, Way.PROBED, after, f"stock:{product.id}:{place}")


def _registers(posting: Posting, guards: dict[str, str]) -> tuple[Planned, ...]:
    planned: list[Planned] = []
    state = _state(posting)
    for head in posting.deliveries:
        lines = tuple(
            Planned(
                f"line:{total.line}",
                _register(total, state),
                Way.ABSOLUTE,
                (guards[head.id],),
            )
            for total in posting.totals
            if total.delivery == head.id and total.changed
        )
        planned += lines
        if lines or posting.finished:
            intent = RegisterHead(head.id, state, posting.digest)
            after = (guards[head.id], *(line.key for line in lines))
            planned.append(Planned(f"head:{head.id}", intent, Way.ABSOLUTE, after))
    return tuple(planned)


def _register(total: LineTotal, state: str) -> RegisterLine:
    return RegisterLine(
        total.delivery, total.line, total.accepted, total.rejected, total.place, state
    )


def _made_registers(posting: Posting, goods: tuple[UnannouncedLine, ...]) -> tuple[Planned, ...]:
    if not goods:
        return ()
    lines = tuple(
        Planned(
            f"made:{line.line}",
            RegisterLine(
                delivery="",
                line="",
                accepted=line.quantity,
                rejected=Decimal(0),
                place=posting.place,
                state="done",
                local_line=line.line,
                made_by=CONVERT,
            ),
            Way.ABSOLUTE,
            (CONVERT,),
        )
        for line in goods
    )
    head = RegisterHead("", "done", posting.digest, made_by=CONVERT)
    return (*lines, Planned("made", head, Way.ABSOLUTE, (CONVERT, *(one.key for one in lines))))


def _state(posting: Posting) -> str:
    return "done" if posting.finished else "part"
