"""Shows sign-in in the window's work area."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.screens.sign_in.body import Body
from app.ui.screens.sign_in.presenter import SignInPresenter
from app.ui.theme import Theme


class SignInView(QWidget):
    """Shows a `SignInScreen`."""

    def __init__(
        self, theme: Theme, presenter: SignInPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self.body = Body(theme, parent=self)
        self.body.chosen.connect(presenter.choose)
        self.body.pressed.connect(presenter.press)
        self.body.applied.connect(presenter.apply)
        presenter.changed.connect(self.body.display)
        theme.changed.connect(self._place_parts)

    def _place_parts(self) -> None:
        pad = self._theme.metrics.pad
        self.body.setGeometry(self.rect().adjusted(pad, pad, -pad, -pad))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()
