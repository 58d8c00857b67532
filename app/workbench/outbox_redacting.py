"""Takes out of texts for support what nobody but the server and this terminal may know.

A request is stored without its token (outbox 1), and PINs and pictures of signatures lie
elsewhere. What is left is what a server said: an answer may repeat the credentials that it
refuses, and an address may hold a password.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

from app.settings import SettingsError, folders, load_credentials

GONE = "[left out]"

_PASSWORD_OF_ADDRESS = re.compile(r"(?<=://)[^/\s@\"']+@")
_LOOKS_MINTED = r"(?=[\w.~+/=-]*(?:\d|[a-z][A-Z]|=))[\w.~+/=-]{8,}"
"""No word of a language: it has a figure in it, or capitals where none belong."""
_SCHEME = re.compile(rf"\b((?i:Bearer|Basic|Digest|Token))\s+{_LOOKS_MINTED}")
_WEB_TOKEN = re.compile(r"\beyJ[\w-]{4,}\.[\w-]+(?:\.[\w-]*)?")
_SECRET_NAME = (
    r"(?:[\w-]*(?:token|secret|passw(?:or)?[dt]|passphrase|passcode|credential|signature"
    r"|(?:api|access|private)[_-]?key)[\w-]*"
    r"|authorization|(?:set-)?cookie|sig|pin)"
)
_QUOTE = r"\\*[\"']"
"""Also one that stands in a text within a text."""
_NAMED = re.compile(
    rf"(?P<name>\b{_SECRET_NAME}\b(?:{_QUOTE})?\s*[:=]\s*)"
    rf"(?:(?P<quote>{_QUOTE})[^\"'\\]*|[^\s,;&\"'\\}}]+)",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"(?:data:image/[\w.+-]+;base64,|iVBORw0KGgo)[\w+/=-]*")
_IS_SECRET = re.compile(_SECRET_NAME, re.IGNORECASE)
LEAST = 4
"""Shorter texts are no secrets: taking them out would tear holes into everything."""


class Redactor:
    """Knows this terminal's own secrets by heart, and what secrets of others look like."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        written = {each for one in secrets if len(one) >= LEAST for each in _spellings(one)}
        known = sorted(written, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, known))) if known else None

    def value(self, value: Any) -> Any:
        """A JSON value with every text in it cleaned; members that name a secret lose theirs."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, dict):
            return {
                name: GONE if told and _names_secret(name, told) else self.value(told)
                for name, told in value.items()
            }
        if isinstance(value, list | tuple):
            named = len(value) == 2 and isinstance(value[0], str) and _names_secret(*value)
            # A header, as lists of them go.
            return [value[0], GONE] if named else [self.value(one) for one in value]
        return value

    def text(self, text: str) -> str:
        """A text without secrets."""
        if self._known is not None:
            text = self._known.sub(GONE, text)
        text = _PICTURE.sub(GONE, text)
        text = _PASSWORD_OF_ADDRESS.sub(f"{GONE}@", text)
        text = _SCHEME.sub(rf"\1 {GONE}", text)
        text = _WEB_TOKEN.sub(GONE, text)
        return _NAMED.sub(_without_value, text)


def own_secrets(data: Path) -> tuple[str, ...]:
    """The secrets of the terminal of a data folder; none where its file is not there or cannot be
    read.
    """
    try:
        credentials = load_credentials(folders(data))
    except SettingsError:
        return ()
    found = [one for one in (credentials.secret, credentials.token) if one]
    if credentials.app and credentials.secret:
        # As the app signs in (RFC 7617).
        pair = f"{credentials.app}:{credentials.secret}".encode()
        found.append(base64.b64encode(pair).decode())
    return tuple(found)


def _spellings(secret: str) -> set[str]:
    """As it stands in a text, in an address or a form, in JSON, and in JSON within JSON."""
    found = {secret, quote(secret, safe=""), quote_plus(secret)}
    for _ in range(2):
        found |= {
            json.dumps(one, ensure_ascii=plain)[1:-1] for one in found for plain in (False, True)
        }
    return found


def _names_secret(name: str, told: Any) -> bool:
    """Whatever stands below such a name, but yes, no and nothing, which tell none."""
    plain = told is None or isinstance(told, bool)
    return not plain and _IS_SECRET.fullmatch(name) is not None


def _without_value(found: re.Match[str]) -> str:
    return f"{found['name']}{found['quote'] or ''}{GONE}"
