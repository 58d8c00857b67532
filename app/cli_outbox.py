"""`dockhand outbox`: what only reads works beside a running terminal, the rest while none runs."""

from __future__ import annotations

import argparse
import asyncio
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli import complain, emit
from app.settings import Folders, Profile, load_credentials, load_profile

if TYPE_CHECKING:
    from app.main import Terminus


def run_task(options: argparse.Namespace, where: Folders) -> int:
    """One task of the queue; what cannot be done is one sentence.

    Raises:
        StoreError, SettingsError: a file of the terminal cannot be used.
    """
    from app.workbench.errors import UnknownRecord

    if not where.terminal.exists():
        return complain("no_store_here", detail=str(where.data))
    try:
        return _run(options, where)
    except UnknownRecord:
        return complain("record_unknown")


def _run(options: argparse.Namespace, where: Folders) -> int:
    if options.task == "import" or (options.task == "export" and (options.move or options.again)):
        return asyncio.run(_carry_over(options, where))
    if options.task in ("retry", "discard"):
        return asyncio.run(_decide(options, where))
    return _look_at_outbox(options, where)


def _look_at_outbox(options: argparse.Namespace, where: Folders) -> int:
    """What only reads works while a terminal holds the store, and on a copied folder."""
    from app.aio import SystemClock
    from app.store.outbox import Outbox
    from app.store.terminal import Terminal
    from app.workbench.outbox_moves import write_copy
    from app.workbench.outbox_task import record_of, whole_record_of

    terminal = Terminal(where.terminal, read_only=True)
    try:
        outbox = Outbox(terminal)
        if options.task == "list":
            emit(record_of(entry) for entry in outbox.entries())
        elif options.task == "export":
            profile = load_profile(where) or Profile()
            path = Path(options.what)
            try:
                write_copy(terminal, profile, path, SystemClock().now())
            except OSError as error:
                return _not_written(path, error)
        else:
            entry = outbox.entry(options.what)
            if entry is None:
                return complain("no_such_entry", detail=options.what)
            emit([whole_record_of(entry)])
    finally:
        terminal.close()
    return 0


def _not_written(path: Path, error: OSError) -> int:
    return complain("outbox_file_not_written", detail=f"{path}: {error.strerror}")


async def _settle(terminus: Terminus) -> None:
    """What a crash or a copy left behind is settled first, as at a start: nothing is decided over
    a copy that does not know that it is one.
    """
    from app.aio import wait_for

    epoch, now = terminus.store.epoch, terminus.station.clock.now()
    restored = await epoch.compare()
    await wait_for(terminus.station.outbox.recover(now, restored=restored))
    await epoch.count()


async def _decide(options: argparse.Namespace, where: Folders) -> int:
    from app.main import assemble

    profile = load_profile(where) or Profile()
    terminus = assemble(where, profile, load_credentials(where))
    try:
        await _settle(terminus)
        if options.task == "retry":
            chosen = await terminus.workbench.retry(options.what)
        else:
            chosen = await terminus.workbench.discard(options.what, options.reason)
    finally:
        await terminus.close()
    if chosen.how == "done":
        return 0
    if chosen.how == "gone":
        return complain("no_such_entry", detail=options.what)
    return complain(f"entry_{chosen.how}", count=len(chosen.others))


async def _carry_over(options: argparse.Namespace, where: Folders) -> int:
    """Pass work on, or take it over."""
    from app.main import assemble
    from app.workbench.errors import Unavailable

    path = Path(options.what)
    told: Any
    terminus = assemble(where, load_profile(where) or Profile(), load_credentials(where))
    door = terminus.workbench
    try:
        await _settle(terminus)
        if options.task == "import":
            told = await door.import_outbox(path, back=options.back)
        elif options.again:
            told = await door.pass_on_again(path, options.again)
        else:
            told = await door.pass_on_outbox(path, options.move)
    except Unavailable as error:
        return complain(error.key, **{"detail": error.detail, **error.details})
    except OSError as error:
        return _not_written(path, error)
    finally:
        await terminus.close()
    emit([asdict(told)])
    for key in getattr(told, "problems", ()):
        complain(key)
    return 0
