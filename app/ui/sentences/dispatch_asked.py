"""What a dispatch asks: the band's words, the question over its answers, and the answers."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences.forms import Form, N, Text, form

QUESTIONS: Mapping[str, Form] = {
    "over": form(
        (N("Dispatch", "{over} {unit} more than ordered"), N("Dispatch", "More than ordered")),
        N("Dispatch", "{product}: {level} picked, {quantity} {unit} more scanned."),
        N("Dispatch", "{product}: take it out again, or say that it goes along."),
    ),
    "much_more": form(
        (N("Dispatch", "{quantity} {unit}: is that right?"), N("Dispatch", "Is that right?")),
        N("Dispatch", "{product}: only {rest} {unit} are still wanted."),
        N("Dispatch", "{product}: far more than is wanted."),
    ),
    "short_dated": form(
        (
            N("Dispatch", "Good for {days_words} only"),
            N("Dispatch", "Good until today"),
        ),
        N("Dispatch", "{product}, until {expiry}: at least {least_words} are required."),
        N("Dispatch", "{product}: that is less than required."),
    ),
    "weight_missing": form(
        N("Dispatch", "The weight is missing"),
        N("Dispatch", "{product} is weighed. Enter the kilograms of this piece."),
    ),
    "serial_missing": form(
        N("Dispatch", "The serial is missing"),
        N("Dispatch", "{product}: scan the serial on the piece, or enter it."),
    ),
    "serial_differs": form(
        (
            N("Dispatch", "Serial {serial} was not ordered"),
            N("Dispatch", "Another serial was ordered"),
        ),
        N("Dispatch", "{product}: ordered is {wanted}."),
        N("Dispatch", "{product}: look at the label."),
    ),
    "lot_missing": form(
        N("Dispatch", "The lot is missing"),
        N("Dispatch", "{product} needs one. The lot picked last is {last_lot}."),
        N("Dispatch", "{product} needs one. Scan or enter it."),
    ),
    "lot_differs": form(
        (N("Dispatch", "Lot {lot} was not ordered"), N("Dispatch", "Another lot was ordered")),
        N("Dispatch", "{product}: ordered is lot {wanted}."),
        N("Dispatch", "{product}: look at the label."),
    ),
    "lot_confirm": form(
        (N("Dispatch", "Is lot {lot} the ordered one?"), N("Dispatch", "Is it the ordered lot?")),
        N("Dispatch", "{product}: the label's lot is not known here. You are asked once."),
    ),
    "later_lot": form(
        (
            N("Dispatch", "An earlier lot at {place} should go first"),
            N("Dispatch", "A lot with an earlier date is known"),
        ),
        N("Dispatch", "Lot {earlier} is good until {earlier_expiry}, at {place}."),
        N("Dispatch", "Lot {earlier} is good until {earlier_expiry}. Look whether any is left."),
        N("Dispatch", "{product}: some that expire earlier are there."),
    ),
    "condition_differs": form(
        (N("Dispatch", "Ordered is {wanted}"), N("Dispatch", "Another condition was ordered")),
        N("Dispatch", "{product}: in hand is {condition}."),
        N("Dispatch", "{product}: look at the goods."),
    ),
    "which_product": form(
        N("Dispatch", "Which product is it?"), N("Dispatch", "Several products have this code.")
    ),
    "in_other_package": form(
        (
            N("Dispatch", "It lies in package {other}"),
            N("Dispatch", "It lies in another package"),
        ),
        N("Dispatch", "{product}: no more was picked. Move it into package {package}?"),
        N("Dispatch", "{product}: no more was picked."),
    ),
    "wrong_place_again": form(
        (N("Dispatch", "Again not here: this is {here}"), N("Dispatch", "Again another place")),
        N("Dispatch", "{product} should lie at {place}. What is it?"),
        N("Dispatch", "What is it?"),
    ),
    "short_reason": form(
        (N("Dispatch", "Why is it short?"),),
        N("Dispatch", "{rest} {unit} {product} are missing."),
        N("Dispatch", "{product}"),
    ),
    "hold_reason": form(
        (N("Dispatch", "Why does order {number} wait?"), N("Dispatch", "Why does it wait?")),
        N("Dispatch", "Nothing of it is picked or handed over meanwhile."),
    ),
    "place_empty": form(
        (N("Dispatch", "Is {place} empty now?"), N("Dispatch", "Is the place empty now?")),
        N("Dispatch", "By the books no {product} is left there."),
        N("Dispatch", "By the books nothing is left there."),
    ),
    "canceled_meanwhile": form(
        N("Dispatch", "Order {number} was cancelled"),
        N("Dispatch", "On the server: {status}. In hand: {lines_words}."),
        N("Dispatch", "On the server: {status}. Nothing is in hand."),
        N("Dispatch", "Nothing is in hand."),
    ),
    "ended_meanwhile": form(
        N("Dispatch", "Order {number} was finished by somebody else"),
        N("Dispatch", "On the server: {status}. In hand: {lines_words}."),
        N("Dispatch", "On the server: {status}. Nothing is in hand."),
        N("Dispatch", "Nothing is in hand."),
    ),
    "held_meanwhile": form(
        N("Dispatch", "Order {number} was put on hold"),
        N("Dispatch", "“{note}” In hand: {lines_words}."),
        N("Dispatch", "In hand: {lines_words}."),
        N("Dispatch", "“{note}”"),
        N("Dispatch", "Nothing is in hand."),
    ),
    "cancellation_asked": form(
        N("Dispatch", "Order {number} is to be cancelled"),
        N("Dispatch", "“{note}” In hand: {lines_words}."),
        N("Dispatch", "In hand: {lines_words}."),
        N("Dispatch", "“{note}”"),
        N("Dispatch", "Nothing is in hand."),
    ),
    "too_much_now": form(
        N("Dispatch", "Order {number}: too much is in hand"),
        N("Dispatch", "{product}: {quantity} more than is ordered now."),
        N("Dispatch", "Less is ordered now, or somebody else picked the same."),
    ),
}

ASKS: Mapping[str, Text] = {
    "over": N("Dispatch", "More than ordered: does it go along?"),
    "much_more": N("Dispatch", "Are there really {quantity} {unit}?"),
    "short_dated": N("Dispatch", "A short date: take it all the same?"),
    "weight_missing": N("Dispatch", "What does it weigh?"),
    "serial_missing": N("Dispatch", "Which serial is it?"),
    "serial_differs": N("Dispatch", "Another serial: does it go along?"),
    "lot_missing": N("Dispatch", "Which lot is it?"),
    "lot_differs": N("Dispatch", "Another lot: does {lot} go along?"),
    "lot_confirm": N("Dispatch", "Is {lot} the lot that was ordered?"),
    "later_lot": N("Dispatch", "Lot {earlier} expires earlier: take this one all the same?"),
    "condition_differs": N("Dispatch", "Another condition: does it go along?"),
    "which_product": N("Dispatch", "Which product is it?"),
    "in_other_package": N("Dispatch", "It lies in package {other}: move it here?"),
    "wrong_place_again": N("Dispatch", "This is {here}. What is wrong with {place}?"),
    "short_reason": N("Dispatch", "Why are {rest} {unit} missing?"),
    "hold_reason": N("Dispatch", "Why does order {number} wait?"),
    "place_empty": N("Dispatch", "Is {place} empty now?"),
    "canceled_meanwhile": N("Dispatch", "Order {number} was cancelled: what now?"),
    "ended_meanwhile": N("Dispatch", "Order {number} was finished elsewhere: what now?"),
    "held_meanwhile": N("Dispatch", "Order {number} was put on hold: what now?"),
    "cancellation_asked": N("Dispatch", "Somebody wants order {number} cancelled: do it?"),
    "too_much_now": N("Dispatch", "Order {number}: what happens to what is too much?"),
}

OPTIONS: Mapping[str, tuple[Text, ...]] = {
    "take": (N("DispatchOption", "Take {quantity} {unit}"), N("DispatchOption", "Take it")),
    "take_rest": (
        N("DispatchOption", "Take only {value} {unit}"),
        N("DispatchOption", "Take only the rest"),
    ),
    "swap_lot": (
        N("DispatchOption", "Swap: lot {lot} goes along"),
        N("DispatchOption", "Swap: this lot goes along"),
    ),
    "is_ordered_lot": (N("DispatchOption", "Yes, it is the ordered lot"),),
    "last_lot": (
        N("DispatchOption", "Lot {value}, as before"),
        N("DispatchOption", "The lot before"),
    ),
    "enter_lot": (N("DispatchOption", "Enter lot and date"),),
    "enter_serial": (N("DispatchOption", "Enter the serial"),),
    "enter_weight": (N("DispatchOption", "Enter the weight"),),
    "not_legible": (N("DispatchOption", "It is not legible"),),
    "product": (N("DispatchOption", "{name}"), N("DispatchOption", "Product {value}")),
    "label_unreadable": (
        N("DispatchOption", "I am at {place}, its label is unreadable"),
        N("DispatchOption", "The label is unreadable"),
    ),
    "elsewhere": (
        N("DispatchOption", "The goods are at {name}"),
        N("DispatchOption", "The goods are elsewhere"),
    ),
    "short": (N("DispatchOption", "They are not there: short"),),
    "reason": (N("DispatchOption", "{reason}"), N("DispatchOption", "Another reason")),
    "empty": (N("DispatchOption", "Yes, empty"),),
    "not_empty": (N("DispatchOption", "No, something is left"),),
    "move_here": (
        N("DispatchOption", "Move {quantity} {unit} here"),
        N("DispatchOption", "Move it here"),
    ),
    "put_back": (N("DispatchOption", "Put it back on the shelf"),),
    "noted": (N("DispatchOption", "Understood"),),
    "release": (N("DispatchOption", "Release it: it goes on"),),
    "accept": (N("DispatchOption", "Yes, cancel the order"),),
    "keep": (N("DispatchOption", "All of it goes along"),),
    "drop": (N("DispatchOption", "No, do not take it"),),
}

OPTIONS_OF: Mapping[tuple[str, str], tuple[Text, ...]] = {
    ("lot_differs", "drop"): (
        N("DispatchOption", "No, I take lot {wanted}"),
        N("DispatchOption", "No, I take the ordered lot"),
    ),
    ("later_lot", "take"): (
        N("DispatchOption", "Take lot {lot} all the same"),
        N("DispatchOption", "Take it all the same"),
    ),
    ("later_lot", "drop"): (
        N("DispatchOption", "No, I take lot {earlier}"),
        N("DispatchOption", "No, I take the earlier one"),
    ),
    ("in_other_package", "drop"): (N("DispatchOption", "No, leave it there"),),
    ("wrong_place_again", "drop"): (
        N("DispatchOption", "I go to {place}"),
        N("DispatchOption", "I go there"),
    ),
    ("short_reason", "drop"): (N("DispatchOption", "No, it is not short"),),
    ("hold_reason", "drop"): (N("DispatchOption", "No, do not hold it"),),
    ("held_meanwhile", "noted"): (N("DispatchOption", "It waits, I keep the goods"),),
    ("cancellation_asked", "noted"): (N("DispatchOption", "Not now"),),
}
"""Answers that say more where their question is known."""
