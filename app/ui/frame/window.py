"""The frame itself: fixed places for what is always there, a stack of screens for what changes.

Places are set by hand, not by a layout: what a part would like to be can then never push another
(law 13). On the kiosk the card stands beside the work area, on the handheld above it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from app.ui.frame.band import BandView
from app.ui.frame.bottom_bar import BottomBar
from app.ui.frame.card import CardView
from app.ui.frame.prompt import PromptView
from app.ui.frame.top_bar import TopBarView
from app.ui.frame.values import Action, Band, Card, Prompt, TopBar
from app.ui.theme import Theme
from app.ui.tokens import size_class_for
from app.ui.translation import translate
from app.ui.widgets.banner import Banner, BannerView
from app.ui.widgets.button import BigButton
from app.ui.widgets.question import Asked, QuestionPanel
from app.ui.widgets.sheet import Sheet, choices, reading

STRIP = 60
"""Height of what screens lay over their lists."""


class Frame(QWidget):
    """The window.

    Signals:
        action_chosen: key of a big action.
        undo_pressed: take back the last scan.
        connection_pressed: show the queue.
        person_pressed: the person in the top bar was tapped.
        question_answered: number of the answer, from 1, with the question's key.
        banner_closed: key of the banner that was put away.
        close_wanted: somebody closes the window while `ask_before_close` is set; only `shut` does.
        resized: the window or its size class changed.
    """

    action_chosen = Signal(str)
    undo_pressed = Signal()
    connection_pressed = Signal()
    person_pressed = Signal()
    question_answered = Signal(str, int)
    banner_closed = Signal(str)
    close_wanted = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("frame")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Dockhand")
        self.setWindowIcon(theme.icon("dockhand", "ink", 64))
        self._theme = theme
        self._with_card = True
        self.ask_before_close = False
        self._sheet: Sheet | None = None
        self._above: Sheet | None = None
        """The window's own, over one whose actions are in the bottom bar."""
        self._acting = False
        self._holds_sheets = False
        self.top_bar = TopBarView(theme, self)
        self.prompt = PromptView(theme, self)
        self.card = CardView(theme, self)
        self.stack = QStackedWidget(self)
        self.stack.setProperty("role", "plain")
        self.band = BandView(theme, self)
        self.bottom_bar = BottomBar(theme, self)
        self.question = QuestionPanel(theme, self)
        self.question.hide()
        self.banner = BannerView(theme, self)
        self.banner.hide()
        self._connect()
        self.setStyleSheet(theme.style_sheet())

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme)
        self.top_bar.connection_pressed.connect(self.connection_pressed)
        self.top_bar.person_pressed.connect(self.person_pressed)
        self.band.undo_pressed.connect(self.undo_pressed)
        self.band.pressed.connect(self._on_band_pressed)
        self.bottom_bar.chosen.connect(self.action_chosen)
        self.bottom_bar.more_wanted.connect(self._on_more)
        self.question.answered.connect(self.question_answered)
        self.question.height_changed.connect(self._place_parts)
        self.banner.closed.connect(self.banner_closed)
        self.banner.height_changed.connect(self._place_parts)

    # --- what is shown ----------------------------------------------------------------------

    def show_screen(self, screen: QWidget, *, with_card: bool = True) -> None:
        """Bring a screen to the front; `with_card` keeps the last scan beside it."""
        if self.stack.indexOf(screen) < 0:
            self.stack.addWidget(screen)
        self.close_sheet()
        self._with_card = with_card
        self.card.setVisible(with_card)
        self._place_parts()
        self.stack.setCurrentWidget(screen)

    def display_top_bar(self, bar: TopBar) -> None:
        """Show the top bar's values."""
        self.top_bar.display(bar)

    def display_prompt(self, prompt: Prompt) -> None:
        """Show what to scan next."""
        self.prompt.display(prompt)

    def display_card(self, card: Card) -> None:
        """Show the last scan; its outcome is the next thing to be painted."""
        self.band.hold_back()
        self.card.display(card)

    def display_band(self, band: Band) -> None:
        """Show the last outcome."""
        self.band.display(band)

    def display_actions(self, actions: Sequence[Action]) -> None:
        """Show the big actions."""
        self.bottom_bar.display(actions)

    def display_question(self, asked: Asked | None) -> None:
        """Ask over the lower end of the work area, or stop asking."""
        self.question.display(asked)
        self.question.setVisible(asked is not None)
        self._place_parts()

    def display_banner(self, banner: Banner | None) -> None:
        """Show a message of the program itself; one with the same key is replaced."""
        self.banner.display(banner)
        self.banner.setVisible(banner is not None)
        self._place_parts()

    # --- sheets -----------------------------------------------------------------------------

    def hold_sheets(self, hold: bool = True) -> None:
        """What screens open from now on is not shown, and their dialogs go: sign-in covers them."""
        self._holds_sheets = hold
        for dialog in self.findChildren(QDialog) if hold else ():
            dialog.reject()

    def open_sheet(
        self, title: str, content: QWidget, *, own: bool = False, acting: bool = False
    ) -> Sheet:
        """Lay a sheet over the work area; another one that is open is closed first. `own`: it is
        the window's, not one of a screen. One that is held is closed by the next `show_screen`.
        `acting`: the big actions are about it, so "More" of them lies over it and leaves it open.
        """
        over = own and self._acting
        if over and self._above is not None:
            self._above.close_sheet()
        elif not over:
            self.close_sheet()
        sheet = Sheet(self._theme, title, content, self)
        if over:
            self._above = sheet
            sheet.closed.connect(self._on_above_closed)
        else:
            self._sheet, self._acting = sheet, acting
            sheet.closed.connect(self._on_sheet_closed)
        self._place_parts()
        if own or not self._holds_sheets:
            sheet.show()
            sheet.raise_()
        return sheet

    def close_sheet(self) -> bool:
        """Close the open sheet, and what lies over it; False when none is open."""
        if self._sheet is None:
            return False
        self._sheet.close_sheet()
        return True

    @property
    def sheet(self) -> Sheet | None:
        """The open sheet, the uppermost."""
        return self._above or self._sheet

    def _on_sheet_closed(self) -> None:
        if self._above is not None:
            self._above.close_sheet()  # it offers what could be done with this one
        sheet, self._sheet, self._acting = self._sheet, None, False
        if sheet is not None:
            sheet.deleteLater()

    def _on_above_closed(self) -> None:
        sheet, self._above = self._above, None
        if sheet is not None:
            sheet.deleteLater()

    def _on_more(self, actions: tuple[Action, ...]) -> None:
        buttons = []
        for action in actions:
            button = BigButton(
                self._theme,
                action.text,
                key=action.key,
                icon=action.icon,
                kind=action.kind,
                hold=action.hold,
            )
            button.setEnabled(action.enabled)
            button.chosen.connect(self._on_more_chosen)
            buttons.append(button)
        self.open_sheet(translate("BottomBar", "More"), choices(buttons), own=True)

    def _on_more_chosen(self, key: str) -> None:
        if self.sheet is not None:
            self.sheet.close_sheet()
        self.action_chosen.emit(key)

    def _on_band_pressed(self) -> None:
        band = self.band.band
        if self.band.clipped:
            content = reading(self._theme, f"{band.title}\n\n{band.detail}".strip())
            self.open_sheet(translate("Band", "Last outcome"), content, own=True)

    # --- places -----------------------------------------------------------------------------

    def work_area(self) -> QRect:
        """Where the screens are."""
        return self.stack.geometry()

    def _on_theme(self) -> None:
        self.setStyleSheet(self._theme.style_sheet())
        self._place_parts()

    def _place_parts(self) -> None:
        metrics = self._theme.metrics
        wide, high = self.width(), self.height()
        top = 0
        for view, tall in ((self.top_bar, metrics.top_bar), (self.prompt, metrics.prompt_bar)):
            view.setGeometry(0, top, wide, tall)
            top += tall
        bottom = high - metrics.bottom_bar
        self.bottom_bar.setGeometry(0, bottom, wide, metrics.bottom_bar)
        bottom -= metrics.band_bar
        self.band.setGeometry(0, bottom, wide, metrics.band_bar)
        area = QRect(0, top, wide, max(0, bottom - top))
        if self._with_card and metrics.kiosk:
            self.card.setGeometry(0, top, metrics.card_width, area.height())
            area.setLeft(metrics.card_width)
        elif self._with_card:
            self.card.setGeometry(0, top, wide, metrics.card_bar)
            area.setTop(top + metrics.card_bar)
        self.stack.setGeometry(area)
        self._place_overlays(area, QRect(0, top, wide, max(0, bottom - top)))

    def _place_overlays(self, work: QRect, body: QRect) -> None:
        if self.banner.isVisibleTo(self):
            tall = min(self.banner.heightForWidth(work.width()), work.height())
            self.banner.setGeometry(work.left(), work.top(), work.width(), tall)
            self.banner.raise_()
        if self.question.isVisibleTo(self):
            tall = self.question.wanted_height(work.width())
            if tall > work.height() - STRIP:
                tall = work.height()  # half a strip above it would help nobody
            self.question.setGeometry(work.left(), work.bottom() + 1 - tall, work.width(), tall)
            self.question.raise_()
        if self._sheet is not None:
            self._sheet.setGeometry(body)
            self._sheet.raise_()
        if self._above is not None:
            self._above.setGeometry(body)
            self._above.raise_()

    # --- Qt ---------------------------------------------------------------------------------

    def shut(self) -> None:
        """Close the window for good, whatever `ask_before_close` says."""
        self.ask_before_close = False
        self.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._theme.set(size_class=size_class_for(self.width()))
        self._place_parts()
        self.resized.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The window itself has the focus, so no button shows a ring unasked; its policy stays
        # "none", for else a tap on a button would take the focus from a text field.
        self.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._place_parts()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.ask_before_close:
            event.ignore()
            self.close_wanted.emit()
        else:
            event.accept()
