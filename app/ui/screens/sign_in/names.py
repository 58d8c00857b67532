"""Names to be tapped: large, each with its initials; more than fit are pushed by a finger."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QWidget

from app.ui.screens.sign_in.values import NameCard
from app.ui.theme import Theme
from app.ui.widgets.scroll import by_finger
from app.ui.widgets.text import fitted, shortened, text_flags

GAP = 12
NARROW = 210
"""A card is at least so wide, at 100 %."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def paint_initials(
    painter: QPainter, theme: Theme, box: QRect, text: str, token: str = "accent_soft"
) -> None:
    """A disc with two letters."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(token))
    painter.drawEllipse(QRectF(box))
    painter.setFont(theme.font(max(14, round(box.height() * 0.38)), 700))
    painter.setPen(theme.colour(f"{token}_ink"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


class NameButton(QAbstractButton):
    """One person.

    Signals:
        chosen: the person's id.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, card: NameCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.card = card
        self.clipped = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self.update)
        self.display(card)

    def display(self, card: NameCard) -> None:
        """Show somebody."""
        self.card = card
        self.setText(card.name)
        self.setAccessibleName(f"{card.name}, {card.detail}".rstrip(", "))
        self.update()

    def _on_clicked(self) -> None:
        self.chosen.emit(self.card.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, card = self._theme, self.card
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.colour("surface")
        painter.setBrush(ground.darker(106) if self.isDown() else ground)
        painter.setPen(self._edge())
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 14, 14)
        inner = self.rect().adjusted(14, 8, -12, -8)
        side = min(56 if theme.kiosk else 48, inner.height())
        disc = QRect(inner.left(), inner.center().y() - side // 2 + 1, side, side)
        paint_initials(painter, theme, disc, card.initials)
        inner.setLeft(disc.right() + 14)
        self._paint_words(painter, inner)
        painter.end()

    def _edge(self) -> QPen:
        theme = self._theme
        if self.hasFocus():
            return QPen(theme.colour("focus"), 3)
        return QPen(theme.colour("accent"), 3) if self.card.here else QPen(theme.colour("edge"), 2)

    def _paint_words(self, painter: QPainter, box: QRect) -> None:
        theme, card = self._theme, self.card
        low = round(theme.metrics.small * 1.35) if card.detail else 0
        name = QRect(box.left(), box.top(), box.width(), box.height() - low)
        wanted = theme.font(theme.metrics.large, 600)
        least = round(theme.metrics.large * 0.62)
        lines = 2 if name.height() >= 2.2 * least else 1
        font, self.clipped = fitted(
            card.name, wanted, name.width(), name.height(), least=least, lines=lines
        )
        text = card.name
        if self.clipped:
            text = shortened(text, font, name.width(), name.height(), lines)
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        painter.drawText(name, text_flags(_LEFT, wrap=lines > 1), text)
        if card.detail:
            self._paint_detail(painter, QRect(box.left(), name.bottom() + 1, box.width(), low))

    def _paint_detail(self, painter: QPainter, box: QRect) -> None:
        theme, text = self._theme, self.card.detail
        wanted = theme.font(theme.metrics.small)
        font, cut = fitted(text, wanted, box.width(), box.height(), least=11, lines=1)
        painter.setFont(font)
        painter.setPen(QColor(theme.colour("muted")))
        shown = shortened(text, font, box.width(), box.height(), 1) if cut else text
        painter.drawText(box, int(_LEFT), shown)


class Names(QScrollArea):
    """People in columns.

    Signals:
        chosen: the id of the one that was tapped.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page = QWidget()
        self._page.setProperty("role", "plain")
        self.buttons: list[NameButton] = []
        self.setWidget(self._page)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        by_finger(self)
        theme.changed.connect(self._place_parts)

    def display(self, cards: Sequence[NameCard]) -> None:
        """Show these people."""
        while len(self.buttons) > len(cards):
            gone = self.buttons.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.buttons) < len(cards):
            button = NameButton(self._theme, cards[len(self.buttons)], self._page)
            button.chosen.connect(self.chosen)
            button.show()
            self.buttons.append(button)
        for button, card in zip(self.buttons, cards, strict=True):
            if button.card != card:
                button.display(card)
        self._place_parts()

    def _place_parts(self) -> None:
        metrics = self._theme.metrics
        wide = self.viewport().width()
        columns = max(1, min(3, (wide + GAP) // (metrics.scaled(NARROW) + GAP)))
        rows = -(-len(self.buttons) // columns)
        words = round(metrics.large * 1.25 + metrics.small * 1.35)
        high = max(84 if metrics.kiosk else 76, words + 24)
        each = (wide - (columns - 1) * GAP) // columns
        for at, button in enumerate(self.buttons):
            row, column = divmod(at, columns)
            button.setGeometry(column * (each + GAP), row * (high + GAP), each, high)
        self._page.resize(QSize(wide, max(0, rows * (high + GAP) - GAP)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()
