"""The goods counted last (or part of a line) turn out to be different: damaged, to go back, of
another line, of a lot whose code came after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from app.domain.decision import Accepted, Decision, Refused
from app.domain.receipt.actions import GiveReason, MoveLast, Reject, SetCondition
from app.domain.receipt.case import Case, figures
from app.domain.receipt.counting import NEW_LINE, count
from app.domain.receipt.document import LastCount
from app.domain.receipt.facts import Cell, Counted, CountWay, Item, Move, ReceiptFact
from app.domain.receipt.guards import objection_to
from app.domain.receipt.moving import apply_moves, taken_back
from app.domain.receipt.picking import good_cell, into, newest_first, out_of
from app.domain.receipt.quantities import item_in, name_of
from app.domain.values import ZERO, Condition
from app.domain.working import plain
from app.domain.working.outcome import accepted, refused

Change = Callable[[Cell], Cell]


def condition_set(case: Case, action: SetCondition, text: str = "") -> Decision[ReceiptFact]:
    """Goods are kept in another condition; damaged ones lie at the quarantine place."""
    receipt, rules = case.document, case.rules
    damaged = action.condition is Condition.DAMAGED
    place = rules.quarantine_place if damaged else receipt.place

    def change(cell: Cell) -> Cell:
        return replace(
            cell,
            condition=action.condition,
            kept=True,
            reason=action.reason or (cell.reason if damaged else ""),
            place=place.id if place else cell.place,
        )

    def sound(cell: Cell) -> bool:
        return cell.condition is not action.condition or not cell.kept

    moves = _goods(case, action.line, action.quantity, sound)
    if isinstance(moves, Refused):
        return moves
    if not damaged and any(m.cell.expiry and m.cell.expiry < case.today for m in moves):
        return refused("expired_not_good")
    key = "damaged_kept" if damaged else "condition_set"
    return _changed(case, moves, change, key, text, action.line)


def rejected(case: Case, action: Reject, text: str = "") -> Decision[ReceiptFact]:
    """Goods go back with the driver: received, not booked."""
    moves = _goods(case, action.line, action.quantity, lambda cell: cell.kept)
    if isinstance(moves, Refused):
        return moves

    def change(cell: Cell) -> Cell:
        return replace(cell, kept=False, reason=action.reason or cell.reason)

    return _changed(case, moves, change, "rejected", text, action.line)


def reason_given(case: Case, action: GiveReason, text: str = "") -> Decision[ReceiptFact]:
    """Why the goods counted last are damaged or go back."""
    if action.reason not in case.rules.reasons:
        return refused("no_such_reason", reason=action.reason)
    moves = _goods(case, None, None, lambda cell: not good_cell(cell))
    if isinstance(moves, Refused):
        return moves
    if not moves:
        return refused("nothing_damaged")
    return _changed(
        case, moves, lambda cell: replace(cell, reason=action.reason), "reason_given", text, None
    )


def _goods(
    case: Case, line: str | None, quantity: Decimal | None, wanted: Callable[[Cell], bool]
) -> list[Move] | Refused:
    """Movements out of the cells that the change is about."""
    receipt = case.document
    if line is None:
        if receipt.last is None:
            return refused("scan_item_first")
        out = [m for m in taken_back(receipt.last.moves, "") if wanted(m.cell)]
        return _part(out, quantity)
    known = receipt.lines.get(line)
    if known is None:
        return refused("no_such_line", line=line)
    portions = newest_first(p for p in known.portions if wanted(p.cell))
    there = sum((p.quantity for p in portions), ZERO)
    moves = out_of(known, portions, there if quantity is None else quantity)
    if not moves or (quantity is not None and quantity > there):
        return refused("not_so_many", product=name_of(known), there=plain(there))
    return moves


def _part(out: list[Move], quantity: Decimal | None) -> list[Move] | Refused:
    if quantity is None:
        return out
    there = -sum((m.quantity for m in out), ZERO)
    if quantity > there or quantity <= 0:
        name = out[0].product.name if out and out[0].product else ""
        return refused("not_so_many", product=name, there=plain(there))
    part: list[Move] = []
    for move in out:
        share = min(-move.quantity, quantity)
        if share > 0:
            pieces = move.pieces if share == -move.quantity else 0
            part.append(replace(move, quantity=-share, pieces=pieces))
        quantity -= share
    return part


def _changed(
    case: Case, out: list[Move], change: Change, key: str, text: str, line: str | None
) -> Decision[ReceiptFact]:
    if not out:
        return refused("nothing_to_change")
    moves = tuple(into(out, change))
    objection = objection_to(case, moves)
    if objection is not None:
        return objection
    total = -sum((m.quantity for m in out), ZERO)
    known = case.document.lines[out[-1].line]
    last = case.document.last
    new = moves[-1].cell
    item = last.item if last and line is None else item_in(known, new, total, text)
    item = replace(item, condition=new.condition, kept=new.kept, reason=new.reason, place=new.place)
    after, touched = apply_moves(case.document, moves, item, NEW_LINE)
    details = {
        "product": name_of(known),
        "quantity": plain(total),
        "unit": known.product.unit if known.product else "",
        "reason": new.reason,
        "place": new.place,
        "condition": new.condition.value,
        "text": text,
        **figures(after.lines[touched[-1]]),
    }
    # Keeping what was to go back is a person's word that the line may be over.
    word = new.kept and any(not m.cell.kept for m in out) and after.lines[touched[-1]].over > 0
    fact = Counted(moves, item, CountWay.CHANGED, text, touched[-1] if word else None)
    return accepted(key, fact, details=details)


def moved_to(case: Case, action: MoveLast) -> Decision[ReceiptFact]:
    """The goods counted last belong to another line of the same product."""
    last, line = case.document.last, case.document.lines.get(action.line)
    if last is None or not last.alike:
        return refused("scan_item_first")
    if line is None:
        return refused("no_such_line", line=action.line)
    if line.product is None or last.item.product is None:
        return refused("other_product", product=name_of(line))
    if line.product.id != last.item.product.id:
        return refused("other_product", product=name_of(line))
    item = replace(last.item, line=line.id)
    return recounted(case, last, item, key="moved_to_line")


def recounted(
    case: Case,
    last: LastCount,
    item: Item,
    *,
    before: tuple[ReceiptFact, ...] = (),
    key: str | None = None,
) -> Decision[ReceiptFact]:
    """The goods counted last are taken out and counted again as `item`, in one step."""
    return exchanged(case, taken_back(last.moves, ""), item, before=before, key=key)


def exchanged(
    case: Case,
    back: tuple[Move, ...],
    item: Item,
    *,
    before: tuple[ReceiptFact, ...] = (),
    key: str | None = None,
    way: CountWay = CountWay.CHANGED,
) -> Decision[ReceiptFact]:
    """Goods taken out by `back` are counted again as `item`; if that asks, they wait there."""
    without, _ = apply_moves(case.document, back, None, NEW_LINE)
    decision = count(replace(case, document=without), item, before=before)
    if not isinstance(decision, Accepted):
        return decision
    new = decision.facts[-1]
    if isinstance(new, Counted):
        whole = replace(new, moves=(*back, *new.moves), way=way)
        facts: tuple[ReceiptFact, ...] = (*before, whole)
    else:
        facts = (*before, Counted(back, item, way, item.text), new)
    if key is not None and not decision.amber:
        decision = replace(decision, key=key)
    return accepted(
        decision.key,
        *facts,
        details=decision.details,
        notices=decision.notices,
        amber=decision.amber,
    )
