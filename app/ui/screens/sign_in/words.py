"""What the sign-in screen says at each step."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app.domain.people import PIN_LEAST, PIN_MOST, Member, Role
from app.ui.screens.sign_in.flow import Flow, Step
from app.ui.screens.sign_in.values import NameCard, initials
from app.ui.translation import translate


def title_of(flow: Flow, name: str) -> str:
    """Whose turn it is; `name` is who types."""
    if flow.step is Step.NAMES:
        return translate("SignIn", "Who is here?")
    if flow.step is Step.LEADS:
        return translate("SignIn", "Which lead is here?")
    return name


def hint_of(flow: Flow, name: str) -> str:
    """What to do; `name` is whose PIN it is about."""
    match flow.step:
        case Step.NAMES:
            return translate("SignIn", "Scan your badge, or tap your name")
        case Step.PIN:
            return translate("SignIn", "Enter your PIN, or scan your badge")
        case Step.LEADS:
            return translate("SignIn", "A lead sets the PIN of {name}").format(name=name)
        case Step.LEAD_PIN:
            text = translate("SignIn", "Your own PIN first: then {name} chooses one")
            return text.format(name=name)
        case Step.OLD:
            return translate("SignIn", "Enter the PIN that you have now")
        case Step.NEW:
            text = translate("SignIn", "Choose a new PIN: {least} to {most} digits")
            return text.format(least=PIN_LEAST, most=PIN_MOST)
        case Step.AGAIN:
            return translate("SignIn", "Enter the new PIN once more")


def wait_words(seconds: int) -> str:
    """How long no PIN is taken."""
    if seconds < 60:
        return translate("SignIn", "Wait %n second(s)", "", seconds)
    return translate("SignIn", "Wait %n minute(s)", "", -(-seconds // 60))


def card(member: Member, *, here: bool = False) -> NameCard:
    """A person as the list shows them."""
    parts = []
    if member.role is Role.LEAD:
        parts.append(translate("SignIn", "Lead"))
    if not member.pin:
        no_pin = translate("SignIn", "Badge only")
        parts.append(no_pin if member.badge else translate("SignIn", "No PIN yet"))
    return NameCard(member.id, member.name, initials(member.name), " · ".join(parts), here)


def cards(
    members: Iterable[Member], here: str, wanted: Callable[[Member], bool] = lambda _: True
) -> tuple[NameCard, ...]:
    """The people that can be tapped; `here` is who was here last."""
    return tuple(card(one, here=one.id == here) for one in members if wanted(one))
