"""The list of lines: fixed row heights, the touched line in view, never a jump to the top."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.ui.screens.working.delegate import LineDelegate
from app.ui.screens.working.rows import Rows
from app.ui.theme import Theme
from app.ui.widgets.scroll import by_finger


class LineList(QTableView):
    """Shows the lines of a document; `rows` is also the Qt model `model`.

    Signals:
        line_pressed: id of the line that was tapped.
    """

    line_pressed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        model: QAbstractItemModel,
        rows: Rows,
        spoken: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = rows
        model.setParent(self)
        self._delegate = LineDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(24)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAccessibleName(spoken)
        by_finger(self)
        self._shown = ("", "")
        self._high = 0
        model.rowsInserted.connect(self._on_inserted)
        model.modelReset.connect(self._size_rows)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def follow(self, document: str, line: str, *, touched: bool) -> None:
        """Bring this line of this document into view, if it is another one or `touched` again."""
        shown = (document, line)
        if line and (shown != self._shown or touched):
            self.bring_into_view(line)
        elif document != self._shown[0]:
            self.scrollToTop()
        self._shown = shown

    def bring_into_view(self, line: str) -> None:
        """Scroll as little as is needed."""
        row = self._rows.row_for(line)
        if row < 0:
            return
        top, high = self.rowViewportPosition(row), self.rowHeight(row)
        if top < 0 or top + high > self.viewport().height():
            # A line that is new: how far there is to scroll is else known only when it is painted.
            self.executeDelayedItemsLayout()
            spot = self.model().index(row, 0)
            self.scrollTo(spot, QAbstractItemView.ScrollHint.PositionAtCenter)

    # --- heights ----------------------------------------------------------------------------

    def _on_inserted(self, _: QModelIndex, first: int, last: int) -> None:
        """New headings are lower than lines; Qt keeps the heights of all other rows."""
        header = self.verticalHeader()
        for row in range(first, last + 1):
            if self._rows.line_at(row) is None:
                header.resizeSection(row, self._heading_height())

    def _size_rows(self) -> None:
        """After a reset a row keeps the height of what stood there before."""
        header, low = self.verticalHeader(), self._heading_height()
        headings = frozenset(self._rows.headings())
        for row in range(self.model().rowCount()):
            wanted = low if row in headings else self._high
            if header.sectionSize(row) != wanted:
                header.resizeSection(row, wanted)

    def _heading_height(self) -> int:
        return self._theme.metrics.small + 18

    def _on_theme(self) -> None:
        if self._high != self._theme.metrics.row:
            self._high = self._theme.metrics.row
            self.verticalHeader().setDefaultSectionSize(self._high)
            self._size_rows()
        self.viewport().update()

    # --- Qt ---------------------------------------------------------------------------------

    def _on_clicked(self, index: QModelIndex) -> None:
        line = self._rows.line_at(index.row())
        if line is not None:
            self.line_pressed.emit(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shown[1]:
            self.bring_into_view(self._shown[1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # the window's keys are the scanner's
