"""Each layer contract of pyproject.toml catches the import that it is there for.

A contract nobody ever broke may be one that cannot be broken: so each is broken here, in a small
package laid out like the real one.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGES = (
    "ui", "workbench", "sync", "hub", "scan", "store", "domain", "tour",
    "clients", "clients/enfore", "clients/trybe",
)  # fmt: skip
MODULES = (
    "__main__", "main", "cli", "sqlite", "aio", "settings", "domain/values", "scan/values",
    "scan/serial", "ui/loop", "workbench/desk", "clients/enfore/http", "clients/trybe/http",
    "hub/server", "hub/callbacks", "store/journal", "sync/engine",
)  # fmt: skip

GOOD = (
    ("ui/loop", "import qasync\nfrom PySide6.QtCore import QObject"),
    (
        "ui/loop",
        "from app.workbench.desk import __name__ as a\nfrom app.scan.values import __doc__",
    ),
    ("main", "import app.ui.loop, app.hub.server, PySide6.QtWidgets"),
    ("sqlite", "import sqlite3"),
    ("clients/enfore/http", "import httpx"),
    ("hub/callbacks", "import httpx"),
    ("tour/__init__", "import app.main"),
    ("domain/values", "import datetime, decimal"),
)
BAD = (
    ("domain/values", "import app.settings", "Imports go downwards only"),
    ("store/journal", "import app.sync.engine", "Imports go downwards only"),
    ("store/journal", "import app.scan.values", "Imports go downwards only"),
    ("clients/enfore/http", "import app.hub.server", "Imports go downwards only"),
    ("workbench/desk", "from app.ui import loop", "Imports go downwards only"),
    ("odd", "", "Imports go downwards only"),
    ("clients/trybe/http", "import app.clients.enfore", "The systems know nothing of each other"),
    ("ui/loop", "import app.store.journal", "The window sees the workbench and values only"),
    ("ui/loop", "import app.sync", "The window sees the workbench and values only"),
    ("ui/loop", "from app.scan import serial", "The window sees the workbench and values only"),
    ("workbench/desk", "from PySide6.QtCore import QObject", "Qt only in ui, main and tour"),
    ("cli", "import qasync", "Qt only in ui, main and tour"),
    ("sync/engine", "import httpx", "httpx only in clients and the hub's callbacks"),
    ("hub/server", "import httpx", "httpx only in clients and the hub's callbacks"),
    ("store/journal", "import sqlite3", "sqlite3 only in app.sqlite"),
    ("domain/values", "import time", "The domain is pure"),
    ("domain/values", "import random", "The domain is pure"),
)


@pytest.fixture
def skeleton(tmp_path: Path, repository: Path) -> Path:
    """A package with the real one's layers and nothing in them, under the real contracts."""
    shutil.copy(repository / "pyproject.toml", tmp_path)
    files = ["__init__", *(f"{p}/__init__" for p in PACKAGES), *MODULES]
    for name in files:
        file = tmp_path / "app" / f"{name}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    return tmp_path


def lint(skeleton: Path) -> tuple[int, str]:
    """The exit code of lint-imports over the skeleton, and what it said."""
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [program, "--no-logo", "--no-cache"],
        cwd=skeleton,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def write(skeleton: Path, module: str, text: str) -> None:
    with (skeleton / "app" / f"{module}.py").open("a", encoding="utf-8") as file:
        file.write(text + "\n")


def test_what_a_layer_may_do_is_let_through(skeleton: Path) -> None:
    for module, text in GOOD:
        write(skeleton, module, text)
    code, said = lint(skeleton)
    assert code == 0, said


@pytest.mark.parametrize(("module", "text", "contract"), BAD)
def test_a_forbidden_import_is_caught(
    skeleton: Path, module: str, text: str, contract: str
) -> None:
    write(skeleton, module, text)
    code, said = lint(skeleton)
    assert code == 1, said
    assert f"{contract} BROKEN" in said
