"""What a behaviour is given and gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from app.hub.options import Switches
from app.sqlite import Connection


@dataclass(frozen=True)
class Call:
    """One request, checked against its contract. `now` is server time in ms.

    `headers` are those that the contract names, by their names in it; `base` is the hub's address
    as the caller knows it, for links.
    """

    path: dict[str, str]
    query: dict[str, Any]
    body: Any
    headers: dict[str, Any]
    authorization: str
    app: str
    request: str
    now: int
    switches: Switches
    unlisted: dict[str, str] = field(default_factory=dict)
    """Query parameters that the contract does not list, as they came: it may have lost some."""
    base: str = ""


@dataclass(frozen=True)
class Sheet:
    """A file that is handed out: its bytes as they are, and what they are."""

    media: str
    content: bytes


@dataclass(frozen=True)
class Answer:
    """Status and JSON body (None: no body); `effect` says in words what changed, for the log."""

    status: int = 200
    body: Any = None
    effect: str = ""
    sheet: Sheet | None = None
    """Instead of a body: a file of the hub's own."""


@dataclass(frozen=True)
class Behaviour:
    """What an operation does: `writes` runs in a transaction, else it only looks."""

    run: Callable[[Call, Connection], Answer]
    writes: bool = False
