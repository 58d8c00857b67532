"""`dockhand scan`: what codes mean, with what this terminal knows, if it knows anything yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from app.aio import SystemClock
from app.scan.describe import Fields, describe
from app.scan.meaning import read_code
from app.scan.values import ScannerSettings
from app.settings import Folders, load_profile
from app.store.cache import Cache
from app.workbench.resolve import resolve
from app.workbench.scanner import scanner_settings


def explain(codes: Iterable[str], where: Folders) -> Iterator[Fields]:
    """One JSON object per code, in order; see design 6."""
    profile = load_profile(where)
    year = datetime.fromtimestamp(SystemClock().now() / 1000, tz=UTC).year
    settings = scanner_settings(profile.scanner) if profile else ScannerSettings()
    cache = Cache(where.cache, read_only=True) if where.cache.exists() else None
    try:
        for code in codes:
            reading = read_code(code, settings=settings, year=year)
            yield describe(reading, resolve(reading, cache) if cache is not None else None)
    finally:
        if cache is not None:
            cache.close()
