"""Command codes that answer questions, on documents where nothing else is confirmed by a code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from app.domain.decision import Decision, Held
from app.domain.working.case import AnyCase
from app.domain.working.commands import Handler, index_in
from app.domain.working.outcome import F, refused

C = TypeVar("C", bound=AnyCase)
ByScan = Callable[[C, Any, int | str, str], Decision[F]]
"""Answers a question (None: there is none) by an option's number or choice."""


def answer_codes(
    by_scan: ByScan[C, F], drop: Callable[[C], Decision[F]]
) -> Mapping[str, Handler[C, F]]:
    """`OK` is the first answer, `CANCEL` no; without a question it drops what waits by `drop`."""

    def answer(case: C, value: str, text: str) -> Decision[F]:
        number = index_in(value)
        if number is None:
            return refused("no_such_answer", answer=value, answers=0)
        return by_scan(case, case.shown(), number, text)

    def ok(case: C, _value: str, text: str) -> Decision[F]:
        question = case.shown()
        if question is not None:
            return by_scan(case, question, 1, text)
        return Held("nothing_to_confirm")

    def cancel(case: C, _value: str, text: str) -> Decision[F]:
        question = case.shown()
        return drop(case) if question is None else by_scan(case, question, "drop", text)

    return {"OK": ok, "CANCEL": cancel, "ANSWER": answer}
