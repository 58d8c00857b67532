"""One decision's circumstances."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Generic, Protocol, TypeVar

from app.domain.decision import Detail
from app.domain.values import Stamp
from app.domain.working import NEVER, Option
from app.domain.working.document import Q, WorkDocument

NOT_PAINTED: Mapping[str, int] = MappingProxyType({})


class Rules(Protocol):
    """The settings that every work document has; times in ms."""

    @property
    def multiplier_ms(self) -> int:
        """How long a multiplier waits for its item."""

    @property
    def attributes_ms(self) -> int:
        """How long an item can still be completed by a code with attributes only."""

    @property
    def question_age_ms(self) -> int:
        """How long a question must have been on the screen before a scan answers it."""

    @property
    def below(self) -> Decimal:
        """What no quantity reaches."""


D_co = TypeVar("D_co", bound=WorkDocument[Any, Any], covariant=True)
R_co = TypeVar("R_co", bound=Rules, covariant=True)


@dataclass(frozen=True, slots=True)
class Case(Generic[D_co, R_co]):
    """The document, the site's rules, the moment and the person.

    `painted` says of each question on the screen when it was painted (monotonic ms of this boot).
    """

    document: D_co
    rules: R_co
    now: Stamp
    today: date
    person: str
    painted: Mapping[str, int]

    def age(self, then: Stamp) -> int:
        """Milliseconds since `then`; never ends across boots."""
        return self.now.monotonic - then.monotonic if then.boot == self.now.boot else NEVER

    def readable(self, question: str) -> bool:
        """Whether a scan read now can be meant as the answer (screens law 2)."""
        painted = self.painted.get(question)
        return painted is not None and self.now.monotonic - painted >= self.rules.question_age_ms

    def shown(self: Case[WorkDocument[Any, Q], Rules]) -> Q | None:
        """The question on the screen: the one painted last, else the one asked last."""
        painted = [q for q in self.document.questions if q.id in self.painted]
        if painted:
            return max(painted, key=lambda q: (self.painted[q.id], q.order))
        return self.document.question(self.document.asking)

    def waiting(self: Case[WorkDocument[Any, Q], Rules], text: str) -> Q | None:
        """The newest open question about goods with the same code."""
        same = (q for q in reversed(self.document.questions) if q.text == text and q.goods)
        return next(same, None) if text else None


AnyCase = Case[WorkDocument[Any, Any], Rules]
"""What a decision needs that is the same on every document."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A question that stands between goods and their counting."""

    reason: str
    details: Mapping[str, Detail]
    choices: tuple[Option, ...]
    line: str | None = None
