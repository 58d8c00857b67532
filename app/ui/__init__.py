"""The window: Qt Widgets that render frozen snapshots and emit what the person wants.

`theme` and `widgets` are the kit, `frame` the window that every screen lives in, `scanner` reads
scans before any widget sees a key, `sentences` alone makes sentences. Widgets have no `async`;
presenters do, and a presenter knows no widget.
"""
