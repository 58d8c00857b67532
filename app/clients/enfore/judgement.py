"""Whether a lost stock write happened, judged by figures and changes alone (outbox 4). Pure.

`available` now minus the baseline must equal the changes listed since. Then:

    no matching change                                           it did not happen
    exactly one more than our own done entries explain, and
    the place is ours alone, or the change names us              it happened
    anything else                                                a person decides

Changes whose amounts the server does not show (no document shows them) leave the figures and the
number of changes: one change more, by just our amount.

The baseline knows its second, no more, and servers differ by a little: changes around that moment
may lie before or after it. They are ordered in time, so only the cut between them is unknown;
every cut that adds up is judged, and where two of them disagree, a person decides.

`available` may leave out damaged goods (A29): then the figures stand still whether the write
happened or not, and a cut that puts it before the baseline adds up by mistake. So an absence of
such goods is believed only while no change around the baseline looks like ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.clients.base import Clash, Done, Look, NoTrace, NotYet

NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Baseline:
    """What stood there just before the write: `available`, and the server's time, ms."""

    available: Decimal
    server: int
    uncertain: int = 1000

    def around(self) -> tuple[int, int]:
        """A change before the first is before the baseline, one after the second is after it."""
        return self.server - self.uncertain, self.server + 1000 + self.uncertain


@dataclass(frozen=True, slots=True)
class Change:
    """A listed change of this product and place; None for what the server does not show."""

    at: int | None
    delta: Decimal | None = None
    condition: str | None = None
    names_us: bool = False

    def shown(self) -> dict[str, Any]:
        """As a person sees it beside the question."""
        delta = None if self.delta is None else format(self.delta, "f")
        return {"at": self.at, "delta": delta, "condition": self.condition}


@dataclass(frozen=True, slots=True)
class Wanted:
    """The write that is in doubt."""

    delta: Decimal
    condition: str


def judge_stock(
    baseline: Baseline,
    available_now: Decimal,
    changes: Sequence[Change],
    wanted: Wanted,
    ours: Sequence[Wanted] = (),
    *,
    own_place: bool,
    earlier: int = 0,
) -> Look:
    """Judge one lost write.

    `changes` may reach back before the baseline; `ours` are this terminal's done writes to the
    product and place since the baseline; `earlier` are those that were done just before it: at a
    place of our own they, and nobody else's, are the first changes around it.
    """
    first, last = baseline.around()
    near = sorted((c for c in changes if c.at is not None and first <= c.at <= last), key=_when)
    after = [c for c in changes if c.at is None or c.at > last]
    moved = available_now - baseline.available
    lowest = min(earlier, len(near)) if own_place else 0
    readings = [[*near[cut:], *after] for cut in range(lowest, len(near) + 1)]
    looks = [_judge(moved, since, wanted, ours, own_place) for since in readings]
    sure = [look for look in looks if not isinstance(look, NotYet)]
    if None in looks or not sure:
        facts = {"moved": format(moved, "f"), "changes": [c.shown() for c in readings[0]]}
        return NotYet("stock_does_not_add_up", facts)
    if _hides_ours(sure, near, wanted):
        facts = {"moved": format(moved, "f"), "changes": [c.shown() for c in readings[0]]}
        return NotYet("stock_does_not_add_up", facts)
    if all(look == sure[0] for look in sure) and sure[0] is not None:
        return sure[0]
    return _ask(readings[0], baseline.available, available_now, wanted)


def _hides_ours(sure: Sequence[Look | None], near: Sequence[Change], wanted: Wanted) -> bool:
    """Whether an absence rests on a cut through changes that the figures may leave out."""
    return (
        wanted.condition == "DAMAGED"
        and all(isinstance(look, NoTrace) for look in sure)
        and any(change.delta is None or _matches(change, wanted) for change in near)
    )


def _when(change: Change) -> int:
    return change.at or 0


def _judge(
    moved: Decimal,
    since: Sequence[Change],
    wanted: Wanted,
    ours: Sequence[Wanted],
    own_place: bool,
) -> Look | None:
    """One reading of what happened since the baseline; None if it cannot be told."""
    filled = _with_figures(moved, since, ours)
    if filled is None:
        return None
    if sum((c.delta or NONE for c in filled), NONE) != moved or any(not c.delta for c in filled):
        return NotYet("stock_does_not_add_up")
    matching = [c for c in filled if _matches(c, wanted)]
    explained = sum(1 for one in ours if one == wanted)
    if len(matching) <= explained:
        return NoTrace()
    named = [c for c in matching if c.names_us]
    if len(named) == explained + 1 or (own_place and len(matching) == explained + 1):
        return Done()
    return _ask(filled, None, None, wanted)


def _with_figures(
    moved: Decimal, since: Sequence[Change], ours: Sequence[Wanted]
) -> list[Change] | None:
    """The changes with their amounts; where the server shows none, one that is not our own can be
    told from the figures. None: they cannot be told."""
    hidden = [c for c in since if c.delta is None]
    if not hidden:
        return list(since)
    told = [Change(None, one.delta, one.condition) for one in ours]
    if len(hidden) != len(since) or len(hidden) > len(told) + 1:
        return None
    if len(hidden) <= len(told):
        return told
    rest = moved - sum((one.delta for one in ours), NONE)
    return [*told, Change(hidden[-1].at, rest, hidden[-1].condition, hidden[-1].names_us)]


def _matches(change: Change, wanted: Wanted) -> bool:
    return change.delta == wanted.delta and change.condition in (None, wanted.condition)


def _ask(
    changes: Sequence[Change], before: Decimal | None, now: Decimal | None, wanted: Wanted
) -> Clash:
    facts: dict[str, Any] = {
        "ours": {"delta": format(wanted.delta, "f"), "condition": wanted.condition},
        "changes": [c.shown() for c in changes],
    }
    if before is not None and now is not None:
        facts["server"] = {"before": format(before, "f"), "now": format(now, "f")}
    return Clash("stock_maybe_ours", facts)
