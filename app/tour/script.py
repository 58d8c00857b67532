"""The tour's script, receiving: what is done in each scene, and what it moves in the warehouse.

`goods` is written down by hand beside the scans, from what a person holds in the hands. What the
server must show in the end is added up from there alone, so that script and program cannot be
wrong together.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.settings import resource

NOTE = "LS-70368"
DELIVERY = "GI-4711"
SENDER = "halmbach feinkost gmbh"
"""Whose packages the tour takes as advised."""

_GROUP = re.compile(r"\((\d{2,4})\)([^(]+)")
_FIXED = re.compile(r"0[0-4]|1[1-9]|20|3[1-6]\d\d|41\d")
"""Application identifiers whose values have a fixed length (GS1 Gen. Specs 7.8.5)."""
_AIM = {"gs1-128": "]C1", "gs1-datamatrix": "]d2"}


@dataclass(frozen=True, slots=True)
class Goods:
    """What a scene moves: `kept` at a place and in a condition, or back with the driver."""

    article: str
    quantity: str
    condition: str = "NEW"
    kept: bool = True

    @property
    def amount(self) -> Decimal:
        """The quantity, signed."""
        return Decimal(self.quantity)


@dataclass(frozen=True, slots=True)
class Sent:
    """What a scene does with a line of an order: picked, packed, given up; each adds."""

    order: str
    article: str
    picked: str = "0"
    packed: str = "0"
    short: str = "0"


@dataclass(frozen=True, slots=True)
class Shelf:
    """By how much a scene changes what the books say of the counted shelf, in the end."""

    article: str
    change: str
    condition: str = "NEW"


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that is done: a step of the terminal, or something around it."""

    do: str
    details: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture of the tour: what is done, in words, and what it moves."""

    name: str
    says: str
    acts: tuple[Act, ...]
    goods: tuple[Goods, ...] = ()
    tone: str = ""
    """How the last outcome must look: "ok", "warn", "bad"; empty: nobody asks."""
    sent: tuple[Sent, ...] = ()
    shelf: tuple[Shelf, ...] = ()


def codes() -> dict[str, str]:
    """The demo's printed codes as a scanner sends them, by key."""
    printed = json.loads(resource("demo/codes.json").read_text(encoding="utf-8"))["codes"]
    return {row["key"]: as_sent(row["text"], row["symbology"]) for row in printed}


def as_sent(text: str, symbology: str) -> str:
    """What a scanner with AIM identifiers sends for a printed code."""
    if symbology not in _AIM:
        return text
    groups = _GROUP.findall(text)
    parts = [
        ai + value + ("" if at == len(groups) or _FIXED.fullmatch(ai) else "\x1d")
        for at, (ai, value) in enumerate(groups, 1)
    ]
    return _AIM[symbology] + "".join(parts)


_CODES = codes()


def scan(key: str, times: int = 1) -> tuple[Act, ...]:
    """Scan a printed code, or a command ("DH:UNDO")."""
    return (Act("scan", {"text": _CODES.get(key, key)}),) * times


def many(key: str, count: int) -> tuple[Act, ...]:
    """Count several with one scan."""
    return (*scan(f"DH:QTY:{count}"), *scan(key))


def act(do: str, **details: Any) -> tuple[Act, ...]:
    """Another step."""
    return (Act(do, details),)


OIL, ROLL, CHEESE, SOAP = "OIL-0101", "PAP-0101", "CHE-0101", "CLN-0101"
DRILL, LAMP, SPONGE, GLASS, MUG = "DEV-0101", "ELE-0101", "CLN-1101", "KIT-0202", "KIT-0102"
BAGS, BATTERY, CANDLE, NAPKIN = "PAP-0602", "ELE-0301", "HOM-0101", "PAP-0302"

RECEIVING: tuple[Scene, ...] = (
    Scene("home", "The day begins: what is expected is already here", act("pull")),
    Scene("delivery", "The delivery note opens the delivery", scan("delivery-note")),
    Scene("package", "A package arrives: what follows belongs to it", scan("package-1"), (), "ok"),
    Scene(
        "lot-and-expiry",
        "One GS1 code: item, lot, expiry, and the case counts its six bottles",
        scan("lot-expiry"),
        (Goods(OIL, "6"),),
        "ok",
    ),
    Scene("line-done", "The second case: the line is done", scan("lot-expiry"), (Goods(OIL, "6"),)),
    Scene("pack-code", "Pack codes multiply", scan("pack", 2), (Goods(ROLL, "24"),), "ok"),
    Scene(
        "weight",
        "Catch weight: two pieces of cheese, each with its own kilograms",
        (*scan("weight-1"), *scan("weight-2")),
        (Goods(CHEESE, "5.000"),),
        "ok",
    ),
    Scene(
        "all-the-rest",
        "One bottle scanned, the rest taken in one go",
        (*scan("plain"), *scan("DH:REST")),
        (Goods(SOAP, "12"),),
        "ok",
    ),
    Scene(
        "serials",
        "Serial numbers, one by one",
        (*scan("package-2"), *scan("serial-1"), *scan("serial-2"), *scan("serial-3")),
        (Goods(DRILL, "3"),),
        "ok",
    ),
    Scene(
        "over",
        "One lamp too many: a question, and the scanner stays free",
        (*many("over", 5), *scan("over")),
        (Goods(LAMP, "5"),),
        "warn",
    ),
    Scene(
        "over-taken",
        "The same code once more answers: it is kept all the same",
        (*act("readable"), *scan("over")),
        (Goods(LAMP, "1"),),
        "ok",
    ),
    Scene("offline", "The network dies. Nothing stops", act("offline")),
    Scene(
        "short", "Six sponges expected, four came", many("short", 4), (Goods(SPONGE, "4"),), "ok"
    ),
    Scene(
        "damaged-kept",
        "One glass is broken: kept, in quarantine, with its reason",
        (
            *many("damaged-kept", 3),
            *scan("damaged-kept"),
            *scan("DH:COND:DAMAGED"),
            *scan("DH:REASON:1"),
        ),
        (Goods(GLASS, "3"), Goods(GLASS, "1", "DAMAGED")),
        "ok",
    ),
    Scene(
        "damaged-rejected",
        "One mug goes back with the driver",
        (
            *many("damaged-rejected", 5),
            *scan("damaged-rejected"),
            *scan("DH:REJECT"),
            *scan("DH:REASON:1"),
        ),
        (Goods(MUG, "5"), Goods(MUG, "1", kept=False)),
        "ok",
    ),
    Scene("mistake", "A sponge is scanned by mistake ...", scan("short"), (), "ok"),
    Scene("undo", "... and taken back", scan("DH:UNDO"), (), "ok"),
    Scene(
        "unexpected",
        "Napkins that nobody announced are kept as a line of their own",
        scan("unexpected", 2),
        (Goods(NAPKIN, "2"),),
    ),
    Scene("posted-offline", "Posted without a network: it waits", scan("DH:POST"), (), "ok"),
    Scene("killed", "The plug is pulled (SIGKILL): the same screen, the same line", act("kill")),
    Scene(
        "as-advised",
        "A trusted sender's pallet: one scan and OK",
        (*scan("package-3"), *scan("DH:OK")),
        (Goods(BAGS, "8"), Goods(BATTERY, "10"), Goods(CANDLE, "24")),
        "ok",
    ),
    Scene(
        "online",
        "The network is back: what waited leaves by itself",
        (*act("online"), *act("wait_link", links=["online"]), *act("wait_sent")),
    ),
    Scene("summary", "Before the end: what is over, short, damaged, unexpected", scan("DH:FINISH")),
    Scene(
        "finished",
        "Confirmed, and posted",
        (*scan("DH:ANSWER:2"), *scan("DH:OK"), *act("wait_sent")),
    ),
    Scene(
        "correct",
        "A mistake is found later: Correct, with a reason",
        (*scan("DH:CORRECT"), *act("press", key="miscounted")),
    ),
    Scene(
        "corrected",
        "One pack of tea lights fewer",
        (*scan("DH:OK"), *scan("DH:SET:23")),
        (Goods(CANDLE, "-1"),),
        "ok",
    ),
    Scene(
        "finished-again",
        "Finished again: only the difference is sent",
        (*scan("DH:FINISH"), *scan("DH:ANSWER:2"), *scan("DH:OK"), *act("wait_sent")),
    ),
    Scene("home-again", "Home: nothing is left to send", scan("DH:HOME")),
)
