"""Random shelves, counted at random moments: never wrong, and asked where nobody can know.

`python -m tests.chaos.count_oracle --runs 2000` prints how many were questions.
"""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.chaos.count_oracle import Tally, look, main, run
from tests.chaos.count_world import story_of

CHANCE = st.randoms(use_true_random=False)


@settings(max_examples=100)
@given(CHANCE)
def test_no_difference_is_wrong(chance: Random) -> None:
    tally = Tally()
    look(story_of(chance), tally)
    assert not tally.wrong, tally.wrong[0]


@pytest.mark.long
@settings(max_examples=2_000)
@given(CHANCE)
def test_no_difference_is_wrong_in_2000_stories(chance: Random) -> None:
    tally = Tally()
    look(story_of(chance), tally)
    look(story_of(chance, calm=True), tally)
    assert not tally.wrong, tally.wrong[0]


def test_the_oracle_prints_how_many_were_questions(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--runs", "100"]) == 0
    said = capsys.readouterr().out
    assert "questions" in said
    assert "WRONG                                     0" in said


def test_a_day_as_it_should_be_is_mostly_no_question() -> None:
    tally = run(200, 1, calm=True)
    assert not tally.wrong
    assert tally.right > 2 * sum(tally.asked.values())
