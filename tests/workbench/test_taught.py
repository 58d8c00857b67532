"""What people taught comes back from the journal into a cache that was thrown away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.domain.events import Event
from app.domain.receipt.facts import CodeLinked, LotTaught, Noted, PackTaught, Undone
from app.domain.values import Lot, Product, Stamp
from app.store.cache import Cache
from app.workbench.taught import relearn, unlearn

OIL = Product("p1", "Oil", "OIL-1", min_days_in=60)
FACTS = (
    CodeLinked("019520010000018", "09520010000018", OIL, Decimal(1)),
    Noted(None, "a note"),
    PackTaught(OIL, Decimal(24)),
    PackTaught(OIL, Decimal(12), "KOLLI"),
    LotTaught(OIL, "lot1", "L1", date(2027, 3, 31)),
    CodeLinked("WRONG", None, OIL, Decimal(5)),
    Undone(("e5",), CodeLinked.TYPE),
)


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    opened = Cache(tmp_path / "cache.db")
    yield opened
    opened.close()


def events() -> list[Event[Any]]:
    stamp = Stamp(0, 0, "boot")
    return [Event(f"e{n}", "doc", "T1", "desk", stamp, fact) for n, fact in enumerate(FACTS)]


def test_all_that_was_taught_and_not_undone(cache: Cache) -> None:
    for _ in range(2):
        for written in relearn(cache, iter(events())):
            written.result(5)
        known = cache.product("p1")
        assert known is not None
        assert known.packs == (Decimal(12), Decimal(24))
        assert known.min_days_in == 60
        assert cache.products_of("9520010000018") == [(known, Decimal(1))]
        assert cache.products_of("kolli") == [(known, Decimal(12))]
        assert cache.products_of("wrong") == []
        assert cache.lot("p1", "L1") == Lot("lot1", "L1", date(2027, 3, 31))


def test_a_link_that_was_undone_asks_again(cache: Cache) -> None:
    for written in relearn(cache, events()):
        written.result(5)
    gone = unlearn(cache, CodeLinked("KOLLI", None, OIL, Decimal(12)))
    assert gone is not None
    gone.result(5)
    assert cache.products_of("kolli") == []
    assert unlearn(cache, LotTaught(OIL, "lot1", "L1")) is None
    assert unlearn(cache, PackTaught(OIL, Decimal(24))) is None
