"""A list of documents with one sheet over it, open as long as its snapshot has a form."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from app.ui.frame import Frame
from app.ui.screens.list_view import DocumentListView
from app.ui.screens.searching import SearchPresenter
from app.ui.theme import Theme
from app.ui.widgets.sheet import Sheet

F = TypeVar("F")


class FormListView(DocumentListView, Generic[F]):
    """Lays a form `F` over its list; a subclass makes the sheet's content and fills it."""

    def __init__(
        self,
        theme: Theme,
        presenter: SearchPresenter[Any],
        frame: Frame,
        *,
        name: str,
        icon: str,
        search: tuple[str, str, str],
        parent: QWidget | None = None,
    ) -> None:
        """`search`: the field's words where there is room, where there is little, and spoken."""
        wide, narrow, spoken = search
        super().__init__(
            theme,
            presenter,
            name=name,
            icon=icon,
            search_wide=wide,
            search_narrow=narrow,
            search_name=spoken,
            parent=parent,
        )
        self._frame = frame
        self._sheet: Sheet | None = None

    def form_content(self, form: F) -> tuple[str, QWidget]:
        """The title and the content of a sheet for `form`."""
        raise NotImplementedError

    def fill(self, content: QWidget, form: F) -> None:
        """Show `form` in its sheet."""
        raise NotImplementedError

    def put_away(self) -> None:
        """The person closed the sheet."""
        raise NotImplementedError

    def display_form(self, form: F | None) -> None:
        """Show `form`, or nothing but the list."""
        if form is None:
            if self._sheet is not None:
                self._sheet.close_sheet()
            return
        if self._sheet is None:
            self._sheet = self._frame.open_sheet(*self.form_content(form), acting=True)
            self._sheet.closed.connect(self._on_sheet_closed)
        self.fill(self._sheet.content, form)

    def _on_sheet_closed(self) -> None:
        self._sheet = None
        self.put_away()
