"""Every key of goods without an order has a sentence, and none is too long for the band."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from app.domain.adhoc import facts, keys
from app.domain.adhoc.facts import AdHocFact, Kind
from app.domain.decision import Notice
from app.domain.working import Option
from app.ui import sentences
from app.ui.frame.band import BandView
from app.ui.frame.values import Band
from app.ui.sentences import ad_hoc
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
    "recipient": "Weber, table 4",
    "kind": "counter_sale",
    "type": "PICKUP",
    "code": "4012345678901",
    "lot": "L3106A",
    "last_lot": "L3106A",
    "serial": "SN-000123",
    "expiry": "2031-06-30",
    "condition": "DAMAGED",
    "stock_by": "terminal",
    "note": "Wrapped as a present.",
    "text": "19520010000015",
    "what": "ad_hoc.taken",
    "choice": "discard",
    "reason": "lot_missing",
    "why": "check_digit",
    "days": 5,
    "least": 30,
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
        said = sentences.ad_hoc_words(key, _details(key))

        assert said.title, key
        assert said.title != key
        assert "{" not in said.line, key
        assert "  " not in said.line, key


def test_a_sentence_is_whole_when_every_detail_is_missing(language: str) -> None:
    for key, names in TOLD.items():
        bare = {**dict.fromkeys(names), "why": "empty" if key == "unsound" else None}
        said = sentences.ad_hoc_words(key, bare)

        assert said.title.strip() or key in ("screen_command", "opened", "heading_changed"), key
        assert "{" not in said.line, key
        assert "None" not in said.line, key


def test_every_detail_that_a_sentence_uses_is_one_of_its_key() -> None:
    for key, names in TOLD.items():
        if key == "unsound":
            continue
        known = {*names, *(f"{name}_words" for name in names)}
        if "done" in names:
            known.add("told")
        for text in ad_hoc.KEYS[key].texts():
            assert text.names() <= known, f"{key}: {text.source}"


def test_no_key_has_a_sentence_that_is_never_said() -> None:
    assert set(ad_hoc.KEYS) | {"unsound"} == set(TOLD)
    assert set(ad_hoc.ASKS) == set(keys.QUESTIONS)
    assert set(ad_hoc.OPTIONS) == set(keys.OPTIONS)
    assert set(ad_hoc.KINDS) == {kind.value for kind in Kind}


def test_a_refusal_says_what_to_do(language: str) -> None:
    for key in keys.REFUSED:
        assert sentences.ad_hoc_words(key, _details(key)).detail, key


def test_every_question_is_asked_and_every_answer_has_words(language: str) -> None:
    for reason in keys.QUESTIONS:
        asked = sentences.ad_hoc_ask_words(reason, _details(reason))
        assert asked != reason
        assert "{" not in asked
    for choice in keys.OPTIONS:
        for value in ("3", ""):
            said = sentences.ad_hoc_option_words(choice, value, {"unit": "pcs", "name1": "Oil"}, 1)
            assert said
            assert said != choice
            assert "{" not in said


def test_products_of_one_code_can_be_told_apart() -> None:
    names = {"name1": "Oil, small", "name2": "Oil, large"}
    options = (Option("product", "1"), Option("product", "2"), Option("drop"))
    answers = sentences.ad_hoc_answers_words("which_product", options, names)

    assert "Oil, small" in answers[0]
    assert "Oil, large" in answers[1]


def test_whatever_can_be_taken_back_has_a_name() -> None:
    never = {facts.Opened, facts.Posted, facts.Undone, facts.EntryDecided}
    named = {kind.TYPE for kind in get_args(AdHocFact) if kind not in never}

    assert named == set(ad_hoc.UNDONE)


def test_a_scan_says_how_the_line_stands() -> None:
    line = {"product": "Oil", "quantity": "1", "unit": "pcs", "done": "2", "total": "2"}

    def told(**more: str) -> str:
        return sentences.ad_hoc_words("taken", {**line, **more}).line

    assert told() == "+1 pcs Oil. 2 pcs."
    assert told(total="5") == "+1 pcs Oil. 2 pcs, 5 in all."
    assert told(lot="L1", place="A-1") == "+1 pcs Oil. 2 pcs · lot L1 · from A-1."
    assert told(serial="S1") == "+1 pcs Oil. 2 pcs · serial S1."


def test_what_has_left_comes_back_as_a_return() -> None:
    assert "receiving desk" in sentences.ad_hoc_words("posted_for_good").detail


def test_who_takes_stock_out_is_said_at_the_end() -> None:
    said = sentences.ad_hoc_words("finished", {"lines": 2, "stock_by": "terminal"})
    assert said.line == "Handed out: 2 lines. This terminal takes the goods out of stock."


def test_notices_stand_on_one_line() -> None:
    notices = (Notice("multiplier_dropped", {"quantity": "12"}),)
    assert sentences.ad_hoc_notices_words(notices) == "Multiplier 12 dropped: no item came."


def test_an_unknown_key_is_said_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    assert sentences.ad_hoc_words("no_such_key").line == "no_such_key"
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
        said = sentences.ad_hoc_words(key, _details(key))
        undo = translate("Receipt", "Undo") if key in keys.ACCEPTED else ""
        band.display(Band(Tone.OK, said.title, said.detail, undo, "", 1))
        band.grab()
        if band.clipped:
            cut.append(f"{key}: {said.line}")

    assert cut == []
