"""What the server must hold after a shift, compared with what its own books say.

The figures are written down by the journeys, never computed by the program under test; registers
are read from the raw fields, not through the client.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from app.domain.entry import STUCK_STATES, Entry, EntryState
from app.domain.intents import ChangeStock
from app.hub.running import RunningHub
from app.ui import sentences
from tests.journeys import demo
from tests.warehouse import control

Stock = dict[tuple[str, str, str], Decimal]
"""By article, place code and condition."""

Documents = list[dict[str, Any]]


@dataclass(slots=True)
class Expected:
    """What was scanned, in the words of the demo: articles, place codes, delivery numbers.

    `stock` maps "article place [condition]" to what this shift added in all; `lines` maps
    "delivery article" to what the register says (kept, rejected); `heads` a delivery to its
    state; `announced` the goods of supplementary goods-ins.
    """

    stock: dict[str, int | str] = field(default_factory=dict)
    lines: dict[str, tuple[int | str, int | str]] = field(default_factory=dict)
    heads: dict[str, str] = field(default_factory=dict)
    announced: dict[str, int | str] = field(default_factory=dict)

    def figures(self) -> Stock:
        found: Stock = {}
        for text, quantity in self.stock.items():
            article, place, *condition = text.split()
            found[article, place, condition[0] if condition else "NEW"] = Decimal(quantity)
        return found


def booked(hub: RunningHub) -> Stock:
    """What the API booked: not the first filling, not another hand."""
    found: Stock = {}
    for change in control(hub, "ledger")["changes"]:
        if change["origin"] == "api":
            key = (
                demo.article_of(change["product_id"]),
                demo.place_code(change["place_id"]),
                change["condition"],
            )
            found[key] = found.get(key, Decimal(0)) + Decimal(change["quantity"])
    return {key: quantity for key, quantity in found.items() if quantity}


def goods_ins(hub: RunningHub) -> Documents:
    """Every goods-in with its parts."""
    return list(control(hub, "goods-ins")["goods_ins"])


def registers(documents: Documents, terminal: str) -> dict[str, tuple[Decimal, Decimal]]:
    """By "delivery article": kept and rejected as this terminal's segment says."""
    found = {}
    for goods_in in documents:
        for item in goods_in["items"]:
            fields = segment(item.get("external_data"), terminal)
            if fields and goods_in["id"] in demo.DELIVERY_IDS:
                name = f"{goods_in['number']} {demo.article_of(item['product_id'])}"
                found[name] = (Decimal(fields[1]), Decimal(fields[2]))
    return found


def head_states(documents: Documents, terminal: str) -> dict[str, str]:
    """By delivery number: the state in this terminal's segment."""
    found = {}
    for goods_in in documents:
        fields = segment(goods_in.get("external_data"), terminal)
        if fields and goods_in["id"] in demo.DELIVERY_IDS:
            found[goods_in["number"]] = fields[4]
    return found


def segment(text: str | None, terminal: str) -> list[str] | None:
    """The fields of one terminal's register in an `external_data`."""
    for part in (text or "").removeprefix("dh1;").split(";"):
        if part.startswith(f"r{terminal},"):
            return part[1:].split(",")
    return None


def announced(documents: Documents) -> Documents:
    """Goods-ins that were not there at first."""
    return [one for one in documents if one["id"] not in demo.DELIVERY_IDS]


def announced_goods(documents: Documents) -> dict[str, Decimal]:
    """By article: what supplementary goods-ins expect."""
    found: dict[str, Decimal] = {}
    for document in announced(documents):
        for item in document["items"]:
            article = demo.article_of(item["product_id"])
            units = Decimal(str(item["expected_number_of_units"]))
            size = Decimal(str(item["unit"]["value"]))
            found[article] = found.get(article, Decimal(0)) + units * size
    return found


# --- the comparison -----------------------------------------------------------------------------


def compare(
    hub: RunningHub, terminal: str, entries: list[Entry], expected: Expected
) -> list[Entry]:
    """Everything arrived once, or an entry asks a person; returns those that ask.

    Nothing is lost: what is not booked is in an entry that waits or asks. Nothing is doubled: an
    entry that asks may have taken effect once at most.
    """
    stuck = [entry for entry in entries if entry.state in STUCK_STATES]
    for entry in stuck:
        assert_told(entry)
    unfinished = [entry for entry in entries if entry.state is not EntryState.DONE]
    if unfinished:
        assert stuck, [(entry.intent, entry.state, entry.last_error) for entry in unfinished]
    compare_stock(booked(hub), expected.figures(), entries)
    if not unfinished:
        _compare_records(hub, terminal, expected)
    return stuck


def assert_told(entry: Entry) -> None:
    """What stands against the entry has a sentence of its own."""
    error = entry.last_error or {}
    key = str(error.get("key") or "")
    assert key in sentences.KEYS, (entry.intent, error)
    told = sentences.entry_error_words(error)
    assert told is not None
    assert told.title
    assert told.detail


def compare_stock(there: Stock, wanted: Stock, entries: list[Entry]) -> None:
    """What was posted is what was expected, and each of it is booked once, or asks."""
    said: Stock = {}
    open_: dict[tuple[str, str, str], list[Decimal]] = {}
    for entry in entries:
        intent = entry.intent
        if not isinstance(intent, ChangeStock):
            continue
        key = (
            demo.article_of(intent.product),
            demo.place_code(intent.place),
            intent.condition.value,
        )
        said[key] = said.get(key, Decimal(0)) + intent.delta
        if entry.state is not EntryState.DONE:
            open_.setdefault(key, []).append(intent.delta)
    assert _without_zero(said) == _without_zero(wanted), said
    for key in said.keys() | there.keys():
        possible = _sums(said.get(key, Decimal(0)), open_.get(key, []))
        assert there.get(key, Decimal(0)) in possible, (key, there.get(key), possible)


def _without_zero(figures: Stock) -> Stock:
    return {key: value for key, value in figures.items() if value}


def _sums(whole: Decimal, perhaps: list[Decimal]) -> set[Decimal]:
    """All that can be there when each of `perhaps` took effect or did not."""
    found = {whole}
    for delta in perhaps:
        found |= {value - delta for value in found}
    return found


def _compare_records(hub: RunningHub, terminal: str, expected: Expected) -> None:
    lines = {
        name: (Decimal(kept), Decimal(rejected))
        for name, (kept, rejected) in expected.lines.items()
    }
    documents = goods_ins(hub)
    written = registers(documents, terminal)
    assert written == lines, written
    assert head_states(documents, terminal) == expected.heads
    goods = {article: Decimal(quantity) for article, quantity in expected.announced.items()}
    made = announced_goods(documents)
    assert made == goods, made
