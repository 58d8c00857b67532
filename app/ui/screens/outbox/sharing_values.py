"""What the sheet of files shows: the queue saved for support, and queues of other terminals."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

BEGINS, ENDING = "dockhand-", ".jsonl"
"""How the name of a file of a queue begins and ends."""


class Step(StrEnum):
    """How far somebody is with files of queues."""

    CLOSED = ""
    CHOOSING = "choosing"
    """What is to be done, and the files that were found."""
    ASKING = "asking"
    """A file is chosen: is it to be taken over?"""
    PASSING = "passing"
    """Which terminal is to go on with what was not sent?"""
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that may hold a queue."""

    path: str
    name: str
    told: str
    """From when it is."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """The sheet of files."""

    step: Step = Step.CLOSED
    files: tuple[FoundFile, ...] = ()
    chosen: FoundFile | None = None
    back: bool = False
    """The chosen file was passed on from here: it would be taken back."""
    target: str = ""
    """The terminal that is to go on."""
    here: str = ""
    """What this terminal is called."""


NOTHING_SHARED = Sharing()
