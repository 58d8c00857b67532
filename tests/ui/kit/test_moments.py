"""Times in lists, also those that servers write for "never"."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from app.ui.screens import moments

NOW = 1_795_301_437_707
FIRST, LAST = -62_135_596_800_000, 253_402_300_799_999


@pytest.fixture(params=["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def _zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    moments.day_of.cache_clear()
    yield
    monkeypatch.undo()
    time.tzset()
    moments.day_of.cache_clear()


@pytest.mark.usefixtures("_zone")
@pytest.mark.parametrize(("at", "year"), [(FIRST, "0001"), (LAST, "9999"), (NOW, "2026")])
def test_the_ends_of_the_calendar_are_shown_everywhere(at: int, year: str) -> None:
    assert moments.moment(at, NOW - 400 * 86_400_000).split()[2] == year
