"""A stock-taking in words: its state, and whatever members the server shows of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from decimal import Decimal

from app.domain.stock_takings import Fact, StockTaking, StockTakingStatus, Told
from app.ui.screens import moments
from app.ui.screens.office.facts import Section
from app.ui.screens.stock_takings.values import Period
from app.ui.sentences.values import number
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.document_card import DocumentCard

PlaceName = Callable[[str], str]
_PRODUCTS, _COUNTED = "number_of_products", "number_of_counted_products"


def status_words(status: StockTakingStatus, said: str = "") -> str:
    """The state as people call it; a word that no document names is told as it came."""
    return (
        {
            StockTakingStatus.IN_PREPARATION: translate("StockTakings", "in preparation"),
            StockTakingStatus.IN_PROGRESS: translate("StockTakings", "being counted"),
            StockTakingStatus.COMPLETED: translate("StockTakings", "counted"),
            StockTakingStatus.COMPLETED_RECONCILIATION: translate(
                "StockTakings", "counted and booked"
            ),
            StockTakingStatus.CANCELED: translate("StockTakings", "cancelled"),
        }.get(status)
        or said
        or translate("StockTakings", "state not told")
    )


def tone_of(status: StockTakingStatus) -> tuple[str, Tone]:
    """Icon and tone."""
    return {
        StockTakingStatus.IN_PREPARATION: ("calendar", Tone.PLAIN),
        StockTakingStatus.IN_PROGRESS: ("count", Tone.ACCENT),
        StockTakingStatus.COMPLETED: ("check", Tone.OK),
        StockTakingStatus.COMPLETED_RECONCILIATION: ("check-all", Tone.OK),
        StockTakingStatus.CANCELED: ("cross", Tone.PLAIN),
    }.get(status, ("question", Tone.WARN))


def name_of(taking: StockTaking) -> str:
    """Its number, else its id."""
    return taking.number or taking.id


def card_of(taking: StockTaking, now: int, place: PlaceName) -> DocumentCard:
    """A row of the list."""
    icon, tone = tone_of(taking.status)
    where = place(taking.place) if taking.place else ""
    kpis = dict(taking.kpis)
    counts = (kpis.get(_COUNTED), kpis.get(_PRODUCTS))
    value = f"{counts[0]}/{counts[1]}" if all(isinstance(one, int) for one in counts) else ""
    ended = "" if taking.ended_at is None else moments.moment(taking.ended_at, now)
    return DocumentCard(
        key=taking.id,
        title=name_of(taking),
        value=value,
        value_note=translate("StockTakings", "counted") if value else "",
        icon=icon,
        tone=tone,
        party=taking.description or where or translate("StockTakings", "Without a description"),
        extra=where if taking.description else "",
        narrow=where if taking.description else "",
        when=ended,
        state=status_words(taking.status, taking.status_said),
        state_icon=icon,
        state_tone=tone,
        draws_state_icon=True,
    )


def haystack(taking: StockTaking, place: PlaceName) -> str:
    """What a search looks through."""
    where = place(taking.place) if taking.place else ""
    return "\n".join((taking.number, taking.description, where)).casefold()


# --- the sheet -----------------------------------------------------------------------------


def sections_of(taking: StockTaking, now: int, place: PlaceName) -> tuple[Section, ...]:
    """All that the server shows; a part that it does not show is left out."""
    where = place(taking.place) if taking.place else ""
    head = (
        (translate("StockTakings", "State"), status_words(taking.status, taking.status_said)),
        (translate("StockTakings", "Description"), taking.description),
        (translate("StockTakings", "Place"), where),
    )
    parts = (
        Section("", tuple((name, value) for name, value in head if value)),
        Section(translate("StockTakings", "Times"), _facts(_in_order(taking.timestamps), now)),
        Section(translate("StockTakings", "Key figures"), _facts(taking.kpis, now)),
        Section(translate("StockTakings", "Settings"), _facts(taking.settings, now)),
    )
    return tuple(part for part in parts if part.facts)


def _in_order(facts: Iterable[Fact]) -> list[Fact]:
    """Times one after the other; what is none comes last."""
    return sorted(facts, key=lambda fact: _moment(fact[1]))


def _moment(value: Told) -> float:
    return value.timestamp() if isinstance(value, datetime) else float("inf")


def _facts(facts: Iterable[Fact], now: int) -> tuple[tuple[str, str], ...]:
    return tuple((fact_name(name), fact_value(value, now)) for name, value in facts)


def fact_name(name: str) -> str:
    """A member as people call it; others by the server's name, in words."""
    known = {
        "start_time_stock_taking": translate("StockTakings", "Counting began"),
        "end_time_stock_taking": translate("StockTakings", "Counting ended"),
        _PRODUCTS: translate("StockTakings", "Products"),
        _COUNTED: translate("StockTakings", "Counted products"),
        "number_of_differences": translate("StockTakings", "Products that differ"),
        "blind_counting": translate("StockTakings", "Counted blind"),
    }
    plain = name.replace("_", " ").replace(".", ": ")
    return known.get(name) or plain[:1].upper() + plain[1:]


def fact_value(value: Told, now: int) -> str:
    """A value as people read it."""
    match value:
        case None | "":
            return "–"
        case bool():
            return translate("StockTakings", "yes") if value else translate("StockTakings", "no")
        case datetime():
            return moments.moment(round(value.timestamp() * 1000), now)
        case int() | Decimal():
            return number(value)
        case _:
            return value


def period_names() -> dict[Period, str]:
    """The choices, in their order."""
    return {
        Period.ANY: translate("StockTakings", "any time"),
        Period.WEEK: translate("StockTakings", "7 days"),
        Period.MONTH: translate("StockTakings", "30 days"),
        Period.QUARTER: translate("StockTakings", "90 days"),
        Period.YEAR: translate("StockTakings", "a year"),
    }
