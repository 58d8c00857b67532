"""The pages over the list of a shipment's lines."""

from __future__ import annotations
