"""Why a count refuses something, and what to do instead."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences.forms import Form, N, form

_NEXT = N("Counting", "Go on with the next scan.")

REFUSED: Mapping[str, Form] = {
    "abandoned_already": form(
        N("Counting", "This count was given up"),
        N("Counting", "Undo that, or begin another one."),
    ),
    "command_not_here": form(
        (N("AdHoc", "{command} does nothing here"), N("AdHoc", "That does nothing here")),
        N("AdHoc", "Scan an item, a place, or another command."),
    ),
    "counted_already": form(
        (N("Counting", "{product} was counted here"), N("Counting", "It was counted here")),
        N("Counting", "Count it again, or set its quantity to 0."),
    ),
    "finished_already": form(
        N("Counting", "This count is finished"), N("Counting", "Begin another one.")
    ),
    "name_too_long": form(
        N("AdHoc", "The name is too long"), N("AdHoc", "At most {limit} characters.")
    ),
    "needs_lead": form(
        N("Counting", "A lead has to approve this"),
        N("Counting", "The difference of {product} is above what you may accept alone."),
        N("Counting", "The difference is above what you may accept alone."),
    ),
    "needs_reason": form(
        (
            N("Counting", "Why does {product} differ?"),
            N("Counting", "Why does it differ?"),
        ),
        N("Counting", "Choose a reason, or scan one (DH:REASON)."),
    ),
    "no_such_reason": form(
        (N("Counting", "There is no reason {reason}"), N("Counting", "There is no such reason")),
        N("Counting", "Choose one of the list."),
    ),
    "not_counted": form(N("Counting", "Nobody counted that here"), N("Counting", "Scan it first.")),
    "nothing_counted": form(
        N("Counting", "Nothing was counted yet"),
        N("Counting", "Scan a place, then what lies there."),
    ),
    "nothing_to_accept": form(
        N("Counting", "There is nothing to accept"), N("Counting", "Choose a difference first.")
    ),
    "nothing_to_post": form(
        N("Counting", "There is nothing to post"),
        N("Counting", "Held back by open questions: {waiting_words}."),
        N("Counting", "Accept differences in the review first."),
    ),
    "other_document": form(
        (N("Counting", "{code} is not a place or an item"), N("Counting", "That is no item")),
        N("Counting", "Leave this count first, then scan it again."),
    ),
    "place_not_counted": form(
        (N("Counting", "{place} is not part of this count"), N("Counting", "It is not counted")),
        N("Counting", "Scan the place first."),
    ),
    "posted_already": form(
        N("Counting", "This count is posted in part"),
        N("Counting", "It cannot be given up any more. Finish it instead."),
    ),
    "recount_first": form(
        (N("Counting", "{product} is posted already"), N("Counting", "This is posted already")),
        N("Counting", "Count it again from the start (DH:CORRECT)."),
    ),
    "scan_place_first": form(
        N("Counting", "First scan the place"),
        N("Counting", "Then scan {product}."),
        N("Counting", "Then scan what lies there."),
    ),
    "serial_repeated": form(
        (
            N("Counting", "Serial {serial} is counted already"),
            N("Counting", "This piece is counted already"),
        ),
        N("Counting", "It counts once. Scan the next piece."),
    ),
    "undecided": form(
        (N("Counting", "Not decided yet: {spots_words}"), N("Counting", "Not all is decided yet")),
        N("Counting", "Accept or reject them in the review."),
    ),
    "undo_stops_at_posting": form(
        N("Counting", "It is posted already"),
        N("Counting", "Undo ends at the last posting. Count it again instead (DH:CORRECT)."),
    ),
    "unknown_code": form(
        N("Counting", "Unknown code {code}"),
        N("Counting", "Link it to a product, or keep it as it is."),
    ),
}
"""Red."""
