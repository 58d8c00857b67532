"""Trybe: inventory orders, their items, submitting, receiving and the queued export."""

from __future__ import annotations

from app.hub.behaviours.trybe import exports, items, orders, steps

OPERATIONS = {
    **orders.OPERATIONS,
    **items.OPERATIONS,
    **steps.OPERATIONS,
    **exports.OPERATIONS,
}
