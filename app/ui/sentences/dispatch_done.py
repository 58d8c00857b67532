"""What a dispatch says when something was taken, or when only the screen follows.

`{level}`, `{into}` and `{told}` are put together in `app.ui.sentences.dispatch`: how far a line
is, into which tote goods go, and both with lot and the next place.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences import receipt
from app.ui.sentences.forms import Form, N, form

LEVEL = (
    N("Dispatch", "{custom_done} of {custom_expected} {custom_unit}"),
    N("Dispatch", "{done} of {expected} {unit}"),
)
CUSTOM_DONE = (
    N("Dispatch", "{custom_done} {custom_unit} + {loose} {unit} of {level_expected}"),
    N("Dispatch", "{custom_done} {custom_unit} of {level_expected}"),
)
CUSTOM_EXPECTED = (
    N("Dispatch", "{custom_expected} {custom_unit} + {loose_expected} {unit}"),
    N("Dispatch", "{custom_expected} {custom_unit}"),
)
INTO_TOTE = N("Dispatch", "tote {tote}")
SHARE_OF_TOTE = N("Dispatch", "tote {tote}: {quantity}")
EACH_INTO_TOTES = N("Dispatch", "{quantity} each into totes {totes}")
OF_LOT = N("Dispatch", "lot {lot}")
OF_SERIAL = N("Dispatch", "serial {serial}")
NEXT = N("Dispatch", "next: {next_place}")
ALL_PICKED = N("Dispatch", "all is picked")

_TOLD = N("Dispatch", "{told}")
_AT_PLACE = N("Dispatch", "{product}: scan the item.")

ACCEPTED: Mapping[str, Form] = {
    "opened": form(
        (
            N("Dispatch", "{orders_words} in one walk"),
            N("Dispatch", "Order {number} is open"),
            N("Dispatch", "The order is open"),
        ),
        N("Dispatch", "{lines_words}. Scan the first place."),
        N("Dispatch", "Scan the first place."),
    ),
    "mode_entered": form(N("Dispatch", "Now: {mode}"), N("Dispatch", "{what_to_scan}")),
    "order_chosen": form(
        N("Dispatch", "Order {number}"), N("Dispatch", "What comes now is about this order.")
    ),
    "line_chosen": form(
        (N("Dispatch", "{product}"), N("Dispatch", "Line chosen")),
        N("Dispatch", "This line is picked now."),
    ),
    "place_chosen": form(
        (N("Dispatch", "Place {here}"), N("Dispatch", "Place chosen")),
        _AT_PLACE,
        N("Dispatch", "Scan the item."),
    ),
    "wrong_place": form(
        (N("Dispatch", "Not here: this is {here}"), N("Dispatch", "This is another place")),
        N("Dispatch", "Go to {place}: {product}. Nothing was counted."),
        N("Dispatch", "Go to {place}. Nothing was counted."),
    ),
    "label_unreadable": form(
        (N("Dispatch", "Place {place} without its label"), N("Dispatch", "Place without a label")),
        N("Dispatch", "Scan {product}: the item decides whether it is right."),
        N("Dispatch", "Scan the item: it decides whether the place is right."),
    ),
    "redirected": form(
        (N("Dispatch", "Go to {place}"), N("Dispatch", "Another place")),
        N("Dispatch", "{product} is looked for there now."),
    ),
    "picked": form((N("Dispatch", "+{quantity} {unit} {product}"), N("Dispatch", "Picked")), _TOLD),
    "quantity_set": form(
        (N("Dispatch", "Quantity set: {product}"), N("Dispatch", "Quantity set")), _TOLD
    ),
    "quantity_changed": form(
        (N("Dispatch", "{product}: {quantity} {unit}"), N("Dispatch", "Quantity changed")), _TOLD
    ),
    "rest_taken": form(
        (
            N("Dispatch", "All the rest: +{quantity} {unit} {product}"),
            N("Dispatch", "All the rest is picked"),
        ),
        _TOLD,
    ),
    "attributes_added": form(
        (
            N("Dispatch", "Lot {lot} for {product}"),
            N("Dispatch", "Serial {serial} for {product}"),
            N("Dispatch", "More about {product}"),
        ),
        _TOLD,
    ),
    "condition_set": form(
        (N("Dispatch", "Condition set: {product}"), N("Dispatch", "Condition set")), _TOLD
    ),
    "attributes_held": receipt.ACCEPTED["attributes_held"],
    "multiplier_set": receipt.ACCEPTED["multiplier_set"],
    "context_dropped": receipt.ACCEPTED["context_dropped"],
    "question_dropped": form(
        N("Dispatch", "Nothing was counted"), N("Dispatch", "The question is closed.")
    ),
    "shorted": form(
        (N("Dispatch", "Short: {rest} {unit} {product}"), N("Dispatch", "The line is short")),
        N("Dispatch", "Reason: {reason}. Go on with the next line."),
        N("Dispatch", "Go on with the next line."),
    ),
    "skipped": form(
        (N("Dispatch", "Later: {product}"), N("Dispatch", "The line comes later")),
        N("Dispatch", "It comes once more at the end of the walk."),
    ),
    "lot_swapped": form(
        (
            N("Dispatch", "Lot {lot} goes along instead of {wanted}"),
            N("Dispatch", "Another lot than {wanted} goes along"),
            N("Dispatch", "Another lot goes along"),
        ),
        N("Dispatch", "{product}: scan it now."),
        N("Dispatch", "Scan the item now."),
    ),
    "place_empty_now": form(
        (N("Dispatch", "{place} is empty"), N("Dispatch", "The place is empty")),
        N("Dispatch", "Kept: no {product} is left there."),
    ),
    "place_not_empty": form(
        (N("Dispatch", "{place} is not empty"), N("Dispatch", "The place is not empty")),
        N("Dispatch", "Kept: more {product} is there than the books say."),
    ),
    "order_confirmed": form(
        N("Dispatch", "Order {number} is confirmed"), N("Dispatch", "It can be picked now.")
    ),
    "order_rejected": form(
        N("Dispatch", "Order {number} is rejected"),
        N("Dispatch", "Reason: {reason}. Nothing of it is sent."),
        N("Dispatch", "Nothing of it is sent."),
    ),
    "order_held": form(
        N("Dispatch", "Order {number} is on hold"),
        N("Dispatch", "Reason: {reason}. It waits until somebody releases it."),
        N("Dispatch", "It waits until somebody releases it."),
    ),
    "order_released": form(
        N("Dispatch", "Order {number} goes on"), N("Dispatch", "The hold is ended.")
    ),
    "cancellation_requested": form(
        N("Dispatch", "Asked to cancel order {number}"),
        N("Dispatch", "Reason: {reason}. Nothing more is picked until the answer is here."),
        N("Dispatch", "Nothing more is picked until the answer is here."),
    ),
    "cancellation_accepted": form(
        N("Dispatch", "Order {number} is cancelled"),
        N("Dispatch", "Put back what is in hand: {lines_words}."),
        N("Dispatch", "Nothing of it is in hand."),
    ),
    "return_decided": form(
        N("Dispatch", "Order {number} goes back to the shelves"),
        N("Dispatch", "Reason: {reason}. Scan a place, then the items."),
        N("Dispatch", "Scan a place, then the items."),
    ),
    "order_reread": form(
        N("Dispatch", "Order {number} was read again"), N("Dispatch", "On the server: {status}.")
    ),
    "noted_meanwhile": form(
        (N("Dispatch", "Order {number}: understood"), N("Dispatch", "Understood")),
        N("Dispatch", "Go on with the next scan."),
    ),
    "kept_too_much": form(
        N("Dispatch", "All of it goes along"), N("Dispatch", "{number}: more than ordered.")
    ),
    "package_begun": form(
        N("Dispatch", "Package {package} is open"),
        N("Dispatch", "Order {number}. Scan what goes into it."),
        N("Dispatch", "Scan what goes into it."),
    ),
    "package_chosen": form(
        N("Dispatch", "Package {package}"),
        N("Dispatch", "Order {number}, {lines_words} in it."),
        N("Dispatch", "Order {number}, nothing in it yet."),
    ),
    "tote_chosen": form(
        N("Dispatch", "Out of any package"), N("Dispatch", "What comes now is taken in hand.")
    ),
    "package_described": form(
        N("Dispatch", "Package {package}: size and weight kept"),
        N("Dispatch", "They stand on its label."),
    ),
    "package_closed": form(
        N("Dispatch", "Package {package} is closed"),
        N("Dispatch", "Scan a new package, or hand over."),
    ),
    "package_reopened": form(
        N("Dispatch", "Package {package} is open again"), N("Dispatch", "Scan what goes into it.")
    ),
    "package_voided": form(
        N("Dispatch", "Label of package {package} is void"),
        N("Dispatch", "Take the label off the box."),
    ),
    "packed": form(
        (N("Dispatch", "+{quantity} {unit} {product}"), N("Dispatch", "Packed")),
        N("Dispatch", "Package {package} · still to be packed: {left_words}"),
        N("Dispatch", "Package {package} · all is packed: close it"),
    ),
    "repacked": form(
        (N("Dispatch", "Moved: {quantity} {unit} {product}"), N("Dispatch", "Moved")),
        N("Dispatch", "Now in package {package}."),
        N("Dispatch", "Now in hand, in no package."),
    ),
    "rest_packed": form(
        N("Dispatch", "All the rest is in package {package}"),
        N("Dispatch", "{lines_words}. Close the package."),
        N("Dispatch", "Close the package."),
    ),
    "difference_explained": form(
        (
            N("Dispatch", "Not packed: {quantity} {unit} {product}"),
            N("Dispatch", "The difference is explained"),
        ),
        N("Dispatch", "Reason: {reason}."),
    ),
    "put_back": form(
        (
            N("Dispatch", "Put back: {quantity} {unit} {product}"),
            N("Dispatch", "Goods put back"),
        ),
        N("Dispatch", "At {place}. Still to be put back: {left}."),
        N("Dispatch", "At {place}. Nothing is left to be put back."),
        N("Dispatch", "Nothing is left to be put back."),
    ),
    "signed": form(
        (N("Dispatch", "Signed by {name}"), N("Dispatch", "Signed")),
        N("Dispatch", "Order {number}. Hand over the goods, then confirm."),
    ),
    "collected": form(
        N("Dispatch", "Order {number} is handed over"),
        N("Dispatch", "{packages_words}, {lines_words}. Not complete: {short_words}."),
        N("Dispatch", "{lines_words}. Not complete: {short_words}."),
        N("Dispatch", "{packages_words}, {lines_words}."),
        N("Dispatch", "{lines_words}."),
    ),
    "not_collected": form(
        N("Dispatch", "Order {number} was not collected"),
        N("Dispatch", "Reason: {reason}. It waits as it is."),
        N("Dispatch", "It waits as it is."),
    ),
    "noted": receipt.ACCEPTED["noted"],
    "code_linked": receipt.ACCEPTED["code_linked"],
    "code_linked_only": form(
        N("Dispatch", "{code} is {product}"),
        N("Dispatch", "This terminal knows it from now on. Nothing was counted."),
    ),
    "undone": form(
        (
            N("Dispatch", "Taken back: {quantity} {unit} {product}"),
            N("Dispatch", "Taken back: {what}"),
            N("Dispatch", "Taken back"),
        ),
        N("Dispatch", "Scanned was {text}."),
    ),
    "posted": form(
        (N("Dispatch", "Posted: {orders_words}"), N("Dispatch", "Posted")),
        N("Dispatch", "{lines_words}. {stock_by} Go on scanning."),
        N("Dispatch", "{stock_by} Go on scanning."),
        N("Dispatch", "Go on scanning."),
    ),
    "finished": form(
        N("Dispatch", "Finished here"),
        N("Dispatch", "Left to somebody else: {left_words}. {stock_by}"),
        N("Dispatch", "{stock_by}"),
        N("Dispatch", "Nothing new had to be posted."),
    ),
    "correction_started": form(
        N("Dispatch", "Correcting a posted order"),
        N("Dispatch", "Reason: {reason}. Change the lines, then post again."),
        N("Dispatch", "Change the lines, then post again."),
    ),
    "entry_decided": receipt.ACCEPTED["entry_decided"],
}

WHAT_TO_SCAN = {
    "pick": N("Dispatch", "Scan the place, then the item."),
    "pack": N("Dispatch", "Scan a package label, then what goes into it."),
    "hand_over": N("Dispatch", "Scan the order, its pickup number or a package."),
    "put_back": N("Dispatch", "Scan a place, then what lies there again."),
}

HELD: Mapping[str, Form] = {
    "enter_lot": receipt.HELD["enter_lot"],
    "enter_serial": form(N("Dispatch", "Enter the serial"), N("Dispatch", "Then press “OK”.")),
    "enter_weight": receipt.HELD["enter_weight"],
    "quantity_unchanged": form(
        N("Dispatch", "The quantity stays as it is"), N("Dispatch", "{level}")
    ),
    "badge": receipt.HELD["badge"],
    "order_chosen_already": form(
        N("Dispatch", "Order {number} is at hand already"), N("Dispatch", "Go on with it.")
    ),
    "order_unchanged": form(N("Dispatch", "Nothing changed on the server")),
    "package_open": form(
        N("Dispatch", "Package {package} is open already"),
        N("Dispatch", "{lines_words} in it. Scan what goes into it."),
        N("Dispatch", "Nothing is in it. Scan what goes into it."),
    ),
    "package_unchanged": form(N("Dispatch", "The package stays as it is")),
    "screen_command": receipt.HELD["screen_command"],
    "nothing_to_confirm": receipt.HELD["nothing_to_confirm"],
    "nothing_to_cancel": receipt.HELD["nothing_to_cancel"],
    "nothing_to_post": form(
        N("Dispatch", "Nothing new to post"), N("Dispatch", "All that was done is posted already.")
    ),
    "finish_summary": form(
        N("Dispatch", "Look at the summary"),
        N("Dispatch", "Not picked yet: {left_words}. Confirm to leave them to somebody else."),
        N("Dispatch", "Confirm it to finish."),
    ),
    "ask_correct_reason": receipt.HELD["ask_correct_reason"],
    "already_correcting": receipt.HELD["already_correcting"],
}

NOTICES: Mapping[str, Form] = {
    "multiplier_dropped": receipt.NOTICES["multiplier_dropped"],
    "attributes_dropped": receipt.NOTICES["attributes_dropped"],
    "look_if_empty": form(N("Dispatch", "Is {place} empty now? Look and answer.")),
    "order_changed": form(
        (
            N("Dispatch", "Order {number} has other quantities now: {lines_words}."),
            N("Dispatch", "Order {number} has other quantities now."),
        )
    ),
}
