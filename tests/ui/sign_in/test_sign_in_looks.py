"""How sign-in, the person menu and the page about people look, at every size."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.settings import Looks
from app.ui.screens.base import Go
from app.ui.screens.sign_in.pad import PinPad
from app.ui.tokens import MAIN_TARGET
from tests.ui.clipping import cut_off, nameless, overlapping, small_targets
from tests.ui.looks import LOOKS, SIZES
from tests.ui.sign_in.house import ANNA, BEN, House, window


def faults(house: House) -> list[str]:
    """Whatever is cut off, too small, nameless or in another's place."""
    frame = house.window.frame
    return [*cut_off(frame), *small_targets(frame), *nameless(frame), *overlapping(frame)]


@SIZES
@LOOKS
async def test_nothing_is_cut_off(
    tmp_path: Path, size: tuple[int, int], percent: int, language: str, theme: str
) -> None:
    looks = Looks(language=language, text_percent=percent, theme=theme, sound=False)  # type: ignore[arg-type]
    async with window(tmp_path, size=size, language=language, looks=looks) as house:
        assert faults(house) == []
        await house.scan("NOBODY-KNOWS")
        house.sign_in.choose(BEN)
        for _ in range(3):
            await house.type_pin("1907")
        assert faults(house) == []
        pad = house.window.frame.findChild(PinPad)
        assert isinstance(pad, PinPad)
        for key in ("1", "5", "apply"):
            button = pad.button(key)
            assert min(button.width(), button.height()) >= MAIN_TARGET
        await house.scan("BADGE-1")
        house.window._person_menu.open()
        await house.painted()
        sheet = house.window.frame.sheet
        assert sheet is not None
        assert cut_off(sheet) == small_targets(sheet) == nameless(sheet) == overlapping(sheet) == []
        house.window.frame.close_sheet()
        await house.shell.go(Go("settings", "people"))
        await house.painted()
        settings = house.shell.screen("settings").view
        assert cut_off(settings) == nameless(settings) == []


async def test_digits_are_dots_and_told_by_number_only(tmp_path: Path) -> None:
    async with window(tmp_path) as house:
        house.sign_in.choose(ANNA)
        for key in "495":
            house.sign_in.press(key)
        body = house.shell.screen("sign_in").view.body
        assert body.panel.accessibleName() == "3 digits entered"
        assert "495" not in repr(house.sign_in.snapshot)
        assert "495" not in repr(house.sign_in._flow)


@pytest.mark.long
@SIZES
async def test_a_crew_of_a_hundred_can_be_pushed_through(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    from app.store.cache import CatalogStaff

    crew = tuple(CatalogStaff(f"{n:024x}", f"Person {n:03}", f"B-{n}") for n in range(100))
    async with window(tmp_path, size=size, staff=crew) as house:
        names = house.shell.screen("sign_in").view.body.names
        assert len(names.buttons) == 100
        assert names.verticalScrollBar().maximum() > 0
        assert faults(house) == []
