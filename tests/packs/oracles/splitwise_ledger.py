"""Splitwise Ledger by going through all postings at each question; cents are given out one by one."""

from fractions import Fraction

PEOPLE = ["ana", "bo", "cleo", "dana"]


def rounded(exact):
    """Whole cents with the same sum: each further one to who is furthest below the exact share."""
    given = [share.__floor__() for share in exact]
    while sum(given) < sum(exact):
        short = [share - cents for share, cents in zip(exact, given, strict=True)]
        given[short.index(max(short))] += 1
    return given


def settling(balances):
    """Payments between the extremes, found by looking at everybody each time."""
    left, payments = dict(balances), []
    while any(left.values()):
        payer = min(left, key=lambda one: (left[one], one))
        receiver = min(left, key=lambda one: (-left[one], one))
        amount = min(-left[payer], left[receiver])
        left[payer] += amount
        left[receiver] -= amount
        payments.append([payer, receiver, amount])
    return payments


class Model:
    def __init__(self):
        self.groups, self.book, self.expenses = {}, [], {}

    def unknown(self, group, *people):
        return {"KeyError"} if group not in self.groups or set(people) - set(self.groups[group]) else set()

    def add_group(self, group, members):
        if group in self.groups:
            return {"ValueError"}
        self.groups[group] = list(members)
        return None

    def join(self, group, person):
        wrong = self.unknown(group) or ({"ValueError"} if person in self.groups[group] else set())
        if not wrong:
            self.groups[group].append(person)
        return wrong or None

    def leave(self, group, person):
        wrong = self.unknown(group, person) or ({"ValueError"} if self.owed(group, person) else set())
        if not wrong:
            self.groups[group].remove(person)
        return wrong or None

    def owed(self, group, person, currency="EUR"):
        return sum(e[3] for e in self.book if e[0] == group and e[1] == person and e[4] == currency)

    def add_expense(self, group, payer, amount, how, people, parts, currency="EUR"):
        exact = {
            "equal": [Fraction(amount, len(people) or 1)] * len(people),
            "percent": [Fraction(amount * part, 100) for part in parts],
            "exact": [Fraction(part) for part in parts],
        }.get(how, [])
        fits = (
            how in ("equal", "percent", "exact") and amount > 0 and sum(exact) == amount and min(exact, default=-1) >= 0
        )
        fits = fits and len(exact) == len(people) and (how != "equal" or not parts)
        wrong = self.unknown(group, payer, *people)
        wrong |= {"ValueError"} if not fits or len(people) != len(set(people)) else set()
        if wrong:
            return wrong
        number = len(self.expenses) + 1
        shares = [list(pair) for pair in zip(people, rounded(exact), strict=True)]
        self.expenses[number] = [group, payer, shares]
        self.book += [(group, person, number, -cents, currency) for person, cents in shares]
        self.book.append((group, payer, number, amount, currency))
        return number

    def remove_expense(self, number):
        if not self.expenses.get(number):
            return {"KeyError"}
        group, payer, shares = self.expenses[number]
        if self.unknown(group, payer, *(person for person, _ in shares)):
            return {"ValueError"}
        self.book = [entry for entry in self.book if entry[2] != number]
        self.expenses[number] = None
        return None

    def shares(self, number):
        return self.expenses[number][2] if self.expenses.get(number) else {"KeyError"}

    def pay(self, group, payer, receiver, amount, currency="EUR"):
        wrong = self.unknown(group, payer, receiver)
        wrong |= {"ValueError"} if amount < 1 or payer == receiver else set()
        if wrong:
            return wrong
        self.book += [(group, payer, 0, amount, currency), (group, receiver, 0, -amount, currency)]
        return None

    def balance(self, group, person, currency="EUR"):
        return self.unknown(group, person) or self.owed(group, person, currency)

    def total(self, person, currency="EUR"):
        return sum(self.owed(group, person, currency) for group in self.groups)

    def transfers(self, group, currency="EUR"):
        if self.unknown(group):
            return {"KeyError"}
        return settling({person: self.owed(group, person, currency) for person in self.groups[group]})


def some_expense(rng):
    people = rng.sample(PEOPLE, rng.choice([0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4]))
    if rng.random() < 0.04:
        people = [*people, *people[:1]]
    amount, how = rng.choice([0, 1, 2, 5, 10, 10, 31, 50, 100, 101]), rng.choice(["equal", "percent", "exact"])
    whole = {"equal": 0, "percent": 100, "exact": amount}[how]
    cuts = sorted(rng.randint(0, whole) for _ in people[1:])
    parts = [high - low for low, high in zip([0, *cuts], [*cuts, whole], strict=True)] if how != "equal" else []
    if parts and rng.random() < 0.1:
        moved = [parts[0] - 60, *parts[1:-1], parts[-1] + 60] if len(parts) > 1 else parts
        parts = rng.choice(
            [moved, moved, parts[1:], [*parts, 0], [parts[0] + 1, *parts[1:]], [*parts[:-1], parts[-1] - 3]]
        )
    how = rng.choice([how] * 12 + ["half", "equal", "exact"])
    return ["add_expense", ["trip", rng.choice(PEOPLE), amount, how, people, parts]]


def some_call(rng):
    one, other = rng.choice(PEOPLE), rng.choice(PEOPLE)
    group = rng.choice(["trip"] * 6 + ["home", "none"])
    return rng.choice(
        [
            *[some_expense(rng)] * 8,
            *[["pay", [group, one, other, rng.choice([-1, 0, 1, 5, 5, 10, 10, 10])]]] * 3,
            *[["remove_expense", [rng.randint(1, 5)]]] * 2,
            ["join", [group, one]],
            ["leave", [group, one]],
            ["shares", [rng.randint(1, 4)]],
            *[["balance", [group, one]]] * 2,
            ["total", [rng.choice([*PEOPLE, "zoe"])]],
            *[["transfers", [group]]] * 2,
            ["add_group", [rng.choice(["trip", "home"]), [one]]],
        ]
    )


def goodbye(rng):
    """Somebody pays for others, gets the money back, and is gone."""
    payer, other = rng.sample(PEOPLE, 2)
    calls = [["add_expense", ["trip", payer, 10, "equal", [other], []]], ["pay", ["trip", other, payer, 10]]]
    return [*calls, ["leave", ["trip", payer]], ["remove_expense", [1]], ["join", ["trip", payer]]]


LAST = (["transfers", ["trip"]], ["total", ["ana"]])


def draw(rng, model=Model, call=some_call, last=LAST):
    calls = [["add_group", ["trip", rng.sample(PEOPLE, rng.choice([3, 4, 4]))]]]
    calls += [["add_group", ["home", rng.sample(PEOPLE, 2)]]] if rng.random() < 0.5 else []
    calls += goodbye(rng) if call is some_call and rng.random() < 0.1 else []
    calls += [call(rng) for _ in range(rng.randint(5, 35))] + [*last]
    kept, follows = [], model()
    for name, args in calls:
        came = getattr(follows, name)(*args)
        if not (isinstance(came, set) and len(came) > 1):
            kept.append((name, args))
    names, args = zip(*kept, strict=True)
    return {"operations": ["Ledger", *names], "args": [[], *args]}


def answer(case, model=Model):
    one = model()
    answers = [None]
    for name, args in zip(case["operations"][1:], case["args"][1:], strict=True):
        came = getattr(one, name)(*args)
        answers.append({"raises": came.pop()} if isinstance(came, set) else came)
    return answers


DRAWS = 1_200
