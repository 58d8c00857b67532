"""A sheet that can be saved as PDF and printed: both are drawn by the same hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QPagedPaintDevice, QPageLayout

from app.ui.sheets.paper import filed


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet, not yet drawn. `fill` draws all pages on a device at `dpi` and may raise OSError.

    It says the same each time: what changes with the hour stands in no sheet, so that a reprint
    is the sheet that was printed.
    """

    file: str
    title: str
    layout: QPageLayout
    dpi: int
    fill: Callable[[QPagedPaintDevice], None]
    own_dots: bool = False
    """It can be drawn at any dpi, and is best at the printer's own."""

    def save(self, folder: Path) -> Path:
        """Write it as PDF into `folder`, whole or not at all.

        Raises:
            OSError: it cannot be written.
        """
        return filed(folder / self.file, self.title, self.layout, self.dpi, self.fill)
