"""A signature on glass: what for, the pad, and a name if somebody wants to write it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject

from app.domain.dispatch.actions import Sign
from app.ui.screens.dispatch.ahead import objection_words
from app.ui.screens.dispatch.figures import order_name
from app.ui.screens.dispatch.pages.base import Content, row, words
from app.ui.screens.dispatch.pages.handing import goods_words
from app.ui.screens.dispatch.values import Drawn, KeepSignature, Overlay, Snapshot
from app.ui.screens.working.pages.columns import Columns
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.inputs import TextRow
from app.ui.widgets.sheet import FILLS, WIDE
from app.ui.widgets.signature import SignaturePad

NAME = 120


class SignaturePage(Content):
    """Signed with a finger. The sheet does not scroll: a stroke is never a push."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self.setProperty(FILLS, True)
        self._goods = words(role="heading")
        self._why = words(role="error")
        self.pad = SignaturePad(theme)
        self.pad.changed.connect(self._on_drawn)
        told = translate("Dispatch", "Name, if you like")
        self.name = TextRow(theme, told, placeholder=told, limit=NAME)
        self.name.label.hide()  # the pad needs the room
        self._clear = BigButton(theme, translate("Dispatch", "Clear"), icon="trash")
        self._clear.setMinimumHeight(theme.metrics.main_target)
        self._clear.clicked.connect(self.pad.clear)
        done = translate("Dispatch", "Done")
        self._done = BigButton(theme, done, key="signed", icon="check", kind=Kind.OK)
        self._done.clicked.connect(self.confirm)
        for part in (self._goods, self._why):
            self.column.addWidget(part)
        self.column.addWidget(self.pad, 1)
        foot = Columns(theme, gap=GAP)
        foot.addWidget(self.name)
        foot.addLayout(row(self._clear, self._done))
        foot.turn()
        self.column.addLayout(foot)
        self.typing(self.name)
        self.setProperty(WIDE, True)
        if self.keys is not None:
            self.keys.hide()  # few people write their name as well
            self.name.field.installEventFilter(self)
        self._refused = False
        self._order = ""
        before, order = snapshot.drawn, self.order(snapshot)
        if order is not None and before.goods_out == order.id:
            self.pad.put(before.strokes)
            self.name.field.setText(before.name)
        self.name.changed.connect(self._on_drawn)

    def title(self, snapshot: Snapshot) -> str:
        order = self.order(snapshot)
        number = order_name(order) if order else ""
        return translate("Dispatch", "Sign for order {number}").format(number=number)

    def display(self, snapshot: Snapshot) -> None:
        order = self.order(snapshot)
        self._order = order.id if order else ""
        recipient = order.head.recipient if order else ""
        goods = goods_words(snapshot.dispatch, order) if order else ""
        self._goods.setText(" · ".join(part for part in (recipient, goods) if part))
        why = objection_words(snapshot, Sign(self._order, "reference", "digest"))
        self._refused = why is not None
        self._why.setText(why.line if why else "")
        self._why.setVisible(self._refused)
        self._render()

    def _render(self) -> None:
        self._done.setEnabled(self.pad.signed and not self._refused)

    def _on_drawn(self) -> None:
        self._render()
        self.wished.emit(Drawn(self._order, self.pad.strokes, self.name.text()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonPress and self.keys is not None:
            self.keys.show()
        return False

    def confirm(self) -> None:
        """OK on the keys puts them away; the second one signs."""
        if self.keys is not None and self.keys.isVisible():
            self.keys.hide()
        elif self._done.isEnabled():
            self.wished.emit(KeepSignature(self._order, self.pad.png(), self.name.text()))
