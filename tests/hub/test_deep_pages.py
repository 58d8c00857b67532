"""R4, R6: pages deep inside a long list are cut from it without a gap and without a double."""

from __future__ import annotations

from typing import Any

import pytest

from app.hub import records, timestamps
from app.hub.schema import MIGRATIONS
from app.sqlite import Connection, Database
from tests.hub.conftest import ALL_TIME, Opened

COUNT, SIZE = 1_700, 550
STATUSES = ("PLANNED", "COMPLETED", "IN_PROCESS")


def _insert(tx: Connection) -> None:
    """Every four of them at one moment, so that the time alone gives no order."""
    for number in range(COUNT):
        at = 1_700_000_000_000 + number // 4
        head = {"sender": {"@type": "AnonymousContactInformation"}, "is_controlled_by_system": True}
        body = {**head, "advised_delivery_timespan": {"start": timestamps.text(at)}}
        status = STATUSES[number % len(STATUSES)]
        name = f"{number:024x}"
        records.add_document(
            tx, records.Document(name, records.GOODS_IN, at, f"GI-{number}", status, None, body)
        )


@pytest.mark.parametrize("wanted", [{}, {"status": ["PLANNED", "COMPLETED"]}])
def test_pages_are_cut_from_the_whole(
    open_desk: Opened, tmp_path: Any, wanted: dict[str, Any]
) -> None:
    folder = tmp_path / "long"
    database = Database(folder / "hub.db", MIGRATIONS, synchronous="NORMAL")
    database.write(_insert).result()
    database.close()
    desk = open_desk(data=folder)
    desk.control("POST", "unreadable", {"id": f"{COUNT // 2:024x}", "unreadable": True})

    def names(**page: int) -> list[str]:
        query = {**ALL_TIME, **wanted, **page}
        found = desk.http.get(f"{desk.base}/goods-ins", params=query)  # the hub checks it
        return [one["id"] for one in found.json()["items"]]

    whole = names(limit=5_000)
    cut = [names(limit=SIZE, offset=offset) for offset in range(0, COUNT, SIZE)]
    assert [name for page in cut for name in page] == whole
    kept = wanted.get("status", STATUSES)
    expected = [n for n in range(COUNT) if STATUSES[n % len(STATUSES)] in kept]
    expected.remove(COUNT // 2)
    assert whole == [f"{number:024x}" for number in expected]
