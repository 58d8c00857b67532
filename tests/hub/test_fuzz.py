"""Schemathesis over the operations in scope, against a demo hub that runs as a process.

The short run is the same every time; `python -m tests.hub.fuzz` takes other numbers and seeds.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hub.fuzz import runs, scope
from tests.hub.fuzz.examples import Seen

SHORT, LONG = 138, 2_000


def test_138_operations_are_in_scope_and_107_are_not() -> None:
    names = [item.name for item in runs.in_scope()]
    assert len(names) == scope.WANTED
    assert len(runs.out_of_scope()) == scope.NOT_YET
    assert len(set(names)) == scope.WANTED


@pytest.mark.timeout(120)
def test_no_answer_is_outside_its_contract(tmp_path: Path) -> None:
    """R10, R12, R13: a few examples of every operation in scope, one of every other."""
    _keeps_its_promises(runs.run(tmp_path / "hub", SHORT, seed=1), SHORT)


@pytest.mark.long
@pytest.mark.timeout(900)
def test_no_answer_is_outside_its_contract_in_two_thousand(tmp_path: Path) -> None:
    """R10, R12, R13: the whole run."""
    _keeps_its_promises(runs.run(tmp_path / "hub", LONG, seed=2), LONG)


def _keeps_its_promises(seen: Seen, examples: int) -> None:
    assert seen.examples >= examples
    assert not runs.broken(seen), "\n".join(runs.report(seen))
