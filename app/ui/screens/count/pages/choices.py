"""What else can be done with a review: accept many at once, read the books again, the report."""

from __future__ import annotations

from app.ui.screens.count.keys import MANY
from app.ui.screens.count.pages.base import ListPage
from app.ui.screens.count.pages.review import read_words
from app.ui.screens.count.reviewing import Standing
from app.ui.screens.count.values import Overlay, Page, ReadBooks, Show, Shut, Snapshot
from app.ui.screens.working.pages.base import Item
from app.ui.tokens import Tone
from app.ui.translation import translate


class ChoicesPage(ListPage):
    """A list of ways; each leads on, or back to the review."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("Counting", "What else?")

    def why_empty(self) -> tuple[str, str, str]:
        return "list", translate("Counting", "There is nothing else to do"), ""

    def items(self, snapshot: Snapshot) -> list[Item]:
        review = snapshot.review
        differ = review.counts()[Standing.DIFFERS]
        found = []
        if differ:
            told = translate("Counting", "Accept all %n difference(s) for one reason", "", differ)
            more = translate("Counting", "Questions and what nobody knows stay open")
            found.append(Item(MANY, told, more, "›", "check-all"))
        left = len(review.rest())
        if left:
            told = translate("Counting", "%n known product(s) not counted there", "", left)
            more = translate("Counting", "At places that are done: say that none is there")
            found.append(Item(Page.REST, told, more, "›", "warning", Tone.WARN))
        read = review.review.variances[0].read_at if review.review and review.by_spot else None
        found += [
            Item(
                "read",
                translate("Counting", "Ask the books again"),
                read_words(read),
                "›",
                "sync",
                enabled=not review.reading,
            ),
            Item(Page.REPORTS, translate("Counting", "Report"), "PDF, CSV", "›", "document"),
        ]
        if review.sending.total:
            sent = f"{review.sending.done} / {review.sending.total}"
            title = translate("Counting", "How far it is sent")
            found.append(Item(Page.SENDING, title, "", sent, "cloud"))
        return found

    def chosen(self, key: str) -> None:
        if key == MANY:
            self.wished.emit(Show(Overlay(Page.ACCEPT, MANY)))
        elif key == "read":
            self.wished.emit(ReadBooks())
        elif key in (Page.REST, Page.REPORTS, Page.SENDING):
            self.wished.emit(Show(Overlay(Page(key))))
        else:
            self.wished.emit(Shut())
