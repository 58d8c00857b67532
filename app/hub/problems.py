"""Refusals of the hub: RFC 9457 problem details, a title and one sentence (R13)."""

from __future__ import annotations

from decimal import Decimal
from http import HTTPStatus
from typing import Any


class Problem(Exception):
    """A request is answered with `status` and this problem; nothing was changed.

    `versions` are the one that was sent and the one that is stored (fulfillmenttools, R188).
    """

    def __init__(
        self,
        status: int,
        detail: str,
        title: str = "",
        versions: tuple[int | Decimal, int] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.title = title or HTTPStatus(status).phrase
        self.detail = detail
        self.versions = versions

    def body(self, contract: str = "") -> Any:
        """As the system of `contract` shows it: a problem, a list of errors (R188), a message."""
        if contract == "fulfillmenttools-inbound":
            error: dict[str, Any] = {"summary": self.title, "description": self.detail}
            if self.versions is not None:
                error["requestVersion"], error["version"] = self.versions
            return [error]
        if contract == "inventory-orders":
            return {"message": self.detail}
        return {"title": self.title, "detail": self.detail}


class NoChecker(Exception):
    """Answers shall be checked, and the second validator is not installed."""


def invalid(detail: str) -> Problem:
    """400: parameters or body of the wrong form (R12)."""
    return Problem(400, detail)


def forbidden(detail: str) -> Problem:
    """403: credentials missing or not sufficient (R10)."""
    return Problem(403, detail)


def missing(what: str) -> Problem:
    """404: unknown, or the identifier is malformed (R11)."""
    return Problem(404, f"There is no {what} with this identifier.")


def conflict(detail: str) -> Problem:
    """409: an idempotency key that is taken by something else (R95, R97, R98)."""
    return Problem(409, detail)


def senseless(detail: str) -> Problem:
    """422: well-formed, but wrong in meaning (R12)."""
    return Problem(422, detail)
