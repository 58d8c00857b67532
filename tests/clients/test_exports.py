"""Exports on the hub, and files at addresses that no server should be trusted with (R23, R25)."""

from __future__ import annotations

import asyncio
import csv
import json
from contextlib import suppress
from dataclasses import replace

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clients.download import _address, fetch
from app.clients.enfore import exports
from app.clients.enfore.adapter import Enfore
from app.clients.enfore.operations import exports as ops
from app.clients.enfore.wire import exports as wire
from app.clients.errors import ClientError, NotSent, SaidNo, Unsure
from app.clients.office import Fetched, Office
from app.clients.transport import Transport
from app.domain.exports import ExportKind, ExportShown, ExportState, ExportWish
from app.domain.stock_takings import StockTakingFilter
from app.settings import Timings
from tests.clients.test_outcomes import TOKEN, answer, system_at
from tests.clients.worlds import CLOCK, RawServer, World

QUICK = Timings(export_every=10, export_most=20_000)
COUNTS = ExportWish(ExportKind.STOCK_COUNTS)
LOGS = ExportWish(ExportKind.LOG_ENTRIES)
REQUEST = wire.StockCountDataExportRequest(export_parameters=wire.ExportParameters())


class Kept:
    """A file that is kept in memory."""

    def __init__(self) -> None:
        self.total: int | None = None
        self.content = b""

    async def begin(self, total: int | None) -> None:
        self.total = total

    async def take(self, chunk: bytes) -> None:
        self.content += chunk


async def completed(office: Office, wish: ExportWish) -> ExportShown:
    """Asked for and waited for."""
    shown = await office.request(wish)
    async with asyncio.timeout(20):
        while shown.state is ExportState.WAITING:
            shown = await office.export(wish.kind, shown.id)
    return shown


async def file_of(office: Office, wish: ExportWish) -> bytes:
    kept = Kept()
    shown = await completed(office, wish)
    fetched = await office.fetch(wish.kind, shown.id, kept)
    assert (fetched.media, fetched.suffix, fetched.told) == ("text/csv", ".csv", True)
    assert kept.total == fetched.size == len(kept.content)
    return kept.content


async def test_r23_r25_stock_counts_and_log_entries_become_files(world: World) -> None:
    office = world.terminal().office
    counts = await file_of(office, COUNTS)
    assert counts.decode().splitlines()[0].startswith("product_id,")
    assert len(counts.splitlines()) > 100
    logs = await file_of(office, LOGS)
    assert b"product_id" in logs.splitlines()[0]


async def test_a48_product_and_place_narrow_an_export(world: World) -> None:
    office = world.terminal().office
    every = list(csv.DictReader((await file_of(office, COUNTS)).decode().splitlines()))
    one = every[0]
    wish = replace(COUNTS, product=one["product_id"], place=one["storage_location_id"])
    some = list(csv.DictReader((await file_of(office, wish)).decode().splitlines()))
    assert some
    assert {(row["product_id"], row["storage_location_id"]) for row in some} == {
        (wish.product, wish.place)
    }
    with pytest.raises(SaidNo):
        await office.request(replace(COUNTS, product="f" * 24))


async def test_an_interval_is_for_log_entries_alone() -> None:
    interval = ExportWish(ExportKind.LOG_ENTRIES, since=0, until=86_400_000)
    assert exports.body_of(interval).body()["export_parameters"] == {
        "from": "1970-01-01T00:00:00.000Z",
        "to": "1970-01-02T00:00:00.000Z",
    }
    counts = replace(interval, kind=ExportKind.STOCK_COUNTS)
    assert exports.body_of(counts).body()["export_parameters"] == {}


async def test_r119_an_ended_stock_taking_becomes_a_file_an_open_one_does_not(world: World) -> None:
    office = world.terminal().office
    found = (await office.stock_takings(StockTakingFilter())).items
    for one in found:
        wish = ExportWish(ExportKind.STOCK_TAKING, stock_taking=one.id)
        if one.exportable:
            assert (await file_of(office, wish)).startswith(b"product_id,")
        else:
            with pytest.raises(SaidNo) as caught:
                await office.request(wish)
            assert caught.value.status == 422
    assert {one.exportable for one in found} == {True, False}


async def test_a50_what_is_not_completed_cannot_be_fetched(world: World) -> None:
    world.control("PUT", "switches", {"export_step_ms": 60_000})
    office = world.terminal().office
    shown = await office.request(COUNTS)
    assert shown.state is ExportState.WAITING
    with pytest.raises(SaidNo):
        await office.fetch(COUNTS.kind, shown.id, Kept())


@pytest.mark.parametrize("end", ["FAILED", "CANCELED"])
async def test_an_export_that_ends_otherwise_says_why(world: World, end: str) -> None:
    world.control("PUT", "switches", {"export_step_ms": 60_000})
    office = world.terminal().office
    asked = await office.request(COUNTS)
    why = {"status": end, "failure_description": "The disk is full"}
    world.control("POST", f"exports/{asked.id}", why)
    shown = await office.export(COUNTS.kind, asked.id)
    assert shown.state == end.casefold()
    assert shown.why == ("The disk is full" if end == "FAILED" else "")


def shown(status: str, **more: str) -> bytes:
    return answer("200 OK", body=json.dumps({"id": "e1", "status": status, **more}))


async def test_the_file_is_fetched_without_our_token(raw: RawServer) -> None:
    link = answer("200 OK", body=json.dumps({"download_url": raw.url + "/elsewhere.CSV?sig=1"}))
    file = answer("200 OK", "text/csv", "a,b\r\n")
    raw.answers = [TOKEN, shown("REQUESTED"), shown("SLEEPING"), shown("COMPLETED"), link, file]
    system = system_at(raw.url)
    assert await file_of(system.office, COUNTS) == b"a,b\r\n"
    await system.close()
    asked = [one.split(b"\r\n")[0] for one in raw.seen]
    assert asked[1].startswith(b"POST /org/o/inventory-tracking/stock-count-exports ")
    assert asked[4].startswith(b"GET /org/o/inventory-tracking/stock-count-exports/e1/download ")
    assert asked[5].startswith(b"GET /elsewhere.CSV?sig=1 ")
    assert all(b"Bearer" in one for one in raw.seen[1:5])
    assert b"authorization" not in raw.seen[5].lower()
    assert b"demo-token" not in raw.seen[5]


@pytest.mark.parametrize("name", ["", ".", ".."])
async def test_an_export_without_a_usable_id(raw: RawServer, name: str) -> None:
    named = shown("REQUESTED").replace(b'"e1"', f'"{name}"'.ljust(4).encode())
    raw.answers = [TOKEN, named]
    system = system_at(raw.url)
    with pytest.raises(Unsure, match="cannot be read"):
        await system.office.request(COUNTS)
    await system.close()


async def test_a_call_whose_answer_is_empty(raw: RawServer) -> None:
    from app.clients.enfore.operations.shipments import PUT_SHIPMENT_STATUS
    from app.clients.enfore.wire.shipments import InventoryShipmentStatus

    raw.answers = [TOKEN, answer("200 OK", "", "")]
    system = system_at(raw.url)
    status = InventoryShipmentStatus.COMPLETED
    said = await system.engine.call(PUT_SHIPMENT_STATUS, status, shipment="s")  # type: ignore[func-returns-value]
    assert said is None
    assert raw.seen[1].endswith(b"\r\n\r\nCOMPLETED")
    assert b"text/plain" in raw.seen[1]
    await system.close()


async def test_an_answer_of_the_api_is_cut_where_it_is_too_long(raw: RawServer) -> None:
    long = answer("200 OK", "text/csv", "x" * 5000)
    raw.answers = [long, long]
    for most in (4999, 5000):
        transport = Transport({"api": raw.url}, QUICK, CLOCK, most=most)
        reply = await transport.request("GET", raw.url + "/list", headers={})
        assert reply.complete == (most == 5000)
        await transport.close()


async def test_an_export_is_listed(world: World) -> None:
    system: Enfore = world.terminal()
    made = await system.engine.call(ops.ADD_STOCK_COUNT_EXPORT, REQUEST)
    params = {"from": "2020-01-01T00:00:00Z", "to": "2099-01-01T00:00:00Z"}
    listed = await system.engine.all(ops.STOCK_COUNT_EXPORTS, params)
    assert made.id in {one.id for one in listed.items}


# --- addresses -----------------------------------------------------------------------------------

HOSTILE = [
    "",
    "file:///etc/passwd",
    "ftp://host/file",
    "data:text/plain,x",
    "//host/file",
    "/file",
    "http://",
    "http:///file",
    "http://user:word@host/file",
    "http://user@host/file",
    "http://ho st/file",
    "http://host/a b",
    "http://host/a\r\nX-Evil: 1",
    "http://host:99999/",
    "http://host:0/",
    "http://host:x/",
    "http://[::1/",
    "http://.host/",
    "http://a..b/",
    "http://" + "a" * 64 + "/",
    "http://" + "a." * 130 + "a/",
    "http://hüllen.example/",
    "http://host/\u0000",
    "https://xn--\u00fc/",
    "HTTP:/host",
]


@pytest.mark.parametrize("url", HOSTILE)
async def test_addresses_that_are_never_asked(url: str) -> None:
    with pytest.raises(Unsure, match="cannot be used"):
        await fetch(url, Kept(), QUICK, CLOCK)


@given(
    st.builds(
        lambda scheme, rest: scheme + rest,
        st.sampled_from(["http://", "https://", "HTTP://", "http:", ""]),
        st.text(max_size=40)
        | st.from_regex(r"[\w.\[\]:@%-]{1,30}(/[\w%?#&=-]{0,10})?", fullmatch=True),
    )
)
def test_any_address_is_usable_or_refused(url: str) -> None:
    try:
        address = _address(url)
    except Unsure:
        return
    assert address.scheme in ("http", "https")
    assert address.hostname
    assert address.username is None
    built = httpx.Request("GET", url)
    assert built.url.host.lower().strip("[]") == address.hostname.lower()


# --- files of any length, piece by piece ---------------------------------------------------------

PLAIN = "text/csv; charset=utf-8"


async def poured(
    raw: RawServer, said: bytes, path: str = "/file"
) -> tuple[Kept, Fetched | ClientError]:
    """What was kept, and how it ended."""
    raw.answers, raw.last_words = [said], True
    kept = Kept()
    try:
        return kept, await fetch(f"{raw.url}{path}?secret=1", kept, QUICK, CLOCK)
    except ClientError as error:
        return kept, error


async def test_a_file_says_how_long_it_is_and_what_it_is(raw: RawServer) -> None:
    kept, found = await poured(raw, answer("200 OK", PLAIN, "a,b\r\n"), "/x/counts.Csv")
    assert (kept.total, kept.content) == (5, b"a,b\r\n")
    assert found == Fetched(5, "text/csv", ".csv", told=True)


async def test_the_end_of_a_file_is_told_or_unknown(raw: RawServer) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\n"
    pieces = head + b"Transfer-Encoding: chunked\r\n\r\n3\r\na,b\r\n0\r\n\r\n"
    kept, found = await poured(raw, pieces)
    assert (kept.total, kept.content) == (None, b"a,b")
    assert isinstance(found, Fetched)
    assert found.told
    kept, found = await poured(raw, head + b"Connection: close\r\n\r\na,b")
    assert isinstance(found, Fetched)
    assert not found.told


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(answer("200 OK", PLAIN, "a,b", length=900), id="shorter than told"),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n900\r\na,b", id="cut chunk"
        ),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na,b\r\n", id="no last chunk"
        ),
        pytest.param(answer("200 OK", "text/html; charset=utf-8", "<p>Sign in"), id="a page"),
        pytest.param(answer("302 Found", PLAIN, "", "Location: http://127.0.0.1:1/"), id="moved"),
        pytest.param(answer("404 Not Found", PLAIN, "gone"), id="gone"),
        pytest.param(answer("206 Partial Content", PLAIN, "a,b"), id="a part"),
        pytest.param(b"", id="nothing"),
    ],
)
async def test_what_is_no_whole_file_is_never_handed_out(raw: RawServer, said: bytes) -> None:
    _, found = await poured(raw, said)
    assert isinstance(found, Unsure)
    assert "secret" not in str(found.facts())


async def test_a_file_that_stands_still_is_left(raw: RawServer) -> None:
    raw.answers, raw.silent = [answer("200 OK", PLAIN, "a,b", length=900)], True
    with pytest.raises(Unsure) as caught:
        await fetch(raw.url + "/file", Kept(), Timings(read_timeout=50), CLOCK)
    assert caught.value.network == "timeout"


async def test_who_takes_a_file_can_end_it(raw: RawServer) -> None:
    class Full(Kept):
        async def take(self, chunk: bytes) -> None:
            raise OSError("no space")

    raw.answers = [answer("200 OK", PLAIN, "a,b")]
    with pytest.raises(OSError, match="no space"):
        await fetch(raw.url + "/file", Full(), QUICK, CLOCK)


async def test_a_file_that_never_ends_is_left_when_there_is_no_room() -> None:
    left = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        with suppress(ConnectionError):
            while True:
                writer.write(b"1000\r\n" + b"x" * 0x1000 + b"\r\n")
                await writer.drain()
        writer.close()
        left.set()

    class Small(Kept):
        async def take(self, chunk: bytes) -> None:
            await super().take(chunk)
            if len(self.content) > 100_000:
                raise OSError("no space")

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()[:2]
    with pytest.raises(OSError, match="no space"):
        await fetch(f"http://{host}:{port}/file", Small(), QUICK, CLOCK)
    await left.wait()
    server.close()
    await server.wait_closed()


async def test_nobody_there(unused_tcp_port: int) -> None:
    with pytest.raises(NotSent):
        await fetch(f"http://127.0.0.1:{unused_tcp_port}/file", Kept(), QUICK, CLOCK)
