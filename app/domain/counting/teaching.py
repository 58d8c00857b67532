"""Codes that nobody knows: kept, settled, or linked to a product and counted as it."""

from __future__ import annotations

from dataclasses import replace

from app.domain.counting.actions import KeepUnknown, LinkCode
from app.domain.counting.case import Case
from app.domain.counting.context import kept_here, tallied
from app.domain.counting.document import Unknown
from app.domain.counting.facts import (
    CodeLinked,
    Counted,
    CountFact,
    Goods,
    UnknownKept,
    UnknownSettled,
)
from app.domain.counting.goods import goods_of
from app.domain.counting.taking import take
from app.domain.decision import Accepted, Decision, Notice
from app.domain.meanings import ProductRead, UnknownRead
from app.domain.values import ZERO
from app.domain.working import plain
from app.domain.working.goods import amount_of
from app.domain.working.outcome import Told, accepted, refused
from app.domain.working.telling import MAX_NOTE, no_link, of_link


def unknown_scanned(case: Case, read: UnknownRead, text: str) -> Decision[CountFact]:
    """A code that nobody knows is refused, and may then be linked or kept; what was kept once is
    counted by each further scan.
    """
    if all(not _same(one, read.code, read.gtin) for one in case.document.unknown):
        return refused("unknown_code", code=(read.gtin or read.code)[:80])
    action = KeepUnknown(read.code, gtin=read.gtin, attributes=read.attributes)
    return unknown_kept(case, action, text)


def unknown_kept(case: Case, action: KeepUnknown, text: str = "") -> Decision[CountFact]:
    """A code lies there, so many of it, and nobody knows what it is."""
    place, code, note = case.document.place, action.code.strip(), action.note.strip()
    if not code:
        return refused("code_empty")
    if place is None:
        return refused("scan_place_first", code=code[:80])
    amount = amount_of(case, UnknownRead(code, action.attributes, action.gtin))
    quantity = amount.quantity * action.quantity
    if quantity <= 0:
        return refused("not_a_number", value=plain(quantity))
    if quantity >= case.rules.below:
        return refused("quantity_too_big", code=code[:80], quantity=plain(quantity))
    if len(note) > MAX_NOTE:
        return refused("note_too_long", limit=MAX_NOTE)
    fact = UnknownKept(
        code, action.gtin, quantity, place, amount.attributes, note, text, took_context=True
    )
    kept = kept_here(case.document, fact)
    told: Told = {
        "code": code,
        "quantity": plain(quantity),
        "total": plain(quantity + (kept.quantity if kept else ZERO)),
        "place": place.name,
        "text": text,
    }
    return accepted("unknown_kept", fact, details=told, notices=amount.notices, amber=True)


def unknown_settled(case: Case, unknown: str) -> Decision[CountFact]:
    """A kept code is not there after all."""
    kept = next((one for one in case.document.unknown if one.id == unknown), None)
    if kept is None:
        return refused("no_such_line", line=unknown)
    told = {"code": kept.code, "quantity": plain(kept.quantity), "place": kept.place.name}
    return accepted("unknown_settled", UnknownSettled(unknown), details=told)


def code_linked(case: Case, action: LinkCode) -> Decision[CountFact]:
    """A code is so many of a product. What was kept of it is counted; if nothing was, the scan
    goes on as if that had been known. What cannot be counted now is taught all the same.
    """
    objection = no_link(case, action)
    if objection is not None:
        return objection
    fact = CodeLinked(action.code, action.gtin, action.product, action.pack)
    kept = [one for one in case.document.unknown if _same(one, action.code, action.gtin)]
    if kept:
        return _counted_as(case, kept, action, fact)
    read = ProductRead(action.product, action.pack, action.code, action.attributes)
    goods, notices = goods_of(case, read, action.code)
    decision = take(case, goods, before=(fact,), took_context=True, notices=notices)
    if not isinstance(decision, Accepted):
        return accepted("code_linked_only", fact, details=of_link(action))
    return decision


def _counted_as(
    case: Case, kept: list[Unknown], action: LinkCode, fact: CodeLinked
) -> Decision[CountFact]:
    """What was kept, counted where it lies and as of when it was scanned; what cannot be counted
    stays kept.
    """
    facts: tuple[CountFact, ...] = ()
    notices: tuple[Notice, ...] = ()
    settled, amber = 0, False
    for one in kept:
        decision = take(case, _goods(one, action))
        if not isinstance(decision, Accepted):
            notices = (*notices, Notice(decision.key, decision.details))
            continue
        facts = (*facts, UnknownSettled(one.id), *decision.facts)
        settled, amber = settled + 1, amber or decision.amber
        case = _after(case, decision.facts)
    told = {**of_link(action), "unknown": settled}
    return accepted("code_linked", fact, *facts, details=told, notices=notices, amber=amber)


def _after(case: Case, facts: tuple[CountFact, ...]) -> Case:
    document = case.document
    for fact in facts:
        if isinstance(fact, Counted):
            document = tallied(document, fact.tallies, case.person, case.now, case.now)
    return replace(case, document=document)


def _goods(kept: Unknown, action: LinkCode) -> Goods:
    product, weight = action.product, kept.attributes.net_weight_kg
    quantity, pieces = kept.quantity * action.pack, 0
    if product.catch_weight:
        quantity, pieces = (weight or ZERO) * kept.quantity, int(kept.quantity)
    return Goods(
        kept.code,
        kept.code,
        product,
        quantity,
        pieces,
        kept.attributes,
        place=kept.place,
        first=kept.first,
        last=kept.last,
    )


def _same(kept: Unknown, code: str, gtin: str | None) -> bool:
    return kept.code == code.strip() or (gtin is not None and kept.gtin == gtin)
