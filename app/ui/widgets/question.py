"""One question with numbered answers: by tap, number key, command code, or the same code again.

It lies over the lower end of the list and covers neither card nor prompt nor band.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.theme import Theme
from app.ui.tokens import GAP, MAIN_TARGET
from app.ui.widgets.scroll import scrolling
from app.ui.widgets.text import FitLabel, fitted, shortened, text_flags

MOST = 9
_ICON = 44
_LEAST_ROW = 52


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is shown: its words and at most nine answers, in their order.

    `note` is a quiet line below ("scan the code again for 1"); `proposed` (from 1) is marked as
    what most people answer.
    """

    key: str
    text: str
    answers: tuple[str, ...]
    note: str = ""
    proposed: int = 0


class AnswerButton(QAbstractButton):
    """A numbered answer."""

    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.number = number
        self.proposed = False
        self.clipped = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def display(self, text: str, *, proposed: bool) -> None:
        """Show an answer."""
        self.setText(text)
        self.setAccessibleName(f"{self.number}: {text}")
        self.proposed = proposed
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.colour("warn_soft" if self.proposed else "surface")
        painter.setBrush(ground.darker(108) if self.isDown() else ground)
        edge = "focus" if self.hasFocus() else "warn_soft_ink" if self.proposed else "edge"
        painter.setPen(QPen(theme.colour(edge), 3 if self.hasFocus() else 2))
        box = self.rect().adjusted(2, 2, -2, -2)
        painter.drawRoundedRect(box, 12, 12)
        side = min(44, box.height() - 14)
        disc = box.adjusted(10, 0, 0, 0)
        disc.setWidth(side)
        disc.setTop(box.center().y() - side // 2 + 1)
        disc.setHeight(side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("warn"))
        painter.drawRoundedRect(disc, side / 2, side / 2)
        painter.setPen(theme.colour("warn_ink"))
        painter.setFont(theme.font(round(side * 0.56), 700))
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), str(self.number))
        self._paint_words(painter, disc.right() + 12)
        painter.end()

    def _paint_words(self, painter: QPainter, left: int) -> None:
        theme = self._theme
        token = "warn_soft_ink" if self.proposed else "ink"
        room = self.rect().adjusted(left, 6, -12, -6)
        wanted = theme.font(theme.metrics.text, 600)
        font, self.clipped = fitted(
            self.text(), wanted, room.width(), room.height(), least=13, lines=3
        )
        text = self.text()
        if self.clipped:
            text = shortened(text, font, room.width(), room.height(), 3)
        painter.setFont(font)
        painter.setPen(theme.colour(token))
        painter.drawText(room, text_flags(Qt.AlignmentFlag.AlignVCenter, wrap=True), text)


class QuestionPanel(QWidget):
    """Shows a question.

    Signals:
        answered: key of the question and number of the answer, from 1.
        height_changed: it wants another height now.
    """

    answered = Signal(str, int)
    height_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._asked: Asked | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._text = FitLabel(theme, "large", weight=700, lines=3, least=0.8, parent=self)
        self._note = FitLabel(theme, "small", lines=2, token="muted", least=0.85, parent=self)
        self._buttons: list[AnswerButton] = []
        self._inner = QWidget()
        self._area = scrolling(self._inner)
        self._area.setParent(self)
        theme.changed.connect(self._on_theme)

    @property
    def asked(self) -> Asked | None:
        """The question that is shown."""
        return self._asked

    def display(self, asked: Asked | None) -> None:
        """Show `asked`; None shows nothing."""
        if asked == self._asked:
            return
        self._asked = asked
        answers = asked.answers[:MOST] if asked else ()
        self._text.setText(asked.text if asked else "")
        self._note.setText(asked.note if asked else "")
        self.setAccessibleName(asked.text if asked else "")
        while len(self._buttons) < len(answers):
            button = AnswerButton(self._theme, len(self._buttons) + 1, self._inner)
            button.clicked.connect(self._on_clicked)
            self._buttons.append(button)
        for at, button in enumerate(self._buttons):
            button.setVisible(at < len(answers))
            if at < len(answers):
                proposed = asked is not None and asked.proposed == at + 1
                button.display(answers[at], proposed=proposed)
        self._on_theme()

    def answer(self, number: int) -> bool:
        """Answer by key or code; False if there is no such answer."""
        if self._asked is None or not 1 <= number <= min(MOST, len(self._asked.answers)):
            return False
        self.answered.emit(self._asked.key, number)
        return True

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, AnswerButton):
            self.answer(sender.number)

    def _on_theme(self) -> None:
        self._place_parts()
        self.height_changed.emit()
        self.update()

    # --- places -----------------------------------------------------------------------------

    def _count(self) -> int:
        return min(MOST, len(self._asked.answers)) if self._asked else 0

    def _columns(self, width: int) -> int:
        count = self._count()
        longest = max((len(a) for a in self._asked.answers), default=0) if self._asked else 0
        room = width // max(1, self._theme.metrics.text)
        if count <= 2 and longest < room // 2 - 8:
            return max(1, count)
        return 2 if count > 3 or (width >= 600 and longest < room // 2) else 1

    def _row_height(self) -> int:
        return max(MAIN_TARGET, self._theme.metrics.scaled(64))

    def _head(self, width: int) -> int:
        metrics = self._theme.metrics
        font = QFontMetrics(self._theme.font(metrics.large, 700))
        room = width - 2 * metrics.pad - _ICON
        lines = 1 if font.horizontalAdvance(self._text.text()) <= room else 2
        return lines * font.lineSpacing() + 16

    def _foot(self) -> int:
        if not self._note.text():
            return 0
        return QFontMetrics(self._theme.font(self._theme.metrics.small)).height() + 8

    def wanted_height(self, width: int) -> int:
        """Height in which question and answers stand, px."""
        columns = self._columns(width)
        rows = -(-self._count() // columns)
        return self._head(width) + rows * (self._row_height() + GAP) + self._foot() + 10

    def _place_parts(self) -> None:
        if self._asked is None:
            return
        pad, wide = self._theme.metrics.pad, self.width()
        head, columns = self._head(wide), self._columns(wide)
        rows = max(1, -(-self._count() // columns))
        foot = self._foot()
        if self.height() < head + foot + 10 + rows * (_LEAST_ROW + GAP):
            foot = 0
        self._text.setGeometry(pad + _ICON, 6, wide - 2 * pad - _ICON, head - 8)
        self._note.setVisible(foot > 0)
        self._note.setGeometry(pad, self.height() - foot - 6, wide - 2 * pad, foot)
        room = max(_LEAST_ROW, self.height() - head - foot - 8)
        self._area.setGeometry(pad, head, wide - pad, room)
        high = max(_LEAST_ROW, min(self._row_height(), room // rows - GAP))
        self._inner.setFixedHeight(rows * (high + GAP))
        scrolls = rows * (high + GAP) > room + GAP
        across = wide - 2 * pad - (8 if scrolls else 0)
        each = (across - GAP * (columns - 1)) // columns
        for at, button in enumerate(self._buttons[: self._count()]):
            row, column = divmod(at, columns)
            button.setGeometry(column * (each + GAP), row * (high + GAP), each, high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("inset"))
        painter.fillRect(0, 0, self.width(), 4, theme.colour("warn"))
        size = 32
        top = 8 + (self._head(self.width()) - 10 - size) // 2
        icon = theme.pixmap("question", "warn_soft_ink", size, self.devicePixelRatioF())
        painter.drawPixmap(theme.metrics.pad, top, icon)
        painter.end()
