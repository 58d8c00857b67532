"""What came back, and what it means for the entry: the table of outbox 2 and 3, purely.

| what came back | the entry |
|--|--|
| not sent (DNS, connect, TLS, pool) | as it was before, again after a pause |
| later (429, 503 with Retry-After), sign-in | `later` |
| yes | `done`, or `unsure` until the ids it made are found |
| no, nothing of ours can have arrived | `refused`; `conflict` for 409 and 412 |
| no, but something may have arrived, or it makes documents | `unsure`: look first |
| 404 for what we created a moment ago | `later` |
| anything else | `unsure` |
| a look: there | `done` |
| a look: no trace, twice and late enough | `pending` again; the server's last no stands |
| the same, of an overwrite of stock | `conflict` |
| a look: does not add up | again later, `conflict` after `settle` |
| a look: something stands against it | `conflict` |
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from app.clients.base import Answer, Clash, Done, NotYet
from app.clients.errors import ClientError, Later, NotSent, SaidNo, SignIn, Unsure
from app.domain.count_intents import OverwriteStock
from app.domain.entry import Entry, EntryState
from app.domain.goods_out_intents import (
    AcceptCancellation,
    ConvertGoodsOut,
    DraftGoodsOut,
    HandOver,
    HoldGoodsOut,
    MoveGoodsOut,
    ReleaseHold,
    RequestCancellation,
)
from app.domain.intents import AnnounceGoods, ChangeStock, ConvertDraft, Way
from app.domain.receipt_intents import PostReceipt, PostUnannounced
from app.domain.shipment_intents import (
    ConvertShipmentDraft,
    DeleteShipmentDraft,
    DraftShipment,
    MoveShipment,
    WriteShipmentItem,
)
from app.settings import Timings
from app.sync.pauses import honoured

LOOKED_FOR = frozenset({Way.MARKED, Way.PROBED})
"""Ways whose effect is looked for before anything is sent again."""

_MAKES = (
    AnnounceGoods
    | ConvertDraft
    | PostReceipt
    | PostUnannounced
    | HoldGoodsOut
    | RequestCancellation
    | DraftGoodsOut
    | ConvertGoodsOut
    | DraftShipment
    | ConvertShipmentDraft
)
_STEPS = (
    MoveGoodsOut
    | ReleaseHold
    | AcceptCancellation
    | HandOver
    | MoveShipment
    | WriteShipmentItem
    | DeleteShipmentDraft
)

CLOCK_UNKNOWN = NotYet("clock_unknown")
"""Changes cannot be told apart by time while the server's time is not known well enough."""


@dataclass(frozen=True, slots=True)
class Move:
    """Where an entry goes: its state, the columns that change, and how long it rests (ms)."""

    state: EntryState
    columns: dict[str, Any] = field(default_factory=dict)
    rest: int = 0
    for_link: bool = False
    """It rests because of the network alone."""
    looked: bool = False
    """A look saw no trace."""
    puzzled: bool = False
    """A look saw something that does not add up."""


@dataclass(frozen=True, slots=True)
class Around:
    """What the table must know beside entry and outcome. Times in ms."""

    now: int
    """UTC ms of this machine: for the row, never for a decision."""
    timings: Timings
    pause: Callable[[int], int]
    """The back-off after so many attempts."""
    fresh: bool = False
    """Something that it needs was created less than `fresh_404` ago."""
    since_end: int = 0
    """Monotonic time since the last attempt of unknown outcome ended."""
    since_look: int | None = None
    """Monotonic time since the first look without a trace."""
    puzzled_for: int | None = None


def makes_documents(entry: Entry) -> bool:
    """Whether it makes what could be there already: a no is believed only after a look."""
    return isinstance(entry.intent, _MAKES)


def takes_steps(entry: Entry) -> bool:
    """Whether it moves a state machine of the server's, or what others may have taken away: a no is
    believed only after a look, which shows whether another hand was quicker, or that the object has
    another machine.
    """
    return isinstance(entry.intent, _STEPS)


def must_look(entry: Entry) -> bool:
    """Whether the effect is looked for before anything else happens."""
    return entry.state is EntryState.UNSURE and (entry.way in LOOKED_FOR or _was_told_no(entry))


def _kind(entry: Entry) -> str:
    return str((entry.last_error or {}).get("kind", ""))


def _was_told_no(entry: Entry) -> bool:
    return _kind(entry) == "SaidNo"


# --- before anything left --------------------------------------------------------------------


def not_prepared(entry: Entry, error: ClientError, around: Around) -> Move:
    """A read that must come first failed: nothing was written, so nothing is unsure."""
    facts = {"last_error": error.facts()}
    if isinstance(error, SaidNo):
        if error.status == 404 and around.fresh:
            return Move(_resting(entry), facts, around.pause(entry.attempts + 1))
        if makes_documents(entry):
            # A draft that is gone may have become a document: look before it is believed.
            return Move(EntryState.UNSURE, facts)
        return verdict(error)
    waits = is_network(error) or isinstance(error, SignIn)
    return Move(_resting(entry), facts, _rest(entry, error, around), for_link=waits)


def _resting(entry: Entry) -> EntryState:
    return EntryState.UNSURE if entry.state is EntryState.UNSURE else EntryState.LATER


def _rest(entry: Entry, error: ClientError, around: Around) -> int:
    own = around.pause(entry.attempts + 1)
    if is_network(error):
        # The connection is watched for all; an entry need not be patient on its own.
        return min(own, around.timings.probe_every)
    return honoured(error.after if isinstance(error, Later) else None, own, around.timings)


def is_network(error: ClientError) -> bool:
    """Whether the network is at fault, not the system behind it."""
    if isinstance(error, SignIn | SaidNo):
        return False
    return bool(error.network) or (error.status is None and isinstance(error, NotSent | Unsure))


# --- after it left ---------------------------------------------------------------------------


def not_done(before: Entry, error: ClientError, around: Around) -> Move:
    """An attempt failed; `before` is the entry as it was before it was marked as sending."""
    facts: dict[str, Any] = {"last_error": error.facts(), "attempt_ended": around.now}
    rest = _rest(before, error, around)
    if isinstance(error, NotSent):
        back = EntryState.UNSURE if before.state is EntryState.UNSURE else EntryState.PENDING
        facts |= {"left": before.left, "request": before.request, "baseline": before.baseline}
        return Move(back, facts, rest, for_link=True)
    if isinstance(error, Later):
        return Move(_resting(before), facts, rest, for_link=isinstance(error, SignIn))
    if isinstance(error, SaidNo):
        return _told_no(before, error, facts, around)
    return _unknown(facts, around)


def _told_no(before: Entry, error: SaidNo, facts: dict[str, Any], around: Around) -> Move:
    if error.status == 404 and around.fresh:
        return Move(_resting(before), facts, around.pause(before.attempts + 1))
    if before.doubt is not None or makes_documents(before) or takes_steps(before):
        # An earlier attempt may have arrived, or another hand made the document: no verdict.
        return Move(EntryState.UNSURE, facts)
    move = verdict(error)
    return Move(move.state, {**facts, **move.columns})


def _unknown(facts: dict[str, Any], around: Around) -> Move:
    return Move(EntryState.UNSURE, {**facts, "doubt": around.now, "looks": ()})


def verdict(error: SaidNo) -> Move:
    """The system's no is believed."""
    state = EntryState.CONFLICT if error.status in (409, 412) else EntryState.REFUSED
    # The sign-in works, so this call alone is not allowed (outbox 7).
    key = "no_permission" if error.status in (401, 403) else "said_no"
    return Move(state, {"last_error": {**error.facts(), "key": key}})


def fault(error: BaseException, around: Around, *, left: bool) -> Move:
    """Our own code failed: the entry is put aside with the reason, the rest goes on.

    If the request may have left, a retry looks for its effect first.
    """
    facts: dict[str, Any] = {
        "last_error": {"kind": "Fault", "key": "fault", "what": f"{type(error).__name__}: {error}"}
    }
    if left:
        facts |= {"doubt": around.now, "attempt_ended": around.now, "looks": ()}
    return Move(EntryState.REFUSED, facts)


# --- yes, and what a look saw ----------------------------------------------------------------


def done(found: Done, around: Around) -> Move:
    """The effect is there."""
    answer = dict(found.answer)
    if found.by_another:
        answer["by_another"] = True
    if found.note:
        answer["note"] = found.note
    return Move(
        EntryState.DONE,
        {"answer": answer, "attempt_ended": around.now, "last_error": None, "not_before": 0},
    )


def accepted(entry: Entry, answer: Answer, found: Done | NotYet, around: Around) -> Move:
    """A 2xx is believed; what it made must be found where others need it."""
    if isinstance(found, Done):
        return done(found, around)
    if isinstance(entry.intent, ChangeStock):
        return done(Done({"status": answer.status}), around)
    facts: dict[str, Any] = {
        "attempt_ended": around.now,
        "last_error": {"kind": "Accepted", "status": answer.status, "key": found.key},
    }
    if entry.way in LOOKED_FOR:
        return Move(EntryState.UNSURE, {**facts, "doubt": around.now, "looks": ()})
    if _too_long(around):
        facts["last_error"] |= {"details": found.details}
        return Move(EntryState.CONFLICT, facts, puzzled=True)
    # Another hand wrote over ours between our write and our look: write again.
    return Move(EntryState.LATER, facts, around.pause(entry.attempts), puzzled=True)


def _too_long(around: Around) -> bool:
    return around.puzzled_for is not None and around.puzzled_for >= around.timings.settle


def clash(found: Clash) -> Move:
    """A person decides."""
    return Move(
        EntryState.CONFLICT,
        {"last_error": {"kind": "Clash", "key": found.key, "details": found.details}},
    )


def no_trace(entry: Entry, around: Around) -> Move:
    """A look saw nothing: absent after two looks far enough apart, the second late enough."""
    if entry.doubt is None or _is_absent(around):
        return _absent(entry)
    rest = around.timings.settle - around.since_end
    if around.since_look is None:
        rest = max(rest, around.timings.look_apart)
    else:
        rest = max(rest, around.timings.look_apart - around.since_look)
    looks = (*entry.looks, around.now)
    return Move(EntryState.UNSURE, {"looks": looks}, max(rest, 1), looked=True)


def _is_absent(around: Around) -> bool:
    return (
        around.since_look is not None
        and around.since_look >= around.timings.look_apart
        and around.since_end >= around.timings.settle
    )


def _absent(entry: Entry) -> Move:
    if _was_told_no(entry):
        error = entry.last_error or {}
        state = EntryState.CONFLICT if error.get("status") in (409, 412) else EntryState.REFUSED
        return Move(state, {"last_error": {**error, "key": _no(entry, error)}})
    if _kind(entry) == "Accepted":
        return clash(Clash("accepted_without_trace", dict(entry.last_error or {})))
    if isinstance(entry.intent, OverwriteStock):
        # Sent again it would take with it what was booked since: a person resends it.
        return clash(Clash("overwrite_lost"))
    return Move(EntryState.PENDING, {"doubt": None, "looks": (), "attempt_ended": None})


def _no(entry: Entry, error: dict[str, Any]) -> str:
    """How the server's no is told: a step that it does not take from us, others may still take."""
    unfit = isinstance(entry.intent, MoveGoodsOut) and error.get("status") in (400, 409, 422)
    if unfit:
        return "finish_in_vendors_client"
    return "no_permission" if error.get("status") in (401, 403) else "said_no"


def not_yet(entry: Entry, found: NotYet, around: Around) -> Move:
    """What was seen does not add up: again later, asked after `settle`."""
    if _too_long(around):
        return clash(Clash(found.key, found.details))
    rest = min(around.timings.look_apart, around.timings.settle)
    facts = {"looks": (), "last_error": _kept_verdict(entry, found)}
    return Move(EntryState.UNSURE, facts, max(rest, 1), puzzled=True)


def _kept_verdict(entry: Entry, found: NotYet) -> dict[str, Any]:
    """What the server said stays: it decides what an absence will mean."""
    error = entry.last_error or {"kind": "NotYet"}
    return {**error, "look": found.key, "look_details": found.details}


def not_seen(entry: Entry, error: ClientError, around: Around) -> Move:
    """The look itself failed; nothing is known, and nothing changed."""
    if isinstance(error, SaidNo):
        return clash(Clash("cannot_look", error.facts()))
    kept = {**(entry.last_error or {"kind": "Unsure"}), "look_error": error.facts()}
    return Move(
        EntryState.UNSURE,
        {"last_error": kept},
        _rest(entry, error, around),
        for_link=is_network(error),
    )
