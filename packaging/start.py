"""`dev.py run`: the demo warehouse in a window or, where there is no display, as pictures."""

from __future__ import annotations

import os
import shutil

import debian
from environment import prepare
from steps import BUILD, run, say

PICTURES = BUILD / "tour"


def start() -> int:
    """Start the demo; without a display take the tour and say where its pictures are."""
    debian.install_missing(debian.WINDOW)
    python = prepare()
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return run([python, "-m", "app", "demo"])
    say("No display here: taking the tour of the demo warehouse instead.")
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    code = run(
        [python, "-m", "app", "demo", "--tour", PICTURES], extra={"QT_QPA_PLATFORM": "offscreen"}
    )
    if code:
        say(f"The tour ended before its last picture (exit code {code}).")
    say(f"The pictures of the tour are in {PICTURES}")
    return code
