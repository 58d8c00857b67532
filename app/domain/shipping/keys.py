"""Every key that a decision on a shipment can carry, with the names of its details.

`ui.sentences` has a sentence in each language for each of them. Details are strings, whole
numbers or None; quantities are digits with a point, dates ISO. Details are named once here:

product, product_id,     the product's name, its id, article number and shown unit
article, unit
quantity                 how much this was about, in `unit`
text, code               the characters that were scanned; empty for a tap
line, done, expected,    the line's id, what goes along by it, what the shipment says of it, what
total, pieces            goes along of the product over all lines, and how many weighed pieces
lot, serial, expiry,     of the goods; `package` is the package's code where one was scanned;
condition, package       `lines` beside goods: over how many lines they were split
source, destination      names of places; empty: nobody said
lines, missing, over     how many lines there are, of how many goods are missing, are too many
number                   the shipment's, as the server gave it; empty for a draft
wanted                   what the shipment says instead: its lot or condition
available, taken, at,    what was last heard to be at the source, what the draft takes already,
minutes                  when that was heard (UTC ms), and how long that was ago
departs, shared          1 or 0: it leaves at once; the server has a draft of it
booked                   how many figures of stock were changed for it: 0, and nothing is asked
back_at, out_of          the source, where what was booked out is back, or is not coming back

What does not apply is absent or None.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_NAMED = ("product", "product_id", "article", "unit", "line")
_GOODS = ("product", "product_id", "article", "quantity", "unit", "text")
_LINE = ("line", "unit", "done", "expected", "total", "pieces", "lot", "condition")
_TAKEN = (*_GOODS, *_LINE, "serial", "expiry", "package", "lines")
_PLACES = ("source", "destination")
_SUMS = ("lines", "missing", "over", "number", *_PLACES)

ACCEPTED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "opened": ("task", "number"),
        "source_chosen": (*_PLACES, "staff"),
        "destination_chosen": (*_PLACES, "staff"),
        "heading_changed": (*_PLACES, "staff"),
        "line_chosen": _NAMED,
        "taken": _TAKEN,
        "rest_taken": _TAKEN,
        "all_taken": ("lines",),
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
        "shared": (*_SUMS, "questions"),
        "converted": (*_SUMS, "stock_by", "departs"),
        "departed": (*_SUMS, "stock_by"),
        "arrived": (*_SUMS, "stock_by"),
        "shipment_canceled": (*_SUMS, "back_at", "out_of"),
        "draft_deleted": _SUMS,
        "abandoned": _SUMS,
        "entry_decided": ("choice", "reason"),
    }
)
"""Green. `question_dropped` has the details of its question. `undone.what` is the TYPE of the
fact taken back. `opened.task` is one of `facts.Task`; `staff` the responsible person's name.
`shared.questions`: goods that wait in so many questions are not on it."""

QUESTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "many": (*_GOODS, "times"),
        "much_more": (*_GOODS, "rest", "times"),
        "over": (*_GOODS, *_LINE, "over", "times"),
        "more_than_available": (*_GOODS, "available", "taken", "at", "minutes", "times"),
        "not_on_shipment": (*_GOODS, "times"),
        "lot_differs": (*_GOODS, "lot", "wanted", "times"),
        "lot_confirm": (*_GOODS, "lot", "wanted", "times"),
        "condition_differs": (*_GOODS, "condition", "wanted", "times"),
        "weight_missing": (*_GOODS, "times"),
        "serial_missing": (*_GOODS, "times"),
        "lot_missing": (*_GOODS, "last_lot", "times"),
        "which_product": (*_GOODS, "products", *(f"name{n}" for n in range(1, 9)), "times"),
    }
)
"""Amber: on disk, its goods not counted. `over.over` is by how much there would be too much; of
`lot_confirm` nobody knows whether the label's lot is the one that the shipment names by an id."""

OPTIONS: Mapping[str, str] = MappingProxyType(
    {
        "take": "take it all the same; of another product, lot or condition as a line of its own",
        "take_rest": "only as many as are missing (`value`)",
        "is_shipped_lot": "the label's lot is the one that the shipment names",
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
        "both_places_known": ("place", *_PLACES),
        "code_empty": (),
        "command_not_here": ("command",),
        "destination_missing": (),
        "draft_only": (),
        "lot_empty": (),
        "no_last_lot": (),
        "no_question": (),
        "no_rest": _NAMED,
        "no_such_answer": ("answer", "answers"),
        "no_such_condition": ("condition",),
        "no_such_line": ("line",),
        "no_such_post": ("post",),
        "not_a_multiple": (*_GOODS, "line", "step"),
        "not_a_number": ("value",),
        "not_on_a_draft": (),
        "note_empty": (),
        "note_too_long": ("limit",),
        "nothing_scanned": (),
        "nothing_to_undo": (),
        "open_questions": ("questions",),
        "other_document": ("code",),
        "others_built_on_it": ("text", "product"),
        "package_repeated": (*_GOODS, "package", "code"),
        "package_without_content": ("code",),
        "posted_for_good": (),
        "quantity_too_big": (*_GOODS, "line"),
        "question_not_read": ("reason",),
        "question_waits": ("reason",),
        "reason_missing": (*_NAMED, "missing"),
        "said_already": _PLACES,
        "same_place": ("place",),
        "scan_each_lot": _NAMED,
        "scan_each_serial": _NAMED,
        "scan_item_first": ("product",),
        "serial_empty": (),
        "serial_one_by_one": (*_GOODS, "serial"),
        "serial_repeated": (*_GOODS, "serial"),
        "shipment_ended": ("number", "status"),
        "shipment_has_left": ("number", "status"),
        "shipment_is_other": ("number", "status"),
        "shipment_not_here": (),
        "source_missing": (),
        "unknown_code": ("code",),
        "unsound": ("why", "detail", "text"),
        "weigh_pieces": _NAMED,
        "where_are_goods": _PLACES,
        "wrong_place": ("place", "here"),
    }
)
"""Red, nothing is written. `wrong_place.here` is where this shipment is loaded or received.
`shipment_is_other`: a draft that was converted meanwhile, or a shipment that is taken for a draft.
`said_already`: what was said of it is taken back by deleting or cancelling it. `reason_missing`
names the first line of those that are missing; with `missing` 0 it is of a cancellation.
`where_are_goods`: what was booked out is back, or is not.
`unsound.why` is one of `app.domain.meanings.Unsound`'s keys.
"""

HELD: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "badge": ("person",),
        "cancel_summary": (*_SUMS, "booked"),
        "delete_summary": (*_SUMS, "shared"),
        "enter_lot": ("question",),
        "enter_serial": ("question",),
        "enter_weight": ("question",),
        "finish_summary": (*_SUMS, "stock_by", "departs"),
        "heading_unchanged": (),
        "nothing_missing": (),
        "nothing_to_cancel": (),
        "nothing_to_confirm": (),
        "nothing_to_share": (),
        "place_confirmed": ("place",),
        "quantity_unchanged": _LINE,
        "screen_command": ("name", "value"),
        "shipment_open": ("code",),
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
