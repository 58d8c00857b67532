"""A device's scanner settings as the assembler and the reading of codes want them."""

from __future__ import annotations

from app.scan.values import ScannerSettings
from app.settings import ScannerProfile, SettingsError


def scanner_settings(profile: ScannerProfile) -> ScannerSettings:
    """The profile's scanner.

    Raises:
        SettingsError: a value is out of its range; the sentence names it.
    """
    try:
        return ScannerSettings(
            gap_ms=profile.gap,
            silence_ms=profile.silence,
            min_length=profile.min_length,
            prefix=profile.prefix,
            suffix=profile.suffix,
            separator=profile.separator,
            item_guard_ms=profile.item_guard,
            place_guard_ms=profile.document_guard,
            country=profile.country,
        )
    except ValueError as error:
        raise SettingsError("scanner_setting", str(error)) from error
