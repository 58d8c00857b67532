"""What is said of the queue as a whole, on every screen that counts it."""

from __future__ import annotations

from app.ui.sentences.forms import N, Text

_ONE, _MANY = N("Queue", "1 needs you"), N("Queue", "{n} need you")
_ONE_OF, _MANY_OF = N("Queue", "1 of {all} needs you"), N("Queue", "{n} of {all} need you")


def need_you(stuck: int) -> str:
    """So many entries, or documents, wait for a person."""
    return (_ONE if stuck == 1 else _MANY).say({"n": str(stuck)})


def need_you_of(stuck: int, every: int) -> str:
    """So many of all entries wait for a person."""
    return (_ONE_OF if stuck == 1 else _MANY_OF).say({"n": str(stuck), "all": str(every)})


TEXTS: tuple[Text, ...] = (_ONE, _MANY, _ONE_OF, _MANY_OF)
"""Every text here: what a translation must have."""
