"""A real hub per test, and terminals on its fulfillmenttools."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.clients.fulfillmenttools.facility import Facility


@pytest.fixture
async def facility(running: Any) -> AsyncIterator[Facility]:
    facility = Facility(running)
    yield facility
    await facility.close()
