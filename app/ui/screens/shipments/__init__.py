"""The list of shipments between our own places, and of their drafts."""

from __future__ import annotations
