"""Every key that a receipt's decision can carry, with the names of its details.

`ui.sentences` has a sentence in each language for each of them. Details are strings, whole
numbers or None; quantities are digits with a point, dates ISO. Details are named once here:

product, article, unit   the product's name (an unknown code's text), article number, shown unit
product_id               for its name in the person's language
quantity                 how much this was about, in `unit`
text                     the characters that were scanned; empty for a tap
line, done, expected,    the line's id (None for one only now made) and how it stands after it
rest, pieces             (`pieces` counts what is weighed)
lines                    how many lines were touched, are concerned, or hold something
place                    the place's id, but for `place_chosen`, which has its name

What does not apply is absent or None.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_GOODS = ("product", "product_id", "article", "quantity", "unit", "text")
_LINE = ("line", "done", "expected", "rest", "pieces")
_COUNTED = (*_GOODS, *_LINE, "lines", "lot", "serial", "reason", "place", "package")
_CHANGED = (*_GOODS, *_LINE, "reason", "place", "condition", "lines", "lot", "serial")
_PACKAGE = ("package", "arrived", "packages", "lines", "as_advised")

ACCEPTED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "opened": ("number", "deliveries"),
        "counted": _COUNTED,
        "counted_unexpected": _COUNTED,
        "unknown_kept": _COUNTED,
        "rejected": (*_CHANGED, "package"),
        "damaged_kept": (*_CHANGED, "package"),
        "over_rejected": (*_COUNTED, "back"),
        "serial_added": _COUNTED,
        "serial_removed": ("product", "quantity", "serial", *_LINE),
        "quantity_set": _COUNTED,
        "quantity_changed": _COUNTED,
        "rest_taken": _COUNTED,
        "condition_set": _CHANGED,
        "reason_given": _CHANGED,
        "moved_to_line": _COUNTED,
        "attributes_added": _COUNTED,
        "attributes_held": ("text", "lot", "serial", "expiry", "count"),
        "lot_entered": _COUNTED,
        "question_dropped": (),
        "place_chosen": ("place",),
        "package_arrived": _PACKAGE,
        "package_again": _PACKAGE,
        "package_unadvised": _PACKAGE,
        "package_closed": (),
        "package_missed": _PACKAGE,
        "taken_as_advised": ("package", "lines", "spot_check", "left"),
        "multiplier_set": ("quantity",),
        "context_dropped": ("why",),
        "line_chosen": ("product", "line"),
        "noted": ("note",),
        "code_linked": ("code", "product", "pack"),
        "code_linked_asks": ("code", "product", "pack"),
        "pack_taught": ("product", "pack", "unit", "code"),
        "undone": ("what", "text", "product", "quantity", "unit"),
        "posted": ("lines", "who_books", "blocked"),
        "finished": ("lines", "who_books", "blocked"),
        "correction_started": ("reason",),
        "delivery_attached": ("number", "sender", "lines"),
        "delivery_reread": ("number", "state"),
        "entry_decided": ("choice", "reason"),
        "over_allowed": ("lines",),
    }
)
"""Green, but for `unknown_kept` and `code_linked_asks`, which are amber. `question_dropped` has
the details of its question. `undone.what` is the TYPE of the fact taken back; `as_advised` is 1
when OK would take the package as advised; `spot_check` lines are left to be counted by hand."""

QUESTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "over": (*_GOODS, *_LINE, "over", "times"),
        "much_more": (*_GOODS, "rest", "times"),
        "very_many": (*_GOODS, "times"),
        "expired": (*_GOODS, "expiry", "days", "times"),
        "short_dated": (*_GOODS, "expiry", "days", "least", "times"),
        "expiry_differs": (*_GOODS, "expiry", "days", "known", "lot", "times"),
        "lot_missing": (*_GOODS, "last_lot", "times"),
        "expiry_missing": (*_GOODS, "lot", "times"),
        "lot_confirm": (*_GOODS, "lot", "line", "times"),
        "weight_missing": (*_GOODS, "times"),
        "which_product": (
            *_GOODS,
            "products",
            "times",
            "name1",
            "name2",
            "name3",
            "name4",
            "name5",
            "name6",
            "name7",
            "name8",
        ),
    }
)
"""Amber (`expired` is refused as good stock: shown red, with its answers); the key is both the
decision's and the question's `reason`. `times` appears once several scans wait in it. `days` are
the remaining ones (negative: past), `least` the required ones."""

OPTIONS: Mapping[str, str] = MappingProxyType(
    {
        "take": "count it all the same",
        "take_rest": "count only what is still awaited (`value`)",
        "reject_over": "keep the rest, what is over (`value`) goes back with the driver",
        "reject": "goes back with the driver",
        "damaged": "keep it as damaged",
        "last_lot": "the lot counted last of this product (`value`)",
        "enter_lot": "lot and date by keypad",
        "enter_expiry": "the date by keypad",
        "not_legible": "the lot is not legible",
        "is_expected_lot": "the label's lot is the one that was announced",
        "other_lot": "it is another lot",
        "enter_weight": "the weight by keypad",
        "product": "this product (`value` is its id; the names are in the details)",
        "drop": "do not count it",
    }
)
"""Choices of numbered answers, with what they mean."""

REFUSED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "several_senders": (),
        "choose_place": _GOODS,
        "not_a_multiple": (*_GOODS, "step"),
        "quantity_too_big": _GOODS,
        "below_zero": ("product",),
        "not_a_number": ("value",),
        "serial_one_by_one": (*_GOODS, "serial"),
        "serial_repeated": (*_GOODS, "serial"),
        "choose_serial": ("product", "line"),
        "no_such_serial": ("product", "serial"),
        "no_serial_missing": ("product",),
        "no_such_line": ("line",),
        "no_rest": ("product",),
        "scan_item_first": (),
        "scan_package_first": (),
        "no_such_package": ("package",),
        "sender_not_trusted": ("sender",),
        "nothing_as_advised": ("lines",),
        "no_such_condition": ("condition",),
        "no_such_reason": ("reason",),
        "nothing_damaged": (),
        "nothing_to_change": (),
        "not_so_many": ("product", "there"),
        "expired_not_good": (),
        "other_product": ("product",),
        "goods_out_not_here": ("code",),
        "lot_empty": (),
        "no_lot_missing": ("product",),
        "no_last_lot": (),
        "no_question": (),
        "question_not_read": ("reason",),
        "question_waits": ("reason",),
        "no_such_answer": ("answer", "answers"),
        "command_not_here": ("command",),
        "unsound": ("why", "detail", "text"),
        "other_delivery": ("code",),
        "other_sender": ("sender", "expected"),
        "attach_before_posting": (),
        "nothing_to_undo": (),
        "undo_stops_at_posting": (),
        "no_part_post": (),
        "serials_missing": ("lines",),
        "properties_missing": ("product", "property"),
        "property_unknown": (*_GOODS, "property"),
        "no_blind_receipt": (),
        "finished_for_good": (),
        "delivery_on_hold": ("number",),
        "delivery_too_many_items": ("number",),
        "open_questions": ("questions",),
        "nothing_posted": (),
        "cannot_take_back": (),
        "correct_first": ("line", "product"),
        "finished_correct_first": (),
        "no_such_post": ("post",),
        "code_empty": (),
        "note_empty": (),
        "note_too_long": ("limit",),
    }
)
"""Red, nothing is written. `unsound.why` is one of `app.domain.meanings.Unsound`'s keys."""

HELD: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "enter_lot": ("question",),
        "enter_expiry": ("question",),
        "enter_weight": ("question",),
        "quantity_unchanged": _LINE,
        "badge": ("person",),
        "delivery_open": ("code",),
        "delivery_to_attach": ("code",),
        "delivery_unchanged": (),
        "screen_command": ("name", "value"),
        "nothing_to_confirm": (),
        "nothing_to_cancel": (),
        "nothing_to_post": (),
        "finish_summary": (),
        "ask_correct_reason": (),
        "merged_over": ("lines", "then"),
        "already_correcting": ("reason",),
    }
)
"""Nothing is written; the screen follows: opens the field, the summary, the other delivery."""

NOTICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "multiplier_dropped": ("quantity",),
        "attributes_dropped": ("lot",),
        "lot_differs": ("lot",),
        "lines_blocked": ("lines",),
        "attach_left_over": ("lines",),
    }
)
"""Told beside an outcome. After linking a code, what could not be counted is told as a notice
with a key of REFUSED."""

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "broken": "broken or leaking",
        "wet": "wet or soiled",
        "packaging": "packaging damaged",
        "wrong_item": "not what was ordered",
        "expired": "past or near its date",
        "not_ordered": "nobody ordered it",
        "other": "another reason",
        "over": "more than was ordered",
        "not_legible": "lot or serial not legible",
    }
)
"""Reasons of damaged and rejected goods; the first seven are `DH:REASON:1` and on."""
