# Undoes all open transactions, not the innermost.
from collections import Counter
from typing import Dict, List, Optional


class TransactionalStore:
    def __init__(self) -> None:
        self._values: Dict[str, int] = {}
        self._counts: Counter = Counter()
        self._open: List[Dict[str, Optional[int]]] = []

    def set(self, key: str, value: int) -> None:
        if value < 0:
            raise ValueError("values are not negative")
        self._write(key, value)

    def get(self, key: str) -> Optional[int]:
        return self._values.get(key)

    def delete(self, key: str) -> bool:
        if key not in self._values:
            return False
        self._write(key, None)
        return True

    def count(self, value: int) -> int:
        return self._counts[value]

    def keys(self, prefix: str) -> List[str]:
        return sorted(key for key in self._values if key.startswith(prefix))

    def add(self, amounts: Dict[str, int]) -> None:
        sums = {key: self._values[key] + amount for key, amount in amounts.items()}
        if any(value < 0 for value in sums.values()):
            raise ValueError("values are not negative")
        for key, value in sums.items():
            self._write(key, value)

    def begin(self) -> int:
        self._open.append({})
        return len(self._open)

    def commit(self) -> None:
        self._innermost()
        closed = self._open.pop()
        if self._open:
            for key, old in closed.items():
                self._open[-1].setdefault(key, old)

    def rollback(self) -> None:
        self._innermost()
        while self._open:
            for key, old in self._open.pop().items():
                self._put(key, old)

    def changes(self) -> List[str]:
        return sorted(key for key, old in self._innermost().items() if old != self._values.get(key))

    def _innermost(self) -> Dict[str, Optional[int]]:
        if not self._open:
            raise RuntimeError("no transaction is open")
        return self._open[-1]

    def _write(self, key: str, value: Optional[int]) -> None:
        if self._open:
            self._open[-1].setdefault(key, self._values.get(key))
        self._put(key, value)

    def _put(self, key: str, value: Optional[int]) -> None:
        old = self._values.pop(key, None)
        self._counts[old] -= 1
        if value is not None:
            self._values[key] = value
            self._counts[value] += 1
