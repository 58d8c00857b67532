"""The sheet of an order that waits to be confirmed: what it shows, and the reasons to reject."""

from __future__ import annotations

from app.ui.frame.values import Action, Prompt
from app.ui.screens.goods_outs.rows import Known
from app.ui.screens.goods_outs.values import ConfirmForm
from app.ui.sentences import goods_out_type_words
from app.ui.translation import translate
from app.ui.widgets.button import Kind


def form_of(one: Known) -> ConfirmForm:
    """The sheet about an order of the list."""
    card, head = one.card, one.row.head
    lines = f"{head.lines} {card.value_note}" if head.lines is not None else ""
    facts = (
        (translate("ConfirmSheet", "Recipient"), card.party),
        (translate("ConfirmSheet", "Due"), card.when),
        (translate("ConfirmSheet", "Leaves as"), goods_out_type_words(head.type)),
        (translate("ConfirmSheet", "Size"), lines),
        (translate("ConfirmSheet", "Note"), head.note),
    )
    return ConfirmForm(one.key, card.title, tuple(fact for fact in facts if fact[1]))


def reasons() -> tuple[str, ...]:
    """Why an order is rejected, in the order of `DH:REASON:1` and on."""
    return (
        translate("ConfirmSheet", "Goods are missing"),
        translate("ConfirmSheet", "Not possible by that time"),
        translate("ConfirmSheet", "The customer called it off"),
        translate("ConfirmSheet", "The order is wrong"),
    )


def prompt(form: ConfirmForm) -> Prompt:
    """What to do now."""
    if form.rejecting:
        text = translate("ConfirmSheet", "Why is {number} rejected?")
    else:
        text = translate("ConfirmSheet", "{number}: confirm or reject?")
    return Prompt(text.format(number=form.number), "question")


def actions(form: ConfirmForm) -> list[Action]:
    """The big actions while the sheet is open; the main one last."""
    if form.rejecting:
        reject = translate("ConfirmSheet", "Reject order")
        keep = Action("keep", translate("ConfirmSheet", "Not yet"), "back")
        return [keep, Action("reject", reject, "refuse", Kind.MAIN, hold=True)]
    close = Action("close", translate("ConfirmSheet", "Close"), "cross")
    why = translate("ConfirmSheet", "Reject …")
    ask = Action("ask_reject", why, "refuse", Kind.DANGER)
    begin = Action("confirm_open", translate("ConfirmSheet", "Confirm and pick"), "pick")
    confirm = translate("ConfirmSheet", "Confirm")
    return [close, ask, begin, Action("confirm", confirm, "check", Kind.MAIN)]
