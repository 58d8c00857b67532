"""Fonts, a language that is put back, and scenes to be judged."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.theme import install_fonts
from app.ui.translation import use_language


@pytest.fixture(autouse=True)
def _shipped_fonts(qapp: QApplication) -> None:
    install_fonts()


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")
