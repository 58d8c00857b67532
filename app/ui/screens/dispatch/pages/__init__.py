"""What can lie over the list of a dispatch."""

from __future__ import annotations
