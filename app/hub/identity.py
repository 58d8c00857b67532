"""Who the hub is and whom it lets in: `resources/demo/hub.json`, and tokens that end."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.hub.problems import Problem, forbidden
from app.settings import resource


@dataclass(frozen=True)
class Identity:
    """How everyone reaches this hub. The secrets are for demonstration only."""

    org: str
    app: str
    secret: str
    facility: str
    site: str
    tokens: dict[str, str]
    prefix: dict[str, str]


def load() -> Identity:
    """The identity of every hub."""
    return Identity(**json.loads(resource("demo/hub.json").read_text(encoding="utf-8")))


def basic(header: str) -> tuple[str, str]:
    """Name and secret of an `Authorization: Basic` header (RFC 7617); 403 when there is none."""
    scheme, _, value = header.partition(" ")
    if scheme.lower() != "basic":
        raise forbidden("The app's name and secret are missing: send Basic authorization.")
    try:
        text = base64.b64decode(value.strip(), validate=True).decode("utf-8")
    except (binascii.Error, UnicodeError) as error:
        raise forbidden("The Basic authorization cannot be read.") from error
    name, _, secret = text.partition(":")
    return name, secret


class Tokens:
    """Bearer tokens that name app and end, signed with a key that the database keeps.

    Nothing is stored per token, so they outlive a restart; `revoke` changes the key.
    """

    def __init__(self, identity: Identity, key: str, lifetime_ms: int) -> None:
        self._identity = identity
        self.key = key
        self._lifetime_ms = lifetime_ms

    def issue(self, org: str, header: str, now_ms: int) -> str:
        """A token for name and secret; 403 when they are wrong, or of another organisation."""
        name, secret = basic(header)
        known = hmac.compare_digest(name.encode(), self._identity.app.encode())
        fits = hmac.compare_digest(secret.encode(), self._identity.secret.encode())
        if not (known and fits) or org != self._identity.org:
            raise forbidden("Organisation, app name and secret do not belong together.")
        ends = now_ms + self._lifetime_ms
        return f"{ends}.{name}.{self._sign(f'{ends}.{name}')}"

    def bearer(self, contract: str, header: str, now_ms: int) -> str:
        """The app that a request comes from; a Problem when the token is none of ours.

        enfore knows 403 only (R10), Trybe says 401 (R205).
        """
        scheme, _, token = header.partition(" ")
        if scheme.lower() != "bearer":
            raise _denied(contract, "The access token is missing.")
        if not contract.startswith("enfore"):
            wanted = self._identity.tokens[_SYSTEMS[contract]]
            if not hmac.compare_digest(token.encode(), wanted.encode()):
                raise _denied(contract, "The access token is not known.")
            return _SYSTEMS[contract]
        content, _, signature = token.rpartition(".")
        if not hmac.compare_digest(self._sign(content).encode(), signature.encode()):
            raise forbidden("The access token is not known.")
        ends, _, name = content.partition(".")
        if int(ends) <= now_ms:
            raise forbidden("The access token has expired: fetch a new one.")
        return name

    def replace(self, secret: str = "", tokens: Mapping[str, str] | None = None) -> None:
        """Let in with these from now on, until the hub is started anew; "" keeps the secret, and a
        system that is not named keeps its token. Bearer tokens of the old secret stay good.
        """
        known = self._identity
        self._identity = replace(
            known, secret=secret or known.secret, tokens={**known.tokens, **(tokens or {})}
        )

    def _sign(self, content: str) -> str:
        return hmac.new(self.key.encode(), content.encode(), hashlib.sha256).hexdigest()[:40]


_SYSTEMS = {"fulfillmenttools-inbound": "fulfillmenttools", "inventory-orders": "trybe"}


def _denied(contract: str, detail: str) -> Problem:
    return forbidden(detail) if contract.startswith("enfore") else Problem(401, detail)
