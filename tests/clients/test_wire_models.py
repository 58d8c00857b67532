"""Every wire model of every client: bodies are exact, answers survive a round trip whole."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any, get_args

import jsonschema
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from app.clients.enfore import wire
from app.clients.enfore.wire import goods_out, stock_takings
from app.clients.engine import reader_of
from app.clients.exact import read_json, write_json
from app.clients.model import Received, Sent
from tests.clients.scope import (
    CONTRACTS,
    Stated,
    document,
    in_scope,
    modules,
    resolved,
    shape_of,
    spoken,
)
from tests.clients.wire_strategies import json_of
from tests.thorough import examples

FEW = settings(
    max_examples=examples(6),
    deadline=None,
    # Explaining a failure takes longer than finding it.
    phases=(Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def below(kind: type[BaseModel]) -> list[type[Any]]:
    found = [one for sub in kind.__subclasses__() for one in (sub, *below(sub))]
    return [one for one in dict.fromkeys(found) if one.__module__.startswith("app.clients.")]


def discovered(kind: type[BaseModel]) -> list[Any]:
    """Every model of every client, found by walking the package."""
    for system in sorted(set(CONTRACTS.values())):
        list(modules(f"app.clients.{system}"))
    named = sorted(below(kind), key=lambda one: (one.__module__, one.__name__))
    bases = ("Variant", "VariantShown")
    return [
        pytest.param(one, id=f"{one.__module__.removeprefix('app.clients.')}.{one.__name__}")
        for one in named
        if one.__name__ not in bases
    ]


def plain(value: Any) -> Any:
    """As JSON has it."""
    return read_json(write_json(value))


@pytest.mark.parametrize("kind", discovered(Received))
@FEW
@given(data=st.data())
def test_an_answer_survives_a_round_trip_whole(kind: Any, data: st.DataObject) -> None:
    answer = plain(data.draw(json_of(kind)))
    model = reader_of(kind).validate_python(answer)
    kept = plain(model.raw())
    assert kept == answer
    assert reader_of(kind).validate_python(kept) == model


@pytest.mark.parametrize("kind", discovered(Received))
def test_an_answer_may_grow(kind: Any) -> None:
    assert kind.model_config["extra"] == "allow"


@pytest.mark.parametrize("kind", discovered(Sent))
@FEW
@given(data=st.data())
def test_a_body_survives_a_round_trip(kind: Any, data: st.DataObject) -> None:
    told = data.draw(json_of(kind))
    model = kind.model_validate(told)
    body = plain(model.body())
    assert kind.model_validate(body) == model
    assert holds(body, plain(told))


def holds(whole: Any, part: Any) -> bool:
    """Whether all that was told is there; defaults may stand beside it."""
    if isinstance(part, dict):
        return all(name in whole and holds(whole[name], one) for name, one in part.items())
    if isinstance(part, list):
        return len(whole) == len(part) and all(map(holds, whole, part))
    return bool(whole == part)


OPEN = {
    "ContactInformation",
    "DispatchInformation",
    "ExportParameters",
    "GoodsInItemUpdate",
    "GoodsInUpdate",
    "GoodsOutCancellationRequestUpdate",
    "GoodsOutOrigin",
    "GoodsOutUpdate",
    "ItemCreate",  # which product is added, no field says (O74)
    "OrderUpdate",  # empty in the document (O75)
    "ProductSettingsUpdate",
}
"""Bodies whose members no document shows, or not all of them."""


@pytest.mark.parametrize("kind", discovered(Sent))
@FEW
@given(data=st.data())
def test_a_body_refuses_what_no_contract_knows(kind: Any, data: st.DataObject) -> None:
    told = data.draw(json_of(kind))
    # A union's documented variants are exact, though the union is open.
    if kind.__name__ in OPEN and type(kind.model_validate(told)) is kind:
        assert kind.model_validate(told | {"nobodys": 1}).body()["nobodys"] == 1
        return
    with pytest.raises(ValidationError, match="nobodys"):
        kind.model_validate(told | {"nobodys": 1})


# --- against the contracts ---------------------------------------------------------------------


def bodies() -> list[Any]:
    """Each operation of a contract with a model that is its body."""
    found = []
    for one in in_scope():
        for name, line in spoken(CONTRACTS[one.contract]):
            same = (line.api, line.method, shape_of(line.path)) == one.shape
            if same and isinstance(line.body, type) and issubclass(line.body, Sent):
                found.append(pytest.param(one, line.body, id=f"{one.contract}-{name}"))
    return found


@pytest.mark.parametrize(("operation", "kind"), bodies())
@FEW
@given(data=st.data())
def test_what_we_send_is_what_the_contract_takes(
    operation: Stated, kind: Any, data: st.DataObject
) -> None:
    assert operation.body is not None
    body = reader_of(kind).validate_python(data.draw(json_of(kind))).body()
    schema = resolved(operation.contract, operation.body[1])
    jsonschema.validate(
        json.loads(write_json(body)),
        without_read_only(schema),
        cls=jsonschema.Draft202012Validator,
        format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
    )


def without_read_only(schema: Any) -> Any:
    """Members of answers alone are refused in a body."""
    if isinstance(schema, list):
        return [without_read_only(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    shown: dict[str, Any] = {
        name: {"not": {}}
        for name, one in schema.get("properties", {}).items()
        if isinstance(one, dict) and one.get("readOnly")
    }
    found = {name: without_read_only(one) for name, one in schema.items()}
    if shown:
        found["properties"] = found["properties"] | shown
    return found


def enfore_schemas() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for contract in ("enfore-sales-orders", "enfore-inventory"):
        found |= document(contract)["components"]["schemas"]
    return found


def members(kind: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in kind.model_fields.items()}


ENFORE_SENT = [one for one in discovered(Sent) if "enfore" in one.values[0].__module__]


@pytest.mark.parametrize("kind", ENFORE_SENT)
def test_a_body_of_enfore_is_complete(kind: Any) -> None:
    if kind.__name__ in OPEN - {"GoodsOutOrigin"}:
        return
    stated = enfore_schemas()[kind.__name__]["properties"]
    assert members(kind) == {name for name, one in stated.items() if not one.get("readOnly")}


def test_an_answer_of_enfore_is_complete() -> None:
    schemas = enfore_schemas()
    found = 0
    for one in discovered(Received):
        (kind,) = one.values
        schema = schemas.get(kind.__name__.removesuffix("Shown"), {})
        if "enfore" in kind.__module__ and schema.get("properties"):
            assert set(schema["properties"]) <= members(kind), kind.__name__
            found += 1
    assert found > 40


def test_every_enumeration_of_enfore_has_the_contracts_values() -> None:
    from enum import StrEnum

    schemas = enfore_schemas()
    found = {}
    for module in modules("app.clients.enfore.wire"):
        for name, value in vars(module).items():
            if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum:
                found[name] = [one.value for one in value]
    exports = found.pop("DataExportStatus")
    assert exports == schemas["StockCountDataExportStatus"]["enum"]
    assert exports == schemas["InventoryLogEntryDataExportStatus"]["enum"]
    scope = schemas["StorageTagReference"]["properties"]["scope"]["enum"]
    assert found.pop("Scope") == scope
    assert found == {name: schemas[name]["enum"] for name in found}
    assert len(found) == 15


# --- what the property tests would only meet by chance ------------------------------------------


def test_quantities_and_money_are_exact() -> None:
    draft = read_json(
        b'{"id": "d", "type": "PICKUP", "total_gross_amount":'
        b' {"value": 1234567890123456789.0123456789, "unit": "EUR"}}'
    )
    shown = goods_out.GoodsOutDraftShown.model_validate(draft)
    assert shown.total_gross_amount is not None
    assert shown.total_gross_amount.value == Decimal("1234567890123456789.0123456789")
    item = goods_out.GoodsOutDraftItem(
        product_id="p", quantity=wire.Quantity(value=Decimal("0.10"), unit="MASS_KILOGRAMS")
    )
    assert b'"value":0.10,' in write_json(item.body())


def test_a_documented_variant_is_read_as_itself() -> None:
    read = reader_of(stock_takings.ManualStockModificationOperation).validate_python
    known = read({"@type": "StockCountResetOperation", "id": "o", "product_id": "p"})
    assert isinstance(known, stock_takings.StockCountResetOperation)
    assert known.product_id == "p"
    strange = {"@type": "StockCountResetOperation", "id": "o", "product_id": ["p"]}
    kept = read(strange)
    assert type(kept) is stock_takings.ManualStockModificationOperation
    assert kept.raw() == strange


def test_a_variant_that_nobody_documented_can_be_sent() -> None:
    body = goods_out.GoodsOutUpdate.model_validate({"@type": "GoodsOutNoteUpdate", "note": "x"})
    assert body.body() == {"@type": "GoodsOutNoteUpdate", "note": "x"}
    with pytest.raises(ValidationError, match="nobodys"):
        goods_out.GoodsOutUpdate.model_validate(
            {"@type": "GoodsOutStatusUpdateRequest", "status": "CONFIRMED", "nobodys": 1}
        )


def test_a_member_named_as_we_name_another_is_kept_beside_it() -> None:
    told = {"@type": "PickupInformation", "type": "EXPRESS"}
    shown = goods_out.DispatchInformationShown.model_validate(told)
    assert shown.type == "PickupInformation"
    assert shown.raw() == told


def test_an_unknown_status_is_kept_and_a_known_one_is_itself() -> None:
    known = goods_out.GoodsOut.model_validate({"id": "g", "status": "PICKED"})
    assert known.status is goods_out.GoodsOutStatus.PICKED
    unknown = goods_out.GoodsOut.model_validate({"id": "g", "status": "TELEPORTED"})
    assert unknown.status == "TELEPORTED"
    assert get_args(goods_out.GoodsOut.model_fields["status"].annotation)[1] is str
