"""When a terminal cannot open at all: one sentence on the screen instead of a traceback."""

from __future__ import annotations

import logging

from app.settings import Looks
from app.ui.frame import Action, Band, Connection, Frame, Link, Prompt, TopBar
from app.ui.loop import Program
from app.ui.sentences import words
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import Kind
from app.ui.widgets.empty import EmptyState

log = logging.getLogger(__name__)


def show_trouble(
    program: Program, looks: Looks, key: str, detail: str, *, size: tuple[int, int]
) -> None:
    """Say what is wrong and what to do; closing the window ends the program with code 1."""
    theme = Theme()
    theme.follow(looks)
    frame = Frame(theme)
    said = words(key, {"detail": detail})
    log.warning("cannot start: %s (%s)", said.line, detail)  # nobody may be at the screen
    frame.show_screen(EmptyState(theme, "warning", said.title, said.detail), with_card=False)
    frame.display_prompt(Prompt(translate("Trouble", "Dockhand cannot start"), "warning"))
    frame.display_top_bar(TopBar(connection=Connection(Link.ATTENTION)))
    frame.display_band(Band(Tone.BAD, said.title, said.detail, serial=1))
    frame.display_actions((Action("close", translate("Trouble", "Close"), "cross", Kind.MAIN),))
    frame.resize(*size)

    async def close() -> None:
        frame.shut()

    def leave(*_: str) -> None:
        program.stop(1)

    frame.ask_before_close = True
    frame.close_wanted.connect(leave)
    frame.action_chosen.connect(leave)
    program.opened("trouble", close)
    frame.show()
