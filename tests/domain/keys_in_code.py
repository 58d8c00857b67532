"""Which keys the code of a work document says, and which its list of keys knows."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

import app.domain.working

WORKING = Path(app.domain.working.__file__).parent


def unlisted(package: ModuleType, keys: ModuleType, also: Mapping[str, str]) -> list[str]:
    """Keys that the code says, and no list holds. `also` names functions of this package that
    take a key first, and the list that the key belongs to.
    """
    lists = {
        "refused": "REFUSED",
        "Refused": "REFUSED",
        "Held": "HELD",
        "Notice": "NOTICES",
        "Ask": "QUESTIONS",
        "QuestionAsked": "QUESTIONS",
        "Option": "OPTIONS",
        **also,
    }
    known = {name: set(getattr(keys, group)) for name, group in lists.items()}
    known["accepted"] = {*keys.ACCEPTED, *keys.QUESTIONS}
    return [
        f"{name}({key!r})"
        for name, key in _calls(package)
        if name in known and key not in known[name]
    ]


def dead(package: ModuleType, keys: ModuleType) -> list[str]:
    """Keys that are listed, and said nowhere."""
    texts = {
        node.value
        for tree in _trees(package)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    listed = {
        *keys.ACCEPTED, *keys.QUESTIONS, *keys.REFUSED, *keys.HELD, *keys.NOTICES, *keys.OPTIONS,
    }  # fmt: skip
    return sorted(listed - texts)


def _calls(package: ModuleType) -> Iterator[tuple[str, str]]:
    """Calls with a text as first argument: the function's name and the text."""
    for tree in _trees(package):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield node.func.id, first.value


def _trees(package: ModuleType) -> Iterator[ast.Module]:
    """The package's modules, and what they take from what all work documents share."""
    assert package.__file__ is not None
    paths = [p for p in Path(package.__file__).parent.glob("*.py") if p.name != "keys.py"]
    seen: set[Path] = set()
    while paths:
        path = paths.pop()
        if path in seen:
            continue
        seen.add(path)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield tree
        paths += _shared(tree)


def _shared(tree: ast.Module) -> list[Path]:
    """The modules of `app.domain.working` that a module imports."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            head, _, name = node.module.rpartition("app.domain.working")
            if not head and node.module.startswith("app.domain.working"):
                names = [name[1:]] if name else [alias.name for alias in node.names]
                found += [WORKING / f"{one}.py" for one in names]
    return [path for path in found if path.is_file()]
