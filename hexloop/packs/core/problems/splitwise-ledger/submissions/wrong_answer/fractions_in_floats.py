# Keeps fractions as floats, so that equal ones differ in the last digits.
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from typing import Any, Dict, Iterable, Iterator, List, Tuple

Entry = Tuple[str, int]


def divided(amount: int, weights: List[int]) -> List[int]:
    """Shares in proportion to the weights, which add up to the amount."""
    total = sum(weights)
    exact = [amount * weight / total for weight in weights]
    pairs = [(int(share), share - int(share)) for share in exact]
    shares = [whole for whole, _ in pairs]
    left = amount - sum(shares)
    for place in sorted(range(len(pairs)), key=lambda at: -pairs[at][1])[:left]:
        shares[place] += 1
    return shares


def weights(how: str, count: int, amount: int, parts: List[int]) -> List[int]:
    if how == "equal" and not parts:
        return [1] * count
    sums = {"percent": 100, "exact": amount}
    if how not in sums or len(parts) != count or min(parts) < 0 or sum(parts) != sums[how]:
        raise ValueError("the parts do not fit")
    return parts


@dataclass(eq=False)
class Group:
    balances: Dict[str, int]

    def check(self, people: Iterable[str]) -> None:
        for person in people:
            self.balances[person]

    def post(self, entries: Iterable[Entry], sign: int = 1) -> None:
        """Add entries that add up to 0."""
        for person, cents in entries:
            self.balances[person] += sign * cents


@dataclass(eq=False)
class Expense:
    group: Group
    payer: str
    amount: int
    shares: List[Entry] = field(default_factory=list)

    def entries(self) -> Iterator[Entry]:
        yield self.payer, self.amount
        for person, cents in self.shares:
            yield person, -cents


class Ledger:
    def __init__(self) -> None:
        self._groups: Dict[str, Group] = {}
        self._expenses: Dict[int, Expense] = {}
        self._last = 0

    def add_group(self, group: str, members: List[str]) -> None:
        if group in self._groups:
            raise ValueError("the name is taken")
        self._groups[group] = Group(dict.fromkeys(members, 0))

    def join(self, group: str, person: str) -> None:
        balances = self._groups[group].balances
        if person in balances:
            raise ValueError("a member already")
        balances[person] = 0

    def leave(self, group: str, person: str) -> None:
        balances = self._groups[group].balances
        if balances[person]:
            raise ValueError("the balance is not 0")
        del balances[person]

    def add_expense(self, group: str, payer: str, amount: int, how: str, people: List[str], parts: List[int]) -> int:
        found = self._groups[group]
        found.check([payer, *people])
        if amount <= 0 or not people or len(set(people)) < len(people):
            raise ValueError("no amount, or not different people")
        shares = divided(amount, weights(how, len(people), amount, parts))
        self._last += 1
        self._expenses[self._last] = expense = Expense(found, payer, amount, list(zip(people, shares)))
        found.post(expense.entries())
        return self._last

    def remove_expense(self, expense: int) -> None:
        old = self._expenses[expense]
        if any(person not in old.group.balances for person, _ in old.entries()):
            raise ValueError("somebody has left")
        old.group.post(old.entries(), -1)
        del self._expenses[expense]

    def shares(self, expense: int) -> List[List[Any]]:
        return [[person, cents] for person, cents in self._expenses[expense].shares]

    def pay(self, group: str, payer: str, receiver: str, amount: int) -> None:
        found = self._groups[group]
        found.check([payer, receiver])
        if amount <= 0 or payer == receiver:
            raise ValueError("no payment")
        found.post([(payer, amount), (receiver, -amount)])

    def balance(self, group: str, person: str) -> int:
        return self._groups[group].balances[person]

    def total(self, person: str) -> int:
        return sum(group.balances.get(person, 0) for group in self._groups.values())

    def transfers(self, group: str) -> List[List[Any]]:
        return settled(self._groups[group].balances)


def settled(balances: Dict[str, int]) -> List[List[Any]]:
    """The payments that bring all balances to 0: the largest debt pays the largest claim."""
    debts = [(cents, person) for person, cents in balances.items() if cents < 0]
    claims = [(-cents, person) for person, cents in balances.items() if cents > 0]
    heapify(debts)
    heapify(claims)
    payments: List[List[Any]] = []
    while debts:
        debt, payer = heappop(debts)
        claim, receiver = heappop(claims)
        amount = min(-debt, -claim)
        payments.append([payer, receiver, amount])
        if debt + amount:
            heappush(debts, (debt + amount, payer))
        if claim + amount:
            heappush(claims, (claim + amount, receiver))
    return payments
