"""What every part of the translation shares: engine, profile and clocks."""

from __future__ import annotations

from dataclasses import dataclass

from app.aio import Clock
from app.clients.engine import Engine
from app.settings import Profile


@dataclass(frozen=True, slots=True)
class Site:
    """One terminal at one Trybe site."""

    engine: Engine
    profile: Profile
    clock: Clock

    @property
    def id(self) -> str:
        """The site that orders are placed for."""
        return self.profile.site

    @property
    def member(self) -> str:
        """Which member of an item names the product; empty: none does (O74)."""
        return self.profile.trybe_product_member

    @property
    def can_name_products(self) -> bool:
        """Whether a new item can say which product it is: where a nested member is read, nobody
        knows how it is written."""
        return bool(self.member) and "." not in self.member

    def server_now(self) -> int:
        """The server's time, ms; ours until the first answer."""
        return self.engine.now()
