"""A device's scanner settings as the assembler and the reading of codes want them."""

from __future__ import annotations

from collections.abc import Callable

from app.scan.serial import SerialSettings, SerialSource
from app.scan.values import Scan, ScannerSettings
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


def serial_scanner(
    profile: ScannerProfile,
    on_scan: Callable[[Scan], None],
    on_state: Callable[[bool, str], None],
) -> SerialSource | None:
    """The scanner at the profile's serial port, not started yet; None where keys are read.

    Both callbacks run on the loop; `on_state` tells whether the port is open, and why not.
    """
    if profile.source != "serial" or not profile.port:
        return None
    settings = SerialSettings(profile.port, profile.baud)
    return SerialSource(settings, scanner_settings(profile), on_scan, on_state)
