"""What picking, packing, handing over and putting back say: the doors to a dispatch's words.

Its keys stand in `app.domain.dispatch.keys`. Some are a receipt's keys as well and mean something
else there (`opened`, `posted`, `undone`): that is why a dispatch has doors of its own.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.decision import NOTHING, Notice
from app.domain.dispatch.machine import Stage
from app.domain.working import Option
from app.ui.sentences import dispatch_asked as asks
from app.ui.sentences import dispatch_done as done
from app.ui.sentences import dispatch_refused as refusals
from app.ui.sentences import goods_out, receipt, scans
from app.ui.sentences.forms import Form, N, Text, Words, chosen, said
from app.ui.sentences.values import CONDITIONS, day, number, readable, shown
from app.ui.translation import translate

log = logging.getLogger(__name__)

KEYS: Mapping[str, Form] = {
    **done.ACCEPTED,
    **done.HELD,
    **done.NOTICES,
    **asks.QUESTIONS,
    **refusals.REFUSED,
}
"""Every key of a dispatch, but for those that have a sentence for each `why` or `mode`."""

_UNKNOWN = N("Sentences", "{key}")
_DOT = " · "
_FIGURES = ("custom_done", "custom_expected", "loose", "loose_expected", "packed", "left")
_DATES = ("earlier_expiry",)
_NOTHING: Mapping[str, tuple[str, ...]] = {
    "put_back": ("left",),
    "undone": ("quantity",),
    "not_so_many_picked": ("there",),
    "not_so_many_to_put_back": ("there",),
}
"""Where a figure of zero is nothing to speak of."""
_TABLES: Mapping[str, Mapping[str, Text]] = {
    "reason": goods_out.DISPATCH_REASONS,
    "status": goods_out.STATUSES,
    "mode": goods_out.MODES,
    "stock_by": goods_out.STOCK_BY,
    "what": goods_out.UNDONE,
    "choice": receipt.CHOICES,
}


# --- outcomes ---------------------------------------------------------------------------------


def dispatch_words(key: str, details: Mapping[str, Any] = NOTHING) -> Words:
    """Cause and what to do for a key of a dispatch's decision."""
    shape = _shape(key, details)
    if shape is None:
        log.error("no sentence for the dispatch's key %s", key)
        return Words(_UNKNOWN.say({"key": key}))
    return said(shape, _values(key, details))


def dispatch_notices_words(notices: Sequence[Notice]) -> str:
    """What is told beside an outcome, on one line; "" for nothing."""
    return " ".join(dispatch_words(notice.key, notice.details).line for notice in notices)


def _shape(key: str, details: Mapping[str, Any]) -> Form | None:
    why = str(details.get("why") or "")
    if key == "unsound":
        return scans.UNSOUND.get(why)
    if key == "order_barred":
        return refusals.BARRED.get(why, refusals.BARRED[""])
    return KEYS.get(key)


# --- questions --------------------------------------------------------------------------------


def dispatch_ask_words(reason: str, details: Mapping[str, Any] = NOTHING) -> str:
    """The question itself, over its answers."""
    text = asks.ASKS.get(reason)
    if text is None:
        log.error("no question for %s", reason)
        return reason
    return text.say(_values(reason, details))


def dispatch_option_words(
    choice: str,
    value: str = "",
    details: Mapping[str, Any] = NOTHING,
    number_of: int = 0,
    reason: str = "",
) -> str:
    """An answer. `number_of` (from 1) tells which of the answers with this choice it is; `reason`
    is the question's, where it is known.
    """
    texts = asks.OPTIONS_OF.get((reason, choice)) or asks.OPTIONS.get(choice)
    if texts is None:
        log.error("no answer for %s", choice)
        return choice
    values = _values(reason, details)
    name = details.get(f"name{number_of}" if choice == "product" else f"place{number_of}")
    values["name"] = shown(str(name)) if name else values.get("name", "")
    if value:
        values["value"] = number(value) if choice == "take_rest" else shown(value)
        if choice == "reason":
            values["reason"] = dispatch_reason_words(value)
    return chosen(texts, values)


def dispatch_answers_words(
    reason: str, options: Sequence[Option], details: Mapping[str, Any] = NOTHING
) -> tuple[str, ...]:
    """All answers of a question, in their order. `reason` is the question's."""
    found: list[str] = []
    counted: dict[str, int] = {}
    for option in options:
        at = counted[option.choice] = counted.get(option.choice, 0) + 1
        found.append(dispatch_option_words(option.choice, option.value, details, at, reason))
    return tuple(found)


# --- words for values -------------------------------------------------------------------------


def dispatch_reason_words(reason: str) -> str:
    """Why a line is short, an order on hold or not collected, goods not packed; a person's own
    words as they are.
    """
    return _word(goods_out.DISPATCH_REASONS, reason)


def goods_out_status_words(status: str) -> str:
    """Where a goods-out stands on the server."""
    return _word(goods_out.STATUSES, status)


def goods_out_type_words(kind: str) -> str:
    """How goods leave."""
    return _word(goods_out.TYPES, kind)


def stage_words(stage: Stage) -> str:
    """How far our work on an order has come."""
    return _word(goods_out.STAGES, stage.name)


def mode_words(mode: str) -> str:
    """What a person does with orders."""
    return _word(goods_out.MODES, mode)


def hand_over_words(outcome: str) -> str:
    """How a hand-over ended (`Outcome`)."""
    return _word(goods_out.OUTCOMES, outcome)


def stock_by_words(who: str) -> str:
    """Who takes goods out of stock, as a sentence."""
    return _word(goods_out.STOCK_BY, who)


def _word(table: Mapping[str, Text], key: str) -> str:
    text = table.get(key)
    return text.say() if text is not None else shown(key)


# --- details as texts -------------------------------------------------------------------------


def _values(key: str, details: Mapping[str, Any]) -> dict[str, str]:
    """The details as texts, with what is put together of them (`level`, `told`, ...)."""
    values = readable({name: value for name, value in details.items() if _plain(value)})
    for name, table in _TABLES.items():
        if values.get(name) and str(details[name]) in table:
            values[name] = table[str(details[name])].say()
    if key == "condition_differs" and values.get("wanted"):
        values["wanted"] = _word(CONDITIONS, str(details["wanted"]))
    for name in _FIGURES:
        if values.get(name):
            values[name] = number(str(details[name]))
    for name in _DATES:
        if values.get(name):
            values[name] = day(str(details[name]))
    _drop_nothing(key, values)
    _count(values, details)
    values["what_to_scan"] = _say(done.WHAT_TO_SCAN.get(str(details.get("mode") or "")), values)
    values["level"] = _level(values)
    values["told"] = _DOT.join(part for part in _told(values, details) if part)
    return values


def _plain(value: Any) -> bool:
    return value is None or isinstance(value, str | int)


def _drop_nothing(key: str, values: dict[str, str]) -> None:
    names = ["loose", "loose_expected"]
    names += _NOTHING.get(key, ())
    if key == "undone" and "unit" not in values:
        names.append("quantity")
        values["quantity"] = "0"
    for name in names:
        if values.get(name, "0") == "0":
            values.pop(name, None)


def _count(values: dict[str, str], details: Mapping[str, Any]) -> None:
    """Orders and short lines in words."""
    orders, short = details.get("orders"), details.get("short")
    if isinstance(orders, int) and orders > (1 if "number" in details else 0):
        values["orders_words"] = translate("Count", "%n order(s)", "", orders)
    if isinstance(short, int) and short > 0:
        values["short_words"] = translate("Count", "%n line(s)", "", short)


def _level(values: Mapping[str, str]) -> str:
    """How far a line is: "2 of 5 KOL" where a custom unit is ordered (R55), else "20 of 50 pcs"."""
    if not values.get("done") or not values.get("expected"):
        return ""
    if not values.get("custom_unit") or values.get("custom_expected", "0") == "0":
        return done.LEVEL[1].say(values)
    if not values.get("loose") and not values.get("loose_expected"):
        return done.LEVEL[0].say(values)
    expected = chosen(done.CUSTOM_EXPECTED, values)
    return chosen(done.CUSTOM_DONE, {**values, "level_expected": expected})


def _told(values: Mapping[str, str], details: Mapping[str, Any]) -> tuple[str, ...]:
    """What is worth saying after a pick: where it goes, how far the line is, what comes next."""
    about = done.OF_LOT if values.get("lot") else done.OF_SERIAL if values.get("serial") else None
    return (_into(values, details), values["level"], _say(about, values), _next(values, details))


def _into(values: Mapping[str, str], details: Mapping[str, Any]) -> str:
    shares = [part.partition(":") for part in str(details.get("totes") or "").split()]
    if len({quantity for _, _, quantity in shares}) == 1 < len(shares):
        totes = ", ".join(tote for tote, _, _ in shares)
        return done.EACH_INTO_TOTES.say({"quantity": number(shares[0][2]), "totes": totes})
    if len(shares) > 1:
        return ", ".join(
            done.SHARE_OF_TOTE.say({"quantity": number(quantity), "tote": tote})
            for tote, _, quantity in shares
        )
    return _say(done.INTO_TOTE if values.get("tote") else None, values)


def _next(values: Mapping[str, str], details: Mapping[str, Any]) -> str:
    if "next_line" not in details:
        return ""
    if details["next_line"] is None:
        return done.ALL_PICKED.say()
    moves_on = details["next_line"] != details.get("line") and values.get("next_place")
    return _say(done.NEXT if moves_on else None, values)


def _say(text: Text | None, values: Mapping[str, str]) -> str:
    return text.say(values) if text is not None else ""


def _all_texts() -> tuple[Text, ...]:
    shapes = (*KEYS.values(), *refusals.BARRED.values())
    found = [text for shape in shapes for text in shape.texts()]
    for options in (*asks.OPTIONS.values(), *asks.OPTIONS_OF.values()):
        found += options
    found += [*done.LEVEL, *done.CUSTOM_DONE, *done.CUSTOM_EXPECTED]
    found += [done.INTO_TOTE, done.SHARE_OF_TOTE, done.EACH_INTO_TOTES, done.OF_LOT, done.OF_SERIAL]
    found += [done.NEXT, done.ALL_PICKED, *done.WHAT_TO_SCAN.values()]
    found += asks.ASKS.values()
    for table in (goods_out.TYPES, goods_out.STAGES, goods_out.OUTCOMES, *_TABLES.values()):
        found += table.values()
    return tuple(found)


TEXTS: tuple[Text, ...] = _all_texts()
"""Every text of a dispatch: what a translation must have."""
