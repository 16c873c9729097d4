from typing import Any, Dict, Iterator, List


class TextEditor:
    """Numbered characters in a chain that begins with number 0, and the set of those that are visible."""

    def __init__(self) -> None:
        self._letters, self._next = [""], [-1]
        self._shown = {0}
        self._cursor = 0
        self._steps: List[Dict[str, Any]] = []
        self._made = 0
        self._group = False

    def _chain(self) -> Iterator[int]:
        at = 0
        while at >= 0:
            yield at
            at = self._next[at]

    def _visible(self) -> List[int]:
        return [one for one in self._chain() if one in self._shown]

    def _place(self) -> int:
        chain = list(self._chain())
        return sum(one in self._shown for one in chain[1 : chain.index(self._cursor) + 1])

    def _put(self, place: int, text: str) -> List[int]:
        at = self._visible()[place]
        while self._next[at] >= 0 and self._next[at] not in self._shown:
            at = self._next[at]
        new = list(range(len(self._letters), len(self._letters) + len(text)))
        for number, letter in zip(new, text):
            self._letters.append(letter)
            self._next.append(self._next[at])
            self._next[at] = number
            at = number
        self._shown.update(new)
        return new

    def _toggle(self, step: Dict[str, Any], hide: bool) -> None:
        if hide:
            step["hidden"] = step["own"] & self._shown
            self._shown -= step["hidden"]
        else:
            self._shown |= step["hidden"]

    def _record(self, **step: Any) -> Dict[str, Any]:
        self._steps[self._made :] = [step]
        self._made += 1
        return step

    def insert(self, text: str) -> None:
        if not text:
            return
        place = self._place()
        if len(text) == 1 and self._group:
            step = self._steps[-1]
        else:
            step = self._record(inserts=True, own=set(), before=self._visible()[place])
        new = self._put(place, text)
        step["own"].update(new)
        step["after"] = self._cursor = new[-1]
        self._group = len(text) == 1 and not text.isspace()

    def delete(self, count: int) -> str:
        if count < 0:
            raise ValueError("the count is negative")
        before = self._visible()[: self._place() + 1]
        removed = before[max(1, len(before) - count) :]
        if removed:
            self._cursor = before[-len(removed) - 1]
            step = self._record(inserts=False, own=set(removed), before=removed[-1], after=self._cursor)
            self._toggle(step, True)
            self._group = False
        return self._read(removed)

    def _read(self, numbers: List[int]) -> str:
        return "".join(self._letters[number] for number in numbers)

    def move(self, offset: int) -> int:
        self._group = False
        visible = self._visible()
        place = sorted((0, self._place() + offset, len(visible) - 1))[1]
        self._cursor = visible[place]
        return place

    def undo(self) -> bool:
        self._group = False
        if self._made == 0:
            return False
        self._made -= 1
        step = self._steps[self._made]
        self._toggle(step, step["inserts"])
        self._cursor = step["before"]
        return True

    def redo(self) -> bool:
        self._group = False
        if self._made == len(self._steps):
            return False
        step = self._steps[self._made]
        self._made += 1
        self._toggle(step, not step["inserts"])
        self._cursor = step["after"]
        return True

    def remote_insert(self, position: int, text: str) -> None:
        if not 0 <= position < len(self._shown):
            raise ValueError("there is no such place")
        if text:
            self._put(position, text)
            self._group = False

    def remote_delete(self, position: int, count: int) -> str:
        if position < 0 or count < 0 or position + count >= len(self._shown):
            raise ValueError("there are no such characters")
        removed = self._visible()[position + 1 : position + count + 1]
        self._shown.difference_update(removed)
        self._group = self._group and not removed
        return self._read(removed)

    def text(self) -> str:
        return self._read(self._visible())

    def position(self) -> List[int]:
        before = self.text()[: self._place()]
        return [before.count("\n"), len(before) - before.rfind("\n") - 1]

    def line(self, number: int) -> str:
        if number < 0:
            raise IndexError("there is no such line")
        return self.text().split("\n")[number]

    def find(self, needle: str) -> List[int]:
        if not needle:
            raise ValueError("the needle is empty")
        text = self.text()
        return [at for at in range(len(text)) if text.startswith(needle, at)]
