"""What every figure is made of: runs, their median, the target, and how busy the machine was."""

from __future__ import annotations

import math
import os
import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One figure: a value per run, all in the same unit; the target is a most, or None."""

    what: str
    runs: tuple[float, ...]
    unit: str = "ms"
    target: float | None = None

    @property
    def median(self) -> float:
        """The median of the runs."""
        return statistics.median(self.runs)

    def verdict(self) -> str:
        """Whether the target is met, or by how much it is missed."""
        if self.target is None:
            return ""
        if self.median <= self.target:
            return "met"
        over = self.median - self.target
        times = f" ({self.median / self.target:.1f} x)" if self.target else ""
        return f"MISSED by {number(over)} {self.unit}{times}"

    def row(self) -> tuple[str, ...]:
        """The cells of the table."""
        target = "" if self.target is None else f"<= {number(self.target)}"
        spread = f"{number(min(self.runs))} to {number(max(self.runs))}"
        return (
            self.what,
            f"{number(self.median)} {self.unit}",
            f"{spread} ({len(self.runs)})",
            target,
            self.verdict(),
        )


def number(value: float) -> str:
    """Three digits are enough for anybody."""
    if value == 0:
        return "0"
    places = max(0, 2 - math.floor(math.log10(abs(value))))
    return f"{value:.{min(places, 3)}f}"


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` of all do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def load() -> str:
    """How busy the machine is: processes that run, on average of the last minute."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"


def table(figures: Sequence[Figure]) -> str:
    """The figures as text for a terminal."""
    head = ("figure", "median", "runs", "target", "")
    rows = [head, *(figure.row() for figure in figures)]
    wide = [max(len(row[at]) for row in rows) for at in range(len(head))]
    lines = ["  ".join(cell.ljust(w) for cell, w in zip(row, wide, strict=True)) for row in rows]
    return "\n".join(line.rstrip() for line in lines)


def show(title: str, before: str, figures: Sequence[Figure]) -> None:
    """Print one bench's figures."""
    print(f"\n{title} ({before} before, {load()} after)\n{table(figures)}", flush=True)
