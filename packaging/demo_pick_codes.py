"""The codes of the printed sheet that goods-outs need: orders, places, goods on shelves, labels."""

from __future__ import annotations

from typing import NamedTuple

from demo_numbers import sscc
from demo_orders import ORDERS, Record

# A number that no sender has: labels for packages that are packed here.
OWN_LABELS = 8000


class Goods(NamedTuple):
    """A code on a shelf; `text` may hold {piece}, {case} and {weighed}, and {article}."""

    key: str
    article: str
    symbology: str
    text: str


# The ordered lot of the rapeseed oil is L2608A: the swapped one keeps shorter, so only the swap
# itself is asked. Of the rye flour no lot is ordered; L2612B goes first.
GOODS = (
    Goods("out-oil", "OIL-0202", "gs1-datamatrix", "(01)0{piece}(10)L2608A"),
    Goods("out-oil-swap", "OIL-0202", "gs1-datamatrix", "(01)0{piece}(10)L2608B"),
    Goods("out-flour", "BAK-0201", "gs1-datamatrix", "(01)0{piece}(10)L2612B"),
    Goods("out-flour-later", "BAK-0201", "gs1-datamatrix", "(01)0{piece}(10)L2609A"),
    Goods("out-bowl", "KIT-0502", "ean13", "{piece}"),
    Goods("out-candle", "HOM-0302", "ean13", "{piece}"),
    Goods("out-beer-case", "DRI-0701", "gs1-128", "(01){case}(10)L2603A"),
    Goods("out-crate", "DEP-0101", "code128", "{article}"),
    Goods("out-cleaner", "CLN-0601", "ean13", "{piece}"),
    Goods("out-labels", "OFF-0501", "ean13", "{piece}"),
    Goods("out-baking-paper", "PAP-0801", "ean13", "{piece}"),
    Goods("out-pet-bowl", "PET-0301", "ean13", "{piece}"),
    Goods("out-cheese", "CHE-0101", "gs1-128", "(01){weighed}(3103)002450(10)L2605A"),
    Goods("out-cloths", "CLN-1203", "ean13", "{piece}"),
    Goods("out-notes", "OFF-1101", "ean13", "{piece}"),
    Goods("out-gloves", "CLN-1403", "ean13", "{piece}"),
    Goods("out-hangers", "HOM-1001", "ean13", "{piece}"),
    Goods("out-mixing-bowl", "KIT-1402", "ean13", "{piece}"),
    Goods("out-freezer-bags", "PAP-0703", "ean13", "{piece}"),
    Goods("out-cable", "ELE-0802", "ean13", "{piece}"),
)


def pick_codes(products: list[Record], places: list[Record], goods_outs: Record) -> list[Record]:
    """Return the codes of all goods-outs that were chosen by hand."""
    by_article = {product["article_id"]: product for product in products}
    chosen = {order.number for order in ORDERS}
    orders = [one for one in goods_outs["goods_outs"] if one["number"] in chosen]
    return [
        *_orders(orders),
        *_pickups(goods_outs["pickups"]),
        *_places(orders, places),
        *(_goods(one, by_article[one.article]) for one in GOODS),
        *_labels(),
    ]


def _orders(orders: list[Record]) -> list[Record]:
    made = []
    for order in orders:
        name, number = order["recipient"]["name"], order["number"]
        key = number.removeprefix("GO-")
        made.append(_code(f"order-{key}", f"Order, {name}", f"Auftrag, {name}", "code128", number))
    return made


def _pickups(pickups: list[Record]) -> list[Record]:
    """The numbers that customers show: those of our orders have three digits from 321 on."""
    numbers = [one["pickup_number"] for one in pickups if one["pickup_number"] >= "P-321"]
    return [
        _code(f"pickup-{at}", f"Pickup {number}", f"Abholung {number}", "code128", number)
        for at, number in enumerate(numbers, start=1)
    ]


def _places(orders: list[Record], places: list[Record]) -> list[Record]:
    """The shelves of these orders, in walking order."""
    wanted = {item.get("picking_storage_location_id") for one in orders for item in one["items"]}
    found = [place["code"] for place in places if place["id"] in wanted]
    return [
        _code(f"place-{code}", f"Place {code}", f"Lagerplatz {code}", "code128", code)
        for code in sorted(found)
    ]


def _goods(goods: Goods, product: Record) -> Record:
    codes = {f"{one['kind']} {len(one['code'])}": one["code"] for one in reversed(product["codes"])}
    text = goods.text.format(
        piece=codes.get("gtin 13"),
        case=next((c["code"] for c in product["codes"] if c["pack"] != "1"), None),
        weighed=codes.get("gtin 14"),
        article=codes.get("article 6"),
    )
    title, title_de = (product[key].rsplit(", ", 1)[0] for key in ("name", "name_de"))
    if "(10)" in text:
        lot = text.rsplit("(10)", 1)[1]
        title, title_de = f"{title}, lot {lot}", f"{title_de}, Charge {lot}"
    return _code(goods.key, title, title_de, goods.symbology, text)


def _labels() -> list[Record]:
    return [
        _code(
            f"own-label-{at}",
            f"Label for a new package {at}",
            f"Etikett für neues Packstück {at}",
            "gs1-128",
            f"(00){sscc(OWN_LABELS, at)}",
        )
        for at in (1, 2)
    ]


def _code(key: str, title: str, title_de: str, symbology: str, text: str) -> Record:
    return {"key": key, "title": title, "title_de": title_de, "symbology": symbology, "text": text}
