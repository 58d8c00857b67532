"""Answers checked against the contracts by a second validator, for tests and `--check`.

jsonschema instead of jsonschema-rs: a mistake of one of them, or of how we use it, cannot hide a
wrong answer. It reads the bytes that leave, not the objects that they were made of.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from app.hub.contract import Operation
from app.hub.problems import NoChecker

UNLISTED = {
    "updatePickupStatus": {409},  # A78: which number was lost
    "updateDeliveryStatus": {409},
    "updateStock": {400, 422},  # O8, A10: it takes a body with enums and lists neither
    "listInventoryOrders": {422},  # A93: it has parameters that can be wrong
}
_ANYWHERE = {405, 429, 500, 501, 503}


def require() -> None:
    """Raises NoChecker, with a sentence, when answers cannot be checked."""
    try:
        import jsonschema  # noqa: F401 - only whether it is there
    except ImportError as error:
        raise NoChecker("Checking answers needs the package jsonschema: install it.") from error


def mismatch(operation: Operation, status: int, body: bytes, media_type: str) -> str | None:
    """What is wrong with an answer, or None."""
    if status not in operation.statuses and not _has_default(operation, status):
        if status in _ANYWHERE or status in UNLISTED.get(operation.name, ()):
            return None
        return f"{operation.name} lists no {status}."
    content = _content(operation, status)
    if not content:
        if status >= 400 or not body:  # Trybe's errors are not described
            return None
        return f"{operation.name} {status} has no body in its contract."
    if media_type not in content:
        return f"{operation.name} {status} must be {', '.join(content)}, not {media_type}."
    return _wrong_body(operation, status, media_type, body)


def _has_default(operation: Operation, status: int) -> bool:
    """Whether the contract describes its refusals once for all statuses (fulfillmenttools)."""
    return status >= 400 and "default" in operation.spec["responses"]


def _content(operation: Operation, status: int) -> dict[str, Any]:
    responses = operation.spec["responses"]
    response = responses.get(str(status)) or responses["default"]
    if "$ref" in response:
        name = response["$ref"].rsplit("/", 1)[1]
        response = operation.contract.document["components"]["responses"][name]
    content: dict[str, Any] = response.get("content", {})
    return content


def _wrong_body(operation: Operation, status: int, media_type: str, body: bytes) -> str | None:
    try:
        value = json.loads(body)
    except ValueError:
        return f"{operation.name} {status} is not JSON."
    for error in _validator(operation, status, media_type).iter_errors(value):
        return f"{operation.name} {status} at {error.json_path}: {error.message[:300]}"
    return None


@cache
def _validators() -> dict[tuple[str, str, int, str], Any]:
    return {}


def _validator(operation: Operation, status: int, media_type: str) -> Any:
    """A jsonschema validator, made once per operation, status and media type."""
    import jsonschema  # a second validator is needed for checks alone

    key = (operation.contract.name, operation.name, status, media_type)
    if key not in _validators():
        schema = _content(operation, status)[media_type]["schema"]
        components = operation.contract.document.get("components", {})
        _validators()[key] = jsonschema.Draft202012Validator(
            {**schema, "components": components},
            format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
        )
    return _validators()[key]
