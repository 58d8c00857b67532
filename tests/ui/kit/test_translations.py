"""The translations are whole and belong to this program; the pseudo-language is long enough."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from app.settings import resource
from app.ui import sentences
from app.ui.translation import LANGUAGES, locale, pseudo, translate, use_language

PLACEHOLDER = re.compile(r"\{\w+\}|%n")


@pytest.fixture(scope="module")
def german() -> ET.Element:
    return ET.parse(resource("translations/de.ts")).getroot()


def _messages(root: ET.Element) -> Iterator[tuple[str, str, list[str]]]:
    for context in root.findall("context"):
        for message in context.findall("message"):
            told = message.find("translation")
            assert told is not None
            forms = [form.text or "" for form in told.findall("numerusform")]
            yield (
                context.findtext("name", ""),
                message.findtext("source", ""),
                forms or [told.text or ""],
            )


@pytest.fixture(scope="module")
def tool(repository: Path) -> Iterator[ModuleType]:
    """The command that collects the texts."""
    sys.path.insert(0, str(repository / "packaging"))
    yield importlib.import_module("translate")
    sys.path.pop(0)


def test_every_text_of_the_program_is_translated(german: ET.Element, tool: ModuleType) -> None:
    now = tool.merged(tool.template(), german, "de")

    assert tool.unfinished(now) == [], "run packaging/translate.py and fill what is unfinished"


def test_the_file_holds_no_text_that_is_gone(german: ET.Element, tool: ModuleType) -> None:
    now = {(context, source) for context, source, _ in _messages(tool.template())}

    assert {(context, source) for context, source, _ in _messages(german)} - now == set()


def test_texts_are_found_whatever_their_number_is(tool: ModuleType) -> None:
    source = (
        'translate("A", "%n line(s)", "", len(rows)); N("B", "two " "parts"); translate(x, "no")'
    )

    assert tool.texts_of(source) == [("A", "%n line(s)"), ("B", "two parts")]


def test_nobody_gives_the_marks_another_name(repository: Path) -> None:
    """A text under another name of `translate` would be collected by nobody."""
    found = [
        f"{path.name}: {ast.unparse(node)}"
        for path in (repository / "app").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Name)
        if node.value.id in ("translate", "N")
    ]

    assert found == []


def test_every_sentence_is_translated(german: ET.Element) -> None:
    known = {(context, source) for context, source, forms in _messages(german) if all(forms)}

    assert {tuple(text) for text in sentences.TEXTS} - known == set()


def test_translations_keep_every_placeholder(german: ET.Element) -> None:
    wrong = [
        f"{source} -> {form}"
        for _, source, forms in _messages(german)
        for form in forms
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(form))
    ]

    assert wrong == []


def test_the_compiled_file_is_the_source_s(tool: ModuleType, tmp_path: Path) -> None:
    tool.compile_to(resource("translations/de.ts"), tmp_path / "de.qm")

    assert (tmp_path / "de.qm").read_bytes() == resource("translations/de.qm").read_bytes()


def test_every_language_can_be_spoken() -> None:
    for code in LANGUAGES:
        assert use_language(code) == code
        assert locale().name().startswith(code)


def test_an_unknown_language_is_english() -> None:
    assert use_language("tlh") == "en"


def test_it_speaks_without_an_application() -> None:
    """The command line has none."""
    import subprocess

    program = (
        "from app.ui.translation import use_language\n"
        "from app.ui.sentences import sentence\n"
        "use_language('de')\n"
        "print(sentence('store_full'))\n"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )

    assert "Platte ist voll" in done.stdout
    assert done.stderr == ""


def test_plural_forms() -> None:
    use_language("de")
    assert translate("Count", "%n package(s)", "", 1) == "1 Packstück"
    assert translate("Count", "%n package(s)", "", 3) == "3 Packstücke"
    use_language("en")
    assert translate("Count", "%n deliver(ies)", "", 1) == "1 delivery"
    assert translate("Count", "%n deliver(ies)", "", 0) == "0 deliveries"


@pytest.mark.parametrize("text", ["Undo", "Scan the next item", "{done} of {expected} {unit}"])
def test_the_pseudo_language_is_40_percent_longer(text: str) -> None:
    worn = pseudo(text)

    assert len(worn) >= 1.3 * len(text)
    assert PLACEHOLDER.findall(worn) == PLACEHOLDER.findall(text)
    assert worn[0] + worn[-1] == "[]"


def test_a_file_that_is_written_anew_does_not_take_the_program_along(tmp_path: Path) -> None:
    """Qt reads where it was told to: in memory, not in a file that an update may shorten."""
    script = (
        "import shutil, sys, app.settings\n"
        "from pathlib import Path\n"
        "from app.ui import translation\n"
        "copy = Path(sys.argv[1])\n"
        "shutil.copyfile(app.settings.resource('translations/de.qm'), copy)\n"
        "translation.resource = lambda name: copy\n"
        "translation.use_language('de')\n"
        "copy.write_bytes(b'')\n"
        "print(translation.translate('Count', '%n package(s)', '', 3))\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "de.qm")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "3 Packstücke"), done.stderr
