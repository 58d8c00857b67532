"""`python -m tests.hub.fuzz --examples 2000 --seed 1`: schemathesis over the operations in scope.

Starts a demo hub of its own, asks it, and prints what it saw: the share of operations with a 2xx,
those without, and every answer that no contract allows. Exit code 1 when a promise is broken.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.hub.fuzz import runs


def main() -> int:
    """Run and print; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.hub.fuzz", description=__doc__)
    parser.add_argument("--examples", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", metavar="NAME", help="operations whose name has this")
    told = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        seen = runs.run(Path(folder) / "hub", told.examples, told.seed, told.only)
    for line in runs.report(seen, only=told.only):
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(f"{time.monotonic() - began:.0f} s\n")
    return 1 if runs.broken(seen, only=told.only) else 0


if __name__ == "__main__":
    sys.exit(main())
