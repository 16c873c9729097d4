"""The change request: the first brief's brute force, with worths as fractions of euros."""

import runpy
from fractions import Fraction
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("splitwise_ledger.py")))
CURRENCIES = ["EUR", "CHF", "JPY"]


class Model(FIRST["Model"]):
    """Also converts."""

    def __init__(self):
        super().__init__()
        self.rates = {"EUR": Fraction(1)}

    def used(self):
        return sorted({entry[4] for entry in self.book})

    def leave(self, group, person):
        wrong = self.unknown(group, person)
        wrong = wrong or ({"ValueError"} if any(self.owed(group, person, one) for one in self.used()) else set())
        if not wrong:
            self.groups[group].remove(person)
        return wrong or None

    def set_rate(self, currency, rate):
        if rate < 1 or currency == "EUR":
            return {"ValueError"}
        self.rates[currency] = Fraction(rate, 10_000)
        return None

    def converted(self, group, currency):
        if self.unknown(group):
            return {"KeyError"}
        people = sorted(self.groups[group])
        owed = [(at, one, self.owed(group, person, one)) for at, person in enumerate(people) for one in self.used()]
        if any(one not in self.rates for one in [currency, *(one for _, one, cents in owed if cents)]):
            return {"ValueError"}
        exact = [Fraction(0)] * len(people)
        for at, one, cents in owed:
            exact[at] += cents * self.rates.get(one, 0) / self.rates[currency]
        return [list(pair) for pair in zip(people, FIRST["rounded"](exact), strict=True)]

    def transfers_in(self, group, currency):
        found = self.converted(group, currency)
        return found if isinstance(found, set) else FIRST["settling"](dict(found))


def some_call(rng):
    name, args = FIRST["some_call"](rng)
    currency, group = rng.choice(CURRENCIES), rng.choice(["trip"] * 6 + ["home", "none"])
    if name in ("add_expense", "pay", "balance", "total", "transfers"):
        return [name, [*args, currency]]
    if rng.random() < 0.5:
        return [name, args]
    rate = rng.choice([0, 1, 61, 5_000, 9_090, 10_000, 10_437, 30_000])
    return rng.choice([["set_rate", [currency, rate]], ["converted", [group, currency]], ["leave", ["trip", "bo"]]])


def draw(rng):
    case = FIRST["draw"](rng, Model, some_call, last=())
    case["operations"][1:1] = ["set_rate"] * 2
    case["args"][1:1] = [["CHF", rng.choice([9_091, 10_437])], ["JPY", 61]]
    if rng.random() < 0.2:
        del case["operations"][1], case["args"][1]
    calls = [(name, ["trip", one]) for name in ("converted", "transfers_in") for one in CURRENCIES]
    case["operations"] += [name for name, _ in calls]
    case["args"] += [args for _, args in calls]
    return case


def answer(case):
    return FIRST["answer"](case, Model)


DRAWS = 1_200
