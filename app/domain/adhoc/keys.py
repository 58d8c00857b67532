"""Every key that a decision on an ad-hoc goods out can carry, with the names of its details.

`ui.sentences` has a sentence in each language for each of them. Details are strings, whole
numbers or None; quantities are digits with a point, dates ISO. Details are named once here:

product, product_id,     the product's name, its id, article number and shown unit
article, unit
quantity                 how much this was about, in `unit`
text, code               the characters that were scanned; empty for a tap
line, done, total,       the line's id, what leaves by it, what leaves of the product over all
pieces                   lines, and how many weighed pieces
lot, serial, expiry,     of the goods; `place` is a name, empty: nobody said where they lay
condition, place
lines, recipient         how many lines there are, and to whom they go

What does not apply is absent or None.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_NAMED = ("product", "product_id", "article", "unit", "line")
_GOODS = ("product", "product_id", "article", "quantity", "unit", "text")
_LINE = ("line", "unit", "done", "total", "pieces", "lot", "place", "condition")
_TAKEN = (*_GOODS, *_LINE, "serial", "expiry")

ACCEPTED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "opened": ("kind", "recipient"),
        "heading_changed": ("kind", "type", "recipient"),
        "place_chosen": ("place",),
        "line_chosen": _NAMED,
        "taken": _TAKEN,
        "quantity_set": _TAKEN,
        "quantity_changed": _TAKEN,
        "removed": (*_NAMED, "quantity", "text"),
        "attributes_added": _TAKEN,
        "condition_set": _TAKEN,
        "attributes_held": ("text", "lot", "serial", "expiry"),
        "multiplier_set": ("quantity",),
        "context_dropped": ("why",),
        "question_dropped": (),
        "noted": ("note",),
        "code_linked_only": ("code", "product", "pack"),
        "undone": ("what", "text", "product", "quantity", "unit"),
        "finished": ("lines", "recipient", "stock_by"),
        "abandoned": ("lines",),
        "entry_decided": ("choice", "reason"),
    }
)
"""Green. `question_dropped` has the details of its question. `undone.what` is the TYPE of the
fact taken back. `place_chosen.place` is empty where goods are taken from wherever they lie."""

QUESTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "many": (*_GOODS, "times"),
        "short_dated": (*_GOODS, "expiry", "days", "least", "times"),
        "weight_missing": (*_GOODS, "times"),
        "serial_missing": (*_GOODS, "times"),
        "lot_missing": (*_GOODS, "last_lot", "times"),
        "which_product": (*_GOODS, "products", *(f"name{n}" for n in range(1, 9)), "times"),
    }
)
"""Amber: on disk, its goods not counted."""

OPTIONS: Mapping[str, str] = MappingProxyType(
    {
        "take": "take it all the same",
        "last_lot": "the lot taken last of this product (`value`)",
        "enter_lot": "lot and date by keypad",
        "enter_serial": "the serial by keypad",
        "enter_weight": "the weight by keypad",
        "not_legible": "lot or serial is not legible",
        "product": "this product (`value` is its id; the names are in the details)",
        "drop": "no",
    }
)
"""Choices of numbered answers, with what they mean. An answer by choice is `choice`, or
`choice:value` where several have the same."""

REFUSED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "abandoned_already": (),
        "below_zero": _NAMED,
        "code_empty": (),
        "command_not_here": ("command",),
        "expired": (*_GOODS, "expiry", "days"),
        "lot_empty": (),
        "no_last_lot": (),
        "no_question": (),
        "no_such_answer": ("answer", "answers"),
        "no_such_condition": ("condition",),
        "no_such_line": ("line",),
        "no_such_post": ("post",),
        "not_a_multiple": (*_GOODS, "line", "step"),
        "not_a_number": ("value",),
        "note_empty": (),
        "note_too_long": ("limit",),
        "nothing_scanned": (),
        "nothing_to_undo": (),
        "open_questions": ("questions",),
        "other_document": ("code",),
        "others_built_on_it": ("text", "product"),
        "package_without_content": ("code",),
        "posted_for_good": (),
        "quantity_too_big": _GOODS,
        "question_not_read": ("reason",),
        "question_waits": ("reason",),
        "recipient_too_long": ("limit",),
        "scan_each_serial": _NAMED,
        "scan_item_first": ("product",),
        "scan_place_first": _GOODS,
        "serial_empty": (),
        "serial_one_by_one": (*_GOODS, "serial"),
        "serial_repeated": (*_GOODS, "serial"),
        "unknown_code": ("code",),
        "unsound": ("why", "detail", "text"),
        "weigh_pieces": _NAMED,
    }
)
"""Red, nothing is written. `posted_for_good`: what left comes back as a return at the receiving
desk. `unsound.why` is one of `app.domain.meanings.Unsound`'s keys."""

HELD: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "badge": ("person",),
        "enter_lot": ("question",),
        "enter_serial": ("question",),
        "enter_weight": ("question",),
        "finish_summary": ("lines", "recipient"),
        "heading_unchanged": (),
        "nothing_to_cancel": (),
        "nothing_to_confirm": (),
        "quantity_unchanged": _LINE,
        "screen_command": ("name", "value"),
    }
)
"""Nothing is written; the screen follows: opens the field, the summary, the next line."""

NOTICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "multiplier_dropped": ("quantity",),
        "attributes_dropped": ("lot",),
    }
)
"""Told beside an outcome."""
