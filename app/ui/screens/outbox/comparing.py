"""A conflict line by line: ours beside the server's and what was ordered (features row 86).

What a conflict tells is made by the systems' adapters in several shapes. A shape or a member that
nobody knows here is shown under its plain name, or left out; it never breaks the sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from app.domain.count_intents import CountIntent
from app.domain.entry import Entry
from app.domain.goods_out_intents import GoodsOutIntent
from app.domain.intents import ChangeStock
from app.domain.shipment_intents import MoveShipment, WriteShipmentItem
from app.domain.values import Condition
from app.ui.screens import moments
from app.ui.screens.outbox.goods_out_words import state_words
from app.ui.screens.outbox.values import Compared, Movement
from app.ui.screens.outbox.words import Names
from app.ui.sentences import (
    condition_words,
    delivery_state_words,
    movement_words,
    number,
    shipment_status_words,
    shown,
)
from app.ui.translation import translate

MOST = 60
"""So many lines are shown; the rest is counted."""
GONE = frozenset({"line_gone", "goods_out_line_gone"})
SUMMED = frozenset({"over_together", "picked_together_too_much"})
"""Conflicts about what all hands have together."""
JUDGED = frozenset(
    {"clock_unknown", "moved_while_counted", "corrected_by_another", "picked_by_another"}
)
"""Doubts about a count that go away when somebody says when each movement was (`shelf.Doubt`)."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What stands side by side; `agreeing` lines of the same check are as they should be, `more`
    that differ are not shown.
    """

    rows: tuple[Compared, ...] = ()
    agreeing: int = 0
    more: int = 0


def compared(entry: Entry, names: Names, now: int = 0) -> Comparison:
    """What our side and the server's side say, as far as the conflict names it."""
    details = _details(entry)
    lines = _list(details.get("lines"))
    key = str((entry.last_error or {}).get("key") or "")
    if lines:
        rows = [_line(entry, key, line, names) for line in lines]
        return Comparison(tuple(rows[:MOST]), _agreeing(entry, lines), max(0, len(rows) - MOST))
    rows = [*_whole(entry, details), *_documents(details), *_units(details)]
    if not movements(entry, now):
        changes = details.get("changes", details.get("movements"))
        rows += [_change(change, details, now) for change in _list(changes)]
    return Comparison(tuple(rows[:MOST]), 0, max(0, len(rows) - MOST))


def movements(entry: Entry, now: int) -> tuple[Movement, ...]:
    """What moved around a count, where a person's word for each would settle it."""
    details = _details(entry)
    doubts = (entry.last_error or {}).get("key") == "count_doubt"
    if not doubts or details.get("reason") not in JUDGED:
        return ()
    found = _list(details.get("movements"))
    if any(not one.get("key") for one in found):
        return ()
    return tuple(Movement(str(one["key"]), _movement(one, details, now)) for one in found)


def _details(entry: Entry) -> Mapping[str, Any]:
    details = (entry.last_error or {}).get("details")
    return details if isinstance(details, Mapping) else {}


def _list(value: Any) -> list[Mapping[str, Any]]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        return []
    return [one for one in value if isinstance(one, Mapping)]


# --- lines --------------------------------------------------------------------------------------


def _line(entry: Entry, key: str, line: Mapping[str, Any], names: Names) -> Compared:
    server = translate("Outbox", "gone") if key in GONE else _figure(line.get("server"))
    ordered, note = _figure(line.get("ordered")), _note(key, line)
    if isinstance(entry.intent, WriteShipmentItem):
        # Nobody orders what a draft holds: it is what the draft held when we last saw it.
        note = translate("Outbox", "{before} before").format(before=ordered) if ordered else note
        ordered = ""
    return Compared(
        _line_name(entry, line, names),
        _figure(line.get("ours")),
        server,
        ordered,
        note=note,
        differs=True,
    )


def _line_name(entry: Entry, line: Mapping[str, Any], names: Names) -> str:
    """What lies on a line, as the document or the conflict itself names it."""
    name = names.line(entry, str(line.get("line", ""))) or _plain(line.get("product"))
    if not name:
        return translate("Outbox", "A line without a name")
    condition = str(line.get("condition") or "")
    more = [condition_words(condition)] if condition not in ("", Condition.NEW) else []
    more += [_plain(line["lot"])] if line.get("lot") else []
    return f"{name} ({', '.join(more)})" if more else name


def _note(key: str, line: Mapping[str, Any]) -> str:
    ours, server = _decimal(line.get("ours")), _decimal(line.get("server"))
    ordered = _decimal(line.get("ordered"))
    if key in GONE:
        return translate("Outbox", "The server has this line no more")
    if key in SUMMED and ours is not None:
        allowed = _decimal(line.get("allowed", line.get("ordered")))
        over = ours + (server or Decimal(0)) - (allowed or Decimal(0))
        if allowed is not None and over > 0:
            return translate("Outbox", "Together {n} too many").format(n=number(over))
    if ours is None and server is not None:
        return translate("Outbox", "Not on this terminal")
    if key == "quantity_not_whole":
        return translate("Outbox", "Not a whole number")
    if key == "goods_not_ordered":
        return translate("Outbox", "Nobody ordered it")
    if key == "order_changed" and server is not None and ordered != server:
        text = translate("Outbox", "Ordered {before} before, {now} now")
        return text.format(before=_figure(ordered), now=number(server))
    if ours is not None and server is not None and ours != server:
        return translate("Outbox", "Ours and the server's differ")
    return ""


def _agreeing(entry: Entry, lines: Sequence[Mapping[str, Any]]) -> int:
    """How many lines of the same check nothing stands against."""
    intent = entry.intent
    every = getattr(intent, "totals", None) or getattr(intent, "lines", None) or ()
    told = {str(line.get("line", "")) for line in lines}
    return sum(str(getattr(one, "line", "")) not in told for one in every)


# --- the entry as a whole ------------------------------------------------------------------------


def _whole(entry: Entry, details: Mapping[str, Any]) -> Iterable[Compared]:
    ours, server = details.get("ours"), details.get("server")
    if isinstance(ours, Mapping) or isinstance(server, Mapping):
        yield from _stock(_mapping(ours), _mapping(server))
    elif isinstance(entry.intent, CountIntent):
        yield from _figures(details)
    elif isinstance(entry.intent, ChangeStock):
        if ours is not None:
            yield Compared(translate("Outbox", "Change"), _signed(ours))
        if server is not None:
            yield Compared(translate("Outbox", "Stock now"), server=_figure(server), differs=True)
    elif isinstance(ours, str) or isinstance(server, str):
        name, mine, theirs = _state(entry, ours, server)
        if mine or theirs:
            yield Compared(name, mine, theirs, differs=mine != theirs)


def _stock(mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> Iterable[Compared]:
    if "delta" in mine:
        yield Compared(translate("Outbox", "Change"), _signed(mine["delta"]))
    if "before" in theirs:
        yield Compared(translate("Outbox", "Stock before"), server=_figure(theirs["before"]))
    if "now" in theirs:
        moved = theirs.get("before") != theirs["now"]
        now = _figure(theirs["now"])
        yield Compared(translate("Outbox", "Stock now"), server=now, differs=moved)


def _figures(details: Mapping[str, Any]) -> Iterable[Compared]:
    """What was counted, or is to be set, beside the books; the difference that was accepted beside
    the one that it is now.
    """
    ours, counted = details.get("ours"), details.get("counted")
    server = details.get("server")
    if counted is not None:
        yield Compared(translate("Outbox", "Counted"), _figure(counted))
        if ours is not None:
            yield Compared(translate("Outbox", "Change"), _signed(ours))
        if "difference" in details:
            accepted, now = _signed(details.get("approved")), _signed(details["difference"])
            yield Compared(translate("Outbox", "Difference"), accepted, now, differs=True)
        ours = None
    if details.get("seen") is not None:
        yield Compared(translate("Outbox", "Stock then"), server=_figure(details["seen"]))
    if server is not None:
        name = translate("Outbox", "Stock now")
        yield Compared(name, _figure(ours), _figure(server), differs=ours != server)


def _state(entry: Entry, ours: Any, server: Any) -> tuple[str, str, str]:
    """Where a document stands, in words where there are some."""
    if isinstance(entry.intent, GoodsOutIntent):
        name = translate("Outbox", "State of the order")
        return name, state_words(ours), state_words(server)
    if hasattr(entry.intent, "delivery") or hasattr(entry.intent, "totals"):
        name = translate("Outbox", "State of the delivery")
        return name, _delivery_state(ours), _delivery_state(server)
    name = translate("Outbox", "State")
    if isinstance(entry.intent, MoveShipment):
        return name, shipment_status_words(str(ours)), shipment_status_words(str(server))
    return name, _plain(ours), _plain(server)


def _documents(details: Mapping[str, Any]) -> Iterable[Compared]:
    """Documents of the server that may be ours."""
    server = details.get("server")
    if not isinstance(server, Sequence) or isinstance(server, str):
        return
    for one in server:
        told = one.get("number") or one.get("id") if isinstance(one, Mapping) else one
        if told:
            yield Compared(translate("Outbox", "On the server"), server=_plain(told), differs=True)


def _units(details: Mapping[str, Any]) -> Iterable[Compared]:
    if details.get("server_unit"):
        name = translate("Outbox", "Unit")
        ours, server = _plain(details.get("unit")), _plain(details["server_unit"])
        yield Compared(name, ours, server, differs=True)


# --- changes of stock -----------------------------------------------------------------------------


def _change(change: Mapping[str, Any], details: Mapping[str, Any], now: int) -> Compared:
    mine = _decimal(_mapping(details.get("ours")).get("delta"))
    same = mine is not None and mine == _decimal(change.get("delta"))
    note = translate("Outbox", "As much as ours") if same else ""
    return Compared(_booked(change, now), server=_signed(change.get("delta")), note=note)


def _booked(change: Mapping[str, Any], now: int) -> str:
    """A change of the server's list: what it was, when it was booked, in which condition."""
    name = translate("Outbox", "A change on the server")
    if change.get("reason"):
        words = movement_words(str(change["reason"]))
        name = words[:1].upper() + words[1:]
    at = change.get("at")
    if isinstance(at, int) and now:
        name = f"{name}, {moments.moment(at, now)}"
    if change.get("condition") not in (None, "", Condition.NEW):
        name = f"{name} ({condition_words(str(change['condition']))})"
    return name


def _movement(change: Mapping[str, Any], details: Mapping[str, Any], now: int) -> str:
    """A movement around a count as one line: how much, why, when, by whom."""
    at, delta = change.get("at"), change.get("delta")
    parts = [_signed(delta) if delta is not None else translate("Outbox", "amount not shown")]
    parts.append(movement_words(str(change.get("reason") or "")))
    if isinstance(at, int):
        parts.append(moments.moment(at, now))
    else:
        parts.append(translate("Outbox", "time not known"))
    condition = change.get("condition")
    if condition and condition != details.get("condition"):
        parts.append(condition_words(str(condition)))
    if change.get("ours"):
        parts.append(translate("Outbox", "by this terminal"))
    return ", ".join(parts)


# --- values ---------------------------------------------------------------------------------------


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _delivery_state(value: Any) -> str:
    return delivery_state_words(str(value).lower()) if value else ""


def _plain(value: Any) -> str:
    return shown(str(value)) if value is not None else ""


def _figure(value: Any) -> str:
    return shown(number(str(value))) if value is not None else ""


def _signed(value: Any) -> str:
    told = _figure(value)
    if not told or told.startswith("-"):
        return told.replace("-", "\N{MINUS SIGN}", 1)
    return f"+{told}"


def _decimal(value: Any) -> Decimal | None:
    try:
        return None if value is None else Decimal(str(value))
    except InvalidOperation:
        return None
