"""What a kind of work document says of itself, for the screen that runs all of them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Generic, Protocol, TypeVar

from app.domain.decision import Decision, Held, Refused
from app.domain.events import Fact
from app.domain.meanings import Attributes, CommandRead, Read
from app.domain.working import Multiplier
from app.ui.screens.base import Framing, Presenter
from app.ui.screens.working.asking import AskedOf
from app.ui.screens.working.desks import OpenDesk
from app.ui.screens.working.outcomes import Outcome
from app.ui.tokens import Tone
from app.workbench.desk import Handled


class Timing(Protocol):
    """The times that a document's rules name, ms."""

    @property
    def question_age_ms(self) -> int:
        """So long a question stands before a scan may answer it."""

    @property
    def multiplier_ms(self) -> int:
        """So long a multiplier waits for its scan."""


class Answerable(AskedOf, Protocol):
    """A question with numbered answers."""

    @property
    def options(self) -> Collection[Any]:
        """Its answers."""


Q = TypeVar("Q", bound=Answerable)
Q_co = TypeVar("Q_co", bound=Answerable, covariant=True)


class WorkDocument(Protocol[Q_co]):
    """What every work document shows of itself."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def state(self) -> str:
        """Where it stands; "finished" takes no more work."""

    @property
    def asking(self) -> str | None:
        """The question asked last, unless another scan parked it."""

    @property
    def multiplier(self) -> Multiplier | None:
        """What waits for the next item scan."""

    @property
    def held(self) -> Attributes:
        """Attributes that wait for their item."""

    @property
    def posts(self) -> Collection[Any]:
        """What it told the server so far."""

    def question(self, question: str, /) -> Q_co | None:
        """An open question by its id."""


class Paged(Protocol):
    """An open page."""

    @property
    def page(self) -> Any:
        """Which one."""

    @property
    def subject(self) -> str:
        """What it is about."""


D = TypeVar("D", bound=WorkDocument[Any])
F = TypeVar("F", bound=Fact)
A = TypeVar("A")
P = TypeVar("P", bound=Paged)


class KindOfScreen(Presenter, Generic[D, F, A, Q, P]):
    """The questions that the screen of any document asks of its kind."""

    edits: Collection[Any] = ()
    """Pages on which something is typed: a scan cancels the edit, with a notice (law 8)."""
    keypads: Collection[Any] = ()
    """Pages that are a keypad: number keys type there."""

    def found(self, what: Any) -> OpenDesk[D, F, A] | None:
        """The desk that `enter` was asked for; None: there is none.

        Raises:
            StoreError, UnknownRecord: the document cannot be read.
        """
        raise NotImplementedError

    def snapshot(self) -> Any:
        """The screen as it is to be shown."""
        raise NotImplementedError

    def subjects(self) -> Collection[str]:
        """The ids of the deliveries or orders that the document is about."""
        return ()

    def framing(self, tone: Tone) -> Framing:
        """The frame's parts; `tone` colours the card's figures."""
        raise NotImplementedError

    def welcome(self) -> Outcome:
        """Where the person was, on a document that has scans already (law 12)."""
        raise NotImplementedError

    def outcome_of(self, decision: Decision[F]) -> Outcome:
        """What is told of a decision."""
        raise NotImplementedError

    def place_names(self) -> dict[str, str]:
        """Names of all known places by id."""
        raise NotImplementedError

    def count(self) -> tuple[int, int]:
        """The `tally` now."""
        raise NotImplementedError

    def posts(self, handled: Handled[D, F]) -> bool:
        """Whether this step told the server something."""
        raise NotImplementedError

    def action(self, what: str, *details: Any) -> A:
        """An action of the document: `scan` a read, `answer` a question with a number, `undo`,
        `drop` what waits because of why.
        """
        raise NotImplementedError

    def press(self, key: str) -> bool:
        """A big action of the bottom bar; False if there is no such one."""
        raise NotImplementedError

    def follow(self, decision: Held, read: Read | None) -> bool:
        """Whether the screen has done what this decision wants; nothing is told then."""
        raise NotImplementedError

    def refused(self, decision: Refused) -> None:
        """Something was refused: the screen may show what stands in its way."""

    def page_takes(self, read: Read, command: CommandRead | None, overlay: P) -> bool:
        """What the open page wants of a scan before the document gets it."""
        return False

    def grant(self, wish: Any) -> None:
        """Do what a page or the view wants."""
        raise NotImplementedError

    def news(self, topic: str) -> None:
        """Something changed in the stores that only this kind of document cares for."""
