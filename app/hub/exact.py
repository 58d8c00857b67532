"""JSON whose numbers stay what was written: a quantity never passes through a float."""

from __future__ import annotations

import json
import re
import secrets
from decimal import Decimal
from functools import cache
from typing import Any

_MARK = secrets.token_hex(12)
_MARKED = re.compile(f'"{_MARK}(-?[0-9.]+)"')
_WHOLE_DIGITS = 15
_FRACTION_DIGITS = 9
"""More than any quantity has, and few enough that sums of them stay exact in a Decimal (28)."""
_DEPTH = 200
_TOO_LONG = "A number has more than 15 digits before or 9 after the point."


def loads(data: str | bytes) -> Any:
    """Parse JSON; fractions become Decimal, whole numbers int.

    Raises ValueError with a sentence: not JSON, not UTF-8, NaN, a number with too many digits,
    half a surrogate pair, nested too deeply.
    """
    try:
        text = data.decode("utf-8") if isinstance(data, bytes) else data
        value = _reader().decode(text)
        if "\\u" in text:
            json.dumps(value, ensure_ascii=False, default=str).encode("utf-8")
    except RecursionError as error:
        raise ValueError("The JSON is nested too deeply.") from error
    except UnicodeError as error:
        raise ValueError("The text is not valid UTF-8.") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"Not JSON: {error.msg} at character {error.pos}.") from error
    return value


@cache
def _reader() -> json.JSONDecoder:
    """Made once: a page has hundreds of bodies, and making it costs as much as reading one."""
    return json.JSONDecoder(parse_float=_decimal, parse_int=_whole, parse_constant=_no_number)


@cache
def _writer() -> json.JSONEncoder:
    return json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_exact)


def check_depth(value: Any) -> None:
    """ValueError for what is nested deeper than SQLite's JSON functions are sure to follow.

    Python's own limit depends on its version.
    """
    level = [value]
    for _ in range(_DEPTH):
        nested = [inner for inner in level if isinstance(inner, dict | list)]
        level = [
            inner
            for outer in nested
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        if not level:
            return
    raise ValueError("The JSON is nested too deeply.")


def dumps(value: Any) -> str:
    """JSON text of `value`; Decimals are written digit by digit."""
    text = _writer().encode(value)
    return _MARKED.sub(r"\1", text) if _MARK in text else text


def plain(value: Decimal) -> Decimal | int:
    """The same number in its shortest form: 3.00 is 3."""
    return int(value) if value == value.to_integral_value() else value.normalize()


def same(one: Any, other: Any) -> bool:
    """Whether two JSON values say the same; 3 and 3.0 do, 1 and true do not."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


def _exact(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{_MARK}{value:f}"
    raise TypeError(f"{type(value).__name__} is no JSON")


def _decimal(text: str) -> Decimal:
    value = Decimal(text)
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -_FRACTION_DIGITS:
        raise ValueError(_TOO_LONG)
    if value.adjusted() >= _WHOLE_DIGITS:
        raise ValueError(_TOO_LONG)
    return value


def _whole(text: str) -> int:
    if len(text.lstrip("-")) > _WHOLE_DIGITS:
        raise ValueError(_TOO_LONG)
    return int(text)


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number in JSON.")
