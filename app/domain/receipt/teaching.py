"""What people teach the terminal while receiving: codes and packs (features rows 20 and 42)."""

from __future__ import annotations

from decimal import Decimal

from app.domain.decision import Accepted, Decision, Notice, Refused
from app.domain.receipt.actions import LinkCode, TeachPack
from app.domain.receipt.case import Case, accepted, plain, refused
from app.domain.receipt.changing import exchanged
from app.domain.receipt.facts import (
    CodeLinked,
    CountWay,
    Item,
    Move,
    PackTaught,
    ReceiptFact,
)
from app.domain.receipt.line import Line
from app.domain.values import Product


def code_linked(case: Case, action: LinkCode) -> Decision[ReceiptFact]:
    """An unknown code is a product; what was kept under it goes to that product's lines."""
    receipt, product = case.receipt, action.product
    objection = _bad_pack(action.code, product, action.pack)
    if objection is not None:
        return objection
    line = receipt.lines.get(receipt.by_code.get(action.code, ""))
    gtin = line.gtin if line else None
    fact = CodeLinked(action.code, gtin, product, action.pack)
    details = {"code": action.code, "product": product.name, "pack": plain(action.pack)}
    if line is None or not line.received:
        return accepted("code_linked", fact, details=details)
    back = tuple(Move(line.id, None, -p.quantity, p.cell, -p.pieces) for p in line.portions)
    decision = exchanged(
        case,
        back,
        _known(case, line, product, action.pack),
        before=(fact,),
        key="code_linked",
        way=CountWay.LINKED,
    )
    if isinstance(decision, Accepted):
        return decision
    held = Notice(decision.key, decision.details)
    return accepted("code_linked", fact, details=details, notices=(held,))


def _known(case: Case, line: Line, product: Product, pack: Decimal) -> Item:
    cell = line.portions[-1].cell
    place = case.receipt.place
    return Item(
        line.code,
        line.code,
        product,
        line.received * pack,
        gtin=line.gtin,
        symbology=line.symbology,
        place=cell.place or (place.id if place else ""),
        package=cell.package,
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
