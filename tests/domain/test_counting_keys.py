"""Every key in the code of counts stands in its list, and nothing stands in vain."""

from __future__ import annotations

from typing import get_args

import app.domain.counting as package
from app.domain.counting import keys
from app.domain.counting.facts import CountFact
from tests.domain.keys_in_code import dead, unlisted


def test_every_key_is_listed() -> None:
    assert unlisted(package, keys, {}) == []


def test_no_listed_key_is_dead() -> None:
    assert dead(package, keys) == []


def test_types_of_facts_are_told_apart() -> None:
    types = [fact.TYPE for fact in get_args(CountFact)]
    assert len(set(types)) == len(types) == 28
    assert all(name.startswith("count.") for name in types)
