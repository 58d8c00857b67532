"""Every key that a decision on an adjustment can carry, with the names of its details.

`ui.sentences` has a sentence in each language for each of them. Details are strings, whole
numbers or None; quantities are digits with a point, dates ISO. Details are named once here:

product, product_id,     the product's name, its id, article number and shown unit
article, unit
quantity                 how much this was about, in `unit`
text, code               the characters that were scanned; empty for a tap
line, done, total,       the line's id, its sum, the sum of all lines, and how many weighed pieces
pieces
lot, serial, expiry      of the goods
direction                one of `facts.Direction`'s values
place, condition,        where the figure stands, of which condition it is, and why it is put
reason                   right: names and values, empty where nobody has said so yet
before, after            the figure as it was seen, and what it becomes; None where nobody knew

What does not apply is absent or None.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_NAMED = ("product", "product_id", "article", "unit", "line")
_GOODS = ("product", "product_id", "article", "quantity", "unit", "text")
_LINE = ("line", "unit", "done", "total", "pieces", "lot")
_TAKEN = (*_GOODS, *_LINE, "serial", "expiry", "direction")
_SUMS = ("direction", "quantity", "product", "unit", "place", "condition", "reason")

ACCEPTED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "opened": ("direction", "product", "place"),
        "heading_changed": ("direction", "condition", "reason", "note"),
        "place_chosen": ("place",),
        "line_chosen": _NAMED,
        "taken": _TAKEN,
        "quantity_set": _TAKEN,
        "quantity_changed": _TAKEN,
        "removed": (*_NAMED, "quantity", "text"),
        "attributes_added": _TAKEN,
        "attributes_held": ("text", "lot", "serial", "expiry"),
        "multiplier_set": ("quantity",),
        "context_dropped": ("why",),
        "question_dropped": (),
        "code_linked_only": ("code", "product", "pack"),
        "undone": ("what", "text", "product", "quantity", "unit"),
        "finished": (*_SUMS, "before", "after"),
        "abandoned": ("lines",),
        "entry_decided": ("choice", "reason"),
    }
)
"""Green. `question_dropped` has the details of its question. `undone.what` is the TYPE of the
fact taken back."""

QUESTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "many": (*_GOODS, "times"),
        "weight_missing": (*_GOODS, "times"),
        "which_product": (*_GOODS, "products", *(f"name{n}" for n in range(1, 9)), "times"),
    }
)
"""Amber: on disk, its goods not counted."""

OPTIONS: Mapping[str, str] = MappingProxyType(
    {
        "take": "take it all the same",
        "enter_weight": "the weight by keypad",
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
        "figure_first": (),
        "lot_empty": (),
        "needs_lead": (),
        "no_question": (),
        "no_such_answer": ("answer", "answers"),
        "no_such_condition": ("condition",),
        "no_such_line": ("line",),
        "no_such_post": ("post",),
        "no_such_reason": ("reason",),
        "not_a_multiple": (*_GOODS, "line", "step"),
        "not_a_number": ("value",),
        "note_empty": (),
        "note_first": (),
        "note_too_long": ("limit",),
        "nothing_scanned": (),
        "nothing_to_undo": (),
        "open_questions": ("questions",),
        "other_document": ("code",),
        "other_product": (*_GOODS, "wanted"),
        "others_built_on_it": ("text", "product"),
        "package_without_content": ("code",),
        "posted_for_good": (),
        "quantity_too_big": _GOODS,
        "question_not_read": ("reason",),
        "question_waits": ("reason",),
        "reason_first": (),
        "scan_item_first": ("product",),
        "scan_place_first": (),
        "serial_empty": (),
        "serial_one_by_one": (*_GOODS, "serial"),
        "serial_repeated": (*_GOODS, "serial"),
        "set_unchanged": ("quantity",),
        "unknown_code": ("code",),
        "unsound": ("why", "detail", "text"),
        "weigh_pieces": _NAMED,
    }
)
"""Red, nothing is written. `figure_first`: nobody overwrites a figure that they have not seen.
`lot_empty`, `note_empty` and `serial_empty` come with what all work documents share.
`unsound.why` is one of `app.domain.meanings.Unsound`'s keys."""

HELD: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "badge": ("person",),
        "enter_weight": ("question",),
        "finish_summary": _SUMS,
        "heading_unchanged": (),
        "nothing_to_cancel": (),
        "nothing_to_confirm": (),
        "place_unchanged": ("place",),
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
