"""Why goods moved in the books of a server, in a word or two (R38)."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences.forms import N, Text
from app.ui.sentences.values import shown

MOVEMENTS: Mapping[str, Text] = {
    "BROKEN": N("Movement", "broken"),
    "BUNDLING": N("Movement", "put into bundles"),
    "CORRECTION": N("Movement", "corrected"),
    "CUSTOM": N("Movement", "for a reason of their own"),
    "DONATED": N("Movement", "given away"),
    "INITIAL_COUNT": N("Movement", "first count"),
    "INTERNAL_USE": N("Movement", "used here"),
    "INVENTORY_TRANSFER": N("Movement", "moved to or from another place"),
    "MANUFACTURED_ASSEMBLED": N("Movement", "made here"),
    "OUTDATED": N("Movement", "past its date"),
    "PRIVATE_USE": N("Movement", "private use"),
    "PURCHASE": N("Movement", "received"),
    "PURCHASE_RETURN": N("Movement", "returned to the supplier"),
    "SALE": N("Movement", "sold"),
    "SALES_RETURN": N("Movement", "returned by a customer"),
    "STOLEN": N("Movement", "stolen"),
    "UNBUNDLING": N("Movement", "taken out of bundles"),
    "UNSPECIFIED": N("Movement", "no reason given"),
    "USED_AS_RAW_MATERIAL": N("Movement", "used to make something"),
}


def movement_words(reason: str) -> str:
    """The reason of a stock change; "" is one that the server does not show."""
    text = MOVEMENTS.get(reason)
    if text is not None:
        return text.say()
    return shown(reason) if reason else MOVEMENTS["UNSPECIFIED"].say()


TEXTS: tuple[Text, ...] = tuple(MOVEMENTS.values())
