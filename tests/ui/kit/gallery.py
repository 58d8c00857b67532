"""Pictures of the whole kit, to be looked at: `python -m tests.ui.kit.gallery FOLDER`.

Every part at both sizes, in every theme and text size, in every language. Nothing is judged here;
the tests beside it do that with the same scenes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from app.domain.meanings import Attributes, ProductRead, Read
from app.domain.values import Product
from app.scan.values import Scan
from app.settings import Credentials, Profile
from app.ui.frame import Action, Band, Card, Connection, Fact, Frame, Link, Prompt, TopBar
from app.ui.screens.settings.explain import explain
from app.ui.screens.settings.presenter import SettingsState
from app.ui.screens.settings.view import SettingsView
from app.ui.screens.setup.form import filled
from app.ui.screens.setup.presenter import SetupState
from app.ui.screens.setup.view import SetupView
from app.ui.sentences import ask_words, missing_words, option_words, words
from app.ui.theme import Theme, install_fonts
from app.ui.tokens import TextPercent, ThemeName, Tone, size_class_for
from app.ui.translation import translate, use_language
from app.ui.widgets.banner import Banner
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.cards import CardList, CardRow, RowTag
from app.ui.widgets.chip import ChipRow, Choice
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.keypad import Keypad
from app.ui.widgets.progress import ProgressLine
from app.ui.widgets.question import Asked
from app.ui.widgets.scroll import scrolling
from app.ui.widgets.tile import Tile, TileValue

KIOSK, HANDHELD = (1024, 768), (480, 800)
Scene = Callable[[Theme, Frame], None]

_OIL = {
    "product": "Olive oil extra virgin 0.75 l, case of 6",
    "quantity": "6",
    "unit": "pcs",
    "done": "24",
    "expected": "36",
    "lot": "L3106A",
}


def _common(frame: Frame) -> None:
    frame.display_top_bar(
        TopBar("Receiving 1", "desk", "14:03", Connection(Link.ONLINE), demo=True)
    )


def _actions() -> list[Action]:
    return [
        Action("back", translate("Settings", "Back"), "back"),
        Action("quantity", translate("Keypad", "Set to"), "keypad"),
        Action("rest", translate("Option", "Take only the rest"), "plus"),
        Action("damaged", translate("Condition", "damaged"), "damaged"),
        Action("finish", translate("Receipt", "Receipt finished"), "check-all", Kind.MAIN),
    ]


def rows() -> list[CardRow]:
    """Lines of a receipt in all states."""
    return [
        CardRow(
            "a",
            "Olive oil extra virgin 0.75 l",
            "10-4711",
            "24 / 36",
            "pcs",
            "clock",
            Tone.ACCENT,
            (RowTag("L3106A", "list"),),
            0.66,
        ),
        CardRow(
            "b",
            "Washing-up liquid lemon 500 ml, bottle with dosing cap",
            "10-0815",
            "0 / 48",
            "pcs",
            "package",
            Tone.PLAIN,
            (),
            0.0,
        ),
        CardRow(
            "c",
            "LED lamp E27 8 W warm",
            "30-1001",
            "14 / 12",
            "pcs",
            "",
            Tone.WARN,
            (RowTag("2", "question", Tone.WARN),),
            1.0,
        ),
        CardRow(
            "d",
            "Ceramic mug blue",
            "40-2210",
            "5 / 6",
            "pcs",
            "damaged",
            Tone.BAD,
            (RowTag("1", "damaged", Tone.BAD),),
            0.83,
        ),
        CardRow("g", "Done", value="2", heading=True),
        CardRow("e", "Mountain cheese", "50-0007", "12.450 / 12.5", "kg", "", Tone.OK, (), 1.0),
        CardRow("f", "Kitchen roll, case of 12", "60-1200", "36 / 36", "pcs", "", Tone.OK, (), 1.0),
        *(CardRow(f"x{n}", f"Article {n}", "", f"{n} / {n}", "pcs", "", Tone.OK) for n in range(9)),
    ]


def receipt(theme: Theme, frame: Frame) -> None:
    """A working screen with everything in it."""
    page = CardList(theme, "lines")
    page.display(rows(), lit="a")
    frame.show_screen(page)
    said = words("counted", _OIL)
    frame.display_prompt(Prompt(words("opened", {"number": "1"}).detail))
    frame.display_card(
        Card(
            _OIL["product"],
            "10-4711",
            "24",
            "36",
            "pcs",
            tone=Tone.OK,
            share=0.66,
            facts=(
                Fact("L3106A", "list"),
                Fact("30.06.2031", "calendar"),
                Fact("Receiving 1", "place"),
            ),
        )
    )
    frame.display_band(Band(Tone.OK, said.title, said.detail, undo=translate("Receipt", "Undo")))
    frame.display_actions(_actions())


def asked(theme: Theme, frame: Frame) -> None:
    """A question over the list, a multiplier, offline."""
    receipt(theme, frame)
    details = {**_OIL, "over": "2", "rest": "4"}
    said = words("over", details)
    frame.display_top_bar(
        TopBar("Receiving 1", "desk", "14:03", Connection(Link.OFFLINE, "12"), demo=True)
    )
    frame.display_prompt(Prompt(words("opened").detail, multiplier="\N{MULTIPLICATION SIGN} 12"))
    frame.display_band(Band(Tone.WARN, said.title, said.detail, undo=translate("Receipt", "Undo")))
    options = (("take", ""), ("take_rest", "4"), ("reject_over", "2"), ("drop", ""))
    frame.display_question(
        Asked(
            "q",
            ask_words("over", details),
            tuple(option_words(c, v, details) for c, v in options),
            note=words("no_question").detail,
            proposed=1,
        )
    )


def refused(theme: Theme, frame: Frame) -> None:
    """Red, with a banner of the program itself."""
    receipt(theme, frame)
    said = words("expired", {"product": _OIL["product"], "expiry": "2020-01-31"})
    frame.display_band(Band(Tone.BAD, said.title, said.detail))
    full = words("store_full")
    frame.display_banner(Banner("disk", full.line))
    frame.display_card(replace(frame.card.card, done="1250", expected="12500", tone=Tone.WARN))


def home(theme: Theme, frame: Frame) -> None:
    """Tiles."""
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(16, 16, 16, 16)
    grid.setSpacing(12)
    values = (
        TileValue("receive", "Receive", "receive", "15", "3 due today", Tone.WARN),
        TileValue("pick", "Pick & pack", "pick", "0", enabled=False),
        TileValue("count", "Count", "count", "2"),
        TileValue("ship", "Ship", "ship", "128"),
        TileValue("lookup", "Look up", "lookup"),
        TileValue("sync", "Sync", "sync", "12", "1 needs you", Tone.BAD),
    )
    columns = 3 if theme.kiosk else 2
    for at, value in enumerate(values):
        grid.addWidget(Tile(theme, value), at // columns, at % columns)
    frame.show_screen(page, with_card=False)
    frame.display_prompt(Prompt(words("no_question").detail))
    frame.display_actions([Action("more", "Settings", "settings")])


def keypad(theme: Theme, frame: Frame) -> None:
    """A sheet with the keypad."""
    receipt(theme, frame)
    pad = Keypad(theme, _OIL["product"], unit="kg", parts=True)
    for key in "12,45":
        pad.press(key)
    frame.open_sheet(translate("Keypad", "Set to"), pad)


def parts(theme: Theme, frame: Frame) -> None:
    """Chips, buttons, progress, an empty state."""
    page = QWidget()
    box = QVBoxLayout(page)
    box.setContentsMargins(16, 16, 16, 16)
    chips = ChipRow(
        theme,
        [
            Choice("all", "All", "15"),
            Choice("today", "Today", "3"),
            Choice("part", "Partly posted", "1", "clock"),
            Choice("n", "New", "9"),
        ],
    )
    chips.set_on(("today",))
    box.addWidget(chips)
    for kind in (Kind.NORMAL, Kind.MAIN, Kind.DANGER):
        box.addWidget(
            BigButton(theme, kind.name.title(), icon="check", kind=kind, hold=kind is Kind.DANGER)
        )
    line = ProgressLine(theme)
    line.display("Sending", 12, 40)
    box.addWidget(line)
    frame.show_screen(scrolling(page), with_card=False)
    frame.display_actions(_actions()[:1])


def empty(theme: Theme, frame: Frame) -> None:
    """Nothing to do, and no scan yet."""
    button = BigButton(theme, "Receive without delivery", icon="plus", kind=Kind.MAIN)
    frame.show_screen(
        EmptyState(
            theme,
            "receive",
            "Nothing is expected",
            "Scan a delivery note to open it.",
            button=button,
        )
    )
    frame.display_actions(_actions()[:1])


def demo_profile() -> tuple[Profile, Credentials]:
    """A device as it may be set up."""
    profile = Profile(
        terminal="T7Q2",
        name="Ramp 1",
        org="5f3c1a9e0b7d4c2a8e6f1d03",
        place="4d15b5eba048513f",
        bases={"auth": "https://external.apis.enfore.com/auth"},
        who_books="add",
    )
    return profile, Credentials(app="warehouse", secret="demo-open-sesame")


def setup(theme: Theme, frame: Frame) -> None:
    """Set-up with errors."""
    view = SetupView(theme)
    errors = {name: missing_words(name).line for name in ("server", "secret", "who_books")}
    view.display(SetupState(filled(*demo_profile()), errors=errors, result="Connected"))
    frame.show_screen(view, with_card=False)
    frame.display_actions(
        [
            Action("test", translate("Setup", "Test the connection"), "sync"),
            Action("save", translate("Setup", "Save and start"), "check", Kind.MAIN),
        ]
    )


def settings(tab: str) -> Scene:
    """One page of the settings."""

    def scene(theme: Theme, frame: Frame) -> None:
        product = Product("p1", "Olive oil extra virgin 0.75 l")
        attributes = Attributes(lot="L3106A17310630", expiry=date(2031, 6, 30))
        text = "01195200100000151731063010L3106A17310630"
        read = Read(text, "", (ProductRead(product, Decimal(6), "19520010000015", attributes),))
        explained = explain(read, Scan(text, "", "keyboard", 0))
        view = SettingsView(theme)
        view.display(SettingsState(demo_profile()[0], tab, explained=explained))
        frame.show_screen(view, with_card=False)
        frame.display_prompt(Prompt(translate("Settings", "Scan any code: it is explained here")))
        frame.display_actions(_actions()[:1])

    return scene


SCENES: dict[str, Scene] = {
    "receipt": receipt,
    "asked": asked,
    "refused": refused,
    "home": home,
    "keypad": keypad,
    "parts": parts,
    "empty": empty,
    "setup": setup,
    "scanner": settings("scanner"),
    "test": settings("test"),
    "display": settings("display"),
    "sound": settings("sound"),
    "picking": settings("picking"),
    "counting": settings("counting"),
}


def staged(
    scene: Scene, size: tuple[int, int], name: ThemeName = "light", percent: TextPercent = 100
) -> Frame:
    """A frame that shows a scene; the caller closes it with `shut`."""
    theme = Theme(name, percent, size_class_for(size[0]))
    frame = Frame(theme)
    theme.setParent(frame)
    frame.resize(*size)
    _common(frame)
    scene(theme, frame)
    frame.show()
    for _ in range(3):  # what wraps asks for its height only once it knows its width
        QApplication.processEvents()
    return frame


def main(folder: Path) -> None:
    """Write all pictures."""
    app = QApplication.instance() or QApplication([])
    install_fonts()
    folder.mkdir(parents=True, exist_ok=True)
    looks: tuple[tuple[str, ThemeName, TextPercent], ...] = (
        ("en", "light", 100),
        ("de", "dark", 100),
        ("de", "light", 150),
        ("en", "contrast", 125),
        ("xx", "light", 100),
    )
    only = sys.argv[2:]
    for language, theme, percent in looks:
        use_language(language)
        for name, scene in SCENES.items():
            if only and name not in only:
                continue
            for size in (KIOSK, HANDHELD):
                frame = staged(scene, size, theme, percent)
                frame.band._beat.stop()
                kind = "k" if size is KIOSK else "h"
                frame.grab().save(str(folder / f"{name}-{kind}-{theme}-{percent}-{language}.png"))
                frame.shut()
                frame.deleteLater()
                app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
