"""A changed copy of a frozen record with many fields, fast.

`dataclasses.replace` runs the constructor, which sets each field of a frozen class by a call;
with thirty fields and several copies an event that is most of the time a replay takes. Only
for classes with a `__dict__` and without `__post_init__`. Type checkers see the original.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import replace as changed
else:

    def changed(record, /, **changes):
        """A copy of `record` with these fields changed."""
        copy = object.__new__(type(record))
        fields = copy.__dict__
        fields.update(record.__dict__)
        fields.update(changes)
        return copy


__all__ = ["changed"]
