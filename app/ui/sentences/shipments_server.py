"""What is said of shipments on their way to the server: what an entry does, and what it met."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences.forms import Form, N, Text, form

INTENTS: Mapping[str, tuple[Text, ...]] = {
    "draft_shipment": (
        N("Intent", "Draft a shipment from {source_name} to {destination_name}"),
        N("Intent", "Draft a shipment"),
    ),
    "write_shipment_item": (
        N("Intent", "Write {quantity} {unit} {product} on the draft of a shipment"),
        N("Intent", "Write an item on the draft of a shipment"),
    ),
    "delete_shipment_draft": (
        N("Intent", "Delete the draft of a shipment from {source_name} to {destination_name}"),
        N("Intent", "Delete the draft of a shipment"),
    ),
    "convert_shipment_draft": (
        N("Intent", "Make a shipment from {source_name} to {destination_name} of its draft"),
        N("Intent", "Make a shipment of its draft"),
    ),
    "move_shipment": (
        N("Intent", "Set shipment {number} to “{status}”"),
        N("Intent", "Set the shipment to “{status}”"),
        N("Intent", "Set the shipment to its next state"),
    ),
}

_LOOK = N("Clash", "Look at the server's figures beside ours, then decide.")
_AT_ITS_END = N("Clash", "Have the goods moved all the same? Look, then discard or send anyway.")

CLASHES: Mapping[str, Form] = {
    "shipment_gone": form(
        (
            N("Clash", "Shipment {number} is gone from the server"),
            N("Clash", "The shipment is gone from the server"),
        ),
        N("Clash", "Ask the office what became of it, then discard this."),
    ),
    "shipment_draft_gone": form(
        N("Clash", "The draft of the shipment is gone from the server"),
        N("Clash", "Somebody deleted it, or made a shipment of it. Look, then discard this."),
    ),
    "shipment_draft_changed": form(N("Clash", "Somebody changed the draft of the shipment"), _LOOK),
    "shipment_item_changed": form(
        (
            N("Clash", "Somebody changed {product} on the draft"),
            N("Clash", "Somebody changed an item of the draft"),
        ),
        _LOOK,
    ),
    "shipment_made": form(
        N("Clash", "Somebody made a shipment of the draft already"),
        N("Clash", "Is it ours? Then it is there. If not, ask who it was before you send anyway."),
    ),
    "shipment_moved_on": form(
        (
            N("Clash", "Shipment {number} has another state on the server"),
            N("Clash", "The shipment has another state on the server"),
        ),
        _LOOK,
    ),
    "shipment_canceled": form(
        (
            N("Clash", "Shipment {number} was cancelled on the server"),
            N("Clash", "The shipment was cancelled on the server"),
        ),
        _AT_ITS_END,
    ),
    "shipment_completed": form(
        (
            N("Clash", "Somebody else received shipment {number}"),
            N("Clash", "Somebody else received the shipment"),
        ),
        _AT_ITS_END,
    ),
}
"""What else may be met (`two_with_one_mark`, ...) is said as of other drafts."""

TEXTS: tuple[Text, ...] = (
    *(text for texts in INTENTS.values() for text in texts),
    *(text for shape in CLASHES.values() for text in shape.texts()),
)
"""Every text here: what a translation must have."""
