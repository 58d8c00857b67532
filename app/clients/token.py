"""The bearer token that all calls of one system share: fetched once, renewed once for all who wait.

Credentials may be replaced while calls are under way. What was asked for with the old ones is
never kept: an answer to them, good or bad, is thrown away, and the new ones are asked with. A call
that left with the old token ends as it ends; refused, it is sent with the new one.
"""

from __future__ import annotations

import asyncio
from copy import copy
from typing import TYPE_CHECKING

from app.clients.errors import ClientError, Later, NotSent, SignIn
from app.clients.signing import Ask, Signing

if TYPE_CHECKING:
    from app.settings import Credentials


class Token:
    """What lets us in now; `ask` sends the request that fetches it."""

    def __init__(self, signing: Signing, ask: Ask) -> None:
        self._signing = signing
        self._ask = ask
        self._text = ""
        self._renewing = asyncio.Lock()
        self._times_replaced = 0
        self._times_failed = 0
        self._failure: ClientError | None = None
        """How the last fetching ended, for those who waited for it."""

    async def text(self) -> str:
        """The token; fetched where there is none. Raises as `renewed`."""
        return self._text or await self.renewed("")

    def use(self, credentials: Credentials) -> None:
        """Sign in with these from now on; the token that the old ones gave is dropped."""
        self._signing.use(credentials)
        self._text = ""
        self._failure = None
        self._times_replaced += 1

    async def renewed(self, stale: str) -> str:
        """A token that is not `stale`; one call for all who wait, also where it fails: a secret
        that is refused as often as there are calls under way may lock the account.

        Raises:
            SignIn: the credentials are refused.
            Later: signing in is to be tried later.
            NotSent: signing in failed otherwise; the request itself has not left.
        """
        failed = self._times_failed
        async with self._renewing:
            if self._failure is not None and failed != self._times_failed:
                raise copy(self._failure)
            while not self._text or self._text == stale:
                self._text = ""
                replaced = self._times_replaced
                try:
                    fetched = await self._fetched()
                except ClientError as error:
                    if replaced == self._times_replaced:
                        self._times_failed += 1
                        self._failure = copy(error)
                        raise
                else:
                    if replaced == self._times_replaced:
                        self._text = fetched
                        break
            return self._text

    async def _fetched(self) -> str:
        try:
            return await self._signing.token(self._ask)
        except (SignIn, NotSent):
            raise
        except Later as error:
            raise Later("signing in: try again later", after=error.after) from error
        except ClientError as error:
            raise NotSent(f"signing in: {error.what}", **error.as_met()) from error
