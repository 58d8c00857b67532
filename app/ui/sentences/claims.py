"""Who is on what, in words: names stand here because a document asks whom to talk to (law 16)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.domain.claims import Claim
from app.ui.sentences.forms import Words
from app.ui.translation import translate

Names = Mapping[str, str]
"""Names of people by id; a terminal does not know everybody."""


def who(claim: Claim, names: Names) -> str:
    """The person and the terminal, or the terminal alone."""
    name = names.get(claim.person, "")
    if not name:
        return translate("Claims", "Terminal {terminal}").format(terminal=claim.terminal)
    told = translate("Claims", "{name}, terminal {terminal}")
    return told.format(name=name, terminal=claim.terminal)


def on_it(claims: Sequence[Claim], names: Names) -> str:
    """A sentence that says who is on one document."""
    if len(claims) == 1:
        return translate("Claims", "{who} is on it").format(who=who(claims[0], names))
    every = " · ".join(who(claim, names) for claim in claims)
    return translate("Claims", "{who} are on it").format(who=every)


def taken_over(claim: Claim, names: Names, at: str, numbers: str = "") -> Words:
    """Another terminal took over what is open here: orders by their `numbers`, else the delivery;
    `at` is when, empty where nobody knows.
    """
    if numbers:
        told = (
            translate("Claims", "{who} took {numbers} over at {time}")
            if at
            else translate("Claims", "{who} took {numbers} over meanwhile")
        )
    elif at:
        told = translate("Claims", "{who} took this delivery over at {time}")
    else:
        told = translate("Claims", "{who} took this delivery over meanwhile")
    return Words(told.format(who=who(claim, names), time=at, numbers=numbers), kept())


def beside(claim: Claim, names: Names, numbers: str = "") -> Words:
    """Another terminal is on what is open here: orders by their `numbers`, else the delivery."""
    told = (
        translate("Claims", "{who} is on {numbers} too")
        if numbers
        else translate("Claims", "{who} is on this delivery too")
    )
    return Words(told.format(who=who(claim, names), numbers=numbers), kept())


def did(*, took_over: bool, at: str, numbers: str = "") -> str:
    """The same in a row that has the name already."""
    if numbers:
        return _did_with(took_over, at).format(numbers=numbers, time=at)
    if not took_over:
        return translate("Claims", "is on it too")
    if not at:
        return translate("Claims", "took it over meanwhile")
    return translate("Claims", "took it over at {time}").format(time=at)


def _did_with(took_over: bool, at: str) -> str:
    if not took_over:
        return translate("Claims", "is on {numbers} too")
    if not at:
        return translate("Claims", "took {numbers} over meanwhile")
    return translate("Claims", "took {numbers} over at {time}")


def in_brief(claims: Sequence[Claim], names: Names) -> str:
    """Who is on one document, where there is little room."""
    if len(claims) == 1:
        return who(claims[0], names)
    every = ", ".join(claim.terminal for claim in claims)
    return translate("Claims", "Terminals {terminals}").format(terminals=every)


def kept() -> str:
    """What becomes of the work here, and what to do."""
    return translate("Claims", "What you scanned is kept. Post it and pass the rest on, or go on.")
