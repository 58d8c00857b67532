"""JSON for every wire model, made from the models' own annotations.

Bodies hold what the model takes and nothing else. Answers hold besides: members that nobody
knows, values that no enumeration knows, nulls where a model allows them.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import annotated_types as at
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic.functional_validators import AfterValidator, BeforeValidator

from app.clients.model import Sent
from app.clients.moments import text_of
from app.clients.variants import Variant, VariantShown

# What UTF-8 cannot hold is no text of an API.
TEXTS = st.text(st.characters(codec="utf-8"), max_size=12)
NUMBERS = st.decimals(-(10**9), 10**9, places=4) | st.integers(-(10**15), 10**15)
MOMENTS = st.integers(0, 4_000_000_000_000).map(text_of)
ANY_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(TEXTS, below, max_size=3),
    max_leaves=6,
)


@cache
def json_of(kind: type[BaseModel]) -> st.SearchStrategy[dict[str, Any]]:
    """What the model takes; of an open union its variants, and one that nobody documented."""
    own = _members(kind).filter(lambda value: _fits(kind, value))
    return st.one_of(own, *(json_of(variant) for variant in _variants(kind)))


def _variants(kind: type[BaseModel]) -> list[type[BaseModel]]:
    return kind.__subclasses__() if _is_variant(kind) else []


def _is_variant(kind: type[BaseModel]) -> bool:
    return issubclass(kind, Variant | VariantShown)


def _members(kind: type[BaseModel]) -> st.SearchStrategy[dict[str, Any]]:
    must: dict[str, Any] = {}
    may: dict[str, Any] = {}
    for name, field in kind.model_fields.items():
        known = _value(field.annotation, list(field.metadata), issubclass(kind, Sent))
        (must if field.is_required() else may)[field.alias or name] = known
    if "@type" in may and _is_variant(kind):
        must["@type"] = may.pop("@type")
    members = st.fixed_dictionaries(must, optional=may)
    if kind.model_config.get("extra") != "allow":
        return members
    taken = {*must, *may, *kind.model_fields}
    # A body of ours leaves None out.
    value = ANY_JSON.filter(lambda one: one is not None) if issubclass(kind, Sent) else ANY_JSON
    names = TEXTS.filter(lambda name: name not in taken)
    unknown = st.dictionaries(names, value, max_size=3)
    return st.builds(lambda extra, own: {**extra, **own}, unknown, members)


def _fits(kind: type[BaseModel], value: Mapping[str, Any]) -> bool:
    try:
        kind.model_validate(value)
    except ValidationError:
        return False
    return True


def _value(kind: Any, meta: list[Any], sent: bool) -> st.SearchStrategy[Any]:
    origin, args = get_origin(kind), get_args(kind)
    if origin is Annotated:
        inner = [one for part in args[1:] for one in _flat(part)]
        return _value(args[0], meta + inner, sent)
    if origin in (Union, types.UnionType):
        wanted = [one for one in args if not (sent and one is type(None))]
        return st.one_of(*(_value(one, meta, sent) for one in wanted))
    if origin is Literal:
        return st.sampled_from(args)
    if origin in (tuple, list):
        return st.lists(_value(args[0], [], sent), min_size=_least(meta), max_size=3)
    if origin is dict:
        key, value = (_value(one, [], sent) for one in args)
        return st.dictionaries(key, value, max_size=3)
    return _leaf(kind, meta)


def _leaf(kind: Any, meta: list[Any]) -> st.SearchStrategy[Any]:
    if kind is Any:
        return ANY_JSON
    if kind is type(None):
        return st.none()
    if kind is bool:
        return st.booleans()
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return st.deferred(lambda: json_of(kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from([one.value for one in kind])
    if kind is str:
        return _text(meta)
    if kind in (int, Decimal):
        low, high = _bounds(meta)
        whole = st.integers(low, high)
        return whole if kind is int else whole | st.decimals(low, high, places=4)
    raise TypeError(f"no JSON is known for {kind}")


def _text(meta: list[Any]) -> st.SearchStrategy[str]:
    facts = _facts(meta)
    if any(isinstance(one, AfterValidator | BeforeValidator) for one in meta):
        reader = TypeAdapter(Annotated[str, *meta])
        return (MOMENTS | TEXTS).filter(lambda text: _reads(reader, text))
    least, most = facts.get("min_length", 0), facts.get("max_length")
    if "pattern" in facts:
        texts = st.from_regex(facts["pattern"], fullmatch=True)
        return texts.filter(lambda text: "\n" not in text and len(text) <= (most or 300))
    return st.text(
        st.characters(codec="utf-8"), min_size=least, max_size=min(most or 300, least + 12)
    )


def _reads(reader: TypeAdapter[Any], text: str) -> bool:
    try:
        reader.validate_python(text)
    except ValidationError:
        return False
    return True


def _bounds(meta: list[Any]) -> tuple[int, int]:
    facts = _facts(meta)
    low = max(facts.get("ge", -(10**12)), facts.get("gt", -(10**12)) + 1)
    return low, min(facts.get("le", 10**12), facts.get("lt", 10**12 + 1) - 1)


def _least(meta: list[Any]) -> int:
    return int(_facts(meta).get("min_length", 0))


def _facts(meta: list[Any]) -> dict[str, Any]:
    """The constraints of an annotation, by the names that `Field` gives them."""
    found: dict[str, Any] = {}
    for one in meta:
        for kind in (at.MinLen, at.MaxLen, at.Ge, at.Gt, at.Le, at.Lt):
            if isinstance(one, kind):
                found |= vars(one) if hasattr(one, "__dict__") else _slots(one)
        if type(one).__name__ == "_PydanticGeneralMetadata":
            found |= vars(one)
    return found


def _slots(one: Any) -> dict[str, Any]:
    return {name: getattr(one, name) for name in type(one).__slots__}


def _flat(part: Any) -> list[Any]:
    return list(part.metadata) if isinstance(part, FieldInfo) else [part]
