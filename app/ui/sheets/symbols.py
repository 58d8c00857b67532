"""Barcodes at whole printer dots: a symbol stretched to a width cannot be read any more.

Each module is the same whole number of dots wide, with the quiet zone that the symbol needs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter

_FORMATS = {
    "code128": "Code128",
    "gs1-128": "Code128",
    "ean13": "EAN13",
    "ean8": "EAN8",
    "upca": "UPCA",
    "itf14": "ITF",  # without bearer bars: they need quiet zones of their own
    "qr": "QRCode",
    "gs1-qr": "QRCode",
    "datamatrix": "DataMatrix",
    "gs1-datamatrix": "DataMatrix",
}
_QUIET = {
    "ean13": 11,
    "ean8": 7,
    "upca": 9,
    "qr": 4,
    "gs1-qr": 4,
    "datamatrix": 2,
    "gs1-datamatrix": 2,
}
"""Empty modules at each side, where it is not the 10 of the other linear symbols."""


class UnknownSymbology(ValueError):
    """No such kind of code can be drawn."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol as rows of modules, True is dark. A linear one has a single row."""

    rows: tuple[tuple[bool, ...], ...]
    quiet: int

    @property
    def linear(self) -> bool:
        """Whether its height is free."""
        return len(self.rows) == 1

    @property
    def wide(self) -> int:
        """Modules across, with the quiet zones."""
        return len(self.rows[0]) + 2 * self.quiet

    def dots(self, room: int, most: int) -> int:
        """The largest whole number of dots per module with which it is `room` dots wide; 0 if
        there is none."""
        return min(most, room // self.wide)


def symbol(symbology: str, text: str) -> Symbol:
    """The symbol of `text`; GS1 kinds take the bracketed form.

    Raises:
        UnknownSymbology: it cannot draw this kind.
        ValueError: the kind cannot hold this text.
    """
    import zxingcpp

    if symbology not in _FORMATS:
        raise UnknownSymbology(symbology)
    kind = getattr(zxingcpp.BarcodeFormat, _FORMATS[symbology])
    gs1 = symbology.startswith("gs1-")
    made = zxingcpp.create_barcode(text, kind, **({"gs1": True} if gs1 else {}))
    image = zxingcpp.write_barcode_to_image(made, scale=1, add_hrt=False, add_quiet_zones=False)
    seen: Any = image  # it gives its pixels as a buffer, which its stubs do not say
    cells: Any = memoryview(seen).tolist()
    rows = [tuple(not cell for cell in row) for row in cells]
    quiet = _QUIET.get(symbology, 10)
    if symbology in ("qr", "gs1-qr", "datamatrix", "gs1-datamatrix"):
        return Symbol(tuple(rows), quiet)
    return Symbol((rows[len(rows) // 3],), quiet)


def draw(painter: QPainter, found: Symbol, at: QPoint, dots: int, height: int) -> QRect:
    """Draw with its quiet zone's corner `at`; `height` dots for a linear one. Returns its box."""
    tall = height if found.linear else dots
    for y, row in enumerate(found.rows):
        for start, length in _runs(row):
            left = at.x() + (found.quiet + start) * dots
            top = at.y() + y * tall
            painter.fillRect(left, top, length * dots, tall, Qt.GlobalColor.black)
    return QRect(at.x(), at.y(), found.wide * dots, tall * len(found.rows))


def _runs(row: tuple[bool, ...]) -> Iterator[tuple[int, int]]:
    """Dark modules side by side, as (start, length)."""
    start = None
    for at, dark in enumerate((*row, False)):
        if dark and start is None:
            start = at
        elif not dark and start is not None:
            yield start, at - start
            start = None
