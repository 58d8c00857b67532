"""Texts in the person's language: loads the translations and is the only way to ask for one.

Sources are English. A translation is looked up under a context and the English text. It works
without an application object, because the command line speaks in the same sentences.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from app.settings import resource

LANGUAGES: dict[str, str] = {"en": "English", "de": "Deutsch"}
"""What the program speaks, by ISO 639-1, each in its own words."""
PSEUDO = "xx"
"""Not a language: every text 40 % longer and in brackets, to see what would be cut off."""

_PLACEHOLDER = re.compile(r"(\{[^}]*\}|%n|%L?\d)")
_ACCENTS = str.maketrans("aeiouAEIOUcnsyz", "àéîöûÀÉÎÖÛçñšýž")


_CONTENTS: dict[str, bytes] = {}
"""Held as long as the program runs: Qt reads in it and does not copy it."""


class _State:
    language = "en"
    translator: QTranslator | None = None


_state = _State()


def translate(context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
    """The text in the present language; `n` fills %n and chooses singular or plural."""
    if _state.translator is None:
        return _plain(source, n)
    found = _state.translator.translate(context, source, disambiguation, n)
    if not found:
        return _plain(source, n)
    return found.replace("%n", QLocale(_state.language).toString(n)) if n >= 0 else found


def _plain(source: str, n: int) -> str:
    if n < 0:
        return source
    worded = source.replace("%n", str(n)).replace("(s)", "" if n == 1 else "s")
    return worded.replace("(ies)", "y" if n == 1 else "ies")


def machine_language() -> str:
    """The machine's language if the program speaks it, else English."""
    found = QLocale.system().name().split("_")[0]
    return found if found in LANGUAGES else "en"


def language() -> str:
    """The present language, ISO 639-1 (or `PSEUDO`)."""
    return _state.language


def use_language(wanted: str) -> str:
    """Speak `wanted` from now on ("" follows the machine); returns the language in use.

    Open widgets keep their texts until they are rendered again.
    """
    code = wanted or machine_language()
    if code not in LANGUAGES and code != PSEUDO:
        code = "en"
    app = QCoreApplication.instance()
    if app is not None and _state.translator is not None:
        QCoreApplication.removeTranslator(_state.translator)
    _state.language, _state.translator = code, _translator(code)
    if app is not None and _state.translator is not None:
        QCoreApplication.installTranslator(_state.translator)
    QLocale.setDefault(locale())
    return code


def locale() -> QLocale:
    """How numbers and dates are written in the present language."""
    code = _state.language
    if code == PSEUDO:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    machine = QLocale.system()
    return machine if machine.name().split("_")[0] == code else QLocale(code)


@cache
def _translator(code: str) -> QTranslator | None:
    if code == "en":
        return None
    if code == PSEUDO:
        return PseudoTranslator()
    translator = QTranslator()
    # Of a file Qt keeps a view into it, and dies with it when an update writes the file anew.
    content = _CONTENTS.setdefault(code, resource(f"translations/{code}.qm").read_bytes())
    if not translator.load(content):
        raise FileNotFoundError(f"translations/{code}.qm cannot be read")
    return translator


class PseudoTranslator(QTranslator):
    """Makes every text 40 % longer, with accents, so that render tests see the worst case."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return pseudo(_plain(sourceText, n))


def pseudo(text: str) -> str:
    """`text` 40 % longer in brackets; placeholders stay as they are."""
    parts = _PLACEHOLDER.split(text)
    worn = "".join(
        part if _PLACEHOLDER.fullmatch(part) else part.translate(_ACCENTS) for part in parts
    )
    more = max(1, round(len(text) * 0.4) - 2)
    filling = ("lorem ipsum dolor sit amet consectetur " * (more // 39 + 1))[:more].strip()
    return f"[{worn} {filling}]" if filling else f"[{worn}]"
