"""What can go wrong between us and a server, in the outbox's words (outbox 2).

    ClientError
    ├── NotSent        DNS, connect, TLS, pool: nothing left this machine
    ├── Later          not executed; may be tried again `after` ms: 429, 503 with Retry-After
    │   └── SignIn     401 or 403, still so after one renewal of the token
    ├── SaidNo         the system's own answer: no (`status`, `problem`)
    └── Unsure         everything else: it may have happened

`network` names the sentence for the connection chip, where the network is at fault
("captive_portal", "proxy_page", "timeout", "refused", "dns", "reset", "tls", and those of
`certificates`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class ClientError(Exception):
    """Base of all; carries what support needs, never a token."""

    def __init__(
        self,
        what: str,
        *,
        status: int | None = None,
        problem: Mapping[str, Any] | None = None,
        request_id: str = "",
        body: str = "",
        network: str = "",
    ) -> None:
        super().__init__(what)
        self.what = what
        self.status = status
        self.problem = dict(problem or {})
        self.request_id = request_id
        self.body = body[:2000]
        self.network = network

    def facts(self) -> dict[str, Any]:
        """As it is stored beside an entry."""
        return {"kind": type(self).__name__, "what": self.what, **self.as_met()}

    def as_met(self) -> dict[str, Any]:
        """What was met, to be raised again as another kind."""
        return {
            "status": self.status,
            "problem": self.problem,
            "request_id": self.request_id,
            "body": self.body,
            "network": self.network,
        }


class NotSent(ClientError):
    """Nothing left this machine."""


class Later(ClientError):
    """The server did not execute it; `after` is its own wish in ms, None for ours."""

    def __init__(self, what: str, *, after: int | None = None, **facts: Any) -> None:
        super().__init__(what, **facts)
        self.after = after


class SignIn(Later):
    """The credentials are refused, also after one renewal (outbox 7)."""


class SaidNo(ClientError):
    """The system understood and said no."""

    status: int


class Unsure(ClientError):
    """It may have arrived, it may not."""
