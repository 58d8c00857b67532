"""The goods-in list: what is expected, what was begun here, and the ways into a receipt.

Home says what stands on it with `words` and `values`: this package loads nothing with itself.
"""
