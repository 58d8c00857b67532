"""A4 paper to write on: headings, facts and tables that go on over as many pages as they need."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QMarginsF, QPoint, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgRenderer

from app.settings import resource
from app.ui.sheets.drawing import drawing
from app.ui.sheets.symbols import Symbol, draw, symbol
from app.ui.theme import FAMILY
from app.ui.translation import translate

POINT = 4
"""Device units per typographic point: 288 dpi."""
DPI = 72 * POINT
MARGINS = QMarginsF(15, 12, 15, 12)
"""Of A4 paper, mm."""
BAR_DOTS = 3
"""Units per module of a code."""
INK, MUTED, RULE, GROUND = "#0e2129", "#465b64", "#cbd6da", "#eef3f5"
RED = "#b3160f"
"""What must not be overlooked; a word says it as well, for a printer without colour."""
WRAP = int(Qt.TextFlag.TextWordWrap)
_KEEP = Qt.AspectRatioMode.KeepAspectRatio


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its words, its share of the width, and whether it holds figures."""

    title: str
    share: float
    figures: bool = False


class Paper:
    """A4 pages of a PDF file or a printer, at `DPI`. `title` and `subtitle` stand on every page;
    units are points.

    Raises:
        OSError: nothing can be drawn on the device.
    """

    def __init__(self, device: QPagedPaintDevice, title: str, subtitle: str) -> None:
        self._device = device
        self._title, self._subtitle = title, subtitle
        self._painter = QPainter(device)
        if not self._painter.isActive():
            raise OSError(None, "nothing can be drawn on it")
        self._wide = float(device.width())
        self._high = float(device.height())
        self._page = 0
        self._y = 0.0
        self._start_page()

    def close(self) -> None:
        """The file is whole after this."""
        self._painter.end()

    # --- pages ------------------------------------------------------------------------------

    def _start_page(self) -> None:
        self._page += 1
        self._y = 0.0
        side = 20.0 * POINT
        self._logo(QRectF(0, 0, side, side))
        left = side + 8 * POINT
        self._draw(QRectF(left, 0, self._wide - left, 14 * POINT), self._title, 12, 700)
        self._draw(
            QRectF(left, 14 * POINT, self._wide - left, 10 * POINT), self._subtitle, 8, 400, MUTED
        )
        page = translate("Sheets", "Page {n}").format(n=self._page)
        foot = QRectF(0, self._high - 10 * POINT, self._wide, 10 * POINT)
        self._draw(foot, page, 7, 400, MUTED, Qt.AlignmentFlag.AlignRight)
        self._draw(foot, "Dockhand", 7, 600, MUTED)
        self._rule(28 * POINT)
        self._y = 38.0 * POINT

    def _logo(self, box: QRectF) -> None:
        data = resource("icons/dockhand.svg").read_bytes()
        QSvgRenderer(QByteArray(data)).render(self._painter, box)

    def _room(self, wanted: float) -> None:
        if self._y + wanted > self._high - 16 * POINT:
            self._device.newPage()
            self._start_page()

    def _rule(self, y: float) -> None:
        self._painter.fillRect(QRectF(0, y, self._wide, 0.6 * POINT), QColor(RULE))

    # --- words ------------------------------------------------------------------------------

    def _font(self, size: float, weight: int) -> QFont:
        font = QFont(FAMILY)
        font.setPixelSize(round(size * POINT))
        font.setWeight(QFont.Weight(weight))
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _draw(
        self,
        box: QRectF,
        text: str,
        size: float,
        weight: int = 400,
        colour: str = INK,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        self._painter.setFont(self._font(size, weight))
        self._painter.setPen(QColor(colour))
        self._painter.drawText(box, int(align) | WRAP, text)

    def _height(self, text: str, wide: float, size: float, weight: int = 400) -> float:
        metrics = QFontMetricsF(self._font(size, weight), self._device)
        return metrics.boundingRect(QRectF(0, 0, wide, 100_000), WRAP, text).height()

    def big(self, text: str, code: str = "") -> None:
        """The sheet's own heading, with a code to scan beside it where it has room."""
        found = _code128(code)
        bars = found.wide * BAR_DOTS if found else 0
        wide = self._wide
        if found and bars <= wide / 2:
            left, tall = round(wide) - bars, 26 * POINT
            draw(self._painter, found, QPoint(left, round(self._y)), BAR_DOTS, tall)
            wide -= bars + 8 * POINT
        high = self._height(text, wide, 20, 700)
        self._draw(QRectF(0, self._y, wide, high), text, 20, 700)
        self._y += max(high, 26 * POINT if bars else 0) + 6 * POINT

    def picture(self, image: QImage, high: float) -> None:
        """A picture, `high` points high, in a thin frame."""
        size = QSizeF(image.size()).scaled(self._wide, high * POINT, _KEEP)
        self._room(size.height() + 6 * POINT)
        box = QRectF(0, self._y, size.width(), size.height())
        self._painter.drawImage(box, image)
        self._painter.setPen(QColor(RULE))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(box)
        self._y += size.height() + 6 * POINT

    def heading(self, text: str) -> None:
        """A heading; never alone at the end of a page."""
        self._room(60 * POINT)
        self._y += 10 * POINT
        self._draw(QRectF(0, self._y, self._wide, 16 * POINT), text, 12, 700)
        self._y += 18 * POINT

    def paragraph(self, text: str, colour: str = INK) -> None:
        """Running text."""
        high = self._height(text, self._wide, 9.5)
        self._room(high)
        self._draw(QRectF(0, self._y, self._wide, high), text, 9.5, 400, colour)
        self._y += high + 5 * POINT

    def facts(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Labels with values in two columns; empty values are left out."""
        known = [(label, value) for label, value in pairs if value]
        half = (self._wide - 14 * POINT) / 2
        for at in range(0, len(known), 2):
            both = known[at : at + 2]
            high = max(self._height(v, half, 10, 600) for _, v in both) + 10 * POINT
            self._room(high)
            for place, (label, value) in enumerate(both):
                left = place * (half + 14 * POINT)
                self._draw(QRectF(left, self._y, half, 9 * POINT), label, 7.5, 400, MUTED)
                self._draw(QRectF(left, self._y + 9 * POINT, half, high), value, 10, 600)
            self._y += high + 5 * POINT

    # --- tables -----------------------------------------------------------------------------

    def table(
        self,
        columns: Sequence[Column],
        rows: Iterable[Sequence[str]],
        red: Collection[int] = (),
    ) -> None:
        """A table; its head stands on every page that it reaches. The rows of these numbers (from
        0) are red.
        """
        self._table_head(columns)
        for number, cells in enumerate(rows):
            high = self._row_height(columns, cells, weight=600 if number in red else 400)
            if self._y + high > self._high - 16 * POINT:
                self._device.newPage()
                self._start_page()
                self._table_head(columns)
            if number % 2:
                self._painter.fillRect(QRectF(0, self._y, self._wide, high), QColor(GROUND))
            weight, colour = (600, RED) if number in red else (400, INK)
            self._cells(columns, cells, high, 9, weight, colour)
            self._y += high
        self._rule(self._y)
        self._y += 6 * POINT

    def _table_head(self, columns: Sequence[Column]) -> None:
        titles = [column.title for column in columns]
        self._room(40 * POINT)
        high = self._row_height(columns, titles, 8, 600)
        self._cells(columns, titles, high, 8, 600, MUTED)
        self._y += high
        self._rule(self._y)
        self._y += 1 * POINT

    def _widths(self, columns: Sequence[Column]) -> list[float]:
        whole = sum(column.share for column in columns)
        return [self._wide * column.share / whole for column in columns]

    def _row_height(
        self, columns: Sequence[Column], cells: Sequence[str], size: float = 9, weight: int = 400
    ) -> float:
        inner = [wide - 10 * POINT for wide in self._widths(columns)]
        highest = max(self._height(c, w, size, weight) for c, w in zip(cells, inner, strict=True))
        return highest + 6 * POINT

    def _cells(
        self,
        columns: Sequence[Column],
        cells: Sequence[str],
        high: float,
        size: float,
        weight: int,
        colour: str,
    ) -> None:
        left = 0.0
        for column, wide, cell in zip(columns, self._widths(columns), cells, strict=True):
            box = QRectF(left + 5 * POINT, self._y + 3 * POINT, wide - 10 * POINT, high)
            align = Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft
            self._draw(box, cell, size, weight, colour, align)
            left += wide

    def signatures(self, labels: Sequence[str]) -> None:
        """Lines to sign on."""
        self._room(60 * POINT)
        self._y += 40 * POINT
        wide = (self._wide - 20 * POINT * (len(labels) - 1)) / len(labels)
        for at, label in enumerate(labels):
            left = at * (wide + 20 * POINT)
            self._painter.fillRect(QRectF(left, self._y, wide, 0.6 * POINT), QColor(INK))
            self._draw(QRectF(left, self._y + 3 * POINT, wide, 12 * POINT), label, 8, 400, MUTED)
        self._y += 20 * POINT


def _code128(text: str) -> Symbol | None:
    try:
        return symbol("code128", text) if text else None
    except ValueError:  # characters that bars cannot hold
        return None


def printed(path: Path, title: str, subtitle: str, write: Callable[[Paper], None]) -> Path:
    """Write a sheet whole.

    Raises:
        OSError: the folder cannot be written.
    """
    fill = filling(title, subtitle, write)
    return filed(path, f"{title} {subtitle}", a4(), DPI, fill)


def a4() -> QPageLayout:
    """An upright page of A4."""
    size, upright = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    return QPageLayout(size, upright, MARGINS, QPageLayout.Unit.Millimeter)


def filling(
    title: str, subtitle: str, write: Callable[[Paper], None]
) -> Callable[[QPagedPaintDevice], None]:
    """What draws a sheet on a device that has A4 pages at `DPI`."""

    def fill(device: QPagedPaintDevice) -> None:
        paper = Paper(device, title, subtitle)
        try:
            write(paper)
        finally:
            paper.close()

    return fill


def filed(
    path: Path,
    title: str,
    layout: QPageLayout,
    dpi: int,
    fill: Callable[[QPagedPaintDevice], None],
) -> Path:
    """Write a PDF: under another name first, so that half a file is never found.

    Raises:
        OSError: the folder cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    fresh.touch()
    with drawing():
        writer = QPdfWriter(str(fresh))
        writer.setPageLayout(layout)
        writer.setResolution(dpi)
        writer.setTitle(title)
        writer.setCreator("Dockhand")
        fill(writer)
        del writer  # while it is our turn: its end writes the last bytes
    if not fresh.stat().st_size:
        fresh.unlink()
        raise OSError(None, "nothing was written", str(path))
    os.replace(fresh, path)
    return path


def file_name(kind: str, number: str, document: str) -> str:
    """A file name of plain characters that tells what it is about."""
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "_" for c in number)
    return f"{kind}-{plain[:60] or 'receipt'}-{document[-6:]}.pdf"
