"""Every key that a decision on a count can carry, with the names of its details.

`ui.sentences` has a sentence in each language for each of them. Details are strings, whole
numbers or None; quantities are digits with a point, dates ISO. What the books say is never among
them, so that no outcome of a blind count tells it. Details are named once here:

product, product_id,     the product's name, its id, article number and shown unit
article, unit
quantity                 how much this was about, in `unit`
text, code               the characters that were scanned; empty for a tap
line, done, total,       the line's id, what was counted of it, what of its product at that place
pieces                   over all lines, and how many weighed pieces
lot, serial, expiry,     of the goods; `place` is the name of where they lie
condition, place
places, lines, spots     how many places were scanned, lines and spots were counted
uncounted, unexpected,   how many targets are not counted, lines no target asked for, codes nobody
unknown                  knows

What does not apply is absent or None.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_NAMED = ("product", "product_id", "article", "unit", "line")
_GOODS = ("product", "product_id", "article", "quantity", "unit", "text")
_LINE = ("line", "unit", "done", "total", "pieces", "lot", "place", "condition")
_COUNTED = (*_GOODS, *_LINE, "serial", "expiry")
_SPOT = ("product", "product_id", "article", "unit", "place", "condition")
_SUMS = ("places", "lines", "spots", "uncounted", "unexpected", "unknown")

ACCEPTED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "opened": ("name", "targets", "place"),
        "heading_changed": ("name",),
        "place_chosen": ("place",),
        "place_done": ("place", "lines", "uncounted"),
        "place_empty": ("place", "lines", "uncounted"),
        "place_reopened": ("place",),
        "place_left": ("place",),
        "line_chosen": _NAMED,
        "counted": _COUNTED,
        "counted_unexpected": _COUNTED,
        "counted_none": (*_SPOT, "line"),
        "rest_counted": ("spots",),
        "quantity_set": _COUNTED,
        "quantity_changed": _COUNTED,
        "attributes_added": _COUNTED,
        "condition_set": _COUNTED,
        "serial_moved": _COUNTED,
        "recount_started": (*_SPOT, "quantity", "reason", "text"),
        "attributes_held": ("text", "lot", "serial", "expiry"),
        "multiplier_set": ("quantity",),
        "context_dropped": ("why",),
        "question_dropped": (),
        "noted": ("note",),
        "unknown_kept": ("code", "quantity", "total", "place", "text"),
        "unknown_settled": ("code", "quantity", "place"),
        "code_linked": ("code", "product", "pack", "unknown"),
        "code_linked_only": ("code", "product", "pack"),
        "undone": ("what", "text", "product", "quantity", "unit"),
        "figures_read": (),
        "movement_judged": (*_SPOT, "counted"),
        "variance_accepted": (*_SPOT, "counted", "reason"),
        "variances_accepted": ("spots", "reason"),
        "variance_rejected": (*_SPOT, "counted", "reason"),
        "posted": ("spots", "differences", "waiting"),
        "post_canceled": ("spots", "reason"),
        "finished": (*_SUMS, "differences"),
        "finished_unsent": (*_SUMS, "differences"),
        "abandoned": ("lines",),
        "entry_decided": ("choice", "reason"),
    }
)
"""Green, `unknown_kept` amber: nothing of it is posted. `question_dropped` has the details of its
question. `undone.what` is the TYPE of the fact taken back. `place_done.uncounted` targets of the
place stay uncounted. `posted.differences` of its spots are sent, the others agree with the books;
`waiting` accepted ones are held back by open questions. `movement_judged.counted` is 1 where it
had happened before the count, else 0; other `counted` are quantities."""

QUESTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "many": (*_GOODS, "times"),
        "weight_missing": (*_GOODS, "times"),
        "serial_missing": (*_GOODS, "times"),
        "lot_missing": (*_GOODS, "last_lot", "times"),
        "serial_elsewhere": (*_GOODS, "serial", "place", "times"),
        "counted_and_posted": (*_GOODS, "place", "times"),
        "nothing_here": ("place", "lines", "uncounted", "text"),
        "which_product": (*_GOODS, "products", *(f"name{n}" for n in range(1, 9)), "times"),
    }
)
"""Amber: on disk, its goods not counted. `serial_elsewhere.place` is where it was counted before.
`nothing_here` has no goods: nothing more lies at a place; `lines` were counted there, `uncounted`
targets become 0."""

OPTIONS: Mapping[str, str] = MappingProxyType(
    {
        "take": "take it all the same",
        "last_lot": "the lot counted last of this product (`value`)",
        "enter_lot": "lot and date by keypad",
        "enter_serial": "the serial by keypad",
        "enter_weight": "the weight by keypad",
        "not_legible": "lot or serial is not legible",
        "lies_here": "it lies here and not where it was counted before",
        "recount": "count it anew from here on",
        "empty": "nothing (more) lies at this place (`value` is its id)",
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
        "counted_already": _SPOT,
        "finished_already": (),
        "lot_empty": (),
        "name_too_long": ("limit",),
        "needs_lead": _SPOT,
        "needs_reason": _SPOT,
        "no_last_lot": (),
        "no_question": (),
        "no_such_answer": ("answer", "answers"),
        "no_such_condition": ("condition",),
        "no_such_line": ("line",),
        "no_such_post": ("post",),
        "no_such_reason": ("reason",),
        "not_a_multiple": (*_GOODS, "line", "step"),
        "not_a_number": ("value",),
        "not_counted": (),
        "note_empty": (),
        "note_too_long": ("limit",),
        "nothing_counted": (),
        "nothing_to_accept": (),
        "nothing_to_post": ("spots", "waiting"),
        "nothing_to_undo": (),
        "open_questions": ("questions",),
        "other_document": ("code",),
        "others_built_on_it": ("text", "product"),
        "package_without_content": ("code",),
        "place_not_counted": ("place",),
        "posted_already": (),
        "quantity_too_big": (*_GOODS, "code"),
        "question_not_read": ("reason",),
        "question_waits": ("reason",),
        "recount_first": _SPOT,
        "scan_each_serial": _NAMED,
        "scan_item_first": ("product",),
        "scan_place_first": (*_GOODS, "code"),
        "serial_empty": (),
        "serial_one_by_one": (*_GOODS, "serial"),
        "serial_repeated": (*_GOODS, "serial"),
        "undecided": ("spots",),
        "undo_stops_at_posting": (),
        "unknown_code": ("code",),
        "unsound": ("why", "detail", "text"),
        "weigh_pieces": _NAMED,
    }
)
"""Red, nothing is written. `recount_first`: it is posted; what is there now is a count of its own.
`undecided` spots are neither accepted nor rejected. `nothing_to_post.waiting`: accepted ones that
open questions hold back. `unsound.why` is one of `app.domain.meanings.Unsound`'s keys."""

HELD: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "badge": ("person",),
        "enter_lot": ("question",),
        "enter_serial": ("question",),
        "enter_weight": ("question",),
        "finish_summary": _SUMS,
        "heading_unchanged": (),
        "nothing_to_cancel": (),
        "nothing_to_confirm": (),
        "place_done_already": ("place",),
        "quantity_unchanged": _LINE,
        "reason_given": ("reason",),
        "screen_command": ("name", "value"),
        "unchanged": (),
    }
)
"""Nothing is written; the screen follows: opens the field, the summary, the next line.
`reason_given.reason` is one of the rules' reasons, for the variance that is on the screen."""

NOTICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "multiplier_dropped": ("quantity",),
        "attributes_dropped": ("lot",),
        "place_not_asked": ("place",),
    }
)
"""Told beside an outcome. `place_not_asked`: no target is about that place."""
