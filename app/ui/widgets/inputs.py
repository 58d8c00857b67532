"""Rows of a form: words above, a large field, and what is wrong with it below.

No drop-down boxes: their lists open windows of their own and want a mouse.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import Theme
from app.ui.tokens import GAP, TARGET
from app.ui.translation import translate
from app.ui.widgets.button import BigButton
from app.ui.widgets.chip import ChipRow, Choice

_PAUSE_MS = 700


class FormRow(QWidget):
    """Label above, something to fill in, hint or error below."""

    def __init__(
        self, theme: Theme, label: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hint = hint
        self.label = QLabel(label)
        self.label.setProperty("role", "label")
        self.label.setWordWrap(True)
        self._hint = QLabel(hint)
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        self._hint.setVisible(bool(hint))
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(4)
        self.box.addWidget(self.label)
        self.box.addWidget(self._hint)

    def add(self, field: QWidget | QHBoxLayout) -> None:
        """Put the field between label and hint."""
        if isinstance(field, QWidget):
            self.box.insertWidget(1, field)
        else:
            self.box.insertLayout(1, field)

    def show_error(self, text: str) -> None:
        """Say what is wrong; "" shows the hint again."""
        self._hint.setText(text or self.hint)
        self._hint.setVisible(bool(text or self.hint))
        role = "error" if text else "small"
        if self._hint.property("role") != role:
            self._hint.setProperty("role", role)
            self._hint.style().unpolish(self._hint)
            self._hint.style().polish(self._hint)


class TextRow(FormRow):
    """A line of text; `secret` hides it and offers to show it.

    Signals:
        changed: the text, with every key.
        entered: the person is done with it, or paused; buttons take no focus, so leaving the
            field is no sign that can be waited for.
    """

    changed = Signal(str)
    entered = Signal(str)

    def __init__(
        self,
        theme: Theme,
        label: str,
        hint: str = "",
        *,
        secret: bool = False,
        placeholder: str = "",
        limit: int = 500,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, label, hint, parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(placeholder)
        self.field.setMaxLength(limit)
        self.field.setAccessibleName(label)
        self.field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.field.textChanged.connect(self.changed)
        self._told = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_finished)
        self.field.textEdited.connect(self._on_typed)
        self.field.editingFinished.connect(self._on_finished)
        self.label.setBuddy(self.field)
        self._eye: BigButton | None = None
        if not secret:
            self.add(self.field)
            return
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = BigButton(theme, translate("TextRow", "Show"))
        self._eye.clicked.connect(self._on_eye)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.field, 1)
        row.addWidget(self._eye)
        self.add(row)

    def text(self) -> str:
        """What stands in it, without blanks at the ends."""
        return self.field.text().strip()

    def set_text(self, text: str) -> None:
        """Put `text` in unless it stands there already (the cursor stays)."""
        self._told = text
        if text != self.field.text():
            self.field.setText(text)

    def show_error(self, text: str) -> None:
        super().show_error(text)
        if bool(self.field.property("wrong")) != bool(text):
            self.field.setProperty("wrong", bool(text))
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)

    def _on_typed(self, _: str) -> None:
        self._pause.start()

    def _on_finished(self) -> None:
        self._pause.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.entered.emit(self._told)

    def _on_eye(self) -> None:
        hidden = self.field.echoMode() is QLineEdit.EchoMode.Password
        mode = QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password
        self.field.setEchoMode(mode)
        if self._eye is not None:
            words = translate("TextRow", "Hide") if hidden else translate("TextRow", "Show")
            self._eye.setText(words)


class ChoiceRow(FormRow):
    """One of a few, as chips.

    Signals:
        chosen: key of the choice.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        label: str,
        choices: Sequence[Choice],
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, label, hint, parent)
        self.chips = ChipRow(theme, choices)
        self.chips.chosen.connect(self.chosen)
        self.add(self.chips)

    def value(self) -> str:
        """Key of what is chosen, "" before the first choice."""
        on = self.chips.on()
        return on[0] if on else ""

    def set_value(self, key: str) -> None:
        """Choose `key`."""
        self.chips.set_on((key,))


class NumberRow(FormRow):
    """A number within limits, by minus and plus.

    Signals:
        changed: the new number.
    """

    changed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        label: str,
        hint: str = "",
        *,
        low: int,
        high: int,
        step: int = 1,
        unit: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, label, hint, parent)
        self._low, self._high, self._step, self._unit = low, high, step, unit
        self._value = low
        self._minus = BigButton(theme, icon="minus")
        self._minus.setAccessibleName(translate("NumberRow", "{label}: less").format(label=label))
        self._plus = BigButton(theme, icon="plus")
        self._plus.setAccessibleName(translate("NumberRow", "{label}: more").format(label=label))
        for button in (self._minus, self._plus):
            button.setMinimumWidth(64)
            button.setAutoRepeat(True)
        self._minus.clicked.connect(self._on_minus)
        self._plus.clicked.connect(self._on_plus)
        self._shown = QLabel()
        self._shown.setProperty("role", "heading")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setMinimumWidth(112)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._minus)
        row.addWidget(self._shown)
        row.addWidget(self._plus)
        row.addStretch(1)
        self.add(row)
        self.set_value(low)

    def value(self) -> int:
        """The number."""
        return self._value

    def set_value(self, value: int) -> None:
        """Show `value`, kept within the limits; says nothing."""
        self._value = max(self._low, min(self._high, value))
        self._shown.setText(f"{self._value} {self._unit}".strip())
        self._minus.setEnabled(self._value > self._low)
        self._plus.setEnabled(self._value < self._high)

    def _on_minus(self) -> None:
        self._move(-self._step)

    def _on_plus(self) -> None:
        self._move(self._step)

    def _move(self, by: int) -> None:
        before = self._value
        self.set_value(self._value + by)
        if self._value != before:
            self.changed.emit(self._value)


class Switch(QAbstractButton):
    """On or off, with the words beside it so that colour does not say it alone."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def words(self) -> str:
        """Its text and how it stands."""
        state = translate("Switch", "on") if self.isChecked() else translate("Switch", "off")
        return f"{self.text()}: {state}" if self.text() else state

    def sizeHint(self) -> QSize:
        from PySide6.QtGui import QFontMetrics

        theme = self._theme
        font = QFontMetrics(theme.font(theme.metrics.text, 600))
        return QSize(font.horizontalAdvance(self.words() + "mm") + 84, max(TARGET, font.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, on = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(2, (self.height() - 34) / 2, 62, 34)
        painter.setBrush(theme.colour("accent" if on else "off"))
        edge = "focus" if self.hasFocus() else "accent" if on else "edge"
        painter.setPen(QPen(theme.colour(edge), 3 if self.hasFocus() else 2))
        painter.drawRoundedRect(track, 17, 17)
        left = track.right() - 30 if on else track.left() + 4
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_ink" if on else "edge"))
        painter.drawEllipse(QRectF(left, track.top() + 4, 26, 26))
        painter.setFont(theme.font(theme.metrics.text, 600))
        painter.setPen(theme.colour("ink"))
        spot = self.rect().adjusted(78, 0, 0, 0)
        painter.drawText(spot, int(Qt.AlignmentFlag.AlignVCenter), self.words())
        painter.end()


class SwitchRow(FormRow):
    """Something that is on or off.

    Signals:
        changed: whether it is on now.
    """

    changed = Signal(bool)

    def __init__(
        self, theme: Theme, label: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, label, hint, parent)
        self.switch = Switch(theme, "")
        self.switch.setAccessibleName(label)
        self.switch.clicked.connect(self.changed)
        self.add(self.switch)

    def set_value(self, on: bool) -> None:
        """Switch it; says nothing."""
        self.switch.setChecked(on)
        self.switch.updateGeometry()
