"""Files that may be lists of what to count: where people put what they have received."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

ENDINGS = (".csv", ".json")
SHOWN = 5
_WHERE = (
    QStandardPaths.StandardLocation.DownloadLocation,
    QStandardPaths.StandardLocation.DocumentsLocation,
    QStandardPaths.StandardLocation.DesktopLocation,
)


def folders() -> tuple[Path, ...]:
    """The folders of this device where such files lie."""
    return tuple(Path(path) for one in _WHERE for path in QStandardPaths.standardLocations(one))


def lists_in(where: tuple[Path, ...]) -> tuple[Path, ...]:
    """The newest files of these folders; looks at the disk: call it in a thread."""
    found: dict[Path, float] = {}
    for folder in where:
        try:
            for path in folder.iterdir():
                if path.suffix.lower() in ENDINGS and path.is_file():
                    found[path] = path.stat().st_mtime
        except OSError:
            continue  # there is no such folder here, or nobody may look into it
    return tuple(sorted(found, key=lambda path: -found[path])[:SHOWN])
