"""What a shipment asks: the band's words, the question over its answers, and the answers."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences import dispatch_asked
from app.ui.sentences.forms import Form, N, Text, form

QUESTIONS: Mapping[str, Form] = {
    **{
        key: dispatch_asked.QUESTIONS[key]
        for key in ("weight_missing", "serial_missing", "which_product")
    },
    "many": form(
        (N("Shipping", "{quantity} {unit} at once"), N("Shipping", "So many at once")),
        N("Shipping", "{product}: is that right?"),
    ),
    "much_more": form(
        (N("Shipping", "{quantity} {unit}: is that right?"), N("Shipping", "Is that right?")),
        N("Shipping", "{product}: only {rest} {unit} are still awaited."),
        N("Shipping", "{product}: far more than is awaited."),
    ),
    "over": form(
        (
            N("Shipping", "{over} {unit} more than the shipment says"),
            N("Shipping", "More than the shipment says"),
        ),
        N("Shipping", "{product}: {done} of {expected} {unit} were there before."),
        N("Shipping", "{product}: count again, or say that it is so."),
    ),
    "more_than_available": form(
        (
            N("Shipping", "More than is known to be at {source}"),
            N("Shipping", "More than is known to be there"),
        ),
        N(
            "Shipping",
            "{product}: {available} {unit} there, {age}. {one_taken} goes along already.",
        ),
        N("Shipping", "{product}: {available} {unit} there, {age}. {taken} go along already."),
        N("Shipping", "{product}: {available} {unit} there, {age}."),
        N("Shipping", "{product}: {available} {unit} were there when it was last read."),
    ),
    "not_on_shipment": form(
        (N("Shipping", "{product} is not on the shipment"), N("Shipping", "Not on the shipment")),
        N("Shipping", "If it belongs to it, it is told as a difference."),
    ),
    "lot_differs": form(
        (N("Shipping", "Lot {lot} is not on the shipment"), N("Shipping", "Another lot is named")),
        N("Shipping", "{product}: the shipment says lot {wanted}."),
        N("Shipping", "{product}: look at the label."),
    ),
    "lot_confirm": form(
        (
            N("Shipping", "Is lot {lot} the one of the shipment?"),
            N("Shipping", "Is it the lot of the shipment?"),
        ),
        N("Shipping", "{product}: the label's lot is not known here. You are asked once."),
    ),
    "condition_differs": form(
        (N("Shipping", "The shipment says {wanted}"), N("Shipping", "Another condition is named")),
        N("Shipping", "{product}: in hand is {condition}."),
        N("Shipping", "{product}: look at the goods."),
    ),
    "lot_missing": form(
        N("Shipping", "The lot is missing"),
        N("Shipping", "{product} needs one. The lot taken last is {last_lot}."),
        N("Shipping", "{product} needs one. Scan or enter it."),
    ),
}

ASKS: Mapping[str, Text] = {
    **{
        key: dispatch_asked.ASKS[key]
        for key in ("weight_missing", "serial_missing", "lot_missing", "which_product")
    },
    "many": N("Shipping", "Do really so many go along?"),
    "much_more": N("Shipping", "Are there really {quantity} {unit}?"),
    "over": N("Shipping", "More than the shipment says: is it so?"),
    "more_than_available": N(
        "Shipping", "Only {available} {unit} are known at {source}: take more?"
    ),
    "not_on_shipment": N("Shipping", "Not on the shipment: take it all the same?"),
    "lot_differs": N("Shipping", "Another lot than the shipment says: take {lot} all the same?"),
    "lot_confirm": N("Shipping", "Is {lot} the lot that the shipment names?"),
    "condition_differs": N("Shipping", "Another condition: take it all the same?"),
}

OPTIONS: Mapping[str, tuple[Text, ...]] = {
    **{
        choice: dispatch_asked.OPTIONS[choice]
        for choice in (
            "take",
            "take_rest",
            "last_lot",
            "enter_lot",
            "enter_serial",
            "enter_weight",
            "not_legible",
            "product",
            "drop",
        )
    },
    "is_shipped_lot": (N("ShippingOption", "Yes, it is that lot"),),
}

OPTIONS_OF: Mapping[tuple[str, str], tuple[Text, ...]] = {
    ("lot_confirm", "take"): (N("ShippingOption", "No, but take it all the same"),),
    ("lot_differs", "drop"): (
        N("ShippingOption", "No, I take lot {wanted}"),
        N("ShippingOption", "No, I take the other lot"),
    ),
}
"""Answers that say more where their question is known."""
