"""Faults on purpose: what a network or a tired server does to a request. None is on by default."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field, fields
from typing import Any

KINDS = (
    "delay",
    "late_list",
    "lost_request",
    "lost_answer",
    "late_commit",
    "error",
    "too_many",
    "html",
    "cut_body",
    "reset_body",
    "slow_body",
    "reset",
    "offline",
)
_AFTER = ("lost_answer", "late_commit", "cut_body", "reset_body", "slow_body")
_BESIDE = ("delay", "late_list")
"""These go with another fault on the same request."""


@dataclass
class Fault:
    """One rule. It applies to requests whose method and path match, `times` times (None: always).

    kind: delay (`delay_ms`), late_list (a list shows nothing younger than `delay_ms`),
    lost_request (the connection is dropped before anything happens), lost_answer (dropped after
    the commit), late_commit (silence; the effect comes after `delay_ms`, whether or not the client
    is still there, and no answer), error (`status` with a problem), too_many (429), html (`status`
    with text/html), cut_body (half of the answer, then the end), reset_body (half, then a TCP
    RST), slow_body (half, `delay_ms` of silence, the rest), reset (TCP RST), offline (every
    connection is reset).
    """

    kind: str
    method: str = ".*"
    path: str = ".*"
    times: int | None = None
    probability: float = 1.0
    seed: int = 0
    delay_ms: int = 0
    status: int = 0
    retry_after: int | None = None
    body: str | None = None
    commit: bool | None = None
    """Whether the request takes effect before the fault; None: as the kind says."""
    hits: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        _check(self)
        self._method = re.compile(self.method)
        self._path = re.compile(self.path)
        self._dice = random.Random(self.seed)

    @classmethod
    def of(cls, values: dict[str, Any]) -> Fault:
        """A fault from the control call's JSON; ValueError with a sentence when it is not one."""
        known = {item.name for item in fields(cls) if item.init}
        unknown = sorted(values.keys() - known)
        if unknown:
            raise ValueError(f"A fault has no field {unknown[0]!r}.")
        if "kind" not in values:
            raise ValueError(f"A fault needs a kind: {', '.join(KINDS)}.")
        if "probability" in values:
            values = {**values, "probability": float(values["probability"])}
        return cls(**values)

    @property
    def after(self) -> bool:
        """Whether the request takes effect before the fault strikes."""
        return self.kind in _AFTER if self.commit is None else self.commit

    def strikes(self, method: str, path: str) -> bool:
        """Whether this request is hit; counts the hit."""
        if self.times is not None and self.hits >= self.times:
            return False
        if not (self._method.fullmatch(method) and self._path.search(path)):
            return False
        if self.probability < 1 and self._dice.random() >= self.probability:
            return False
        self.hits += 1
        return True

    def shown(self) -> dict[str, Any]:
        return {item.name: getattr(self, item.name) for item in fields(self)}


def _check(fault: Fault) -> None:
    if fault.kind not in KINDS:
        raise ValueError(f"There is no fault {fault.kind!r}. Known: {', '.join(KINDS)}.")
    for name in ("method", "path"):
        try:
            re.compile(getattr(fault, name))
        except (re.error, TypeError) as error:
            raise ValueError(f"The {name} of a fault must be a regular expression.") from error
    for name in ("times", "delay_ms", "status", "retry_after"):
        value = getattr(fault, name)
        if value is not None and (type(value) is not int or value < 0):
            raise ValueError(f"The {name} of a fault must be a whole number.")
    if not (fault.body is None or isinstance(fault.body, str)):
        raise ValueError("The body of a fault must be a text.")
    if fault.status == 0:
        fault.status = {"error": 500, "too_many": 429, "html": 200}.get(fault.kind, 0)
    if fault.status and (not 200 <= fault.status <= 599 or fault.status in (204, 205, 304)):
        raise ValueError("The status of a fault must be one that has a body, from 200 to 599.")


@dataclass(frozen=True)
class Struck:
    """What happens to one request: waits in ms before and after its effect, and one fault."""

    wait_before: int = 0
    wait_after: int = 0
    late_by: int = 0
    """How much later than usual a list shows what is new, ms (A12)."""
    fault: Fault | None = None


class Faults:
    """The rules that are on, in the order in which they were switched on."""

    def __init__(self) -> None:
        self.rules: list[Fault] = []

    def strike(self, method: str, path: str) -> Struck:
        """Delays add up; of the other faults the first that matches counts."""
        before = after = late = 0
        chosen: Fault | None = None
        for rule in self.rules:
            if rule.kind not in _BESIDE and chosen is not None:
                continue
            if not rule.strikes(method, path):
                continue
            if rule.kind == "late_list":
                late = max(late, rule.delay_ms)
            elif rule.kind != "delay":
                chosen = rule
            elif rule.after:
                after += rule.delay_ms
            else:
                before += rule.delay_ms
        if chosen is not None and chosen.kind == "late_commit":
            before += chosen.delay_ms
        return Struck(before, after, late, chosen)
