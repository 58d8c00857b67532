"""Every key in the dispatch's code stands in its list, and nothing stands there in vain."""

from __future__ import annotations

from typing import get_args

import app.domain.dispatch as package
from app.domain.dispatch import keys, rules
from app.domain.dispatch.facts import DispatchFact
from tests.domain.keys_in_code import dead, unlisted


def test_every_key_is_listed() -> None:
    assert unlisted(package, keys, {"asked_reason": "QUESTIONS", "_asked": "QUESTIONS"}) == []


def test_no_listed_key_is_dead() -> None:
    assert dead(package, keys) == []


def test_reasons_have_a_meaning_and_fit_the_numbered_answers() -> None:
    lists = (
        rules.SHORT_REASONS,
        rules.HOLD_REASONS,
        rules.UNCOLLECTED_REASONS,
        rules.DIFFERENCE_REASONS,
    )
    assert {reason for one in lists for reason in one} | {"on_hold"} == set(keys.REASONS)
    assert all(len(one) <= 8 for one in lists)


def test_types_of_facts_are_told_apart() -> None:
    types = [fact.TYPE for fact in get_args(DispatchFact)]
    assert len(set(types)) == len(types) == 45
    assert all(name.startswith("dispatch.") for name in types)
