"""Which part of a queue can be passed on to another terminal: whole documents, and nothing that
another one must not overtake. Pure.

A document's work lies at one terminal: all of its entries go, or none. It stays while one of them
is under way, while it waits for something that stays, while it stands behind such a one in a
lane or at an object of the server's, and while somebody has it open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.domain.entry import Entry, EntryState
from app.sync.decisions import NONE_REPLACED
from app.sync.waits import closes, queues_of, record_of, standing_for, waits_of


@dataclass(frozen=True, slots=True)
class Passed:
    """What goes, in journal order, and how many unsent entries stay."""

    entries: tuple[Entry, ...]
    stayed: int = 0

    @property
    def documents(self) -> frozenset[str]:
        """The documents that go."""
        return frozenset(entry.document for entry in self.entries)


def passed_on(
    unfinished: Sequence[Entry],
    opened: Collection[str] = (),
    stands: Mapping[str, str] = NONE_REPLACED,
) -> Passed:
    """What of these entries, in journal order, can go. `opened` are documents that are being worked
    on here; `stands` says what stands for an entry that was replaced (`Outbox.successors`).
    """
    under_way = {entry.document for entry in unfinished if entry.state is EntryState.SENDING}
    # Also what was replaced a moment after that was read.
    stands = {**stands, **{one.linked: one.id for one in unfinished if one.linked is not None}}
    staying = _with_those_behind(unfinished, under_way | set(opened), stands)
    going = tuple(entry for entry in unfinished if entry.document not in staying)
    return Passed(going, len(unfinished) - len(going))


def needed(entries: Iterable[Entry]) -> frozenset[str]:
    """The entries whose answers these need, by what they name."""
    return frozenset(wanted for entry in entries for wanted in waits_of(entry))


def _with_those_behind(
    unfinished: Sequence[Entry], staying: set[str], stands: Mapping[str, str]
) -> set[str]:
    """Also the documents that wait for one that stays, directly or through others."""
    ahead = _documents_ahead(unfinished, stands)
    more = set(staying)
    while True:
        found = {key for key, others in ahead.items() if key not in more and others & more}
        if not found:
            return more
        more |= found


def _documents_ahead(unfinished: Sequence[Entry], stands: Mapping[str, str]) -> dict[str, set[str]]:
    """For each document those of which an entry must be at its end first."""
    owner = {entry.id: entry.document for entry in unfinished}
    ahead: defaultdict[str, set[str]] = defaultdict(set)
    queued: defaultdict[str, set[str]] = defaultdict(set)
    recorded: defaultdict[str, set[str]] = defaultdict(set)
    for entry in unfinished:
        named = (standing_for(one, stands) for one in waits_of(entry))
        wanted = {owner[one] for one in named if one in owner}
        ahead[entry.document] |= wanted | recorded[closes(entry)]
        for queue in queues_of(entry):
            ahead[entry.document] |= queued[queue]
            queued[queue].add(entry.document)
        if record_of(entry):
            recorded[record_of(entry)].add(entry.document)
    return ahead
