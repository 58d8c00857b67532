"""What a person tells beside the goods: a note, or what an unknown code means."""

from __future__ import annotations

from app.domain.decision import Accepted, Decision, Refused
from app.domain.dispatch.actions import LinkCode, Note
from app.domain.dispatch.answering import taken
from app.domain.dispatch.case import Case
from app.domain.dispatch.facts import CodeLinked, DispatchFact, Mode, Noted
from app.domain.dispatch.goods import goods_of
from app.domain.meanings import ProductRead
from app.domain.working.outcome import accepted, refused
from app.domain.working.telling import no_link, note_in, of_link


def noted(case: Case, action: Note) -> Decision[DispatchFact]:
    """A note on a line, or on the document."""
    note = note_in(action.text)
    if isinstance(note, Refused):
        return note
    if action.line is not None and action.line not in case.document.lines:
        return refused("no_such_line", line=action.line)
    return accepted("noted", Noted(action.line, note), details={"note": note})


def code_linked(case: Case, action: LinkCode) -> Decision[DispatchFact]:
    """An unknown code is so many of a product; the scan goes on as if that had been known. What
    cannot be picked now is taught all the same.
    """
    objection = no_link(case, action)
    if objection is not None:
        return objection
    fact = CodeLinked(action.code, action.gtin, action.product, action.pack)
    told = of_link(action)
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
