"""What this terminal keeps: `terminal.db` (journal, outbox, settings) and `cache.db`.

`terminal.db` is written with synchronous=FULL: what it holds survives a pulled plug. `cache.db`
holds what can be pulled again, with NORMAL, and may be thrown away.
"""
