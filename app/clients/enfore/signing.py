"""Signing in to enfore: the app's name and secret become a token (`vendor-facts.md`)."""

from __future__ import annotations

import base64
from urllib.parse import quote

from app.clients.enfore import operations as ops
from app.clients.enfore import wire
from app.clients.enfore.paths import must_be_usable
from app.clients.engine import Probe, Vendor, read_one
from app.clients.errors import Unsure
from app.clients.moments import text_of
from app.clients.signing import SENDABLE, Ask
from app.domain.entry import Request
from app.settings import Credentials, Profile


class AppSigning:
    """Fetches an access token for one organisation."""

    renews = True

    def __init__(self, org: str, credentials: Credentials) -> None:
        self._org = org
        self._credentials = credentials

    async def token(self, ask: Ask) -> str:
        """A new token; raises the error tree."""
        pair = f"{self._credentials.app}:{self._credentials.secret}".encode()
        headers = {
            "Authorization": "Basic " + base64.b64encode(pair).decode(),
            "Accept": "application/json",
        }
        where = ops.AUTHORIZE.path.format(org=quote(self._org, safe=""))
        reply = await ask(Request("GET", where, ops.AUTHORIZE.api), headers)
        token = read_one(reply, wire.AccessToken).access_token
        if not SENDABLE.fullmatch(token):
            raise Unsure("the answer holds a token that no request can carry")
        return token

    def use(self, credentials: Credentials) -> None:
        """Another secret was given."""
        self._credentials = credentials


def vendor(profile: Profile, credentials: Credentials) -> Vendor:
    """What the engine must know of enfore.

    Raises:
        ValueError: a path that the profile sets cannot be used.
    """
    must_be_usable(profile.paths)
    return Vendor(AppSigning(profile.org, credentials), errors="problem", probe=_probe)


def _probe(now: int) -> Probe:
    return ops.GOODS_INS, {"from": text_of(now), "to": text_of(now + 1000), "limit": 1}
