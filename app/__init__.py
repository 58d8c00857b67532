"""Dockhand: the scan-driven warehouse terminal that never loses a scan and never waits."""

from __future__ import annotations

__version__ = "0.1.0"
