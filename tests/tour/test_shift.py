"""The whole tour, offscreen and on a display; minutes on a busy machine."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.tour.scenes import SCENES
from app.tour.shift import SIZES, play
from tests.journeys.screens import XServer

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]


def pictures_of(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.png"))


def expected() -> list[str]:
    return sorted(
        f"{number:02d}-{scene.name}-{wide}x{high}.png"
        for number, scene in enumerate(SCENES, 1)
        for wide, high in SIZES
    )


@pytest.mark.parametrize("language", ["en", "de"])
def test_offscreen(
    tmp_path: Path,
    language: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    code = play(tmp_path / "pictures", tmp_path / "data", language)
    assert code == 0, capsys.readouterr().out
    assert pictures_of(tmp_path / "pictures") == expected()


@pytest.mark.xvfb
@pytest.mark.skipif(not shutil.which("Xvfb"), reason="Xvfb is not installed")
def test_on_a_display(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    server = XServer()
    try:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        code = play(tmp_path / "pictures", tmp_path / "data")
    finally:
        server.stop()
    assert code == 0, capsys.readouterr().out
    assert pictures_of(tmp_path / "pictures") == expected()
