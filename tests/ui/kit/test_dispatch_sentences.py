"""Every key of a dispatch has a sentence, in every language, and none is too long for the band."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from app.domain.decision import Notice
from app.domain.dispatch import facts, keys, rules
from app.domain.dispatch.facts import DispatchFact, Mode, Outcome
from app.domain.dispatch.machine import Stage
from app.domain.dispatch.rules import StockBy
from app.domain.goods_out import GoodsOutStatus, GoodsOutType
from app.domain.working import Option
from app.ui import sentences
from app.ui.frame.band import BandView
from app.ui.frame.values import Band
from app.ui.sentences import dispatch, dispatch_asked, dispatch_refused, goods_out
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
    "expected": "50",
    "rest": "30",
    "packed": "0",
    "pieces": 0,
    "custom_unit": "KOL",
    "custom_done": "2",
    "custom_expected": "5",
    "loose": "0",
    "loose_expected": "0",
    "place": "A-03-2",
    "here": "A-04-1",
    "next_place": "B-01-1",
    "number": "GO-4711",
    "tote": 2,
    "totes": "2:6",
    "package": 1,
    "other": 2,
    "code": "GO-4711-P1",
    "lot": "L3106A",
    "wanted": "L3106B",
    "earlier": "L3104C",
    "last_lot": "L3106A",
    "serial": "SN-000123",
    "expiry": "2031-06-30",
    "earlier_expiry": "2031-04-30",
    "condition": "DAMAGED",
    "reason": "check_needed",
    "status": "CANCELED",
    "mode": "pick",
    "stock_by": "platform",
    "note": "Please wait for the second order.",
    "name": "J. Weber",
    "text": "19520010000015",
    "what": "dispatch.shorted",
    "choice": "discard",
    "why": "check_digit",
    "days": 5,
    "least": 30,
    "lines": 12,
    "orders": 2,
    "packages": 2,
    "short": 1,
    "left": 3,
    "limit": 8,
    "there": "2",
    "questions": 2,
    "times": 2,
}
MADE_OF: Mapping[str, tuple[str, ...]] = {
    "level": ("done", "expected", "custom_unit"),
    "told": ("next_line", "next_place", "done", "custom_unit", "totes", "lot", "serial"),
    "what_to_scan": ("mode",),
}
"""What is put together of details, and of which."""
OF_ITS_QUESTION: Mapping[str, tuple[str, ...]] = {
    "noted_meanwhile": keys.QUESTIONS["canceled_meanwhile"],
    "kept_too_much": keys.QUESTIONS["too_much_now"],
}


@pytest.fixture(params=[*LANGUAGES, "xx"])
def language(request: pytest.FixtureRequest) -> str:
    return use_language(request.param)


def _details(key: str) -> dict[str, str | int | None]:
    found: dict[str, str | int | None] = {n: SAMPLE.get(n, n.upper()) for n in TOLD[key]}
    if key == "condition_differs":
        found["wanted"] = "NEW"
    return found


def test_every_key_has_a_sentence(language: str) -> None:
    for key in TOLD:
        said = sentences.dispatch_words(key, _details(key))

        assert said.title, key
        assert said.title != key
        assert "{" not in said.line, key
        assert "  " not in said.line, key


def test_no_key_says_what_only_a_receipt_says() -> None:
    """What goods out share with goods in must be true of both."""
    for key in TOLD:
        said = sentences.dispatch_words(key, _details(key)).line.lower()

        assert "receipt" not in said, key
        assert "deliver" not in said, key
        assert "announced" not in said, key


def test_a_sentence_is_whole_when_every_detail_is_missing(language: str) -> None:
    for key, names in TOLD.items():
        said = sentences.dispatch_words(
            key, {**dict.fromkeys(names), "why": "empty" if key == "unsound" else None}
        )

        assert said.title.strip() or key == "screen_command", key
        assert "{" not in said.line, key
        assert "None" not in said.line, key


def test_every_detail_that_a_sentence_uses_is_one_of_its_key() -> None:
    shapes = {**dispatch.KEYS, "order_barred": dispatch_refused.BARRED["too_many_items"]}
    for key, names in TOLD.items():
        if key == "unsound":
            continue
        own = {*names, *OF_ITS_QUESTION.get(key, ())}
        known = own | {f"{name}_words" for name in own}
        for text in shapes[key].texts():
            for name in text.names() - known:
                assert set(MADE_OF[name]) & own, f"{key}: {name} in {text.source}"


def test_no_key_has_a_sentence_that_is_never_said() -> None:
    assert set(dispatch.KEYS) == set(TOLD)
    assert set(dispatch_asked.ASKS) == set(keys.QUESTIONS)
    assert set(dispatch_asked.OPTIONS) == set(keys.OPTIONS)
    assert {reason for reason, _ in dispatch_asked.OPTIONS_OF} <= set(keys.QUESTIONS)
    assert {choice for _, choice in dispatch_asked.OPTIONS_OF} <= set(keys.OPTIONS)
    assert set(goods_out.DISPATCH_REASONS) == set(keys.REASONS)


def test_a_refusal_says_what_to_do(language: str) -> None:
    for key in keys.REFUSED:
        assert sentences.dispatch_words(key, _details(key)).detail, key


def test_every_question_is_asked(language: str) -> None:
    for reason in keys.QUESTIONS:
        asked = sentences.dispatch_ask_words(reason, _details(reason))

        assert asked != reason
        assert "{" not in asked


def test_every_answer_has_words(language: str) -> None:
    for choice in keys.OPTIONS:
        for value in ("3", ""):
            details = {"unit": "pcs", "name1": "Oil", "place1": "A-1"}
            said = sentences.dispatch_option_words(choice, value, details, 1)

            assert said
            assert said != choice
            assert "{" not in said


def test_answers_of_one_question_can_be_told_apart(language: str) -> None:
    """Places and products by their names, reasons by their words."""
    details = {"place": "A-1", "here": "B-2", "place1": "C-3", "place2": "C-4"}
    options = (
        Option("label_unreadable", "1"),
        Option("elsewhere", "2"),
        Option("elsewhere", "3"),
        Option("short"),
        Option("drop"),
    )
    answers = sentences.dispatch_answers_words("wrong_place_again", options, details)

    assert len(set(answers)) == len(options)
    assert "A-1" in answers[0]
    assert "C-3" in answers[1]
    assert "C-4" in answers[2]

    names = {"name1": "Oil, small", "name2": "Oil, large"}
    products = (Option("product", "1"), Option("product", "2"), Option("drop"))
    named = sentences.dispatch_answers_words("which_product", products, names)
    assert "Oil, small" in named[0]
    assert "Oil, large" in named[1]

    reasons = tuple(Option("reason", reason) for reason in rules.SHORT_REASONS)
    assert len(set(sentences.dispatch_answers_words("short_reason", reasons))) == len(reasons)


@pytest.mark.parametrize("reason", keys.REASONS)
def test_every_reason_has_words(reason: str) -> None:
    assert sentences.dispatch_reason_words(reason) != reason


def test_a_reason_in_a_person_s_own_words_stays_as_it_is() -> None:
    said = sentences.dispatch_words("order_rejected", {"number": "7", "reason": "No truck {x}"})

    assert "No truck {x}" in said.detail


def test_every_value_that_is_shown_has_words() -> None:
    for status in GoodsOutStatus:
        assert sentences.goods_out_status_words(status) != status
    for kind in GoodsOutType:
        assert sentences.goods_out_type_words(kind) != kind
    for stage in Stage:
        assert sentences.stage_words(stage) != stage.name
    for mode in Mode:
        assert sentences.mode_words(mode) != mode
        assert sentences.dispatch_words("mode_entered", {"mode": mode}).detail
    for outcome in Outcome:
        assert sentences.hand_over_words(outcome) != outcome
    for who in StockBy:
        assert sentences.stock_by_words(who) != who


def test_whatever_can_be_taken_back_has_a_name() -> None:
    never = {facts.Opened, facts.Posted, facts.Undone, facts.EntryDecided, facts.OrderReread}
    named = {kind.TYPE for kind in get_args(DispatchFact) if kind not in never}

    assert named == set(goods_out.UNDONE)


# --- what is put together -----------------------------------------------------------------------


def test_a_custom_unit_is_counted_in_itself() -> None:
    """R55: 20 of 50 pcs with a unit of 10 pcs are 2 of 5."""
    custom = {"custom_unit": "KOL", "custom_done": "2", "custom_expected": "5"}
    line = {"done": "20", "expected": "50", "unit": "pcs", **custom}
    whole = {**line, "loose": "0", "loose_expected": "0"}
    broken = {**line, "done": "23", "loose": "3", "loose_expected": "0"}
    odd = {**line, "expected": "54", "loose": "0", "loose_expected": "4"}

    assert _picked(whole) == "2 of 5 KOL"
    assert _picked(broken) == "2 KOL + 3 pcs of 5 KOL"
    assert _picked(odd) == "2 KOL of 5 KOL + 4 pcs"
    assert _picked({"done": "2", "expected": "5", "unit": "pcs"}) == "2 of 5 pcs"


def test_a_pick_says_where_it_goes_and_what_comes_next() -> None:
    line = {"line": "a", "done": "1", "expected": "2", "unit": "pcs"}

    assert _picked({**line, "next_line": "a", "next_place": "A-1"}) == "1 of 2 pcs"
    assert _picked({**line, "next_line": "b", "next_place": "B-7"}) == "1 of 2 pcs · next: B-7"
    assert _picked({**line, "next_line": "b", "next_place": ""}) == "1 of 2 pcs"
    assert _picked({**line, "next_line": None}) == "1 of 2 pcs · all is picked"
    assert _picked({**line, "tote": 2, "totes": "2:1"}) == "tote 2 · 1 of 2 pcs"
    assert _picked({**line, "totes": "1:3 2:2"}) == "tote 1: 3, tote 2: 2 · 1 of 2 pcs"
    assert _picked({**line, "totes": "1:2 4:2"}) == "2 each into totes 1, 4 · 1 of 2 pcs"
    assert _picked({**line, "lot": "L1"}) == "1 of 2 pcs · lot L1"
    assert _picked({**line, "serial": "S1"}) == "1 of 2 pcs · serial S1"


def _picked(details: Mapping[str, str | int | None]) -> str:
    return sentences.dispatch_words("picked", {"product": "Oil", "quantity": "1", **details}).detail


def test_what_is_left_is_said_and_nothing_left_as_well() -> None:
    here = {"place": "A-1", "product": "Oil", "quantity": "1", "unit": "pcs"}
    assert "back: 2.5" in sentences.dispatch_words("put_back", {**here, "left": "2.5"}).detail
    assert "Nothing is left" in sentences.dispatch_words("put_back", {**here, "left": "0"}).detail
    packed = {"package": 1, "product": "Oil", "quantity": "1", "unit": "pcs"}
    assert "packed: 2 lines" in sentences.dispatch_words("packed", {**packed, "left": 2}).detail
    assert "all is packed" in sentences.dispatch_words("packed", {**packed, "left": 0}).detail


def test_figures_are_written_as_the_language_does() -> None:
    use_language("de")
    details = {"place": "A-1", "product": "Käse", "quantity": "0.5", "unit": "kg", "left": "1.25"}
    said = sentences.dispatch_words("put_back", details).line

    assert "0,5 kg" in said
    assert "1,25" in said


def test_a_value_that_ends_with_a_full_stop_ends_its_sentence() -> None:
    use_language("de")
    tea = {"product": "Tee", "quantity": "0.5", "unit": "pcs", "step": "1"}

    assert sentences.dispatch_words("not_a_multiple", tea).detail.endswith("1 Stk.")
    assert "Stk.." not in sentences.sentence("not_a_multiple", tea)


def test_one_is_not_many() -> None:
    """No sentence goes on with a verb after what is counted."""
    for key in TOLD:
        one = {
            name: 1 if isinstance(value, int) else value for name, value in _details(key).items()
        }
        said = sentences.dispatch_words(key, one).line

        assert "1 line are" not in said, key
        assert "1 line stay" not in said, key


def test_undo_says_what_it_took_back() -> None:
    goods = {"what": "dispatch.picked", "product": "Oil", "quantity": "2", "unit": "pcs"}
    said = sentences.dispatch_words("undone", {**goods, "text": "4711"})
    assert said.line == "Taken back: 2 pcs Oil. Scanned was 4711."
    bare = {"what": "dispatch.shorted", "product": "DH:SHORT", "quantity": "0", "unit": ""}
    assert sentences.dispatch_words("undone", bare).line == "Taken back: a short line"


def test_notices_stand_on_one_line() -> None:
    told = sentences.dispatch_notices_words(
        (
            Notice("multiplier_dropped", {"quantity": "12"}),
            Notice("look_if_empty", {"place": "A-1", "product": "Oil"}),
        )
    )

    assert told == "Multiplier 12 dropped: no item came. Is A-1 empty now? Look and answer."


@pytest.mark.parametrize("why", ["too_many_items", "not_shown", "handed_out", "something_new"])
def test_an_order_that_cannot_be_opened_says_why(why: str) -> None:
    said = sentences.dispatch_words("order_barred", {"number": "4711", "why": why})

    assert "4711" in said.title
    assert said.detail


def test_an_unknown_key_is_said_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    assert sentences.dispatch_words("no_such_key").line == "no_such_key"
    assert "no_such_key" in caplog.text
    caplog.clear()


# --- room -----------------------------------------------------------------------------------------


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
        said = sentences.dispatch_words(key, _details(key))
        undo = translate("Receipt", "Undo") if key in keys.ACCEPTED else ""
        band.display(Band(Tone.OK, said.title, said.detail, undo, "", 1))
        band.grab()
        if band.clipped:
            cut.append(f"{key}: {said.line}")

    assert cut == []
