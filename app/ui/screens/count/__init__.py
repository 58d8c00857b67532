"""A count: places and goods are scanned, differences to the books reviewed, then posted."""

from __future__ import annotations
