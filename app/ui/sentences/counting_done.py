"""What a count has done, asks or leaves to the screen: sentences, none of which says a book."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences.forms import Form, N, form

_TOLD = N("Counting", "{told}.")
_NEXT_ITEM = N("Counting", "Scan the next item.")
_LATER = N("Counting", "Sent as soon as the server answers.")

ACCEPTED: Mapping[str, Form] = {
    "opened": form(
        (N("Counting", "Count {name}"), N("Counting", "Count at {place}"), N("Counting", "Count")),
        N("Counting", "Scan what lies at {place}."),
        N("Counting", "Scan the place, then what lies there."),
    ),
    "heading_changed": form(
        (N("Counting", "Count {name}"), N("Counting", "The count is changed")), _NEXT_ITEM
    ),
    "place_chosen": form(
        (N("Counting", "Counting at {place}"), N("Counting", "Place chosen")),
        N("Counting", "Scan each piece that lies here."),
    ),
    "place_done": form(
        (N("Counting", "{place} is done"), N("Counting", "The place is done")),
        N("Counting", "On the list, not counted: {uncounted_words}."),
        N("Counting", "Scan the next place, or look at the review."),
    ),
    "place_empty": form(
        (
            N("Counting", "Nothing more at {place}: {uncounted_words} counted as 0"),
            N("Counting", "Nothing more at {place}"),
            N("Counting", "Nothing more lies there"),
        ),
        N("Counting", "Scan the next place, or look at the review."),
    ),
    "place_reopened": form(
        (N("Counting", "Counting on at {place}"), N("Counting", "Counting on")),
        N("Counting", "Scan what lies here."),
    ),
    "place_left": form(
        (N("Counting", "{place} comes later"), N("Counting", "This place comes later")),
        N("Counting", "Scan another place."),
    ),
    "counted": form(
        (
            N("Counting", "+{quantity} {unit} {product}"),
            N("Counting", "{product}"),
            N("Counting", "Counted"),
        ),
        _TOLD,
    ),
    "counted_unexpected": form(
        (
            N("Counting", "+{quantity} {unit} {product}: not on the list"),
            N("Counting", "{product}: not on the list"),
            N("Counting", "Counted; it is not on the list"),
        ),
        N("Counting", "It is counted all the same. {told}."),
        N("Counting", "It is counted all the same."),
    ),
    "counted_none": form(
        (N("Counting", "{product}: none here"), N("Counting", "Counted: none here")),
        N("Counting", "It counts as 0 at {place}."),
    ),
    "rest_counted": form(
        (
            N("Counting", "Nothing of it is there: {spots_words} counted as 0"),
            N("Counting", "Nothing of it is there: counted as 0"),
        ),
        N("Counting", "As of when the place was done."),
    ),
    "quantity_set": form(
        (N("Counting", "Quantity set: {product}"), N("Counting", "Quantity set")), _TOLD
    ),
    "serial_moved": form(
        (
            N("Counting", "Serial {serial} lies at {place}"),
            N("Counting", "The piece lies here"),
        ),
        N("Counting", "It is no longer counted where it was before."),
    ),
    "recount_started": form(
        (N("Counting", "Count {product} again"), N("Counting", "Count it again")),
        N("Counting", "Nothing of it is counted at {place} now. Scan each piece."),
        N("Counting", "Scan each piece."),
    ),
    "unknown_kept": form(
        (
            N("Counting", "Unknown code: {quantity} of it kept"),
            N("Counting", "Unknown code kept"),
        ),
        N("Counting", "{code}: not posted until it is linked to a product."),
        N("Counting", "Not posted until it is linked to a product."),
    ),
    "unknown_settled": form(
        (N("Counting", "{code} is off the list"), N("Counting", "The code is off the list")),
        _NEXT_ITEM,
    ),
    "code_linked": form(
        (N("Counting", "{code} is {product}"), N("Counting", "The code is linked")),
        N("Counting", "What was kept of it is counted. This terminal knows it from now on."),
    ),
    "figures_read": form(N("Counting", "The books are read")),
    "movement_judged": form(
        (N("Counting", "Noted: {product}"), N("Counting", "Noted")),
        N("Counting", "The difference is worked out anew."),
    ),
    "variance_accepted": form(
        (N("Counting", "Accepted: {product}"), N("Counting", "Accepted")),
        N("Counting", "{reason}"),
    ),
    "variances_accepted": form(
        (N("Counting", "Accepted: {spots_words}"), N("Counting", "Accepted")),
        N("Counting", "{reason}"),
    ),
    "variance_rejected": form(
        (N("Counting", "The books stay: {product}"), N("Counting", "The books stay")),
        N("Counting", "{reason}"),
    ),
    "posted": form(
        (
            N("Counting", "Posted: {differences_words}"),
            N("Counting", "Posted: everything agrees"),
        ),
        N("Counting", "Held back by open questions: {waiting_words}."),
        _LATER,
    ),
    "post_canceled": form(
        (
            N("Counting", "Taken back before it left: {spots_words}"),
            N("Counting", "Nothing was taken back: all had left"),
        ),
        N("Counting", "The next posting says it again."),
    ),
    "finished": form(
        (
            N("Counting", "Finished: {differences_words}"),
            N("Counting", "The count is finished"),
        ),
        _LATER,
    ),
    "finished_unsent": form(
        N("Counting", "The count is finished"),
        N("Counting", "Nothing has to be sent."),
    ),
    "abandoned": form(
        N("Counting", "This count is given up"),
        N("Counting", "Nothing of it is posted."),
    ),
}
"""Green."""

QUESTIONS: Mapping[str, Form] = {
    "many": form(
        (N("AdHoc", "{quantity} {unit} at once"), N("AdHoc", "So many at once")),
        N("AdHoc", "{product}: is that right?"),
    ),
    "lot_missing": form(
        N("AdHoc", "The lot is missing"),
        N("Counting", "{product} needs one. The lot counted last is {last_lot}."),
        N("AdHoc", "{product} needs one. Scan or enter it."),
    ),
    "serial_elsewhere": form(
        (
            N("Counting", "Serial {serial} was counted at {place}"),
            N("Counting", "This piece was counted at another place"),
        ),
        N("Counting", "A piece lies at one place only. Where is it?"),
    ),
    "counted_and_posted": form(
        (
            N("Counting", "{product} at {place} is posted already"),
            N("Counting", "This is posted already"),
        ),
        N("Counting", "What lies there now is a count of its own."),
    ),
    "nothing_here": form(
        (N("Counting", "Nothing more at {place}?"), N("Counting", "Nothing more here?")),
        N("Counting", "Counted as 0 then: {uncounted_words} on the list."),
        N("Counting", "The place is done then."),
    ),
}
"""Amber."""

HELD: Mapping[str, Form] = {
    "finish_summary": form(
        N("Counting", "Look at the summary"), N("Counting", "Confirm it: then it is posted.")
    ),
    "place_done_already": form(
        (N("Counting", "{place} is done already"), N("Counting", "The place is done already")),
        N("Counting", "Scan the next place."),
    ),
    "reason_given": form(
        (N("Counting", "Reason: {reason}"), N("Counting", "A reason")),
        N("Counting", "Open the review, and a difference in it, then scan the reason."),
    ),
    "unchanged": form(N("Counting", "Nothing was changed"), _NEXT_ITEM),
}
"""Left to the screen."""

NOTICES: Mapping[str, Form] = {
    "place_not_asked": form(N("Counting", "{place} is not on the list.")),
}
"""Told beside an outcome."""
