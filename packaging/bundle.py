"""`dev.py package`: a folder and a .deb that need no Python on the machine, each step tried out."""

from __future__ import annotations

import json
import platform
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import debian
from environment import prepare
from steps import BUILD, FAILED, REPOSITORY, Stop, environment_program, must, say, timed

LINUX = REPOSITORY / "packaging" / "linux"
OUTPUT = BUILD / "package"
HOME = Path("opt/dockhand")
# Found sufficient by installing the package into a bare Debian 12.
DEPENDS = (
    "libc6 (>= 2.35)",
    "libegl1",
    "libgl1",
    "libfontconfig1",
    "libdbus-1-3",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "fonts-dejavu-core",
)
# Where each file goes that is not the program itself.
FILES = {
    LINUX / "dockhand.desktop": "usr/share/applications/dockhand.desktop",
    LINUX / "dockhand-kiosk.desktop": "usr/share/xsessions/dockhand-kiosk.desktop",
    LINUX / "70-dockhand-scanner.rules": "usr/lib/udev/rules.d/70-dockhand-scanner.rules",
    REPOSITORY
    / "resources/icons/dockhand.svg": "usr/share/icons/hicolor/scalable/apps/dockhand.svg",
}


def package(*, fresh_root: bool) -> int:
    """Build the folder and the .deb, start what is in the .deb, say where both lie.

    With ``fresh_root`` the .deb is also installed into a bare Debian by apt and started there.
    """
    debian.install_missing((*debian.WINDOW, *debian.BUNDLE, *_library_of_python()))
    prepare("build")
    times: dict[str, float] = {}
    shutil.rmtree(OUTPUT, ignore_errors=True)
    with timed("folder", times):
        folder = _build_folder()
    with timed("deb", times):
        package_file = _build_deb(folder)
    with timed("trial", times):
        _try_out(package_file)
    if fresh_root:
        import fresh_root as bare

        with timed("fresh root", times):
            bare.installed_package(package_file)
    say(f"{folder.relative_to(REPOSITORY)}: {_megabytes(folder):.0f} MB")
    say(f"{package_file.relative_to(REPOSITORY)}: {package_file.stat().st_size / 1e6:.0f} MB")
    say(", ".join(f"{name} {seconds:.1f} s" for name, seconds in times.items()))
    return 0


def _library_of_python() -> tuple[str, ...]:
    """Debian keeps the library that PyInstaller copies in a package of its own."""
    if not sys.base_prefix.startswith("/usr") or sys.base_prefix.startswith("/usr/local"):
        return ()
    return (f"libpython{sys.version_info.major}.{sys.version_info.minor}",)


def _build_folder() -> Path:
    must(
        [
            environment_program("python"),
            "-m",
            "PyInstaller",
            "--noconfirm",
            "--log-level=ERROR",
            f"--distpath={OUTPUT}",
            f"--workpath={OUTPUT / 'work'}",
            REPOSITORY / "packaging" / "dockhand.spec",
        ],
        "PyInstaller",
    )
    return OUTPUT / "dockhand"


def _build_deb(folder: Path) -> Path:
    """Lay the files out as they will lie on the machine and pack them."""
    version, architecture = _version(), _architecture()
    tree = OUTPUT / "deb"
    shutil.copytree(folder, tree / HOME, symlinks=True)
    program = tree / "usr/bin/dockhand"
    program.parent.mkdir(parents=True)
    program.symlink_to(Path("/") / HOME / "dockhand")
    for source, target in FILES.items():
        (tree / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, tree / target)
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(_control(version, architecture, tree), encoding="utf-8")
    package_file = OUTPUT / f"dockhand_{version}_{architecture}.deb"
    pack = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", str(tree)]
    must([*pack, package_file], "dpkg-deb")
    return package_file


def _control(version: str, architecture: str, tree: Path) -> str:
    description = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    fields = {
        "Package": "dockhand",
        "Version": version,
        "Architecture": architecture,
        "Maintainer": "The Dockhand project <dockhand@example.invalid>",
        "Installed-Size": str(int(_megabytes(tree) * 1000)),
        "Depends": ", ".join(DEPENDS),
        "Recommends": "alsa-utils | pulseaudio-utils | pipewire-bin, libcups2",
        "Section": "misc",
        "Priority": "optional",
        "Description": description["project"]["description"].rstrip("."),
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def _try_out(package_file: Path) -> None:
    """Unpack the .deb and start what is in it, with nothing of this checkout in reach."""
    with tempfile.TemporaryDirectory(prefix="dockhand-trial-") as name:
        home = Path(name)
        must(["dpkg-deb", "--extract", package_file, home / "root"], "Unpacking the .deb")
        program = home / "root" / HOME / "dockhand"
        said = _start(program, home, "scan", "4006381333931")
        meanings = json.loads(said.splitlines()[0])["meanings"]
        if not any(meaning.get("gtin") == "04006381333931" for meaning in meanings):
            raise Stop(f"The built program misread a code: {said}", FAILED)
        _start(program, home, "doctor")
        _start(program, home, "demo", "--tour", str(home / "tour"))
        pictures = list((home / "tour").glob("*.png"))
        if not pictures:
            raise Stop("The built program took the tour without a picture.", FAILED)
        say(f"The built program read a code and took the tour: {len(pictures)} pictures.")


def _start(program: Path, home: Path, *arguments: str) -> str:
    """Run the built program offscreen in a bare environment; return what it printed."""
    bare = {
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "PATH": "/usr/bin:/bin",
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run(
        [program, *arguments],
        cwd=home,
        env=bare,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
        timeout=600,
    )
    if done.returncode:
        say(done.stdout)
        raise Stop(f"The built program failed: dockhand {' '.join(arguments)}", FAILED)
    return done.stdout


def _version() -> str:
    line = (REPOSITORY / "app" / "__init__.py").read_text(encoding="utf-8")
    return line.split('__version__ = "')[1].split('"')[0]


def _architecture() -> str:
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())


def _megabytes(folder: Path) -> float:
    return sum(p.stat().st_size for p in folder.rglob("*") if _is_real(p)) / 1e6


def _is_real(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()
