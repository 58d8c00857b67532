"""The list of features is honest: whole, and every test it names exists."""

from __future__ import annotations

import ast
import hashlib
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

FEATURES = Path(__file__).resolve().parent.parent / "features.toml"
ROWS: list[dict[str, Any]] = tomllib.loads(FEATURES.read_text(encoding="utf-8"))["row"]
STANDINGS = ("tests", "not_yet", "never")
# The titles are the yardstick: nobody makes a row easier to meet by wording it anew.
TITLES = "3fd48912425f230137dece39600494321e30117aebe833f85189de26a51f8fba"


def test_the_101_rows_are_there_with_their_titles() -> None:
    assert [row["number"] for row in ROWS] == list(range(1, 102))
    titles = "\n".join(row["title"] for row in ROWS)
    assert hashlib.sha256(titles.encode()).hexdigest() == TITLES


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"row{row['number']}")
def test_a_row_says_one_thing(row: dict[str, Any]) -> None:
    standing = [key for key in STANDINGS if key in row]
    assert len(standing) == 1, f"row {row['number']} needs one of {', '.join(STANDINGS)}"
    part = {"part"} if "part" in row and standing == ["tests"] else set()
    assert set(row) == {"number", "title", standing[0]} | part
    assert row[standing[0]], f"row {row['number']}: {standing[0]} is empty"


@pytest.mark.parametrize(
    "name", [n for row in ROWS for n in row.get("tests", [])] or ["tests/features.toml"]
)
def test_a_named_test_exists(name: str, repository: Path) -> None:
    path, _, function = name.partition("::")
    assert (repository / path).is_file(), f"{path} does not exist"
    if path.endswith(".py"):
        assert function in names_in(repository / path), f"{path} has no test {function}"


@cache
def names_in(path: Path) -> set[str]:
    """The names of a test module's functions, methods as ``Class::name``."""
    names: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            names.add(node.name)
        if isinstance(node, ast.ClassDef):
            methods = (
                n for n in node.body if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)
            )
            names |= {f"{node.name}::{method.name}" for method in methods}
    return {name for name in names if name.split("::")[-1].startswith("test")}
