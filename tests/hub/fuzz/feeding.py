"""Contracts whose well-known members take values of the demo, for generating requests only.

A member is known by its name. Its schema becomes a string of a format of ours, and the format
draws from the scene that is set: so one schema, compiled once, serves every example.
"""

from __future__ import annotations

import copy
from typing import Any

import schemathesis
from hypothesis import strategies as st

from tests.hub.fuzz.demo import ALL_TIME
from tests.hub.fuzz.making import PIECES
from tests.hub.fuzz.scope import document

_MEANINGS = {
    "product_id": "product",
    "product": "product",
    "package_id": "packages",
    "origin_id": "origins",
    "source_storage_location": "place",
    "destination_storage_location": "other place",
    "storage_location_id": "place",
    "location_id": "place",
    "picking_storage_location_id": "place",
    "storageLocationRef": "place",
    "goods_out_id": "document",
    "stock_taking_id": "taking",
    "tenantArticleId": "article",
    "facilityRef": "facility",
    "site_id": "site",
    "supplier_id": "supplier",
}
_CONVERTING = ("createGoodsIn", "createGoodsOut", "createInventoryShipment")
_UNITS = {"fulfillmenttools-inbound": "pcs"}
_PREFIX = "demo-"
_current: dict[str, list[str]] = {}


def set_values(values: dict[str, list[str]]) -> None:
    """What the next examples draw from."""
    _current.clear()
    _current.update(values)


def _pick(meaning: str) -> st.SearchStrategy[str]:
    def of(number: int) -> str:
        values = _current.get(meaning) or ["nothing"]
        return values[number % len(values)]

    return st.integers(0, 9_999).map(of)


def register() -> None:
    """Make the formats known; a second time changes nothing."""
    for meaning in {*_MEANINGS.values(), "document"}:
        schemathesis.openapi.format(_format(meaning), _pick(meaning))


def _format(meaning: str) -> str:
    return f"demo-{meaning.replace(' ', '-')}"


def open_contract(name: str) -> dict[str, Any]:
    """The contract, without security: tokens are ours to give and to break."""
    found = copy.deepcopy(document(name))
    found.pop("security", None)
    for item in found["paths"].values():
        for spec in item.values():
            if isinstance(spec, dict):
                spec.pop("security", None)
    return found


def fed_contract(name: str) -> dict[str, Any]:
    """The contract with values of the demo in its requests; its answers stay as they are."""
    found = open_contract(name)
    unit = _UNITS.get(name, PIECES)
    schemas: dict[str, Any] = found.get("components", {}).get("schemas", {})
    fed = copy.deepcopy(schemas)
    for schema in fed.values():
        _feed(schema, unit)
        _refer_to_fed(schema)
    schemas.update({_PREFIX + named: schema for named, schema in fed.items()})
    for item in found["paths"].values():
        for spec in item.values():
            if isinstance(spec, dict):
                _feed_operation(spec, unit)
    return found


def _refer_to_fed(schema: Any) -> None:
    """References lead to the schemas that are fed, not to those of answers."""
    for part in schema.values() if isinstance(schema, dict) else schema:
        if isinstance(part, (dict, list)):
            _refer_to_fed(part)
    if isinstance(schema, dict) and isinstance(schema.get("$ref"), str):
        schema["$ref"] = schema["$ref"].replace("/schemas/", f"/schemas/{_PREFIX}")


def _feed_operation(spec: dict[str, Any], unit: str) -> None:
    for parameter in spec.get("parameters", []):
        if parameter["in"] != "path":
            name = parameter["name"]
            parameter["schema"] = _fed(name, parameter["schema"])
            if name in ALL_TIME:
                parameter["schema"] = {"type": "string", "enum": [ALL_TIME[name]]}
    for media in spec.get("requestBody", {}).get("content", {}).values():
        if spec["operationId"] in _CONVERTING:
            media["schema"] = {"type": "string", "format": _format("document")}
        else:
            _feed(media["schema"], unit)
            _refer_to_fed(media["schema"])


def _feed(schema: Any, unit: str) -> None:
    """Change members in place, however deep they lie."""
    if isinstance(schema, list):
        for item in schema:
            _feed(item, unit)
    if not isinstance(schema, dict):
        return
    if isinstance(variants := schema.get("anyOf"), list):
        known = [
            item for item in variants if not (item.get("x-unspecified") and "not" in str(item))
        ]
        schema["anyOf"] = known or variants  # an unknown variant is refused
    members = schema.get("properties")
    if isinstance(members, dict):
        if _is_quantity(members):
            members.update({"value": {"enum": [1, 2, 3]}, "unit": {"enum": [unit]}})
            schema["required"] = ["value", "unit"]
        for name, member in members.items():
            members[name] = _fed(name, member)
    for part in schema.values():
        _feed(part, unit)


def _is_quantity(members: dict[str, Any]) -> bool:
    value, unit = members.get("value"), members.get("unit")
    return (
        isinstance(value, dict)
        and isinstance(unit, dict)
        and (value.get("type"), unit.get("type")) == ("number", "string")
    )


def _fed(name: str, schema: Any) -> Any:
    """The schema of a member; only plain text without a list of values is replaced."""
    meaning = _MEANINGS.get(name)
    plain = isinstance(schema, dict) and schema.get("type") == "string" and "enum" not in schema
    if meaning is None or not plain or schema.get("readOnly"):
        return schema
    return {"type": "string", "format": _format(meaning)}
