"""The only place that makes sentences: for the window and for the command line.

Everything below the window speaks in keys and details; here a key becomes the cause and what to
do, in the present language. It works without an application object. An unknown key is logged and
said as such: a missing sentence must never lose a scan.

`words(key, details)` is the usual way in; `sentence` is the same on one line.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from app.domain.decision import NOTHING, Detail, Notice
from app.domain.shipment_intents import MoveShipment
from app.ui.sentences import (
    ad_hoc,
    adjusting,
    catalog,
    count_lists,
    counting,
    device,
    dispatch,
    movements,
    office,
    passing_on,
    people,
    queue,
    receipt,
    scans,
    server,
    shipments_server,
    shipping,
    stock,
    tasks,
)
from app.ui.sentences.ad_hoc import (
    ad_hoc_answers_words,
    ad_hoc_ask_words,
    ad_hoc_kind_words,
    ad_hoc_notices_words,
    ad_hoc_option_words,
    ad_hoc_words,
)
from app.ui.sentences.adjusting import (
    adjust_reason_words,
    adjusting_answers_words,
    adjusting_ask_words,
    adjusting_notices_words,
    adjusting_words,
    direction_means,
    direction_words,
)
from app.ui.sentences.counting import (
    count_reason_words,
    counting_answers_words,
    counting_ask_words,
    counting_notices_words,
    counting_option_words,
    counting_words,
    doubt_words,
)
from app.ui.sentences.dispatch import (
    dispatch_answers_words,
    dispatch_ask_words,
    dispatch_notices_words,
    dispatch_option_words,
    dispatch_reason_words,
    dispatch_words,
    goods_out_status_words,
    goods_out_type_words,
    hand_over_words,
    mode_words,
    stage_words,
    stock_by_words,
)
from app.ui.sentences.forms import Form, N, Text, Words, chosen, said
from app.ui.sentences.movements import movement_words
from app.ui.sentences.queue import need_you, need_you_of
from app.ui.sentences.shipping import (
    shipment_status_words,
    shipping_answers_words,
    shipping_ask_words,
    shipping_notices_words,
    shipping_option_words,
    shipping_reason_words,
    shipping_task_words,
    shipping_words,
)
from app.ui.sentences.values import (
    CONDITIONS,
    DELIVERY_STATES,
    PROPERTIES,
    REASONS,
    SYMBOLOGIES,
    WHO_BOOKS,
    day,
    number,
    quantity,
    readable,
    shown,
    unit,
)

__all__ = [
    "KEYS",
    "TEXTS",
    "Words",
    "ad_hoc_answers_words",
    "ad_hoc_ask_words",
    "ad_hoc_kind_words",
    "ad_hoc_notices_words",
    "ad_hoc_option_words",
    "ad_hoc_words",
    "adjust_reason_words",
    "adjusting_answers_words",
    "adjusting_ask_words",
    "adjusting_notices_words",
    "adjusting_words",
    "ask_words",
    "choice_words",
    "condition_words",
    "count_reason_words",
    "counting_answers_words",
    "counting_ask_words",
    "counting_notices_words",
    "counting_option_words",
    "counting_words",
    "day",
    "delivery_state_words",
    "direction_means",
    "direction_words",
    "dispatch_answers_words",
    "dispatch_ask_words",
    "dispatch_notices_words",
    "dispatch_option_words",
    "dispatch_reason_words",
    "dispatch_words",
    "doubt_words",
    "entry_error_words",
    "entry_note_words",
    "entry_state_words",
    "goods_out_status_words",
    "goods_out_type_words",
    "hand_over_words",
    "intent_words",
    "link_words",
    "missing_words",
    "mode_words",
    "movement_words",
    "need_you",
    "need_you_of",
    "network_words",
    "notices_words",
    "number",
    "option_words",
    "problem_words",
    "quantity",
    "reason_words",
    "sentence",
    "shipment_status_words",
    "shipping_answers_words",
    "shipping_ask_words",
    "shipping_notices_words",
    "shipping_option_words",
    "shipping_reason_words",
    "shipping_task_words",
    "shipping_words",
    "shown",
    "stage_words",
    "stock_by_words",
    "symbology_words",
    "unit",
    "unsound_words",
    "who_books_words",
    "words",
]

log = logging.getLogger(__name__)

_TABLES: Sequence[Mapping[str, Form]] = (
    receipt.ACCEPTED,
    receipt.QUESTIONS,
    receipt.REFUSED,
    receipt.HELD,
    receipt.NOTICES,
    scans.SCREENS,
    server.CLASHES,
    server.GOODS_OUT_CLASHES,
    shipments_server.CLASHES,
    shipping.UNAVAILABLE,
    device.STORE,
    device.SETTINGS,
    catalog.CATALOG,
    count_lists.LISTS,
    tasks.TASKS,
    stock.UNAVAILABLE,
    people.PEOPLE,
    office.OFFICE,
    passing_on.PASSING_ON,
)

KEYS: Mapping[str, Form] = {key: shape for table in _TABLES for key, shape in table.items()}
"""Every key that `words` knows."""

_UNKNOWN = N("Sentences", "{key}")


def words(key: str, details: Mapping[str, Any] = NOTHING) -> Words:
    """Cause and what to do for a key of a decision, a clash, or an error of store or settings."""
    if key == "unsound":
        return unsound_words(str(details.get("why", "")), details)
    shape = KEYS.get(key)
    if shape is None:
        log.error("no sentence for the key %s", key)
        return Words(_UNKNOWN.say({"key": key}))
    return said(shape, _values(details))


def sentence(key: str, details: Mapping[str, Any] = NOTHING) -> str:
    """`words` on one line."""
    return words(key, details).line


def notices_words(notices: Sequence[Notice]) -> str:
    """What is told beside an outcome, on one line; "" for nothing."""
    return " ".join(sentence(notice.key, notice.details) for notice in notices)


def unsound_words(why: str, details: Mapping[str, Any] = NOTHING) -> Words:
    """Why a code cannot be trusted (`Unsound.why`)."""
    shape = scans.UNSOUND.get(why)
    if shape is None:
        log.error("no sentence for the unsound code %s", why)
        return Words(_UNKNOWN.say({"key": why}))
    return said(shape, _values(details))


# --- questions --------------------------------------------------------------------------------


def ask_words(reason: str, details: Mapping[str, Any] = NOTHING) -> str:
    """The question itself, over its answers."""
    text = receipt.ASKS.get(reason)
    if text is None:
        log.error("no question for %s", reason)
        return reason
    return text.say(_values(details))


def option_words(
    choice: str, value: str = "", details: Mapping[str, Any] = NOTHING, number_of: int = 0
) -> str:
    """An answer; `number_of` (from 1) tells which product of the details it names."""
    texts = receipt.OPTIONS.get(choice)
    if texts is None:
        log.error("no answer for %s", choice)
        return choice
    values = _values({**details, "name": details.get(f"name{number_of}")})
    values["value"] = number(value) if choice in ("take_rest", "reject_over") else shown(value)
    if not value:
        del values["value"]
    return chosen(texts, values)


# --- words for values -------------------------------------------------------------------------


def reason_words(reason: str) -> str:
    """Why goods are damaged or go back; a person's own words as they are."""
    return _word(REASONS, reason)


def condition_words(condition: str) -> str:
    """The condition of goods."""
    return _word(CONDITIONS, condition)


def delivery_state_words(state: str) -> str:
    """Where a delivery stands on the server."""
    return _word(DELIVERY_STATES, state)


def who_books_words(who: str) -> str:
    """Who books the stock of a receipt, as a sentence."""
    return _word(WHO_BOOKS, who)


def problem_words(key: str, row: int, details: Mapping[str, Any] = NOTHING) -> str:
    """What is wrong in a file, with the row where it is; 0 is the whole file."""
    told = words(key, details)
    return count_lists.row_words(row, told.title if row else told.line)


def choice_words(choice: str) -> str:
    """What a person can decide about an entry that needs them."""
    return _word(receipt.CHOICES, choice)


def symbology_words(symbology: str) -> str:
    """The name of a kind of code."""
    return SYMBOLOGIES.get(symbology, symbology)


def link_words(link: str) -> str:
    """How it stands with the server, in one or two words for the chip."""
    return _word(server.LINKS, link)


def network_words(network: str) -> Words:
    """What is wrong with the network (`ClientError.network`)."""
    return said(server.NETWORK.get(network, server.NETWORK[""]), {})


def missing_words(key: str) -> Words:
    """What set-up still has to ask (`Profile.missing`)."""
    shape = device.MISSING.get(key)
    if shape is None:
        log.error("no sentence for the missing setting %s", key)
        return Words(_UNKNOWN.say({"key": key}))
    return said(shape, {})


# --- the queue --------------------------------------------------------------------------------


def entry_state_words(state: str) -> str:
    """Where an entry of the outbox stands."""
    return _word(server.ENTRY_STATES, state)


def entry_note_words(note: str) -> str:
    """A special end of an entry (`Done.note`)."""
    return _word(server.NOTES, note)


def intent_words(kind: str, details: Mapping[str, Any] = NOTHING) -> str:
    """What an entry is to do: `kind` is the intent's TYPE, `details` its fields."""
    texts = server.INTENTS.get(kind) or shipments_server.INTENTS.get(kind)
    if texts is None:
        log.error("no sentence for the intent %s", kind)
        return kind
    values = _values(details)
    if "delta" in details:
        values["delta"] = _signed(details["delta"])
    for name in ("accepted", "rejected", "picked", "packed", "short"):
        if name in details:
            values[name] = number(details[name])
    if isinstance(details.get("status"), str):
        of_shipment = kind == MoveShipment.TYPE
        told = shipment_status_words if of_shipment else goods_out_status_words
        values["status"] = told(details["status"])
    return chosen(texts, values)


def entry_error_words(error: Mapping[str, Any] | None) -> Words | None:
    """Why an entry did not get through (`Entry.last_error`); None when nothing went wrong."""
    if not error:
        return None
    details = error.get("details")
    known = dict(details) if isinstance(details, Mapping) else {}
    known.setdefault("what", _problem(error))
    key = str(error.get("key") or "")
    if key == "count_doubt":
        return Words(doubt_words(str(known.get("reason"))).title, words(key, known).detail)
    if key in KEYS:
        return words(key, known)
    if error.get("network"):
        return network_words(str(error["network"]))
    shape = server.ERRORS.get(str(error.get("kind", "")), server.ERRORS["Unsure"])
    return said(shape, _values(known))


def _problem(error: Mapping[str, Any]) -> str:
    """What the server itself said, as far as it can be shown."""
    problem = error.get("problem")
    if isinstance(problem, Mapping):
        told = problem.get("detail") or problem.get("title") or problem.get("message")
        if told:
            return shown(str(told), 160)
    return shown(str(error.get("what", "")), 160)


def _signed(value: Any) -> str:
    amount = value if isinstance(value, Decimal) else Decimal(str(value))
    return f"+{number(amount)}" if amount > 0 else number(amount)


def _word(table: Mapping[str, Text], key: str) -> str:
    text = table.get(key)
    return text.say() if text is not None else shown(key)


def _values(details: Mapping[str, Any]) -> dict[str, str]:
    plain: dict[str, Detail] = {
        name: value if isinstance(value, str | int) or value is None else _flat(value)
        for name, value in details.items()
    }
    values = readable(plain)
    what = details.get("what")
    if isinstance(what, str) and what in receipt.UNDONE:
        values["what"] = receipt.UNDONE[what].say()
    choice = details.get("choice")
    if isinstance(choice, str):
        values["choice"] = choice_words(choice)
    return values


def _flat(value: Any) -> str:
    """A value of the server's facts that is no plain text; lists are for tables, not words."""
    return format(value, "f") if isinstance(value, Decimal) else ""


def _all_texts() -> tuple[Text, ...]:
    found = [text for shape in KEYS.values() for text in shape.texts()]
    for shapes in (scans.UNSOUND, server.NETWORK, server.ERRORS, device.MISSING):
        found += [text for shape in shapes.values() for text in shape.texts()]
    for options in (receipt.OPTIONS, server.INTENTS):
        found += [text for texts in options.values() for text in texts]
    singles: Sequence[Mapping[str, Text]] = (
        receipt.ASKS,
        receipt.UNDONE,
        receipt.CHOICES,
        server.LINKS,
        server.ENTRY_STATES,
        server.NOTES,
        catalog.PARTS,
        REASONS,
        CONDITIONS,
        WHO_BOOKS,
        DELIVERY_STATES,
        PROPERTIES,
    )
    for table in singles:
        found += table.values()
    return (
        *found,
        *dispatch.TEXTS,
        *ad_hoc.TEXTS,
        *adjusting.TEXTS,
        *counting.TEXTS,
        count_lists.ROW,
        *movements.TEXTS,
        *queue.TEXTS,
        *shipments_server.TEXTS,
        *shipping.TEXTS,
        *stock.TEXTS,
    )


TEXTS: tuple[Text, ...] = _all_texts()
"""Every text of this package: what a translation must have."""
