"""What may go wrong behind the workbench, for those who show it and may not look further down."""

from __future__ import annotations

from app.sqlite import StoreError
from app.store.codec import UnknownRecord

__all__ = ["StoreError", "UnknownRecord"]
