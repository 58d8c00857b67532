"""The page about the connection: which server, how it stands, and a field for new credentials."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from app.ui.screens.settings.connecting import ConnectionShown
from app.ui.screens.settings.pages import Page
from app.ui.screens.settings.presenter import SettingsState
from app.ui.screens.setup.view import SECRET_LIMIT, SYSTEM_NAMES
from app.ui.sentences import link_words, network_words, words
from app.ui.translation import translate
from app.ui.widgets.inputs import TextRow

_WORD = 16
"""Characters; longer ones without a blank are no words."""
Facts = tuple[tuple[str, str], ...]
"""Names and values."""


class ConnectionPage(Page):
    """Shows a `ConnectionShown`; what is in use is never shown.

    Signals besides those of `Page`:
        typed: the new secret, or token, with every key.
    """

    typed = Signal(str)

    def build(self) -> None:
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setProperty("role", "error")
        self._facts = QFrame()
        self._facts.setProperty("role", "panel")
        self._grid = QGridLayout(self._facts)
        self._grid.setContentsMargins(20, 16, 20, 16)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(8)
        self._shown_facts: Facts = ()
        self._theme.changed.connect(self._arrange)
        hint = translate("Access", "Type it, or scan its code. What is in use is never shown.")
        self._secret = self._field(translate("Access", "New secret"), hint)
        self._token = self._field(translate("Access", "New token"), hint)
        self._others = QLabel(
            translate(
                "Access",
                "Nothing else changes here. For another server, organisation or app, set up"
                " another terminal with a data folder of its own.",
            )
        )
        self._others.setWordWrap(True)
        self._others.setProperty("role", "muted")
        for part in (self._note, self._secret, self._token, self._facts, self._others):
            self._box.addWidget(part)

    def _field(self, label: str, hint: str) -> TextRow:
        row = TextRow(self._theme, label, hint, secret=True, limit=SECRET_LIMIT)
        row.changed.connect(self.typed)
        return row

    def display(self, state: SettingsState, errors: Mapping[str, str]) -> None:
        shown = state.connection
        if shown is None:
            return
        note = _note(shown)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._show_facts(_facts(shown))
        for row, wanted in ((self._secret, "secret"), (self._token, "token")):
            row.setVisible(shown.wanted == wanted)
            row.setEnabled(shown.may)
            row.field.setReadOnly(shown.busy)  # disabled, it would lose the focus for good
            row.set_text(shown.typed)
            row.show_error(shown.error)

    def _show_facts(self, facts: Facts) -> None:
        if facts != self._shown_facts:
            self._shown_facts = facts
            self._arrange()

    def _arrange(self) -> None:
        """Names beside values, or above them where it is narrow."""
        while item := self._grid.takeAt(0):
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        beside = self._theme.kiosk
        self._grid.setVerticalSpacing(8 if beside else 0)
        for at, (name, value) in enumerate(self._shown_facts):
            label, shown = QLabel(name), QLabel(breakable(value))
            label.setProperty("role", "label")
            shown.setContentsMargins(0, 0, 0, 0 if beside else 8)
            for one in (label, shown):
                one.setWordWrap(True)
                one.setTextFormat(Qt.TextFormat.PlainText)
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(label, at if beside else 2 * at, 0, top)
            self._grid.addWidget(shown, at if beside else 2 * at + 1, 1 if beside else 0, top)
        self._grid.setColumnStretch(0, 0 if beside else 1)
        self._grid.setColumnStretch(1, 1 if beside else 0)


def breakable(text: str) -> str:
    """Ids and addresses have no blanks: they may be broken behind a sign, or behind eight others.
    Words stay whole.
    """
    if " " in text or len(text) <= _WORD:
        return text
    signed = re.sub(r"([/.:-])(?=\w)", "\\1\u200b", text)
    return re.sub(r"(\w{8})(?=\w)", "\\1\u200b", signed)


def _note(shown: ConnectionShown) -> str:
    """What stands in the way, and of whom."""
    parts = []
    if shown.status.link == "sign_in":
        parts.append(f"{network_words('sign_in').title}.")
        if shown.status.to_send:
            text = translate(
                "Access", "%n edit(s) wait for it; nothing is lost.", "", shown.status.to_send
            )
            parts.append(text)
    if not shown.may:
        parts.append(words("needs_admin").line)
    return " ".join(parts)


def _facts(shown: ConnectionShown) -> Facts:
    """Names and values, for those that this system has."""
    profile, link = shown.profile, link_words(shown.status.link)
    facts = (
        (translate("Access", "Connection"), link[:1].upper() + link[1:]),
        (translate("Setup", "System"), SYSTEM_NAMES[profile.system]),
        (translate("Setup", "Server's address"), shown.server),
        (translate("Setup", "Organisation id"), _of(shown, "enfore", profile.org)),
        (translate("Setup", "Facility id"), _of(shown, "fulfillmenttools", profile.facility)),
        (translate("Setup", "Site id"), _of(shown, "trybe", profile.site)),
        (translate("Setup", "App name"), shown.app),
    )
    return tuple(fact for fact in facts if fact[1])


def _of(shown: ConnectionShown, system: str, value: str) -> str:
    return value if shown.profile.system == system else ""
