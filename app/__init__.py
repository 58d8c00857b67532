"""Dockhand: the scan-driven warehouse terminal that never loses a scan and never waits."""

__version__ = "0.1.0"
