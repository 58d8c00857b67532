"""What is said when unsent work goes to another terminal, or comes from one."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences.forms import Form, N, form

_NOTHING_CHANGED = N("PassingOn", "Nothing was taken over. Ask for the file once more.")

PASSING_ON: Mapping[str, Form] = {
    "outbox_no_target": form(
        N("PassingOn", "{detail} is no terminal"),
        N("PassingOn", "Name the four characters of the terminal that goes on. It shows them."),
    ),
    "outbox_to_itself": form(
        N("PassingOn", "Terminal {detail} is this one"),
        N("PassingOn", "Name the terminal that goes on with the work. It shows its name."),
    ),
    "outbox_not_set_up": form(
        N("PassingOn", "This terminal has no name"),
        N("PassingOn", "Its settings are missing: set it up first, then pass the work on."),
    ),
    "outbox_nothing_to_pass_on": form(
        N("PassingOn", "There is nothing to pass on"),
        N("PassingOn", "Everything was sent, or is with another terminal already."),
    ),
    "outbox_nothing_can_go": form(
        N("PassingOn", "Nothing can be passed on now. Under way: {detail}"),
        N("PassingOn", "Wait until the server has answered, then try again."),
    ),
    "outbox_too_busy": form(
        N("PassingOn", "The queue moves too fast to be passed on"),
        N("PassingOn", "Nothing was moved: it is being sent. Try again in a moment."),
    ),
    "outbox_no_such_hand_over": form(
        N("PassingOn", "Nothing was passed on under {detail}"),
        N("PassingOn", "The first line of a file holds its id."),
    ),
    "outbox_file_unreadable": form(
        N("PassingOn", "The file cannot be read: {detail}"),
        N("PassingOn", "Put the stick in again, or copy the file to this computer."),
    ),
    "outbox_file_foreign": form(
        N("PassingOn", "This file holds no work of another terminal"),
        N("PassingOn", "Choose the file that the other terminal passed on."),
    ),
    "outbox_file_is_copy": form(
        N("PassingOn", "This file is a copy for support"),
        N("PassingOn", "Its terminal sends the entries itself. Pass the work on there first."),
    ),
    "outbox_file_cut": form(
        N("PassingOn", "The end of this file is missing"),
        _NOTHING_CHANGED,
    ),
    "outbox_file_damaged": form(
        N("PassingOn", "This file is damaged"),
        _NOTHING_CHANGED,
    ),
    "outbox_file_newer": form(
        N("PassingOn", "A newer version of Dockhand wrote this file"),
        N("PassingOn", "Nothing was taken over. Update this terminal, then try again."),
    ),
    "outbox_for_another": form(
        N("PassingOn", "This work was passed on to terminal {detail}"),
        N("PassingOn", "Take it over there. Two terminals would send it twice."),
    ),
    "outbox_other_server": form(
        N("PassingOn", "Terminal {detail} works for another server or site"),
        N("PassingOn", "Take the file to a terminal of the same site."),
    ),
    "outbox_from_here": form(
        N("PassingOn", "This work was passed on from here to terminal {detail}"),
        N(
            "PassingOn",
            "Take it back only if nobody took it over, or ever will. Else it is sent twice.",
        ),
    ),
    "outbox_not_from_here": form(
        N("PassingOn", "This work is from terminal {detail}"),
        N("PassingOn", "It cannot be taken back here: take it over."),
    ),
    "outbox_file_kept": form(
        N("PassingOn", "The work is here, but the file could not be marked as taken over"),
        N("PassingOn", "Delete it, so that nobody carries it on."),
    ),
    "outbox_file_not_written": form(
        N("PassingOn", "The file could not be written: {detail}"),
        N("PassingOn", "Nothing is lost: do the same again, with another stick."),
    ),
    "document_passed_on": form(
        N("PassingOn", "This document was passed on to terminal {detail}"),
        N("PassingOn", "Go on with it there, or take it back first."),
    ),
}
