"""What the tiles say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from app.domain.dispatch.mode import Mode
from app.domain.shipment import ShipmentStatus
from app.ui.screens import moments
from app.ui.screens.deliveries.words import is_due, is_late, when_due
from app.ui.screens.goods_outs import words as orders
from app.ui.screens.goods_outs.values import Filter as OrderFilter
from app.ui.screens.home.values import GoOn, HomeTile, Upcoming
from app.ui.screens.own import Own
from app.ui.sentences import direction_words, link_words, need_you, quantity
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.workbench.views import (
    ConnectionView,
    DeliveryRow,
    GoodsOutRow,
    Here,
)

if TYPE_CHECKING:
    from app.domain.adhoc.document import AdHoc
    from app.domain.adjusting.document import Adjustment
    from app.domain.counting.document import Count
    from app.domain.dispatch.document import Dispatch
    from app.domain.receipt.document import Receipt
    from app.domain.shipping.document import Shipping
    from app.domain.working import RecentScan

AWAY = frozenset({"offline", "slow", "portal", "proxy"})
UPCOMING = 6
TROUBLE = frozenset({"sign_in", "certificate", "clock"})


def receive_tile(rows: Sequence[DeliveryRow], now: int) -> HomeTile:
    """Deliveries that can be received."""
    open_ones = [row for row in rows if row.startable and row.here is not Here.FINISHED]
    late = sum(is_late(row, now) for row in open_ones)
    today = sum(is_due(row, now) for row in open_ones) - late
    begun = sum(row.here in (Here.STARTED, Here.POSTED) for row in open_ones)
    counted = (
        (translate("Home", "{n} due today"), today),
        (translate("Home", "{n} late"), late),
        (translate("Home", "{n} begun here"), begun),
    )
    parts = [text.format(n=count) for text, count in counted if count]
    note = "  ·  ".join(parts) or translate("Home", "Nothing is due today")
    if not open_ones:
        note = translate("Home", "No deliveries on this terminal yet")
    return HomeTile(
        "receive",
        translate("Home", "Receive"),
        "receive",
        str(len(open_ones)),
        note,
        Tone.ACCENT,
        brief=translate("Home", "{n} late").format(n=late) if late else "".join(parts[:1]),
        upcoming=tuple(_upcoming(row, now) for row in open_ones[:UPCOMING]),
    )


def _upcoming(row: DeliveryRow, now: int) -> Upcoming:
    when, tone = when_due(row, now)
    return Upcoming(row.head.number or row.head.note_number, row.head.sender, when, tone)


def pick_tile(counts: Mapping[str, int], first: Sequence[GoodsOutRow], now: int) -> HomeTile:
    """Orders to be picked; `counts` by the filters of their list, `first` the most urgent."""
    late = sum(orders.is_late(row, now) for row in first)
    counted = (
        (translate("Home", "{n} late"), late),
        (translate("Home", "{n} in work"), counts.get(OrderFilter.IN_WORK, 0)),
        (translate("Home", "{n} to confirm"), counts.get(OrderFilter.TO_CONFIRM, 0)),
        (translate("Home", "{n} stopped"), counts.get(OrderFilter.BLOCKED, 0)),
    )
    parts = [text.format(n=count) for text, count in counted if count]
    note = "  ·  ".join(parts) or translate("Home", "Nothing is late")
    count = counts.get(OrderFilter.TO_DO, 0)
    if not counts:
        note = translate("Home", "No orders on this terminal yet")
    return HomeTile(
        "pick",
        translate("Home", "Pick & pack"),
        "pick",
        str(count),
        note,
        Tone.ACCENT,
        brief=parts[0] if parts else "",
        upcoming=tuple(_leaving(row, now) for row in first[:UPCOMING]),
    )


def _leaving(row: GoodsOutRow, now: int) -> Upcoming:
    at = row.head.due_at
    when, tone = orders.when_due(row, now)
    if at is not None and not orders.is_late(row, now):
        today = moments.days_from(at, now) == 0
        when = moments.time_of_day(at) if today else moments.day_name(at, now)
    return Upcoming(row.head.number, row.head.recipient, when, tone)


def hand_over_tile(counts: Mapping[str, int]) -> HomeTile:
    """Orders that wait for a carrier or a customer."""
    count = counts.get(OrderFilter.TO_HAND_OVER, 0)
    note = translate("Home", "Pickup code, order or package")
    if not count:
        note = translate("Home", "Nothing is ready yet")
    tone = Tone.OK if count else Tone.PLAIN
    return HomeTile("hand_over", translate("Home", "Hand over"), "handover", str(count), note, tone)


def documents_tile(rows: Sequence[Own], *, out: bool) -> HomeTile:
    """What was done on this terminal; `out`: goods leave here, too."""
    stuck = sum(bool(row.stuck) for row in rows)
    open_ones = sum(row.state == "open" for row in rows)
    note = translate("Home", "Look up, correct")
    if open_ones:
        note = translate("Home", "{n} open  ·  look up, correct").format(n=open_ones)
    if not rows:
        note = translate("Home", "None on this terminal yet")
    tone = Tone.PLAIN
    if stuck:
        note = need_you(stuck)
        tone = Tone.BAD
    count = str(len(rows)) if rows else ""
    title = translate("Home", "Records") if out else translate("Home", "Receipts")
    return HomeTile("receipts", title, "document", count, note, tone)


def sync_tile(status: ConnectionView, now: int) -> HomeTile:
    """What is not yet sent, and how the network is."""
    waiting = status.to_send + status.stuck
    note = brief = link_words(status.link)
    tone, icon = Tone.PLAIN, "sync"
    if status.link == "online":
        note = brief = translate("Home", "Everything is sent") if not waiting else note
        tone = Tone.OK if not waiting else Tone.PLAIN
        icon = "cloud"
    elif status.link in AWAY:
        tone, icon = Tone.WARN, "offline"
        if status.last_contact is not None:
            since = moments.moment(status.last_contact, now)
            note = translate("Home", "{link}, last contact {time}").format(link=note, time=since)
    if status.stuck:
        note = brief = need_you(status.stuck)
    if status.stuck or status.link in TROUBLE:
        tone, icon = Tone.BAD, "warning"
    return HomeTile("outbox", translate("Home", "Sync"), icon, str(waiting), note, tone, brief)


def counts_tile(rows: Sequence[Own]) -> HomeTile:
    """The way to counts; how many of them are open."""
    counts = [row for row in rows if row.kind == "count"]
    open_ones = sum(row.state == "open" for row in counts)
    stuck = sum(bool(row.stuck) for row in counts)
    note = translate("Home", "Count a place, or a list")
    if open_ones:
        note = translate("Home", "{n} open").format(n=open_ones)
    if stuck:
        note = need_you(stuck)
    tone = Tone.BAD if stuck else Tone.ACCENT if open_ones else Tone.PLAIN
    count = str(open_ones) if open_ones else ""
    return HomeTile("counts", translate("Home", "Count"), "count", count, note, tone)


def shipments_tile(counts: Mapping[ShipmentStatus, int], documents: Sequence[Own]) -> HomeTile:
    """The way to shipments between own places; how many are to be loaded or are on their way."""
    drafts = counts.get(ShipmentStatus.DRAFT, 0)
    to_load = counts.get(ShipmentStatus.NEW, 0)
    under_way = counts.get(ShipmentStatus.IN_PROCESS, 0)
    stuck = sum(bool(own.stuck) for own in documents if own.kind == "shipping")
    counted = (
        (translate("Home", "{n} to load"), to_load),
        (translate("Home", "{n} on the way"), under_way),
        (translate("Home", "{n} drafts"), drafts),
    )
    parts = [text.format(n=count) for text, count in counted if count]
    note = "  ·  ".join(parts) or translate("Home", "From one place to another")
    brief = parts[0] if parts else ""
    if stuck:
        note = brief = translate("Home", "{n} need you").format(n=stuck)
    tone = Tone.BAD if stuck else Tone.ACCENT if to_load or under_way else Tone.PLAIN
    count = str(to_load + under_way) if to_load or under_way else ""
    return HomeTile("shipments", translate("Home", "Ship"), "ship", count, note, tone, brief)


def lookup_tile() -> HomeTile:
    """The way to look-up; any scan of an item leads there as well."""
    note = translate("Home", "What is it, where is it?")
    return HomeTile("lookup", translate("Home", "Look up"), "lookup", "", note)


def settings_tile() -> HomeTile:
    """The way to the settings."""
    note = translate("Home", "Scanner, sound, language, text size")
    return HomeTile("settings", translate("Home", "Settings"), "settings", "", note)


def go_on(own: Own, receipt: Receipt, now: int) -> GoOn:
    """Where the person was: line, lines, last scan."""
    tally = receipt.tally
    line = receipt.lines.get(receipt.line) if receipt.line else None
    where = line.order + 1 if line is not None else None
    parts = [*_lines(where, tally.complete, tally.advised), *_last_scan(receipt.recent, now)]
    if receipt.sender and receipt.sender != own.name:
        parts.append(receipt.sender)
    share = tally.complete / tally.advised if tally.advised else None
    return GoOn(own.kind, own.document, own.name, ", ".join(parts), share)


def go_on_leaving(own: Own, dispatch: Dispatch, now: int) -> GoOn:
    """Where the person was among goods that leave: what was being done, line, last scan."""
    lines = dispatch.walked()
    done = sum(line.rest <= 0 for line in lines)
    line = dispatch.lines.get(dispatch.line or "")
    picking = dispatch.mode is Mode.PICK and line is not None and line.rest > 0
    where = line.rank + 1 if line is not None and picking else None
    parts = [own.doing, *_lines(where, done, len(lines)), *_last_scan(dispatch.recent, now)]
    if len(dispatch.orders) == 1 and dispatch.orders[0].head.recipient:
        parts.append(dispatch.orders[0].head.recipient)
    share = done / len(lines) if lines else None
    return GoOn(own.kind, own.document, own.name, ", ".join(parts), share)


def go_on_without(own: Own, ad_hoc: AdHoc, now: int) -> GoOn:
    """Where the person was among goods that leave without an order."""
    count = len(ad_hoc.lines)
    parts = [translate("Home", "%n line(s) scanned", "", count), *_last_scan(ad_hoc.recent, now)]
    return GoOn(own.kind, own.document, own.name, ", ".join(parts))


def go_on_shipping(own: Own, shipping: Shipping, now: int) -> GoOn:
    """Where the person was in a shipment: what is done, from where to where, how much is there."""
    drafting = shipping.task == "draft"
    lines = [line for line in shipping.lines if line.shipped]
    heading = shipping.heading
    places = [place.name for place in (heading.source, heading.destination) if place is not None]
    parts = [own.doing, " → ".join(places)]
    if drafting:
        parts.append(translate("Home", "%n line(s) scanned", "", len(shipping.lines)))
    else:
        parts += _lines(None, sum(not line.rest for line in lines), len(lines))
    parts += _last_scan(shipping.recent, now)
    share = None
    if lines and not drafting:
        share = sum(not line.rest for line in lines) / len(lines)
    told = ", ".join(part for part in parts if part)
    return GoOn(own.kind, own.document, own.name, told, share)


def go_on_adjusting(own: Own, adjustment: Adjustment, now: int) -> GoOn:
    """Where the person was in an adjustment: where, what becomes of the stock, how many."""
    place, product = adjustment.place, adjustment.product
    parts = [direction_words(adjustment.heading.direction)]
    if place is not None:
        parts.append(place.name)
    if product is not None and adjustment.lines:
        parts.append(quantity(adjustment.quantity, product.unit))
    parts += _last_scan(adjustment.recent, now)
    return GoOn(own.kind, own.document, own.name, ", ".join(parts))


def go_on_counting(own: Own, count: Count, now: int) -> GoOn:
    """Where the person was in a count: the place, how much is counted, what is left."""
    parts = [count.place.name] if count.place is not None else []
    parts.append(translate("Home", "%n line(s) counted", "", len(count.lines)))
    left = len(count.uncounted())
    if left:
        parts.append(translate("Home", "%n to count", "", left))
    parts += _last_scan(count.recent, now)
    share = len(count.lines) / (len(count.lines) + left) if left else None
    return GoOn(own.kind, own.document, own.name, ", ".join(parts), share)


def _lines(where: int | None, done: int, lines: int) -> list[str]:
    if not lines:
        return []
    if where is not None:
        text = translate("Home", "line {line} of {lines}")
        return [text.format(line=where, lines=lines)]
    return [translate("Home", "{done} of {lines} lines done").format(done=done, lines=lines)]


def _last_scan(recent: Sequence[RecentScan], now: int) -> list[str]:
    if not recent:
        return []
    at = moments.moment(recent[-1].at, now)
    return [translate("Home", "last scan {time}").format(time=at)]
