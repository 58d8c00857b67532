"""The card of the last scan: name, picture, and how many of how many, readable from 2 m."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from app.ui.frame.facts import paint_facts
from app.ui.frame.values import NO_CARD, Card
from app.ui.frame.where import WhereView
from app.ui.theme import Theme
from app.ui.tokens import TONE_ICON, Tone
from app.ui.translation import translate
from app.ui.widgets.text import FitLabel

_CAP = 0.73
"""Height of Inter's digits as a share of the text size."""
LEAST_NUMERAL, LINE_NUMERAL = 64, 112
"""Text sizes of done and expected side by side."""


class CardView(QWidget):
    """Shows a `Card`: upright beside the list on the kiosk, across above it on the handheld."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card = NO_CARD
        self._sizes: dict[tuple[str, int, int], int] = {}
        """Found text sizes of the numerals: by text, wanted size and room."""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._picture: QPixmap | None = None
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._title = FitLabel(
            theme, "large", weight=600, lines=3, least=0.6, align=top, parent=self
        )
        self._subtitle = FitLabel(
            theme, "small", lines=1, token="muted", least=0.85, align=top, parent=self
        )
        self._where = WhereView(theme, self)
        self.setAccessibleName(self._empty())
        theme.changed.connect(self._place_parts)

    @property
    def card(self) -> Card:
        """What is shown."""
        return self._card

    def display(self, card: Card) -> None:
        """Show `card`; where its head stays as it is, only what is below is painted."""
        if card == self._card:
            return
        before, self._card = self._card, card
        self._sizes.clear()
        if _head_of(card) == _head_of(before):
            self.setAccessibleName(self._spoken())
            self.update(0, self._below_head(), self.width(), self.height() - self._below_head())
            return
        if card.picture != before.picture:
            self._picture = _picture(card.picture)
        self._title.setText(card.title)
        self._subtitle.setText(card.subtitle)
        self._where.display(card.where, card.where_tone, card.badge)
        self.setAccessibleName(self._spoken())
        self._place_parts()

    def numeral_sizes(self) -> tuple[int, int]:
        """Text sizes of done and expected as they are drawn, px."""
        return self._done_font().pixelSize(), self._rest_font().pixelSize()

    def _empty(self) -> str:
        return translate("Card", "Nothing scanned yet")

    def _spoken(self) -> str:
        card = self._card
        if not card.title:
            return self._empty()
        told = f"{card.where} {card.title}".strip()
        if not card.done:
            return f"{told} {card.subtitle}".strip()
        if card.expected:
            count = translate("Card", "{done} of {expected} {unit}")
        else:
            count = "{done} {unit}"
        spoken = count.format(done=card.done, expected=card.expected, unit=card.unit)
        return f"{told}, {spoken}".strip()

    # --- places -----------------------------------------------------------------------------

    def _head(self) -> QRect:
        metrics = self._theme.metrics
        if metrics.kiosk and self._card.where:
            high = {100: 84, 125: 92, 150: 96}[metrics.percent]
            return QRect(16, 14 + self._where_high() + 8, self.width() - 32, high)
        if metrics.kiosk:
            return QRect(
                16, 14, self.width() - 32, metrics.scaled(92) if metrics.percent < 150 else 116
            )
        return QRect(12, 10, self.width() - 24, {100: 62, 125: 74, 150: 88}[metrics.percent])

    def _below_head(self) -> int:
        return self._head().bottom() + 1

    def _picture_box(self) -> QRect:
        head = self._head()
        side = min(head.height(), 96 if self._theme.kiosk else 72)
        return QRect(head.left(), head.top() + (head.height() - side) // 2, side, side)

    def _where_high(self) -> int:
        """Height of the place to go to, where it stands above the name (kiosk)."""
        return {100: 72, 125: 68, 150: 60}[self._theme.metrics.percent]

    def _where_box(self) -> QRect:
        head = self._head()
        if self._theme.kiosk:
            return QRect(head.left(), 14, head.width(), self._where_high())
        return QRect(head.left(), head.top(), head.width() * 9 // 20, head.height())

    def _place_parts(self) -> None:
        self._sizes.clear()
        head = self._head()
        left = self._picture_box().right() + 14
        if self._card.where:
            box = self._where_box()
            self._where.setGeometry(box)
            left = head.left() if self._theme.kiosk else box.right() + 12
        room = head.right() - left
        line = QFontMetrics(self._theme.font(self._theme.metrics.small)).height() + 2
        line = line if self._card.subtitle else 0
        self._title.setGeometry(left, head.top(), room, head.height() - line)
        self._subtitle.setGeometry(left, head.bottom() + 1 - line, room, line)
        for label in (self._title, self._subtitle):
            label.setVisible(bool(self._card.title))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    # --- numerals ---------------------------------------------------------------------------

    def _expected_text(self) -> str:
        return f"/ {self._card.expected}" if self._card.expected else ""

    def _numeral_room(self) -> int:
        return self.width() - 2 * (16 if self._theme.kiosk else 12)

    def _sized(self, text: str, wanted: int, room: int) -> QFont:
        found = self._sizes.get((text, wanted, room))
        font = self._theme.font(found or wanted, 700, tabular=True)
        if found is None:
            while font.pixelSize() > 24 and _advance(font, text) > room:
                font.setPixelSize(font.pixelSize() - 4)
            self._sizes[text, wanted, room] = font.pixelSize()
        return font

    def _in_one_line(self) -> bool:
        """Whether done and expected stand side by side: on the handheld, and where a place takes
        the height, as long as they stay readable from afar.
        """
        if not self._theme.kiosk:
            return True
        return bool(self._card.where) and self._line_font().pixelSize() >= LEAST_NUMERAL

    def _line_font(self) -> QFont:
        """For done and expected in one line; on the kiosk with room for the unit if it can be."""
        metrics = self._theme.metrics
        text, room = f"{self._card.done} {self._expected_text()}", self._numeral_room()
        most = min(metrics.numeral, LINE_NUMERAL)
        if metrics.kiosk:
            unit = _advance(self._theme.font(metrics.large, 600), self._card.unit) + 12
            beside = self._sized(text, most, room - unit)
            if beside.pixelSize() >= LEAST_NUMERAL:
                return beside
        return self._sized(text, most, room)

    def _done_font(self) -> QFont:
        metrics = self._theme.metrics
        if metrics.kiosk and self._in_one_line():
            return self._line_font()
        if metrics.kiosk:
            icon = 56 if self._card.tone is not Tone.PLAIN else 0
            return self._sized(self._card.done, metrics.numeral, self._numeral_room() - icon)
        return self._line_font()

    def _rest_font(self) -> QFont:
        metrics = self._theme.metrics
        if self._in_one_line():
            return self._done_font()
        return self._sized(self._expected_text(), metrics.numeral_rest, self._numeral_room())

    # --- painting ---------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("surface"))
        if theme.kiosk:
            painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.colour("line"))
        else:
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        if not self._card.title:
            self._paint_empty(painter)
        else:
            if not self._card.where and event.rect().top() < self._below_head():
                self._paint_picture(painter)
            if theme.kiosk:
                self._paint_upright(painter)
            else:
                self._paint_across(painter)
        painter.end()

    def _paint_empty(self, painter: QPainter) -> None:
        theme = self._theme
        size = 96 if theme.kiosk else 64
        font = theme.font(theme.metrics.text)
        high = QFontMetrics(font).height()
        top = (self.height() - size - 12 - high) // 2
        icon = theme.pixmap("barcode", "muted", size, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - size) // 2, top, icon)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        spot = QRect(8, top + size + 12, self.width() - 16, 2 * high)
        painter.drawText(spot, int(Qt.AlignmentFlag.AlignHCenter), self._empty())

    def _paint_picture(self, painter: QPainter) -> None:
        theme, box = self._theme, self._picture_box()
        painter.save()
        path = QPainterPath()
        path.addRoundedRect(QRectF(box), 12, 12)
        painter.fillPath(path, theme.colour("inset"))
        ratio = self.devicePixelRatioF()
        if self._picture is not None:
            painter.setClipPath(path)
            scaled = self._picture.scaled(
                QSize(round(box.width() * ratio), round(box.height() * ratio)),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            scaled.setDevicePixelRatio(ratio)
            size = scaled.deviceIndependentSize().toSize()
            painter.drawPixmap(
                box.center() - QRect(0, 0, size.width(), size.height()).center(), scaled
            )
        else:
            size_px = box.width() * 5 // 9
            icon = theme.pixmap(self._card.icon, "muted", size_px, ratio)
            painter.drawPixmap(
                box.center().x() - size_px // 2, box.center().y() - size_px // 2, icon
            )
        painter.restore()

    def _paint_upright(self, painter: QPainter) -> None:
        card = self._card
        top = self._head().bottom() + 18
        if card.where and card.done and self._in_one_line():
            font = self._line_font()
            cap = round(font.pixelSize() * _CAP)
            self._draw_figures(painter, font, 16, top + cap)
            self._paint_below(painter, top + cap + 20)
            return
        fits = False
        if card.done:
            top, fits = self._paint_done(painter, top)
        if card.expected:
            font = self._rest_font()
            cap = round(font.pixelSize() * _CAP)
            text = self._expected_text()
            self._draw(painter, font, "ink", 16, top + cap, text)
            self._unit(painter, 16 + _advance(font, text) + 10, top + cap)
            top += cap + 16
        elif card.done and not fits:
            self._unit(painter, 16, top + self._theme.metrics.large)
            top += round(self._theme.metrics.large * 1.4)
        self._paint_below(painter, top)

    def _paint_done(self, painter: QPainter, top: int) -> tuple[int, bool]:
        """Done alone on its line, with the tone's icon; returns where the next line begins, and
        whether there is room for the unit beside it.
        """
        card, tone = self._card, self._tone_token()
        font = self._done_font()
        cap = round(font.pixelSize() * _CAP)
        self._draw(painter, font, tone, 16, top + cap, card.done)
        beside = _advance(font, card.done) + 12
        fits = 16 + beside + 120 < self.width() - 16
        if not card.expected and fits:
            self._unit(painter, 16 + beside, top + cap)
        if card.tone is not Tone.PLAIN:
            ratio = self.devicePixelRatioF()
            icon = self._theme.pixmap(TONE_ICON[card.tone], tone, 48, ratio)
            painter.drawPixmap(self.width() - 16 - 48, top + (cap - 48) // 2, icon)
        return top + cap + 18, fits

    def _paint_below(self, painter: QPainter, top: int) -> None:
        """The bar and the facts of the kiosk's card."""
        card, wide = self._card, self.width() - 32
        top = self._paint_share(painter, QRect(16, top, wide, 10))
        spot = QRect(16, top, wide, self.height() - top - 12)
        paint_facts(painter, self._theme, card.facts, spot)

    def _draw_figures(self, painter: QPainter, font: QFont, left: int, baseline: int) -> int:
        """Done, expected and unit side by side; returns where they end."""
        card = self._card
        self._draw(painter, font, self._tone_token(), left, baseline, card.done)
        left += _advance(font, card.done)
        if card.expected:
            text = f" {self._expected_text()}"
            self._draw(painter, font, "ink", left, baseline, text)
            left += _advance(font, text)
        return self._unit(painter, left + 8, baseline)

    def _paint_across(self, painter: QPainter) -> None:
        card = self._card
        left, top = 12, self._head().bottom() + 12
        font = self._done_font()
        cap = round(font.pixelSize() * _CAP)
        if card.done:
            left = self._draw_figures(painter, font, left, top + cap)
        bottom = top + cap + 10
        facts = QRect(left + 12, top, self.width() - 12 - left - 12, self.height() - top - 22)
        if not card.done:
            facts = QRect(12, top, self.width() - 24, self.height() - top - 10)
        if facts.width() > 70:
            paint_facts(painter, self._theme, card.facts, facts, right=bool(card.done))
        self._paint_share(painter, QRect(12, max(bottom, self.height() - 18), self.width() - 24, 8))

    def _tone_token(self) -> str:
        tone = self._card.tone
        return "ink" if tone in (Tone.PLAIN, Tone.ACCENT) else f"{tone}_soft_ink"

    def _draw(
        self, painter: QPainter, font: QFont, token: str, x: int, baseline: int, text: str
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        painter.drawText(x, baseline, text)

    def _unit(self, painter: QPainter, x: int, baseline: int) -> int:
        """Draw the unit if there is room for it; returns where it ends."""
        font = self._theme.font(self._theme.metrics.large, 600)
        if x + _advance(font, self._card.unit) > self.width() - 8:
            return x
        self._draw(painter, font, "muted", x, baseline, self._card.unit)
        return x + _advance(font, self._card.unit)

    def _paint_share(self, painter: QPainter, box: QRect) -> int:
        share = self._card.share
        if share is None:
            return box.top()
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("off"))
        painter.drawRoundedRect(QRectF(box), box.height() / 2, box.height() / 2)
        if share > 0:
            tone = self._card.tone
            token = "accent" if tone in (Tone.PLAIN, Tone.ACCENT) else str(tone)
            filled = QRectF(box)
            filled.setWidth(max(box.height(), box.width() * min(1.0, share)))
            painter.setBrush(theme.colour(token))
            painter.drawRoundedRect(filled, box.height() / 2, box.height() / 2)
        return box.bottom() + 14


def _head_of(card: Card) -> tuple[object, ...]:
    """What stands above the figures."""
    place = (card.where, card.where_tone, card.badge)
    return card.title, card.subtitle, card.icon, card.picture, place


def _advance(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text)


def _picture(data: bytes) -> QPixmap | None:
    if not data:
        return None
    image = QImage.fromData(data)
    return None if image.isNull() else QPixmap.fromImage(image)
