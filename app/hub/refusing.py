"""What a refusal looks like on the wire: each system has an error type of its own.

A path of no contract, a fault and a failure of the hub are told in the form of the system that
the path belongs to as well, because a client judges an answer by its form (outbox: foreign media
types are the network, not the system).
"""

from __future__ import annotations

from collections.abc import Mapping

from app.hub import exact
from app.hub.contract import Operation
from app.hub.problems import Problem

_PLAIN = ("fulfillmenttools-inbound", "inventory-orders")
_ENFORE = b"application/problem+json"
_JSON = b"application/json"


def contract_at(prefixes: Mapping[str, str], raw_path: str) -> str:
    """The contract of another system that a path lies below; empty for enfore and for no one."""
    for name in _PLAIN:
        place = prefixes[name]
        if raw_path == place or raw_path.startswith(f"{place}/"):
            return name
    return ""


def media(contract: str) -> bytes:
    """The media type of a refusal."""
    return _JSON if contract in _PLAIN else _ENFORE


def rendered(problem: Problem, contract: str) -> tuple[bytes, bytes]:
    """Body and media type."""
    return exact.dumps(problem.body(contract)).encode("utf-8"), media(contract)


def as_listed(problem: Problem, operation: Operation | None) -> Problem:
    """Trybe answers data of the wrong form with 422, and with 400 for its export alone (R207)."""
    if operation is None or operation.contract.name != "inventory-orders":
        return problem
    if problem.status == 400 and 400 not in operation.statuses:
        return Problem(422, problem.detail)
    return problem
