"""A question that a list asks before it opens something: answered by tap, key, code, or the same
code again; any other code puts it away, for nothing was done yet (law 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.domain.dispatch.rules import DispatchRules
from app.domain.meanings import CommandRead
from app.ui.frame.values import NO_BAND
from app.ui.screens.listing import ListPresenter
from app.ui.widgets.question import Asked

if TYPE_CHECKING:
    from app.ui.frame import Frame

READABLE_MS = DispatchRules().question_age_ms
"""Only a scan read so long after the question was painted can answer it."""


class AskingPresenter(ListPresenter):
    """A list that may ask one question; `answer` of a screen decides."""

    asked: Asked | None = None
    _code = ""
    _painted: int | None = None

    def ask(self, asked: Asked, code: str = "") -> None:
        """Show a question; `code` once more is its first answer. What was said before is over."""
        self.asked, self._code, self._painted = asked, code, None
        self.band = NO_BAND

    def put_away(self) -> None:
        """Nothing is asked any more."""
        self.asked = None

    def painted(self, question: str) -> None:
        """The panel with this question is on the screen; the first time counts."""
        if self.asked is not None and self.asked.key == question and self._painted is None:
            self._painted = self.clock.monotonic()

    def readable(self) -> bool:
        """Whether a scan that is read now can answer what is asked."""
        if self.asked is None or self._painted is None:
            return False
        return self.clock.monotonic() - self._painted >= READABLE_MS

    def expects_again(self, text: str) -> bool:
        return bool(self._code) and self._code == text and self.readable()

    async def answered_by(self, command: CommandRead) -> bool:
        """Whether `DH:ANSWER:n` is about what is asked; then it is answered, if it can be."""
        if self.asked is None or command.name != "ANSWER":
            return False
        number = int(command.value) if command.value.isdecimal() else 0
        if not self.readable():
            self.refuse_key("question_not_read")
        elif 1 <= number <= len(self.asked.answers):
            await self.answer(self.asked.key, number)
        else:
            self.refuse_key("no_such_answer", answer=command.value, answers=len(self.asked.answers))
        return True

    def key(self, key: str) -> bool:
        asked = self.asked
        if asked is None or not (key.isdecimal() and 1 <= int(key) <= len(asked.answers)):
            return False
        self.spawn(self.answer(asked.key, int(key)), "answer")
        return True


def tell_when_painted(presenter: AskingPresenter, frame: Frame) -> None:
    """Tell the presenter when its question is on the screen: as soon as events are done."""

    def painted() -> None:
        asked = frame.question.asked
        if asked is not None:
            presenter.painted(asked.key)

    if presenter.asked is not None:
        QTimer.singleShot(0, frame, painted)
