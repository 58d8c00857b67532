"""The one summary before goods leave for good (law 10)."""

from __future__ import annotations

from app.domain.adhoc.summary import AdHocSummary, summary
from app.ui.screens.ad_hoc.figures import facts_of, line_amount, line_name
from app.ui.screens.ad_hoc.pages.base import Content
from app.ui.screens.ad_hoc.pages.lists import question_items
from app.ui.screens.ad_hoc.values import Ask, Overlay, Page, Show, Snapshot
from app.ui.screens.ad_hoc.words import heading_words
from app.ui.screens.working.pages.base import Item, ItemList, words
from app.ui.screens.working.pages.summary import SummaryPage
from app.ui.sentences import goods_out_type_words, stock_by_words
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate


class FinishPage(Content, SummaryPage[Snapshot]):
    """What leaves, to whom, who takes stock out; the confirm is held."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        confirm = translate("AdHoc", "Hold to hand out")
        super().__init__(theme, overlay, snapshot, confirm=confirm)
        self._locked = words(translate("AdHoc", "First answer what is open"), "heading")
        self._blocking = ItemList(theme)
        self._blocking.chosen.connect(self._on_blocking)
        self._list = ItemList(theme)
        self._list.chosen.connect(self._on_line)
        self._heading = words(role="heading")
        self._means = words()
        self._last = words(
            translate(
                "AdHoc", "After that nothing is taken back here: goods that come back are a return."
            ),
            "muted",
        )
        self.stand(
            (self._locked, self._blocking, self._list),
            (self._heading, self._means, self._last),
            at=2,
        )

    def title(self, snapshot: Snapshot) -> str:
        count = len(snapshot.begun.lines)
        return translate("AdHoc", "Hand out %n line(s)", "", count)

    def display(self, snapshot: Snapshot) -> None:
        told = summary(snapshot.begun)
        self._locked.setVisible(bool(told.questions))
        self._blocking.setVisible(bool(told.questions))
        self._blocking.display(question_items(snapshot))
        self._list.display(line_items(told))
        self._heading.setText(heading_words(told.heading))
        self._means.setText("\n".join(consequences(told)))
        self._confirm.setEnabled(not told.locked)

    # --- taps -------------------------------------------------------------------------------

    def _on_blocking(self, key: str) -> None:
        self.wished.emit(Ask(key))

    def _on_line(self, key: str) -> None:
        self.wished.emit(Show(Overlay(Page.LINE, key)))


def line_items(told: AdHocSummary) -> list[Item]:
    """What leaves, in the order in which it was scanned; flawed goods stand out."""
    flawed = {line.id for line in told.flawed}
    return [
        Item(
            line.id,
            line_name(line),
            " · ".join(fact.text for fact in facts_of(line)),
            line_amount(line),
            "damaged" if line.id in flawed else "check",
            Tone.WARN if line.id in flawed else Tone.OK,
        )
        for line in told.lines
    ]


def consequences(told: AdHocSummary) -> list[str]:
    """What finishing does."""
    found = [goods_out_type_words(told.heading.type), stock_by_words(told.stock_by)]
    if told.untold:
        found.append(translate("AdHoc", "Lots and serials go along as a note."))
    if told.heading.note:
        found.append(f"“{told.heading.note}”")
    return found
