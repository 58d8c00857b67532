"""Where the bearer token of a request comes from: fetched and renewed, or given for good."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from app.clients.errors import SignIn
from app.clients.transport import Reply
from app.domain.entry import Request

if TYPE_CHECKING:
    from app.settings import Credentials

SENDABLE = re.compile(r"[!-~]+")
"""What a header can carry as a token (RFC 6750 2.1 allows less)."""

Ask = Callable[[Request, Mapping[str, str]], Awaitable[Reply]]
"""One exchange without a token; raises the error tree."""


class Signing(Protocol):
    """How one system lets us in."""

    renews: bool
    """Whether another token can be had when one is refused."""

    async def token(self, ask: Ask) -> str:
        """A token.

        Raises:
            SignIn: the credentials are refused.
            NotSent: signing in failed otherwise; the request that needed it has not left.
        """

    def use(self, credentials: Credentials) -> None:
        """Sign in with these from now on."""


class GivenToken:
    """A token from the credentials file; a refusal of it is final until another is given."""

    renews = False

    def __init__(self, token: str) -> None:
        self._token = token

    async def token(self, ask: Ask) -> str:
        """The token as it was given.

        Raises:
            SignIn: none was entered, or one that no header can carry.
        """
        token = self._token.strip()
        if not SENDABLE.fullmatch(token):
            raise SignIn("no usable token is set")
        return token

    def use(self, credentials: Credentials) -> None:
        """Another token was given."""
        self._token = credentials.token
