from collections import defaultdict
from fractions import Fraction


class Ledger:
    """Flat tables: who is a member where, balances by group and person, and the entries of each expense."""

    def __init__(self):
        self.members = {}  # group -> set of people
        self.cents = defaultdict(int)  # (group, person) -> balance
        self.places = defaultdict(set)  # person -> groups, also those that were left
        self.entries = {}  # expense -> [group, [[person, cents], ...]], the payer's entry first
        self.count = 0

    def add_group(self, group, members):
        if group in self.members:
            raise ValueError(group)
        self.members[group] = set()
        for person in members:
            self.join(group, person)

    def join(self, group, person):
        if person in self.members[group]:
            raise ValueError(person)
        self.members[group].add(person)
        self.places[person].add(group)

    def leave(self, group, person):
        if self.balance(group, person) != 0:
            raise ValueError(person)
        self.members[group].remove(person)

    def add_expense(self, group, payer, amount, how, people, parts):
        self._must_be_members(group, [payer] + people)
        if amount < 1 or people == [] or len(people) != len(set(people)):
            raise ValueError(amount)
        exact = self._exact_shares(amount, how, len(people), parts)
        rounded = [share.numerator // share.denominator for share in exact]
        lost = [(rounded[at] - exact[at], at) for at in range(len(exact))]
        for _, at in sorted(lost)[: amount - sum(rounded)]:
            rounded[at] += 1
        self.count += 1
        owed = [[person, -cents] for person, cents in zip(people, rounded)]
        self.entries[self.count] = [group, [[payer, amount]] + owed]
        self._post(self.count, 1)
        return self.count

    def remove_expense(self, expense):
        group, entries = self.entries[expense]
        if not {person for person, _ in entries} <= self.members[group]:
            raise ValueError(expense)
        self._post(expense, -1)
        del self.entries[expense]

    def shares(self, expense):
        _, entries = self.entries[expense]
        return [[person, -cents] for person, cents in entries[1:]]

    def pay(self, group, payer, receiver, amount):
        self._must_be_members(group, [payer, receiver])
        if amount < 1 or payer == receiver:
            raise ValueError(amount)
        self.cents[group, payer] += amount
        self.cents[group, receiver] -= amount

    def balance(self, group, person):
        self._must_be_members(group, [person])
        return self.cents[group, person]

    def total(self, person):
        return sum(self.cents[group, person] for group in self.places.get(person, ()))

    def transfers(self, group):
        open_ones = [(self.cents[group, person], person) for person in self.members[group]]
        debts = sorted(((cents, person) for cents, person in open_ones if cents < 0), reverse=True)
        claims = sorted(((-cents, person) for cents, person in open_ones if cents > 0), reverse=True)
        payments = []
        while debts:
            debt, payer = debts.pop()
            claim, receiver = claims.pop()
            amount = -max(debt, claim)
            payments.append([payer, receiver, amount])
            for rest, name, where in ((debt + amount, payer, debts), (claim + amount, receiver, claims)):
                if rest:
                    where.append((rest, name))
                    where.sort(reverse=True)
        return payments

    def _exact_shares(self, amount, how, count, parts):
        if how == "equal":
            fits, exact = parts == [], [Fraction(amount, count)] * count
        elif how == "percent":
            fits, exact = sum(parts) == 100, [Fraction(amount * part, 100) for part in parts]
        else:
            fits, exact = how == "exact" and sum(parts) == amount, [Fraction(part) for part in parts]
        if not fits or len(exact) != count or any(part < 0 for part in parts):
            raise ValueError(parts)
        return exact

    def _must_be_members(self, group, people):
        if not set(people) <= self.members[group]:
            raise KeyError(people)

    def _post(self, expense, sign):
        group, entries = self.entries[expense]
        for person, cents in entries:
            self.cents[group, person] += sign * cents
