"""The window that every screen lives in: what never moves, whatever happens inside.

`values` is what it is told, `window.Frame` shows it and says what the person did.
"""

from __future__ import annotations

from app.ui.frame.values import (
    NO_BAND,
    NO_CARD,
    Action,
    Band,
    Card,
    Connection,
    Fact,
    Link,
    Prompt,
    TopBar,
)
from app.ui.frame.window import Frame

__all__ = [
    "NO_BAND",
    "NO_CARD",
    "Action",
    "Band",
    "Card",
    "Connection",
    "Fact",
    "Frame",
    "Link",
    "Prompt",
    "TopBar",
]
