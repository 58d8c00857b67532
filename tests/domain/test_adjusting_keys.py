"""Every key in the code of adjustments stands in its list, and nothing stands in vain."""

from __future__ import annotations

from typing import get_args

import app.domain.adjusting as package
from app.domain.adjusting import keys
from app.domain.adjusting.facts import AdjustFact
from tests.domain.keys_in_code import dead, unlisted


def test_every_key_is_listed() -> None:
    assert unlisted(package, keys, {}) == []


def test_no_listed_key_is_dead() -> None:
    assert dead(package, keys) == []


def test_types_of_facts_are_told_apart() -> None:
    types = [fact.TYPE for fact in get_args(AdjustFact)]
    assert len(set(types)) == len(types) == 16
    assert all(name.startswith("adjust.") for name in types)
