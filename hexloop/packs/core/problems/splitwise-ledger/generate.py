import random

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
        self.call("add_expense", group, rng.choice(members), amount, how, people, parts)

    def pay(self):
        group = self.some_group()
        if len(self.groups[group]) > 1:
            payer, receiver = self.rng.sample(sorted(self.groups[group]), 2)
            self.call("pay", group, payer, receiver, self.rng.choice([1, 5, 50, 400]))

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
                    ("balance", group, rng.choice(self.people)),
                    ("balance", group, rng.choice(self.people)),
                    ("total", rng.choice([*self.people, "zoe"])),
                    ("transfers", group),
                    ("transfers", group),
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
                    ("add_expense", group, a, 0, "equal", [a, b], []),
                    ("add_expense", group, a, 50, "equal", [a, b], [25, 25]),
                    ("add_expense", group, a, 50, "equal", [a, a], []),
                    ("add_expense", group, a, 50, "percent", [a, b], [50, 49]),
                    ("add_expense", group, a, 50, "percent", [a, b], [101, -1]),
                    ("add_expense", group, a, 50, "exact", [a, b], [50]),
                    ("add_expense", group, a, 50, "exact", [a, b, "zoe"], [20, 20, 10]),
                    ("pay", group, a, a, 5),
                    ("pay", group, a, b, -5),
                    ("pay", group, a, "zoe", 5),
                    ("remove_expense", 999),
                    ("transfers", "none"),
                ]
            )
        )

    def random_steps(self, count):
        steps = [self.expense] * 10 + [self.pay] * 3 + [self.remove] * 3 + [self.ask] * 5 + [self.move, self.refused]
        for _ in range(count):
            self.rng.choice(steps)()
        for group in sorted(self.groups):
            self.call("transfers", group)
        for person in self.people:
            self.call("total", person)
        return self

    def case(self, note):
        return {"operations": self.operations, "args": self.args, "note": note}


def crowd(rng, size):
    """One expense for all, with shares of every size, and one for everybody to pay back."""
    names = [f"p{number}" for number in range(size)]
    rng.shuffle(names)
    exact = [rng.randint(0, 900) for _ in names]
    return {
        "operations": ["Ledger", "add_group", "add_expense", "add_expense", "transfers", "remove_expense", "transfers"],
        "args": [
            [],
            ["all", names],
            ["all", names[0], sum(exact), "exact", names, exact],
            ["all", names[1], 100_003, "equal", names[: size // 2], []],
            ["all"],
            [1],
            ["all"],
        ],
        "note": f"{size} members",
    }


def busy(calls):
    """Many small expenses, and a question about a balance after each."""
    operations, args = ["Ledger", "add_group"], [[], ["home", PEOPLE[:4]]]
    for at in range(calls // 2):
        payer, other = PEOPLE[at % 4], PEOPLE[(at + 1 + at % 3) % 4]
        operations += ["add_expense", "balance"]
        args += [["home", payer, 100 + at % 7, "equal", [payer, other], []], ["home", other]]
    return {"operations": operations, "args": args, "note": f"{calls} calls on one group"}


def generate(seed):
    rng = random.Random(seed)
    for groups, people, steps in ((1, 3, 40), (1, 4, 60), (2, 4, 80), (2, 6, 120), (3, 8, 200)):
        yield Story(rng, groups, people).random_steps(steps).case(f"{groups} groups, {steps} random calls")
    yield crowd(rng, 1000)
    yield busy(19_500)


def grow(n, seed):
    yield busy(n)
