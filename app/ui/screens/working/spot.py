"""Small facts over the list that can be tapped."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.tokens import GAP, TARGET, Tone


class Spot(QAbstractButton):
    """A small fact that can be tapped; `key` says what it is about."""

    def __init__(self, theme: Theme, icon: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.icon_name = icon
        self.key = key
        self.tone = Tone.PLAIN
        self.hide()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def display(self, text: str, spoken: str, tone: Tone = Tone.PLAIN) -> None:
        """Show a fact; "" hides it."""
        if (text, spoken, tone) == (self.text(), self.accessibleName(), self.tone):
            return
        self.setVisible(bool(text))
        self.tone = tone
        self.setText(text)
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._theme
        font = QFontMetrics(theme.font(theme.metrics.text, 600))
        icon = theme.metrics.text + 10
        return QSize(font.horizontalAdvance(self.text()) + icon + 26, TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain = self.tone is Tone.PLAIN
        ground = theme.colour("surface" if plain else f"{self.tone}_soft")
        ink = "ink" if plain else f"{self.tone}_soft_ink"
        painter.setBrush(ground.darker(106) if self.isDown() else ground)
        edge = "focus" if self.hasFocus() else "edge" if plain else ink
        painter.setPen(QPen(theme.colour(edge), 3 if self.hasFocus() else 1.5))
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(box, 12, 12)
        bare = not self.text().strip()
        size = theme.metrics.text + (8 if bare else 0)
        token = "muted" if plain else ink
        icon = theme.pixmap(self.icon_name, token, size, self.devicePixelRatioF())
        left = (self.width() - size) // 2 if bare else 12
        painter.drawPixmap(left, (self.height() - size) // 2, icon)
        if bare:
            painter.end()
            return
        font = theme.font(size, 600)
        room = QRect(12 + size + 8, 0, self.width() - 12 - size - 8 - 10, self.height())
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        shown = QFontMetrics(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width() + 2
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()


def row_fits(theme: Theme, host: QWidget, spots: Sequence[Spot]) -> bool:
    """Whether the spots that are shown stand side by side in `host` with all their words."""
    every = [spot for spot in spots if not spot.isHidden()]
    room = host.width() - 2 * (theme.metrics.pad - 6) - GAP * (len(every) - 1)
    return sum(spot.sizeHint().width() for spot in every) <= room


def place_in_row(
    theme: Theme, host: QWidget, spots: Sequence[Spot], *, at_right: Sequence[Spot] = ()
) -> None:
    """Put the spots that are shown side by side into `host`; `at_right` end at its right edge.
    Where there is no room for all of them, each gives way by the same share.
    """
    pad = theme.metrics.pad
    left, right = pad - 6, host.width() - pad + 6
    first = [spot for spot in spots if not spot.isHidden()]
    last = [spot for spot in at_right if not spot.isHidden()]
    every = [*first, *last]
    room = right - left - GAP * (len(every) - 1)
    share = min(1.0, room / max(1, sum(spot.sizeHint().width() for spot in every)))
    wides = [int(spot.sizeHint().width() * share) for spot in every]
    top = (host.height() - TARGET) // 2
    for at, (spot, wide) in enumerate(zip(every, wides, strict=True)):
        if at == len(first):
            left = max(left, right - sum(wides[at:]) - GAP * (len(last) - 1))
        spot.setGeometry(left, top, wide, TARGET)
        left += wide + GAP
