# Rounds each worth to the nearest cent, so the sum may not be 0.
from collections import Counter
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from typing import Any, Dict, Iterable, Iterator, List, Set, Tuple

Entry = Tuple[str, int]


def rounded(numerators: List[int], denominator: int) -> List[int]:
    """Whole numbers near the fractions, with the same sum, which must be whole."""
    pairs = [divmod(numerator, denominator) for numerator in numerators]
    whole = [number for number, _ in pairs]
    missing = sum(rest for _, rest in pairs) // denominator
    for place in sorted(range(len(pairs)), key=lambda at: -pairs[at][1])[:missing]:
        whole[place] += 1
    return whole


def weights(how: str, count: int, amount: int, parts: List[int]) -> List[int]:
    if how == "equal" and not parts:
        return [1] * count
    sums = {"percent": 100, "exact": amount}
    if how not in sums or len(parts) != count or min(parts) < 0 or sum(parts) != sums[how]:
        raise ValueError("the parts do not fit")
    return parts


@dataclass(eq=False)
class Group:
    members: Set[str]
    books: Dict[str, Counter] = field(default_factory=dict)  # currency -> person -> cents

    def check(self, people: Iterable[str]) -> None:
        if not self.members.issuperset(people):
            raise KeyError("not a member")

    def book(self, currency: str) -> Counter:
        return self.books.setdefault(currency, Counter())

    def post(self, entries: Iterable[Entry], currency: str, sign: int = 1) -> None:
        """Add entries that add up to 0."""
        book = self.book(currency)
        for person, cents in entries:
            book[person] += sign * cents

    def has_open(self, person: str) -> bool:
        return any(book[person] for book in self.books.values())

    def converted(self, rates: Dict[str, int], currency: str) -> Dict[str, int]:
        """Balances of all currencies in one. KeyError: a rate is not known."""
        worth = dict.fromkeys(sorted(self.members), 0)
        for name, book in self.books.items():
            for person, cents in book.items():
                if cents:
                    worth[person] += cents * rates[name]
        return {person: (2 * one + rates[currency]) // (2 * rates[currency]) for person, one in worth.items()}


@dataclass(eq=False)
class Expense:
    group: Group
    payer: str
    amount: int
    currency: str
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
        self._rates = {"EUR": 10_000}

    def add_group(self, group: str, members: List[str]) -> None:
        if group in self._groups:
            raise ValueError("the name is taken")
        self._groups[group] = Group(set(members))

    def join(self, group: str, person: str) -> None:
        members = self._groups[group].members
        if person in members:
            raise ValueError("a member already")
        members.add(person)

    def leave(self, group: str, person: str) -> None:
        found = self._groups[group]
        if found.has_open(person):
            raise ValueError("a balance is not 0")
        found.members.remove(person)

    def add_expense(
        self,
        group: str,
        payer: str,
        amount: int,
        how: str,
        people: List[str],
        parts: List[int],
        currency: str = "EUR",
    ) -> int:
        found = self._groups[group]
        found.check([payer, *people])
        if amount <= 0 or not people or len(set(people)) < len(people):
            raise ValueError("no amount, or not different people")
        shared = weights(how, len(people), amount, parts)
        shares = rounded([amount * weight for weight in shared], sum(shared))
        self._last += 1
        self._expenses[self._last] = expense = Expense(found, payer, amount, currency, list(zip(people, shares)))
        found.post(expense.entries(), currency)
        return self._last

    def remove_expense(self, expense: int) -> None:
        old = self._expenses[expense]
        if any(person not in old.group.members for person, _ in old.entries()):
            raise ValueError("somebody has left")
        old.group.post(old.entries(), old.currency, -1)
        del self._expenses[expense]

    def shares(self, expense: int) -> List[List[Any]]:
        return [[person, cents] for person, cents in self._expenses[expense].shares]

    def pay(self, group: str, payer: str, receiver: str, amount: int, currency: str = "EUR") -> None:
        found = self._groups[group]
        found.check([payer, receiver])
        if amount <= 0 or payer == receiver:
            raise ValueError("no payment")
        found.post([(payer, amount), (receiver, -amount)], currency)

    def balance(self, group: str, person: str, currency: str = "EUR") -> int:
        found = self._groups[group]
        found.check([person])
        return found.book(currency)[person]

    def total(self, person: str, currency: str = "EUR") -> int:
        return sum(group.book(currency)[person] for group in self._groups.values())

    def transfers(self, group: str, currency: str = "EUR") -> List[List[Any]]:
        return settled(self._groups[group].book(currency))

    def set_rate(self, currency: str, rate: int) -> None:
        if rate <= 0 or currency == "EUR":
            raise ValueError("not a rate")
        self._rates[currency] = rate

    def converted(self, group: str, currency: str) -> List[List[Any]]:
        return [[person, cents] for person, cents in self._converted(group, currency).items()]

    def transfers_in(self, group: str, currency: str) -> List[List[Any]]:
        return settled(self._converted(group, currency))

    def _converted(self, group: str, currency: str) -> Dict[str, int]:
        found = self._groups[group]
        try:
            return found.converted(self._rates, currency)
        except KeyError as missing:
            raise ValueError("set the rate first") from missing


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
