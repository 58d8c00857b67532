"""Pages over the list of a count."""

from __future__ import annotations
