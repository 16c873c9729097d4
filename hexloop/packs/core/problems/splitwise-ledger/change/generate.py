import random

CURRENCIES = ["EUR", "CHF", "JPY", "USD"]
PEOPLE = ["ana", "bo", "cleo", "dana", "emre", "fay", "gus", "hal"]


class Story:
    """Writes a random sequence of calls, none of which breaks two rules. Balances are kept to know who may leave."""

    def __init__(self, rng, groups, people):
        self.rng, self.count = rng, 0
        self.operations, self.args = ["Ledger"], [[]]
        self.people = PEOPLE[:people]
        self.groups = {}
        for number in range(groups):
            members = rng.sample(self.people, rng.randint(2, people))
            self.groups[f"g{number}"] = set(members)
            self.call("add_group", f"g{number}", members)

    def call(self, name, *args):
        self.operations.append(name)
        self.args.append(list(args))

    def some_group(self):
        return self.rng.choice(sorted(self.groups))

    def currency(self):
        return self.rng.choice(CURRENCIES)

    def rate(self):
        self.call(
            "set_rate", self.rng.choice(CURRENCIES[1:]), self.rng.choice([1, 61, 9_090, 10_000, 10_437, 20_000, 33_333])
        )

    def sharing(self, amount, count):
        rng = self.rng
        how = rng.choice(["equal", "equal", "percent", "percent", "exact"])
        if how == "equal":
            return how, []
        whole = 100 if how == "percent" else amount
        cuts = sorted(rng.randint(0, whole) for _ in range(count - 1))
        return how, [high - low for low, high in zip([0, *cuts], [*cuts, whole])]

    def expense(self):
        rng, group = self.rng, self.some_group()
        members = sorted(self.groups[group])
        people = rng.sample(members, rng.randint(1, len(members)))
        amount = rng.choice([1, 2, 10, 100, rng.randint(1, 50), rng.randint(1, 3000)])
        self.count += 1
        how, parts = self.sharing(amount, len(people))
        self.call("add_expense", group, rng.choice(members), amount, how, people, parts, self.currency())

    def pay(self):
        group = self.some_group()
        if len(self.groups[group]) > 1:
            payer, receiver = self.rng.sample(sorted(self.groups[group]), 2)
            self.call("pay", group, payer, receiver, self.rng.choice([1, 5, 50, 400]), self.currency())

    def remove(self):
        self.call("remove_expense", self.rng.randint(1, self.count + 1))

    def move(self):
        """Somebody new comes, is asked about, and goes before anything is owed."""
        group = self.some_group()
        away = sorted(set(self.people) - self.groups[group])
        if away:
            person = self.rng.choice(away)
            self.call("join", group, person)
            if self.rng.random() < 0.5:
                self.call("leave", group, person)
            else:
                self.groups[group].add(person)

    def ask(self):
        rng, group = self.rng, self.some_group()
        self.call(
            *rng.choice(
                [
                    ("balance", group, rng.choice(self.people), self.currency()),
                    ("total", rng.choice([*self.people, "zoe"]), self.currency()),
                    ("transfers", group, self.currency()),
                    *[("converted", group, self.currency())] * 4,
                    *[("transfers_in", group, self.currency())] * 2,
                    ("shares", rng.randint(1, self.count + 1)),
                ]
            )
        )

    def refused(self):
        group = self.some_group()
        a, b = sorted(self.groups[group])[:2]
        self.call(
            *self.rng.choice(
                [
                    ("add_group", group, [a]),
                    ("join", group, a),
                    ("leave", group, "zoe"),
                    ("leave", "none", a),
                    ("add_expense", group, a, 50, "percent", [a, b], [50, 49], "USD"),
                    ("pay", group, a, b, -5, "USD"),
                    ("pay", group, a, "zoe", 5, "USD"),
                    ("set_rate", "EUR", 10_000),
                    ("set_rate", "USD", 0),
                    ("set_rate", "CHF", -5),
                    ("remove_expense", 999),
                    ("transfers", "none", "EUR"),
                    ("converted", "none", "EUR"),
                    ("transfers_in", "none", "EUR"),
                ]
            )
        )

    def random_steps(self, count):
        steps = (
            [self.expense] * 10
            + [self.pay] * 3
            + [self.remove] * 3
            + [self.ask] * 5
            + [self.move, self.refused, self.rate, self.rate]
        )
        for _ in range(count):
            self.rng.choice(steps)()
        for group in sorted(self.groups):
            for currency in CURRENCIES:
                self.call("converted", group, currency)
        for person in self.people:
            self.call("total", person, "USD")
        return self

    def case(self, note):
        return {"operations": self.operations, "args": self.args, "note": note}


def crowd(rng, size):
    """Everybody has balances in three currencies, and all is asked for in each of them."""
    names = [f"p{number}" for number in range(size)]
    rng.shuffle(names)
    operations, args = ["Ledger", "add_group"], [[], ["all", names]]
    for currency, rate in (("EUR", 0), ("JPY", 61), ("CHF", 10_437)):
        exact = [rng.randint(0, 9000) for _ in names]
        operations.append("add_expense")
        args.append(["all", rng.choice(names), sum(exact), "exact", names, exact, currency])
        if rate:
            operations.append("set_rate")
            args.append([currency, rate])
    for currency in ("EUR", "JPY", "CHF"):
        operations += ["converted", "transfers_in"]
        args += [["all", currency], ["all", currency]]
    return {"operations": operations, "args": args, "note": f"{size} members with balances in three currencies"}


def busy(calls):
    """Many small expenses, and a question about a balance after each."""
    operations, args = ["Ledger", "add_group"], [[], ["home", PEOPLE[:4]]]
    for at in range(calls // 2):
        payer, other = PEOPLE[at % 4], PEOPLE[(at + 1 + at % 3) % 4]
        operations += ["add_expense", "balance"]
        args += [["home", payer, 100 + at % 7, "equal", [payer, other], [], CURRENCIES[at % 3]], ["home", other, "CHF"]]
    return {"operations": operations, "args": args, "note": f"{calls} calls on one group"}


def generate(seed):
    rng = random.Random(seed)
    for groups, people, steps in ((1, 3, 50), (1, 4, 80), (2, 4, 120), (2, 6, 160), (3, 8, 250)):
        story = Story(rng, groups, people)
        for currency in CURRENCIES[1:]:
            story.call("set_rate", currency, rng.choice([61, 9_090, 10_437, 30_000]))
        yield story.random_steps(steps).case(f"{groups} groups, {steps} random calls")
    yield crowd(rng, 300)
    yield busy(6_000)
