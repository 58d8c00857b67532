"""Times on the wire: RFC 3339 in UTC with `Z` (R2), held as whole milliseconds."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, datetime
from email.utils import format_datetime

_STAMP = re.compile(r"(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?[Zz]", re.ASCII)


def parse(text: str) -> int:
    """Nanoseconds since 1970 of an RFC 3339 time in UTC; ValueError with a sentence else (R2)."""
    match = _STAMP.fullmatch(text)
    if match is None:
        raise ValueError("must be an RFC 3339 time in UTC, like 2017-07-21T17:32:28.123Z")
    numbers = [int(part) for part in match.groups()[:6]]
    numbers[5] = min(numbers[5], 59)  # a leap second, which RFC 3339 allows
    try:
        moment = datetime(*numbers, tzinfo=UTC)  # type: ignore[misc,arg-type]
    except ValueError as error:
        raise ValueError("is no date of the calendar") from error
    fraction = int((match.group(7) or "0").ljust(9, "0"))
    return int(moment.timestamp()) * 1_000_000_000 + fraction


def text(at_ms: int) -> str:
    """`2017-07-21T17:32:28.123Z` for milliseconds since 1970."""
    moment = datetime.fromtimestamp(at_ms // 1000, UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{at_ms % 1000:03d}Z"


def http_date(at_ms: int) -> str:
    """The Date header (RFC 9110 5.6.7)."""
    return format_datetime(datetime.fromtimestamp(at_ms // 1000, UTC), usegmt=True)


def months_before(at_ms: int, months: int) -> int:
    """The same day of the calendar so many months earlier, or the last one that month has."""
    moment = datetime.fromtimestamp(at_ms // 1000, UTC)
    year, month = divmod(moment.year * 12 + moment.month - 1 - months, 12)
    day = min(moment.day, monthrange(year, month + 1)[1])
    earlier = moment.replace(year=year, month=month + 1, day=day)
    return int(earlier.timestamp()) * 1000 + at_ms % 1000
