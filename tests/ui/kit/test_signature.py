"""The pad to sign on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import Theme
from app.ui.widgets.signature import HIGH, WIDE, SignaturePad
from tests.ui.kit.waiting import Told


@pytest.fixture
def pad(qtbot: QtBot) -> Iterator[SignaturePad]:
    pad = SignaturePad(Theme())
    pad.resize(600, 200)
    pad.show()
    yield pad
    pad.close()


def _stroke(pad: QWidget, *spots: tuple[int, int]) -> None:
    first, *others = (QPoint(*spot) for spot in spots)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=first)
    for spot in others:
        QTest.mouseMove(pad, spot)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=others[-1] if others else first)


def _dark(png: bytes) -> list[QPoint]:
    image = QImage.fromData(png).convertToFormat(QImage.Format.Format_Grayscale8)
    wide, data = image.bytesPerLine(), bytes(image.constBits())
    return [QPoint(at % wide, at // wide) for at, shade in enumerate(data) if shade < 100]


def test_a_drawing_is_a_picture_of_its_strokes(pad: SignaturePad) -> None:
    _stroke(pad, (150, 50), (300, 100), (450, 150))
    image = QImage.fromData(pad.png())

    assert (image.width(), image.height()) == (WIDE, HIGH)
    dark = _dark(pad.png())
    assert QPoint(450, 150) in dark
    assert min(p.x() for p in dark) > 200
    assert max(p.x() for p in dark) < 700


def test_the_same_strokes_are_the_same_bytes(pad: SignaturePad) -> None:
    _stroke(pad, (150, 50), (300, 100))
    once = pad.png()
    pad.clear()
    assert pad.png() != once
    _stroke(pad, (150, 50), (300, 100))

    assert pad.png() == once


def test_a_dot_is_no_signature(pad: SignaturePad) -> None:
    told = Told(pad.changed)
    _stroke(pad, (100, 100))
    signed = [pad.signed]
    _stroke(pad, (100, 100), (250, 100))
    signed.append(pad.signed)
    pad.clear()
    signed.append(pad.signed)

    assert signed == [False, True, False]
    assert len(told.all) == 3


def test_strokes_stay_where_they_are_when_the_window_turns(pad: SignaturePad) -> None:
    _stroke(pad, (150, 50), (450, 150))
    pad.resize(300, 100)

    assert QPoint(450, 150) in _dark(pad.png())


def test_a_high_pad_fits_the_picture(pad: SignaturePad) -> None:
    pad.resize(400, 400)
    QApplication.processEvents()
    _stroke(pad, (20, 20), (380, 380))
    dark = _dark(pad.png())

    assert min(p.y() for p in dark) > 5
    assert max(p.y() for p in dark) < HIGH - 5


def test_ink_is_black_on_white_in_every_theme(pad: SignaturePad) -> None:
    theme = pad._theme
    for name in ("light", "dark", "contrast"):
        theme.set(name=name)
        pad.clear()
        _stroke(pad, (150, 100), (450, 100))
        shown = pad.grab().toImage()
        assert shown.pixelColor(300, 100) == QColor("#000000"), name
        assert shown.pixelColor(300, 60) == QColor("#ffffff"), name


def test_a_finger_writes_as_a_mouse_does(pad: SignaturePad) -> None:
    _stroke(pad, (150, 50), (300, 100), (450, 150))
    by_mouse = pad.png()
    pad.clear()
    device = QTest.createTouchDevice()
    finger = QTest.touchEvent(pad, device)
    finger.press(0, QPoint(150, 50), pad).commit()
    finger.move(0, QPoint(300, 100), pad).commit()
    finger.move(0, QPoint(450, 150), pad).commit()
    finger.release(0, QPoint(450, 150), pad).commit()

    assert pad.signed
    assert pad.png() == by_mouse


def test_the_pad_leaves_the_keys_alone(qtbot: QtBot) -> None:
    window = QWidget()
    box = QVBoxLayout(window)
    field, pad = QLineEdit(), SignaturePad(Theme())
    box.addWidget(field)
    box.addWidget(pad, 1)
    window.resize(400, 300)
    window.show()
    field.setFocus()
    _stroke(pad, (50, 50), (200, 60))

    assert window.focusWidget() is field
    window.close()
