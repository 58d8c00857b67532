"""What a post says: what the document holds minus what earlier posts said and nobody discarded.

One product's equal writes of a post are summed by the outbox; here they are kept per delivery,
because stock writes wait for the document in which the goods were announced.
"""

from __future__ import annotations

import hashlib
from decimal import Decimal

from app.domain.posting import LineTotal, Posting, ReceivedGoods, StockDelta, UnannouncedLine
from app.domain.receipt.document import Receipt
from app.domain.receipt.facts import Said, SaidGoods, SaidLine
from app.domain.receipt.line import Line, LineKind, Register
from app.domain.receipt.rules import WhoBooks
from app.domain.stock_properties import missing
from app.domain.values import ZERO, Condition


def blocked_lines(receipt: Receipt) -> list[Line]:
    """Lines that no post takes along: a serial is missing, or what the system requires."""
    return [line for line in receipt.ordered() if _is_blocked(receipt, line)]


def _is_blocked(receipt: Receipt, line: Line) -> bool:
    return bool(line.missing_serials or missing_properties(receipt, line))


def missing_properties(receipt: Receipt, line: Line) -> tuple[str, ...]:
    """The stock properties that the system requires and nobody has said of goods that are to
    become stock; what goes back or is damaged becomes none (R176, R184)."""
    if line.product is None or receipt.who_books != WhoBooks.SYSTEM:
        return ()
    cells = (p.cell for p in line.portions if p.quantity)
    good = (c for c in cells if c.kept and c.condition is not Condition.DAMAGED)
    names = (name for cell in good for name in missing(line.product, cell.lot, cell.expiry))
    return tuple(dict.fromkeys(names))


def said_now(receipt: Receipt) -> tuple[SaidLine, ...]:
    """What a post would say now, line by line; lines with nothing new are left out."""
    said = (_said(receipt, line) for line in receipt.ordered() if not _is_blocked(receipt, line))
    return tuple(line for line in said if line is not None)


def _said(receipt: Receipt, line: Line) -> SaidLine | None:
    if line.product is None:
        return None
    stock = stock_differences(line) if receipt.who_books == WhoBooks.ADD else ()
    goods = goods_differences(line) if receipt.who_books == WhoBooks.SYSTEM else ()
    register = Register(line.kept, line.rejected, main_place(line))
    announced = line.kept - line.announced if line.kind is LineKind.UNEXPECTED else ZERO
    same = register == (line.register or Register()) or not _registered(line)
    if not stock and not goods and same and not announced:
        return None
    accepted, rejected, place = register.accepted, register.rejected, register.place
    return SaidLine(line.id, accepted, rejected, place, stock, announced, goods)


def _registered(line: Line) -> bool:
    """Whether the server has a line on which our totals are recorded."""
    return line.kind is LineKind.ADVISED


def stock_differences(line: Line) -> tuple[Said, ...]:
    """Per place and condition: kept now minus said so far."""
    sums: dict[tuple[str, Condition], Decimal] = {}
    for portion in line.portions:
        if portion.cell.kept:
            key = (portion.cell.place, portion.cell.condition)
            sums[key] = sums.get(key, ZERO) + portion.quantity
    for said in line.said:
        key = (said.place, said.condition)
        sums[key] = sums.get(key, ZERO) - said.quantity
    return tuple(
        Said(place, condition, delta) for (place, condition), delta in sorted(sums.items()) if delta
    )


def goods_differences(line: Line) -> tuple[SaidGoods, ...]:
    """Per cell: what lies there now minus what was said so far, kept or rejected."""
    sums = {portion.cell: portion.quantity for portion in line.portions}
    for said in line.told:
        sums[said.cell] = sums.get(said.cell, ZERO) - said.quantity
    return tuple(SaidGoods(cell, delta) for cell, delta in sums.items() if delta)


def main_place(line: Line) -> str:
    """The place where most of the line's kept goods lie; empty when none are kept."""
    sums: dict[str, Decimal] = {}
    for portion in line.portions:
        if portion.cell.kept:
            sums[portion.cell.place] = sums.get(portion.cell.place, ZERO) + portion.quantity
    return max(sorted(sums), key=lambda place: sums[place], default="")


def posting_of(
    receipt: Receipt,
    post_id: str,
    *,
    finished: bool = False,
    close_rest: bool = False,
    tolerance_percent: Decimal = ZERO,
) -> Posting:
    """The post with this id: of an earlier `Posted` when it is one, else what a post would say
    now.

    Both read the same on the receipt after the event, so a queue can be planned before or after.
    """
    record = next((record for record in receipt.posts if record.id == post_id), None)
    said = record.lines if record else said_now(receipt)
    place = receipt.place
    return Posting(
        post_id,
        receipt.id,
        receipt.heads,
        _stock(receipt, said),
        _totals(receipt, said, tolerance_percent),
        _unannounced(receipt, said),
        record.finished if record else finished,
        record.close_rest if record else close_rest,
        record.reason if record else receipt.correcting,
        receipt.sender,
        receipt.delivery_note,
        place.id if place else "",
        digest(receipt),
        _received(receipt, said),
        _untouched(receipt, said, tolerance_percent),
    )


def _stock(receipt: Receipt, said: tuple[SaidLine, ...]) -> tuple[StockDelta, ...]:
    sums: dict[tuple[str, str, Condition, str | None], StockDelta] = {}
    for told in said:
        line = receipt.lines[told.line]
        if line.product is None:
            continue
        for one in told.stock:
            key = (line.product.id, one.place, one.condition, line.delivery)
            before = sums[key].delta if key in sums else ZERO
            sums[key] = StockDelta(
                line.product, one.place, one.condition, before + one.delta, line.delivery
            )
    return tuple(delta for delta in sums.values() if delta.delta)


def _totals(
    receipt: Receipt, said: tuple[SaidLine, ...], tolerance: Decimal
) -> tuple[LineTotal, ...]:
    changed = {told.line: told for told in said}
    totals = []
    for line in receipt.ordered():
        if line.kind is not LineKind.ADVISED or _is_blocked(receipt, line):
            continue
        told = changed.get(line.id)
        if told is None and line.register is None:
            continue
        totals.append(_total(line, told, tolerance))
    return tuple(totals)


def _untouched(
    receipt: Receipt, said: tuple[SaidLine, ...], tolerance: Decimal
) -> tuple[LineTotal, ...]:
    told = {one.line for one in said}
    return tuple(
        _total(line, None, tolerance)
        for line in receipt.ordered()
        if line.kind is LineKind.ADVISED and line.id not in told and line.register is None
    )


def _total(line: Line, told: SaidLine | None, tolerance: Decimal) -> LineTotal:
    source = line.source
    return LineTotal(
        line.delivery or "",
        source.id if source else line.id,
        told.accepted if told else line.kept,
        told.rejected if told else line.rejected,
        told.place if told else main_place(line),
        line.expected,
        line.expected + line.expected * tolerance / 100,
        line.over_accepted,
        line.elsewhere,
        told is not None,
        source.external_data if source else "",
    )


def _unannounced(receipt: Receipt, said: tuple[SaidLine, ...]) -> tuple[UnannouncedLine, ...]:
    lines = []
    for told in said:
        line = receipt.lines[told.line]
        if not told.announced or line.product is None:
            continue
        cells = [p.cell for p in line.portions if p.cell.kept]
        lots = {(cell.lot, cell.expiry) for cell in cells}
        lot, expiry = lots.pop() if len(lots) == 1 else (None, None)
        note = "; ".join(line.notes)
        lines.append(UnannouncedLine(line.id, line.product, told.announced, lot, expiry, note))
    return tuple(lines)


def _received(receipt: Receipt, said: tuple[SaidLine, ...]) -> tuple[ReceivedGoods, ...]:
    return tuple(
        ReceivedGoods(
            told.line,
            line.product,
            one.delta,
            line.delivery,
            line.source.id if line.source else "",
            one.cell.place,
            one.cell.condition,
            one.cell.kept,
            one.cell.reason,
            one.cell.lot,
            one.cell.lot_id,
            one.cell.expiry,
            one.cell.serial,
        )
        for told in said
        if (line := receipt.lines[told.line]).product is not None
        for one in told.goods
    )


def digest(receipt: Receipt) -> str:
    """Count and digest of serials, lots, notes and unknown goods: `17-3f9a...` (ASCII), or empty.

    The whole stays in journal and report (design 4, records).
    """
    parts = [f"note:{note}" for note in receipt.notes]
    for line in receipt.ordered():
        parts.extend(f"{line.id}:note:{note}" for note in line.notes)
        if line.kind is LineKind.UNKNOWN and line.received:
            parts.append(f"{line.id}:code:{line.code}:{line.received.normalize():f}")
        for portion in line.portions:
            cell = portion.cell
            if cell.serial or cell.lot or cell.expiry:
                parts.append(
                    f"{line.id}:{cell.lot or ''}:{cell.expiry or ''}:{cell.serial or ''}"
                    f":{portion.quantity.normalize():f}"
                )
    if not parts:
        return ""
    whole = "\n".join(sorted(parts)).encode("utf-8", "surrogatepass")
    return f"{len(parts)}-{hashlib.sha256(whole).hexdigest()[:12]}"
