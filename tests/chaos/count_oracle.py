"""Counts random shelves at random moments and compares with what is known to be right.

    python -m tests.chaos.count_oracle --runs 2000 --seed 1
    python -m tests.chaos.count_oracle --runs 2000 --calm

Each run is a story (`count_world`), looked at while it is reviewed and when it is posted. A line
is right, a question, or wrong; a question is then answered truthfully as far as a person can, and
must be right after that. The table says how many were which, and why they were asked.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random

from app.domain.shelf import Answer, Doubt, Expected
from app.domain.values import Condition
from app.domain.weighing import answer
from tests.chaos.count_world import Story, Told, story_of, told

ANSWERS = 12
"""So many questions about one line are answered at most."""


@dataclass
class Tally:
    """What became of all lines."""

    stories: int = 0
    lines: int = 0
    right: int = 0
    asked: Counter[str] = field(default_factory=Counter)
    answered: int = 0
    """Questions after whose answers the difference was right."""
    untold: int = 0
    """Of the right ones, those that would have been others if another terminal had told anybody
    what it had moved before the count: right by all that could be known."""
    wrong: list[str] = field(default_factory=list)

    def table(self) -> str:
        """For a terminal, in plain words."""
        asked = sum(self.asked.values())
        rows = [
            ("stories", self.stories),
            ("lines", self.lines),
            ("right by themselves", self.right),
            ("questions", asked),
            ("  right once answered", self.answered),
            ("  count again, or a lead", asked - self.answered),
            ("  of both: another had told nobody", self.untold),
            ("WRONG", len(self.wrong)),
        ]
        said = [f"{name:<36}{count:>7}" for name, count in rows]
        why = [f"  {reason:<34}{count:>7}" for reason, count in self.asked.most_common()]
        return "\n".join([*said, "", "why they were asked", *why])


def look(story: Story, tally: Tally) -> None:
    """Look at every counted condition, at the review and at the post."""
    tally.stories += 1
    for condition in story.conditions:
        for now in (story.last + (story.posted - story.last) // 2, story.posted):
            _line(story, condition, now, tally)


def _line(story: Story, condition: Condition, now: int, tally: Tally) -> None:
    tally.lines += 1
    shown = told(story, condition, now)
    found = answer(shown.books, shown.around, condition)
    untold = story.untold(condition, now)
    right = story.right(condition, now) + untold
    if isinstance(found, Doubt):
        tally.asked[found.reason] += 1
        found = _answered(shown, condition)
        if isinstance(found, Doubt):
            return
        tally.answered += 1
    else:
        tally.right += 1
    tally.untold += bool(untold)
    if _difference(story, condition, found) != right:
        tally.wrong.append(f"{condition} at {now}: {story}")


def _difference(story: Story, condition: Condition, found: Expected) -> Decimal:
    return story.counted(condition) - found.total


def _answered(shown: Told, condition: Condition) -> Answer:
    """What comes of it when a person says the truth about all that is asked."""
    found: Answer = answer(shown.books, shown.around, condition)
    for _ in range(ANSWERS):
        open_ones = [m.key for m in found.movements] if isinstance(found, Doubt) else []
        open_ones = [key for key in open_ones if key not in shown.around.judged]
        if not open_ones:
            break
        for key in open_ones:
            shown = shown.judged(key)
        found = answer(shown.books, shown.around, condition)
    return found


def run(runs: int, seed: int, *, calm: bool = False) -> Tally:
    """So many stories from a seed."""
    tally = Tally()
    for number in range(runs):
        look(story_of(Random(f"{seed}/{number}"), calm=calm), tally)
    return tally


def main(arguments: list[str] | None = None) -> int:
    """Run it; 1 when a line was wrong."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--runs", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--calm", action="store_true", help="days as they should be")
    chosen = parser.parse_args(arguments)
    tally = run(chosen.runs, chosen.seed, calm=chosen.calm)
    print(tally.table())
    for text in tally.wrong[:5]:
        print("\nWRONG", text)
    return 1 if tally.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
