"""Sheets drawn on other paper: as pictures to be read by a scanner, and as texts to be read."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

import zxingcpp
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgGenerator

from app.ui.sheets.sheet import Sheet

STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
TEXT = re.compile(r"<text[^>]*>(.*?)</text>", re.DOTALL)


class ImagePages(QImage):
    """Pages as pictures of `dpi`: what a printer with these dots would print."""

    def __init__(self, size: QSize, dpi: int) -> None:
        super().__init__(size, QImage.Format.Format_Grayscale8)
        self.setDotsPerMeterX(round(dpi / 0.0254))
        self.setDotsPerMeterY(round(dpi / 0.0254))
        self.fill(Qt.GlobalColor.white)
        self.done: list[QImage] = []

    def newPage(self) -> bool:
        self.done.append(self.copy())
        pixels: Any = self.bits()
        pixels[:] = b"\xff" * self.sizeInBytes()  # `fill` would want a painter of its own
        return True


class TextPages(QSvgGenerator):
    """Pages as SVG, which keeps texts as texts; all pages lie over each other."""

    def newPage(self) -> bool:
        return True


def images(sheet: Sheet, dpi: int = 0) -> list[QImage]:
    """Each page as a picture, at the sheet's own dots or others."""
    wanted = dpi or sheet.dpi
    pages = ImagePages(sheet.layout.paintRectPixels(wanted).size(), wanted)
    drawable: Any = pages
    sheet.fill(drawable)
    return [*pages.done, pages.copy()]


def texts(sheet: Sheet) -> list[str]:
    """Each text that stands on the sheet; a text of several lines is several."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    size = sheet.layout.paintRectPixels(sheet.dpi).size()
    pages: Any = TextPages()
    pages.setOutputDevice(buffer)
    pages.setResolution(sheet.dpi)
    pages.setSize(size)
    pages.setViewBox(QRect(0, 0, size.width(), size.height()))
    sheet.fill(pages)
    svg = bytes(data.data()).decode()
    return [unescape(found).strip() for found in TEXT.findall(svg)]


def codes(image: QImage) -> list[zxingcpp.Barcode]:
    """The codes that a scanner finds."""
    data = bytes(image.constBits())
    rows = memoryview(data).cast("B", (image.height(), image.bytesPerLine()))
    return list(zxingcpp.read_barcodes(rows))


def contents(path: Path) -> list[bytes]:
    """What a PDF shows: all of it but the time of its making."""
    streams = STREAM.findall(path.read_bytes())
    return [stream for stream in streams if not stream.lstrip().startswith(b"<?xpacket")]
