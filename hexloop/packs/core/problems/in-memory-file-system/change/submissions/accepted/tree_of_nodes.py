from __future__ import annotations

from collections import Counter
from fnmatch import fnmatchcase
from typing import Callable, Dict, Iterator, List, Optional, Tuple, Union


class File:
    def __init__(self, text: str) -> None:
        self.text = text

    def copy(self) -> File:
        return File(self.text)


class Directory:
    def __init__(self) -> None:
        self.entries: Dict[str, Node] = {}
        self.usage: Counter = Counter()
        self.quotas: Dict[str, int] = {}

    def copy(self) -> Directory:
        other = Directory()
        for name, node in self.entries.items():
            other.entries[name] = node.copy()
        other.usage = Counter(self.usage)
        return other

    def walk(self, path: str) -> Iterator[Tuple[str, str]]:
        """Name and path of everything inside."""
        for name, node in self.entries.items():
            yield name, f"{path}/{name}"
            if isinstance(node, Directory):
                yield from node.walk(f"{path}/{name}")


Node = Union[File, Directory]

MEASURES: Dict[str, Callable[[Node], int]] = {
    "characters": lambda node: len(node.text) if isinstance(node, File) else 0,
    "entries": lambda node: 1,
}


def weight(node: Node) -> Counter:
    """What the node and all inside it weigh, by measure."""
    total = Counter({measure: of(node) for measure, of in MEASURES.items()})
    if isinstance(node, Directory):
        total.update(node.usage)
    return total


class FileSystem:
    def __init__(self) -> None:
        self._root = Directory()

    def mkdir(self, path: str, parents: bool) -> None:
        parts = self._parts(path)
        if not parts and not parents:
            raise FileExistsError(path)
        at = self._root
        way = [at]
        for position, name in enumerate(parts, 1):
            node = at.entries.get(name)
            last = position == len(parts)
            if node is None:
                if not last and not parents:
                    raise FileNotFoundError(path)
                self._make(way, parts[position - 1:])
                return
            if last and (not parents or isinstance(node, File)):
                raise FileExistsError(path)
            if isinstance(node, File):
                raise NotADirectoryError(path)
            at = node
            way.append(at)

    def _make(self, way: List[Directory], names: List[str]) -> None:
        """Directories inside each other, all or none."""
        node = Directory()
        for name in reversed(names[1:]):
            outer = Directory()
            outer.entries[name] = node
            outer.usage.update(weight(node))
            node = outer
        self._book((way, 1, weight(node)))
        way[-1].entries[names[0]] = node

    def write(self, path: str, text: str, append: bool) -> None:
        parts = self._parts(path)
        if not parts:
            raise IsADirectoryError(path)
        holder = self._holder(parts)
        node = holder.entries.get(parts[-1])
        if isinstance(node, Directory):
            raise IsADirectoryError(path)
        if append and node is not None:
            text = node.text + text
        self._put(parts, holder, File(text))

    def read(self, path: str) -> str:
        node = self._walk(self._parts(path))
        if isinstance(node, Directory):
            raise IsADirectoryError(path)
        return node.text

    def ls(self, path: str) -> List[str]:
        parts = self._parts(path)
        node = self._walk(parts)
        if isinstance(node, File):
            return [parts[-1]]
        return [name + "/" * isinstance(node.entries[name], Directory) for name in sorted(node.entries)]

    def mv(self, source: str, target: str) -> None:
        parts = self._parts(source)
        node = self._walk(parts)
        destination = self._destination(parts, target)
        if destination == parts:
            return
        holder = self._free_place(node, parts, destination)
        self._put(destination, holder, node, (self._way(parts), -1, weight(node)))
        del self._holder(parts).entries[parts[-1]]

    def cp(self, source: str, target: str) -> None:
        parts = self._parts(source)
        node = self._walk(parts)
        destination = self._destination(parts, target)
        if destination == parts:
            raise ValueError("the copy would be its source")
        holder = self._free_place(node, parts, destination)
        self._put(destination, holder, node.copy())

    def rm(self, path: str, recursive: bool) -> None:
        parts = self._parts(path)
        node = self._walk(parts)
        if not parts:
            raise ValueError("the root stays")
        if isinstance(node, Directory) and node.entries and not recursive:
            raise ValueError("the directory is not empty")
        self._book((self._way(parts), -1, weight(node)))
        del self._holder(parts).entries[parts[-1]]

    def find(self, path: str, pattern: str) -> List[str]:
        parts = self._parts(path)
        node = self._walk(parts)
        if isinstance(node, File):
            raise NotADirectoryError(path)
        start = "".join("/" + part for part in parts)
        return sorted(found for name, found in node.walk(start) if fnmatchcase(name, pattern))

    def set_quota(self, path: str, measure: str, limit: Optional[int]) -> None:
        directory = self._measured(path, measure)
        if limit is None:
            directory.quotas.pop(measure, None)
        elif limit < 0 or limit < directory.usage[measure]:
            raise ValueError(limit)
        else:
            directory.quotas[measure] = limit

    def usage(self, path: str, measure: str) -> int:
        return self._measured(path, measure).usage[measure]

    def room(self, path: str, measure: str) -> Optional[int]:
        directory = self._measured(path, measure)
        line = [*self._way(self._parts(path)), directory]
        return min((one.quotas[measure] - one.usage[measure] for one in line if measure in one.quotas), default=None)

    def _measured(self, path: str, measure: str) -> Directory:
        node = self._walk(self._parts(path))
        if isinstance(node, File):
            raise NotADirectoryError(path)
        if measure not in MEASURES:
            raise ValueError(measure)
        return node

    def _put(self, parts: List[str], holder: Directory, node: Node, *more: Tuple) -> None:
        """Book the node at its new place, less what it replaces, and put it there."""
        way = self._way(parts)
        there = holder.entries.get(parts[-1])
        replaced = [(way, -1, weight(there))] if there is not None else []
        self._book((way, 1, weight(node)), *replaced, *more)
        holder.entries[parts[-1]] = node

    def _way(self, parts: List[str]) -> List[Directory]:
        """The directories above, from the root on."""
        way: List[Directory] = []
        node = self._root
        for part in parts:
            way.append(node)
            node = node.entries.get(part)
        return way

    @staticmethod
    def _book(*changes: Tuple[List[Directory], int, Counter]) -> None:
        """Add to the usage of all directories on the ways, unless one would go above its quota."""
        total: Dict[Directory, Counter] = {}
        for way, sign, amounts in changes:
            for directory in way:
                sums = total.setdefault(directory, Counter(directory.usage))
                for measure, amount in amounts.items():
                    sums[measure] += sign * amount
        for directory, sums in total.items():
            if any(sums[measure] > limit for measure, limit in directory.quotas.items()):
                raise OSError("the quota is exceeded")
        for directory, sums in total.items():
            directory.usage = sums

    @staticmethod
    def _parts(path: str) -> List[str]:
        if not path.startswith("/"):
            raise ValueError("a path begins with /")
        parts: List[str] = []
        for part in path.split("/"):
            if part == "..":
                del parts[-1:]
            elif part not in ("", "."):
                parts.append(part)
        return parts

    def _walk(self, parts: List[str]) -> Node:
        node: Node = self._root
        for part in parts:
            if isinstance(node, File):
                raise NotADirectoryError(part)
            if part not in node.entries:
                raise FileNotFoundError(part)
            node = node.entries[part]
        return node

    def _holder(self, parts: List[str]) -> Directory:
        node = self._walk(parts[:-1])
        if isinstance(node, File):
            raise NotADirectoryError(parts[-1])
        return node

    def _destination(self, source: List[str], target: str) -> List[str]:
        parts = self._parts(target)
        if not source:
            raise ValueError("the root stays where it is")
        if not parts or isinstance(self._holder(parts).entries.get(parts[-1]), Directory):
            return [*parts, source[-1]]
        return parts

    def _free_place(self, node: Node, source: List[str], destination: List[str]) -> Directory:
        if isinstance(node, Directory) and destination[: len(source)] == source:
            raise ValueError("a directory cannot go into itself")
        holder = self._holder(destination)
        there = holder.entries.get(destination[-1])
        if there is not None and (isinstance(there, Directory) or isinstance(node, Directory)):
            raise FileExistsError(destination[-1])
        return holder
