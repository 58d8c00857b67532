"""The columns of the fault matrix: what happens to the first request of one write operation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from app.settings import Timings
from tests.sync.test_on_the_hub import QUICK

PATIENT = replace(
    QUICK,
    list_lag=30,
    clock_uncertain=3_000,
    connect_timeout=5_000,
    read_timeout=5_000,
    write_timeout=5_000,
    slow=6_000,
)
"""A busy machine is no slow server, and half a round trip on it no reason to ask."""
IMPATIENT: Mapping[str, int] = {"read_timeout": 700, "settle": 1_500}
LONGER_MS = 1_700
"""Longer than such a terminal waits, and less than `settle` longer."""
LATE_MS = 350
"""A scaled 10 s: a third of the time after which an absence is believed, where the shipped
figures have a twelfth."""


@dataclass(frozen=True)
class FaultKind:
    """One column. `rules` are faults of the hub at the write, `lists` at every list that is read.

    `offline`: no connection comes about. `twin`: another hand makes the same change right before
    the request leaves. `full`: the answer comes, and the store has no room for it. `shared`: others
    write at the terminal's places, too (with a twin they do).
    """

    name: str
    what: str
    rules: tuple[Mapping[str, Any], ...] = ()
    lists: tuple[Mapping[str, Any], ...] = ()
    timings: Mapping[str, int] = field(default_factory=dict)
    offline: bool = False
    twin: bool = False
    full: bool = False
    shared: bool = False

    def times(self) -> Timings:
        """The waits of the terminal that meets it."""
        return replace(PATIENT, **self.timings)


def _kind(name: str, what: str, *rules: Mapping[str, Any], **more: Any) -> FaultKind:
    return FaultKind(name, what, rules, **more)


LOST: Mapping[str, Any] = {"kind": "lost_answer"}
KINDS = (
    _kind("not-sent", "no connection comes about", offline=True),
    _kind("lost-request", "the connection ends before anything happens", {"kind": "lost_request"}),
    _kind("lost-answer", "the connection ends after the commit", LOST),
    _kind("lost-answer-shared", "the same at a place that others write at, too", LOST, shared=True),
    _kind(
        "late-commit",
        "no answer in time; committed after we gave up",
        {"kind": "late_commit", "delay_ms": LONGER_MS},
        timings=IMPATIENT,
    ),
    _kind("500", "a failure that committed nothing", {"kind": "error", "status": 500}),
    _kind(
        "500-committed",
        "a failure after the commit",
        {"kind": "error", "status": 500, "commit": True},
    ),
    _kind("502-html", "a gateway's page, nothing committed", {"kind": "html", "status": 502}),
    _kind(
        "502-committed",
        "a gateway's page after the commit",
        {"kind": "html", "status": 502, "commit": True},
    ),
    _kind("429", "too many requests, with Retry-After", {"kind": "too_many", "retry_after": 1}),
    _kind("409", "the system says conflict once", {"kind": "error", "status": 409}),
    _kind("404", "the system says not found once", {"kind": "error", "status": 404}),
    _kind("422", "the system says it makes no sense once", {"kind": "error", "status": 422}),
    _kind("401", "the token is refused once, then good", {"kind": "error", "status": 401}),
    _kind("403-portal", "a captive portal's 403 page", {"kind": "html", "status": 403}),
    _kind("cut-body", "half of the answer, then the end", {"kind": "cut_body"}),
    _kind(
        "slow-body",
        "half of the answer, then silence beyond our patience",
        {"kind": "slow_body", "delay_ms": LONGER_MS},
        timings=IMPATIENT,
    ),
    _kind("reset-body", "half of the answer, then a reset", {"kind": "reset_body"}),
    _kind(
        "late-lists",
        "the answer is lost, and lists are late",
        LOST,
        lists=({"kind": "late_list", "delay_ms": LATE_MS},),
        timings={"settle": 1_000},
    ),
    _kind("twin", "another hand makes the same change right before", twin=True),
    _kind("twin-lost-answer", "the same, and our answer is lost", LOST, twin=True),
    _kind(
        "twin-lost-request",
        "the same, and our request is lost",
        {"kind": "lost_request"},
        twin=True,
    ),
    _kind("full-store", "the answer comes, and the store is full", full=True),
)
BY_NAME = {kind.name: kind for kind in KINDS}
