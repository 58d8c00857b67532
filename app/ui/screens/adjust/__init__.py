"""Stock is put right: so many more or fewer, or overwritten, with a reason."""

from __future__ import annotations
