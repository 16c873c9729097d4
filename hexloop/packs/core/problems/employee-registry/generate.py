import random
from datetime import date, timedelta

TITLES = ["Engineer", "Analyst", "Lead", "Manager"]
DEPARTMENTS = ["Ads", "Maps", "Labs"]
NAMES = ["Ada", "Bram", "Chen", "Dara", "Eli", "Fay", "Gus", "Hana"]


class Story:
    """Writes a random sequence of calls and follows it closely enough that no call breaks two rules."""

    def __init__(self, rng):
        self.rng = rng
        self.operations, self.args = ["EmployeeRegistry"], [[]]
        self.manager, self.salary, self.gone = {}, {}, []
        self.day = date(2023, 11, 20)
        self.fresh = rng.sample(range(1, 200), 60)

    def call(self, name, *args):
        self.operations.append(name)
        self.args.append(list(args))

    def case(self, note):
        return {"operations": self.operations, "args": self.args, "note": note}

    def on(self):
        self.day += timedelta(days=self.rng.choice([0, 0, 1, 5, 12]))
        return self.day.isoformat()

    def somebody(self):
        return self.rng.choice(sorted(self.manager))

    def below(self, person):
        found = [person]
        for at in found:
            found.extend(other for other, boss in self.manager.items() if boss == at)
        return found

    def add(self):
        person = f"e{self.fresh.pop()}"
        boss = self.somebody() if self.manager and self.rng.random() < 0.85 else None
        name = f"{self.rng.choice(NAMES)} {self.rng.choice(NAMES)}son"
        title, department = self.rng.choice(TITLES), self.rng.choice(DEPARTMENTS)
        self.salary[person] = self.rng.randint(20, 90) * 100
        self.call("add", person, name, title, department, self.salary[person], boss, self.on())
        self.manager[person] = boss

    def promote(self):
        person = self.somebody()
        self.salary[person] += self.rng.randint(1, 9) * 100
        self.call("promote", person, self.rng.choice(TITLES), self.salary[person], self.on())

    def transfer(self):
        person = self.somebody()
        branch = self.below(person)
        boss = self.rng.choice([None, *sorted(other for other in self.manager if other not in branch)])
        self.call("transfer", person, self.rng.choice(DEPARTMENTS), boss, self.on())
        self.manager[person] = boss

    def terminate(self):
        person = self.somebody()
        self.call("terminate", person, self.on())
        boss = self.manager.pop(person)
        for other in self.manager:
            if self.manager[other] == person:
                self.manager[other] = boss
        self.gone.append(person)

    def refused(self):
        """One call that breaks exactly one rule."""
        person, ghost = self.somebody(), self.rng.choice([*self.gone, "nobody"])
        today, yesterday = self.day.isoformat(), (self.day - timedelta(days=1)).isoformat()
        self.call(*self.rng.choice([
            ("add", person, "Twice Over", "Lead", "Ads", 100, None, today),
            ("add", "new", "No Boss", "Lead", "Ads", 100, ghost, today),
            ("add", "new", "No Pay", "Lead", "Ads", 0, None, today),
            ("promote", person, "Lead", self.salary[person], today),
            ("promote", ghost, "Lead", 99_999, today),
            ("promote", person, "Lead", 99_999, yesterday),
            ("transfer", person, "Labs", self.rng.choice(self.below(person)), today),
            ("transfer", person, "Labs", self.below(person)[-1], today),
            ("transfer", person, "Labs", ghost, today),
            ("transfer", ghost, "Labs", None, today),
            ("terminate", ghost, today),
            ("terminate", person, yesterday),
            ("find", {"department": "Ads", "level": 3}),
            ("reports", ghost, True),
            ("history", "nobody"),
        ]))

    def question(self):
        rng = self.rng
        person = self.somebody()
        month = (self.day - timedelta(days=rng.choice([0, 0, 20, 40, 90]))).isoformat()[:7]
        filters = {
            "department": rng.choice(DEPARTMENTS),
            "title": rng.choice(TITLES),
            "name": rng.choice(["a", "da", "son", "CHEN", "x"]),
            "manager_id": rng.choice([None, person]),
            "min_salary": self.salary[person],
            "max_salary": self.salary[person],
        }
        chosen = rng.sample(sorted(filters), rng.choice([0, 1, 2, 2, 3]))
        self.call(*rng.choice([
            ("reports", person, False),
            ("reports", person, True),
            ("org_chart",),
            ("payroll", month),
            ("find", {key: filters[key] for key in chosen}),
            ("history", rng.choice([person, *self.gone])),
        ]))

    def random_steps(self, count):
        for _ in range(count):
            steps = [self.question, self.question, self.question]
            if self.fresh:
                steps += [self.add, self.add]
            if len(self.manager) > 1:
                steps += [self.promote, self.transfer, self.transfer, self.terminate, self.refused, self.refused]
            (self.rng.choice(steps) if self.manager else self.add)()
        self.call("org_chart")
        self.call("payroll", self.day.isoformat()[:7])
        return self


def large(rng, people, fan):
    """A company of ``people``, each with up to ``fan`` direct reports, and a few questions that visit everybody."""
    story = Story(rng)
    ids = [f"p{number:04d}" for number in range(people)]
    rng.shuffle(ids)
    for at, person in enumerate(ids):
        boss = ids[(at - 1) // fan] if at else None
        title, department = rng.choice(TITLES), rng.choice(DEPARTMENTS)
        story.call("add", person, f"Person {at}", title, department, 1000 + at, boss, "2024-01-08")
    top = ids[0]
    for leaver in ids[1:13]:
        story.call("reports", top, True)
        story.call("org_chart")
        story.call("terminate", leaver, "2024-02-01")
    story.call("payroll", "2024-02")
    story.call("find", {"min_salary": 1500, "department": "Ads"})
    story.call("reports", top, False)
    return story.case(f"{people} people, {fan} reports each")


def generate(seed):
    rng = random.Random(seed)
    for steps in (30, 30, 40, 40, 60, 60, 80, 120):
        yield Story(rng).random_steps(steps).case(f"{steps} random calls")
    line = Story(rng)
    for at in range(101):
        line.call("add", f"l{at:03d}", "In Line", "Engineer", "Ads", 10, f"l{at - 1:03d}" if at else None, "2024-01-01")
    line.call("transfer", "l000", "Ads", "l100", "2024-01-02")
    line.call("transfer", "l050", "Maps", "l000", "2024-01-02")
    line.call("org_chart")
    line.call("reports", "l050", True)
    yield line.case("a line of a hundred levels")
    yield large(rng, 3000, 3)
