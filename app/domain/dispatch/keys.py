"""Every key that a dispatch's decision can carry, with the names of its details.

`ui.sentences` has a sentence in each language for each of them. Details are strings, whole
numbers or None; quantities are digits with a point, dates ISO. Details are named once here:

product, product_id,     the product's name, its id, article number and shown unit
article, unit
quantity                 how much this was about, in `unit`
text, code               the characters that were scanned; empty for a tap
line, done, expected,    the line's id, what is picked of it by all hands, what is ordered, what is
rest, packed, pieces     still to be picked, what lies in packages, and how many weighed pieces
custom_unit, ...         only where a custom unit is ordered (R55): `custom_done` and
                         `custom_expected` whole units, with `loose` and `loose_expected` beside
place, here              names of the place to go to and of the one where the person stands
next_line, next_place    what is to be picked next; None when all is done
number, tote, goods_out  the order's number, its number in the batch, and its id
package, package_id      the package's number in its order, and its id
lines, orders            how many
lot, serial, expiry      of the goods; `wanted` is what was ordered instead

What does not apply is absent or None.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_NAMED = ("product", "product_id", "article", "unit", "line")
_GOODS = ("product", "product_id", "article", "quantity", "unit", "text")
_CUSTOM = ("custom_unit", "custom_done", "custom_expected", "loose", "loose_expected")
_LINE = ("line", "done", "expected", "rest", "packed", "pieces", *_CUSTOM)
_ORDER = ("number", "tote", "goods_out")
_PACKAGE = ("package", "package_id", "code", "number")
_PICKED = (
    *_GOODS,
    *_LINE,
    "lines",
    "totes",
    "tote",
    "lot",
    "serial",
    "place",
    "next_line",
    "next_place",
)
_POSTED = ("lines", "orders", "stock_by")

ACCEPTED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "opened": ("number", "orders", "lines"),
        "mode_entered": ("mode",),
        "order_chosen": _ORDER,
        "line_chosen": _NAMED,
        "place_chosen": ("place", "here", *_NAMED),
        "wrong_place": ("place", "here", *_NAMED),
        "label_unreadable": ("place", *_NAMED),
        "redirected": ("place", *_NAMED),
        "picked": _PICKED,
        "quantity_set": _PICKED,
        "quantity_changed": _PICKED,
        "rest_taken": _PICKED,
        "attributes_added": _PICKED,
        "condition_set": _PICKED,
        "attributes_held": ("text", "lot", "serial", "expiry"),
        "multiplier_set": ("quantity",),
        "context_dropped": ("why",),
        "question_dropped": (),
        "shorted": (*_NAMED, "rest", "reason"),
        "skipped": _NAMED,
        "lot_swapped": (*_NAMED, "wanted", "lot"),
        "place_empty_now": ("place", *_NAMED),
        "place_not_empty": ("place", *_NAMED),
        "order_confirmed": _ORDER,
        "order_rejected": (*_ORDER, "reason"),
        "order_held": (*_ORDER, "reason"),
        "order_released": _ORDER,
        "cancellation_requested": (*_ORDER, "reason"),
        "cancellation_accepted": (*_ORDER, "note", "lines"),
        "return_decided": (*_ORDER, "reason"),
        "order_reread": (*_ORDER, "status"),
        "noted_meanwhile": (),
        "kept_too_much": (),
        "package_begun": ("package", "code", "kind", *_ORDER),
        "package_chosen": (*_PACKAGE, "lines", "tote", "goods_out"),
        "tote_chosen": (),
        "package_described": (*_PACKAGE, "kind"),
        "package_closed": _PACKAGE,
        "package_reopened": _PACKAGE,
        "package_voided": _PACKAGE,
        "packed": (*_GOODS, *_LINE, *_PACKAGE, "lot", "serial", "left"),
        "repacked": (*_GOODS, *_LINE, "number", "package"),
        "rest_packed": (*_PACKAGE, "lines"),
        "difference_explained": (*_NAMED, "quantity", "reason"),
        "put_back": (*_GOODS, *_LINE, "place", "left"),
        "signed": (*_ORDER, "name"),
        "collected": (*_ORDER, "lines", "packages", "short"),
        "not_collected": (*_ORDER, "reason"),
        "noted": ("note",),
        "code_linked": ("code", "product", "pack"),
        "code_linked_only": ("code", "product", "pack"),
        "undone": ("what", "text", "product", "quantity", "unit"),
        "posted": _POSTED,
        "finished": (*_POSTED, "left"),
        "correction_started": ("reason",),
        "entry_decided": ("choice", "reason"),
    }
)
"""Green, but for `wrong_place`, which is amber: nothing is counted, "you are at `here`, go to
`place`". `question_dropped`, `noted_meanwhile` and `kept_too_much` have the details of their
question. `totes` reads "1:3 2:2": three into tote 1, two into tote 2; it and a pick's `tote` are
there in a batch only. `undone.what` is the TYPE
of the fact taken back. `packed.left` is how many lines are still in hand, `put_back.left` how
much is still to be put back."""

QUESTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "over": (*_GOODS, *_LINE, "over", "times"),
        "much_more": (*_GOODS, "rest", "times"),
        "short_dated": (*_GOODS, "expiry", "days", "least", "times"),
        "weight_missing": (*_GOODS, "times"),
        "serial_missing": (*_GOODS, "times"),
        "serial_differs": (*_GOODS, "serial", "wanted", "times"),
        "lot_missing": (*_GOODS, "last_lot", "times"),
        "lot_differs": (*_GOODS, "lot", "wanted", "times"),
        "lot_confirm": (*_GOODS, "lot", "wanted", "times"),
        "later_lot": (
            *_GOODS,
            "lot",
            "expiry",
            "earlier",
            "earlier_expiry",
            "place",
            "times",
        ),
        "condition_differs": (*_GOODS, "condition", "wanted", "times"),
        "which_product": (*_GOODS, "products", *(f"name{n}" for n in range(1, 9)), "times"),
        "in_other_package": (*_GOODS, *_PACKAGE, "other", "times"),
        "wrong_place_again": (
            "place",
            "here",
            *_NAMED,
            "places",
            *(f"place{n}" for n in range(1, 7)),
        ),
        "short_reason": (*_NAMED, "rest"),
        "hold_reason": _ORDER,
        "place_empty": (*_GOODS, "place", "line"),
        "canceled_meanwhile": (*_ORDER, "status", "lines"),
        "ended_meanwhile": (*_ORDER, "status", "lines"),
        "held_meanwhile": (*_ORDER, "status", "lines", "note"),
        "cancellation_asked": (*_ORDER, "status", "lines", "note"),
        "too_much_now": (*_ORDER, "lines", "quantity", "product"),
    }
)
"""Amber: on disk, its goods not counted. `place_empty` follows a pick that is counted; it comes
with the notice `look_if_empty`. The last five come of reading the server again; `lines` is how
many lines are in hand."""

OPTIONS: Mapping[str, str] = MappingProxyType(
    {
        "take": "take it all the same",
        "take_rest": "take only what is still wanted (`value`)",
        "swap_lot": "this lot goes along instead of the ordered one",
        "is_ordered_lot": "the label's lot is the one that was ordered",
        "last_lot": "the lot picked last of this product (`value`)",
        "enter_lot": "lot and date by keypad",
        "enter_serial": "the serial by keypad",
        "enter_weight": "the weight by keypad",
        "not_legible": "lot or serial is not legible",
        "product": "this product (`value` is its id; the names are in the details)",
        "label_unreadable": "this is the place, its label cannot be read; the item decides",
        "elsewhere": "the goods are at this place (`value` is its id; names in the details)",
        "short": "they are not there",
        "reason": "for this reason (`value`, a key of REASONS)",
        "empty": "nothing is left at the place",
        "not_empty": "something is left at the place",
        "move_here": "take it out of the other package and put it into this one",
        "put_back": "put it back",
        "noted": "understood; nothing is in hand, or it waits",
        "release": "let it go on",
        "accept": "cancel it",
        "keep": "all of it goes along",
        "drop": "no",
    }
)
"""Choices of numbered answers, with what they mean. An answer by choice is `choice`, or
`choice:value` where several have the same."""

REFUSED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "all_picked": _ORDER,
        "below_zero": _NAMED,
        "cancellation_waits": _ORDER,
        "cannot_hand_over": (),
        "cannot_hold": (),
        "choose_order": (),
        "choose_place": _GOODS,
        "close_package_first": (*_ORDER, "package"),
        "code_empty": (),
        "command_not_here": ("command",),
        "confirm_first": _ORDER,
        "correct_first": _NAMED,
        "choose_serial": _NAMED,
        "expired": (*_GOODS, "expiry", "days"),
        "finished_correct_first": (),
        "item_elsewhere": (*_GOODS, "place", "here"),
        "last_line": _NAMED,
        "lines_left": (*_NAMED, "lines"),
        "lot_empty": (),
        "no_cancellation": _ORDER,
        "no_last_lot": (),
        "no_lot_to_swap": _NAMED,
        "no_pick_while_packing": _ORDER,
        "no_question": (),
        "no_reopen_old_model": _PACKAGE,
        "no_rest": _NAMED,
        "no_such_answer": ("answer", "answers"),
        "no_such_condition": ("condition",),
        "no_such_line": ("line",),
        "no_such_package": ("package",),
        "no_such_package_type": ("kind",),
        "no_such_post": ("post",),
        "no_such_reason": ("reason",),
        "no_such_size": ("limit",),
        "not_a_multiple": (*_GOODS, "line", "step"),
        "not_a_number": ("value",),
        "not_in_this_package": _GOODS,
        "not_on_hold": _ORDER,
        "not_so_many_picked": (*_GOODS, *_PACKAGE, "there"),
        "not_so_many_to_put_back": (*_GOODS, "there"),
        "not_to_put_back": _GOODS,
        "not_unconfirmed": _ORDER,
        "note_empty": (),
        "note_too_long": ("limit",),
        "nothing_in_hand": _ORDER,
        "nothing_posted": (),
        "nothing_to_explain": _NAMED,
        "nothing_to_hand_over": _ORDER,
        "nothing_to_put_back": (),
        "nothing_to_undo": (),
        "open_package_first": _GOODS,
        "open_questions": ("questions",),
        "order_barred": ("number", "why"),
        "order_canceled": _ORDER,
        "order_ended": _ORDER,
        "order_handed_over": _ORDER,
        "order_on_hold": _ORDER,
        "order_returning": _ORDER,
        "other_document": ("code",),
        "other_order": ("number",),
        "others_built_on_it": ("text", "product"),
        "pack_or_explain": (*_ORDER, "lines", "line"),
        "package_closed_already": _PACKAGE,
        "package_code_taken": ("code",),
        "package_empty": _PACKAGE,
        "package_not_closed": _PACKAGE,
        "package_not_empty": _PACKAGE,
        "package_void_already": _PACKAGE,
        "packing_ended": _ORDER,
        "pick_first": (*_ORDER, "lines"),
        "picking_ended": _ORDER,
        "place_not_here": ("place",),
        "place_not_known": _NAMED,
        "put_back_first": (*_NAMED, "quantity"),
        "put_back_instead": _NAMED,
        "quantity_too_big": (*_GOODS, "line"),
        "question_not_read": ("reason",),
        "question_waits": ("reason",),
        "reason_empty": (),
        "scan_item_first": _NAMED,
        "scan_order_or_package": ("text",),
        "scan_place_first": (*_GOODS, "place"),
        "serial_empty": (),
        "serial_one_by_one": (*_GOODS, "serial"),
        "serial_repeated": (*_GOODS, "serial"),
        "sign_first": _ORDER,
        "signature_empty": _ORDER,
        "substitute": _GOODS,
        "too_many_orders": ("limit",),
        "undo_stops_at_posting": (),
        "unknown_code": ("code",),
        "unpack_first": _NAMED,
        "unsound": ("why", "detail", "text"),
        "weight_needed": _GOODS,
        "void_label_first": (*_ORDER, "package"),
    }
)
"""Red, nothing is written. `substitute`: another product than ordered never goes along.
`unsound.why` is one of `app.domain.meanings.Unsound`'s keys, `order_barred.why` one of
`GoodsOutHead.barred`'s."""

HELD: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "enter_lot": ("question",),
        "enter_serial": ("question",),
        "enter_weight": ("question",),
        "quantity_unchanged": _LINE,
        "badge": ("person",),
        "order_chosen_already": _ORDER,
        "order_unchanged": (),
        "package_open": (*_PACKAGE, "lines"),
        "package_unchanged": (),
        "screen_command": ("name", "value"),
        "nothing_to_confirm": (),
        "nothing_to_cancel": (),
        "nothing_to_post": (),
        "finish_summary": ("left",),
        "ask_correct_reason": (),
        "already_correcting": ("reason",),
    }
)
"""Nothing is written; the screen follows: opens the field, the summary, the next line."""

NOTICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "multiplier_dropped": ("quantity",),
        "attributes_dropped": ("lot",),
        "look_if_empty": (*_GOODS, "place", "line"),
        "order_changed": (*_ORDER, "lines"),
    }
)
"""Told beside an outcome."""

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "not_there": "nothing at the place",
        "too_few": "less at the place than wanted",
        "damaged": "damaged",
        "expired": "past or near its date",
        "out_of_reach": "cannot be reached now",
        "customer_asks": "the customer asked to wait",
        "goods_missing": "goods are missing",
        "check_needed": "somebody must look at it",
        "no_carrier": "no carrier",
        "nobody_came": "nobody came",
        "refused_goods": "the customer did not want the goods",
        "refused_pay": "the customer did not pay",
        "wrong_person": "the wrong person came",
        "unpacked_along": "goes along without a package",
        "lost": "lost on the way",
        "customer_took": "the customer took it already",
        "other": "another reason",
        "on_hold": "the order is on hold",
    }
)
"""Reasons of short lines, holds, goods not collected and packing differences, as `rules` lists
them by default; `on_hold` is the one that a hold gives when its goods go back."""
