"""Keeps the review: reads the books beside the screen, follows what people decide meanwhile."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from app import aio
from app.domain.counting.document import Count
from app.domain.counting.variance import Variance
from app.ui.screens.count.keys import spot_key, spot_of
from app.ui.screens.count.reviewing import UNDECIDED, Reviewing, Standing, standing
from app.workbench.count_views import Review

if TYPE_CHECKING:
    from app.ui.screens.count.presenter import CountPresenter


class BookKeeper:
    """What the review knows, of the document that is open."""

    def __init__(self, presenter: CountPresenter) -> None:
        self._presenter = presenter
        self._task: asyncio.Task[None] | None = None
        self.known = Reviewing()

    # --- reading ----------------------------------------------------------------------------

    def begin(self) -> None:
        """Another document is open."""
        self.stop()
        self.known = Reviewing()

    def stop(self) -> None:
        """Nobody looks: the server is asked no more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self.known = replace(self.known, reading=False)

    def read(self) -> None:
        """Ask the books; what is known already stays until something else is."""
        self.stop()
        self.known = replace(self.known, reading=True)
        self.count_sending(self._presenter.document)
        self._task = aio.spawn(self._read(), name="books", owner=self._presenter.owner)

    async def _read(self) -> None:
        presenter = self._presenter
        async for review in presenter.workbench.counts.review(presenter.count_desk):
            self._learn(review)
        self.known = replace(self.known, reading=False)
        presenter.publish()

    def _learn(self, review: Review) -> None:
        self.known = self._with(review)
        self._presenter.publish()

    def _with(self, review: Review) -> Reviewing:
        by_spot = {one.spot: one for one in review.variances}
        return replace(self.known, review=review, by_spot=by_spot)

    # --- what changes meanwhile --------------------------------------------------------------

    def follow(self) -> None:
        """Something was decided or counted while the review is open: it is worked out anew from
        what was read.
        """
        if self.known.review is not None:
            presenter = self._presenter
            now = presenter.workbench.counts.reviewed(presenter.count_desk)
            self.known = self._with(now)

    def count_sending(self, document: Count) -> bool:
        """How far the posts are on their way; whether that is something else than before."""
        progress = self._presenter.workbench.counts.progress(document.id)
        changed = progress != self.known.sending
        self.known = replace(self.known, sending=progress)
        return changed

    def filter(self, wanted: Standing | None) -> None:
        """Show only what stands so."""
        self.known = replace(self.known, filter=wanted)

    # --- where the person is ----------------------------------------------------------------

    def light(self, key: str) -> None:
        """This spot is looked at."""
        self.known = replace(self.known, lit=key)

    def beside(self, key: str, by: int) -> str:
        """The spot before or after one, in the order in which they are shown; "" for none."""
        keys = [spot_key(one.spot) for one in self.known.variances()]
        if not keys:
            return ""
        if key not in keys:
            return keys[0] if by > 0 else keys[-1]
        return keys[(keys.index(key) + by) % len(keys)]

    def next_undecided(self, after: str) -> str:
        """The next spot that somebody has to decide about; "" when there is none."""
        every = self.known.review.variances if self.known.review is not None else ()
        keys = [spot_key(one.spot) for one in every]
        start = keys.index(after) + 1 if after in keys else 0
        turned = (*every[start:], *every[:start])
        left = (spot_key(one.spot) for one in turned if standing(one) in UNDECIDED)
        return next((key for key in left if key != after), "")

    def of(self, key: str) -> Variance | None:
        """A spot by its key."""
        return self.known.by_spot.get(spot_of(key)) if key else None
