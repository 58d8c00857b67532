"""Every key of a count has a sentence, none tells a book, and none is too long for the band."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from app.domain.counting import facts, keys
from app.domain.counting.facts import CountFact
from app.domain.counting.rules import CountRules
from app.domain.decision import Notice
from app.domain.shelf import Doubt
from app.domain.working import Option
from app.ui import sentences
from app.ui.frame.band import BandView
from app.ui.frame.values import Band
from app.ui.sentences import count_lists, counting, counting_review, movements
from app.ui.theme import Theme
from app.ui.tokens import SizeClass, Tone
from app.ui.translation import LANGUAGES, translate, use_language
from app.workbench import count_lists as lists

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
    "name": "Rack A",
    "code": "4012345678901",
    "lot": "L3106A",
    "last_lot": "L3106A",
    "serial": "SN-000123",
    "expiry": "2031-06-30",
    "condition": "DAMAGED",
    "note": "Two pallets stand in the aisle.",
    "text": "19520010000015",
    "what": "count.counted",
    "choice": "discard",
    "reason": "misplaced",
    "why": "check_digit",
    "counted": 1,
    "differences": 12,
    "limit": 120,
    "lines": 12,
    "questions": 2,
    "spots": 12,
    "times": 2,
    "uncounted": 3,
    "unknown": 1,
    "waiting": 2,
}


@pytest.fixture(params=[*LANGUAGES, "xx"])
def language(request: pytest.FixtureRequest) -> str:
    return use_language(request.param)


def _details(key: str) -> dict[str, str | int | None]:
    return {name: SAMPLE.get(name, name.upper()) for name in TOLD[key]}


def test_every_key_has_a_sentence(language: str) -> None:
    for key in TOLD:
        said = sentences.counting_words(key, _details(key))

        assert said.title, key
        assert said.title != key
        assert "{" not in said.line, key
        assert "  " not in said.line, key


def test_a_sentence_is_whole_when_every_detail_is_missing(language: str) -> None:
    for key, names in TOLD.items():
        bare = {**dict.fromkeys(names), "why": "empty" if key == "unsound" else None}
        said = sentences.counting_words(key, bare)

        assert said.title.strip() or key == "screen_command", key
        assert "{" not in said.line, key
        assert "None" not in said.line, key


def test_every_detail_that_a_sentence_uses_is_one_of_its_key() -> None:
    for key, names in TOLD.items():
        if key == "unsound":
            continue
        known = {*names, *(f"{name}_words" for name in names)}
        if "done" in names:
            known.add("told")
        for text in counting.KEYS[key].texts():
            assert text.names() <= known, f"{key}: {text.source}"


def test_no_key_has_a_sentence_that_is_never_said() -> None:
    assert set(counting.KEYS) | {"unsound"} == set(TOLD)
    assert set(counting.ASKS) == set(keys.QUESTIONS)
    assert set(counting.OPTIONS) == set(keys.OPTIONS)
    assert set(counting.DROPS) <= set(keys.QUESTIONS)


def test_a_refusal_says_what_to_do(language: str) -> None:
    for key in keys.REFUSED:
        assert sentences.counting_words(key, _details(key)).detail, key


def test_every_question_is_asked_and_every_answer_has_words(language: str) -> None:
    for reason in keys.QUESTIONS:
        asked = sentences.counting_ask_words(reason, _details(reason))
        assert asked != reason
        assert "{" not in asked
        options = tuple(Option(choice, "3") for choice in keys.OPTIONS)
        details = {"unit": "pcs", **{f"name{at}": "Oil" for at in range(1, 99)}}
        for said in sentences.counting_answers_words(reason, options, details):
            assert said
            assert "{" not in said


def test_whatever_can_be_taken_back_has_a_name() -> None:
    never = {
        facts.Opened,
        facts.Posted,
        facts.PostCanceled,
        facts.Finished,
        facts.FiguresRead,
        facts.Undone,
        facts.EntryDecided,
    }
    named = {kind.TYPE for kind in get_args(CountFact) if kind not in never}

    assert named == set(counting.UNDONE)


def test_a_scan_says_how_the_line_stands() -> None:
    line = {"product": "Oil", "quantity": "1", "unit": "pcs", "done": "2", "total": "2"}

    def told(**more: str) -> str:
        return sentences.counting_words("counted", {**line, **more}).line

    assert told() == "+1 pcs Oil. 2 pcs."
    assert told(total="5") == "+1 pcs Oil. 2 pcs, 5 in all."
    assert told(lot="L1", place="A-1") == "+1 pcs Oil. 2 pcs · lot L1 · at A-1."


def test_every_doubt_is_told_with_what_to_do(language: str) -> None:
    told = [line.split()[0] for line in (Doubt.__doc__ or "").splitlines() if "     " in line]
    assert set(counting_review.DOUBTS) == {name for name in told if "_" in name}
    for reason in counting_review.DOUBTS:
        said = sentences.doubt_words(reason)
        assert said.title
        assert said.detail


def test_every_reason_and_movement_has_words(language: str) -> None:
    for reason in CountRules().reasons:
        assert sentences.count_reason_words(reason) != reason
    assert sentences.count_reason_words("fell off the shelf") == "fell off the shelf"
    for reason in movements.MOVEMENTS:
        assert sentences.movement_words(reason) != reason
    assert sentences.movement_words("") == sentences.movement_words("UNSPECIFIED")


def test_every_problem_of_a_list_is_told_with_its_row(language: str) -> None:
    told = {word.strip("`.,") for word in (lists.__doc__ or "").split() if "count_list_" in word}
    assert set(count_lists.LISTS) == told
    details = {"place": "A-1", "product": "Oil", "person": "Anna", "columns": "place"}
    for key in count_lists.LISTS:
        said = sentences.problem_words(key, 7, details)
        assert "7" in said
        assert "{" not in said


def test_notices_stand_on_one_line() -> None:
    notices = (Notice("place_not_asked", {"place": "A-1"}),)
    assert sentences.counting_notices_words(notices) == "A-1 is not on the list."


def test_an_unknown_key_is_said_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    assert sentences.counting_words("no_such_key").line == "no_such_key"
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
        said = sentences.counting_words(key, _details(key))
        undo = translate("Receipt", "Undo") if key in keys.ACCEPTED else ""
        band.display(Band(Tone.OK, said.title, said.detail, undo, "", 1))
        band.grab()
        if band.clipped:
            cut.append(f"{key}: {said.line}")

    assert cut == []
