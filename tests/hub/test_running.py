"""Starting, stopping, restarting, the demo, the command's process, and the check of answers."""

from __future__ import annotations

import json
import logging
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from app.hub import HubOptions, start
from app.hub.calls import Answer
from app.hub.checking import mismatch
from app.hub.contract import load
from app.hub.exact import dumps
from app.hub.identity import load as load_identity
from app.settings import resource
from app.sqlite import Database
from tests.hub.conftest import ALL_TIME, IDENTITY, ORG, Desk, Opened, item, update
from tests.plain import PLAIN

SERVE = """
import sys
from pathlib import Path
from app.hub import HubOptions, serve
sys.exit(serve(Path(sys.argv[1]), port=int(sys.argv[2]), options=HubOptions(demo=True)))
"""


def test_data_survives_a_restart(open_desk: Opened, tmp_path: Path) -> None:
    first = open_desk(data=tmp_path / "kept")
    draft = first.draft(note="kept")
    package = first.package(draft)
    first.post(f"/goods-in-drafts/{draft}/items", item(package))
    first.move("add", 3)
    changes = first.changes()
    first.hub.stop()
    second = open_desk(data=tmp_path / "kept")
    assert second.get(f"/goods-in-drafts/{draft}")["note"] == "kept"
    assert len(second.get(f"/goods-in-drafts/{draft}/items")["items"]) == 1
    assert second.available() == 3
    assert second.changes() == changes


def test_the_demo_warehouse_is_whole_and_is_filled_in_once(
    open_desk: Opened, tmp_path: Path
) -> None:
    """Every answer about it fits the contract: the hub runs with its check on."""
    desk = open_desk(demo=True, data=tmp_path / "demo")
    listed = desk.get("/goods-ins", **ALL_TIME)["items"]
    assert len(listed) >= 15
    assert max(len(desk.get(f"/goods-ins/{one['id']}/items")["items"]) for one in listed) == 1500
    for name in ("packages", "origins", "external-references"):
        desk.get(f"/goods-ins/{listed[0]['id']}/{name}")
    changes = len(desk.changes(limit=5000))
    assert changes > 100
    desk.hub.stop()
    again = open_desk(demo=True, data=tmp_path / "demo")
    assert again.get("/goods-ins", **ALL_TIME)["items"] == listed
    assert len(again.changes(limit=5000)) == changes


def test_a_taken_port_is_an_error_of_start(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(OSError, match="in use"):
            start(tmp_path, port=taken.getsockname()[1], options=HubOptions())


def test_stopping_twice_is_harmless_and_lets_a_request_end(open_desk: Opened) -> None:
    desk = open_desk()
    desk.hub.stop()
    desk.hub.stop()
    with pytest.raises(httpx.TransportError):
        httpx.get(desk.hub.url, **PLAIN)


def test_the_command_prints_its_address_first_and_ends_on_sigterm(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(tmp_path), "0"],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    with process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        assert url.startswith("http://127.0.0.1:")
        assert httpx.get(f"{url}/inventory/org/x/goods-ins", **PLAIN).status_code == 403
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=10) == 0


def test_what_was_answered_survives_a_kill(tmp_path: Path) -> None:
    """The hub's file is synchronous=NORMAL: a killed process loses nothing, a power cut might."""

    def started() -> tuple[subprocess.Popen[str], str, dict[str, str]]:
        process = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(tmp_path), "0"],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        )
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        basic = (IDENTITY["app"], IDENTITY["secret"])
        token = httpx.get(f"{url}/auth/authorize/{ORG}", auth=basic, **PLAIN).json()["accessToken"]
        return process, f"{url}/inventory/org/{ORG}", {"Authorization": f"Bearer {token}"}

    product, place, unit = _a_product_and_a_place()
    path = f"/stock/{product}/{place}"
    process, base, headers = started()
    with process:
        before = httpx.get(base + path, headers=headers, **PLAIN).json()["available"]["value"]
        body = update("add", 3, unit=unit)
        assert httpx.patch(base + path, json=body, headers=headers, **PLAIN).status_code == 200
        process.kill()
    process, base, headers = started()
    with process:
        after = httpx.get(base + path, headers=headers, **PLAIN).json()["available"]["value"]
        process.kill()
    assert after == before + 3


def _a_product_and_a_place() -> tuple[str, str, str]:
    catalog = json.loads(resource("demo/catalog.json").read_text(encoding="utf-8"))
    product = next(one for one in catalog["products"] if one["unit"] == "pcs")
    return product["id"], catalog["places"][0]["id"], product["management_unit"]


def test_the_command_says_in_a_sentence_that_the_port_is_taken(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        ended = subprocess.run(
            [sys.executable, "-c", SERVE, str(tmp_path), port],
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        )
    assert ended.returncode == 1
    assert f"cannot listen on 127.0.0.1:{port}" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_the_command_says_in_a_sentence_that_a_newer_version_wrote_the_file(tmp_path: Path) -> None:
    Database(
        tmp_path / "hub.db", ["CREATE TABLE a (b);"] * 1 + ["SELECT 1;"] * 98, synchronous="NORMAL"
    ).close()
    ended = subprocess.run(
        [sys.executable, "-c", SERVE, str(tmp_path), "0"],
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith("The hub cannot start: store_newer")


def test_importing_the_hub_pulls_no_server_in() -> None:
    code = (
        "import sys, app.hub, app.hub.running; "
        "heavy = {'uvicorn', 'starlette', 'jsonschema_rs', 'jsonschema', 'httpx'}; "
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or None)"
    )
    subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        timeout=20,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )


def test_every_behaviour_belongs_to_an_operation() -> None:
    from app.hub.behaviours import BEHAVIOURS

    known = {(op.contract.name, op.name) for op in load(load_identity().prefix)}
    ours = {(name, one) for name, table in BEHAVIOURS.items() for one in table}
    assert ours <= known
    assert len(known) == 247


def test_every_goods_in_operation_has_a_behaviour() -> None:
    from app.hub.behaviours import BEHAVIOURS

    wanted = {
        op.name
        for op in load(load_identity().prefix)
        if op.contract.name == "enfore-inventory"
        and "/goods-in" in op.path
        and "subscription" not in op.path
        and "deprecated" not in op.path
    }
    assert len(wanted) == 39
    assert wanted <= set(BEHAVIOURS["enfore-inventory"])


def test_every_rule_of_what_the_hub_does_is_named_in_a_test() -> None:
    from app.hub.behaviours import BEHAVIOURS

    text = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("*.py"))
    named = {f"R{number}" for number in re.findall(r"(?:\b|_)[Rr](\d+)(?=\b|_)", text)}
    stated = {
        rule
        for op in load(load_identity().prefix)
        if op.name in BEHAVIOURS.get(op.contract.name, {})
        for rule in op.spec.get("x-rules", [])
    }
    assert len(stated) > 50
    assert stated - named == set()


def test_the_check_finds_answers_that_no_contract_allows() -> None:
    operations = {op.name: op for op in load(load_identity().prefix)}
    get = operations["getGoodsIn"]

    def checked(body: object, status: int = 200, kind: str = "application/json") -> str | None:
        return mismatch(get, status, dumps(body).encode(), kind)

    assert checked({"id": "x"}) is None
    assert "id" in str(checked({}))
    assert "status" in str(checked({"id": "x", "status": "LOST"}))
    assert "lists no 409" in str(checked({"title": "t"}, 409, "application/problem+json"))
    assert "must be" in str(checked({"title": "t"}, 404))
    assert "no body" in str(mismatch(operations["updateGoodsIn"], 200, b"{}", "application/json"))


def test_with_check_a_wrong_answer_is_a_500_and_logged(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from app.hub.behaviours import BEHAVIOURS
    from app.hub.calls import Behaviour

    lie = Behaviour(lambda call, connection: Answer(body={"number": 7}))
    monkeypatch.setitem(BEHAVIOURS["enfore-inventory"], "getGoodsIn", lie)
    answer = desk.http.get(f"{desk.base}/goods-ins/x")
    assert answer.status_code == 500
    assert "getGoodsIn" in answer.json()["detail"]
    assert [r.levelno for r in caplog.records if r.name.startswith("app.hub")] == [logging.ERROR]
    caplog.clear()


def test_every_part_of_the_platform_contract_names_its_source() -> None:
    from app.hub.exact import loads

    document = loads(resource("contracts/enfore-platform.json").read_bytes())
    parts = [
        *(op for path in document["paths"].values() for op in path.values()),
        *(
            p
            for path in document["paths"].values()
            for op in path.values()
            for p in op["parameters"]
        ),
        *document["components"]["schemas"].values(),
        *document["components"]["schemas"]["Product"]["properties"].values(),
    ]
    marked = [part for part in parts if "x-external-evidence" in part or "$ref" in part]
    assert marked == parts
