"""What a receipt says: for every key of `app.domain.receipt.keys`, cause and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences.forms import Form, N, Text, form

_LEVEL = (
    N("Receipt", "{done} of {expected} {unit}"),
    N("Receipt", "{done} {unit} so far"),
)
_LOT_LEVEL = (
    N("Receipt", "{done} of {expected} {unit} · lot {lot}"),
    N("Receipt", "{done} of {expected} {unit} · serial {serial}"),
    *_LEVEL,
)

ACCEPTED: Mapping[str, Form] = {
    "opened": form(
        (N("Receipt", "Delivery {number} is open"), N("Receipt", "Receipt without delivery")),
        N("Receipt", "Scan the first item or a package label."),
    ),
    "counted": form(
        (N("Receipt", "+{quantity} {unit} {product}"), N("Receipt", "Counted")), *_LOT_LEVEL
    ),
    "counted_unexpected": form(
        N("Receipt", "+{quantity} {unit} {product}"),
        N("Receipt", "Nobody announced it. It is kept on this receipt as an unexpected item."),
    ),
    "unknown_kept": form(
        N("Receipt", "Unknown code {product}"),
        N("Receipt", "Kept on the receipt, {done} so far. Link it to a product, or go on."),
        N("Receipt", "Kept on the receipt. Link it to a product, or go on."),
    ),
    "rejected": form(
        N("Receipt", "Rejected: {quantity} {unit} {product}"),
        N("Receipt", "Reason: {reason}. It goes back with the driver and is not booked."),
        N("Receipt", "It goes back with the driver and is not booked. Say the reason."),
    ),
    "damaged_kept": form(
        N("Receipt", "Damaged, kept: {quantity} {unit} {product}"),
        N("Receipt", "Reason: {reason}. Put it into the quarantine place."),
        N("Receipt", "Put it into the quarantine place. Say the reason."),
    ),
    "over_rejected": form(
        N("Receipt", "{back} {unit} too many go back"),
        N("Receipt", "{done} of {expected} {unit} {product} are kept."),
        N("Receipt", "The rest of {product} is kept."),
    ),
    "serial_added": form(
        N("Receipt", "Serial {serial}"),
        N("Receipt", "{product}: {done} of {expected} {unit}"),
        N("Receipt", "{product}"),
    ),
    "serial_removed": form(
        N("Receipt", "Serial {serial} removed"),
        N("Receipt", "{product}: {done} of {expected} {unit}"),
        N("Receipt", "{product}"),
    ),
    "quantity_set": form(N("Receipt", "{product}: set to {done} {unit}"), *_LEVEL),
    "quantity_changed": form(N("Receipt", "{product}: {quantity} {unit}"), *_LEVEL),
    "rest_taken": form(N("Receipt", "All the rest: +{quantity} {unit} {product}"), *_LEVEL),
    "condition_set": form(
        N("Receipt", "{quantity} {unit} {product}: {condition}"),
        N("Receipt", "Reason: {reason}."),
        *_LEVEL,
    ),
    "reason_given": form(
        (N("Receipt", "Reason: {reason}"), N("Receipt", "Reason kept")), N("Receipt", "{product}")
    ),
    "moved_to_line": form(
        N("Receipt", "{quantity} {unit} {product} moved to the other line"), *_LEVEL
    ),
    "attributes_added": form(
        (
            N("Receipt", "Lot {lot} for {product}"),
            N("Receipt", "Serial {serial} for {product}"),
            N("Receipt", "More about {product}"),
        ),
        *_LEVEL,
    ),
    "attributes_held": form(
        (
            N("Receipt", "Lot {lot} waits for its item"),
            N("Receipt", "Serial {serial} waits for its item"),
            N("Receipt", "The label's fields wait for their item"),
        ),
        N("Receipt", "Scan the item's code now."),
    ),
    "lot_entered": form(
        (N("Receipt", "Lot {lot}"), N("Receipt", "Lot not legible")), N("Receipt", "{product}")
    ),
    "question_dropped": form(
        (N("Receipt", "Not counted: {product}"), N("Receipt", "Not counted")),
        N("Receipt", "The question is closed."),
    ),
    "place_chosen": form(
        N("Receipt", "Place: {place}"), N("Receipt", "What you scan now is put there.")
    ),
    "package_arrived": form(
        N("Receipt", "Package {package}"),
        N("Receipt", "{arrived} of {packages_words} here, {lines_words} in it."),
        N("Receipt", "What you scan now belongs to it."),
    ),
    "package_again": form(
        N("Receipt", "Package {package} again"), N("Receipt", "What you scan now belongs to it.")
    ),
    "package_unadvised": form(
        N("Receipt", "Package {package} was not announced"),
        N("Receipt", "What you scan now belongs to it."),
    ),
    "package_closed": form(
        N("Receipt", "Out of any package"), N("Receipt", "What you scan now belongs to none.")
    ),
    "package_missed": form(
        N("Receipt", "Package {package} is missing"),
        N("Receipt", "{arrived} of {packages_words} here."),
        N("Receipt", "It stands on the supplier claim."),
    ),
    "taken_as_advised": form(
        N("Receipt", "Taken as announced: {lines_words}"),
        N("Receipt", "{spot_check_words} left to be counted by hand."),
        N("Receipt", "{left_words} in it must still be scanned: lot or serial is needed."),
        N("Receipt", "Package {package}"),
    ),
    "multiplier_set": form(
        N("Receipt", "{quantity} times"), N("Receipt", "The next item counts {quantity}.")
    ),
    "context_dropped": form(N("Receipt", "What waited for a scan is dropped")),
    "line_chosen": form(
        (N("Receipt", "{product}"), N("Receipt", "Line chosen")),
        N("Receipt", "Quantities without a scan go to this line."),
    ),
    "noted": form(N("Receipt", "Note kept"), N("Receipt", "{note}")),
    "code_linked": form(
        N("Receipt", "{code} is {product}"),
        N("Receipt", "One scan counts {pack}. This terminal knows it from now on."),
    ),
    "code_linked_asks": form(
        N("Receipt", "{code} is {product}"),
        N("Receipt", "What was kept under it asks a question: see the line."),
    ),
    "pack_taught": form(
        N("Receipt", "Pack of {pack} {unit} {product}"),
        N("Receipt", "Code {code} means such a pack from now on."),
        N("Receipt", "It can be chosen as a pack size from now on."),
    ),
    "undone": form(
        (
            N("Receipt", "Taken back: {quantity} {unit} {product}"),
            N("Receipt", "Taken back: {product}"),
            N("Receipt", "Taken back: {what}"),
            N("Receipt", "Taken back"),
        ),
        N("Receipt", "Scanned was {text}."),
    ),
    "posted": form(
        N("Receipt", "Posted: {lines_words}"),
        N("Receipt", "{blocked_words} stay here: serial, lot or date is missing. {who_books}"),
        N("Receipt", "{who_books} Go on scanning, the receipt stays open."),
        N("Receipt", "Go on scanning, the receipt stays open."),
    ),
    "finished": form(
        N("Receipt", "Receipt finished"),
        N("Receipt", "{lines_words} posted. {who_books}"),
        N("Receipt", "Nothing new had to be posted."),
    ),
    "correction_started": form(
        N("Receipt", "Correcting a posted receipt"),
        N("Receipt", "Reason: {reason}. Change the lines, then post again."),
    ),
    "over_allowed": form(
        N("Receipt", "A lead lets it be over"),
        N("Receipt", "{lines_words}: all terminals together have more than was announced."),
        N("Receipt", "All terminals together have more than was announced."),
    ),
    "delivery_attached": form(
        N("Receipt", "Delivery {number} attached"),
        N("Receipt", "{sender}, {lines_words}"),
        N("Receipt", "{sender}"),
    ),
    "delivery_reread": form(
        N("Receipt", "Delivery {number} was read again"), N("Receipt", "On the server: {state}.")
    ),
    "entry_decided": form(
        (N("Receipt", "Decided: {choice}"), N("Receipt", "Decided")),
        N("Receipt", "Reason: {reason}."),
    ),
}

QUESTIONS: Mapping[str, Form] = {
    "over": form(
        N("Receipt", "{over} {unit} more than announced"),
        N("Receipt", "{product}: {done} of {expected} {unit} are here, {quantity} more scanned."),
        N("Receipt", "{product}"),
    ),
    "much_more": form(
        N("Receipt", "{quantity} {unit}: is that right?"),
        N("Receipt", "{product}: only {rest} {unit} are still awaited."),
        N("Receipt", "{product}: that is more than ten times what is awaited."),
    ),
    "very_many": form(
        N("Receipt", "{quantity} {unit}: is that right?"),
        N("Receipt", "{product}: a very large quantity that nobody announced."),
    ),
    "expired": form(
        N("Receipt", "Expired on {expiry}"),
        N("Receipt", "{product} is not taken as good stock. Keep it as damaged, or reject it."),
    ),
    "short_dated": form(
        N("Receipt", "Good for {days_words} only"),
        N("Receipt", "{product}, until {expiry}: at least {least_words} are required."),
    ),
    "expiry_differs": form(
        N("Receipt", "Another date for lot {lot}"),
        N("Receipt", "{product}: the label says {expiry}, known is {known}. Look at the label."),
    ),
    "lot_missing": form(
        N("Receipt", "The lot is missing"),
        N("Receipt", "{product} needs one. The lot counted last is {last_lot}."),
        N("Receipt", "{product} needs one. Scan or enter it."),
    ),
    "expiry_missing": form(
        N("Receipt", "The date is missing"),
        N("Receipt", "{product}, lot {lot}: the system books none of it without a date."),
        N("Receipt", "{product}: the system books none of it without a date."),
    ),
    "lot_confirm": form(
        N("Receipt", "Is lot {lot} the announced one?"),
        N("Receipt", "{product}: the label's lot is not known here. You are asked once."),
    ),
    "weight_missing": form(
        N("Receipt", "The weight is missing"),
        N("Receipt", "{product} is weighed. Enter the kilograms of this piece."),
    ),
    "which_product": form(
        N("Receipt", "Which product is it?"), N("Receipt", "Several products have this code.")
    ),
}

ASKS: Mapping[str, Text] = {
    "over": N("Receipt", "More than announced: what happens to it?"),
    "much_more": N("Receipt", "Are there really {quantity} {unit}?"),
    "very_many": N("Receipt", "Are there really {quantity} {unit}?"),
    "expired": N("Receipt", "Past its date: what happens to it?"),
    "short_dated": N("Receipt", "A short date: take it all the same?"),
    "expiry_differs": N("Receipt", "The date differs: take it all the same?"),
    "lot_missing": N("Receipt", "Which lot is it?"),
    "expiry_missing": N("Receipt", "Until when is it good?"),
    "lot_confirm": N("Receipt", "Is {lot} the lot that was announced?"),
    "weight_missing": N("Receipt", "What does it weigh?"),
    "which_product": N("Receipt", "Which product is it?"),
}

OPTIONS: Mapping[str, tuple[Text, ...]] = {
    "take": (N("Option", "Take {quantity} {unit}"), N("Option", "Take it")),
    "take_rest": (N("Option", "Take only {value} {unit}"), N("Option", "Take only the rest")),
    "reject_over": (
        N("Option", "{value} {unit} go back with the driver"),
        N("Option", "What is over goes back"),
    ),
    "reject": (N("Option", "Reject: back with the driver"),),
    "damaged": (N("Option", "Keep it as damaged"),),
    "last_lot": (N("Option", "Lot {value}, as before"), N("Option", "The lot before")),
    "enter_lot": (N("Option", "Enter lot and date"),),
    "enter_expiry": (N("Option", "Enter the date"),),
    "not_legible": (N("Option", "The lot is not legible"),),
    "is_expected_lot": (N("Option", "Yes, it is the announced lot"),),
    "other_lot": (N("Option", "No, it is another lot"),),
    "enter_weight": (N("Option", "Enter the weight"),),
    "product": (N("Option", "{name}"), N("Option", "Product {value}")),
    "drop": (N("Option", "Do not count it"),),
}

REFUSED: Mapping[str, Form] = {
    "several_senders": form(
        N("Receipt", "These deliveries have several senders"),
        N("Receipt", "Choose deliveries of one sender."),
    ),
    "choose_place": form(
        N("Receipt", "No place is chosen"), N("Receipt", "Scan the receiving place first.")
    ),
    "not_a_multiple": form(
        N("Receipt", "{quantity} {unit} cannot be booked"),
        N("Receipt", "{product} can be booked in steps of {step} {unit} only."),
    ),
    "quantity_too_big": form(
        N("Receipt", "The quantity is too large"),
        N("Receipt", "At most five digits before the comma. Enter it in several steps."),
    ),
    "below_zero": form(
        N("Receipt", "Less than nothing is not possible"),
        N("Receipt", "{product} would go below zero. Enter a smaller number."),
    ),
    "not_a_number": form(
        N("Receipt", "{value} is not a quantity"), N("Receipt", "Use the keypad or a DH:QTY code.")
    ),
    "serial_one_by_one": form(
        N("Receipt", "Serials are scanned one by one"),
        N("Receipt", "{product} has a serial on each piece. Scan each one."),
    ),
    "serial_repeated": form(
        N("Receipt", "Serial {serial} is counted already"),
        N("Receipt", "Take another piece of {product}."),
    ),
    "choose_serial": form(
        N("Receipt", "Which serial?"),
        N("Receipt", "Choose the piece of {product} that is not there, in its line."),
    ),
    "no_such_serial": form(
        N("Receipt", "Serial {serial} is not counted"),
        N("Receipt", "Look at the serials of {product} in its line."),
    ),
    "no_serial_missing": form(
        N("Receipt", "No serial is missing"), N("Receipt", "{product} has all of its serials.")
    ),
    "no_such_line": form(
        N("Receipt", "This line is not here"), N("Receipt", "Choose a line of the list.")
    ),
    "no_rest": form(
        N("Receipt", "Nothing is awaited any more"),
        N("Receipt", "{product} is complete."),
        N("Receipt", "This line is complete."),
    ),
    "scan_item_first": form(
        N("Receipt", "Which item?"), N("Receipt", "Scan the item first, then this.")
    ),
    "scan_package_first": form(
        N("Receipt", "Which package?"), N("Receipt", "Scan the package label first, then this.")
    ),
    "no_such_package": form(
        N("Receipt", "Package {package} is not on this receipt"),
        N("Receipt", "Scan a package label of this delivery."),
    ),
    "sender_not_trusted": form(
        N("Receipt", "Scan what is in it"),
        N("Receipt", "{sender} is no trusted sender; a lead can change that in the settings."),
        N("Receipt", "This sender is no trusted one; a lead can change that in the settings."),
    ),
    "nothing_as_advised": form(
        N("Receipt", "Nothing can be taken as announced"),
        N("Receipt", "{lines_words} need a lot or serial: scan the items."),
        N("Receipt", "The package has no open lines."),
    ),
    "no_such_condition": form(
        N("Receipt", "There is no condition {condition}"),
        N("Receipt", "Use a code of the command sheet."),
    ),
    "no_such_reason": form(
        N("Receipt", "There is no reason {reason}"), N("Receipt", "Choose one of the list.")
    ),
    "nothing_damaged": form(
        N("Receipt", "Nothing is damaged or rejected yet"),
        N("Receipt", "Say first what is damaged, then the reason."),
    ),
    "nothing_to_change": form(
        N("Receipt", "Nothing was counted yet"), N("Receipt", "Scan the item first.")
    ),
    "not_so_many": form(
        N("Receipt", "Only {there} are there"),
        N("Receipt", "Enter at most {there} of {product}."),
    ),
    "expired_not_good": form(
        N("Receipt", "Expired goods are not good stock"),
        N("Receipt", "Keep them as damaged, or reject them."),
    ),
    "other_product": form(
        N("Receipt", "This line is another product"),
        N("Receipt", "Choose a line of {product}."),
    ),
    "goods_out_not_here": form(
        N("Receipt", "{code} is no delivery"),
        N("Receipt", "Deliveries are received here. Go home and scan it there."),
    ),
    "lot_empty": form(N("Receipt", "No lot was entered"), N("Receipt", "Enter the lot's text.")),
    "no_lot_missing": form(
        N("Receipt", "No lot is missing"), N("Receipt", "{product} has its lots.")
    ),
    "no_last_lot": form(
        N("Receipt", "There is no lot before"), N("Receipt", "Scan or enter the lot.")
    ),
    "no_question": form(
        N("Receipt", "No question is open"), N("Receipt", "Go on with the next scan.")
    ),
    "question_not_read": form(
        N("Receipt", "That was too quick"),
        N("Receipt", "Read the question first, then scan the answer again."),
    ),
    "question_waits": form(
        N("Receipt", "A question waits for its answer"),
        N("Receipt", "Answer it, or go on: it then waits at its line."),
    ),
    "no_such_answer": form(
        N("Receipt", "There is no answer {answer}"),
        N("Receipt", "Choose one from 1 to {answers}."),
    ),
    "command_not_here": form(
        N("Receipt", "{command} does nothing here"),
        N("Receipt", "Scan an item, a package, or another command."),
    ),
    "other_delivery": form(
        N("Receipt", "{code} is another delivery"),
        N("Receipt", "Post or leave this receipt, then open it."),
    ),
    "other_sender": form(
        N("Receipt", "The delivery is from {sender}"),
        N("Receipt", "This receipt is for {expected}. Open another receipt."),
        N("Receipt", "This receipt is for another sender. Open another receipt."),
    ),
    "attach_before_posting": form(
        N("Receipt", "It is posted already"),
        N("Receipt", "A delivery can be attached only before the first posting."),
    ),
    "nothing_to_undo": form(
        N("Receipt", "Nothing to take back"), N("Receipt", "Go on with the next scan.")
    ),
    "undo_stops_at_posting": form(
        N("Receipt", "It is posted already"),
        N("Receipt", "Undo ends at the last posting. Use “Correct”."),
    ),
    "no_part_post": form(
        N("Receipt", "This system cannot post a part"),
        N("Receipt", "Finish the receipt instead; all of it is booked then."),
    ),
    "serials_missing": form(
        N("Receipt", "Serials are missing"),
        N("Receipt", "{lines_words} need them: scan them, or mark them as not legible."),
        N("Receipt", "Scan them, or mark them as not legible."),
    ),
    "properties_missing": form(
        N("Receipt", "{product}: the system books nothing without {property}"),
        N("Receipt", "Enter it on the line, or let these goods go back."),
    ),
    "property_unknown": form(
        N("Receipt", "{product} cannot be received on this terminal"),
        N("Receipt", "The system wants “{property}” of it, which no label says. Receive it there."),
    ),
    "no_blind_receipt": form(
        N("Receipt", "This system takes no goods without an order"),
        N("Receipt", "Ask the office for an order, then receive the goods on it."),
    ),
    "finished_for_good": form(
        N("Receipt", "This receipt is finished"),
        N("Receipt", "This system takes nothing back: tell the office what is wrong."),
    ),
    "delivery_on_hold": form(
        (
            N("Receipt", "Delivery {number} is on hold"),
            N("Receipt", "This delivery is on hold"),
        ),
        N("Receipt", "The office has paused it: nothing is received on it until they go on."),
    ),
    "delivery_too_many_items": form(
        (
            N("Receipt", "Delivery {number} has more than 200 lines"),
            N("Receipt", "This delivery has more than 200 lines"),
        ),
        N("Receipt", "The system handles no more. Ask the office to split it."),
    ),
    "open_questions": form(
        (N("Receipt", "{questions_words}"), N("Receipt", "Questions are open")),
        N("Receipt", "Answer them at their lines, then finish."),
    ),
    "nothing_posted": form(
        N("Receipt", "Nothing is posted yet"), N("Receipt", "Change the lines as they are.")
    ),
    "cannot_take_back": form(
        N("Receipt", "This system takes nothing back"),
        N("Receipt", "Tell the office: it must be corrected there."),
    ),
    "correct_first": form(
        N("Receipt", "This part is posted"),
        N("Receipt", "{product}: press “Correct” first and say why."),
        N("Receipt", "Press “Correct” first and say why."),
    ),
    "finished_correct_first": form(
        N("Receipt", "This receipt is finished"),
        N("Receipt", "Press “Correct” to change it, or open another delivery."),
    ),
    "no_such_post": form(
        N("Receipt", "This posting is not here"), N("Receipt", "Open the list of postings again.")
    ),
    "code_empty": form(N("Receipt", "No code to link"), N("Receipt", "Scan the unknown code.")),
    "note_empty": form(N("Receipt", "The note is empty"), N("Receipt", "Enter some words.")),
    "note_too_long": form(
        N("Receipt", "The note is too long"), N("Receipt", "At most {limit} characters.")
    ),
}

HELD: Mapping[str, Form] = {
    "enter_lot": form(N("Receipt", "Enter the lot"), N("Receipt", "Then press “OK”.")),
    "enter_expiry": form(N("Receipt", "Enter the date"), N("Receipt", "Then press “OK”.")),
    "enter_weight": form(
        N("Receipt", "Enter the weight"), N("Receipt", "In kilograms, then press “OK”.")
    ),
    "quantity_unchanged": form(N("Receipt", "The quantity stays as it is"), *_LEVEL),
    "badge": form(
        N("Receipt", "Badge of {person}"),
        N("Receipt", "Nobody has to sign in yet. Go on with the next scan."),
    ),
    "delivery_open": form(
        N("Receipt", "Delivery {code} is open already"), N("Receipt", "Scan the next item.")
    ),
    "delivery_to_attach": form(
        N("Receipt", "Attach delivery {code}?"),
        N("Receipt", "Scan it again, or confirm, and this receipt belongs to it."),
    ),
    "delivery_unchanged": form(N("Receipt", "Nothing changed on the server")),
    "screen_command": form((N("Receipt", "{name} {value}"), N("Receipt", "{name}"))),
    "nothing_to_confirm": form(
        N("Receipt", "Nothing to confirm"), N("Receipt", "Scan the next item.")
    ),
    "nothing_to_cancel": form(
        N("Receipt", "Nothing to cancel"), N("Receipt", "Scan the next item.")
    ),
    "nothing_to_post": form(
        N("Receipt", "Nothing new to post"), N("Receipt", "Everything counted is posted already.")
    ),
    "finish_summary": form(
        N("Receipt", "Look at the summary"), N("Receipt", "Confirm it to finish the receipt.")
    ),
    "merged_over": form(
        N("Receipt", "All terminals together have more than was announced"),
        N("Receipt", "A lead decides whether it is booked."),
    ),
    "ask_correct_reason": form(
        N("Receipt", "Why is it corrected?"), N("Receipt", "Choose or enter a reason.")
    ),
    "already_correcting": form(
        N("Receipt", "You are correcting already"),
        N("Receipt", "Reason: {reason}."),
        N("Receipt", "Change the lines, then post again."),
    ),
}

NOTICES: Mapping[str, Form] = {
    "multiplier_dropped": form(N("Receipt", "Multiplier {quantity} dropped: no item came.")),
    "attributes_dropped": form(
        (
            N("Receipt", "Lot {lot} was dropped: no item came."),
            N("Receipt", "The waiting label was dropped: no item came."),
        )
    ),
    "lot_differs": form(N("Receipt", "Another lot was announced: {lot}.")),
    "lines_blocked": form(N("Receipt", "{lines_words} stay here: serial, lot or date is missing.")),
    "attach_left_over": form(N("Receipt", "{lines_words} did not find a line of this delivery.")),
}

UNDONE: Mapping[str, Text] = {
    "receipt.counted": N("Undone", "a count"),
    "receipt.place_chosen": N("Undone", "the choice of the place"),
    "receipt.package_opened": N("Undone", "the package"),
    "receipt.package_missed": N("Undone", "a missing package"),
    "receipt.question_asked": N("Undone", "a scan with a question"),
    "receipt.question_grew": N("Undone", "a scan with a question"),
    "receipt.question_answered": N("Undone", "an answer"),
    "receipt.multiplier_set": N("Undone", "the multiplier"),
    "receipt.attributes_held": N("Undone", "a label that waited"),
    "receipt.context_dropped": N("Undone", "what was dropped"),
    "receipt.line_chosen": N("Undone", "the choice of the line"),
    "receipt.noted": N("Undone", "a note"),
    "receipt.code_linked": N("Undone", "the link of a code"),
    "receipt.pack_taught": N("Undone", "a pack size"),
    "receipt.lot_taught": N("Undone", "a lot"),
    "receipt.delivery_attached": N("Undone", "the delivery"),
    "receipt.correction_started": N("Undone", "the correction"),
    "receipt.over_allowed": N("Undone", "what a lead approved"),
}

CHOICES: Mapping[str, Text] = {
    "send_anyway": N("Choice", "Send anyway"),
    "take_theirs": N("Choice", "The server is right: do not send"),
    "discard": N("Choice", "Discard"),
    "retry": N("Choice", "Try again"),
}
