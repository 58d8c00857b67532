"""The connection in a sentence: whether the server answers, when it last did, what waits for it."""

from __future__ import annotations

from app.ui.screens import moments
from app.ui.screens.outbox.standing import FULL, SENDS
from app.ui.screens.outbox.values import LinkLine
from app.ui.sentences import link_words, network_words, words
from app.ui.tokens import Tone
from app.ui.translation import translate
from app.workbench.views import ConnectionView

PASSING = frozenset({"", "unreachable", "timeout", "reset", "refused", "dns"})
"""What mostly ends by itself, and is tried again (`ConnectionView.network`)."""
REFUSED = "sign_in"
"""The link while the server refuses the credentials: nothing leaves before there are others."""
NEWER = "queue_unknown"
"""What holds sending up where a newer version wrote a part of the queue (`ConnectionView.disk`)."""
JUST_NOW = 45_000
"""So long ago, ms, is "just now": an idle terminal asks the server about once a minute."""


def link_line(status: ConnectionView, now: int) -> LinkLine:
    """The connection, with the last contact (features U27), what waits, or what to do about it."""
    contact = _contact(status, now)
    if status.disk == FULL:
        room = translate("Outbox", "Make room on the disk. Then sending goes on by itself.")
        halted = translate("Outbox", "Sending stands still: make room on the disk")
        said = f"{_link(status)}. {contact} {room}"
        return LinkLine(said, "warning", Tone.BAD, halted=halted)
    if status.disk:
        trouble = words(status.disk)
        short = f"{trouble.title}. {trouble.detail}"
        long = f"{trouble.title}. {contact} {trouble.detail}"
        return LinkLine(long, "warning", Tone.BAD, short, halted=_halted(status.disk))
    if status.link not in SENDS and status.network not in PASSING:
        trouble = network_words(status.network)
        short = f"{trouble.title}. {trouble.detail}"
        long = f"{trouble.title}. {contact} {trouble.detail}"
        leads = status.link == REFUSED
        halted = translate("Outbox", "Sending stands still: do what the line below says")
        return LinkLine(long, "warning", Tone.BAD, short, leads, halted)
    said = f"{_link(status)}. {contact} {_to_send(status)}".strip()
    if status.link in SENDS:
        return LinkLine(said, "cloud", Tone.OK)
    return LinkLine(said, "offline", Tone.WARN)


def _halted(disk: str) -> str:
    """What to do while a store holds sending up."""
    if disk == NEWER:
        return translate("Outbox", "Sending stands still: install the newer version again")
    return translate("Outbox", "Sending stands still: do what the line below says")


def _link(status: ConnectionView) -> str:
    word = link_words(status.link)
    return word[:1].upper() + word[1:]


def _contact(status: ConnectionView, now: int) -> str:
    if status.last_contact is None:
        return translate("Outbox", "The server has not answered yet.")
    passed = max(0, now - status.last_contact)
    if passed < JUST_NOW and status.link not in SENDS and status.network in PASSING:
        return translate("Outbox", "The server answered until just now.")
    if passed < JUST_NOW:
        return translate("Outbox", "The server answered just now.")
    if passed > 12 * moments.HOUR_MS:
        text = translate("Outbox", "The server answered last {time}.")
        return text.format(time=moments.moment(status.last_contact, now))
    text = translate("Outbox", "The server answered {time} ago.")
    return text.format(time=moments.duration(passed))


def _to_send(status: ConnectionView) -> str:
    if not status.to_send:
        return ""
    if status.link in SENDS:
        return translate("Outbox", "%n to send.", "", status.to_send)
    return translate("Outbox", "%n to send: all is kept, and sent by itself.", "", status.to_send)
