"""What a person tells beside the goods: a note, or what an unknown code means."""

from __future__ import annotations

from app.domain.decision import Accepted, Decision
from app.domain.dispatch.actions import LinkCode, Note
from app.domain.dispatch.answering import taken
from app.domain.dispatch.case import Case, Told, accepted, plain, refused
from app.domain.dispatch.facts import CodeLinked, DispatchFact, Mode, Noted
from app.domain.dispatch.goods import goods_of
from app.domain.meanings import ProductRead

MAX_NOTE = 500


def noted(case: Case, action: Note) -> Decision[DispatchFact]:
    """A note on a line, or on the document."""
    note = action.text.strip()
    if not note:
        return refused("note_empty")
    if len(note) > MAX_NOTE:
        return refused("note_too_long", limit=MAX_NOTE)
    if action.line is not None and action.line not in case.document.lines:
        return refused("no_such_line", line=action.line)
    return accepted("noted", Noted(action.line, note), details={"note": note})


def code_linked(case: Case, action: LinkCode) -> Decision[DispatchFact]:
    """An unknown code is so many of a product; the scan goes on as if that had been known. What
    cannot be picked now is taught all the same.
    """
    if not action.code.strip():
        return refused("code_empty")
    if action.pack <= 0 or action.pack >= case.rules.below:
        return refused("not_a_number", value=plain(action.pack))
    fact = CodeLinked(action.code, action.gtin, action.product, action.pack)
    told: Told = {"code": action.code, "product": action.product.name, "pack": plain(action.pack)}
    alone = accepted("code_linked", fact, details=told)
    if case.document.mode is Mode.HAND_OVER:
        return alone
    lines = case.document.lines_of(action.product.id)
    product = lines[0].product if lines else action.product
    goods, _ = goods_of(case, ProductRead(product, action.pack, action.code), action.code)
    decision = taken(case, goods, (fact,), took_context=True)
    if not isinstance(decision, Accepted):
        return accepted("code_linked_only", fact, details=told)
    return decision
