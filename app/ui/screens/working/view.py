"""The work area of an open document: what its kind shows, and the open page as a sheet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app import aio
from app.ui.frame import Frame
from app.ui.screens.working.pages.base import Content
from app.ui.screens.working.presenter import WorkingPresenter
from app.ui.screens.working.values import Shut
from app.ui.theme import Theme
from app.ui.widgets.sheet import Sheet

S = TypeVar("S")


class WorkingView(QWidget, Generic[S]):
    """A document's place in the frame's work area; shows snapshots `S`.

    A subclass shows the document (`show_document`), places its parts (`place_parts`) and knows
    its pages.
    """

    pages: Mapping[Any, type[Content[S]]]
    """Which widget shows which page."""

    def __init__(
        self,
        theme: Theme,
        frame: Frame,
        presenter: WorkingPresenter[Any, Any, Any, Any, Any],
        clock: aio.Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._frame = frame
        self._presenter = presenter
        self._clock = clock
        self._content: Content[S] | None = None
        self._sheet: Sheet | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def connect_parts(self) -> None:
        """Begin to follow the presenter; at the end of a subclass's `__init__`."""
        self._presenter.changed.connect(self.display)
        self._presenter.confirming.connect(self._on_confirming)
        self._presenter.typed.connect(self._on_typed)
        self._theme.changed.connect(self.place_parts)
        self._frame.resized.connect(self._place_keys)
        self._frame.question.installEventFilter(self)

    # --- what a kind of document shows ------------------------------------------------------

    def show_document(self, snapshot: S) -> None:
        """Show the document."""
        raise NotImplementedError

    def place_parts(self) -> None:
        """Give every part its place."""
        raise NotImplementedError

    def laid(self, snapshot: S) -> Any:
        """What says which page is open; None: none."""
        raise NotImplementedError

    # --- what is shown ----------------------------------------------------------------------

    def display(self, snapshot: S) -> None:
        """Show a snapshot."""
        self.show_document(snapshot)
        overlay = self.laid(snapshot)
        shown = self._content.overlay if self._content is not None else None
        if overlay is None:
            if self._sheet is not None:
                self._close_sheet()
        elif overlay == shown and self._content is not None:
            self._content.display(snapshot)
        else:
            self._open(snapshot)

    def _open(self, snapshot: S) -> None:
        self._close_sheet()
        overlay = self.laid(snapshot)
        content = self.pages[overlay.page](self._theme, overlay, snapshot)
        content.display(snapshot)
        content.wished.connect(self._presenter.wish)
        self._content = content
        self._sheet = self._frame.open_sheet(content.title(snapshot), content)
        self._sheet.closed.connect(self._on_sheet_closed)
        self._sheet.installEventFilter(self)
        self._show_keys(content)

    def _show_keys(self, content: Content[S]) -> None:
        keys = content.below
        if keys is None:
            return
        hidden = keys.isHidden() and keys.testAttribute(
            Qt.WidgetAttribute.WA_WState_ExplicitShowHide
        )
        keys.setParent(self._frame)
        keys.installEventFilter(self)
        keys.setVisible(not hidden)
        keys.raise_()
        self._place_keys()

    def _place_keys(self) -> None:
        keys = self._content.below if self._content is not None else None
        if keys is not None:
            wide, high = self._frame.width(), keys.wanted_height()
            top = self._frame.height() - high
            if self._sheet is not None:  # no strip of what lies behind shows between the two
                top = min(top, self._sheet.geometry().bottom() + 1)
            keys.setGeometry(0, top, wide, self._frame.height() - top)
            keys.raise_()  # another size of window brings the sheet up
            self._make_room(self._frame.height() if keys.isHidden() else top)

    def _make_room(self, top: int) -> None:
        """What the keys cover of the page stays free."""
        sheet = self._sheet
        if sheet is not None and self._content is not None:
            covered = max(0, sheet.geometry().bottom() + 1 - top)
            self._content.column.setContentsMargins(0, 0, 8, covered)

    def _drop_keys(self) -> None:
        keys = self._content.below if self._content is not None else None
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

    # --- when a question was painted --------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched is self._frame.question:
            # After this paint has reached the screen, not before.
            QTimer.singleShot(0, self._on_painted)
        elif self._moves_keys(watched, event):
            self._place_keys()
        return False

    def _moves_keys(self, watched: QObject, event: QEvent) -> bool:
        """Whether keys came or went, or their sheet has another size."""
        if event.type() == QEvent.Type.Resize:
            return watched is self._sheet
        keys = self._content.below if self._content is not None else None
        return event.type() in (QEvent.Type.Show, QEvent.Type.Hide) and watched is keys

    def _on_painted(self) -> None:
        asked = self._frame.question.asked
        if asked is not None and self._frame.question.isVisible():
            self._presenter.painted(asked.key, self._clock.monotonic())

    # --- places -----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("bg"))
        painter.end()
