"""What posts have said, and what became of it: the next post says only the difference."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.domain.copying import changed
from app.domain.events import Event
from app.domain.receipt.document import PackageState, PostRecord, Receipt, ReceiptState
from app.domain.receipt.facts import EntryDecided, Posted, ReceiptFact, Said, SaidGoods, SaidLine
from app.domain.receipt.line import Line, Register, SaidCell, SaidStock
from app.domain.values import ZERO
from app.domain.working import Choice


def posted(receipt: Receipt, fact: Posted, event: Event[ReceiptFact]) -> Receipt:
    """The receipt after a post: undo ends here, open packages of a finished one are missing."""
    record = PostRecord(
        event.id, event.stamp.at, fact.lines, fact.finished, fact.close_rest, fact.reason
    )
    said = [_told(receipt.lines[s.line], s) for s in fact.lines if s.line in receipt.lines]
    packages = receipt.packages
    if fact.finished:
        packages = tuple(
            replace(p, state=PackageState.MISSING) if p.state is PackageState.OPEN else p
            for p in packages
        )
    return changed(
        receipt,
        lines=receipt.lines.set_all((line.id, line) for line in said),
        posts=(*receipt.posts, record),
        state=ReceiptState.FINISHED if fact.finished else ReceiptState.POSTED,
        packages=packages,
        close_rest=fact.close_rest,
        correcting="",
        last=None,
        touched=(),
        package_fresh=False,
    )


def _told(line: Line, told: SaidLine) -> Line:
    return changed(
        line,
        said=_summed(line.said, told.stock, 1),
        told=_summed_goods(line.told, told.goods, 1),
        register=Register(told.accepted, told.rejected, told.place),
        announced=line.announced + told.announced,
    )


def _summed(
    said: tuple[SaidStock, ...], more: tuple[Said, ...], sign: int
) -> tuple[SaidStock, ...]:
    sums: dict[tuple[str, str], SaidStock] = {(s.place, s.condition): s for s in said}
    for one in more:
        key = (one.place, one.condition)
        before = sums.get(key)
        quantity: Decimal = (before.quantity if before else ZERO) + sign * one.delta
        sums[key] = SaidStock(one.place, one.condition, quantity)
    return tuple(s for s in sums.values() if s.quantity)


def _summed_goods(
    told: tuple[SaidCell, ...], more: tuple[SaidGoods, ...], sign: int
) -> tuple[SaidCell, ...]:
    if not more:
        return told
    sums = {one.cell: one.quantity for one in told}
    for one in more:
        sums[one.cell] = sums.get(one.cell, ZERO) + sign * one.delta
    return tuple(SaidCell(cell, quantity) for cell, quantity in sums.items() if quantity)


def entry_decided(receipt: Receipt, fact: EntryDecided) -> Receipt:
    """The receipt after a person decided about an entry: what was discarded was never said."""
    record = next((post for post in receipt.posts if post.id == fact.post), None)
    if record is None or fact.choice is not Choice.DISCARD or not fact.told:
        return receipt
    lines: list[Line] = []
    told: list[SaidLine] = []
    for said in record.lines:
        line, rest = _unsaid(receipt.lines[said.line], said, fact)
        lines.append(line)
        told.append(rest)
    posts = tuple(
        replace(post, lines=tuple(told)) if post.id == fact.post else post for post in receipt.posts
    )
    return changed(
        receipt, lines=receipt.lines.set_all((line.id, line) for line in lines), posts=posts
    )


def _unsaid(line: Line, said: SaidLine, fact: EntryDecided) -> tuple[Line, SaidLine]:
    if fact.product:
        if line.product is None or line.product.id != fact.product:
            return line, said
        gone = tuple(
            s for s in said.stock if (s.place, s.condition) == (fact.place, fact.condition)
        )
        kept = tuple(s for s in said.stock if s not in gone)
        return changed(line, said=_summed(line.said, gone, -1)), replace(said, stock=kept)
    if fact.line:
        return (changed(line, register=None) if line.id == fact.line else line), said
    if fact.delivery and fact.delivery != line.delivery:
        return line, said
    if not fact.delivery and line.delivery and said.goods:
        return line, said
    register = line.register if not said.goods else None
    left = changed(
        line,
        announced=line.announced - said.announced,
        told=_summed_goods(line.told, said.goods, -1),
        register=register,
    )
    return left, replace(said, announced=ZERO, goods=())
