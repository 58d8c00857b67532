"""Where the tiles of home lie: the most used ones largest, whatever somebody's profile leaves.

A kiosk has columns beside each other, a handheld rows below each other. Where tiles would be too
low for that, all of them are of one size.
"""

from __future__ import annotations

from PySide6.QtCore import QRect

GAP = 12
LOW = 64
"""A tile that is lower than this does without what makes it a picture, px."""
LEAST = 52
"""No tile is lower than this, px."""
FEW = 4
"""Up to so many tiles only the first one is large, beyond them the first two."""
COLUMN = 4
"""So many tiles stand below each other beside the large ones."""


def places_of(count: int, room: QRect, *, kiosk: bool) -> list[QRect]:
    """The places of so many tiles in `room`."""
    if kiosk:
        return _few_columns(count, room) if count <= FEW else _columns(count, room)
    return _few_rows(count, room) if count <= FEW else _rows(count, room)


def _columns(count: int, room: QRect) -> list[QRect]:
    """The first two as columns, the others beside them."""
    rest = count - 2
    beside = 1 if rest <= COLUMN else 2
    rows = -(-rest // beside)
    if room.height() < rows * LOW + (rows - 1) * GAP:
        return _filled(count, room)
    share = 34 if beside == 1 else 27
    wide = (room.width() - 2 * GAP) * share // 100
    left = room.left() + 2 * (wide + GAP)
    return [
        QRect(room.left(), room.top(), wide, room.height()),
        QRect(room.left() + wide + GAP, room.top(), wide, room.height()),
        *_grid(rest, QRect(left, room.top(), room.right() + 1 - left, room.height()), beside),
    ]


def _rows(count: int, room: QRect) -> list[QRect]:
    """The first two above, as wide as the window; the others side by side below."""
    rows = -(-(count - 2) // 2)
    if room.height() < (2 + rows) * LOW + (1 + rows) * GAP:
        return _filled(count, room)
    space = room.height() - (1 + rows) * GAP
    low = max(LOW, space * 10 // (24 + 10 * rows))
    high = (space - rows * low) // 2
    below = room.top() + 2 * (high + GAP)
    return [
        QRect(room.left(), room.top(), room.width(), high),
        QRect(room.left(), room.top() + high + GAP, room.width(), high),
        *_grid(count - 2, QRect(room.left(), below, room.width(), room.bottom() + 1 - below), 2),
    ]


def _few_columns(count: int, room: QRect) -> list[QRect]:
    """The first at the left; beside it one wide, and what is left below that."""
    if count <= 2:
        return _grid(count, room, count)
    half = (room.width() - GAP) // 2
    return [
        QRect(room.left(), room.top(), half, room.height()),
        *_topped(count - 1, QRect(room.left() + half + GAP, room.top(), half, room.height())),
    ]


def _topped(count: int, room: QRect) -> list[QRect]:
    """One above, as wide as the room, the others side by side below."""
    tall = (room.height() - GAP) // 2
    below = QRect(room.left(), room.top() + tall + GAP, room.width(), tall)
    return [
        QRect(room.left(), room.top(), room.width(), tall),
        *_grid(count - 1, below, count - 1),
    ]


def _few_rows(count: int, room: QRect) -> list[QRect]:
    """The first above, larger; below it one wide, and what is left side by side."""
    if count <= 2:
        return _grid(count, room, 1)
    each = (room.height() - 2 * GAP) * 10 // (34 if room.height() > 420 else 30)
    first = room.height() - 2 * GAP - 2 * each
    below = room.top() + first + GAP
    return [
        QRect(room.left(), room.top(), room.width(), first),
        *_topped(count - 1, QRect(room.left(), below, room.width(), 2 * each + GAP)),
    ]


def _filled(count: int, room: QRect) -> list[QRect]:
    """As many rows as there is room for, each as wide as it; the ones above have fewer tiles."""
    rows = max(1, min(-(-count // 2), (room.height() + GAP) // (LEAST + GAP)))
    tall = (room.height() - (rows - 1) * GAP) // rows
    places: list[QRect] = []
    for row in range(rows):
        here = (count - len(places)) // (rows - row)
        top = room.top() + row * (tall + GAP)
        places += _grid(here, QRect(room.left(), top, room.width(), tall), here)
    return places


def _grid(count: int, room: QRect, columns: int) -> list[QRect]:
    """Tiles of one size in so many columns; the last one takes what is left of its row."""
    if not count:
        return []
    rows = -(-count // columns)
    wide = (room.width() - (columns - 1) * GAP) // columns
    tall = (room.height() - (rows - 1) * GAP) // rows
    places = [
        QRect(
            room.left() + at % columns * (wide + GAP),
            room.top() + at // columns * (tall + GAP),
            wide,
            tall,
        )
        for at in range(count)
    ]
    places[-1].setRight(room.right())
    return places
