"""What a code means as one JSON line: the answer of `dockhand scan` (design 6).

Dates are ISO, quantities and money exact decimals as strings. What only the store knows
(product, place, document, badge) is added where the workbench hands its `Read` in.
"""

from __future__ import annotations

import json
from typing import assert_never

from app.domain.meanings import (
    Attributes,
    AttributesRead,
    BadgeRead,
    Command,
    CommandRead,
    DeliveryRead,
    GoodsOutRead,
    Gs1,
    Meaning,
    PackageRead,
    PlaceRead,
    ProductRead,
    Read,
    Reading,
    ReadMeaning,
    ShipmentRead,
    Sscc,
    Text,
    TradeItem,
    UnknownRead,
    Unsound,
    UnsoundRead,
)

Fields = dict[str, object]


def line(reading: Reading, read: Read | None = None) -> str:
    """One JSON object without a line break; see `describe`."""
    return json.dumps(describe(reading, read), ensure_ascii=False)


def describe(reading: Reading, read: Read | None = None) -> Fields:
    """`{"text", "symbology", "meanings": [...]}` with at least one meaning.

    A code that nobody knows gives one meaning `unknown`, with `why` if it claimed more.
    """
    known = [fields for m in (read.meanings if read else ()) if (fields := _of_store(m))]
    sound = [fields for m in reading.meanings if (fields := _of_characters(m))]
    meanings = known + sound or [_unknown(reading)]
    return {"text": reading.text, "symbology": reading.symbology, "meanings": meanings}


def _of_characters(meaning: Meaning) -> Fields | None:
    """None for what is no meaning of its own: bare text, and codes that are not sound."""
    match meaning:
        case Gs1():
            return _gs1(meaning)
        case TradeItem():
            return _present(
                kind="gtin",
                gtin=meaning.gtin,
                net_weight_kg=_exact(meaning.weight),
                price=_exact(meaning.price),
                count=meaning.count,
            )
        case Sscc(sscc):
            return {"kind": "sscc", "sscc": sscc}
        case Command(name, value):
            return _present(kind="command", command=name, value=value or None)
        case Text() | Unsound():
            return None
        case _:
            assert_never(meaning)


def _gs1(meaning: Gs1) -> Fields:
    return {
        **_present(
            kind="gs1",
            gtin=meaning.gtin,
            content_gtin=meaning.content_gtin,
            sscc=meaning.sscc,
        ),
        **_attributes(meaning.attributes),
        **_present(warning=meaning.warning or None),
    }


def _attributes(a: Attributes) -> Fields:
    return _present(
        lot=a.lot,
        serial=a.serial,
        expiry=_exact(a.expiry),
        best_before=_exact(a.best_before),
        production_date=_exact(a.production_date),
        packaging_date=_exact(a.packaging_date),
        count=a.count,
        net_weight_kg=_exact(a.net_weight_kg),
        price=_exact(a.price),
        other=dict(a.other) or None,
    )


def _of_store(meaning: ReadMeaning) -> Fields | None:
    """None for what the characters say already."""
    match meaning:
        case ProductRead(product=product):
            return {
                "kind": "product",
                "product": product.id,
                "name": product.name,
                "pack": str(meaning.pack),
                "unit": product.unit,
                **_attributes(meaning.attributes),
            }
        case PlaceRead(place):
            return {"kind": "place", "place": place.id, "name": place.name}
        case DeliveryRead(deliveries=deliveries):
            return {"kind": "document", "documents": list(deliveries)}
        case GoodsOutRead(goods_outs=goods_outs):
            return {"kind": "document", "documents": list(goods_outs)}
        case ShipmentRead(shipments=shipments):
            return {"kind": "document", "documents": list(shipments)}
        case BadgeRead(person):
            return {"kind": "badge", "person": person.id, "name": person.name}
        case PackageRead() | AttributesRead() | CommandRead() | UnknownRead() | UnsoundRead():
            return None
        case _:
            assert_never(meaning)


def _unknown(reading: Reading) -> Fields:
    unsound = next((m for m in reading.meanings if isinstance(m, Unsound)), None)
    if unsound is None:
        return {"kind": "unknown"}
    return _present(kind="unknown", why=unsound.why, detail=unsound.detail or None)


def _present(**fields: object) -> Fields:
    return {name: value for name, value in fields.items() if value is not None}


def _exact(value: object) -> str | None:
    """A date or a decimal in its exact written form."""
    return None if value is None else str(value)
