"""Files that the platform makes by and by: what is wanted, and how far one is on this terminal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class ExportKind(StrEnum):
    """What the platform makes files of (R20-R25, R118)."""

    STOCK_COUNTS = "stock_counts"
    LOG_ENTRIES = "log_entries"
    STOCK_TAKING = "stock_taking"


class ExportState(StrEnum):
    """How far the server says it is (R23)."""

    WAITING = "waiting"
    """Requested or in process; also a word that no document names."""
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELED = "canceled"


class Stage(StrEnum):
    """How far an export is, seen from this terminal."""

    ASKING = "asking"
    """To be requested; the server has not said yes yet."""
    MAKING = "making"
    """The server makes the file."""
    FETCHING = "fetching"
    DONE = "done"
    """The whole file is here."""
    FAILED = "failed"
    CANCELED = "canceled"


UNDER_WAY = frozenset({Stage.ASKING, Stage.MAKING, Stage.FETCHING})


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What a file is wanted of; ids of the server, "" for all. An interval, UTC ms, is for log
    entries alone, which reach back three months (R21).
    """

    kind: ExportKind
    product: str = ""
    place: str = ""
    since: int | None = None
    until: int | None = None
    stock_taking: str = ""


@dataclass(frozen=True, slots=True)
class ExportShown:
    """An export as the server shows it."""

    id: str
    state: ExportState
    why: str = ""
    """Why it failed, in the server's words."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What stands in the way: `key` names the sentence, `facts` are those of the failed call."""

    key: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ExportJob:
    """One wanted file of this terminal; times UTC ms, sizes in bytes."""

    id: str
    wish: ExportWish
    subject: str
    """What it is about, as people call it: a product, a place, a stock-taking's number."""
    person: str
    asked_at: int
    stage: Stage = Stage.ASKING
    server_id: str = ""
    got: int = 0
    total: int | None = None
    """How long the file is, where the server says it."""
    file: str = ""
    """Its name in the folder of exports, once it is whole."""
    done_at: int | None = None
    trouble: Trouble | None = None
    """Why it failed, or what it waits for."""

    @property
    def under_way(self) -> bool:
        """Whether something still happens to it by itself."""
        return self.stage in UNDER_WAY

    @property
    def share(self) -> float | None:
        """How much of the file has come, 0 to 1; None unless it comes now, and its length is
        known."""
        if self.stage is not Stage.FETCHING or not self.total:
            return None
        return min(1.0, self.got / self.total)
