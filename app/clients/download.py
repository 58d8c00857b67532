"""A file at an address that an answer named: fetched without our token, hostile until read.

The address may lie anywhere, so it gets connections of its own; nothing of ours goes there but
the request itself, and no redirection is followed.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import PurePosixPath
from urllib.parse import SplitResult, urlsplit

import httpx

from app.aio import Clock
from app.clients.errors import Unsure
from app.clients.office import Fetched, FileSink
from app.clients.transport import Transport
from app.settings import Timings

_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*\.?")


async def fetch(url: str, file: FileSink, timings: Timings, clock: Clock) -> Fetched:
    """A file of any length, piece by piece into `file`.

    Raises:
        NotSent: no connection came about.
        Unsure: the address cannot be used, or it does not answer with a whole file.
    """
    address = _address(url)
    transport = Transport({"file": _base(address)}, timings, clock)
    try:
        # What is packed on its way has another length than what the server says.
        headers = {"Accept": "*/*", "Accept-Encoding": "identity"}
        response = await transport.stream(url, headers=headers)
        try:
            media = _must_be_a_file(response, _place(address))
            size, told = await _pour(response, file, _place(address))
        finally:
            with suppress(httpx.HTTPError, OSError):
                await response.aclose()
    finally:
        await transport.close()
    return Fetched(size, media, PurePosixPath(address.path).suffix.lower(), told)


def _must_be_a_file(response: httpx.Response, place: str) -> str:
    """Its media type; a page is the network speaking, never a file of ours."""
    status = response.status_code
    if status != 200:
        raise Unsure(f"{place}: {status}", status=status)
    said: str = response.headers.get("content-type", "")
    media = said.partition(";")[0].strip().lower()
    if media in ("text/html", "application/xhtml+xml"):
        raise Unsure(f"{place} is a page", status=status, network="captive_portal")
    return media


async def _pour(response: httpx.Response, file: FileSink, place: str) -> tuple[int, bool]:
    """How many bytes came, and whether the server said where the file ends."""
    headers = response.headers
    length = headers.get("content-length", "")
    sent = int(length) if re.fullmatch(r"\d{1,15}", length) else None
    packed = headers.get("content-encoding", "identity") != "identity"
    await file.begin(None if packed else sent)
    size = 0
    ended: BaseException | None = None
    try:
        async for chunk in response.aiter_bytes():
            if ended is not None:
                continue
            size += len(chunk)
            try:
                await file.take(chunk)
            except BaseException as error:  # noqa: BLE001 - raised below
                ended = error
                # Leaving the loop would leave httpx's generators to the collector.
                await response.aclose()
    except httpx.HTTPError as error:
        if ended is None:
            timed_out = isinstance(error, httpx.TimeoutException)
            what = "stops in its middle" if timed_out else f"is cut: {error!r}"
            network = "timeout" if timed_out else "reset"
            raise Unsure(f"{place} {what}", network=network) from error
    if ended is not None:
        raise ended
    if sent is not None and response.num_bytes_downloaded != sent:
        raise Unsure(f"{place} is cut", network="reset")
    return size, sent is not None or "chunked" in headers.get("transfer-encoding", "").lower()


def _place(address: SplitResult) -> str:
    # The query may be as good as a token: it is neither logged nor part of an error.
    return f"the file at {address.hostname}"


def _base(address: SplitResult) -> str:
    return f"{address.scheme}://{address.netloc}"


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
