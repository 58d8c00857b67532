"""What the sync centre says in the frame's fixed parts: prompt, outcomes, big actions."""

from __future__ import annotations

from pathlib import Path

from app.domain.entry import STUCK_STATES, EntryState
from app.ui.frame.values import Action, Prompt
from app.ui.screens.base import Sound
from app.ui.screens.outbox.contact import REFUSED
from app.ui.screens.outbox.past import Past
from app.ui.screens.outbox.rows import Tally
from app.ui.screens.outbox.sharing_values import Sharing, Step
from app.ui.screens.outbox.standing import SENDS
from app.ui.screens.outbox.values import Asked, EntryDetail, Filter, OutboxScreen
from app.ui.sentences import need_you, network_words, sentence
from app.ui.sentences.values import entries
from app.ui.translation import translate
from app.ui.widgets.button import Kind
from app.workbench.outbox_moves import Imported, PassedOn
from app.workbench.views import ConnectionView

CREDENTIALS = "credentials"
"""Key of the action that leads to where they are entered anew."""
SAVE, PASS_ON = "save", "pass on"
"""Keys of the choices that save the queue for support, and that pass work on."""


def prompt(shown: OutboxScreen, tally: Tally) -> Prompt:
    """What to do next, in words."""
    if shown.sharing.step is not Step.CLOSED:
        return Prompt(_about_files(shown.sharing), "document")
    if shown.detail is not None:
        return _about_entry(shown.detail)
    if shown.link.leads:
        text = translate("Outbox", "Enter the credentials anew: tap, or scan OK")
        return Prompt(text, "warning")
    if shown.filter == Filter.HISTORY:
        return Prompt(translate("Outbox", "Search, or scan what it was about"), "search")
    if shown.link.halted:
        return Prompt(shown.link.halted, "warning")
    stuck = sum(tally.get(state, 0) for state in STUCK_STATES)
    if stuck:
        text = translate("Outbox", "{need}: tap an entry, or scan NEXT")
        return Prompt(text.format(need=need_you(stuck)), "warning")
    if any(tally.values()):
        return Prompt(translate("Outbox", "Nothing to do: this is sent by itself"), "sync")
    return Prompt(translate("Outbox", "Nothing to do here"), "check")


def _about_entry(detail: EntryDetail) -> Prompt:
    """What to do next with the sheet of an entry."""
    if detail.movement is not None and detail.asked is Asked.JUDGE:
        return Prompt(translate("Outbox", "Was this before or after the count?"), "question")
    if detail.asked:
        return Prompt(translate("Outbox", "Choose a reason, then confirm"), "question")
    if detail.choices:
        text = translate("Outbox", "Tap a choice, or scan ANSWER and its number")
        return Prompt(text, "question")
    return Prompt(translate("Outbox", "Scan NEXT for the next entry, or CANCEL"), "info")


def _about_files(shown: Sharing) -> str:
    """What to do next with the sheet of files."""
    if shown.step is Step.PASSING and not shown.target:
        return translate("Outbox", "Write or scan what the other terminal is called")
    if shown.step is Step.PASSING:
        return translate("Outbox", "Pass on to {terminal}: hold the key, or scan OK").format(
            terminal=shown.target
        )
    if shown.step is Step.ASKING:
        return translate("Outbox", "Take over this file: hold the key, or scan OK")
    return translate("Outbox", "Choose what is to be done with the queue")


def scan_on(shown: OutboxScreen) -> str:
    """What can be scanned instead, said after a code that does nothing now."""
    if shown.detail is not None and shown.detail.asked:
        return translate("Outbox", "Scan REASON and a number, then OK. CANCEL leads back.")
    if shown.sharing.step in (Step.ASKING, Step.PASSING):
        return translate("Outbox", "Scan OK to confirm. CANCEL leads back.")
    if shown.detail is not None and not shown.detail.choices:
        return translate("Outbox", "Scan NEXT, SKIP to read on, or CANCEL.")
    if shown.detail is not None:
        return translate("Outbox", "Scan ANSWER and a number, SKIP to read on, or CANCEL.")
    if shown.sharing.step is not Step.CLOSED:
        return translate("Outbox", "Scan ANSWER and a number, or CANCEL.")
    return translate("Outbox", "Tap an entry, or scan NEXT and OK.")


def empty(chosen: Filter, past: Past, tally: Tally) -> tuple[str, str, str]:
    """Why there is no row: icon, title, what to do."""
    if chosen is Filter.HISTORY and past.text:
        return (
            "search",
            translate("Outbox", "Nothing found for “{text}”").format(text=past.text),
            translate("Outbox", "Search for a product, a place, a number or a reason."),
        )
    if chosen is Filter.HISTORY:
        return (
            "clock",
            translate("Outbox", "Nothing was sent yet"),
            translate("Outbox", "What was sent stays here for 90 days."),
        )
    if any(tally.values()):
        return (
            "check",
            translate("Outbox", "Nothing here"),
            translate("Outbox", "The other entries are under “All”."),
        )
    return (
        "check-all",
        translate("Outbox", "Everything is sent"),
        translate("Outbox", "What you post appears here until the server has it."),
    )


def actions(
    chosen: Filter, tally: Tally, *, whole: bool, refused: bool = False
) -> tuple[Action, ...]:
    """The big actions of the list; while the credentials are `refused`, new ones come first."""
    back = Action("back", translate("Outbox", "Back"), "back")
    files = Action("files", translate("Outbox", "Files …"), "document")
    if chosen is Filter.HISTORY and whole:
        return back, files
    if chosen is Filter.HISTORY:
        further = translate("Outbox", "Further back")
        return back, files, Action("further", further, "clock", Kind.MAIN)
    kind = Kind.MAIN if tally.get(EntryState.LATER) and not refused else Kind.NORMAL
    now = Action("now", translate("Outbox", "Try now"), "sync", kind)
    if refused:
        anew = translate("Outbox", "New credentials")
        return back, files, now, Action(CREDENTIALS, anew, "edit", Kind.MAIN)
    return back, files, now


def file_actions(shown: Sharing) -> tuple[Action, ...]:
    """The big actions while the sheet of files is open."""
    if shown.step not in (Step.ASKING, Step.PASSING):
        return (Action("shut", translate("Outbox", "Close"), "cross"),)
    key, text, icon = "take_over", translate("Outbox", "Take over"), "receive"
    if shown.back:
        text, icon = translate("Outbox", "Take back"), "undo"
    if shown.step is Step.PASSING:
        key, text, icon = "send_off", translate("Outbox", "Pass on"), "forward"
    back = Action("back_to_files", translate("Outbox", "Not yet"), "back")
    return back, Action(key, text, icon, Kind.MAIN, hold=True)


def tried(status: ConnectionView) -> tuple[Sound, str, str]:
    """What came of "try now"."""
    if status.link in SENDS:
        return Sound.NONE, translate("Outbox", "It is tried again now"), ""
    if status.link == REFUSED:
        trouble = network_words(status.network)
        return Sound.NONE, trouble.title, trouble.detail
    return (
        Sound.NONE,
        translate("Outbox", "The server does not answer"),
        translate("Outbox", "Nothing is lost. It is tried again by itself."),
    )


def saved(path: Path) -> tuple[str, str]:
    """Where the queue lies now, for support."""
    title = translate("Outbox", "Saved: {name}").format(name=path.name)
    text = translate("Outbox", "It lies in {folder}. It holds no secrets: give it to support.")
    return title, text.format(folder=path.parent)


def taken_over(taken: Imported) -> tuple[str, str]:
    """What was taken over, and what was here already."""
    title = translate("Outbox", "Taken over: {n}").format(n=taken.taken)
    if taken.problems:
        return title, sentence(taken.problems[0])
    if taken.known == 1 and taken.taken:
        return title, translate("Outbox", "1 was here already. The rest is sent from here now.")
    if taken.known and taken.taken:
        text = translate("Outbox", "{n} were here already. The rest is sent from here now.")
        return title, text.format(n=taken.known)
    if taken.known:
        return title, translate("Outbox", "All of it was here already. Nothing is sent twice.")
    return title, translate("Outbox", "It is sent from this terminal now.")


def moved_on() -> tuple[str, str]:
    """The open entry is not in the queue any more."""
    title = translate("Outbox", "It has moved on by itself meanwhile")
    return title, translate("Outbox", "What became of it is in the history.")


def passed_on(sent: PassedOn) -> tuple[str, str]:
    """What was passed on, and where its file lies."""
    title = translate("Outbox", "Passed on: {n}").format(n=sent.entries)
    if sent.again:
        title = translate("Outbox", "Written again: {entries}")
        title = title.format(entries=entries(sent.entries))
    text = translate("Outbox", "Take {name} in {folder} to the other terminal.")
    told = text.format(name=sent.path.name, folder=sent.path.parent)
    if sent.stayed == 1:
        more = translate("Outbox", "1 stays here: it is being sent, or of an open document.")
        return title, f"{told} {more}"
    if sent.stayed:
        more = translate("Outbox", "{n} stay here: being sent, or of an open document.").format(
            n=sent.stayed
        )
        return title, f"{told} {more}"
    return title, told


def target_missing() -> tuple[str, str]:
    """Nobody said yet who goes on."""
    return (
        translate("Outbox", "Which terminal goes on?"),
        translate("Outbox", "Write or scan its four characters: its sheet of files shows them."),
    )


def not_written(error: OSError) -> tuple[str, str]:
    """A file that cannot be read or written."""
    title = translate("Outbox", "The file cannot be used: {why}")
    return title.format(why=error.strerror or type(error).__name__), translate(
        "Outbox", "Free some room or use another stick, then try again."
    )
