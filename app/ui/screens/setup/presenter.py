"""Set-up: holds the form, tests the connection, and writes the profile when all is there."""

from __future__ import annotations

import secrets
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from PySide6.QtCore import Signal

from app.domain.meanings import PlaceRead, Read
from app.scan.values import Scan
from app.settings import Credentials, Profile, System
from app.ui.frame.values import Action, Band, Prompt
from app.ui.screens.base import Framing, Presenter, Sound
from app.ui.screens.setup.form import SetupForm, filled, made, problems
from app.ui.screens.setup.judging import connected_words, refused_words
from app.ui.sentences import missing_words, words
from app.ui.sentences.forms import Words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import Kind
from app.workbench.device import Tested

_LETTERS = string.ascii_uppercase + string.digits


class SetupDesk(Protocol):
    """What set-up needs of the program."""

    systems: Sequence[System]
    """The systems that this version can work with."""

    def known(self) -> tuple[Profile, Credentials]:
        """What is set up already; defaults before the first time."""

    async def test_connection(self, profile: Profile, credentials: Credentials) -> Tested:
        """Sign in, look for the receiving place, count the expected deliveries."""

    async def save(self, profile: Profile, credentials: Credentials) -> None:
        """Write both; the credentials into a file that only its owner reads.

        Raises:
            OSError: it could not be written; nothing is half-written.
        """


@dataclass(frozen=True, slots=True)
class SetupState:
    """What the view shows; `errors` has a sentence by field, `result` the test's outcome."""

    form: SetupForm
    systems: Sequence[System] = ("enfore",)
    errors: Mapping[str, str] = field(default_factory=dict)
    testing: bool = False
    result: str = ""
    result_tone: Tone = Tone.PLAIN
    secret_known: bool = False


class SetupPresenter(Presenter):
    """Decides what the form's content means.

    Signals:
        done(Profile): the device is set up; the terminal can start.
    """

    done = Signal(object)

    name = "setup"
    with_card = False

    def __init__(self, desk: SetupDesk) -> None:
        super().__init__()
        self._desk = desk
        self._before, self._kept = desk.known()
        form = filled(self._before, self._kept)
        if not form.terminal:
            form = replace(form, terminal="".join(secrets.choice(_LETTERS) for _ in range(4)))
        self.state = SetupState(
            form, tuple(desk.systems), secret_known=bool(self._kept.secret or self._kept.token)
        )
        self._band = Band()
        self._serial = 0

    async def enter(self, what: Any = None) -> None:
        self._show()

    async def scan(self, read: Read, scan: Scan) -> None:
        """A place's label fills the receiving place; what nobody knows yet is its id."""
        place = next((m.place for m in read.meanings if isinstance(m, PlaceRead)), None)
        if place is not None:
            form = replace(self.state.form, place=place.id, place_name=place.name)
        else:
            form = replace(self.state.form, place=read.text.strip()[:64], place_name="")
        self.state = replace(self.state, form=form)
        self._say(Tone.OK, translate("Setup", "Receiving place: {id}").format(id=form.place), "")
        self.sounded.emit(Sound.ACCEPTED)
        self._show()

    def edit(self, name: str, value: Any) -> None:
        """A field was changed."""
        if name == "terminal":
            value = str(value).upper()
        errors = {key: text for key, text in self.state.errors.items() if key != name}
        form = replace(self.state.form, **{name: value})
        self.state = replace(self.state, form=form, errors=errors)
        self._show()

    async def act(self, key: str) -> None:
        if key == "test":
            await self._test()
        elif key == "save":
            await self._save()

    def _complete(self) -> bool:
        form = self.state.form
        found = problems(form)
        for name in ("secret", "token"):
            if getattr(self._kept, name):
                found.pop(name, None)
        errors = {name: missing_words(key).line for name, key in found.items()}
        self.state = replace(self.state, errors=errors, result="")
        if found:
            first = missing_words(next(iter(found.values())))
            self._refuse(first)
        return not found

    async def _test(self) -> None:
        if not self._complete():
            return
        self.state = replace(self.state, testing=True)
        self._say(Tone.PLAIN, translate("Setup", "Asking the server …"), "")
        self._show()
        profile, credentials = made(self.state.form, self._before, self._kept)
        try:
            tested = await self._desk.test_connection(profile, credentials)
        finally:
            self.state = replace(self.state, testing=False)
        self._judge(tested)

    def _judge(self, tested: Tested) -> None:
        if tested.error is not None:
            said = refused_words(tested.error)
            self.state = replace(self.state, result=said.line, result_tone=Tone.BAD)
            self._refuse(said)
            return
        form = self.state.form
        if tested.place_name:
            form = replace(form, place_name=tested.place_name)
        said = connected_words(tested, form.system)
        self.state = replace(self.state, form=form, result=said.line, result_tone=Tone.OK)
        self._say(Tone.OK, said.title, said.detail)
        self.sounded.emit(Sound.ACCEPTED)
        self._show()

    async def _save(self) -> None:
        if not self._complete():
            return
        profile, credentials = made(self.state.form, self._before, self._kept)
        try:
            await self._desk.save(profile, credentials)
        except OSError as error:
            self._refuse(words("settings_not_written", {"detail": str(error)}))
            return
        self._say(Tone.OK, translate("Setup", "Set up"), "")
        self._show()
        self.done.emit(profile)

    def _refuse(self, said: Words) -> None:
        self._say(Tone.BAD, said.title, said.detail)
        self.sounded.emit(Sound.REFUSED)
        self._show()

    def _say(self, tone: Tone, title: str, detail: str) -> None:
        self._serial += 1
        self._band = Band(tone, title, detail, serial=self._serial)

    def _show(self) -> None:
        self.changed.emit(self.state)
        busy = self.state.testing
        actions = (
            Action("test", translate("Setup", "Test the connection"), "sync", enabled=not busy),
            Action("save", translate("Setup", "Save and start"), "check", Kind.MAIN, not busy),
        )
        prompt = Prompt(translate("Setup", "Fill in the form; scan the place's label"), "settings")
        self.framed.emit(Framing(prompt=prompt, band=self._band, actions=actions))
