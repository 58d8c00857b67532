"""What every page is: a widget that shows snapshots and says what it wants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.screens.working.pages.letters import LaidBelow, Letters
from app.ui.theme import Theme
from app.ui.tokens import GAP, Tone
from app.ui.widgets.button import BigButton
from app.ui.widgets.inputs import TextRow
from app.ui.widgets.scroll import scrolling
from app.ui.widgets.sheet import WIDE
from app.ui.widgets.text import fitted, shortened, text_flags

BODY_LEAST = 64
LEAST_TEXT = 13


class Laid(Protocol):
    """What says which page is open, and what it is about."""

    @property
    def subject(self) -> str:
        """The id of a line, a question, an order: as the page wants."""


S = TypeVar("S")


class Content(QWidget, Generic[S]):
    """A page; made for a snapshot `S` of its screen, then shown by `display`.

    Signals:
        wished: a `Wish`.
    """

    wished = Signal(object)

    def __init__(self, theme: Theme, overlay: Laid, snapshot: S) -> None:
        super().__init__()
        self._theme = theme
        self.overlay = overlay
        self.keys: Letters | None = None
        """Keys for what is typed here; the view lays them at the window's lower edge."""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 8, 0)
        self.column.setSpacing(GAP)

    @property
    def below(self) -> LaidBelow | None:
        """What the view lays at the window's lower edge."""
        return self.keys

    def title(self, snapshot: S) -> str:
        """What stands over it."""
        raise NotImplementedError

    def display(self, snapshot: S) -> None:
        """Show the snapshot."""
        raise NotImplementedError

    def confirm(self) -> None:
        """`DH:OK` while it is open."""

    def type_key(self, key: str) -> None:
        """A key of a real keyboard, where no text field is open."""

    def typing(self, row: TextRow, *, digits: bool = False) -> None:
        """Something is typed into `row`: keys for it, and OK applies it."""
        self.setProperty(WIDE, True)  # the keys leave it little height
        self.keys = Letters(self._theme, row, digits=digits)
        self.keys.done.connect(self.confirm)

    def body(self, into: QBoxLayout | None = None, stretch: int = 1) -> QVBoxLayout:
        """A part that scrolls by itself, so that what comes below (or beside) stays in sight."""
        inside = QWidget()
        box = QVBoxLayout(inside)
        box.setContentsMargins(0, 0, 8, 0)
        box.setSpacing(GAP)
        area = scrolling(inside)
        # What it would like to be must not push the buttons below out of sight.
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        area.setMinimumHeight(BODY_LEAST)
        (into or self.column).addWidget(area, stretch)
        return box


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list page; `mark` stands at the right."""

    key: str
    title: str
    detail: str = ""
    mark: str = ""
    icon: str = ""
    tone: Tone = Tone.PLAIN
    chosen: bool = False
    enabled: bool = True
    struck: bool = False


class ItemButton(QAbstractButton):
    """An entry that can be tapped, at least 64 px high."""

    def __init__(self, theme: Theme, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.item = item
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.display(item)

    def display(self, item: Item) -> None:
        """Show another entry."""
        self.item = item
        self.setEnabled(item.enabled)
        self.setAccessibleName(f"{item.title} {item.detail} {item.mark}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, max(64, self._theme.metrics.scaled(68)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, item = self._theme, self.item
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.colour("accent_soft" if item.chosen else "surface")
        painter.setBrush(ground.darker(106) if self.isDown() else ground)
        edge = "focus" if self.hasFocus() else "accent" if item.chosen else "line"
        painter.setPen(QPen(theme.colour(edge), 2.5 if item.chosen or self.hasFocus() else 1.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 12, 12)
        box = self.rect().adjusted(14, 6, -14, -6)
        box.setLeft(self._paint_icon(painter, box))
        box.setRight(self._paint_mark(painter, box))
        self._paint_words(painter, box)
        painter.end()

    def _paint_icon(self, painter: QPainter, box: QRect) -> int:
        item, theme = self.item, self._theme
        if not item.icon:
            return box.left()
        size = theme.metrics.scaled(28)
        token = "muted" if item.tone is Tone.PLAIN else f"{item.tone}_soft_ink"
        token = "accent_soft_ink" if item.tone is Tone.ACCENT else token
        icon = theme.pixmap(item.icon, token, size, self.devicePixelRatioF())
        painter.drawPixmap(box.left(), box.center().y() - size // 2 + 1, icon)
        return box.left() + size + 12

    def _paint_mark(self, painter: QPainter, box: QRect) -> int:
        item, theme = self.item, self._theme
        if not item.mark:
            return box.right()
        font = theme.font(theme.metrics.text, 600, tabular=True)
        wide = min(QFontMetrics(font).horizontalAdvance(item.mark), box.width() // 2)
        spot = QRect(box.right() - wide, box.top(), wide + 2, box.height())
        painter.setFont(font)
        token = "muted" if item.tone is Tone.PLAIN else f"{item.tone}_soft_ink"
        painter.setPen(theme.colour(token if item.enabled else "off_ink"))
        shown = QFontMetrics(font).elidedText(item.mark, Qt.TextElideMode.ElideRight, wide + 2)
        painter.drawText(
            spot, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), shown
        )
        return box.right() - wide - 12

    def _paint_words(self, painter: QPainter, box: QRect) -> None:
        item, theme = self.item, self._theme
        small = theme.font(theme.metrics.small)
        note = QFontMetrics(small).height() if item.detail else 0
        wanted = theme.font(theme.metrics.text, 600)
        wanted.setStrikeOut(item.struck)
        lines = 1 if item.detail else 2
        room = box.height() - note
        least = max(LEAST_TEXT, round(theme.metrics.text * 0.72))  # who wants it large wants it
        font, cut = fitted(item.title, wanted, box.width(), room, least=least, lines=lines)
        shown = shortened(item.title, font, box.width(), room, lines) if cut else item.title
        high = min(
            room,
            QFontMetrics(font)
            .boundingRect(QRect(0, 0, box.width(), room), int(Qt.TextFlag.TextWordWrap), shown)
            .height(),
        )
        top = box.top() + (box.height() - high - note) // 2
        painter.setFont(font)
        painter.setPen(theme.colour("ink" if item.enabled else "off_ink"))
        flags = text_flags(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, wrap=lines > 1
        )
        painter.drawText(QRect(box.left(), top, box.width(), high), flags, shown)
        if item.detail:
            painter.setFont(small)
            painter.setPen(theme.colour("muted"))
            spot = QRect(box.left(), top + high, box.width(), note)
            words = QFontMetrics(small).elidedText(
                item.detail, Qt.TextElideMode.ElideRight, box.width()
            )
            painter.drawText(spot, int(Qt.AlignmentFlag.AlignVCenter), words)


class ItemList(QWidget):
    """Entries below each other; those that stay keep their buttons.

    Signals:
        chosen: key of the entry that was tapped.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: list[ItemButton] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP)

    def display(self, items: Sequence[Item]) -> None:
        """Show `items` in their order."""
        while len(self._buttons) < len(items):
            button = ItemButton(self._theme, items[len(self._buttons)])
            button.clicked.connect(self._on_clicked)
            self._box.addWidget(button)
            self._buttons.append(button)
        while len(self._buttons) > len(items):
            gone = self._buttons.pop()
            self._box.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for button, item in zip(self._buttons, items, strict=True):
            if button.item != item:
                button.display(item)

    def items(self) -> list[Item]:
        """What is shown."""
        return [button.item for button in self._buttons]

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, ItemButton):
            self.chosen.emit(button.item.key)


def words(text: str = "", role: str = "") -> QLabel:
    """A wrapping label in one of the style sheet's roles."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label


def row(*buttons: BigButton) -> QHBoxLayout:
    """Buttons side by side, equally wide."""
    box = QHBoxLayout()
    box.setSpacing(GAP)
    for button in buttons:
        box.addWidget(button, 1)
    return box
