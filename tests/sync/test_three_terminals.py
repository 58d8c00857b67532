"""Three terminals on one delivery: whatever falls together, stock is exact, each terminal's
register is there, and more than was announced was asked about.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.chaos import three_terminals

pytestmark = pytest.mark.timeout(240)
DAILY = [pytest.param(60, 1, False, id="60-own"), pytest.param(60, 2, True, id="60-shared")]
LONG = [
    pytest.param(500, seed, shared, id=f"500-{seed}", marks=pytest.mark.long)
    for seed, shared in ((3, False), (4, True), (5, False), (21, True), (13, True))
]


@pytest.mark.parametrize(("steps", "seed", "shared"), [*DAILY, *LONG])
async def test_stock_is_exact_and_no_register_is_lost(
    steps: int,
    seed: int,
    shared: bool,
    tmp_path: Path,
    demo_books: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    told = await three_terminals.run(seed, steps, tmp_path, demo_books, shared=shared)
    assert not told.problems, told.line()
    assert told.done["scanned"] > steps // 10
    assert told.done["posted"]
    caplog.clear()
