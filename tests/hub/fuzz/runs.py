"""A whole run: every operation in scope, and what the run promises."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.hub.fuzz.demo import Asker, running
from tests.hub.fuzz.examples import Fuzzer, Seen
from tests.hub.fuzz.scope import NOT_YET, WANTED, Listed, operations

SHARE = 0.8
_ROUNDS = 5


def in_scope(only: str = "") -> list[Listed]:
    return [item for item in operations() if item.in_scope and only.lower() in item.name.lower()]


def out_of_scope() -> list[Listed]:
    return [item for item in operations() if not item.in_scope]


def run(data: Path, examples: int, seed: int, only: str = "") -> Seen:
    """At least so many examples, spread evenly over the operations."""
    wanted = in_scope(only)
    with running(data) as url:
        asker = Asker(url)
        fuzzer = Fuzzer(asker, seed)
        try:
            for round_ in range(_ROUNDS):
                missing = examples - fuzzer.seen.examples
                if missing <= 0:
                    break
                for operation in wanted:
                    fuzzer.fuzz(operation, -(-missing // len(wanted)), round_)
            if not only:
                fuzzer.seen.answers = {item.name: fuzzer.one(item) for item in out_of_scope()}
        finally:
            fuzzer.close()
            asker.close()
    return fuzzer.seen


def broken(seen: Seen, only: str = "") -> list[str]:
    """The promises that the run did not keep, one sentence each."""
    wanted = [item.name for item in in_scope(only)]
    lucky = set(seen.lucky())
    found = []
    if len(lucky) < SHARE * len(wanted):
        found.append(f"{len(lucky)} of {len(wanted)} operations saw a 2xx: fewer than 80 %.")
    if seen.findings:
        found.append(f"{len(seen.findings)} answers are outside their contract.")
    if unbuilt := seen.unbuilt():
        found.append(f"{len(unbuilt)} operations in scope answer 501.")
    if built := sorted(name for name, status in seen.answers.items() if status != 501):
        found.append(f"These operations out of scope do not answer 501: {', '.join(built)}.")
    if not only and (len(wanted), len(seen.answers)) != (WANTED, NOT_YET):
        found.append(f"{len(wanted)} operations are in scope, {len(seen.answers)} are not.")
    return found


def report(seen: Seen, only: str = "") -> Iterator[str]:
    """The run in lines."""
    wanted = [item.name for item in in_scope(only)]
    lucky = set(seen.lucky())
    share = 100 * len(lucky) / len(wanted)
    yield f"{seen.examples} examples of {len(wanted)} operations"
    yield f"{len(lucky)} of {len(wanted)} saw a 2xx: {share:.1f} %"
    for name in wanted:
        if name not in lucky:
            counts = ", ".join(f"{s} x {n}" for s, n in sorted(seen.of(name).items()))
            yield f"  without: {name} ({counts}), last: {seen.refusals.get(name, '')}"
    if seen.answers:
        yield f"{len(seen.answers)} operations are out of scope and answer 501:"
        yield "  " + ", ".join(sorted(seen.answers))
    for finding in seen.findings:
        yield finding.line()
    yield from broken(seen, only) or ["Every promise is kept."]
