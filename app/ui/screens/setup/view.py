"""Shows the set-up form."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from app.settings import System
from app.ui.screens.setup.presenter import SetupState
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.chip import Choice
from app.ui.widgets.inputs import ChoiceRow, FormRow, SwitchRow, TextRow
from app.ui.widgets.scroll import scrolling

SYSTEM_NAMES: dict[System, str] = {
    "enfore": "enfore",
    "fulfillmenttools": "fulfillmenttools",
    "trybe": "Trybe",
}
SECRET_LIMIT = 8_000
"""Characters: a token says who it is for, and by whom it is signed."""
_ONLY: dict[str, tuple[System, ...]] = {
    "org": ("enfore",),
    "app": ("enfore",),
    "secret": ("enfore",),
    "who_books": ("enfore",),
    "purchasing": ("enfore",),
    "orders": ("enfore",),
    "own_place": ("enfore",),
    "facility": ("fulfillmenttools",),
    "site": ("trybe",),
    "member": ("trybe",),
    "token": ("fulfillmenttools", "trybe"),
}
"""Rows that some systems ask for; all others are asked for by each."""


class SetupView(QWidget):
    """Renders a `SetupState`: panels of rows, two columns where there is room.

    Signals:
        edited: (field, value) that the person entered.
    """

    edited = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._theme = theme
        self._rows: dict[str, FormRow] = {}
        self._names: dict[QWidget, str] = {}
        self._shown: SetupState | None = None
        self._result = QLabel()
        self._result.setWordWrap(True)
        self._result.setProperty("role", "heading")
        self._page = QWidget()
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._panels = [
            self._panel(translate("Setup", "Server"), self._server_rows()),
            self._panel(translate("Setup", "This terminal"), self._terminal_rows()),
        ]
        box = QVBoxLayout(self._page)
        box.setContentsMargins(16, 12, 8, 16)
        box.setSpacing(12)
        box.addWidget(self._result)
        box.addLayout(self._grid)
        box.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolling(self._page))
        self._result.hide()
        theme.changed.connect(self._arrange)
        self._arrange()

    # --- rows -------------------------------------------------------------------------------

    def _panel(self, title: str, rows: list[FormRow]) -> QFrame:
        panel = QFrame()
        panel.setProperty("role", "panel")
        box = QVBoxLayout(panel)
        box.setContentsMargins(20, 16, 20, 20)
        box.setSpacing(14)
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        box.addWidget(heading)
        for row in rows:
            box.addWidget(row)
        box.addStretch(1)
        return panel

    def _server_rows(self) -> list[FormRow]:
        return [
            self._choice("system", translate("Setup", "System"), ()),
            self._text("server", translate("Setup", "Server's address"), example="https://"),
            self._text("org", translate("Setup", "Organisation id")),
            self._text("facility", translate("Setup", "Facility id")),
            self._text("site", translate("Setup", "Site id")),
            self._text("app", translate("Setup", "App name")),
            self._text("secret", translate("Setup", "Secret"), secret=True),
            self._text("token", translate("Setup", "Token"), secret=True),
            self._text(
                "member",
                translate("Setup", "Item field that names the product"),
                translate("Setup", "Leave it empty if there is none: lines are linked by hand."),
            ),
            self._text(
                "purchasing",
                translate("Setup", "Address of the purchasing API"),
                translate("Setup", "Only if it is another than the server's."),
            ),
            self._text(
                "orders",
                translate("Setup", "Address of the sales orders API"),
                translate("Setup", "Only if it is another than the server's."),
            ),
        ]

    def _terminal_rows(self) -> list[FormRow]:
        add = Choice("add", translate("Setup", "This terminal"))
        record = Choice("record", translate("Setup", "Staff, in enfore"))
        own = SwitchRow(
            self._theme,
            translate("Setup", "Only this terminal books at this place"),
            translate("Setup", "Then a lost answer can be told from another's booking."),
        )
        own.changed.connect(self._on_edited)
        self._keep("own_place", own)
        return [
            self._text("name", translate("Setup", "Name of this terminal")),
            self._text(
                "terminal",
                translate("Setup", "Short name"),
                translate("Setup", "Four letters or digits, no other terminal has them."),
            ),
            self._text(
                "place",
                translate("Setup", "Receiving place"),
                translate("Setup", "Scan its label, or enter its id."),
            ),
            own,
            self._choice(
                "who_books",
                translate("Setup", "Who adds the stock on a receipt?"),
                (add, record),
                translate("Setup", "“Staff” writes the record only; they book it themselves."),
            ),
        ]

    def _text(
        self, name: str, label: str, hint: str = "", *, secret: bool = False, example: str = ""
    ) -> TextRow:
        limit = SECRET_LIMIT if secret else 500
        row = TextRow(self._theme, label, hint, secret=secret, placeholder=example, limit=limit)
        row.changed.connect(self._on_edited)
        self._keep(name, row)
        return row

    def _choice(
        self, name: str, label: str, choices: tuple[Choice, ...], hint: str = ""
    ) -> ChoiceRow:
        row = ChoiceRow(self._theme, label, choices, hint)
        row.chosen.connect(self._on_edited)
        self._keep(name, row)
        return row

    def _keep(self, name: str, row: FormRow) -> None:
        self._rows[name] = row
        self._names[row] = name

    def _on_edited(self, value: Any) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget):
            name = self._names[sender]
            if self._shown is None or getattr(self._shown.form, name) != value:
                self.edited.emit(name, value)

    # --- what is shown ----------------------------------------------------------------------

    def row(self, name: str) -> FormRow:
        """The row of a field."""
        return self._rows[name]

    def display(self, state: SetupState) -> None:
        """Show `state`."""
        self._shown = state
        system = self._rows["system"]
        if isinstance(system, ChoiceRow):
            system.chips.display([Choice(s, SYSTEM_NAMES[s]) for s in state.systems])
        for name, row in self._rows.items():
            self._put(row, getattr(state.form, name))
            row.show_error(state.errors.get(name, ""))
        for name, systems in _ONLY.items():
            self._rows[name].setVisible(state.form.system in systems)
        self._show_secret(known=state.secret_known)
        self._result.setText(state.result)
        self._result.setVisible(bool(state.result))
        role = "error" if state.result_tone is Tone.BAD else "heading"
        if self._result.property("role") != role:
            self._result.setProperty("role", role)
            self._result.style().polish(self._result)

    def _show_secret(self, *, known: bool) -> None:
        told = translate("Setup", "kept; leave it empty to keep it") if known else ""
        for name in ("secret", "token"):
            row = self._rows[name]
            if isinstance(row, TextRow):
                row.field.setPlaceholderText(told)

    @staticmethod
    def _put(row: FormRow, value: Any) -> None:
        match row:
            case TextRow():
                if not row.field.hasFocus():
                    row.set_text(str(value))
            case ChoiceRow():
                row.set_value(str(value or ""))
            case SwitchRow():
                row.set_value(bool(value))

    def _arrange(self) -> None:
        wide = self._theme.kiosk
        for at, panel in enumerate(self._panels):
            self._grid.removeWidget(panel)
            self._grid.addWidget(panel, 0 if wide else at, at if wide else 0)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if wide or column == 0 else 0)
