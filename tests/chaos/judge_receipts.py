"""After a run on a system that books receipts itself: every receipt took effect once.

stock     the hub's changes are those of the receipts that are done, plus any of those that ask a
          person - nothing else, nothing twice
journal   what posts have said, portion by portion, is what the receipts tell
records   receipts of processes, items of orders: as many, and as much, as the entries say
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from itertools import combinations
from typing import Any

from app.domain.entry import STUCK_STATES, Entry, EntryState
from app.domain.order_intents import OrderRest, ReceiveOrder, UnorderedGoods
from app.domain.receipt.document import Receipt
from app.domain.receipt.posting import said_now
from app.domain.receipt_intents import PostReceipt, PostUnannounced
from app.domain.values import Condition
from app.tour.control import Control

Booked = Counter[tuple[str, str]]
"""Product and amount, as often as it was booked."""


def judge_receipts(
    receipt: Receipt | None, entries: tuple[Entry, ...], control: Control
) -> list[str]:
    """Everything that is wrong, as sentences."""
    wrong = _posted(receipt) + _said(receipt, entries)
    wrong += _stock(receipt, entries, control.changes())
    stuck = (entry.intent for entry in entries if entry.state in STUCK_STATES)
    asks = any(not isinstance(intent, UnorderedGoods) for intent in stuck)
    return wrong if asks else wrong + _made(entries, control)


def _posted(receipt: Receipt | None) -> list[str]:
    """The run ends with everything posted; else it would have shown nothing."""
    lines = said_now(receipt) if receipt is not None else ()
    return [f"{len(lines)} lines were never posted"] if lines else []


def _said(receipt: Receipt | None, entries: tuple[Entry, ...]) -> list[str]:
    """The lines' kept goods that were posted are those of the receipts."""
    if receipt is None or not receipt.posts:
        return []
    posted = {line.line: line.accepted for post in receipt.posts for line in post.lines}
    kept = sum(posted.values(), Decimal(0))
    told = Decimal(0)
    for entry in entries:
        intent = entry.intent
        if isinstance(intent, PostReceipt | PostUnannounced):
            told += sum((one.quantity for one in intent.goods if one.kept), Decimal(0))
        elif isinstance(intent, ReceiveOrder):
            told += sum((line.accepted for line in intent.lines), Decimal(0))
    strange = sum((posted.get(key, Decimal(0)) for key in _unordered(receipt, entries)), Decimal(0))
    return [] if kept == told + strange else [f"posts say {kept}, receipts {told} and {strange}"]


def _unordered(receipt: Receipt, entries: tuple[Entry, ...]) -> Iterable[str]:
    """Lines that a system without blind receiving is told nothing of."""
    if any(isinstance(entry.intent, PostReceipt | PostUnannounced) for entry in entries):
        return ()
    return [line.id for line in receipt.ordered() if line.source is None]


def _stock(
    receipt: Receipt | None, entries: tuple[Entry, ...], changes: list[dict[str, Any]]
) -> list[str]:
    found: Booked = Counter(
        (change["product_id"], _plain(change["quantity"]))
        for change in changes
        if change["origin"] == "api"
    )
    done = [_books(receipt, entry) for entry in entries if entry.state is EntryState.DONE]
    open_ = [_books(receipt, entry) for entry in entries if entry.state in STUCK_STATES]
    for count in range(len(open_) + 1):
        for some in combinations(open_, count):
            if found == sum((*done, *some), Counter()):
                return []
    return [f"the hub booked {dict(found)}, done are {done}, a person is asked about {open_}"]


def _books(receipt: Receipt | None, entry: Entry) -> Booked:
    """What an entry adds: for a process one change per item, for an order one per line."""
    intent, sums = entry.intent, Counter[Any]()
    amounts: dict[Any, Decimal] = {}
    if isinstance(intent, PostReceipt | PostUnannounced):
        for one in intent.goods:
            if one.kept and one.condition is not Condition.DAMAGED:
                key = (one.product.id, one.place, one.condition, one.lot, one.expiry)
                amounts[key] = amounts.get(key, Decimal(0)) + one.quantity
    elif isinstance(intent, ReceiveOrder) and receipt is not None:
        for line in intent.lines:
            product = receipt.lines[line.line].product
            if line.accepted and product is not None:
                amounts[product.id, line.line] = line.accepted
    for key, amount in amounts.items():
        sums[key[0], _plain(amount)] += 1
    return sums


def _made(entries: tuple[Entry, ...], control: Control) -> list[str]:
    """As many receipts, processes and drafts of ours as there are entries that made one."""
    posts = sum(isinstance(entry.intent, PostReceipt | PostUnannounced) for entry in entries)
    rests = sum(isinstance(entry.intent, OrderRest) for entry in entries)
    receipts = [
        receipt
        for process in control.call("GET", "inbound-processes")["processes"]
        for receipt in process["receipts"]
        if any(str(one.get("content", "")).startswith("dh-") for one in receipt["comments"])
    ]
    orders = control.call("GET", "inventory-orders")["orders"]
    drafts = [one for one in orders if (one.get("purchase_order_number") or "").startswith("dh-")]
    wrong = [] if len(receipts) == posts else [f"{posts} receipts posted, {len(receipts)} there"]
    return wrong + ([] if len(drafts) == rests else [f"{rests} drafts made, {len(drafts)} there"])


def _plain(value: Any) -> str:
    return f"{Decimal(str(value)).normalize():f}"
