"""A scripted shift through the real window.

The parent holds hub and script; the terminal is a child that reads steps from a pipe and reports
each one, so that it can be killed and started again in the middle. The kill runner is the same
parent with another script.
"""

from __future__ import annotations

from pathlib import Path


def run_tour(pictures: Path, data: Path | None = None, language: str = "") -> int:
    """Play the tour; a picture per step lands in `pictures`. Returns the exit code."""
    from app.tour.shift import play

    return play(pictures, data, language)


def run_child() -> int:
    """Be the terminal of a tour: steps come on stdin, reports leave on stdout."""
    from app.tour.child import be_driven

    return be_driven()
