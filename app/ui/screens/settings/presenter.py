"""Settings: holds the profile as it is, writes each change, and says what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices

from app.domain.meanings import Read
from app.scan.values import Scan
from app.settings import Profile, SettingsError
from app.ui.frame.values import Action, Band, Prompt
from app.ui.screens.base import Framing, Presenter, Sound
from app.ui.screens.settings.explain import Explained, explain
from app.ui.sentences import words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import Kind

TABS = ("scanner", "test", "display", "sound", "receiving")


class Device(Protocol):
    """What the settings need of the terminal."""

    @property
    def profile(self) -> Profile:
        """The profile in force."""

    @property
    def sheets(self) -> Path:
        """The folder for printed sheets."""

    async def save_profile(self, profile: Profile) -> None:
        """Write the profile and use it from now on.

        Raises:
            SettingsError: a value is out of its range; nothing was written.
            OSError: it could not be written.
        """

    async def serial_ports(self) -> Sequence[tuple[str, str]]:
        """The machine's serial ports as (device, description)."""


@dataclass(frozen=True, slots=True)
class SettingsState:
    """What the view shows. `errors` has a sentence by field."""

    profile: Profile
    tab: str = "scanner"
    ports: tuple[tuple[str, str], ...] = ()
    explained: Explained | None = None
    errors: Mapping[str, str] | None = None


class SettingsPresenter(Presenter):
    """Decides what a change of a setting means.

    Signals:
        applied(Profile): a change was written; window, scanner and sounds take it over.
        tone_wanted(Sound): let this tone be heard.
    """

    applied = Signal(object)
    tone_wanted = Signal(object)

    name = "settings"
    with_card = False

    def __init__(self, device: Device) -> None:
        super().__init__()
        self._device = device
        self._band = Band()
        self._serial = 0
        self.state = SettingsState(device.profile)

    async def enter(self, what: Any = None) -> None:
        tab = what if what in TABS else self.state.tab
        self.state = SettingsState(self._device.profile, tab)
        self._band = Band()
        self._show()
        ports = tuple(await self._device.serial_ports())
        self.state = replace(self.state, ports=ports)
        self._show()

    async def scan(self, read: Read, scan: Scan) -> None:
        explained = explain(read, scan)
        self.state = replace(self.state, tab="test", explained=explained)
        self._say(explained.tone, explained.title, explained.text)
        self._show()
        sounds = {Tone.OK: Sound.ACCEPTED, Tone.WARN: Sound.QUESTION}
        self.sounded.emit(sounds.get(explained.tone, Sound.REFUSED))

    async def act(self, key: str) -> None:
        """`tab:<name>` shows a part of the settings."""
        if key == "sheet":
            self._print()
            return
        kind, _, name = key.partition(":")
        if kind == "tab" and name in TABS:
            self.state = replace(self.state, tab=name)
            self._show()

    def _print(self) -> None:
        """Write the command sheet and show it."""
        from app.ui.sheets.commands import write_command_sheet

        path = self._device.sheets / "command-sheet.pdf"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_command_sheet(path, demo=self._device.profile.demo)
        except OSError as error:
            said = words("settings_not_written", {"detail": str(error)})
            self._fail("sheet", said.title, said.detail)
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        self._say(Tone.OK, translate("Settings", "The codes are ready to be printed"), str(path))
        self._show()

    async def change(self, field: str, value: Any) -> None:
        """Write one setting: `part.field` of the profile ("looks.theme")."""
        try:
            changed = changed_profile(self._device.profile, field, value)
            await self._device.save_profile(changed)
        except SettingsError as error:
            said = words(error.key, {"detail": error.detail})
            self._fail(field, said.title, said.detail)
            return
        except OSError as error:
            said = words("settings_not_written", {"detail": str(error)})
            self._fail(field, said.title, said.detail)
            return
        self.state = replace(self.state, profile=changed, errors=None)
        self._say(Tone.OK, translate("Settings", "Saved"), "")
        self.applied.emit(changed)
        self._show()

    def hear(self, sound: str) -> None:
        """Let a tone be heard."""
        self.tone_wanted.emit(Sound(sound))

    def _fail(self, field: str, title: str, detail: str) -> None:
        self.state = replace(self.state, errors={field: f"{title}. {detail}".strip()})
        self._say(Tone.BAD, title, detail)
        self.sounded.emit(Sound.REFUSED)
        self._show()

    def _say(self, tone: Tone, title: str, detail: str) -> None:
        self._serial += 1
        self._band = Band(tone, title, detail, serial=self._serial)

    def _show(self) -> None:
        self.changed.emit(self.state)
        self.framed.emit(Framing(prompt=self._prompt(), band=self._band, actions=_actions()))

    def _prompt(self) -> Prompt:
        if self.state.tab in ("scanner", "test"):
            return Prompt(translate("Settings", "Scan any code: it is explained here"))
        return Prompt(translate("Settings", "Each change is in force at once"), "settings")


def _actions() -> tuple[Action, ...]:
    return (
        Action("back", translate("Settings", "Back"), "back"),
        Action("sheet", translate("Settings", "Codes to print"), "print"),
        Action("home", translate("Settings", "Home"), "home", Kind.MAIN),
    )


def changed_profile(profile: Profile, field: str, value: Any) -> Profile:
    """The profile with one field of one of its parts changed.

    Raises:
        SettingsError: there is no such setting, or the value cannot be one.
    """
    part, _, name = field.partition(".")
    if part == "rules" and name == "tolerance_percent":
        value = Decimal(int(value))
    holder = getattr(profile, part, None)
    if holder is None or not hasattr(holder, name):
        raise SettingsError("scanner_setting", field)
    return replace(profile, **{part: replace(holder, **{name: value})})
