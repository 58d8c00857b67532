"""A real hub per test, and terminals on its Trybe."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.clients.trybe.site import Site


@pytest.fixture
async def site(running: Any) -> AsyncIterator[Site]:
    site = Site(running)
    yield site
    await site.close()
