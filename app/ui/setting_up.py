"""The window of a device that is no terminal yet: the set-up form and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app import aio
from app.domain.meanings import Read
from app.scan.values import Scan, ScannerSettings
from app.settings import Folders, Profile
from app.ui.frame import Frame
from app.ui.loop import Program
from app.ui.scanner import ScannerFilter
from app.ui.screens.base import Framing
from app.ui.screens.setup.presenter import SetupPresenter
from app.ui.screens.setup.view import SetupView
from app.ui.theme import Theme
from app.workbench.device import SetupDesk


class SetupWindow(QObject):
    """Shows the form until it is saved or the window is closed.

    `profile` is what was saved; None when nobody saved anything.
    """

    def __init__(self, where: Folders, clock: aio.Clock, program: Program) -> None:
        super().__init__()
        self.profile: Profile | None = None
        self._program = program
        self._owner = aio.Owner("set-up", program.failed)
        theme = Theme(parent=self)
        self.frame = Frame(theme)
        self.presenter = SetupPresenter(SetupDesk(where, clock))
        self.view = SetupView(theme)
        self._scanner = ScannerFilter(ScannerSettings(), clock, self)
        self.presenter.changed.connect(self.view.display)
        self.presenter.framed.connect(self._on_framed)
        self.presenter.done.connect(self._on_done)
        self.view.edited.connect(self.presenter.edit)
        self.frame.action_chosen.connect(self._on_action)
        self.frame.ask_before_close = True
        self.frame.close_wanted.connect(program.stop)
        self._scanner.scanned.connect(self._on_scanned)

    async def open(self, size: tuple[int, int]) -> None:
        """Put the form on the screen."""
        self.frame.show_screen(self.view, with_card=False)
        await self.presenter.enter()
        self._scanner.install()
        self.frame.resize(*size)
        self.frame.show()

    async def close(self) -> None:
        """End what is under way and close the window."""
        self._scanner.remove()
        await self._owner.close()
        self.frame.shut()

    def _on_framed(self, framing: Framing) -> None:
        self.frame.display_prompt(framing.prompt)
        self.frame.display_band(framing.band)
        self.frame.display_actions(framing.actions)

    def _on_action(self, key: str) -> None:
        aio.spawn(self.presenter.act(key), name=f"act {key}", owner=self._owner)

    def _on_scanned(self, scan: Scan) -> None:
        read = Read(scan.text, scan.symbology)
        aio.spawn(self.presenter.scan(read, scan), name="scan", owner=self._owner)

    def _on_done(self, profile: Profile) -> None:
        self.profile = profile
        self._program.stop()
