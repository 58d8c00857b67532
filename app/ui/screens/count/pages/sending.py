"""How far the posts of a count are on their way, and the way to stop what has not left yet."""

from __future__ import annotations

from app.ui.screens.count.pages.base import Content
from app.ui.screens.count.values import Elsewhere, Overlay, Snapshot, StopPosting
from app.ui.screens.working.pages.base import Item, ItemList, words
from app.ui.sentences import need_you
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.progress import ProgressLine


class SendingPage(Content):
    """A bar, what needs a person, and a button that is held."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self.progress = ProgressLine(theme)
        self._state = words(role="heading")
        self._about = words(role="muted")
        self.list = ItemList(theme)
        self.list.chosen.connect(self._on_chosen)
        stop = translate("Counting", "Hold to take back what has not left")
        self.stop = BigButton(theme, stop, icon="cross", kind=Kind.DANGER, hold=True)
        self.stop.chosen.connect(self._on_stop)
        for part in (self._state, self.progress, self._about, self.list):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.column.addWidget(self.stop)

    def title(self, snapshot: Snapshot) -> str:
        return translate("Counting", "Sending the differences")

    def display(self, snapshot: Snapshot) -> None:
        sent = snapshot.review.sending
        tone = Tone.WARN if sent.stuck else Tone.ACCENT if sent.under_way else Tone.OK
        self._state.setText(_state(snapshot))
        told = translate("Counting", "with the server")
        self.progress.display(told, sent.done, sent.total, tone=tone)
        self.progress.setVisible(bool(sent.total))
        self._about.setText(_about(snapshot))
        self._about.setVisible(bool(self._about.text()))
        self.list.display(_items(snapshot))
        self.stop.setVisible(bool(sent.waiting))

    def _on_chosen(self, _: str) -> None:
        self.wished.emit(Elsewhere("outbox"))

    def _on_stop(self, _: str) -> None:
        self.wished.emit(StopPosting())


def _state(snapshot: Snapshot) -> str:
    sent = snapshot.review.sending
    if not sent.total:
        return translate("Counting", "Nothing has to be sent.")
    if sent.under_way:
        return translate("Counting", "%n still to send", "", sent.total - sent.ended)
    if sent.stuck:
        return need_you(sent.stuck)
    return translate("Counting", "All of it is with the server")


def _about(snapshot: Snapshot) -> str:
    sent = snapshot.review.sending
    found = []
    if sent.under_way:
        found.append(
            translate(
                "Counting",
                "You may go on with other work: it goes on by itself, also after a restart.",
            )
        )
    if sent.waiting:
        told = translate("Counting", "What is taken back is said again by the next posting.")
        found.append(told)
    if sent.dropped:
        found.append(translate("Counting", "%n given up", "", sent.dropped))
    return " ".join(found)


def _items(snapshot: Snapshot) -> list[Item]:
    stuck = snapshot.review.sending.stuck
    if not stuck:
        return []
    title = translate("Counting", "Decide in the sync centre")
    detail = need_you(stuck)
    return [Item("outbox", title, detail, "›", "warning", Tone.BAD)]
