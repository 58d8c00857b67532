"""Inventory shipments and their drafts, a line each; a draft's head cannot be changed (O32)."""

from __future__ import annotations

from app.clients.enfore.operations.making import delete, get, pages, post, put, say_status, whole
from app.clients.enfore.wire import shipments as wire

_PLACES = ("source_storage_location_id", "destination_storage_location_id")

_DRAFTS = "/org/{org}/inventory-shipment-drafts"
_DRAFT = _DRAFTS + "/{draft}"
SHIPMENT_DRAFTS = pages(_DRAFTS, wire.InventoryShipmentDraftShown, "from", "to", *_PLACES)
ADD_SHIPMENT_DRAFT = post(_DRAFTS, wire.InventoryShipmentDraft, wire.InventoryShipmentDraftShown)
GET_SHIPMENT_DRAFT = get(_DRAFT, wire.InventoryShipmentDraftShown)
DELETE_SHIPMENT_DRAFT = delete(_DRAFT)

_ITEMS = _DRAFT + "/items"
_ITEM = _ITEMS + "/{item}"
SHIPMENT_DRAFT_ITEMS = whole(_ITEMS, wire.InventoryShipmentDraftItemShown)
ADD_SHIPMENT_DRAFT_ITEM = post(
    _ITEMS, wire.InventoryShipmentDraftItem, wire.InventoryShipmentDraftItemShown
)
GET_SHIPMENT_DRAFT_ITEM = get(_ITEM, wire.InventoryShipmentDraftItemShown)
PUT_SHIPMENT_DRAFT_ITEM = put(
    _ITEM, wire.InventoryShipmentDraftItem, wire.InventoryShipmentDraftItemShown
)
DELETE_SHIPMENT_DRAFT_ITEM = delete(_ITEM)

_SHIPMENTS = "/org/{org}/inventory-shipments"
_SHIPMENT = _SHIPMENTS + "/{shipment}"
SHIPMENTS = pages(_SHIPMENTS, wire.InventoryShipment, "from", "to", *_PLACES, "number", "status")
CONVERT_SHIPMENT_DRAFT = post(_SHIPMENTS, str, wire.InventoryShipment)
GET_SHIPMENT = get(_SHIPMENT, wire.InventoryShipment)
PUT_SHIPMENT_STATUS = say_status(_SHIPMENT + "/status", wire.InventoryShipmentStatus)
