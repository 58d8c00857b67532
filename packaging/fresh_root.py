"""`dev.py ... --fresh-root`: a bare Debian 12, made to see what a stranger would see."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import debian
from steps import FAILED, REPOSITORY, Stop, run, say

RELEASE = "bookworm"
PLACE = "/root/dockhand"
SPACES = ("unshare", "--mount", "--pid", "--fork", "--kill-child")
OFFSCREEN = ("env", "QT_QPA_PLATFORM=offscreen")
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
    """Copy a fresh clone into a bare root with Python and run ``run`` and ``test`` there."""
    failed = []
    with _bare_root("python3") as root:
        _clone(root)
        for task in (["run"], ["test", *(["--long"] if long else [])]):
            say(f"== in the fresh root: python3 packaging/dev.py {' '.join(task)}")
            if _inside(root, PLACE, ["python3", "packaging/dev.py", *task]):
                failed.append(task[0])
    say("The fresh root: " + (f"{', '.join(failed)} failed." if failed else "both good."))
    return FAILED if failed else 0


def installed_package(package_file: Path) -> None:
    """Install a .deb with apt into a bare root without Python; it must read a code and tour."""
    with _bare_root() as root:
        shutil.copyfile(package_file, root / "root" / "dockhand.deb")
        _name_the_network(root)
        apt = ["apt-get", "-qq", "-y", "--no-install-recommends", "install", "./dockhand.deb"]
        steps = {
            "apt-get update": ["apt-get", "-qq", "update"],
            "Installing the .deb": apt,
            "dockhand scan": ["dockhand", "scan", "4006381333931"],
            "dockhand demo --tour": [*OFFSCREEN, "dockhand", "demo", "--tour", "/root/tour"],
        }
        for name, command in steps.items():
            if _inside(root, "/root", command):
                raise Stop(f"{name} failed in the fresh root.", FAILED)


@contextmanager
def _bare_root(*include: str) -> Iterator[Path]:
    """A minimal Debian 12 from the mirrors that this machine uses; gone at the end."""
    if os.geteuid() != 0:
        raise Stop("A bare Debian root can be made by root only.")
    if subprocess.run([*SPACES, "true"], check=False, capture_output=True).returncode:
        raise Stop(
            "A bare Debian root needs mount and process spaces of its own: not allowed here."
        )
    debian.install_missing(debian.FRESH_ROOT)
    with tempfile.TemporaryDirectory(prefix="dockhand-root-", dir="/var/tmp") as folder:
        root, settings = Path(folder) / "root", Path(folder) / "apt.conf"
        settings.write_text(_apt_settings(), encoding="utf-8")
        command: list[str | Path] = ["mmdebstrap", "--quiet", "--variant=minbase"]
        command += [f"--include={name}" for name in include]
        command += [f"--aptopt={settings}", RELEASE, root, *_sources()]
        if run(command):
            raise Stop("A bare Debian root cannot be made here; mmdebstrap's own words are above.")
        yield root


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
    """Copy what is committed, as a stranger would get it."""
    clone: list[str | Path] = ["git", "clone", "--quiet", "--no-hardlinks"]
    if run([*clone, REPOSITORY, root / PLACE.lstrip("/")]):
        raise Stop("The checkout could not be cloned.", FAILED)
    _name_the_network(root)


def _name_the_network(root: Path) -> None:
    """Let the root find hosts as this machine does, and trust what it trusts."""
    for name in ("resolv.conf", "hosts"):
        shutil.copyfile(f"/etc/{name}", root / "etc" / name)
    if CERTIFICATES.exists():
        shutil.copyfile(CERTIFICATES, root / "root" / "certificates.crt")


def _inside(root: Path, place: str, command: list[str]) -> int:
    """Run a command in the root, in a mount and process space that ends with it."""
    passed = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    passed |= _index_of_this_machine()
    if CERTIFICATES.exists():
        passed["PIP_CERT"] = "/root/certificates.crt"
    bare = [
        "env",
        "-i",
        "HOME=/root",
        "LANG=C.UTF-8",
        "DEBIAN_FRONTEND=noninteractive",
        "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
    ]
    bare += [f"{name}={value}" for name, value in passed.items()]
    script = (
        'set -e; root="$1"; shift; mount --rbind /dev "$root/dev"; '
        'mount -t tmpfs tmpfs "$root/tmp"; mount -t proc proc "$root/proc"; '
        f'exec chroot "$root" sh -c \'cd {place} && exec "$@"\' sh "$@"'
    )
    return run([*SPACES, "sh", "-c", script, "sh", root, *bare, *command])


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
