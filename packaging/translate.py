#!/usr/bin/env python3
"""Bring the translations up to date: collect the texts, then compile what is translated.

For whoever changed a text: run it, fill what `de.ts` marks as unfinished, run it again, and
commit both files. A test fails while a text is missing or a file is old.

Texts are found in the program's own syntax tree, because Qt's `lupdate` leaves out a text with %n
whose number is an expression, and sees no plural where it is a variable.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de",)
FORMS = 2
"""Singular and plural; a language with more forms has its own number here."""
MARKS = frozenset({"translate", "N"})
"""Calls whose first two arguments are a context and a text."""


def texts_of(source: str) -> list[tuple[str, str]]:
    """Every (context, text) that a module names."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or len(node.args) < 2:
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        both = [one.value for one in node.args[:2] if isinstance(one, ast.Constant)]
        if name in MARKS and len(both) == 2 and all(isinstance(one, str) for one in both):
            found.append((str(both[0]), str(both[1])))
    return found


def template() -> ET.Element:
    """All texts of the program, untranslated, sorted."""
    texts: set[tuple[str, str]] = set()
    for path in (ROOT / "app").rglob("*.py"):
        texts.update(texts_of(path.read_text("utf-8")))
    root = ET.Element("TS", version="2.1")
    contexts: dict[str, ET.Element] = {}
    for name, text in sorted(texts):
        context = contexts.get(name)
        if context is None:
            context = contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(context, "name").text = name
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = text
        ET.SubElement(message, "translation")
    return root


def merged(texts: ET.Element, before: ET.Element | None, language: str) -> ET.Element:
    """`texts` with the translations of `before`; the language's file."""
    known = _translations(before) if before is not None else {}
    texts.set("language", language)
    for context in texts.findall("context"):
        name = context.findtext("name", "")
        for message in context.findall("message"):
            _fill(message, known.get((name, message.findtext("source", ""))))
    return texts


def _translations(root: ET.Element) -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for context in root.findall("context"):
        for message in context.findall("message"):
            told = message.find("translation")
            if told is None or told.get("type") == "unfinished":
                continue
            forms = tuple(form.text or "" for form in told.findall("numerusform"))
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = forms or (told.text or "",)
    return found


def _fill(message: ET.Element, words: tuple[str, ...] | None) -> None:
    plural = "%n" in message.findtext("source", "")
    told = message.find("translation")
    assert told is not None
    told.clear()
    forms = FORMS if plural else 1
    if words is None or len(words) != forms:
        told.set("type", "unfinished")
        words = ("",) * forms
    if not plural:
        told.text = words[0]
        return
    message.set("numerus", "yes")
    for word in words:
        ET.SubElement(told, "numerusform").text = word


def written(root: ET.Element) -> str:
    """A .ts file's text, the same for the same content."""
    ET.indent(root, "    ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    return head + ET.tostring(root, encoding="unicode") + "\n"


def compile_to(source: Path, target: Path) -> None:
    """Compile a .ts file into a .qm file; unfinished texts are left out."""
    command = [str(_tool("pyside6-lrelease")), str(source), "-qm", str(target), "-silent"]
    subprocess.run(command, check=True, cwd=ROOT)


def unfinished(root: ET.Element) -> list[str]:
    """The texts without a translation, as "context: text"."""
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in root.findall("context")
        for message in context.findall("message")
        if (told := message.find("translation")) is not None and told.get("type") == "unfinished"
    ]


def _tool(name: str) -> Path:
    return Path(sys.executable).with_name(name)


def main() -> int:
    """Collect and compile every language; say what is still to be translated."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    texts = template()
    for language in LANGUAGES:
        path = FOLDER / f"{language}.ts"
        before = ET.parse(path).getroot() if path.exists() else None
        root = merged(texts, before, language)
        path.write_text(written(root), "utf-8")
        compile_to(path, path.with_suffix(".qm"))
        for text in unfinished(root):
            sys.stdout.write(f"{language}: {text}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
