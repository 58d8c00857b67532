"""Who may see what the books say of a blind count, and who approved a large difference.

On a blind count the review is for a lead, where there are leads with a PIN; else it is for
anybody, for somebody has to post. An approval lasts as long as the review is open.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from app.domain.counting.actions import AcceptAll, AcceptVariance, RejectVariance
from app.domain.counting.facts import Spot
from app.domain.counting.variances import above
from app.domain.decision import Refused
from app.domain.values import ZERO, Person
from app.ui.screens.base import Sound
from app.ui.screens.count.values import OF_THE_REVIEW, Overlay, Page, TryPin
from app.ui.screens.working.outcomes import Outcome
from app.ui.sentences import words
from app.ui.tokens import Tone

if TYPE_CHECKING:
    from app.ui.screens.count.presenter import CountPresenter

Verdict = AcceptVariance | AcceptAll | RejectVariance
OPEN_TO_ALL = frozenset({Page.APPROVE, Page.SENDING})
"""Pages of the review that say nothing of the books."""


class Gate:
    """Asks for a lead where one is needed, and remembers what was wanted."""

    def __init__(self, presenter: CountPresenter) -> None:
        self._presenter = presenter
        self.lead: Person | None = None
        """Who approved, while the review is open."""
        self._wanted: Overlay | Verdict | None = None

    def shut(self) -> None:
        """The review is left: nobody has approved anything any more."""
        self.lead, self._wanted = None, None

    def lets(self, overlay: Overlay) -> bool:
        """Whether this page may be shown now; else a lead is asked for it."""
        if overlay.page not in OF_THE_REVIEW or overlay.page in OPEN_TO_ALL or self._sees():
            return True
        self._wanted = overlay
        self._presenter.open_page(Overlay(Page.APPROVE))
        return False

    def _sees(self) -> bool:
        presenter = self._presenter
        if not presenter.document.heading.blind or self.lead is not None:
            return True
        return not presenter.workbench.people.leads()

    def approved(self, verdict: Verdict, subject: str) -> Verdict | None:
        """The verdict with its lead where it needs one; None: a lead is asked for it now."""
        if isinstance(verdict, RejectVariance) or not self._above(verdict):
            return verdict
        if self.lead is not None:
            return replace(verdict, lead=self.lead.id)
        self._wanted = verdict
        self._presenter.open_page(Overlay(Page.APPROVE, subject))
        return None

    def _above(self, verdict: AcceptVariance | AcceptAll) -> bool:
        document, rules = self._presenter.document, self._presenter.rules
        return any(
            above(document.counted(spot) or ZERO, book, rules) for spot, book in _seen(verdict)
        )

    async def tried(self, wish: TryPin) -> Overlay | Verdict | None:
        """What was wanted, once a lead's PIN was right; else why it was not is told."""
        presenter = self._presenter
        found = await presenter.workbench.people.verify_lead(wish.lead, wish.pin)
        if isinstance(found, Refused):
            said = words(found.key, found.details)
            presenter.say(Outcome(Tone.BAD, said.title, said.detail, Sound.REFUSED))
            return None
        overlay = presenter.overlay
        if overlay is None or overlay.page is not Page.APPROVE:
            return None  # put away, or another person goes on here meanwhile
        self.lead, wanted = found, self._wanted
        self._wanted = None
        return wanted or Overlay(Page.REVIEW)


def _seen(verdict: AcceptVariance | AcceptAll) -> Iterable[tuple[Spot, Decimal | None]]:
    if isinstance(verdict, AcceptVariance):
        return ((verdict.spot, verdict.book),)
    return ((one.spot, one.book) for one in verdict.seen)
