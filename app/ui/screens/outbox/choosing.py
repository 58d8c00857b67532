"""What a person can decide about one entry: the actions of its sheet, and how a decision ended."""

from __future__ import annotations

from app.ui.frame.values import Action
from app.ui.screens.outbox.values import Asked, EntryDetail
from app.ui.translation import translate
from app.ui.widgets.button import Kind

ASK = "ask "
"""Before the choice and the entry's id in the key of an action that asks for a reason. The id is
in it because the sheet behind "More" puts the entry's own sheet away."""


def actions(detail: EntryDetail) -> tuple[Action, ...]:
    """The big actions while the sheet of an entry is open; the main one last."""
    if detail.asked:
        return Action("keep", _keep(detail.asked), "back"), _confirm(detail)
    retry = translate("Outbox", "Try again now")
    last = Action("retry", retry, "sync", Kind.MAIN, enabled=detail.can_retry)
    drop = _ask(detail, Asked.DISCARD, translate("Outbox", "Discard …"), "trash", Kind.DANGER)
    close = Action("close", translate("Outbox", "Close"), "cross")
    if not detail.can_send:
        return close, drop, last
    send = _ask(detail, Asked.ANYWAY, translate("Outbox", "Send anyway …"), "forward")
    if not detail.can_take:
        return close, drop, send, last
    take = _ask(detail, Asked.THEIRS, translate("Outbox", "It is there …"), "check")
    return take, drop, send, last


def asked_in(key: str) -> tuple[Asked, str] | None:
    """The choice and the entry that an action asks about; None for every other action."""
    if not key.startswith(ASK):
        return None
    asked, entry = key.removeprefix(ASK).split(" ", 1)
    return Asked(asked), entry


def ask_key(asked: Asked, entry: str) -> str:
    """The key of the action that asks for the reason."""
    return f"{ASK}{asked} {entry}"


def _ask(
    detail: EntryDetail, asked: Asked, text: str, icon: str, kind: Kind = Kind.NORMAL
) -> Action:
    return Action(ask_key(asked, detail.key), text, icon, kind, enabled=detail.can_discard)


def _keep(asked: Asked) -> str:
    if asked is Asked.DISCARD:
        return translate("Outbox", "Keep it")
    return translate("Outbox", "Not yet")


def _confirm(detail: EntryDetail) -> Action:
    text, icon = {
        Asked.THEIRS: (translate("Outbox", "It is there: do not send"), "check"),
        Asked.ANYWAY: (translate("Outbox", "Send anyway"), "forward"),
    }.get(detail.asked, (translate("Outbox", "Discard"), "trash"))
    if detail.waiting:
        text = translate("Outbox", "Discard all {count}").format(count=len(detail.waiting) + 1)
    return Action(detail.asked, text, icon, Kind.MAIN, hold=True)


# --- how it ended ---------------------------------------------------------------------------------


def reason_missing() -> tuple[str, str]:
    """Cause and what to do."""
    return (
        translate("Outbox", "A reason is missing"),
        translate("Outbox", "Choose one or write it: it stays with the document."),
    )


def decided(asked: Asked, how: str, count: int) -> tuple[str, str]:
    """What was decided, of so many entries; `how` as in `Chosen`."""
    history = translate("Outbox", "It stays in the document's history.")
    if how == "arrived":
        there = translate("Outbox", "The server has it by now")
        return there, translate("Outbox", "Nothing was sent a second time.")
    if asked is Asked.THEIRS:
        return translate("Outbox", "It is not sent: the server has it"), history
    if asked is Asked.ANYWAY:
        return translate("Outbox", "It is sent anyway"), history
    return translate("Outbox", "Discarded: {n}").format(n=count), history


def not_decided(asked: Asked, how: str) -> tuple[str, str]:
    """Why nothing was decided, and what to do; `how` as in `Chosen`."""
    if how == "under_way":
        title = translate("Outbox", "It is being sent right now")
        return title, translate("Outbox", "Wait a moment, then look again.")
    if how == "not_looked":
        title = translate("Outbox", "The server could not be asked once more")
        return title, translate("Outbox", "Nothing was sent. Decide when it answers again.")
    if how == "others_wait" and asked is Asked.THEIRS:
        title = translate("Outbox", "Others need what this would have made")
        return title, translate("Outbox", "Send it anyway, or discard them all.")
    if how == "others_wait":
        title = translate("Outbox", "Others wait for it by now")
        return title, translate("Outbox", "Look at them, then discard all.")
    title = translate("Outbox", "It has moved on by itself meanwhile")
    return title, translate("Outbox", "Nothing was changed.")
