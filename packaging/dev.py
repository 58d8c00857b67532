#!/usr/bin/env python3
"""The tasks that people run on a checkout: run, test, check, package.

Standard library only, so that it works before anything is installed. It makes its own environment
in .venv, and a second run is quick.
"""

from __future__ import annotations

import argparse
import sys

from steps import Stop, say


def main(arguments: list[str] | None = None) -> int:
    """Run one task; return 0 for good, 1 for a failure, 2 for "not possible on this machine"."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.task(options))
    except Stop as stop:
        say(stop.sentence)
        return stop.code
    except KeyboardInterrupt:
        return 130


def _run(options: argparse.Namespace) -> int:
    from start import start

    return start()


def _test(options: argparse.Namespace) -> int:
    if options.fresh_root:
        from fresh_root import both_commands

        return both_commands(long=options.long)
    from judgement import test

    return test(long=options.long, more=options.pytest)


def _check(options: argparse.Namespace) -> int:
    from judgement import check

    return check()


def _package(options: argparse.Namespace) -> int:
    from bundle import package

    return package(fresh_root=options.fresh_root)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__.splitlines()[0])
    tasks = parser.add_subparsers(required=True, metavar="TASK")

    run = tasks.add_parser("run", help="the terminal on a demo warehouse")
    run.set_defaults(task=_run)

    test = tasks.add_parser("test", help="static checks and tests")
    test.add_argument("--long", action="store_true", help="with the tests that take minutes")
    test.add_argument(
        "--fresh-root", action="store_true", help="both commands in a bare Debian 12 made for it"
    )
    test.add_argument("pytest", nargs="*", help="further arguments for pytest, after --")
    test.set_defaults(task=_test)

    check = tasks.add_parser("check", help="static checks only")
    check.set_defaults(task=_check)

    package = tasks.add_parser(
        "package", help="a folder and a .deb that need no Python; started once"
    )
    package.add_argument(
        "--fresh-root", action="store_true", help="also install the .deb into a bare Debian 12"
    )
    package.set_defaults(task=_package)
    return parser


if __name__ == "__main__":
    sys.exit(main())
