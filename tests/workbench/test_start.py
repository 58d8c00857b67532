"""What a start loads: the first painting waits for nothing that it does not show."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {
    "app.domain.dispatch.decide",
    "app.domain.dispatch.facts",
    "app.domain.adhoc.decide",
    "app.workbench.ad_hoc",
    "app.workbench.dispatching",
    "app.workbench.enriching",
    "httpx",
}


@pytest.mark.parametrize("also", ["", "import app.ui.window, app.ui.screens.home.presenter\n"])
def test_goods_that_leave_are_not_loaded_with_the_program(also: str) -> None:
    told = f"import sys, app.main\n{also}print(*sorted({HEAVY!r} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == []
