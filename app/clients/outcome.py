"""What an answer, or its absence, says about whether a write happened (outbox 2).

The table, in one place and pure, for every system:

    no connection (DNS, connect, TLS, pool, proxy)              NotSent
    401, 403 in the system's own error type                     SignIn, after one renewal
    429; 503 with Retry-After                                   Later
    2xx, JSON or empty, even if its body is cut                 an answer
    any other 4xx but 408 in the system's own error type        SaidNo
    everything else                                             Unsure
"""

from __future__ import annotations

import re
import socket
import ssl
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Literal

from app.clients.certificates import reason_of
from app.clients.errors import ClientError, Later, NotSent, SaidNo, SignIn, Unsure

Media = Literal["json", "problem", "empty", "foreign"]


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known once the status line and the headers are in."""

    status: int
    media: Media
    retry_after: int | None = None
    """The server's wish in ms, already clamped; None without a readable one."""


def media_of(content_type: str, *, empty: bool) -> Media:
    """The kind of body, by its media type; `empty` when it says that nothing follows."""
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "application/problem+json":
        return "problem"
    if kind == "application/json" or re.fullmatch(r"application/[\w.-]+\+json", kind):
        return "json"
    return "empty" if empty else "foreign"


def judge(seen: Seen, *, errors: Media) -> type[ClientError] | None:
    """The error that an answer is, None for success. `errors` is the system's own error type.

    A foreign media type is the network speaking (captive portal, proxy), not the vendor.
    """
    status, media = seen.status, seen.media
    if 200 <= status < 300:
        return Unsure if media == "foreign" else None
    if status == 503 and seen.retry_after is not None:
        return Later
    if not 400 <= status < 500 or status == 408:
        return Unsure
    if status == 429 and media != "foreign":
        return Later
    if media != errors:
        return Unsure
    return SignIn if status in (401, 403) else SaidNo


def network_of(seen: Seen) -> str:
    """Which sentence the connection chip shows for an answer that is not the vendor's."""
    if 300 <= seen.status < 400:
        return "captive_portal"
    if seen.media != "foreign":
        return ""
    if seen.status in (407, 502, 504):
        return "proxy_page"
    # 511 is made for it (RFC 6585, 6); every other page that is no trouble of a server is one, too.
    return "captive_portal" if seen.status < 500 or seen.status == 511 else ""


def retry_after(text: str | None, *, now: int, most: int) -> int | None:
    """A Retry-After header in ms from `now` (ms), clamped to 0..`most`; None if unreadable.

    Seconds or an HTTP date (RFC 9110 10.2.3).
    """
    if text is None:
        return None
    wish = text.strip()
    if re.fullmatch(r"\d{1,12}", wish):
        return min(int(wish) * 1000, most)
    at = http_date(wish)
    return None if at is None else max(0, min(at - now, most))


def http_date(text: str | None) -> int | None:
    """An HTTP date as UTC ms; None if it is none."""
    if not text:
        return None
    try:
        return int(parsedate_to_datetime(text).timestamp() * 1000)
    except (ValueError, OverflowError, TypeError):
        return None


def connection_cause(error: BaseException) -> str:
    """Why no connection came about: "dns", "refused", "timeout", one of `certificates.reason_of`,
    or "".
    """
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLError):
            return reason_of(cause)
        if isinstance(cause, socket.gaierror):
            return "dns"
        if isinstance(cause, ConnectionRefusedError):
            return "refused"
        if isinstance(cause, TimeoutError):
            return "timeout"
    return ""


def _causes(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        cause = waiting.pop(0)
        if cause is None or any(cause is known for known in found):
            continue
        found.append(cause)
        waiting += [cause.__cause__, cause.__context__, *getattr(cause, "exceptions", ())]
    return found


def unreachable(what: str, error: BaseException) -> NotSent:
    """No connection: nothing left this machine."""
    return NotSent(f"{what}: {error!r}", network=connection_cause(error))
