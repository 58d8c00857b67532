"""Why a dispatch refuses something, and what to do instead."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences import receipt, scans
from app.ui.sentences.forms import Form, N, form

_AS_ON_A_RECEIPT = (
    "below_zero",
    "code_empty",
    "command_not_here",
    "lot_empty",
    "no_last_lot",
    "no_question",
    "no_such_answer",
    "no_such_condition",
    "no_such_line",
    "no_such_post",
    "no_such_reason",
    "not_a_multiple",
    "not_a_number",
    "note_empty",
    "note_too_long",
    "nothing_posted",
    "nothing_to_undo",
    "quantity_too_big",
    "question_not_read",
    "question_waits",
    "scan_item_first",
    "serial_one_by_one",
    "undo_stops_at_posting",
)

_NO_MORE = N("Dispatch", "Nothing can be done on it any more.")
_PUT_BACK = N("Dispatch", "Put back what is in hand (DH:REJECT).")
_CHOOSE_PACKAGE = N("Dispatch", "Scan the label of a package of this order.")

_ORDERS: Mapping[str, Form] = {
    "all_picked": form(
        (N("Dispatch", "Order {number}: all is picked"), N("Dispatch", "All is picked")),
        N("Dispatch", "Go on to pack or hand over, or finish."),
    ),
    "cancellation_waits": form(
        (
            N("Dispatch", "Order {number} is to be cancelled"),
            N("Dispatch", "The order is to be cancelled"),
        ),
        N("Dispatch", "Wait for the answer, or go on with another order."),
    ),
    "cannot_hand_over": form(
        N("Dispatch", "Nothing is handed over at this terminal"),
        N("Dispatch", "Finish here; the hand-over is done in the system."),
    ),
    "cannot_hold": form(
        N("Dispatch", "This system has no holds"),
        N("Dispatch", "Leave the order and tell the office."),
    ),
    "choose_order": form(
        N("Dispatch", "Which order?"),
        N("Dispatch", "Scan its number or a package, or tap it in the list."),
    ),
    "confirm_first": form(
        (
            N("Dispatch", "Order {number} is not confirmed"),
            N("Dispatch", "The order is not confirmed"),
        ),
        N("Dispatch", "Confirm it first (DH:OK), or reject it."),
    ),
    "no_cancellation": form(
        (
            N("Dispatch", "Nobody asked to cancel order {number}"),
            N("Dispatch", "Nobody asked to cancel it"),
        ),
        N("Dispatch", "Go on with the order."),
    ),
    "not_on_hold": form(
        (N("Dispatch", "Order {number} is not on hold"), N("Dispatch", "It is not on hold")),
        N("Dispatch", "Go on with the order."),
    ),
    "not_unconfirmed": form(
        (
            N("Dispatch", "Order {number} waits for no confirmation"),
            N("Dispatch", "The order waits for no confirmation"),
        ),
        N("Dispatch", "It is confirmed or at its end already."),
    ),
    "order_canceled": form(
        (N("Dispatch", "Order {number} does not leave"), N("Dispatch", "The order does not leave")),
        _PUT_BACK,
    ),
    "order_returning": form(
        (N("Dispatch", "Order {number} goes back"), N("Dispatch", "The order goes back")),
        _PUT_BACK,
    ),
    "order_ended": form(
        (N("Dispatch", "Order {number} is at its end"), N("Dispatch", "The order is at its end")),
        _NO_MORE,
    ),
    "order_handed_over": form(
        (
            N("Dispatch", "Order {number} is handed over already"),
            N("Dispatch", "The order is handed over already"),
        ),
        _NO_MORE,
    ),
    "order_on_hold": form(
        (N("Dispatch", "Order {number} is on hold"), N("Dispatch", "The order is on hold")),
        N("Dispatch", "Release it (DH:HOLD), or go on with another order."),
    ),
    "other_document": form(
        N("Dispatch", "{code} is not in this work"),
        N("Dispatch", "Finish or leave this one first, then open it."),
    ),
    "other_order": form(
        N("Dispatch", "Order {number} is not in this work"),
        N("Dispatch", "Go back to the list to open it."),
    ),
    "too_many_orders": form(
        N("Dispatch", "Too many orders for one walk"),
        N("Dispatch", "Choose at most {limit}."),
        N("Dispatch", "Choose fewer."),
    ),
}

BARRED: Mapping[str, Form] = {
    "too_many_items": form(
        N("Dispatch", "Order {number} has too many lines"),
        N("Dispatch", "The system does not show all of them. Ask the office to split it."),
    ),
    "not_shown": form(
        N("Dispatch", "Order {number} is not shown by the system"),
        N("Dispatch", "Ask the office to look at it there."),
    ),
    "handed_out": form(
        N("Dispatch", "{number} was handed out without an order"),
        N("Dispatch", "The terminal that did so finishes it. Take the next order."),
    ),
    "": form(
        N("Dispatch", "Order {number} cannot be opened"),
        N("Dispatch", "Ask the office to look at it."),
    ),
}
"""By `order_barred.why`."""

_PICKING: Mapping[str, Form] = {
    "choose_place": form(
        N("Dispatch", "From which place?"),
        N("Dispatch", "Scan the place of {product} first, then the item."),
        N("Dispatch", "Scan the place first, then the item."),
    ),
    "scan_place_first": form(
        (N("Dispatch", "First scan {place}"), N("Dispatch", "First scan the place")),
        N("Dispatch", "Then scan {product}."),
        N("Dispatch", "Then scan the item."),
    ),
    "item_elsewhere": form(
        (
            N("Dispatch", "Not from here: it is picked at {place}"),
            N("Dispatch", "It is picked at another place"),
        ),
        N("Dispatch", "You are at {here}. Go to {place} and scan the place."),
        N("Dispatch", "Go there and scan the place."),
    ),
    "place_not_here": form(
        (N("Dispatch", "{place} is a place"), N("Dispatch", "That is a place")),
        N("Dispatch", "Nothing is picked or put back now. Scan an item or a package."),
    ),
    "place_not_known": form(
        (N("Dispatch", "No place is known for {product}"), N("Dispatch", "No place is known")),
        N("Dispatch", "Find it and scan the place where it lies."),
    ),
    "substitute": form(
        (N("Dispatch", "{product} was not ordered"), N("Dispatch", "That was not ordered")),
        N("Dispatch", "Another product never goes along. Put it back."),
    ),
    "expired": form(
        (N("Dispatch", "Expired on {expiry}"), N("Dispatch", "That is expired")),
        N("Dispatch", "{product} does not leave. Take another one, or say that it is short."),
        N("Dispatch", "Take another one, or say that it is short."),
    ),
    "correct_first": form(
        N("Dispatch", "This part is posted"),
        N("Dispatch", "{product}: press “Correct” first and say why."),
        N("Dispatch", "Press “Correct” first and say why."),
    ),
    "choose_serial": form(
        N("Dispatch", "Which serial?"),
        N("Dispatch", "Take the last scan of {product} back with “Undo”."),
        N("Dispatch", "Take the last scan back with “Undo”."),
    ),
    "serial_empty": form(N("Dispatch", "No serial was entered"), N("Dispatch", "Enter it.")),
    "serial_repeated": form(
        (
            N("Dispatch", "Serial {serial} is picked already"),
            N("Dispatch", "This piece is picked already"),
        ),
        N("Dispatch", "Take another piece of {product}."),
        N("Dispatch", "Take another piece."),
    ),
    "last_line": form(
        N("Dispatch", "There is no other line"),
        N("Dispatch", "Pick {product}, or say that it is short."),
        N("Dispatch", "Pick it, or say that it is short."),
    ),
    "lines_left": form(
        (N("Dispatch", "Not picked yet: {lines_words}"), N("Dispatch", "Not all is picked yet")),
        N("Dispatch", "Pick them, say that they are short, or leave them to somebody else."),
    ),
    "no_lot_to_swap": form(
        N("Dispatch", "No lot was ordered"), N("Dispatch", "Any lot of {product} goes along.")
    ),
    "no_rest": form(
        N("Dispatch", "Nothing more is wanted"),
        N("Dispatch", "{product} is complete. Go on with the next line."),
        N("Dispatch", "The line is complete. Go on with the next one."),
    ),
    "no_pick_while_packing": form(
        (
            N("Dispatch", "Order {number} is being packed"),
            N("Dispatch", "The order is being packed"),
        ),
        N("Dispatch", "Its way of working allows no picking meanwhile. Go on packing."),
    ),
    "picking_ended": form(
        (
            N("Dispatch", "Picking of order {number} is over"),
            N("Dispatch", "Picking is over"),
        ),
        N("Dispatch", "It is told as picked. Go on packing."),
    ),
    "unpack_first": form(
        (
            N("Dispatch", "{product} lies in a package"),
            N("Dispatch", "It lies in a package"),
        ),
        N("Dispatch", "Take it out of the package first."),
    ),
    "unknown_code": scans.SCREENS["unknown_code"],
    "weight_needed": form(
        N("Dispatch", "Which piece is it?"),
        N("Dispatch", "Scan the label with the weight of {product}."),
        N("Dispatch", "Scan the label with the weight."),
    ),
}

_PACKING: Mapping[str, Form] = {
    "close_package_first": form(
        (N("Dispatch", "Package {package} is still open"), N("Dispatch", "A package is open")),
        N("Dispatch", "Close it first (DH:OK while packing)."),
    ),
    "no_reopen_old_model": form(
        (
            N("Dispatch", "Package {package} stays closed"),
            N("Dispatch", "The package stays closed"),
        ),
        N("Dispatch", "The system opens no packed package again. Begin a new one."),
    ),
    "no_such_package": form(
        (N("Dispatch", "There is no package {package} here"), N("Dispatch", "No such package")),
        _CHOOSE_PACKAGE,
    ),
    "no_such_package_type": form(
        (N("Dispatch", "There is no package type {kind}"), N("Dispatch", "No such package type")),
        N("Dispatch", "Choose one of the list."),
    ),
    "no_such_size": form(
        N("Dispatch", "That is no size of a package"),
        N("Dispatch", "Enter less than {limit} mm, and a weight of zero or more."),
        N("Dispatch", "Enter smaller figures."),
    ),
    "not_in_this_package": form(
        (
            N("Dispatch", "{product} is not in this package"),
            N("Dispatch", "It is not in this package"),
        ),
        N("Dispatch", "Scan the label of the package that you take it from."),
    ),
    "not_so_many_picked": form(
        N("Dispatch", "No more was picked"),
        N("Dispatch", "{product}: {there} {unit} left to pack. Pick it first, or put it back."),
        N("Dispatch", "Pick it first, or put it back."),
    ),
    "nothing_in_hand": form(
        (N("Dispatch", "Nothing of order {number} is in hand"), N("Dispatch", "Nothing in hand")),
        N("Dispatch", "All of it is in packages, or nothing was picked yet."),
    ),
    "nothing_to_explain": form(
        N("Dispatch", "There is no difference"),
        N("Dispatch", "{product} is packed as it was picked."),
        N("Dispatch", "What was picked is packed."),
    ),
    "open_package_first": form(
        N("Dispatch", "No package is open"),
        N("Dispatch", "Scan a package label, or begin a package (DH:NEWPACK)."),
    ),
    "pack_or_explain": form(
        (
            N("Dispatch", "In no package: {lines_words}"),
            N("Dispatch", "Not all is in a package"),
        ),
        N("Dispatch", "Pack them, or say why they are not packed."),
    ),
    "package_closed_already": form(
        (N("Dispatch", "Package {package} is closed"), N("Dispatch", "The package is closed")),
        N("Dispatch", "Open it again, or begin a new one."),
    ),
    "package_code_taken": form(
        N("Dispatch", "{code} is on another package"), N("Dispatch", "Take a new label.")
    ),
    "package_empty": form(
        (N("Dispatch", "Package {package} is empty"), N("Dispatch", "The package is empty")),
        N("Dispatch", "Scan what goes into it, or make its label void."),
    ),
    "package_not_closed": form(
        (
            N("Dispatch", "Package {package} is not closed"),
            N("Dispatch", "The package is not closed"),
        ),
        N("Dispatch", "Scan what goes into it."),
    ),
    "package_not_empty": form(
        (
            N("Dispatch", "Package {package} is not empty"),
            N("Dispatch", "The package is not empty"),
        ),
        N("Dispatch", "Take out what is in it first."),
    ),
    "package_void_already": form(
        (
            N("Dispatch", "Label of package {package} is void"),
            N("Dispatch", "The label is void"),
        ),
        N("Dispatch", "Use a new label."),
    ),
    "packing_ended": form(
        (N("Dispatch", "Packing of order {number} is over"), N("Dispatch", "Packing is over")),
        N("Dispatch", "It is told as packed. Go on to hand over."),
    ),
    "pick_first": form(
        (
            N("Dispatch", "Order {number} is not picked yet"),
            N("Dispatch", "The order is not picked yet"),
        ),
        N("Dispatch", "Missing: {lines_words}. Pick them, or say that they are short."),
        N("Dispatch", "Pick the lines that are missing, or say that they are short."),
    ),
}

_LEAVING: Mapping[str, Form] = {
    "nothing_to_hand_over": form(
        (
            N("Dispatch", "Order {number} has nothing to hand over"),
            N("Dispatch", "Nothing to hand over"),
        ),
        N("Dispatch", "Nothing of it was picked. Ask to cancel it, or pick it."),
    ),
    "scan_order_or_package": form(
        N("Dispatch", "That is an item"),
        N("Dispatch", "Here the order, its pickup number or a package is scanned."),
    ),
    "sign_first": form(
        (
            N("Dispatch", "Order {number} needs a signature"),
            N("Dispatch", "A signature is needed"),
        ),
        N("Dispatch", "Let the customer sign first, then confirm."),
    ),
    "signature_empty": form(
        N("Dispatch", "Nothing was signed"), N("Dispatch", "Sign on the screen, then confirm.")
    ),
    "not_so_many_to_put_back": form(
        N("Dispatch", "So much is not to be put back"),
        N("Dispatch", "{product}: only {there} {unit}. Scan each piece."),
        N("Dispatch", "Scan each piece."),
    ),
    "not_to_put_back": form(
        (
            N("Dispatch", "{product} is not to be put back"),
            N("Dispatch", "It is not to be put back"),
        ),
        N("Dispatch", "It belongs to an order that leaves."),
    ),
    "nothing_to_put_back": form(
        N("Dispatch", "Nothing is to be put back"), N("Dispatch", "Go on with the next scan.")
    ),
    "put_back_first": form(
        (
            N("Dispatch", "{quantity} {unit} {product} must go back"),
            N("Dispatch", "Something must go back first"),
        ),
        N("Dispatch", "Put it back (DH:REJECT), then go on."),
    ),
    "put_back_instead": form(
        N("Dispatch", "The order does not leave"),
        N("Dispatch", "{product}: scan a place, then the item, to put it back."),
        N("Dispatch", "Scan a place, then the item, to put it back."),
    ),
    "void_label_first": form(
        (
            N("Dispatch", "Package {package} still has its label"),
            N("Dispatch", "A label is still in force"),
        ),
        N("Dispatch", "Order {number} does not leave: make the label void first."),
        N("Dispatch", "The order does not leave: make the label void first."),
    ),
    "finished_correct_first": form(
        N("Dispatch", "This work is finished"),
        N("Dispatch", "Press “Correct” to change it, or open another order."),
    ),
    "open_questions": form(
        (N("Dispatch", "{questions_words}"), N("Dispatch", "Questions are open")),
        N("Dispatch", "Answer them first, then go on."),
    ),
    "others_built_on_it": form(
        (
            N("Dispatch", "{product}: others went on with it"),
            N("Dispatch", "Others went on with it"),
        ),
        N("Dispatch", "It cannot be taken back any more. Change the quantity instead."),
    ),
    "reason_empty": form(
        N("Dispatch", "The reason is missing"), N("Dispatch", "Choose one, or write it.")
    ),
    "unsound": scans.UNSOUND["check_digit"],
}

REFUSED: Mapping[str, Form] = {
    **{key: receipt.REFUSED[key] for key in _AS_ON_A_RECEIPT},
    **_ORDERS,
    "order_barred": BARRED[""],
    **_PICKING,
    **_PACKING,
    **_LEAVING,
}
"""`unsound` and `order_barred` have a sentence for each `why`; here stands one of them."""
