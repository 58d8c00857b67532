"""Schemathesis over the operations in scope, against a demo hub that runs as a process.

The short run is the same every time; `python -m tests.hub.fuzz` takes other numbers and seeds.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hub.fuzz import runs, scope
from tests.hub.fuzz.demo import Asker, running
from tests.hub.fuzz.examples import Fuzzer

GROUPS = 12
"""So many tests share the short run: each is quick, and workers divide them."""
EXAMPLES = 2_000


def test_138_operations_are_in_scope_and_107_are_not() -> None:
    names = [item.name for item in runs.in_scope()]
    assert len(names) == scope.WANTED
    assert len(runs.out_of_scope()) == scope.NOT_YET
    assert len(set(names)) == scope.WANTED


@pytest.fixture(scope="module")
def fuzzer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fuzzer]:
    """One demo hub for all groups; each leaves behind what the demo had."""
    with running(tmp_path_factory.mktemp("fuzz") / "hub") as url:
        asker = Asker(url)
        made = Fuzzer(asker, seed_=1)
        yield made
        made.close()
        asker.close()


@pytest.mark.parametrize(
    "group",
    [
        group if group % 3 == 0 else pytest.param(group, marks=pytest.mark.long)
        for group in range(GROUPS)
    ],
)
def test_no_answer_is_outside_its_contract(fuzzer: Fuzzer, group: int) -> None:
    """R10, R12, R13: a few examples of every operation in scope, a few operations at a time."""
    wanted = runs.in_scope()[group::GROUPS]
    for operation in wanted:
        fuzzer.fuzz(operation, examples=1)
    names = {operation.name for operation in wanted}
    findings = [one.line() for one in fuzzer.seen.findings if one.operation in names]
    assert not findings
    assert not names & set(fuzzer.seen.unbuilt())
    lucky = names & set(fuzzer.seen.lucky())
    assert len(lucky) >= runs.SHARE * len(names), sorted(names - lucky)


def test_what_is_out_of_scope_answers_501(fuzzer: Fuzzer) -> None:
    """One good request each."""
    answers = {item.name: fuzzer.one(item) for item in runs.out_of_scope()}
    assert set(answers.values()) == {501}
    assert len(answers) == scope.NOT_YET


@pytest.mark.long
@pytest.mark.timeout(900)
def test_no_answer_is_outside_its_contract_in_two_thousand(tmp_path: Path) -> None:
    """R10, R12, R13: the whole run."""
    seen = runs.run(tmp_path / "hub", EXAMPLES, seed=2)
    assert seen.examples >= EXAMPLES
    assert not runs.broken(seen), "\n".join(runs.report(seen))
