"""What is said of something that was opened, and where it leads on."""

from __future__ import annotations

from app.domain.meanings import DeliveryRead, GoodsOutRead, Read
from app.ui.screens.lookup import rows as listed
from app.ui.screens.lookup import words as said
from app.ui.screens.lookup.opened import OfDocuments, OfPlace, OfProduct, Opened
from app.ui.sentences import quantity
from app.ui.translation import translate
from app.ui.widgets.cards import CardRow
from app.workbench.shelf_views import DocumentFound
from app.workbench.views import DeliveryRow
from app.workbench.workbench import Workbench

SEARCHED = 50
"""Places and items that a search shows."""


def outcome_of(open_: Opened | None) -> tuple[str, str]:
    """The band's two lines when a scan has opened something."""
    match open_:
        case OfProduct(_, card):
            name = said.name_of(card.product)
            if not card.asked:
                return name, translate("Lookup", "How much there is was never asked")
            if card.available is None:
                return name, translate("Lookup", "Its places cannot be added up: look at each one")
            where = translate("Lookup", "at %n place(s)", "", len(card.asked))
            return name, f"{quantity(card.available, card.product.unit)} {where}"
        case OfPlace(card):
            return card.place.name, said.capital(said.seen(len(card.products)))
        case OfDocuments(_, found):
            names = ", ".join(one.row.head.number for one in found)
            return names, translate("Lookup", "To go there: tap it, or scan OK")
        case _:
            return "", ""


def main_of(open_: Opened | None, *, picks: bool) -> str:
    """The key of the action that `DH:OK` is about; "" for none."""
    match open_:
        case OfProduct(_, card) if card.deliveries:
            return "receive"
        case OfProduct(_, card) if card.goods_outs and picks:
            return "pick"
        case OfDocuments(_, (_,)):
            return "open"
        case _:
            return ""


def read_of(one: DocumentFound) -> Read:
    """The scan that names one document alone."""
    number, key = one.row.head.number, (one.row.head.id,)
    if isinstance(one.row, DeliveryRow):
        return Read(number, "", (DeliveryRead(number, key),))
    return Read(number, "", (GoodsOutRead(number, key),))


def search(workbench: Workbench, text: str) -> list[CardRow]:
    """Items by name, article or code, and places by name or label, that hold every word."""
    words = text.casefold().split()
    if not words:
        return []
    places = [
        (one.place.id, one.place.name)
        for one in workbench.places()
        if all(word in f"{one.place.name} {one.code}".casefold() for word in words)
    ]
    return listed.found_rows(workbench.search_products(text)[:SEARCHED], places[:SEARCHED])
