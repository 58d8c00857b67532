"""How stock moved, as rows: movements by days, log entries, what was booked by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from app.domain.stock_records import Modification, Modifications, Movement, Operation, StockLog
from app.domain.values import Product
from app.ui.screens import moments
from app.ui.screens.lookup import words as said
from app.ui.screens.lookup.rows import heading
from app.ui.sentences import shown
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.cards import CardRow, RowTag
from app.workbench.shelf_views import ProductCard

MOST = 200
"""Rows of one kind that are shown; of more the newest."""
PlaceName = Callable[[str], str]
"""The name of a place by its id."""


def movement_rows(card: ProductCard, now: int, place: PlaceName) -> list[CardRow]:
    """The movements by days, the newest first."""
    history = card.history
    if history is None:
        return []
    newest = [*reversed(history.movements)][:MOST]
    rows = list(_by_day(newest, card.product, now, place))
    left = len(history.movements) - len(newest)
    if left:
        more = translate("Lookup", "{n} older ones are not listed").format(n=left)
        rows.append(heading("older", more))
    return [*_problems("moves", history.problems), *rows]


def _problems(key: str, problems: Sequence[str]) -> Iterator[CardRow]:
    if problems:
        text = translate("Lookup", "The server could not show all of them")
        yield CardRow(f"problems {key}", text, problems[0], icon="warning", tone=Tone.WARN)


def _by_day(
    movements: Sequence[Movement], product: Product, now: int, place: PlaceName
) -> Iterator[CardRow]:
    day = None
    for at, one in enumerate(movements):
        named = moments.day_name(one.at, now) if one.at is not None else ""
        if named != day:
            day = named
            title = said.capital(named) or translate("Lookup", "Time not shown")
            yield heading(f"day {at}", title)
        time = moments.time_of_day(one.at) if one.at is not None else ""
        yield _movement(f"move {at} {one.key}", one, product, time, place)


def _movement(key: str, one: Movement, product: Product, when: str, place: PlaceName) -> CardRow:
    app = translate("Lookup", "by {app}").format(app=shown(one.app)) if one.app else ""
    hidden = translate("Lookup", "amount not shown") if one.delta is None else ""
    icon, tone = "question", Tone.PLAIN
    if one.delta is not None:
        icon, tone = ("plus", Tone.OK) if one.delta > 0 else ("minus", Tone.PLAIN)
    return CardRow(
        key,
        said.reason_of(one.reason),
        said.joined(
            when,
            place(one.place) if one.place else "",
            said.condition_name(one.condition),
            app,
            hidden,
        ),
        value=said.signed(one.delta) if one.delta is not None else "",
        value_note=said.unit_of(product, one.unit) if one.delta is not None else "",
        icon=icon,
        tone=tone,
    )


# --- log --------------------------------------------------------------------------------------


def log_rows(card: ProductCard, now: int, place: PlaceName) -> list[CardRow]:
    """What was booked by hand, with its operations, then the log entries; the newest first."""
    rows: list[CardRow] = []
    if card.modifications is not None:
        rows += _by_hand(card.modifications, card.product, now, place)
    if card.log is not None:
        rows += _entries(card.log, card.product, now, place)
    return rows


def _by_hand(
    told: Modifications, product: Product, now: int, place: PlaceName
) -> Iterator[CardRow]:
    title = translate("Lookup", "Booked by hand at the platform")
    yield heading(
        "by hand", said.joined(title, said.as_of(told.read_at, now)), str(len(told.items))
    )
    yield from _problems("by hand", told.problems)
    for one in told.items[:MOST]:
        for at, operation in enumerate(one.operations):
            yield _operation(f"by hand {one.key} {at}", one, operation, product, now, place)
    if not told.items:
        yield CardRow("none by hand", translate("Lookup", "None in the last 90 days"), icon="info")
    if told.looked_at < told.listed:
        text = translate("Lookup", "The newest {n} of {all} were looked through")
        yield CardRow("not all", text.format(n=told.looked_at, all=told.listed), icon="info")


def _operation(
    key: str,
    whole: Modification,
    one: Operation,
    product: Product,
    now: int,
    place: PlaceName,
) -> CardRow:
    ours = one.product == product.id
    at = one.at if one.at is not None else whole.at
    where = one.place or whole.place
    parts = (
        moments.moment(at, now) if at is not None else "",
        place(where) if where else "",
        said.reason_of(one.reason) if one.reason else "",
        said.condition_name(one.condition),
        shown(whole.staff) if whole.staff else "",
        "" if ours else translate("Lookup", "another product"),
    )
    standing = said.standing_of(one)
    tone = Tone.BAD if one.failure else Tone.PLAIN
    return CardRow(
        key,
        said.operation_of(one, product if ours else None),
        said.joined(*parts),
        icon="refuse" if one.failure else "undo" if one.undone else "edit",
        tone=tone,
        tags=(RowTag(standing, "", tone),) if standing else (),
    )


def _entries(log: StockLog, product: Product, now: int, place: PlaceName) -> Iterator[CardRow]:
    count = len(log.entries) + log.hidden
    title = translate("Lookup", "Log entries")
    yield heading("log", said.joined(title, said.as_of(log.read_at, now)), str(count))
    yield from _problems("log", log.problems)
    if log.hidden:
        text = translate("Lookup", "%n entr(ies) whose content is not shown", "", log.hidden)
        yield CardRow("hidden", text, icon="info")
    for at, one in enumerate(log.entries[:MOST]):
        when = moments.moment(one.at, now) if one.at is not None else ""
        yield _movement(f"log {at} {one.key}", one, product, when, place)
    if not count:
        text = translate("Lookup", "None in the last three months")
        yield CardRow("no entries", text, icon="info")
