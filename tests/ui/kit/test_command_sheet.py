"""The command sheet: every symbol is read again from the page as it is drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.domain.meanings import Command
from app.scan.commands import read_command
from app.ui.sheets.command_codes import Page
from app.ui.sheets.commands import (
    DPI,
    PageDrawer,
    command_groups,
    count_groups,
    goods_out_groups,
    pages,
    write_command_sheet,
)
from app.ui.sheets.ship_commands import ship_groups
from app.ui.sheets.symbols import UnknownSymbology, symbol
from app.ui.translation import use_language

WIDE, HIGH = 2197, 3271
"""A4 within its margins at 300 dpi."""


def _drawn(page: Page) -> tuple[QImage, int]:
    image = QImage(WIDE, HIGH + 400, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    image.setDotsPerMeterX(round(DPI / 0.0254))
    image.setDotsPerMeterY(round(DPI / 0.0254))
    painter = QPainter(image)
    high = PageDrawer(painter, WIDE).draw(page)
    painter.end()
    return image, high


def _read(image: QImage) -> list[zxingcpp.Barcode]:
    data = bytes(image.constBits())
    rows = memoryview(data).cast("B", (image.height(), image.bytesPerLine()))
    return list(zxingcpp.read_barcodes(rows))


def _plain(text: str) -> str:
    return "".join(c for c in text if c not in "()\x1d")


PAGES = range(9)


def test_all_pages_are_looked_at(qapp: QApplication) -> None:
    assert len(pages(demo=True)) == len(PAGES)
    assert len(pages(demo=False)) == 4


@pytest.mark.parametrize("number", PAGES)
def test_every_code_on_a_page_is_read_again(qapp: QApplication, number: int) -> None:
    page = pages(demo=True)[number]
    image, _ = _drawn(page)
    wanted = [code.text for group in page.groups for code in group.codes]

    assert sorted(_plain(found.text) for found in _read(image)) == sorted(map(_plain, wanted))


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("number", PAGES)
def test_each_page_fits_on_a4(qapp: QApplication, number: int, language: str) -> None:
    use_language(language)

    assert _drawn(pages(demo=True)[number])[1] <= HIGH


def test_every_command_is_one() -> None:
    for group in (*command_groups(), *goods_out_groups(), *count_groups(), *ship_groups()):
        for code in group.codes:
            assert isinstance(read_command(code.text), Command), code.text


def test_gs1_symbols_say_that_they_are(qapp: QApplication) -> None:
    """A plain Code 128 of the same characters would be read without its fields."""
    seen = 0
    for page in pages(demo=True):
        gs1 = {c.text for g in page.groups for c in g.codes if c.symbology.startswith("gs1-")}
        image, _ = _drawn(page)
        found = {barcode.text: barcode.symbology_identifier for barcode in _read(image)}
        assert {found[text] for text in gs1} <= {"]C1", "]d2"}
        seen += len(gs1)
    assert seen


def test_the_file_is_whole_and_its_draft_is_gone(qapp: QApplication, tmp_path: Path) -> None:
    path = write_command_sheet(tmp_path / "sheets" / "commands.pdf", demo=True)

    assert path.read_bytes().startswith(b"%PDF")
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_that_cannot_be_written_is_an_error(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("not a folder")

    with pytest.raises(OSError):  # noqa: PT011 - which one is the system's choice
        write_command_sheet(file / "commands.pdf", demo=False)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(UnknownSymbology):
        symbol("morse", "DH:OK")
