"""Bytes of a serial scanner to scans: an end character or a pause ends one. Pure."""

from __future__ import annotations

from app.scan.assembler import LIMIT, ScanText
from app.scan.values import ScannerSettings

_ENDS = b"\r\n\t\x03"
_START = 0x02


class Framer:
    """Collects bytes of one port; STX and ETX are accepted as a frame.

    A pause of `end_after_ms` ends a scan too: many scanners are delivered without a suffix.
    """

    def __init__(self, settings: ScannerSettings) -> None:
        self._settings = settings
        self._suffix = settings.suffix.encode()
        self._bytes = bytearray()
        self._began = 0
        self._last = 0

    @property
    def deadline(self) -> int | None:
        """When `tick` has something to say unless more bytes come first, in ms."""
        return self._last + self._settings.end_after_ms if self._bytes else None

    def feed(self, data: bytes, at_ms: int) -> list[ScanText]:
        """The scans that end within `data`, read at `at_ms`.

        Bytes read late because the program was busy still belong to the scan before: only
        `tick`, when nothing more is waiting to be read, ends one by its pause.
        """
        scans: list[ScanText] = []
        for byte in data:
            if byte == _START or byte in _ENDS:
                scans += self._end(at_ms)
            else:
                self._add(byte, at_ms)
            if self._suffix and self._bytes.endswith(self._suffix):
                scans += self._end(at_ms)
        return scans

    def tick(self, at_ms: int) -> list[ScanText]:
        """The scan that a pause has ended, if there is one."""
        deadline = self.deadline
        return self._end(self._last) if deadline is not None and at_ms >= deadline else []

    def forget(self) -> None:
        """Drop half a scan (the cable was pulled)."""
        self._bytes.clear()

    def _add(self, byte: int, at_ms: int) -> None:
        if not self._bytes:
            self._began = at_ms
        if len(self._bytes) < LIMIT:
            self._bytes.append(byte)
        self._last = at_ms

    def _end(self, at_ms: int) -> list[ScanText]:
        if not self._bytes:
            return []
        text = _decoded(bytes(self._bytes))
        self._bytes.clear()
        return [ScanText(text, self._began, at_ms)]


def _decoded(data: bytes) -> str:
    """UTF-8, else Latin-1: scanners send either, and neither is announced."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")
