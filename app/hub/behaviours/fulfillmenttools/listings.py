"""Listings: what they demand of requested and received items (R180-R184).

No contract has calls for listings; an article without one is not checked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.hub import master
from app.hub.problems import senseless
from app.sqlite import Connection

Item = dict[str, Any]


@dataclass(frozen=True)
class Listing:
    """`unit` is its measurementUnitKey (None: units are not checked, R181).

    `properties` are the stock properties that it defines, with whether they are required.
    """

    article: str
    unit: str | None
    properties: Mapping[str, bool]


def find(tx: Connection, article: str) -> Listing | None:
    body = master.find(tx, master.LISTING, article)
    if body is None:
        return None
    properties = {
        name: bool(rules.get("required", False))
        for name, rules in body.get("stockProperties", {}).items()
    }
    return Listing(article, body.get("measurementUnitKey"), properties)


def check_requested(tx: Connection, items: list[Item]) -> None:
    """Units must fit; stock properties may be left out, unknown ones may not be named (R183)."""
    for item in items:
        listing = find(tx, item["tenantArticleId"])
        if listing is not None:
            _check_unit(listing, item["quantity"])
            _check_defined(listing, item)


def check_received(tx: Connection, items: list[Item]) -> None:
    """The same, and what the listing requires must be there (R184)."""
    for item in items:
        listing = find(tx, item["tenantArticleId"])
        if listing is not None:
            _check_unit(listing, item["acceptedQuantity"])
            _check_unit(listing, item["rejectedQuantity"])
            _check_defined(listing, item)
            _check_required(listing, item)


def check_units_still_fit(tx: Connection, items: list[Item]) -> None:
    """After a listing's unit changed, its purchase order must be renewed first (R182)."""
    for item in items:
        listing = find(tx, item["tenantArticleId"])
        if listing is None or listing.unit in (None, item["quantity"].get("unit")):
            continue
        raise senseless(
            f"The listing of {listing.article} is measured in {listing.unit} by now: patch or"
            " replace the purchase order before something is received."
        )


def _check_unit(listing: Listing, quantity: dict[str, Any]) -> None:
    if listing.unit is not None and quantity.get("unit") != listing.unit:
        given = quantity.get("unit")
        raise senseless(
            f"The listing of {listing.article} is measured in {listing.unit}, not in {given!r}."
        )


def _check_defined(listing: Listing, item: Item) -> None:
    for name in item.get("stockProperties", {}):
        if name not in listing.properties:
            raise senseless(
                f"The listing of {listing.article} has no stock property {name[:60]!r}."
            )


def _check_required(listing: Listing, item: Item) -> None:
    given = item.get("stockProperties", {})
    for name, required in listing.properties.items():
        if required and not given.get(name):
            raise senseless(f"The stock property {name!r} of {listing.article} is missing.")
