"""Chips: small buttons of which one or several are on (filters, choices, pack sizes)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.tokens import GAP, TARGET
from app.ui.widgets.scroll import by_finger


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose; `count` is shown behind the words."""

    key: str
    text: str
    count: str = ""
    icon: str = ""


class Chip(QAbstractButton):
    """One chip, at least 48 px high."""

    def __init__(self, theme: Theme, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.choice = choice
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.display(choice)
        theme.changed.connect(self.updateGeometry)

    def display(self, choice: Choice) -> None:
        """Show another choice."""
        self.choice = choice
        self.setText(choice.text)
        self.setAccessibleName(f"{choice.text} {choice.count}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._theme
        metrics = QFontMetrics(theme.font(theme.metrics.text, 600))
        wide = metrics.horizontalAdvance(self.choice.text) + 36
        if self.choice.count:
            wide += metrics.horizontalAdvance(self.choice.count) + 12
        if self.choice.icon:
            wide += theme.metrics.text + 10
        return QSize(max(TARGET, wide), max(TARGET, round(metrics.height() * 1.7)))

    def minimumSizeHint(self) -> QSize:
        return QSize(TARGET, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, on = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.colour("accent" if on else "surface")
        ink = theme.colour("accent_ink" if on else "ink")
        if not self.isEnabled():
            ground, ink = theme.colour("off"), theme.colour("off_ink")
        painter.setBrush(ground.darker(110) if self.isDown() else ground)
        edge = theme.colour("focus" if self.hasFocus() else "accent" if on else "edge")
        painter.setPen(QPen(edge, 3 if self.hasFocus() else 2))
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self._paint_words(painter, ink.name(), on=on)
        painter.end()

    def _paint_words(self, painter: QPainter, ink: str, *, on: bool) -> None:
        theme, choice = self._theme, self.choice
        size = theme.metrics.text
        font = theme.font(size, 600)
        metrics = QFontMetrics(font)
        icon = size + 10 if choice.icon else 0
        count = metrics.horizontalAdvance(choice.count) + 12 if choice.count else 0
        room = self.width() - 32 - icon - count
        text = metrics.elidedText(choice.text, Qt.TextElideMode.ElideRight, room + 4)
        left = (self.width() - icon - count - metrics.horizontalAdvance(text)) // 2
        if choice.icon:
            pixmap = theme.pixmap(choice.icon, ink, size, self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - size) // 2, pixmap)
        painter.setFont(font)
        painter.setPen(ink)
        flags = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRect(left + icon, 0, self.width(), self.height()), flags, text)
        if choice.count:
            painter.setPen(theme.colour("accent_ink" if on else "muted"))
            start = left + icon + metrics.horizontalAdvance(text) + 12
            painter.drawText(QRect(start, 0, self.width(), self.height()), flags, choice.count)


class ChipRow(QWidget):
    """Chips side by side that wrap into further lines.

    With `several` any number can be on, else exactly one is (or none before the first choice).

    Signals:
        chosen: key of the chip that was tapped.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        choices: Sequence[Choice] = (),
        *,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._several = several
        self._chips: list[Chip] = []
        self.wraps = True
        """Whether what has no room goes into another line; else the row is as wide as it is."""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._relayout)
        self.display(choices)

    def display(self, choices: Sequence[Choice], on: Sequence[str] = ()) -> None:
        """Show `choices`, those of `on` switched on; chips that stay keep their state."""
        while len(self._chips) < len(choices):
            chip = Chip(self._theme, choices[len(self._chips)], self)
            chip.clicked.connect(self._on_clicked)
            chip.show()
            self._chips.append(chip)
        while len(self._chips) > len(choices):
            gone = self._chips.pop()
            gone.hide()
            gone.deleteLater()
        for chip, choice in zip(self._chips, choices, strict=True):
            if chip.choice != choice:
                chip.display(choice)
        if on:
            self.set_on(on)
        self._relayout()

    def set_on(self, keys: Sequence[str]) -> None:
        """Switch exactly these on."""
        for chip in self._chips:
            chip.setChecked(chip.choice.key in keys)
            chip.update()

    def on(self) -> tuple[str, ...]:
        """Keys of the chips that are on."""
        return tuple(chip.choice.key for chip in self._chips if chip.isChecked())

    def chosen_chip(self) -> Chip | None:
        """The first chip that is on."""
        return next((chip for chip in self._chips if chip.isChecked()), None)

    def natural_size(self) -> QSize:
        """How wide and high all chips are in one line."""
        sizes = [chip.sizeHint() for chip in self._chips]
        wide = sum(size.width() + GAP for size in sizes) - (GAP if sizes else 0)
        return QSize(max(0, wide), max((size.height() for size in sizes), default=0))

    def _on_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            if not self._several:
                self.set_on((chip.choice.key,))
            self.chosen.emit(chip.choice.key)

    def _relayout(self) -> None:
        self.updateGeometry()
        self._place(self.width(), move=True)

    def _place(self, width: int, *, move: bool) -> int:
        left = top = high = 0
        for chip in self._chips:
            size = chip.sizeHint()
            wide = min(size.width(), max(width, TARGET))
            if self.wraps and left and left + wide > width:
                left, top = 0, top + high + GAP
            if move:
                chip.setGeometry(left, top, wide, size.height())
            left += wide + GAP
            high = size.height()
        return top + high

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        wide = sum(chip.sizeHint().width() + GAP for chip in self._chips)
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else wide
        return QSize(wide, self.heightForWidth(max(width, TARGET)))

    def minimumSizeHint(self) -> QSize:
        widest = max((chip.minimumSizeHint().width() for chip in self._chips), default=TARGET)
        return QSize(widest, self._place(max(self.width(), widest), move=False))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self._place(self.width(), move=False))
        self._relayout()


class ChipStrip(QScrollArea):
    """Chips in one line that a finger pushes sideways; the one that is on is in view.

    Signals:
        chosen: key of the chip that was tapped.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = ChipRow(theme)
        self.row.wraps = False
        self.row.chosen.connect(self._on_chosen)
        self.setWidget(self.row)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        by_finger(self)
        theme.changed.connect(self._fit)

    def display(self, choices: Sequence[Choice], on: Sequence[str] = ()) -> None:
        """Show `choices`, those of `on` switched on."""
        before = self.row.on()
        self.row.display(choices, on)
        self._fit()
        if self.row.on() != before:
            self.show_chosen()

    def _on_chosen(self, key: str) -> None:
        self.show_chosen()  # it is on by the tap, before anybody says so
        self.chosen.emit(key)

    def show_chosen(self) -> None:
        """Push the chip that is on into view."""
        chip = self.row.chosen_chip()
        if chip is not None:
            self.ensureWidgetVisible(chip, 2 * GAP, 0)

    def _fit(self) -> None:
        size = self.row.natural_size()
        self.row.resize(size)
        self.setFixedHeight(size.height())
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_chosen()

    def sizeHint(self) -> QSize:
        return self.row.natural_size()

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * TARGET, self.row.natural_size().height())
