"""Pages that are lists: last scans, open questions, earlier adjustments with their reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.adjusting.facts import Direction
from app.domain.values import Product
from app.domain.working import RecentScan
from app.ui.screens import moments
from app.ui.screens.adjust.figures import ICONS, MINUS
from app.ui.screens.adjust.pages.base import Content, ListPage
from app.ui.screens.adjust.values import Shut, Snapshot
from app.ui.screens.adjust.words import asked
from app.ui.screens.working.figures import digits, unit
from app.ui.screens.working.pages.base import Item
from app.ui.screens.working.pages.looked_at import LastScans, ParkedQuestions, parked_items
from app.ui.sentences import adjust_reason_words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.workbench.adjusting import AdjustRow, Told


class RecentPage(Content, LastScans[Snapshot]):
    """The last ten scans, the newest first."""

    def recent(self, snapshot: Snapshot) -> Sequence[RecentScan]:
        return snapshot.document.recent

    def known(self, snapshot: Snapshot) -> Iterable[Product | None]:
        return (snapshot.document.product,)

    def what_to_scan(self) -> str:
        return translate("Adjust", "Scan the item whose stock is wrong.")


class QuestionsPage(Content, ParkedQuestions[Snapshot]):
    """Parked questions: a tap asks again."""

    def items(self, snapshot: Snapshot) -> list[Item]:
        document = snapshot.document
        return parked_items((one, asked(document, one).text) for one in document.questions)


class HistoryPage(ListPage):
    """What was adjusted on this terminal before: of this product, where one is at hand."""

    def title(self, snapshot: Snapshot) -> str:
        return translate("Adjust", "Earlier adjustments")

    def why_empty(self) -> tuple[str, str, str]:
        return (
            "list",
            translate("Adjust", "Nothing was adjusted yet"),
            translate("Adjust", "What this terminal posts stands here, with its reason."),
        )

    def items(self, snapshot: Snapshot) -> list[Item]:
        names, of_one = dict(snapshot.people), snapshot.document.product is not None
        this = snapshot.document.id
        rows = [row for row in snapshot.history if row.id != this or snapshot.document.posts]
        return [_item(row, names, snapshot.now, of_one=of_one) for row in rows]

    def chosen(self, key: str) -> None:
        self.wished.emit(Shut())


def _item(row: AdjustRow, names: dict[str, str], now: int, *, of_one: bool) -> Item:
    """`of_one`: all are of one product, so the reason tells them apart."""
    told = row.told
    why = adjust_reason_words(told.reason) if told.reason else ""
    title = why if of_one and why else row.title or translate("Adjust", "Adjust stock")
    parts = [
        moments.moment(row.changed, now),
        told.place,
        "" if title == why else why,
        told.note,
        names.get(told.person, ""),
    ]
    if told.lead:
        lead = names.get(told.lead, told.lead)
        parts.append(translate("Adjust", "approved by {name}").format(name=lead))
    if row.state == "open":
        parts.append(translate("Adjust", "not posted"))
    detail = " · ".join(part for part in parts if part)
    tone = Tone.WARN if row.stuck else Tone.PLAIN
    return Item(row.id, title, detail, _mark(told), ICONS[told.direction], tone)


def _mark(told: Told) -> str:
    quantity, shown = digits(told.quantity), unit(told.unit)
    match told.direction:
        case Direction.ADD:
            return f"+{quantity} {shown}".strip()
        case Direction.REMOVE:
            return f"{MINUS}{quantity} {shown}".strip()
        case Direction.SET:
            before = digits(told.before) if told.before is not None else "?"
            return f"{before} → {quantity} {shown}".strip()
