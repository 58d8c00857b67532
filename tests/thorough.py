"""How much a run tries: enough every day, eight times as much in the long run."""

from __future__ import annotations

import os

TIMES = 8
LONG = "DOCKHAND_LONG"
"""Set by `dev.py test --long`."""


def examples(daily: int) -> int:
    """So many examples of a property."""
    return daily * TIMES if os.environ.get(LONG) else daily
