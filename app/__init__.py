"""Dockhand: the scan-driven warehouse terminal that never loses a scan and never waits."""

from __future__ import annotations

import os

# Nobody's plug-ins are wanted, and looking for them reads every installed package's metadata.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

__version__ = "0.1.0"
