"""Credentials entered anew at a running terminal: what is known of them, trying and using others.

Server, organisation and app stay: with others this would be another terminal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Protocol

from app.domain.meanings import CommandRead, Read, UnknownRead
from app.scan.values import Scan
from app.settings import Credentials, Profile
from app.ui.frame.values import Action, Prompt
from app.ui.screens.setup.form import filled
from app.ui.screens.setup.judging import connected_words, refused_words
from app.ui.sentences import missing_words, words
from app.ui.sentences.forms import Words
from app.ui.translation import translate
from app.ui.widgets.button import Kind
from app.workbench.device import Tested
from app.workbench.views import ConnectionView

TEST_SECRET, USE_SECRET = "test_secret", "use_secret"
"""Keys of the page's big actions."""
_AIM = re.compile(r"^\][A-Za-z][0-9A-Za-z]")


class AccessDesk(Protocol):
    """What the page needs of the terminal."""

    @property
    def profile(self) -> Profile:
        """The profile in force."""

    @property
    def app(self) -> str:
        """The app that this terminal signs in as; "" where a token alone lets it in."""

    @property
    def connection(self) -> ConnectionView:
        """How it stands with the server."""

    async def test_secret(self, secret: str) -> Tested:
        """Sign in with it and look around; nothing is changed."""

    async def use_secret(self, secret: str) -> Tested:
        """Sign in with it from now on, if the server takes it.

        Raises:
            OSError: it could not be written; the old one stays.
        """


@dataclass(frozen=True, slots=True)
class ConnectionShown:
    """What the page shows; `typed` is the new secret, or token, as far as it was entered."""

    profile: Profile
    server: str
    app: str
    status: ConnectionView
    may: bool = True
    typed: str = field(default="", repr=False)
    error: str = ""
    busy: bool = False

    @property
    def wanted(self) -> str:
        """See `wanted`."""
        return wanted(self.profile)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an action; `told` is for the band."""

    told: Words
    well: bool = False


class Connecting:
    """Holds what was typed, and never what is in use."""

    def __init__(self, desk: AccessDesk) -> None:
        self._desk = desk
        self.typed = self._error = ""
        self.busy = False

    def shown(self, *, may: bool) -> ConnectionShown:
        """The page as it stands."""
        desk = self._desk
        server = filled(desk.profile, Credentials()).server
        return ConnectionShown(
            desk.profile,
            server,
            desk.app,
            desk.connection,
            may,
            self.typed,
            self._error,
            self.busy,
        )

    def type(self, text: str) -> None:
        """The field holds another text now."""
        self.typed, self._error = text, ""

    def forget(self) -> None:
        """Somebody else goes on here, or nobody: nothing half-typed stays."""
        self.type("")

    def read(self, read: Read, scan: Scan) -> Outcome:
        """A code that is no command is the new secret: long ones are hardly ever typed well."""
        known = next((m.code for m in read.meanings if isinstance(m, UnknownRead)), "")
        self.type(known or _AIM.sub("", scan.text.strip()))
        return Outcome(words("secret_read"), well=True)

    def begin(self) -> Outcome | None:
        """Before `test` and `use`: from now on it is busy, or there is nothing to ask with."""
        if not self.typed.strip():
            told = missing_words(wanted(self._desk.profile))
            self._error = told.line
            return Outcome(told)
        self.busy = True
        return None

    async def test(self) -> Outcome:
        """What the server says to what was entered; nothing is changed."""
        try:
            tested = await self._desk.test_secret(self.typed.strip())
        finally:
            self.busy = False
        if tested.error is not None:
            return self._refused(tested)
        return Outcome(connected_words(tested, self._desk.profile.system), well=True)

    async def use(self) -> Outcome:
        """Use what was entered from now on, if the server takes it."""
        try:
            tested = await self._desk.use_secret(self.typed.strip())
        except OSError as error:
            return self._failed(words("settings_not_written", {"detail": str(error)}))
        finally:
            self.busy = False
        if tested.error is not None:
            return self._refused(tested)
        self.forget()
        return Outcome(words("secret_in_use"), well=True)

    def _refused(self, tested: Tested) -> Outcome:
        error = tested.error or {}
        told = refused_words(error)
        if error.get("kind") not in ("SignIn", "SaidNo"):
            told = words("secret_not_tried", {"why": told.title})
        return self._failed(told)

    def _failed(self, told: Words) -> Outcome:
        self._error = told.detail or told.title  # the band says both, and larger
        return Outcome(told)


def wanted(profile: Profile) -> str:
    """What a system asks for: "secret" or "token", a key of `missing_words`."""
    return "secret" if profile.system == "enfore" else "token"


def command_of(read: Read) -> str:
    """The name of a command code, "" for every other code."""
    return next((m.name for m in read.meanings if isinstance(m, CommandRead)), "")


def connection_prompt(shown: ConnectionShown | None) -> Prompt:
    """What to do on the page, in words."""
    if shown is None or shown.may:
        return Prompt(translate("Access", "Enter what is new, or scan it"), "cloud")
    return Prompt(translate("Access", "A lead enters what is new"), "lock")


def connection_actions(shown: ConnectionShown | None) -> tuple[Action, ...]:
    """The big actions of the page."""
    ready = shown is not None and shown.may and not shown.busy and bool(shown.typed.strip())
    return (
        Action(TEST_SECRET, translate("Access", "Test it"), "sync", enabled=ready),
        Action(USE_SECRET, translate("Access", "Use it"), "check", Kind.MAIN, ready),
    )
