"""Pages over the list of goods without an order."""

from __future__ import annotations
