"""The page about people: who has to sign in, when it locks, who sees what, and PINs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.settings import PeopleRules
from app.ui.screens.settings.pages import Page
from app.ui.screens.settings.people_values import ROLES, TILES, PeopleShown, PersonRow, tiles_of
from app.ui.screens.settings.presenter import SettingsState
from app.ui.screens.sign_in.names import paint_initials
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate
from app.ui.widgets.button import BigButton
from app.ui.widgets.chip import ChipRow, ChipStrip, Choice
from app.ui.widgets.inputs import FormRow

AS_ROLE = "as_role"
"""The chip of a person who has no set of their own."""


def tile_words(tile: str) -> str:
    """A tile of home by its title."""
    return {
        "receive": translate("Home", "Receive"),
        "pick": translate("Home", "Pick & pack"),
        "hand_over": translate("Home", "Hand over"),
        "counts": translate("Home", "Count"),
        "shipments": translate("Home", "Ship"),
        "lookup": translate("Home", "Look up"),
        "receipts": translate("Home", "Records"),
        "settings": translate("Home", "Settings"),
    }[tile]


class Initials(QWidget):
    """A disc with somebody's initials."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme, self._text = theme, text
        self.setFixedSize(48, 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_initials(painter, self._theme, self.rect(), self._text)
        painter.end()


class PersonLine(QWidget):
    """A person, the state of their PIN, and the button that sets it.

    Signals:
        wanted: the person's id.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, row: PersonRow) -> None:
        super().__init__()
        name, detail = QLabel(row.name), QLabel(row.detail)
        name.setProperty("role", "heading")
        detail.setProperty("role", "small")
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (name, detail):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            words.addWidget(label)
        self.button = BigButton(theme, row.button, key=row.id, icon="keypad")
        self.button.setAccessibleName(f"{row.name}: {row.button}")
        self.button.chosen.connect(self.wanted)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP + 4)
        box.addWidget(Initials(theme, row.initials))
        box.addLayout(words, 1)
        box.addWidget(self.button)


class TilesRow(FormRow):
    """Whose tiles, and which of them.

    Signals:
        changed: (whose, tiles) as `told_of` takes it.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            translate("Settings", "Who sees what"),
            translate("Settings", "What is switched off is neither a tile nor opened by a code."),
        )
        self.whose = ChipStrip(theme)
        self.tiles = ChipRow(theme, several=True)
        self._rules = PeopleRules()
        self.whose.chosen.connect(self._on_whose)
        self.tiles.chosen.connect(self._on_tile)
        self.box.setSpacing(GAP)
        self.add(self.tiles)
        self.add(self.whose)

    def display(self, rules: PeopleRules, shown: PeopleShown) -> None:
        """Show what is set for the one that is chosen."""
        self._rules = rules
        roles = [
            Choice("worker", translate("Settings", "Workers"), icon="person"),
            Choice("lead", translate("Settings", "Leads"), icon="person"),
        ]
        self.whose.display([*roles, *(Choice(row.id, row.name) for row in shown.rows)])
        if not self.whose.row.on():
            self.whose.row.set_on(("worker",))
        self._show_tiles()

    def _show_tiles(self) -> None:
        whose = self._chosen()
        tiles = [Choice(tile, tile_words(tile)) for tile in TILES]
        on = tiles_of(self._rules, whose)
        if whose not in ROLES:
            tiles.insert(0, Choice(AS_ROLE, translate("Settings", "As the role")))
            on = on if whose in self._rules.person_tiles else (AS_ROLE,)
        self.tiles.display(tiles)
        self.tiles.set_on(on)

    def _chosen(self) -> str:
        return next(iter(self.whose.row.on()), "worker")

    def _on_whose(self, _: str) -> None:
        self._show_tiles()

    def _on_tile(self, tile: str) -> None:
        on: tuple[str, ...] | None = tuple(key for key in self.tiles.on() if key != AS_ROLE)
        if tile == AS_ROLE:
            on = None
        self.changed.emit((self._chosen(), on))


class PeoplePage(Page):
    """Who works here, and how they show that it is them.

    Signals besides those of `Page`:
        pin_wanted: the id of a person whose PIN is to be set.
    """

    pin_wanted = Signal(str)

    def build(self) -> None:
        self._note = QLabel(translate("Settings", "A lead has to be signed in to change this."))
        self._note.setProperty("role", "error")
        self._note.setWordWrap(True)
        self._box.addWidget(self._note)
        self._choice(
            "people.sign_in_required",
            translate("Settings", "Sign in before work"),
            (
                Choice("auto", translate("Settings", "Once somebody can")),
                Choice("always", translate("Settings", "Always")),
                Choice("never", translate("Settings", "Never")),
            ),
            translate("Settings", "Nobody is shut out: without people in the catalog it is open."),
        )
        self._number(
            "people.lock_after",
            translate("Settings", "Lock when nobody touches it for"),
            translate("Settings", "The open work stays. 0: it never locks by itself."),
            span=range(0, 60, 1),
            unit=translate("Settings", "min"),
        )
        self._tiles = TilesRow(self._theme)
        self._tiles.changed.connect(self._on_tiles)
        self._box.addWidget(self._tiles)
        self._people = FormRow(self._theme, translate("Settings", "PINs"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(12)
        holder = QWidget()
        holder.setLayout(self._lines)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._people.add(holder)
        self._box.addWidget(self._people)
        self._rows_shown: tuple[PersonRow, ...] | None = None

    def display(self, state: SettingsState, errors: Mapping[str, str]) -> None:
        super().display(state, errors)
        shown = state.people
        self._note.setVisible(not shown.may)
        self._tiles.display(state.profile.people, shown)
        self._tiles.show_error(errors.get("people.tiles", ""))
        for row in (*self._rows.values(), self._tiles):
            row.setEnabled(shown.may)
        self._show_people(shown.rows)

    def _show_people(self, rows: tuple[PersonRow, ...]) -> None:
        nobody = translate("Settings", "The catalog has no people: import a file with staff.")
        self._people.hint = "" if rows else nobody
        self._people.show_error("")
        if rows == self._rows_shown:
            return
        self._rows_shown = rows
        while item := self._lines.takeAt(0):
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for row in rows:
            line = PersonLine(self._theme, row)
            line.wanted.connect(self.pin_wanted)
            self._lines.addWidget(line)

    def _on_tiles(self, value: object) -> None:
        self.changed.emit("people.tiles", value)
