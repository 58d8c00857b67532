"""What the home screen shows: frozen values."""

from __future__ import annotations

from dataclasses import dataclass

from app.ui.widgets.tile import TileValue


@dataclass(frozen=True, slots=True)
class GoOn:
    """The work that was left open; `share` is how much of it is done, None: nobody can say."""

    document: str
    title: str
    detail: str
    share: float | None = None


@dataclass(frozen=True, slots=True)
class HomeScreen:
    """The screen: the first tile is the largest."""

    tiles: tuple[TileValue, ...] = ()
    go_on: GoOn | None = None
