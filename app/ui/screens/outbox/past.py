"""The history: what was done, discarded or passed on in the last 90 days, searched and by pages."""

from __future__ import annotations

import asyncio

from app.workbench.views import QueueRow
from app.workbench.workbench import Workbench

PAGE = 200
"""So many entries are read at once."""


class Past:
    """What of the history was read so far, for one search."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self.text = ""
        self.rows: tuple[QueueRow, ...] = ()
        self.whole = False
        """Whether there is nothing further back."""

    def find(self, key: str) -> QueueRow | None:
        """An entry of it."""
        return next((row for row in self.rows if row.entry.id == key), None)

    def search(self, text: str) -> bool:
        """Search for something else; False when it is the same."""
        if text == self.text:
            return False
        self.text, self.rows, self.whole = text, (), False
        return True

    async def read(self) -> bool:
        """Read it anew from its newest end, as far as it was shown; False where another search has
        begun meanwhile.

        Raises:
            StoreError: the file cannot be read.
        """
        text, many = self.text, max(PAGE, len(self.rows))
        found = await asyncio.to_thread(self._page, text, many, None)
        if text != self.text:
            return False
        known = {row.entry.id: row for row in self.rows}
        # What is the same stays the same object: it is not painted again.
        self.rows = tuple(
            kept if (kept := known.get(row.entry.id)) == row else row for row in found
        )
        self.whole = len(found) < many
        return True

    async def further(self) -> bool:
        """Read one page further back; False where there is none, or another search has begun.

        Raises:
            StoreError: the file cannot be read.
        """
        if self.whole or not self.rows:
            return False
        text, known = self.text, self.rows
        found = await asyncio.to_thread(self._page, text, PAGE, known[-1].entry.seq)
        if text != self.text or known is not self.rows:
            return False
        self.rows = (*known, *found)
        self.whole = len(found) < PAGE
        return True

    def _page(self, text: str, limit: int, before: int | None) -> tuple[QueueRow, ...]:
        return tuple(self._workbench.history(text, limit, before))
