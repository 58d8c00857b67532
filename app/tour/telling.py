"""Says which scans were shown green (or amber): what the kill runner compares with the journal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from app.domain.decision import Accepted
from app.tour.painting import Paints
from app.ui.frame.band import BandView
from app.workbench.desk import Handled

if TYPE_CHECKING:
    from app.ui.screens.working.presenter import WorkingPresenter

Told = dict[str, Any]


class Greens:
    """One line for each step of a document, once the outcome that is on disk was painted."""

    def __init__(self, band: BandView, tell: Callable[[Told], None]) -> None:
        self._tell = tell
        self._paints = Paints(band)

    def watch(self, presenter: WorkingPresenter[Any, Any, Any, Any, Any]) -> None:
        """Tell what this screen shows."""
        presenter.settled.connect(self._on_settled)

    def _on_settled(self, handled: Handled[Any, Any]) -> None:
        decision = handled.decision
        if not isinstance(decision, Accepted) or not handled.events:
            return
        told = {
            "shown": "amber" if decision.amber else "green",
            "text": handled.text,
            "key": decision.key,
            "events": [event.id for event in handled.events],
        }
        self._paints.after(lambda: self._tell(told))
