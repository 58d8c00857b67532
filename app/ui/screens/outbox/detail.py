"""The sheet of one entry: why it stands, ours beside the server's, and what is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from app.domain.entry import NOT_AT_END, STUCK_STATES, Entry, EntryState
from app.ui.screens import moments
from app.ui.screens.outbox import choosing, standing
from app.ui.screens.outbox import words as said
from app.ui.screens.outbox.comparing import compared, movements
from app.ui.screens.outbox.rows import Telling
from app.ui.screens.outbox.values import Asked, Choosable, EntryDetail, Movement
from app.ui.sentences import entry_error_words, number
from app.ui.translation import translate
from app.workbench.correcting import Way
from app.workbench.views import QueueRow


def detail_of(
    row: QueueRow,
    telling: Telling,
    *,
    correction: Way = Way.NONE,
    waiting: Sequence[QueueRow] = (),
    asked: Asked = Asked.NOTHING,
    judged: Mapping[str, bool] | None = None,
) -> EntryDetail:
    """Everything the sheet shows of an entry; `judged` is what was said of movements so far."""
    entry, now = row.entry, telling.now
    past = entry.state not in NOT_AT_END
    stands = standing.ended(entry, telling.people) if past else _stands(row, telling)
    icon, tone = standing.looks(entry)
    doubtful = movements(entry, now)
    side = compared(entry, telling.names, now)
    return EntryDetail(
        key=entry.id,
        document=said.title_of(row),
        sentence=said.does(row, telling.names),
        state=stands[:1].upper() + stands[1:],
        tone=tone,
        icon=icon,
        why="" if past else _why(entry, stands, judges=bool(doubtful)),
        compared=side.rows,
        agreeing=side.agreeing,
        more=side.more,
        movements=_said(doubtful, judged or {}),
        instead=_instead(row, correction),
        facts=tuple(_facts(row, now)),
        choices=_choices(entry, correction, asked, doubtful, judged or {}),
        asked=asked,
        meaning=choosing.meaning(asked, correction, entry.intent) if asked else "",
        reasons=choosing.reasons(asked) if asked else (),
        waiting=tuple(said.does(other, telling.names) for other in waiting),
    )


def _stands(row: QueueRow, telling: Telling) -> str:
    return standing.stands(row, telling.status, telling.now)


def _why(entry: Entry, stands: str, *, judges: bool) -> str:
    if judges:
        return translate("Outbox", "Say when the goods moved, or count them again.")
    error = entry_error_words(entry.last_error)
    if error is None or not (entry.state in STUCK_STATES or error.title in stands):
        return ""
    return error.detail


def _choices(
    entry: Entry,
    correction: Way,
    asked: Asked,
    doubtful: tuple[Movement, ...],
    judged: Mapping[str, bool],
) -> tuple[Choosable, ...]:
    if not asked:
        return choosing.choices(entry, correction, judges=bool(doubtful))
    if asked is Asked.JUDGE and any(one.key not in judged for one in doubtful):
        return choosing.answers()
    return ()


def _said(doubtful: tuple[Movement, ...], judged: Mapping[str, bool]) -> tuple[Movement, ...]:
    return tuple(Movement(one.key, one.text, judged.get(one.key)) for one in doubtful)


def _instead(row: QueueRow, correction: Way) -> str:
    """What to do where a document is posted for good and a person would look for "Correct"."""
    if row.entry.state not in STUCK_STATES or correction is not Way.CLOSED:
        return ""
    if row.kind == "ad_hoc":
        return translate(
            "Outbox", "Goods without an order are posted for good: discard this and post them anew."
        )
    return translate(
        "Outbox", "This receipt is finished for good: correct it in the system itself."
    )


def _facts(row: QueueRow, now: int) -> Iterable[tuple[str, str]]:
    entry = row.entry
    yield translate("Outbox", "Document"), said.title_of(row)
    yield translate("Outbox", "Posted"), moments.moment(entry.created, now)
    if entry.attempts:
        yield translate("Outbox", "Tries"), number(entry.attempts)
    if entry.attempt_started is not None:
        yield translate("Outbox", "Last try"), moments.moment(entry.attempt_started, now)
    if entry.state not in NOT_AT_END:
        yield translate("Outbox", "Ended"), moments.moment(entry.changed, now)
    if row.held_up:
        yield translate("Outbox", "Waiting for it"), number(row.held_up)
    if entry.state is EntryState.SENDING:
        yield translate("Outbox", "Decisions"), translate("Outbox", "when its answer is there")
    yield translate("Outbox", "Number for support"), entry.id
