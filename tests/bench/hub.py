"""`python -m tests.bench.hub [RUNS]`: a page of a long list, and how soon a demo hub answers.

100,000 goods-ins against 10,000: a page of 200 in the middle of an interval, read over HTTP. The
middle is meant in both ways: an interval that begins there, and an offset that leads there.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import statistics
import subprocess
import sys
import tempfile
import time
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx

from app.hub import HubOptions, records, start, timestamps
from app.hub.schema import MIGRATIONS
from app.settings import resource
from app.sqlite import Connection, Database
from tests.bench.measuring import Figure, load, show
from tests.bench.running import environment
from tests.plain import PLAIN

FEW, MANY = 10_000, 100_000
LIMIT = 200
PAGE_MS, TIMES, START_MS = 50, 2, 1_000
_MINUTE = 60_000
_FIRST = 1_700_000_000_000
_WARM = 5
_PER_RUN = 5
"""Calls that one run is the median of: another process that gets a turn is no cost of the hub."""
STATUSES = ("PLANNED", "IN_PROCESS", "IN_REVIEW", "COMPLETED")
_IDENTITY = json.loads(resource("demo/hub.json").read_text(encoding="utf-8"))
_AUTHORIZE = f"/auth/authorize/{_IDENTITY['org']}"
_NAME = (_IDENTITY["app"], _IDENTITY["secret"])


def bench(runs: int = 9) -> list[Figure]:
    """Pages at both sizes and their ratio, then the start."""
    figures = []
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as opened:
        clients = {
            count: opened.enter_context(_filled(Path(folder) / str(count), count))
            for count in (FEW, MANY)
        }
        for way in _ways(FEW):
            figures += _compared(clients, way, runs)
    return [*figures, *_starts(max(5, runs // 2))]


# ------------------------------------------------------------------------------------ pages


@contextlib.contextmanager
def _filled(data: Path, count: int) -> Iterator[httpx.Client]:
    """A client of a hub with so many goods-ins."""
    _fill(data, count)
    hub = start(data, options=HubOptions())
    try:
        with httpx.Client(base_url=hub.url, timeout=60, **PLAIN) as client:
            token = client.get(_AUTHORIZE, auth=_NAME).json()["accessToken"]
            client.headers["Authorization"] = f"Bearer {token}"
            yield client
    finally:
        hub.stop()


def _compared(clients: dict[int, httpx.Client], way: str, runs: int) -> list[Figure]:
    """Both sizes in turn, so that whatever else the machine does costs both of them alike.

    Processor time is that of hub and client together: they share this process.
    """
    passed: dict[int, list[float]] = {FEW: [], MANY: []}
    worked: dict[int, list[float]] = {FEW: [], MANY: []}
    for client in clients.values():
        _timed(client, _ways(FEW)[way], _WARM)
    for _ in range(runs):
        for count, client in clients.items():
            took, cost = _timed(client, _ways(count)[way], _PER_RUN)
            passed[count].append(took)
            worked[count].append(cost)
    times = statistics.median(worked[MANY]) / statistics.median(worked[FEW])
    return [
        Figure(f"page of {LIMIT}, {way}, {FEW:,}", tuple(passed[FEW])),
        Figure(f"page of {LIMIT}, {way}, {MANY:,}", tuple(passed[MANY]), target=PAGE_MS),
        Figure(f"  processor time, {FEW:,}", tuple(worked[FEW])),
        Figure(f"  processor time, {MANY:,}", tuple(worked[MANY])),
        Figure("  times the cost", (times,), unit="x", target=TIMES),
    ]


def _ways(count: int) -> dict[str, dict[str, Any]]:
    """Query parameters for a page in the middle; the last one has to look into every row."""
    first, middle, last = (timestamps.text(_at(n)) for n in (0, count // 2, count))
    whole = {"from": first, "to": last, "limit": LIMIT}
    return {
        "interval from the middle on": {**whole, "from": middle},
        "offset in the middle": {**whole, "offset": count // 2},
        "offset in the middle of one status": {
            **whole,
            "status": STATUSES[0],
            "offset": count // len(STATUSES) // 2,
        },
    }


def _timed(client: httpx.Client, query: dict[str, Any], calls: int) -> tuple[float, float]:
    """The median of some calls, ms: as the clock saw it, and what the processor worked."""
    passed, worked = [], []
    for _ in range(calls):
        began, idle = time.perf_counter(), time.process_time()
        answer = client.get(f"/inventory/org/{_IDENTITY['org']}/goods-ins", params=query)
        passed.append(1_000 * (time.perf_counter() - began))
        worked.append(1_000 * (time.process_time() - idle))
        found = len(answer.json()["items"])
        if found != LIMIT:
            raise RuntimeError(f"{answer.status_code}: {found} items instead of {LIMIT}")
    return statistics.median(passed), statistics.median(worked)


def _at(number: int) -> int:
    return _FIRST + number * _MINUTE


def _fill(data: Path, count: int) -> None:
    """Goods-ins as the demo has them, one a minute."""
    database = Database(data / "hub.db", MIGRATIONS, synchronous="NORMAL")
    try:
        database.write(lambda tx: _insert(tx, count)).result()
    finally:
        database.close()


def _insert(tx: Connection, count: int) -> None:
    for number in range(count):
        records.add_document(
            tx,
            records.Document(
                f"{number:024x}",
                records.GOODS_IN,
                _at(number),
                f"GI-{number:06d}",
                STATUSES[number % len(STATUSES)],
                None,
                _body(number),
            ),
        )


def _body(number: int) -> dict[str, Any]:
    return {
        "delivery_note_number": f"DN-{number}",
        "sender": {"@type": "AnonymousContactInformation", "name": f"Supplier {number % 40}"},
        "expected_package_count": 2,
        "advised_delivery_timespan": {
            "start": timestamps.text(_at(number)),
            "end": timestamps.text(_at(number) + _MINUTE),
        },
        "processing_service_location_id": f"{number % 7:024x}",
        "is_controlled_by_system": True,
        "status_log": [],
        "receipt_started": False,
        "receipt_completed": False,
        "review_started": False,
        "review_completed": False,
        "is_in_resolution": False,
        "external_data": f"terminal {number}",
    }


# ------------------------------------------------------------------------------------ start


def _starts(runs: int) -> list[Figure]:
    """Process start of `dockhand hub --demo` to its first answer, on an empty folder and again."""
    with tempfile.TemporaryDirectory() as folder:
        _started(Path(folder) / "compiles")
        new = [_started(Path(folder) / f"new{number}") for number in range(runs)]
        again = [_started(Path(folder) / "new0") for _ in range(runs)]
    return [
        Figure("hub --demo, start to first answer, empty folder", tuple(new), target=START_MS),
        Figure("hub --demo, start to first answer, second start", tuple(again), target=START_MS),
    ]


def _started(data: Path) -> float:
    began = time.perf_counter()
    with _demo(data) as address:
        answer = _first_call(address)
        took = 1_000 * (time.perf_counter() - began)
    if answer != 200:
        raise RuntimeError(f"the first answer was {answer}")
    return took


def _first_call(address: str) -> int:
    """A list of the demo, with a token: the whole way of a call, behind it a seeded hub."""
    host = address.removeprefix("http://")
    connection = http.client.HTTPConnection(host, timeout=10)
    try:
        basic = b64encode(":".join(_NAME).encode()).decode()
        connection.request("GET", _AUTHORIZE, headers={"Authorization": f"Basic {basic}"})
        token = json.loads(connection.getresponse().read())["accessToken"]
        path = f"/inventory/org/{_IDENTITY['org']}/goods-ins"
        query = "?from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z"
        connection.request("GET", path + query, headers={"Authorization": f"Bearer {token}"})
        answer = connection.getresponse()
        answer.read()
        return answer.status
    finally:
        connection.close()


@contextlib.contextmanager
def _demo(data: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "app", "hub", "--demo", "--data", str(data)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment({}))
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait(timeout=10)
        process.stdout.close()


def main() -> None:
    """Print the figures."""
    before = load()
    figures = bench(*(int(told) for told in sys.argv[1:]))
    show("The hub: long lists and its start", before, figures)


if __name__ == "__main__":
    main()
