"""A mapping that never changes, whose changed copies are cheap.

Undo keeps the document as it was before each step. Copying a dict of 1,500 lines for each scan
would keep 1,500 of them alive; here a changed copy shares all but one of its buckets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

_BUCKETS = 64

K = TypeVar("K")
V = TypeVar("V")


class FrozenMap(Mapping[K, V]):
    """An immutable mapping; `set` and `set_all` give changed copies.

    Iteration has no meaningful order: whoever needs one keeps it in the values.
    """

    __slots__ = ("_buckets", "_size")

    _buckets: tuple[dict[K, V], ...]
    _size: int

    def __init__(self, items: Iterable[tuple[K, V]] = ()) -> None:
        buckets: list[dict[K, V]] = [{} for _ in range(_BUCKETS)]
        for key, value in items:
            buckets[hash(key) % _BUCKETS][key] = value
        self._buckets = tuple(buckets)
        self._size = sum(map(len, buckets))

    def __getitem__(self, key: K) -> V:
        return self._buckets[hash(key) % _BUCKETS][key]

    def __iter__(self) -> Iterator[K]:
        for bucket in self._buckets:
            yield from bucket

    def every(self) -> Iterator[V]:
        """All values, without looking each key up again."""
        for bucket in self._buckets:
            yield from bucket.values()

    def unshared(self, other: FrozenMap[K, V]) -> Iterator[V]:
        """Values of the buckets that this map does not share with `other`: all that can differ
        are among them, and few others.
        """
        for mine, theirs in zip(self._buckets, other._buckets, strict=True):
            if mine is not theirs:
                yield from mine.values()

    def __contains__(self, key: object) -> bool:
        return key in self._buckets[hash(key) % _BUCKETS]

    def __len__(self) -> int:
        return self._size

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, FrozenMap):
            return NotImplemented
        return self is other or self._buckets == other._buckets

    def __hash__(self) -> int:
        return hash((FrozenMap, self._size))

    def __repr__(self) -> str:
        return f"FrozenMap({dict(self)!r})"

    def set(self, key: K, value: V) -> FrozenMap[K, V]:
        """This map with `key` standing for `value`."""
        return self.set_all(((key, value),))

    def set_all(self, items: Iterable[tuple[K, V]]) -> FrozenMap[K, V]:
        """This map with all of `items` in it."""
        buckets = list(self._buckets)
        copied: set[int] = set()
        size = self._size
        for key, value in items:
            at = hash(key) % _BUCKETS
            if at not in copied:
                buckets[at] = buckets[at].copy()
                copied.add(at)
            size += key not in buckets[at]
            buckets[at][key] = value
        return self._of(buckets, size)

    def without(self, keys: Iterable[K]) -> FrozenMap[K, V]:
        """This map without these keys, those that it has not left aside; the very same map where
        it has none of them.
        """
        buckets = list(self._buckets)
        size = self._size
        for key in keys:
            at = hash(key) % _BUCKETS
            if key in buckets[at]:
                buckets[at] = {one: value for one, value in buckets[at].items() if one != key}
                size -= 1
        return self if size == self._size else self._of(buckets, size)

    @staticmethod
    def _of(buckets: list[dict[K, V]], size: int) -> FrozenMap[K, V]:
        made: FrozenMap[K, V] = FrozenMap.__new__(FrozenMap)
        made._buckets = tuple(buckets)
        made._size = size
        return made
