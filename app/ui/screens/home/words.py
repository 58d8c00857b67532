"""What the tiles say."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.receipt.document import Receipt
from app.ui.screens import moments
from app.ui.screens.deliveries.words import is_due, is_late, when_due
from app.ui.screens.home.values import GoOn, HomeTile, Upcoming
from app.ui.sentences import link_words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.workbench.views import ConnectionView, DeliveryRow, Here, ReceiptRow

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
        upcoming=tuple(_upcoming(row, now) for row in open_ones[:UPCOMING]),
    )


def _upcoming(row: DeliveryRow, now: int) -> Upcoming:
    when, tone = when_due(row, now)
    return Upcoming(row.head.number or row.head.note_number, row.head.sender, when, tone)


def receipts_tile(rows: Sequence[ReceiptRow]) -> HomeTile:
    """What was received on this terminal."""
    stuck = sum(bool(row.stuck) for row in rows)
    open_ones = sum(row.state == "open" for row in rows)
    note = translate("Home", "Look up, correct")
    if open_ones:
        note = translate("Home", "{n} open  ·  look up, correct").format(n=open_ones)
    if not rows:
        note = translate("Home", "None on this terminal yet")
    tone = Tone.PLAIN
    if stuck:
        note = translate("Home", "{n} with entries that need you").format(n=stuck)
        tone = Tone.BAD
    count = str(len(rows)) if rows else ""
    return HomeTile("receipts", translate("Home", "Receipts"), "document", count, note, tone)


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
        note = brief = translate("Home", "{n} need you").format(n=status.stuck)
    if status.stuck or status.link in TROUBLE:
        tone, icon = Tone.BAD, "warning"
    return HomeTile("outbox", translate("Home", "Sync"), icon, str(waiting), note, tone, brief)


def settings_tile() -> HomeTile:
    """The way to the settings."""
    note = translate("Home", "Scanner, sound, language, text size")
    return HomeTile("settings", translate("Home", "Settings"), "settings", "", note)


def go_on(document: str, title: str, receipt: Receipt, now: int) -> GoOn:
    """Where the person was: line, lines, last scan."""
    name = title or translate("Home", "Goods without a delivery")
    parts = []
    tally = receipt.tally
    line = receipt.lines.get(receipt.line) if receipt.line else None
    if line is not None and tally.advised:
        text = translate("Home", "line {line} of {lines}")
        parts.append(text.format(line=line.order + 1, lines=tally.advised))
    elif tally.advised:
        text = translate("Home", "{done} of {lines} lines done")
        parts.append(text.format(done=tally.complete, lines=tally.advised))
    if receipt.recent:
        at = moments.moment(receipt.recent[-1].at, now)
        parts.append(translate("Home", "last scan {time}").format(time=at))
    if receipt.sender and receipt.sender != name:
        parts.append(receipt.sender)
    share = tally.complete / tally.advised if tally.advised else None
    return GoOn(document, name, ", ".join(parts), share)
