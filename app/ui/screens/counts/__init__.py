"""The counts of this terminal: to go on with, to begin, and what was posted."""

from __future__ import annotations
