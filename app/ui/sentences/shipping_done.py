"""What a shipment says when something was taken or said, or when only the screen follows.

`{told}` is put together in `app.ui.sentences.shipping`: how far a line is, with its lot.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences import dispatch_done
from app.ui.sentences.forms import Form, N, form

_TOLD = N("Shipping", "{told}.")
_ROUTE = N("Shipping", "From {source} to {destination}.")
_GOODS_STAY = N("Shipping", "Nothing moves. Put back what was loaded.")

_AS_ON_A_DISPATCH = (
    "attributes_held",
    "code_linked_only",
    "context_dropped",
    "entry_decided",
    "multiplier_set",
    "noted",
    "question_dropped",
    "undone",
)
_HELD_AS_ON_A_DISPATCH = (
    "badge",
    "enter_lot",
    "enter_serial",
    "enter_weight",
    "nothing_to_cancel",
    "nothing_to_confirm",
    "screen_command",
)

ACCEPTED: Mapping[str, Form] = {
    **{key: dispatch_done.ACCEPTED[key] for key in _AS_ON_A_DISPATCH},
    "opened": form(
        (N("Shipping", "{number}: {task}"), N("Shipping", "{task}")),
        N("Shipping", "Scan a place, or the goods."),
    ),
    "source_chosen": form(
        (N("Shipping", "From {source}"), N("Shipping", "The source is changed")),
        _ROUTE,
        N("Shipping", "Now scan where the goods go."),
    ),
    "destination_chosen": form(
        (N("Shipping", "To {destination}"), N("Shipping", "The destination is changed")),
        _ROUTE,
        N("Shipping", "Now scan where the goods come from."),
    ),
    "heading_changed": form(
        N("Shipping", "Description and person are kept"),
        N("Shipping", "Responsible: {staff}."),
        N("Shipping", "Nobody is named as responsible."),
    ),
    "line_chosen": form(
        (N("Shipping", "{product}"), N("Shipping", "Line chosen")),
        N("Shipping", "Quantities are about this line now."),
    ),
    "taken": form(
        (
            N("Shipping", "+{quantity} {unit} {product}"),
            N("Shipping", "{product}"),
            N("Shipping", "Taken"),
        ),
        _TOLD,
    ),
    "rest_taken": form(
        (
            N("Shipping", "All the rest: +{quantity} {unit} {product}"),
            N("Shipping", "All the rest is taken"),
        ),
        _TOLD,
    ),
    "all_taken": form(
        N("Shipping", "All as the shipment says"),
        N("Shipping", "{lines_words} taken as they stand there."),
    ),
    "quantity_set": form(
        (N("Shipping", "Quantity set: {product}"), N("Shipping", "Quantity set")), _TOLD
    ),
    "quantity_changed": form(
        (N("Shipping", "{product}: {quantity} {unit}"), N("Shipping", "Quantity changed")), _TOLD
    ),
    "removed": form(
        (N("Shipping", "{product} does not go along"), N("Shipping", "The line is gone")),
        N("Shipping", "{quantity} {unit} less."),
    ),
    "attributes_added": form(
        (
            N("Shipping", "Lot {lot} for {product}"),
            N("Shipping", "Serial {serial} for {product}"),
            N("Shipping", "More about {product}"),
            N("Shipping", "More about the item"),
        ),
        _TOLD,
    ),
    "condition_set": form(
        (N("Shipping", "Condition: {condition}"), N("Shipping", "Condition set")),
        N("Shipping", "{product}: {told}."),
        _TOLD,
    ),
    "shared": form(
        N("Shipping", "The draft is shared: {lines_words}"),
        N("Shipping", "Not on it yet: goods in {questions_words}. Go on scanning."),
        N("Shipping", "It goes to the server. Go on scanning."),
    ),
    "converted": form(
        N("Shipping", "A shipment now: {lines_words}"),
        N("Shipping", "From {source} to {destination}, {leaves}."),
        N("Shipping", "From {source} to {destination}. It can be loaded."),
    ),
    "departed": form(
        (N("Shipping", "{number} is on its way"), N("Shipping", "It is on its way")),
        N("Shipping", "{lines_words} loaded, of {missing_words} goods are missing."),
        N("Shipping", "{lines_words} loaded, nothing is missing."),
    ),
    "arrived": form(
        (N("Shipping", "{number} is received"), N("Shipping", "It is received")),
        N("Shipping", "{lines_words} came, of {missing_words} goods are missing."),
        N("Shipping", "{lines_words} came, nothing is missing."),
        N("Shipping", "Nothing came."),
    ),
    "shipment_canceled": form(
        (N("Shipping", "{number} is cancelled"), N("Shipping", "The shipment is cancelled")),
        N("Shipping", "The goods are booked back at {back_at}. Put them there."),
        N("Shipping", "What was taken out of {out_of} stays booked out."),
        _GOODS_STAY,
    ),
    "draft_deleted": form(
        N("Shipping", "The draft is deleted"),
        N("Shipping", "It is taken off the server. Put back what was taken for it."),
    ),
    "abandoned": form(
        N("Shipping", "The draft is given up"),
        N("Shipping", "In hand: {lines_words}. The server never hears of it."),
        N("Shipping", "The server never hears of it."),
    ),
}

HELD: Mapping[str, Form] = {
    **{key: dispatch_done.HELD[key] for key in _HELD_AS_ON_A_DISPATCH},
    "cancel_summary": form(
        N("Shipping", "Why does it not take place?"), N("Shipping", "Give a reason, then confirm.")
    ),
    "delete_summary": form(
        N("Shipping", "Delete the draft?"), N("Shipping", "Confirm it: then it is gone.")
    ),
    "finish_summary": form(
        N("Shipping", "Look at the summary"), N("Shipping", "Confirm it to finish.")
    ),
    "heading_unchanged": form(
        N("Shipping", "Nothing was changed"), N("Shipping", "Scan the next item.")
    ),
    "nothing_missing": form(
        N("Shipping", "Nothing is missing"), N("Shipping", "All lines are complete. Finish.")
    ),
    "nothing_to_share": form(
        N("Shipping", "Nothing new to share"),
        N("Shipping", "The server has been told all of it already."),
    ),
    "place_confirmed": form(
        N("Shipping", "{place} is right"), N("Shipping", "Scan the next item.")
    ),
    "quantity_unchanged": form(N("Shipping", "The quantity stays as it is"), _TOLD),
    "shipment_open": form(
        N("Shipping", "{code} is open already"), N("Shipping", "Scan its items.")
    ),
}

NOTICES: Mapping[str, Form] = {
    key: dispatch_done.NOTICES[key] for key in ("multiplier_dropped", "attributes_dropped")
}
