"""A stock figure is put right by a person, with a reason; decided purely and kept as facts.

`decide.decide(document, action, rules, ...)` says what a scan or a tap leads to;
`evolve.evolve(document, event)` moves the document on. One product at one place in one condition is
said to the server once, by `posting.posting_of`. The reason, lots and serials stay in the journal:
a stock figure has room for none (R36). As with the dispatch, nothing is loaded with the package.
"""

from __future__ import annotations
