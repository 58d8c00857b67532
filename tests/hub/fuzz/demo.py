"""A demo hub as a process of its own, and what a caller can find in it by asking."""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx

from app.settings import resource
from tests.plain import PLAIN

IDENTITY: dict[str, Any] = json.loads(resource("demo/hub.json").read_text(encoding="utf-8"))
ORG, FACILITY, SITE = IDENTITY["org"], IDENTITY["facility"], IDENTITY["site"]
ALL_TIME = {"from": "2020-01-01T00:00:00Z", "to": "2100-01-01T00:00:00Z"}
_STOP_S = 10


@contextlib.contextmanager
def running(data: Path) -> Iterator[str]:
    """`hub --demo --check` on a port of its own; the address, as its first line tells it."""
    told = {**os.environ, "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}
    command = [sys.executable, "-m", "app", "hub", "--demo", "--check", "--data", str(data)]
    log = data.parent / f"{data.name}.log"
    with log.open("w", encoding="utf-8") as errors:
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=errors, text=True, env=told
        )
        try:
            assert process.stdout is not None
            address = process.stdout.readline().strip()
            if not address:
                raise RuntimeError(f"The hub did not start: {log.read_text(encoding='utf-8')}")
            yield address
        finally:
            process.terminate()
            process.wait(timeout=_STOP_S)
            assert process.stdout is not None
            process.stdout.close()


class Asker:
    """Calls a hub with the tokens of the demo; paths are those of a contract."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.http = httpx.Client(base_url=url, timeout=30, **PLAIN)
        answer = self.http.get(f"/auth/authorize/{ORG}", auth=(IDENTITY["app"], IDENTITY["secret"]))
        self._tokens = {
            "fulfillmenttools-inbound": IDENTITY["tokens"]["fulfillmenttools"],
            "inventory-orders": IDENTITY["tokens"]["trybe"],
        }
        self._token: str = answer.json()["accessToken"]

    def close(self) -> None:
        self.http.close()

    def base(self, contract: str) -> str:
        """Where the paths of a contract begin."""
        return f"{self.url}{IDENTITY['prefix'][contract]}"

    def authorization(self, contract: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._tokens.get(contract, self._token)}"}

    def call(
        self, contract: str, method: str, path: str, body: Any = None, **query: Any
    ) -> httpx.Response:
        """One call with a good token; a body is sent as JSON."""
        return self.http.request(
            method,
            self.base(contract) + path,
            params=query,
            headers=self.authorization(contract),
            **({} if body is None else {"json": body}),
        )

    def made(self, contract: str, path: str, body: Any) -> Any:
        """What a POST made; None when the hub refused."""
        answer = self.call(contract, "POST", path, body)
        return answer.json() if answer.is_success and answer.content else None

    def listed(self, contract: str, path: str, **query: Any) -> list[dict[str, Any]]:
        """The elements of a list, whatever the list is called; none where it is refused."""
        answer = self.call(contract, "GET", path, **query)
        if not answer.is_success:
            return []
        found = answer.json()
        if isinstance(found, dict):
            lists = [value for name, value in found.items() if name != "problems"]
            found = next((value for value in lists if isinstance(value, list)), [])
        return [item for item in found if isinstance(item, dict)]


def identifiers(elements: list[dict[str, Any]]) -> list[str]:
    return [str(item["id"]) for item in elements if "id" in item]


def parameters(path: str) -> list[str]:
    """The names in the braces of a path."""
    return re.findall(r"{([^}]+)}", path)
