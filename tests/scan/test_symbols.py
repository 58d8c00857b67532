"""Round trips: symbols as printed, read by a decoder, and their characters understood."""

from __future__ import annotations

import pytest
import zxingcpp
from zxingcpp import BarcodeFormat

from app.domain.meanings import Command, Gs1, Meaning, TradeItem
from app.scan.meaning import read_code

GTIN = "09521234543213"


def read_back(content: str, kind: BarcodeFormat, **options: bool) -> tuple[Meaning, ...]:
    """What a scanner with AIM identifiers switched on would send, and its meanings."""
    symbol = zxingcpp.create_barcode(content, kind, **options)
    image = zxingcpp.write_barcode_to_image(symbol, scale=4)
    [code] = zxingcpp.read_barcodes(image)
    return read_code(code.symbology_identifier + code.bytes.decode()).meanings


@pytest.mark.parametrize(
    "kind", [BarcodeFormat.Code128, BarcodeFormat.DataMatrix, BarcodeFormat.QRCode]
)
def test_gs1_symbols(kind: BarcodeFormat) -> None:
    content = f"(01){GTIN}(10)LOT-A1(17)280200(3103)001250"
    found = read_back(content, kind, gs1=True)[0]
    assert found == read_code(content).meanings[0]
    assert isinstance(found, Gs1)
    assert found.attributes.lot == "LOT-A1"


def test_databar() -> None:
    content = f"(01){GTIN}(3103)001250"
    found = read_back(content, BarcodeFormat.DataBarExp, gs1=True)[0]
    assert found == read_code(content).meanings[0]


@pytest.mark.parametrize(
    "kind", [BarcodeFormat.Code128, BarcodeFormat.DataMatrix, BarcodeFormat.QRCode]
)
def test_command_codes(kind: BarcodeFormat) -> None:
    assert read_back("DH:QTY:12", kind) == (Command("QTY", "12"),)


@pytest.mark.parametrize(
    ("content", "kind", "gtin"),
    [
        ("9521234543213", BarcodeFormat.EAN13, GTIN),
        ("96385074", BarcodeFormat.EAN8, "00000096385074"),
        ("036000291452", BarcodeFormat.UPCA, "00036000291452"),
        ("01234565", BarcodeFormat.UPCE, "00012345000065"),
        ("10952123454321", BarcodeFormat.ITF14, "10952123454321"),
    ],
)
def test_article_symbols(content: str, kind: BarcodeFormat, gtin: str) -> None:
    assert read_back(content, kind)[0] == TradeItem(gtin)


def test_a_digital_link_in_a_qr_code() -> None:
    content = f"https://id.gs1.org/01/{GTIN}/10/ABC?17=280131"
    found = read_back(content, BarcodeFormat.QRCode)[0]
    assert isinstance(found, Gs1)
    assert (found.gtin, found.attributes.lot) == (GTIN, "ABC")
