"""Two strips around the list: where and in what one receives, and quick hands on the line."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.domain.receipt.actions import AddQuantity, TakeRest
from app.domain.receipt.document import PackageState, ReceiptState
from app.ui.screens.receipt.figures import digits, short_code
from app.ui.screens.receipt.pages.reports import post_words
from app.ui.screens.receipt.values import Do, Overlay, Page, Show, Snapshot
from app.ui.theme import Theme
from app.ui.tokens import GAP, TARGET, Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton

MOST_PERCENT = 100
"""Up to this text size the quick keys have words on the kiosk."""


class Spot(QAbstractButton):
    """A small fact that can be tapped: place, package, open questions."""

    def __init__(self, theme: Theme, icon: str, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.icon_name = icon
        self.page = page
        self.tone = Tone.PLAIN
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def display(self, text: str, spoken: str, tone: Tone = Tone.PLAIN) -> None:
        """Show a fact; "" hides it."""
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
        size = theme.metrics.text
        token = "muted" if plain else ink
        icon = theme.pixmap(self.icon_name, token, size, self.devicePixelRatioF())
        painter.drawPixmap(12, (self.height() - size) // 2, icon)
        font = theme.font(size, 600)
        room = QRect(12 + size + 8, 0, self.width() - 12 - size - 8 - 10, self.height())
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        shown = QFontMetrics(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width() + 2
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()


def _post_short(snapshot: Snapshot) -> str:
    """What became of the post, in two words; "" before the first."""
    if not post_words(snapshot):
        return ""
    if snapshot.stuck:
        return translate("Receipt", "{n} need you").format(n=snapshot.stuck)
    if snapshot.unsent:
        return translate("Receipt", "{n} to send").format(n=snapshot.unsent)
    return translate("Receipt", "All sent")


class ContextStrip(QWidget):
    """Place, package, open questions, and what became of a post.

    Signals:
        wished: a `Wish`.
    """

    wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.place = Spot(theme, "place", Page.PLACES, self)
        self.package = Spot(theme, "package", Page.PACKAGES, self)
        self.questions = Spot(theme, "question", Page.QUESTIONS, self)
        self.posted = Spot(theme, "cloud", Page.REPORTS, self)
        self._spots = (self.questions, self.posted, self.place, self.package)
        for spot in self._spots:
            spot.clicked.connect(self._on_clicked)
        theme.changed.connect(self._place_parts)

    def display(self, snapshot: Snapshot) -> None:
        """Show where one receives."""
        receipt = snapshot.receipt
        name = receipt.place.name if receipt.place else translate("Receipt", "No place")
        tone = Tone.PLAIN if receipt.place else Tone.WARN
        spoken = translate("Receipt", "Place: {name}").format(name=name)
        self.place.display(name, spoken, tone)
        self._show_package(snapshot)
        count = len(receipt.questions)
        told = translate("Receipt", "%n question(s) open", "", count) if count else ""
        narrow = not self._theme.kiosk
        self.questions.display(str(count) if narrow and count else told, told, Tone.WARN)
        told = post_words(snapshot)
        short = str(snapshot.unsent + snapshot.stuck or "✓") if told else ""
        tone = Tone.WARN if snapshot.stuck else Tone.PLAIN
        self.posted.display(short if narrow else _post_short(snapshot), told, tone)
        self._place_parts()

    def _show_package(self, snapshot: Snapshot) -> None:
        receipt = snapshot.receipt
        packages = receipt.packages
        here = sum(p.state is PackageState.ARRIVED for p in packages)
        text = f"{here}/{len(packages)}" if packages else ""
        now = receipt.package_by_id(receipt.package or "")
        if now is not None:
            text = f"{short_code(now.number or now.tracking or now.id)}  {text}"
        spoken = translate("Receipt", "Packages: {here} of {all} here")
        tone = Tone.ACCENT if now is not None else Tone.PLAIN
        self.package.display(text, spoken.format(here=here, all=len(packages)), tone)

    def _on_clicked(self) -> None:
        spot = self.sender()
        if isinstance(spot, Spot):
            self.wished.emit(Show(Overlay(spot.page)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line"))
        painter.end()

    def _place_parts(self) -> None:
        pad = self._theme.metrics.pad
        left, right = pad - 6, self.width() - pad + 6
        shown = [spot for spot in self._spots if not spot.isHidden()]
        wishes = [spot.sizeHint().width() for spot in shown]
        room = right - left - GAP * (len(shown) - 1)
        share = min(1.0, room / max(1, sum(wishes)))
        top = (self.height() - TARGET) // 2
        for spot, wish in zip(shown, wishes, strict=True):
            wide = int(wish * share)
            spot.setGeometry(left, top, wide, TARGET)
            left += wide + GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()


class LineStrip(QWidget):
    """-1, +1, all the rest and the keypad for the line touched last, in one tap (law 8).

    Signals:
        wished: a `Wish`.
    """

    wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = ""
        self.minus = BigButton(theme, "−1", parent=self, size="large")
        self.plus = BigButton(theme, "+1", parent=self, size="large")
        self.rest = BigButton(theme, icon="check-all", parent=self)
        self.keypad = BigButton(theme, icon="keypad", parent=self)
        self.detail = BigButton(theme, icon="edit", parent=self)
        self._buttons = (self.minus, self.plus, self.rest, self.keypad, self.detail)
        self.minus.clicked.connect(self._on_minus)
        self.plus.clicked.connect(self._on_plus)
        self.rest.clicked.connect(self._on_rest)
        self.keypad.clicked.connect(self._on_keypad)
        self.detail.clicked.connect(self._on_detail)
        theme.changed.connect(self._place_parts)

    def display(self, snapshot: Snapshot) -> None:
        """Show what can be done with the line touched last."""
        receipt = snapshot.receipt
        line = receipt.lines.get(receipt.line or "")
        self._line = line.id if line else ""
        works = receipt.state is not ReceiptState.FINISHED
        self.minus.setEnabled(works and line is not None and line.received > Decimal(0))
        self.plus.setEnabled(works and line is not None)
        left = line.rest if line else Decimal(0)
        narrow = self._narrow()
        told = (
            translate("Receipt", "Rest {n}")
            if narrow
            else translate("Receipt", "All the rest: {n}")
        )
        self.rest.setText(told.format(n=digits(left)) if left else translate("Receipt", "Rest"))
        self.rest.setEnabled(works and bool(left))
        keypad = translate("Receipt", "Keypad")
        self.keypad.setText("" if narrow else keypad)
        self.keypad.setAccessibleName(keypad)
        self.keypad.setEnabled(works)
        detail = translate("Receipt", "Line")
        self.detail.setText("" if narrow else detail)
        self.detail.setAccessibleName(detail)
        self.detail.setEnabled(line is not None)
        self.minus.setAccessibleName(translate("Receipt", "One less"))
        self.plus.setAccessibleName(translate("Receipt", "One more"))
        self._place_parts()

    def _narrow(self) -> bool:
        """Whether icons must do without words."""
        return not self._theme.kiosk or self._theme.metrics.percent > MOST_PERCENT

    def _on_minus(self) -> None:
        self.wished.emit(Do(AddQuantity(self._line, Decimal(-1))))

    def _on_plus(self) -> None:
        self.wished.emit(Do(AddQuantity(self._line, Decimal(1))))

    def _on_rest(self) -> None:
        self.wished.emit(Do(TakeRest(self._line)))

    def _on_keypad(self) -> None:
        self.wished.emit(Show(Overlay(Page.QUANTITY, self._line)))

    def _on_detail(self) -> None:
        self.wished.emit(Show(Overlay(Page.LINE, self._line)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("bg"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
        painter.end()

    def _place_parts(self) -> None:
        pad = self._theme.metrics.pad
        wide = self.width() - 2 * pad + 12 - GAP * (len(self._buttons) - 1)
        weights = (0.8, 0.8, 1.9, 1.4, 1.1) if not self._narrow() else (1.0, 1.0, 1.7, 1.0, 1.0)
        left = float(pad - 6)
        for button, weight in zip(self._buttons, weights, strict=True):
            part = wide * weight / sum(weights)
            button.setGeometry(round(left), 6, round(part), self.height() - 11)
            left += part + GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()
