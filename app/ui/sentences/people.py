"""What is said about who is at the terminal: signing in, PINs, approvals, the lock."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences.forms import Form, N, form

PEOPLE: Mapping[str, Form] = {
    "locked_scan": form(
        N("People", "Not counted: {code}"),
        N("People", "This terminal is locked. Sign in, then scan it again."),
    ),
    "pin_read": form(
        N("People", "Not counted: it may be a PIN"),
        N("People", "Type a PIN more slowly, or tap its digits: so fast it is a scan."),
    ),
    "sign_in_needed": form(
        N("People", "Nobody works here without a name"),
        N("People", "Scan your badge, or tap your name."),
    ),
    "nobody_to_sign_in": form(
        N("People", "Nobody can sign in on this terminal"),
        N("People", "Its catalog has no people. Import a file with staff and their badges."),
    ),
    "not_in_profile": form(
        N("People", "This is not part of {name}'s work here"),
        N("People", "A lead can change in the settings who sees what."),
    ),
    "needs_admin": form(
        N("People", "A lead has to be signed in for this"),
        N("People", "Tap the person at the top, sign in as a lead, and change it then."),
    ),
    "no_lead_pin": form(
        N("People", "No lead has a PIN on this terminal"),
        N("People", "Set one up in the settings, under People."),
    ),
    "not_a_lead": form(
        N("People", "{name} is not a lead"), N("People", "Only a lead can approve this.")
    ),
    "person_unknown": form(
        N("People", "This person is not known here any more"),
        N("People", "Import the staff again, or choose somebody else."),
    ),
    "pin_none": form(
        N("People", "{name} has no PIN on this terminal"),
        N("People", "Scan the badge, or let a lead set a PIN."),
    ),
    "pin_wrong": form(
        N("People", "The PIN is wrong"),
        N("People", "{seconds} s until the next try."),
    ),
    "pin_wrong_once": form(N("People", "The PIN is wrong"), N("People", "Enter it again.")),
    "pin_pause": form(
        N("People", "Too many wrong PINs for {name}"),
        N("People", "{seconds} s until the next try. The badge works at once."),
    ),
    "pin_digits": form(
        N("People", "This cannot be a PIN"), N("People", "It has 4 to 8 digits, and nothing else.")
    ),
    "pin_simple": form(
        N("People", "This PIN is too easy to guess"),
        N("People", "Not the same digit throughout, and not a row such as 1234."),
    ),
    "pin_differs": form(
        N("People", "The two PINs are not the same"), N("People", "Choose it once more.")
    ),
    "locked_pin": form(
        N("People", "No PIN can be set while the terminal is locked"),
        N("People", "Somebody signs in first: by badge, or by a PIN that is there."),
    ),
    "first_lead": form(
        N("People", "A lead needs a PIN first"),
        N("People", "Set up a lead's PIN, then the lead sets this one. A badge works at once."),
    ),
}
