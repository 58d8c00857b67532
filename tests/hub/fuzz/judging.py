"""What an answer must be, judged by schemathesis from the contract as it ships.

Nothing of the hub has a say here. What the contracts forgot to list is named below, with the
rule or assumption that says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from schemathesis import openapi as _openapi  # noqa: F401 - its checks register themselves
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.generation.case import Case

ANYWHERE = {405}
UNLISTED = {
    "updateStock": {400, 422},  # O8, A10: a body with enums, and neither is listed
    "listInventoryOrders": {422},  # A93: parameters that can be wrong
}
NAMES = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
)


@dataclass(frozen=True)
class Finding:
    """One answer that should not have been, with its request."""

    operation: str
    request: str
    status: int
    wrong: str

    def line(self) -> str:
        return f"{self.operation}: {self.status} {self.wrong}\n    {self.request}"


def checks() -> list[Any]:
    """schemathesis' own checks that are asked."""
    load_all_checks()
    return [CHECKS.get_one(name) for name in NAMES]


def wrong(case: Case, answer: Any, asked: list[Any]) -> list[str]:
    """What is wrong with an answer, one sentence each."""
    try:
        case.validate_response(answer, checks=asked)
    except FailureGroup as group:
        failures = [error for error in group.exceptions if isinstance(error, Failure)]
        return [
            f"{failure.title}: {failure.message[:400]}"
            for failure in failures
            if not _unlisted(case, answer, failure)
        ]
    return []


def _unlisted(case: Case, answer: Any, failure: Failure) -> bool:
    """Whether a status is one that the contract forgot."""
    name = str(case.operation.definition.raw["operationId"])
    forgiven = answer.status_code in ANYWHERE | UNLISTED.get(name, set())
    return forgiven and type(failure).__name__ == "UndefinedStatusCode"
