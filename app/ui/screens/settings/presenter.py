"""Settings: holds the profile as it is, writes each change, and says what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices

from app.aio import Clock, SystemClock
from app.domain.meanings import Read
from app.domain.people import Member
from app.scan.values import Scan
from app.settings import Profile, SettingsError
from app.ui.frame.values import Action, Band, Prompt
from app.ui.screens.base import TONES, Framing, Go, Presenter, Sound
from app.ui.screens.settings.connecting import (
    TEST_SECRET,
    USE_SECRET,
    AccessDesk,
    Connecting,
    ConnectionShown,
    Outcome,
    command_of,
    connection_actions,
    connection_prompt,
)
from app.ui.screens.settings.explain import Explained, explain
from app.ui.screens.settings.people_values import PeopleShown, people_shown, shown_of, told_of
from app.ui.screens.sign_in.flow import SetPin
from app.ui.sentences import words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import Kind

CONNECTION = "connection"
TABS = (
    *("scanner", "test", "display", "sound", "receiving", "picking", "counting", "people"),
    CONNECTION,
)
FOR_A_LEAD = ("people.", "rules.count_lead")
"""Settings by which a lead would otherwise be passed by."""
PICKUP = "PICKUP"
NOBODY_SHOWN = PeopleShown()


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


class People(Protocol):
    """What the settings need of the people here."""

    def known(self) -> Sequence[Member]:
        """Everybody who is known here."""

    def may_administer(self) -> bool:
        """Whether whoever is here may change who sees and does what."""


@dataclass(frozen=True, slots=True)
class SettingsState:
    """What the view shows. `errors` has a sentence by field."""

    profile: Profile
    tab: str = "scanner"
    tabs: tuple[str, ...] = TABS
    ports: tuple[tuple[str, str], ...] = ()
    explained: Explained | None = None
    errors: Mapping[str, str] | None = None
    people: PeopleShown = NOBODY_SHOWN
    connection: ConnectionShown | None = None


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

    def __init__(
        self,
        device: Device,
        *,
        picks: bool = True,
        counts: bool = True,
        people: People | None = None,
        access: AccessDesk | None = None,
        clock: Clock | None = None,
    ) -> None:
        super().__init__()
        self._clock = clock or SystemClock()
        self._device = device
        self._people = people
        self._connecting = Connecting(access) if access is not None else None
        here = {"picking": picks, "counting": counts, "people": people is not None}
        here[CONNECTION] = access is not None
        self._tabs = tuple(tab for tab in TABS if here.get(tab, True))
        """Where no goods leave, nothing is to be set about them."""
        self._band = Band()
        self._serial = 0
        self.state = SettingsState(device.profile, tabs=self._tabs)

    async def enter(self, what: Any = None) -> None:
        tab = what if what in self._tabs else self.state.tab
        self.state = SettingsState(self._device.profile, tab, self._tabs, people=self._shown())
        self._band = Band()
        self.interrupted()
        ports = tuple(await self._device.serial_ports())
        self.state = replace(self.state, ports=ports)
        self._show()

    async def leave(self) -> None:
        self.interrupted()

    def interrupted(self) -> None:
        if self._connecting is not None:
            self._connecting.forget()
        self._show()

    async def scan(self, read: Read, scan: Scan) -> None:
        if self._connecting is not None and self.state.tab == CONNECTION:
            await self._connect_by(read, scan)
            return
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
        if key in (TEST_SECRET, USE_SECRET):
            await self._connect(key)
            return
        kind, _, name = key.partition(":")
        if kind == "tab" and name in self._tabs:
            self.state = replace(self.state, tab=name)
            self._show()

    # --- the connection --------------------------------------------------------------------

    def type_secret(self, text: str) -> None:
        """A new secret, or token, is being typed."""
        connecting = self._connecting
        if connecting is not None and text != connecting.typed:
            connecting.type(text)
            self._show()

    async def _connect(self, key: str) -> None:
        """Try what was entered, or use it."""
        connecting = self._connecting
        if connecting is None or connecting.busy:
            return
        if not self._may(CONNECTION):
            self._tell(Outcome(words("needs_admin")))
            return
        outcome = connecting.begin()
        if outcome is None:
            self._say(Tone.PLAIN, translate("Setup", "Asking the server …"), "")
            self._show()
            outcome = await (connecting.test() if key == TEST_SECRET else connecting.use())
        self._tell(outcome)

    async def _connect_by(self, read: Read, scan: Scan) -> None:
        """On the page about the connection a code is the new secret, or what is done with it."""
        connecting, command = self._connecting, command_of(read)
        if connecting is None or command == "OK":
            await self._connect(USE_SECRET)
        elif command == "CANCEL":
            self.interrupted()
        elif command:
            self._tell(Outcome(words("command_not_here", {"command": command})))
        elif not self._may(CONNECTION):
            self._tell(Outcome(words("needs_admin")))
        elif not connecting.busy:
            self._tell(connecting.read(read, scan))

    def _tell(self, outcome: Outcome) -> None:
        self._say(Tone.OK if outcome.well else Tone.BAD, outcome.told.title, outcome.told.detail)
        self.sounded.emit(Sound.ACCEPTED if outcome.well else Sound.REFUSED)
        self._show()

    # --- what is printed, and what is written ------------------------------------------------

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
        if field.startswith(FOR_A_LEAD) and not self._may(field):
            told = words("needs_admin")
            self._fail(field, told.title, told.detail)
            return
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

    def _may(self, field: str) -> bool:
        """Whether whoever is here may change what is for a lead."""
        if self._people is None:
            return not field.startswith("people.")
        return self._people.may_administer()

    def refresh(self, topic: str, key: str) -> None:
        if topic in ("people", "catalog"):
            self.state = replace(self.state, people=self._shown(), errors=None)
            self._show()
        elif topic in ("connection", "outbox") and self.state.tab == CONNECTION:
            self._show()

    def set_pin(self, person: str) -> None:
        """Somebody's PIN is to be set, or changed."""
        self.left.emit(Go("sign_in", SetPin(person)))

    def _shown(self) -> PeopleShown:
        if self._people is None:
            return NOBODY_SHOWN
        now = self._clock.now()
        return people_shown(self._people.known(), now, may=self._people.may_administer())

    def takes_badge(self, read: Read) -> bool:
        return self.state.tab in ("scanner", "test")

    def announce(self, sound: Sound, title: str, detail: str = "") -> bool:
        self._say(TONES[sound], title, detail)
        self.sounded.emit(sound)
        self._show()
        return True

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
        if self._connecting is not None:
            shown = self._connecting.shown(may=self._may(CONNECTION))
            self.state = replace(self.state, connection=shown)
        self.changed.emit(self.state)
        self.framed.emit(Framing(prompt=self._prompt(), band=self._band, actions=self._actions()))

    def _prompt(self) -> Prompt:
        if self.state.tab == CONNECTION:
            return connection_prompt(self.state.connection)
        if self.state.tab in ("scanner", "test"):
            return Prompt(translate("Settings", "Scan any code: it is explained here"))
        return Prompt(translate("Settings", "Each change is in force at once"), "settings")

    def _actions(self) -> tuple[Action, ...]:
        back = Action("back", translate("Settings", "Back"), "back")
        if self.state.tab == CONNECTION:
            return back, *connection_actions(self.state.connection)
        return (
            back,
            Action("sheet", translate("Settings", "Codes to print"), "print"),
            Action("home", translate("Settings", "Home"), "home", Kind.MAIN),
        )


def changed_profile(profile: Profile, field: str, value: Any) -> Profile:
    """The profile with one field of one of its parts changed.

    Raises:
        SettingsError: there is no such setting, or the value cannot be one.
    """
    part, _, name = field.partition(".")
    holder = getattr(profile, part, None)
    known = part == "people" or hasattr(holder, name)
    if holder is None or not known:
        raise SettingsError("scanner_setting", field)
    if part == "people":
        return replace(profile, people=told_of(profile.people, name, value))
    if part == "rules":
        value = _rule(profile, name, value)
    return replace(profile, **{part: replace(holder, **{name: value})})


def _rule(profile: Profile, name: str, value: Any) -> Any:
    """A rule of the site, from what its row shows."""
    if name == "tolerance_percent":
        return Decimal(int(value))
    if name == "min_days_out":
        return int(value) or None
    if name.startswith("count_lead"):
        return Decimal(int(value)) or None
    if name == "signed_types":
        others = tuple(kind for kind in profile.rules.signed_types if kind != PICKUP)
        return (*others, PICKUP) if value else others
    return value


def shown_value(profile: Profile, field: str) -> Any:
    """What the row of a setting shows: the switch of signatures is about pickups, and no least
    number of days is 0."""
    part, _, name = field.partition(".")
    if part == "people":
        return shown_of(profile.people, name)
    value = getattr(getattr(profile, part), name)
    if name == "signed_types":
        return PICKUP in value
    return 0 if value is None else value
