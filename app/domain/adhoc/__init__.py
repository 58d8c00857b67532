"""Goods that leave without an order (counter sale, sample), decided purely and kept as facts.

`decide.decide(document, action, rules, ...)` says what a scan or a tap leads to;
`evolve.evolve(document, event)` moves the document on. It is said to the server once, whole, by
`posting.posting_of`. As with the dispatch, nothing is loaded with the package itself.
"""

from __future__ import annotations
