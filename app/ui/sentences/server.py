"""What is said about servers, the network and the queue."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences.forms import Form, N, Text, form

NETWORK: Mapping[str, Form] = {
    "captive_portal": form(
        N("Network", "The network asks for a sign-in"),
        N("Network", "Open the network's own page on this computer. Go on scanning meanwhile."),
    ),
    "proxy_page": form(
        N("Network", "Something between here and the server answers instead of it"),
        N("Network", "Tell the network's people: a proxy or gateway fails. Go on scanning."),
    ),
    "certificate": form(
        N("Network", "The server's certificate is not trusted"),
        N("Network", "Check the address in the set-up, or have the certificate installed here."),
    ),
    "certificate_expired": form(
        N("Network", "The server's certificate has expired"),
        N("Network", "Tell the office: the server's people must renew it. Go on scanning."),
    ),
    "certificate_name": form(
        N("Network", "The certificate is for another server"),
        N("Network", "Check the server's address in the set-up."),
    ),
    "clock": form(
        N("Network", "The clock of this computer is wrong"),
        N("Network", "Set date and time. No secure connection comes about until then."),
    ),
    "tls": form(
        N("Network", "No secure connection comes about"),
        N("Network", "Check the address in the set-up: it may have to begin with http."),
    ),
    "sign_in": form(
        N("Network", "The server refuses the credentials"),
        N("Network", "Enter them anew: Settings, Connection. Nothing is lost; everything waits."),
    ),
    "timeout": form(
        N("Network", "The server does not answer in time"),
        N("Network", "It is tried again by itself. Go on scanning."),
    ),
    "refused": form(
        N("Network", "The server takes no connection"),
        N("Network", "Check the address in the set-up. It is tried again by itself."),
    ),
    "dns": form(
        N("Network", "The server's name is not found"),
        N("Network", "Check network and address. It is tried again by itself."),
    ),
    "reset": form(
        N("Network", "The connection broke off"),
        N("Network", "It is tried again by itself. Go on scanning."),
    ),
    "": form(
        N("Network", "The server cannot be reached"),
        N("Network", "It is tried again by itself. Go on scanning."),
    ),
}

LINKS: Mapping[str, Text] = {
    "starting": N("Link", "connecting"),
    "online": N("Link", "online"),
    "slow": N("Link", "slow"),
    "offline": N("Link", "offline"),
    "portal": N("Link", "network sign-in"),
    "proxy": N("Link", "proxy in the way"),
    "certificate": N("Link", "certificate"),
    "clock": N("Link", "clock is wrong"),
    "sign_in": N("Link", "credentials refused"),
}

ERRORS: Mapping[str, Form] = {
    "NotSent": form(
        N("Server", "Not sent yet"), N("Server", "Nothing left this terminal. It is tried again.")
    ),
    "Later": form(
        N("Server", "The server asks to wait"), N("Server", "It is tried again by itself.")
    ),
    "SignIn": form(
        N("Server", "The server refuses the credentials"),
        N("Server", "Enter them anew: Settings, Connection. Nothing is lost; everything waits."),
    ),
    "SaidNo": form(
        N("Server", "The server said no"),
        N("Server", "{what}"),
        N("Server", "Look at the entry and decide."),
    ),
    "Unsure": form(
        N("Server", "Nobody knows yet whether it arrived"),
        N("Server", "The terminal looks for the effect before it sends anything again."),
    ),
    "Accepted": form(
        N("Server", "The server said yes"), N("Server", "The effect is being looked for.")
    ),
    "Fault": form(
        N("Server", "The program could not handle this entry"),
        N("Server", "Everything else goes on. Export it for support, then try again."),
    ),
}

ENTRY_STATES: Mapping[str, Text] = {
    "pending": N("Entry", "waits to be sent"),
    "sending": N("Entry", "is being sent"),
    "later": N("Entry", "is sent again later"),
    "unsure": N("Entry", "its effect is being looked for"),
    "conflict": N("Entry", "needs your decision"),
    "refused": N("Entry", "was refused"),
    "done": N("Entry", "done"),
    "discarded": N("Entry", "discarded"),
    "moved": N("Entry", "passed on to another terminal"),
}

INTENTS: Mapping[str, tuple[Text, ...]] = {
    "check_delivery": (N("Intent", "Check that the delivery is still as it was"),),
    "change_stock": (N("Intent", "Stock: {delta} {unit} {product_name}"),),
    "count_stock": (
        N("Intent", "Count: {counted} {unit} {product_name} at {place_name}"),
        N("Intent", "Book what was counted"),
    ),
    "overwrite_stock": (
        N("Intent", "Set the stock to {quantity} {unit} {product_name} at {place_name}"),
        N("Intent", "Set the stock"),
    ),
    "register_line": (
        N("Intent", "Record on the line: {accepted} kept, {rejected} rejected"),
        N("Intent", "Record on the line"),
    ),
    "register_head": (N("Intent", "Record on the delivery"),),
    "announce_goods": (N("Intent", "Announce goods that nobody announced"),),
    "convert_draft": (N("Intent", "Make a delivery of the announced goods"),),
    "receive_order": (
        N("Intent", "Receive order {number} as a whole"),
        N("Intent", "Receive the order as a whole"),
    ),
    "put_back_quantity": (N("Intent", "Set a line of the order to {ordered} again"),),
    "order_rest": (N("Intent", "Make a new draft order for the rest"),),
    "order_rest_line": (N("Intent", "Order {quantity} again on the draft order"),),
    "post_receipt": (N("Intent", "Book what came as a receipt of the delivery"),),
    "post_unannounced": (N("Intent", "Book goods that nobody announced"),),
    "close_delivery": (
        N("Intent", "Close delivery {number}: the rest is not awaited"),
        N("Intent", "Close the delivery: the rest is not awaited"),
    ),
    "unordered_goods": (N("Intent", "Settle goods that nobody had ordered"),),
    "check_goods_out": (
        N("Intent", "Check that order {number} is still as it was"),
        N("Intent", "Check that the order is still as it was"),
    ),
    "register_pick": (
        N("Intent", "Record on the line: {picked} picked, {packed} packed, {short} short"),
        N("Intent", "Record on the line of an order"),
    ),
    "move_goods_out": (
        N("Intent", "Set order {number} to {status}"),
        N("Intent", "Set the order to {status}"),
        N("Intent", "Set the state of an order"),
    ),
    "hold_goods_out": (N("Intent", "Put order {number} on hold"), N("Intent", "Put on hold")),
    "release_hold": (N("Intent", "Release order {number}"), N("Intent", "Release the order")),
    "request_cancellation": (
        N("Intent", "Ask that order {number} be cancelled"),
        N("Intent", "Ask that the order be cancelled"),
    ),
    "accept_cancellation": (
        N("Intent", "Accept that order {number} is cancelled"),
        N("Intent", "Accept that the order is cancelled"),
    ),
    "hand_over": (
        N("Intent", "Tell how far the hand-over of order {number} is"),
        N("Intent", "Tell how far the hand-over is"),
    ),
    "draft_goods_out": (N("Intent", "Announce goods that leave without an order"),),
    "convert_goods_out": (N("Intent", "Make an order of what left without one"),),
}

_LOOK = N("Clash", "Look at the server's figures beside ours, then decide.")

CLASHES: Mapping[str, Form] = {
    "two_with_one_mark": form(
        N("Clash", "The server shows the same document twice"),
        N("Clash", "Cancel one of them in the system, then try again."),
    ),
    "stock_maybe_ours": form(
        N("Clash", "Somebody booked the same change, or it was us"),
        N("Clash", "Is ours among the changes shown? Then it is done. If not, send anyway."),
    ),
    "count_doubt": form(
        N("Clash", "Goods moved around the count"),
        N("Clash", "Count it again, or keep the server's figure."),
    ),
    "count_left_variance": form(
        N("Clash", "The difference is not the one that was accepted"),
        N("Clash", "Something was booked meanwhile. Send the new difference, or count again."),
    ),
    "count_met_another": form(
        N("Clash", "Somebody corrected the same stock at the same moment"),
        N("Clash", "Both corrections are booked. Count the place again, then decide."),
    ),
    "overwrite_moved": form(
        N("Clash", "The stock is no longer the one that was to be overwritten"),
        N("Clash", "Send anyway to overwrite the figure that is there now, or discard."),
    ),
    "overwrite_unclear": form(
        N("Clash", "The server does not show the stock of this condition"),
        N("Clash", "Nobody can tell what is overwritten. Look in the system, then decide."),
    ),
    "overwrite_maybe_ours": form(
        N("Clash", "The stock is as it should be, but perhaps not by us"),
        N("Clash", "Compare the changes in the system: it is there, or send anyway."),
    ),
    "overwrite_met_another": form(
        N("Clash", "The stock was set, but is another figure now"),
        N("Clash", "Somebody booked at the same moment. Count the place, then decide."),
    ),
    "overwrite_lost": form(
        N("Clash", "The server does not show that the stock was set"),
        N("Clash", "It is not sent again by itself. Look at the stock, then decide."),
    ),
    "stock_does_not_add_up": form(
        N("Clash", "The stock does not add up"),
        N("Clash", "Count the place, or compare the changes, then decide."),
    ),
    "stock_moves_while_read": form(
        N("Clash", "The stock keeps moving"), N("Clash", "Try again when the place is quiet.")
    ),
    "draft_gone": form(
        N("Clash", "The announced goods are gone from the server"),
        N("Clash", "Somebody deleted the draft. Discard it; the next post announces the goods."),
    ),
    "goods_out_draft_gone": form(
        N("Clash", "The draft of these goods is gone from the server"),
        N("Clash", "Somebody deleted it. Look what became of it, then discard this."),
    ),
    "draft_does_not_show": form(N("Clash", "The draft does not show on the server"), _LOOK),
    "delivery_not_here": form(
        N("Clash", "This delivery is not on this terminal"),
        N("Clash", "The server is needed to open it. Open another one, or receive without it."),
    ),
    "delivery_still_coming": form(
        N("Clash", "This delivery is still on its way to this terminal"),
        N("Clash", "The server is slow. Scan it again in a moment, or open another one."),
    ),
    "order_not_here": form(
        N("Clash", "This order is not on this terminal"),
        N("Clash", "The server is needed to open it. Take another order."),
    ),
    "order_still_coming": form(
        N("Clash", "This order is still on its way to this terminal"),
        N("Clash", "The server is slow. Scan it again in a moment, or take another order."),
    ),
    "order_under_way": form(
        N("Clash", "Some of these orders are being worked on here already: {detail}"),
        N("Clash", "Go on with those first, or choose only orders that nobody has begun."),
    ),
    "deliveries_of_several_senders": form(
        N("Clash", "These deliveries have several senders"),
        N("Clash", "Choose deliveries of one sender."),
    ),
    "register_overwritten": form(
        N("Clash", "Somebody writes over our record"),
        N("Clash", "Another program changes the same field. Try again, or discard the record."),
    ),
    "conversion_does_not_show": form(
        N("Clash", "The new document does not show on the server"), _LOOK
    ),
    "converted_perhaps": form(
        N("Clash", "A document like ours is there"),
        N("Clash", "If it is ours, it is there. If it is not, send anyway."),
    ),
    "clock_unknown": form(
        N("Clash", "The server's time is not known well enough"),
        N("Clash", "Changes cannot be told apart. Try again, or compare them yourself."),
    ),
    "answer_not_read": form(
        N("Clash", "The server's answer could not be read"),
        N("Clash", "Look in the system: it is there, or send anyway."),
    ),
    "unit_differs": form(
        N("Clash", "The server counts {server_unit} here"),
        N("Clash", "Our unit is another. Correct the product in one of the two."),
        N("Clash", "Our unit is another than the server's. Correct the product."),
    ),
    "remove_above_available": form(
        N("Clash", "More would be taken out than is there"),
        N("Clash", "Look at the place. Send anyway, or discard."),
    ),
    "delivery_gone": form(
        N("Clash", "The delivery is gone from the server"),
        N("Clash", "Nothing was booked for it. Ask the office, then send anyway or discard."),
    ),
    "delivery_gone_unsure": form(
        N("Clash", "The delivery is gone from the server"),
        N("Clash", "It may have been booked before. Ask the office, then send anyway or discard."),
    ),
    "delivery_canceled": form(
        N("Clash", "Delivery {number} was cancelled on the server"),
        N("Clash", "Nothing was booked for it. Ask the office, then send anyway or discard."),
    ),
    "delivery_rejected": form(
        N("Clash", "Delivery {number} was rejected on the server"),
        N("Clash", "Nothing was booked for it. Ask the office, then send anyway or discard."),
    ),
    "delivery_completed": form(
        N("Clash", "Delivery {number} was completed on the server"),
        N("Clash", "Somebody else booked it. Compare, then send anyway or discard."),
    ),
    "delivery_moved_on": form(
        N("Clash", "Delivery {number} has another state on the server"), _LOOK
    ),
    "receipt_started": form(
        N("Clash", "Somebody else began to receive delivery {number}"),
        N("Clash", "Ask who it is. Send anyway only if they did not book the same goods."),
    ),
    "received_by_another": form(N("Clash", "Somebody else received on delivery {number}"), _LOOK),
    "over_together": form(N("Clash", "Together with others it is more than announced"), _LOOK),
    "line_gone": form(
        N("Clash", "A line is gone from delivery {number}"),
        N("Clash", "Ask the office, then send anyway or discard."),
    ),
    "delivery_paused": form(
        N("Clash", "Delivery {number} is on hold"),
        N("Clash", "Nothing was booked. Try again when the office has released it."),
    ),
    "delivery_too_large": form(
        N("Clash", "Delivery {number} has more than 200 lines"),
        N("Clash", "The system handles no more. Ask the office to split it, then try again."),
    ),
    "property_missing": form(
        N("Clash", "{product}: the system books nothing without {property}"),
        N("Clash", "Nothing was sent. Book these goods in the system, then discard."),
    ),
    "list_incomplete": form(
        N("Clash", "The server does not show its whole list"),
        N("Clash", "Look in the system: it is there, or send anyway."),
    ),
    "order_not_submitted": form(
        N("Clash", "Order {number} is not open on the server any more"),
        N("Clash", "Nothing was received. Ask the office to submit it again, then try again."),
    ),
    "order_changed": form(
        N("Clash", "Order {number} was changed on the server"),
        N("Clash", "Compare the lines. Send anyway to receive what was counted, or discard."),
    ),
    "order_received_otherwise": form(
        N("Clash", "Order {number} was received with other quantities"),
        N("Clash", "Somebody else received it. Correct the stock in the system, then discard."),
    ),
    "order_lines_unreadable": form(
        N("Clash", "Not all lines of order {number} can be read"),
        N("Clash", "Look at the order in the system, then try again."),
    ),
    "quantity_not_whole": form(
        N("Clash", "This system takes whole numbers only"),
        N("Clash", "Nothing was sent. Receive the order in the system, then discard."),
    ),
    "receipt_does_not_show": form(N("Clash", "The receipt does not show on the server"), _LOOK),
    "goods_not_ordered": form(
        N("Clash", "Nobody ordered these goods"),
        N("Clash", "The system cannot take them in. Settle them there, then discard."),
    ),
    "rest_without_product": form(
        N("Clash", "The server does not say which product the rest is"),
        N("Clash", "Add the line to the draft order in the system, then discard."),
    ),
    "rest_without_price": form(
        N("Clash", "The server shows no price for the rest"),
        N("Clash", "Add the line to the draft order in the system, then discard."),
    ),
    "rest_without_supplier": form(
        N("Clash", "The server shows no supplier for the rest"),
        N("Clash", "Order the rest in the system, then discard."),
    ),
    "rest_submitted": form(
        N("Clash", "The order for the rest was submitted before it was complete"),
        N("Clash", "Add the line in the system, then discard."),
    ),
    "creator_gone": form(
        N("Clash", "What it needs was discarded"), N("Clash", "Discard it as well, or post again.")
    ),
    "cannot_look": form(
        N("Clash", "The server does not let us look"),
        N("Clash", "{what}"),
        N("Clash", "Look in the system: it is there, or send anyway."),
    ),
    "accepted_without_trace": form(
        N("Clash", "The server said yes, but shows no effect"),
        N("Clash", "Look in the system: it is there, or send anyway."),
    ),
    "no_permission": form(
        N("Clash", "These credentials may not do that"),
        N("Clash", "Ask for the permission in the system, then try again."),
    ),
    "said_no": form(
        N("Clash", "The server said no"),
        N("Clash", "{what}"),
        N("Clash", "Look at the entry and decide."),
    ),
    "fault": form(
        N("Clash", "The program could not handle this entry"),
        N("Clash", "Everything else goes on. Export it for support, then try again."),
    ),
    "restored_store": form(
        N("Clash", "This data folder was copied or restored"),
        N("Clash", "What was not sent is looked for on the server before it is sent again."),
    ),
}

_OFFICE = N("Clash", "Ask the office, then send anyway or discard.")

GOODS_OUT_CLASHES: Mapping[str, Form] = {
    "goods_out_canceled": form(
        N("Clash", "Order {number} was cancelled on the server"),
        N("Clash", "Open it here and put the goods back, then discard this."),
    ),
    "goods_out_rejected": form(
        N("Clash", "Order {number} was rejected on the server"),
        N("Clash", "Open it here and put the goods back, then discard this."),
    ),
    "goods_out_fulfilled": form(
        N("Clash", "Somebody else finished order {number}"),
        N("Clash", "Have the goods left twice? Look, then discard or send anyway."),
    ),
    "goods_out_moved_on": form(
        N("Clash", "Somebody else works on order {number}"),
        N("Clash", "Ask who it is. Send anyway only if it is the same goods."),
    ),
    "goods_out_held": form(
        N("Clash", "Order {number} was put on hold"),
        N("Clash", "Reason: {note}. Try again when it is released."),
        N("Clash", "Nothing was sent. Try again when it is released."),
    ),
    "goods_out_gone": form(
        (N("Clash", "Order {number} is gone from the server"), N("Clash", "The order is gone")),
        N("Clash", "Put the goods back or ask the office, then discard this."),
    ),
    "goods_out_line_gone": form(
        N("Clash", "Lines are gone from order {number}"),
        N("Clash", "Put back what is picked for them. Then send anyway, or discard."),
    ),
    "picked_together_too_much": form(
        N("Clash", "Together with others more is picked than order {number} wants"),
        N("Clash", "Compare the lines and put the rest back, then send anyway."),
    ),
    "hold_does_not_show": form(
        N("Clash", "The hold does not show on the server"),
        N("Clash", "Is the order on hold in the system? Then it is there. If not, send anyway."),
    ),
    "hold_not_shown": form(
        N("Clash", "The server does not show its holds"),
        N("Clash", "Release order {number} in the system, then choose “It is done already”."),
        N("Clash", "Release the order in the system, then choose “It is done already”."),
    ),
    "hold_still_active": form(
        N("Clash", "Order {number} is still on hold"),
        N(
            "Clash",
            "It was released, but the server shows the hold. Try again, or ask the office.",
        ),
    ),
    "request_does_not_show": form(
        N("Clash", "The request to cancel does not show on the server"),
        N("Clash", "Look in the system: it is there, or send anyway."),
    ),
    "cancellation_gone": form(
        N("Clash", "Nobody asks to cancel order {number} any more"),
        N("Clash", "The request was withdrawn or decided. Discard this, and go on with the order."),
    ),
    "hand_over_gone": form(
        N("Clash", "The hand-over of order {number} is gone from the server"), _OFFICE
    ),
    "hand_over_canceled": form(
        N("Clash", "The hand-over of order {number} was cancelled"), _OFFICE
    ),
    "hand_over_moved_on": form(
        N("Clash", "The hand-over of order {number} has another state"), _LOOK
    ),
    "handed_over_by_another": form(
        N("Clash", "Somebody else handed over order {number}"),
        N("Clash", "Have the goods left twice? Look, then discard or send anyway."),
    ),
    "finish_in_vendors_client": form(
        N("Clash", "The server does not take this step from a terminal"),
        N("Clash", "Finish the order in the system itself, then try again here."),
    ),
}

NOTES: Mapping[str, Text] = {
    "accepted, the platform has not canceled it yet": N(
        "EntryNote", "agreed; the system has not cancelled it yet"
    ),
    "kept on the terminal": N("EntryNote", "kept on the terminal only: no room on the server"),
    "passed over": N("EntryNote", "a person decided to go on in spite of it"),
    "made, but not to be found": N("EntryNote", "made, but the server does not show it"),
}
