"""Shows the counts of this terminal: filters, rows by state, and the sheet that begins one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QVBoxLayout, QWidget

from app.ui.frame import Frame
from app.ui.screens.counts.form import OTHER, StartSheet
from app.ui.screens.counts.presenter import CountsPresenter
from app.ui.screens.counts.values import CountsList, Source, StartForm
from app.ui.screens.grouped import GroupedCards, plain_height
from app.ui.screens.standing import tell_when_painted
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate
from app.ui.widgets.chip import ChipStrip
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.sheet import Sheet


class CountsView(QWidget):
    """Shows a `CountsList`."""

    def __init__(
        self, theme: Theme, presenter: CountsPresenter, frame: Frame, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._presenter, self._frame = theme, presenter, frame
        self._sheet: Sheet | None = None
        self._source: Source | None = None
        self._dialog: QFileDialog | None = None
        self.filters = ChipStrip(theme)
        self.list = GroupedCards(theme, translate("Counts", "Counts"), plain_height)
        self.empty = EmptyState(theme, "count", "")
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
        self._box = QVBoxLayout(self)
        self._box.setSpacing(GAP)
        self._head = QVBoxLayout()
        self._head.addWidget(self.filters)
        self._box.addLayout(self._head)
        self._box.addWidget(body, 1)
        self._arrange()

    def _arrange(self) -> None:
        pad = self._theme.metrics.pad
        self._box.setContentsMargins(0, GAP, 0, 0)
        self._head.setContentsMargins(pad, 0, pad, 0)

    def display(self, shown: CountsList) -> None:
        """Show `shown`."""
        self.filters.display(shown.filters, (shown.filter,))
        self.filters.setVisible(len(shown.filters) > 1)
        self.list.display(shown.rows, shown.lit)
        if shown.empty is not None:
            self.empty.display(*shown.empty)
        self._stack.setCurrentWidget(self.list if shown.empty is None else self.empty)
        self._display_form(shown.form)
        tell_when_painted(self._presenter, self._frame)

    # --- the sheet --------------------------------------------------------------------------

    def _display_form(self, form: StartForm | None) -> None:
        if form is None or form.source is not self._source:
            self._close_sheet()
        if form is None:
            return
        if self._sheet is None:
            self._open_sheet(form)
        content = self._sheet.content if self._sheet is not None else None
        if isinstance(content, StartSheet):
            content.display(form)

    def _open_sheet(self, form: StartForm) -> None:
        content = StartSheet(self._theme, form)
        content.edited.connect(self._presenter.starting.edit)
        content.age_chosen.connect(self._presenter.choose_age)
        content.file_chosen.connect(self._on_file)
        title = {
            Source.SCANNED: translate("Counts", "New count"),
            Source.FILE: translate("Counts", "Count a list"),
            Source.AGE: translate("Counts", "Count what is overdue"),
        }[form.source]
        self._source = form.source
        self._sheet = self._frame.open_sheet(title, content)
        self._sheet.closed.connect(self._on_sheet_closed)

    def _close_sheet(self) -> None:
        sheet, self._sheet, self._source = self._sheet, None, None
        if sheet is not None:
            sheet.closed.disconnect(self._on_sheet_closed)
            if self._frame.sheet is sheet:
                self._frame.close_sheet()

    def _on_sheet_closed(self) -> None:
        """The person put it away."""
        self._sheet = self._source = None
        if self._presenter.starting.form is not None:
            self._presenter.starting.close()

    # --- another file -----------------------------------------------------------------------

    def _on_file(self, key: str) -> None:
        if key != OTHER:
            self._presenter.choose_file(key)
            return
        dialog = QFileDialog(self, translate("Counts", "List of what to count"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(translate("Counts", "Lists (*.csv *.json)"))
        dialog.fileSelected.connect(self._presenter.choose_file)
        self._dialog = dialog
        dialog.open()
