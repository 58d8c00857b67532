"""What stands before a finish, and where it is dealt with."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.dispatch.actions import Finish
from app.domain.dispatch.document import Question
from app.domain.dispatch.summary import DispatchSummary
from app.ui.screens.dispatch.ahead import objection
from app.ui.screens.dispatch.figures import line_amount, line_name, order_name
from app.ui.screens.dispatch.pages.base import Item
from app.ui.screens.dispatch.values import Page, Snapshot
from app.ui.screens.dispatch.words import asked, outcome_words
from app.ui.screens.working.figures import product_name
from app.ui.tokens import Tone
from app.ui.translation import translate

PAGES = {
    "put_back_first": Page.PUTTING_BACK,
    "void_label_first": Page.PUTTING_BACK,
    "pack_or_explain": Page.DIFFERENCES,
    "close_package_first": Page.PACKAGES,
}
"""Where each refusal of a finish is dealt with."""


def page_of(kind: str) -> Page:
    """The page that a lock leads to."""
    return PAGES.get(kind, Page.QUESTIONS)


def locks(snapshot: Snapshot, told: DispatchSummary) -> list[Item]:
    """Open questions, goods that go back, loose goods, open packages: each with a way to it."""
    items = [*_questions(snapshot, told), *_put_back(told), *_loose(told)]
    if items:
        return items
    found = objection(snapshot, Finish(True))
    if found is None:
        return []
    said = outcome_words(snapshot.dispatch, found.key, found.details)
    subject = str(found.details.get("goods_out") or "")
    return [Item(f"{found.key}:{subject}", said.title, said.detail, "›", "warning", Tone.WARN)]


def _questions(snapshot: Snapshot, told: DispatchSummary) -> Iterable[Item]:
    for question in told.questions:
        text = asked(snapshot.dispatch, question).text
        title = _about(snapshot, question) or text
        detail = text if title is not text else ""
        yield Item(f"question:{question.id}", title, detail, "›", "question", Tone.WARN)


def _about(snapshot: Snapshot, question: Question) -> str:
    if question.goods:
        return product_name(question.goods[0].product)
    line = snapshot.dispatch.lines.get(question.line or "")
    if line is not None:
        return line_name(line)
    order = snapshot.dispatch.order_of(question.goods_out)
    return order_name(order) if order else ""


def _put_back(told: DispatchSummary) -> Iterable[Item]:
    if not told.put_back:
        return
    title = translate("Dispatch", "%n line(s) go back to the shelves", "", len(told.put_back))
    line, quantity = told.put_back[0]
    detail = f"{line_amount(line, quantity)} {line_name(line)}"
    yield Item("put_back_first:", title, detail, "›", "undo", Tone.WARN)


def _loose(told: DispatchSummary) -> Iterable[Item]:
    """Where packing has begun, what lies in no package is packed or explained first."""
    for one in told.orders:
        order = one.order
        begun = bool(one.packages) and not (order.left or order.goes_back)
        if not begun or not one.loose or one.picked < one.lines:
            continue
        title = translate("Dispatch", "%n line(s) in no package", "", len(one.loose))
        detail = order_name(order)
        yield Item(f"pack_or_explain:{order.id}", title, detail, "›", "package", Tone.WARN)
