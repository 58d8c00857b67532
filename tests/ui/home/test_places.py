"""Where the tiles lie, whatever a work profile leaves of them."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRect

from app.ui.screens.home.places import GAP, LOW, places_of

ROOMS = {
    "kiosk": (QRect(16, 16, 992, 404), True),
    "kiosk with work left open": (QRect(16, 120, 992, 230), True),
    "handheld": (QRect(12, 12, 456, 472), False),
    "handheld with work left open": (QRect(12, 112, 456, 330), False),
}


@pytest.mark.parametrize("name", ROOMS)
@pytest.mark.parametrize("count", range(10))
def test_every_tile_has_a_place_of_its_own(count: int, name: str) -> None:
    room, kiosk = ROOMS[name]
    places = places_of(count, room, kiosk=kiosk)
    assert len(places) == count
    for place in places:
        assert room.contains(place)
        assert place.height() >= LOW - GAP
    for first, second in combinations(places, 2):
        assert not first.adjusted(0, 0, GAP - 1, GAP - 1).intersects(second)


@pytest.mark.parametrize(("name", "count"), [("kiosk", 8), ("handheld", 8), ("kiosk", 3)])
def test_what_is_used_most_is_largest(name: str, count: int) -> None:
    room, kiosk = ROOMS[name]
    sizes = [place.width() * place.height() for place in places_of(count, room, kiosk=kiosk)]
    assert sizes[0] == max(sizes)
    assert min(sizes) < sizes[0]
