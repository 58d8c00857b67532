"""How a screen may look: the window's sizes, and text size, language and theme together."""

from __future__ import annotations

import pytest

from app.ui.translation import PSEUDO
from tests.ui.rig import HANDHELD, KIOSK

SIZES = pytest.mark.parametrize("size", [KIOSK, HANDHELD], ids=["kiosk", "handheld"])
LOOKS = pytest.mark.parametrize(
    ("percent", "language", "theme"),
    [
        pytest.param(100, "en", "light", marks=pytest.mark.long),
        pytest.param(125, "de", "dark", marks=pytest.mark.long),
        pytest.param(150, "en", "contrast", marks=pytest.mark.long),
        pytest.param(100, PSEUDO, "light", marks=pytest.mark.long),
        (150, PSEUDO, "dark"),
    ],
    ids=["plain", "german-dark", "large", "long-words", "large-and-long"],
)
