"""JSON without floats: 0.1 kg arrives as 0.1 kg and leaves as 0.1 kg.

Answers are hostile until read: numbers that no quantity can have, NaN and bottomless nesting are
refused here, so that nothing behind this module has to think of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any, NoReturn

MOST_DIGITS = 40
"""More than any stock of anything; a longer number would only cost time and memory."""

_HALF_CHARACTERS = re.compile(r"\\u[dD][89a-fA-F]")


class NotJson(ValueError):
    """Bytes that are no JSON, or JSON that nobody should compute with."""


def read_json(content: bytes) -> Any:
    """The value of a JSON text; fractions as `Decimal`, whole numbers as `int`.

    Raises:
        NotJson: it cannot be read, is not UTF-8 (RFC 8259 8.1), or holds a number beyond
            `MOST_DIGITS` digits.
    """
    try:
        text = content.decode("utf-8-sig")
        value = json.loads(
            text, parse_float=_fraction, parse_int=_whole, parse_constant=_refuse_constant
        )
        if _HALF_CHARACTERS.search(text):
            # In pairs they are one character; alone no file and no database could hold them.
            json.dumps(value, ensure_ascii=False, default=str).encode()
        return value
    except NotJson:
        raise
    except (ValueError, RecursionError) as error:
        raise NotJson(f"the answer is no JSON: {error}"[:200]) from None


def write_json(value: Any) -> bytes:
    """The JSON text of a value, UTF-8, `Decimal` as a number with exactly its digits.

    Raises:
        TypeError: it holds something that JSON has no word for; floats are refused on purpose.
    """
    return _text(value).encode()


def _fraction(text: str) -> Decimal:
    try:
        value = Decimal(text)
    except InvalidOperation:  # an exponent beyond what decimals have
        value = Decimal("NaN")
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or len(text) > MOST_DIGITS or abs(exponent) > MOST_DIGITS:
        raise NotJson(f"a number nobody can count with: {text[:50]}")
    return value


def _whole(text: str) -> int:
    if len(text) > MOST_DIGITS:
        raise NotJson(f"a number nobody can count with: {text[:50]}")
    return int(text)


def _refuse_constant(text: str) -> NoReturn:
    raise NotJson(f"{text} is no number")


def _text(value: Any) -> str:
    match value:
        case None | bool() | int() | str():
            return json.dumps(value.value if isinstance(value, Enum) else value, ensure_ascii=False)
        case Decimal():
            if not value.is_finite():
                raise TypeError(f"{value} is no number")
            return format(value, "f")
        case Mapping():
            return "{" + ",".join(f"{_text(str(k))}:{_text(v)}" for k, v in value.items()) + "}"
        case Sequence() if not isinstance(value, (bytes, bytearray)):
            return "[" + ",".join(map(_text, value)) + "]"
        case _:
            raise TypeError(f"JSON has no word for a {type(value).__name__}")
