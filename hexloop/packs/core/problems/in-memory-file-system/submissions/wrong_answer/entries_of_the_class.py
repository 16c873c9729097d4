# The entries are an attribute of the class: one dictionary for all directories.
from __future__ import annotations

from fnmatch import fnmatchcase
from typing import Dict, Iterator, List, Tuple, Union


class File:
    def __init__(self, text: str) -> None:
        self.text = text

    def copy(self) -> File:
        return File(self.text)


class Directory:
    entries: Dict[str, Node] = {}

    def copy(self) -> Directory:
        other = Directory()
        for name, node in self.entries.items():
            other.entries[name] = node.copy()
        return other

    def walk(self, path: str) -> Iterator[Tuple[str, str]]:
        """Name and path of everything inside."""
        for name, node in self.entries.items():
            yield name, f"{path}/{name}"
            if isinstance(node, Directory):
                yield from node.walk(f"{path}/{name}")


Node = Union[File, Directory]


class FileSystem:
    def __init__(self) -> None:
        self._root = Directory()

    def mkdir(self, path: str, parents: bool) -> None:
        parts = self._parts(path)
        if not parts and not parents:
            raise FileExistsError(path)
        at = self._root
        for position, name in enumerate(parts, 1):
            node = at.entries.get(name)
            last = position == len(parts)
            if node is None:
                if not last and not parents:
                    raise FileNotFoundError(path)
                node = at.entries[name] = Directory()
            elif last and (not parents or isinstance(node, File)):
                raise FileExistsError(path)
            elif isinstance(node, File):
                raise NotADirectoryError(path)
            at = node

    def write(self, path: str, text: str, append: bool) -> None:
        parts = self._parts(path)
        if not parts:
            raise IsADirectoryError(path)
        holder = self._holder(parts)
        node = holder.entries.get(parts[-1])
        if isinstance(node, Directory):
            raise IsADirectoryError(path)
        if node is None:
            holder.entries[parts[-1]] = File(text)
        else:
            node.text = node.text + text if append else text

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
        del self._holder(parts).entries[parts[-1]]
        holder.entries[destination[-1]] = node

    def cp(self, source: str, target: str) -> None:
        parts = self._parts(source)
        node = self._walk(parts)
        destination = self._destination(parts, target)
        if destination == parts:
            raise ValueError("the copy would be its source")
        holder = self._free_place(node, parts, destination)
        holder.entries[destination[-1]] = node.copy()

    def rm(self, path: str, recursive: bool) -> None:
        parts = self._parts(path)
        node = self._walk(parts)
        if not parts:
            raise ValueError("the root stays")
        if isinstance(node, Directory) and node.entries and not recursive:
            raise ValueError("the directory is not empty")
        del self._holder(parts).entries[parts[-1]]

    def find(self, path: str, pattern: str) -> List[str]:
        parts = self._parts(path)
        node = self._walk(parts)
        if isinstance(node, File):
            raise NotADirectoryError(path)
        start = "".join("/" + part for part in parts)
        return sorted(found for name, found in node.walk(start) if fnmatchcase(name, pattern))

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
