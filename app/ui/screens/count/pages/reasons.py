"""Why a count is right or wrong: reasons to tap, numbered as `DH:REASON:n` is."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from app.domain.counting.actions import AcceptAll, AcceptVariance, RejectVariance
from app.ui.screens.count.keys import MANY
from app.ui.screens.count.pages.base import OfASpot
from app.ui.screens.count.reviewing import differing
from app.ui.screens.count.values import Decide, Overlay, Snapshot
from app.ui.screens.count.variance_rows import figures
from app.ui.screens.working.figures import product_name, unit
from app.ui.screens.working.pages.base import Item, ItemList
from app.ui.screens.working.pages.columns import Columns
from app.ui.sentences import count_reason_words
from app.ui.theme import Theme
from app.ui.tokens import GAP
from app.ui.translation import translate
from app.ui.widgets.sheet import WIDE


class ReasonPage(OfASpot):
    """The site's reasons in two columns; what is done with one, its subclass knows."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self.setProperty(WIDE, True)
        self.lists = (ItemList(theme), ItemList(theme))
        columns = Columns(theme, gap=GAP)
        for part in self.lists:
            part.chosen.connect(self.chosen)
            box = QVBoxLayout()
            box.addWidget(part)
            box.addStretch(1)
            columns.addLayout(box)
        columns.turn()
        self.column.addLayout(columns)
        self.column.addStretch(1)

    def chosen(self, key: str) -> None:
        """A reason was tapped."""
        raise NotImplementedError

    def display(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        items = [
            Item(reason, count_reason_words(reason), mark=str(at))
            for at, reason in enumerate(snapshot.rules.reasons, 1)
        ]
        half = -(-len(items) // 2)
        self.lists[0].display(items[:half])
        self.lists[1].display(items[half:])

    def title(self, snapshot: Snapshot) -> str:
        variance = self.variance(snapshot)
        if variance is None:
            return ""
        difference, _ = figures(variance)
        name = product_name(variance.product)
        return f"{name}: {difference} {unit(variance.product.unit)}"


class AcceptPage(ReasonPage):
    """Why goods are more or fewer than the books say: of one spot, or of all that differ."""

    def title(self, snapshot: Snapshot) -> str:
        if self.overlay.subject != MANY:
            return super().title(snapshot)
        return translate("Counting", "Why do all of them differ?")

    def chosen(self, key: str) -> None:
        if self.overlay.subject == MANY:
            self.wished.emit(Decide(AcceptAll(differing(self._snapshot.review), key)))
            return
        variance = self.variance(self._snapshot)
        if variance is not None:
            self.wished.emit(Decide(AcceptVariance(self.spot, variance.expected, key)))


class RejectPage(ReasonPage):
    """Why the books are right, and not the count."""

    def chosen(self, key: str) -> None:
        self.wished.emit(Decide(RejectVariance(self.spot, key)))
