"""What is said about this device: its store, its settings, its set-up."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences.forms import Form, N, form

STORE: Mapping[str, Form] = {
    "store_broken": form(
        N("Store", "The data on this terminal cannot be used"),
        N("Store", "Nothing is deleted. Tell support; keep the folder as it is."),
    ),
    "store_full": form(
        N("Store", "The disk is full"),
        N("Store", "No scan is taken until there is room. Nothing that was green is lost."),
    ),
    "store_read_only": form(
        N("Store", "The data folder cannot be written"),
        N("Store", "No scan is taken. Check the rights of the folder and the disk."),
    ),
    "store_corrupt": form(
        N("Store", "The data file is damaged"),
        N("Store", "Start Dockhand again: it saves what can be read. Do not delete the file."),
    ),
    "store_newer": form(
        N("Store", "A newer version wrote this data"),
        N("Store", "Install that version again, or use another data folder."),
    ),
    "store_in_use": form(
        N("Store", "Another terminal uses this data"),
        N("Store", "Close the other one, or start with another folder (--data)."),
    ),
    "queue_unknown": form(
        N("Store", "A newer version wrote a part of the queue"),
        N("Store", "Nothing is lost, and nothing is sent. Install that version again."),
    ),
    "record_unknown": form(
        N("Store", "A newer version wrote this document"),
        N("Store", "Install that version again to open it."),
    ),
}

SETTINGS: Mapping[str, Form] = {
    "profile_unreadable": form(
        N("Settings", "The settings of this device cannot be read"),
        N("Settings", "Set it up anew; the old file is kept. ({detail})"),
        N("Settings", "Set it up anew; the old file is kept."),
    ),
    "scanner_setting": form(
        N("Settings", "A scanner setting is out of range"),
        N("Settings", "{detail}"),
        N("Settings", "Look at the scanner's settings."),
    ),
    "settings_not_written": form(
        N("Settings", "The settings could not be written"),
        N("Settings", "Check the rights of the data folder and the room on the disk."),
    ),
    "secret_refused": form(
        N("Settings", "The server refuses the credentials"),
        N("Settings", "Nothing was changed. Check what was entered."),
    ),
    "secret_not_tried": form(
        N("Settings", "The server could not be asked"),
        N("Settings", "{why}. Nothing was changed; try again in a while."),
        N("Settings", "Nothing was changed; try again in a while."),
    ),
    "secret_in_use": form(
        N("Settings", "The new credentials are in use"),
        N("Settings", "Nothing else has to be done: what waited for them is sent now."),
    ),
    "secret_read": form(
        N("Settings", "The code is in the field"),
        N("Settings", "Test it, or use it: tap, or scan OK. Scan CANCEL to empty the field."),
    ),
}

MISSING: Mapping[str, Form] = {
    "server": form(
        N("Setup", "The server is missing"),
        N("Setup", "Enter its address, beginning with https://"),
    ),
    "server_bad": form(
        N("Setup", "This is no address of a server"),
        N("Setup", "It begins with https:// and has no blanks."),
    ),
    "server_insecure": form(
        N("Setup", "The address is not secure"),
        N("Setup", "Credentials are sent over https:// only, or to this computer itself."),
    ),
    "org": form(N("Setup", "The organisation is missing"), N("Setup", "Enter its id.")),
    "org_bad": form(
        N("Setup", "This is no id of an organisation"), N("Setup", "It has 24 characters, 0-9 a-f.")
    ),
    "facility": form(N("Setup", "The facility is missing"), N("Setup", "Enter its id.")),
    "site": form(N("Setup", "The site is missing"), N("Setup", "Enter its id.")),
    "terminal": form(
        N("Setup", "This terminal has no name"),
        N("Setup", "Four letters or digits that no other terminal of the site has."),
    ),
    "place": form(
        N("Setup", "The receiving place is missing"), N("Setup", "Scan its label or enter its id.")
    ),
    "who_books": form(
        N("Setup", "Who books the stock?"), N("Setup", "Choose one; it cannot be guessed.")
    ),
    "app": form(N("Setup", "The app's name is missing"), N("Setup", "It is in the credentials.")),
    "secret": form(N("Setup", "The secret is missing"), N("Setup", "It is in the credentials.")),
    "token": form(N("Setup", "The token is missing"), N("Setup", "It is in the credentials.")),
}
