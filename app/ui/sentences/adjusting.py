"""What an adjustment of stock says: keys of `app.domain.adjusting.keys` as sentences.

Much is said as on other work documents; what is not stands here, and the doors are this kind's own.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.decision import NOTHING, Notice
from app.domain.working import Option
from app.ui.sentences import ad_hoc, scans
from app.ui.sentences.forms import Form, N, Text, Words, chosen, form, said
from app.ui.sentences.values import CONDITIONS, number, readable, shown

log = logging.getLogger(__name__)

_AS_ELSEWHERE = (
    "abandoned_already",
    "attributes_added",
    "attributes_dropped",
    "attributes_held",
    "badge",
    "below_zero",
    "code_empty",
    "code_linked_only",
    "command_not_here",
    "context_dropped",
    "enter_weight",
    "entry_decided",
    "heading_unchanged",
    "line_chosen",
    "lot_empty",
    "many",
    "multiplier_dropped",
    "multiplier_set",
    "no_question",
    "no_such_answer",
    "no_such_condition",
    "no_such_line",
    "no_such_post",
    "not_a_multiple",
    "not_a_number",
    "note_empty",
    "note_too_long",
    "nothing_to_cancel",
    "nothing_to_confirm",
    "nothing_to_undo",
    "open_questions",
    "other_document",
    "others_built_on_it",
    "package_without_content",
    "quantity_changed",
    "quantity_set",
    "quantity_too_big",
    "quantity_unchanged",
    "question_dropped",
    "question_not_read",
    "question_waits",
    "scan_item_first",
    "screen_command",
    "serial_empty",
    "serial_one_by_one",
    "serial_repeated",
    "undone",
    "unknown_code",
    "weigh_pieces",
    "weight_missing",
    "which_product",
)
_TOLD = N("AdHoc", "{told}.")

_ACCEPTED: Mapping[str, Form] = {
    "opened": form(
        (N("Adjust", "Adjust the stock of {product}"), N("Adjust", "Adjust stock")),
        N("Adjust", "Scan each piece, or type the quantity."),
    ),
    "heading_changed": form(
        (N("Adjust", "{direction}: {reason}"), N("Adjust", "{direction}")),
        N("Adjust", "Condition: {condition}."),
    ),
    "place_chosen": form(
        N("Adjust", "At place {place}"), N("Adjust", "The stock of this place is adjusted.")
    ),
    "taken": form(
        (
            N("Adjust", "{mark}{quantity} {unit} {product}"),
            N("Adjust", "{quantity} {unit} {product}"),
            N("Adjust", "{product}"),
            N("Adjust", "Counted"),
        ),
        _TOLD,
    ),
    "removed": form(
        (N("Adjust", "{quantity} {unit} less"), N("Adjust", "The line is gone")),
        N("Adjust", "Nothing of {product} is counted here now."),
        N("Adjust", "Nothing of it is counted here now."),
    ),
    "finished": form(
        (
            N("Adjust", "{product}: {before} becomes {after} {unit}"),
            N("Adjust", "{direction}: {quantity} {unit} {product}"),
            N("Adjust", "Posted"),
        ),
        N("Adjust", "At {place}, because: {reason}."),
        N("Adjust", "It is sent by itself."),
    ),
    "abandoned": form(N("Adjust", "Nothing is adjusted"), N("Adjust", "The stock stays as it is.")),
}
_REFUSED: Mapping[str, Form] = {
    "figure_first": form(
        N("Adjust", "The stock of now is not known"),
        N("Adjust", "Nobody overwrites what nobody has seen. Try again when the server answers."),
    ),
    "needs_lead": form(
        N("Adjust", "A lead has to approve that"),
        N("Adjust", "Overwriting takes with it what others booked. Add or remove instead."),
    ),
    "no_such_reason": form(
        (N("Adjust", "There is no reason {reason}"), N("Adjust", "There is no such reason")),
        N("Adjust", "Choose one from the list."),
    ),
    "note_first": form(
        N("Adjust", "Say in a few words why"), N("Adjust", "Another reason needs a note.")
    ),
    "nothing_scanned": form(
        N("Adjust", "Nothing is counted yet"),
        N("Adjust", "Scan each piece, or type the quantity."),
    ),
    "other_product": form(
        (N("Adjust", "That is {product}"), N("Adjust", "That is another product")),
        N("Adjust", "This is about {wanted}. Finish it first, then adjust the other one."),
        N("Adjust", "Finish this first, then adjust the other one."),
    ),
    "posted_for_good": form(
        N("Adjust", "This adjustment is posted"),
        N("Adjust", "Begin another one to put it right."),
    ),
    "reason_first": form(N("Adjust", "Say why first"), N("Adjust", "Every adjustment needs one.")),
    "scan_place_first": form(
        N("Adjust", "First scan the place"), N("Adjust", "Stock is adjusted where goods lie.")
    ),
    "set_unchanged": form(
        (N("Adjust", "The stock is {quantity} already"), N("Adjust", "The stock is so already")),
        N("Adjust", "There is nothing to overwrite."),
    ),
}
_HELD: Mapping[str, Form] = {
    "finish_summary": form(
        N("Adjust", "Look at before and after"),
        N("Adjust", "Confirm it: then the stock is changed."),
    ),
    "place_unchanged": form(
        N("Adjust", "It is this place already"), N("Adjust", "Scan the item, or go on.")
    ),
}

KEYS: Mapping[str, Form] = {
    **{key: ad_hoc.KEYS[key] for key in _AS_ELSEWHERE},
    **_ACCEPTED,
    **_REFUSED,
    **_HELD,
}
"""Every key of an adjustment, but for `unsound`, which has a sentence for each `why`."""

ASKS: Mapping[str, Text] = {
    **{reason: ad_hoc.ASKS[reason] for reason in ("weight_missing", "which_product")},
    "many": N("Adjust", "Is it really so many?"),
}
OPTIONS: Mapping[str, tuple[Text, ...]] = {
    choice: ad_hoc.OPTIONS[choice] for choice in ("take", "enter_weight", "product", "drop")
}
DIRECTIONS: Mapping[str, Text] = {
    "add": N("Adjust", "Add to stock"),
    "remove": N("Adjust", "Remove from stock"),
    "set": N("Adjust", "Overwrite stock"),
}
MEANINGS: Mapping[str, Text] = {
    "add": N("Adjust", "More are there than booked."),
    "remove": N("Adjust", "Fewer are there than booked."),
    "set": N("Adjust", "The figure is replaced. A lead approves."),
}
"""What a direction does, for who chooses one."""
REASONS: Mapping[str, Text] = {
    "found": N("AdjustReason", "Found"),
    "missing": N("AdjustReason", "Missing"),
    "broken": N("AdjustReason", "Broken or leaking"),
    "expired": N("AdjustReason", "Expired"),
    "own_use": N("AdjustReason", "For own use"),
    "wrong_booking": N("AdjustReason", "Booked wrongly before"),
    "other": N("AdjustReason", "Another reason"),
}
UNDONE: Mapping[str, Text] = {
    **{
        f"adjust.{fact}": ad_hoc.UNDONE[f"ad_hoc.{fact}"]
        for fact in (
            "place_chosen",
            "line_chosen",
            "question_asked",
            "question_grew",
            "question_answered",
            "multiplier_set",
            "attributes_held",
            "context_dropped",
            "code_linked",
        )
    },
    "adjust.heading_changed": N("Undone", "the change of direction, reason or condition"),
    "adjust.taken": N("Undone", "what was counted"),
    "adjust.abandoned": N("Undone", "that nothing is adjusted"),
}
_MARKS: Mapping[str, str] = {"add": "+", "remove": "−"}
_LEVEL = N("AdHoc", "{done} {unit}")
_OF_TOTAL = N("AdHoc", "{done} {unit}, {total} in all")
_OF_LOT = N("AdHoc", "lot {lot}")
_OF_SERIAL = N("AdHoc", "serial {serial}")
_DOT = " · "
_UNKNOWN = N("Sentences", "{key}")
_TABLES: Mapping[str, Mapping[str, Text]] = {
    "direction": DIRECTIONS,
    "reason": REASONS,
    "condition": CONDITIONS,
    "what": UNDONE,
}


# --- the doors ----------------------------------------------------------------------------------


def adjusting_words(key: str, details: Mapping[str, Any] = NOTHING) -> Words:
    """Cause and what to do for a key of a decision."""
    why = str(details.get("why") or "")
    shape = scans.UNSOUND.get(why) if key == "unsound" else KEYS.get(key)
    if shape is None:
        log.error("no sentence for the key %s of an adjustment", key)
        return Words(_UNKNOWN.say({"key": key}))
    return said(shape, _values(details))


def adjusting_notices_words(notices: Sequence[Notice]) -> str:
    """What is told beside an outcome, on one line; "" for nothing."""
    return " ".join(adjusting_words(notice.key, notice.details).line for notice in notices)


def adjusting_ask_words(reason: str, details: Mapping[str, Any] = NOTHING) -> str:
    """The question itself, over its answers."""
    text = ASKS.get(reason)
    if text is None:
        log.error("no question for %s", reason)
        return reason
    return text.say(_values(details))


def adjusting_answers_words(
    options: Sequence[Option], details: Mapping[str, Any] = NOTHING
) -> tuple[str, ...]:
    """All answers of a question, in their order."""
    return tuple(_option(option, details, at) for at, option in enumerate(options, 1))


def _option(option: Option, details: Mapping[str, Any], number_of: int) -> str:
    texts = OPTIONS.get(option.choice)
    if texts is None:
        log.error("no answer for %s", option.choice)
        return option.choice
    name = details.get(f"name{number_of}")
    named = {"name": shown(str(name)) if name else "", "value": shown(option.value)}
    return chosen(texts, {**_values(details), **named})


def direction_words(direction: str) -> str:
    """What becomes of a figure."""
    return DIRECTIONS[direction].say()


def direction_means(direction: str) -> str:
    """The same in a sentence."""
    return MEANINGS[direction].say()


def adjust_reason_words(reason: str) -> str:
    """Why a figure is put right."""
    text = REASONS.get(reason)
    return text.say() if text is not None else shown(reason)


# --- details as texts ---------------------------------------------------------------------------


def _values(details: Mapping[str, Any]) -> dict[str, str]:
    """The details as texts; `told` puts together how a line stands, `mark` is its sign."""
    values = readable({n: v for n, v in details.items() if v is None or isinstance(v, str | int)})
    for name, table in _TABLES.items():
        known = table.get(str(details.get(name)))
        if known is not None:
            values[name] = known.say()
    for name in ("done", "total", "before", "after"):
        if values.get(name):
            values[name] = number(str(details[name]))
    if values.get("quantity") == "0" and "direction" not in details:
        del values["quantity"]
    values["mark"] = _MARKS.get(str(details.get("direction")), "")
    values["told"] = _DOT.join(_told(values))
    return values


def _told(values: Mapping[str, str]) -> list[str]:
    whole = values.get("total") not in (None, values.get("done"))
    parts = (
        (_OF_TOTAL if whole else _LEVEL, "done"),
        (_OF_LOT, "lot"),
        (_OF_SERIAL, "serial"),
    )
    return [text.say(values) for text, name in parts if values.get(name)]


def _all_texts() -> tuple[Text, ...]:
    found = [text for shape in KEYS.values() for text in shape.texts()]
    found += [_LEVEL, _OF_TOTAL, _OF_LOT, _OF_SERIAL, *ASKS.values()]
    found += [text for texts in OPTIONS.values() for text in texts]
    singles = (DIRECTIONS, MEANINGS, REASONS, UNDONE)
    return (*found, *(text for table in singles for text in table.values()))


TEXTS: tuple[Text, ...] = _all_texts()
"""Every text of adjustments: what a translation must have."""
