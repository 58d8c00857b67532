"""What a work document's journal says of goods at shelves: how much, where, when, said by whom.

The document itself holds sums; a count needs to know which scans came before it. Read from the
events of one document, oldest first:

* a movement waits until a post says it; the post's entry is what books it;
* what a person discarded waits again, and is given up unless a later post says it;
* what the system books by itself, at the end of a goods-out or when staff complete a delivery, is
  said by no post of ours: `by` names that document.

Goods that lie at no known place move at no shelf. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from app.domain.counting.document import At
from app.domain.dispatch.rules import StockBy
from app.domain.events import Event
from app.domain.receipt.rules import WhoBooks
from app.domain.values import ZERO, Condition, Stamp
from app.domain.working import Choice


@dataclass(frozen=True, slots=True)
class Moved:
    """Signed goods of one scan at a shelf."""

    at: At
    condition: Condition
    delta: Decimal
    stamp: Stamp
    line: str = ""
    order: str = ""
    """The goods-out that it left for: a post says it apart from others."""
    post: str = ""
    """The post that says it; empty: none has."""
    given_up: str = ""
    """The post that said it, while its entry is discarded and no later post has said it again."""
    by: str | None = None
    """What the system books it with: a goods-out, a delivery, or one that we make (empty). None:
    our own entries do."""
    corrects: bool = False
    """Nothing was moved: the books were put right."""

    @property
    def key(self) -> Key:
        """What one entry sums up."""
        return self.at, self.condition, self.order


Key = tuple[At, Condition, str]
Said = Mapping[Key, Mapping[str, Decimal]]
"""What a post says, by key and line."""


@dataclass(slots=True)
class _Ledger:
    """Movements as they wait, are said, and wait again."""

    waiting: list[Moved] = field(default_factory=list)
    told: list[Moved] = field(default_factory=list)

    def say(self, post: str, said: Said) -> None:
        """A post says these sums: all that waits for a key, or only what its lines hold, where
        others are kept back."""
        kept: list[Moved] = []
        sums: dict[Key, Decimal] = {}
        for one in self.waiting:
            sums[one.key] = sums.get(one.key, ZERO) + one.delta
        for one in self.waiting:
            lines = said.get(one.key)
            whole = lines is not None and sum(lines.values(), ZERO) == sums[one.key]
            if lines is not None and (whole or one.line in lines):
                self.told.append(replace(one, post=post, given_up=""))
            else:
                kept.append(one)
        self.waiting = kept

    def say_all(self, post: str) -> None:
        """A post says everything."""
        self.told += (replace(one, post=post) for one in self.waiting)
        self.waiting = []

    def unsay(self, post: str, wanted: Callable[[Moved], bool]) -> None:
        """What a post said of this was never said."""
        back = [one for one in self.told if one.post == post and wanted(one)]
        self.told = [one for one in self.told if one not in back]
        self.waiting += (replace(one, post="", given_up=post) for one in back)

    def all(self) -> tuple[Moved, ...]:
        return (*self.told, *self.waiting)


def moves_of(kind: str, document: Any, events: Sequence[Event[Any]]) -> tuple[Moved, ...]:
    """What a document moved at shelves; nothing for a kind that moves none."""
    read = _KINDS.get(kind)
    if read is None:
        return ()
    gone = {key for event in events for key in _taken_back(event)}
    return read(document, (event for event in events if event.id not in gone))


def _taken_back(event: Event[Any]) -> tuple[str, ...]:
    fact = event.fact
    return tuple(fact.events) if fact.TYPE.endswith(".undone") else ()


# --- receipts ----------------------------------------------------------------------------------


def _of_receipt(receipt: Any, events: Iterable[Event[Any]]) -> tuple[Moved, ...]:
    """Kept goods, where the terminal adds stock or staff complete the delivery; a system that
    books receipts by itself is told of goods, and counts nothing here.
    """
    from app.domain.receipt.facts import Counted, EntryDecided, Posted

    if receipt.who_books == WhoBooks.SYSTEM:
        return ()
    ledger, recorded = _Ledger(), receipt.who_books != WhoBooks.ADD
    for event in events:
        fact = event.fact
        if isinstance(fact, Counted):
            for move in fact.moves:
                line = receipt.lines.get(move.line or event.id)
                if move.product is None or not move.cell.kept or not move.cell.place:
                    continue
                at = At(move.product.id, move.cell.place)
                by = (line.delivery or "" if line is not None else "") if recorded else None
                ledger.waiting.append(
                    Moved(
                        at,
                        move.cell.condition,
                        move.quantity,
                        event.stamp,
                        move.line or event.id,
                        by=by,
                    )
                )
        elif isinstance(fact, Posted) and not recorded:
            ledger.say(event.id, _said(receipt, fact.lines))
        elif isinstance(fact, EntryDecided) and fact.choice is Choice.DISCARD and fact.product:
            ledger.unsay(fact.post, _named(fact))
    return ledger.all()


def _said(document: Any, lines: Iterable[Any]) -> Said:
    said: dict[Key, dict[str, Decimal]] = {}
    for told in lines:
        line = document.lines[told.line]
        order = getattr(line, "goods_out", "")
        for one in told.stock:
            key = (At(line.product.id, one.place), one.condition, order)
            of_line = said.setdefault(key, {})
            of_line[told.line] = of_line.get(told.line, ZERO) + one.delta
    return said


def _named(fact: Any) -> Callable[[Moved], bool]:
    at, order = At(fact.product, fact.place), getattr(fact, "goods_out", "")

    def named(one: Moved) -> bool:
        return one.at == at and one.condition is fact.condition and order in ("", one.order)

    return named


# --- dispatches --------------------------------------------------------------------------------


def _of_dispatch(dispatch: Any, events: Iterable[Event[Any]]) -> tuple[Moved, ...]:
    """What was picked by this document left its place, and what was put back reached one."""
    from app.domain.dispatch.facts import EntryDecided, Picked, Posted, PutBack

    ledger, platform = _Ledger(), dispatch.stock_by != StockBy.TERMINAL
    for event in events:
        fact = event.fact
        if isinstance(fact, Picked | PutBack):
            for move in fact.moves:
                if not move.cell.mine or not move.cell.place:
                    continue
                order = dispatch.lines[move.line].goods_out
                at = At(move.product.id, move.cell.place)
                by = order if platform else None
                ledger.waiting.append(
                    Moved(
                        at,
                        move.cell.condition,
                        -move.quantity,
                        event.stamp,
                        move.line,
                        order,
                        by=by,
                    )
                )
        if isinstance(fact, PutBack):
            for shift in fact.shifts:
                line = dispatch.lines[shift.line]
                at = At(line.product.id, shift.place)
                ledger.waiting.append(
                    Moved(
                        at,
                        shift.condition,
                        shift.quantity,
                        event.stamp,
                        shift.line,
                        line.goods_out,
                    )
                )
        elif isinstance(fact, Posted):
            _say_own(ledger, event.id, _said(dispatch, fact.lines))
        elif isinstance(fact, EntryDecided) and fact.choice is Choice.DISCARD and fact.product:
            ledger.unsay(fact.post, _named(fact))
    return ledger.all()


def _say_own(ledger: _Ledger, post: str, said: Said) -> None:
    """A post says only what no platform books."""
    theirs = [one for one in ledger.waiting if one.by is not None]
    ledger.waiting = [one for one in ledger.waiting if one.by is None]
    ledger.say(post, said)
    ledger.waiting += theirs


# --- goods without an order --------------------------------------------------------------------


def _of_ad_hoc(document: Any, events: Iterable[Event[Any]]) -> tuple[Moved, ...]:
    """Everything leaves, and is said once and whole."""
    from app.domain.adhoc.facts import Posted, Taken

    if document.abandoned:
        return ()
    ledger, platform = _Ledger(), document.stock_by != StockBy.TERMINAL
    for event in events:
        fact = event.fact
        if isinstance(fact, Taken):
            for move in fact.moves:
                if move.cell.place is None:
                    continue
                at = At(move.product.id, move.cell.place.id)
                by = "" if platform else None
                ledger.waiting.append(
                    Moved(at, move.cell.condition, -move.quantity, event.stamp, by=by)
                )
        elif isinstance(fact, Posted):
            ledger.say_all(event.id)
    return ledger.all()


# --- goods between two places ------------------------------------------------------------------


def _of_shipping(document: Any, events: Iterable[Event[Any]]) -> tuple[Moved, ...]:
    """What was loaded left the source, what was received reached the destination. Of a draft only
    what is sent off at once has left: the rest still lies there, until it is loaded. Of one that is
    called off only what was booked counts, and what is booked back.
    """
    from app.domain.ship_posting import ShipStep
    from app.domain.shipping.facts import EntryDecided, Posted, Side, Taken, Task

    steps = {post.step for post in document.standing}
    gone = document.task is not Task.DRAFT or any(post.departs for post in document.standing)
    receives = document.task is Task.RECEIVE
    place = document.side(Side.DESTINATION if receives else Side.SOURCE)
    if document.abandoned or not gone or place is None:
        return ()
    shipment = document.shipment.head.id if document.task is not Task.DRAFT else ""
    by = shipment if document.stock_by != StockBy.TERMINAL else None
    ledger, sign = _Ledger(), 1 if receives else -1
    for event in events:
        fact = event.fact
        if isinstance(fact, Taken):
            for move in fact.moves:
                at, delta = At(move.product.id, place.id), sign * move.quantity
                ledger.waiting.append(Moved(at, move.cell.condition, delta, event.stamp, by=by))
        elif isinstance(fact, Posted) and by is None:
            if fact.departs or fact.step in (ShipStep.DEPART, ShipStep.ARRIVE):
                ledger.say_all(event.id)
        elif isinstance(fact, EntryDecided) and fact.place and fact.choice is Choice.DISCARD:
            ledger.unsay(fact.post, _named(fact))
        if isinstance(fact, Posted) and fact.returned:
            _book_back(ledger, event)
    return tuple(ledger.told) if ShipStep.CANCEL in steps else ledger.all()


def _book_back(ledger: _Ledger, event: Event[Any]) -> None:
    """What a cancellation books back lies at its place again; said once more, it came once."""
    back = [
        Moved(At(m.product.id, m.place), m.condition, m.delta, event.stamp, post=event.id)
        for m in event.fact.returned
    ]
    keys = {one.key for one in back}
    ledger.waiting = [one for one in ledger.waiting if not (one.given_up and one.key in keys)]
    ledger.told += back


# --- figures that were put right ----------------------------------------------------------------


def _of_adjustment(document: Any, events: Iterable[Event[Any]]) -> tuple[Moved, ...]:
    """What was added or removed; of what is overwritten nobody knows by how much. Only what was
    taken away for a reason left the shelf when it was scanned.
    """
    from app.domain.adjusting.facts import Direction, Posted, Reason, Taken

    heading = document.heading
    known = document.product is not None and document.place is not None
    if document.abandoned or not known or heading.direction is Direction.SET:
        return ()
    ledger, at = _Ledger(), At(document.product.id, document.place.id)
    sign = -1 if heading.direction is Direction.REMOVE else 1
    taken = heading.reason in (Reason.BROKEN, Reason.EXPIRED, Reason.OWN_USE)
    corrects = not (taken and sign < 0)
    for event in events:
        fact = event.fact
        if isinstance(fact, Taken):
            for move in fact.moves:
                delta = sign * move.quantity
                ledger.waiting.append(
                    Moved(at, heading.condition, delta, event.stamp, corrects=corrects)
                )
        elif isinstance(fact, Posted):
            ledger.say_all(event.id)
    return ledger.all()


_KINDS: Mapping[str, Callable[[Any, Iterable[Event[Any]]], tuple[Moved, ...]]] = {
    "receipt": _of_receipt,
    "dispatch": _of_dispatch,
    "ad_hoc": _of_ad_hoc,
    "adjust": _of_adjustment,
    "shipping": _of_shipping,
}
