"""Icons, fonts and printed codes reach the screen and the paper as they are meant to."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import biip
import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
ICONS = sorted((RESOURCES / "icons").glob("*.svg"))
LINE_ICONS = [path for path in ICONS if path.stem != "dockhand"]
CODES = json.loads((RESOURCES / "demo" / "codes.json").read_text("utf-8"))["codes"]
FORMATS = {
    "code128": zxingcpp.BarcodeFormat.Code128,
    "ean13": zxingcpp.BarcodeFormat.EAN13,
    "gs1-128": zxingcpp.BarcodeFormat.Code128,
    "gs1-datamatrix": zxingcpp.BarcodeFormat.DataMatrix,
    "itf14": zxingcpp.BarcodeFormat.ITF14,
}


def _drawn(path: Path, size: int = 96) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(path)).render(painter)
    painter.end()
    return image


@pytest.mark.parametrize("path", LINE_ICONS, ids=lambda path: str(path.stem))
def test_an_icon_is_one_colour_on_the_common_grid(path: Path) -> None:
    text = path.read_text("utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert set(re.findall(r'(?:stroke|fill)="([^"]+)"', text)) <= {"none", "#000"}


@pytest.mark.parametrize("path", LINE_ICONS, ids=lambda path: str(path.stem))
def test_an_icon_shows_something_and_is_not_cut_off(path: Path, qapp: object) -> None:
    image = _drawn(path)
    last = image.width() - 1
    inked = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 128
    ]
    assert len(inked) > 200
    assert all(0 < x < last and 0 < y < last for x, y in inked)


def test_the_logo_is_there_for_screens_and_launchers(qapp: object) -> None:
    picture = QImage(str(RESOURCES / "icons" / "dockhand.png"))
    assert (picture.width(), picture.height()) == (256, 256)
    drawn = _drawn(RESOURCES / "icons" / "dockhand.svg", 256)
    assert drawn.pixelColor(128, 220) == picture.pixelColor(128, 220)


@pytest.mark.parametrize("weight", ["Regular", "SemiBold", "Bold"])
def test_the_font_is_inter(weight: str, qapp: object) -> None:
    font = QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / f"Inter-{weight}.otf"))
    families = QFontDatabase.applicationFontFamilies(font)
    QFontDatabase.removeApplicationFont(font)
    assert any(family.startswith("Inter") for family in families)
    assert "SIL OPEN FONT LICENSE" in (RESOURCES / "fonts" / "OFL.txt").read_text("utf-8")


@pytest.mark.parametrize("code", CODES, ids=lambda code: str(code["key"]))
def test_a_printed_code_can_be_drawn_and_read_back(code: dict[str, Any]) -> None:
    gs1 = code["symbology"].startswith("gs1-")
    options = {"gs1": True} if gs1 else {}
    drawn = zxingcpp.create_barcode(code["text"], FORMATS[code["symbology"]], **options)
    (read,) = zxingcpp.read_barcodes(drawn.to_image(scale=3))
    if not gs1:
        assert read.bytes.decode() == code["text"]
        return
    message = biip.parse(read.symbology_identifier + read.bytes.decode()).gs1_message
    assert message is not None
    assert message.as_hri() == code["text"]
