"""The goods-out list: what is to leave, how far it is, and the ways into picking, packing and
handing over.

Home says what stands on it with `words` and `values`: this package loads nothing with itself.
"""
