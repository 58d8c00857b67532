"""`dev.py test --fresh-root`: both commands of the README in a bare Debian 12 made for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import debian
from steps import FAILED, REPOSITORY, Stop, run, say

RELEASE = "bookworm"
PLACE = "/root/dockhand"
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
# How this machine reaches its package index; paths of this machine mean nothing in there.
PASSED_ON = (
    "PIP_INDEX_URL",
    "PIP_EXTRA_INDEX_URL",
    "PIP_TRUSTED_HOST",
    "PIP_DEFAULT_TIMEOUT",
    "http_proxy",
    "https_proxy",
    "no_proxy",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "NO_PROXY",
)


def both_commands(*, long: bool) -> int:
    """Make the root, copy a fresh clone in, run ``run`` and ``test`` there; remove it again."""
    if os.geteuid() != 0:
        raise Stop("A bare Debian root can be made by root only.")
    debian.install_missing(debian.FRESH_ROOT)
    with tempfile.TemporaryDirectory(prefix="dockhand-root-", dir="/var/tmp") as folder:
        root = Path(folder) / "root"
        _make(root, Path(folder))
        _clone(root)
        failed = []
        for task in (["run"], ["test", *(["--long"] if long else [])]):
            say(f"== in the fresh root: python3 packaging/dev.py {' '.join(task)}")
            if _inside(root, ["python3", "packaging/dev.py", *task]):
                failed.append(task[0])
        say("The fresh root: " + (f"{', '.join(failed)} failed." if failed else "both good."))
        return FAILED if failed else 0


def _make(root: Path, work: Path) -> None:
    """A minimal Debian 12 with Python, from the mirrors that this machine uses."""
    settings = work / "apt.conf"
    settings.write_text(_apt_settings(), encoding="utf-8")
    made = run(
        [
            "mmdebstrap",
            "--quiet",
            "--variant=minbase",
            "--include=python3",
            f"--aptopt={settings}",
            RELEASE,
            root,
            *_sources(),
        ]
    )
    if made:
        raise Stop("A bare Debian root cannot be made here; mmdebstrap's own words stand above.")


def _sources() -> list[Path]:
    """The files of /etc/apt that name mirrors of this release; none means Debian's own."""
    apt = Path("/etc/apt")
    files = [apt / "sources.list", *sorted((apt / "sources.list.d").glob("*"))]
    return [f for f in files if f.suffix in {".list", ".sources"} and _names_release(f)]


def _names_release(file: Path) -> bool:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    words = {word for line in lines if not line.startswith("#") for word in line.split()}
    return RELEASE in words or f"{RELEASE}-security" in words


def _apt_settings() -> str:
    """How this machine's apt fetches (proxy, checks), for the apt in the root."""
    dump = subprocess.run(["apt-config", "dump"], check=True, capture_output=True, text=True)
    fetching = [line for line in dump.stdout.splitlines() if line.startswith("Acquire::")]
    return "\n".join(line for line in fetching if '""' not in line) + "\n"


def _clone(root: Path) -> None:
    """What is committed, as a stranger would get it, and the network's names."""
    clone: list[str | Path] = [
        "git",
        "clone",
        "--quiet",
        "--no-hardlinks",
        REPOSITORY,
        root / PLACE.lstrip("/"),
    ]
    if run(clone):
        raise Stop("The checkout could not be cloned.", FAILED)
    for name in ("resolv.conf", "hosts"):
        shutil.copyfile(f"/etc/{name}", root / "etc" / name)
    if CERTIFICATES.exists():
        shutil.copyfile(CERTIFICATES, root / "root" / "certificates.crt")


def _inside(root: Path, command: list[str]) -> int:
    """Run a command in the root, in a mount and process space that ends with it."""
    passed = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    passed |= _index_of_this_machine()
    if CERTIFICATES.exists():
        passed["PIP_CERT"] = "/root/certificates.crt"
    bare = ["env", "-i", "HOME=/root", "LANG=C.UTF-8", "PATH=/usr/sbin:/usr/bin:/sbin:/bin"]
    bare += [f"{name}={value}" for name, value in passed.items()]
    script = (
        'set -e; root="$1"; shift; mount --rbind /dev "$root/dev"; '
        'mount -t tmpfs tmpfs "$root/tmp"; mount -t proc proc "$root/proc"; '
        f'exec chroot "$root" sh -c \'cd {PLACE} && exec "$@"\' sh "$@"'
    )
    spaces = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
    return run([*spaces, "sh", "-c", script, "sh", root, *bare, *command])


def _index_of_this_machine() -> dict[str, str]:
    """The package index that pip's own files name, if they name one that is not a local folder."""
    asked = subprocess.run(
        ["python3", "-m", "pip", "config", "get", "global.index-url"],
        check=False,
        capture_output=True,
        text=True,
    )
    index = asked.stdout.strip()
    return {"PIP_INDEX_URL": index} if asked.returncode == 0 and "://" in index else {}
