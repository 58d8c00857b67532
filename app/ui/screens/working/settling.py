"""Outcomes in the order of their scans: each is shown when its own commit is through (law 3).

The next scan never waits for this: it is decided at once, and its outcome stands in line.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from app import aio
from app.domain.events import Fact
from app.workbench.desk import Handled

D = TypeVar("D")
F = TypeVar("F", bound=Fact)


class Failure(Protocol):
    """Why something could not be written: the key of its sentence."""

    key: str
    detail: str


class Confirms(Protocol[D, F]):
    """A desk that says when a step is on disk."""

    async def confirm(self, handled: Handled[D, F]) -> Failure | None:
        """None: green; else why the step is lost."""


@dataclass(frozen=True, slots=True)
class Pending(Generic[D, F]):
    """A decision on its way to the disk."""

    desk: Confirms[D, F]
    handled: Handled[D, F]
    also: str = ""
    """What is to be told beside its outcome."""


class Settling(Generic[D, F]):
    """Waits for commits one after the other and tells what became of each."""

    def __init__(
        self, owner: aio.Owner, told: Callable[[Pending[D, F], Failure | None], None]
    ) -> None:
        self._owner = owner
        self._told = told
        self._waiting: deque[Pending[D, F]] = deque()
        self._busy = False
        self._draining: asyncio.Task[None] | None = None

    @property
    def idle(self) -> bool:
        """Whether every outcome has been told."""
        return not self._waiting and not self._busy

    @property
    def waiting(self) -> int:
        """How many outcomes are not told yet."""
        return len(self._waiting)

    def add(self, pending: Pending[D, F]) -> None:
        """Tell this one's outcome after those before it."""
        self._waiting.append(pending)
        if not self._busy:
            self._busy = True
            self._draining = aio.spawn(self._drain(), name="outcomes", owner=self._owner)

    async def told(self) -> None:
        """Return once every outcome has been told."""
        while self._draining is not None and not self.idle:
            await asyncio.wait((self._draining,))

    async def _drain(self) -> None:
        try:
            while self._waiting:
                pending = self._waiting[0]
                error = await pending.desk.confirm(pending.handled)
                self._waiting.popleft()
                self._told(pending, error)
        finally:
            self._busy = False
