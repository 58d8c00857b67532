"""What the list of shipments is told and shows: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.values import Place
from app.ui.screens.narrowing import Listed


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is opened with (`Go.what`): places to filter by, or a code of several
    shipments; `open` opens the one that it names at once.
    """

    source: Place | None = None
    destination: Place | None = None
    code: str = ""
    shipments: tuple[str, ...] = ()
    open: bool = False


class Filter(StrEnum):
    """Which shipments the list shows."""

    DRAFTS = "drafts"
    TO_LOAD = "to_load"
    ON_THE_WAY = "on_the_way"
    DONE = "done"
    """Received or cancelled, or finished here."""
    ALL = "all"
    SOURCE = "source"
    """A chip of the place that the list is filtered by; a tap takes it away."""
    DESTINATION = "destination"


@dataclass(frozen=True, slots=True)
class Details:
    """The sheet of one shipment: facts, and a reason while it is being cancelled."""

    key: str
    title: str
    facts: tuple[tuple[str, str], ...] = ()
    cancelling: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ShipmentList(Listed):
    """The screen."""

    places: tuple[str, ...] = ()
    """The chips of places that are on."""
    form: Details | None = None
