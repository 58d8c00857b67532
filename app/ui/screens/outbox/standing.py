"""How an entry of the outbox stands, or how it ended: one clause, an icon, a tone."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.entry import STUCK_STATES, Entry, EntryState
from app.domain.people import NOBODY
from app.ui.screens import moments
from app.ui.sentences import entry_error_words, entry_note_words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.workbench.views import ConnectionView, QueueRow

SENDS = frozenset({"online", "slow"})
"""The links over which entries leave."""
FULL = "store_full"
"""What holds sending up where room is all that it takes (`ConnectionView.disk`)."""
_STARTS = "starting"

LOOKS: Mapping[EntryState, tuple[str, Tone]] = {
    EntryState.PENDING: ("clock", Tone.PLAIN),
    EntryState.SENDING: ("forward", Tone.ACCENT),
    EntryState.LATER: ("sync", Tone.PLAIN),
    EntryState.UNSURE: ("question", Tone.WARN),
    EntryState.CONFLICT: ("warning", Tone.BAD),
    EntryState.REFUSED: ("refuse", Tone.BAD),
    EntryState.DONE: ("check", Tone.OK),
    EntryState.DISCARDED: ("trash", Tone.PLAIN),
    EntryState.MOVED: ("terminal", Tone.PLAIN),
}
"""Icon and tone of each state: never told by colour alone."""


def looks(entry: Entry) -> tuple[str, Tone]:
    """Icon and tone of an entry."""
    if entry.state is EntryState.DISCARDED and _decision(entry) == "sent_anyway":
        return "forward", Tone.PLAIN
    if entry.state is EntryState.DISCARDED and _decision(entry) == "theirs":
        return "cloud", Tone.PLAIN
    return LOOKS[entry.state]


def stands(row: QueueRow, status: ConnectionView, now: int) -> str:
    """How the entry stands: one clause, in lower case, for behind the sentence."""
    entry = row.entry
    if entry.state in STUCK_STATES:
        error = entry_error_words(entry.last_error)
        return error.title if error is not None else translate("Outbox", "needs your decision")
    parts = [_waiting(row, status), *_tries(entry, now)]
    return ", ".join(part for part in parts if part)


def _waiting(row: QueueRow, status: ConnectionView) -> str:
    entry = row.entry
    if entry.state is EntryState.SENDING:
        return translate("Outbox", "is being sent")
    if status.disk == FULL:
        return translate("Outbox", "waiting for room on the disk")
    if status.disk:
        return translate("Outbox", "waiting until the data can be used again")
    if status.link == "sign_in":
        return translate("Outbox", "waiting for the sign-in")
    if status.link not in SENDS and status.link != _STARTS:
        return translate("Outbox", "waiting for the network")
    if entry.state is EntryState.UNSURE:
        return translate("Outbox", "perhaps there already: the server is asked first")
    if row.waits_for:
        return translate("Outbox", "waiting for %n other(s) before it", "", len(row.waits_for))
    if entry.state is EntryState.LATER:
        error = entry_error_words(entry.last_error)
        return error.title if error is not None else translate("Outbox", "is sent again")
    return translate("Outbox", "is sent next")


def _tries(entry: Entry, now: int) -> list[str]:
    parts = []
    if entry.attempts and entry.state is not EntryState.SENDING:
        parts.append(translate("Outbox", "tried %n time(s)", "", entry.attempts))
    rest = entry.not_before - now
    if rest > 0 and entry.state is not EntryState.SENDING:
        text = translate("Outbox", "next try in {time}")
        parts.append(text.format(time=moments.duration(rest)))
    return parts


def counts_down(entry: Entry, now: int) -> bool:
    """Whether a waiting time is shown that grows shorter."""
    return entry.not_before > now and entry.state not in STUCK_STATES


# --- how it ended ---------------------------------------------------------------------------------


def ended(entry: Entry, people: Mapping[str, str]) -> str:
    """How the entry ended: who decided it and why, where somebody did."""
    if entry.state is EntryState.MOVED:
        return translate("Outbox", "passed on to another terminal")
    if entry.state is EntryState.DISCARDED:
        return _decided(entry, people)
    answer = entry.answer or {}
    if answer.get("note"):
        noted = entry_note_words(str(answer["note"]))
        why = str(answer.get("why") or "")
        return f"{noted}: {why}" if why else noted
    if answer.get("by_another"):
        return translate("Outbox", "done by somebody else already")
    return translate("Outbox", "done")


def _decided(entry: Entry, people: Mapping[str, str]) -> str:
    error = entry.last_error or {}
    person = str(error.get("person") or "")
    name = "" if person == NOBODY.id else people.get(person, person)
    did = {
        "theirs": translate("Outbox", "left as the server has it"),
        "sent_anyway": translate("Outbox", "replaced: sent anyway"),
        "canceled": translate("Outbox", "taken back before it was sent"),
    }.get(_decision(entry), translate("Outbox", "discarded"))
    if name:
        did = translate("Outbox", "{did} by {name}").format(did=did, name=name)
    reason = str(error.get("reason") or "")
    return f"{did}: {reason}" if reason else did


def _decision(entry: Entry) -> str:
    error = entry.last_error or {}
    return str(error.get("key") or "") if error.get("kind") == "Decision" else ""
