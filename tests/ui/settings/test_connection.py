"""The page about the connection: who may, what it keeps to itself, how it looks at every size."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from app.settings import Looks
from app.ui.screens.base import Go
from app.ui.screens.settings.connection_page import ConnectionPage, breakable
from app.ui.widgets.inputs import TextRow
from tests.ui.clipping import cut_off, nameless, overlapping, small_targets
from tests.ui.looks import LOOKS, SIZES
from tests.ui.sign_in.house import ANNA, House, window

SECRET = "demo-a-long-secret"


@dataclass
class OnThePage:
    """Somebody who looks at the page."""

    house: House

    @classmethod
    async def of(cls, house: House) -> OnThePage:
        await house.shell.go(Go("settings", "connection"))
        await house.painted()
        return cls(house)

    @property
    def page(self) -> ConnectionPage:
        found = self.house.shell.screen("settings").view.findChild(ConnectionPage)
        assert isinstance(found, ConnectionPage)
        return found

    @property
    def field(self) -> TextRow:
        return next(row for row in self.page.findChildren(TextRow) if row.isVisible())

    @property
    def texts(self) -> str:
        return "\n".join(one.text() for one in self.page.findChildren(QLabel) if one.isVisible())

    def enabled(self, key: str) -> bool:
        button: Any = self.house.window.frame.bottom_bar.button(key)
        return bool(button.isEnabled())


async def test_a_lead_is_wanted_and_nothing_is_taken_without_one(tmp_path: Path) -> None:
    """Site settings are a lead's where a lead has a PIN: by scan, too."""
    async with window(tmp_path) as house:
        await house.scan("BADGE-2")
        person = await OnThePage.of(house)
        assert "A lead has to be signed in for this" in person.texts
        assert not person.field.isEnabled()
        for code in (SECRET, "DH:OK"):
            await house.scan(code)
            assert house.band.title == "A lead has to be signed in for this"
        assert person.field.text() == ""
        house.people.lock()
        await house.quiet()
        house.sign_in.choose(ANNA)
        await house.type_pin("4953")
        person = await OnThePage.of(house)
        assert person.field.isEnabled()
        assert "A lead has" not in person.texts


async def test_what_is_half_typed_goes_with_whoever_typed_it(tmp_path: Path) -> None:
    async with window(tmp_path, staff=()) as house:
        person = await OnThePage.of(house)
        assert not person.enabled("use_secret")
        await house.scan(SECRET)
        assert person.field.text() == SECRET
        assert person.enabled("use_secret")
        assert SECRET not in person.texts
        assert SECRET not in repr(house.shell.presenter.state)
        house.shell.presenter.interrupted()
        assert person.field.text() == ""
        await house.scan(SECRET)
        await house.shell.go(Go("home"))
        await OnThePage.of(house)
        assert person.field.text() == ""


async def test_what_is_in_use_is_never_shown(tmp_path: Path) -> None:
    async with window(tmp_path, staff=()) as house:
        person = await OnThePage.of(house)
        known = house.terminus.workbench.credentials
        assert known.secret
        assert known.secret not in person.texts
        assert known.secret not in repr(house.shell.presenter.state)
        assert breakable(known.app) in person.texts


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Credentials refused", ["Credentials refused"]),
        ("demo-dockhand", ["demo-dockhand"]),
        ("https://a.example.com", ["https://", "a.", "example.", "com"]),
        ("5f3c1a9e0b7d4c2a8e6f1d03", ["5f3c1a9e", "0b7d4c2a", "8e6f1d03"]),
    ],
    ids=["words", "name", "address", "id"],
)
def test_where_a_value_may_be_broken(text: str, lines: list[str]) -> None:
    assert breakable(text).split("\u200b") == lines


@SIZES
@LOOKS
async def test_nothing_is_cut_off(
    tmp_path: Path, size: tuple[int, int], percent: int, language: str, theme: str
) -> None:
    looks = Looks(language=language, text_percent=percent, theme=theme, sound=False)  # type: ignore[arg-type]
    async with window(tmp_path, size=size, language=language, looks=looks, staff=()) as house:
        person = await OnThePage.of(house)
        bars = (house.window.frame.bottom_bar, house.window.frame.prompt)
        for step in ("empty", "typed"):
            shown = (*bars, person.page)
            flaws = [f for part in shown for f in (*cut_off(part), *nameless(part))]
            flaws += [f for part in shown for f in (*overlapping(part), *small_targets(part))]
            assert flaws == [], step
            view = house.shell.screen("settings").view
            assert person.page.width() <= view.width(), "it never scrolls sideways"
            await house.scan(SECRET)
