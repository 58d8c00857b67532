"""The one summary before differences are posted (law 10)."""

from __future__ import annotations

from decimal import Decimal

from app.domain.counting.lists import to_recount
from app.domain.counting.variance import Variance
from app.ui.screens.count.keys import spot_key
from app.ui.screens.count.pages.base import Content
from app.ui.screens.count.pages.lists import question_items
from app.ui.screens.count.reviewing import UNDECIDED, Reviewing, Standing, standing
from app.ui.screens.count.values import Ask, Overlay, Page, PostNow, Show, Snapshot
from app.ui.screens.count.variance_rows import figures
from app.ui.screens.count.words import standing_look, standing_words
from app.ui.screens.working.figures import digits, product_name, unit
from app.ui.screens.working.pages.base import Item, ItemList, words
from app.ui.screens.working.pages.summary import SummaryPage
from app.ui.theme import Theme
from app.ui.translation import translate
from app.ui.widgets.button import BigButton

NAMED = 8
"""So many lines that nobody has decided are named; of more it says how many."""


class FinishPage(Content, SummaryPage[Snapshot]):
    """What is sent, what is not, what nobody has decided; the confirm is held."""

    def __init__(self, theme: Theme, overlay: Overlay, snapshot: Snapshot) -> None:
        confirm = translate("Counting", "Hold to post and close")
        super().__init__(theme, overlay, snapshot, confirm=confirm)
        self._locked = words(translate("AdHoc", "First answer what is open"), "heading")
        self._blocking = ItemList(theme)
        self._blocking.chosen.connect(self._on_blocking)
        self._undecided = words(role="heading")
        self._open = ItemList(theme)
        self._open.chosen.connect(self._on_open)
        self._sent = words()
        self._stays = words(role="muted")
        self._means = words(role="heading")
        self._last = words(
            translate(
                "Counting",
                "Sent are differences: what moves meanwhile stays right. After that a count is"
                " only changed by counting again.",
            ),
            "muted",
        )
        self._stay = BigButton(theme, translate("Counting", "Post, and count on"), icon="cloud")
        self._stay.clicked.connect(self._on_stay)
        self.stand(
            (
                self._locked,
                self._blocking,
                self._undecided,
                self._open,
                self._sent,
                self._stays,
            ),
            (self._means, self._last),
            (self._stay,),
            at=4,
        )

    def title(self, snapshot: Snapshot) -> str:
        return translate("Counting", "Post the count")

    def display(self, snapshot: Snapshot) -> None:
        document, review = snapshot.document, snapshot.review
        asked = question_items(snapshot)
        self._locked.setVisible(bool(asked))
        self._blocking.setVisible(bool(asked))
        self._blocking.display(asked)
        left = undecided(review)
        count = translate("Counting", "Not decided yet: %n difference(s)", "", len(left))
        self._undecided.setText(count)
        self._undecided.setVisible(bool(left))
        self._open.display([_item(one) for one in left[:NAMED]])
        self._open.setVisible(bool(left))
        self._sent.setText("\n".join(told_of(review)))
        stays = stays_of(snapshot)
        self._stays.setText("\n".join(stays))
        self._stays.setVisible(bool(stays))
        self._means.setText(_means(review))
        ready = not asked and bool(document.lines or document.done)
        self._confirm.setEnabled(ready and not left)
        self._stay.setEnabled(ready and bool(to_send(review)))

    # --- taps -------------------------------------------------------------------------------

    def _on_blocking(self, key: str) -> None:
        self.wished.emit(Ask(key))

    def _on_open(self, key: str) -> None:
        self.wished.emit(Show(Overlay(Page.VARIANCE, key)))

    def _on_stay(self) -> None:
        self.wished.emit(PostNow())


def undecided(review: Reviewing) -> list[Variance]:
    """What somebody has to look at first, the biggest difference first."""
    every = review.review.variances if review.review is not None else ()
    return [one for one in every if standing(one) in UNDECIDED]


def to_send(review: Reviewing) -> list[Variance]:
    """What was accepted and is not posted yet."""
    every = review.review.variances if review.review is not None else ()
    return [one for one in every if standing(one) is Standing.ACCEPTED]


def _item(variance: Variance) -> Item:
    stands = standing(variance)
    tone, icon = standing_look(stands)
    difference, rest = figures(variance)
    return Item(
        spot_key(variance.spot),
        product_name(variance.product),
        f"{variance.place.name} · {standing_words(stands)} · {rest}",
        f"{difference} {unit(variance.product.unit)}" if variance.difference is not None else "›",
        icon,
        tone,
    )


def _means(review: Reviewing) -> str:
    send = to_send(review)
    if not send:
        return translate("Counting", "There is nothing to send")
    return translate("Counting", "To send: %n difference(s)", "", len(send))


def told_of(review: Reviewing) -> list[str]:
    """What is sent, up and down, and what is not."""
    counts, send = review.counts(), to_send(review)
    known = [one for one in send if one.difference is not None]
    units = {one.product.unit for one in known}
    found = []
    if len(units) == 1:  # pieces and kilograms make no sum
        named = unit(units.pop())
        more = sum((d for one in known if (d := one.difference) and d > 0), Decimal(0))
        less = sum((d for one in known if (d := one.difference) and d < 0), Decimal(0))
        told = translate("Counting", "{more} {unit} more and {less} {unit} less than in the books")
        up, down = digits(more), digits(-less)
        found.append(told.format(more=up, less=down, unit=named))
    later = len(send) - len(known)
    if later:
        told = translate("Counting", "Books read when it is sent: %n line(s)", "", later)
        found.append(told)
    agree = counts[Standing.AGREES]
    if agree:
        told = translate("Counting", "Agree with the books: %n line(s)", "", agree)
        found.append(told)
    rejected = counts[Standing.REJECTED]
    if rejected:
        told = translate("Counting", "Rejected, the books stay: %n line(s)", "", rejected)
        found.append(told)
    return found


def stays_of(snapshot: Snapshot) -> list[str]:
    """What of the count says nothing to the server."""
    document, found = snapshot.document, []
    left = len(document.uncounted())
    if left:
        told = translate("Counting", "On the list, not counted: %n product(s)", "", left)
        found.append(told)
    again = len(to_recount(document))
    if again:
        told = translate("Counting", "To count again, not counted since: %n product(s)", "", again)
        found.append(told)
    rest = len(snapshot.review.rest())
    if rest:
        told = translate("Counting", "%n known product(s) not counted there", "", rest)
        found.append(told)
    missed = len(snapshot.review.missed())
    if missed:
        told = translate("Counting", "In the books, counted by nobody: %n condition(s)", "", missed)
        found.append(told)
    if document.unknown:
        codes = len(document.unknown)
        found.append(translate("Counting", "In the report only: %n unknown code(s)", "", codes))
    if any(line.cell.lot or line.serials for line in document.lines.every()):
        told = translate("Counting", "Lots and serials stand in the report: stock knows none")
        found.append(told)
    return found
