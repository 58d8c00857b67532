"""A device's profile: files of earlier versions still say what they said."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.dispatch.rules import DispatchRules, PackageType, StockBy
from app.domain.goods_out import GoodsOutType
from app.settings import (
    PACKAGE_KINDS,
    PackageKind,
    Profile,
    SettingsError,
    SiteRules,
    folders,
    load_profile,
    save_profile,
)
from app.tour.child import profile_of
from tests.workbench.house import PROFILE, house

OLD_RULES = {
    "tolerance_percent": "2.5",
    "trusted_senders": ["halmbach"],
    "quarantine_place": "q1",
    "own_places": ["r1"],
    "min_days_in": 30,
    "spot_check_lines": 2,
}
"""All that a profile said of a site before goods left."""


def test_a_profile_from_before_goods_left(tmp_path: Path) -> None:
    where = folders(tmp_path)
    where.profile.write_text(json.dumps({"terminal": "T001", "rules": OLD_RULES}), "utf-8")
    profile = load_profile(where)
    assert profile is not None
    assert profile.rules.own_places == ("r1",)
    assert profile.rules == replace(
        SiteRules(),
        tolerance_percent=profile.rules.tolerance_percent,
        trusted_senders=("halmbach",),
        quarantine_place="q1",
        own_places=("r1",),
        min_days_in=30,
        spot_check_lines=2,
    )
    assert (profile.rules.stock_out, profile.rules.place_check) == ("platform", True)
    assert profile.rules.package_types == PACKAGE_KINDS


def test_all_rules_come_back_from_the_file(tmp_path: Path) -> None:
    where = folders(tmp_path)
    rules = SiteRules(
        stock_out="terminal",
        place_check=False,
        scan_takes_rest=True,
        first_expired_first=False,
        empty_check=True,
        min_days_out=7,
        max_orders=3,
        packed_types=("SHIPMENT", "PICKUP"),
        signed_types=(),
        carrier_is_end=False,
        package_types=(PackageKind("tube", "Tube", 900, 100, 100, 80),),
        label_size="a6",
    )
    save_profile(where, Profile(rules=rules))
    profile = load_profile(where)
    assert profile is not None
    assert profile.rules == rules


def test_nobody_else_takes_stock_out(tmp_path: Path) -> None:
    where = folders(tmp_path)
    where.profile.write_text(json.dumps({"rules": {"stock_out": "nobody"}}), "utf-8")
    with pytest.raises(SettingsError):
        load_profile(where)


async def test_the_desk_decides_by_them(tmp_path: Path) -> None:
    rules = SiteRules(
        stock_out="terminal",
        place_check=False,
        max_orders=2,
        signed_types=("PICKUP", "no such type"),
        package_types=(PackageKind("tube", "Tube", 900, 100, 100, 80),),
    )
    async with house(tmp_path, profile=replace(PROFILE, rules=rules), online=False) as at:
        told = at.station.dispatch_rules()
        assert told == DispatchRules(
            stock_by=StockBy.TERMINAL,
            place_check=False,
            max_orders=2,
            signed_types=frozenset({GoodsOutType.PICKUP}),
            package_types=(PackageType("tube", "Tube", 900, 100, 100, 80),),
        )
    async with house(tmp_path / "defaults", online=False) as at:
        assert at.station.dispatch_rules().packed_types == DispatchRules().packed_types


def test_a_driven_terminal_takes_the_rules_of_its_setting() -> None:
    told = {"stock_out": "terminal", "signed_types": [], "place_check": False}
    profile, _ = profile_of({"server": "http://127.0.0.1:1", "rules": told, "own_places": ["a"]})
    assert profile.rules.stock_out == "terminal"
    assert profile.rules.signed_types == ()
    assert not profile.rules.place_check
    assert profile.rules.own_places == ("a",)
