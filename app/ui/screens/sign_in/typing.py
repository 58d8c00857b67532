"""The digits of a PIN on their way: what the sign-in screen and a lead's approval share."""

from __future__ import annotations

from app.domain.people import PIN_LEAST, PIN_MOST

BACK = "<"


class Digits:
    """Typed digits; only their number is ever told."""

    def __init__(self) -> None:
        self._typed = ""

    def __len__(self) -> int:
        return len(self._typed)

    @property
    def enough(self) -> bool:
        """Whether they can be a PIN."""
        return len(self._typed) >= PIN_LEAST

    def press(self, key: str) -> bool:
        """Take a digit, or "<" to take one back; False when it has no place."""
        if key == BACK:
            self._typed = self._typed[:-1]
        elif len(key) == 1 and key in "0123456789" and len(self._typed) < PIN_MOST:
            self._typed += key
        else:
            return False
        return True

    def take(self) -> str:
        """All of them; none is left."""
        typed, self._typed = self._typed, ""
        return typed


def may_be_pin(text: str) -> bool:
    """Whether what was read as a scan is as long as a PIN, and nothing but digits."""
    return text.isascii() and text.isdecimal() and PIN_LEAST <= len(text) <= PIN_MOST


def key_name(key: str) -> str:
    """What a pressed key of a keyboard means here: a digit, "<", "apply", "cancel", or ""."""
    if len(key) == 1 and key in "0123456789":
        return key
    named = {"Backspace": BACK, "Return": "apply", "Enter": "apply", "Escape": "cancel"}
    return named.get(key, "")
