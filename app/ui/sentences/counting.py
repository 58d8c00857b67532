"""What a count says: keys of `app.domain.counting.keys` as sentences, and the words of a review.

Much is said as on other work documents; what is not stands here and beside here.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.decision import NOTHING, Notice
from app.domain.working import Option
from app.ui.sentences import ad_hoc, counting_done, counting_refused, counting_review, scans
from app.ui.sentences.forms import Form, N, Text, Words, chosen, said
from app.ui.sentences.values import lines, number, readable, shown
from app.ui.translation import translate

log = logging.getLogger(__name__)

_AS_ELSEWHERE = (
    "attributes_added",
    "attributes_dropped",
    "attributes_held",
    "badge",
    "below_zero",
    "code_empty",
    "code_linked_only",
    "condition_set",
    "context_dropped",
    "enter_lot",
    "enter_serial",
    "enter_weight",
    "entry_decided",
    "heading_unchanged",
    "line_chosen",
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
    "package_without_content",
    "quantity_changed",
    "quantity_too_big",
    "quantity_unchanged",
    "question_dropped",
    "question_not_read",
    "question_waits",
    "scan_each_serial",
    "scan_item_first",
    "screen_command",
    "serial_empty",
    "serial_missing",
    "serial_one_by_one",
    "undone",
    "weigh_pieces",
    "weight_missing",
    "which_product",
)

KEYS: Mapping[str, Form] = {
    **{key: ad_hoc.KEYS[key] for key in _AS_ELSEWHERE},
    **counting_done.ACCEPTED,
    **counting_done.QUESTIONS,
    **counting_done.HELD,
    **counting_done.NOTICES,
    **counting_refused.REFUSED,
}
"""Every key of a count, but for `unsound`, which has a sentence for each `why`."""

ASKS: Mapping[str, Text] = {
    **{
        reason: ad_hoc.ASKS[reason]
        for reason in ("weight_missing", "serial_missing", "lot_missing", "which_product")
    },
    "many": N("Counting", "Do really so many lie here?"),
    "serial_elsewhere": N("Counting", "Where is the piece with serial {serial}?"),
    "counted_and_posted": N("Counting", "{product} was counted and posted. Count it anew?"),
    "nothing_here": N("Counting", "Does nothing more lie at {place}?"),
}
OPTIONS: Mapping[str, tuple[Text, ...]] = {
    **{
        choice: ad_hoc.OPTIONS[choice]
        for choice in (
            "take",
            "last_lot",
            "enter_lot",
            "enter_serial",
            "enter_weight",
            "not_legible",
            "product",
        )
    },
    "take": (N("Counting", "Count {quantity} {unit}"), N("Counting", "Count it")),
    "lies_here": (N("Counting", "It lies here"),),
    "recount": (N("Counting", "Count it anew from here on"),),
    "empty": (N("Counting", "Yes, nothing more"),),
    "drop": (N("Counting", "No, do not count it"),),
}
DROPS: Mapping[str, Text] = {
    "nothing_here": N("Counting", "No, more comes"),
    "serial_elsewhere": N("Counting", "It lies where it was"),
}
"""What `drop` says where it is no plain no."""
UNDONE: Mapping[str, Text] = {
    **{
        f"count.{fact}": ad_hoc.UNDONE[f"ad_hoc.{fact}"]
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
    "count.heading_changed": N("Undone", "the change of name and person"),
    "count.place_done": N("Undone", "that the place is done"),
    "count.place_left": N("Undone", "that the place comes later"),
    "count.counted": N("Undone", "what was counted"),
    "count.recount_started": N("Undone", "the count anew"),
    "count.unknown_kept": N("Undone", "an unknown code"),
    "count.unknown_settled": N("Undone", "that a code is not there"),
    "count.movement_judged": N("Undone", "what was said of a movement"),
    "count.variance_accepted": N("Undone", "that a difference is accepted"),
    "count.variance_rejected": N("Undone", "that the books stay"),
    "count.abandoned": N("Undone", "that the count is given up"),
}
_LEVEL = N("AdHoc", "{done} {unit}")
_OF_TOTAL = N("AdHoc", "{done} {unit}, {total} in all")
_OF_LOT = N("AdHoc", "lot {lot}")
_OF_SERIAL = N("AdHoc", "serial {serial}")
_AT = N("Counting", "at {place}")
_DOT = " · "
_UNKNOWN = N("Sentences", "{key}")
_TABLES: Mapping[str, Mapping[str, Text]] = {
    "what": UNDONE,
    "reason": counting_review.REASONS,
}


# --- the doors ----------------------------------------------------------------------------------


def counting_words(key: str, details: Mapping[str, Any] = NOTHING) -> Words:
    """Cause and what to do for a key of a decision."""
    why = str(details.get("why") or "")
    shape = scans.UNSOUND.get(why) if key == "unsound" else KEYS.get(key)
    if shape is None:
        log.error("no sentence for the key %s of a count", key)
        return Words(_UNKNOWN.say({"key": key}))
    return said(shape, _values(details))


def counting_notices_words(notices: Sequence[Notice]) -> str:
    """What is told beside an outcome, on one line; "" for nothing."""
    return " ".join(counting_words(notice.key, notice.details).line for notice in notices)


def counting_ask_words(reason: str, details: Mapping[str, Any] = NOTHING) -> str:
    """The question itself, over its answers."""
    text = ASKS.get(reason)
    if text is None:
        log.error("no question for %s", reason)
        return reason
    return text.say(_values(details))


def counting_option_words(
    reason: str,
    choice: str,
    value: str = "",
    details: Mapping[str, Any] = NOTHING,
    number_of: int = 0,
) -> str:
    """An answer; `number_of` (from 1) tells which product of the details it names."""
    other = DROPS.get(reason) if choice == "drop" else None
    texts = (other,) if other is not None else OPTIONS.get(choice)
    if texts is None:
        log.error("no answer for %s", choice)
        return choice
    name = details.get(f"name{number_of}")
    values = {**_values(details), "name": shown(str(name)) if name else "", "value": shown(value)}
    return chosen(texts, values)


def counting_answers_words(
    reason: str, options: Sequence[Option], details: Mapping[str, Any] = NOTHING
) -> tuple[str, ...]:
    """All answers of a question, in their order."""
    return tuple(
        counting_option_words(reason, option.choice, option.value, details, at)
        for at, option in enumerate(options, 1)
    )


def count_reason_words(reason: str) -> str:
    """Why a count differs; a person's own words as they are."""
    text = counting_review.REASONS.get(reason)
    return text.say() if text is not None else shown(reason)


def doubt_words(reason: str) -> Words:
    """What is doubtful about a counted spot (`shelf.Doubt.reason`), and what to do."""
    shape = counting_review.DOUBTS.get(reason)
    if shape is None:
        log.error("no sentence for the doubt %s", reason)
        shape = counting_review.UNKNOWN_DOUBT
    return said(shape, {})


# --- details as texts ---------------------------------------------------------------------------


def differences(n: int) -> str:
    """ "3 differences" in words."""
    return translate("Count", "%n difference(s)", "", n)


def products(n: int) -> str:
    """ "3 products" in words."""
    return translate("Count", "%n product(s)", "", n)


_COUNTED = {"spots": lines, "waiting": lines, "differences": differences, "uncounted": products}


def _values(details: Mapping[str, Any]) -> dict[str, str]:
    """The details as texts; `told` puts together how a line stands."""
    values = readable({n: v for n, v in details.items() if v is None or isinstance(v, str | int)})
    for name, table in _TABLES.items():
        known = table.get(str(details.get(name)))
        if known is not None:
            values[name] = known.say()
    for name, counted in _COUNTED.items():
        count = details.get(name)
        if isinstance(count, int) and count:
            values[f"{name}_words"] = counted(count)
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
        (_AT, "place"),
    )
    return [text.say(values) for text, name in parts if values.get(name)]


def _all_texts() -> tuple[Text, ...]:
    found = [text for shape in KEYS.values() for text in shape.texts()]
    doubts = (*counting_review.DOUBTS.values(), counting_review.UNKNOWN_DOUBT)
    found += [text for shape in doubts for text in shape.texts()]
    found += [_LEVEL, _OF_TOTAL, _OF_LOT, _OF_SERIAL, _AT, *ASKS.values(), *DROPS.values()]
    found += [text for texts in OPTIONS.values() for text in texts]
    return (*found, *counting_review.REASONS.values(), *UNDONE.values())


TEXTS: tuple[Text, ...] = _all_texts()
"""Every text of a count: what a translation must have."""
