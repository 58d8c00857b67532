"""A file at an address that an answer named: fetched without our token, hostile until read.

The address may lie anywhere, so it gets connections of its own; nothing of ours goes there but
the request itself, and no redirection is followed.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

import httpx

from app.aio import Clock
from app.clients.errors import Unsure
from app.clients.transport import MOST_BYTES, Transport
from app.settings import Timings

_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*\.?")


async def download(url: str, timings: Timings, clock: Clock, *, most: int = MOST_BYTES) -> bytes:
    """The bytes of a file, at most `most` of them.

    Raises:
        NotSent: no connection came about.
        Unsure: the address cannot be used, or it does not answer with a whole file.
    """
    address = _address(url)
    # The query may be as good as a token: it is neither logged nor part of an error.
    place = f"the file at {address.hostname}"
    base = f"{address.scheme}://{address.netloc}"
    transport = Transport({"file": base}, timings, clock, most=most)
    try:
        reply = await transport.request("GET", url, headers={"Accept": "*/*"})
    finally:
        await transport.close()
    if reply.status != 200:
        raise Unsure(f"{place}: {reply.status}", status=reply.status, request_id=reply.request_id)
    if not reply.complete:
        raise Unsure(f"{place} is cut or longer than {most} bytes", network="reset")
    return reply.content


def _address(url: str) -> SplitResult:
    try:
        address = urlsplit(url)
        fine = (
            address.scheme in ("http", "https")
            and url.isascii()
            and url.isprintable()
            and " " not in url
            and address.username is None
            and address.password is None
            and (_HOST.fullmatch(address.hostname or "") or ":" in (address.hostname or ""))
            and (address.port is None or address.port > 0)
        )
        # It reads a name of another script only when it is asked for.
        fine = fine and bool(httpx.URL(url).host)
    except (ValueError, httpx.InvalidURL):
        fine = False
        address = SplitResult("", "", "", "", "")
    if not fine:
        raise Unsure("the server names an address for a file that cannot be used")
    return address
