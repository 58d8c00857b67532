"""Goods on their way between our own places, decided purely and kept as facts.

One document, three tasks: a draft is built from scans, a shipment is loaded against its items, or
received against them. `decide.decide(document, action, rules, ...)` says what a scan or a tap leads
to; `evolve.evolve(document, event)` moves the document on; `posting.posting_of` says what a post
means. As with the dispatch, nothing is loaded with the package itself.
"""

from __future__ import annotations
