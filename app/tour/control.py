"""Asks a demo hub's control calls: what the tour and the kill runner compare with.

Plain `urllib`, no client of ours: what checks the program must not share its code.
"""

from __future__ import annotations

import json
import urllib.request
from decimal import Decimal
from typing import Any

TIMEOUT_S = 20.0


class Control:
    """The control calls of a hub at `url`.

    Raises:
        OSError: the hub does not answer, or says no.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def call(self, method: str, name: str, body: Any = None) -> Any:
        """One call; quantities come as `Decimal`."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.url}/_hub/{name}", data, method=method)
        with self._opener.open(request, timeout=TIMEOUT_S) as answer:
            return json.loads(answer.read(), parse_float=Decimal)

    def changes(self) -> list[dict[str, Any]]:
        """Every change of stock so far, oldest first."""
        found: list[dict[str, Any]] = self.call("GET", "ledger")["changes"]
        return found

    def goods_ins(self) -> list[dict[str, Any]]:
        """Every goods-in with its parts."""
        found: list[dict[str, Any]] = self.call("GET", "goods-ins")["goods_ins"]
        return found

    def goods_outs(self) -> list[dict[str, Any]]:
        """Every goods-out with its items."""
        found: list[dict[str, Any]] = self.call("GET", "goods-outs")["goods_outs"]
        return found

    def hand_overs(self) -> dict[str, list[dict[str, Any]]]:
        """Every pickup and every customer delivery."""
        found: dict[str, list[dict[str, Any]]] = self.call("GET", "hand-overs")
        return found

    def fault(self, kind: str, **more: Any) -> None:
        """Switch a fault on (`app.hub.faults.Fault`)."""
        self.call("POST", "faults", {"kind": kind, **more})

    def calm(self) -> None:
        """Switch all faults off."""
        self.call("DELETE", "faults")
