"""Facts, intents and wire values to JSON text and back; old versions are lifted on the way in.

`Decimal` and dates survive exactly: pydantic writes them as text and reads them by the type of
the field. Adapters are built once, at first use.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Generic, TypeVar

import pydantic
from pydantic import TypeAdapter, ValidationError

from app.domain.events import Fact

T = TypeVar("T", bound=Fact)
Lift = Callable[[dict[str, Any]], dict[str, Any]]


# pydantic loads parts of itself at first use. Two threads that load it at once can see it
# half-loaded, so all of it is loaded here, with this module.
TypeAdapter(dict[str, Decimal | date | None])
_LOADED = (pydantic.Field, pydantic.BaseModel, pydantic.StringConstraints)


class UnknownRecord(Exception):
    """A row of a type or version that this program does not know: a newer one wrote it."""


@cache
def adapter(kind: Any) -> TypeAdapter[Any]:
    """The adapter of a dataclass."""
    return TypeAdapter(kind)


class Codec(Generic[T]):
    """Encodes a closed union of facts by `TYPE` and `V`.

    `lifts` turns data of (type, version) into data of the next version.
    """

    def __init__(
        self, kinds: Iterable[type[T]], lifts: Mapping[tuple[str, int], Lift] | None = None
    ) -> None:
        self._kinds: dict[str, type[T]] = {kind.TYPE: kind for kind in kinds}
        self._lifts = dict(lifts or {})

    def warm(self) -> None:
        """Build every adapter (20 to 80 ms each), so that no scan and no post waits for its own."""
        for kind in self._kinds.values():
            adapter(kind)

    def encode(self, value: T) -> str:
        """The data of a fact as JSON text."""
        return adapter(type(value)).dump_json(value).decode()

    def decode(self, type_: str, version: int, data: str) -> T:
        """A fact from its row.

        Raises:
            UnknownRecord: type or version is not known, or the data do not fit it.
        """
        kind = self._kinds.get(type_)
        if kind is None or version > kind.V:
            raise UnknownRecord(f"{type_} v{version}")
        try:
            if version == kind.V:
                return adapter(kind).validate_json(data)  # type: ignore[no-any-return]
            lifted = json.loads(data)
            for step in range(version, kind.V):
                lifted = self._lifts[(type_, step)](lifted)
            return adapter(kind).validate_json(json.dumps(lifted))  # type: ignore[no-any-return]
        except (ValidationError, KeyError, ValueError) as error:
            raise UnknownRecord(f"{type_} v{version}: {error}") from error


def to_json(value: Any) -> str | None:
    """A plain JSON value (Decimal as text) for a column; None stays None."""
    return None if value is None else json.dumps(value, default=str, separators=(",", ":"))


def from_json(text: str | None) -> Any:
    """Back from `to_json`."""
    return None if text is None else json.loads(text)
