# The open transactions are those of the store, whoever asks.
from collections import Counter
from typing import Dict, List, Optional


class Session:
    """One client with an open transaction: the final values as they were, and its own changes on top."""

    def __init__(self, store: "TransactionalStore") -> None:
        self._final = store.values
        self._final_counts = store.counts
        self._mine: Dict[str, Optional[int]] = {}
        self._before: Dict[str, Optional[int]] = {}
        self._shift: Counter = Counter()
        self._open: List[Dict[str, Optional[int]]] = []

    def get(self, key: str) -> Optional[int]:
        return self._mine[key] if key in self._mine else self._snapshot(key)

    def _snapshot(self, key: str) -> Optional[int]:
        return self._before[key] if key in self._before else self._final.get(key)

    def count(self, value: int) -> int:
        return self._final_counts[value] + self._shift[value]

    def keys(self) -> List[str]:
        return [key for key in {*self._final, *self._before, *self._mine} if self.get(key) is not None]

    def write(self, key: str, value: Optional[int]) -> None:
        self._open[-1].setdefault(key, self.get(key))
        self._put(key, value)

    def begin(self) -> int:
        self._open.append({})
        return len(self._open)

    def commit(self) -> bool:
        """Close the innermost; whether it was the outermost."""
        closed = self._open.pop()
        for key, old in closed.items():
            if self._open:
                self._open[-1].setdefault(key, old)
        return not self._open

    def rollback(self) -> bool:
        for key, old in self._open.pop().items():
            self._put(key, old)
        return not self._open

    def changes(self) -> List[str]:
        return [key for key, old in self._open[-1].items() if old != self.get(key)]

    def all_changes(self) -> Dict[str, Optional[int]]:
        return {key: value for key, value in self._mine.items() if value != self._snapshot(key)}

    def conflicts(self) -> List[str]:
        return [key for key in self.all_changes() if key in self._before]

    def final_changes(self, key: str, old: Optional[int], new: Optional[int]) -> None:
        """Somebody else makes a change final, and this client goes on seeing what it saw."""
        self._before.setdefault(key, old)
        self._shift[old] += 1
        self._shift[new] -= 1

    def _put(self, key: str, value: Optional[int]) -> None:
        self._shift[self.get(key)] -= 1
        self._shift[value] += 1
        self._mine[key] = value


class TransactionalStore:
    def __init__(self) -> None:
        self.values: Dict[str, int] = {}
        self.counts: Counter = Counter()
        self._sessions: Dict[str, Session] = {}

    def set(self, key: str, value: int, client: str = "main") -> None:
        if value < 0:
            raise ValueError("values are not negative")
        self._write(key, value, client)

    def get(self, key: str, client: str = "main") -> Optional[int]:
        return self._view(client).get(key)

    def delete(self, key: str, client: str = "main") -> bool:
        if self.get(key, client) is None:
            return False
        self._write(key, None, client)
        return True

    def count(self, value: int, client: str = "main") -> int:
        return self._view(client).count(value)

    def keys(self, prefix: str, client: str = "main") -> List[str]:
        return sorted(key for key in self._view(client).keys() if key.startswith(prefix))

    def add(self, amounts: Dict[str, int], client: str = "main") -> None:
        view = self._view(client)
        sums = {}
        for key, amount in amounts.items():
            value = view.get(key)
            if value is None:
                raise KeyError(key)
            sums[key] = value + amount
        if any(value < 0 for value in sums.values()):
            raise ValueError("values are not negative")
        for key, value in sums.items():
            self._write(key, value, client)

    def begin(self, client: str = "main") -> int:
        return self._sessions.setdefault("", Session(self)).begin()

    def commit(self, client: str = "main") -> None:
        session = self._session(client)
        if not session.commit():
            return
        del self._sessions[""]
        if session.conflicts():
            raise RuntimeError("somebody else was faster")
        for key, value in session.all_changes().items():
            self._publish(key, value)

    def rollback(self, client: str = "main") -> None:
        if self._session(client).rollback():
            del self._sessions[""]

    def changes(self, client: str = "main") -> List[str]:
        return sorted(self._session(client).changes())

    def conflicts(self, client: str) -> List[str]:
        return sorted(self._session(client).conflicts())

    def _session(self, client: str) -> Session:
        client = ""
        if client not in self._sessions:
            raise RuntimeError("no transaction is open")
        return self._sessions[client]

    def _view(self, client: str) -> Session:
        return self._sessions.get("") or Session(self)

    def _write(self, key: str, value: Optional[int], client: str) -> None:
        if self._sessions:
            self._sessions[""].write(key, value)
        else:
            self._publish(key, value)

    def _publish(self, key: str, value: Optional[int]) -> None:
        old = self.values.pop(key, None)
        if value is not None:
            self.values[key] = value
        if old == value:
            return
        for session in self._sessions.values():
            session.final_changes(key, old, value)
        self.counts[old] -= 1
        self.counts[value] += 1
