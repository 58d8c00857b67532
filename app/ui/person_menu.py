"""What a tap on the person in the top bar offers: somebody else, lock, sign out, a PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app import aio
from app.ui.door import SIGN_IN
from app.ui.frame import Frame
from app.ui.screens.base import Go
from app.ui.sentences import words
from app.ui.shell import Shell
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.sheet import choices, reading

if TYPE_CHECKING:
    from app.workbench.workbench import Workbench


class PersonMenu(QObject):
    """Opens the sheet, and does what is chosen in it."""

    def __init__(
        self, shell: Shell, frame: Frame, theme: Theme, workbench: Workbench, owner: aio.Owner
    ) -> None:
        super().__init__(frame)
        self._shell = shell
        self._frame = frame
        self._theme = theme
        self._people = workbench.people
        self._owner = owner
        frame.person_pressed.connect(self.open)

    def open(self) -> None:
        """Show what can be done; nothing while the terminal is locked."""
        if self._people.locked:
            return
        name = self._people.person.name or translate("TopBar", "Desk")
        self._frame.open_sheet(name, self._content(), own=True)

    def _content(self) -> QWidget:
        if not self._people.anybody_known:
            told = words("nobody_to_sign_in")
            return reading(self._theme, f"{told.title}\n\n{told.detail}")
        buttons = [
            self._button("change", translate("PersonMenu", "Somebody else"), "person", Kind.MAIN),
            self._button("lock", translate("PersonMenu", "Lock"), "lock"),
        ]
        if self._people.session.anybody:
            member = self._people.member(self._people.person.id)
            pin = translate("PersonMenu", "Set my PIN")
            if member is not None and member.pin:
                pin = translate("PersonMenu", "Change my PIN")
            buttons.append(self._button("pin", pin, "keypad"))
            buttons.append(self._button("out", translate("PersonMenu", "Sign out"), "forward"))
        return choices(buttons)

    def _button(self, key: str, text: str, icon: str, kind: Kind = Kind.NORMAL) -> BigButton:
        button = BigButton(self._theme, text, key=key, icon=icon, kind=kind)
        button.setMinimumHeight(self._theme.metrics.main_target)
        button.chosen.connect(self._on_chosen)
        return button

    def _on_chosen(self, key: str) -> None:
        self._frame.close_sheet()
        aio.spawn(self._do(key), name=f"person: {key}", owner=self._owner)

    async def _do(self, key: str) -> None:
        match key:
            case "change":
                await self._shell.go(Go(SIGN_IN))
            case "lock":
                await self._shell.door.lock()
            case "pin":
                from app.ui.screens.sign_in.flow import SetPin

                await self._shell.go(Go(SIGN_IN, SetPin(self._people.person.id)))
            case "out":
                await self._shell.door.sign_out()
