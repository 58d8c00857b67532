"""Shows the sync centre: the connection, filters, entries by document, the history, and sheets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from app.ui.frame import Frame
from app.ui.screens.base import Sound
from app.ui.screens.grouped import GroupedCards
from app.ui.screens.outbox.card_painter import EntryPainter, row_height
from app.ui.screens.outbox.files_sheet import FilesSheet
from app.ui.screens.outbox.link_bar import LinkBar
from app.ui.screens.outbox.presenter import OutboxPresenter
from app.ui.screens.outbox.sharing_values import Sharing, Step
from app.ui.screens.outbox.sheet import EntrySheet
from app.ui.screens.outbox.values import EntryDetail, Filter, OutboxScreen
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate
from app.ui.widgets.chip import ChipStrip
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.sheet import Sheet


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
        self._files: Sheet | None = None
        self.link = LinkBar(theme)
        self.filters = ChipStrip(theme)
        self.search = QLineEdit()
        self.search.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(80)
        self.search.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.search.setAccessibleName(translate("OutboxView", "Search the history"))
        self.search.setPlaceholderText(translate("OutboxView", "Product, place, number or reason"))
        self.list = GroupedCards(
            theme, translate("OutboxView", "Entries"), row_height, EntryPainter
        )
        self.empty = EmptyState(theme, "check-all", "")
        self._lay_out()
        self.link.clicked.connect(presenter.enter_credentials)
        self.filters.chosen.connect(presenter.choose_filter)
        self.search.textEdited.connect(presenter.search)
        self.search.textChanged.connect(self._on_text)
        self.list.chosen.connect(presenter.tap)
        presenter.changed.connect(self.display)
        presenter.turned.connect(self._turn)
        theme.changed.connect(self._arrange)

    def _lay_out(self) -> None:
        body = QWidget()
        body.setProperty("role", "plain")
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._head = QVBoxLayout()
        self._head.setSpacing(GAP)
        self._head.addWidget(self.filters)
        self._head.addWidget(self.search)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addWidget(self.link)
        box.addLayout(self._head)
        box.addWidget(body, 1)
        self._arrange()

    def _arrange(self) -> None:
        pad = self._theme.metrics.pad
        self._head.setContentsMargins(pad, 0, pad, 0)

    def display(self, shown: OutboxScreen) -> None:
        """Show `shown`."""
        self.link.display(shown.link)
        self.filters.display(shown.filters, (shown.filter,))
        self.search.setVisible(shown.filter == Filter.HISTORY)
        if self.search.text().strip() != shown.text:
            self.search.setText(shown.text)
        self.list.display(shown.rows, shown.lit)
        # Rows that are the same objects find other words when time or connection moved on.
        self.list.viewport().update()
        if shown.empty is not None:
            self.empty.display(*shown.empty)
        self._stack.setCurrentWidget(self.list if shown.empty is None else self.empty)
        self._display_files(shown.sharing)
        self._display_detail(shown.detail)

    def _display_detail(self, detail: EntryDetail | None) -> None:
        if detail is None:
            if self._sheet is not None:
                self._sheet.close_sheet()
            return
        if self._sheet is None:
            content = EntrySheet(self._theme)
            content.reasoned.connect(self._presenter.give_reason)
            content.chosen.connect(self._frame.action_chosen)
            self._sheet = self._frame.open_sheet(detail.sentence, content)
            self._sheet.closed.connect(self._on_sheet_closed)
        self._sheet.set_title(detail.sentence)
        shown = self._sheet.content
        if isinstance(shown, EntrySheet):
            shown.display(detail)
            if self._presenter.opened.reason in detail.reasons:
                shown.choose_reason(self._presenter.opened.reason)

    def _display_files(self, shown: Sharing) -> None:
        if shown.step is Step.CLOSED:
            if self._files is not None:
                self._files.close_sheet()
            return
        if self._files is None:
            content = FilesSheet(self._theme)
            content.chosen.connect(self._frame.action_chosen)
            content.named.connect(self._presenter.files.name_target)
            title = translate("OutboxView", "Files of the queue")
            self._files = self._frame.open_sheet(title, content)
            self._files.closed.connect(self._on_files_closed)
        sheet = self._files.content
        if isinstance(sheet, FilesSheet):
            sheet.display(shown)

    def _turn(self) -> None:
        content = self._sheet.content if self._sheet is not None else None
        if isinstance(content, EntrySheet) and not content.turn():
            self._presenter.say(Sound.NONE, translate("OutboxView", "All of it is in view"))
            self._presenter.publish()

    def _on_text(self, text: str) -> None:
        if not text:  # the field's own cross
            self._presenter.search(text)

    def _on_sheet_closed(self) -> None:
        self._sheet = None
        self._presenter.close_detail()

    def _on_files_closed(self) -> None:
        self._files = None
        self._presenter.files.close()
