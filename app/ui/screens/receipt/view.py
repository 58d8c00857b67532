"""Shows the receipt: strips, list, and the open page as a sheet of the frame."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app import aio
from app.domain.receipt.actions import ChooseLine
from app.ui.frame import Frame
from app.ui.screens.receipt.lines import LineList
from app.ui.screens.receipt.pages.base import Content
from app.ui.screens.receipt.pages.making import make
from app.ui.screens.receipt.presenter import ReceiptPresenter
from app.ui.screens.receipt.strip import ContextStrip, LineStrip
from app.ui.screens.receipt.values import Do, Overlay, Page, Show, Shut, Snapshot
from app.ui.theme import Theme
from app.ui.tokens import TARGET
from app.ui.translation import translate
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.sheet import Sheet

LIST_LEAST = 120
"""The list gives way, but not below this; then the quick strip goes first."""


class ReceiptView(QWidget):
    """The receipt's place in the frame's work area."""

    def __init__(
        self,
        theme: Theme,
        frame: Frame,
        presenter: ReceiptPresenter,
        clock: aio.Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._frame = frame
        self._presenter = presenter
        self._clock = clock
        self._content: Content | None = None
        self._sheet: Sheet | None = None
        self._snapshot: Snapshot | None = None
        self.context = ContextStrip(theme, self)
        self.lines = LineList(theme, self)
        self.quick = LineStrip(theme, self)
        self.none = EmptyState(theme, "receive", "", parent=self)
        self._connect()
        frame.question.installEventFilter(self)

    def _connect(self) -> None:
        self._presenter.changed.connect(self.display)
        self._presenter.confirming.connect(self._on_confirming)
        self._presenter.typed.connect(self._on_typed)
        self.context.wished.connect(self._presenter.wish)
        self.quick.wished.connect(self._presenter.wish)
        self.lines.line_pressed.connect(self._on_line)
        self._theme.changed.connect(self._on_theme)
        self._frame.resized.connect(self._place_keys)

    # --- what is shown ----------------------------------------------------------------------

    def display(self, snapshot: Snapshot) -> None:
        """Show a snapshot."""
        self._snapshot = snapshot
        self.context.display(snapshot)
        self.quick.display(snapshot)
        self.lines.display(snapshot.receipt, snapshot.now)
        empty = not snapshot.receipt.lines
        self.none.setVisible(empty)
        self.lines.setVisible(not empty)
        if empty:
            self.none.display(
                "receive",
                translate("Receipt", "Nothing received yet"),
                translate("Receipt", "Each scan makes a line. A delivery can be attached later."),
            )
        self._show_page(snapshot)

    def _show_page(self, snapshot: Snapshot) -> None:
        overlay = snapshot.overlay
        shown = self._content.overlay if self._content is not None else None
        if overlay is None:
            if self._sheet is not None:
                self._close_sheet()
        elif overlay == shown and self._content is not None:
            self._content.display(snapshot)
        else:
            self._open(snapshot)

    def _open(self, snapshot: Snapshot) -> None:
        self._close_sheet()
        content = make(self._theme, snapshot)
        content.wished.connect(self._presenter.wish)
        self._content = content
        self._sheet = self._frame.open_sheet(content.title(snapshot), content)
        self._sheet.closed.connect(self._on_sheet_closed)
        self._show_keys(content)

    def _show_keys(self, content: Content) -> None:
        keys = content.keys
        if keys is None:
            return
        hidden = keys.isHidden() and keys.testAttribute(
            Qt.WidgetAttribute.WA_WState_ExplicitShowHide
        )
        keys.setParent(self._frame)
        self._place_keys()
        keys.setVisible(not hidden)
        keys.raise_()

    def _place_keys(self) -> None:
        keys = self._content.keys if self._content is not None else None
        if keys is not None:
            wide, high = self._frame.width(), keys.wanted_height()
            top = self._frame.height() - high
            keys.setGeometry(0, top, wide, high)
            self._make_room(top)

    def _make_room(self, top: int) -> None:
        """What the keys cover of the page stays free."""
        sheet = self._sheet
        if sheet is not None and self._content is not None:
            covered = max(0, sheet.geometry().bottom() + 1 - top)
            self._content.column.setContentsMargins(0, 0, 8, covered)

    def _drop_keys(self) -> None:
        keys = self._content.keys if self._content is not None else None
        if keys is not None:
            keys.hide()
            keys.deleteLater()

    def _close_sheet(self) -> None:
        self._drop_keys()
        sheet, self._sheet, self._content = self._sheet, None, None
        if sheet is not None:
            sheet.closed.disconnect(self._on_sheet_closed)
            if self._frame.sheet is sheet:
                self._frame.close_sheet()

    def _on_sheet_closed(self) -> None:
        """The person put the page away."""
        self._drop_keys()
        self._sheet = self._content = None
        self._presenter.wish(Shut())

    def _on_confirming(self) -> None:
        if self._content is not None:
            self._content.confirm()

    def _on_typed(self, key: str) -> None:
        if self._content is not None:
            self._content.type_key(key)

    def _on_line(self, line: str) -> None:
        self._presenter.wish(Do(ChooseLine(line)))
        known = self._snapshot.receipt.lines.get(line) if self._snapshot else None
        page = Page.LINK if known is not None and known.product is None else Page.LINE
        self._presenter.wish(Show(Overlay(page, line)))

    # --- when a question was painted --------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched is self._frame.question:
            # After this paint has reached the screen, not before.
            QTimer.singleShot(0, self._on_painted)
        return False

    def _on_painted(self) -> None:
        asked = self._frame.question.asked
        if asked is not None and self._frame.question.isVisible():
            self._presenter.painted(asked.key, self._clock.monotonic())

    # --- places -----------------------------------------------------------------------------

    def _on_theme(self) -> None:
        self._place_parts()

    def _place_parts(self) -> None:
        metrics = self._theme.metrics
        wide, high = self.width(), self.height()
        top = TARGET + 12
        quick = max(TARGET, metrics.target) + 12
        if high - top - quick < LIST_LEAST:
            quick = 0
        self.quick.setVisible(quick > 0)
        self.context.setGeometry(0, 0, wide, top)
        self.lines.setGeometry(0, top, wide, high - top - quick)
        self.none.setGeometry(0, top, wide, high - top - quick)
        self.quick.setGeometry(0, high - quick, wide, quick)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("bg"))
        painter.end()
