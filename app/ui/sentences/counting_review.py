"""What a review says: why a count differs, and what is doubtful about it."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.sentences.forms import Form, N, Text, form

REASONS: Mapping[str, Text] = {
    "miscounted": N("CountReason", "Counted or booked wrongly before"),
    "lost": N("CountReason", "Lost"),
    "found": N("CountReason", "Found again"),
    "damaged": N("CountReason", "Damaged, thrown away"),
    "misplaced": N("CountReason", "Lies at another place"),
    "other": N("CountReason", "Another reason"),
    "not_sent": N("CountReason", "Taken back before it was sent"),
}

_JUDGE = N("Counting", "Was that gone, or there, when you counted?")

DOUBTS: Mapping[str, Form] = {
    "own_not_posted": form(
        N("Counting", "Another document here is not posted"),
        N("Counting", "It moved goods at this place before you counted. Post it first."),
    ),
    "clock_unknown": form(
        N("Counting", "When it was counted is not known for sure"),
        N("Counting", "The clocks differ. Say of each movement whether it came before the count."),
    ),
    "moved_while_counted": form(N("Counting", "Goods moved while you counted"), _JUDGE),
    "corrected_by_another": form(
        N("Counting", "Somebody else corrected the stock"),
        N("Counting", "A late posting, or another count. Was that on the shelf when you counted?"),
    ),
    "counted_since": form(
        N("Counting", "A newer figure from here is booked"),
        N("Counting", "The books are right then. If not, count it again."),
    ),
    "picked_by_another": form(
        N("Counting", "Goods were picked for an order"),
        N("Counting", "Were they gone from the shelf when you counted?"),
    ),
    "amounts_hidden": form(
        N("Counting", "The server does not say how much moved"),
        N("Counting", "Count it again, or let a lead decide."),
    ),
    "booked_while_counted": form(
        N("Counting", "A pick was booked out while you counted"),
        N("Counting", "Count it again, or let a lead decide."),
    ),
    "maybe_booked": form(
        N("Counting", "A pick may or may not be booked out"),
        N("Counting", "Count it again later, or let a lead decide."),
    ),
    "own_elsewhere": form(
        N("Counting", "Another terminal took over what was to be sent"),
        N("Counting", "Count it again, or let a lead decide."),
    ),
    "conditions_without_books": form(
        N("Counting", "The books do not tell the conditions apart"),
        N("Counting", "Several were counted here. Let a lead decide."),
    ),
    "reserved_unclear": form(
        N("Counting", "Goods are reserved here"),
        N("Counting", "Whether the books count them is not known. Let a lead decide."),
    ),
    "list_incomplete": form(
        N("Counting", "The server did not list all movements"),
        N("Counting", "Did something move here before you counted and was booked after?"),
    ),
}
"""By `shelf.Doubt.reason`."""

UNKNOWN_DOUBT = form(
    N("Counting", "What should be here is not certain"),
    N("Counting", "Count it again, or let a lead decide."),
)
