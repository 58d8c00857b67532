"""All rows of the fault matrix, and what would be missing among them.

A new kind of document adds its rows in a module of its own, and that module to `ROWS`; its intents
get their truths in `fault_truth`. `missing` says what was forgotten.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import typing
from collections.abc import Iterator
from functools import cache
from types import ModuleType
from typing import Any

import app.clients
from app.clients.operation import Operation
from app.domain.intents import Intent
from tests.chaos import fault_leaving, fault_others, fault_receiving, fault_shipping
from tests.chaos.fault_row import Row
from tests.chaos.fault_truth import TRUTHS, WITHOUT_A_WRITE

ROWS: tuple[Row, ...] = (
    *fault_receiving.ROWS,
    *fault_leaving.ROWS,
    *fault_shipping.ROWS,
    *fault_others.ROWS,
)
BY_NAME = {row.name: row for row in ROWS}

OUTSIDE_THE_OUTBOX = {
    "ADD_STOCK_COUNT_EXPORT": "a second file harms nobody",
    "ADD_LOG_ENTRY_EXPORT": "a second file harms nobody",
    "ADD_STOCK_TAKING_EXPORT": "a second file harms nobody",
}
"""Writes that no entry of the outbox sends, and why they need no row. Claims are written by
operations that have one."""


def intents() -> frozenset[type[Any]]:
    """Every intent that an entry may have."""
    return frozenset(_members(Intent))


def _members(kind: Any) -> Iterator[type[Any]]:
    for member in typing.get_args(kind):
        if typing.get_args(member):
            yield from _members(member)
        else:
            yield member


@cache
def written() -> dict[str, Operation[Any, Any]]:
    """Every write operation that a client's code names, by its name there: one that is only
    listed among a client's operations is sent by nobody.
    """
    found: dict[str, Operation[Any, Any]] = {}
    for module in _modules():
        names = set(_names(module))
        for table in (module, *_imported(module)):
            for name, value in vars(table).items():
                if name in names and isinstance(value, Operation) and value.method != "GET":
                    found[name] = value
    return found


def _modules() -> Iterator[ModuleType]:
    """The modules of all clients but for their lists of operations."""
    for found in pkgutil.walk_packages(app.clients.__path__, "app.clients."):
        if ".operations" not in found.name and ".wire" not in found.name:
            yield importlib.import_module(found.name)


def _imported(module: ModuleType) -> list[ModuleType]:
    modules = [one for one in vars(module).values() if isinstance(one, ModuleType)]
    return [one for one in modules if ".operations" in one.__name__]


def _names(module: ModuleType) -> Iterator[str]:
    """Every name and attribute in a module's code."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Name):
            yield node.id


def missing() -> list[str]:
    """What no row sends: intents, truths and operations, each as a line of text."""
    rowed = {row.intent for row in ROWS}
    sent = {id(row.operation) for row in ROWS}
    return [
        *(
            f"no row sends the intent {kind.__name__}"
            for kind in intents() - rowed - set(WITHOUT_A_WRITE)
        ),
        *(
            f"no truth tells the effect of {kind.__name__}"
            for kind in intents() - set(TRUTHS) - set(WITHOUT_A_WRITE)
        ),
        *(
            f"no row sends the operation {name}"
            for name, operation in written().items()
            if id(operation) not in sent and name not in OUTSIDE_THE_OUTBOX
        ),
    ]
