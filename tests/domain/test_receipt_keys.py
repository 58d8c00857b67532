"""Every key in the receipt's code stands in its list, and nothing stands there in vain."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import app.domain.receipt
from app.domain.receipt import keys
from app.domain.receipt.facts import ReceiptFact
from app.domain.receipt.rules import REASONS

PACKAGE = Path(app.domain.receipt.__file__).parent
GROUPS = {
    "Refused": keys.REFUSED,
    "refused": keys.REFUSED,
    "Held": keys.HELD,
    "Notice": keys.NOTICES,
    "Ask": keys.QUESTIONS,
    "Option": keys.OPTIONS,
}


def _calls() -> Iterator[tuple[str, str]]:
    """Calls with a text as first argument: the function's name and the text."""
    for path in PACKAGE.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield node.func.id, first.value


def test_every_key_is_listed() -> None:
    unknown = [
        (name, key)
        for name, key in _calls()
        if (name in GROUPS and key not in GROUPS[name])
        or (name == "accepted" and key not in keys.ACCEPTED and key not in keys.QUESTIONS)
    ]
    assert unknown == []


def test_no_listed_key_is_dead() -> None:
    texts = {
        node.value
        for path in PACKAGE.glob("*.py")
        if path.name != "keys.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    listed = {
        *keys.ACCEPTED, *keys.QUESTIONS, *keys.REFUSED, *keys.HELD, *keys.NOTICES, *keys.OPTIONS,
    }  # fmt: skip
    assert sorted(listed - texts) == []


def test_reasons_have_a_meaning() -> None:
    assert set(REASONS) < set(keys.REASONS)


def test_types_of_facts_are_told_apart() -> None:
    types = [fact.TYPE for fact in get_args(ReceiptFact)]
    assert len(set(types)) == len(types) == 22
    assert all(name.startswith("receipt.") for name in types)
