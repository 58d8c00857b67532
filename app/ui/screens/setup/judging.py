"""What a test of the connection found, in words: for set-up, and for credentials entered anew."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.settings import System
from app.ui.sentences import entry_error_words, words
from app.ui.sentences.forms import Words
from app.ui.translation import translate
from app.workbench.device import Tested


def refused_words(error: Mapping[str, Any]) -> Words:
    """Why the server did not let us in; `error` is `Tested.error`."""
    if error.get("kind") == "SignIn":
        return words("secret_refused")
    return entry_error_words(error) or Words("")


def connected_words(tested: Tested, system: System) -> Words:
    """Where we are, and what is expected there: whoever knows the site sees that it is theirs."""
    expected = translate("Setup", "%n deliver(ies) expected", "", tested.deliveries)
    if tested.place_name:
        told = translate("Setup", "Connected: {place}").format(place=tested.place_name)
        return Words(told, expected)
    told = translate("Setup", "Connected: {deliveries}").format(deliveries=expected)
    return Words(told, _place_hint(system))


def _place_hint(system: System) -> str:
    """What a system that names no places leaves to the person."""
    if system == "trybe":
        return translate("Setup", "Trybe knows no places: this one is for you alone.")
    return translate("Setup", "This system names no places: compare the place's id yourself.")
