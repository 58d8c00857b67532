"""Goods on their way between our own places: put together, loaded, received."""

from __future__ import annotations
