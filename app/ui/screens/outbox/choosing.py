"""What a person can decide about one entry: numbered choices, reasons, and how a decision ended."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.count_intents import CountIntent, CountStock
from app.domain.entry import NOT_AT_END, STUCK_STATES, Entry, EntryState
from app.domain.goods_out_intents import HandOver, MoveGoodsOut
from app.domain.intents import Intent, Way
from app.domain.shipment_intents import ConvertShipmentDraft, MoveShipment, WriteShipmentItem
from app.ui.frame.values import Action
from app.ui.screens.outbox.values import Asked, Choosable, EntryDetail
from app.ui.translation import translate
from app.ui.widgets.button import Kind
from app.workbench.correcting import Way as Correction

ASK = "ask "
"""Before the choice and the entry's id in the key of an action that asks for a reason."""
_LEFT_AS_IS = MoveGoodsOut | HandOver | ConvertShipmentDraft | MoveShipment | WriteShipmentItem
"""What the server may hold otherwise than we say: to leave it so is not to have it done."""
BEFORE, AFTER = "before", "after"
"""Keys of the two answers about a movement around a count."""


def choices(entry: Entry, correction: Correction, *, judges: bool) -> tuple[Choosable, ...]:
    """What can be decided about an entry, the likeliest first: they are numbered in this order.
    `judges`: it asks when goods moved around a count.
    """
    if entry.state not in NOT_AT_END or entry.state is EntryState.SENDING:
        return ()
    found = list(_offered(entry, correction, judges=judges))
    first = found[0]
    return (Choosable(first.key, first.text, first.icon, proposed=True), *found[1:])


def _offered(entry: Entry, correction: Correction, *, judges: bool) -> Iterable[Choosable]:
    stuck = entry.state in STUCK_STATES
    doubt = (entry.last_error or {}).get("key") == "count_doubt"
    if judges:
        text = translate("Outbox", "Say when it moved …")
        yield Choosable(ask_key(Asked.JUDGE, entry.id), text, "question")
    yield Choosable("retry", translate("Outbox", "Try again now"), "sync")
    if stuck and isinstance(entry.intent, CountStock):
        text = translate("Outbox", "Count it again …")
        yield Choosable(ask_key(Asked.RECOUNT, entry.id), text, "count")
    elif correction is Correction.REOPEN:
        text = translate("Outbox", "Correct it …")
        yield Choosable(ask_key(Asked.CORRECT, entry.id), text, "edit")
    elif correction is Correction.ANEW:
        text = translate("Outbox", "Discard and begin anew …")
        yield Choosable(ask_key(Asked.CORRECT, entry.id), text, "edit")
    # A count that is in doubt would only be asked again.
    if stuck and not doubt:
        text = translate("Outbox", "Send anyway …")
        yield Choosable(ask_key(Asked.ANYWAY, entry.id), text, "forward")
    if stuck and entry.way is not Way.GUARD:
        text = translate("Outbox", "{theirs} …").format(theirs=theirs(entry.intent))
        yield Choosable(ask_key(Asked.THEIRS, entry.id), text, "cloud")
    yield Choosable(ask_key(Asked.DISCARD, entry.id), translate("Outbox", "Discard …"), "trash")


def theirs(intent: Intent) -> str:
    """ "Take the server's", in the words of what the entry is about."""
    if isinstance(intent, CountIntent):
        return translate("Outbox", "Keep the server's figure")
    if isinstance(intent, _LEFT_AS_IS):
        return translate("Outbox", "Leave it as the server has it")
    return translate("Outbox", "It is done already")


def actions(detail: EntryDetail, intent: Intent) -> tuple[Action, ...]:
    """The big actions while the sheet of an entry is open; the main one last."""
    if not detail.asked:
        return (Action("close", translate("Outbox", "Close"), "cross"),)
    if detail.asked is Asked.DISCARD:
        back = Action("keep", translate("Outbox", "Keep it"), "back")
    else:
        back = Action("keep", translate("Outbox", "Not yet"), "back")
    if detail.movement is not None:
        return (back,)
    return back, _confirm(detail, intent)


def _confirm(detail: EntryDetail, intent: Intent) -> Action:
    text, icon = {
        Asked.THEIRS: (theirs(intent), "cloud"),
        Asked.ANYWAY: (translate("Outbox", "Send anyway"), "forward"),
        Asked.RECOUNT: (translate("Outbox", "Count it again"), "count"),
        Asked.CORRECT: (translate("Outbox", "Correct it"), "edit"),
        Asked.JUDGE: (translate("Outbox", "Send the difference"), "forward"),
    }.get(detail.asked, (translate("Outbox", "Discard"), "trash"))
    if detail.waiting and detail.asked is Asked.DISCARD:
        text = translate("Outbox", "Discard all {count}").format(count=len(detail.waiting) + 1)
    return Action(detail.asked, text, icon, Kind.MAIN, hold=True)


def answers() -> tuple[Choosable, ...]:
    """What can be said of a movement around a count."""
    return (
        Choosable(BEFORE, translate("Outbox", "Before the count"), "check"),
        Choosable(AFTER, translate("Outbox", "After the count"), "clock"),
    )


def asked_in(key: str) -> tuple[Asked, str] | None:
    """The choice and the entry that an action asks about; None for every other action."""
    if not key.startswith(ASK):
        return None
    asked, entry = key.removeprefix(ASK).split(" ", 1)
    return Asked(asked), entry


def ask_key(asked: Asked, entry: str) -> str:
    """The key of the action that asks for the reason."""
    return f"{ASK}{asked} {entry}"


# --- why ------------------------------------------------------------------------------------------


def meaning(asked: Asked, correction: Correction, intent: Intent) -> str:
    """What the decision does."""
    match asked:
        case Asked.ANYWAY if isinstance(intent, ConvertShipmentDraft):
            return translate(
                "EntrySheet",
                "The server is asked once more. Then its draft is made as ours, and a shipment of"
                " it.",
            )
        case Asked.THEIRS:
            return translate(
                "EntrySheet",
                "It is not sent, and no later post says it again: the server is right.",
            )
        case Asked.ANYWAY:
            return translate(
                "EntrySheet", "The server is asked once more. If it is not there, it is sent."
            )
        case Asked.RECOUNT:
            return translate(
                "EntrySheet",
                "This difference is not sent. The goods are counted anew at their place.",
            )
        case Asked.CORRECT if correction is Correction.ANEW:
            return translate(
                "EntrySheet", "It is not sent. A new one with the same goods opens: say it there."
            )
        case Asked.CORRECT:
            return translate(
                "EntrySheet",
                "It is not sent. Its document opens at this line: correct it, then post again.",
            )
        case Asked.JUDGE:
            return translate(
                "EntrySheet", "The difference is worked out by what you said, and sent."
            )
        case _:
            return translate("EntrySheet", "It will never be sent.")


def reasons(asked: Asked) -> tuple[str, ...]:
    """The usual reasons; `REASON:n` chooses the n-th of them."""
    match asked:
        case Asked.THEIRS:
            return (
                translate("EntrySheet", "Seen in the system"),
                translate("EntrySheet", "Counted at the place"),
                translate("EntrySheet", "The office says so"),
            )
        case Asked.ANYWAY:
            return (
                translate("EntrySheet", "It is not in the system"),
                translate("EntrySheet", "Counted at the place"),
                translate("EntrySheet", "The office agrees"),
            )
        case Asked.RECOUNT:
            return (
                translate("EntrySheet", "Goods moved meanwhile"),
                translate("EntrySheet", "Somebody else counted there"),
            )
        case Asked.JUDGE:
            return (
                translate("EntrySheet", "I know it from the shelf"),
                translate("EntrySheet", "Asked who moved it"),
            )
        case Asked.CORRECT:
            return (
                translate("EntrySheet", "Wrong quantity"),
                translate("EntrySheet", "Wrong product or place"),
                translate("EntrySheet", "The server's document has changed"),
            )
        case _:
            return (
                translate("EntrySheet", "Booked by hand already"),
                translate("EntrySheet", "It was called off"),
                translate("EntrySheet", "Posted by mistake"),
            )


def reason_missing() -> tuple[str, str]:
    """Cause and what to do."""
    return (
        translate("Outbox", "A reason is missing"),
        translate("Outbox", "Choose one or write it: it stays with the document."),
    )


# --- how it ended ---------------------------------------------------------------------------------


def decided(asked: Asked, how: str, count: int) -> tuple[str, str]:
    """What was decided, of so many entries; `how` as in `Chosen`."""
    history = translate("Outbox", "It stays in the document's history.")
    if how == "arrived":
        there = translate("Outbox", "The server has it by now")
        return there, translate("Outbox", "Nothing was sent a second time.")
    if asked is Asked.THEIRS:
        return translate("Outbox", "It is not sent: the server is right"), history
    if asked is Asked.ANYWAY:
        return translate("Outbox", "It is sent anyway"), history
    if asked is Asked.JUDGE:
        return translate("Outbox", "It is worked out anew and sent"), history
    return translate("Outbox", "Discarded: {n}").format(n=count), history


def open_again() -> tuple[str, str]:
    """Said in the document that a correction has opened."""
    return (
        translate("Outbox", "Open again: correct this line"),
        translate("Outbox", "Then post or finish it again. What was not sent is said anew."),
    )


def not_decided(asked: Asked, how: str) -> tuple[str, str]:
    """Why nothing was decided, and what to do; `how` as in `Chosen`."""
    if how == "under_way":
        title = translate("Outbox", "It is being sent right now")
        return title, translate("Outbox", "Wait a moment, then look again.")
    if how == "not_looked":
        title = translate("Outbox", "The server could not be asked once more")
        return title, translate("Outbox", "Nothing was sent. Decide when it answers again.")
    if how == "needs_lead":
        title = translate("Outbox", "Only a lead overwrites stock")
        return title, translate("Outbox", "Sign in as a lead, then decide.")
    if how == "others_wait" and asked is Asked.THEIRS:
        title = translate("Outbox", "Others need what this would have made")
        return title, translate("Outbox", "Send it anyway, or discard them all.")
    if how == "others_wait":
        title = translate("Outbox", "Others wait for it by now")
        return title, translate("Outbox", "Look at them, then discard all.")
    title = translate("Outbox", "It has moved on by itself meanwhile")
    return title, translate("Outbox", "Nothing was changed.")
