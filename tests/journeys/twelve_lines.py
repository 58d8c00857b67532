"""The codes of an order of twelve lines, in the order in which a person scans them.

Of the codes of one step no restart comes between; the last of them is green, or asks.
"""

from __future__ import annotations

from tests.journeys import goods_out_demo as outs
from tests.journeys.demo import code

NEW, OLD = outs.TWELVE_NEW, outs.TWELVE_OLD
SHORT = {NEW: ("PAP-0801", "out-baking-paper", 4), OLD: ("PET-0301", "out-pet-bowl", 2)}
"""What too little lies there of: article, its code, and how much there is."""
SERIAL = {NEW: "serial-1", OLD: "serial-2"}
Step = tuple[str, tuple[str, ...]]
Lines = dict[str, tuple[int | str, int | str, int | str]]


def green(*codes: str) -> Step:
    return ("green", codes)


def asks(*codes: str) -> Step:
    return ("asks", codes)


def picking(number: str) -> list[Step]:
    """All twelve lines in walk order: two scans a line, and what a quantity needs."""
    cheese = [green(outs.place_of(number, "CHE-0101")), green(code("out-cheese"))]
    if number == OLD:
        return [*_first(number), *_too_few(number), *_middle(number), *cheese]
    return [*_first(number), *_middle(number), *_too_few(number), *cheese]


def _first(number: str) -> list[Step]:
    """Another lot than the ordered one; then the lot that goes first."""
    return [
        green(outs.place_of(number, "OIL-0202")),
        asks(code("out-oil-swap")),
        green("DH:ANSWER:1"),
        green("DH:REST"),
        green(outs.place_of(number, "BAK-0201")),
        green(code("out-flour")),
        green(code("out-flour")),
    ]


def _too_few(number: str) -> list[Step]:
    article, key, there = SHORT[number]
    return [
        green(outs.place_of(number, article)),
        green(f"DH:QTY:{there}", code(key)),
        asks("DH:SHORT"),
        green("DH:REASON:2"),
    ]


def _middle(number: str) -> list[Step]:
    """A group at one place, beer and its crate, a device, and five cartons at last."""
    return [
        green(outs.place_of(number, "KIT-0502")),
        green("DH:QTY:4", code("out-bowl")),
        green(code("out-candle")),
        green(code("out-candle")),
        green(outs.place_of(number, "DRI-0701")),
        green(code("out-beer-case")),
        green(code("out-beer-case")),
        green(code("out-crate")),
        green(outs.place_of(number, "CLN-0601")),
        green(code("out-cleaner")),
        green("DH:REST"),
        green(outs.place_of(number, "OFF-0501")),
        green("DH:QTY:5", code("out-labels")),
        green(outs.place_of(number, "DEV-0101")),
        green(code(SERIAL[number])),
        green(outs.place_of(number, "PAP-0101")),
        green("DH:QTY:5", code("pack")),
    ]


def packing() -> list[Step]:
    """Two packages: oil and one flour under a label of ours, all the rest in the other."""
    return [
        green("DH:GOTO:pack"),
        green(code("own-label-1")),
        green("DH:QTY:3", code("out-oil-swap")),
        green(code("out-flour")),
        green("DH:OK"),
        green("DH:NEWPACK"),
        green("DH:REST"),
        green("DH:OK"),
    ]


def leaving() -> list[Step]:
    """The carrier takes it; the summary, and its confirm."""
    return [green("DH:HANDOVER"), green("DH:OK"), green("DH:FINISH", "DH:OK")]


def registers(number: str) -> Lines:
    """Picked, packed and short of every line."""
    article, _, there = SHORT[number]
    found: Lines = {}
    for item in outs.items(number):
        named = outs.article_of(item)
        asked = str(outs.asked(number, named))
        found[f"{number} {named}"] = (asked, asked, 0)
    missing = outs.asked(number, article) - there
    found[f"{number} {article}"] = (there, there, str(missing))
    return found
