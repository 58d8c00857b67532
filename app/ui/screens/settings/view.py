"""Shows the settings as pages behind chips; says which setting was changed to what."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.ui.screens.settings.connection_page import ConnectionPage
from app.ui.screens.settings.pages import (
    CountingPage,
    DisplayPage,
    Page,
    PickingPage,
    ReceivingPage,
    ScannerPage,
    SoundPage,
)
from app.ui.screens.settings.people_page import PeoplePage
from app.ui.screens.settings.presenter import TABS, SettingsState
from app.ui.screens.settings.test_page import TestPage
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.chip import ChipStrip, Choice
from app.ui.widgets.scroll import scrolling


def tab_words(tab: str) -> str:
    """The name of a part of the settings."""
    return {
        "scanner": translate("Settings", "Scanner"),
        "test": translate("Settings", "Test page"),
        "display": translate("Settings", "Display"),
        "sound": translate("Settings", "Sound"),
        "receiving": translate("Settings", "Receiving"),
        "picking": translate("Settings", "Picking"),
        "counting": translate("Settings", "Counting"),
        "people": translate("Settings", "People"),
        "connection": translate("Settings", "Connection"),
    }[tab]


_ICONS = {
    "scanner": "scan",
    "test": "barcode",
    "display": "sun",
    "sound": "sound-on",
    "receiving": "receive",
    "picking": "pick",
    "counting": "count",
    "people": "person",
    "connection": "cloud",
}


def _chip(tab: str) -> Choice:
    return Choice(tab, tab_words(tab), icon=_ICONS[tab])


class SettingsView(QWidget):
    """Renders a `SettingsState`.

    Signals:
        changed: (field, value) that the person chose.
        tab_chosen: another part is wanted.
        tone_tried: a tone is to be heard.
        pin_wanted: the id of a person whose PIN is to be set.
        secret_typed: the new secret, or token, with every key.
    """

    changed = Signal(str, object)
    tab_chosen = Signal(str)
    tone_tried = Signal(str)
    pin_wanted = Signal(str)
    secret_typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._tabs = ChipStrip(theme)
        self._tabs.chosen.connect(self.tab_chosen)
        self._test = TestPage(theme)
        people = PeoplePage(theme)
        people.pin_wanted.connect(self.pin_wanted)
        connection = ConnectionPage(theme)
        connection.typed.connect(self.secret_typed)
        pages: dict[str, Page] = {
            "scanner": ScannerPage(theme),
            "display": DisplayPage(theme),
            "sound": SoundPage(theme),
            "receiving": ReceivingPage(theme),
            "picking": PickingPage(theme),
            "counting": CountingPage(theme),
            "people": people,
            "connection": connection,
        }
        self._pages = pages
        self._stack = QStackedWidget()
        self._stack.setProperty("role", "plain")
        self._places: dict[str, int] = {}
        for tab in TABS:
            page: QWidget = self._test if tab == "test" else pages[tab]
            self._places[tab] = self._stack.addWidget(scrolling(page))
        for part in pages.values():
            part.changed.connect(self._on_changed)
        pages["sound"].tone_tried.connect(self.tone_tried)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 8, 0)
        box.setSpacing(12)
        box.addWidget(self._tabs)
        box.addWidget(self._stack, 1)

    def display(self, state: SettingsState) -> None:
        """Show `state`."""
        self._tabs.display([_chip(tab) for tab in state.tabs], (state.tab,))
        self._stack.setCurrentIndex(self._places[state.tab])
        self._test.display(state.explained)
        errors = dict(state.errors or {})
        for page in self._pages.values():
            page.display(state, errors)

    def _on_changed(self, field: str, value: Any) -> None:
        self.changed.emit(field, value)
