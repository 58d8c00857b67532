"""Rules that the linters cannot see, each with the trouble it keeps away."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import NamedTuple

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent.parent
TREES = ("app", "packaging", "tests")
# These pages spell out what is forbidden.
EXAMPLES = {"test_source_rules.py", "test_conftest.py"}
SOURCES = [
    path
    for tree in TREES
    for path in sorted((REPOSITORY / tree).rglob("*.py"))
    if path.name not in EXAMPLES
]


class Rule(NamedTuple):
    """A pattern that no line of some files may contain."""

    name: str
    pattern: str
    where: str
    why: str


RULES = (
    Rule("exec", r"\.exec_?\(", "app|tests", "a nested Qt loop loses tasks: use open()"),
    Rule("lambda in connect", r"\.connect\(\s*lambda\b", "app", "it outlives its receiver"),
    Rule("QListView", r"\bQList(View|Widget)\b", "app", "it lays out all rows on each change"),
    Rule("bare task", r"\b(create_task|ensure_future)\(", "app|tests", "use app.aio.spawn"),
    Rule("asyncSlot", r"\basync(Slot|Close)\b", "app|tests", "its tasks have no owner"),
    Rule("static dialog", r"\bQ(MessageBox|InputDialog)\b", "app", "show a band instead"),
    Rule("bare noqa", r"#\s*noqa(?!: ?[A-Z])", "app|packaging|tests", "name the rule"),
    Rule("bare ignore", r"#\s*type: ignore(?!\[)", "app|packaging|tests", "name the error"),
    Rule("waiting in Qt", r"\bqtbot\.wait", "tests", "it hangs on the program's loop"),
    Rule("event tests", r"\bqtbot\.key", "tests", "it passes by the filter that reads scans"),
    Rule("fixed sleep", r"\bsleep\((?!0\))", "tests/.*test_", "wait for what is to happen"),
    Rule("home folder", r"[\"'](/home|/root|/Users)/", "app|tests", "machines differ"),
)
# aio is where tasks start; what a loop of Qt's does inside ours is tried with one.
ALLOWED = {("bare task", "app/aio.py"), ("exec", "tests/ui/kit/test_turns.py")}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_line_breaks(rule: Rule) -> None:
    broken = []
    for path in SOURCES:
        name = path.relative_to(REPOSITORY).as_posix()
        if not re.match(rf"({rule.where})", name) or (rule.name, name) in ALLOWED:
            continue
        text = path.read_text(encoding="utf-8")
        for found in re.finditer(rule.pattern, text):
            broken.append(f"{name}:{text.count(chr(10), 0, found.start()) + 1}")
    assert not broken, f"{rule.why}: {', '.join(broken)}"


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("exec", "dialog.exec()"),
        ("lambda in connect", "button.clicked.connect(lambda: None)"),
        ("lambda in connect", "button.clicked.connect(\n    lambda: None\n)"),
        ("QListView", "view = QListView(self)"),
        ("bare task", "asyncio.create_task(work())"),
        ("asyncSlot", "@asyncSlot()"),
        ("static dialog", "QMessageBox.question(self)"),
        ("bare noqa", "x = 1  # noqa"),
        ("bare ignore", "x = 1  # type: ignore"),
        ("waiting in Qt", "qtbot.waitUntil(done)"),
        ("event tests", "qtbot.keyClicks(field, '4711')"),
        ("fixed sleep", "await asyncio.sleep(0.5)"),
        ("home folder", "Path('/home/anna/x')"),
    ],
)
def test_a_rule_sees_what_it_forbids(name: str, line: str) -> None:
    (rule,) = (rule for rule in RULES if rule.name == name)
    assert re.search(rule.pattern, line)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("exec", "executemany(rows)"),
        ("bare noqa", "x = 1  # noqa: E501"),
        ("bare ignore", "x = 1  # type: ignore[attr-defined]"),
        ("fixed sleep", "await asyncio.sleep(0)"),
    ],
)
def test_a_rule_lets_honest_lines_pass(name: str, line: str) -> None:
    (rule,) = (rule for rule in RULES if rule.name == name)
    assert not re.search(rule.pattern, line)


def test_every_module_says_why_it_exists() -> None:
    silent = [
        str(path.relative_to(REPOSITORY))
        for path in SOURCES
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
        and not (path.name == "__init__.py" and path.is_relative_to(REPOSITORY / "tests"))
    ]
    assert not silent, f"modules without a docstring: {', '.join(silent)}"


def test_names_say_what_a_module_is_about() -> None:
    empty = re.compile(r"(^|_)(utils?|helpers?|managers?|common|misc)(_|$)")
    vague = [
        str(path.relative_to(REPOSITORY))
        for path in SOURCES
        if any(empty.search(part) for part in path.relative_to(REPOSITORY).with_suffix("").parts)
    ]
    assert not vague, f"names that say nothing: {', '.join(vague)}"
