"""Why, how and to whom goods leave, and a note that goes along."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject

from app.domain.adhoc.actions import ChangeHeading
from app.domain.adhoc.closing import MAX_RECIPIENT
from app.domain.adhoc.facts import Heading, Kind
from app.domain.goods_out import GoodsOutType
from app.domain.working.telling import MAX_NOTE
from app.ui.screens.ad_hoc.pages.base import Content
from app.ui.screens.ad_hoc.values import Do, Overlay, Snapshot
from app.ui.screens.ad_hoc.words import why_words
from app.ui.screens.working.pages.base import words
from app.ui.sentences import goods_out_type_words
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets import button
from app.ui.widgets.button import BigButton
from app.ui.widgets.chip import ChipRow, Choice
from app.ui.widgets.inputs import TextRow

TYPES = (GoodsOutType.PICKUP, GoodsOutType.ON_PREMISE_DELIVERY, GoodsOutType.SHIPMENT)


class HeadingPage(Content):
    """Two rows of chips and two fields; one key applies them together."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        told = snapshot.begun.heading
        self._kind, self._type = told.kind, told.type
        self.kinds = ChipRow(theme, [Choice(k, why_words(k)) for k in Kind])
        self.types = ChipRow(theme, [Choice(t, goods_out_type_words(t)) for t in TYPES])
        self.kinds.chosen.connect(self._on_kind)
        self.types.chosen.connect(self._on_type)
        self.recipient = TextRow(
            theme, translate("AdHoc", "Who gets the goods?"), limit=MAX_RECIPIENT
        )
        self.note = TextRow(theme, translate("AdHoc", "Note that goes along"), limit=MAX_NOTE)
        self.recipient.set_text(told.recipient)
        self.note.set_text(told.note)
        box = self.body()
        for part in (
            self.recipient,
            words(translate("AdHoc", "Why"), "label"),
            self.kinds,
            words(translate("AdHoc", "How"), "label"),
            self.types,
            self.note,
        ):
            box.addWidget(part)
        box.addStretch(1)
        self._ok = BigButton(theme, translate("AdHoc", "Apply"), icon="check", kind=button.Kind.OK)
        self._ok.clicked.connect(self.confirm)
        self.column.addWidget(self._ok)
        self.typing(self.recipient)
        self.recipient.field.installEventFilter(self)
        self.note.field.installEventFilter(self)
        self._show_chips()

    def title(self, snapshot: Snapshot) -> str:
        return translate("AdHoc", "To whom, and why")

    def display(self, snapshot: Snapshot) -> None:
        """Nothing on it changes while somebody writes."""

    def _show_chips(self) -> None:
        self.kinds.set_on((self._kind,))
        self.types.set_on((self._type,))

    def _on_kind(self, key: str) -> None:
        self._kind = Kind(key)
        self._show_chips()

    def _on_type(self, key: str) -> None:
        self._type = GoodsOutType(key)
        self._show_chips()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress):
            row = self.recipient if watched is self.recipient.field else self.note
            if self.keys is not None:
                self.keys.write_into(row)
        return False

    def confirm(self) -> None:
        recipient, note = self.recipient.text().strip(), self.note.text().strip()
        self.wished.emit(Do(ChangeHeading(Heading(self._kind, self._type, recipient, note))))
