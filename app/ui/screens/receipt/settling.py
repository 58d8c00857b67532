"""Outcomes in the order of their scans: each is shown when its own commit is through (law 3).

The next scan never waits for this: it is decided at once, and its outcome stands in line.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from app import aio
from app.domain.receipt.document import Receipt
from app.domain.receipt.facts import ReceiptFact
from app.workbench.desk import Handled
from app.workbench.receiving import ReceivingDesk


class Failure(Protocol):
    """Why something could not be written: the key of its sentence."""

    key: str
    detail: str


@dataclass(frozen=True, slots=True)
class Pending:
    """A decision on its way to the disk."""

    desk: ReceivingDesk
    handled: Handled[Receipt, ReceiptFact]
    also: str = ""
    """What is to be told beside its outcome."""


class Settling:
    """Waits for commits one after the other and tells what became of each."""

    def __init__(self, owner: aio.Owner, told: Callable[[Pending, Failure | None], None]) -> None:
        self._owner = owner
        self._told = told
        self._waiting: deque[Pending] = deque()
        self._busy = False

    @property
    def idle(self) -> bool:
        """Whether every outcome has been told."""
        return not self._waiting and not self._busy

    @property
    def waiting(self) -> int:
        """How many outcomes are not told yet."""
        return len(self._waiting)

    def add(self, pending: Pending) -> None:
        """Tell this one's outcome after those before it."""
        self._waiting.append(pending)
        if not self._busy:
            self._busy = True
            aio.spawn(self._drain(), name="outcomes", owner=self._owner)

    async def _drain(self) -> None:
        try:
            while self._waiting:
                pending = self._waiting[0]
                error = await pending.desk.confirm(pending.handled)
                self._waiting.popleft()
                self._told(pending, error)
        finally:
            self._busy = False
