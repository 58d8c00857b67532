"""The command line of design 6: each command is a few lines over a layer that exists anyway.

Results go to stdout as JSON lines, sentences to stderr. Exit code 0 is good, 1 says that something
was refused, 2 that the call itself was wrong.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import __version__
from app.settings import (
    Folders,
    SettingsError,
    System,
    folders,
)
from app.sqlite import StoreError

if TYPE_CHECKING:
    from app.store.cache import Catalog


SYSTEMS: tuple[System, ...] = ("enfore", "fulfillmenttools", "trybe")
PROBLEMS_TOLD = 20
"""Rows of a catalog file that are told one by one; more are counted."""


def run(arguments: Sequence[str]) -> int:
    """Parse and run; every expected failure is one sentence."""
    options = parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except (StoreError, SettingsError) as error:
        return complain(error.key, detail=error.detail)
    except KeyboardInterrupt:
        return 130


def parser() -> argparse.ArgumentParser:
    """All commands with their options."""
    root = argparse.ArgumentParser(prog="dockhand", description="The scan-driven terminal.")
    root.add_argument("--version", action="version", version=f"dockhand {__version__}")
    _window_options(root)
    root.set_defaults(command=_terminal)
    commands = root.add_subparsers(metavar="COMMAND")
    _demo_parser(commands)
    _hub_parser(commands)
    _scan_parser(commands)
    _catalog_parser(commands)
    _outbox_parser(commands)
    _people_parser(commands)
    doctor = commands.add_parser("doctor", help="look at this installation and say what is wrong")
    _data_option(doctor)
    doctor.set_defaults(command=_doctor)
    # Without a help text argparse lists it nowhere: the tour's child is no command for people.
    commands.add_parser("drive").set_defaults(command=_drive)
    return root


def _data_option(parser: argparse.ArgumentParser) -> None:
    told = "the folder of what is started"
    parser.add_argument("--data", type=Path, metavar="DIR", default=argparse.SUPPRESS, help=told)


def _window_options(parser: argparse.ArgumentParser) -> None:
    _data_option(parser)
    suppress = argparse.SUPPRESS
    parser.add_argument("--server", metavar="URL", default=suppress, help="another server address")
    parser.add_argument("--fullscreen", action="store_true", default=suppress)
    parser.add_argument("--size", metavar="WxH", type=_size, default=suppress, help="window size")
    parser.add_argument("--lang", metavar="xx", default=suppress, help="language of this start")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    try:
        size = (int(width), int(height))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no size; write it like 1024x768") from None
    if not all(320 <= side <= 16_384 for side in size):
        raise argparse.ArgumentTypeError(f"{text} is too small or too large for a window")
    return size


def _demo_parser(commands: Any) -> None:
    demo = commands.add_parser("demo", help="the terminal on a demo warehouse of its own")
    _window_options(demo)
    told = "which system's desk it is (the tour plays enfore's)"
    demo.add_argument("--system", choices=SYSTEMS, default="enfore", help=told)
    demo.add_argument("--tour", type=Path, metavar="DIR", help="play a shift, a picture per step")
    demo.set_defaults(command=_demo)


def _hub_parser(commands: Any) -> None:
    hub = commands.add_parser("hub", help="the training server alone")
    _data_option(hub)
    hub.add_argument("--host", default="127.0.0.1")
    hub.add_argument("--port", type=int, default=0)
    for name, text in (
        ("demo", "seed the demo warehouse"),
        ("documented-only", "answer only what a document states"),
        ("worst", "play the worst reading of every silence"),
        ("check", "check every answer against its contract"),
    ):
        hub.add_argument(f"--{name}", action="store_true", help=text)
    hub.set_defaults(command=_hub)


def _scan_parser(commands: Any) -> None:
    scan = commands.add_parser("scan", help="what a code means, as JSON lines")
    _data_option(scan)
    scan.add_argument("codes", nargs="+", metavar="CODE", help="- reads stdin, one code a line")
    scan.set_defaults(command=_scan)


def _catalog_parser(commands: Any) -> None:
    catalog = commands.add_parser("catalog", help="products, codes, packs, lots, places, staff")
    tasks = catalog.add_subparsers(required=True, metavar="TASK")
    for name in ("import", "export"):
        task = tasks.add_parser(name)
        task.add_argument("file", type=Path, metavar="FILE")
        _data_option(task)
        task.set_defaults(command=_catalog, task=name)


def _outbox_parser(commands: Any) -> None:
    outbox = commands.add_parser("outbox", help="the queue of edits, as JSON lines")
    tasks = outbox.add_subparsers(required=True, metavar="TASK")
    for name, argument in (
        ("list", ""),
        ("show", "ID"),
        ("retry", "ID"),
        ("discard", "ID"),
        ("export", "FILE"),
        ("import", "FILE"),
    ):
        task = tasks.add_parser(name)
        if argument:
            task.add_argument("what", metavar=argument)
        if name == "discard":
            task.add_argument("--reason", required=True, type=_reason, metavar="TEXT")
        if name == "export":
            task.add_argument("--move", default="", metavar="TERMINAL", help="pass unsent work on")
            task.add_argument("--again", default="", metavar="ID", help="write that file again")
        if name == "import":
            task.add_argument("--back", action="store_true", help="take back what went from here")
        _data_option(task)
        task.set_defaults(command=_outbox, task=name)


def _reason(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("a reason is missing: it stays with the document")
    return text.strip()


def _people_parser(commands: Any) -> None:
    people = commands.add_parser("people", help="who has a PIN here, and forgetting one")
    tasks = people.add_subparsers(required=True, metavar="TASK")
    for name, argument in (("list", ""), ("reset-pin", "ID")):
        task = tasks.add_parser(name)
        if argument:
            task.add_argument("what", metavar=argument)
        _data_option(task)
        task.set_defaults(command=_people, task=name)


def _folders(options: argparse.Namespace) -> Folders:
    return folders(getattr(options, "data", None))


def emit(lines: Iterable[dict[str, Any]]) -> None:
    """JSON lines to stdout."""
    for line in lines:
        sys.stdout.write(json.dumps(line, ensure_ascii=False, default=str) + "\n")
    sys.stdout.flush()


def complain(key: str, **details: Any) -> int:
    """One sentence to stderr; returns the exit code."""
    from app.ui.sentences import sentence

    sys.stderr.write(sentence(key, details) + "\n")
    return 1


def _terminal(options: argparse.Namespace) -> int:
    from app.main import run_terminal

    return run_terminal(_folders(options), options)


def _demo(options: argparse.Namespace) -> int:
    if options.tour is not None:
        from app.tour import run_tour

        language = getattr(options, "lang", "")
        return run_tour(options.tour, getattr(options, "data", None), language)
    from app.main import run_demo

    return run_demo(options)


def _drive(_options: argparse.Namespace) -> int:
    from app.tour import run_child

    return run_child()


def _hub(options: argparse.Namespace) -> int:
    from app.hub import HubOptions, Switches, serve

    if options.documented_only and options.worst:
        return complain("one_reading_only")
    reading = Switches()
    if options.documented_only:
        reading = Switches.documented_only()
    elif options.worst:
        reading = Switches.worst()
    told = HubOptions(
        demo=options.demo, switches=reading, check=options.check, control=options.demo
    )
    data = getattr(options, "data", None) or _folders(options).data / "hub"
    return serve(data, host=options.host, port=options.port, options=told)


def _scan(options: argparse.Namespace) -> int:
    from app.workbench.explain import explain

    given = (line for code in options.codes for line in ([code] if code != "-" else sys.stdin))
    codes = (code.rstrip("\r\n") for code in given)
    emit(explain(codes, _folders(options)))
    return 0


def _catalog(options: argparse.Namespace) -> int:
    from app.main import open_cache, today
    from app.ui.sentences import sentence
    from app.workbench.catalog import export_catalog, import_catalog
    from app.workbench.catalog_problems import FileRefused

    where = _folders(options)
    cache = open_cache(where.cache)
    try:
        if options.task == "export":
            emit([_figures(export_catalog(cache, options.file))])
            return 0
        read = import_catalog(cache, options.file, today())
    except FileRefused as error:
        return complain(error.key, **error.details)
    finally:
        cache.close()
    for problem in read.problems[:PROBLEMS_TOLD]:
        told = sentence(problem.key, dict(problem.details))
        row = f"{problem.part or options.file.name}, {problem.row}: " if problem.row else ""
        sys.stderr.write(f"{row}{told}\n")
    if len(read.problems) > PROBLEMS_TOLD:
        complain("catalog_more", count=len(read.problems) - PROBLEMS_TOLD)
    emit([_figures(read.catalog) | {"problems": len(read.problems)}])
    return 1 if read.problems else 0


def _figures(catalog: Catalog) -> dict[str, int]:
    return {
        "products": len(catalog.products),
        "places": len(catalog.places),
        "staff": len(catalog.staff),
    }


def _outbox(options: argparse.Namespace) -> int:
    from app.cli_outbox import run_task

    return run_task(options, _folders(options))


def _people(options: argparse.Namespace) -> int:
    """Whoever may write the data folder may forget a PIN: a single lead who has forgotten their own
    can set another one then, as at the first start.
    """
    from app.aio import SystemClock
    from app.store.opening import open_store
    from app.store.pins import Pins
    from app.store.terminal import Terminal

    where = _folders(options)
    if not where.terminal.exists():
        return complain("no_store_here", detail=str(where.data))
    if options.task == "list":
        terminal = Terminal(where.terminal, read_only=True)
        try:
            rows = sorted(Pins(terminal).all().values(), key=lambda row: (row.name, row.person))
        finally:
            terminal.close()
        emit({"id": row.person, "name": row.name, "role": row.role} for row in rows)
        return 0
    store = open_store(where, SystemClock().now())
    try:
        pins = Pins(store.terminal)
        if pins.get(options.what) is None:
            return complain("no_such_pin", detail=options.what)
        pins.forget(options.what).result()
    finally:
        store.close()
    return 0


def _doctor(options: argparse.Namespace) -> int:
    from app.doctor import examine

    findings = examine(_folders(options))
    emit(finding.line() for finding in findings)
    return 0 if all(finding.good for finding in findings) else 1
