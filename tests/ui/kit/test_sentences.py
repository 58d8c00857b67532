"""Every key that anything below the window speaks in has a sentence, in every language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from app.clients.errors import Later, NotSent, SaidNo, SignIn, Unsure
from app.domain.delivery import DeliveryState
from app.domain.entry import EntryState
from app.domain.intents import Intent
from app.domain.receipt import facts, keys
from app.domain.receipt.facts import ReceiptFact
from app.domain.receipt.rules import REASONS
from app.domain.values import Condition
from app.domain.working import Choice
from app.settings import Profile
from app.sqlite import StoreError
from app.sync.connectivity import Link
from app.ui import sentences
from app.ui.sentences import receipt, scans, server, shipments_server
from app.ui.sentences.values import DELIVERY_STATES
from app.ui.translation import LANGUAGES, use_language

SAMPLE: dict[str, str | int] = {
    "why": "check_digit",
    "quantity": "6",
    "unit": "pcs",
    "lines": 12,
    "packages": 3,
    "arrived": 2,
    "days": 5,
    "least": 30,
    "questions": 2,
    "times": 2,
    "expiry": "2031-06-30",
    "known": "2031-05-31",
    "what": "receipt.counted",
    "who_books": "add",
    "state": "planned",
    "reason": "broken",
    "condition": "DAMAGED",
    "choice": "discard",
    "blocked": 1,
    "spot_check": 2,
    "left": 3,
}
TOLD = {
    **keys.ACCEPTED,
    **keys.QUESTIONS,
    **keys.REFUSED,
    **keys.HELD,
    **keys.NOTICES,
}


def _details(names: tuple[str, ...]) -> dict[str, str | int]:
    return {name: SAMPLE.get(name, name.upper()) for name in names}


def _subclasses(kind: type[StoreError]) -> Iterator[type[StoreError]]:
    yield kind
    for below in kind.__subclasses__():
        yield from _subclasses(below)


def _keys_in_source(repository: Path, *makers: str) -> set[str]:
    """First arguments of calls of `makers`, where they are written out."""
    found: set[str] = set()
    for path in (repository / "app").rglob("*.py"):
        if "ui" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            name = node.func.id if isinstance(node.func, ast.Name) else name
            first = node.args[0]
            if name in makers and isinstance(first, ast.Constant) and isinstance(first.value, str):
                found.add(first.value)
    return found


@pytest.fixture(params=[*LANGUAGES, "xx"])
def language(request: pytest.FixtureRequest) -> str:
    return use_language(request.param)


def test_every_key_of_a_receipt_has_a_sentence(language: str) -> None:
    for key, names in TOLD.items():
        said = sentences.words(key, _details(names))

        assert said.title, key
        assert "{" not in said.line, key
        assert "  " not in said.line, key


def test_a_sentence_is_whole_when_every_detail_is_missing(language: str) -> None:
    for key, names in TOLD.items():
        nothing: dict[str, str | None] = dict.fromkeys(names)
        if key == "unsound":
            nothing["why"] = "check_digit"
        said = sentences.words(key, nothing)

        assert "{" not in said.line, key
        assert "None" not in said.line, key


def test_a_refusal_says_what_to_do(language: str) -> None:
    for key, names in keys.REFUSED.items():
        assert sentences.words(key, _details(names)).detail, key


def test_every_question_is_asked(language: str) -> None:
    for reason, names in keys.QUESTIONS.items():
        asked = sentences.ask_words(reason, _details(names))

        assert asked != reason
        assert "{" not in asked


def test_every_answer_has_words(language: str) -> None:
    for choice in keys.OPTIONS:
        for value in ("3", ""):
            said = sentences.option_words(choice, value, {"unit": "pcs", "name1": "Oil"}, 1)

            assert said != choice
            assert "{" not in said


@pytest.mark.parametrize("reason", [*REASONS, *keys.REASONS])
def test_every_reason_has_words(reason: str) -> None:
    assert sentences.reason_words(reason) != reason


def test_every_value_that_is_shown_has_words() -> None:
    for condition in Condition:
        assert sentences.condition_words(condition) != condition
    for state in DeliveryState:
        assert state in DELIVERY_STATES
    for entry_state in EntryState:
        assert entry_state in server.ENTRY_STATES
    for link in Link:
        assert link in server.LINKS
    for choice in Choice:
        assert choice in receipt.CHOICES


@pytest.mark.parametrize("kind", set(_subclasses(StoreError)), ids=str)
def test_every_error_of_the_store_has_a_sentence(kind: type[StoreError]) -> None:
    assert sentences.words(kind.key).detail


@pytest.mark.parametrize("error", [NotSent, Later, SignIn, SaidNo, Unsure])
def test_every_error_of_a_client_has_a_sentence(error: type, language: str) -> None:
    said = sentences.entry_error_words(error("what the server said").facts())

    assert said is not None
    assert said.detail


@pytest.mark.parametrize(
    "network",
    [
        *("captive_portal", "proxy_page", "timeout", "refused", "dns", "reset", "tls", "sign_in"),
        *("certificate", "certificate_expired", "certificate_name", "clock"),
    ],
)
def test_every_trouble_of_the_network_has_its_own_sentence(network: str) -> None:
    assert network in server.NETWORK
    others = [name for name in server.NETWORK if name != network]
    assert sentences.network_words(network) not in map(sentences.network_words, others)


def test_every_key_in_the_source_has_a_sentence(repository: Path) -> None:
    makers = ("Clash", "NotYet", "Unavailable", "SettingsError", "FileRefused", "BadCell")
    found = _keys_in_source(repository, *makers)

    assert found
    assert found - set(sentences.KEYS) == set()


def test_every_unsound_code_has_a_sentence(repository: Path) -> None:
    doc = (repository / "app/domain/meanings.py").read_text("utf-8")
    told = re.search(r"Keys: (.*?)\.\n", doc, re.DOTALL)
    assert told is not None
    why = set(re.findall(r"`(\w+)`", told.group(1)))

    assert why
    assert why <= set(scans.UNSOUND)


def test_every_intent_has_words() -> None:
    for kind in get_args(Intent):
        assert kind.TYPE in {**server.INTENTS, **shipments_server.INTENTS}
    stock = {"delta": "-2.5", "unit": "kg", "product_name": "Cheese"}
    assert sentences.intent_words("change_stock", stock) == "Stock: -2.5 kg Cheese"


def test_whatever_can_be_taken_back_has_a_name() -> None:
    posts = {facts.Opened, facts.Posted, facts.Undone, facts.EntryDecided, facts.DeliveryReread}
    for kind in get_args(ReceiptFact):
        if kind not in posts:
            assert kind.TYPE in receipt.UNDONE, kind


def test_what_set_up_misses_has_a_sentence() -> None:
    for key in {*Profile().missing(), *Profile(system="trybe").missing()}:
        assert sentences.missing_words(key).detail


def test_no_key_means_two_things() -> None:
    names = [key for table in sentences._TABLES for key in table]

    assert len(names) == len(set(names))


def test_an_unknown_key_is_said_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    assert sentences.sentence("no_such_key") == "no_such_key"
    assert "no_such_key" in caplog.text
    caplog.clear()


def test_braces_and_control_characters_of_a_label_are_harmless() -> None:
    text = "{quantity} \x1d\x07 %n " + "x" * 4000
    said = sentences.sentence("other_delivery", {"code": text})

    assert "<GS><07>" in said
    assert "{quantity}" in said
    assert len(said) < 200


def test_numbers_are_written_as_the_language_does() -> None:
    details = {"quantity": "2.450", "unit": "kg", "product": "Käse", "done": "2.450"}
    use_language("de")
    assert "2,450 kg" in sentences.sentence("counted", details)
    assert sentences.day("2031-06-30") == "30.06.2031"
    use_language("en")
    assert "2.450 kg" in sentences.sentence("counted", details)
    assert sentences.day("2031-06-30") == "30 Jun 2031"


def test_one_is_not_many() -> None:
    assert sentences.sentence("posted", {"lines": 1}).startswith("Posted: 1 line.")
    assert sentences.sentence("posted", {"lines": 2}).startswith("Posted: 2 lines.")
    use_language("de")
    assert sentences.sentence("posted", {"lines": 1}).startswith("Gebucht: 1 Position.")
    assert sentences.sentence("posted", {"lines": 2}).startswith("Gebucht: 2 Positionen.")
