"""What the tests of every screen use."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.ui.translation import use_language


@pytest.fixture
def english() -> Iterator[None]:
    """The language is English again after the test."""
    yield
    use_language("en")
