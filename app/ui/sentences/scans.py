"""What is said about a code as such, and about scans on any screen."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences.forms import Form, N, form

UNSOUND: Mapping[str, Form] = {
    "check_digit": form(
        N("Scan", "The code was misread"),
        N("Scan", "{text}: its check digit is wrong. Scan it again, or enter it by search."),
        N("Scan", "Its check digit is wrong. Scan it again, or enter it by search."),
    ),
    "gs1_broken": form(
        N("Scan", "The label is incomplete"),
        N("Scan", "The GS1 code breaks off ({detail}). Nothing of it was taken. Scan it again."),
        N("Scan", "The GS1 code breaks off. Nothing of it was taken. Scan it again."),
    ),
    "too_long": form(
        N("Scan", "The code is too long"),
        N("Scan", "Two labels may have run together. Scan one label alone."),
    ),
    "control_characters": form(
        N("Scan", "The code has characters that no label has"),
        N("Scan", "Check the scanner's settings with the test page, then scan again."),
    ),
    "keyboard_layout": form(
        N("Scan", "The scanner's keyboard layout is wrong"),
        N("Scan", "Set scanner and computer to the same layout; see the scanner's settings."),
    ),
    "unknown_command": form(
        N("Scan", "There is no command {detail}"), N("Scan", "Print the command sheet anew.")
    ),
    "empty": form(N("Scan", "The code is empty"), N("Scan", "Scan it again.")),
}

SCREENS: Mapping[str, Form] = {
    "double_read": form(
        N("Scan", "Read twice, counted once"),
        N("Scan", "{code} came {ms} ms after itself. Scan again if there are really two."),
    ),
    "screen_not_here": form(
        N("Scan", "This terminal has no such screen"), N("Scan", "{screen} comes later.")
    ),
    "internal_error": form(
        N("Scan", "The program made a mistake"),
        N("Scan", "{code} was not counted. Scan it again; if it stays, tell support."),
        N("Scan", "Nothing was counted. Try again; if it stays, tell support."),
    ),
    "unknown_code": form(
        N("Scan", "Unknown code {code}"),
        N("Scan", "Nobody knows it here. Link it to a product, or scan another code."),
    ),
    "not_for_this_screen": form(
        N("Scan", "{code} does nothing on this screen"), N("Scan", "Look at the line above.")
    ),
    "keypad_cancelled": form(
        N("Scan", "The entry was cancelled by the scan"), N("Scan", "The scan itself counts.")
    ),
    "not_on_disk": form(
        N("Scan", "Not taken: {product}"),
        N("Scan", "It could not be written to the disk. Scan it again when this is solved."),
    ),
}
