"""The list of lines: fixed row heights, the touched line in view, never a jump to the top."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.domain.receipt.document import Receipt
from app.ui.screens.receipt.delegate import LineDelegate
from app.ui.screens.receipt.model import LineModel
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.scroll import by_finger


class LineList(QTableView):
    """Shows a receipt's lines.

    Signals:
        line_pressed: id of the line that was tapped.
    """

    line_pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines = LineModel(self)
        self._delegate = LineDelegate(theme, self)
        self.setModel(self.lines)
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
        self.setAccessibleName(translate("Receipt", "Lines of the delivery"))
        by_finger(self)
        self._headings: tuple[int, ...] = ()
        self._shown = ("", "")
        self._high = 0
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def display(self, receipt: Receipt, now: int) -> None:
        """Show `receipt` and bring the touched line into view, if it is another one."""
        self.lines.display(receipt, now)
        self._size_headings()
        shown = (receipt.id, receipt.line or "")
        if receipt.line and (shown != self._shown or receipt.touched):
            self.bring_into_view(receipt.line)
        elif receipt.id != self._shown[0]:
            self.scrollToTop()
        self._shown = shown

    def bring_into_view(self, line: str) -> None:
        """Scroll as little as is needed."""
        row = self.lines.row_for(line)
        if row < 0:
            return
        top, high = self.rowViewportPosition(row), self.rowHeight(row)
        if top < 0 or top + high > self.viewport().height():
            spot = self.lines.index(row, 0)
            self.scrollTo(spot, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _size_headings(self) -> None:
        """Headings are lower than lines; Qt keeps heights by row, so they follow by hand."""
        wanted = self.lines.headings()
        if wanted == self._headings:
            return
        header = self.verticalHeader()
        for row in self._headings:
            if row not in wanted and row < self.lines.rowCount():
                header.resizeSection(row, self._theme.metrics.row)
        for row in wanted:
            header.resizeSection(row, self._heading_height())
        self._headings = wanted

    def _heading_height(self) -> int:
        return self._theme.metrics.small + 18

    def _on_theme(self) -> None:
        if self._high != self._theme.metrics.row:
            self._high = self._theme.metrics.row
            self.verticalHeader().setDefaultSectionSize(self._high)
            for row in range(self.lines.rowCount()):
                self.verticalHeader().resizeSection(row, self._high)
            self._headings = ()
            self._size_headings()
        self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        line = self.lines.line_at(index.row())
        if line is not None:
            self.line_pressed.emit(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shown[1]:
            self.bring_into_view(self._shown[1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # the window's keys are the scanner's
