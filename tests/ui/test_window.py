"""The whole window, without a server: what belongs to no single screen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.aio import SystemClock, wait_for
from app.demo import demo_profile
from app.domain.receipt.actions import AddBySearch, Post
from app.domain.values import Product
from app.main import Terminus, assemble
from app.settings import Looks, folders
from app.ui.frame import Frame
from app.ui.loop import Program
from app.ui.screens.base import Go, Sound
from app.ui.screens.settings.presenter import SettingsPresenter
from app.ui.setting_up import SetupWindow
from app.ui.trouble import show_trouble
from app.ui.window import Window, prepare
from tests.ui.orders import order, order_head

NOBODY = "http://127.0.0.1:9"
"""A port that nobody listens on: the terminal is offline."""


@asynccontextmanager
async def window_in(data: Path) -> AsyncIterator[tuple[Window, Terminus]]:
    """A window on a terminal that never reaches its server."""
    profile, credentials = demo_profile(NOBODY)
    terminus = assemble(folders(data), profile, credentials)
    prepare("en")
    window = Window(terminus.workbench, terminus.where, terminus.station.clock)
    window.show((1024, 768))
    await window.open()
    try:
        yield window, terminus
    finally:
        await window.close()
        await terminus.close()
        prepare("en")


async def post_something(terminus: Terminus) -> None:
    """One piece of unannounced goods, posted into a queue that cannot leave."""
    desk = await terminus.workbench.open_blind("Somebody")
    product = Product(f"{1:024x}", "Soap")
    for action in (AddBySearch(product), Post()):
        assert await desk.confirm(desk.take(action)) is None
    await terminus.sync.outbox.start()
    await asyncio.wait_for(terminus.sync.outbox.wait_idle(), 5)


async def test_leaving_with_nothing_to_send_just_leaves(tmp_path: Path) -> None:
    async with window_in(tmp_path) as (window, _):
        left: list[bool] = []
        window.close_wanted.connect(partial(left.append, True))
        window.frame.close()
        assert left == [True]


@pytest.mark.parametrize(("answer", "leaves"), [(1, True), (2, False)])
async def test_leaving_says_how_much_is_not_sent(tmp_path: Path, answer: int, leaves: bool) -> None:
    """Screens law 12."""
    async with window_in(tmp_path) as (window, terminus):
        await post_something(terminus)
        left: list[bool] = []
        window.close_wanted.connect(partial(left.append, True))
        window.frame.close()
        asked = window.frame.question
        assert not left
        assert asked.isVisible()
        assert terminus.workbench.status().to_send > 0
        asked.answer(answer)
        assert bool(left) is leaves
        assert not asked.isVisible()


async def left_picking(data: Path) -> str:
    """An order was being picked when the program ended; its document."""
    async with window_in(data) as (window, terminus):
        cache, one = terminus.station.cache.goods_outs, order(order_head(7))
        await wait_for(cache.put_heads((one.head,), SystemClock().now()))
        await wait_for(cache.put(one))
        await window.shell.go(Go("goods_outs"))
        await window.shell.presenter.act("next")
        assert terminus.workbench.desk is not None
        return terminus.workbench.desk.key


async def test_it_opens_where_the_person_was_whatever_the_work(tmp_path: Path) -> None:
    document = await left_picking(tmp_path)
    async with window_in(tmp_path) as (window, terminus):
        assert window.shell.current == "dispatch"
        assert terminus.workbench.desk is not None
        assert terminus.workbench.desk.key == document
        await window.shell.go(Go("goods_outs"))
        assert window.shell.presenter.snapshot.rows[0].title == "WA-7"  # type: ignore[attr-defined]


async def test_without_a_player_the_band_flashes(tmp_path: Path) -> None:
    """Feature row 15 on a machine that is mute."""
    async with window_in(tmp_path) as (window, _):
        heard: list[bool] = []
        window.sounds.played.connect(heard.append)
        window.sounds.use(on=False, volume=0)
        window.shell.say(Sound.REFUSED, "double_read", {"code": "X", "ms": 5})
        assert heard == [False]
        assert window.frame.band.flashing


async def test_another_language_wants_a_new_window(tmp_path: Path) -> None:
    async with window_in(tmp_path) as (window, terminus):
        wanted: list[bool] = []
        window.rebuild_wanted.connect(partial(wanted.append, True))
        await window.shell.go(Go("settings", "display"))
        settings = window.shell.presenter
        assert isinstance(settings, SettingsPresenter)
        await settings.change("looks.text_percent", 125)
        assert not wanted
        await settings.change("looks.language", "de")
        assert wanted == [True]
        assert terminus.workbench.profile.looks.language == "de"


async def test_the_settings_print_the_codes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda url: True)
    async with window_in(tmp_path) as (window, _):
        await window.shell.go(Go("settings"))
        await window.shell.presenter.act("sheet")
        sheet = tmp_path / "reports" / "command-sheet.pdf"
        assert sheet.read_bytes().startswith(b"%PDF")


async def test_a_window_that_only_says_a_sentence_can_be_left(tmp_path: Path) -> None:
    """A second terminal on one store, or a profile that cannot be read."""
    prepare("en")
    program = Program()
    show_trouble(program, Looks(), "store_in_use", "terminal.lock", size=(480, 800))
    [frame] = [w for w in QApplication.topLevelWidgets() if isinstance(w, Frame) and w.isVisible()]
    frame.close()
    await asyncio.wait_for(program.stopped(), 5)
    assert program.code == 1
    await program.close()
    assert not frame.isVisible()


async def test_the_set_up_can_be_left_without_saving(tmp_path: Path) -> None:
    prepare("en")
    program = Program()
    window = SetupWindow(folders(tmp_path), SystemClock(), program)
    await window.open((480, 800))
    window.frame.close()
    await asyncio.wait_for(program.stopped(), 5)
    await window.close()
    assert window.profile is None
    assert not (tmp_path / "profile.json").exists()
