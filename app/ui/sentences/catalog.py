"""What was wrong with a catalog file: for every key of `app.workbench.catalog*`."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences.forms import Form, N, Text, form

_ROW = N("Catalog", "Correct the row and import the file again.")

CATALOG: Mapping[str, Form] = {
    "catalog_format_unknown": form(
        N("Catalog", "Files ending in {ending} cannot be used"),
        N("Catalog", "Use .csv or .json."),
    ),
    "catalog_is_workbook": form(
        N("Catalog", "This is a spreadsheet file"),
        N("Catalog", "Save it as CSV (UTF-8) and import that."),
    ),
    "catalog_not_read": form(
        N("Catalog", "The file cannot be read"),
        N("Catalog", "{why}"),
        N("Catalog", "Check its name and rights."),
    ),
    "catalog_not_written": form(
        N("Catalog", "The file cannot be written"),
        N("Catalog", "{why}"),
        N("Catalog", "Check folder, rights and room on the disk."),
    ),
    "catalog_too_big": form(
        N("Catalog", "The file is too large"), N("Catalog", "At most {most} MB. Split it.")
    ),
    "catalog_too_many_rows": form(
        N("Catalog", "The file has too many rows"), N("Catalog", "At most {most}. Split it.")
    ),
    "catalog_not_text": form(
        N("Catalog", "The file is no text in UTF-8"), N("Catalog", "Save it as CSV (UTF-8).")
    ),
    "catalog_no_heading": form(
        N("Catalog", "The heading row is missing"),
        N("Catalog", "The first row names the columns: {columns}"),
    ),
    "catalog_column_twice": form(
        N("Catalog", "The column {column} is there twice"), N("Catalog", "Remove one of them.")
    ),
    "catalog_column_unknown": form(
        N("Catalog", "Nobody knows the column {column}"), N("Catalog", "It was left out.")
    ),
    "catalog_json_broken": form(
        N("Catalog", "The JSON is broken in line {line}"), N("Catalog", "Nothing was imported.")
    ),
    "catalog_no_lists": form(
        N("Catalog", "The JSON has none of the lists"),
        N("Catalog", "It needs “products”, “places” or “staff”."),
    ),
    "catalog_not_a_list": form(
        N("Catalog", "{member} is no list"), N("Catalog", "It was left out.")
    ),
    "catalog_not_a_value": form(
        N("Catalog", "{member} is no plain value"), N("Catalog", "It was left out.")
    ),
    "catalog_not_an_object": form(N("Catalog", "An entry of the list is no object"), _ROW),
    "catalog_quotes": form(N("Catalog", "A quotation mark is not closed"), _ROW),
    "catalog_article_ambiguous": form(
        N("Catalog", "Article {article} is there {count} times"),
        N("Catalog", "Name the product by its id."),
    ),
    "catalog_check_digit": form(
        N("Catalog", "Wrong check digit: {value}"), N("Catalog", "It would be {right}.")
    ),
    "catalog_code_kind": form(N("Catalog", "Nobody knows the kind of code {value}"), _ROW),
    "catalog_code_rounded": form(
        N("Catalog", "A spreadsheet has rounded the code {value}"),
        N("Catalog", "Format the column as text and enter the code anew."),
    ),
    "catalog_code_two_packs": form(
        N("Catalog", "Code {code} already means a pack of {pack}"), _ROW
    ),
    "catalog_control_characters": form(
        N("Catalog", "Characters that cannot be shown: {value}"), _ROW
    ),
    "catalog_id_with_space": form(N("Catalog", "The id {id} has a blank in it"), _ROW),
    "catalog_kind_unknown": form(N("Catalog", "Nobody knows the kind {value}"), _ROW),
    "catalog_lot_incomplete": form(
        (
            N("Catalog", "Lot {lot} has no id"),
            N("Catalog", "Lot id {id} has no text"),
            N("Catalog", "A lot is incomplete"),
        ),
        _ROW,
    ),
    "catalog_lot_twice": form(N("Catalog", "Lot {lot} is there twice"), _ROW),
    "catalog_lot_of_another": form(
        (N("Catalog", "Lot {lot} belongs to another product"), N("Catalog", "Another's lot")), _ROW
    ),
    "catalog_management_unit": form(N("Catalog", "Nobody knows the management unit {value}"), _ROW),
    "catalog_name_missing": form(
        (N("Catalog", "{id} has no name"), N("Catalog", "A name is missing")), _ROW
    ),
    "catalog_not_a_date": form(
        N("Catalog", "{value} is no date"), N("Catalog", "Write it as 2031-06-30.")
    ),
    "catalog_not_a_gtin": form(
        N("Catalog", "{value} is no GTIN"), N("Catalog", "It has 8, 12, 13 or 14 digits.")
    ),
    "catalog_not_a_number": form(N("Catalog", "{value} is no number"), _ROW),
    "catalog_number_ambiguous": form(
        N("Catalog", "{value} can be read in two ways"),
        N("Catalog", "Write it without thousands separators."),
    ),
    "catalog_not_above_zero": form(N("Catalog", "{value} is not above zero"), _ROW),
    "catalog_not_days": form(N("Catalog", "{value} is no number of days"), _ROW),
    "catalog_not_yes_no": form(
        N("Catalog", "{value} is neither yes nor no"), N("Catalog", "Write yes or no.")
    ),
    "catalog_person_without_badge": form(
        (N("Catalog", "{name} has no badge"), N("Catalog", "A person has no badge")), _ROW
    ),
    "catalog_place_without_id": form(
        (N("Catalog", "The place {name} has no id"), N("Catalog", "A place has no id")), _ROW
    ),
    "catalog_place_unknown": form(
        N("Catalog", "Nobody knows the place {place}"), N("Catalog", "It was left out.")
    ),
    "catalog_too_long": form(
        N("Catalog", "Too long: {value}"), N("Catalog", "At most {most} characters.")
    ),
    "catalog_track_unknown": form(
        N("Catalog", "{value} is no way to track"), N("Catalog", "Write none, lot or serial.")
    ),
    "catalog_twice": form(
        (N("Catalog", "{id} is there twice"), N("Catalog", "{name} is there twice")), _ROW
    ),
    "catalog_unknown_to_system": form(
        (
            N("Catalog", "The system does not know {name}"),
            N("Catalog", "The system does not know article {article}"),
            N("Catalog", "The system does not know code {code}"),
            N("Catalog", "The system does not know this product"),
        ),
        N("Catalog", "Create it there first, then import again."),
    ),
    "catalog_contradicts": form(
        (
            N("Catalog", "{column} of {name} differs from the row before"),
            N("Catalog", "A row contradicts the one before"),
        ),
        N("Catalog", "The first one counts."),
    ),
    "catalog_pack_step": form(
        (
            N("Catalog", "A pack of {pack} is no multiple of {step}"),
            N("Catalog", "A pack is no multiple of the product's unit"),
        ),
        N("Catalog", "It was left out."),
    ),
    "catalog_unit_differs": form(
        (
            N("Catalog", "{name}: another unit than the system's"),
            N("Catalog", "Another unit than the system's"),
        ),
        N("Catalog", "The system's unit counts."),
    ),
    "catalog_unit_unknown": form(N("Catalog", "Nobody knows the unit {unit}"), _ROW),
    "catalog_more": form(N("Catalog", "And {count} problems more")),
}

PARTS: Mapping[str, Text] = {
    "products": N("CatalogPart", "products"),
    "places": N("CatalogPart", "places"),
    "staff": N("CatalogPart", "staff"),
}
