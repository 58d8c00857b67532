"""Grants what pages and screen commands want of any work document: actions, and other pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic

from app.domain.decision import Held, Refused
from app.domain.meanings import CommandRead
from app.domain.values import Product
from app.ui.screens.base import Sound
from app.ui.screens.working.kinds import A, P
from app.ui.screens.working.outcomes import Outcome
from app.ui.screens.working.presenter import WorkingPresenter
from app.ui.screens.working.values import Ask, Confirm, Do, Search, Show, Shut
from app.ui.sentences import Words
from app.ui.tokens import Tone

FINISH = "finish"
"""The page with the one summary (law 10), in every kind of document."""


class Granting(Generic[A, P]):
    """On behalf of a screen with actions `A` and pages `P`; what its kind says, its subclass
    does.
    """

    held: Mapping[str, str] = {}
    """The page that a decision asks for, by the decision's key."""

    def __init__(self, screen: WorkingPresenter[Any, Any, A, Any, P]) -> None:
        self._screen = screen

    # --- what a kind of document says -------------------------------------------------------

    def page(self, page: str, subject: str = "") -> P:
        """An open page."""
        raise NotImplementedError

    def prepare(self, overlay: P) -> None:
        """Put what a page needs into the snapshot before it opens."""

    def at_hand(self) -> tuple[Product, ...]:
        """The products offered before anything is looked for."""
        return ()

    def confirm(self) -> None:
        """Finish as the summary says."""
        raise NotImplementedError

    def step(self, by: int) -> None:
        """Go to the next line, or to the one before."""
        raise NotImplementedError

    def not_here(self, name: str) -> Words:
        """What is said of a command that does nothing here."""
        raise NotImplementedError

    def refused(self, decision: Refused) -> None:
        """Something was refused: what stands in its way may be shown."""

    def grant_own(self, wish: Any) -> None:
        """A wish that other documents do not know."""

    def finishing(self, command: CommandRead) -> bool:
        """A command on the summary; False leaves it to the document."""
        if command.name not in ("OK", "FINISH"):
            return False
        self.confirm()
        return True

    def screen_command(self, name: str) -> bool:
        """Whether a command that the document leaves to its screen was one of this kind's."""
        return False

    # --- wishes -----------------------------------------------------------------------------

    def grant(self, wish: Any) -> None:
        """Do what a page or the view wants."""
        screen = self._screen
        match wish:
            case Do(action=action, stay=stay):
                if not stay:
                    screen.close_page()
                screen.take(action)
            case Show(overlay=overlay):
                self.open(overlay)
            case Shut():
                screen.close_page()
            case Search(text=text):
                self._search(text)
            case Confirm():
                self.confirm()
            case Ask(question=question):
                screen.ask_again(question)
            case _:
                self.grant_own(wish)

    def open(self, overlay: P) -> None:
        """Open a page with what it needs."""
        if overlay.page in ("search", "link"):
            self._screen.extra["found"], self._screen.extra["searched"] = self.at_hand(), ""
        self.prepare(overlay)
        self._screen.open_page(overlay)

    def _search(self, text: str) -> None:
        screen, wanted = self._screen, text.strip()
        found = tuple(screen.workbench.search_products(text)) if wanted else self.at_hand()
        screen.extra["found"], screen.extra["searched"] = found, wanted
        screen.publish()

    # --- what a decision leaves to the screen -------------------------------------------------

    def follow(self, decision: Held) -> bool:
        """Whether the screen has done what this decision wants; nothing is told then."""
        page = self.held.get(decision.key)
        if page is not None:
            self.open(self.page(page, str(decision.details.get("question") or "")))
            return page != FINISH
        if decision.key == "screen_command":
            self._command(str(decision.details.get("name") or ""))
            return True
        return False

    def _command(self, name: str) -> None:
        if name in ("NEXT", "PREV"):
            self.step(1 if name == "NEXT" else -1)
        elif not self.screen_command(name):
            said = self.not_here(name)
            self._screen.say(Outcome(Tone.BAD, said.title, said.detail, Sound.REFUSED))

    def command(self, command: CommandRead, overlay: P) -> bool:
        """A command while a page is open; False leaves it to the document."""
        if command.name == "CANCEL":
            self._screen.close_page()
            return True
        if overlay.page == FINISH:
            return self.finishing(command)
        if command.name == "OK" and overlay.page in self._screen.edits:
            self._screen.confirming.emit()
            return True
        return False
