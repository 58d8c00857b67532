"""Why a shipment refuses something, and what to do instead."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences import dispatch_refused
from app.ui.sentences.forms import Form, N, form

_AS_ON_A_DISPATCH = (
    "below_zero",
    "code_empty",
    "lot_empty",
    "no_last_lot",
    "no_question",
    "no_such_answer",
    "no_such_condition",
    "no_such_line",
    "no_such_post",
    "not_a_multiple",
    "not_a_number",
    "note_empty",
    "note_too_long",
    "nothing_to_undo",
    "open_questions",
    "others_built_on_it",
    "quantity_too_big",
    "question_not_read",
    "question_waits",
    "scan_item_first",
    "serial_empty",
    "serial_one_by_one",
    "unknown_code",
)

_DRAFT_ONLY = N("Shipping", "It is a shipment now. Load it, or cancel it.")
_ANOTHER = N("Shipping", "Go back, and open another one.")

REFUSED: Mapping[str, Form] = {
    **{key: dispatch_refused.REFUSED[key] for key in _AS_ON_A_DISPATCH},
    "abandoned_already": form(
        N("Shipping", "This one was given up"), N("Shipping", "Undo that, or begin another one.")
    ),
    "both_places_known": form(
        (
            N("Shipping", "It goes from {source} to {destination}"),
            N("Shipping", "Both places are known"),
        ),
        N("Shipping", "{place} changes nothing. Tap “From” or “To” to change it."),
        N("Shipping", "Tap “From” or “To” to change it."),
    ),
    "command_not_here": form(
        (N("Shipping", "{command} does nothing here"), N("Shipping", "That does nothing here")),
        N("Shipping", "Scan an item, or another command."),
    ),
    "destination_missing": form(
        N("Shipping", "Where do the goods go?"), N("Shipping", "Scan that place first.")
    ),
    "draft_only": form(N("Shipping", "Only a draft can be changed so"), _DRAFT_ONLY),
    "no_rest": form(
        N("Shipping", "Nothing more is awaited"),
        N("Shipping", "{product} is complete. Scan the next item."),
        N("Shipping", "The line is complete. Scan the next item."),
    ),
    "not_on_a_draft": form(
        N("Shipping", "A draft is not cancelled"), N("Shipping", "Delete it instead.")
    ),
    "nothing_scanned": form(
        N("Shipping", "Nothing was scanned yet"), N("Shipping", "Scan what goes along.")
    ),
    "other_document": form(
        (N("Shipping", "{code} is another document"), N("Shipping", "That is another document")),
        N("Shipping", "Finish this first, or go back, then scan it again."),
    ),
    "package_repeated": form(
        (
            N("Shipping", "Package {package} is here already"),
            N("Shipping", "Package {code} is here already"),
            N("Shipping", "This package is here already"),
        ),
        N("Shipping", "Its content was counted. Scan the next one."),
    ),
    "package_without_content": form(
        (N("Shipping", "{code} is a package"), N("Shipping", "That is a package")),
        N("Shipping", "Its label does not say what is in it. Scan the goods."),
    ),
    "posted_for_good": form(N("Shipping", "Nothing of it is changed here any more"), _ANOTHER),
    "reason_missing": form(
        N("Shipping", "The reason is missing"),
        N("Shipping", "Scan REASON and its number. Missing: {product} and {others_words}."),
        N("Shipping", "Scan REASON and its number. Missing: {product}."),
        N("Shipping", "Scan REASON and its number, tap one, or write it."),
    ),
    "said_already": form(
        N("Shipping", "The server has heard of it already"),
        N("Shipping", "Delete the draft, or cancel the shipment."),
    ),
    "same_place": form(
        (
            N("Shipping", "From {place} to {place}: that is no way"),
            N("Shipping", "The same place twice"),
        ),
        N("Shipping", "Scan another place."),
    ),
    "scan_each_lot": form(
        (N("Shipping", "{product} has lots"), N("Shipping", "It has lots")),
        N("Shipping", "Scan the labels: nobody knows which lots are there."),
    ),
    "scan_each_serial": form(
        (N("Shipping", "{product} has serials"), N("Shipping", "It has serials")),
        N("Shipping", "Scan each piece."),
    ),
    "serial_repeated": form(
        (
            N("Shipping", "Serial {serial} is here already"),
            N("Shipping", "This piece is here already"),
        ),
        N("Shipping", "Scan another piece of {product}."),
        N("Shipping", "Scan another piece."),
    ),
    "shipment_ended": form(
        (N("Shipping", "{number} is {status}"), N("Shipping", "The shipment is at its end")),
        N("Shipping", "Nothing follows on that. Open another one."),
    ),
    "shipment_has_left": form(
        (N("Shipping", "{number} is on its way"), N("Shipping", "The shipment is on its way")),
        N("Shipping", "It is not loaded any more. Receive it where it goes."),
    ),
    "shipment_is_other": form(
        (
            N("Shipping", "{number} is something else by now"),
            N("Shipping", "It is something else by now"),
        ),
        N("Shipping", "On the server: {status}. Open it again from the list."),
    ),
    "shipment_not_here": form(
        N("Shipping", "This shipment is not on this terminal"),
        N("Shipping", "The server is needed to open it. Open another one."),
    ),
    "source_missing": form(
        N("Shipping", "Where do the goods come from?"), N("Shipping", "Scan that place first.")
    ),
    "unsound": dispatch_refused.REFUSED["unsound"],
    "weigh_pieces": form(
        (N("Shipping", "{product} is weighed"), N("Shipping", "It is weighed")),
        N("Shipping", "Scan each piece, or set the kilograms."),
    ),
    "where_are_goods": form(
        N("Shipping", "Where are the goods?"),
        N("Shipping", "They were booked out of {source}. Say whether they are back there."),
        N("Shipping", "They were booked out. Say whether they are back."),
    ),
    "wrong_place": form(
        (N("Shipping", "This is {place}"), N("Shipping", "This is another place")),
        N("Shipping", "This shipment is handled at {here}. Scan an item there."),
    ),
}
"""`unsound` has a sentence for each `why`; here stands one of them."""
