"""What is installed is whole: the wheel carries the program and its resources."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, unpacked as pip would."""
    folder = tmp_path_factory.mktemp("wheel")
    repository = Path(__file__).resolve().parent.parent.parent
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=repository, check=True, capture_output=True)
    (wheel,) = folder.glob("dockhand-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def test_every_resource_is_in_it(unpacked: Path, repository: Path) -> None:
    ours = _files(repository / "resources")
    assert ours
    assert _files(unpacked / "app" / "resources") == ours


def test_nothing_but_the_program_is_in_it(unpacked: Path) -> None:
    assert {p.name for p in unpacked.iterdir() if not p.name.endswith(".dist-info")} == {"app"}


def test_the_installed_program_finds_its_own_resources(unpacked: Path, tmp_path: Path) -> None:
    question = "from app.settings import resource; print(resource('fonts/Inter-Regular.otf'))"
    answer = subprocess.run(
        [sys.executable, "-c", question],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    assert Path(answer) == unpacked / "app" / "resources" / "fonts" / "Inter-Regular.otf"


def _files(folder: Path) -> set[str]:
    """Relative names of all files that git keeps below a folder."""
    names = (p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    return {name for name in names if "__pycache__" not in name}
