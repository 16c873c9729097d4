# The queue is served from its end.
from typing import Any, Dict, List, Optional


class Copy:
    state: List[Any]
    renewed: bool

    def __init__(self, copy_id: str, title: "Title") -> None:
        self.copy_id, self.title = copy_id, title

    def is_lent_to(self, member: str) -> bool:
        return self.state[:2] == ["lent", member]

    def due(self) -> int:
        if self.state[0] != "lent":
            raise ValueError("the copy is not lent")
        return self.state[2]


class Title:
    def __init__(self) -> None:
        self.copies: List[Copy] = []
        self.queue: List[str] = []

    def first(self, *states: Any) -> Optional[Copy]:
        """The copy with the smallest id in this state."""
        fits = [copy for copy in self.copies if copy.state == list(states)]
        return min(fits, key=lambda copy: copy.copy_id, default=None)

    def is_lent_to(self, member: str) -> bool:
        return any(copy.is_lent_to(member) for copy in self.copies)


class Library:
    def __init__(self, loan_days: int, limit: int, fine: int) -> None:
        self._loan_days, self._limit, self._fine = loan_days, limit, fine
        self._copies: Dict[str, Copy] = {}
        self._titles: Dict[str, Title] = {}

    def _release(self, copy: Copy, day: int) -> None:
        queue = copy.title.queue
        copy.state = ["held", queue.pop()] if queue else ["available"]

    def add_copy(self, copy_id: str, title: str, day: int) -> None:
        if copy_id in self._copies:
            raise ValueError("the id is there already")
        home = self._titles.setdefault(title, Title())
        self._copies[copy_id] = copy = Copy(copy_id, home)
        home.copies.append(copy)
        self._release(copy, day)

    def checkout(self, member: str, title: str, day: int) -> str:
        home = self._titles[title]
        loans = [copy for copy in self._copies.values() if copy.is_lent_to(member)]
        copy = home.first("held", member) or home.first("available")
        if copy is None or home.is_lent_to(member) or len(loans) >= self._limit:
            raise ValueError("no copy for this member")
        if any(loan.due() < day for loan in loans):
            raise ValueError("a loan is overdue")
        copy.state, copy.renewed = ["lent", member, day + self._loan_days], False
        return copy.copy_id

    def give_back(self, copy_id: str, day: int) -> int:
        copy = self._copies[copy_id]
        fine = self._fine * max(0, day - copy.due())
        self._release(copy, day)
        return fine

    def renew(self, copy_id: str, day: int) -> int:
        copy = self._copies[copy_id]
        if copy.due() < day or copy.renewed or copy.title.queue:
            raise ValueError("the loan cannot be renewed")
        copy.renewed = True
        copy.state[2] += self._loan_days
        return copy.due()

    def reserve(self, member: str, title: str, day: int) -> int:
        home = self._titles[title]
        if home.first("available") or home.first("held", member) or home.is_lent_to(member) or member in home.queue:
            raise ValueError("there is nothing to wait for")
        home.queue.append(member)
        return len(home.queue)

    def cancel(self, member: str, title: str, day: int) -> None:
        home = self._titles[title]
        held = home.first("held", member)
        if held:
            self._release(held, day)
        else:
            home.queue.remove(member)

    def status(self, copy_id: str) -> List[Any]:
        return list(self._copies[copy_id].state)

    def waiting(self, title: str) -> List[str]:
        return list(self._titles[title].queue)
