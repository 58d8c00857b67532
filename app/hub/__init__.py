"""The embedded API server: a stand-in for the vendors' servers, for the demo, training and tests.

It is driven by the contracts in `resources/contracts`: routes, parameters and bodies come from
there, hand-written code is only what an operation does. Where the documents are silent it follows
the numbered assumptions of `assumptions.md`, each with a switch. Its models are written
independently of the client's, so that both cannot be wrong together.

Importing this package is cheap; the server is imported when a hub starts.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.hub.options import HubOptions, Switches

if TYPE_CHECKING:
    from app.hub.running import RunningHub

__all__ = ["HubOptions", "Switches", "serve", "start"]


def start(
    data: Path, *, host: str = "127.0.0.1", port: int = 0, options: HubOptions | None = None
) -> RunningHub:
    """Start a hub in a thread; its database lies in the folder `data`.

    Raises app.sqlite.StoreError or OSError when file or port cannot be used.
    """
    from app.hub.running import RunningHub

    return RunningHub(data, host, port, options or HubOptions())


def serve(
    data: Path, *, host: str = "127.0.0.1", port: int = 0, options: HubOptions | None = None
) -> int:
    """Be a hub until told to stop; prints its address first. Returns the exit code."""
    from app.hub.running import serve as run

    return run(data, host=host, port=port, options=options or HubOptions())
