"""Open unions: bodies and answers that `@type` tells apart, where no document shows all variants.

The union is a class, a documented variant a class below it that bears the name in `@type`:

    class GoodsOutUpdate(Variant): ...
    class GoodsOutStatusUpdateRequest(GoodsOutUpdate):
        type: Literal["GoodsOutStatusUpdateRequest"] = Field(default=..., alias="@type")

The union's own class stands for a variant that nobody documented, with all its members.
"""

from __future__ import annotations

import threading
from typing import Any, Self, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    ValidationError,
    model_validator,
)

from app.clients.model import Received, Sent

Model = TypeVar("Model", bound=BaseModel)

_BUILDING = threading.Lock()
"""Long answers are read in threads; two of them must not build one validator at once."""


class Variant(Sent):
    """What we send where `@type` chooses; documented variants forbid unknown fields."""

    model_config = ConfigDict(extra="allow", polymorphic_serialization=True)

    type: str = Field(alias="@type", min_length=1)

    @model_validator(mode="wrap")
    @classmethod
    def _choose(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        named = _named(cls, value)
        return handler(value) if named is None else named.model_validate(value)


class VariantShown(Received):
    """What we receive where `@type` chooses; one that cannot be read as its variant is kept."""

    model_config = ConfigDict(polymorphic_serialization=True)

    type: str = Field(default="", alias="@type")

    @model_validator(mode="wrap")
    @classmethod
    def _choose(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        named = _named(cls, value)
        if named is not None:
            try:
                return named.model_validate(value)
            except ValidationError:
                pass
        return handler(value)


def _named(union: type[Model], value: object) -> type[Model] | None:
    """The documented variant that a body names, complete; None for all others."""
    if not isinstance(value, dict):
        return None
    name = value.get("@type", value.get("type"))
    for variant in union.__subclasses__():
        if variant.__name__.removesuffix("Shown") == name:
            if not variant.__pydantic_complete__:
                with _BUILDING:
                    variant.model_rebuild()
            return variant
    return None
