from typing import Any, Dict, List, Optional


class Library:
    """One table for each fact: the title of a copy, its holder, its borrower, the queue of a title."""

    def __init__(self, loan_days: int, limit: int, fine: int) -> None:
        self._loan_days, self._limit, self._fine = loan_days, limit, fine
        self._title: Dict[str, str] = {}
        self._held: Dict[str, str] = {}
        self._lent: Dict[str, List[Any]] = {}
        self._renewed = set()
        self._queue: Dict[str, List[str]] = {}

    def _copies(self, title: str) -> List[str]:
        self._queue[title]
        return sorted(copy_id for copy_id, its in self._title.items() if its == title)

    def _available(self, title: str) -> List[str]:
        return [one for one in self._copies(title) if one not in self._held and one not in self._lent]

    def _held_for(self, member: str, title: str) -> Optional[str]:
        return next((one for one in self._copies(title) if self._held.get(one) == member), None)

    def _has(self, member: str, title: str) -> bool:
        return any(self._lent[one][0] == member for one in self._copies(title) if one in self._lent)

    def _pass_on(self, copy_id: str, day: int) -> None:
        queue = self._queue[self._title[copy_id]]
        if queue:
            self._held[copy_id] = queue.pop(0)

    def _due(self, copy_id: str) -> int:
        self._title[copy_id]
        if copy_id not in self._lent:
            raise ValueError("the copy is not lent")
        return self._lent[copy_id][1]

    def add_copy(self, copy_id: str, title: str, day: int) -> None:
        if copy_id in self._title:
            raise ValueError("the id is there already")
        self._title[copy_id] = title
        self._queue.setdefault(title, [])
        self._pass_on(copy_id, day)

    def checkout(self, member: str, title: str, day: int) -> str:
        held, available = self._held_for(member, title), self._available(title)
        dues = [due for one, due in self._lent.values() if one == member]
        if not (held or available) or self._has(member, title):
            raise ValueError("no copy for this member")
        if len(dues) >= self._limit or min(dues, default=day) < day:
            raise ValueError("no loan for this member")
        copy_id = held or available[0]
        self._held.pop(copy_id, None)
        self._renewed.discard(copy_id)
        self._lent[copy_id] = [member, day + self._loan_days]
        return copy_id

    def give_back(self, copy_id: str, day: int) -> int:
        late = max(0, day - self._due(copy_id))
        del self._lent[copy_id]
        self._pass_on(copy_id, day)
        return late * self._fine

    def renew(self, copy_id: str, day: int) -> int:
        if self._due(copy_id) < day or copy_id in self._renewed or self._queue[self._title[copy_id]]:
            raise ValueError("the loan cannot be renewed")
        self._renewed.add(copy_id)
        self._lent[copy_id][1] += self._loan_days
        return self._due(copy_id)

    def reserve(self, member: str, title: str, day: int) -> int:
        queue = self._queue[title]
        if self._available(title) or self._held_for(member, title) or self._has(member, title) or member in queue:
            raise ValueError("there is nothing to wait for")
        queue.append(member)
        return len(queue)

    def cancel(self, member: str, title: str, day: int) -> None:
        held = self._held_for(member, title)
        if held is None:
            self._queue[title].remove(member)
        else:
            del self._held[held]
            self._pass_on(held, day)

    def status(self, copy_id: str) -> List[Any]:
        self._title[copy_id]
        if copy_id in self._held:
            return ["held", self._held[copy_id]]
        return ["lent", *self._lent[copy_id]] if copy_id in self._lent else ["available"]

    def waiting(self, title: str) -> List[str]:
        return self._queue[title][:]
