"""The parts of the kit: keypad, list, buttons, questions, the bottom bar."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.frame import Action, Band, Frame
from app.ui.theme import Theme
from app.ui.tokens import SizeClass, Tone
from app.ui.widgets.banner import Banner
from app.ui.widgets.button import BigButton, Kind
from app.ui.widgets.cards import CardList, CardRow
from app.ui.widgets.chip import Chip, ChipRow, ChipStrip, Choice
from app.ui.widgets.inputs import NumberRow, TextRow
from app.ui.widgets.keypad import Keypad, Mode
from app.ui.widgets.question import Asked, QuestionPanel
from app.ui.widgets.text import fits
from tests.ui.kit.waiting import Told, until


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    return Theme()


@pytest.fixture
def frame(theme: Theme, qtbot: QtBot) -> Iterator[Frame]:
    frame = Frame(theme)
    frame.resize(1024, 768)
    frame.show()
    QApplication.processEvents()
    yield frame
    frame.shut()


# --- keypad -----------------------------------------------------------------------------------


def _typed(keypad: Keypad, keys: str) -> Keypad:
    for key in keys:
        keypad.press(key)
    return keypad


@pytest.mark.parametrize(
    ("keys", "number"),
    [
        ("12", Decimal(12)),
        ("0012", Decimal(12)),
        ("123456", Decimal(12345)),
        ("1<", None),
        ("", None),
        ("7x-", Decimal(7)),
    ],
)
def test_the_keypad_takes_at_most_five_digits(
    theme: Theme, keys: str, number: Decimal | None
) -> None:
    assert _typed(Keypad(theme), keys).number == number


@pytest.mark.parametrize(
    ("keys", "number"),
    [("1,5", "1.5"), (",250", "0.250"), ("12345,1234", "12345.123"), ("1,,5", "1.5"), ("2,", "2")],
)
def test_parts_are_exact_and_never_a_float(theme: Theme, keys: str, number: str) -> None:
    assert str(_typed(Keypad(theme, parts=True), keys).number) == number


def test_whole_pieces_have_no_comma(theme: Theme) -> None:
    assert _typed(Keypad(theme), "1,5").number == Decimal(15)


@pytest.mark.parametrize(
    ("keys", "number"), [("", "1"), ("12", "12"), ("<", None), (",5", "0.5"), ("x", "1")]
)
def test_a_number_that_nobody_typed_gives_way_to_the_first_digit(
    theme: Theme, keys: str, number: str | None
) -> None:
    keypad = Keypad(theme, parts=True)
    keypad.propose("1")

    found = _typed(keypad, keys).number
    assert (None if found is None else str(found)) == number


def test_the_keypad_applies_by_its_own_key_only(theme: Theme, qtbot: QtBot) -> None:
    keypad = Keypad(theme, unit="pcs")
    with qtbot.assertNotEmitted(keypad.applied):
        keypad.apply()
        _typed(keypad, "12")
    applied = Told(keypad.applied)
    keypad.apply()

    assert applied.all == [(Mode.SET, Decimal(12))]


# --- chips --------------------------------------------------------------------------------------


def test_a_chip_that_is_tapped_where_it_is_cut_off_comes_into_view(theme: Theme) -> None:
    strip = ChipStrip(theme)
    choices = [Choice(key, f"Choice {key}") for key in "abcdef"]
    strip.display(choices, ("a",))
    strip.resize(strip.row.natural_size().width() - 40, 60)
    strip.show()
    last = strip.row.findChildren(Chip)[-1]
    assert (
        not strip.viewport().rect().contains(last.mapTo(strip.viewport(), last.rect().topRight()))
    )

    last.click()
    strip.display(choices, ("f",))

    assert strip.viewport().rect().contains(last.mapTo(strip.viewport(), last.rect().topRight()))


# --- texts that are fitted ------------------------------------------------------------------


@pytest.mark.parametrize("size", range(12, 60, 3))
def test_what_fits_a_line_is_not_broken_when_it_is_drawn(theme: Theme, size: int) -> None:
    font = theme.font(size, 700)
    metrics = QFontMetrics(font)
    for text in ("Katzenstreu 5 l, Pfotenau", "Batteries AA 4 pcs, Tollbrook", "Wer ist hier?"):
        for width in range(
            metrics.horizontalAdvance(text) - 2, metrics.horizontalAdvance(text) + 3
        ):
            if fits(text, font, width, metrics.height(), 2):
                box = QRect(0, 0, width, 10_000)
                drawn = metrics.boundingRect(box, int(Qt.TextFlag.TextWordWrap), text)
                assert drawn.height() < 2 * metrics.height(), (text, width)


# --- list -------------------------------------------------------------------------------------


def _rows(*keys: str) -> list[CardRow]:
    return [CardRow(key, f"Line {key}") for key in keys]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("abcdef", "abcdef"),
        ("abcdef", "acdef"),
        ("abcdef", "abcdxef"),
        ("abcdef", "bcdefa"),
        ("abc", ""),
        ("", "abc"),
        ("abcdef", "fedcba"),
        ("abcdef", "xyz"),
        ("ab", "aXb"),
    ],
)
def test_the_list_shows_the_new_rows(theme: Theme, before: str, after: str) -> None:
    cards = CardList(theme)
    cards.display(_rows(*before))
    cards.display(_rows(*after))

    assert [row.key for row in cards.rows()] == list(after)
    assert cards.model().rowCount() == len(after)


def test_only_what_changed_is_painted_anew(theme: Theme) -> None:
    cards = CardList(theme)
    rows = _rows(*"abcdef")
    cards.display(rows)
    changed: list[int] = []

    def note(first: object, last: object) -> None:
        changed.append(first.row())  # type: ignore[attr-defined]  # it is an index

    cards.model().dataChanged.connect(note)
    rows[3] = CardRow("d", "Line d", value="1 / 2")
    cards.display(rows)

    assert changed == [3]


def test_the_list_stays_where_it_is(theme: Theme, qtbot: QtBot) -> None:
    cards = CardList(theme)
    qtbot.addWidget(cards)
    cards.resize(400, 400)
    cards.show()
    keys = [f"{n}" for n in range(100)]
    cards.display(_rows(*keys))
    cards.bring("50")
    before = cards.verticalScrollBar().value()
    cards.display(_rows(*keys[:-1], "new"))
    cards.display(_rows(*keys[:60], *keys[61:]), lit="50")

    assert before > 0
    assert cards.verticalScrollBar().value() == before
    cards.close()


def test_the_touched_row_comes_into_view(theme: Theme, qtbot: QtBot) -> None:
    cards = CardList(theme)
    qtbot.addWidget(cards)
    cards.resize(400, 400)
    cards.show()
    cards.display(_rows(*(f"{n}" for n in range(100))), lit="80")
    index = cards.model().index(80, 0)

    assert cards.viewport().rect().contains(cards.visualRect(index).center())
    cards.close()


def test_a_heading_cannot_be_chosen(theme: Theme, qtbot: QtBot) -> None:
    cards = CardList(theme)
    qtbot.addWidget(cards)
    cards.resize(400, 400)
    cards.show()
    cards.display([CardRow("h", "Done", heading=True), CardRow("a", "Line a")])
    with qtbot.assertNotEmitted(cards.chosen):
        _click(cards, 0)
    chosen = Told(cards.chosen)
    _click(cards, 1)

    assert chosen.all == [("a",)]
    cards.close()


def _click(cards: CardList, row: int) -> None:
    spot = cards.visualRect(cards.model().index(row, 0)).center()
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=spot)


# --- buttons ----------------------------------------------------------------------------------


def test_a_tap_is_not_a_hold(theme: Theme, qtbot: QtBot) -> None:
    button = BigButton(theme, "Finish", key="finish", hold=True)
    qtbot.addWidget(button)
    button.resize(200, 64)
    button.show()
    with qtbot.assertNotEmitted(button.chosen):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert button.shown_text() == "Keep holding"
    button.close()


async def test_a_hold_confirms_once(theme: Theme, qtbot: QtBot) -> None:
    button = BigButton(theme, "Finish", key="finish", hold=True)
    qtbot.addWidget(button)
    button.resize(200, 64)
    button.show()
    chosen = Told(button.chosen)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    await until(lambda: chosen.all)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)

    assert chosen.all == [("finish",)]
    button.close()


async def test_a_finger_that_slides_off_confirms_nothing(theme: Theme, qtbot: QtBot) -> None:
    button = BigButton(theme, "Finish", key="finish", hold=True)
    qtbot.addWidget(button)
    button.resize(200, 64)
    button.show()
    chosen = Told(button.chosen)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    QTest.mouseMove(button, QPoint(400, 400))
    await until(lambda: not button._beat.isActive())

    assert chosen.all == []
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    button.close()


def test_enter_presses_no_button(theme: Theme, qtbot: QtBot) -> None:
    button = BigButton(theme, "Post", key="post")
    qtbot.addWidget(button)
    button.show()
    button.setFocus()
    with qtbot.assertNotEmitted(button.chosen):
        QTest.keyClick(button, Qt.Key.Key_Return)
        QTest.keyClick(button, Qt.Key.Key_Enter)
    button.close()


def test_a_command_code_confirms_without_holding(theme: Theme, qtbot: QtBot) -> None:
    button = BigButton(theme, "Finish", key="finish", hold=True)
    told = Told(button.chosen)
    button.confirm()
    assert len(told.all) == 1
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.chosen):
        button.confirm()


def test_a_tap_leaves_the_text_field_its_focus(theme: Theme, frame: Frame) -> None:
    page = QWidget()
    line = QLineEdit(page)
    frame.show_screen(page)
    line.setFocus()
    frame.display_actions([Action("post", "Post", kind=Kind.MAIN)])
    button = frame.bottom_bar.button("post")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert line.hasFocus()


# --- question, chips, rows --------------------------------------------------------------------


def test_a_question_is_answered_by_number(theme: Theme, qtbot: QtBot) -> None:
    panel = QuestionPanel(theme)
    panel.display(Asked("q7", "How many?", ("One", "Two")))
    answered = Told(panel.answered)
    assert panel.answer(2)

    assert answered.all == [("q7", 2)]
    assert not panel.answer(3)
    assert not panel.answer(0)
    panel.display(None)
    assert not panel.answer(1)


def test_at_most_nine_answers_are_shown(theme: Theme, qtbot: QtBot) -> None:
    panel = QuestionPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(600, 500)
    panel.display(Asked("q", "Which?", tuple(f"Product {n}" for n in range(12))))
    panel.show()

    assert sum(button.isVisible() for button in panel._buttons) == 9
    panel.close()


def test_one_chip_of_a_row_is_on(theme: Theme, qtbot: QtBot) -> None:
    row = ChipRow(theme, [Choice("a", "A"), Choice("b", "B")])
    qtbot.addWidget(row)
    row.resize(300, 60)
    row.show()
    for chip in row._chips:
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)

    assert row.on() == ("b",)
    row.close()


def test_a_number_stays_within_its_limits(theme: Theme, qtbot: QtBot) -> None:
    row = NumberRow(theme, "Gap", low=20, high=40, step=15)
    row.set_value(900)
    assert row.value() == 40
    for _ in range(5):
        row._minus.click()
    assert row.value() == 20


def test_text_is_told_once_when_it_is_done(theme: Theme, qtbot: QtBot) -> None:
    row = TextRow(theme, "Prefix")
    qtbot.addWidget(row)
    row.show()
    row.set_text("F8")
    told: list[str] = []
    row.entered.connect(told.append)
    row.field.setFocus()
    row.field.setText("F9")
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    QTest.keyClick(row.field, Qt.Key.Key_Return)

    assert told == ["F9"]
    row.close()


# --- frame ------------------------------------------------------------------------------------


def _actions(count: int) -> list[Action]:
    return [
        *(Action(f"a{n}", f"Action {n}") for n in range(count - 1)),
        Action("main", "Main", kind=Kind.MAIN),
    ]


@pytest.mark.parametrize(
    ("size", "count", "shown"),
    [
        (SizeClass.KIOSK, 4, ["a0", "a1", "a2", "main"]),
        (SizeClass.KIOSK, 6, ["a0", "a1", "more", "main"]),
        (SizeClass.HANDHELD, 3, ["a0", "a1", "main"]),
        (SizeClass.HANDHELD, 4, ["a0", "more", "main"]),
    ],
)
def test_the_rest_of_the_actions_is_behind_more(
    frame: Frame, theme: Theme, size: SizeClass, count: int, shown: list[str]
) -> None:
    theme.set(size_class=size)
    frame.display_actions(_actions(count))
    rest = {action.key for action in frame.bottom_bar.rest()}

    assert [action.key for action in frame.bottom_bar.shown()] == shown
    assert rest | set(shown) - {"more"} == {action.key for action in _actions(count)}


def test_an_action_behind_more_can_be_chosen(frame: Frame, qtbot: QtBot) -> None:
    frame.display_actions(_actions(6))
    more = frame.bottom_bar.button("more")
    assert more is not None
    more.confirm()
    assert frame.sheet is not None
    buttons = {b.key: b for b in frame.sheet.findChildren(BigButton)}
    chosen = Told(frame.action_chosen)
    buttons["a4"].confirm()

    assert chosen.all == [("a4",)]
    assert frame.sheet is None


def test_the_main_action_stands_at_the_right(frame: Frame) -> None:
    frame.display_actions([Action("main", "Main", kind=Kind.MAIN), Action("back", "Back")])
    main, back = (frame.bottom_bar.button(key) for key in ("main", "back"))
    assert main is not None
    assert back is not None

    assert main.x() > back.geometry().right()


def test_the_connection_chip_is_a_button(frame: Frame, qtbot: QtBot) -> None:
    told = Told(frame.connection_pressed)
    QTest.mouseClick(frame.top_bar._chip, Qt.MouseButton.LeftButton)
    assert len(told.all) == 1


def test_undo_is_in_the_band(frame: Frame, qtbot: QtBot) -> None:
    frame.display_band(Band(Tone.OK, "Counted", undo="Undo"))
    told = Told(frame.undo_pressed)
    frame.band._undo.click()
    assert len(told.all) == 1


def test_a_banner_with_the_same_key_replaces_the_one_before(frame: Frame, qtbot: QtBot) -> None:
    frame.display_banner(Banner("scanner", "The scanner is gone"))
    frame.display_banner(Banner("scanner", "The scanner is gone again"))
    closed = Told(frame.banner_closed)
    frame.banner._close.click()

    assert closed.all == [("scanner",)]


def test_the_size_class_follows_the_width(frame: Frame, theme: Theme) -> None:
    found = []
    for width in (480, 1280):
        frame.resize(width, 800)
        found.append(theme.metrics.size_class)

    assert found == [SizeClass.HANDHELD, SizeClass.KIOSK]


def test_closing_can_be_asked_about(frame: Frame, qtbot: QtBot) -> None:
    frame.ask_before_close = True
    told = Told(frame.close_wanted)
    frame.close()
    assert len(told.all) == 1
    assert frame.isVisible()
    frame.shut()
    assert not frame.isVisible()


def test_escape_closes_a_sheet(frame: Frame, qtbot: QtBot) -> None:
    sheet = frame.open_sheet("More", QWidget())
    QTest.keyClick(sheet, Qt.Key.Key_Escape)

    assert frame.sheet is None


def test_a_language_change_event_harms_nobody(frame: Frame, qapp: QWidget) -> None:
    frame.changeEvent(QEvent(QEvent.Type.LanguageChange))

    assert frame.isVisible()
