"""Signatures and their pictures: R25, A57; and that the demo's platform hangs together."""

from __future__ import annotations

import json
import struct
import zlib
from typing import Any

import httpx
import pytest

from app.hub import drawing
from app.settings import resource
from tests.hub.conftest import ALL_TIME, Desk, Opened
from tests.plain import PLAIN

NOBODY = f"{7:024x}"
SIGNED = f"{41:024x}"
STROKES = [[[100, 100], [300, 100]], [[100, 100], [100, 200]]]


@pytest.fixture
def signed(desk: Desk) -> Desk:
    entry = {
        "id": SIGNED,
        "signature_of": {"type": "GOODS_IN", "id": f"{42:024x}"},
        "staff_member_id": f"{43:024x}",
        "hours_ago": 1,
        "strokes": STROKES,
    }
    desk.control("PUT", "seed", {"platform": {"signatures": [entry]}})
    return desk


def grey(picture: bytes) -> list[bytes]:
    """The rows of a picture in shades of grey, every checksum and length compared."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    chunks, at = {}, 8
    while at < len(picture):
        (length,) = struct.unpack(">I", picture[at : at + 4])
        name, data = picture[at + 4 : at + 8], picture[at + 8 : at + 8 + length]
        (checked,) = struct.unpack(">I", picture[at + 8 + length : at + 12 + length])
        assert checked == zlib.crc32(name + data)
        chunks[name] = data
        at += 12 + length
    assert list(chunks) == [b"IHDR", b"IDAT", b"IEND"]
    width, height, depth, colour = struct.unpack(">IIBB", chunks[b"IHDR"][:10])
    assert (depth, colour) == (8, 0)
    raw = zlib.decompress(chunks[b"IDAT"])
    assert len(raw) == height * (width + 1)
    rows = [raw[row * (width + 1) : (row + 1) * (width + 1)] for row in range(height)]
    assert {row[0] for row in rows} == {0}
    return [row[1:] for row in rows]


def test_a_signature_says_who_signed_what_and_when(signed: Desk) -> None:
    shown = signed.get(f"/signatures/{SIGNED}")
    assert shown["signature_of"] == {"type": "GOODS_IN", "id": f"{42:024x}"}
    assert shown["recorded_by_staff_member_id"] == f"{43:024x}"
    assert shown["recorded_on"].endswith("Z")


def test_r25_a57_the_download_call_leads_to_a_real_picture(signed: Desk) -> None:
    link = signed.get(f"/signatures/{SIGNED}/download")["download_url"]
    answer = httpx.get(link, **PLAIN)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")
    rows = grey(answer.content)
    assert rows[50][50:150] == b"\x00" * 100  # the stroke to the right
    assert {rows[row][50] for row in range(50, 100)} == {0}  # the stroke down
    assert rows[20] == b"\xff" * len(rows[20])


def test_r10_r11_a58_refusals(signed: Desk) -> None:
    signed.get(f"/signatures/{NOBODY}", 404)
    signed.get(f"/signatures/{NOBODY}/download", 404)
    signed.control("POST", "unreadable", {"id": SIGNED, "unreadable": True})
    signed.get(f"/signatures/{SIGNED}/download", 422)
    del signed.http.headers["Authorization"]
    signed.get(f"/signatures/{SIGNED}", 403)
    signed.get(f"/signatures/{SIGNED}/download", 403)


@pytest.mark.parametrize("strokes", [[], [[]], [[[5, 5]]], [[[-50, -50], [2000, 900]]]])
def test_strokes_of_any_length_and_beyond_the_field_are_a_picture(strokes: Any) -> None:
    rows = grey(drawing.png(strokes))
    assert (len(rows), len(rows[0])) == (drawing.HEIGHT, drawing.WIDTH)


def test_the_demo_platform_is_whole(open_desk: Opened) -> None:
    """Every answer fits the contract, every id leads somewhere, and seeding again adds nothing."""
    demo = json.loads(resource("demo/platform.json").read_text(encoding="utf-8"))
    desk = open_desk(demo=True)
    lists = {
        "shipment_drafts": "/inventory-shipment-drafts",
        "shipments": "/inventory-shipments",
        "modifications": "/manual-stock-modifications",
    }
    before = len(desk.changes(limit=5000))
    desk.control("PUT", "seed", {"platform": demo})
    assert len(desk.changes(limit=5000)) == before
    for name, path in lists.items():
        shown = desk.get(path, **ALL_TIME)["items"]
        assert {one["id"] for one in shown} == {one["id"] for one in demo[name]}
        for one in shown:
            assert desk.get(f"{path}/{one['id']}") == one
    takings = desk.get("/stock-takings-enfore-pos-1")["items"]
    assert len({one["status"] for one in takings}) == len(demo["stock_takings"]) == 5
    assert any("end_time_stock_taking" not in one["timestamps"] for one in takings)
    for one in demo["modifications"]:
        assert desk.get(f"/manual-stock-modifications/{one['id']}/full")["operations"]
    for one in demo["signatures"]:
        owner = {"GOODS_IN": "goods-ins", "INVENTORY_SHIPMENT": "inventory-shipments"}
        of = desk.get(f"/signatures/{one['id']}")["signature_of"]
        desk.get(f"/{owner[of['type']]}/{of['id']}")
        link = desk.get(f"/signatures/{one['id']}/download")["download_url"]
        assert 0 in b"".join(grey(httpx.get(link, **PLAIN).content))
    exports = ("inventory-tracking/stock-count", "inventory-tracking/log-entry", "stock-taking")
    for one, path in zip(demo["exports"], exports, strict=True):
        link = desk.get(f"/{path}-exports/{one['id']}/download")["download_url"]
        assert len(httpx.get(link, **PLAIN).text.splitlines()) > 1


def test_what_the_demo_completed_is_in_the_one_ledger(open_desk: Opened) -> None:
    demo = json.loads(resource("demo/platform.json").read_text(encoding="utf-8"))
    desk = open_desk(demo=True)
    moved = desk.changes(reason="INVENTORY_TRANSFER", limit=5000)
    (arrived,) = [one for one in demo["shipments"] if one["status"] == "COMPLETED"]
    assert len(moved) == 2 * len(arrived["items"])
    assert sum(change["change_quantity"]["value"] for change in moved) == 0
    stolen = desk.changes(reason="STOLEN")
    assert [change["change_quantity"]["value"] for change in stolen] == [-1]
