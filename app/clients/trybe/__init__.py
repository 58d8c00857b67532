"""Trybe: inventory orders, which are submitted to a supplier and received as a whole.

adapter     `clients.base.System`: hands each intent to its module below
planning    what a post obliges us to tell (pure)
orders      the open set and orders as deliveries; `lines`: what an item says of itself (pure)
receiving   the run that ends with `receive`; `judging`: does the order still fit? (pure)
rest        a new draft order for what did not come
site        what all of these share; `signing`: the token that is given to us
operations  one line per call: method, path, body, answer, paging
wire        what bodies and answers look like, in the vendor's words
"""
