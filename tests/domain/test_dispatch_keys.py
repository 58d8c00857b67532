"""Every key in the dispatch's code stands in its list, and nothing stands there in vain."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import app.domain.dispatch
from app.domain.dispatch import keys, rules
from app.domain.dispatch.facts import DispatchFact

PACKAGE = Path(app.domain.dispatch.__file__).parent
GROUPS = {
    "Refused": keys.REFUSED,
    "refused": keys.REFUSED,
    "Held": keys.HELD,
    "Notice": keys.NOTICES,
    "Ask": keys.QUESTIONS,
    "asked_reason": keys.QUESTIONS,
    "QuestionAsked": keys.QUESTIONS,
    "_asked": keys.QUESTIONS,
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
