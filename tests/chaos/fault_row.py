"""What a row of the fault matrix is: one write operation, in a scene where it is sent."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.clients.operation import Operation
from app.settings import System
from tests.chaos.fault_stand import Stand

Say = Callable[[], Awaitable[None]]
Scene = Callable[[Stand], Awaitable[Say]]
"""Sets the warehouse up, and hands out what posts: faults are switched on in between."""
Twin = Callable[[Stand, str, str, bytes], Awaitable[None]]
"""Another hand makes the same change; it is given the request that is about to leave."""


@dataclass(frozen=True)
class Row:
    """One operation of one system, as one intent sends it."""

    name: str
    operation: Operation[Any, Any]
    intent: type[Any]
    scene: Scene
    twin: Twin
    system: System = "enfore"
    switches: Mapping[str, Any] = field(default_factory=dict)
    at: str = ""
    """Which of its requests is struck, where the operation's own path says too little."""

    @property
    def path(self) -> str:
        """A pattern of the addresses of its requests."""
        return self.at or re.sub(r"\{[^}]*\}", "[^/]+", self.operation.path) + "$"


async def echo(stand: Stand, method: str, url: str, content: bytes) -> None:
    """Another terminal sends the very same, under marks and keys of its own."""
    text = content.decode()
    for key in {key for row in stand.outbox.entries() for key in row.keys}:
        text = text.replace(key, stand.mint())
    await stand.wire.echo(method, url, text.encode())


async def echo_of_register(stand: Stand, method: str, url: str, content: bytes) -> None:
    """Another terminal writes the same figures into its own register, and has not read ours."""
    await stand.wire.echo(method, url, content.replace(b"rDEMO,", b"rT002,"))


async def books(
    stand: Stand,
    quantity: Any,
    product: str,
    place: str,
    *,
    intent: str = "add",
    reason: str = "CORRECTION",
) -> None:
    """Another hand books."""
    told = {"product_id": product, "place_id": place, "quantity": str(quantity)}
    stand.world.control("POST", "stock", {**told, "intent": intent, "reason": reason})


def body_of(content: bytes) -> dict[str, Any]:
    """A request's body."""
    found: dict[str, Any] = json.loads(content)
    return found
