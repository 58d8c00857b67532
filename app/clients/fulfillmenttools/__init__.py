"""fulfillmenttools: inbound processes are the deliveries, their receipts are what we post.

A receipt books stock and cannot be taken back (R175); it is found again by the mark at the start
of its first comment.
"""
