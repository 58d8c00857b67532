"""The counter: goods that leave without an order, scanned, looked over, handed out."""

from __future__ import annotations
