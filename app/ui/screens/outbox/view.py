"""Shows the outbox: the connection, filters, entries by document, and the sheet of one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from app.ui.frame import Frame
from app.ui.screens.grouped import GroupedCards
from app.ui.screens.outbox.card_painter import EntryPainter, row_height
from app.ui.screens.outbox.presenter import OutboxPresenter
from app.ui.screens.outbox.sheet import EntrySheet
from app.ui.screens.outbox.values import EntryDetail, LinkLine, OutboxScreen
from app.ui.theme import Theme
from app.ui.tokens import GAP, Tone
from app.ui.translation import translate
from app.ui.widgets.chip import ChipRow
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.sheet import Sheet
from app.ui.widgets.text import FitLabel


class LinkBar(QWidget):
    """The connection in a sentence, with an icon."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = LinkLine()
        self.words = FitLabel(theme, "text", weight=600, lines=2, least=0.7, parent=self)
        theme.changed.connect(self._place_parts)
        self._place_parts()

    def display(self, line: LinkLine) -> None:
        """Show `line`."""
        self._line = line
        self.words.setText(line.text)
        self.words.set_token("ink" if line.tone is Tone.PLAIN else f"{line.tone}_soft_ink")
        self.update()

    def _place_parts(self) -> None:
        theme = self._theme
        high = QFontMetrics(theme.font(theme.metrics.text, 600)).lineSpacing()
        lines = 1 if theme.kiosk and theme.metrics.percent == 100 else 2
        self.setFixedHeight(max(48, high * lines + 14))
        pad = theme.metrics.pad
        self.words.setGeometry(pad + 40, 4, self.width() - 2 * pad - 40, self.height() - 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, tone = self._theme, self._line.tone
        painter = QPainter(self)
        ground, ink = theme.tone(tone, soft=True)
        painter.fillRect(self.rect(), ground)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        icon = theme.pixmap(self._line.icon, ink.name(), 26, self.devicePixelRatioF())
        painter.drawPixmap(theme.metrics.pad + 2, (self.height() - 26) // 2, icon)
        painter.end()


class OutboxView(QWidget):
    """Shows an `OutboxScreen`."""

    def __init__(
        self,
        theme: Theme,
        presenter: OutboxPresenter,
        frame: Frame,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._presenter, self._frame = theme, presenter, frame
        self._sheet: Sheet | None = None
        self.link = LinkBar(theme)
        self.filters = ChipRow(theme)
        self.list = GroupedCards(
            theme, translate("OutboxView", "Entries"), row_height, EntryPainter
        )
        self.empty = EmptyState(theme, "check-all", "")
        self._lay_out()
        self.filters.chosen.connect(presenter.choose_filter)
        self.list.chosen.connect(presenter.tap)
        presenter.changed.connect(self.display)
        theme.changed.connect(self._arrange)

    def _lay_out(self) -> None:
        body = QWidget()
        body.setProperty("role", "plain")
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._chips = QVBoxLayout()
        self._chips.addWidget(self.filters)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addWidget(self.link)
        box.addLayout(self._chips)
        box.addWidget(body, 1)
        self._arrange()

    def _arrange(self) -> None:
        pad = self._theme.metrics.pad
        self._chips.setContentsMargins(pad, 0, pad, 0)

    def display(self, shown: OutboxScreen) -> None:
        """Show `shown`."""
        self.link.display(shown.link)
        self.filters.display(shown.filters, (shown.filter,))
        self.filters.setVisible(bool(shown.filters))
        self.list.display(shown.rows, shown.lit)
        if shown.empty is not None:
            self.empty.display(*shown.empty)
        self._stack.setCurrentWidget(self.list if shown.empty is None else self.empty)
        self._display_detail(shown.detail)

    def _display_detail(self, detail: EntryDetail | None) -> None:
        if detail is None:
            if self._sheet is not None:
                self._sheet.close_sheet()
            return
        if self._sheet is None:
            content = EntrySheet(self._theme)
            presenter = self._presenter
            content.reasoned.connect(presenter.give_reason)
            self._sheet = self._frame.open_sheet(detail.document, content)
            self._sheet.closed.connect(self._on_sheet_closed)
        shown = self._sheet.content
        if isinstance(shown, EntrySheet):
            shown.display(detail)

    def _on_sheet_closed(self) -> None:
        self._sheet = None
        self._presenter.close_detail()
