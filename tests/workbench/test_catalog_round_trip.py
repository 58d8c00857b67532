"""Export then import gives the same catalog, in both formats, through file and cache."""

from __future__ import annotations

import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.gtin import check_digit, look_up_form
from app.domain.values import Lot, Place, Product, Track
from app.store.cache import (
    Cache,
    Catalog,
    CatalogCode,
    CatalogPlace,
    CatalogProduct,
    CatalogStaff,
)
from app.workbench.catalog import export_catalog, import_catalog, read_catalog, write_catalog
from app.workbench.catalog_cells import UNITS
from app.workbench.catalog_records import PLACE_KINDS, ROLES

ids = st.integers(0, 2**96 - 1).map("{:024x}".format)
lines = st.text(
    st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("'=+-@;,\"0.E"), max_size=30
).map(str.strip)
texts = lines.filter(bool)
gtins = st.text("0123456789", min_size=12, max_size=12).map(lambda body: body + check_digit(body))
codes = st.one_of(
    texts.filter(lambda t: look_up_form(t) != "" and not t.isdigit()),
    gtins.filter(lambda code: bool(code.strip("0"))),
    st.text("0123456789", min_size=1, max_size=20),
)
amounts = st.decimals("0.001", "99999", places=3).map(lambda value: Decimal(f"{value:f}"))
days = st.none() | st.integers(0, 9_999)

properties = st.lists(st.sampled_from(["expiry", "batch", "colour"]), unique=True).map(tuple)


@st.composite
def products(draw: st.DrawFn, places: list[str]) -> CatalogProduct:
    unit = draw(st.sampled_from(sorted(UNITS)))
    step = draw(st.sampled_from([Decimal("0.001"), Decimal("0.5"), Decimal(1), Decimal(1200)]))
    sizes = st.integers(1, 40).map(lambda count: count * step)
    printed = draw(st.lists(codes, max_size=4, unique_by=look_up_form))
    coded = tuple(CatalogCode(code, draw(sizes)) for code in printed)
    packs = {code.pack for code in coded} | set(draw(st.lists(sizes, max_size=2)))
    product = Product(
        draw(ids),
        draw(texts),
        draw(lines),
        unit,
        UNITS[unit][0],
        step,
        draw(st.sampled_from(Track)),
        draw(st.booleans()),
        draw(days),
        draw(days),
        draw(st.none() | ids | st.sampled_from([*places, None])),
        tuple(sorted(pack for pack in packs if pack > 1)),
        tuple(sorted(draw(st.dictionaries(st.sampled_from(["de", "pt-br"]), texts)).items())),
        draw(properties),
        draw(properties),
    )
    lots = draw(
        st.lists(
            st.builds(Lot, ids, texts, st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31))),
            max_size=3,
            unique_by=lambda lot: lot.id,
        )
    )
    return CatalogProduct(product, coded, tuple(lots))


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    places = draw(
        st.lists(
            st.builds(
                CatalogPlace,
                st.builds(Place, ids, texts),
                lines,
                st.sampled_from(PLACE_KINDS),
            ),
            max_size=3,
            unique_by=lambda place: place.place.id,
        )
    )
    staff = draw(
        st.lists(
            st.builds(CatalogStaff, ids, texts, lines, st.sampled_from(ROLES)),
            max_size=3,
            unique_by=lambda person: person.id,
        )
    )
    known = draw(
        st.lists(
            products([place.place.id for place in places]),
            max_size=4,
            unique_by=lambda known: known.product.id,
        )
    )
    owned: set[str] = set()
    apart = []
    for product in known:
        lots = tuple(lot for lot in product.lots if lot.id not in owned)
        owned |= {lot.id for lot in lots}
        apart.append(CatalogProduct(product.product, product.codes, lots))
    return Catalog(tuple(apart), tuple(places), tuple(staff))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(catalogs(), st.sampled_from(["a.csv", "a.json"]))
def test_a_file_says_all_of_a_catalog(catalog: Catalog, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        write_catalog(path, catalog)
        found = read_catalog(path)
    assert found.catalog == catalog
    told = {problem.key for problem in found.problems}
    assert told <= {"catalog_code_shared", "catalog_label_shared"}


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(catalogs(), st.sampled_from(["a.csv", "a.json"]))
def test_a_cache_that_was_exported_can_be_filled_again(catalog: Catalog, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        first, second = (Cache(Path(folder) / f"{n}.db") for n in (1, 2))
        try:
            first.put_catalog(catalog).result(5)
            whole = export_catalog(first, path)
            import_catalog(second, path)
            import_catalog(second, path)
            assert second.export() == whole
        finally:
            first.close()
            second.close()
