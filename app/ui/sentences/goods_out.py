"""Values of goods that leave, as people read them: states, types, reasons, what a person does."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences.forms import N, Text
from app.ui.sentences.values import REASONS

STATUSES: Mapping[str, Text] = {
    "UNCONFIRMED": N("GoodsOutStatus", "to be confirmed"),
    "CONFIRMED": N("GoodsOutStatus", "confirmed"),
    "REJECTED": N("GoodsOutStatus", "rejected"),
    "IN_PROCESS": N("GoodsOutStatus", "in process"),
    "IN_PICKING": N("GoodsOutStatus", "being picked"),
    "PICKED": N("GoodsOutStatus", "picked"),
    "IN_PACKING": N("GoodsOutStatus", "being packed"),
    "PACKED": N("GoodsOutStatus", "packed"),
    "READY_FOR_PICKUP": N("GoodsOutStatus", "ready for pickup"),
    "PICKED_UP": N("GoodsOutStatus", "picked up"),
    "FULFILLED": N("GoodsOutStatus", "fulfilled"),
    "CANCELED": N("GoodsOutStatus", "cancelled"),
    "UNKNOWN": N("GoodsOutStatus", "unknown"),
}

TYPES: Mapping[str, Text] = {
    "SHIPMENT": N("GoodsOutType", "Shipment"),
    "PICKUP": N("GoodsOutType", "Pickup"),
    "ON_PREMISE_DELIVERY": N("GoodsOutType", "Hand-out on site"),
    "UNKNOWN": N("GoodsOutType", "Unknown type"),
}

STAGES: Mapping[str, Text] = {
    "NONE": N("Stage", "not begun"),
    "CONFIRMED": N("Stage", "confirmed"),
    "PICKING": N("Stage", "being picked"),
    "PICKED": N("Stage", "picked"),
    "PACKING": N("Stage", "being packed"),
    "PACKED": N("Stage", "packed"),
    "READY": N("Stage", "ready to be handed over"),
    "LEFT": N("Stage", "handed over"),
    "FULFILLED": N("Stage", "with the recipient"),
}

MODES: Mapping[str, Text] = {
    "pick": N("Mode", "Pick"),
    "pack": N("Mode", "Pack"),
    "hand_over": N("Mode", "Hand over"),
    "put_back": N("Mode", "Put back"),
}

OUTCOMES: Mapping[str, Text] = {
    "collected": N("HandOver", "handed over"),
    "not_collected": N("HandOver", "not collected"),
}

STOCK_BY: Mapping[str, Text] = {
    "platform": N("StockBy", "The system takes the goods out of stock at the end."),
    "terminal": N("StockBy", "This terminal takes the goods out of stock."),
}

DISPATCH_REASONS: Mapping[str, Text] = {
    "not_there": N("DispatchReason", "Nothing at the place"),
    "too_few": N("DispatchReason", "Less at the place than wanted"),
    "damaged": N("DispatchReason", "Damaged"),
    "expired": REASONS["expired"],
    "out_of_reach": N("DispatchReason", "Cannot be reached now"),
    "customer_asks": N("DispatchReason", "The customer asked to wait"),
    "goods_missing": N("DispatchReason", "Goods are missing"),
    "check_needed": N("DispatchReason", "Somebody must look at it"),
    "no_carrier": N("DispatchReason", "No carrier"),
    "nobody_came": N("DispatchReason", "Nobody came"),
    "refused_goods": N("DispatchReason", "The customer did not want the goods"),
    "refused_pay": N("DispatchReason", "The customer did not pay"),
    "wrong_person": N("DispatchReason", "The wrong person came"),
    "unpacked_along": N("DispatchReason", "Goes along without a package"),
    "lost": N("DispatchReason", "Lost on the way"),
    "customer_took": N("DispatchReason", "The customer took it already"),
    "other": REASONS["other"],
    "on_hold": N("DispatchReason", "The order is on hold"),
}

UNDONE: Mapping[str, Text] = {
    "dispatch.mode_entered": N("Undone", "the change of work"),
    "dispatch.order_chosen": N("Undone", "the choice of the order"),
    "dispatch.line_chosen": N("Undone", "the choice of the line"),
    "dispatch.place_chosen": N("Undone", "the choice of the place"),
    "dispatch.wrong_place": N("Undone", "a wrong place"),
    "dispatch.redirected": N("Undone", "the other place"),
    "dispatch.picked": N("Undone", "a pick"),
    "dispatch.packed": N("Undone", "what was packed"),
    "dispatch.put_back": N("Undone", "what was put back"),
    "dispatch.question_asked": N("Undone", "a scan with a question"),
    "dispatch.question_grew": N("Undone", "a scan with a question"),
    "dispatch.question_answered": N("Undone", "an answer"),
    "dispatch.multiplier_set": N("Undone", "the multiplier"),
    "dispatch.attributes_held": N("Undone", "a label that waited"),
    "dispatch.context_dropped": N("Undone", "what was dropped"),
    "dispatch.shorted": N("Undone", "a short line"),
    "dispatch.skipped": N("Undone", "a skipped line"),
    "dispatch.lot_swapped": N("Undone", "the swap of a lot"),
    "dispatch.over_allowed": N("Undone", "an allowed excess"),
    "dispatch.place_looked": N("Undone", "the look at a place"),
    "dispatch.order_confirmed": N("Undone", "the confirmation"),
    "dispatch.order_rejected": N("Undone", "the rejection"),
    "dispatch.order_held": N("Undone", "a hold"),
    "dispatch.order_released": N("Undone", "a release"),
    "dispatch.cancellation_requested": N("Undone", "the request to cancel"),
    "dispatch.cancellation_accepted": N("Undone", "the cancellation"),
    "dispatch.return_decided": N("Undone", "the return of goods"),
    "dispatch.package_begun": N("Undone", "a new package"),
    "dispatch.package_chosen": N("Undone", "the choice of the package"),
    "dispatch.package_described": N("Undone", "size and weight"),
    "dispatch.package_closed": N("Undone", "the closing of a package"),
    "dispatch.package_reopened": N("Undone", "the opening of a package"),
    "dispatch.package_voided": N("Undone", "a void label"),
    "dispatch.difference_explained": N("Undone", "an explanation"),
    "dispatch.signed": N("Undone", "the signature"),
    "dispatch.handed_over": N("Undone", "the hand-over"),
    "dispatch.noted": N("Undone", "a note"),
    "dispatch.code_linked": N("Undone", "the link of a code"),
    "dispatch.lot_taught": N("Undone", "a lot"),
    "dispatch.correction_started": N("Undone", "the correction"),
}
"""What undo took back, by the TYPE of its first fact."""
