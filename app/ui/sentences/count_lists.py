"""What was wrong with a list of what to count: for every key of `app.workbench.count_lists`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.ui.sentences.forms import Form, N, form

LISTS: Mapping[str, Form] = {
    "count_list_no_heading": form(
        N("CountLists", "The first row names no columns"),
        N("CountLists", "It needs “place”, and perhaps “product”, “name” and “person”."),
    ),
    "count_list_not_a_list": form(
        N("CountLists", "This is no list of what to count"),
        N("CountLists", "It needs rows with a place, and perhaps a product."),
    ),
    "count_list_empty": form(
        N("CountLists", "Nothing of it can be counted"),
        N("CountLists", "Correct the rows, or choose another file."),
    ),
    "count_list_place_missing": form(N("CountLists", "The place is missing")),
    "count_list_place_unknown": form(N("CountLists", "Nobody knows the place {place}")),
    "count_list_place_ambiguous": form(N("CountLists", "Several places are called {place}")),
    "count_list_product_unknown": form(N("CountLists", "Nobody knows the product {product}")),
    "count_list_product_ambiguous": form(N("CountLists", "Several products are called {product}")),
    "count_list_twice": form(
        (
            N("CountLists", "{product} at {place} is there twice"),
            N("CountLists", "{place} is there twice"),
        )
    ),
    "count_list_person_unknown": form(N("CountLists", "Nobody knows the person {person}")),
    "count_list_several_people": form(
        N("CountLists", "The list is for several people"),
        N("CountLists", "Say below whose it is."),
    ),
    "count_list_several_names": form(
        N("CountLists", "The list has several names"), N("CountLists", "Name it below.")
    ),
}

ROW = N("CountLists", "Row {row}: {what}")


def row_words(row: int, what: str) -> str:
    """A problem with the row where it is, as a spreadsheet numbers it; 0 is the whole file."""
    values: dict[str, Any] = {"row": str(row), "what": what}
    return ROW.say(values) if row else what
