"""dev.py says what is wrong in one line, ends with the right code and counts what it ran."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import debian
import environment
import judgement
from steps import NOT_POSSIBLE_HERE, Stop, run


def test_missing_packages_are_named_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(debian, "_may_install", lambda: None)
    with pytest.raises(Stop) as stopped:
        debian.install_missing(("dockhand-no-such-package", "dpkg", "dockhand-nor-this"))
    assert stopped.value.code == NOT_POSSIBLE_HERE
    assert "\n" not in stopped.value.sentence
    assert stopped.value.sentence.endswith("dockhand-no-such-package dockhand-nor-this")


def test_a_package_of_a_newer_release_counts_under_its_old_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    query = tmp_path / "dpkg-query"
    query.write_text("#!/bin/sh\necho libglib2.0-0t64 installed\necho xvfb config-files\n")
    query.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(debian, "_may_install", lambda: None)
    debian.install_missing(("libglib2.0-0",))
    with pytest.raises(Stop, match="xvfb"):
        debian.install_missing(("libglib2.0-0", "xvfb"))


def test_an_environment_for_another_project_file_is_not_trusted(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stamp = tmp_path / "stamp.json"
    monkeypatch.setattr(environment, "STAMP", stamp)
    assert environment._present("new") is None
    stamp.write_text('{"half')
    assert environment._present("new") is None
    stamp.write_text(json.dumps({"pyproject": "old", "extras": ["test"]}))
    assert environment._present("new") is None
    assert environment._present("old") == {"test"}


@pytest.mark.parametrize(
    ("suite", "line"),
    [
        ('tests="7" failures="1" errors="1" skipped="2"', "3 passed, 2 failed, 2 skipped"),
        ('tests="7" failures="0" errors="0" skipped="0"', "7 passed, 0 failed"),
    ],
)
def test_the_last_line_counts_what_pytest_counted(tmp_path: Path, suite: str, line: str) -> None:
    results = tmp_path / "results.xml"
    results.write_text(f"<testsuites><testsuite {suite}/></testsuites>")
    assert judgement.test_counts(results) == line


def test_the_last_words_of_a_worker_are_kept_where_nothing_was_built_yet(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    said = tmp_path / "build" / "errors.txt"
    dying = "import faulthandler; faulthandler._sigsegv()"
    assert run([sys.executable, "-X", "faulthandler", "-c", dying], errors=said) != 0
    judgement._last_words(said)
    assert "Fatal Python error: Segmentation fault" in capfd.readouterr().out


def test_a_run_that_left_no_record_is_a_failure(tmp_path: Path) -> None:
    assert judgement.test_counts(tmp_path / "none.xml") == "0 passed, 1 failed"


@pytest.mark.parametrize("task", ["", "nonsense"])
def test_a_task_that_does_not_exist_is_refused(task: str, repository: Path) -> None:
    command = [sys.executable, str(repository / "packaging" / "dev.py"), *task.split()]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "usage: dev.py" in done.stderr


def test_the_readme_lists_every_task_and_no_other(repository: Path) -> None:
    readme = (repository / "README.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| `dev\.py (\w+)` \|", readme, flags=re.MULTILINE))
    assert listed == {"run", "test", "check", "package"}
    for task in listed:
        command = [sys.executable, str(repository / "packaging" / "dev.py"), task, "--help"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
