"""How a sentence is kept: an English text under a context, with the details it needs.

A key has a title (what happened, or the cause) and a second line (what to do). Where a detail may
be missing there are several texts, best first: the first whose details are all there is taken.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from app.ui.translation import translate

log = logging.getLogger(__name__)

_NAMES = re.compile(r"\{([a-z0-9_]+)\}")
_NAMED = re.compile(r"\{([a-z0-9_]+)\}(\.?)")


class Text(NamedTuple):
    """An English text and the context it is translated under."""

    context: str
    source: str

    def names(self) -> frozenset[str]:
        """The details that it needs."""
        return frozenset(_NAMES.findall(self.source))

    def say(self, values: Mapping[str, str] | None = None) -> str:
        """In the present language, with its details filled in. A brace in a value is harmless, and
        one that ends with a full stop ("Stk.") ends its sentence as well.
        """
        known = values or {}

        def put(found: re.Match[str]) -> str:
            value = known.get(found.group(1), "")
            return value + ("" if value.endswith(".") else found.group(2))

        return _NAMED.sub(put, translate(self.context, self.source))


def N(context: str, source: str) -> Text:
    """Mark a text for translation."""
    return Text(context, source)


@dataclass(frozen=True, slots=True)
class Form:
    """The texts of one key: alternatives of the title and of the second line, best first."""

    titles: tuple[Text, ...]
    details: tuple[Text, ...] = ()

    def texts(self) -> tuple[Text, ...]:
        """Every text of it."""
        return self.titles + self.details


def form(title: Text | tuple[Text, ...], *details: Text) -> Form:
    """A key with one title or several, and the alternatives of its second line."""
    return Form(
        title if isinstance(title, tuple) and not isinstance(title, Text) else (title,), details
    )


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence for a person: `title` says what happened or the cause, `detail` what to do."""

    title: str
    detail: str = ""

    @property
    def line(self) -> str:
        """Both as one text, for a list or the command line."""
        if not self.detail:
            return self.title
        end = "" if self.title.endswith((".", "!", "?", ":", "…")) else "."
        return f"{self.title}{end} {self.detail}"


def chosen(texts: tuple[Text, ...], values: Mapping[str, str]) -> str:
    """The first text whose details are all there, filled in; "" if there is none."""
    for text in texts:
        if all(values.get(name) for name in text.names()):
            return text.say(values)
    if texts:
        log.warning("no sentence fits: %s with %s", texts[0].source, sorted(values))
        return texts[-1].say(values)
    return ""


def said(shape: Form, values: Mapping[str, str]) -> Words:
    """The words of a form."""
    titles = chosen(shape.titles, values)
    fitting = [t for t in shape.details if all(values.get(name) for name in t.names())]
    return Words(titles, fitting[0].say(values) if fitting else "")
