"""The page that says who else is on the open document, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from app.ui.screens.working.pages.base import Item, Laid, words
from app.ui.screens.working.pages.lists import ListPage
from app.ui.screens.working.values import Companion
from app.ui.sentences.claims import kept
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.ui.widgets.button import BigButton, Kind

S = TypeVar("S")


class CompanyPage(ListPage[S]):
    """Other terminals by name; what was scanned here can be posted at once."""

    def __init__(self, theme: Theme, overlay: Laid, snapshot: S) -> None:
        super().__init__(theme, overlay, snapshot)
        self.told.insertWidget(0, words(kept(), "heading"))
        self._post = BigButton(
            theme, translate("Receipt", "Hold to post"), icon="sync", kind=Kind.MAIN, hold=True
        )
        self._post.chosen.connect(self._on_post)
        self._post.setVisible(self.posts(snapshot))
        self.column.addWidget(self._post)

    # --- what a kind of document says -------------------------------------------------------

    def company(self, snapshot: S) -> Sequence[Companion]:
        """The other terminals."""
        raise NotImplementedError

    def posts(self, snapshot: S) -> bool:
        """Whether what was scanned can be posted before the document is finished."""
        raise NotImplementedError

    def post(self) -> None:
        """Post it."""
        raise NotImplementedError

    # --- what all of them show --------------------------------------------------------------

    def items(self, snapshot: S) -> list[Item]:
        return [
            Item(
                one.terminal,
                one.name,
                one.did,
                icon="person",
                tone=Tone.ACCENT if one.took_over else Tone.PLAIN,
            )
            for one in self.company(snapshot)
        ]

    def why_empty(self) -> tuple[str, str, str]:
        title = translate("Receipt", "Nobody else is on it now")
        return "person", title, translate("Receipt", "Go on.")

    def _on_post(self, _: str) -> None:
        self.post()
