"""What a person decides about an entry that is stuck: retry, discard, take theirs, send anyway.

Each is prepared here, purely, as moves of rows and new rows, and written in one transaction with
the journal event that tells who decided it and why (`Engine.apply`, or `Outbox.decide` while no
terminal runs).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from app.domain.count_intents import CountStock, OverwriteStock
from app.domain.entry import NOT_AT_END, Entry, EntryState
from app.domain.intents import Intent, Way
from app.domain.shipment import ShipmentStatus
from app.domain.shipment_intents import MoveShipment
from app.store.outbox import RowMove
from app.sync.enqueue import Mint
from app.sync.waits import creators_of, standing_for, waits_of

IDLE = NOT_AT_END - {EntryState.SENDING}
"""States in which nothing is under way."""
NOTHING: Mapping[str, bool] = MappingProxyType({})
NONE_REPLACED: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Decided:
    """What is written: rows that move (each only from the state it was in) and new rows."""

    moves: tuple[RowMove, ...] = ()
    inserts: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class NotNow:
    """It cannot be decided: `key` is `under_way` or `at_its_end`."""

    key: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class OthersWait:
    """These entries wait for it and would never leave: are they discarded as well?"""

    entries: tuple[Entry, ...]


def waiting_for(
    entry: Entry, unfinished: Sequence[Entry], stands: Mapping[str, str] = NONE_REPLACED
) -> tuple[Entry, ...]:
    """What waits for an entry by name, directly or through others, in journal order. Whoever waits
    for one that was replaced waits for what `stands` for it (`Outbox.successors`).

    Its lane does not count: what is behind it there only waits for its turn.
    """
    waiters: defaultdict[str, list[str]] = defaultdict(list)
    for other in unfinished:
        for wanted in waits_of(other):
            waiters[standing_for(wanted, stands)].append(other.id)
    found: set[str] = set()
    todo = [entry.id]
    while todo:
        new = set(waiters.get(todo.pop(), ())) - found - {entry.id}
        found |= new
        todo += new
    return tuple(other for other in unfinished if other.id in found)


def retry(entry: Entry) -> Decided | NotNow:
    """Try it again now. What may have arrived is looked for first."""
    blocked = _blocked(entry)
    if blocked is not None:
        return blocked
    # A remembered no would be believed again without asking the server once more.
    looks = entry.doubt is not None and entry.way is not Way.GUARD
    state = EntryState.UNSURE if looks else EntryState.PENDING
    return Decided((_move(entry, state=state, not_before=0, last_error=None),))


def discard(
    entry: Entry,
    unfinished: Sequence[Entry],
    *,
    reason: str,
    person: str,
    with_waiting: bool = False,
    stands: Mapping[str, str] = NONE_REPLACED,
) -> Decided | NotNow | OthersWait:
    """Never send it. Asks about the entries that wait for it, unless they go as well."""
    waiting = waiting_for(entry, unfinished, stands)
    if waiting and not with_waiting:
        return OthersWait(waiting)
    all_of_them = (entry, *waiting)
    for each in all_of_them:
        blocked = _blocked(each)
        if blocked is not None:
            return blocked
    return Decided(tuple(_dropped(each, "discarded", reason, person) for each in all_of_them))


def take_theirs(
    entry: Entry,
    unfinished: Sequence[Entry],
    *,
    reason: str,
    person: str,
    stands: Mapping[str, str] = NONE_REPLACED,
) -> Decided | NotNow | OthersWait:
    """What the server shows is right: ours is dropped, what waits for it goes on without.

    What needs an id that this entry would have made cannot go on: it is asked about. So is what
    waits for a check, or for a shipment to be called off, for it would be sent against what was
    found: goods that arrived are not back at their source.
    """
    blocked = _blocked(entry)
    if blocked is not None:
        return blocked
    waiting = waiting_for(entry, unfinished, stands)
    lost = any(
        standing_for(made_by, stands) == entry.id
        for other in unfinished
        for made_by in creators_of(other.intent)
    )
    if lost or (waiting and (entry.way is Way.GUARD or _calls_off(entry))):
        return OthersWait(waiting)
    return Decided((_dropped(entry, "theirs", reason, person),))


def _calls_off(entry: Entry) -> bool:
    step = entry.intent
    return isinstance(step, MoveShipment) and step.status is ShipmentStatus.CANCELED


def send_anyway(
    entry: Entry,
    *,
    reason: str,
    person: str,
    mint: Mint,
    now: int,
    judged: Mapping[str, bool] = NOTHING,
) -> Decided | NotNow:
    """Send it although something stands against it: a new row in its place, linked to it.

    It is a new write with fresh keys: the person has seen what it overwrites or doubles. A check
    that is passed over is done at once, and what waited for it goes on.

    A count is worked out once more: the difference that was shown is sent, and no other one; what
    is doubtful of it stays so, unless `judged` says of each movement whether it came before. Stock
    is overwritten only while the figure is the one that was shown.
    """
    blocked = _blocked(entry)
    if blocked is not None:
        return blocked
    new = replace(
        entry,
        id=mint(),
        seq=0,
        keys=tuple(mint() for _ in entry.keys),
        intent=_as_seen(entry, judged),
        state=EntryState.PENDING,
        left=False,
        attempts=0,
        not_before=0,
        request=None,
        baseline=None,
        answer=None,
        last_error=None,
        attempt_started=None,
        attempt_ended=None,
        doubt=None,
        looks=(),
        created=now,
        changed=now,
        linked=entry.id,
        person=person,
    )
    if entry.way is Way.GUARD:
        new = replace(new, state=EntryState.DONE, answer={"note": "passed over", "why": reason})
    return Decided((_dropped(entry, "sent_anyway", reason, person),), (new,))


def _as_seen(entry: Entry, judged: Mapping[str, bool]) -> Intent:
    """The intent of a count with what was said of movements, and with the difference that was
    shown because it was not the accepted one; that of an overwrite with the figure that was shown.
    """
    intent, error = entry.intent, entry.last_error or {}
    if isinstance(intent, OverwriteStock):
        details = error.get("details") or {}
        figure = details.get("figure", intent.seen)
        return replace(intent, seen=None if figure is None else Decimal(figure))
    if not isinstance(intent, CountStock):
        return intent
    approved = intent.approved
    if error.get("key") == "count_left_variance":
        approved = Decimal(error["details"]["difference"])
    return replace(intent, approved=approved, judged=(*intent.judged, *judged.items()))


def arrived(entry: Entry, answer: dict[str, object]) -> Decided:
    """The look before "send anyway" found it there: nothing is to be sent."""
    return Decided((_move(entry, state=EntryState.DONE, answer=answer, last_error=None),))


def _blocked(entry: Entry) -> NotNow | None:
    if entry.state in IDLE:
        return None
    return NotNow("under_way" if entry.state is EntryState.SENDING else "at_its_end", entry)


def _move(entry: Entry, **columns: object) -> RowMove:
    return RowMove(entry.id, (entry.state,), columns)


def _dropped(entry: Entry, kind: str, reason: str, person: str) -> RowMove:
    decision = {"kind": "Decision", "key": kind, "reason": reason, "person": person}
    before = {"before": entry.last_error} if entry.last_error else {}
    return _move(entry, state=EntryState.DISCARDED, last_error={**decision, **before})
