"""Files of the queue: what is refused whole, what support gets, and what a command line says."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

import pytest

from app import aio, cli
from app.demo import demo_profile
from app.domain.entry import Entry, EntryState, Request
from app.domain.values import Stamp
from app.main import Terminus, assemble
from app.settings import folders, save_credentials, save_profile
from app.ui import sentences
from app.workbench.errors import Unavailable
from app.workbench.kinds import codecs
from app.workbench.outbox_file import unpacked
from app.workbench.outbox_redacting import GONE, Redactor
from app.workbench.outbox_task import support_copy
from tests.test_cli import ENTRY

ADDRESS = "http://127.0.0.1:9"
SECRET = "s3cr3t-of-the-app"


def entries(count: int, **fields: Any) -> list[Entry]:
    return [
        replace(
            ENTRY,
            id=f"{number:024x}",
            document=f"{number // 4 + 1:024x}",
            state=EntryState.PENDING,
            created=1,
            changed=1,
            **fields,
        )
        for number in range(1, count + 1)
    ]


async def opened(folder: Path, terminal: str) -> Terminus:
    profile, credentials = demo_profile(ADDRESS, terminal)
    where = folders(folder / terminal)
    save_profile(where, profile)
    save_credentials(where, replace(credentials, secret=SECRET))
    return await asyncio.to_thread(assemble, where, profile, credentials)


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[tuple[Terminus, Terminus]]:
    """Two terminals without a server; the first has five entries."""
    made = [await opened(tmp_path, name) for name in ("T001", "T002")]
    await aio.wait_for(made[0].station.outbox.insert(entries(5)))
    yield made[0], made[1]
    for one in made:
        await one.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "work.dockhand"


def changed(content: bytes, change: Callable[[dict[str, Any]], None], line: int = 0) -> bytes:
    """The file with one line changed and sealed anew, as a forger would."""
    lines = content.splitlines()[:-1]
    told = json.loads(lines[line])
    change(told)
    lines[line] = json.dumps(told).encode()
    body = b"".join(one + b"\n" for one in lines)
    return body + json.dumps({"seal": hashlib.sha256(body).hexdigest()}).encode() + b"\n"


def _with(**values: Any) -> Callable[[dict[str, Any]], None]:
    return lambda told: told.update(values)


def _entry(**values: Any) -> Callable[[dict[str, Any]], None]:
    return lambda told: told["entry"].update(values)


def _request(**values: Any) -> Callable[[dict[str, Any]], None]:
    head = {"method": "POST", "path": "/x", "api": "enfore-inventory", "headers": []} | values
    return lambda told: told["entry"].update(request=json.dumps(head), body="")


def also(content: bytes, kind: str, **fields: Any) -> bytes:
    """The file with the head of one more document."""
    told = {"id": "d" * 24, "kind": kind, "state": "open", "opened": 1, "changed": 1}
    line = {"document": {**told, "subjects": [], **fields}}
    body = b"".join(one + b"\n" for one in [*content.splitlines()[:-1], json.dumps(line).encode()])
    return body + json.dumps({"seal": hashlib.sha256(body).hexdigest()}).encode() + b"\n"


BROKEN: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "half": ("outbox_file_cut", lambda content: content[: len(content) // 2]),
    "without-the-seal": ("outbox_file_cut", lambda content: content[: content.rindex(b'{"seal')]),
    "a-byte-less": ("outbox_file_cut", lambda content: content[:-3]),
    "a-line-less": (
        "outbox_file_damaged",
        lambda content: b"\n".join(content.split(b"\n")[:2] + content.split(b"\n")[3:]),
    ),
    "a-bit": ("outbox_file_damaged", lambda content: content.replace(b"Pegs", b"Pegz", 1)),
    "empty": ("outbox_file_foreign", lambda content: b""),
    "a-picture": ("outbox_file_foreign", lambda content: b"\x89PNG\r\n" + bytes(range(256))),
    "another-json": ("outbox_file_foreign", lambda content: b'{"products": []}\n'),
    "newer-format": ("outbox_file_newer", lambda content: changed(content, _with(format=2))),
    "newer-entry": (
        "outbox_file_newer",
        lambda content: changed(content, lambda told: told["entry"].update(intent_v=99), -1),
    ),
    "an-entry-less": ("outbox_file_damaged", lambda content: changed(content, _with(entries=4))),
    "to-another-host": (
        "outbox_file_damaged",
        lambda content: changed(content, _request(path="@elsewhere/x"), -1),
    ),
    "with-a-token": (
        "outbox_file_damaged",
        lambda content: changed(content, _request(headers=[["Authorization", "x"]]), -1),
    ),
    "for-another-api": (
        "outbox_file_damaged",
        lambda content: changed(content, _request(api="bank"), -1),
    ),
    "deeper-than-can-be-read": ("outbox_file_foreign", lambda content: b"[" * 200_000),
    "deep-in-an-entry": (
        "outbox_file_damaged",
        lambda content: changed(content, _entry(keys="[" * 200_000), -1),
    ),
    "unsent-and-not-counted": (
        "outbox_file_damaged",
        lambda content: changed(changed(content, _with(entries=4)), _with(goes=False), -1),
    ),
    "sent-and-to-be-sent": (
        "outbox_file_damaged",
        lambda content: changed(content, _entry(state="done"), -1),
    ),
    "under-way": (
        "outbox_file_damaged",
        lambda content: changed(content, _entry(state="sending"), -1),
    ),
    "an-id-that-is-none": (
        "outbox_file_damaged",
        lambda content: changed(content, _entry(id=["x"]), -1),
    ),
    "a-number-that-is-none": (
        "outbox_file_damaged",
        lambda content: changed(content, _entry(not_before="soon"), -1),
    ),
    "a-number-beyond-all": (
        "outbox_file_damaged",
        lambda content: changed(content, _entry(attempts=1 << 70), -1),
    ),
    "a-file-without-an-id": (
        "outbox_file_damaged",
        lambda content: changed(content, _with(id={"x": 1})),
    ),
    "an-entry-that-replaces-itself": (
        "outbox_file_damaged",
        lambda content: changed(content, _entry(linked=f"{5:024x}"), -1),
    ),
    "waits-for-something-else": (
        "outbox_file_damaged",
        lambda content: changed(content, _entry(after='[{"a": 1}]'), -1),
    ),
    "an-error-that-is-none": (
        "outbox_file_damaged",
        lambda content: changed(content, _entry(last_error='"x"'), -1),
    ),
    "half-a-letter": (
        "outbox_file_damaged",
        lambda content: changed(content, _entry(person="\ud800"), -1),
    ),
    "a-step-up-in-disguise": (
        "outbox_file_damaged",
        lambda content: changed(content, _request(path="/%2e%2e/x"), -1),
    ),
    "two-headers-in-one": (
        "outbox_file_damaged",
        lambda content: changed(content, _request(headers=[["X", "a\r\nAuthorization: b"]]), -1),
    ),
    "a-document-without-a-title": ("outbox_file_damaged", lambda content: also(content, "receipt")),
    "a-document-of-another-kind": (
        "outbox_file_newer",
        lambda content: also(content, "barter", title="x"),
    ),
    "one-entry-twice": (
        "outbox_file_damaged",
        lambda content: changed(content, _entry(id=f"{1:024x}"), -1),
    ),
}


ELSEWHERE = {
    "newer-table": (
        "outbox_file_newer",
        lambda content: changed(content, lambda told: told["entry"].update(colour="red"), -1),
    ),
    "other-server": (
        "outbox_other_server",
        lambda content: changed(content, _with(bases={"enfore-inventory": "https://elsewhere"})),
    ),
    "other-site": ("outbox_other_server", lambda content: changed(content, _with(org="o2"))),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file with five entries."""
    folder = tmp_path_factory.mktemp("whole")
    closed(folder)
    stick = folder / "work.dockhand"
    words = ("outbox", "export", str(stick), "--move", "T002", "--data", str(folder / "T001"))
    assert cli.run(words) == 0
    return stick.read_bytes()


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_is_not_whole_or_not_ours_is_refused(whole: bytes, name: str) -> None:
    key, spoil = BROKEN[name]
    assert len(unpacked(whole, codecs()).unsent) == 5
    with pytest.raises(Unavailable) as told:
        unpacked(spoil(whole), codecs())
    assert told.value.key == key
    said = sentences.words(key, {"detail": told.value.detail})
    assert said.title
    assert said.detail


async def test_what_is_refused_changes_nothing(
    two: tuple[Terminus, Terminus], whole: bytes, stick: Path
) -> None:
    _, theirs = two
    for key, spoil in (*BROKEN.values(), *ELSEWHERE.values()):
        await asyncio.to_thread(stick.write_bytes, spoil(whole))
        with pytest.raises(Unavailable, match=key):
            await theirs.workbench.import_outbox(stick)
        assert theirs.station.outbox.entries() == []
        assert await asyncio.to_thread(stick.exists), "it is not marked as taken"


async def test_a_copy_for_support_is_taken_over_by_nobody(
    two: tuple[Terminus, Terminus], tmp_path: Path
) -> None:
    ours, theirs = two
    path = await asyncio.to_thread(ours.workbench.export_outbox, tmp_path / "copies")
    assert path.parent == tmp_path / "copies"
    with pytest.raises(Unavailable, match="outbox_file_is_copy"):
        await theirs.workbench.import_outbox(path)
    assert {entry.state for entry in ours.station.outbox.entries()} == {EntryState.PENDING}
    with pytest.raises(Unavailable, match="outbox_file_unreadable"):
        await theirs.workbench.import_outbox(tmp_path / "nowhere")


async def test_the_time_of_what_was_done_is_known_where_it_goes(
    two: tuple[Terminus, Terminus], stick: Path
) -> None:
    """What the first terminal learned of the server's clock places its events, also in a count."""
    ours, theirs = two
    then = Stamp(at=0, monotonic=5_000, boot="first")
    job = "INSERT INTO server_clock VALUES ('first', 1000000, 500, 4000)"
    await aio.wait_for(ours.store.terminal.write(lambda c: c.execute(job).rowcount))
    assert theirs.sync.outbox.clock.server_time(then) is None
    await ours.workbench.pass_on_outbox(stick, "T002")
    await theirs.workbench.import_outbox(stick)
    found = theirs.sync.outbox.clock.server_time(then)
    assert found is not None
    assert found.at == 1_005_000


# --- no secret leaves the terminal ---------------------------------------------------------------

TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"
SAID = [
    pytest.param(f"invalid client {SECRET} for app", SECRET, id="our-own"),
    pytest.param("Authorization: Bearer abcdef123456", "abcdef123456", id="bearer"),
    pytest.param("Basic ZGVtbzpkZW1v was refused", "ZGVtbzpkZW1v", id="basic"),
    pytest.param(f"token {TOKEN} has expired", TOKEN, id="web-token"),
    pytest.param('{"access_token": "abc-def-ghi"}', "abc-def-ghi", id="named-in-json"),
    pytest.param("client_secret=abc-def-ghi&grant=x", "abc-def-ghi", id="named-in-a-form"),
    pytest.param("GET https://me:pass-word@host/x", "pass-word", id="address"),
    pytest.param("Set-Cookie: sid=abcdef123456; Path=/", "abcdef123456", id="cookie"),
    pytest.param("GET https://host/file?at=3&sig=ab12cd34ef", "ab12cd34ef", id="signed-address"),
    pytest.param("data:image/png;base64,iVBORw0KGgoAAAANSUhEUg", "AAANSUhEUg", id="picture"),
]


def spoken(text: str) -> Entry:
    """An entry into which a server and a person have written this wherever they can."""
    body = json.dumps({"comment": text, "quantity": 3}).encode()
    said = {"kind": "SaidNo", "what": text, "body": text, "problem": {"detail": text}}
    request = Request("POST", "/x", "enfore-inventory", body)
    return replace(ENTRY, id="a" * 24, request=request, last_error=said, answer={"note": text})


@pytest.mark.parametrize(("text", "secret"), SAID)
def test_what_a_server_said_tells_support_no_secret(text: str, secret: str) -> None:
    told = support_copy([spoken(text)], {}, (SECRET,)).decode()
    assert secret not in told
    assert GONE in told
    assert '"quantity' in told.replace("\\", "")


async def test_the_copy_for_support_knows_the_secrets_of_its_terminal(
    two: tuple[Terminus, Terminus], tmp_path: Path
) -> None:
    ours, _ = two
    await aio.wait_for(ours.station.outbox.insert((spoken(f"who is {SECRET}?"),)))
    path = await asyncio.to_thread(ours.workbench.export_outbox, tmp_path)
    told = await asyncio.to_thread(path.read_text, encoding="utf-8")
    assert f"who is {GONE}?" in told
    assert SECRET not in told
    if os.name == "posix":
        mode = await asyncio.to_thread(lambda: path.stat().st_mode)
        assert mode & 0o077 == 0, "only its owner reads it"


async def test_work_that_is_passed_on_takes_no_secret_along(
    two: tuple[Terminus, Terminus], stick: Path
) -> None:
    """A server may repeat the credentials that it refuses; the rest of what it said goes along."""
    ours, theirs = two
    said = {"kind": "SignIn", "status": 401, "body": f"{SECRET} and {TOKEN} are not known here"}
    entry = replace(entries(1)[0], id="a" * 24, state=EntryState.LATER, last_error=said)
    await aio.wait_for(ours.station.outbox.insert((entry,)))
    await ours.workbench.pass_on_outbox(stick, "T002")
    content = await asyncio.to_thread(stick.read_text, encoding="utf-8")
    assert SECRET not in content
    assert TOKEN not in content
    await theirs.workbench.import_outbox(stick)
    taken = theirs.station.outbox.entry(entry.id)
    assert taken is not None
    assert taken.last_error == {**said, "body": f"{GONE} and {GONE} are not known here"}


@pytest.mark.parametrize(
    "write",
    [
        pytest.param(lambda text: quote(text, safe=""), id="address"),
        pytest.param(quote_plus, id="form"),
        pytest.param(json.dumps, id="json"),
        pytest.param(lambda text: json.dumps(json.dumps(text)), id="json-in-json"),
        pytest.param(lambda text: f"{text}!", id="plain"),
    ],
)
def test_our_own_secret_is_known_however_it_is_written(write: Callable[[str], str]) -> None:
    secret = 'p/w+x=9"q\\z \u00fc'
    left = Redactor((secret,)).text(f"not {write(secret)}").replace(GONE, "")
    assert set(left) <= set('not "\\!'), left


@pytest.mark.parametrize(
    "told",
    [
        pytest.param({"token": {"value": "abc-123-def"}}, id="below-a-name"),
        pytest.param({"tokens": ["abc-123-def"]}, id="in-a-list"),
        pytest.param({"headers": [["Authorization", "abc-123-def"]]}, id="in-a-pair"),
        pytest.param({"answer": {"Set-Cookie": "abc-123-def"}}, id="in-a-cookie"),
    ],
)
def test_what_stands_below_the_name_of_a_secret_goes_whole(told: Any) -> None:
    clean = Redactor().value(told)
    assert "abc-123-def" not in json.dumps(clean)
    assert GONE in json.dumps(clean)


def test_a_number_below_such_a_name_is_one_as_well() -> None:
    clean = Redactor().value
    assert clean({"password": 12_345_678, "pin": 4711}) == {"password": GONE, "pin": GONE}
    assert clean({"token": None, "signature": True}) == {"token": None, "signature": True}


def test_what_is_no_secret_stays() -> None:
    clean = Redactor((SECRET, "")).value
    plain = {
        "intent": {
            "type": "change_stock",
            "product_name": "Token ring, Basic T-shirt",
            "delta": "3",
        },
        "keys": ["a" * 24],
        "last_error": {"key": "no_permission", "what": "PATCH /org/o/stock/p: 403"},
        "request": {"path": "/org/o/stock/p1/in", "body": '{"change_intent": "ADD"}'},
        "left": True,
        "person": "",
    }
    assert clean(plain) == plain


# --- by command, and killed at any moment ---------------------------------------------------------


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[Any], str]:
    code = cli.run(words)
    out, err = capsys.readouterr()
    return code, [json.loads(line) for line in out.splitlines()], err


def closed(folder: Path, count: int = 5, **fields: Any) -> None:
    """Two terminals that do not run; the first has entries."""

    async def make() -> None:
        for name in ("T001", "T002"):
            one = await opened(folder, name)
            if name == "T001":
                await aio.wait_for(one.station.outbox.insert(entries(count, **fields)))
            await one.close()

    asyncio.run(make())


def states_of(folder: Path, terminal: str) -> list[tuple[str, str]]:
    from app.store.outbox import Outbox
    from app.store.terminal import Terminal

    store = Terminal(folders(folder / terminal).terminal, read_only=True)
    try:
        return [(entry.id, entry.state.value) for entry in Outbox(store).entries()]
    finally:
        store.close()


def test_work_is_passed_on_by_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    closed(tmp_path, 3)
    stick = tmp_path / "work.dockhand"
    here, there = (("--data", str(tmp_path / name)) for name in ("T001", "T002"))
    code, [told], _ = run(capsys, "outbox", "export", str(stick), "--move", "T002", *here)
    assert (code, told["entries"], told["stayed"], told["again"]) == (0, 3, 0, False)
    code, lines, said = run(capsys, "outbox", "import", str(stick), *here)
    assert (code, lines) == (1, [])
    assert "passed on from here to terminal T002" in said
    again = tmp_path / "again.dockhand"
    code, [told], _ = run(capsys, "outbox", "export", str(again), "--again", told["id"], *here)
    assert (code, told["entries"], told["again"]) == (0, 3, True)
    assert again.read_bytes() == stick.read_bytes()
    code, [told], _ = run(capsys, "outbox", "import", str(stick), *there)
    assert (code, told["taken"], told["known"], told["source"]) == (0, 3, 0, "T001")
    code, [told], _ = run(capsys, "outbox", "import", str(again), *there)
    assert (code, told["taken"], told["known"]) == (0, 0, 3)
    assert {state for _, state in states_of(tmp_path, "T001")} == {"moved"}
    assert {state for _, state in states_of(tmp_path, "T002")} == {"pending"}


def test_what_would_be_lost_is_not_passed_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """To itself, from a terminal whose settings are gone, or to a place that cannot be written."""
    closed(tmp_path, 2)
    stick, here = tmp_path / "work.dockhand", ("--data", str(tmp_path / "T001"))
    move = ("outbox", "export", str(stick), "--move")
    code, lines, said = run(capsys, *move, "T001", *here)
    assert (code, lines) == (1, [])
    assert "Terminal T001 is this one" in said
    profile = folders(tmp_path / "T001").profile
    kept = profile.read_bytes()
    profile.unlink()
    code, lines, said = run(capsys, *move, "T002", *here)
    assert (code, lines) == (1, [])
    assert "This terminal has no name" in said
    profile.write_bytes(kept)
    for words in (("outbox", "export", str(tmp_path)), (*move[:2], str(stick / "x" / "y"))):
        stick.write_text("no folder")
        code, lines, said = run(capsys, *words, *here)
        assert (code, lines) == (1, [])
        assert "could not be written" in said
    assert {state for _, state in states_of(tmp_path, "T001")} == {"pending"}


def test_a_document_that_nobody_can_read_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    closed(tmp_path, 1)
    here = ("--data", str(tmp_path / "T001"))
    code, _, said = run(capsys, "outbox", "retry", f"{1:024x}", *here)
    assert code == 1
    assert "newer version" in said
    with pytest.raises(SystemExit):
        run(capsys, "outbox", "discard", f"{1:024x}", "--reason", " ", *here)
    assert "a reason is missing" in capsys.readouterr().err


def test_a_decision_by_command_does_not_make_a_copy_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Rows that a restored store thinks unsent are in doubt, whatever command comes first."""
    closed(tmp_path, 2)
    here = ("--data", str(tmp_path / "T001"))
    store = folders(tmp_path / "T001").terminal
    asked = ("outbox", "retry", "f" * 24, *here)
    assert run(capsys, *asked)[0] == 1
    backup = store.read_bytes()
    for _ in range(2):
        assert run(capsys, *asked)[0] == 1
    assert {state for _, state in states_of(tmp_path, "T001")} == {"pending"}
    store.write_bytes(backup)
    assert run(capsys, *asked)[0] == 1
    assert {state for _, state in states_of(tmp_path, "T001")} == {"unsure"}


def test_what_a_crash_left_on_its_way_is_in_doubt_where_it_goes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    closed(tmp_path, 2)

    async def crash() -> None:
        one = await opened(tmp_path, "T001")
        first = entries(1)[0].id
        job = "UPDATE outbox SET state='sending', left=1 WHERE id=?"
        await aio.wait_for(one.store.terminal.write(lambda c: c.execute(job, (first,)).rowcount))
        await one.close()

    asyncio.run(crash())
    stick = str(tmp_path / "work.dockhand")
    here, there = (("--data", str(tmp_path / name)) for name in ("T001", "T002"))
    assert run(capsys, "outbox", "export", stick, "--move", "T002", *here)[0] == 0
    assert run(capsys, "outbox", "import", stick, *there)[0] == 0
    assert sorted(state for _, state in states_of(tmp_path, "T002")) == ["pending", "unsure"]


async def killed_after(seconds: float, *words: str) -> None:
    """The command in a process of its own, ended as a power cut ends it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "app", *words, stdout=asyncio.subprocess.DEVNULL, stderr=-3
    )
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await process.wait()
    with suppress(ProcessLookupError):
        process.send_signal(signal.SIGKILL)
    await process.wait()


@pytest.mark.long
@pytest.mark.parametrize("turn", range(12))
def test_no_kill_loses_or_doubles_an_entry(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], turn: int
) -> None:
    """Whatever moment it is, the same commands again bring every entry to one terminal."""
    closed(tmp_path, 400)
    stick = tmp_path / "work.dockhand"
    here, there = (("--data", str(tmp_path / name)) for name in ("T001", "T002"))
    move = ("outbox", "export", str(stick), "--move", "T002", *here)
    take = ("outbox", "import", str(stick), *there)
    asyncio.run(killed_after(0.4 + turn * 0.12, *move))
    # A kill between the two leaves every row at home, or moved with its bytes in the store.
    assert len({state for _, state in states_of(tmp_path, "T001")}) == 1
    code, [told], _ = run(capsys, *move)
    assert (code, told["entries"]) == (0, 400)
    content = stick.read_bytes()
    asyncio.run(killed_after(0.4 + turn * 0.12, *take))
    assert len(states_of(tmp_path, "T002")) in (0, 400)
    stick.write_bytes(content)
    code, [told], _ = run(capsys, *take)
    assert (code, told["taken"] + told["known"]) == (0, 400)
    assert [state for _, state in states_of(tmp_path, "T001")] == ["moved"] * 400
    assert states_of(tmp_path, "T002") == [(entry.id, "pending") for entry in entries(400)]


def test_a_whole_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Bytes of a body, and everything else of a row, survive the way."""
    body = bytes(range(256))
    closed(tmp_path, 1, request=Request("PATCH", "/p", "enfore-inventory", body), left=True)
    stick = tmp_path / "work.dockhand"
    words = ("outbox", "export", str(stick), "--move", "T002")
    assert cli.run((*words, "--data", str(tmp_path / "T001"))) == 0
    [row] = unpacked(stick.read_bytes(), codecs()).load.entries
    assert row["body"] == body
