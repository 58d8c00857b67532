"""Every key of an adjustment has a sentence, and none is too long for the band."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from app.domain.adjusting import facts, keys
from app.domain.adjusting.facts import AdjustFact, Direction, Reason
from app.domain.decision import Notice
from app.domain.working import Option
from app.ui import sentences
from app.ui.frame.band import BandView
from app.ui.frame.values import Band
from app.ui.sentences import adjusting
from app.ui.theme import Theme
from app.ui.tokens import SizeClass, Tone
from app.ui.translation import LANGUAGES, translate, use_language

TOLD: Mapping[str, tuple[str, ...]] = {
    **keys.ACCEPTED,
    **keys.QUESTIONS,
    **keys.REFUSED,
    **keys.HELD,
    **keys.NOTICES,
}
SAMPLE: dict[str, str | int] = {
    "product": "Olive oil 0.5 l",
    "quantity": "6",
    "unit": "pcs",
    "article": "20010",
    "done": "20",
    "total": "26",
    "pieces": 0,
    "place": "A-03-2",
    "direction": "remove",
    "wanted": "Olive oil 0.5 l",
    "before": "20",
    "after": "14",
    "code": "4012345678901",
    "lot": "L3106A",
    "serial": "SN-000123",
    "expiry": "2031-06-30",
    "condition": "DAMAGED",
    "note": "Wrapped as a present.",
    "text": "19520010000015",
    "what": "adjust.taken",
    "choice": "discard",
    "reason": "broken",
    "why": "check_digit",
    "lines": 12,
    "limit": 120,
    "questions": 2,
    "times": 2,
    "products": 2,
}


@pytest.fixture(params=[*LANGUAGES, "xx"])
def language(request: pytest.FixtureRequest) -> str:
    return use_language(request.param)


def _details(key: str) -> dict[str, str | int | None]:
    return {name: SAMPLE.get(name, name.upper()) for name in TOLD[key]}


def test_every_key_has_a_sentence(language: str) -> None:
    for key in TOLD:
        said = sentences.adjusting_words(key, _details(key))

        assert said.title, key
        assert said.title != key
        assert "{" not in said.line, key
        assert "  " not in said.line, key


def test_a_sentence_is_whole_when_every_detail_is_missing(language: str) -> None:
    for key, names in TOLD.items():
        bare = {**dict.fromkeys(names), "why": "empty" if key == "unsound" else None}
        said = sentences.adjusting_words(key, bare)

        assert said.title.strip() or key in ("screen_command", "heading_changed"), key
        assert "{" not in said.line, key
        assert "None" not in said.line, key


def test_every_detail_that_a_sentence_uses_is_one_of_its_key() -> None:
    for key, names in TOLD.items():
        if key == "unsound":
            continue
        known = {*names, *(f"{name}_words" for name in names)}
        known.update({"told"} if "done" in names else ())
        known.update({"mark"} if "direction" in names else ())
        for text in adjusting.KEYS[key].texts():
            assert text.names() <= known, f"{key}: {text.source}"


def test_no_key_has_a_sentence_that_is_never_said() -> None:
    assert set(adjusting.KEYS) | {"unsound"} == set(TOLD)
    assert set(adjusting.ASKS) == set(keys.QUESTIONS)
    assert set(adjusting.OPTIONS) == set(keys.OPTIONS)
    assert set(adjusting.DIRECTIONS) == set(adjusting.MEANINGS) == set(Direction)
    assert set(adjusting.REASONS) == set(Reason)


def test_a_refusal_says_what_to_do(language: str) -> None:
    for key in keys.REFUSED:
        assert sentences.adjusting_words(key, _details(key)).detail, key


def test_every_question_is_asked_and_every_answer_has_words(language: str) -> None:
    for reason in keys.QUESTIONS:
        asked = sentences.adjusting_ask_words(reason, _details(reason))
        assert asked != reason
        assert "{" not in asked
    for choice in keys.OPTIONS:
        for value in ("3", ""):
            details = {"unit": "pcs", "name1": "Oil"}
            [said] = sentences.adjusting_answers_words((Option(choice, value),), details)
            assert said
            assert said != choice
            assert "{" not in said


def test_products_of_one_code_can_be_told_apart() -> None:
    names = {"name1": "Oil, small", "name2": "Oil, large"}
    options = (Option("product", "1"), Option("product", "2"), Option("drop"))
    answers = sentences.adjusting_answers_words(options, names)

    assert "Oil, small" in answers[0]
    assert "Oil, large" in answers[1]


def test_whatever_can_be_taken_back_has_a_name() -> None:
    never = {facts.Opened, facts.Posted, facts.Undone, facts.EntryDecided}
    named = {kind.TYPE for kind in get_args(AdjustFact) if kind not in never}

    assert named == set(adjusting.UNDONE)


def test_a_scan_says_what_it_does_to_the_stock() -> None:
    line = {"product": "Oil", "quantity": "1", "unit": "pcs", "done": "2", "total": "2"}

    def told(**more: str) -> str:
        return sentences.adjusting_words("taken", {**line, **more}).line

    assert told(direction="add") == "+1 pcs Oil. 2 pcs."
    assert told(direction="remove", total="5") == "−1 pcs Oil. 2 pcs, 5 in all."
    assert told(direction="set", lot="L1") == "1 pcs Oil. 2 pcs · lot L1."


def test_before_and_after_are_said_at_the_end_where_they_are_known() -> None:
    told = {
        "direction": "remove", "quantity": "2", "product": "Oil", "unit": "pcs",
        "place": "A-1", "reason": "broken", "before": "7", "after": "5",
    }  # fmt: skip
    said = sentences.adjusting_words("finished", told).line
    assert said == "Oil: 7 becomes 5 pcs. At A-1, because: Broken or leaking."
    blind = sentences.adjusting_words("finished", {**told, "before": None, "after": None}).line
    assert blind == "Remove from stock: 2 pcs Oil. At A-1, because: Broken or leaking."


def test_notices_stand_on_one_line() -> None:
    notices = (Notice("multiplier_dropped", {"quantity": "12"}),)
    assert sentences.adjusting_notices_words(notices) == "Multiplier 12 dropped: no item came."


def test_an_unknown_key_is_said_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    assert sentences.adjusting_words("no_such_key").line == "no_such_key"
    assert "no_such_key" in caplog.text
    caplog.clear()


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_sentence_stands_in_the_band_of_a_handheld(qtbot: QtBot, code: str) -> None:
    """Two lines of title at most, and the second line whole, at 480 px with undo beside it."""
    use_language(code)
    theme = Theme("light", 100, SizeClass.HANDHELD)
    band = BandView(theme)
    qtbot.addWidget(band)
    band.resize(QSize(480, theme.metrics.band_bar))
    band.show()
    cut = []
    for key in TOLD:
        said = sentences.adjusting_words(key, _details(key))
        undo = translate("Receipt", "Undo") if key in keys.ACCEPTED else ""
        band.display(Band(Tone.OK, said.title, said.detail, undo, "", 1))
        band.grab()
        if band.clipped:
            cut.append(f"{key}: {said.line}")

    assert cut == []
