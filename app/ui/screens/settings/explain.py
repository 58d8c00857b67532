"""What the test page says about a scan: its characters, how it came, and what it means here."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.meanings import (
    Attributes,
    AttributesRead,
    BadgeRead,
    CommandRead,
    DeliveryRead,
    GoodsOutRead,
    PackageRead,
    PlaceRead,
    ProductRead,
    Read,
    ReadMeaning,
    ShipmentRead,
    UnknownRead,
    UnsoundRead,
)
from app.scan.values import SEPARATOR, Scan
from app.ui.sentences import day, number, quantity, shown, symbology_words, unsound_words
from app.ui.tokens import Tone
from app.ui.translation import translate

_AIM = {
    "]C0": "Code 128",
    "]C1": "GS1-128",
    "]E0": "EAN-13",
    "]E4": "EAN-8",
    "]I1": "ITF-14",
    "]d1": "DataMatrix",
    "]d2": "GS1 DataMatrix",
    "]Q1": "QR",
    "]Q3": "GS1 QR",
    "]e0": "GS1 DataBar",
}
"""Symbology by AIM identifier (ISO/IEC 15424), for those that a receiving desk meets."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was understood."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A scan explained; `advice` are sentences about how the scanner is set up."""

    title: str
    tone: Tone
    text: str
    lines: tuple[Line, ...] = ()
    advice: tuple[str, ...] = ()


def explain(read: Read, scan: Scan) -> Explained:
    """Explain a scan to the person who sets up the scanner."""
    lines = [
        Line(translate("ScanTest", "Characters"), str(len(scan.text))),
        Line(translate("ScanTest", "Read by"), _source(scan.source)),
    ]
    kind = symbology_words(scan.symbology) or _AIM.get(scan.text[:3], "")
    if kind:
        lines.append(Line(translate("ScanTest", "Kind of code"), kind))
    for meaning in read.meanings:
        lines += _meaning(meaning)
    title, tone = _title(read)
    return Explained(title, tone, shown(scan.text, 200), tuple(lines), tuple(_advice(read, scan)))


def _source(source: str) -> str:
    if source == "keyboard":
        return translate("ScanTest", "the scanner as a keyboard")
    return translate("ScanTest", "the serial port {port}").format(port=source.partition(":")[2])


def _title(read: Read) -> tuple[str, Tone]:
    for meaning in read.meanings:
        if isinstance(meaning, UnsoundRead):
            return unsound_words(meaning.why, {"detail": meaning.detail}).line, Tone.BAD
    if not read.meanings or all(isinstance(m, UnknownRead) for m in read.meanings):
        return translate("ScanTest", "Read well, but nobody knows this code here"), Tone.WARN
    return translate("ScanTest", "Read and understood"), Tone.OK


def _meaning(meaning: ReadMeaning) -> list[Line]:  # noqa: C901  one arm per meaning
    match meaning:
        case ProductRead():
            return _product(meaning)
        case PlaceRead(place=place):
            return [Line(translate("ScanTest", "Place"), place.name)]
        case PackageRead(code=code):
            return [Line(translate("ScanTest", "Package"), code)]
        case DeliveryRead(code=code):
            return [Line(translate("ScanTest", "Delivery"), code)]
        case GoodsOutRead(code=code):
            return [Line(translate("ScanTest", "Goods-out"), code)]
        case ShipmentRead(code=code):
            return [Line(translate("ScanTest", "Shipment"), code)]
        case BadgeRead(person=person):
            return [Line(translate("ScanTest", "Badge"), person.name or person.id)]
        case AttributesRead(attributes=attributes):
            return _attributes(attributes)
        case CommandRead(name=name, value=value):
            return [Line(translate("ScanTest", "Command"), f"{name} {value}".strip())]
        case UnknownRead():
            lines = [Line("GTIN", meaning.gtin)] if meaning.gtin else []
            return lines + _attributes(meaning.attributes)
        case UnsoundRead(why=why, detail=detail):
            return [
                Line(translate("ScanTest", "Problem"), unsound_words(why, {"detail": detail}).line)
            ]


def _product(meaning: ProductRead) -> list[Line]:
    product = meaning.product
    return [
        Line(translate("ScanTest", "Product"), product.name),
        Line(translate("ScanTest", "One scan counts"), quantity(meaning.pack, product.unit)),
        *_attributes(meaning.attributes),
    ]


def _attributes(found: Attributes) -> list[Line]:
    pairs = (
        (translate("ScanTest", "Lot"), shown(found.lot) if found.lot else ""),
        (translate("ScanTest", "Serial"), shown(found.serial) if found.serial else ""),
        (translate("ScanTest", "Expiry"), day(found.expiry) if found.expiry else ""),
        (translate("ScanTest", "Best before"), day(found.best_before) if found.best_before else ""),
        (translate("ScanTest", "Count"), str(found.count) if found.count else ""),
        (
            translate("ScanTest", "Net weight"),
            f"{number(found.net_weight_kg)} kg" if found.net_weight_kg is not None else "",
        ),
    )
    known = [Line(name, value) for name, value in pairs if value]
    return known + [Line(f"AI {ai}", shown(value)) for ai, value in found.other]


def _advice(read: Read, scan: Scan) -> list[str]:
    told = []
    text = scan.text
    if scan.source == "keyboard" and not text.startswith("]"):
        told.append(
            translate(
                "ScanTest",
                "The scanner sends no AIM identifier. Switch it on: codes are told apart better.",
            )
        )
    lots = [
        m.attributes.lot
        for m in read.meanings
        if isinstance(m, ProductRead | AttributesRead | UnknownRead) and m.attributes.lot
    ]
    if SEPARATOR not in text and any(_ends_like_a_field(lot) for lot in lots):
        told.append(
            translate(
                "ScanTest",
                "The lot ends like another field: the scanner may leave out the separator (GS).",
            )
        )
    return told


def _ends_like_a_field(lot: str) -> bool:
    tail = lot[-8:]
    if len(lot) <= 8 or tail[:2] not in ("11", "15", "17") or not tail.isdigit():
        return False
    return 1 <= int(tail[4:6]) <= 12 and int(tail[6:8]) <= 31
