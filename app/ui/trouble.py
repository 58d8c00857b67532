"""When a terminal cannot open at all: one sentence on the screen instead of a traceback."""

from __future__ import annotations

from app.settings import Looks
from app.ui.frame import Frame
from app.ui.loop import Program
from app.ui.sentences import sentence
from app.ui.theme import Theme
from app.ui.widgets.banner import Banner


def show_trouble(
    program: Program, looks: Looks, key: str, detail: str, *, size: tuple[int, int]
) -> None:
    """Say what is wrong and what to do; closing the window ends the program with code 1."""
    theme = Theme()
    theme.follow(looks)
    frame = Frame(theme)
    frame.display_banner(Banner(key, sentence(key, {"detail": detail})))
    frame.resize(*size)

    async def close() -> None:
        frame.shut()

    def leave() -> None:
        program.stop(1)

    frame.ask_before_close = True
    frame.close_wanted.connect(leave)
    program.opened("trouble", close)
    frame.show()
