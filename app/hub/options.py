"""How a hub is started, and how it fills what the vendors' documents leave open.

Cheap to import: nothing here pulls the server in.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import Any


@dataclass(frozen=True)
class Switches:
    """One field per numbered assumption of `resources/contracts/assumptions.md`.

    The defaults are the readings that Dockhand assumes; `documented_only` and `worst` are the
    two edges that a client has to survive as well.
    """

    change_shows_product_and_place: bool = True  # A1
    change_shows_quantity: bool = True  # A2
    change_shows_reason: bool = True  # A3
    change_shows_condition: bool = True  # A4
    change_shows_app: bool = True  # A5
    patch_reason: str = "CORRECTION"  # A6
    set_replaces_all: bool = False  # A7
    stock_may_go_negative: bool = False  # A8
    only_whole_steps: bool = True  # A9
    converts_units: bool = True  # A10
    list_delay_ms: int = 0  # A12
    count_shows_fields: bool = True  # A13
    count_of_unused: bool = True  # A14
    goods_in_keeps_number: bool = False  # A15
    carry_external_data: bool = True  # A16
    carry_position_identifier: bool = True  # A17
    keep_part_ids: bool = True  # A18
    draft_stays: bool = False  # A19
    second_conversion_refused: bool = True  # A20
    keys_survive_conversion: bool = True  # A21
    checks_references: bool = True  # A22
    status_moves_on_patch: bool = False  # A23
    accepts_unknown_updates: bool = False  # A24
    converted_status: str = "PLANNED"  # A25
    commits_after_client_left: bool = False  # A26
    late_commit_every: int = 0  # A26: every n-th write ...
    late_commit_ms: int = 0  # ... takes effect this much later
    other_writer_every: int = 0  # A27
    logs_show_fields: bool = True  # A28
    damaged_is_available: bool = True  # A29
    unused_pair_is_zero: bool = True  # A30
    shipment_books_stock: bool = True  # A40
    shipment_statuses_in_order: bool = True  # A41
    unknown_draft_has_no_items: bool = False  # A44
    log_entry_shows_fields: bool = True  # A45
    export_step_ms: int = 100  # A47
    download_url_ms: int = 3_600_000  # A49
    stock_taking_shows_fields: bool = True  # A51
    reconciliation_books_stock: bool = True  # A52
    other_hand_records_modification: bool = True  # A54
    operations_of_other_types: bool = False  # A55
    model_one_is_old: bool = True  # A62
    shows_processing_model: bool = True  # A63
    steps_may_be_skipped: bool = False  # A64
    same_status_refused: bool = True  # A65
    cancellation_shows_reason: bool = True  # A66
    hold_blocks_status: bool = True  # A67
    hold_shows_fields: bool = True  # A68
    acceptance_cancels: bool = True  # A69
    fulfilled_takes_stock_out: bool = True  # A70
    items_name_their_place: bool = True  # A71
    open_goods_outs_count: bool = True  # A72
    reserved_is_not_available: bool = False  # A73
    package_shows_id: bool = True  # A74
    checks_dispatch: bool = True  # A75
    unfit_status_is_conflict: bool = False  # A78
    one_version_per_process: bool = True  # A81
    lost_parameters_work: bool = True  # A83
    list_page_size: int = 25  # A83
    process_shows_dates: bool = True  # A84
    tenant_id_is_unique: bool = True  # A86
    receipt_gets_status: bool = True  # A87
    process_shows_comments: bool = True  # A89
    put_creates_purchase_order: bool = True  # A91
    paused_takes_no_receipts: bool = True  # A92
    order_item_product: str = "product_id"  # A95
    order_item_shows_name: bool = True  # A95
    order_lists_wrapped: bool = True  # A96
    answers_show_items: bool = True  # A96
    draft_is_not_received: bool = True  # A97
    second_receive_ignored: bool = True  # A97
    received_is_fixed: bool = True  # A97
    order_update_works: bool = True  # A98
    job_shows_fields: bool = True  # A99
    job_takes_ms: int = 300  # A99

    @classmethod
    def documented_only(cls) -> Switches:
        """Nothing but what a document states."""
        return cls(
            change_shows_product_and_place=False,
            change_shows_quantity=False,
            change_shows_reason=False,
            change_shows_condition=False,
            change_shows_app=False,
            stock_may_go_negative=True,
            count_shows_fields=False,
            carry_external_data=False,
            carry_position_identifier=False,
            keep_part_ids=False,
            draft_stays=True,
            second_conversion_refused=False,
            logs_show_fields=False,
            shipment_books_stock=False,
            shipment_statuses_in_order=False,
            log_entry_shows_fields=False,
            stock_taking_shows_fields=False,
            reconciliation_books_stock=False,
            other_hand_records_modification=False,
            shows_processing_model=False,
            cancellation_shows_reason=False,
            hold_blocks_status=False,
            hold_shows_fields=False,
            acceptance_cancels=False,
            fulfilled_takes_stock_out=False,
            items_name_their_place=False,
            open_goods_outs_count=False,
            package_shows_id=False,
            checks_dispatch=False,
            lost_parameters_work=False,
            list_page_size=0,
            process_shows_dates=False,
            tenant_id_is_unique=False,
            receipt_gets_status=False,
            paused_takes_no_receipts=False,
            order_item_product="",
            order_item_shows_name=False,
            order_lists_wrapped=False,
            answers_show_items=False,
            draft_is_not_received=False,
            second_receive_ignored=False,
            received_is_fixed=False,
            order_update_works=False,
            job_shows_fields=False,
        )

    @classmethod
    def worst(cls) -> Switches:
        """Every silence read against the client."""
        return cls(
            stock_may_go_negative=True,
            list_delay_ms=700,
            carry_external_data=False,
            carry_position_identifier=False,
            keep_part_ids=False,
            draft_stays=True,
            second_conversion_refused=False,
            keys_survive_conversion=False,
            commits_after_client_left=True,
            late_commit_every=7,
            late_commit_ms=400,
            other_writer_every=5,
            damaged_is_available=False,
            shipment_books_stock=False,
            unknown_draft_has_no_items=True,
            export_step_ms=1_000,
            download_url_ms=5_000,
            operations_of_other_types=True,
            model_one_is_old=False,
            shows_processing_model=False,
            items_name_their_place=False,
            package_shows_id=False,
            one_version_per_process=False,
            lost_parameters_work=False,
            tenant_id_is_unique=False,
            process_shows_comments=False,
            put_creates_purchase_order=False,
            paused_takes_no_receipts=False,
            order_item_product="",
            order_lists_wrapped=False,
            draft_is_not_received=False,
            second_receive_ignored=False,
            received_is_fixed=False,
            order_update_works=False,
            job_takes_ms=3_000,
        )

    def changed(self, values: dict[str, Any]) -> Switches:
        """A copy with `values` set; raises ValueError with a sentence for a bad name or type."""
        known = {item.name: type(getattr(self, item.name)) for item in fields(self)}
        for name, value in values.items():
            if name not in known:
                raise ValueError(f"There is no switch '{name}'. Known: {', '.join(sorted(known))}.")
            if type(value) is not known[name]:
                raise ValueError(f"The switch '{name}' takes a {known[name].__name__}.")
        return replace(self, **values)


@dataclass(frozen=True)
class HubOptions:
    """What a hub is started with. Times are milliseconds."""

    demo: bool = False
    """Fill an empty hub from resources/demo (catalog, deliveries, first stock)."""
    switches: Switches = field(default_factory=Switches)
    check: bool = False
    """Validate every answer against its contract with a second validator; a mismatch is a 500."""
    control: bool = False
    """Answer `/_hub/...`, on loopback only: faults, ledger, another hand, clock, switches."""
    token_lifetime_ms: int = 3_600_000
    request_log: int = 20_000
    """How many requests `/_hub/requests` remembers."""
