"""Parts beside each other on the kiosk, where a sheet is wide and low, else below each other."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout

from app.ui.theme import Theme
from app.ui.tokens import GAP


class Columns(QBoxLayout):
    """A layout that turns with the size of the window. `kiosk` and `handheld` are the shares of
    its parts; `gap` stands between them on the kiosk.
    """

    def __init__(
        self,
        theme: Theme,
        kiosk: tuple[int, ...] = (1, 1),
        handheld: tuple[int, ...] = (1, 1),
        gap: int = 3 * GAP,
    ) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self._theme = theme
        self._shares = (handheld, kiosk)
        self._gap = gap
        theme.changed.connect(self.turn)

    def turn(self) -> None:
        """Stand as the window is now; called once all parts are in."""
        kiosk = self._theme.kiosk
        along = QBoxLayout.Direction.LeftToRight if kiosk else QBoxLayout.Direction.TopToBottom
        self.setDirection(along)
        self.setSpacing(self._gap if kiosk else GAP)
        for at, share in enumerate(self._shares[kiosk][: self.count()]):
            self.setStretch(at, share)
