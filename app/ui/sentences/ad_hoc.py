"""What goods without an order say: keys of `app.domain.adhoc.keys` as sentences.

Much is said as on a dispatch; what is not stands here, and the doors are this kind's own.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.decision import NOTHING, Notice
from app.domain.working import Option
from app.ui.sentences import dispatch_asked, dispatch_done, dispatch_refused, goods_out, scans
from app.ui.sentences.forms import Form, N, Text, Words, chosen, form, said
from app.ui.sentences.values import number, readable, shown

log = logging.getLogger(__name__)

_DISPATCH: Mapping[str, Form] = {
    **dispatch_done.ACCEPTED,
    **dispatch_done.HELD,
    **dispatch_done.NOTICES,
    **dispatch_asked.QUESTIONS,
    **dispatch_refused.REFUSED,
}
_AS_ON_A_DISPATCH = (
    "attributes_dropped",
    "attributes_held",
    "badge",
    "below_zero",
    "code_empty",
    "code_linked_only",
    "context_dropped",
    "enter_lot",
    "enter_serial",
    "enter_weight",
    "entry_decided",
    "lot_empty",
    "multiplier_dropped",
    "multiplier_set",
    "no_last_lot",
    "no_question",
    "no_such_answer",
    "no_such_condition",
    "no_such_line",
    "no_such_post",
    "not_a_multiple",
    "not_a_number",
    "note_empty",
    "note_too_long",
    "noted",
    "nothing_to_cancel",
    "nothing_to_confirm",
    "nothing_to_undo",
    "open_questions",
    "others_built_on_it",
    "quantity_too_big",
    "question_dropped",
    "question_not_read",
    "question_waits",
    "scan_item_first",
    "screen_command",
    "serial_empty",
    "serial_missing",
    "serial_one_by_one",
    "short_dated",
    "undone",
    "unknown_code",
    "weight_missing",
    "which_product",
)

_TOLD = N("AdHoc", "{told}.")
_BACK_BY_RETURN = N("AdHoc", "What comes back is a return: take it at the receiving desk.")

_ACCEPTED: Mapping[str, Form] = {
    "opened": form(
        (N("AdHoc", "{kind} for {recipient}"), N("AdHoc", "{kind}")),
        N("AdHoc", "Scan the goods that leave."),
    ),
    "heading_changed": form(
        (N("AdHoc", "{kind} for {recipient}"), N("AdHoc", "{kind}")),
        N("AdHoc", "{type}"),
    ),
    "place_chosen": form(
        (N("AdHoc", "From place {place}"), N("AdHoc", "From where each product lies")),
        N("AdHoc", "What you scan now is taken from there."),
    ),
    "line_chosen": form(
        (N("AdHoc", "{product}"), N("AdHoc", "Line chosen")),
        N("AdHoc", "Quantities are about this line now."),
    ),
    "taken": form(
        (N("AdHoc", "+{quantity} {unit} {product}"), N("AdHoc", "{product}"), N("AdHoc", "Taken")),
        _TOLD,
    ),
    "quantity_set": form(
        (N("AdHoc", "Quantity set: {product}"), N("AdHoc", "Quantity set")), _TOLD
    ),
    "quantity_changed": form(
        (N("AdHoc", "{product}: {quantity} {unit}"), N("AdHoc", "Quantity changed")), _TOLD
    ),
    "removed": form(
        (N("AdHoc", "{product} stays here"), N("AdHoc", "The line is gone")),
        N("AdHoc", "{quantity} {unit} less. Put it back."),
        N("AdHoc", "Put it back."),
    ),
    "attributes_added": form(
        (
            N("AdHoc", "Lot {lot} for {product}"),
            N("AdHoc", "Serial {serial} for {product}"),
            N("AdHoc", "More about {product}"),
            N("AdHoc", "More about the item"),
        ),
        _TOLD,
    ),
    "condition_set": form(
        (N("AdHoc", "Condition: {condition}"), N("AdHoc", "Condition set")),
        N("AdHoc", "{product}: {told}."),
        _TOLD,
    ),
    "finished": form(
        (N("AdHoc", "Handed out: {lines_words}"), N("AdHoc", "Finished")),
        N("AdHoc", "{stock_by}"),
    ),
    "abandoned": form(
        N("AdHoc", "Nothing leaves"),
        N("AdHoc", "{lines_words} in hand: put the goods back where they were."),
        N("AdHoc", "Nothing was in hand."),
    ),
}
_QUESTIONS: Mapping[str, Form] = {
    "many": form(
        (N("AdHoc", "{quantity} {unit} at once"), N("AdHoc", "So many at once")),
        N("AdHoc", "{product}: is that right?"),
    ),
    "lot_missing": form(
        N("AdHoc", "The lot is missing"),
        N("AdHoc", "{product} needs one. The lot taken last is {last_lot}."),
        N("AdHoc", "{product} needs one. Scan or enter it."),
    ),
}
_REFUSED: Mapping[str, Form] = {
    "abandoned_already": form(
        N("AdHoc", "This one was given up"), N("AdHoc", "Undo that, or begin another one.")
    ),
    "command_not_here": form(
        (N("AdHoc", "{command} does nothing here"), N("AdHoc", "That does nothing here")),
        N("AdHoc", "Scan an item, a place, or another command."),
    ),
    "expired": form(
        (N("AdHoc", "Expired on {expiry}"), N("AdHoc", "That is expired")),
        N("AdHoc", "{product} does not leave. Take another one."),
        N("AdHoc", "Take another one."),
    ),
    "nothing_scanned": form(
        N("AdHoc", "Nothing was scanned yet"), N("AdHoc", "Scan what leaves, or give it up.")
    ),
    "other_document": form(
        (N("AdHoc", "{code} is an order"), N("AdHoc", "That is an order")),
        N("AdHoc", "Finish this first, then scan it again."),
    ),
    "package_without_content": form(
        (N("AdHoc", "{code} is a package"), N("AdHoc", "That is a package")),
        N("AdHoc", "Its label does not say what is in it. Scan the goods."),
    ),
    "posted_for_good": form(N("AdHoc", "These goods have left"), _BACK_BY_RETURN),
    "recipient_too_long": form(
        N("AdHoc", "The name is too long"), N("AdHoc", "At most {limit} characters.")
    ),
    "scan_each_serial": form(
        (N("AdHoc", "{product} has serials"), N("AdHoc", "It has serials")),
        N("AdHoc", "Scan each piece to add it."),
    ),
    "scan_place_first": form(
        N("AdHoc", "First scan the place"),
        N("AdHoc", "Stock is taken out there. Then scan {product}."),
        N("AdHoc", "Stock is taken out there. Then scan the item."),
    ),
    "serial_repeated": form(
        (N("AdHoc", "Serial {serial} is here already"), N("AdHoc", "This piece is here already")),
        N("AdHoc", "Take another piece of {product}."),
        N("AdHoc", "Take another piece."),
    ),
    "weigh_pieces": form(
        (N("AdHoc", "{product} is weighed"), N("AdHoc", "It is weighed")),
        N("AdHoc", "Scan each piece, or set the kilograms."),
    ),
}
_HELD: Mapping[str, Form] = {
    "finish_summary": form(
        N("AdHoc", "Look at the summary"), N("AdHoc", "Confirm it: then the goods are gone.")
    ),
    "heading_unchanged": form(N("AdHoc", "Nothing was changed"), N("AdHoc", "Scan the next item.")),
    "quantity_unchanged": form(N("AdHoc", "The quantity stays as it is"), _TOLD),
}

KEYS: Mapping[str, Form] = {
    **{key: _DISPATCH[key] for key in _AS_ON_A_DISPATCH},
    **_ACCEPTED,
    **_QUESTIONS,
    **_REFUSED,
    **_HELD,
}
"""Every key of goods without an order, but for `unsound`, which has a sentence for each `why`."""

ASKS: Mapping[str, Text] = {
    **{
        reason: dispatch_asked.ASKS[reason]
        for reason in (
            "short_dated",
            "weight_missing",
            "serial_missing",
            "lot_missing",
            "which_product",
        )
    },
    "many": N("AdHoc", "Do really so many leave?"),
}
OPTIONS: Mapping[str, tuple[Text, ...]] = {
    choice: dispatch_asked.OPTIONS[choice]
    for choice in (
        "take",
        "last_lot",
        "enter_lot",
        "enter_serial",
        "enter_weight",
        "not_legible",
        "product",
        "drop",
    )
}
KINDS: Mapping[str, Text] = {
    "counter_sale": N("AdHocKind", "Counter sale"),
    "sample": N("AdHocKind", "Sample"),
    "other": N("AdHocKind", "Without an order"),
}
UNDONE: Mapping[str, Text] = {
    **{
        f"ad_hoc.{fact}": goods_out.UNDONE[f"dispatch.{fact}"]
        for fact in (
            "place_chosen",
            "line_chosen",
            "question_asked",
            "question_grew",
            "question_answered",
            "multiplier_set",
            "attributes_held",
            "context_dropped",
            "noted",
            "code_linked",
        )
    },
    "ad_hoc.heading_changed": N("Undone", "the change of recipient and type"),
    "ad_hoc.taken": N("Undone", "what was taken"),
    "ad_hoc.abandoned": N("Undone", "that nothing leaves"),
}
_LEVEL = N("AdHoc", "{done} {unit}")
_OF_TOTAL = N("AdHoc", "{done} {unit}, {total} in all")
_OF_LOT = N("AdHoc", "lot {lot}")
_OF_SERIAL = N("AdHoc", "serial {serial}")
_FROM = N("AdHoc", "from {place}")
_DOT = " · "
_UNKNOWN = N("Sentences", "{key}")
_TABLES: Mapping[str, Mapping[str, Text]] = {
    "kind": KINDS,
    "type": goods_out.TYPES,
    "stock_by": goods_out.STOCK_BY,
    "what": UNDONE,
}


# --- the doors ----------------------------------------------------------------------------------


def ad_hoc_words(key: str, details: Mapping[str, Any] = NOTHING) -> Words:
    """Cause and what to do for a key of a decision."""
    why = str(details.get("why") or "")
    shape = scans.UNSOUND.get(why) if key == "unsound" else KEYS.get(key)
    if shape is None:
        log.error("no sentence for the key %s of goods without an order", key)
        return Words(_UNKNOWN.say({"key": key}))
    return said(shape, _values(details))


def ad_hoc_notices_words(notices: Sequence[Notice]) -> str:
    """What is told beside an outcome, on one line; "" for nothing."""
    return " ".join(ad_hoc_words(notice.key, notice.details).line for notice in notices)


def ad_hoc_ask_words(reason: str, details: Mapping[str, Any] = NOTHING) -> str:
    """The question itself, over its answers."""
    text = ASKS.get(reason)
    if text is None:
        log.error("no question for %s", reason)
        return reason
    return text.say(_values(details))


def ad_hoc_option_words(
    choice: str, value: str = "", details: Mapping[str, Any] = NOTHING, number_of: int = 0
) -> str:
    """An answer; `number_of` (from 1) tells which product of the details it names."""
    texts = OPTIONS.get(choice)
    if texts is None:
        log.error("no answer for %s", choice)
        return choice
    name = details.get(f"name{number_of}")
    values = {**_values(details), "name": shown(str(name)) if name else "", "value": shown(value)}
    return chosen(texts, values)


def ad_hoc_answers_words(
    reason: str, options: Sequence[Option], details: Mapping[str, Any] = NOTHING
) -> tuple[str, ...]:
    """All answers of a question, in their order."""
    return tuple(
        ad_hoc_option_words(option.choice, option.value, details, at)
        for at, option in enumerate(options, 1)
    )


def ad_hoc_kind_words(kind: str) -> str:
    """Why goods leave without an order."""
    text = KINDS.get(kind)
    return text.say() if text is not None else shown(kind)


# --- details as texts ---------------------------------------------------------------------------


def _values(details: Mapping[str, Any]) -> dict[str, str]:
    """The details as texts; `told` puts together how a line stands."""
    values = readable({n: v for n, v in details.items() if v is None or isinstance(v, str | int)})
    for name, table in _TABLES.items():
        known = table.get(str(details.get(name)))
        if known is not None:
            values[name] = known.say()
    for name in ("done", "total"):
        if values.get(name):
            values[name] = number(str(details[name]))
    if values.get("quantity") == "0":
        del values["quantity"]
    values["told"] = _DOT.join(_told(values))
    return values


def _told(values: Mapping[str, str]) -> list[str]:
    whole = values.get("total") not in (None, values.get("done"))
    parts = (
        (_OF_TOTAL if whole else _LEVEL, "done"),
        (_OF_LOT, "lot"),
        (_OF_SERIAL, "serial"),
        (_FROM, "place"),
    )
    return [text.say(values) for text, name in parts if values.get(name)]


def _all_texts() -> tuple[Text, ...]:
    found = [text for shape in KEYS.values() for text in shape.texts()]
    found += [_LEVEL, _OF_TOTAL, _OF_LOT, _OF_SERIAL, _FROM, *ASKS.values()]
    found += [text for texts in OPTIONS.values() for text in texts]
    return (*found, *KINDS.values(), *UNDONE.values())


TEXTS: tuple[Text, ...] = _all_texts()
"""Every text of goods without an order: what a translation must have."""
