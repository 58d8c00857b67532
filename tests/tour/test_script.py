"""The tour's script: its codes are what a scanner sends, its goods are the demo's."""

from __future__ import annotations

import json

import pytest

from app.scan.meaning import read_code
from app.scan.values import ScannerSettings
from app.settings import resource
from app.tour.counting import LEAD, PIN, WANTED, WORKER
from app.tour.scenes import SCENES
from app.tour.script import as_sent, codes
from app.tour.verdict import Warehouse


@pytest.mark.parametrize(
    ("printed", "symbology", "sent"),
    [
        ("9520140000018", "ean13", "9520140000018"),
        ("LS-70368", "code128", "LS-70368"),
        ("(00)395200010000010010", "gs1-128", "]C100395200010000010010"),
        (
            "(01)19520010000015(17)310630(10)L3106A",
            "gs1-128",
            "]C101195200100000151731063010L3106A",
        ),
        ("(10)L3106A(21)77", "gs1-datamatrix", "]d210L3106A\x1d2177"),
        ("(01)99520110000010(3103)002450(10)K3", "gs1-128", "]C10199520110000010310300245010K3"),
    ],
)
def test_codes_are_sent_as_a_scanner_sends_them(printed: str, symbology: str, sent: str) -> None:
    assert as_sent(printed, symbology) == sent


def test_what_is_sent_means_what_is_printed() -> None:
    """With AIM identifier and separators, or in the bracketed form: the same meanings."""
    settings = ScannerSettings()
    found = codes()
    sent = read_code(found["lot-expiry-count"], "", settings=settings, year=2026)
    printed = "(01)09520010000018(17)310630(30)6(10)L3106A"
    assert sent.meanings[0] == read_code(printed, "", settings=settings, year=2026).meanings[0]


def test_everything_that_the_tour_moves_is_in_the_demo() -> None:
    articles = Warehouse().articles
    moved = {one.article for scene in SCENES for one in scene.goods}
    counted = {one.article for scene in SCENES for one in scene.shelf}
    assert {*moved, *counted, *WANTED} <= articles.keys()


def test_who_signs_in_and_who_approves_are_in_the_demo() -> None:
    told = json.loads(resource("demo/catalog.json").read_text(encoding="utf-8"))["staff"]
    people = {person["badge"]: person for person in told}
    worker, lead = (people[codes()[key]] for key in (WORKER, LEAD))
    assert (worker["role"], lead["role"], lead["pin"]) == ("worker", "lead", PIN)


def test_each_picture_has_a_name_of_its_own() -> None:
    names = [scene.name for scene in SCENES]
    assert len(set(names)) == len(names)
