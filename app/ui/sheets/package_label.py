"""The label of a package: whose it is, which one, and its code as bars and as QR, at whole dots.

It is our own label, for scanning here and at the hand-over. Carriers' labels come from carriers:
no system that Dockhand speaks to has them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QMarginsF, QPoint, QRect, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPen

from app.domain.dispatch.document import Dispatch, Package
from app.domain.dispatch.rules import DispatchRules
from app.domain.gtin import has_check_digit, is_digits
from app.domain.working import package_form
from app.ui.screens.dispatch.figures import (
    kind_words,
    package_name,
    package_position,
    size_words,
    weight_words,
)
from app.ui.sheets.paper import file_name
from app.ui.sheets.sheet import Sheet
from app.ui.sheets.symbols import Symbol, draw, symbol
from app.ui.theme import FAMILY
from app.ui.translation import translate
from app.ui.widgets.text import fitted, shortened

DPI = 203
"""Dots per inch of most label printers; a printer with others is drawn for at its own."""
MM_PER_INCH = 25.4
EDGE = 5.0
"""Empty at each side, mm."""
LEAST_DOT, MOST_DOT = 0.24, 0.5
"""Width of a module of the bars, mm: below it scanners at arm's length give up."""
QR_DOT = 1.3
BARS_HIGH = 22.0
SSCC = 18


class LabelSize(StrEnum):
    """What label printers are loaded with."""

    LONG = "100x150"
    A6 = "a6"


SIZES: Mapping[LabelSize, tuple[float, float]] = MappingProxyType(
    {LabelSize.LONG: (100.0, 150.0), LabelSize.A6: (105.0, 148.0)}
)
"""Width and height, mm."""


@dataclass(frozen=True, slots=True)
class Label:
    """What stands on a label."""

    code: str
    order: str
    package: str
    position: str
    recipient: str
    facts: tuple[str, ...] = ()
    void: bool = False


def label_of(document: Dispatch, package: Package, rules: DispatchRules) -> Label:
    """The label of a package as the document stands."""
    order = document.order_of(package.goods_out)
    size = package.dimensions
    facts = (kind_words(rules, package.kind), size_words(size), weight_words(size.weight))
    return Label(
        package.label,
        package.order_number,
        package_name(package),
        package_position(document, package),
        order.head.recipient if order else "",
        tuple(fact for fact in facts if fact),
        package.void,
    )


def package_label(
    document: Dispatch,
    package: Package,
    rules: DispatchRules,
    size: LabelSize = LabelSize.LONG,
) -> Sheet:
    """The label of a package as a sheet of its own."""
    label = label_of(document, package, rules)

    def fill(device: QPagedPaintDevice) -> None:
        painter = QPainter(device)
        if not painter.isActive():
            raise OSError(None, "nothing can be drawn on it")
        try:
            LabelDrawer(painter, device.logicalDpiX(), size).draw(label)
        finally:
            painter.end()

    wide, high = SIZES[size]
    page = QPageSize(QSizeF(wide, high), QPageSize.Unit.Millimeter)
    layout = QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    file = file_name("label", package.label, document.id)
    return Sheet(file, f"{label.package} {label.code}", layout, DPI, fill, own_dots=True)


class LabelDrawer:
    """Draws one label with `painter` at `dpi`, from the upper left corner of the paper."""

    def __init__(self, painter: QPainter, dpi: int, size: LabelSize) -> None:
        self._painter = painter
        self._per_mm = dpi / MM_PER_INCH
        wide, high = SIZES[size]
        self._box = QRect(
            self._dots(EDGE),
            self._dots(EDGE),
            self._dots(wide - 2 * EDGE),
            self._dots(high - 2 * EDGE),
        )
        self._y = self._box.top()

    def draw(self, label: Label) -> None:
        """Draw a label; a void one has no code, so that it cannot be scanned for a good one."""
        self._words(translate("Sheets", "Order"), 3.5, 5, 400)
        self._words(label.order, 10, 13, 700)
        self._rule()
        self._package(label)
        self._rule()
        self._words(translate("Sheets", "Recipient"), 3.5, 5, 400)
        self._words(label.recipient, 7, 17, 600, lines=2)
        self._words(" · ".join(label.facts), 4.2, 12, 400, lines=2)
        if label.void:
            self._void()
        else:
            self._codes(label.code)

    def _package(self, label: Label) -> None:
        """Its number large, and beside it which of how many."""
        top = self._y
        self._words(label.package, 10, 15, 700, share=0.58)
        self._y = top
        self._words(label.position, 9, 15, 700, right=True, share=0.38)

    def _codes(self, code: str) -> None:
        """Bars across, the QR code below them; each is left out where it has no room."""
        bars = _symbol(code, "code128")
        if bars is not None:
            self._bars(bars, code)
        square = _symbol(code, "qr")
        if square is None:
            return
        room = self._box.bottom() - self._y
        dots = square.dots(min(room, self._box.width()), max(1, self._dots(QR_DOT)))
        if dots:
            left = self._box.left() + (self._box.width() - square.wide * dots) // 2
            quiet = square.quiet * dots
            draw(self._painter, square, QPoint(left, self._y + quiet), dots, 0)

    def _bars(self, found: Symbol, code: str) -> None:
        dots = found.dots(self._box.width(), self._dots(MOST_DOT))
        if dots / self._per_mm < LEAST_DOT:
            self._words(code, 5, 7, 600, centred=True)
            return  # too long for bars that can be read; the square below can
        left = self._box.left() + (self._box.width() - found.wide * dots) // 2
        drawn = draw(self._painter, found, QPoint(left, self._y), dots, self._dots(BARS_HIGH))
        self._y = drawn.bottom() + self._dots(1)
        self._words(code, 5, 7, 600, centred=True)

    def _void(self) -> None:
        """What does not leave says so over the place of its codes, and is crossed out."""
        room = QRect(self._box)
        room.setTop(self._y)
        pen = QPen(QColor("#000000"), self._dots(1.2))
        self._painter.setPen(pen)
        self._painter.drawLine(self._box.topLeft(), self._box.bottomRight())
        self._painter.drawLine(self._box.topRight(), self._box.bottomLeft())
        words = translate("Sheets", "VOID")
        band = QRect(room.left(), room.top() + self._dots(12), room.width(), self._dots(26))
        self._painter.fillRect(band, QColor("#000000"))
        self._text(band, words, 20, 700, Qt.AlignmentFlag.AlignHCenter, "#ffffff")

    # --- parts ------------------------------------------------------------------------------

    def _dots(self, mm: float) -> int:
        return round(mm * self._per_mm)

    def _rule(self) -> None:
        self._painter.fillRect(
            self._box.left(), self._y, self._box.width(), self._dots(0.4), QColor("#000000")
        )
        self._y += self._dots(2)

    def _words(
        self,
        text: str,
        size: float,
        high: float,
        weight: int,
        *,
        lines: int = 1,
        share: float = 1.0,
        right: bool = False,
        centred: bool = False,
    ) -> None:
        """A text `size` mm high in a row of `high` mm; a long one gets smaller."""
        wide = round(self._box.width() * share)
        left = self._box.right() - wide if right else self._box.left()
        box = QRect(left, self._y, wide, self._dots(high))
        align = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        align = Qt.AlignmentFlag.AlignRight if right else align
        self._text(box, text, size, weight, align, lines=lines)
        self._y += self._dots(high)

    def _text(
        self,
        box: QRect,
        text: str,
        size: float,
        weight: int,
        align: Qt.AlignmentFlag,
        colour: str = "#000000",
        lines: int = 1,
    ) -> None:
        font = QFont(FAMILY)
        font.setPixelSize(max(1, self._dots(size)))
        font.setWeight(QFont.Weight(weight))
        least = max(1, self._dots(size * 0.4))
        font, cut = fitted(text, font, box.width(), box.height(), least=least, lines=lines)
        drawn = shortened(text, font, box.width(), box.height(), lines) if cut else text
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        flags = align | Qt.AlignmentFlag.AlignVCenter
        wrap = int(Qt.TextFlag.TextWordWrap) if lines > 1 else 0
        self._painter.drawText(box, int(flags) | wrap, drawn)


def _symbol(code: str, kind: str) -> Symbol | None:
    """The symbol of a label's text; an SSCC as GS1 has it. None where it cannot be drawn."""
    form = package_form(code)
    gs1 = len(form) == SSCC and is_digits(form) and has_check_digit(form)
    try:
        if gs1:
            return symbol("gs1-128" if kind == "code128" else "gs1-qr", f"(00){form}")
        return symbol(kind, code)
    except ValueError:  # characters that bars cannot hold
        return None
