"""What the pages of all work documents are made of."""

from __future__ import annotations
