"""What a shipment between our own places says: keys of `app.domain.shipping.keys` as sentences.

Much is said as on a dispatch; what is not stands here and in the modules beside, and the doors are
this kind's own.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.decision import NOTHING, Notice
from app.domain.working import Option
from app.ui.sentences import goods_out, scans, shipping_asked, shipping_done, shipping_refused
from app.ui.sentences.forms import Form, N, Text, Words, chosen, form, said
from app.ui.sentences.values import REASONS as COMMON
from app.ui.sentences.values import lines, number, readable, shown
from app.ui.translation import translate

log = logging.getLogger(__name__)

KEYS: Mapping[str, Form] = {
    **shipping_done.ACCEPTED,
    **shipping_done.HELD,
    **shipping_done.NOTICES,
    **shipping_asked.QUESTIONS,
    **shipping_refused.REFUSED,
}
"""Every key of a shipment, but for `unsound`, which has a sentence for each `why`."""

STATUSES: Mapping[str, Text] = {
    "DRAFT": N("ShipmentStatus", "draft"),
    "NEW": N("ShipmentStatus", "to be loaded"),
    "IN_PROCESS": N("ShipmentStatus", "on its way"),
    "COMPLETED": N("ShipmentStatus", "received"),
    "CANCELED": N("ShipmentStatus", "cancelled"),
    "UNKNOWN": N("ShipmentStatus", "unknown"),
}
TASKS: Mapping[str, Text] = {
    "draft": N("ShippingTask", "Put a shipment together"),
    "load": N("ShippingTask", "Load"),
    "receive": N("ShippingTask", "Receive"),
}
REASONS: Mapping[str, Text] = {
    "not_there": N("ShippingReason", "Not there"),
    "no_room": N("ShippingReason", "No room"),
    "damaged": N("ShippingReason", "Damaged"),
    "held_back": N("ShippingReason", "Held back"),
    "not_arrived": N("ShippingReason", "Not on the vehicle"),
    "other_goods": N("ShippingReason", "Other goods came"),
    "sent_later": N("ShippingReason", "Comes later"),
    "not_needed": N("ShippingReason", "Not needed any more"),
    "wrong_places": N("ShippingReason", "Wrong places"),
    "wrong_goods": N("ShippingReason", "Wrong goods"),
    "no_transport": N("ShippingReason", "No transport"),
    "other": COMMON["other"],
}
"""Why goods are missing, or why a shipment does not take place."""

UNDONE: Mapping[str, Text] = {
    **{
        f"shipping.{fact}": goods_out.UNDONE[f"dispatch.{fact}"]
        for fact in (
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
    "shipping.heading_changed": N("Undone", "the change of places or description"),
    "shipping.taken": N("Undone", "what was taken"),
    "shipping.abandoned": N("Undone", "that it was given up"),
}

UNAVAILABLE: Mapping[str, Form] = {
    "shipment_not_here": shipping_refused.REFUSED["shipment_not_here"],
    "shipment_ended": shipping_refused.REFUSED["shipment_ended"],
    "shipment_still_coming": form(
        N("Shipping", "This shipment is still on its way to this terminal"),
        N("Shipping", "The server is slow. Scan it again in a moment, or open another one."),
    ),
}
"""Why a shipment cannot be opened (`workbench.errors.Unavailable`)."""

_LEVEL = N("Shipping", "{done} {unit}")
_OF_EXPECTED = N("Shipping", "{done} of {expected} {unit}")
_OF_TOTAL = N("Shipping", "{done} {unit}, {total} in all")
_OF_LOT = N("Shipping", "lot {lot}")
_OF_SERIAL = N("Shipping", "serial {serial}")
_DOT = " · "
_LEAVES = N("Shipping", "on its way at once")
_UNKNOWN = N("Sentences", "{key}")
_TABLES: Mapping[str, Mapping[str, Text]] = {
    "stock_by": goods_out.STOCK_BY,
    "status": STATUSES,
    "task": TASKS,
    "what": UNDONE,
    "reason": REASONS,
}


# --- the doors ----------------------------------------------------------------------------------


def shipping_words(key: str, details: Mapping[str, Any] = NOTHING) -> Words:
    """Cause and what to do for a key of a decision."""
    why = str(details.get("why") or "")
    shape = scans.UNSOUND.get(why) if key == "unsound" else KEYS.get(key) or UNAVAILABLE.get(key)
    if shape is None:
        log.error("no sentence for the key %s of a shipment", key)
        return Words(_UNKNOWN.say({"key": key}))
    return said(shape, _values(details))


def shipping_notices_words(notices: Sequence[Notice]) -> str:
    """What is told beside an outcome, on one line; "" for nothing."""
    return " ".join(shipping_words(notice.key, notice.details).line for notice in notices)


def shipping_ask_words(reason: str, details: Mapping[str, Any] = NOTHING) -> str:
    """The question itself, over its answers."""
    text = shipping_asked.ASKS.get(reason)
    if text is None:
        log.error("no question for %s", reason)
        return reason
    return text.say(_values(details))


def shipping_option_words(
    reason: str,
    choice: str,
    value: str = "",
    details: Mapping[str, Any] = NOTHING,
    number_of: int = 0,
) -> str:
    """An answer to a question; `number_of` (from 1) tells which product of the details it names."""
    texts = shipping_asked.OPTIONS_OF.get((reason, choice)) or shipping_asked.OPTIONS.get(choice)
    if texts is None:
        log.error("no answer for %s", choice)
        return choice
    name = details.get(f"name{number_of}")
    told = number(value) if choice == "take_rest" else shown(value)
    values = {**_values(details), "name": shown(str(name)) if name else "", "value": told}
    return chosen(texts, values)


def shipping_answers_words(
    reason: str, options: Sequence[Option], details: Mapping[str, Any] = NOTHING
) -> tuple[str, ...]:
    """All answers of a question, in their order."""
    return tuple(
        shipping_option_words(reason, option.choice, option.value, details, at)
        for at, option in enumerate(options, 1)
    )


def shipping_reason_words(reason: str) -> str:
    """Why goods are missing or a shipment does not take place; a person's own words as they are."""
    return _word(REASONS, reason)


def shipment_status_words(status: str) -> str:
    """Where a shipment stands on the server."""
    return _word(STATUSES, status)


def shipping_task_words(task: str) -> str:
    """What is done on a shipment's document."""
    return _word(TASKS, task)


def _word(table: Mapping[str, Text], key: str) -> str:
    text = table.get(key)
    return text.say() if text is not None else shown(key)


# --- details as texts ---------------------------------------------------------------------------


def _values(details: Mapping[str, Any]) -> dict[str, str]:
    """The details as texts; `told` puts together how a line stands."""
    values = readable({n: v for n, v in details.items() if v is None or isinstance(v, str | int)})
    for name, table in _TABLES.items():
        known = table.get(str(details.get(name)))
        if known is not None:
            values[name] = known.say()
    for name in ("done", "expected", "total", "available", "taken"):
        if values.get(name):
            values[name] = number(str(details[name]))
    for name in ("quantity", "taken"):
        if values.get(name) == "0":
            del values[name]
    values.update(_numbers(values, str(details.get("missing") or "0")))
    if details.get("departs"):
        values["leaves"] = _LEAVES.say()
    values["told"] = _DOT.join(_told(values))
    return values


def _numbers(values: Mapping[str, str], missing: str) -> dict[str, str]:
    """What is said otherwise of one than of many."""
    found = {}
    lacking = int(missing) if missing.isdigit() else 0
    if lacking:
        found["missing_words"] = lines(lacking)
    if lacking > 1:
        found["others_words"] = translate("Shipping", "%n more", "", lacking - 1)
    if values.get("taken") == "1":
        found["one_taken"] = "1"
    return found


def _told(values: Mapping[str, str]) -> list[str]:
    level = _LEVEL
    if values.get("expected") not in (None, "", "0"):
        level = _OF_EXPECTED
    elif values.get("total") not in (None, values.get("done")):
        level = _OF_TOTAL
    parts = ((level, "done"), (_OF_LOT, "lot"), (_OF_SERIAL, "serial"))
    return [text.say(values) for text, name in parts if values.get(name)]


def _all_texts() -> tuple[Text, ...]:
    found = [text for shape in (*KEYS.values(), *UNAVAILABLE.values()) for text in shape.texts()]
    found += [_LEVEL, _OF_EXPECTED, _OF_TOTAL, _OF_LOT, _OF_SERIAL, _LEAVES]
    found += shipping_asked.ASKS.values()
    for options in (shipping_asked.OPTIONS, shipping_asked.OPTIONS_OF):
        found += [text for texts in options.values() for text in texts]
    for table in (STATUSES, TASKS, REASONS, UNDONE):
        found += table.values()
    return tuple(found)


TEXTS: tuple[Text, ...] = _all_texts()
"""Every text of shipments: what a translation must have."""
