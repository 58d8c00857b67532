"""The codes of the printed sheet that counts need: badges, a shelf, and what lies on it."""

from __future__ import annotations

from typing import Any

Record = dict[str, Any]

SHELF = "B-04-1"
"""No order of the printed sheet is picked from it."""
PEOPLE = 3
"""So many badges: the first is a lead's, with a PIN that the sheet tells."""
# The rest of what lies there has no code on the sheet: it stays uncounted.
GOODS = (
    ("count-batteries", "ELE-0301", "1"),
    ("count-batteries-case", "ELE-0301", "12"),
    ("count-litter", "PET-0101", "1"),
    ("count-litter-case", "PET-0101", "6"),
    ("count-bags", "PAP-0701", "1"),
)
LOTS = (("count-oat", "DRI-0601", "L2601A"), ("count-oat-other", "DRI-0601", "L2606B"))


def count_codes(products: list[Record], places: list[Record], staff: list[Record]) -> list[Record]:
    """Return badges, the shelf and its goods; `products` and `places` as in the catalog."""
    by_article = {product["article_id"]: product for product in products}
    assert any(place["code"] == SHELF for place in places)
    shelf, shelf_de = f"Place {SHELF}", f"Lagerplatz {SHELF}"
    return [
        *(_badge(person) for person in staff[:PEOPLE]),
        code("count-place", shelf, shelf_de, "code128", SHELF),
        *(goods_code(key, by_article[article], pack) for key, article, pack in GOODS),
        *(lot_code(key, by_article[article], lot) for key, article, lot in LOTS),
    ]


def _badge(person: Record) -> Record:
    badge, name, pin = person["badge"], person["name"], person["pin"]
    lead, lead_de = f"{name}, lead, PIN {pin}", f"{name}, Leitung, PIN {pin}"
    title, title_de = (lead, lead_de) if person["role"] == "lead" else (name, name)
    return code(badge.lower(), title, title_de, "code128", badge)


def goods_code(key: str, product: Record, pack: str) -> Record:
    """The printed code of a piece, or of a case of `pack` pieces."""
    title, title_de = _names(product)
    if pack != "1":
        title, title_de = f"{title}, case of {pack}", f"{title_de}, {pack}er-Karton"
    text = next(str(c["code"]) for c in product["codes"] if c["pack"] == pack)
    return code(key, title, title_de, "ean13" if pack == "1" else "itf14", text)


def lot_code(key: str, product: Record, lot: str) -> Record:
    """The printed code of a piece with its lot."""
    title, title_de = _names(product)
    assert any(known["text"] == lot for known in product["lots"])
    piece = next(str(c["code"]) for c in product["codes"] if c["pack"] == "1")
    text = f"(01)0{piece}(10){lot}"
    return code(key, f"{title}, lot {lot}", f"{title_de}, Charge {lot}", "gs1-datamatrix", text)


def _names(product: Record) -> tuple[str, str]:
    """Its names without the maker."""
    name, name_de = (str(product[key]).rsplit(", ", 1)[0] for key in ("name", "name_de"))
    return name, name_de


def code(key: str, title: str, title_de: str, symbology: str, text: str) -> Record:
    """One record of codes.json."""
    return {"key": key, "title": title, "title_de": title_de, "symbology": symbology, "text": text}
