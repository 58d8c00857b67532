"""A walk through the five contracts: each operation in scope has one line and one behaviour."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from app.clients.enfore.paths import INFERRED
from app.clients.operation import Operation, Paging
from app.hub.behaviours import BEHAVIOURS
from tests.clients.scope import (
    CONTRACTS,
    Stated,
    document,
    in_scope,
    modules,
    not_yet,
    shape_of,
    spoken,
    stated,
)

IN_SCOPE = pytest.mark.parametrize(
    "operation", in_scope(), ids=[f"{one.contract}-{one.name}" for one in in_scope()]
)
PAGED = {
    Paging.OFFSET: {"limit", "offset"},
    Paging.WHOLE: set(),
    Paging.NUMBERED: {"page", "per_page"},
    # The document lost its parameters; those of the vendor's public page are the engine's (O65).
    Paging.TOTAL: set(),
}


def lines_of(operation: Stated) -> list[Operation[Any, Any]]:
    found = spoken(CONTRACTS[operation.contract])
    return [
        line for _, line in found if (line.api, line.method, shape_of(line.path)) == operation.shape
    ]


def test_the_scope_is_138_of_245() -> None:
    found = Counter(one.contract for one in in_scope())
    assert found == {
        "enfore-inventory": 106,
        "enfore-sales-orders": 6,
        "fulfillmenttools-inbound": 14,
        "inventory-orders": 12,
    }
    assert len({one.name for one in stated()}) == len(stated()) == 245


def test_what_is_not_built_yet_is_listed_in_one_place() -> None:
    outside = {(one.contract, one.name) for one in stated() if not one.in_scope}
    assert not_yet() == outside
    assert len(outside) == 107


@IN_SCOPE
def test_one_line_of_the_client(operation: Stated) -> None:
    assert len(lines_of(operation)) == 1


@IN_SCOPE
def test_the_line_says_what_the_contract_states(operation: Stated) -> None:
    for line in lines_of(operation):
        assert set(line.params) | paging(line) == operation.parameters("query")
        assert len(set(line.params)) == len(line.params)
        assert set(line.headers) == operation.parameters("header")
        body = operation.body
        assert (line.body is None) == (body is None)
        if body is not None:
            assert line.media == body[0]
        assert (line.answer is None) == (operation.answer is None)
        assert bool(line.inferred) == bool(operation.spec.get("x-path-inferred"))


def paging(line: Operation[Any, Any]) -> set[str]:
    return PAGED[line.paging] if line.paging else set()


@IN_SCOPE
def test_a_list_is_read_as_one(operation: Stated) -> None:
    for line in lines_of(operation):
        members = members_of(operation)
        if operation.contract == "inventory-orders":  # shapes of its lists are not given (O81)
            assert bool(line.paging) == operation.name.startswith("list")
        elif line.paging is not None:
            assert members.get(line.member, {}).get("type") == "array"
            assert operation.method == "GET"
        else:
            assert "problems" not in members
            assert "total" not in members


def members_of(operation: Stated) -> dict[str, Any]:
    schema = operation.answer or {}
    if "$ref" in schema:
        schemas = document(operation.contract)["components"]["schemas"]
        schema = schemas[schema["$ref"].rpartition("/")[2]]
    return dict(schema.get("properties", {}))


@IN_SCOPE
def test_one_behaviour_of_the_hub(operation: Stated) -> None:
    assert behaviours().count((operation.contract, operation.name)) == 1


def behaviours() -> list[tuple[str, str]]:
    """What the hub is told to do, and whether two modules claim the same operation."""
    merged = [(contract, name) for contract, named in BEHAVIOURS.items() for name in named]
    claims: dict[str, set[int]] = {}
    for module in modules("app.hub.behaviours"):
        for name, behaviour in getattr(module, "OPERATIONS", {}).items():
            claims.setdefault(name, set()).add(id(behaviour))
    twice = {name for name, behaviours in claims.items() if len(behaviours) > 1}
    return merged + [one for one in merged if one[1] in twice]


def test_nothing_else_has_a_line() -> None:
    shapes = {one.shape for one in in_scope()}
    beside = {"auth", "erp"}  # written from public pages, see enfore-platform.json
    for system in sorted(set(CONTRACTS.values())):
        for name, line in spoken(system):
            known = (line.api, line.method, shape_of(line.path)) in shapes
            assert known or line.api in beside, f"{system}: {name}"


def test_nothing_else_has_a_behaviour() -> None:
    claimed = set(behaviours())
    assert not claimed & not_yet()
    names = {(one.contract, one.name) for one in stated()}
    assert not {one for one in claimed if one[0] != "enfore-platform"} - names


def test_inferred_paths_come_from_the_table() -> None:
    lines = [line for _, line in spoken("enfore") if line.inferred]
    assert {line.inferred: line.path for line in lines} == INFERRED
    assert len(lines) == len(INFERRED) == 6
