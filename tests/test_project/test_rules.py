"""Every rule of the documents that is in scope has a test that names it.

The contracts say which rules an operation follows (`x-rules`); a test names a rule in its own
name (`test_r93_...`) or in its docstring, alone or in a range (`R93-R95`).
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from app.settings import resource
from tests.clients.scope import in_scope

NOT_SHOWN = {
    87: "it binds people at the platform, where the API has no call; that it does not bind us is",
}
"""Rules, or parts of them, that no test of ours can show, and why."""
MOST_NOT_SHOWN = 10

_RULE = re.compile(r"\bR(\d+)(?:\s*[-–]\s*R?(\d+))?")
_TESTS = Path(__file__).resolve().parent.parent


def rules_in(text: str) -> set[int]:
    """The rules that a text names."""
    found: set[int] = set()
    for first, last in _RULE.findall(text):
        found |= set(range(int(first), int(last or first) + 1))
    return found


@cache
def stated() -> frozenset[int]:
    """Every rule of the documents."""
    text = resource("contracts/semantics.md").read_text(encoding="utf-8")
    return frozenset(int(number) for number in re.findall(r"^- \*\*R(\d+)\*\*", text, re.MULTILINE))


@cache
def wanted() -> frozenset[int]:
    """The rules of the operations in scope."""
    return frozenset().union(
        *(rules_in(" ".join(one.spec.get("x-rules", ()))) for one in in_scope())
    )


@cache
def named() -> dict[int, frozenset[str]]:
    """The tests that name a rule, by rule."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for file in sorted(_TESTS.rglob("test_*.py")):
        if file == Path(__file__).resolve():
            continue
        for function in _functions(file):
            where = f"{file.relative_to(_TESTS)}::{function.name}"
            for rule in _named_by(function):
                found[rule].add(where)
    return {rule: frozenset(tests) for rule, tests in found.items()}


def _functions(file: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
    ]


def _named_by(function: ast.FunctionDef | ast.AsyncFunctionDef) -> set[int]:
    name = function.name.upper().replace("_", " ")
    return rules_in(name) | rules_in(ast.get_docstring(function) or "")


def test_every_rule_in_scope_is_named_by_a_test() -> None:
    missing = sorted(wanted() - set(named()) - set(NOT_SHOWN))
    assert not missing, "no test names " + ", ".join(f"R{rule}" for rule in missing)


def test_the_list_of_what_is_not_shown_is_short_and_says_why() -> None:
    assert len(NOT_SHOWN) <= MOST_NOT_SHOWN
    assert set(NOT_SHOWN) <= wanted()
    assert all(len(why) > 20 for why in NOT_SHOWN.values())


def test_no_test_names_a_rule_that_does_not_exist() -> None:
    unheard = {rule: tests for rule, tests in named().items() if rule not in stated()}
    assert not unheard


def test_the_scope_is_what_the_contracts_say() -> None:
    assert len(stated()) == 209
    assert len(wanted()) == 163
    assert wanted() <= stated()


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("R9", {9}),
        ("TEST R1 R2 FROM", {1, 2}),
        ("R93-R95, A22, R7", {7, 93, 94, 95}),
        ("R9-14", {9, 10, 11, 12, 13, 14}),
        ("R12\u2013R13", {12, 13}),
        ("GR12 or RFC 9457", set()),
    ],
)
def test_rules_are_found_in_a_text(text: str, rules: set[int]) -> None:
    assert rules_in(text) == rules
