"""The page that says who else is on this delivery, and what to do."""

from __future__ import annotations

from app.domain.receipt.actions import Post
from app.ui.screens.receipt.pages.base import Item, ListPage, words
from app.ui.screens.receipt.values import Do, Overlay, Snapshot
from app.ui.sentences.claims import kept
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind


class CompanyPage(ListPage):
    """Other terminals by name; what was scanned here can be posted at once."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        super().__init__(theme, overlay, snapshot)
        self.told.insertWidget(0, words(kept(), "heading"))
        self._post = BigButton(
            theme, translate("Receipt", "Hold to post"), icon="sync", kind=Kind.MAIN, hold=True
        )
        self._post.chosen.connect(self._on_post)
        self._post.setVisible(snapshot.rules.can_part_post)
        self.column.addWidget(self._post)

    def title(self, snapshot: Snapshot) -> str:
        return translate("Receipt", "Who is on this delivery")

    def items(self, snapshot: Snapshot) -> list[Item]:
        return [
            Item(
                one.terminal,
                one.name,
                one.did,
                icon="person",
                tone=Tone.ACCENT if one.took_over else Tone.PLAIN,
            )
            for one in snapshot.company
        ]

    def why_empty(self) -> tuple[str, str, str]:
        title = translate("Receipt", "Nobody else is on it now")
        return "person", title, translate("Receipt", "Go on.")

    def _on_post(self, _: str) -> None:
        self.wished.emit(Do(Post()))
