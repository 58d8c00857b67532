"""What the tests of sign-in use."""

from __future__ import annotations

import pytest

from app.workbench import pins


@pytest.fixture(autouse=True)
def _cheap_pins(monkeypatch: pytest.MonkeyPatch) -> None:
    """A try costs next to nothing."""
    monkeypatch.setattr(pins, "COST", 2)
