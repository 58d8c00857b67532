"""Which question is on the screen, and since when: only that one can be answered by a scan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, Protocol, TypeVar


class AskedOf(Protocol):
    """An open question of any document, as far as the screen must know it."""

    @property
    def id(self) -> str:
        """The question's id."""

    @property
    def text(self) -> str:
        """The code that asked; empty for a tap."""


Q = TypeVar("Q", bound=AskedOf)
Q_co = TypeVar("Q_co", bound=AskedOf, covariant=True)


class Asks(Protocol[Q_co]):
    """A work document that asks."""

    @property
    def asking(self) -> str | None:
        """The question asked last, unless another scan parked it."""

    def question(self, question: str, /) -> Q_co | None:
        """An open question by its id."""


class Asking(Generic[Q]):
    """The question that is shown, and when it was painted (monotonic ms)."""

    def __init__(self, readable_ms: int) -> None:
        self._readable_ms = readable_ms
        self._called = ""
        """A parked question that a person opened again."""
        self._shown = ""
        self._painted: int | None = None

    def clear(self) -> None:
        """Another document is shown."""
        self._called = self._shown = ""
        self._painted = None

    def call(self, question: str) -> None:
        """Show this parked question."""
        self._called = question

    def follow(self, document: Asks[Q], *, scanned: bool) -> Q | None:
        """The question to show for `document`; a scan parks one that was called."""
        if scanned:
            self._called = ""
        wanted = document.question(document.asking) if document.asking else None
        if wanted is None and self._called:
            wanted = document.question(self._called)
        shown = wanted.id if wanted is not None else ""
        if shown != self._shown:
            self._shown, self._painted = shown, None
        return wanted

    def was_painted(self, question: str, at: int) -> None:
        """The panel with this question was painted at `at`; the first time counts."""
        if question == self._shown and self._painted is None:
            self._painted = at

    def painted(self, later_ms: int = 0) -> Mapping[str, int]:
        """For the decision: what is on the screen since when. `later_ms` is how long the scan
        waited before it is decided: it must have been read late enough, not decided late enough.
        """
        if not self._shown or self._painted is None:
            return {}
        return {self._shown: self._painted + max(0, later_ms)}

    def answers(self, document: Asks[Q], text: str, now: int) -> bool:
        """Whether this code once more answers what is on the screen."""
        question = document.question(self._shown)
        if question is None or self._painted is None or not text or question.text != text:
            return False
        return now - self._painted >= self._readable_ms
