"""Pages that lie over an adjustment."""

from __future__ import annotations
