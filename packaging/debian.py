"""The Debian packages that Dockhand needs, and how missing ones get onto the machine.

The lists were found by installing into a bare Debian 12 until each command ran.
"""

from __future__ import annotations

import os
import shutil
import subprocess

from steps import Stop, run, say

# What the Qt wheels link and pip does not bring.
WINDOW = (
    "ca-certificates",
    "fonts-dejavu-core",
    "libbrotli1",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libfreetype6",
    "libgl1",
    "libglib2.0-0",
    "libgssapi-krb5-2",
    "libx11-6",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
    "libxkbcommon0",
    "libzstd1",
)
# Real key events on a real X server are part of the tests, never skipped.
TESTS = ("xauth", "xdotool", "xvfb")
BUNDLE = ("binutils", "dpkg", "xz-utils")
FRESH_ROOT = ("git", "mmdebstrap")


def install_missing(wanted: tuple[str, ...]) -> None:
    """Install what is missing, or stop with one line that names it."""
    if shutil.which("dpkg-query") is None:
        say("This is not Debian: make sure of the counterparts of " + " ".join(wanted) + ".")
        return
    missing = [name for name in wanted if name not in _installed()]
    if not missing:
        return
    names = " ".join(missing)
    prefix = _may_install()
    if prefix is None:
        raise Stop(f"Debian packages are missing; as root: apt-get install {names}")
    say(f"Installing Debian packages: {names}")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    run([*prefix, "apt-get", "-qq", "update"], extra=quiet)
    install = ["apt-get", "-qq", "-y", "--no-install-recommends", "install", *missing]
    if run([*prefix, *install], extra=quiet):
        raise Stop(f"apt-get could not install {names}; its own words stand above.")


def _installed() -> set[str]:
    """Names of the installed packages; the ``t64`` ones of newer releases under both names."""
    listing = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    names = {line.split()[0] for line in listing.splitlines() if line.endswith(" installed")}
    return names | {name.removesuffix("t64") for name in names}


def _may_install() -> list[str] | None:
    """The words to put before apt-get, or None where this user may not install."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True)
    return ["sudo", "-n"] if asked.returncode == 0 else None
