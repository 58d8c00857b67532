"""Examples of one operation: drawn by schemathesis, set in a scene of the demo, judged."""

from __future__ import annotations

import contextlib
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig
from schemathesis.core.errors import SchemathesisError
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation.case import Case

from tests.hub.fuzz import feeding, judging
from tests.hub.fuzz.demo import Asker
from tests.hub.fuzz.judging import Finding
from tests.hub.fuzz.scenes import Scene, Stage, body_with, told
from tests.hub.fuzz.scope import CONTRACTS, Listed

FED, OPEN, BAD = "fed", "open", "bad"
"""Values of the demo; any values that the contract allows; values that it forbids."""
_SHARES = ((FED, 4), (OPEN, 2), (BAD, 2))


@dataclass
class Seen:
    """What a run saw."""

    statuses: dict[str, Counter[int]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    examples: int = 0
    refusals: dict[str, str] = field(default_factory=dict)
    """What an operation said last when it refused."""
    answers: dict[str, int] = field(default_factory=dict)
    """Operations out of scope, and how each answered one good request."""

    def of(self, operation: str) -> Counter[int]:
        return self.statuses.setdefault(operation, Counter())

    def lucky(self) -> list[str]:
        """Operations that saw a 2xx."""
        return [name for name, seen in self.statuses.items() if any(s < 300 for s in seen)]

    def unbuilt(self) -> list[str]:
        """Operations that answered 501: nothing is behind them yet."""
        return [name for name, seen in self.statuses.items() if 501 in seen]


class Fuzzer:
    """Asks a running demo hub, one operation after the other."""

    def __init__(self, asker: Asker, seed_: int) -> None:
        feeding.register()
        self.asker = asker
        self.seen = Seen()
        self._seed = seed_
        self._stage = Stage(asker, seed_)
        self._wire = requests.Session()
        self._wire.trust_env = False
        self._checks = judging.checks()
        self._open = {name: _operations(feeding.open_contract(name)) for name in CONTRACTS}
        self._fed = {name: _operations(feeding.fed_contract(name)) for name in CONTRACTS}

    def close(self) -> None:
        self._wire.close()

    def fuzz(self, operation: Listed, examples: int, round_: int = 0) -> None:
        """So many examples of an operation, as far as it has so many."""
        whole = sum(share for _, share in _SHARES)
        for kind, share in _SHARES:
            count = -(-examples * share // whole)
            self._draw(operation, kind, count, self._seed * 1_000 + round_)
        self._without_token(operation)
        self._stage.forget()

    def _draw(self, operation: Listed, kind: str, count: int, number: int) -> None:
        """Let schemathesis draw cases, each in a scene of its own, and ask them."""
        drawn = (self._fed if kind == FED else self._open)[operation.contract][operation.name]
        lonely = not (drawn.body or drawn.query)
        bad = kind == BAD and not lonely  # a path alone cannot be wrong in form
        cases = drawn.as_strategy(
            generation_mode=GenerationMode.NEGATIVE if bad else GenerationMode.POSITIVE
        )
        waiting: list[Scene] = []

        def ask(data: st.DataObject) -> None:
            if not waiting:  # a draw that comes to nothing leaves its scene to the next one
                waiting.append(self._stage.scene(operation, kept=kind == BAD))
                feeding.set_values(waiting[0].values)
            case = data.draw(cases)
            scene = waiting.pop()
            if not _is_wrong(case, ParameterLocation.PATH) and (kind != BAD or bad):
                case.path_parameters = dict(scene.path)
            if kind == FED:
                case.body = body_with(case.body, scene.members)
            self._ask(operation, case)

        run: Any = seed(number)(_drawing(count)(given(st.data())(ask)))
        # The contract may leave nothing to do wrong: no parameter, no body.
        with contextlib.suppress(Unsatisfiable, SchemathesisError):
            run()

    def _ask(self, operation: Listed, case: Case) -> None:
        base = self.asker.base(operation.contract)
        answer = case.call(
            base_url=base,
            session=self._wire,
            headers=self.asker.authorization(operation.contract),
        )
        self._note(operation, answer)
        if 400 <= answer.status_code < 500:
            self.seen.refusals[operation.name] = told(answer.text)
        wrong = judging.wrong(case, answer, self._checks)
        for sentence in [] if answer.status_code == 501 else wrong:
            self.seen.findings.append(
                Finding(operation.name, _request(case, answer), answer.status_code, sentence)
            )

    def _note(self, operation: Listed, answer: Any) -> None:
        self.seen.of(operation.name)[answer.status_code] += 1
        self.seen.examples += 1

    def _without_token(self, operation: Listed) -> None:
        """R10, R205: without a token, or with a foreign one, nobody gets in."""
        scene = self._stage.scene(operation, kept=True)
        path = operation.path
        for name, value in scene.path.items():
            path = path.replace("{" + name + "}", value)
        for headers in ({}, {"Authorization": "Bearer 1.nobody.0"}):
            answer = self._wire.request(
                operation.method, self.asker.base(operation.contract) + path, headers=headers
            )
            self._note(operation, answer)
            if answer.status_code not in (401, 403):
                request = f"{operation.method} {path} with {headers or 'no token'}"
                wrong = "somebody without a good token was let in"
                finding = Finding(operation.name, request, answer.status_code, wrong)
                self.seen.findings.append(finding)

    def one(self, operation: Listed) -> int:
        """The status of one good request: what is not built yet must be 501."""
        self._draw(operation, FED, 1, self._seed)
        (status,) = self.seen.statuses.pop(operation.name)
        self.seen.examples -= 1
        return status


def _operations(contract: dict[str, Any]) -> dict[str, Any]:
    schema = schemathesis.openapi.from_dict(contract, config=SchemathesisConfig())
    loaded: list[Any] = list(schema.get_all_operations())
    found = [result.ok() for result in loaded]  # raises what is wrong with the contract
    return {item.definition.raw["operationId"]: item for item in found}


def _is_wrong(case: Case, place: ParameterLocation) -> bool:
    """Whether schemathesis made this part of a case wrong on purpose."""
    part = None if case.meta is None else case.meta.components.get(place)
    return part is not None and part.mode is GenerationMode.NEGATIVE


def _drawing(count: int) -> Any:
    """Only draw: what is found is collected, so nothing fails and nothing is shrunk."""
    return settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )


def _request(case: Case, answer: Any) -> str:
    sent = answer.request
    body = sent.body.decode("utf-8", "replace") if isinstance(sent.body, bytes) else sent.body
    return f"{sent.method} {sent.url} {told(body or '')} -> {told(answer.text)}"
