"""What may go wrong behind the workbench, for those who show it and may not look further down."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.claims import Claim
from app.domain.decision import NOTHING, Detail
from app.sqlite import StoreError
from app.store.codec import UnknownRecord

__all__ = ["Claimed", "StoreError", "Unavailable", "UnknownRecord"]


class Unavailable(Exception):
    """Something is not on this terminal and cannot be fetched now, or cannot be worked on; `key`
    names the sentence, `details` are those of a decision that refused it.
    """

    def __init__(
        self, key: str, detail: str = "", *, details: Mapping[str, Detail] = NOTHING
    ) -> None:
        super().__init__(f"{key} {detail}".strip())
        self.key = key
        self.detail = detail
        self.details = details


class Claimed(Exception):
    """Others stand on it: taking it over is asked. `claims` are what they say themselves, or their
    terminals alone, and may be empty: nobody knows who.
    """

    def __init__(self, claims: tuple[Claim, ...]) -> None:
        self.claims = claims
        super().__init__(f"taken by {', '.join(self.workers) or 'somebody'}")

    @property
    def workers(self) -> tuple[str, ...]:
        """Their terminals."""
        return tuple(claim.terminal for claim in self.claims)
