"""Starts terminals and hubs fast: one process that has everything imported, and forks.

A start costs a second and a half of imports; a kill run needs three. What is forked is a process
like any other, with its own files, its own Qt and its own death. Only the imports are shared, and
the catalog, which every terminal would read in from the same file: it is handed a copy.

As a command (`python -m tests.chaos.nursery FD`) it is the forking side: on the socket with this
number it takes a JSON line with what to run, and three descriptors for it.
"""

from __future__ import annotations

import gc
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import IO, Any

from app import aio
from app.settings import folders

IMPORTED = (
    "app.clients.enfore.adapter",
    "app.clients.fulfillmenttools.adapter",
    "app.clients.transport",
    "app.clients.trybe.adapter",
    "app.hub.application",
    "app.hub.listener",
    "app.tour.child",
    "app.tour.driving",
    "app.ui.loop",
    "app.ui.window",
    "app.workbench.catalog",
    "biip",
    "httpx",
    "qasync",
)
READY = b"ready"


class Forked:
    """A process of the nursery, with as much of `subprocess.Popen` as is needed."""

    def __init__(self, pid: int, stdin: IO[str], stdout: IO[str]) -> None:
        self.pid = pid
        self.stdin = stdin
        self.stdout = stdout
        self._end = os.pidfd_open(pid)

    def send_signal(self, number: int) -> None:
        """Only to this very process: its number may belong to another one by now."""
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._end, number)

    def wait(self, timeout: float | None = None) -> int:
        """Until it has ended. It is nobody's child here, so how it ended is not known.

        Raises:
            subprocess.TimeoutExpired: it still runs.
        """
        import select

        ended, _, _ = select.select([self._end], [], [], timeout)
        if not ended:
            raise subprocess.TimeoutExpired("forked", timeout or 0)
        return 0


class Nursery:
    """The asking side."""

    def __init__(self) -> None:
        ours, theirs = socket.socketpair()
        command = [sys.executable, "-m", "tests.chaos.nursery", str(theirs.fileno())]
        self._process = subprocess.Popen(
            command,
            pass_fds=[theirs.fileno()],
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        )
        theirs.close()
        self._socket = ours
        self._one_at_a_time = threading.Lock()
        self._folder = tempfile.TemporaryDirectory(prefix="dockhand-nursery-")
        self._catalog = _demo_catalog(Path(self._folder.name))
        if self._socket.recv(64) != READY:
            raise OSError("the nursery did not start")

    def furnish(self, data: Path) -> None:
        """Make the folder of a terminal that knows the demo's catalog and nothing else."""
        data.mkdir(parents=True, exist_ok=True)
        shutil.copy(self._catalog, folders(data).cache)

    def terminal(self, errors: Path | None) -> Forked:
        """A terminal that waits for its setting."""
        return self._fork({"run": "terminal"}, errors)

    def hub(self, data: Path, reading: str) -> Forked:
        """A hub with the demo; its first line is its address."""
        return self._fork({"run": "hub", "data": str(data), "reading": reading}, None)

    def _fork(self, request: dict[str, Any], errors: Path | None) -> Forked:
        take, give = os.pipe()
        tell, told = os.pipe()
        line = json.dumps(request).encode() + b"\n"
        with open(errors or os.devnull, "ab") as file, self._one_at_a_time:
            socket.send_fds(self._socket, [line], [take, told, file.fileno()])
            os.close(take)
            os.close(told)
            pid = int(self._socket.recv(64))
        stdin = os.fdopen(give, "w", encoding="utf-8")
        return Forked(pid, stdin, os.fdopen(tell, encoding="utf-8"))

    def close(self) -> None:
        """End the forking process; what it forked lives on."""
        self._socket.close()
        self._process.wait(timeout=10)
        self._folder.cleanup()


def _demo_catalog(data: Path) -> Path:
    """A cache that was filled and closed, so that its one file is all of it."""
    from app.main import fill_demo_catalog, open_cache

    path = folders(data).cache
    cache = open_cache(path)
    fill_demo_catalog(cache)
    cache.close()
    return path


# --- the forking side ----------------------------------------------------------------------------


def serve(number: int) -> None:
    """Fork for every request until the socket is closed."""
    _import_all()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(fileno=number) as requests:
        requests.send(READY)
        while True:
            line, descriptors, _, _ = socket.recv_fds(requests, 4_096, 3)
            if not line:
                return
            pid = os.fork()
            if pid == 0:
                requests.close()
                _be(json.loads(line), descriptors)
            for descriptor in descriptors:
                os.close(descriptor)
            requests.send(str(pid).encode())


def _import_all() -> None:
    """All that a terminal or a hub imports, also what they put off until they have painted."""
    from app.ui.screens.registry import load

    for name in IMPORTED:
        import_module(name)
    load()
    gc.freeze()  # a collection in a fork would copy the pages of what all of them share


def _be(request: dict[str, Any], descriptors: list[int]) -> None:
    """What was forked becomes a terminal or a hub, and never comes back."""
    code = 1
    try:
        for to, descriptor in enumerate(descriptors):
            os.dup2(descriptor, to)
            os.close(descriptor)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        aio._process = os.urandom(5).hex()  # ids must differ from the other processes'
        code = _hub(request) if request["run"] == "hub" else _terminal()
    except BaseException:  # noqa: BLE001 - the process ends here, whatever it was
        import traceback

        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _terminal() -> int:
    from app.tour.child import be_driven

    return be_driven()


def _hub(request: dict[str, Any]) -> int:
    from app.hub import HubOptions, Switches
    from app.hub import serve as run

    readings = {
        "normal": Switches,
        "worst": Switches.worst,
        "documented-only": Switches.documented_only,
    }
    options = HubOptions(demo=True, control=True, switches=readings[request["reading"]]())
    return run(Path(request["data"]), options=options)


if __name__ == "__main__":
    serve(int(sys.argv[1]))
