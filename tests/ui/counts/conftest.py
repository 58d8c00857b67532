"""The list of counts in a real frame, on the demo's catalog, without a server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from app.main import fill_demo_catalog
from app.ui.screens.counts.presenter import CountsPresenter
from app.ui.screens.counts.view import CountsView
from app.ui.shell import Screen
from tests.ui.list_world import ListWorld, list_world


@pytest.fixture
async def world(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lists: Path
) -> AsyncIterator[ListWorld]:
    """A terminal that shows its counts; `lists` is where its files lie."""
    where: Callable[[], tuple[Path, ...]] = lambda: (lists,)  # noqa: E731 - one line is enough
    monkeypatch.setattr("app.ui.screens.counts.starting.folders", where)
    async with list_world(tmp_path) as made:
        fill_demo_catalog(made.terminus.station.cache)
        clock = made.terminus.station.clock
        presenter = CountsPresenter(made.workbench, made.owner, clock)
        view = CountsView(made.theme, presenter, made.frame)
        made.screens["counts"] = Screen(presenter, view)
        presenter.left.connect(made.gone.append)
        presenter.framed.connect(made.framed.append)
        yield made


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    """The folder where people put what they have received."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    return folder
