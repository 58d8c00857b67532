"""Exports as they stand in the terminal's own notes: a restart goes on where it was."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Any

from app.domain.exports import ExportJob, ExportKind, ExportWish, Stage, Trouble

log = logging.getLogger(__name__)
NOTE = "exports"


def written(jobs: Iterable[ExportJob]) -> str:
    """The note."""
    return json.dumps({"v": 1, "jobs": [asdict(job) for job in jobs]}, default=str)


def read(note: str | None) -> list[ExportJob]:
    """The exports of a note; one that cannot be read is left out: nothing hangs on it."""
    try:
        told = json.loads(note) if note else {}
        jobs = told.get("jobs", ()) if isinstance(told, dict) else ()
    except ValueError:
        return []
    found = []
    for one in jobs:
        try:
            found.append(_job(one))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            log.warning("an export is forgotten: %r", error)
    return found


def _job(told: dict[str, Any]) -> ExportJob:
    known = {field.name for field in fields(ExportJob)}
    values = {name: value for name, value in told.items() if name in known}
    wish = dict(told["wish"])
    trouble = told.get("trouble")
    values["wish"] = ExportWish(**{**wish, "kind": ExportKind(wish["kind"])})
    values["stage"] = Stage(told["stage"])
    values["trouble"] = None if trouble is None else Trouble(**trouble)
    return ExportJob(**values)
