#!/usr/bin/env python3
"""Bring the translations up to date: collect the texts, then compile what is translated.

For whoever changed a text: run it, fill what `de.ts` marks as unfinished, run it again, and
commit both files. A test fails while a text is missing or the compiled file is old.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de",)
ALIAS = "QT_TRANSLATE_NOOP+=N"
"""`app.ui.sentences.forms.N` marks a text like Qt's own macro."""


def sources() -> list[Path]:
    """Every module that may hold a text."""
    return sorted((ROOT / "app" / "ui").rglob("*.py"))


def collect(target: Path) -> None:
    """Merge the texts of the program into `target` (a .ts file)."""
    command = [str(_tool("pyside6-lupdate")), *map(str, sources())]
    options = ["-no-obsolete", "-locations", "none", "-tr-function-alias", ALIAS, "-silent"]
    subprocess.run([*command, *options, "-ts", str(target)], check=True, cwd=ROOT)


def compile_to(source: Path, target: Path) -> None:
    """Compile a .ts file into a .qm file; unfinished texts are left out."""
    command = [str(_tool("pyside6-lrelease")), str(source), "-qm", str(target), "-silent"]
    subprocess.run(command, check=True, cwd=ROOT)


def _tool(name: str) -> Path:
    return Path(sys.executable).with_name(name)


def main() -> int:
    """Collect and compile every language."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        path = FOLDER / f"{language}.ts"
        collect(path)
        compile_to(path, path.with_suffix(".qm"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
