"""One nursery for all tests that start terminals again and again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.chaos.nursery import Nursery


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """Starts terminals and hubs fast."""
    nursery = Nursery()
    yield nursery
    nursery.close()
