# The space after a word begins a new step.
from typing import List


class Step:
    """At a place, something was removed and something put in."""

    def __init__(self, at: int, removed: str, added: str) -> None:
        self.at, self.removed, self.added = at, removed, added


class TextEditor:
    def __init__(self) -> None:
        self._text, self._cursor, self._typing = "", 0, False
        self._done: List[Step] = []
        self._undone: List[Step] = []

    def _replace(self, at: int, old: str, new: str) -> None:
        self._text = self._text[:at] + new + self._text[at + len(old) :]
        self._cursor = at + len(new)

    def insert(self, text: str) -> None:
        if not text:
            return
        if self._typing and len(text) == 1 and text not in " \n":
            self._done[-1].added += text
        else:
            self._done.append(Step(self._cursor, "", text))
        self._undone.clear()
        self._replace(self._cursor, "", text)
        self._typing = len(text) == 1 and text not in " \n"

    def delete(self, count: int) -> str:
        if count < 0:
            raise ValueError("the count is negative")
        start = max(0, self._cursor - count)
        removed = self._text[start : self._cursor]
        if removed:
            self._done.append(Step(start, removed, ""))
            self._undone.clear()
            self._replace(start, removed, "")
            self._typing = False
        return removed

    def move(self, offset: int) -> int:
        self._typing = False
        self._cursor = min(max(0, self._cursor + offset), len(self._text))
        return self._cursor

    def undo(self) -> bool:
        self._typing = False
        if not self._done:
            return False
        step = self._done.pop()
        self._undone.append(step)
        self._replace(step.at, step.added, step.removed)
        return True

    def redo(self) -> bool:
        self._typing = False
        if not self._undone:
            return False
        step = self._undone.pop()
        self._done.append(step)
        self._replace(step.at, step.removed, step.added)
        return True

    def text(self) -> str:
        return self._text

    def position(self) -> List[int]:
        before = self._text[: self._cursor]
        return [before.count("\n"), len(before) - before.rfind("\n") - 1]

    def line(self, number: int) -> str:
        if number < 0:
            raise IndexError("there is no such line")
        return self._text.split("\n")[number]

    def find(self, needle: str) -> List[int]:
        if not needle:
            raise ValueError("the needle is empty")
        return [at for at in range(len(self._text)) if self._text.startswith(needle, at)]
