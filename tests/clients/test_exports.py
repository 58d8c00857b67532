"""Exports on the hub, and files at addresses that no server should be trusted with (R23, R25)."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clients.download import _address, download
from app.clients.enfore import exports
from app.clients.enfore.adapter import Enfore
from app.clients.enfore.operations import exports as ops
from app.clients.enfore.operations import stock_takings
from app.clients.enfore.wire import exports as wire
from app.clients.enfore.wire.stock_takings import StockTakingStatus
from app.clients.errors import ClientError, Later, NotSent, SaidNo, Unsure
from app.settings import Timings
from tests.clients.test_outcomes import TOKEN, answer, system_at
from tests.clients.worlds import CLOCK, RawServer, World

QUICK = Timings(export_every=10, export_most=20_000)
COUNTS = wire.StockCountDataExportRequest(export_parameters=wire.ExportParameters())
LOGS = wire.InventoryLogEntryDataExportRequest(export_parameters=wire.ExportParameters())


async def test_r23_r25_stock_counts_and_log_entries_become_files(world: World) -> None:
    engine = world.terminal().engine
    counts = await exports.export(engine, exports.STOCK_COUNTS, COUNTS, QUICK, CLOCK)
    assert counts.decode().splitlines()[0].startswith("product_id,")
    assert len(counts.splitlines()) > 100
    logs = await exports.export(engine, exports.LOG_ENTRIES, LOGS, QUICK, CLOCK)
    assert b"product_id" in logs.splitlines()[0]


async def test_r119_an_ended_stock_taking_becomes_a_file_an_open_one_does_not(world: World) -> None:
    engine = world.terminal().engine
    found = (await engine.all(stock_takings.STOCK_TAKINGS)).items
    by_status = {one.status: one.id for one in found}
    done = wire.StockTakingReference(
        stock_taking_kind=wire.StockTakingKind.ENFOREPOS1,
        stock_taking_id=by_status[StockTakingStatus.COMPLETED],
    )
    assert await exports.export(engine, exports.STOCK_TAKINGS, done, QUICK, CLOCK)
    running = done.model_copy(update={"stock_taking_id": by_status[StockTakingStatus.IN_PROGRESS]})
    with pytest.raises(SaidNo) as caught:
        await exports.export(engine, exports.STOCK_TAKINGS, running, QUICK, CLOCK)
    assert caught.value.status == 422


def shown(status: str, **more: str) -> bytes:
    return answer("200 OK", body=json.dumps({"id": "e1", "status": status, **more}))


async def exported(raw: RawServer, *answers: bytes, timings: Timings = QUICK) -> bytes:
    raw.answers = [TOKEN, *answers]
    system = system_at(raw.url)
    try:
        return await exports.export(system.engine, exports.STOCK_COUNTS, COUNTS, timings, CLOCK)
    finally:
        await system.close()


async def test_the_file_is_fetched_without_our_token(raw: RawServer) -> None:
    link = answer("200 OK", body=json.dumps({"download_url": raw.url + "/elsewhere?sig=1"}))
    file = answer("200 OK", "text/csv", "a,b\r\n")
    states = (shown("REQUESTED"), shown("IN_PROCESS"), shown("COMPLETED"))
    assert await exported(raw, *states, link, file) == b"a,b\r\n"
    asked = [one.split(b"\r\n")[0] for one in raw.seen]
    assert asked[1].startswith(b"POST /org/o/inventory-tracking/stock-count-exports ")
    assert asked[4].startswith(b"GET /org/o/inventory-tracking/stock-count-exports/e1/download ")
    assert asked[5].startswith(b"GET /elsewhere?sig=1 ")
    assert all(b"Bearer" in one for one in raw.seen[1:5])
    assert b"authorization" not in raw.seen[5].lower()
    assert b"demo-token" not in raw.seen[5]


@pytest.mark.parametrize("end", ["FAILED", "CANCELED"])
async def test_an_export_that_ends_otherwise_says_why(raw: RawServer, end: str) -> None:
    with pytest.raises(SaidNo) as caught:
        await exported(raw, shown("REQUESTED"), shown(end, failure_description="The disk is full"))
    assert caught.value.problem == {"title": end, "detail": "The disk is full"}


async def test_an_export_that_takes_too_long_is_left_to_the_server(raw: RawServer) -> None:
    waits = Timings(export_every=1, export_most=0)
    with pytest.raises(Later, match="not ready"):
        await exported(raw, shown("SLEEPING"), timings=waits)


@pytest.mark.parametrize("name", ["", ".", ".."])
async def test_an_export_without_a_usable_id(raw: RawServer, name: str) -> None:
    with pytest.raises(Unsure, match="cannot be read"):
        await exported(raw, shown("REQUESTED").replace(b'"e1"', f'"{name}"'.ljust(4).encode()))


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


async def test_an_export_is_listed(world: World) -> None:
    system: Enfore = world.terminal()
    made = await system.engine.call(ops.ADD_STOCK_COUNT_EXPORT, COUNTS)
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
        await download(url, QUICK, CLOCK)


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


async def fetched(raw: RawServer, said: bytes, **more: int) -> bytes | ClientError:
    raw.answers = [said]
    raw.last_words = True
    try:
        return await download(raw.url + "/file?secret=1", QUICK, CLOCK, **more)
    except ClientError as error:
        return error


async def test_a_file_that_is_none(raw: RawServer) -> None:
    moved = answer("302 Found", "text/html", "", "Location: http://127.0.0.1:1/")
    for said in (moved, answer("404 Not Found", "text/html", "gone"), answer("500 Oh", body="")):
        found = await fetched(raw, said)
        assert isinstance(found, Unsure)
        assert "secret" not in str(found.facts())
    cut = answer("200 OK", "text/csv", "a,b", length=900)
    assert isinstance(await fetched(raw, cut), Unsure)


async def test_a_file_without_end(raw: RawServer) -> None:
    long = answer("200 OK", "text/csv", "x" * 5000)
    found = await fetched(raw, long, most=4999)
    assert isinstance(found, Unsure)
    assert "longer than 4999" in str(found)
    assert await fetched(raw, long, most=5000) == b"x" * 5000


async def test_a_file_that_never_ends_is_left() -> None:
    left = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        with suppress(ConnectionError):
            while True:
                writer.write(b"1000\r\n" + b"x" * 0x1000 + b"\r\n")
                await writer.drain()
        left.set()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()[:2]
    with pytest.raises(Unsure, match="longer than"):
        await download(f"http://{host}:{port}/file", QUICK, CLOCK, most=100_000)
    await left.wait()
    server.close()


async def test_nobody_there(unused_tcp_port: int) -> None:
    with pytest.raises(NotSent):
        await download(f"http://127.0.0.1:{unused_tcp_port}/file", QUICK, CLOCK)
