"""Finding the operation of a request: a tree of path segments, for 247 operations at once."""

from __future__ import annotations

from urllib.parse import unquote

from app.hub.contract import Operation


class _Node:
    def __init__(self) -> None:
        self.words: dict[str, _Node] = {}
        self.any: _Node | None = None
        self.operations: dict[str, tuple[Operation, list[str]]] = {}


class Routes:
    """All paths of all contracts."""

    def __init__(self, operations: list[Operation]) -> None:
        self._root = _Node()
        for operation in operations:
            self._add(operation)

    def _add(self, operation: Operation) -> None:
        node, names = self._root, []
        for segment in operation.path.strip("/").split("/"):
            if segment.startswith("{"):
                names.append(segment[1:-1])
                node.any = node.any or _Node()
                node = node.any
            else:
                node = node.words.setdefault(segment, _Node())
        node.operations[operation.method] = (operation, names)

    def find(self, method: str, raw_path: str) -> tuple[Operation | None, dict[str, str], bool]:
        """The operation and its path parameters; the flag says whether the path is known at all.

        Works on the raw path, so that an escaped slash stays inside its segment.
        """
        segments = [unquote(part) for part in raw_path.strip("/").split("/")]
        found = self._walk(self._root, segments, [])
        if found is None:
            return None, {}, False
        node, values = found
        if method not in node.operations:
            return None, {}, True
        operation, names = node.operations[method]
        return operation, dict(zip(names, values, strict=True)), True

    def _walk(
        self, node: _Node, segments: list[str], values: list[str]
    ) -> tuple[_Node, list[str]] | None:
        if not segments:
            return (node, values) if node.operations else None
        head, rest = segments[0], segments[1:]
        if head in node.words:
            found = self._walk(node.words[head], rest, values)
            if found is not None:
                return found
        if node.any is not None:
            return self._walk(node.any, rest, [*values, head])
        return None
