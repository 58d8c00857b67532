"""Set-up and settings: what is wrong is said at its field, what is right is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.clients.errors import NotSent, SignIn
from app.domain.meanings import (
    Attributes,
    CommandRead,
    PlaceRead,
    ProductRead,
    Read,
    UnknownRead,
    UnsoundRead,
)
from app.domain.people import Member
from app.domain.values import Place, Product
from app.scan.values import Scan
from app.settings import (
    Credentials,
    Folders,
    Profile,
    SettingsError,
    System,
    folders,
    load_credentials,
    load_profile,
    save_credentials,
    save_profile,
)
from app.ui.screens.base import Sound
from app.ui.screens.settings.explain import explain
from app.ui.screens.settings.presenter import SettingsPresenter, changed_profile
from app.ui.screens.settings.view import SettingsView
from app.ui.screens.setup.form import SetupForm, filled, made, problems
from app.ui.screens.setup.presenter import SetupPresenter
from app.ui.screens.setup.view import SetupView
from app.ui.theme import Theme
from app.ui.tokens import Tone
from app.ui.widgets.chip import Chip
from app.ui.widgets.inputs import TextRow
from app.workbench import device
from app.workbench.scanner import scanner_settings

FORM = SetupForm(
    server="https://external.apis.enfore.com",
    org="5f3c1a9e0b7d4c2a8e6f1d03",
    app="warehouse",
    secret="demo-open-sesame",
    terminal="T7Q2",
    place="4d15b5eba048513f57096548",
    who_books="add",
)


# --- the form ---------------------------------------------------------------------------------


def test_a_whole_form_has_no_problems() -> None:
    assert problems(FORM) == {}
    profile, credentials = made(FORM, Profile(), Credentials())
    assert profile.missing() == ()
    assert credentials == Credentials("warehouse", "demo-open-sesame")
    assert profile.bases["enfore-inventory"] == "https://external.apis.enfore.com/inventory"
    assert profile.rules.own_places == (FORM.place,)


def test_an_empty_form_says_everything_that_is_missing() -> None:
    assert set(problems(SetupForm())) == {
        "server",
        "terminal",
        "place",
        "org",
        "app",
        "secret",
        "who_books",
    }


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("server", "external.apis.enfore.com", "server_bad"),
        ("server", "https://", "server_bad"),
        ("server", "https://user:pw@host", "server_bad"),
        ("server", "https://ho st", "server_bad"),
        ("server", "https://host:notaport", "server_bad"),
        ("server", "https://[::1", "server_bad"),
        ("server", "ftp://host", "server_bad"),
        ("server", "http://warehouse.example", "server_insecure"),
        ("orders", "nonsense", "server_bad"),
        ("org", "12345", "org_bad"),
        ("terminal", "T7", "terminal"),
        ("terminal", "t7q2", "terminal"),
    ],
)
def test_what_is_wrong_has_its_own_sentence(field: str, value: str, key: str) -> None:
    wrong = replace(FORM, **{field: value})  # type: ignore[arg-type]  # all of them are texts

    assert problems(wrong) == {field: key}


@pytest.mark.parametrize("server", ["http://127.0.0.1:8080", "http://localhost", "http://[::1]:80"])
def test_this_computer_itself_needs_no_https(server: str) -> None:
    assert problems(replace(FORM, server=server)) == {}


@pytest.mark.parametrize(
    ("system", "field", "api"),
    [
        ("fulfillmenttools", "facility", "fulfillmenttools-inbound"),
        ("trybe", "site", "inventory-orders"),
    ],
)
def test_other_systems_need_their_place_of_work_and_a_token(
    system: System, field: str, api: str
) -> None:
    other = replace(FORM, system=system, org="", app="", secret="", who_books=None)
    assert problems(other) == {field: field, "token": "token"}
    whole = replace(other, token="demo-t", **{field: "here"})  # type: ignore[arg-type]
    assert problems(whole) == {}
    profile, credentials = made(whole, Profile(), Credentials())
    assert profile.bases == {api: FORM.server}
    assert profile.missing() == ()
    assert replace(filled(profile, credentials), token="demo-t", own_place=True) == whole


def test_a_form_filled_from_a_profile_shows_no_secret() -> None:
    form = filled(*made(FORM, Profile(), Credentials()))

    assert (form.secret, form.token) == ("", "")
    assert replace(form, secret=FORM.secret, purchasing="", orders="") == FORM


def test_a_secret_left_empty_is_kept() -> None:
    _, credentials = made(replace(FORM, secret=""), Profile(), Credentials(secret="demo-old"))

    assert credentials.secret == "demo-old"


def test_an_own_place_that_moved_leaves_nothing_behind() -> None:
    before, _ = made(FORM, Profile(), Credentials())
    after, _ = made(replace(FORM, place="other"), before, Credentials())
    shared, _ = made(replace(FORM, own_place=False), before, Credentials())

    assert after.rules.own_places == ("other",)
    assert shared.rules.own_places == ()


# --- set-up -----------------------------------------------------------------------------------


class Desk:
    """A device's own folder, and a server that answers what the test says."""

    systems: Sequence[System] = ("enfore",)

    def __init__(self, where: Folders) -> None:
        self.where = where
        self.answer = device.Tested(place_name="Receiving 1", deliveries=15)
        self.full = False

    def known(self) -> tuple[Profile, Credentials]:
        return load_profile(self.where) or Profile(), load_credentials(self.where)

    async def test_connection(self, profile: Profile, credentials: Credentials) -> device.Tested:
        assert credentials.secret
        return self.answer

    async def save(self, profile: Profile, credentials: Credentials) -> None:
        if self.full:
            raise OSError(28, "No space left on device")
        save_credentials(self.where, credentials)
        save_profile(self.where, profile)


@pytest.fixture
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(folders(tmp_path_factory.mktemp("data")))


def _enter(presenter: SetupPresenter, form: SetupForm = FORM) -> None:
    for name in SetupForm.__dataclass_fields__:
        presenter.edit(name, getattr(form, name))


async def test_the_first_start_proposes_a_short_name(desk: Desk) -> None:
    assert problems(replace(FORM, terminal=SetupPresenter(desk).state.form.terminal)) == {}


async def test_a_whole_form_is_written_and_the_secret_for_its_owner_only(desk: Desk) -> None:
    presenter = SetupPresenter(desk)
    done: list[Profile] = []
    presenter.done.connect(done.append)
    _enter(presenter)
    await presenter.act("save")

    assert done == [load_profile(desk.where)]
    assert load_credentials(desk.where).secret == FORM.secret
    assert desk.where.credentials.stat().st_mode & 0o777 == 0o600
    assert FORM.secret not in desk.where.profile.read_text()


async def test_a_form_with_holes_is_not_written(desk: Desk) -> None:
    presenter = SetupPresenter(desk)
    heard: list[Sound] = []
    presenter.sounded.connect(heard.append)
    _enter(presenter, replace(FORM, org="", server="nonsense"))
    await presenter.act("save")

    assert set(presenter.state.errors) == {"org", "server"}
    assert heard == [Sound.REFUSED]
    assert not desk.where.profile.exists()


async def test_mending_a_field_clears_its_error_only(desk: Desk) -> None:
    presenter = SetupPresenter(desk)
    _enter(presenter, replace(FORM, org="", server=""))
    await presenter.act("save")
    presenter.edit("org", FORM.org)

    assert set(presenter.state.errors) == {"server"}


async def test_a_full_disk_is_a_sentence(desk: Desk) -> None:
    desk.full = True
    presenter = SetupPresenter(desk)
    bands: list[str] = []
    presenter.framed.connect(lambda framing: bands.append(framing.band.title))
    _enter(presenter)
    await presenter.act("save")

    assert bands[-1] == "The settings could not be written"


async def test_a_good_connection_names_place_and_deliveries(desk: Desk) -> None:
    presenter = SetupPresenter(desk)
    _enter(presenter)
    await presenter.act("test")

    assert presenter.state.result == "Connected: Receiving 1. 15 deliveries expected"
    assert presenter.state.result_tone is Tone.OK
    assert presenter.state.form.place_name == "Receiving 1"


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (NotSent("no route", network="dns"), "The server's name is not found."),
        (SignIn("401", status=401), "The server refuses the credentials."),
    ],
)
async def test_a_bad_connection_says_why(desk: Desk, error: NotSent | SignIn, words: str) -> None:
    desk.answer = device.Tested(error=error.facts())
    presenter = SetupPresenter(desk)
    _enter(presenter)
    await presenter.act("test")

    assert presenter.state.result.startswith(words)
    assert presenter.state.result_tone is Tone.BAD
    assert not presenter.state.testing


async def test_a_place_s_label_fills_the_place(desk: Desk) -> None:
    presenter = SetupPresenter(desk)
    place = Place("4d15b5eba048513f57096548", "Receiving 1")
    await presenter.scan(Read("REC-01", "", (PlaceRead(place),)), Scan("REC-01", "", "keyboard", 0))
    assert (presenter.state.form.place, presenter.state.form.place_name) == (place.id, place.name)
    await presenter.scan(Read("abc", "", ()), Scan("abc", "", "keyboard", 0))
    assert (presenter.state.form.place, presenter.state.form.place_name) == ("abc", "")


def test_what_is_typed_reaches_the_presenter(desk: Desk, qtbot: QtBot) -> None:
    theme = Theme()
    presenter, view = SetupPresenter(desk), SetupView(theme)
    qtbot.addWidget(view)
    presenter.changed.connect(view.display)
    view.edited.connect(presenter.edit)
    view.display(presenter.state)
    view.show()
    row = view.row("org")
    assert isinstance(row, TextRow)
    row.field.setFocus()
    QTest.keyClicks(row.field, "5f3c")

    assert presenter.state.form.org == "5f3c"
    assert row.field.text() == "5f3c"
    view.close()


def test_the_short_name_is_written_in_capitals(desk: Desk) -> None:
    presenter = SetupPresenter(desk)
    presenter.edit("terminal", "t7q2")

    assert presenter.state.form.terminal == "T7Q2"


# --- settings ---------------------------------------------------------------------------------


class Machine:
    """The settings of this device, in a folder of their own."""

    def __init__(self, where: Folders) -> None:
        self.where = where
        self.profile = Profile(terminal="T7Q2")
        self.sheets = where.data / "reports"

    async def save_profile(self, profile: Profile) -> None:
        scanner_settings(profile.scanner)
        save_profile(self.where, profile)
        self.profile = profile

    async def serial_ports(self) -> Sequence[tuple[str, str]]:
        return (("port1", "USB scanner"),)


@pytest.fixture
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    return Machine(folders(tmp_path_factory.mktemp("data")))


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("looks.theme", "dark", "dark"),
        ("looks.text_percent", 150, 150),
        ("looks.sound", False, False),
        ("scanner.gap", 80, 80),
        ("scanner.separator", "F8", "F8"),
        ("rules.tolerance_percent", 5, Decimal(5)),
        ("rules.stock_out", "terminal", "terminal"),
        ("rules.shipment_stock", "terminal", "terminal"),
        ("rules.place_check", False, False),
        ("rules.min_days_out", 0, None),
        ("rules.min_days_out", 30, 30),
        ("rules.blind_counts", False, False),
        ("rules.count_lead_above", 0, None),
        ("rules.count_lead_above", 12, Decimal(12)),
        ("rules.count_lead_above_percent", 5, Decimal(5)),
        ("rules.signed_types", False, ()),
        ("rules.signed_types", True, ("PICKUP",)),
    ],
)
async def test_a_change_is_written_at_once(
    machine: Machine, field: str, value: object, expected: object
) -> None:
    presenter = SettingsPresenter(machine)
    applied: list[Profile] = []
    presenter.applied.connect(applied.append)
    await presenter.change(field, value)
    part, _, name = field.partition(".")

    assert getattr(getattr(load_profile(machine.where), part), name) == expected
    assert applied == [machine.profile]


async def test_a_value_out_of_range_is_said_at_its_field(machine: Machine) -> None:
    presenter = SettingsPresenter(machine)
    await presenter.change("scanner.prefix", "x" * 20)

    assert "prefix" in (presenter.state.errors or {})["scanner.prefix"]
    assert machine.profile.scanner.prefix == ""
    assert not machine.where.profile.exists()


def test_who_signs_besides_stays_as_it_is() -> None:
    rules = replace(Profile().rules, signed_types=("ON_PREMISE_DELIVERY", "PICKUP"))
    off = changed_profile(replace(Profile(), rules=rules), "rules.signed_types", False)

    assert off.rules.signed_types == ("ON_PREMISE_DELIVERY",)


async def test_where_no_goods_leave_nothing_is_set_about_them(machine: Machine) -> None:
    presenter = SettingsPresenter(machine, picks=False)
    await presenter.act("tab:picking")

    assert "picking" not in presenter.state.tabs
    assert presenter.state.tab == "scanner"


async def test_where_no_stock_is_counted_nothing_is_set_about_it(machine: Machine) -> None:
    assert "counting" in SettingsPresenter(machine).state.tabs
    assert "counting" not in SettingsPresenter(machine, counts=False).state.tabs


class Others:
    """People here of whom none may administer."""

    def known(self) -> tuple[Member, ...]:
        return ()

    def may_administer(self) -> bool:
        return False


async def test_from_what_a_lead_has_to_approve_a_lead_says(machine: Machine) -> None:
    presenter = SettingsPresenter(machine, people=Others())
    await presenter.change("rules.count_lead_above", 500)
    assert "rules.count_lead_above" in (presenter.state.errors or {})
    assert machine.profile.rules.count_lead_above is None
    await presenter.change("rules.blind_counts", False)
    assert not machine.profile.rules.blind_counts


def test_a_setting_that_is_none_is_refused() -> None:
    with pytest.raises(SettingsError):
        changed_profile(Profile(), "looks.colour", "pink")


async def test_the_ports_are_listed_when_the_settings_open(machine: Machine) -> None:
    presenter = SettingsPresenter(machine)
    await presenter.enter()

    assert presenter.state.ports == (("port1", "USB scanner"),)


async def test_a_scan_is_explained(machine: Machine) -> None:
    presenter = SettingsPresenter(machine)
    read = Read("DH:OK", "", (CommandRead("OK"),))
    await presenter.scan(read, Scan("DH:OK", "", "keyboard", 0))

    assert presenter.state.tab == "test"
    assert presenter.state.explained is not None
    assert ("Command", "OK") in [
        (line.name, line.value) for line in presenter.state.explained.lines
    ]


def test_every_page_shows_the_profile(machine: Machine, qtbot: QtBot) -> None:
    presenter, view = SettingsPresenter(machine), SettingsView(Theme())
    qtbot.addWidget(view)
    view.display(replace(presenter.state, tab="display"))
    changed: list[tuple[str, object]] = []
    view.changed.connect(lambda field, value: changed.append((field, value)))
    view.resize(900, 600)
    view.show()
    chips = {chip.choice.text: chip for chip in view._pages["display"].findChildren(Chip)}
    chips["Dark"].click()

    assert changed == [("looks.theme", "dark")]
    view.close()


# --- the test page ----------------------------------------------------------------------------


def _explained(text: str, *meanings: object, source: str = "keyboard") -> dict[str, str]:
    read = Read(text, "", meanings)  # type: ignore[arg-type]  # whatever the test names
    return {line.name: line.value for line in explain(read, Scan(text, "", source, 0)).lines}


def test_fields_of_a_label_are_shown() -> None:
    product = Product("p", "Olive oil")
    attributes = Attributes(lot="L1", expiry=date(2031, 6, 30), net_weight_kg=Decimal("2.450"))
    told = _explained("]C101", ProductRead(product, Decimal(6), "c", attributes))

    assert told["Product"] == "Olive oil"
    assert told["One scan counts"] == "6 pcs"
    assert (told["Lot"], told["Expiry"], told["Net weight"]) == ("L1", "30 Jun 2031", "2.450 kg")
    assert told["Kind of code"] == "GS1-128"


def test_control_characters_are_made_visible() -> None:
    read = Read("10L1\x1d17", "", (UnknownRead("10L1"),))

    assert explain(read, Scan("10L1\x1d17", "", "keyboard", 0)).text == "10L1<GS>17"


def test_an_unsound_code_is_red() -> None:
    read = Read("0195", "", (UnsoundRead("gs1_broken", "AI 01"),))

    assert explain(read, Scan("0195", "", "keyboard", 0)).tone is Tone.BAD


@pytest.mark.parametrize(
    ("lot", "advised"), [("L3106A17310630", True), ("L3106A", False), ("17310630", False)]
)
def test_a_lot_that_swallowed_the_next_field_is_noticed(lot: str, advised: bool) -> None:
    product = Product("p", "Olive oil")
    read = Read("x", "", (ProductRead(product, Decimal(1), "c", Attributes(lot=lot)),))
    advice = explain(read, Scan(f"]C110{lot}", "", "keyboard", 0)).advice

    assert any("separator" in line for line in advice) is advised


def test_a_serial_scanner_is_named() -> None:
    assert "port1" in _explained("x", UnknownRead("x"), source="serial:port1")["Read by"]
