"""The two bases of every wire model: what we send is exact, what we receive is tolerant.

A body of ours cannot hold a field that its contract does not know. In an answer, unknown fields
and unknown values of an enumeration are kept and survive a round trip, so that a server may grow
without breaking a terminal. Numbers are `Decimal` or `int` and never float, see `clients.exact`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from app.clients.moments import moment_of

Id = Annotated[str, Field(min_length=1, max_length=256)]
Number = Annotated[Decimal, Field(allow_inf_nan=False)]


def _is_moment(text: str) -> str:
    if moment_of(text) is None or not text.endswith("Z") or "T" not in text:
        raise ValueError("not a time in UTC as RFC 3339 writes it")
    return text


Moment = Annotated[str, AfterValidator(_is_moment)]
"""A time that we send (R2); received times stay texts until someone needs them."""

Model = TypeVar("Model", bound=BaseModel)


class Sent(BaseModel):
    """A body: only what the contract knows; None is left out when it is rendered."""

    # Validators are built at first use: 50 ms that the start of the program need not pay.
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, defer_build=True)

    def body(self) -> dict[str, Any]:
        """As it goes into `clients.exact.write_json`: Decimals stay Decimals."""
        return self.model_dump(mode="python", by_alias=True, exclude_none=True)


class Received(BaseModel):
    """An answer: what we do not know is kept; what is left out is None.

    A member that bears the name we call another one by (`type` beside `@type`) is an unknown one.
    """

    model_config = ConfigDict(extra="allow", frozen=True, defer_build=True)

    def raw(self) -> dict[str, Any]:
        """Every member that came, also those that this version has no name for."""
        return self.model_dump(mode="python", by_alias=True, exclude_unset=True)


class Problem(Received):
    """RFC 9457 problem, and an element of a list's `problems` (R9, R13)."""

    title: str = ""
    detail: str = ""

    def sentence(self) -> str:
        """Both texts in one line."""
        return ": ".join(part for part in (self.title, self.detail) if part)


def parsed(kind: type[Model], body: Any) -> Model | None:
    """A received model from an already decoded body; None if it is not one."""
    try:
        return kind.model_validate(body)
    except ValidationError:
        return None
