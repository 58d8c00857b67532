"""Stock-taking: what lies at a place, scanned, and what that says of the books. Pure.

A count is true at the moment of counting, not of posting (outbox 4): every scan has its own time,
and what is posted is a difference to what the books said at that time.
"""
