"""Every key of a shipment has a sentence, and none is too long for the band."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from app.domain.decision import Notice
from app.domain.shipment import ShipmentStatus
from app.domain.shipment_intents import ShipmentIntent
from app.domain.shipping import facts, keys
from app.domain.shipping.facts import ShippingFact, Task
from app.domain.working import Option
from app.ui import sentences
from app.ui.frame.band import BandView
from app.ui.frame.values import Band
from app.ui.screens.shipping.values import CANCEL_REASONS, REASONS
from app.ui.sentences import shipments_server, shipping, shipping_asked
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
    "expected": "26",
    "total": "26",
    "rest": "6",
    "over": "2",
    "pieces": 0,
    "available": "18",
    "taken": "12",
    "minutes": 4,
    "age": "4 min ago",
    "source": "A-03-2",
    "destination": "Shop floor",
    "place": "A-03-2",
    "here": "Dock 1",
    "staff": "Weber",
    "number": "SH-2026-0042",
    "status": "COMPLETED",
    "task": "load",
    "code": "4012345678901",
    "package": "340123450000000017",
    "lot": "L3106A",
    "wanted": "L2904B",
    "last_lot": "L3106A",
    "serial": "SN-000123",
    "expiry": "2031-06-30",
    "condition": "DAMAGED",
    "stock_by": "terminal",
    "note": "Handle with care.",
    "text": "19520010000015",
    "what": "shipping.taken",
    "choice": "discard",
    "reason": "lot_missing",
    "why": "check_digit",
    "lines": 12,
    "missing": 2,
    "departs": 1,
    "shared": 1,
    "booked": 2,
    "back_at": "A-03-2",
    "out_of": "A-03-2",
    "limit": 120,
    "questions": 2,
    "times": 2,
    "products": 2,
}
PUT_TOGETHER = {
    "done": {"told"},
    "minutes": {"age", "source"},
    "departs": {"leaves"},
    "missing": {"others_words"},
    "taken": {"one_taken"},
}
"""Details that the screen or the door makes of others."""


@pytest.fixture(params=[*LANGUAGES, "xx"])
def language(request: pytest.FixtureRequest) -> str:
    return use_language(request.param)


def _details(key: str) -> dict[str, str | int | None]:
    told: dict[str, str | int | None] = {n: SAMPLE.get(n, n.upper()) for n in TOLD[key]}
    if "minutes" in told:
        told.update(age=SAMPLE["age"], source=SAMPLE["source"])
    return told


def test_every_key_has_a_sentence(language: str) -> None:
    for key in TOLD:
        said = sentences.shipping_words(key, _details(key))

        assert said.title, key
        assert said.title != key
        assert "{" not in said.line, key
        assert "  " not in said.line, key


def test_a_sentence_is_whole_when_every_detail_is_missing(language: str) -> None:
    for key, names in TOLD.items():
        bare = {**dict.fromkeys(names), "why": "empty" if key == "unsound" else None}
        said = sentences.shipping_words(key, bare)

        assert "{" not in said.line, key
        assert "None" not in said.line, key


def test_every_detail_that_a_sentence_uses_is_one_of_its_key() -> None:
    for key, names in TOLD.items():
        if key == "unsound":
            continue
        known = {*names, *(f"{name}_words" for name in names)}
        known.update(*(more for name, more in PUT_TOGETHER.items() if name in names))
        for text in shipping.KEYS[key].texts():
            assert text.names() <= known, f"{key}: {text.source}"


def test_no_key_has_a_sentence_that_is_never_said() -> None:
    assert set(shipping.KEYS) | {"unsound"} == set(TOLD)
    assert set(shipping_asked.ASKS) == set(keys.QUESTIONS)
    assert set(shipping_asked.OPTIONS) == set(keys.OPTIONS)
    assert set(shipping.TASKS) == {task.value for task in Task}
    assert set(shipping.STATUSES) == {status.value for status in ShipmentStatus}


def test_every_reason_has_words(language: str) -> None:
    for reason in (*CANCEL_REASONS, *(key for some in REASONS.values() for key in some)):
        assert reason in shipping.REASONS
        assert sentences.shipping_reason_words(reason) != reason
    assert sentences.shipping_reason_words("The van broke down") == "The van broke down"


def test_every_entry_says_what_it_does(language: str) -> None:
    types = {kind.TYPE for kind in get_args(ShipmentIntent)}
    assert types == set(shipments_server.INTENTS)
    for kind in types:
        assert sentences.intent_words(kind) not in (kind, "")


def test_a_move_names_the_shipment_and_its_state() -> None:
    said = sentences.intent_words("move_shipment", {"number": "SH-7", "status": "IN_PROCESS"})
    assert said == "Set shipment SH-7 to “on its way”"


def test_what_an_entry_met_says_what_to_do(language: str) -> None:
    details = {"number": "SH-7", "source": "A", "destination": "B", "product": "Oil"}
    for key in shipments_server.CLASHES:
        for told in (details, {}):
            said = sentences.words(key, told)
            assert said.title
            assert said.detail, key
            assert "{" not in said.line, key


def test_a_refusal_says_what_to_do(language: str) -> None:
    for key in keys.REFUSED:
        assert sentences.shipping_words(key, _details(key)).detail, key


def test_every_question_is_asked_and_every_answer_has_words(language: str) -> None:
    for reason in keys.QUESTIONS:
        asked = sentences.shipping_ask_words(reason, _details(reason))
        assert asked != reason
        assert "{" not in asked
        for choice in keys.OPTIONS:
            for value in ("3", ""):
                known = {**_details(reason), "name1": "Oil"}
                said = sentences.shipping_option_words(reason, choice, value, known, 1)
                assert said
                assert said != choice
                assert "{" not in said


def test_products_of_one_code_can_be_told_apart() -> None:
    names = {"name1": "Oil, small", "name2": "Oil, large"}
    options = (Option("product", "1"), Option("product", "2"), Option("drop"))
    answers = sentences.shipping_answers_words("which_product", options, names)

    assert "Oil, small" in answers[0]
    assert "Oil, large" in answers[1]


def test_whatever_can_be_taken_back_has_a_name() -> None:
    never = {facts.Opened, facts.Posted, facts.Undone, facts.EntryDecided}
    named = {kind.TYPE for kind in get_args(ShippingFact) if kind not in never}

    assert named == set(shipping.UNDONE)


def test_a_scan_says_how_the_line_stands() -> None:
    line = {"product": "Oil", "quantity": "1", "unit": "pcs", "done": "2", "total": "2"}

    def told(**more: str) -> str:
        return sentences.shipping_words("taken", {**line, **more}).line

    assert told() == "+1 pcs Oil. 2 pcs."
    assert told(expected="6") == "+1 pcs Oil. 2 of 6 pcs."
    assert told(total="5") == "+1 pcs Oil. 2 pcs, 5 in all."
    assert told(lot="L1") == "+1 pcs Oil. 2 pcs · lot L1."
    assert told(serial="S1") == "+1 pcs Oil. 2 pcs · serial S1."


def test_more_than_is_there_says_how_old_the_figure_is() -> None:
    said = sentences.shipping_words("more_than_available", _details("more_than_available"))
    assert said.title == "More than is known to be at A-03-2"
    assert said.detail == "Olive oil 0.5 l: 18 pcs there, 4 min ago. 12 go along already."
    one = {**_details("more_than_available"), "taken": "1"}
    said = sentences.shipping_words("more_than_available", one)
    assert said.detail.endswith("4 min ago. 1 goes along already.")


def test_the_end_says_what_is_missing() -> None:
    whole = {"lines": 3, "missing": 0, "number": "SH-7"}
    said = sentences.shipping_words("departed", whole)
    assert said.line == "SH-7 is on its way. 3 lines loaded, nothing is missing."
    said = sentences.shipping_words("arrived", {**whole, "missing": 2})
    assert said.line == "SH-7 is received. 3 lines came, of 2 lines goods are missing."


def test_notices_stand_on_one_line() -> None:
    notices = (Notice("multiplier_dropped", {"quantity": "12"}),)
    assert sentences.shipping_notices_words(notices) == "Multiplier 12 dropped: no item came."


def test_an_unknown_key_is_said_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    assert sentences.shipping_words("no_such_key").line == "no_such_key"
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
        said = sentences.shipping_words(key, _details(key))
        undo = translate("Receipt", "Undo") if key in keys.ACCEPTED else ""
        band.display(Band(Tone.OK, said.title, said.detail, undo, "", 1))
        band.grab()
        if band.clipped:
            cut.append(f"{key}: {said.line}")

    assert cut == []
