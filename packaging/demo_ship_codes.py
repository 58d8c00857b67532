"""The codes of the printed sheet for shipments: two shelves, goods, one that is on its way."""

from __future__ import annotations

from typing import Any

from demo_count_codes import code, goods_code, lot_code

Record = dict[str, Any]

PLACES = (("ship-from", "B-02-3"), ("ship-to", "B-01-2"))
GOODS = (
    ("ship-matches", "HOM-0401", "1"),
    ("ship-matches-case", "HOM-0401", "24"),
    ("ship-saucepan", "KIT-0603", "1"),
)
NUMBER = "IS-2002"
"""On its way, and what it brings."""
LOTS = (("ship-lentils", "PAS-0701", "L2607A"), ("ship-honey", "SWE-0601", "L2601A"))


def ship_codes(
    products: list[Record], places: list[Record], shipments: list[Record]
) -> list[Record]:
    """Return shelves, goods and the shipment; `products` and `places` as in the catalog."""
    by_article = {product["article_id"]: product for product in products}
    known = {place["code"] for place in places}
    assert all(place in known for _, place in PLACES)
    assert any(one.get("number") == NUMBER for one in shipments)
    number, number_de = f"Shipment {NUMBER}", f"Umlagerung {NUMBER}"
    return [
        *(
            code(key, f"Place {place}", f"Lagerplatz {place}", "code128", place)
            for key, place in PLACES
        ),
        *(goods_code(key, by_article[article], pack) for key, article, pack in GOODS),
        code("ship-number", number, number_de, "code128", NUMBER),
        *(lot_code(key, by_article[article], lot) for key, article, lot in LOTS),
    ]
