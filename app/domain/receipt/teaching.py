"""What people teach the terminal while receiving: codes and packs (features rows 20 and 42)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.domain.decision import Accepted, Decision, Notice, Refused
from app.domain.meanings import Attributes
from app.domain.receipt.actions import LinkCode, TeachPack
from app.domain.receipt.case import Case
from app.domain.receipt.changing import exchanged
from app.domain.receipt.counting import NEW_LINE
from app.domain.receipt.facts import (
    CodeLinked,
    Counted,
    CountWay,
    Item,
    Move,
    PackTaught,
    ReceiptFact,
)
from app.domain.receipt.line import Line, LineKind, Portion
from app.domain.receipt.moving import apply_moves
from app.domain.receipt.picking import good_cell
from app.domain.values import Product
from app.domain.working import plain
from app.domain.working.outcome import Told, accepted, refused
from app.domain.working.telling import of_link


def code_linked(case: Case, action: LinkCode) -> Decision[ReceiptFact]:
    """An unknown code is a product; what was kept under it goes to that product's lines."""
    receipt, product = case.document, action.product
    objection = _bad_pack(action.code, product, action.pack)
    if objection is not None:
        return objection
    line = receipt.lines.get(action.line or receipt.by_code.get(action.code, ""))
    if line is not None and line.kind is LineKind.ADVISED:
        return refused("other_product", product=product.name)
    gtin = line.gtin if line else None
    fact = CodeLinked(action.code, gtin, product, action.pack)
    details = of_link(action)
    if line is None or not line.received:
        return accepted("code_linked", fact, details=details)
    return _counted_anew(case, line, action, fact, details)


def _counted_anew(
    case: Case, line: Line, action: LinkCode, fact: CodeLinked, details: Told
) -> Decision[ReceiptFact]:
    """Each portion with what was read of it; one that cannot be counted stays where it is."""
    moves: tuple[Move, ...] = ()
    asked: list[ReceiptFact] = []
    notices: list[Notice] = []
    state, item = case, None
    for portion in line.portions:
        back = (Move(line.id, line.product, -portion.quantity, portion.cell, -portion.pieces),)
        item = _known(line, portion, action.product, action.pack)
        decision = exchanged(state, back, item, way=CountWay.LINKED)
        if not isinstance(decision, Accepted):
            notices.append(Notice(decision.key, decision.details))
            continue
        notices.extend(decision.notices)
        for made in decision.facts:
            if isinstance(made, Counted):
                moves += made.moves
                after, _ = apply_moves(state.document, made.moves, item, NEW_LINE)
                state = replace(state, document=after)
            else:
                asked.append(made)
    counted = Counted(_on_disk(moves), item, CountWay.LINKED, line.code)
    facts = (counted, *asked) if moves else ()
    key = "code_linked_asks" if asked else "code_linked"
    return accepted(key, fact, *facts, details=details, notices=tuple(notices), amber=bool(asked))


def _on_disk(moves: tuple[Move, ...]) -> tuple[Move, ...]:
    """The line that the fact itself makes has no id yet."""
    return tuple(replace(m, line="") if m.line == NEW_LINE else m for m in moves)


def _known(line: Line, portion: Portion, product: Product, pack: Decimal) -> Item:
    cell = portion.cell
    return Item(
        line.code,
        line.code,
        product,
        portion.quantity * pack if line.product is None else portion.quantity,
        gtin=line.gtin,
        symbology=line.symbology,
        attributes=Attributes(lot=cell.lot, serial=cell.serial, expiry=cell.expiry),
        place=cell.place,
        package=cell.package,
        condition=cell.condition if not good_cell(cell) else None,
        kept=cell.kept,
        reason=cell.reason,
        way=CountWay.LINKED,
    )


def pack_taught(case: Case, action: TeachPack) -> Decision[ReceiptFact]:
    """A pack of a product holds so many; from now on its code counts them."""
    objection = _bad_pack(action.code or "-", action.product, action.pack)
    if objection is not None:
        return objection
    fact = PackTaught(action.product, action.pack, action.code, action.gtin)
    details = {
        "product": action.product.name,
        "pack": plain(action.pack),
        "unit": action.product.unit,
        "code": action.code,
    }
    return accepted("pack_taught", fact, details=details)


def _bad_pack(code: str, product: Product, pack: Decimal) -> Refused | None:
    if not code.strip():
        return refused("code_empty")
    if pack <= 0 or pack % product.step:
        return refused(
            "not_a_multiple",
            product=product.name,
            article=product.article,
            text=code,
            quantity=plain(pack),
            unit=product.unit,
            step=plain(product.step),
        )
    return None
