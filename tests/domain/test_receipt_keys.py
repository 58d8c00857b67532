"""Every key in the receipt's code stands in its list, and nothing stands there in vain."""

from __future__ import annotations

from typing import get_args

import app.domain.receipt as package
from app.domain.receipt import keys
from app.domain.receipt.facts import ReceiptFact
from app.domain.receipt.rules import REASONS
from tests.domain.keys_in_code import dead, unlisted


def test_every_key_is_listed() -> None:
    assert unlisted(package, keys, {}) == []


def test_no_listed_key_is_dead() -> None:
    assert dead(package, keys) == []


def test_reasons_have_a_meaning() -> None:
    assert set(REASONS) < set(keys.REASONS)


def test_types_of_facts_are_told_apart() -> None:
    types = [fact.TYPE for fact in get_args(ReceiptFact)]
    assert len(set(types)) == len(types) == 23
    assert all(name.startswith("receipt.") for name in types)
