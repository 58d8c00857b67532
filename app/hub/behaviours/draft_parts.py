"""Items, packages, origins and external references of goods-in drafts: the same five calls each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from app.hub import keyed, part_kinds, records
from app.hub.behaviours.goods_in_drafts import draft_of, open_draft
from app.hub.calls import Answer, Behaviour, Call
from app.hub.paging import whole
from app.hub.part_kinds import KINDS, PartKind
from app.hub.problems import missing, senseless
from app.hub.records import Part
from app.sqlite import Connection


@dataclass(frozen=True)
class _Calls:
    """The operations of one kind of part."""

    kind: PartKind

    def list_parts(self, call: Call, tx: Connection) -> Answer:
        """Oldest first, not paged (R110)."""
        draft = draft_of(call, tx)
        return whole([shown(part) for part in records.parts(tx, draft.id, self.kind.name)])

    def get_part(self, call: Call, tx: Connection) -> Answer:
        return Answer(body=shown(self._part(call, tx, draft_of(call, tx).id)))

    def create(self, call: Call, tx: Connection) -> Answer:
        """200 in either case: created (R93, R96), or found by its key (R94, R97, R98)."""
        draft = open_draft(call, tx)
        part, created = keyed.create(call, tx, self.kind, draft.id, call.body)
        effect = f"{self.kind.name} {part.id} {'created' if created else 'found by key'}"
        return Answer(body=shown(part), effect=effect)

    def update(self, call: Call, tx: Connection) -> Answer:
        """A full update; the key in the body changes nothing (R99)."""
        draft = open_draft(call, tx)
        part = self._part(call, tx, draft.id)
        body = part_kinds.written(call, self.kind, call.body)
        self.kind.check(call, tx, draft.id, body)
        part = replace(part, body=body | part_kinds.first_added(part.body))
        records.save_part(tx, part)
        return Answer(body=shown(part), effect=f"{self.kind.name} {part.id} replaced")

    def delete(self, call: Call, tx: Connection) -> Answer:
        """422 while an item names it (A22)."""
        draft = open_draft(call, tx)
        part = self._part(call, tx, draft.id)
        if call.switches.checks_references and _is_named(tx, part, self.kind.used_by):
            raise senseless(f"Items of the draft still name this {self.kind.name}.")
        records.delete_part(tx, part)
        return Answer(204, effect=f"{self.kind.name} {part.id} deleted")

    def _part(self, call: Call, tx: Connection, draft: str) -> Part:
        part = records.part(tx, draft, self.kind.name, call.path[self.kind.parameter])
        if part is None:
            raise missing(self.kind.name)
        return part

    def operations(self) -> dict[str, Behaviour]:
        one = f"GoodsInDraft{self.kind.word}"
        return {
            f"list{one}s": Behaviour(self.list_parts),
            f"get{one}": Behaviour(self.get_part),
            f"create{one}": Behaviour(self.create, writes=True),
            f"update{one}": Behaviour(self.update, writes=True),
            f"delete{one}": Behaviour(self.delete, writes=True),
        }


def _is_named(tx: Connection, part: Part, member: str | None) -> bool:
    if member is None:
        return False
    items = records.parts(tx, part.document, records.ITEM)
    return any(item.body.get(member) == part.id for item in items)


def shown(part: Part) -> dict[str, Any]:
    """The part as the wire shows it, with its id and the key it was made with."""
    key = {} if part.key is None else {"idempotency_key": part.key}
    return {"id": part.id, **key, **part.body}


OPERATIONS = {
    name: behaviour for kind in KINDS for name, behaviour in _Calls(kind).operations().items()
}
