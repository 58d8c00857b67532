"""The four kinds of parts of a goods-in draft: what a caller may write, and what must fit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.hub import products, records, timestamps
from app.hub.calls import Call
from app.hub.problems import senseless
from app.hub.products import Product
from app.sqlite import Connection

Body = dict[str, Any]
_PLATFORM_SETS = (
    "id",
    "idempotency_key",
    "added_on",
    "added_by_staff_member_id",
    "added_from_device_id",
)


@dataclass(frozen=True)
class PartKind:
    """`scope` is where an idempotency key is looked up: everywhere, draft, or nowhere."""

    name: str
    word: str
    parameter: str
    scope: str
    check: Callable[[Call, Connection, str, Body], None]
    used_by: str | None = None
    """The member of items that names a part of this kind."""


def written(call: Call, kind: PartKind, body: Body) -> Body:
    """The part as it is kept: what the platform sets is not the caller's; null is absent (R107)."""
    kept = {name: value for name, value in body.items() if name not in _PLATFORM_SETS}
    if kind.name == records.ORIGIN and kept.get("reference_id", "") is None:
        del kept["reference_id"]
    if kind.name == records.REFERENCE:  # when and from where is set by the platform (R109)
        kept |= {"added_on": timestamps.text(call.now), "added_from_device_id": call.app}
    return kept


def first_added(body: Body) -> Body:
    """What stays when a part is replaced: when and from where it was added (R109)."""
    return {name: body[name] for name in ("added_on", "added_from_device_id") if name in body}


def _check_item(call: Call, tx: Connection, draft: str, body: Body) -> None:
    """Product, unit, identifiers, package and origin of an item must exist (R90, R101, A22)."""
    if not call.switches.checks_references:
        return
    product = products.required(tx, body["product_id"])
    if product.in_unit(body["unit"], convert=call.switches.converts_units) <= 0:
        raise senseless("The unit of an item must be more than nothing.")
    for name in ("primary_product_identifier", "secondary_product_identifier"):
        _check_identifier(product, body.get(name))
    _check_named(tx, draft, records.PACKAGE, "package_id", body)
    _check_named(tx, draft, records.ORIGIN, "origin_id", body)


def _check_identifier(product: Product, label: Any) -> None:
    """The fields of an identifier are not shown; one with `identifier` is looked up (R101)."""
    text = label.get("identifier") if isinstance(label, dict) else None
    if isinstance(text, str) and text not in product.identifiers:
        raise senseless(f"{text[:60]!r} is not in the master data of product {product.id}.")


def _check_named(tx: Connection, draft: str, kind: str, member: str, body: Body) -> None:
    identifier = body.get(member)
    if identifier is not None and records.part(tx, draft, kind, identifier) is None:
        raise senseless(f"The draft has no {kind} {identifier[:40]!r}, which {member} names.")


def _nothing(call: Call, tx: Connection, draft: str, body: Body) -> None:
    """Packages, origins and references stand for themselves."""


KINDS = (
    PartKind(records.ITEM, "Item", "item-id", "everywhere", _check_item),
    PartKind(
        records.PACKAGE,
        "Package",
        "goods-in-draft-package-id",
        "draft",
        _nothing,
        used_by="package_id",
    ),
    PartKind(
        records.ORIGIN,
        "Origin",
        "goods-in-origin-id",
        "draft",
        _nothing,
        used_by="origin_id",
    ),
    PartKind(
        records.REFERENCE,
        "ExternalReference",
        "reference-id",
        "nowhere",
        _nothing,
    ),
)
BY_NAME = {kind.name: kind for kind in KINDS}
