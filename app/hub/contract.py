"""The contracts as the hub uses them: operations, and what their parameters and bodies must be.

Validators are compiled when an operation is first called: most of the 245 never are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import jsonschema_rs

from app.hub import timestamps
from app.hub.problems import invalid
from app.settings import resource

METHODS = ("get", "post", "put", "patch", "delete")
FILES = (
    "enfore-platform",
    "enfore-inventory",
    "enfore-sales-orders",
    "enfore-sales-purchasing",
    "fulfillmenttools-inbound",
    "inventory-orders",
)
Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class Contract:
    """One OpenAPI document."""

    name: str
    document: dict[str, Any]

    def validator(self, schema: dict[str, Any]) -> jsonschema_rs.Draft202012Validator:
        """A compiled schema whose references point into this document."""
        whole = {**schema, "components": self.document.get("components", {})}
        return jsonschema_rs.Draft202012Validator(whole, validate_formats=True)


@dataclass(frozen=True)
class Operation:
    """One method of one path. `path` is the vendor's, with the prefix of the hub in front."""

    contract: Contract
    method: str
    path: str
    spec: dict[str, Any]

    @property
    def name(self) -> str:
        return str(self.spec["operationId"])

    @cached_property
    def statuses(self) -> frozenset[int]:
        return frozenset(int(status) for status in self.spec["responses"] if status.isdigit())

    @cached_property
    def _parameters(self) -> list[_Parameter]:
        return self._of_place("query")

    @cached_property
    def _headers(self) -> list[_Parameter]:
        return self._of_place("header")

    def _of_place(self, place: str) -> list[_Parameter]:
        found = self.spec.get("parameters", [])
        return [_Parameter(item, self.contract) for item in found if item["in"] == place]

    @property
    def media(self) -> str:
        """The media type that a body must have; empty where none is taken."""
        return next(iter(self.spec.get("requestBody", {}).get("content", {})), "")

    @cached_property
    def _body(self) -> jsonschema_rs.Draft202012Validator | None:
        if not self.media:
            return None
        return self.contract.validator(self.spec["requestBody"]["content"][self.media]["schema"])

    def query(self, pairs: Pairs) -> dict[str, Any]:
        """The query parameters by name, checked and converted; 400 when one is wrong (R3, R5)."""
        given: dict[str, list[str]] = {}
        for name, value in pairs:
            given.setdefault(name, []).append(value)
        return {item.name: item.value(given.get(item.name, [])) for item in self._parameters}

    def headers(self, given: Mapping[str, str]) -> dict[str, Any]:
        """The headers that the contract names, checked and converted; 400 when one is wrong."""
        found = {item.name: given.get(item.name.lower()) for item in self._headers}
        return {
            item.name: item.value([text] if (text := found[item.name]) is not None else [])
            for item in self._headers
        }

    def check_body(self, value: Any) -> None:
        """400 when the body has not the form that the contract states (R12)."""
        if self._body is None:
            return
        for error in self._body.iter_errors(value):
            where = "/".join(str(part) for part in error.instance_path) or "the top"
            raise invalid(f"The body is not valid at {where}: {_short(error.message)}")


class _Parameter:
    """A query parameter or header: RFC 6570, lists repeated (or by commas where it says so)."""

    def __init__(self, spec: dict[str, Any], contract: Contract) -> None:
        self.name = str(spec["name"])
        self._what = "The header" if spec["in"] == "header" else "The query parameter"
        self._required = bool(spec.get("required"))
        self._schema = spec["schema"]
        self._kind = self._schema.get("type")
        self._explode = bool(spec.get("explode", True))
        self._validator = contract.validator(self._schema)

    def value(self, texts: list[str]) -> Any:
        if not texts:
            if self._required:
                raise invalid(f"{self._what} '{self.name}' is missing.")
            return self._schema.get("default")
        if self._kind == "array":
            value: Any = texts if self._explode else ",".join(texts).split(",")
        elif len(texts) > 1:
            raise invalid(f"{self._what} '{self.name}' is given more than once.")
        else:
            value = self._scalar(texts[0])
        for error in self._validator.iter_errors(value):
            raise invalid(f"{self._what} '{self.name}' is not valid: {_short(error.message)}")
        return value

    def _scalar(self, text: str) -> Any:
        if self._kind == "integer":
            if not re.fullmatch(r"-?[0-9]{1,18}", text):
                raise invalid(f"{self._what} '{self.name}' must be a whole number.")
            return int(text)
        if self._kind == "boolean":
            return {"true": True, "false": False}.get(text, text)
        if self._schema.get("format") == "date-time":
            try:
                timestamps.parse(text)
            except ValueError as error:
                raise invalid(f"{self._what} '{self.name}' {error}.") from error
        return text


def _short(message: str) -> str:
    return message if len(message) <= 300 else message[:300] + "..."


def load(prefixes: dict[str, str]) -> list[Operation]:
    """Every operation of every contract, at the place that `hub.json` gives it."""
    return _load(tuple(sorted(prefixes.items())))


@cache
def _load(places: tuple[tuple[str, str], ...]) -> list[Operation]:
    """Read once a process: hubs share the compiled validators."""
    prefixes = dict(places)
    found: list[Operation] = []
    for name in FILES:
        path = resource(f"contracts/{name}.json")
        contract = Contract(name, json.loads(path.read_text(encoding="utf-8")))
        for template, item in contract.document["paths"].items():
            for method in METHODS:
                if method in item:
                    place = _placed(name, template, prefixes)
                    found.append(Operation(contract, method.upper(), place, item[method]))
    return found


def _placed(contract: str, template: str, prefixes: dict[str, str]) -> str:
    if contract == "enfore-platform":  # its paths begin with the name of their API
        _, api, rest = template.split("/", 2)
        return f"{prefixes[api]}/{rest}"
    return prefixes[contract] + template
