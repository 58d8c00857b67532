"""Sentences of the command line's own tasks: the outbox and the hub."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences.forms import Form, N, form

TASKS: Mapping[str, Form] = {
    "no_store_here": form(
        N("Tasks", "There is no terminal in {detail}"),
        N("Tasks", "Name its data folder with --data."),
    ),
    "no_such_entry": form(
        N("Tasks", "There is no entry {detail}"),
        N("Tasks", "dockhand outbox list shows all of them."),
    ),
    "no_such_pin": form(
        N("Tasks", "Nobody with a PIN here has the id {detail}"),
        N("Tasks", "dockhand people list shows everybody who has one."),
    ),
    "entry_gone": form(
        N("Tasks", "The entry is not there any more"),
        N("Tasks", "dockhand outbox list shows what is."),
    ),
    "entry_moved_on": form(
        N("Tasks", "The entry has moved on by itself"),
        N("Tasks", "Look at it again before you decide."),
    ),
    "entry_under_way": form(
        N("Tasks", "The entry is being sent"),
        N("Tasks", "Wait for the answer, then look again."),
    ),
    "entry_at_its_end": form(
        N("Tasks", "The entry is at its end"),
        N("Tasks", "There is nothing left to decide."),
    ),
    "entry_others_wait": form(
        N("Tasks", "{count} other entries wait for this one and would never leave"),
        N("Tasks", "Discard those first."),
    ),
    "one_reading_only": form(
        N("Tasks", "--documented-only and --worst exclude each other"),
        N("Tasks", "Give one of them."),
    ),
    "document_newer": form(
        N("Tasks", "A newer version of Dockhand wrote this receipt"),
        N("Tasks", "Nothing of it is lost. Install that version again to open it."),
    ),
    "scanner_port_closed": form(
        N("Tasks", "The scanner's port cannot be read: {detail}"),
        N("Tasks", "Plug the scanner in again, or choose another port in the settings."),
    ),
    "store_saved_whole": form(
        N("Tasks", "The data were damaged. All of them were saved"),
        N("Tasks", "Keep {detail} for support."),
    ),
    "store_saved_part": form(
        N("Tasks", "The data were damaged. {lost} steps are lost"),
        N(
            "Tasks",
            "Keep {detail} for support. Look on the server, then begin anew: {documents}",
        ),
        N("Tasks", "Keep {detail} for support. Look on the server what has arrived."),
    ),
    "store_put_aside": form(
        N("Tasks", "The data of this terminal were damaged and lie aside"),
        N("Tasks", "Work goes on with an empty store. Keep the file {detail} and tell support."),
    ),
}
