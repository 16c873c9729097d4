from collections import defaultdict
from fractions import Fraction


class Ledger:
    """Flat tables: who is a member where, balances by group and person, and the entries of each expense."""

    def __init__(self):
        self.members = {}  # group -> set of people
        self.cents = defaultdict(int)  # (group, person, currency) -> balance
        self.rates = {"EUR": Fraction(1)}  # currency -> euros for one of it
        self.currencies = set()  # those that were ever used
        self.places = defaultdict(set)  # person -> groups, also those that were left
        self.entries = {}  # expense -> [group, currency, [[person, cents], ...]], the payer's entry first
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
        members = self.members[group]
        if any(self.cents[group, person, currency] for currency in self.currencies):
            raise ValueError(person)
        members.remove(person)

    def add_expense(self, group, payer, amount, how, people, parts, currency="EUR"):
        self._must_be_members(group, [payer] + people)
        if amount < 1 or people == [] or len(people) != len(set(people)):
            raise ValueError(amount)
        exact = self._exact_shares(amount, how, len(people), parts)
        self.count += 1
        owed = [[person, -cents] for person, cents in zip(people, self._rounded(exact))]
        self.entries[self.count] = [group, currency, [[payer, amount]] + owed]
        self._post(self.count, 1)
        return self.count

    def remove_expense(self, expense):
        group, _, entries = self.entries[expense]
        if not {person for person, _ in entries} <= self.members[group]:
            raise ValueError(expense)
        self._post(expense, -1)
        del self.entries[expense]

    def shares(self, expense):
        _, _, entries = self.entries[expense]
        return [[person, -cents] for person, cents in entries[1:]]

    def pay(self, group, payer, receiver, amount, currency="EUR"):
        self._must_be_members(group, [payer, receiver])
        if amount < 1 or payer == receiver:
            raise ValueError(amount)
        self.currencies.add(currency)
        self.cents[group, payer, currency] += amount
        self.cents[group, receiver, currency] -= amount

    def balance(self, group, person, currency="EUR"):
        self._must_be_members(group, [person])
        return self.cents[group, person, currency]

    def total(self, person, currency="EUR"):
        return sum(self.cents[group, person, currency] for group in self.places.get(person, ()))

    def transfers(self, group, currency="EUR"):
        return self._settled([(self.cents[group, person, currency], person) for person in self.members[group]])

    def set_rate(self, currency, rate):
        if currency == "EUR" or rate < 1:
            raise ValueError(rate)
        self.rates[currency] = Fraction(rate, 10_000)

    def converted(self, group, currency):
        people = sorted(self.members[group])
        used = [name for name in self.currencies if any(self.cents[group, person, name] for person in people)]
        if not {currency, *used} <= set(self.rates):
            raise ValueError(currency)
        worth = [sum(self.cents[group, person, name] * self.rates[name] for name in used) for person in people]
        exact = [euros / self.rates[currency] for euros in worth]
        return [list(pair) for pair in zip(people, self._rounded(exact))]

    def transfers_in(self, group, currency):
        return self._settled([(cents, person) for person, cents in self.converted(group, currency)])

    def _rounded(self, exact):
        whole = [share.numerator // share.denominator for share in exact]
        lost = sorted((whole[at] - exact[at], at) for at in range(len(exact)))
        for _, at in lost[: round(sum(exact)) - sum(whole)]:
            whole[at] += 1
        return whole

    def _settled(self, open_ones):
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
        group, currency, entries = self.entries[expense]
        self.currencies.add(currency)
        for person, cents in entries:
            self.cents[group, person, currency] += sign * cents
