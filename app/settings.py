"""Where things lie and how this device is set up: frozen values, read once, written whole.

A profile holds no secret; credentials lie beside it in a file that only its owner can read.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from pydantic import TypeAdapter

System = Literal["enfore", "fulfillmenttools", "trybe"]
WhoBooks = Literal["add", "record"]
StockOut = Literal["platform", "terminal"]
LabelSize = Literal["100x150", "a6"]


@cache
def resource_root() -> Path:
    """The folder of icons, contracts and the like, in a checkout, a wheel or a built folder."""
    bundled = getattr(sys, "_MEIPASS", None)
    if bundled is not None:
        return Path(bundled) / "app" / "resources"
    package = Path(str(resources.files("app")))
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def resource(name: str) -> Path:
    """The path of one resource, `name` with forward slashes ("contracts/semantics.md").

    Raises:
        FileNotFoundError: it is not part of this installation.
    """
    path = resource_root() / name
    if not path.exists():
        raise FileNotFoundError(f"resource {name} is missing from this installation")
    return path


class SettingsError(Exception):
    """A profile that cannot be used; `key` names the sentence."""

    def __init__(self, key: str, detail: str = "") -> None:
        super().__init__(f"{key}: {detail}")
        self.key = key
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Timings:
    """Every wait of the program in ms, so that tests with real processes need not wait."""

    settle: int = 120_000
    look_apart: int = 30_000
    """Two looks that prove an absence are at least this far apart (outbox 3)."""
    fresh_404: int = 60_000
    write_timeout: int = 60_000
    connect_timeout: int = 5_000
    read_timeout: int = 20_000
    slow: int = 2_000
    """Answers slower than this mean offline (outbox 7), and nobody who opens something waits
    longer for the server; 1 to 20 s (K16)."""
    probe_every: int = 5_000
    news_every: int = 100
    """What the outbox does is told no more often, while it sends."""
    back_off_first: int = 1_000
    back_off_most: int = 300_000
    retry_after_most: int = 900_000
    baseline_fresh: int = 5_000
    clock_uncertain: int = 2_000
    window_before: int = 300_000
    list_lag: int = 1_000
    """How far a server's lists may be behind its figures (A12)."""
    pull_visible: int = 60_000
    pull_hidden: int = 300_000
    idle_keepalive: int = 1_000
    keep_done_days: int = 90
    horizon_days: int = 180
    claim_every: int = 300_000
    """A claim is renewed this often, and ends so long after it was written last (design 4)."""
    claim_lease: int = 900_000
    ahead_days: int = 2
    ahead_limit: int = 50
    shutdown: int = 3_000
    export_every: int = 2_000
    """How often an export is asked whether its file is ready, and for how long at most."""
    export_most: int = 600_000
    count_quiet: int = 1_500
    """So long nobody scans a product at a place any more: then the books are asked once while it
    is counted."""


@dataclass(frozen=True, slots=True)
class ScannerProfile:
    """How this device's scanner speaks; times in ms (screens, settings)."""

    source: Literal["keyboard", "serial"] = "keyboard"
    port: str = ""
    baud: int = 9600
    prefix: str = ""
    suffix: str = ""
    separator: str = ""
    """What stands for GS when the scanner cannot send it: a text or a key's name ("F8")."""
    gap: int = 50
    silence: int = 60
    min_length: int = 4
    item_guard: int = 100
    document_guard: int = 500
    country: str = "DE"


@dataclass(frozen=True, slots=True)
class Looks:
    """Language, text size, theme and sound of this device."""

    language: str = ""
    """ISO 639-1; empty follows the machine."""
    text_percent: Literal[100, 125, 150] = 100
    theme: Literal["light", "dark", "contrast", "auto"] = "auto"
    sound: bool = True
    volume: int = 80


@dataclass(frozen=True, slots=True)
class PackageKind:
    """A kind of package that the site has: mm, and g of the empty one; 0: not known."""

    key: str
    name: str
    length: int = 0
    width: int = 0
    height: int = 0
    tare: int = 0


PACKAGE_KINDS = (
    PackageKind("small_box", "Small box", 300, 200, 150, 150),
    PackageKind("medium_box", "Medium box", 400, 300, 200, 250),
    PackageKind("large_box", "Large box", 600, 400, 400, 600),
    PackageKind("euro_pallet", "Euro pallet", 1200, 800, 144, 25_000),
)


@dataclass(frozen=True, slots=True)
class SiteRules:
    """What the site wants of goods that come and goods that leave; defaults as screens.md says.

    Types of goods-outs are named as the server names them (R48).
    """

    tolerance_percent: Decimal = Decimal(0)
    trusted_senders: tuple[str, ...] = ()
    quarantine_place: str = ""
    own_places: tuple[str, ...] = ()
    min_days_in: int | None = None
    spot_check_lines: int = 0
    stock_out: StockOut = "platform"
    """Who takes goods out of stock: the platform at FULFILLED, or the terminal with each post."""
    shipment_stock: StockOut = "platform"
    """Who books a shipment out of its source and into its destination: the platform once it is
    COMPLETED (A40), or the terminal as goods are loaded and received."""
    place_check: bool = True
    """An item counts only after its place was scanned."""
    scan_takes_rest: bool = False
    first_expired_first: bool = True
    empty_check: bool = False
    min_days_out: int | None = None
    max_orders: int = 8
    """How many orders one walk takes."""
    packed_types: tuple[str, ...] = ("SHIPMENT",)
    """What leaves in packages only."""
    signed_types: tuple[str, ...] = ("PICKUP",)
    """What is handed over against a signature only."""
    carrier_is_end: bool = True
    """A shipment that the carrier took is FULFILLED."""
    package_types: tuple[PackageKind, ...] = PACKAGE_KINDS
    label_size: LabelSize = "100x150"
    """What the label printer is loaded with, in mm, or as a size of paper."""
    blind_counts: bool = True
    """A count shows no book quantity while it is counted, unless whoever begins it says so."""
    count_lead_above: Decimal | None = None
    """A difference of more pieces than this is accepted by a lead's PIN only; None: by anybody."""
    count_lead_above_percent: Decimal | None = None
    """The same in per cent of what should be there."""


@dataclass(frozen=True, slots=True)
class PeopleRules:
    """Who may use this device, and what each of them sees. It holds no PIN: those lie in the store.

    Tiles are named by their keys on home ("receive", "counts"); None: all of them.
    """

    sign_in_required: bool | None = None
    """None: as soon as somebody can sign in here, by badge or PIN."""
    lock_after: int | None = None
    """Idle time until the lock, ms; 0: never; None: 5 min where somebody can sign in."""
    worker_tiles: tuple[str, ...] | None = None
    lead_tiles: tuple[str, ...] | None = None
    person_tiles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For single people, by id, instead of what their role sees."""


@dataclass(frozen=True, slots=True)
class Profile:
    """This device at this site. `terminal` has 4 characters; places are the server's ids."""

    system: System = "enfore"
    terminal: str = ""
    name: str = ""
    bases: Mapping[str, str] = field(default_factory=dict)
    """Base address per contract file ("enfore-inventory": "https://...")."""
    paths: Mapping[str, str] = field(default_factory=dict)
    """Paths of this site where the documents lost them, by their names in the client's table."""
    org: str = ""
    facility: str = ""
    site: str = ""
    trybe_product_member: str = ""
    """Which member of an item names the product, with dots for nested ones; empty: none does, and
    lines are linked by hand (O74)."""
    place: str = ""
    place_name: str = ""
    who_books: WhoBooks | None = None
    demo: bool = False
    scanner: ScannerProfile = ScannerProfile()
    looks: Looks = Looks()
    rules: SiteRules = SiteRules()
    people: PeopleRules = PeopleRules()
    timings: Timings = Timings()

    def missing(self) -> tuple[str, ...]:
        """What set-up still has to ask, as keys for `ui.sentences`."""
        wanted = {
            "server": bool(self.bases),
            "org": bool(self.org) or self.system != "enfore",
            "site": bool(self.site) or self.system != "trybe",
            "terminal": len(self.terminal) == 4,
            "place": bool(self.place),
            "who_books": self.who_books is not None or self.system != "enfore",
        }
        return tuple(name for name, there in wanted.items() if not there)


@dataclass(frozen=True, slots=True)
class Credentials:
    """What the server asks for: an app's name and secret, or a token. Never printed."""

    app: str = ""
    secret: str = field(default="", repr=False)
    token: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Folders:
    """The files of one terminal below its data folder."""

    data: Path
    state: Path
    """The user's state folder: it does not travel with a copied data folder (epoch)."""

    @property
    def profile(self) -> Path:
        return self.data / "profile.json"

    @property
    def credentials(self) -> Path:
        return self.data / "credentials.json"

    @property
    def terminal(self) -> Path:
        return self.data / "terminal.db"

    @property
    def cache(self) -> Path:
        return self.data / "cache.db"

    @property
    def log(self) -> Path:
        return self.data / "dockhand.log"

    @property
    def signatures(self) -> Path:
        return self.data / "signatures"

    @property
    def exports(self) -> Path:
        return self.data / "exports"


def folders(data: Path | None = None) -> Folders:
    """The folders of this user, or below `data` when it is given."""
    if data is not None:
        return Folders(data=data, state=data / "state")
    import platformdirs

    return Folders(
        data=Path(platformdirs.user_data_dir("dockhand", appauthor=False)),
        state=Path(platformdirs.user_state_dir("dockhand", appauthor=False)),
    )


def _adapter(kind: Any) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(kind)


def write_atomically(path: Path, content: bytes, mode: int = 0o644) -> None:
    """Replace a file whole: a power cut leaves the old one or the new one.

    Raises:
        OSError: the folder cannot be written, or the disk is full.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    try:
        os.fchmod(descriptor, mode) if hasattr(os, "fchmod") else None
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    fresh.replace(path)


def _load(path: Path, kind: type[Any]) -> Any:
    from pydantic import ValidationError

    try:
        return _adapter(kind).validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except (ValidationError, OSError, UnicodeDecodeError) as error:
        raise SettingsError("profile_unreadable", f"{path.name}: {error}") from error


def load_profile(where: Folders) -> Profile | None:
    """The profile of this device; None before set-up.

    Raises:
        SettingsError: the file is there and cannot be used.
    """
    profile: Profile | None = _load(where.profile, Profile)
    return profile


def save_profile(where: Folders, profile: Profile) -> None:
    """Write the profile whole."""
    write_atomically(where.profile, _adapter(Profile).dump_json(profile, indent=2))


def load_credentials(where: Folders) -> Credentials:
    """The credentials of this device, empty before set-up.

    Raises:
        SettingsError: the file is there and cannot be used.
    """
    found: Credentials | None = _load(where.credentials, Credentials)
    return found or Credentials()


def save_credentials(where: Folders, credentials: Credentials) -> None:
    """Write the credentials into a file that only its owner reads (0600)."""
    write_atomically(where.credentials, _adapter(Credentials).dump_json(credentials), 0o600)


def with_timings(profile: Profile, **times: int) -> Profile:
    """The profile with other waits, for tests and the kill runner."""
    return replace(profile, timings=replace(profile.timings, **times))
