"""Times as lists show them: the time of day, the day as people call it, how long ago."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import lru_cache

from PySide6.QtCore import QDate, QTime

from app.ui.translation import locale, translate

SECOND_MS = 1_000
MINUTE_MS = 60_000
HOUR_MS = 3_600_000


def local(at_ms: int) -> datetime:
    """A UTC time (ms) on the clock of this place; at the very ends of the calendar, which servers
    write for "never", UTC.
    """
    at = datetime.fromtimestamp(at_ms / 1000, tz=UTC)
    try:
        return at.astimezone()
    except OverflowError:
        return at


def time_of_day(at_ms: int) -> str:
    """ "14:03"."""
    at = local(at_ms)
    return locale().toString(QTime(at.hour, at.minute), "HH:mm")


@lru_cache(maxsize=32_768)
def day_of(at_ms: int) -> int:
    """The ordinal of the day on which a UTC time (ms) is here."""
    # A long list asks for the same moments again and again, and time zones are slow.
    return local(at_ms).toordinal()


def days_from(at_ms: int, now_ms: int) -> int:
    """How many calendar days `at_ms` lies after the day of `now_ms`; negative: before it."""
    return day_of(at_ms) - day_of(now_ms)


def due_group(at_ms: int | None, now_ms: int) -> str:
    """`late`, `today`, `tomorrow`, `later`, or `undated`: how lists group what is due."""
    if at_ms is None:
        return "undated"
    away = days_from(at_ms, now_ms)
    if away < 0:
        return "late"
    return {0: "today", 1: "tomorrow"}.get(away, "later")


def day_name(at_ms: int, now_ms: int) -> str:
    """ "today", "tomorrow", "Thu 26 Nov": the shortest that cannot be misunderstood."""
    known = {
        -1: translate("Moments", "yesterday"),
        0: translate("Moments", "today"),
        1: translate("Moments", "tomorrow"),
    }
    return known.get(days_from(at_ms, now_ms)) or _date(local(at_ms).date(), local(now_ms).date())


def _date(day: date, today: date) -> str:
    form = translate("Moments", "ddd d MMM", "date in lists, as Qt formats it")
    if abs((day - today).days) > 300:
        form = translate("Moments", "d MMM yyyy", "date of another year, as Qt formats it")
    return locale().toString(QDate(day.year, day.month, day.day), form)


def short_day(day: date) -> str:
    """ "26 Nov": a day below a chart."""
    form = translate("Moments", "d MMM", "day below a chart, as Qt formats it")
    return locale().toString(QDate(day.year, day.month, day.day), form)


def moment(at_ms: int, now_ms: int) -> str:
    """ "14:03" of today, "yesterday 14:03", "Thu 26 Nov 14:03"."""
    if days_from(at_ms, now_ms) == 0:
        return time_of_day(at_ms)
    return f"{day_name(at_ms, now_ms)} {time_of_day(at_ms)}"


def duration(ms: int) -> str:
    """ "20 s", "3 min", "2 h": rounded up, never 0."""
    if ms <= 90 * SECOND_MS:
        return translate("Moments", "{n} s").format(n=max(1, -(-ms // SECOND_MS)))
    if ms <= 90 * MINUTE_MS:
        return translate("Moments", "{n} min").format(n=-(-ms // MINUTE_MS))
    return translate("Moments", "{n} h").format(n=-(-ms // HOUR_MS))
